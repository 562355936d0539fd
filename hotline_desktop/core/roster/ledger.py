"""The ledger of breaks: planned against taken. It stands on the operator's side."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from .shifts import shifts
from .times import instant


@dataclass(frozen=True)
class LedgerRow:
    """A break as planned and as taken.

    Attributes:
        late: minutes from the planned to the real start, None if it was not begun or not planned.
        minutes: how long it was. ``offered``: when its reminder was first shown; one that came
            late, because of a call, excuses a late start.
        state: planned, running, taken, skipped or missed. ``reason``: why it was skipped.
    """

    operator_id: int
    date: date
    kind: str
    planned: datetime | None
    length: int
    taken_start: datetime | None
    taken_end: datetime | None
    late: int | None
    minutes: int | None
    state: str
    postponed: int
    reason: str
    offered: datetime | None = None


@dataclass(frozen=True)
class LedgerSum:
    """A person's breaks of a period: how many, and how many minutes were due and had."""

    operator_id: int
    breaks: int
    taken: int
    late: int
    skipped: int
    missed: int
    minutes_due: int
    minutes_had: int


LATE = 5
"""Minutes after the planned start from which a break counts as late."""


def ledger(
    first: date, last: date, zone: ZoneInfo, now: datetime, *, operator_id: int | None = None
) -> list[LedgerRow]:
    """The breaks of shifts from ``first`` to ``last``; one whose shift is over counts as missed."""
    rows = []
    for shift in shifts(first, last, operator_id=operator_id):
        over = instant(shift.date, shift.ends, zone) <= now
        for part in shift.breaks:
            planned = None if part.starts is None else instant(shift.date, part.starts, zone)
            rows.append(
                LedgerRow(
                    shift.operator_id,
                    shift.date,
                    part.kind,
                    planned,
                    part.length,
                    part.taken_start,
                    part.taken_end,
                    _minutes(planned, part.taken_start),
                    _minutes(part.taken_start, part.taken_end),
                    "missed" if over and part.state == "planned" else part.state,
                    part.postponed,
                    part.reason,
                    part.offered,
                )
            )
    return rows


def sums(rows: list[LedgerRow]) -> list[LedgerSum]:
    """The ledger by person."""
    people: dict[int, list[LedgerRow]] = defaultdict(list)
    for row in rows:
        people[row.operator_id].append(row)
    return [
        LedgerSum(
            operator_id,
            len(own),
            sum(row.state in ("taken", "running") for row in own),
            sum(row.late is not None and row.late >= LATE for row in own),
            sum(row.state == "skipped" for row in own),
            sum(row.state == "missed" for row in own),
            sum(row.length for row in own),
            sum(row.minutes or 0 for row in own),
        )
        for operator_id, own in people.items()
    ]


def _minutes(start: datetime | None, end: datetime | None) -> int | None:
    if start is None or end is None:
        return None
    return round((end - start).total_seconds() / 60)
