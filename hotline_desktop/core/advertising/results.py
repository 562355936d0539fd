"""What the advertising brought: calls and their cost by channel and placement, days around one.

Calls are incoming ones. Resolved are those that were answered or referred, and promised callbacks
that were kept. What has not begun has cost nothing yet; in a period the cost of a placement is
shared out evenly over its days.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from hotline_desktop.core import lists
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.charts import STACKED, Chart, Series
from hotline_desktop.core.line.hours import Hours
from hotline_desktop.core.money import NOTHING, rounded
from hotline_desktop.core.number_texts import number_text
from hotline_desktop.core.storage.tables import Source, database
from hotline_desktop.core.text import tr

from .placements import Placing, placements

AROUND = 14
"""Days looked at before and after a placement."""


@dataclass(frozen=True)
class Result:
    """What an advertisement or a channel brought."""

    calls: int = 0
    resolved: int = 0
    cost: Decimal = NOTHING

    @property
    def per_call(self) -> Decimal | None:
        """Cost of a call; None where there is no call or no cost."""
        return rounded(self.cost / self.calls) if self.calls and self.cost else None

    @property
    def per_resolved(self) -> Decimal | None:
        """Cost of a resolved call; None where there is none or no cost."""
        return rounded(self.cost / self.resolved) if self.resolved and self.cost else None


@dataclass(frozen=True)
class ChannelResult:
    """A channel with its placements, each with what it brought."""

    source_id: int
    name: str
    result: Result
    placements: tuple[tuple[Placing, Result], ...] = ()


@dataclass(frozen=True)
class Results:
    """All channels, the one with the most calls first.

    Attributes:
        asked: calls whose caller said how they had heard of the line. ``calls``: all.
    """

    channels: tuple[ChannelResult, ...]
    asked: int
    calls: int


@dataclass
class _Count:
    calls: int = 0
    resolved: int = 0
    by_placement: dict[int, tuple[int, int]] = field(default_factory=dict)


def results(
    line_id: int, zone: ZoneInfo, today: date, first: date | None = None, last: date | None = None
) -> Results:
    """What the advertising of a line brought.

    Args:
        line_id: whose calls.
        zone: the line's.
        today: what begins later has no cost yet; until then one without an end has.
        first: first day of the period, ``last``: its last day; None has no bound.
    """
    counts, asked, calls = _counted(line_id, zone, first, last)
    known = placements(line_id)
    into = lists.canonical(Source)
    names = lists.names(Source)
    found = []
    for source_id in {*counts, *(into[one.source_id] for one in known)}:
        count = counts.get(source_id, _Count())
        own = []
        for placing in known:
            if into[placing.source_id] == source_id:
                named, resolved = count.by_placement.get(placing.id, (0, 0))
                own.append((placing, Result(named, resolved, _cost(placing, today, first, last))))
        cost = sum((result.cost for _, result in own), NOTHING)
        result = Result(count.calls, count.resolved, cost)
        found.append(ChannelResult(source_id, names[source_id], result, tuple(own)))
    found.sort(key=lambda one: (-one.result.calls, one.name))
    return Results(tuple(found), asked, calls)


def _counted(
    line_id: int, zone: ZoneInfo, first: date | None, last: date | None
) -> tuple[dict[int, _Count], int, int]:
    """Counts by channel, calls that name one, and all calls."""
    kinds = lists.kinds()
    solved = ", ".join(
        str(id) for id, kind in kinds.items() if kind in (outcomes.ANSWERED, outcomes.REFERRED)
    )
    where, values = "", [line_id]
    if first is not None:
        where += " AND position >= ?"
        values.append(_position(first, zone))
    if last is not None:
        where += " AND position < ?"
        values.append(_position(last + timedelta(days=1), zone))
    rows = database.execute_sql(
        "SELECT source_id, placement_id, COUNT(*),"
        f" SUM(COALESCE(outcome_id IN ({solved}), 0) OR callback_done IS NOT NULL)"
        f" FROM call WHERE line_id = ? AND direction = 'in' AND deleted_at IS NULL{where}"
        " GROUP BY source_id, placement_id",
        values,
    )
    into = lists.canonical(Source)
    counts: dict[int, _Count] = {}
    asked = calls = 0
    for source_id, placement_id, number, resolved in rows:
        calls += number
        if source_id is None:
            continue
        asked += number
        count = counts.setdefault(into[source_id], _Count())
        count.calls += number
        count.resolved += resolved
        if placement_id is not None:
            before = count.by_placement.get(placement_id, (0, 0))
            count.by_placement[placement_id] = (before[0] + number, before[1] + resolved)
    return counts, asked, calls


def _position(day: date, zone: ZoneInfo) -> int:
    return int(datetime.combine(day, time(), tzinfo=zone).timestamp()) * 65536


def _cost(placing: Placing, today: date, first: date | None, last: date | None) -> Decimal:
    """What a placement cost in a period."""
    if first is None and last is None:
        return placing.cost if placing.starts <= today else NOTHING
    end = placing.ends or max(today, placing.starts)
    days = (end - placing.starts).days + 1
    begins = max(placing.starts, first or placing.starts)
    over = min(end, last or end)
    within = max(0, (over - begins).days + 1)
    return rounded(placing.cost * within / days)


def days_around(placing: Placing, hours: Hours, today: date) -> tuple[Chart, str]:
    """All incoming calls of the line by day, before, while and after a placement ran.

    Returns:
        A chart, and the daily means over the days on which the line was open in a sentence.
    """
    end = min(placing.ends or today, today)
    first = placing.starts - timedelta(days=AROUND)
    last = min(today, end + timedelta(days=AROUND)) if placing.ends else today
    span = max(0, (last - first).days + 1)
    days = [first + timedelta(days=n) for n in range(span)]
    counted = _by_day(placing.line_id, hours.zone, first, last)
    parts = (
        (tr("before"), "disabled", lambda day: day < placing.starts),
        (tr("while it runs"), "accent", lambda day: placing.starts <= day <= end),
        (tr("after"), "good", lambda day: day > end and day > placing.starts),
    )
    series, said = [], []
    for name, tone, belongs in parts:
        own = [day for day in days if belongs(day)]
        if not own:
            continue
        series.append(
            Series(name, tuple(float(counted.get(d, 0)) if d in own else 0.0 for d in days), tone)
        )
        open_days = [day for day in own if hours.around_the_clock or hours.of_day(day)]
        if open_days:
            mean = sum(counted.get(day, 0) for day in open_days) / len(open_days)
            said.append(f"{name} {number_text(mean, 'decimal')}")
    chart = Chart(
        STACKED,
        tr("Calls a day around it"),
        tuple(f"{day.day}.{day.month:02}" for day in days),
        tuple(series),
        about=tr("All incoming calls of the line, whatever brought them."),
    )
    return chart, tr("Calls on an open day: {means}.", means=", ".join(said)) if said else ""


def _by_day(line_id: int, zone: ZoneInfo, first: date, last: date) -> dict[date, int]:
    rows = database.execute_sql(
        "SELECT started_at FROM call WHERE line_id = ? AND direction = 'in' AND deleted_at IS NULL"
        " AND position >= ? AND position < ?",
        (line_id, _position(first, zone), _position(last + timedelta(days=1), zone)),
    )
    counted: dict[date, int] = {}
    for (started,) in rows:
        day = datetime.fromtimestamp(started, zone).date()
        counted[day] = counted.get(day, 0) + 1
    return counted
