"""People needed: from the supervisor's figures and from the log."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.line.hours import Period
from hotline_desktop.core.line.hours_store import set_hours
from hotline_desktop.core.roster.expected import day_words, moment_words
from hotline_desktop.core.roster.needed import (
    forecast,
    needed_by_slot,
    needed_table,
    office_target,
    set_needed,
)
from hotline_desktop.core.roster.staffing import agents_needed, offered_load, staffing
from hotline_desktop.core.roster.times import instant

MOSCOW = ZoneInfo("Europe/Moscow")
WEDNESDAY = date(2026, 3, 4)
TEN = 600


def log(hotline: int, now: datetime, weeks: int, calls_at_ten: int, seconds: int = 300) -> None:
    calls = [
        CallValues(
            hotline,
            instant(WEDNESDAY - timedelta(weeks=week), TEN, MOSCOW) + timedelta(seconds=20 * n),
            duration=seconds,
        )
        for week in range(1, weeks + 1)
        for n in range(calls_at_ten)
    ]
    insert_calls(calls, by=None, now=now)


def test_the_mean_of_comparable_weekdays_goes_through_erlang_c(hotline: int, now: datetime) -> None:
    log(hotline, now, weeks=4, calls_at_ten=20)
    found = forecast(WEDNESDAY, MOSCOW, now)
    assert not found.too_thin
    assert (found.days, found.calls, found.handling_time) == (4, 80, 300)
    busy = next(part for part in found.intervals if part.start == TEN)
    assert busy.calls == 20
    assert busy.staffing == agents_needed(offered_load(20, 1800, 300), 300, office_target())
    assert next(p for p in found.intervals if p.start == TEN + 30).staffing.agents == 0


def test_a_forecast_says_how_long_callers_wait_and_how_busy_people_are(
    hotline: int, now: datetime
) -> None:
    log(hotline, now, weeks=4, calls_at_ten=20)
    found = forecast(WEDNESDAY, MOSCOW, now)
    there = [5] * 288
    got = staffing(offered_load(20, 1800, 300), 5, 300, 20)
    wait, busy = f"{got.mean_wait:.0f}", f"{100 * got.occupancy:.0f}"
    open_all_day = [1] * 288
    assert day_words(found, there, open_all_day) == f"mean wait {wait} s, occupancy {busy} %"
    set_needed(WEDNESDAY.weekday(), 10, 4)
    assert moment_words(found, WEDNESDAY, TEN + 10, there, [4] * 288).splitlines() == [
        "10:10: 5 on the line, 4 needed",
        "By the supervisor's figure.",
        "10:00–10:30: 20.0 calls of 300 s expected, as on 4 such days.",
        "For 80 % within 20 s: 6 people.",
        f"Now: {100 * got.service_level:.0f} %, mean wait {wait} s, occupancy {busy} %.",
    ]
    few = [5] * 120 + [3] * 168
    assert day_words(found, few, [0] * 288) == "no calls expected", "the line is closed"
    assert day_words(found, few, open_all_day) == "too few for the calls at 10:00"
    assert "the queue only grows" in moment_words(found, WEDNESDAY, TEN, few, [4] * 288)


def test_another_weekday_has_no_comparable_calls(hotline: int, now: datetime) -> None:
    log(hotline, now, weeks=4, calls_at_ten=20)
    assert forecast(WEDNESDAY + timedelta(days=1), MOSCOW, now).too_thin


def test_a_thin_log_says_so(hotline: int, now: datetime) -> None:
    log(hotline, now, weeks=2, calls_at_ten=50)
    thin = forecast(WEDNESDAY, MOSCOW, now)
    assert "2 comparable days, at least 3" in thin.too_thin
    assert day_words(thin, [5] * 288, [1] * 288) == "the log is too thin to forecast"
    assert thin.too_thin in moment_words(thin, WEDNESDAY, TEN, [5] * 288, [1] * 288)
    log(hotline, now, weeks=4, calls_at_ten=1)


def test_few_calls_are_a_thin_log_too(hotline: int, now: datetime) -> None:
    log(hotline, now, weeks=4, calls_at_ten=2)
    found = forecast(WEDNESDAY, MOSCOW, now)
    assert "at least 30" in found.too_thin
    assert found.intervals == ()


def test_an_empty_log_is_thin(hotline: int, now: datetime) -> None:
    assert forecast(WEDNESDAY, MOSCOW, now).too_thin


def test_the_supervisors_figure_comes_before_the_log(hotline: int, now: datetime) -> None:
    set_hours(hotline, [Period(2, 540, 1080)])
    log(hotline, now, weeks=4, calls_at_ten=20)
    needed, expected = needed_by_slot(WEDNESDAY, MOSCOW, now, range(288))
    assert needed[TEN // 5] >= 4
    assert round(sum(expected.values()), 6) == 20
    assert needed[15 * 12] == 1, "open"
    assert needed[20 * 12] == 0, "closed"
    set_needed(2, 10, 9)
    assert needed_table() == {(2, 10): 9}
    needed, _ = needed_by_slot(WEDNESDAY, MOSCOW, now, range(288))
    assert (needed[TEN // 5], needed[11 * 12 - 1], needed[11 * 12]) == (9, 9, 1)
    set_needed(2, 10, None)
    assert needed_table() == {}
