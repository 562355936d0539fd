"""How many people are needed when: the supervisor's figures, or the line's own logged calls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from peewee import fn

from hotline_desktop.core import settings
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Call, NeededStaff
from hotline_desktop.core.text import tr

from .planner.values import SLOT
from .rules import TARGET_PERCENT, TARGET_SECONDS
from .staffing import Staffing, Target, agents_needed, offered_load
from .times import DAY, instant, minutes_of

INTERVAL = 30
"""Minutes in which the calls of comparable days are counted together."""

WEEKS = 8
FEWEST_DAYS = 3
FEWEST_CALLS = 30
"""Below these many comparable days or calls the log says too little of a day."""


@dataclass(frozen=True)
class IntervalNeed:
    """``calls`` expected from ``start`` (minutes) on for half an hour, and who is needed."""

    start: int
    calls: float
    staffing: Staffing


@dataclass(frozen=True)
class Forecast:
    """What the log says of a day.

    Attributes:
        days: comparable days it rests on. ``calls``: calls on them.
        handling_time: mean seconds of a call.
        intervals: empty where the log is too thin.
        too_thin: why, one sentence; empty where it is not.
    """

    days: int
    calls: int
    handling_time: float
    target: Target
    intervals: tuple[IntervalNeed, ...] = ()
    too_thin: str = ""


def office_target() -> Target:
    """The service level that the office wants."""
    percent = min(99, max(1, settings.get(TARGET_PERCENT)))
    return Target(percent / 100, max(0, settings.get(TARGET_SECONDS)))


def set_needed(weekday: int, hour: int, people: int | None) -> None:
    """The supervisor's figure for an hour of a weekday; None takes it back."""
    with transaction():
        NeededStaff.delete().where(
            NeededStaff.weekday == weekday, NeededStaff.hour == hour
        ).execute()
        if people is not None:
            NeededStaff.create(weekday=weekday, hour=hour, people=max(0, people))


def needed_table() -> dict[tuple[int, int], int]:
    """The supervisor's figures: (weekday, hour) → people."""
    return {(row.weekday, row.hour): row.people for row in NeededStaff.select()}


def forecast(day: date, zone: ZoneInfo, now: datetime, target: Target | None = None) -> Forecast:
    """What the incoming calls of the same weekday in the last eight weeks let expect.

    The mean number of calls of each half-hour goes with the mean handling time through Erlang C.
    A day of those weeks without a call counts as one without calls; days before the log begins
    do not count.
    """
    target = target or office_target()
    days = _comparable(day, zone, now)
    per_interval: Counter[int] = Counter()
    seconds, timed = 0, 0
    for other in days:
        query = Call.select(Call.started_at, Call.duration).where(
            Call.deleted_at.is_null(), Call.direction == "in",
            Call.started_at >= instant(other, 0, zone),
            Call.started_at < instant(other, DAY, zone),
        )  # fmt: skip
        for started, duration in query.tuples():
            per_interval[minutes_of(started, other, zone) // INTERVAL * INTERVAL] += 1
            if duration:
                seconds, timed = seconds + duration, timed + 1
    calls = sum(per_interval.values())
    handling_time = seconds / timed if timed else 0.0
    if len(days) < FEWEST_DAYS or calls < FEWEST_CALLS or timed < FEWEST_CALLS:
        return Forecast(len(days), calls, handling_time, target, too_thin=_too_thin(days, timed))
    intervals = []
    for start in range(0, DAY, INTERVAL):
        mean = per_interval[start] / len(days)
        load = offered_load(mean, INTERVAL * 60, handling_time)
        intervals.append(IntervalNeed(start, mean, agents_needed(load, handling_time, target)))
    return Forecast(len(days), calls, handling_time, target, tuple(intervals))


def _comparable(day: date, zone: ZoneInfo, now: datetime) -> list[date]:
    first_call = Call.select(fn.MIN(Call.started_at)).where(Call.deleted_at.is_null()).scalar()
    if first_call is None:
        return []
    begin = first_call.astimezone(zone).date()
    today = now.astimezone(zone).date()
    other = day
    while other >= today:
        other -= timedelta(days=7)
    days = [other - timedelta(days=7 * n) for n in range(WEEKS)]
    return [one for one in days if one >= begin]


def _too_thin(days: list[date], timed: int) -> str:
    if len(days) < FEWEST_DAYS:
        return tr(
            "The log is too thin: %n comparable days, at least {least} are needed.",
            len(days),
            least=FEWEST_DAYS,
        )
    return tr(
        "The log is too thin: %n calls with a duration on comparable days, at least {least} are"
        " needed.",
        timed,
        least=FEWEST_CALLS,
    )


def needed_by_slot(
    day: date, zone: ZoneInfo, now: datetime, slots: range
) -> tuple[dict[int, int], dict[int, float]]:
    """People needed and calls expected in each slot of ``slots``, which may reach the next day.

    The supervisor's figure counts first, then the log where it is thick enough. While a line is
    open at least one person is needed; while all are closed nobody is, unless the supervisor says
    so.
    """
    table = needed_table()
    hours = [line.hours for line in lines()]
    logged: dict[date, Mapping[int, IntervalNeed]] = {}
    needed: dict[int, int] = {}
    expected: dict[int, float] = {}
    for slot in slots:
        days, minute = divmod(slot * SLOT, DAY)
        date_of = day + timedelta(days=days)
        if date_of not in logged:
            found = forecast(date_of, zone, now)
            logged[date_of] = {part.start: part for part in found.intervals}
        part = logged[date_of].get(minute // INTERVAL * INTERVAL)
        at = instant(date_of, minute, zone)
        is_open = any(one.is_open(at) for one in hours)
        people = table.get((date_of.weekday(), minute // 60))
        if people is None:
            people = max(1, part.staffing.agents if part else 0) if is_open else 0
        needed[slot] = people
        expected[slot] = part.calls * SLOT / INTERVAL if part else 0.0
    return needed, expected
