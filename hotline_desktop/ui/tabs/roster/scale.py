"""Where minutes and people lie on the day's picture, and what is selected there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from hotline_desktop.core.roster.day_view import DayView, PersonDay, span_of
from hotline_desktop.core.roster.shifts import PlannedBreak, WorkShift
from hotline_desktop.core.roster.times import DAY
from hotline_desktop.ui import theme

HEADER = 7 * theme.GRID
ROW = 10 * theme.GRID
BAR = 26
STRIP = 19 * theme.GRID
HOUR = 60
NARROWEST_HOUR = 36
EDGE = 5
"""Logical pixels at the end of a block in which it is resized rather than moved."""


@dataclass(frozen=True)
class Spot:
    """What is selected: a person, one of the shifts, or a break of a shift."""

    operator_id: int
    shift_id: int | None = None
    break_id: int | None = None


@dataclass(frozen=True)
class Scale:
    """Logical pixels of the picture.

    Attributes:
        left: where time begins. ``first``, ``last``: minutes shown.
        hour: width of an hour. ``across``, ``down``: how far it is scrolled.
    """

    left: float
    first: int
    last: int
    hour: float
    across: float = 0
    down: float = 0

    def x(self, minutes: float) -> float:
        return self.left + (minutes - self.first) * self.hour / HOUR - self.across

    def minutes(self, x: float) -> float:
        return (x - self.left + self.across) * HOUR / self.hour + self.first

    def y(self, row: int) -> float:
        return HEADER + row * ROW - self.down

    def row(self, y: float) -> int:
        return int((y - HEADER + self.down) // ROW)

    def bar(self, row: int, start: int, end: int) -> QRectF:
        """Where something from ``start`` to ``end`` lies in a row."""
        x = self.x(start)
        return QRectF(x, self.y(row) + (ROW - BAR) / 2, self.x(end) - x, BAR)


def scale_for(view: DayView, width: int, across: float, down: float) -> Scale:
    """As wide as the window, but hours never too narrow to work with."""
    left = min(190.0, max(112.0, width * 0.2))
    first, last = hours_shown(view)
    hour = max(NARROWEST_HOUR, (width - left - 2 * theme.GRID) * HOUR / (last - first))
    return Scale(left, first, last, hour, across, down)


def hours_shown(view: DayView) -> tuple[int, int]:
    """From the full hour before anything happens to that after it."""
    needed = [slot * 5 for slot, people in enumerate(view.needed) if people]
    shifts = [shift for person in view.people for shift in person.shifts]
    today = [at for at in needed if at < DAY]
    starts = [*(s.starts for s in shifts), *today[:1]]
    ends = [*(s.ends for s in shifts), *(at + 5 for at in today[-1:])]
    starts += [0 for person in view.people if person.carried]
    first = min(starts, default=9 * HOUR) // HOUR * HOUR
    last = -(-max(ends, default=18 * HOUR) // HOUR) * HOUR
    return max(0, first - HOUR), max(last + HOUR, first + 6 * HOUR)


def walk(view: DayView) -> list[Spot]:
    """Everything that Tab visits, row by row and in the order of time."""
    found = []
    for person in view.people:
        if not person.shifts:
            found.append(Spot(person.operator_id))
        for shift in person.shifts:
            found.append(Spot(person.operator_id, shift.id))
            found += [
                Spot(person.operator_id, shift.id, part.id)
                for part in shift.breaks
                if span_of(part, shift, view.zone) is not None
            ]
    return found


def row_of(view: DayView, spot: Spot | None) -> int | None:
    """The row of the selected person."""
    for row, person in enumerate(view.people):
        if spot is not None and person.operator_id == spot.operator_id:
            return row
    return None


def find(
    view: DayView, spot: Spot | None
) -> tuple[PersonDay | None, WorkShift | None, PlannedBreak | None]:
    """The person, shift and break that a selection means, as far as they are still there."""
    row = row_of(view, spot)
    if row is None or spot is None:
        return None, None, None
    person = view.people[row]
    shift = next((s for s in person.shifts if s.id == spot.shift_id), None)
    part = next((b for b in shift.breaks if b.id == spot.break_id), None) if shift else None
    return person, shift, part


def hit(view: DayView, scale: Scale, point: QPointF) -> tuple[Spot | None, str]:
    """What lies at a point of the rows, and which part of it: ``start``, ``end`` or the ``body``.

    The part is "" where there is a person and no block.
    """
    row = scale.row(point.y())
    if not 0 <= row < len(view.people):
        return None, ""
    person = view.people[row]
    for shift in person.shifts:
        for part in reversed(shift.breaks):
            span = span_of(part, shift, view.zone)
            if span and scale.x(span[0]) <= point.x() < scale.x(span[1]):
                last = scale.x(span[1]) - point.x() <= EDGE
                return Spot(person.operator_id, shift.id, part.id), "end" if last else "body"
        start, end = scale.x(shift.starts), scale.x(shift.ends)
        if start - EDGE <= point.x() < end + EDGE and point.x() >= scale.left:
            edge = "end" if end - point.x() <= EDGE else "body"
            return Spot(person.operator_id, shift.id), (
                "start" if point.x() - start <= EDGE else edge
            )
    return Spot(person.operator_id), ""


def box_of(view: DayView, scale: Scale, spot: Spot | None) -> QRectF | None:
    """Where a selection lies; of a person alone the first hour."""
    row = row_of(view, spot)
    if row is None:
        return None
    _, shift, part = find(view, spot)
    span = span_of(part, shift, view.zone) if part and shift else None
    if span is None:
        span = (shift.starts, shift.ends) if shift else (scale.first, scale.first + HOUR)
    return scale.bar(row, *span)
