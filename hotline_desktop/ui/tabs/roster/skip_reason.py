"""Why a break is skipped, in one's own words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from hotline_desktop.core.text import tr
from hotline_desktop.ui.dialogs.base import Dialog, field

LONGEST = 200


class ReasonDialog(Dialog):
    """One line and a button.

    Args:
        skip: what is done with the reason.
    """

    def __init__(self, skip: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(tr("Skip the break"), size=QSize(400, 210), parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._act = skip
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST)
        self.body.addWidget(field(tr("&Why is the break skipped?"), self.reason))
        self.body.addStretch(1)
        self.add_button(tr("Cancel"), self.reject)
        self.skip = self.add_button(tr("Skip"), self._skip, role="primary")
        self.skip.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.skip.setEnabled(bool(text.strip())))
        self.reason.setFocus()

    def _skip(self) -> None:
        self._act(self.reason.text())
        self.accept()
