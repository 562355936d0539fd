"""The card of a contract."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
)

from hotline_desktop.core.carriers import contracts as store
from hotline_desktop.core.carriers.contracts import Agreement, end_of_term
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field, pair
from hotline_desktop.ui.dialogs.notices import day_words
from hotline_desktop.ui.widgets.inset import inset
from hotline_desktop.ui.widgets.list_card import EntryCard
from hotline_desktop.ui.widgets.optional_date import from_qdate, to_qdate
from hotline_desktop.ui.widgets.typed_date import DateEdit

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

YEAR = 12


class ContractCard(EntryCard):
    """The fields of a contract."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.line_id = 0
        self.known: dict[int, Agreement] = {}
        self._stored: Agreement | None = None
        self._filling = False
        self.carrier, self.reference = QLineEdit(), QLineEdit()
        self.first = self.carrier
        self.starts, self.ends = _date_edit(), _date_edit()
        self.notice_days = inset(QSpinBox())
        self.notice_days.setRange(0, 730)
        self.renews = QCheckBox(tr("Goes on by itself unless notice is given"))
        self.numbers, self.notes = QPlainTextEdit(), QPlainTextEdit()
        for edit, height in ((self.numbers, 72), (self.notes, 96)):
            edit.setTabChangesFocus(True)
            edit.setFixedHeight(height)
            edit.textChanged.connect(self._typed)
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        theme.set_role(self.facts, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(self.facts)
        layout.addWidget(field(tr("Carrier"), self.carrier))
        layout.addWidget(field(tr("Number of the contract"), self.reference))
        layout.addLayout(
            pair(field(tr("First day"), self.starts), field(tr("Last day"), self.ends))
        )
        layout.addWidget(field(tr("Notice, days before the end"), self.notice_days))
        layout.addWidget(self.renews)
        layout.addWidget(
            field(tr("Numbers, one a line"), self.numbers,
                  tr("They belong to the line for the term."))
        )  # fmt: skip
        layout.addWidget(field(tr("Notes"), self.notes))
        layout.addStretch(1)
        for line in (self.carrier, self.reference):
            line.textEdited.connect(self._typed)
        for day in (self.starts, self.ends):
            day.dateChanged.connect(self._typed)
        self.notice_days.valueChanged.connect(self._typed)
        self.renews.toggled.connect(self._typed)

    def _typed(self, *_ignored: object) -> None:
        if not self._filling:
            self._show_facts()
            self.edited.emit()

    def show_entry(self, entry_id: int | None) -> None:
        today = self._context.now().date()
        starts = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
        new = Agreement(self.line_id, "", starts, end_of_term(starts, YEAR))
        self._stored = new if entry_id is None else self.known[entry_id]
        stored = self._stored
        self._filling = True
        self.carrier.setText(stored.carrier)
        self.reference.setText(stored.reference)
        self.starts.setDate(to_qdate(stored.starts))
        self.ends.setDate(to_qdate(stored.ends))
        self.notice_days.setValue(stored.notice_days)
        self.renews.setChecked(stored.renews)
        self.numbers.setPlainText("\n".join(stored.numbers))
        self.notes.setPlainText(stored.notes)
        self._filling = False
        self._show_facts()

    def _show_facts(self) -> None:
        typed, today = self.values(), self._context.now().date()
        said = []
        if typed.settled:
            said.append(tr("Nothing is left to decide."))
        elif typed.notice_by >= today:
            said.append(tr("Notice by: {day}.", day=day_words(typed.notice_by, today)))
        else:
            said.append(tr("End: {day}.", day=day_words(typed.ends, today)))
        self.facts.setText(" ".join(said))

    def values(self) -> Agreement:
        """What is typed and chosen."""
        assert self._stored is not None
        numbers = (line.strip() for line in self.numbers.toPlainText().splitlines())
        return replace(
            self._stored,
            carrier=self.carrier.text().strip(),
            reference=self.reference.text().strip(),
            starts=from_qdate(self.starts.date()),
            ends=from_qdate(self.ends.date()),
            notice_days=self.notice_days.value(),
            renews=self.renews.isChecked(),
            numbers=tuple(filter(None, numbers)),
            notes=self.notes.toPlainText(),
        )

    def dirty(self) -> bool:
        return self._stored is not None and self.values() != self._stored

    def store(self) -> int:
        typed, now = self.values(), self._context.now()
        if typed.id:
            store.change_contract(typed, now)
            id = typed.id
        else:
            id = store.add_contract(typed, now)
        self._stored = replace(typed, id=id)
        return id


def _date_edit() -> DateEdit:
    edit = DateEdit()
    edit.setCalendarPopup(True)
    return edit
