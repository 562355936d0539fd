"""The people of a period: how long they were on the line, how busy, and what breaks they had."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from hotline_desktop.core import lists
from hotline_desktop.core.roster.absences import Away, absences
from hotline_desktop.core.roster.day_view import span_of
from hotline_desktop.core.roster.ledger import LedgerSum, ledger, sums
from hotline_desktop.core.roster.shifts import WorkShift, shifts
from hotline_desktop.core.roster.times import DAY, minutes_of
from hotline_desktop.core.storage.tables import Operator

from .figures import Tally
from .period import Period

HOUR = 60


@dataclass(frozen=True)
class Person:
    """Somebody who took calls or was on shift.

    Attributes:
        operator_id: None for calls that name nobody.
        minutes: on the line by the roster: shifts without lunches and breaks, up to now; None
            where the roster says nothing of the person.
        breaks: what became of his or her breaks.
    """

    operator_id: int | None
    name: str
    tally: Tally
    minutes: int | None = None
    breaks: LedgerSum | None = None

    @property
    def talk(self) -> int:
        """Seconds on calls, both ways."""
        return self.tally.seconds + self.tally.outgoing_seconds

    @property
    def occupancy(self) -> float | None:
        """Share of the time on the line that was spent on calls."""
        return self.talk / 60 / self.minutes if self.minutes else None


@dataclass(frozen=True)
class Team:
    """Everybody, and the minutes on the line of each day and hour of the day."""

    people: tuple[Person, ...] = ()
    minutes: Mapping[tuple[date, int], int] = field(default_factory=dict)

    @property
    def occupancy(self) -> float | None:
        """Of all who were on shift together."""
        there = [person for person in self.people if person.minutes]
        minutes = sum(person.minutes or 0 for person in there)
        return sum(person.talk for person in there) / 60 / minutes if minutes else None

    @property
    def breaks(self) -> LedgerSum | None:
        """All breaks together; 0 stands for everybody."""
        own = [person.breaks for person in self.people if person.breaks is not None]
        if not own:
            return None
        names = ("breaks", "taken", "late", "skipped", "missed", "minutes_due", "minutes_had")
        return LedgerSum(0, *(sum(getattr(one, name) for one in own) for name in names))


def read_team(period: Period, by_operator: Mapping[int | None, Tally], now: datetime) -> Team:
    """Put calls and roster together.

    The roster is of people, not of lines: where only some lines are looked at, it is left out.
    """
    names, into = lists.names(Operator), lists.canonical(Operator)
    if period.lines:
        by_hour: dict[tuple[date, int], int] = {}
        on_line: dict[int, int] = {}
        breaks: dict[int, LedgerSum] = {}
    else:
        by_hour, on_line = _on_line(period, into, now)
        breaks = _breaks(period, into, now)
    ids = {*by_operator, *on_line, *breaks}
    people = [
        Person(
            id,
            names.get(id, "") if id is not None else "",
            by_operator.get(id, Tally()),
            on_line.get(id) if id is not None else None,
            breaks.get(id) if id is not None else None,
        )
        for id in ids
    ]
    people.sort(key=lambda one: (one.operator_id is None, -one.tally.calls, one.name))
    return Team(tuple(people), by_hour)


def _breaks(period: Period, into: Mapping[int, int], now: datetime) -> dict[int, LedgerSum]:
    rows = [
        row
        for row in ledger(period.first, period.last, period.zone, now)
        if row.state not in ("planned", "running")
    ]
    return {into[one.operator_id]: one for one in sums(rows)}


def _on_line(
    period: Period, into: Mapping[int, int], now: datetime
) -> tuple[dict[tuple[date, int], int], dict[int, int]]:
    """Minutes on the line by day and hour, and by person."""
    by_hour: dict[tuple[date, int], int] = defaultdict(int)
    by_person: dict[int, int] = defaultdict(int)
    away = _away(period)
    for shift in shifts(period.first - timedelta(days=1), period.last):
        if _is_away(shift, away):
            continue
        until = minutes_of(now, shift.date, period.zone)
        for start, end, sign in _spans(shift, period):
            for day, hour, minutes in _hours(shift.date, start, min(end, until)):
                if period.first <= day <= period.last:
                    by_hour[day, hour] += sign * minutes
                    by_person[into[shift.operator_id]] += sign * minutes
    return dict(by_hour), dict(by_person)


def _away(period: Period) -> dict[int, list[Away]]:
    found: dict[int, list[Away]] = defaultdict(list)
    for one in absences(period.first - timedelta(days=1), period.last):
        found[one.operator_id].append(one)
    return found


def _is_away(shift: WorkShift, away: Mapping[int, list[Away]]) -> bool:
    return any(one.first <= shift.date <= one.last for one in away.get(shift.operator_id, ()))


def _spans(shift: WorkShift, period: Period) -> Iterator[tuple[int, int, int]]:
    """The shift counts, what was or is planned as a break is taken off."""
    yield shift.starts, shift.ends, 1
    for part in shift.breaks:
        span = span_of(part, shift, period.zone)
        if span is not None and part.state not in ("skipped", "missed"):
            start, end = max(shift.starts, span[0]), min(shift.ends, span[1])
            if start < end:
                yield start, end, -1


def _hours(day: date, start: int, end: int) -> Iterator[tuple[date, int, int]]:
    """Day, hour of the day and minutes in it, of minutes counted from midnight of ``day``."""
    while start < end:
        after = min(end, (start // HOUR + 1) * HOUR)
        days, minute = divmod(start, DAY)
        yield day + timedelta(days=days), minute // HOUR, after - start
        start = after
