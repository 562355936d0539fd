"""The strip of tabs at the left edge: icon and word, or the icon alone where room is short."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from .. import theme
from ..resources import icon

WIDE, NARROW = 26 * theme.GRID, 13 * theme.GRID
TALL, LOW = 15 * theme.GRID, 10 * theme.GRID
ICON = 22


class RailButton(QAbstractButton):
    """One tab of the rail."""

    def __init__(self, title: str, icon_name: str, shortcut: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setText(title)
        self.setIcon(icon(icon_name))
        self.setToolTip(f"{title} ({shortcut})" if shortcut else title)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.badge = 0
        self.narrow = False

    def set_badge(self, count: int) -> None:
        """Show a number on the tab, 0 for none."""
        self.badge = count
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(NARROW if self.narrow else WIDE, LOW if self.narrow else TALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Up and down are the rail's; a button would only move the focus.
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = theme.tokens()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(4, 2, -4, -2)
            if self.isChecked() or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("selection" if self.isChecked() else "neutral_soft"))
                painter.drawRoundedRect(box, 8, 8)
            if self.hasFocus():
                painter.setPen(theme.color("accent"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            middle = self.width() // 2
            top = (self.height() - ICON) // 2 if self.narrow else 9
            place = QRect(middle - ICON // 2, top, ICON, ICON)
            state = self.icon().State.On if self.isChecked() else self.icon().State.Off
            self.icon().paint(painter, place, Qt.AlignmentFlag.AlignCenter, state=state)
            if not self.narrow:
                font = theme.font("caption")
                painter.setFont(font)
                painter.setPen(theme.color("accent" if self.isChecked() else "muted"))
                room = self.rect().adjusted(4, ICON + 12, -4, -6)
                words = QFontMetrics(font).elidedText(
                    self.text(), Qt.TextElideMode.ElideRight, room.width()
                )
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
            if self.badge:
                self._paint_badge(painter, middle + 4, top - 4, t)

    def _paint_badge(self, painter: QPainter, left: int, top: int, t: theme.Tokens) -> None:
        text = str(self.badge) if self.badge < 100 else "99+"
        font = theme.font("caption", bold=True)
        width = max(16, QFontMetrics(font).horizontalAdvance(text) + 8)
        box = QRectF(left, top, width, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bad"))
        painter.drawRoundedRect(box, 8, 8)
        painter.setFont(font)
        painter.setPen(theme.color("surface" if t.dark else "accent_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QWidget):
    """The tabs of the window, one of them chosen."""

    chosen = Signal(int)

    def __init__(self, tabs: Sequence[tuple[str, str, str]], label: str) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(label)
        self.buttons = [RailButton(*tab) for tab in tabs]
        group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.GRID, 0, theme.GRID)
        layout.setSpacing(0)
        for number, button in enumerate(self.buttons):
            group.addButton(button, number)
            layout.addWidget(button)
        layout.addStretch(1)
        group.idClicked.connect(self.chosen)
        self.fit(WIDE * 20, TALL * 20)

    def choose(self, number: int) -> None:
        """Mark a tab as the one shown."""
        self.buttons[number].setChecked(True)

    def set_badge(self, number: int, count: int) -> None:
        """Show a number on a tab, 0 for none."""
        self.buttons[number].set_badge(count)

    def fit(self, window_width: int, height: int) -> None:
        """Use words where a window of this size has the room for them."""
        narrow = window_width < 1000 or height < TALL * len(self.buttons) + 8
        self.setFixedWidth(NARROW if narrow else WIDE)
        for button in self.buttons:
            button.narrow = narrow
            button.setFixedSize(button.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self.window().width(), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        shown = next((i for i, b in enumerate(self.buttons) if b.isChecked()), 0)
        number = (shown + step) % len(self.buttons)
        self.buttons[number].click()
        self.buttons[number].setFocus()
