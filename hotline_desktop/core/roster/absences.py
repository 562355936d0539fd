"""Days on which somebody is away: vacation, illness, training."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Absence
from hotline_desktop.core.text import tr

KINDS: dict[str, Callable[[], str]] = {
    "vacation": lambda: tr("Vacation"),
    "sick": lambda: tr("Sick leave"),
    "training": lambda: tr("Training"),
}

CODES: dict[str, Callable[[], str]] = {
    "vacation": lambda: tr("V"),
    "sick": lambda: tr("S"),
    "training": lambda: tr("T"),
}
"""One letter for each, as rosters of a month have it."""


@dataclass(frozen=True)
class Away:
    """Days somebody is away, both ends included; ``uid`` names them in workbooks."""

    id: int
    operator_id: int
    kind: str
    first: date
    last: date
    notes: str = ""
    uid: str = ""


def absences(first: date, last: date, *, operator_id: int | None = None) -> list[Away]:
    """The absences that touch these days."""
    query = Absence.select().where(Absence.first <= last, Absence.last >= first)
    if operator_id is not None:
        query = query.where(Absence.operator == operator_id)
    return [
        Away(row.id, row.operator_id, row.kind, row.first, row.last, row.notes, row.uid)
        for row in query.order_by(Absence.first, Absence.id)
    ]


def absent(operator_id: int, day: date) -> bool:
    """Whether somebody is away on this day."""
    return bool(absences(day, day, operator_id=operator_id))


def add_absence(operator_id: int, kind: str, first: date, last: date, notes: str = "") -> int:
    """Note an absence; the shifts in it stay and are named by the checks. Returns its id.

    Raises:
        UserError: the last day is before the first.
    """
    if kind not in KINDS:
        raise ValueError(f"no such absence: {kind}")
    if last < first:
        raise UserError(tr("The last day of an absence is not before the first."))
    with transaction():
        return int(
            Absence.insert(
                operator=operator_id, kind=kind, first=first, last=last, notes=notes
            ).execute()
        )


def delete_absence(absence_id: int) -> None:
    """Forget an absence."""
    with transaction():
        Absence.delete().where(Absence.id == absence_id).execute()
