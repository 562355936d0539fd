"""Shifts and absences as whole values: what a workbook says of them, compared and written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Absence, Break, Shift

from .absences import Away, add_absence
from .breaks import OPEN
from .rules import BreakRules
from .shifts import WorkShift, add_shift, check_times, shift


@dataclass(frozen=True)
class Placed:
    """A break: ``lunch`` or ``short``, its start in minutes (None: no place yet), its length."""

    kind: str
    starts: int | None
    length: int


@dataclass(frozen=True)
class ShiftValues:
    """A shift; minutes from midnight of its date, beyond 1440 on the next day."""

    operator_id: int
    date: date
    starts: int
    ends: int
    template_id: int | None = None
    notes: str = ""
    breaks: tuple[Placed, ...] = ()


@dataclass(frozen=True)
class AbsenceValues:
    """Days somebody is away, both ends included."""

    operator_id: int
    kind: str
    first: date
    last: date
    notes: str = ""


def values_of(found: WorkShift) -> ShiftValues:
    """A shift of the roster as values."""
    return ShiftValues(
        found.operator_id, found.date, found.starts, found.ends, found.template_id, found.notes,
        tuple(Placed(part.kind, part.starts, part.length) for part in found.breaks),
    )  # fmt: skip


def absence_of(found: Away) -> AbsenceValues:
    """An absence of the roster as values."""
    return AbsenceValues(found.operator_id, found.kind, found.first, found.last, found.notes)


def read_values(row: int) -> ShiftValues | AbsenceValues | None:
    """What stands under a number: of a shift, or below zero of an absence; None: it is gone."""
    if row > 0:
        known = Shift.select(Shift.id).where(Shift.id == row).exists()
        return values_of(shift(row)) if known else None
    found = Absence.get_or_none(Absence.id == -row)
    if found is None:
        return None
    return AbsenceValues(found.operator_id, found.kind, found.first, found.last, found.notes)


def add_values(
    values: ShiftValues | AbsenceValues, rules: BreakRules | None = None, uid: str = ""
) -> int:
    """Write a new shift or absence; returns its number, see ``read_values``.

    Args:
        values: what it shall be.
        rules: of the breaks of a shift.
        uid: the name it has in a workbook; "" gives it one.

    Raises:
        UserError: the times make no shift, or the last day is before the first.
    """
    with transaction():
        if isinstance(values, AbsenceValues):
            id = add_absence(
                values.operator_id, values.kind, values.first, values.last, values.notes
            )
            if uid:
                Absence.update(uid=uid).where(Absence.id == id).execute()
            return -id
        id = add_shift(
            values.operator_id, values.date, values.starts, values.ends, rules or BreakRules(),
            template_id=values.template_id, notes=values.notes,
        )  # fmt: skip
        if uid:
            Shift.update(uid=uid).where(Shift.id == id).execute()
        _write_breaks(id, values.breaks)
    return id


def change_values(row: int, changes: Mapping[str, Any]) -> None:
    """Change some fields of a shift or an absence; breaks that have begun stay as they are.

    Raises:
        UserError: the times make no shift.
    """
    before = read_values(row)
    assert before is not None
    after = replace(before, **changes)
    with transaction():
        if isinstance(after, AbsenceValues):
            columns = {"operator": after.operator_id, "kind": after.kind, "first": after.first,
                       "last": after.last, "notes": after.notes}  # fmt: skip
            Absence.update(**columns).where(Absence.id == -row).execute()
            return
        check_times(after.starts, after.ends)
        columns = {
            "operator": after.operator_id, "date": after.date, "starts": after.starts,
            "ends": after.ends, "template": after.template_id, "notes": after.notes,
        }  # fmt: skip
        Shift.update(**columns).where(Shift.id == row).execute()
        if "breaks" in changes:
            _write_breaks(row, after.breaks)
        Break.update(starts=None, pinned=False).where(
            Break.shift == row,
            Break.state == "planned",
            (Break.starts < after.starts) | (Break.starts + Break.length > after.ends),
        ).execute()


def _write_breaks(shift_id: int, wanted: Iterable[Placed]) -> None:
    """Make a shift's breaks those wanted, kind by kind and in the order of time."""
    ordered = Break.select().where(Break.shift == shift_id)
    rows = list(ordered.order_by(Break.starts.is_null(), Break.starts, Break.id))
    placed = list(wanted)
    for kind in ("lunch", "short"):
        own = [row for row in rows if row.kind == kind]
        said = [part for part in placed if part.kind == kind]
        for row, part in zip(own, said, strict=False):
            if row.state in OPEN:
                Break.update(starts=part.starts, length=part.length).where(
                    Break.id == row.id
                ).execute()
        surplus = [row.id for row in own[len(said) :] if row.state in OPEN]
        Break.delete().where(Break.id.in_(surplus)).execute()
        for part in said[len(own) :]:
            Break.create(shift=shift_id, kind=kind, starts=part.starts, length=part.length)
    lunch = next((part.length for part in placed if part.kind == "lunch"), 0)
    shorts = [part.length for part in placed if part.kind == "short"]
    rules: dict[str, int] = {"lunch_length": lunch, "short_breaks": len(shorts)}
    if shorts:
        rules["short_length"] = shorts[0]
    Shift.update(**rules).where(Shift.id == shift_id).execute()


def remove_values(rows: Iterable[int]) -> tuple[int, int]:
    """Take shifts and absences out of the roster that an import had brought.

    A shift of which a break was had stays: somebody has worked it.

    Returns:
        How many went, and how many stay.
    """
    gone = kept = 0
    with transaction():
        for row in rows:
            if row < 0:
                gone += Absence.delete().where(Absence.id == -row).execute()
            elif Break.select().where(Break.shift == row, Break.state.not_in(OPEN)).exists():
                kept += 1
            else:
                gone += Shift.delete().where(Shift.id == row).execute()
    return gone, kept
