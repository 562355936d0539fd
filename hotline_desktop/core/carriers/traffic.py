"""The traffic that offers are compared at: the line's own calls, or what is stated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Protocol
from zoneinfo import ZoneInfo

from hotline_desktop.core.money import NOTHING
from hotline_desktop.core.roster.staffing import lines_for
from hotline_desktop.core.storage.tables import database

from .tariff import Bill, Talk, expected_bill, month_bill
from .values import Offer

HOUR = 3600
SHORT_LOG = 30
"""Days that stand for a month where the log holds no whole calendar month."""


class Traffic(Protocol):
    """What is talked over a line in a month."""

    def bills(self, offer: Offer, channels: int, term: int) -> list[Bill]:
        """The bills of the months under this offer, at least one."""
        ...

    def mean_seconds(self) -> Decimal:
        """Mean length of a conversation."""
        ...

    def calls_a_month(self) -> tuple[Decimal, Decimal]:
        """Mean number of incoming and of outgoing calls."""
        ...

    def busy_hour_erlangs(self) -> float:
        """Load in the hour of the day that is busiest on average."""
        ...


@dataclass(frozen=True)
class StatedTraffic:
    """So many calls a month, of so many seconds on average.

    ``busy_share`` is how much of a day's calls falls into its busiest hour, of ``days`` a month.
    """

    calls_in: int
    calls_out: int
    seconds: int
    busy_share: Decimal = Decimal("0.17")
    days: int = 22

    def bills(self, offer: Offer, channels: int, term: int) -> list[Bill]:
        calls_in, calls_out = self.calls_a_month()
        return [
            expected_bill(
                offer,
                calls_in=calls_in,
                calls_out=calls_out,
                mean=self.mean_seconds(),
                channels=channels,
                term=term,
            )
        ]

    def mean_seconds(self) -> Decimal:
        return Decimal(self.seconds)

    def calls_a_month(self) -> tuple[Decimal, Decimal]:
        return Decimal(self.calls_in), Decimal(self.calls_out)

    def busy_hour_erlangs(self) -> float:
        calls = (self.calls_in + self.calls_out) / self.days * float(self.busy_share)
        return calls * self.seconds / HOUR


@dataclass(frozen=True)
class LoggedTraffic:
    """The conversations of a line, month by month.

    Attributes:
        months: the conversations of each month.
        first: first day of the period, ``last``: last day, both in the line's zone.
        whole_months: calendar months; else one stretch of ``SHORT_LOG`` days.
        hours: seconds talked in each hour of the day, over all days of the period.
    """

    months: tuple[tuple[Talk, ...], ...]
    first: date
    last: date
    whole_months: bool
    hours: tuple[int, ...]

    @property
    def calls(self) -> int:
        """How many conversations there are in all."""
        return sum(map(len, self.months))

    def bills(self, offer: Offer, channels: int, term: int) -> list[Bill]:
        return [month_bill(offer, talks, channels=channels, term=term) for talks in self.months]

    def mean_seconds(self) -> Decimal:
        seconds = sum(seconds for talks in self.months for _, seconds in talks)
        return Decimal(seconds) / self.calls if self.calls else NOTHING

    def calls_a_month(self) -> tuple[Decimal, Decimal]:
        incoming = sum(way == "in" for talks in self.months for way, _ in talks)
        count = len(self.months)
        return Decimal(incoming) / count, Decimal(self.calls - incoming) / count

    def busy_hour_erlangs(self) -> float:
        days = (self.last - self.first).days + 1
        return max(self.hours) / HOUR / days


def channels_needed(traffic: Traffic, blocked: float = 0.01) -> int:
    """Channels with which at most the share ``blocked`` of calls in the busy hour finds none free.

    Erlang B over the load of the time-consistent busy hour (ITU-T E.600), at least one.
    """
    return max(1, lines_for(traffic.busy_hour_erlangs(), blocked))


def logged_traffic(
    line_id: int, zone: ZoneInfo, now: datetime, chosen: tuple[date, date] | None = None
) -> LoggedTraffic | None:
    """The conversations of a line so far; None where there are none.

    Calls that were not answered, or whose length nobody knows, cost nothing. Only whole calendar
    months count; a log without one is taken as the last ``SHORT_LOG`` days.

    Args:
        line_id: whose calls.
        zone: the line's.
        now: later calls are left out.
        chosen: a day of the first and a day of the last month to take, whole or not; None takes
            all months that are over and in the log from their first day.
    """
    rows: list[tuple[int, str, int]] = database.execute_sql(
        "SELECT started_at, direction, duration FROM call WHERE line_id = ? AND duration > 0"
        " AND deleted_at IS NULL AND started_at <= ? ORDER BY position",
        (line_id, int(now.timestamp())),
    ).fetchall()
    if not rows:
        return None
    local = _local_clock(zone)
    begin, end = local(rows[0][0]).date(), local(rows[-1][0]).date()
    first = begin if begin.day == 1 else _next_month(begin)
    last = now.astimezone(zone).date().replace(day=1) - timedelta(days=1)
    last = min(last, _next_month(end) - timedelta(days=1))
    whole = first < last
    if chosen is not None:
        whole = True
        first, last = chosen[0].replace(day=1), _next_month(chosen[1]) - timedelta(days=1)
    elif not whole:
        last = end
        first = max(last - timedelta(days=SHORT_LOG - 1), date.min)
    months: dict[tuple[int, int], list[Talk]] = {}
    month = first
    while whole and month < last:
        months[month.year, month.month] = []
        month = _next_month(month)
    hours = [0] * 24
    for started, direction, seconds in rows:
        at = local(started)
        if first <= at.date() <= last:
            key = (at.year, at.month) if whole else (0, 0)
            months.setdefault(key, []).append((direction, seconds))
            hours[at.hour] += seconds
    if not any(months.values()):
        return None
    return LoggedTraffic(tuple(map(tuple, months.values())), first, last, whole, tuple(hours))


def has_conversations(line_id: int) -> bool:
    """Whether the log holds anything of this line that could be replayed."""
    sql = "SELECT 1 FROM call WHERE line_id = ? AND duration > 0 AND deleted_at IS NULL LIMIT 1"
    return database.execute_sql(sql, (line_id,)).fetchone() is not None


def _local_clock(zone: ZoneInfo) -> Callable[[int], datetime]:
    return lambda seconds: datetime.fromtimestamp(seconds, UTC).astimezone(zone)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
