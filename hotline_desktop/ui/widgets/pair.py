"""Two fields side by side."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from .. import theme

NARROW = 84 * theme.GRID


class Pair(QWidget):
    """Two fields side by side, one below the other where room is short."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(3 * theme.GRID)
        self._box.addWidget(left, 1)
        self._box.addWidget(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = event.size().width() < NARROW
        self._box.setDirection(way.TopToBottom if narrow else way.LeftToRight)
