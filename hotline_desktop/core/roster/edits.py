"""Changes of a shift as values, on a grid of five minutes, and the way into the roster and back.

What a drag or a key does to a shift is worked out here without writing, so that it can be shown
while it goes on; ``put`` writes the outcome, and the same call the other way round undoes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date

from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Absence, Break, Shift

from .absences import Away, absences
from .breaks import OPEN
from .planner.values import SLOT
from .shifts import LONGEST_SHIFT, PlannedBreak, WorkShift, shifts
from .times import DAY

SHORTEST_SHIFT = 30


@dataclass(frozen=True)
class Snapshot:
    """Everything that can be edited of some days."""

    shifts: tuple[WorkShift, ...]
    absences: tuple[Away, ...]


def snapshot(first: date, last: date) -> Snapshot:
    """The roster of these days as it is now."""
    return Snapshot(tuple(shifts(first, last)), tuple(absences(first, last)))


def difference(before: Snapshot, after: Snapshot) -> tuple[Snapshot, Snapshot]:
    """What of both is not the same: an undo leaves everything else alone."""
    return _minus(before, after), _minus(after, before)


def _minus(one: Snapshot, other: Snapshot) -> Snapshot:
    same = set(other.shifts)
    return Snapshot(
        tuple(shift for shift in one.shifts if shift not in same),
        tuple(away for away in one.absences if away not in set(other.absences)),
    )


def put(before: Snapshot, after: Snapshot) -> None:
    """Make the roster hold ``after`` where it held ``before``, with the same ids.

    Breaks that have begun, ended or been skipped since ``before`` was read stay as they are.
    """
    with transaction():
        kept = {shift.id for shift in after.shifts}
        gone = [shift.id for shift in before.shifts if shift.id not in kept]
        Shift.delete().where(Shift.id.in_(gone)).execute()
        known = {part.id: part for shift in before.shifts for part in shift.breaks}
        for shift in after.shifts:
            _write(shift, known)
        days = {away.id for away in after.absences}
        gone = [away.id for away in before.absences if away.id not in days]
        Absence.delete().where(Absence.id.in_(gone)).execute()
        for away in after.absences:
            row = asdict(away)
            row["operator"] = row.pop("operator_id")
            Absence.replace(**row).execute()


def _write(shift: WorkShift, known: dict[int, PlannedBreak]) -> None:
    row = {
        "operator": shift.operator_id, "date": shift.date, "starts": shift.starts,
        "ends": shift.ends, "template": shift.template_id, "notes": shift.notes, "uid": shift.uid,
        **asdict(shift.rules),
    }  # fmt: skip
    # Not "replace": that would delete the row first, and the breaks with it.
    if not Shift.update(**row).where(Shift.id == shift.id).execute():
        Shift.insert(id=shift.id, **row).execute()
    now = {part.id: part for part in Break.select().where(Break.shift == shift.id)}
    wanted = {part.id for part in shift.breaks}
    surplus = [id for id, part in now.items() if id not in wanted and part.state in OPEN]
    Break.delete().where(Break.id.in_(surplus)).execute()
    for part in shift.breaks:
        present, was = now.get(part.id), known.get(part.id)
        if present is not None and was is not None and present.state != was.state:
            continue
        Break.replace(shift=shift.id, **asdict(part)).execute()


def snapped(minutes: float) -> int:
    """The nearest point of the grid."""
    return round(minutes / SLOT) * SLOT


def moved_shift(shift: WorkShift, starts: int) -> WorkShift:
    """The shift at another time of its date, with its breaks; not if one has begun already."""
    if any(part.state not in OPEN for part in shift.breaks):
        return shift
    by = max(0, min(starts, DAY - SLOT)) - shift.starts
    parts = (
        part if part.starts is None else replace(part, starts=part.starts + by)
        for part in shift.breaks
    )
    return replace(shift, starts=shift.starts + by, ends=shift.ends + by, breaks=tuple(parts))


def resized_shift(shift: WorkShift, starts: int, ends: int) -> WorkShift:
    """The shift from ``starts`` to ``ends``; breaks that no longer lie in it lose their place."""
    begun = [b.starts for b in shift.breaks if b.state not in OPEN and b.starts is not None]
    ended = [
        b.starts + b.length for b in shift.breaks if b.state not in OPEN and b.starts is not None
    ]
    starts = max(0, min([starts, DAY - SLOT, *begun]))
    ends = max([ends, *ended])
    if starts != shift.starts:
        starts = min(starts, ends - SHORTEST_SHIFT)
    ends = min(max(ends, starts + SHORTEST_SHIFT), starts + LONGEST_SHIFT)
    parts = (
        replace(part, starts=None, pinned=False)
        if part.starts is not None
        and part.state in OPEN
        and not starts <= part.starts <= ends - part.length
        else part
        for part in shift.breaks
    )
    return replace(shift, starts=starts, ends=ends, breaks=tuple(parts))


def moved_break(shift: WorkShift, break_id: int, starts: int, towards: int = 0) -> WorkShift:
    """The break as near to ``starts`` as the shift and its other breaks leave room.

    Args:
        towards: -1 or 1 looks only before or after ``starts``.
    """
    part = _open(shift, break_id)
    if part is None:
        return shift
    others = [b for b in shift.breaks if b.id != break_id and b.starts is not None]
    free = [
        at
        for at in range(_up(shift.starts), shift.ends - part.length + 1, SLOT)
        if (at - starts) * towards >= 0 and not any(_meet(at, part.length, b) for b in others)
    ]
    if not free:
        return shift
    return _with(shift, replace(part, starts=min(free, key=lambda at: abs(at - starts))))


def resized_break(shift: WorkShift, break_id: int, length: int) -> WorkShift:
    """The break with another length, as far as the shift and its next break leave room."""
    part = _open(shift, break_id)
    if part is None or part.starts is None:
        return shift
    after = [b.starts for b in shift.breaks if b.starts is not None and b.starts > part.starts]
    most = min([shift.ends, *after]) - part.starts
    return _with(shift, replace(part, length=max(SLOT, min(length, most))))


def pinned_break(shift: WorkShift, break_id: int, pinned: bool) -> WorkShift:
    """The break held where it is, or let go."""
    part = _open(shift, break_id)
    if part is None or part.starts is None:
        return shift
    return _with(shift, replace(part, pinned=pinned))


def unplaced_break(shift: WorkShift, break_id: int) -> WorkShift:
    """The break taken out of the plan; it is still owed."""
    part = _open(shift, break_id)
    return shift if part is None else _with(shift, replace(part, starts=None, pinned=False))


def _open(shift: WorkShift, break_id: int) -> PlannedBreak | None:
    return next((b for b in shift.breaks if b.id == break_id and b.state in OPEN), None)


def _meet(at: int, length: int, other: PlannedBreak) -> bool:
    start = other.starts or 0
    return at < start + other.length and start < at + length


def _up(minutes: int) -> int:
    return -(-minutes // SLOT) * SLOT


def _with(shift: WorkShift, changed: PlannedBreak) -> WorkShift:
    parts: Iterable[PlannedBreak] = (changed if b.id == changed.id else b for b in shift.breaks)
    ordered = sorted(parts, key=lambda b: (b.starts is None, b.starts or 0, b.id))
    return replace(shift, breaks=tuple(ordered))
