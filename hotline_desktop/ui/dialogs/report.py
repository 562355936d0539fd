"""An error nobody expected: shown once, with a report to pass on."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from ...core.text import tr
from .. import theme
from .base import Dialog


class ReportDialog(Dialog):
    """Says that it was the program's fault, and that the work goes on."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Something went wrong in the program"),
            hint=tr(
                "What was saved is safe, and you can go on working. The report below helps to "
                "mend it; it is also in the log file. Look through it before you pass it on."
            ),
            size=QSize(640, 460),
            scrolls=False,
            parent=parent,
        )
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setFont(theme.font("caption"))
        self.text.setAccessibleName(tr("Report"))
        self.body.addWidget(self.text)
        self.add_close()
        copy = self.add_button(
            tr("Copy the report"), lambda: QApplication.clipboard().setText(text), role="primary"
        )
        copy.setFocus()
