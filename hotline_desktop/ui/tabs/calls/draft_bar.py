"""Cards that were put aside, in sight until they are filed."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from hotline_desktop.core.calls.drafts import SavedDraft
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.widgets.flow import FlowLayout

from .formats import clock_time

SHOWN = 6


class DraftBar(QFrame):
    """A chip a draft; nothing at all while there are none."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        theme.set_role(self, "notice-warn")
        self.setProperty("strip", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        self._row = QWidget()
        layout.addWidget(self._row)
        self._flow = FlowLayout(self._row)
        self.hide()

    def show_drafts(self, saved: list[SavedDraft], line: LineInfo) -> None:
        """Show these."""
        self._flow.clear()
        self.setVisible(bool(saved))
        if not saved:
            return
        self._flow.addWidget(QLabel(tr("Not filed yet:")))
        for draft in saved[:SHOWN]:
            chip = QPushButton(icon("pencil"), _caption(draft, line))
            theme.set_role(chip, "chip")
            chip.setToolTip(tr("Go on with this card"))
            chip.clicked.connect(lambda _on=False, d=draft: self.chosen.emit(d))
            self._flow.addWidget(chip)
        if len(saved) > SHOWN:
            self._flow.addWidget(QLabel(tr("and %n more", len(saved) - SHOWN)))


def _caption(draft: SavedDraft, line: LineInfo) -> str:
    card = draft.card
    who = str(card.get("caller_name") or card.get("number") or "") or tr("Unknown caller")
    try:
        when = clock_time(datetime.fromisoformat(str(card.get("started_at"))), line)
    except ValueError:
        when = ""
    return f"{when} {who}"[:40].strip()
