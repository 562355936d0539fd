"""One line of the suggestions: its key, what it is, and a remark at the right."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import pixmap

HEIGHT = 7 * theme.GRID - 1
BADGE = 17
GAP = 7
WIDEST_NOTE = 0.5


class SuggestionRow(QPushButton):
    """Painted by hand, for it changes with every key: nothing is laid out or made anew.

    ``key`` is the digit that presses it together with Alt.
    """

    def __init__(self, key: int) -> None:
        super().__init__()
        self.key = key
        self._title = self._note = self._tone = self._icon = ""
        self._is_current = self._is_done = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.set_role(self, "row")
        self.setFixedHeight(HEIGHT)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def show_line(
        self,
        title: str,
        note: str = "",
        *,
        tone: str = "",
        icon: str = "",
        tip: str = "",
        current: bool = False,
        done: bool = False,
    ) -> None:
        """Show this.

        Args:
            title: what it is.
            note: the remark at the right.
            tone: colour of a dot before the note, of the tones of ``theme``.
            icon: a picture before the title.
            tip: the whole of it; title and note by default.
            current: it is the one whose words stand below.
            done: it was given.
        """
        line = (title, note, tone, icon, current, done)
        if line != (
            self._title, self._note, self._tone, self._icon, self._is_current, self._is_done
        ):  # fmt: skip
            self._title, self._note, self._tone, self._icon, self._is_current, self._is_done = line
            said = " · ".join(filter(None, (title, note)))
            self.setAccessibleName(said)
            self.setToolTip(tip or said)
            self.update()
        self.setVisible(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect()
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection" if self.isDown() else "hover"))
            painter.drawRoundedRect(QRectF(area), 4, 4)
        left = self._paint_badge(painter, area)
        if self._icon:
            ratio = self.devicePixelRatioF()
            shown = pixmap(self._icon, 14, theme.tokens().muted, ratio)
            painter.drawPixmap(left, (area.height() - 14) // 2, shown)
            left += 14 + GAP - 2
        right = self._paint_note(painter, area, left)
        painter.setFont(theme.font(bold=self._is_current))
        painter.setPen(theme.color("text"))
        room = QRect(left, 0, right - left, area.height())
        text = painter.fontMetrics().elidedText(
            self._title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()

    def _paint_badge(self, painter: QPainter, area: QRect) -> int:
        badge = QRectF(6.5, (area.height() - BADGE) / 2 + 0.5, BADGE - 1, BADGE - 1)
        if self._is_done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("good_soft"))
            painter.drawRoundedRect(badge, 4, 4)
            shown = pixmap("check", 12, theme.tokens().good, self.devicePixelRatioF())
            painter.drawPixmap(int(badge.left()) + 3, int(badge.top()) + 3, shown)
        else:
            painter.setPen(theme.color("border"))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(badge, 4, 4)
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font("caption"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self.key))
        return int(badge.right()) + GAP

    def _paint_note(self, painter: QPainter, area: QRect, left: int) -> int:
        right = area.width() - 8
        if not self._note:
            return right
        painter.setFont(theme.font("caption"))
        most = int((right - left) * WIDEST_NOTE)
        text = painter.fontMetrics().elidedText(self._note, Qt.TextElideMode.ElideRight, most)
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.setPen(theme.color("muted"))
        room = QRect(right - width, 0, width + 1, area.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        start = right - width
        if self._tone:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("muted" if self._tone == "neutral" else self._tone))
            painter.drawEllipse(QRectF(start - 13, area.height() / 2 - 3.5, 7, 7))
            start -= 13
        return start - GAP
