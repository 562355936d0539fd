"""A week or a month of the roster as it is looked at: people down, days across."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from hotline_desktop.core import lists
from hotline_desktop.core.storage.tables import Operator

from .absences import Away, absences
from .holidays import DayKind, is_off, special_days
from .shifts import WorkShift, shifts
from .staff import photos

Cell = tuple[WorkShift, ...]


@dataclass(frozen=True)
class PersonSpan:
    """A row: the shifts and the absence of each day."""

    operator_id: int
    name: str
    days: tuple[Cell, ...]
    away: tuple[Away | None, ...]
    colour: str = ""
    photo: bytes = b""

    @property
    def working_minutes(self) -> int:
        """Of the days on which the person is there, without lunches."""
        return sum(
            shift.working_minutes
            for cell, away in zip(self.days, self.away, strict=True)
            if away is None
            for shift in cell
        )


@dataclass(frozen=True)
class SpanView:
    """The days from ``first`` on; ``special`` are holidays and what the office said of a date."""

    first: date
    length: int
    people: tuple[PersonSpan, ...]
    special: Mapping[date, DayKind] = field(default_factory=dict)

    def day(self, column: int) -> date:
        """The date of a column."""
        return self.first + timedelta(days=column)

    def is_off(self, column: int) -> bool:
        """Whether the column is a holiday or a plain weekend."""
        day = self.day(column)
        return is_off(day, self.special.get(day))

    def people_on(self, column: int) -> int:
        """How many people have a shift and are there."""
        return sum(bool(p.days[column]) and p.away[column] is None for p in self.people)


def read_week(monday: date) -> SpanView:
    """The seven days from ``monday`` on."""
    return read_span(monday, 7)


def read_month(day: date) -> SpanView:
    """The month that a day lies in."""
    return read_span(day.replace(day=1), monthrange(day.year, day.month)[1])


def read_span(start: date, length: int) -> SpanView:
    """Everybody who takes calls, and who did not leave before a shift of those days."""
    days = [start + timedelta(days=n) for n in range(length)]
    into = lists.canonical(Operator)
    found: dict[tuple[int, date], list[WorkShift]] = defaultdict(list)
    for shift in shifts(days[0], days[-1]):
        found[into[shift.operator_id], shift.date].append(shift)
    away = {
        (into[one.operator_id], day): one
        for one in absences(days[0], days[-1])
        for day in days
        if one.first <= day <= one.last
    }
    here = [entry.id for entry in lists.entries(Operator)]
    gone = sorted({id for id, _ in found} - set(here))
    names = lists.names(Operator)
    faces = photos()
    colours = dict(Operator.select(Operator.id, Operator.colour).tuples())
    return SpanView(
        start,
        length,
        tuple(
            PersonSpan(
                id,
                names[id],
                tuple(tuple(found.get((id, day), ())) for day in days),
                tuple(away.get((id, day)) for day in days),
                colours[id],
                faces.get(id, b""),
            )
            for id in [*here, *gone]
        ),
        special_days(days[0], days[-1]),
    )
