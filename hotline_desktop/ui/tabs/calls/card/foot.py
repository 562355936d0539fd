"""The foot of the card: file it, put it aside, or end it in one click."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.tabs.calls.offers import Offers
from hotline_desktop.ui.widgets.flow import FlowLayout

from .keys import QUICK_KEYS


class Foot(QWidget):
    """Buttons, and a chip for each outcome without a question."""

    file_requested = Signal()
    put_aside_requested = Signal()
    discard_requested = Signal()
    quick_filed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(2 * theme.GRID)
        self._quick_box = QWidget()
        self._quick = FlowLayout(self._quick_box, spacing=theme.GRID)
        column.addWidget(self._quick_box)
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        self._discard = QPushButton(tr("Discard"))
        theme.set_role(self._discard, "quiet")
        self._discard.clicked.connect(self.discard_requested)
        self._aside = QPushButton()
        self._aside.setToolTip(tr("Keep as a draft (Esc)"))
        self._aside.clicked.connect(self.put_aside_requested)
        self._file = QPushButton()
        theme.set_role(self._file, "primary")
        self._file.setToolTip("Ctrl+Enter")
        self._file.clicked.connect(self.file_requested)
        row.addWidget(self._discard)
        row.addStretch(1)
        row.addWidget(self._aside)
        row.addWidget(self._file)
        column.addLayout(row)

    def set_offers(self, offers: Offers) -> None:
        """A chip for each outcome without a question that is on offer."""
        self._quick.clear()
        for kind, key in QUICK_KEYS.items():
            for entry in (e for e in offers.outcomes if e.kind == kind):
                chip = QPushButton(entry.name)
                theme.set_role(chip, "chip")
                chip.setToolTip(tr("File at once as “{name}” ({key})", name=entry.name, key=key))
                chip.clicked.connect(lambda _on=False, id=entry.id: self.quick_filed.emit(id))
                self._quick.addWidget(chip)

    def show_buttons(self, *, new: bool, question: bool) -> None:
        """Calls without a question end in one click, until a question is typed."""
        self._quick_box.setVisible(new and not question)
        self._discard.setVisible(new)
        self._aside.setText(tr("Put aside") if new else tr("Close"))
        self._file.setText(tr("File call") if new else tr("Save"))
