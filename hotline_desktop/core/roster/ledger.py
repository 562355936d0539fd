"""The ledger of breaks: planned against taken. It stands on the operator's side."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core import lists
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr

from .shifts import shifts
from .times import instant, monday_of


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
    """A person's breaks of a period: how many, and how many minutes were due and had.

    Those still ``coming`` are counted apart: they are not due yet. ``owed`` are the minutes of
    those that were missed; what somebody did without, and a minute less, is not.
    """

    operator_id: int
    breaks: int
    taken: int
    late: int
    skipped: int
    missed: int
    minutes_due: int
    minutes_had: int
    coming: int = 0
    owed: int = 0


LATE = 5
"""Minutes after the planned start from which a break counts as late."""


def ledger(
    first: date, last: date, zone: ZoneInfo, now: datetime, *, operator_id: int | None = None
) -> list[LedgerRow]:
    """The breaks of shifts from ``first`` to ``last``; one whose shift is over counts as missed."""
    rows = []
    into = lists.canonical(Operator)
    for shift in shifts(first, last):
        if operator_id is not None and into[shift.operator_id] != operator_id:
            continue
        over = instant(shift.date, shift.ends, zone) <= now
        for part in shift.breaks:
            # One that was missed is late even if it was taken where it was planned again.
            place = part.starts if part.missed is None else part.missed
            planned = None if place is None else instant(shift.date, place, zone)
            rows.append(
                LedgerRow(
                    into[shift.operator_id],
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
            sum(row.length for row in own if row.state != "planned"),
            sum(row.minutes or 0 for row in own),
            sum(row.state == "planned" for row in own),
            sum(row.length for row in own if row.state == "missed"),
        )
        for operator_id, own in people.items()
    ]


def periods(today: date) -> dict[str, tuple[date, date]]:
    """First and last day of the periods that a ledger is looked at for."""
    monday, month = monday_of(today), today.replace(day=1)
    before = (month - timedelta(days=1)).replace(day=1)
    return {
        "today": (today, today),
        "week": (monday, monday + timedelta(days=6)),
        "last_week": (monday - timedelta(days=7), monday - timedelta(days=1)),
        "month": (month, today),
        "last_month": (before, month - timedelta(days=1)),
    }


def was_held_back(row: LedgerRow) -> bool:
    """Whether the reminder itself came late: a call was going on when the break was due."""
    if row.planned is None or row.offered is None:
        return False
    return row.offered - row.planned >= timedelta(minutes=LATE)


def remark(row: LedgerRow) -> str:
    """What is to be said of a break, and why; nothing of one that was had as planned."""
    said = []
    if row.state == "skipped":
        return tr("done without: {reason}", reason=row.reason)
    if row.state == "missed":
        said.append(tr("not had"))
    if row.late is not None and row.late >= LATE:
        said.append(tr("begun %n minutes later", row.late))
    if said and was_held_back(row):
        said.append(tr("a call came first"))
    elif said and row.state == "missed" and row.offered is None and row.planned is not None:
        said.append(tr("no reminder was shown"))
    if row.postponed:
        said.append(tr("put off %n times", row.postponed))
    if row.state == "taken" and row.minutes is not None and row.minutes < row.length - 1:
        said.append(tr("%n minutes shorter than due", row.length - row.minutes))
    return ", ".join(said)


def _minutes(start: datetime | None, end: datetime | None) -> int | None:
    if start is None or end is None:
        return None
    return round((end - start).total_seconds() / 60)
