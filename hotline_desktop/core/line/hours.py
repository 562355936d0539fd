"""When a line is open: the one place that answers it.

A line without any weekly period has no fixed hours and counts as open around the clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import LineException, LinePeriod, database

DAY = 24 * 60
HORIZON_DAYS = 15


@dataclass(frozen=True)
class Period:
    """Open from ``starts`` to ``ends``: minutes from midnight, past 1440 into the next day."""

    weekday: int
    starts: int
    ends: int


@dataclass(frozen=True)
class DateException:
    """A date that differs from the week; closed all day without periods of its own."""

    date: date
    name: str = ""
    periods: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Hours:
    """A line's hours in its own time zone."""

    zone: ZoneInfo
    periods: tuple[Period, ...] = ()
    exceptions: dict[date, DateException] = field(default_factory=dict)
    _known: dict[date, list[tuple[datetime, datetime]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of_day(self, day: date) -> list[tuple[datetime, datetime]]:
        """The periods that begin on this day, as instants."""
        if day in self.exceptions:
            spans: Iterable[tuple[int, int]] = self.exceptions[day].periods
        else:
            spans = [(p.starts, p.ends) for p in self.periods if p.weekday == day.weekday()]
        return [(self._instant(day, a), self._instant(day, b)) for a, b in sorted(spans) if b > a]

    def _instant(self, day: date, minutes: int) -> datetime:
        """Wall-clock ``minutes`` after midnight; what summer time skips becomes the hour after."""
        days, rest = divmod(minutes, DAY)
        wall = datetime.combine(day + timedelta(days=days), time(*divmod(rest, 60)))
        return wall.replace(tzinfo=self.zone).astimezone(UTC)

    @property
    def around_the_clock(self) -> bool:
        """Nothing is fixed: open always, except on dates that say otherwise."""
        return not self.periods and not self.exceptions

    def is_open(self, at: datetime) -> bool:
        """Whether the line is open at this instant."""
        if not self.periods:
            exception = self.exceptions.get(at.astimezone(self.zone).date())
            if exception is None:
                return True
        return any(start <= at < end for start, end in self._near(at))

    def _near(self, at: datetime) -> list[tuple[datetime, datetime]]:
        today = at.astimezone(self.zone).date()
        if today in self._known:
            return self._known[today]
        spans: list[tuple[datetime, datetime]] = []
        for offset in (-2, -1, 0, 1):
            day = today + timedelta(days=offset)
            if self.periods or day in self.exceptions:
                spans += self.of_day(day)
            else:
                spans.append((self._instant(day, 0), self._instant(day, DAY)))
        self._known[today] = spans
        return spans

    def changes_at(self, now: datetime) -> datetime | None:
        """When the state at ``now`` ends, within two weeks; None if it does not."""
        state = self.is_open(now)
        edges: set[datetime] = set()
        today = now.astimezone(self.zone).date()
        for offset in range(-2, HORIZON_DAYS):
            day = today + timedelta(days=offset)
            edges.update(edge for span in self.of_day(day) for edge in span)
            edges.add(self._instant(day, 0))
        return next((e for e in sorted(edges) if e > now and self.is_open(e) != state), None)


def hours_of(line_id: int) -> Hours:
    """The hours of a line as they are now in the database; asked at each filing, so in SQL."""
    (zone,) = database.execute_sql("SELECT timezone FROM line WHERE id = ?", (line_id,)).fetchone()
    periods = database.execute_sql(
        "SELECT weekday, starts, ends FROM line_period WHERE line_id = ? ORDER BY weekday, starts",
        (line_id,),
    )
    exceptions: dict[date, DateException] = {}
    rows = database.execute_sql(
        "SELECT date, name, starts, ends FROM line_exception WHERE line_id = ?", (line_id,)
    )
    for written, name, starts, ends in rows:
        day = date.fromisoformat(written)
        before = exceptions.get(day, DateException(day, name))
        spans = before.periods if starts is None else (*before.periods, (starts, ends))
        exceptions[day] = DateException(day, before.name or name, spans)
    return Hours(ZoneInfo(zone), tuple(Period(*row) for row in periods), exceptions)


def set_hours(
    line_id: int, periods: Iterable[Period], exceptions: Iterable[DateException] = ()
) -> None:
    """Replace a line's hours. Calls already registered keep the mark that they were given."""
    with transaction():
        LinePeriod.delete().where(LinePeriod.line == line_id).execute()
        LineException.delete().where(LineException.line == line_id).execute()
        for p in periods:
            LinePeriod.create(line=line_id, weekday=p.weekday, starts=p.starts, ends=p.ends)
        for e in exceptions:
            for starts, ends in e.periods or ((None, None),):
                LineException.create(
                    line=line_id, date=e.date, name=e.name, starts=starts, ends=ends
                )
