"""The day of the roster: blocks moved with keys and mouse, and the way back."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from hotline_desktop.core.roster import breaks, edits, shifts
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.roster.scale import Spot, walk
from tests.ui.clock import Clock
from tests.ui.roster.day import DAY, Ctrl, Key, Shift, drag, lunch_of, opened, point, select


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


def test_breaks_never_lie_upon_each_other(shift_id: int) -> None:
    shift = shifts.shift(shift_id)
    lunch = next(b for b in shift.breaks if b.kind == "lunch")
    moved = edits.moved_break(shift, lunch.id, 650)
    assert next(b.starts for b in moved.breaks if b.id == lunch.id) == 675
    stepped = edits.moved_break(moved, lunch.id, 670, towards=-1)
    assert next(b.starts for b in stepped.breaks if b.id == lunch.id) == 600


def test_the_next_morning_today_is_another_day(
    context: Context, qtbot: QtBot, clock: Clock, shift_id: int
) -> None:
    tab = opened(context, qtbot)
    clock.now += timedelta(days=1)
    tab._clock.timeout.emit()
    assert tab.days.day == DAY + timedelta(days=1)
    assert [person.shifts for person in tab.day.timeline.view.people] == [(), ()]
    tab.hide()
    clock.now += timedelta(days=1)
    tab.show()
    assert tab.days.day == DAY + timedelta(days=2)
    tab.days.go(5)
    clock.now += timedelta(days=1)
    tab._clock.timeout.emit()
    assert tab.days.day == DAY + timedelta(days=7), "another day is left on show"


def test_the_line_of_the_present_moves_with_the_clock(
    context: Context, qtbot: QtBot, clock: Clock, shift_id: int
) -> None:
    clock.now = clock.now.replace(second=50)
    tab = opened(context, qtbot)
    assert 0 < tab._clock.remainingTime() <= 10_000
