"""Whether the breaks of a day should be planned again: what has happened since they were."""

from __future__ import annotations

from collections.abc import Mapping

from hotline_desktop.core.text import tr

from .breaks import OPEN
from .day_view import DayView, PersonDay, kind_name
from .shifts import WorkShift
from .times import clock

SLIPPED = 10
"""Minutes after its planned start from which a break that was not begun has slipped."""


Times = Mapping[int, tuple[str, int, int]]
"""Shift → its person's name, start and end."""


def times_of(view: DayView) -> Times:
    """The shifts of a day as they are, to be compared with later."""
    return {s.id: (p.name, s.starts, s.ends) for p in view.people for s in p.shifts}


def reasons_to_replan(view: DayView, minute: int | None, planned: Times) -> list[str]:
    """Why to plan again, in sentences; none on a day without any planned break.

    Args:
        view: the day.
        minute: the present in minutes of the day, which may be over; None on a day to come.
        planned: the shifts for which the breaks were planned.
    """
    shifts = [(person, shift) for person in view.people for shift in person.shifts]
    still = [(p, s) for p, s in shifts if minute is None or s.ends > minute]
    if not any(part.starts is not None for _, shift in still for part in shift.breaks):
        return []
    found = []
    for person, shift in still:
        if person.away is None:
            found += _of_shift(person, shift, minute)
        elif any(part.starts is not None for part in shift.breaks):
            found.append(
                tr("{name} is absent: the others' breaks may lie better.", name=person.name)
            )
    return found + _of_times(times_of(view), planned)


def _of_times(now: Times, planned: Times) -> list[str]:
    changed = [name for id, (name, *times) in planned.items() if times != [*now.get(id, ())[1:]]]
    return [
        tr("{name}: the shift has changed, breaks may lie better.", name=name)
        for name in dict.fromkeys(changed)
    ]


def _of_shift(person: PersonDay, shift: WorkShift, minute: int | None) -> list[str]:
    found = []
    loose = sum(part.starts is None and part.state in OPEN for part in shift.breaks)
    if loose:
        found.append(tr("{name}: %n breaks have no place.", loose, name=person.name))
    for part in shift.breaks:
        if minute is None or part.starts is None or part.state != "planned":
            continue
        if part.starts + SLIPPED <= minute:
            found.append(
                tr(
                    "{name}: {what} of {time} was not begun.",
                    name=person.name, what=kind_name(part).lower(), time=clock(part.starts),
                )
            )  # fmt: skip
    return found
