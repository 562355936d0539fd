"""The days under review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from zoneinfo import ZoneInfo

from hotline_desktop.core.calls.browse import CallFilter
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

    def calls(self) -> CallFilter:
        """All calls of the period, as the register filters them."""
        return CallFilter(since=self.since, until=self.until, lines=self.lines)

    def each_day(self) -> list[date]:
        """The days in order."""
        return [self.first + timedelta(days=n) for n in range(self.days)]

    @cached_property
    def local_seconds(self) -> str:
        """SQL: the wall-clock seconds of ``call.started_at``, through changes of summer time."""
        changes: list[tuple[int, int]] = []
        for n in range(self.days + 1):
            for hour in range(24):
                at = instant(self.first + timedelta(days=n), hour * 60, self.zone)
                offset = _offset(at, self.zone)
                if not changes or changes[-1][1] != offset:
                    changes.append((int(at.timestamp()), offset))
        if len(changes) == 1:
            return f"(call.started_at + {changes[0][1]})"
        cases = " ".join(
            f"WHEN call.started_at < {after} THEN {offset}"
            for (_, offset), (after, _) in pairwise(changes)
        )
        return f"(call.started_at + CASE {cases} ELSE {changes[-1][1]} END)"


def _offset(at: datetime, zone: ZoneInfo) -> int:
    offset = at.astimezone(zone).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())
