"""When a line is open: the one place that answers it.

What a date's hours are is found in this order: before the opening date and after the closing date
there are none; a date, or the narrowest range of dates, that differs; a public holiday or a day
off of the office, where the line treats those apart; the season that the date lies in; the week.
Periods belong to the date on which they begin and may go on past midnight.

Hours are times of the wall clock. A period begins, and ends, as soon as the clock of its zone has
first reached that time: a time that summer time skips is the moment of the change, one that comes
twice counts the first time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core.roster.holidays import DayKind

DAY = 24 * 60
HORIZON_DAYS = 2 * 366
"""How far ahead a change is looked for: the next season always lies within."""

_BACK = tuple(map(timedelta, (0, 1, 2)))
"""Days before, of which a period may still last."""

USUAL, CLOSED, OWN = "usual", "closed", "own"
HOLIDAYS = (USUAL, CLOSED, OWN)
"""What becomes of holidays: the week goes on, nobody answers, or they have hours of their own."""

Span = tuple[int, int]
"""Minutes from midnight, the end perhaps past 1440, on the next day."""

MonthDay = tuple[int, int]


@dataclass(frozen=True)
class Period:
    """Open from ``starts`` to ``ends``: minutes from midnight, past 1440 into the next day."""

    weekday: int
    starts: int
    ends: int


AROUND_THE_CLOCK = tuple(Period(weekday, 0, DAY) for weekday in range(7))


@dataclass(frozen=True)
class DateException:
    """A date, or all dates up to ``last``, with hours of its own; closed without periods."""

    first: date
    name: str = ""
    periods: tuple[Span, ...] = ()
    last: date | None = None

    @property
    def days(self) -> int:
        """How many dates it covers."""
        return ((self.last or self.first) - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Whether it covers this date."""
        return self.first <= day <= (self.last or self.first)


@dataclass(frozen=True)
class Season:
    """A part of each year, both days included, with a week of its own; closed without periods.

    ``first`` and ``last`` are month and day; a season that ends before it starts passes New Year.
    """

    name: str
    first: MonthDay
    last: MonthDay
    periods: tuple[Period, ...] = ()

    def holds(self, day: date) -> bool:
        """Whether the date lies in it."""
        here = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last


@dataclass(frozen=True)
class DayHours:
    """What applies on a date, and why.

    ``source`` is ``before`` or ``after`` the line's own dates, ``exception``, ``holiday``,
    ``season`` or ``week``; ``name`` is what the exception, holiday or season is called.
    """

    spans: tuple[Span, ...]
    source: str
    name: str = ""


def no_special_day(_day: date) -> DayKind | None:
    """Where nobody knows of holidays."""
    return None


@dataclass(frozen=True)
class Hours:
    """A line's hours in its own time zone.

    Attributes:
        periods: of the week where no season says otherwise.
        holidays: one of ``HOLIDAYS``.
        holiday_spans: the hours of holidays, for ``own``.
        opens, closes: the first and the last date of the line.
        special: tells what is particular about a date.
    """

    zone: ZoneInfo
    periods: tuple[Period, ...] = ()
    exceptions: tuple[DateException, ...] = ()
    seasons: tuple[Season, ...] = ()
    holidays: str = USUAL
    holiday_spans: tuple[Span, ...] = ()
    opens: date | None = None
    closes: date | None = None
    special: Callable[[date], DayKind | None] = field(
        default=no_special_day, compare=False, repr=False
    )
    _days: dict[date, list[tuple[datetime, datetime]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def applies(self, day: date) -> DayHours:
        """The periods that begin on this date, in order, and why it is these."""
        if self.opens is not None and day < self.opens:
            return DayHours((), "before")
        if self.closes is not None and day > self.closes:
            return DayHours((), "after")
        found = min((e for e in self.exceptions if e.holds(day)), key=_narrow, default=None)
        if found is not None:
            return DayHours(_ordered(found.periods), "exception", found.name)
        if self.holidays != USUAL:
            special = self.special(day)
            if special is not None and special.kind == "off":
                spans = self.holiday_spans if self.holidays == OWN else ()
                return DayHours(_ordered(spans), "holiday", special.name)
        season = next((one for one in self.seasons if one.holds(day)), None)
        if season is not None:
            return DayHours(_of_weekday(season.periods, day), "season", season.name)
        return DayHours(_of_weekday(self.periods, day), "week")

    def of_day(self, day: date) -> list[tuple[datetime, datetime]]:
        """The periods that begin on this date, as instants; one that a clock change ate is gone."""
        if day not in self._days:
            spans = [
                (instant_of(day, a, self.zone), instant_of(day, b, self.zone))
                for a, b in self.applies(day).spans
            ]
            self._days[day] = [(a, b) for a, b in spans if a < b]
        return self._days[day]

    @property
    def around_the_clock(self) -> bool:
        """Open always, with no date, season or holiday that says otherwise."""
        return (
            is_full(self.periods)
            and not (self.exceptions or self.seasons or self.opens or self.closes)
            and self.holidays == USUAL
        )

    def is_open(self, at: datetime) -> bool:
        """Whether the line is open at this instant."""
        return self._has_period(at, at.astimezone(self.zone).date())

    def _has_period(self, at: datetime, today: date) -> bool:
        for back in _BACK:
            for start, end in self.of_day(today - back):
                if start <= at < end:
                    return True
        return False

    def misses(self, at: datetime) -> bool:
        """Whether somebody who calls at this instant calls outside the hours.

        Before its opening date and after its closing date a line has no hours that a call could
        miss: those are trial calls and calls to a line that is no more.
        """
        day = at.astimezone(self.zone).date()
        is_there = (self.opens or day) <= day <= (self.closes or day)
        return is_there and not self._has_period(at, day)

    def changes_at(self, now: datetime) -> datetime | None:
        """When the state at ``now`` ends; None if it does not within ``HORIZON_DAYS``."""
        if self.around_the_clock:
            return None
        today = now.astimezone(self.zone).date()
        until = now if self.is_open(now) else None
        for ahead in range(-2, HORIZON_DAYS):
            day = today + timedelta(days=ahead)
            if until is not None and ahead > 0 and instant_of(day, 0, self.zone) > until:
                return until
            for start, end in self.of_day(day):
                if until is None and start > now:
                    return start
                if until is not None and start <= until < end:
                    until = end
        return None


def _narrow(one: DateException) -> tuple[int, int]:
    """Of two that cover a date the shorter goes before, then the later."""
    return one.days, -one.first.toordinal()


def _ordered(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted((a, b) for a, b in spans if b > a))


def _of_weekday(periods: Iterable[Period], day: date) -> tuple[Span, ...]:
    return _ordered((p.starts, p.ends) for p in periods if p.weekday == day.weekday())


def is_full(periods: Iterable[Period]) -> bool:
    """Whether a week leaves no minute out."""
    spans = sorted((p.weekday * DAY + p.starts, p.weekday * DAY + p.ends) for p in periods)
    reached = max((end - 7 * DAY for _, end in spans), default=0)
    reached = max(0, reached)
    for start, end in spans:
        if start > reached:
            return False
        reached = max(reached, end)
    return reached >= 7 * DAY


def instant_of(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """The instant at which the wall clock first shows ``minutes`` after midnight, or more."""
    days, rest = divmod(minutes, DAY)
    wall = datetime.combine(day + timedelta(days=days), time(*divmod(rest, 60)))
    at = wall.replace(tzinfo=zone).astimezone(UTC)
    if at.astimezone(zone).replace(tzinfo=None) == wall:
        return at
    # Skipped: between the two readings of that time lies the change.
    early, late = wall.replace(tzinfo=zone, fold=1).astimezone(UTC), at
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) // 2
        if middle.astimezone(zone).replace(tzinfo=None) < wall:
            early = middle
        else:
            late = middle
    return late.replace(microsecond=0)


def check_seasons(seasons: Iterable[Season]) -> Season | None:
    """A season that shares a day with one before it; None where each day has one at most."""
    taken: set[date] = set()
    leap = [date(2024, 1, 1) + timedelta(days=n) for n in range(366)]
    for season in seasons:
        days = {day for day in leap if season.holds(day)}
        if days & taken:
            return season
        taken |= days
    return None
