"""A date of the roster as the planner sees it, and the plan put back into the roster."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core import lists, settings
from hotline_desktop.core.storage.tables import Operator

from .absences import absences
from .breaks import OPEN, place_breaks
from .needed import needed_by_slot
from .planner.orders import up
from .planner.values import SLOT, Day, Item, Person, Plan
from .rules import MOST_AWAY, REPLAN_NOTICE, SPACING, most_away
from .shifts import PlannedBreak, WorkShift, shifts
from .times import DAY, minutes_of

BURDEN_DAYS = 28


@dataclass(frozen=True)
class DayOfRoster:
    """The planner's day and the shifts it came from; who is absent is not among them."""

    day: Day
    shifts: tuple[WorkShift, ...]
    present: dict[int, int]
    """Break id → where it is planned now."""


def day_of(on: date, zone: ZoneInfo, now: datetime) -> DayOfRoster:
    """Read a date for planning.

    Once a shift of the date has begun it is replanned: breaks keep their places where they can,
    nothing moves into the past, and breaks about to begin stay.
    """
    away = absences(on - timedelta(days=1), on + timedelta(days=1))

    def works(shift: WorkShift) -> bool:
        return not any(
            a.operator_id == shift.operator_id and a.first <= shift.date <= a.last for a in away
        )

    own = [shift for shift in shifts(on) if works(shift)]
    minute = minutes_of(now, on, zone)
    begun = any(s.starts < minute for s in own) and any(minute < s.ends for s in own)
    names, burdens = lists.names(Operator), _burdens(on)
    gone: dict[int, int] = defaultdict(int)
    people = tuple(
        _person(shift, names[shift.operator_id], burdens.get(shift.operator_id, 0.0),
                minute if begun else None, gone, zone)
        for shift in own
    )  # fmt: skip
    last = max([DAY, *(shift.ends for shift in own)]) // SLOT
    needed, weight = needed_by_slot(on, zone, now, range(last))
    others = _others([s for s in shifts(on - timedelta(1), on + timedelta(1)) if works(s)], on)
    limit = settings.get(MOST_AWAY)
    on_shift: dict[int, int] = defaultdict(int, others)
    for shift in own:
        for slot in range(up(shift.starts), shift.ends // SLOT):
            on_shift[slot] += 1
    return DayOfRoster(
        Day(
            people,
            needed,
            weight,
            {slot: most_away(limit, on_shift[slot]) for slot in range(last)},
            gone=dict(gone),
            others=others,
            not_before=minute + settings.get(REPLAN_NOTICE) if begun else 0,
        ),
        tuple(own),
        {part.id: part.starts for shift in own for part in shift.breaks if part.starts is not None},
    )


def apply_plan(plan: Plan) -> dict[int, int | None]:
    """Write a plan into the roster; returns where the breaks were, for ``place_breaks`` to undo."""
    return place_breaks(dict(plan.starts))


def present_plan(found: DayOfRoster) -> Plan:
    """The plan as it stands, with its coverage: what a new one is compared with."""
    from .planner.board import Board

    board = Board(found.day, [[] for _ in found.day.people], count_moves=False)
    away = board.gone.copy()
    for person in found.day.people:
        for item in person.items:
            away[item.slots] += 1
    missing = board.missing(away)
    return Plan(dict(found.present), board.cover(away), objective=missing)


def _person(
    shift: WorkShift, name: str, burden: float, minute: int | None, gone: dict[int, int],
    zone: ZoneInfo,
) -> Person:  # fmt: skip
    items = []
    resumed: int | None = None
    for part in shift.breaks:
        if part.state in OPEN:
            if minute is None or minute < shift.ends:
                items.append(_item(shift, part, minute))
        elif part.taken_start is not None:
            start = minutes_of(part.taken_start, shift.date, zone)
            end = start + part.length
            if part.taken_end is not None:
                end = minutes_of(part.taken_end, shift.date, zone)
            elif minute is not None:
                end = max(end, minute)
            resumed = max(resumed or 0, end)
            for slot in range(start // SLOT, max(start // SLOT + 1, up(end))):
                gone[slot] += 1
    rules = shift.rules
    return Person(
        shift.id,
        name,
        shift.starts,
        shift.ends,
        tuple(items),
        rules.first_stretch,
        rules.last_stretch,
        rules.longest_stretch,
        settings.get(SPACING),
        resumed,
        burden,
    )


def _item(shift: WorkShift, part: PlannedBreak, minute: int | None) -> Item:
    starts = part.starts
    fixed = part.pinned and starts is not None
    if minute is not None and starts is not None:
        fixed = starts >= minute and (fixed or starts < minute + settings.get(REPLAN_NOTICE))
    lunch = part.kind == "lunch"
    return Item(
        part.id,
        part.kind,
        part.length,
        shift.rules.lunch_from if lunch else 0,
        shift.rules.lunch_to if lunch else 10_000,
        starts,
        fixed,
    )


def _others(around: list[WorkShift], on: date) -> dict[int, int]:
    """People on the line from shifts of the day before or after, their planned breaks left out."""
    found: dict[int, int] = defaultdict(int)
    for shift in around:
        offset = (shift.date - on).days * DAY
        if not offset:
            continue
        breaks = {
            slot
            for part in shift.breaks
            if part.starts is not None and part.state == "planned"
            for slot in range(
                (part.starts + offset) // SLOT, up(part.starts + offset + part.length)
            )
        }
        for slot in range(max(0, up(shift.starts + offset)), (shift.ends + offset) // SLOT):
            if slot not in breaks:
                found[slot] += 1
    return dict(found)


def _burdens(on: date) -> dict[int, float]:
    """How far from even everybody's breaks lay in the last four weeks, in mean hours."""
    distances: dict[int, list[float]] = defaultdict(list)
    for shift in shifts(on - timedelta(days=BURDEN_DAYS), on - timedelta(days=1)):
        breaks = [(part.starts, part.length) for part in shift.breaks if part.starts is not None]
        work = shift.ends - shift.starts - sum(length for _, length in breaks)
        at = float(shift.starts)
        for starts, length in breaks:
            at += work / (len(breaks) + 1)
            distances[shift.operator_id].append(abs(starts - at) / 60)
            at += length
    return {who: min(3.0, sum(found) / len(found)) for who, found in distances.items()}
