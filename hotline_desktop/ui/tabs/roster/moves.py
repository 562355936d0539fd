"""What becomes of a shift when one of its blocks is dragged, or moved with a key."""

from __future__ import annotations

from collections.abc import Callable

from hotline_desktop.core.roster import edits
from hotline_desktop.core.roster.planner.values import SLOT
from hotline_desktop.core.roster.shifts import PlannedBreak, WorkShift


def dragged(shift: WorkShift, part: PlannedBreak | None, where: str) -> Callable[[int], WorkShift]:
    """Makes the shift for a distance in minutes.

    Args:
        part: the break that is dragged; None drags the shift.
        where: at which part of the block: ``start``, ``end`` or the ``body``.
    """
    if part is not None and part.starts is not None:
        id, starts, length = part.id, part.starts, part.length
        if where == "end":
            return lambda by: edits.resized_break(shift, id, length + by)
        return lambda by: edits.moved_break(shift, id, starts + by)
    if where == "start":
        return lambda by: edits.resized_shift(shift, shift.starts + by, shift.ends)
    if where == "end":
        return lambda by: edits.resized_shift(shift, shift.starts, shift.ends + by)
    return lambda by: edits.moved_shift(shift, shift.starts + by)


def nudged(shift: WorkShift, part: PlannedBreak | None, step: int, *, resize: bool) -> WorkShift:
    """The shift after one step of the grid back (-1) or on (1)."""
    by = step * SLOT
    if part is None:
        if resize:
            return edits.resized_shift(shift, shift.starts, shift.ends + by)
        return edits.moved_shift(shift, shift.starts + by)
    if part.starts is None:
        return shift
    if resize:
        return edits.resized_break(shift, part.id, part.length + by)
    return edits.moved_break(shift, part.id, part.starts + by, towards=step)
