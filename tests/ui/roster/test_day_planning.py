"""The day of the roster: plans, coverage, and findings that lead to their place."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists, settings
from hotline_desktop.core.roster import absences, breaks, edits, needed, shifts
from hotline_desktop.core.roster.rules import MOST_AWAY, BreakRules
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.ui import events
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.tabs.roster.days import day_title
from hotline_desktop.ui.tabs.roster.scale import Spot
from tests.ui.roster.day import DAY, Ctrl, Key, opened, point


def test_a_plan_is_proposed_shown_and_applied_one_undo_away(
    context: Context, qtbot: QtBot, shift_id: int, anna: int
) -> None:
    for hour in range(9, 18):
        needed.set_needed(3, hour, 1)
    tomorrow = date(2026, 3, 5)
    for name in ("Анна Смирнова", "Пётр Орлов"):
        shifts.add_shift(lists.find(Operator, name) or 0, tomorrow, 540, 1080, BreakRules())
    tab = opened(context, qtbot)
    qtbot.keyClick(tab.day.timeline, Key.Key_Right, Ctrl)
    assert tab.days.day == tomorrow
    before = shifts.shifts(tomorrow)
    tab.day.plan()
    qtbot.waitUntil(tab.day.plan_bar.isVisible)
    assert "nobody is missing" in tab.day.plan_bar.text.text()
    assert min(tab.day.timeline.there[540 // 5 : 1080 // 5]) == 1
    assert shifts.shifts(tomorrow) == before
    assert tab.day.plan_bar.apply.hasFocus()
    qtbot.keyClick(tab.day.plan_bar.apply, Key.Key_Return)
    planned = [b.starts for s in shifts.shifts(tomorrow) for b in s.breaks]
    assert None not in planned
    tab.editing.undo()
    assert shifts.shifts(tomorrow) == before


def test_a_day_that_cannot_be_planned_says_which_rules_collide(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    settings.put(MOST_AWAY, 1)
    tomorrow = date(2026, 3, 5)
    shifts.add_shift(anna, tomorrow, 540, 1080, BreakRules(lunch_from=1000, lunch_to=1070))
    tab = opened(context, qtbot)
    tab.days.go(1)
    tab.day.plan()
    qtbot.waitUntil(tab.day.plan_bar.isVisible)
    assert "Анна Смирнова" in tab.day.plan_bar.text.text()
    assert not tab.day.plan_bar.apply.isVisible()
    tab.day.plan_bar.leave.click()
    assert not tab.day.plan_bar.isVisible()


def test_beside_a_shift_that_cannot_be_planned_the_others_are(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    tomorrow = date(2026, 3, 5)
    shifts.add_shift(anna, tomorrow, 540, 1080, BreakRules(lunch_from=1000, lunch_to=1070))
    other = lists.find(Operator, "Пётр Орлов") or 0
    shifts.add_shift(other, tomorrow, 540, 1080, BreakRules())
    tab = opened(context, qtbot)
    tab.days.go(1)
    tab.day.plan()
    qtbot.waitUntil(tab.day.plan_bar.isVisible)
    said = tab.day.plan_bar.text.text()
    assert "Breaks change for Пётр Орлов." in said
    assert "stay as they are" in said
    assert "Анна Смирнова: the breaks would fit if" in said
    tab.day.plan_bar.apply.click()
    assert not tab.day.again.isVisible(), "that Anna's breaks have no place was said"
    placed = {s.operator_id: {b.starts for b in s.breaks} for s in shifts.shifts(tomorrow)}
    assert placed[anna] == {None}
    assert None not in placed[other]


def test_the_strip_says_of_a_moment_who_is_needed_and_why(
    context: Context, qtbot: QtBot, shift_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed.set_needed(DAY.weekday(), 10, 2)
    timeline = (tab := opened(context, qtbot)).day.timeline
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _on: said.append(text))
    at = QPoint(int(timeline.scale().x(605)), timeline.viewport().height() - 20)
    help_event = QHelpEvent(QEvent.Type.ToolTip, at, timeline.viewport().mapToGlobal(at))
    QApplication.sendEvent(timeline.viewport(), help_event)
    first, *rest = said[0].splitlines()
    assert first.endswith("1 on the line, 2 needed")
    assert rest[0] == "By the supervisor's figure."
    assert "The log is too thin" in rest[1]
    assert tab.day.summary.text().endswith("the log is too thin to forecast")


def test_a_finding_leads_to_its_shift_and_a_shortage_to_its_hours(
    context: Context, qtbot: QtBot, shift_id: int, anna: int
) -> None:
    absences.add_absence(anna, "sick", DAY, DAY)
    for hour in range(9, 18):
        needed.set_needed(2, hour, 1 if hour == 17 else 0)
    tab = opened(context, qtbot)
    notes = tab.day.notes
    assert "absent" in notes.first.text()
    notes.first.setFocus()
    qtbot.keyClick(notes.first, Key.Key_Return)
    assert tab.day.timeline.selected == Spot(anna, shift_id)
    assert tab.day.timeline.hasFocus()
    notes.more.setChecked(True)
    short = next(s for s in notes.rest if s.text().startswith("17:00–18:00"))
    before = tab.day.timeline.viewport().grab().toImage()
    qtbot.mouseClick(short, Qt.MouseButton.LeftButton)
    after = tab.day.timeline.viewport().grab().toImage()
    inside, outside = point(tab, 17.5 * 60), point(tab, 10 * 60)
    assert before.pixelColor(inside.x(), 200) != after.pixelColor(inside.x(), 200)
    assert before.pixelColor(outside.x(), 200) == after.pixelColor(outside.x(), 200)


def test_a_finding_of_the_week_leads_to_its_cell_and_hours_to_their_day(
    context: Context, qtbot: QtBot, shift_id: int, anna: int
) -> None:
    absences.add_absence(anna, "sick", DAY, DAY)
    tab = opened(context, qtbot)
    tab.show_span("week")
    week = tab.week
    week.grid.select(1, 6)
    week.notes.more.setChecked(True)
    lines = [week.notes.first, *week.notes.rest]
    qtbot.mouseClick(next(s for s in lines if "absent" in s.text()), Qt.MouseButton.LeftButton)
    assert (week.grid.row, week.grid.column) == (0, 2)
    friday = day_title(date(2026, 3, 6), short=True)
    hours = next(s for s in lines if s.text().startswith(friday) and "nobody" in s.text())
    qtbot.mouseClick(hours, Qt.MouseButton.LeftButton)
    assert tab.shown == "day"
    assert tab.day.day == date(2026, 3, 6)


def test_planning_is_offered_again_once_for_each_thing_that_happens(
    context: Context, qtbot: QtBot, shift_id: int, anna: int
) -> None:
    pyotr = lists.find(Operator, "Пётр Орлов") or 0
    tab = opened(context, qtbot)
    again = tab.day.again
    # One break has no place, those of eleven and of one o'clock were not begun.
    assert again.text.text() == (
        "Анна Смирнова: 1 breaks have no place. Анна Смирнова: break of 11:00 was not begun."
        " 1 more."
    )
    again.plan.click()
    qtbot.waitUntil(lambda: tab.day.plan_bar.proposal is not None, timeout=20_000)
    assert not again.isVisible()
    tab.day.plan_bar.apply.click()
    assert not again.isVisible()
    id = shifts.add_shift(pyotr, DAY, 540, 1080, BreakRules(short_breaks=0))
    context.changes.tell(events.ROSTER)
    assert again.text.text() == "Пётр Орлов: 1 breaks have no place."
    again.close_button.click()
    assert not again.isVisible()
    breaks.place_breaks({shifts.shift(id).breaks[0].id: 15 * 60})
    absences.add_absence(pyotr, "sick", DAY, DAY)
    context.changes.tell(events.ROSTER)
    assert again.text.text() == "Пётр Орлов is absent: the others' breaks may lie better."
    again.close_button.click()
    shift = shifts.shift(shift_id)
    tab.editing.replace(shift, edits.resized_shift(shift, shift.starts, shift.ends + 60))
    assert again.text.text() == "Анна Смирнова: the shift has changed, breaks may lie better."
    tab.editing.undo()
    assert not again.isVisible()
    tab.days.go(-1)
    assert not again.isVisible()
