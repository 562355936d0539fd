"""The week and the month: who works when, templates given out, days and weeks copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from hotline_desktop.core import lists
from hotline_desktop.core.roster import copying, shifts
from hotline_desktop.core.roster.checks import Finding, check_roster
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.roster.shifts import WorkShift
from hotline_desktop.core.roster.times import clock, monday_of
from hotline_desktop.core.roster.week_view import read_month, read_week
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

from .day_marks import fill_marks
from .days import day_title, days_of, fill_calendar
from .editing import Editing
from .month_grid import MonthGrid
from .notes import DayNotes, Note
from .span_grid import SpanGrid
from .week_grid import WeekGrid

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

    from .day_menu import DayActions

WEEK = timedelta(days=7)


class SpanPage(QWidget):
    """Shows a week, or with ``month`` a month, and takes what is done there to the roster.

    Signals:
        day_wanted: look at this day.
        found_wanted: look at what was found on its day.
        marked: the office said something of a date; read the roster again.
    """

    day_wanted = Signal(object)
    found_wanted = Signal(object)
    marked = Signal()

    def __init__(
        self, context: Context, editing: Editing, actions: DayActions, *, month: bool = False
    ) -> None:
        super().__init__()
        self._context, self._editing, self._actions = context, editing, actions
        self._month = month
        self.day = context.now().astimezone(office_zone()).date()
        self.grid: SpanGrid = MonthGrid() if month else WeekGrid()
        self.keyboard = self.grid
        self.notes = DayNotes()
        self.chosen = QLabel()
        theme.set_role(self.chosen, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        foot = QWidget()
        rows = QVBoxLayout(foot)
        rows.setContentsMargins(16, 4, 16, 6)
        rows.setSpacing(4)
        rows.addWidget(self.notes)
        row = QHBoxLayout()
        row.addWidget(self.chosen, 1)
        rows.addLayout(row)
        column.addWidget(foot)
        self._menu: QMenu | None = None
        self.grid.chosen.connect(self.chosen.setText)
        self.grid.menu_wanted.connect(self._show_menu)
        self.grid.day_wanted.connect(self.day_wanted)
        self.grid.delete_wanted.connect(self._delete)
        self.grid.copy_wanted.connect(self._copy)
        self.grid.paste_wanted.connect(self._paste)

    def show_day(self, day: date) -> None:
        """Look at the week or month of this day, and select it."""
        moved = day != self.day or self.grid.view is None
        self.day = day
        self.reload()
        if moved and self.grid.view is not None:
            self.grid.select(self.grid.row, (day - self.grid.view.first).days)

    def selected_day(self) -> date:
        """The day of the selected cell; that looked at where there is none."""
        selected = self.grid.selected()
        return selected[1] if selected else self.day

    def reload(self) -> None:
        """Read the days again."""
        zone = office_zone()
        names = {template.id: template.name for template in shifts.templates(retired=True)}
        today = self._context.now().astimezone(zone).date()
        view = read_month(self.day) if self._month else read_week(monday_of(self.day))
        self.grid.show_span(view, names, today)
        findings = check_roster(view.first, view.day(view.length - 1), zone)
        self.notes.say(
            [
                Note(
                    tr("{day}: {what}", day=day_title(found.date, short=True), what=found.sentence),
                    partial(self._go_to, found),
                )
                for found in findings
            ]
        )

    def _go_to(self, found: Finding) -> None:
        """Select the cell a finding is about; hours of the line are shown on their day."""
        view = self.grid.view
        if view is None:
            return
        if found.span is not None:
            self.found_wanted.emit(found)
            return
        ids = [person.operator_id for person in view.people]
        row = ids.index(found.operator_id) if found.operator_id in ids else self.grid.row
        self.grid.select(row, (found.date - view.first).days)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- a cell -------------------------------------------------------------------------------

    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            if self._menu is not None:
                self._menu.deleteLater()
            self._menu = menu
            menu.popup(at)

    def menu(self) -> QMenu | None:
        """What can be done with the selected cell."""
        selected = self.grid.selected()
        if selected is None:
            return None
        person, day = selected
        menu = QMenu(self)
        self._actions.fill_templates(menu, person.operator_id, person.name, day)
        away = person.away[self.grid.column]
        self._actions.fill_absence(menu, person.operator_id, person.name, day, away)
        if person.days[self.grid.column]:
            menu.addAction(tr("Copy the shift") + "\tCtrl+C").triggered.connect(self._copy)
            menu.addAction(tr("Remove the shift") + "\tDel").triggered.connect(self._delete)
        if self._editing.copied:
            text = tr("Paste {times}", times=_times(self._editing.copied))
            menu.addAction(text + "\tCtrl+V").triggered.connect(self._paste)
        menu.addSeparator()
        fill_marks(menu, self._context, day, self.marked.emit, self._editing)
        menu.addAction(tr("Open this day")).triggered.connect(lambda: self.day_wanted.emit(day))
        return menu

    def _copy(self) -> None:
        """Keep the shifts of the cell, to be pasted into others."""
        selected = self.grid.selected()
        copied = selected[0].days[self.grid.column] if selected else ()
        if copied:
            self._editing.copied = copied
            self._context.messages.note(tr("{times} copied.", times=_times(copied)))

    def _paste(self) -> None:
        selected, copied = self.grid.selected(), self._editing.copied
        if selected is None or not copied:
            return
        person, day = selected
        self._editing.do(
            day, day,
            lambda: copying.paste_shifts(copied, person.operator_id, day),
            tr("Shift added for {name}.", name=person.name),
        )  # fmt: skip

    def _delete(self) -> None:
        selected = self.grid.selected()
        if selected is None or not selected[0].days[self.grid.column]:
            return
        person, day = selected

        def act() -> None:
            for shift in person.days[self.grid.column]:
                shifts.delete_shift(shift.id)

        self._editing.do(day, day, act, tr("Shift of {name} removed.", name=person.name))


def _times(copied: Sequence[WorkShift]) -> str:
    return ", ".join(f"{clock(shift.starts)}–{clock(shift.ends)}" for shift in copied)


def fill_menu(menu: QMenu, editing: Editing, day: date, span: str) -> None:
    """Ways to fill a ``day``, ``week`` or ``month``; what somebody has there is left as it is."""
    first, last = days_of(span, day)

    def usual() -> object:
        people = [entry.id for entry in lists.entries(Operator)]
        return shifts.apply_weeks(first, last, people)

    def copied(source: date) -> Callable[[], object]:
        return lambda: copying.copy_days(source, source + (last - first), first - source)

    ways: list[tuple[str, Callable[[], object]]] = [(tr("From the usual weeks"), usual)]
    if span == "month":
        ways.append(
            (tr("From the month before, by weekday"), lambda: copying.copy_month(first)),
        )
    elif span == "week":
        ways.append((tr("From the week before"), copied(first - WEEK)))
    else:
        ways += [
            (tr("From the day before"), copied(first - timedelta(days=1))),
            (tr("From the same day a week before"), copied(first - WEEK)),
        ]
    for text, act in ways:
        menu.addAction(text).triggered.connect(
            lambda _on=False, act=act: editing.fill(first, last, act)
        )
    if span != "month":
        other = menu.addMenu(tr("From another week") if span == "week" else tr("From another day"))

        def picked(source: date) -> None:
            menu.close()
            editing.fill(first, last, copied(days_of(span, source)[0]))

        fill_calendar(other, picked).setSelectedDate(QDate(first.year, first.month, first.day))
