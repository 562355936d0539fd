"""Reminders over simulated time: calls, quiet mode, sleep, clock jumps, summer time."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotline_desktop.core.roster import reminders
from hotline_desktop.core.roster.reminder_texts import sentences, state_text
from hotline_desktop.core.roster.reminders import Desk, Message, NotAllowed, Reminded
from hotline_desktop.core.roster.times import instant, minutes_of

MINUTE = timedelta(minutes=1)
ELEVEN = datetime(2026, 3, 4, 11, 0, tzinfo=UTC)
MOSCOW = ZoneInfo("Europe/Moscow")
BERLIN = ZoneInfo("Europe/Berlin")


def a_break(id: int = 1, start: datetime = ELEVEN, minutes: int = 15) -> Reminded:
    return Reminded(id, "short", start, timedelta(minutes=minutes))


class Simulation:
    """A desk whose clock is pushed on minute by minute; hears every message."""

    def __init__(self, *breaks: Reminded, at: datetime = ELEVEN - 30 * MINUTE) -> None:
        self.desk = Desk(breaks)
        self.now = at
        self.heard: list[tuple[datetime, Message]] = []
        self.replan: list[int] = []
        self.tick()

    def take(self, ticked: reminders.Ticked) -> None:
        self.desk = ticked.desk
        self.replan += ticked.replan
        if ticked.message:
            self.heard.append((self.now, ticked.message))

    def tick(self) -> None:
        self.take(reminders.tick(self.desk, self.now))

    def run_to(self, end: datetime) -> None:
        while self.now < end:
            self.now += MINUTE
            self.tick()

    def jump(self, by: timedelta) -> None:
        self.now += by
        self.tick()

    def roster(self, id: int, **said: Any) -> None:
        """The roster says something else of a break, as after a button of the strip."""
        breaks = [replace(item, **said) if item.id == id else item for item in self.desk.breaks]
        self.desk = reminders.replanned(self.desk, breaks)

    def start(self, id: int = 1) -> None:
        """The operator goes on a break."""
        self.roster(id, stage="running", begun=self.now, said="")

    def call(self, is_open: bool) -> None:
        """A call is opened or filed; the desk looks at once."""
        self.desk = replace(self.desk, call_open=is_open)
        self.tick()

    def later(self) -> None:
        """The operator puts the first break off."""
        self.desk = reminders.later(self.desk, 1, self.now)

    def be_quiet(self, minutes: int) -> None:
        self.desk = reminders.be_quiet(self.desk, self.now, minutes * MINUTE)

    @property
    def said(self) -> list[tuple[str, str]]:
        return [
            (f"{at:%H:%M}", "+".join(f"{note.what}" for note in message.notes))
            for at, message in self.heard
        ]


def test_a_break_is_announced_ahead_at_its_start_and_at_its_end() -> None:
    simulation = Simulation(a_break())
    simulation.run_to(ELEVEN)
    simulation.start()
    simulation.run_to(ELEVEN + 60 * MINUTE)
    assert simulation.said == [("10:57", "ahead"), ("11:00", "due"), ("11:15", "time_up")]
    assert not any(message.catch_up for _, message in simulation.heard)


def test_nothing_is_said_during_a_call_and_at_once_when_it_is_filed() -> None:
    simulation = Simulation(a_break())
    simulation.run_to(ELEVEN - 5 * MINUTE)
    simulation.call(True)
    simulation.run_to(ELEVEN + 7 * MINUTE)
    assert simulation.said == []
    simulation.call(False)
    assert simulation.said == [("11:07", "due")]


def test_a_call_beyond_the_cap_has_the_break_replanned_before_it_is_filed() -> None:
    simulation = Simulation(a_break())
    simulation.call(True)
    simulation.run_to(ELEVEN + 40 * MINUTE)
    assert simulation.replan == [1]
    assert simulation.said == []
    simulation.call(False)
    assert simulation.said == [("11:40", "missed")]


def test_later_puts_a_break_off_by_five_minutes_and_only_so_often() -> None:
    simulation = Simulation(a_break(), at=ELEVEN)
    for n in range(3):
        assert reminders.can_put_off(simulation.desk, simulation.desk.breaks[0])
        simulation.later()
        simulation.run_to(ELEVEN + 5 * (n + 1) * MINUTE)
    assert simulation.said == [(t, "due") for t in ("11:00", "11:05", "11:10", "11:15")]
    with pytest.raises(NotAllowed):
        reminders.later(simulation.desk, 1, simulation.now)


def test_putting_off_before_the_start_counts_from_the_start() -> None:
    simulation = Simulation(a_break(), at=ELEVEN - 2 * MINUTE)
    simulation.later()
    simulation.run_to(ELEVEN + 10 * MINUTE)
    assert simulation.said == [("10:58", "ahead"), ("11:05", "due")]


def test_a_break_that_is_skipped_or_over_is_silent() -> None:
    for stage in ("skipped", "taken"):
        simulation = Simulation(a_break())
        simulation.roster(1, stage=stage)
        simulation.run_to(ELEVEN + 60 * MINUTE)
        assert simulation.said == []


def test_a_break_begun_without_a_reminder_counts() -> None:
    simulation = Simulation(a_break())
    simulation.start()
    simulation.run_to(ELEVEN + 5 * MINUTE)
    assert simulation.said == [("10:45", "time_up")]


def test_a_break_not_begun_within_the_cap_is_given_up_once() -> None:
    simulation = Simulation(a_break())
    simulation.run_to(ELEVEN + 120 * MINUTE)
    assert simulation.replan == [1]
    assert simulation.said == [("10:57", "ahead"), ("11:00", "due"), ("11:30", "missed")]
    simulation.start()
    simulation.run_to(simulation.now + 15 * MINUTE)
    assert simulation.said[3:] == [("13:15", "time_up")], "taken after all"


def test_after_a_sleep_one_message_says_what_was_missed() -> None:
    breaks = [a_break(n, ELEVEN + n * 60 * MINUTE) for n in range(5)]
    simulation = Simulation(*breaks, at=ELEVEN - 10 * MINUTE)
    simulation.jump(timedelta(hours=3, minutes=15))
    assert simulation.said == [("14:05", "missed+missed+missed+due")]
    assert simulation.heard[0][1].catch_up
    assert simulation.replan == [0, 1, 2]
    simulation.run_to(simulation.now + 20 * MINUTE)
    assert len(simulation.heard) == 1


def test_a_sleep_through_nothing_says_nothing() -> None:
    simulation = Simulation(a_break(), at=ELEVEN - 8 * 60 * MINUTE)
    simulation.jump(timedelta(hours=7))
    assert simulation.said == []


def test_a_sleep_during_a_running_break_says_once_that_it_is_over() -> None:
    simulation = Simulation(a_break(), at=ELEVEN)
    simulation.start()
    simulation.jump(timedelta(hours=2))
    simulation.run_to(simulation.now + 10 * MINUTE)
    assert simulation.said == [("11:00", "due"), ("13:00", "time_up")]
    assert simulation.heard[1][1].catch_up


def test_a_clock_set_back_repeats_nothing() -> None:
    simulation = Simulation(a_break())
    simulation.run_to(ELEVEN + MINUTE)
    simulation.jump(timedelta(hours=-1))
    simulation.run_to(ELEVEN + 5 * MINUTE)
    assert simulation.said == [("10:57", "ahead"), ("11:00", "due")]


def test_a_clock_set_back_does_not_lengthen_a_running_break() -> None:
    simulation = Simulation(a_break(), at=ELEVEN)
    simulation.start()
    simulation.run_to(ELEVEN + 5 * MINUTE)
    simulation.jump(timedelta(hours=-1))
    simulation.run_to(ELEVEN - 30 * MINUTE)
    assert simulation.said[-1] == ("10:15", "time_up")


def test_a_clock_set_forward_is_like_a_sleep() -> None:
    simulation = Simulation(a_break(1), a_break(2, ELEVEN + 20 * MINUTE))
    simulation.jump(timedelta(minutes=52))
    assert [what for _, what in simulation.said] == ["due+due"]
    assert simulation.heard[0][1].catch_up


def test_a_clock_corrected_by_seconds_changes_nothing() -> None:
    simulation = Simulation(a_break())
    simulation.run_to(ELEVEN)
    for _ in range(10):
        simulation.jump(timedelta(seconds=-5))
    assert simulation.said == [("10:57", "ahead"), ("11:00", "due")]


def test_quiet_mode_holds_back_and_ends_by_itself() -> None:
    simulation = Simulation(a_break())
    simulation.be_quiet(40)
    simulation.run_to(ELEVEN + 9 * MINUTE)
    assert simulation.said == []
    assert reminders.is_quiet(simulation.desk, simulation.now)
    simulation.run_to(ELEVEN + 20 * MINUTE)
    assert simulation.said == [("11:10", "due")]
    assert simulation.desk.quiet_until is None


def test_quiet_mode_ended_by_hand_tells_at_once() -> None:
    simulation = Simulation(a_break())
    simulation.be_quiet(120)
    simulation.run_to(ELEVEN + 3 * MINUTE)
    simulation.desk = reminders.end_quiet(simulation.desk)
    simulation.tick()
    assert simulation.said == [("11:03", "due")]


def test_quiet_mode_is_not_lengthened_by_a_clock_set_back() -> None:
    simulation = Simulation(a_break(start=ELEVEN + 600 * MINUTE), at=ELEVEN)
    simulation.be_quiet(30)
    simulation.run_to(ELEVEN + 5 * MINUTE)
    simulation.jump(timedelta(hours=-3))
    simulation.run_to(simulation.now + 26 * MINUTE)
    assert not reminders.is_quiet(simulation.desk, simulation.now)


def test_quiet_mode_during_a_call_waits_for_both() -> None:
    simulation = Simulation(a_break())
    simulation.be_quiet(35)
    simulation.call(True)
    simulation.run_to(ELEVEN + 10 * MINUTE)
    simulation.call(False)
    assert simulation.said == [("11:10", "due")]


@pytest.mark.parametrize(
    ("day", "change"),
    [(date(2026, 3, 29), "forward"), (date(2026, 10, 25), "back")],
)
def test_summer_time_leaves_a_night_break_at_its_wall_clock_time(day: date, change: str) -> None:
    start = instant(day, 5 * 60, BERLIN)
    midnight = instant(day, 0, BERLIN)
    assert (start - midnight) == timedelta(hours={"forward": 4, "back": 6}[change])
    simulation = Simulation(a_break(start=start), at=midnight)
    simulation.run_to(start)
    heard = [(minutes_of(at, day, BERLIN), m.notes[0].what) for at, m in simulation.heard]
    assert heard == [(4 * 60 + 57, "ahead"), (5 * 60, "due")]


def test_a_break_in_the_hour_that_summer_time_skips_comes_an_hour_later_once() -> None:
    day = date(2026, 3, 29)
    simulation = Simulation(a_break(start=instant(day, 150, BERLIN)), at=instant(day, 0, BERLIN))
    simulation.run_to(instant(day, 300, BERLIN) - 70 * MINUTE)
    assert [what for _, what in simulation.said] == ["ahead", "due"]
    assert minutes_of(simulation.heard[1][0], day, BERLIN) == 210


def test_a_break_in_the_hour_that_comes_twice_is_said_once() -> None:
    day = date(2026, 10, 25)
    simulation = Simulation(a_break(start=instant(day, 150, BERLIN)), at=instant(day, 0, BERLIN))
    simulation.run_to(instant(day, 150, BERLIN) + 25 * MINUTE)
    assert [what for _, what in simulation.said] == ["ahead", "due"]


def test_a_replanned_break_is_announced_anew_and_an_unmoved_one_is_not() -> None:
    simulation = Simulation(a_break(1), a_break(2, ELEVEN + MINUTE))
    simulation.run_to(ELEVEN)
    moved = [a_break(1, ELEVEN + 30 * MINUTE), a_break(2, ELEVEN + MINUTE)]
    simulation.desk = reminders.replanned(simulation.desk, moved)
    simulation.run_to(ELEVEN + 30 * MINUTE)
    assert simulation.said[-2:] == [("11:27", "ahead"), ("11:30", "due")]
    assert [what for _, what in simulation.said].count("due") == 3


def test_replanning_leaves_a_running_break_running() -> None:
    desk = Desk((replace(a_break(), stage="running", begun=ELEVEN, said="due"),))
    roster = replace(a_break(), stage="running", begun=ELEVEN, length=timedelta(minutes=20))
    again = reminders.replanned(desk, [roster])
    assert again.breaks[0].said == "due"
    assert again.breaks[0].begun == ELEVEN
    assert again.breaks[0].length == timedelta(minutes=20)


def test_the_next_wake_is_the_next_thing_to_happen() -> None:
    simulation = Simulation(a_break())
    wakes = []
    while (wake := reminders.next_wake(simulation.desk, simulation.now)) is not None:
        wakes.append(wake)
        simulation.now = wake
        simulation.tick()
    assert wakes == [ELEVEN - 3 * MINUTE, ELEVEN, ELEVEN + 30 * MINUTE]
    assert [what for _, what in simulation.said] == ["ahead", "due", "missed"]


def test_a_running_break_is_looked_at_when_its_time_is_up() -> None:
    simulation = Simulation(a_break(), at=ELEVEN + 2 * MINUTE)
    simulation.start()
    assert reminders.next_wake(simulation.desk, simulation.now) == ELEVEN + 17 * MINUTE


def test_a_clock_set_back_takes_along_what_was_put_off() -> None:
    simulation = Simulation(a_break(), at=ELEVEN)
    simulation.later()
    simulation.run_to(ELEVEN + 2 * MINUTE)
    simulation.jump(timedelta(hours=-1))
    simulation.run_to(ELEVEN - 50 * MINUTE)
    assert simulation.said == [("11:00", "due"), ("10:05", "due")]


def test_the_texts_say_what_when_and_how_long() -> None:
    simulation = Simulation(a_break(), at=ELEVEN - 3 * MINUTE)
    assert sentences(simulation.heard[0][1], MOSCOW, simulation.now) == ["Break in 3 minutes."]
    assert state_text(simulation.desk, MOSCOW, simulation.now) == "Break at 14:00"
    simulation.run_to(ELEVEN)
    assert sentences(simulation.heard[1][1], MOSCOW, simulation.now) == [
        "Break now: 15 minutes, planned for 14:00."
    ]
    simulation.start()
    later = simulation.now + timedelta(minutes=4, seconds=30)
    assert state_text(simulation.desk, MOSCOW, later) == "On a break, 11 minutes left"


ACTIONS = ("call", "file", "start", "back", "later", "quiet")

actions = st.lists(
    st.one_of(
        st.tuples(st.just("pass"), st.integers(1, 40)),
        st.tuples(st.just("jump"), st.integers(-120, 240)),
        st.tuples(st.sampled_from(ACTIONS), st.integers(1, 3)),
    ),
    max_size=25,
)


@settings(max_examples=80, deadline=None)
@given(actions)
def test_whatever_happens_there_is_never_a_burst_nor_a_word_during_a_call(
    script: list[tuple[str, int]],
) -> None:
    simulation = Simulation(*(a_break(n, ELEVEN + n * 45 * MINUTE) for n in (1, 2, 3)))
    for action, number in script:
        before = len(simulation.heard)
        silent = simulation.desk.call_open
        if action == "pass":
            simulation.run_to(simulation.now + number * MINUTE)
        elif action == "jump":
            simulation.jump(number * MINUTE)
            assert len(simulation.heard) <= before + 1
        elif action == "call":
            simulation.call(True)
        elif action == "file":
            simulation.call(False)
            silent = False
        elif action == "quiet":
            simulation.be_quiet(20)
        elif action == "later":
            with suppress(NotAllowed):
                simulation.desk = reminders.later(simulation.desk, number, simulation.now)
        else:
            stage = next(item.stage for item in simulation.desk.breaks if item.id == number)
            running = reminders.running(simulation.desk)
            if action == "start" and running is None and stage in ("waiting", "missed"):
                simulation.start(number)
            elif action == "back" and running is not None:
                simulation.roster(running.id, stage="taken")
        if silent:
            assert len(simulation.heard) == before
    said = [(note.item.id, note.what) for _, m in simulation.heard for note in m.notes]
    for id in (1, 2, 3):
        assert said.count((id, "ahead")) <= 1
        assert said.count((id, "missed")) <= 1
        assert said.count((id, "due")) <= 4
        assert said.count((id, "time_up")) <= 1
