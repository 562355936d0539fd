"""A date that may be left open."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from .. import theme
from .typed_date import DateEdit


def to_qdate(day: date) -> QDate:
    """The date as Qt has it."""
    return QDate(day.year, day.month, day.day)


def from_qdate(day: QDate) -> date:
    """The date as Python has it."""
    return date(day.year(), day.month(), day.day())


def date_edit(name: str, day: date) -> DateEdit:
    """A date with a calendar to choose from."""
    edit = DateEdit(to_qdate(day))
    edit.setCalendarPopup(True)
    edit.setAccessibleName(name)
    return edit


class OptionalDate(QWidget):
    """A box to tick, and the date that counts while it is ticked; a ``quiet`` one hides else."""

    changed = Signal()

    def __init__(self, text: str, otherwise: date, *, quiet: bool = False) -> None:
        super().__init__()
        self.box = QCheckBox(text)
        self.edit = date_edit(text, otherwise)
        self.edit.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.box)
        row.addWidget(self.edit)
        row.addStretch(1)
        if quiet:
            self.edit.hide()
            self.box.toggled.connect(self.edit.setVisible)
        self.box.toggled.connect(self.edit.setEnabled)
        self.box.toggled.connect(lambda _on: self.changed.emit())
        self.edit.dateChanged.connect(lambda _day: self.changed.emit())

    def value(self) -> date | None:
        """The date, None while the box is not ticked."""
        return from_qdate(self.edit.date()) if self.box.isChecked() else None

    def set_value(self, day: date | None) -> None:
        """Show this date, or none."""
        self.box.setChecked(day is not None)
        if day is not None:
            self.edit.setDate(to_qdate(day))
