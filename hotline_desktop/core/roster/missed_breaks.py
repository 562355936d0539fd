"""Breaks that were not begun in time: another place the same day, and word of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hotline_desktop.core import settings
from hotline_desktop.core.text import tr

from .breaks import place_breaks
from .day import DayOfRoster, day_of
from .day_view import DayView
from .planner.orders import up
from .planner.values import SLOT, Day, Person, Plan
from .rules import REPLAN_NOTICE
from .times import clock

SECONDS = 2.0
"""A place that may not be the best is better than one that comes late."""


def replan_missed(on: date, zone: ZoneInfo, now: datetime) -> dict[int, int]:
    """Plan the missed breaks of a date again, each once; all others stay where they are.

    What is missed again is left to whoever plans: reminders that nobody heeds must not go on.

    Returns:
        Break → its new start in minutes; empty where no place keeps the rules: then the breaks
        stay missed, and can be begun by hand or planned with the others.
    """
    found = day_of(on, zone, now)
    missed = {
        part.id
        for shift in found.shifts
        for part in shift.breaks
        if part.state == "missed" and part.starts == part.missed
    }
    plan = _plan(found, missed)
    starts = {id: at for id, at in plan.starts.items() if id in missed and at != found.present[id]}
    place_breaks(starts)
    return starts


def _plan(found: DayOfRoster, missed: set[int]) -> Plan:
    from .planner.solve import plan_day  # the solver is loaded when it is first needed

    if not missed or not found.day.not_before:
        return Plan({}, ())
    now = found.day.not_before - settings.get(REPLAN_NOTICE)
    people = tuple(_others_stay(person, missed, now) for person in found.day.people)
    return plan_day(
        replace(found.day, people=people, most_away=_caps(found.day, people)), seconds=SECONDS
    )


def _caps(day: Day, people: tuple[Person, ...]) -> dict[int, int]:
    """The limits of people away; where the roster is above them already, they are where it is."""
    away = defaultdict(int, day.gone)
    for item in (item for person in people for item in person.items if item.fixed):
        for slot in item.slots:
            away[slot] += 1
    return {slot: max(most, away[slot]) for slot, most in day.most_away.items()}


def _others_stay(person: Person, missed: set[int], now: int) -> Person:
    """Breaks still to come stay; of those that should have begun the last is about to begin."""
    again = [item for item in person.items if item.key in missed]
    others = [i for i in person.items if i.key not in missed and i.starts is not None]
    others.sort(key=lambda item: item.starts or 0)
    to_come = [item for item in others if (item.starts or 0) >= now]
    if again and len(to_come) < len(others):
        overdue = others[len(others) - len(to_come) - 1]
        to_come.append(replace(overdue, starts=up(now) * SLOT))
    return replace(person, items=(*again, *(replace(item, fixed=True) for item in to_come)))


class MissedBreak(NamedTuple):
    """A sentence about a missed break, and where it lies."""

    sentence: str
    operator_id: int
    shift_id: int
    break_id: int


def missed_sentences(view: DayView) -> list[MissedBreak]:
    """Which breaks of a day were missed and not begun since, and for when they are planned."""
    said = []
    for person in view.people:
        for shift in person.shifts:
            for part in shift.breaks:
                if part.missed is None or part.state not in ("planned", "missed"):
                    continue
                lunch, before = part.kind == "lunch", clock(part.missed)
                if part.state == "missed" or part.starts is None:
                    text = (
                        tr("{name} missed the lunch at {before}.", name=person.name, before=before)
                        if lunch
                        else tr(
                            "{name} missed the break at {before}.", name=person.name, before=before
                        )
                    )
                else:
                    time = clock(part.starts)
                    text = (
                        tr(
                            "{name} missed the lunch at {before}, it is now at {time}.",
                            name=person.name, before=before, time=time,
                        )
                        if lunch
                        else tr(
                            "{name} missed the break at {before}, it is now at {time}.",
                            name=person.name, before=before, time=time,
                        )
                    )  # fmt: skip
                said.append(MissedBreak(text, person.operator_id, shift.id, part.id))
    return said
