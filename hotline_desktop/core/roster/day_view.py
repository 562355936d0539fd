"""A date of the roster as it is looked at: people with their shifts, and the line's coverage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

from hotline_desktop.core import lists
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr

from .absences import Away, absences
from .needed import needed_by_slot
from .planner.values import SLOT
from .shifts import PlannedBreak, WorkShift, shifts
from .staff import photos
from .times import DAY, clock, minutes_of

SLOTS = DAY // SLOT


@dataclass(frozen=True)
class PersonDay:
    """A row of the day.

    Attributes:
        shifts: those that begin on the day. ``carried``: last night's, still going on.
        away: why the person is not there, None for somebody who is.
        colour: ``#rrggbb``, empty for one that follows from the id. ``photo``: a small picture.
    """

    operator_id: int
    name: str
    shifts: tuple[WorkShift, ...] = ()
    carried: tuple[WorkShift, ...] = ()
    away: Away | None = None
    colour: str = ""
    photo: bytes = b""


@dataclass(frozen=True)
class DayView:
    """What is shown of a date; ``needed`` are people by slot of five minutes from midnight."""

    day: date
    zone: ZoneInfo
    people: tuple[PersonDay, ...]
    needed: tuple[int, ...]

    def shift(self, shift_id: int) -> WorkShift | None:
        """A shift that begins on the day."""
        for person in self.people:
            for shift in person.shifts:
                if shift.id == shift_id:
                    return shift
        return None


@dataclass(frozen=True)
class Shortage:
    """``people`` are missing, at the worst moment, from ``start`` to ``end`` (minutes)."""

    start: int
    end: int
    people: int


def office_zone() -> ZoneInfo:
    """The time zone of the roster: that of the oldest line in use."""
    known = lines() or lines(retired=True)
    return known[0].zone if known else ZoneInfo("UTC")


def needed_on(day: date, zone: ZoneInfo, now: datetime) -> tuple[int, ...]:
    """People needed in each slot of a day and of the night after it."""
    needed, _ = needed_by_slot(day, zone, now, range(2 * SLOTS))
    return tuple(needed[slot] for slot in range(2 * SLOTS))


def read_day(day: date, zone: ZoneInfo, needed: tuple[int, ...]) -> DayView:
    """Everybody who takes calls, and who did not leave before a shift of that day."""
    into = lists.canonical(Operator)
    away = {into[a.operator_id]: a for a in absences(day, day)}
    own: dict[int, list[WorkShift]] = defaultdict(list)
    carried: dict[int, list[WorkShift]] = defaultdict(list)
    for shift in shifts(day - timedelta(days=1), day):
        if shift.date == day:
            own[into[shift.operator_id]].append(shift)
        elif shift.ends > DAY:
            carried[into[shift.operator_id]].append(shift)
    here = [entry.id for entry in lists.entries(Operator)]
    gone = [id for id in {*own, *carried} if id not in here]
    names = lists.names(Operator)
    colours = dict(Operator.select(Operator.id, Operator.colour).tuples())
    faces = photos()
    people = tuple(
        PersonDay(
            id,
            names[id],
            tuple(own[id]),
            tuple(carried[id]),
            away.get(id),
            colours[id],
            faces.get(id, b""),
        )
        for id in [*here, *sorted(gone)]
    )
    return DayView(day, zone, people, needed)


def with_shift(view: DayView, shift: WorkShift) -> DayView:
    """The day as it would be with a shift changed: nothing is written."""
    return replace(
        view,
        people=tuple(
            replace(p, shifts=tuple(shift if s.id == shift.id else s for s in p.shifts))
            if any(s.id == shift.id for s in p.shifts)
            else p
            for p in view.people
        ),
    )


def with_breaks(view: DayView, starts: Mapping[int, int]) -> DayView:
    """The day as it would be with breaks at these minutes, by the break's id."""

    def moved(shift: WorkShift) -> WorkShift:
        parts = (replace(b, starts=starts.get(b.id, b.starts)) for b in shift.breaks)
        return replace(shift, breaks=tuple(sorted(parts, key=_by_start)))

    return replace(
        view,
        people=tuple(
            replace(person, shifts=tuple(moved(shift) for shift in person.shifts))
            for person in view.people
        ),
    )


def _by_start(part: PlannedBreak) -> tuple[bool, int, int]:
    return part.starts is None, part.starts or 0, part.id


def span_of(part: PlannedBreak, shift: WorkShift, zone: ZoneInfo) -> tuple[int, int] | None:
    """From when to when a break is (minutes of the shift's date), as taken where it was taken."""
    if part.taken_start is not None and part.state in ("running", "taken"):
        start = minutes_of(part.taken_start, shift.date, zone)
        if part.taken_end is not None:
            return start, max(start + 1, minutes_of(part.taken_end, shift.date, zone))
        return start, start + part.length
    return None if part.starts is None else (part.starts, part.starts + part.length)


def on_line(view: DayView) -> list[int]:
    """People on the line in each slot: on shift, not absent, not on a break."""
    last = max([DAY, *(s.ends for p in view.people for s in p.shifts)])
    steps = [0] * (-(-last // SLOT) + 1)

    def count(start: int, end: int, people: int) -> None:
        first, after = max(0, -(-start // SLOT)), min(len(steps) - 1, end // SLOT)
        if first < after:
            steps[first] += people
            steps[after] -= people

    for person in view.people:
        if person.away is not None:
            continue
        for shift, offset in _placed(person):
            count(shift.starts + offset, shift.ends + offset, 1)
            for part in shift.breaks:
                span = span_of(part, shift, view.zone)
                if span is not None and part.state not in ("skipped", "missed"):
                    start, end = span[0] + offset, span[1] + offset
                    count(start // SLOT * SLOT, -(-end // SLOT) * SLOT, -1)
    return list(accumulate(steps[:-1]))


def _placed(person: PersonDay) -> Iterator[tuple[WorkShift, int]]:
    yield from ((shift, 0) for shift in person.shifts)
    yield from ((shift, -DAY) for shift in person.carried)


def shortages(there: list[int], needed: tuple[int, ...]) -> list[Shortage]:
    """When fewer people are on the line than needed, neighbouring slots put together."""
    found: list[Shortage] = []
    for slot, (on, wanted) in enumerate(zip(there, needed, strict=False)):
        if on < wanted:
            start, end = slot * SLOT, (slot + 1) * SLOT
            if found and found[-1].end == start and found[-1].people == wanted - on:
                found[-1] = replace(found[-1], end=end)
            else:
                found.append(Shortage(start, end, wanted - on))
    return found


def missing_minutes(there: list[int], needed: tuple[int, ...]) -> int:
    """Minutes times people missing in them."""
    return SLOT * sum(max(0, n - on) for on, n in zip(there, needed, strict=False))


def shortage_text(short: Shortage) -> str:
    """A shortage in words."""
    return tr(
        "{start}–{end}: %n people short",
        short.people,
        start=clock(short.start),
        end=clock(short.end),
    )


def break_state(part: PlannedBreak) -> str:
    """What became of a break, in a word or two; of one that is pinned that it is."""
    return tr("pinned") if part.pinned and part.state == "planned" else state_word(part.state)


def state_word(state: str) -> str:
    """What became of a break, in a word or two."""
    words = {
        "planned": lambda: tr("planned"),
        "running": lambda: tr("on it now"),
        "taken": lambda: tr("taken"),
        "skipped": lambda: tr("skipped"),
        "missed": lambda: tr("missed"),
    }
    return words[state]()


def kind_name(part: PlannedBreak) -> str:
    """Lunch or break."""
    return kind_word(part.kind)


def kind_word(kind: str) -> str:
    """Lunch or break."""
    return tr("Lunch") if kind == "lunch" else tr("Break")
