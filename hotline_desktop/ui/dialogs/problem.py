"""A problem that keeps the window from opening: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from ...core.errors import UserError
from ...core.text import tr
from .. import theme
from ..resources import program_icon
from .base import Dialog


class ProblemDialog(Dialog):
    """Shows a ``UserError`` before there is a window to show it in."""

    def __init__(
        self, error: UserError, *, size: QSize | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(error.what, size=size or QSize(480, 240), parent=parent)
        self.setWindowTitle("Hotline Desktop")
        self.setWindowIcon(program_icon())
        theme.set_role(self.heading, "heading")
        for text in (error.safe, error.action):
            if text:
                label = QLabel(text)
                label.setWordWrap(True)
                self.body.addWidget(label)
        self.body.addStretch(1)
        self._add_buttons()

    def _add_buttons(self) -> None:
        self.add_button(tr("Close"), self.reject, role="primary")
