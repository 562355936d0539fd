"""A shift's times and breaks, and absences of several days, each in a small dialog."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QSize
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from hotline_desktop.core.roster.absences import KINDS
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.text import tr
from hotline_desktop.ui.dialogs.base import Dialog, field
from hotline_desktop.ui.widgets.typed_date import DateEdit

from .rules_form import RulesForm

Save = Callable[[int, int, BreakRules, str], object]


class ShiftDialog(Dialog):
    """Own times for a shift; ``save`` gets start, end, rules and notes."""

    def __init__(
        self, name: str, starts: int, ends: int, rules: BreakRules, notes: str, save: Save,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tr("Shift of {name}", name=name), size=QSize(560, 620), parent=parent)
        self._save = save
        self.form = RulesForm()
        self.form.show_values(starts, ends, rules)
        self.body.addWidget(self.form)
        self.notes = QLineEdit(notes)
        self.body.addWidget(field(tr("Notes"), self.notes))
        self.body.addStretch(1)
        self.add_button(tr("Cancel"), self.close)
        self.add_button(tr("Save"), self._accept, role="primary")
        self.form.starts.setFocus()

    def _accept(self) -> None:
        self._save(*self.form.values(), self.notes.text().strip())
        self.close()


class AbsenceDialog(Dialog):
    """Several days of absence; ``save`` gets kind, first and last day."""

    def __init__(
        self, name: str, day: date, save: Callable[[str, date, date], object],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(tr("{name} is absent", name=name), size=QSize(420, 400), parent=parent)
        self._save = save
        self.kind = QComboBox()
        for kind, title in KINDS.items():
            self.kind.addItem(title(), kind)
        self.first, self.last = DateEdit(), DateEdit()
        for edit in (self.first, self.last):
            edit.setCalendarPopup(True)
            edit.setDate(QDate(day.year, day.month, day.day))
        self.first.dateChanged.connect(self.last.setMinimumDate)
        self.last.setMinimumDate(self.first.date())
        self.body.addWidget(field(tr("Reason"), self.kind))
        self.body.addWidget(field(tr("First day"), self.first))
        self.body.addWidget(field(tr("Last day"), self.last))
        self.body.addStretch(1)
        self.add_button(tr("Cancel"), self.close)
        self.add_button(tr("Save"), self._accept, role="primary")

    def _accept(self) -> None:
        first, last = self.first.date(), self.last.date()
        self._save(
            self.kind.currentData(),
            date(first.year(), first.month(), first.day()),
            date(last.year(), last.month(), last.day()),
        )
        self.close()
