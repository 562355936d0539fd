"""The roster as people read it: a row a person, days across. It comes back as it went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from hotline_desktop.core import lists
from hotline_desktop.core.roster.absences import KINDS
from hotline_desktop.core.roster.shift_values import AbsenceValues, ShiftValues
from hotline_desktop.core.roster.times import clock
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr

from ..workbooks.columns import Column, Value
from .shifts_table import read
from .words import WEEKDAY_NAMES, WEEKDAYS

LONGEST = timedelta(days=366)
"""Days of a grid at most; what lies further apart is cut off at the far end."""


def _span(ids: list[int]) -> list[date]:
    days = [
        day
        for _, said in read(ids)
        for day in ((said.date,) if isinstance(said, ShiftValues) else (said.first, said.last))
    ]
    if not days:
        return []
    first = min(days)
    return [first + timedelta(days=n) for n in range(min(max(days) - first, LONGEST).days + 1)]


def columns(ids: list[int]) -> list[Column]:
    """The operator, a column a day, and the hours."""
    return [
        Column("operator", tr("Operator"), width=28),
        *(Column("days", heading(day), width=13) for day in _span(ids)),
        Column("worked", tr("Working hours in all"), "count", width=12),
    ]


def heading(day: date) -> str:
    """A day above its column; ``day_headings`` reads it."""
    return f"{WEEKDAY_NAMES[WEEKDAYS[day.weekday()]]()} {day:%d.%m.%Y}"


def rows(ids: list[int]) -> Iterator[list[Value]]:
    """Everybody who has a shift or is absent in these days."""
    days = _span(ids)
    cells: dict[int, dict[date, list[str]]] = defaultdict(lambda: defaultdict(list))
    hours: dict[int, int] = defaultdict(int)
    away: dict[int, set[date]] = defaultdict(set)
    for _, said in sorted(read(ids), key=lambda one: isinstance(one[1], ShiftValues)):
        own = cells[said.operator_id]
        if isinstance(said, AbsenceValues):
            for day in days:
                if said.first <= day <= said.last:
                    own[day].append(KINDS[said.kind]())
                    away[said.operator_id].add(day)
            continue
        own[said.date].append(f"{clock(said.starts)}–{clock(said.ends)}")
        if said.date not in away[said.operator_id]:
            lunch = sum(part.length for part in said.breaks if part.kind == "lunch")
            hours[said.operator_id] += said.ends - said.starts - lunch
    names = lists.names(Operator)
    order = [entry.id for entry in lists.entries(Operator, retired=True)]
    for who in sorted(cells, key=lambda id: order.index(id) if id in order else len(order)):
        worked = round(hours[who] / 60, 2)
        yield [names[who], *("; ".join(cells[who].get(day, ())) for day in days), worked]
