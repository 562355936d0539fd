"""What an empty list says: what would be here, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from .. import theme
from ..resources import pixmap

TALL = 48 * theme.GRID
"""Logical pixels below which there is no room for the icon."""


class EmptyState(QWidget):
    """An icon, a sentence, a hint and perhaps a button in the middle of an empty place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = "inbox"
        self._on_action: Callable[[], object] | None = None
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setProperty("role", "heading")
        self._hint = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._hint.setProperty("role", "muted")
        for label in (self._title, self._hint):
            label.setWordWrap(True)
        self._button = QPushButton()
        self._button.clicked.connect(self._act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[4 * theme.GRID] * 4)
        layout.setSpacing(2 * theme.GRID)
        layout.addStretch(2)
        layout.addWidget(self._icon)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addSpacing(theme.GRID)
        layout.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme.notifier().changed.connect(self._draw)

    @property
    def has_text(self) -> bool:
        """Whether there is anything to say."""
        return bool(self._title.text())

    def say(
        self,
        title: str,
        hint: str = "",
        *,
        icon: str = "inbox",
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Set what is said."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._on_action = on_action
        self._icon_name = icon
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._icon.setVisible(self.height() >= TALL)  # words before pictures

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        color = theme.tokens().disabled
        self._icon.setPixmap(pixmap(self._icon_name, 10 * theme.GRID, color, ratio))

    def _act(self) -> None:
        if self._on_action:
            self._on_action()
