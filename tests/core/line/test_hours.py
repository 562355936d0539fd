"""When a line is open."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.hours import (
    AROUND_THE_CLOCK,
    CLOSED,
    HOLIDAYS,
    OWN,
    DateException,
    Hours,
    Period,
    Season,
    is_full,
)
from hotline_desktop.core.line.hours_store import hours_of, put_hours
from hotline_desktop.core.roster.holidays import DayKind, mark_day

BERLIN = ZoneInfo("Europe/Berlin")
MOSCOW = ZoneInfo("Europe/Moscow")
OFFICE = tuple(Period(day, 540, 1080) for day in range(5))


def at(zone: ZoneInfo, *parts: int) -> datetime:
    return datetime(*parts, tzinfo=zone)  # type: ignore[misc,arg-type]


def test_several_periods_a_day_and_the_pause_between_them() -> None:
    hours = Hours(MOSCOW, (Period(0, 540, 780), Period(0, 840, 1080)))
    monday = (2026, 11, 23)
    assert hours.is_open(at(MOSCOW, *monday, 9, 0))
    assert not hours.is_open(at(MOSCOW, *monday, 13, 0))
    assert hours.is_open(at(MOSCOW, *monday, 14, 0))
    assert not hours.is_open(at(MOSCOW, *monday, 18, 0))


def test_a_period_goes_on_past_midnight() -> None:
    hours = Hours(MOSCOW, (Period(4, 20 * 60, 26 * 60),))
    assert hours.is_open(at(MOSCOW, 2026, 11, 28, 1, 59))
    assert not hours.is_open(at(MOSCOW, 2026, 11, 28, 2, 0))
    assert hours.changes_at(at(MOSCOW, 2026, 11, 27, 21, 0)) == at(MOSCOW, 2026, 11, 28, 2, 0)


def test_around_the_clock_is_said_and_nothing_at_all_is_closed() -> None:
    hours = Hours(MOSCOW, AROUND_THE_CLOCK)
    assert hours.around_the_clock
    assert hours.is_open(at(MOSCOW, 2026, 1, 1, 3, 0))
    assert hours.changes_at(at(MOSCOW, 2026, 1, 1, 3, 0)) is None
    nothing = Hours(MOSCOW)
    assert not nothing.is_open(at(MOSCOW, 2026, 1, 1, 12, 0))
    assert nothing.changes_at(at(MOSCOW, 2026, 1, 1, 12, 0)) is None


def test_a_call_misses_the_hours_only_while_the_line_is_there() -> None:
    term = Hours(MOSCOW, OFFICE, opens=date(2026, 11, 23), closes=date(2026, 11, 27))
    closed = [at(MOSCOW, 2026, 11, day, 20, 0) for day in (22, 23, 27, 28)]
    assert [term.misses(moment) for moment in closed] == [False, True, True, False]
    assert not term.misses(at(MOSCOW, 2026, 11, 23, 12, 0))
    always = Hours(MOSCOW, OFFICE)
    assert [always.misses(moment) for moment in closed] == [True, True, True, True]


@pytest.mark.parametrize(
    ("week", "full"),
    [
        (AROUND_THE_CLOCK, True),
        (AROUND_THE_CLOCK[:6], False),
        (tuple(Period(day, 480, 480 + 1440) for day in range(7)), True),
        ((), False),
    ],
)
def test_a_full_week_leaves_no_minute_out(week: tuple[Period, ...], full: bool) -> None:
    assert is_full(week) == full


def test_an_exception_closes_a_day_or_opens_it_otherwise() -> None:
    closed = DateException(date(2026, 11, 23), "Праздник")
    short = DateException(date(2026, 11, 24), "", ((540, 900),))
    hours = Hours(MOSCOW, OFFICE, (closed, short))
    assert not hours.is_open(at(MOSCOW, 2026, 11, 23, 12, 0))
    assert hours.is_open(at(MOSCOW, 2026, 11, 24, 14, 59))
    assert not hours.is_open(at(MOSCOW, 2026, 11, 24, 15, 0))
    assert hours.changes_at(at(MOSCOW, 2026, 11, 23, 12, 0)) == at(MOSCOW, 2026, 11, 24, 9, 0)


def test_a_single_date_goes_before_the_range_around_it() -> None:
    away = DateException(date(2026, 11, 23), "Inventory", (), date(2026, 11, 27))
    but = DateException(date(2026, 11, 25), "Duty", ((600, 660),))
    hours = Hours(MOSCOW, OFFICE, (away, but))
    assert [hours.applies(date(2026, 11, day)).name for day in (23, 25, 27)] == [
        "Inventory", "Duty", "Inventory",
    ]  # fmt: skip
    assert hours.applies(date(2026, 11, 30)).source == "week"


def test_a_season_comes_again_each_year_and_may_pass_new_year() -> None:
    summer = Season("Admissions", (6, 20), (8, 25), tuple(Period(d, 480, 1200) for d in range(7)))
    winter = Season("Winter", (12, 28), (1, 10))
    hours = Hours(MOSCOW, OFFICE, seasons=(summer, winter))
    for year in (2026, 2031):
        assert hours.applies(date(year, 6, 20)).spans == ((480, 1200),)
        assert hours.applies(date(year, 8, 25)).name == "Admissions"
        assert hours.applies(date(year, 8, 26)).source == "week"
        assert hours.applies(date(year, 1, 10)).spans == ()
    assert not hours.is_open(at(MOSCOW, 2026, 12, 28, 12, 0))


def test_a_line_of_seasons_alone_says_when_it_opens() -> None:
    summer = Season("", (6, 20), (8, 25), tuple(Period(day, 540, 1080) for day in range(7)))
    hours = Hours(MOSCOW, seasons=(summer,))
    assert hours.changes_at(at(MOSCOW, 2026, 8, 26, 12, 0)) == at(MOSCOW, 2027, 6, 20, 9, 0)


def test_before_its_opening_and_after_its_closing_date_it_is_closed() -> None:
    hours = Hours(MOSCOW, AROUND_THE_CLOCK, opens=date(2026, 6, 1), closes=date(2026, 6, 30))
    assert hours.changes_at(at(MOSCOW, 2026, 1, 1, 0, 0)) == at(MOSCOW, 2026, 6, 1, 0, 0)
    assert hours.changes_at(at(MOSCOW, 2026, 6, 1, 0, 0)) == at(MOSCOW, 2026, 7, 1, 0, 0)
    assert hours.changes_at(at(MOSCOW, 2026, 7, 1, 0, 0)) is None


def test_a_holiday_is_as_usual_closed_or_has_hours_of_its_own() -> None:
    def special(day: date) -> DayKind | None:
        return DayKind("off", "Day of Unity") if day == date(2026, 11, 4) else None

    noon = at(MOSCOW, 2026, 11, 4, 12, 0)
    found = {
        rule: Hours(MOSCOW, OFFICE, holidays=rule, holiday_spans=((600, 700),), special=special)
        for rule in HOLIDAYS
    }
    assert [found[rule].is_open(noon) for rule in HOLIDAYS] == [True, False, False]
    assert found[OWN].is_open(at(MOSCOW, 2026, 11, 4, 11, 0))
    assert found[CLOSED].applies(date(2026, 11, 4)).name == "Day of Unity"


def test_hours_come_back_as_they_were_stored(hotline: int) -> None:
    hours = Hours(
        MOSCOW,
        OFFICE,
        (
            DateException(date(2026, 5, 8), "Short", ((540, 700), (760, 800))),
            DateException(date(2026, 7, 1), "Repairs", (), date(2026, 7, 9)),
        ),
        (Season("Summer", (6, 20), (8, 25), AROUND_THE_CLOCK),),
        CLOSED,
        ((600, 660),),
        date(2026, 1, 12),
        date(2027, 1, 1),
    )
    put_hours(hotline, hours)
    assert hours_of(hotline) == hours
    # A long import asks them in a process of its own.
    assert pickle.loads(pickle.dumps(hours_of(hotline))).applies(date(2026, 5, 1)).spans == ()
    assert hours_of(hotline).applies(date(2026, 5, 1)).source == "holiday"
    mark_day(date(2026, 5, 1), "work")
    assert hours_of(hotline).applies(date(2026, 5, 1)).source == "week"
    put_hours(hotline, Hours(MOSCOW, OFFICE))
    assert hours_of(hotline) == Hours(MOSCOW, OFFICE)


def test_seasons_that_share_days_are_refused_and_nothing_is_changed(hotline: int) -> None:
    before = hours_of(hotline)
    seasons = (Season("a", (6, 1), (6, 30)), Season("b", (6, 30), (7, 9)))
    with pytest.raises(UserError, match="b"):
        put_hours(hotline, Hours(MOSCOW, seasons=seasons))
    assert hours_of(hotline) == before


# --- minute by minute ---

NEW_YORK, LORD_HOWE = ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe")
CHANGES = [
    (BERLIN, date(2026, 3, 29)), (BERLIN, date(2026, 10, 25)),
    (NEW_YORK, date(2026, 3, 8)), (NEW_YORK, date(2026, 11, 1)),
    (LORD_HOWE, date(2026, 4, 5)), (LORD_HOWE, date(2026, 10, 4)),
]  # fmt: skip
"""Zones and the days on which their clocks change; Lord Howe's by half an hour."""

span = st.tuples(
    st.integers(0, 95).map(lambda n: n * 15), st.integers(1, 96).map(lambda n: n * 15)
).map(lambda s: (s[0], s[0] + s[1]))
spans = st.lists(span, max_size=3).map(tuple)
weeks = st.lists(st.tuples(st.integers(0, 6), span), max_size=8).map(
    lambda found: tuple(Period(day, *one) for day, one in found)
)


@st.composite
def rules(draw: st.DrawFn) -> tuple[Hours, date]:
    """Random hours in which everything happens near a change of the clock."""
    zone, middle = draw(st.sampled_from(CHANGES))
    near = st.integers(-4, 4).map(lambda n: middle + timedelta(days=n))
    seasons = []
    for _ in range(draw(st.integers(0, 2))):
        first, last = draw(near), draw(near)
        season = Season("", (first.month, first.day), (last.month, last.day), draw(weeks))
        seasons.append(season)
    exceptions = tuple(
        DateException(first, "", draw(spans), max(first, draw(near)))
        for first in draw(st.lists(near, max_size=2, unique=True))
    )
    off = draw(st.sets(near, max_size=2))
    return Hours(
        zone,
        draw(weeks),
        exceptions,
        tuple(seasons[:1]),
        draw(st.sampled_from(HOLIDAYS)),
        draw(spans),
        draw(st.none() | near),
        draw(st.none() | near),
        lambda day: DayKind("off", "x") if day in off else None,
    ), middle


def rule_of(hours: Hours, day: date) -> tuple[tuple[int, int], ...]:
    """The periods of a date, found the long way: each rule in turn, the weakest first."""
    found = [(p.starts, p.ends) for p in hours.periods if p.weekday == day.weekday()]
    for season in hours.seasons:
        here, first, last = (day.month, day.day), season.first, season.last
        inside = here >= first and here <= last
        if last < first:
            inside = here >= first or here <= last
        if inside:
            found = [(p.starts, p.ends) for p in season.periods if p.weekday == day.weekday()]
    if hours.holidays != "usual" and hours.special(day):
        found = list(hours.holiday_spans) if hours.holidays == "own" else []
    widest_first = sorted(
        hours.exceptions,
        key=lambda e: ((e.last or e.first) - e.first, -e.first.toordinal()),
        reverse=True,
    )
    for one in widest_first:
        if one.first <= day <= (one.last or one.first):
            found = list(one.periods)
    if (hours.opens and day < hours.opens) or (hours.closes and day > hours.closes):
        found = []
    return tuple(found)


def open_minutes(hours: Hours, first: date, days: int) -> list[tuple[datetime, bool]]:
    """Each minute of some days and whether the line is open then: by looking at the clock.

    For each date on its own the clock is watched from that midnight on; the furthest that it has
    shown counts, so what it shows a second time changes nothing.
    """
    begin = datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(days=4)
    minutes = [begin + timedelta(minutes=n) for n in range((days + 8) * 1440)]
    shown = [minute.astimezone(hours.zone).replace(tzinfo=None) for minute in minutes]
    is_open = [False] * len(minutes)
    for n in range(-3, days + 3):
        day = first + timedelta(days=n)
        midnight = datetime(day.year, day.month, day.day)
        wanted = rule_of(hours, day)
        if not wanted:
            continue
        furthest = -1
        start = next(i for i, wall in enumerate(shown) if wall >= midnight)
        for i in range(start, min(start + 3060, len(minutes))):
            furthest = max(furthest, int((shown[i] - midnight).total_seconds()) // 60)
            if any(a <= furthest < b for a, b in wanted):
                is_open[i] = True
    return [
        (minute, state)
        for minute, wall, state in zip(minutes, shown, is_open, strict=True)
        if first <= wall.date() < first + timedelta(days=days)
    ]


@settings(max_examples=40, deadline=None)
@given(rules())
def test_hours_agree_with_the_clock_minute_by_minute(rule: tuple[Hours, date]) -> None:
    """Over both changes of summer time, those very hours included."""
    hours, middle = rule
    found = open_minutes(hours, middle - timedelta(days=2), 5)
    assert [hours.is_open(minute) for minute, _ in found] == [state for _, state in found]


@settings(max_examples=30, deadline=None)
@given(rules(), st.integers(0, 1439))
def test_the_next_change_is_the_first_minute_in_another_state(
    rule: tuple[Hours, date], minute: int
) -> None:
    hours, middle = rule
    found = open_minutes(hours, middle - timedelta(days=2), 5)
    now, state = found[minute]
    next_change = next((at for at, other in found[minute:] if other != state), None)
    if next_change is not None:
        assert hours.changes_at(now) == next_change
    else:
        later = hours.changes_at(now)
        assert later is None or later > found[-1][0]
