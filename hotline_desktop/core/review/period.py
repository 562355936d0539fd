"""The days under review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.calls.wall_clock import wall_seconds
from hotline_desktop.core.roster.times import instant

LONGEST_DAYS = 3660


@dataclass(frozen=True)
class Period:
    """Days from ``first`` to ``last``, both included, of some lines (all without any)."""

    first: date
    last: date
    zone: ZoneInfo
    lines: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if not 0 < self.days <= LONGEST_DAYS:
            raise ValueError("a period has its first day before its last, and ten years at most")

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    @property
    def since(self) -> datetime:
        """The first instant."""
        return instant(self.first, 0, self.zone)

    @property
    def until(self) -> datetime:
        """The first instant after the period."""
        return instant(self.last + timedelta(days=1), 0, self.zone)

    def before(self) -> Period:
        """As many days just before."""
        last = self.first - timedelta(days=1)
        return Period(last - timedelta(days=self.days - 1), last, self.zone, self.lines)

    def calls(self, *traits: str, as_of: datetime | None = None) -> CallFilter:
        """The calls of the period with these traits, as the register filters them."""
        return CallFilter(
            since=self.since,
            until=self.until,
            lines=self.lines,
            traits=frozenset(traits),
            as_of=as_of,
            zone=self.zone.key,
        )

    def each_day(self) -> list[date]:
        """The days in order."""
        return [self.first + timedelta(days=n) for n in range(self.days)]

    @cached_property
    def wall_seconds(self) -> str:
        """SQL: the wall-clock seconds of ``call.started_at``."""
        return wall_seconds(self.zone, self.since, self.until)
