"""People needed: from the supervisor's figures and from the log."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.line.hours import Period
from hotline_desktop.core.line.hours_store import set_hours
from hotline_desktop.core.roster.needed import (
    forecast,
    needed_by_slot,
    needed_table,
    office_target,
    set_needed,
)
from hotline_desktop.core.roster.staffing import agents_needed, offered_load
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


def test_another_weekday_has_no_comparable_calls(hotline: int, now: datetime) -> None:
    log(hotline, now, weeks=4, calls_at_ten=20)
    assert forecast(WEDNESDAY + timedelta(days=1), MOSCOW, now).too_thin


def test_a_thin_log_says_so(hotline: int, now: datetime) -> None:
    log(hotline, now, weeks=2, calls_at_ten=50)
    assert "2 comparable days, at least 3" in forecast(WEDNESDAY, MOSCOW, now).too_thin
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
