"""The whole chain from clock and roster to what is shown: quiet mode, sleep, clock, summer time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists, settings
from hotline_desktop.core.roster import breaks, reminder_settings, shifts
from hotline_desktop.core.roster.ledger import ledger
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.times import instant
from hotline_desktop.core.setup import NewHotline, create_hotline
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.ui import events
from hotline_desktop.ui.desk_menu import fill_desk_menu
from hotline_desktop.ui.dialogs.break_reminders import BreakRemindersDialog
from hotline_desktop.ui.status import StatusLine
from hotline_desktop.ui.tray import tray_state
from tests.ui.reminders.desk import DAY, Desk

BERLIN = ZoneInfo("Europe/Berlin")


def titles(desk: Desk) -> list[str]:
    return [notice.title for notice in desk.desktop.notices if notice is not None]


def offered(desk: Desk) -> list[str]:
    menu = QMenu(desk.window)
    fill_desk_menu(menu, desk.reminding)
    return [action.text() for action in menu.actions() if action.text()]


def press(desk: Desk, words: str) -> None:
    menu = QMenu(desk.window)
    fill_desk_menu(menu, desk.reminding)
    next(action for action in menu.actions() if action.text() == words).trigger()


# -- quiet mode ------------------------------------------------------------------------------


def test_quiet_mode_shows_itself_everywhere_and_ends_by_itself(desk: Desk, qtbot: QtBot) -> None:
    status = StatusLine(desk.context)
    qtbot.addWidget(status)
    status.follow(desk.reminding, lambda: None)
    status.resize(1200, 30)
    press(desk, "Quiet for 15 minutes")
    assert desk.strip.text.text() == "Quiet until 13:45"
    assert status.breaks.accessibleName() == "Quiet until 13:45"
    assert tray_state(desk.reminding.desk, desk.now) == "quiet"
    for _ in range(14):
        desk.look(1)
    assert desk.desktop.notices == [None], "a reminder that was there is withdrawn, none comes"
    assert desk.strip.property("role") == "side"
    desk.look(1)
    assert titles(desk) == ["Lunch now: 60 minutes, planned for 13:35."]
    assert status.breaks.accessibleName() == "Breaks and reminders"
    assert not desk.strip.loud.isVisible()
    assert desk.strip.property("role") == "notice-warn"


def test_what_fell_due_in_quiet_mode_comes_as_one(desk: Desk) -> None:
    shift = shifts.shifts(DAY)[0]
    shifts.change_shift(
        shift.id, starts=540, ends=1080, rules=BreakRules(short_breaks=1, lunch_length=60)
    )
    short = next(b for b in shifts.shifts(DAY)[0].breaks if b.kind == "short")
    breaks.place_breaks({short.id: 825})
    desk.look()
    press(desk, "Quiet for 30 minutes")
    for _ in range(30):
        desk.look(1)
    (notice,) = [notice for notice in desk.desktop.notices if notice is not None]
    assert notice.title == "Meanwhile"
    assert len(notice.body.splitlines()) == 2


def test_quiet_mode_lasts_until_the_shift_ends_or_until_a_time(desk: Desk) -> None:
    press(desk, "Quiet until the end of the shift, 18:00")
    assert desk.strip.text.text() == "Quiet until 18:00"
    desk.strip.loud.click()
    assert desk.strip.text.text() == "Lunch at 13:35, in 5 minutes"
    menu = QMenu(desk.window)
    fill_desk_menu(menu, desk.reminding)
    times = next(a.menu() for a in menu.actions() if a.text() == "Quiet until")
    assert isinstance(times, QMenu)
    assert [action.text() for action in times.actions()][:3] == ["14:00", "14:30", "15:00"]
    times.actions()[1].trigger()
    assert desk.strip.text.text() == "Quiet until 14:30"


def test_quiet_mode_ended_by_hand_says_at_once_what_it_held_back(desk: Desk) -> None:
    press(desk, "Quiet for 60 minutes")
    desk.look(5)
    press(desk, "End quiet mode")
    assert titles(desk) == ["Lunch now: 60 minutes, planned for 13:35."]


def test_quiet_mode_outlives_a_restart_but_not_its_end(desk: Desk, qtbot: QtBot) -> None:
    press(desk, "Quiet for 60 minutes")
    again = Desk(desk.context.data_dir, desk.now + timedelta(minutes=10), qtbot)
    again.look()
    assert again.strip.text.text() == "Quiet until 14:30"
    assert titles(again) == []
    again.reminding.stop()
    later = Desk(desk.context.data_dir, desk.now + timedelta(minutes=90), qtbot)
    assert not later.reminding.is_quiet()
    later.reminding.stop()


# -- putting off -----------------------------------------------------------------------------


def restarted(desk: Desk, minutes: int, qtbot: QtBot) -> Desk:
    """The program started again so many minutes later."""
    desk.reminding.stop()
    again = Desk(desk.context.data_dir, desk.now + timedelta(minutes=minutes), qtbot)
    again.look()
    return again


def test_later_outlives_a_restart_and_so_does_its_limit(desk: Desk, qtbot: QtBot) -> None:
    desk.look(6)  # 13:36
    desk.strip.later.click()
    assert desk.strip.text.text() == "Lunch at 13:41, in 5 minutes"
    again = restarted(desk, 1, qtbot)
    assert again.strip.text.text() == "Lunch at 13:41, in 4 minutes"
    again.look(3)
    assert titles(again) == []
    again.look(1)
    assert titles(again) == ["Lunch now: 60 minutes, planned for 13:35."]
    again.strip.later.click()
    again.strip.later.click()
    last = restarted(again, 15, qtbot)
    assert titles(last) == ["Lunch now: 60 minutes, planned for 13:35."]
    assert not last.strip.later.isVisible(), "three times are enough"
    last.reminding.stop()


def test_a_break_put_off_and_then_planned_for_later_waits_for_its_new_time(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.look(6)
    desk.strip.later.click()
    breaks.place_breaks({desk.lunch().id: 900})
    again = restarted(desk, 6, qtbot)
    assert again.strip.text.text() == "Lunch at 15:00"
    assert titles(again) == []
    again.reminding.stop()


# -- sleep, clock, summer time ---------------------------------------------------------------


@pytest.fixture
def day_of_breaks(desk: Desk) -> Desk:
    """Five breaks instead of one: 13:35, 14:35, 15:35, 16:05 and 17:00."""
    shift = shifts.shifts(DAY)[0]
    shifts.change_shift(shift.id, starts=540, ends=1080, rules=BreakRules(short_breaks=4))
    short = [b.id for b in shifts.shifts(DAY)[0].breaks if b.kind == "short"]
    breaks.place_breaks(dict(zip(short, (875, 935, 965, 1020), strict=True)))
    desk.look()
    return desk


def test_after_a_sleep_there_is_one_message_and_no_burst(day_of_breaks: Desk) -> None:
    desk = day_of_breaks
    desk.look(150)  # 16:00
    desk.look(1)
    (notice,) = [notice for notice in desk.desktop.notices if notice is not None]
    assert notice.title == "Meanwhile"
    assert notice.body.splitlines() == [
        "Lunch at 13:35 was missed and will be planned again.",
        "The break at 14:35 was missed and will be planned again.",
        "Break now: 15 minutes, planned for 15:35.",
    ]
    assert desk.strip.property("role") == "notice-warn"


def test_a_clock_set_back_says_nothing_again(day_of_breaks: Desk) -> None:
    desk = day_of_breaks
    for _ in range(6):
        desk.look(1)
    before = len(desk.desktop.notices)
    desk.look(-60)
    for _ in range(70):
        desk.look(1)
    said = titles(desk)[before:]
    assert not any("13:35" in title for title in said)


def test_a_clock_set_forward_is_told_once(day_of_breaks: Desk) -> None:
    desk = day_of_breaks
    desk.look(66)  # 14:36
    desk.look(1)
    assert titles(desk) == ["Meanwhile"]


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_summer_time_moves_no_break_of_a_night_shift(
    day: date, database: Path, qtbot: QtBot
) -> None:
    begin = instant(day, 0, BERLIN)
    create_hotline(NewHotline("Office", "Line", "", "en", "Europe/Berlin", ("Anna",)), begin)
    anna = lists.find(Operator, "Anna") or 0
    settings.put(settings.OPERATOR_HERE, anna)
    shift = shifts.add_shift(anna, day, 0, 8 * 60, BreakRules(lunch_length=0, short_breaks=2))
    first, second = (b.id for b in shifts.shift(shift).breaks)
    breaks.place_breaks({first: 60, second: 5 * 60})
    desk = Desk(database.parent, begin, qtbot)
    desk.look()
    heard: list[str] = []
    while desk.now < instant(day, 8 * 60, BERLIN):
        before = len(titles(desk))
        desk.look(1)
        assert len(titles(desk)) <= before + 1
        if len(titles(desk)) > before:
            heard.append(f"{desk.now.astimezone(BERLIN):%H:%M}")
            if "now" in titles(desk)[-1]:
                desk.reminding.start()
            elif "over" in titles(desk)[-1]:
                desk.reminding.back()
    assert heard == ["00:57", "01:00", "01:15", "04:57", "05:00", "05:15"]
    desk.reminding.stop()


def test_it_goes_on_without_a_window_and_wakes_at_full_minutes(desk: Desk) -> None:
    desk.window.hide()
    desk.now = datetime(2026, 3, 4, 10, 31, 20, tzinfo=UTC)
    desk.look()
    assert desk.reminding._clock.remainingTime() <= 40_001
    desk.now = datetime(2026, 3, 4, 10, 32, 0, tzinfo=UTC)
    desk.reminding._wake()
    assert titles(desk) == ["Lunch in 3 minutes."]


# -- breaks that were missed or are not due ---------------------------------------------------


def test_a_missed_break_is_offered_again_the_same_day(desk: Desk) -> None:
    for _ in range(36):
        desk.look(1)
    assert desk.lunch().state == "missed"
    assert desk.strip.text.text() == "Lunch at 13:35 was missed and will be planned again."
    desk.look(10)
    assert desk.strip.text.text() == "Lunch at 13:35 was missed: take it when it suits"
    assert desk.strip.start.isVisible()
    desk.strip.start.click()
    assert desk.lunch().state == "running"


def test_a_missed_break_is_planned_again_and_announced_anew(desk: Desk, qtbot: QtBot) -> None:
    desk.look(40)  # 14:10
    (told,) = titles(desk)
    assert told == "Meanwhile"
    qtbot.waitUntil(lambda: desk.lunch().state == "planned")
    lunch = desk.lunch()
    assert lunch.missed == 815
    assert lunch.starts is not None
    assert lunch.starts >= 14 * 60 + 15, "nobody is sent off on the spot"
    at = f"{lunch.starts // 60}:{lunch.starts % 60:02}"
    qtbot.waitUntil(lambda: desk.strip.text.text().startswith(f"Lunch at {at} instead of 13:35"))
    assert len(titles(desk)) == 1
    while desk.now < instant(DAY, lunch.starts, desk.reminding.zone):
        desk.look(1)
    assert titles(desk)[1:] == [
        "Lunch in 3 minutes.",
        f"Lunch now: 60 minutes, planned for {at}.",
    ]
    desk.reminding.start()
    (row,) = ledger(DAY, DAY, desk.reminding.zone, desk.now)
    assert row.late == lunch.starts - 815, "the ledger counts from the first plan"


def test_a_missed_break_is_not_offered_after_the_shift(desk: Desk) -> None:
    desk.look(5 * 60)
    assert desk.lunch().state == "missed"
    assert not desk.strip.isVisible()
    assert not any("Start" in words for words in offered(desk))


def test_a_break_without_a_place_is_begun_from_the_menu_and_ends_with_its_time(desk: Desk) -> None:
    breaks.place_breaks({desk.lunch().id: None})
    desk.context.changes.tell(events.ROSTER)
    press(desk, "Start the lunch (no plan yet)")
    assert desk.lunch().state == "running"
    assert desk.strip.text.text() == "At lunch, 60 minutes left"
    for _ in range(60):
        desk.look(1)
    assert titles(desk) == ["Lunch is over."]
    desk.strip.back.click()
    assert desk.lunch().state == "taken"


def test_a_break_long_before_its_time_counts(desk: Desk) -> None:
    breaks.place_breaks({desk.lunch().id: 16 * 60})
    desk.look()
    press(desk, "Start the lunch (planned for 16:00)")
    assert desk.lunch().state == "running"


# -- settings and the trial -------------------------------------------------------------------


def test_the_notice_before_a_break_is_as_set(desk: Desk) -> None:
    settings.put(reminder_settings.AHEAD, 5)
    desk.look()
    assert titles(desk) == ["Lunch in 5 minutes."]


def test_putting_off_is_as_set(desk: Desk) -> None:
    settings.put(reminder_settings.MOST_LATER, 1)
    settings.put(reminder_settings.LATER, 10)
    desk.look(5)
    desk.strip.later.click()
    assert desk.strip.text.text() == "Lunch at 13:45, in 10 minutes"
    assert not desk.strip.later.isVisible()


def test_without_notifications_the_window_alone_says_it(desk: Desk) -> None:
    settings.put(reminder_settings.ON_DESKTOP, False)
    desk.look(5)
    assert desk.desktop.notices == []
    assert desk.strip.property("role") == "notice-warn"


def test_the_trial_says_which_ways_work(desk: Desk, qtbot: QtBot) -> None:
    dialog = BreakRemindersDialog(desk.context, desk.reminding, None)
    qtbot.addWidget(dialog)
    dialog.trial.click()
    assert desk.strip.text.text() == "This is what a reminder looks like."
    (notice,) = desk.desktop.notices
    assert notice is not None
    desk.desktop.shown.emit("a daemon")
    assert [color for color, _ in dialog.results.values()] == ["good", "warn", "good"]
    assert "a daemon" in dialog.results["desktop"][1]
    desk.desktop.acted.emit(notice.actions[0][0], notice.subject)
    assert dialog.results["button"][0] == "good"
    assert desk.strip.text.text() != "This is what a reminder looks like."
    dialog.trial.click()
    desk.desktop.failed.emit()
    assert dialog.results["desktop"][0] == "warn"
    desk.look(1)
    assert desk.strip.text.text() != "This is what a reminder looks like."


def test_during_a_call_not_even_a_trial_is_shown(desk: Desk, qtbot: QtBot) -> None:
    dialog = BreakRemindersDialog(desk.context, desk.reminding, None)
    qtbot.addWidget(dialog)
    desk.in_call = True
    dialog.trial.click()
    assert desk.desktop.notices == []
    assert list(dialog.results) == ["call"]
    assert desk.strip.property("role") == "side"


def test_each_choice_of_the_settings_is_kept(desk: Desk, qtbot: QtBot) -> None:
    dialog = BreakRemindersDialog(desk.context, desk.reminding, None)
    qtbot.addWidget(dialog)
    ahead = dialog.numbers[0]
    ahead.setCurrentIndex(ahead.findData(10))
    ahead.activated.emit(ahead.currentIndex())
    dialog.in_tray.click()
    assert settings.get(reminder_settings.AHEAD) == 10
    assert not settings.get(reminder_settings.KEEP_IN_TRAY)
    assert titles(desk) == ["Lunch in 5 minutes."], "what it means now is said at once"
