"""What stands where the card will be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme


class Idle(QWidget):
    """The keys that open a card."""

    def __init__(self) -> None:
        super().__init__()
        theme.set_role(self, "side")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.addStretch(2)
        title = QLabel(tr("No call is open"))
        theme.set_role(title, "heading")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(title)
        for text in (
            tr("F2: a new call"),
            tr("Ctrl+Shift+N: enter an earlier call"),
            tr("Enter on a call: look at it or edit it"),
            tr("F1: all keys"),
        ):
            label = QLabel(text)
            theme.set_role(label, "muted")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addStretch(3)
