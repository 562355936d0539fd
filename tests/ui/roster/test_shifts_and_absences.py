"""Shifts, absences and templates, from the menu of a day and in their dialogs."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core.roster import absences, needed, shifts
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.tabs.roster.rules_dialog import RosterDialog
from hotline_desktop.ui.tabs.roster.rules_form import set_minutes
from hotline_desktop.ui.tabs.roster.scale import Spot
from hotline_desktop.ui.tabs.roster.shift_dialog import AbsenceDialog, ShiftDialog
from tests.ui.roster.day import DAY, Key, opened, select
from tests.ui.showing import shown


def test_a_template_gives_a_shift_from_the_menu(context: Context, qtbot: QtBot, anna: int) -> None:
    shifts.add_template("Day", 540, 1080, BreakRules())
    tab = opened(context, qtbot)
    line = tab.day.timeline
    line.select(Spot(anna))
    assert line.view is not None
    menu = tab.day.actions_.menu(line.view, line.selected, -1)
    offered = menu.actions()[0].menu().actions()
    assert [a.text() for a in offered if a.text()] == [
        "Day  09:00–18:00", "Times of its own…", "Templates and rules\tCtrl+R",
    ]  # fmt: skip
    offered[0].trigger()
    assert [(s.operator_id, s.starts) for s in shifts.shifts(DAY)] == [(anna, 540)]
    assert "4 breaks to place" not in tab.day.chosen.text()
    tab.editing.undo()
    assert shifts.shifts(DAY) == []


def test_an_absence_takes_somebody_off_the_line_and_back(
    context: Context, qtbot: QtBot, shift_id: int, anna: int
) -> None:
    tab = opened(context, qtbot)
    assert tab.day.timeline.view is not None
    assert tab.day.timeline.there[600 // 5] == 1
    tab.day.actions_.mark_absent(anna, "Анна Смирнова", "sick", DAY, DAY)
    assert absences.absent(anna, DAY)
    assert tab.day.timeline.there[600 // 5] == 0
    assert "absent" in tab.day.notes.first.text()
    tab.editing.undo()
    assert not absences.absent(anna, DAY)


def test_templates_and_figures_are_edited_in_one_dialog(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    tab = opened(context, qtbot)
    dialog = shown(RosterDialog(context), qtbot)
    page = dialog.templates
    page.save.click()
    assert "name" in dialog.problem.text()
    page.name.setText("Ночь")
    set_minutes(page.form.starts, 21 * 60)
    set_minutes(page.form.ends, 9 * 60)
    set_minutes(page.form.lunch_from, 60)
    set_minutes(page.form.lunch_to, 4 * 60)
    page.save.click()
    night = shifts.templates()[0]
    assert (night.starts, night.ends) == (21 * 60, 33 * 60)
    assert (night.rules.lunch_from, night.rules.lunch_to) == (25 * 60, 28 * 60)
    row = dialog.needed.hours.index(10)
    dialog.needed.table.item(row, 2).setText("7")
    assert needed.needed_table() == {(2, 10): 7}
    assert tab.day.timeline.view is not None
    assert tab.day.timeline.view.needed[10 * 12] == 7
    dialog.needed.table.item(row, 2).setText("many")
    assert needed.needed_table() == {}


def test_a_shift_past_midnight_with_notes_is_typed_in_its_dialog(
    context: Context, qtbot: QtBot, shift_id: int
) -> None:
    tab = opened(context, qtbot)
    select(tab, shifts.shift(shift_id))
    qtbot.keyClick(tab.day.timeline, Key.Key_Return)
    (dialog,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, ShiftDialog))
    set_minutes(dialog.form.starts, 20 * 60)
    set_minutes(dialog.form.ends, 8 * 60)
    set_minutes(dialog.form.lunch_from, 60)
    set_minutes(dialog.form.lunch_to, 4 * 60)
    dialog.notes.setText("ключ у охраны")
    qtbot.keyClick(dialog.notes, Key.Key_Return)
    night = shifts.shift(shift_id)
    assert (night.starts, night.ends, night.notes) == (1200, 1440 + 480, "ключ у охраны")
    assert tab.day.chosen.text() == "Анна Смирнова: shift 20:00–08:00 · ключ у охраны"
    tab.days.go(1)
    assert tab.day.timeline.view is not None
    assert tab.day.timeline.view.people[0].carried == (night,)
    tab.days.go(-1)
    tab.editing.undo()
    assert shifts.shift(shift_id).notes == ""


def test_several_days_of_absence_are_noted_from_the_week(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    tab = opened(context, qtbot)
    tab.show_span("week")
    menu = tab.week.menu()
    assert menu is not None
    absent = next(a.menu() for a in menu.actions() if a.text() == "Absent")
    assert isinstance(absent, QMenu)
    absent.actions()[-1].trigger()
    (dialog,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, AbsenceDialog))
    dialog.last.setDate(dialog.first.date().addDays(9))
    dialog.findChildren(QPushButton)[-1].click()
    (away,) = absences.absences(DAY, DAY)
    assert (away.kind, (away.last - away.first).days) == ("vacation", 9)


def test_the_menu_of_a_day_leads_to_the_templates_that_there_are_not_yet(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    assert anna
    tab = opened(context, qtbot)
    tab.show_span("week")
    menu = tab.week.menu()
    assert menu is not None
    leads = next(a for a in menu.actions() if a.text().startswith("Templates and rules"))
    leads.trigger()
    dialog = tab.window().findChild(RosterDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_the_menu_of_a_new_shift_says_whose_it_is(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    tab = opened(context, qtbot)
    tab.day.timeline.select(Spot(anna))
    tab.day.add_shift_menu(tab.mapToGlobal(tab.rect().center()))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    (title,) = menu.findChildren(QLabel)
    assert (title.text(), title.isVisible()) == ("Анна Смирнова", True)
    menu.close()
