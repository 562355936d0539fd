"""When a line is open."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from hotline_desktop.core.line.hours import DateException, Hours, Period

BERLIN = ZoneInfo("Europe/Berlin")
MOSCOW = ZoneInfo("Europe/Moscow")


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


def test_no_periods_mean_around_the_clock() -> None:
    hours = Hours(MOSCOW)
    assert hours.around_the_clock
    assert hours.is_open(at(MOSCOW, 2026, 1, 1, 3, 0))
    assert hours.changes_at(at(MOSCOW, 2026, 1, 1, 3, 0)) is None


def test_an_exception_closes_a_day_or_opens_it_otherwise() -> None:
    closed = DateException(date(2026, 11, 23), "Праздник")
    short = DateException(date(2026, 11, 24), "", ((540, 900),))
    week = tuple(Period(day, 540, 1080) for day in range(5))
    hours = Hours(MOSCOW, week, {closed.date: closed, short.date: short})
    assert not hours.is_open(at(MOSCOW, 2026, 11, 23, 12, 0))
    assert hours.is_open(at(MOSCOW, 2026, 11, 24, 14, 59))
    assert not hours.is_open(at(MOSCOW, 2026, 11, 24, 15, 0))
    assert hours.changes_at(at(MOSCOW, 2026, 11, 23, 12, 0)) == at(MOSCOW, 2026, 11, 24, 9, 0)


def test_a_day_can_close_a_line_that_is_open_around_the_clock() -> None:
    closed = DateException(date(2026, 1, 1))
    hours = Hours(MOSCOW, (), {closed.date: closed})
    assert not hours.is_open(at(MOSCOW, 2026, 1, 1, 12, 0))
    assert hours.is_open(at(MOSCOW, 2026, 1, 2, 0, 0))
    assert hours.changes_at(at(MOSCOW, 2026, 1, 1, 12, 0)) == at(MOSCOW, 2026, 1, 2, 0, 0)


spans = st.tuples(
    st.integers(0, 6),
    st.integers(0, 47).map(lambda n: n * 30),
    st.integers(1, 47).map(lambda n: n * 30),
).map(lambda s: Period(s[0], s[1], s[1] + s[2]))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(spans, max_size=5),
    st.sampled_from([datetime(2026, 3, 27, tzinfo=UTC), datetime(2026, 10, 23, tzinfo=UTC)]),
    st.integers(0, 4 * 24 * 60),
)
def test_hours_agree_with_the_wall_clock_minute_by_minute(
    periods: list[Period], start: datetime, minute: int
) -> None:
    """Over both changes of summer time; the hour that a change repeats or skips is left out."""
    hours = Hours(BERLIN, tuple(periods))
    moment = start + timedelta(minutes=minute)
    local = moment.astimezone(BERLIN)
    if local.date() in (date(2026, 3, 29), date(2026, 10, 25)) and 1 <= local.hour <= 3:
        return
    minutes = local.hour * 60 + local.minute
    wanted = not periods or any(
        p.starts <= minutes + 1440 * back < p.ends
        for back in (0, 1, 2)
        for p in periods
        if p.weekday == (local.weekday() - back) % 7
    )
    assert hours.is_open(moment) == wanted
