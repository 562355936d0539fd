"""The week: who works when, templates given out, days and weeks copied."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from hotline_desktop.core import lists
from hotline_desktop.core.roster import absences, shifts
from hotline_desktop.core.roster.checks import check_roster
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.roster.times import monday_of
from hotline_desktop.core.roster.week_view import PersonWeek, read_week
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

from .days import day_title
from .editing import Editing
from .notes import DayNotes
from .week_grid import WeekGrid

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

    from .day_menu import DayActions

WEEK = timedelta(days=6)


class WeekPage(QWidget):
    """Shows a week and takes what is done there to the roster.

    Signals:
        day_wanted: look at this day.
    """

    day_wanted = Signal(object)

    def __init__(self, context: Context, editing: Editing, actions: DayActions) -> None:
        super().__init__()
        self._context, self._editing, self._actions = context, editing, actions
        self.monday = monday_of(context.now().astimezone(office_zone()).date())
        self.grid = WeekGrid()
        self.notes = DayNotes()
        self.chosen = QLabel()
        theme.set_role(self.chosen, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        foot = QWidget()
        rows = QVBoxLayout(foot)
        rows.setContentsMargins(12, 4, 12, 6)
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

    def show_day(self, day: date) -> None:
        """Look at the week of this day."""
        self.monday = monday_of(day)
        self.reload()

    def reload(self) -> None:
        """Read the week again."""
        zone = office_zone()
        names = {template.id: template.name for template in shifts.templates(retired=True)}
        today = self._context.now().astimezone(zone).date()
        self.grid.show_week(read_week(self.monday), names, today)
        findings = check_roster(self.monday, self.monday + WEEK, zone)
        self.notes.say(
            [
                tr("{day}: {what}", day=day_title(found.date, short=True), what=found.sentence)
                for found in findings
            ]
        )

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
        away = person.away[self.grid.weekday]
        if away is None:
            absent = menu.addMenu(tr("Absent"))
            for kind, title in absences.KINDS.items():
                absent.addAction(title()).triggered.connect(
                    lambda _on=False, k=kind: self._mark_absent(person, k, day)
                )
        else:
            menu.addAction(tr("Not absent after all")).triggered.connect(
                lambda: self._editing.do(
                    away.first,
                    away.last,
                    lambda: absences.delete_absence(away.id),
                    tr("{name} is no longer absent.", name=person.name),
                )
            )
        if person.days[self.grid.weekday]:
            menu.addAction(tr("Remove the shift") + "\tDel").triggered.connect(self._delete)
        menu.addSeparator()
        menu.addAction(tr("Open this day")).triggered.connect(lambda: self.day_wanted.emit(day))
        return menu

    def _mark_absent(self, person: PersonWeek, kind: str, day: date) -> None:
        self._editing.do(
            day,
            day,
            lambda: absences.add_absence(person.operator_id, kind, day, day),
            tr("{name} is absent.", name=person.name),
        )

    def _delete(self) -> None:
        selected = self.grid.selected()
        if selected is None or not selected[0].days[self.grid.weekday]:
            return
        person, day = selected

        def act() -> None:
            for shift in person.days[self.grid.weekday]:
                shifts.delete_shift(shift.id)

        self._editing.do(day, day, act, tr("Shift of {name} removed.", name=person.name))


def fill_menu(menu: QMenu, editing: Editing, day: date, *, week: bool) -> None:
    """Ways to fill a day or a week; whoever has a shift or is absent there is left as is."""
    monday = monday_of(day)
    first, last = (monday, monday + WEEK) if week else (day, day)

    def usual() -> object:
        people = [entry.id for entry in lists.entries(Operator)]
        return shifts.apply_weeks(first, last, people)

    ways: list[tuple[str, Callable[[], object]]] = [(tr("From the usual weeks"), usual)]
    if week:
        ways.append(
            (tr("From the week before"), lambda: shifts.copy_week(monday - timedelta(7), monday))
        )
    else:
        ways += [
            (tr("From the day before"), lambda: shifts.copy_day(day - timedelta(1), day)),
            (
                tr("From the same day a week before"),
                lambda: shifts.copy_day(day - timedelta(7), day),
            ),
        ]
    for text, act in ways:
        menu.addAction(text).triggered.connect(
            lambda _on=False, act=act: editing.fill(first, last, act)
        )
