"""The strip at the desk: what it notes for the ledger, and doing without a break."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.core.roster import breaks, shifts
from hotline_desktop.ui import events
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.reminding import Reminding
from hotline_desktop.ui.tabs.roster.desk_strip import DeskStrip
from hotline_desktop.ui.tabs.roster.skip_reason import ReasonDialog
from tests.ui.clock import Clock
from tests.ui.reminders.desk import Desk


def test_the_ledger_learns_when_a_reminder_was_first_shown(desk: Desk) -> None:
    assert desk.lunch().offered is None
    desk.look(3)
    first = desk.now
    assert desk.lunch().offered == first
    desk.look(2)
    assert desk.strip.text.text() == "Lunch now: 60 minutes, planned for 13:35."
    assert desk.lunch().offered == first


def test_a_reminder_held_back_by_a_call_counts_from_when_it_was_shown(desk: Desk) -> None:
    desk.in_call = True
    desk.look(10)
    assert desk.lunch().offered is None
    desk.in_call = False
    desk.look(5)
    assert desk.lunch().offered == desk.now


def test_a_break_is_skipped_with_a_reason_from_the_list_and_taken_back(desk: Desk) -> None:
    desk.strip.reasons.aboutToShow.emit()
    desk.strip.reasons.actions()[0].trigger()
    assert (desk.lunch().state, desk.lunch().reason) == ("skipped", "Too many calls")
    assert not desk.strip.isVisible()
    undo = desk.said[-1].on_action
    assert undo is not None
    undo()
    assert (desk.lunch().state, desk.lunch().reason) == ("planned", "")
    assert desk.strip.skip.isVisible()


def test_a_break_is_skipped_in_own_words_but_not_without_any(desk: Desk, qtbot: QtBot) -> None:
    desk.strip.reasons.aboutToShow.emit()
    desk.strip.reasons.actions()[-1].trigger()
    dialog = desk.window.findChild(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    assert not dialog.isModal()
    qtbot.keyClicks(dialog.reason, "  ")
    assert not dialog.skip.isEnabled()
    qtbot.keyClicks(dialog.reason, "Visitors")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert (desk.lunch().state, desk.lunch().reason) == ("skipped", "Visitors")


def test_nothing_is_skipped_while_the_break_runs(desk: Desk) -> None:
    desk.strip.start.click()
    assert not desk.strip.skip.isVisible()
    assert desk.strip.back.isVisible()


def test_the_strip_says_what_others_changed(desk: Desk) -> None:
    breaks.place_breaks({desk.lunch().id: 840})
    desk.context.changes.tell(events.ROSTER)
    assert desk.strip.text.text() == "Lunch at 14:00, in 30 minutes"
    assert not desk.strip.skip.isVisible()


def test_the_desktop_says_it_once_and_its_button_starts_the_break(desk: Desk) -> None:
    desk.look(2)
    desk.look(1)
    (notice,) = desk.desktop.notices
    assert notice is not None
    assert notice.title == "Lunch in 3 minutes."
    assert [key for key, _ in notice.actions] == ["start", "later"]
    desk.desktop.acted.emit("start", notice.subject)
    assert desk.lunch().state == "running"
    assert desk.desktop.notices[-1] is None, "what was done is said no longer"
    desk.desktop.acted.emit("later", notice.subject)
    desk.desktop.acted.emit("start", notice.subject)
    assert (desk.lunch().state, desk.lunch().postponed) == ("running", 0)


def test_an_old_button_of_another_break_does_nothing(desk: Desk) -> None:
    desk.desktop.acted.emit("start", desk.lunch().id + 1)
    assert desk.lunch().state == "planned"


def test_the_desktop_says_nothing_while_a_call_is_open(desk: Desk) -> None:
    desk.in_call = True
    desk.look(10)
    assert desk.desktop.notices == []
    desk.in_call = False
    desk.context.changes.tell(events.CALLS)
    (notice,) = desk.desktop.notices
    assert notice is not None
    assert "Lunch now" in notice.title + notice.body


def test_after_a_sleep_the_desktop_says_it_in_one_notice(desk: Desk) -> None:
    desk.look(2 * 60)
    (notice,) = desk.desktop.notices
    assert notice is not None
    assert notice.title == "Meanwhile"
    assert notice.body == "Lunch at 13:35 was missed and will be planned again."
    assert desk.lunch().state == "missed"


def test_when_the_time_is_up_the_button_says_i_am_back(desk: Desk) -> None:
    desk.strip.start.click()
    for _ in range(60):
        desk.look(1)
    notice = desk.desktop.notices[-1]
    assert notice is not None
    assert (notice.title, notice.actions) == ("Lunch is over.", (("back", "I'm back"),))
    desk.desktop.acted.emit("back", notice.subject)
    assert desk.lunch().state == "taken"


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
