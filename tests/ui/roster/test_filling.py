"""Shifts given out and copied: day by day, by the week, by the month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCalendarWidget, QMenu
from pytestqt.qtbot import QtBot

from hotline_desktop.core.roster import absences, shifts
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.tabs.roster.week_page import fill_menu
from tests.ui.roster.day import DAY, Ctrl, Key, opened


def test_a_week_is_filled_from_the_week_before_and_emptied_again(
    context: Context, qtbot: QtBot, shift_id: int, anna: int
) -> None:
    tab = opened(context, qtbot)
    tab.show_span("week")
    tab.days.go(1)
    menu = QMenu()
    qtbot.addWidget(menu)
    fill_menu(menu, tab.editing, tab.days.day, "week")
    menu.actions()[1].trigger()
    copied = shifts.shifts(date(2026, 3, 9), date(2026, 3, 15))
    assert [(s.operator_id, s.date) for s in copied] == [(anna, date(2026, 3, 11))]
    tab.week.grid.select(0, 2)
    assert "09:00–18:00" in tab.week.chosen.text()
    qtbot.keyClick(tab.week.grid, Key.Key_Delete)
    assert shifts.shifts(date(2026, 3, 11)) == []
    tab.editing.undo()
    tab.editing.undo()
    assert shifts.shifts(date(2026, 3, 9), date(2026, 3, 15)) == []
    assert shifts.shifts(DAY) != []


def test_a_month_is_filled_from_the_one_before(
    context: Context, qtbot: QtBot, shift_id: int, anna: int
) -> None:
    tab = opened(context, qtbot)
    tab.show_span("month")
    tab.days.go(1)
    menu = QMenu()
    qtbot.addWidget(menu)
    fill_menu(menu, tab.editing, tab.days.day, "month")
    menu.actions()[1].trigger()
    assert [s.date for s in shifts.shifts(date(2026, 4, 1), date(2026, 4, 30))] == [
        date(2026, 4, 1), date(2026, 4, 29),
    ]  # fmt: skip
    tab.editing.undo()
    assert shifts.shifts(date(2026, 4, 1), date(2026, 4, 30)) == []


def test_any_other_week_can_be_copied_from_a_calendar(
    context: Context, qtbot: QtBot, shift_id: int, anna: int
) -> None:
    tab = opened(context, qtbot)
    tab.show_span("week")
    tab.days.choose(date(2026, 5, 5))
    menu = QMenu()
    qtbot.addWidget(menu)
    fill_menu(menu, tab.editing, tab.days.day, "week")
    calendar = menu.findChild(QCalendarWidget)
    assert calendar is not None
    calendar.activated.emit(QDate(DAY.year, DAY.month, DAY.day))
    assert [s.date for s in shifts.shifts(date(2026, 5, 4), date(2026, 5, 10))] == [
        date(2026, 5, 6)
    ]


def test_a_shift_is_copied_and_pasted_with_the_keys(
    context: Context, qtbot: QtBot, shift_id: int, anna: int
) -> None:
    tab = opened(context, qtbot)
    tab.show_span("week")
    qtbot.keyClick(tab.week.grid, "V", Ctrl)
    tab.week.grid.select(0, 2)
    qtbot.keyClick(tab.week.grid, "C", Ctrl)
    tab.week.grid.select(0, 3)
    qtbot.keyClick(tab.week.grid, "V", Ctrl)
    (pasted,) = shifts.shifts(date(2026, 3, 5))
    assert (pasted.starts, pasted.ends) == (540, 1080)
    menu = tab.week.menu()
    assert menu is not None
    assert "Paste 09:00–18:00\tCtrl+V" in [action.text() for action in menu.actions()]
    tab.editing.undo()
    assert shifts.shifts(date(2026, 3, 5)) == []


def test_the_usual_weeks_are_given_out_to_who_is_there(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    template = shifts.add_template("Day", 540, 1080, BreakRules())
    shifts.set_week(anna, {day: [template] for day in range(5)})
    absences.add_absence(anna, "vacation", date(2026, 3, 6), date(2026, 3, 6))
    tab = opened(context, qtbot)
    tab.show_span("week")
    menu = QMenu()
    qtbot.addWidget(menu)
    fill_menu(menu, tab.editing, tab.days.day, "week")
    menu.actions()[0].trigger()
    given = shifts.shifts(date(2026, 3, 2), date(2026, 3, 8))
    assert [s.date.day for s in given] == [2, 3, 4, 5]
    menu.actions()[0].trigger()
    assert len(shifts.shifts(date(2026, 3, 2), date(2026, 3, 8))) == 4
