"""The day of the roster in a window: blocks moved with keys and mouse, plans, and the way back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QLabel,
    QMenu,
    QPushButton,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists, settings
from hotline_desktop.core.demo import create_demo
from hotline_desktop.core.roster import absences, breaks, edits, needed, shifts
from hotline_desktop.core.roster.rules import MOST_AWAY, BreakRules
from hotline_desktop.core.roster.shifts import WorkShift
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.reminding import Reminding
from hotline_desktop.ui.tabs.roster.days import day_title
from hotline_desktop.ui.tabs.roster.desk_strip import DeskStrip
from hotline_desktop.ui.tabs.roster.rules_dialog import RosterDialog
from hotline_desktop.ui.tabs.roster.rules_form import set_minutes
from hotline_desktop.ui.tabs.roster.scale import Spot, walk
from hotline_desktop.ui.tabs.roster.shift_dialog import AbsenceDialog, ShiftDialog
from hotline_desktop.ui.tabs.roster.tab import RosterTab
from hotline_desktop.ui.tabs.roster.week_page import fill_menu
from tests.ui.clock import Clock

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
DAY = date(2026, 3, 4)


@pytest.fixture
def shift_id(anna: int) -> int:
    """Anna's shift from nine to six, lunch at one and a break at eleven."""
    id = shifts.add_shift(anna, DAY, 540, 1080, BreakRules(short_breaks=2))
    lunch, first, _ = shifts.shift(id).breaks
    breaks.place_breaks({lunch.id: 780, first.id: 660})
    return id


def opened(context: Context, qtbot: QtBot) -> RosterTab:
    theme.follow("light")
    tab = RosterTab(context)
    qtbot.addWidget(tab)
    tab.resize(1200, 600)
    tab.show()
    tab.activateWindow()
    tab.take_keyboard()
    qtbot.waitUntil(tab.day.timeline.hasFocus)
    return tab


def select(tab: RosterTab, shift: WorkShift, break_id: int | None = None) -> None:
    tab.day.timeline.setFocus()
    tab.day.timeline.select(Spot(shift.operator_id, shift.id, break_id))


def lunch_of(shift_id: int) -> int | None:
    return next(b.starts for b in shifts.shift(shift_id).breaks if b.kind == "lunch")


def point(tab: RosterTab, minutes: float, row: int = 0) -> QPoint:
    scale = tab.day.timeline.scale()
    return QPoint(round(scale.x(minutes)), round(scale.y(row) + 20))


def drag(tab: RosterTab, qtbot: QtBot, start: QPoint, end: QPoint, *, drop: bool = True) -> None:
    port = tab.day.timeline.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, (start + end) / 2)
    qtbot.mouseMove(port, end)
    if drop:
        qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_arrow_keys_move_a_break_and_one_undo_takes_the_whole_run_back(
    context: Context, qtbot: QtBot, shift_id: int
) -> None:
    tab = opened(context, qtbot)
    shift = shifts.shift(shift_id)
    select(tab, shift, next(b.id for b in shift.breaks if b.kind == "lunch"))
    for _ in range(3):
        qtbot.keyClick(tab.day.timeline, Key.Key_Right)
    assert lunch_of(shift_id) == 795
    assert "13:15" in tab.day.chosen.text()
    qtbot.keyClick(tab.day.timeline, Key.Key_Z, Ctrl)
    assert shifts.shift(shift_id) == shift
    qtbot.keyClick(tab.day.timeline, Key.Key_Y, Ctrl)
    assert lunch_of(shift_id) == 795


def test_two_blocks_moved_with_keys_are_two_steps(
    context: Context, qtbot: QtBot, shift_id: int
) -> None:
    tab = opened(context, qtbot)
    shift = shifts.shift(shift_id)
    for part in shift.breaks[:2]:
        select(tab, shift, part.id)
        qtbot.keyClick(tab.day.timeline, Key.Key_Right)
    select(tab, shift)
    qtbot.keyClick(tab.day.timeline, Key.Key_Right, Shift)
    assert tab.editing.stack.count() == 3
    for _ in range(3):
        tab.editing.undo()
    assert shifts.shift(shift_id) == shift


def test_shift_with_an_arrow_changes_the_end(context: Context, qtbot: QtBot, shift_id: int) -> None:
    tab = opened(context, qtbot)
    shift = shifts.shift(shift_id)
    select(tab, shift)
    qtbot.keyClick(tab.day.timeline, Key.Key_Right, Shift)
    assert (shifts.shift(shift_id).starts, shifts.shift(shift_id).ends) == (540, 1085)
    select(tab, shift, shift.breaks[0].id)
    qtbot.keyClick(tab.day.timeline, Key.Key_Right, Shift)
    assert shifts.shift(shift_id).breaks[0].length == 20


def test_a_break_is_dragged_on_the_grid_while_the_coverage_follows(
    context: Context, qtbot: QtBot, shift_id: int
) -> None:
    tab = opened(context, qtbot)
    assert tab.day.timeline.there[780 // 5] == 0
    drag(tab, qtbot, point(tab, 800), point(tab, 862), drop=False)
    assert tab.day.timeline.there[780 // 5] == 1
    assert tab.day.timeline.there[840 // 5] == 0
    assert lunch_of(shift_id) == 780
    qtbot.mouseRelease(tab.day.timeline.viewport(), Qt.MouseButton.LeftButton)
    assert lunch_of(shift_id) == 840


def test_escape_lets_a_drag_go(context: Context, qtbot: QtBot, shift_id: int) -> None:
    tab = opened(context, qtbot)
    drag(tab, qtbot, point(tab, 800), point(tab, 862), drop=False)
    qtbot.keyClick(tab.day.timeline, Key.Key_Escape)
    qtbot.mouseRelease(tab.day.timeline.viewport(), Qt.MouseButton.LeftButton)
    assert lunch_of(shift_id) == 780
    assert tab.day.timeline.there[780 // 5] == 0


def test_the_end_of_a_shift_is_dragged_and_lost_breaks_are_owed_again(
    context: Context, qtbot: QtBot, shift_id: int
) -> None:
    tab = opened(context, qtbot)
    drag(tab, qtbot, point(tab, 1080) - QPoint(2, 0), point(tab, 780))
    shift = shifts.shift(shift_id)
    assert shift.ends == pytest.approx(780, abs=5)
    assert lunch_of(shift_id) is None
    tab.editing.undo()
    assert lunch_of(shift_id) == 780


def test_a_whole_shift_moves_with_its_breaks(context: Context, qtbot: QtBot, shift_id: int) -> None:
    tab = opened(context, qtbot)
    drag(tab, qtbot, point(tab, 600), point(tab, 630))
    shift = shifts.shift(shift_id)
    assert (shift.starts, shift.ends, lunch_of(shift_id)) == (570, 1110, 810)


def test_tab_walks_the_blocks_and_leaves_after_the_last(
    context: Context, qtbot: QtBot, shift_id: int, anna: int
) -> None:
    tab = opened(context, qtbot)
    line = tab.day.timeline
    line.setFocus()
    seen = []
    while line.focusNextPrevChild(True) and line.hasFocus():
        seen.append(line.selected)
    assert line.view is not None
    assert seen == walk(line.view)
    assert seen[0] == Spot(anna, shift_id)
    assert len(seen) == 4  # the shift, its two placed breaks, and the colleague's empty row


def test_delete_removes_what_is_selected_and_the_message_brings_it_back(
    context: Context, qtbot: QtBot, shift_id: int
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    tab = opened(context, qtbot)
    before = shifts.shift(shift_id)
    select(tab, before)
    qtbot.keyClick(tab.day.timeline, Key.Key_Delete)
    assert shifts.shifts(DAY) == []
    assert said[-1].undoes
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert shifts.shifts(DAY) == [before]


def test_an_undo_leaves_alone_what_has_begun_meanwhile(
    context: Context, qtbot: QtBot, shift_id: int, now: datetime
) -> None:
    tab = opened(context, qtbot)
    shift = shifts.shift(shift_id)
    select(tab, shift, next(b.id for b in shift.breaks if b.kind == "lunch"))
    qtbot.keyClick(tab.day.timeline, Key.Key_Right)
    first = next(b for b in shift.breaks if b.kind == "short")
    breaks.start_break(first.id, now)
    tab.editing.undo()
    after = {b.id: b for b in shifts.shift(shift_id).breaks}
    assert after[first.id].state == "running"
    assert lunch_of(shift_id) == 780


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


def test_breaks_never_lie_upon_each_other(shift_id: int) -> None:
    shift = shifts.shift(shift_id)
    lunch = next(b for b in shift.breaks if b.kind == "lunch")
    moved = edits.moved_break(shift, lunch.id, 650)
    assert next(b.starts for b in moved.breaks if b.id == lunch.id) == 675
    stepped = edits.moved_break(moved, lunch.id, 670, towards=-1)
    assert next(b.starts for b in stepped.breaks if b.id == lunch.id) == 600


@pytest.mark.parametrize("day", [7, 8])
def test_the_demonstration_has_people_at_work_today_on_any_day(
    database: Path, qtbot: QtBot, day: int
) -> None:
    moment = datetime.fromisoformat(f"2026-03-0{day}T12:00:00+03:00")
    create_demo("en", moment)
    today = shifts.shifts(moment.date())
    assert today
    states = {b.state for s in today for b in s.breaks}
    assert "planned" in states
    assert "missed" not in states


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


def test_templates_and_figures_are_edited_in_one_dialog(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    tab = opened(context, qtbot)
    dialog = RosterDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
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


def test_the_strip_at_the_desk_waits_for_the_call_and_counts_the_break(
    context: Context, clock: Clock, qtbot: QtBot, shift_id: int, anna_here: int
) -> None:
    lunch = next(b for b in shifts.shift(shift_id).breaks if b.kind == "lunch")
    first = next(b for b in shifts.shift(shift_id).breaks if b.starts == 660)
    breaks.skip_break(first.id, "busy")
    breaks.place_breaks({lunch.id: 840})
    calls = [True]
    window = QWidget()
    window.resize(900, 700)
    reminding = Reminding(context, lambda: calls[0], parent=window)
    strip = DeskStrip(reminding, window)
    qtbot.addWidget(window)
    window.show()
    reminding.refresh()
    assert strip.text.text() == "Lunch at 14:00, in 30 minutes"
    assert not strip.later.isVisible()
    clock.now += timedelta(minutes=31)
    reminding.refresh()
    assert strip.property("role") == "side"
    calls[0] = False
    context.changes.tell(events.CALLS)
    assert strip.property("role") == "notice-warn"
    assert strip.text.text() == "Lunch now: 60 minutes, planned for 14:00."
    strip.later.click()
    assert strip.property("role") == "side"
    strip.start.click()
    assert next(b for b in shifts.shift(shift_id).breaks if b.id == lunch.id).state == "running"
    assert strip.text.text() == "At lunch, 60 minutes left"
    clock.now += timedelta(minutes=50)
    strip.back.click()
    taken = next(b for b in shifts.shift(shift_id).breaks if b.id == lunch.id)
    assert taken.state == "taken"
    assert not strip.isVisible()
    reminding.stop()


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
    tab.days.go(-1)
    assert not again.isVisible()


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
