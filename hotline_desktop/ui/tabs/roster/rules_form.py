"""Times and break rules as a form, for a shift and for a template alike."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import (
    QGridLayout,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.times import DAY
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field, section
from hotline_desktop.ui.widgets.inset import inset
from hotline_desktop.ui.widgets.typed_date import TimeEdit


def time_edit() -> QTimeEdit:
    """A time of day."""
    edit = inset(TimeEdit())
    edit.setDisplayFormat("HH:mm")
    return edit


def set_minutes(edit: QTimeEdit, minutes: int) -> None:
    """Show minutes from midnight; beyond it the time of the next day."""
    edit.setTime(QTime(minutes // 60 % 24, minutes % 60))


def minutes_in(edit: QTimeEdit) -> int:
    """Minutes from midnight."""
    return edit.time().hour() * 60 + edit.time().minute()


def number_edit(most: int, unit: str = "") -> QSpinBox:
    """A whole number from 0."""
    edit = inset(QSpinBox())
    edit.setRange(0, most)
    if unit:
        edit.setSuffix(f" {unit}")
        edit.setSingleStep(5)
    return edit


class RulesForm(QWidget):
    """From when to when, and the breaks."""

    def __init__(self) -> None:
        super().__init__()
        minutes = tr("min")
        self.starts, self.ends = time_edit(), time_edit()
        self.lunch = number_edit(180, minutes)
        self.lunch_from, self.lunch_to = time_edit(), time_edit()
        self.count = number_edit(8)
        self.length = number_edit(60, minutes)
        self.first = number_edit(360, minutes)
        self.last = number_edit(360, minutes)
        self.longest = number_edit(600, minutes)
        self.longest.setMinimum(5)
        self.lunch.setToolTip(tr("In Russia 30 to 120 minutes (Labour Code, art. 108)"))
        self.longest.setToolTip(
            tr("Instructions on safety at computers usually say two hours; the law does not.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * theme.GRID)
        self._grid(
            column,
            (tr("Begins"), self.starts, ""),
            (tr("Ends"), self.ends, tr("Earlier than the beginning: on the next day.")),
        )
        column.addWidget(section(tr("Lunch")))
        self._grid(
            column,
            (tr("Length"), self.lunch, tr("0: no lunch.")),
            (tr("Not before"), self.lunch_from, ""),
            (tr("Over by"), self.lunch_to, ""),
        )
        column.addWidget(section(tr("Short breaks")))
        self._grid(
            column,
            (tr("How many"), self.count, ""),
            (tr("Length of each"), self.length, ""),
            (
                tr("Longest stretch at the screen"),
                self.longest,
                tr("2 hours: custom, not law"),
            ),
        )
        self._grid(
            column,
            (tr("No break at the start for"), self.first, ""),
            (tr("No break at the end for"), self.last, ""),
        )

    def _grid(self, column: QVBoxLayout, *fields: tuple[str, QWidget, str]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * theme.GRID)
        for n, (label, edit, hint) in enumerate(fields):
            grid.addWidget(field(label, edit, hint), 0, n, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(n, 1)
        column.addLayout(grid)

    def show_values(self, starts: int, ends: int, rules: BreakRules) -> None:
        """Fill the form."""
        set_minutes(self.starts, starts)
        set_minutes(self.ends, ends)
        self.lunch.setValue(rules.lunch_length)
        set_minutes(self.lunch_from, rules.lunch_from)
        set_minutes(self.lunch_to, rules.lunch_to)
        self.count.setValue(rules.short_breaks)
        self.length.setValue(rules.short_length)
        self.first.setValue(rules.first_stretch)
        self.last.setValue(rules.last_stretch)
        self.longest.setValue(rules.longest_stretch)

    def values(self) -> tuple[int, int, BreakRules]:
        """Start, end and rules.

        Raises:
            UserError: they make no sense together.
        """
        starts, ends = minutes_in(self.starts), minutes_in(self.ends)
        if ends <= starts:
            ends += DAY
        early, late = minutes_in(self.lunch_from), minutes_in(self.lunch_to)
        # The lunch of a night shift lies on the next day.
        if early < starts and early + DAY < ends:
            early += DAY
        if late <= early:
            late += DAY
        if self.lunch.value() and late - early < self.lunch.value():
            raise UserError(tr("The hours allowed for lunch are shorter than the lunch."))
        if self.count.value() and not self.length.value():
            raise UserError(tr("A short break needs a length."))
        rules = BreakRules(
            self.lunch.value(), early, late, self.count.value(), self.length.value(),
            self.first.value(), self.last.value(), self.longest.value(),
        )  # fmt: skip
        return starts, ends, rules
