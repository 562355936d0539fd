"""A week of the roster as it is looked at: people down, seven days across."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from hotline_desktop.core import lists
from hotline_desktop.core.storage.tables import Operator

from .absences import Away, absences
from .shifts import WorkShift, shifts

Cell = tuple[WorkShift, ...]


@dataclass(frozen=True)
class PersonWeek:
    """A row: the shifts and the absence of each of seven days, Monday first."""

    operator_id: int
    name: str
    days: tuple[Cell, ...]
    away: tuple[Away | None, ...]
    colour: str = ""

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
class WeekView:
    """The week from ``monday`` on."""

    monday: date
    people: tuple[PersonWeek, ...]

    def people_on(self, weekday: int) -> int:
        """How many people have a shift and are there."""
        return sum(bool(p.days[weekday]) and p.away[weekday] is None for p in self.people)


def read_week(monday: date) -> WeekView:
    """Everybody who takes calls, and who did not leave before a shift of that week."""
    days = [monday + timedelta(days=n) for n in range(7)]
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
    colours = dict(Operator.select(Operator.id, Operator.colour).tuples())
    return WeekView(
        monday,
        tuple(
            PersonWeek(
                id,
                names[id],
                tuple(tuple(found.get((id, day), ())) for day in days),
                tuple(away.get((id, day)) for day in days),
                colours[id],
            )
            for id in [*here, *gone]
        ),
    )
