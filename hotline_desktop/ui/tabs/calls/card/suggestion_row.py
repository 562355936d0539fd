"""One line of the suggestions: its key, what it is, and a remark at the right."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import pixmap

HEIGHT = 7 * theme.GRID - 1
BELOW = 4 * theme.GRID
"""Height of a row, and of the second line that some have."""

BADGE = 17
GAP = 7
DOT, ICON = 7, 14
WIDEST_NOTE = 0.55
ASIDE = 22


class SuggestionRow(QPushButton):
    """Painted by hand, for it changes with every key: nothing is laid out or made anew.

    ``key`` is the digit that presses it together with Alt.

    Signals:
        aside: the small picture at the right end was clicked.
    """

    aside = Signal()

    def __init__(self, key: int) -> None:
        super().__init__()
        self.key = key
        self._title = self._note = self._below = self._tone = self._icon = self._aside = ""
        self._is_current = self._is_done = False
        self._line: tuple[str | bool, ...] = ()
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
        below: str = "",
        *,
        tone: str = "",
        icon: str = "",
        tip: str = "",
        aside: str = "",
        current: bool = False,
        done: bool = False,
    ) -> None:
        """Show this.

        Args:
            title: what it is.
            note: the remark at the right.
            below: a second line.
            tone: colour of a dot before the last of these, of the tones of ``theme``.
            icon: a picture before the title.
            tip: the whole of it; title and note by default.
            aside: a picture at the right end that can be clicked by itself.
            current: it is the one whose words stand below.
            done: it was given.
        """
        line = (title, note, below, tone, icon, aside, current, done)
        if line != self._line:
            self._line = line
            self._title, self._note, self._below, self._tone, self._icon, self._aside = line[:6]
            self._is_current, self._is_done = current, done
            self.setFixedHeight(HEIGHT + BELOW if below else HEIGHT)
            said = " · ".join(filter(None, (title, note, below)))
            self.setAccessibleName(said)
            self.setToolTip(tip or said)
            self.update()
        self.setVisible(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._aside and event.position().x() > self.width() - ASIDE - 6:
            self.setDown(False)
            self.aside.emit()
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.isDown():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("selection" if self.isDown() else "hover"))
                painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
            area = QRect(0, 0, self.width(), HEIGHT)
            left = self._paint_badge(painter, area)
            if self._icon:
                self._paint_icon(painter, self._icon, left, area)
                left += ICON + GAP - 2
            right = self._paint_note(painter, area, left)
            painter.setFont(theme.font(bold=self._is_current))
            painter.setPen(theme.color("text"))
            self._paint_text(painter, QRect(left, 0, right - left, area.height()), self._title)
            if self._below:
                room = QRect(left, HEIGHT - 5, self.width() - left - 8, BELOW)
                if self._tone:
                    self._paint_dot(painter, left, room.center().y() + 1)
                    room.setLeft(left + DOT + GAP)
                painter.setFont(theme.font("caption"))
                painter.setPen(theme.color("muted"))
                self._paint_text(painter, room, self._below)

    def _paint_text(self, painter: QPainter, room: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_icon(self, painter: QPainter, name: str, left: int, area: QRect) -> None:
        shown = pixmap(name, ICON, theme.tokens().muted, self.devicePixelRatioF())
        painter.drawPixmap(left, (area.height() - ICON) // 2, shown)

    def _paint_dot(self, painter: QPainter, left: int, middle: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("muted" if self._tone == "neutral" else self._tone))
        painter.drawEllipse(QRectF(left, middle - DOT / 2, DOT, DOT))

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
        if self._aside:
            right -= ASIDE
            self._paint_icon(painter, self._aside, area.width() - ASIDE, area)
        if not self._note:
            return right
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("muted"))
        metrics = painter.fontMetrics()
        width = min(metrics.horizontalAdvance(self._note) + 1, int((right - left) * WIDEST_NOTE))
        start = right - width
        self._paint_text(painter, QRect(start, 0, width, area.height()), self._note)
        if self._tone and not self._below:
            start -= DOT + GAP - 1
            self._paint_dot(painter, start, area.height() / 2)
        return start - GAP
