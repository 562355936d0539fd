"""The people of the roster: more about an operator than a call needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from peewee import IntegrityError

from hotline_desktop.core import lists
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Operator, OperatorPhoto, WeeklyShift, database
from hotline_desktop.core.text import tr

from .shifts import set_week, usual_weeks

COLOURS = (
    "#3b6fb6", "#2f8f6b", "#b4632d", "#8a4fa3", "#a8434f", "#4b7f8c", "#7a7a2e", "#5b5fc7",
)  # fmt: skip
"""Colours of the initials for who has chosen none; white on each is readable."""

MOST_WEEKLY = 7 * 24 * 60
LARGEST_PHOTO = 100_000
"""Bytes; a face of 160 pixels needs about a tenth."""

_OWN = ("introduces_as", "extension", "skills", "languages", "notes", "colour", "weekly_minutes")

Week = tuple[tuple[int, ...], ...]
FREE: Week = ((),) * 7


@dataclass(frozen=True)
class StaffValues:
    """What the supervisor says of an operator.

    Attributes:
        introduces_as: the name said in the greeting; empty: the full name.
        colour: ``#rrggbb``; empty: one that follows from the id.
        weekly_minutes: working time of a week, 0 for the office's usual one.
        left: no longer working here; history keeps the name.
        week: for Monday to Sunday the templates of the usual week.
    """

    name: str = ""
    introduces_as: str = ""
    extension: str = ""
    skills: str = ""
    languages: str = ""
    notes: str = ""
    colour: str = ""
    weekly_minutes: int = 0
    left: bool = False
    week: Week = FREE


@dataclass(frozen=True)
class Staff:
    """An operator as the supervisor knows them; ``uid`` names them in workbooks."""

    id: int
    uid: str
    values: StaffValues

    @property
    def colour(self) -> str:
        """Their own colour, or the one that follows from the id."""
        return self.values.colour or COLOURS[self.id % len(COLOURS)]


def initials(name: str) -> str:
    """One or two letters that stand for a person."""
    words = re.findall(r"\w+", name)
    return "".join(word[0] for word in words[:2]).upper()


def staff(*, left: bool = False, text: str = "") -> list[Staff]:
    """The operators in the supervisor's order.

    Args:
        left: those who left too, at the end.
        text: only those of whom every word is said somewhere.
    """
    rows = {row.id: row for row in Operator.select()}
    weeks = usual_weeks()
    people = [
        _person(rows[entry.id], entry.name, weeks.get(entry.id, FREE))
        for entry in lists.entries(Operator, retired=left)
    ]
    wanted = lists.folded(text).split()
    return [person for person in people if all(word in _said(person) for word in wanted)]


def _said(person: Staff) -> str:
    said = person.values
    fields = (
        said.name, said.introduces_as, said.extension, said.skills, said.languages, said.notes,
    )  # fmt: skip
    return lists.folded(" ".join(fields))


def person(operator_id: int) -> Staff | None:
    """One operator, whether working or left; None where there is no such one."""
    row = Operator.get_or_none(Operator.id == operator_id)
    if row is None:
        return None
    return _person(row, lists.shown_name(row), usual_weeks().get(operator_id, FREE))


def _person(row: Any, name: str, week: Week) -> Staff:
    own = {field: getattr(row, field) for field in _OWN}
    return Staff(
        row.id, row.uid, StaffValues(name, **own, left=row.retired_at is not None, week=week)
    )


def add_person(values: StaffValues, *, now: datetime, uid: str = "") -> int:
    """Somebody new; returns the id.

    Raises:
        UserError: no name, one that is there already, or see ``change_person``.
    """
    _check(values)
    with transaction():
        id = lists.add(Operator, values.name)
        if uid:
            Operator.update(uid=uid).where(Operator.id == id).execute()
        empty = StaffValues(name=values.name)
        changes = {n: v for n, v in vars(values).items() if v != getattr(empty, n)}
        _write(id, changes, now)
    return id


def change_person(operator_id: int, changes: Mapping[str, Any], *, now: datetime) -> None:
    """Change some fields, named as in ``StaffValues``.

    Raises:
        UserError: another has the name or it is empty, the colour is no ``#rrggbb``, or a week has
            fewer minutes than given.
    """
    before = person(operator_id)
    assert before is not None
    _check(replace(before.values, **changes))
    with transaction():
        _write(operator_id, changes, now)


def _check(values: StaffValues) -> None:
    if values.colour and not re.fullmatch(r"#[0-9a-fA-F]{6}", values.colour):
        raise UserError(tr("“{text}” is not a colour such as #3b6fb6.", text=values.colour))
    if not 0 <= values.weekly_minutes <= MOST_WEEKLY:
        raise UserError(tr("A week has at most 168 hours."))


def _write(id: int, changes: Mapping[str, Any], now: datetime) -> None:
    own = {
        name: value.strip() if isinstance(value, str) else value
        for name, value in changes.items()
        if name in _OWN
    }
    if own:
        Operator.update(**own).where(Operator.id == id).execute()
    if "name" in changes:
        lists.rename(Operator, id, changes["name"])
    if "left" in changes:
        if changes["left"]:
            lists.retire(Operator, id, now)
        else:
            lists.bring_back(Operator, id)
    if "week" in changes:
        set_week(id, dict(enumerate(changes["week"])))


def forget_people(ids: Iterable[int], *, now: datetime) -> tuple[int, int]:
    """Undo that people were added: who is named nowhere vanishes, others count as having left.

    Returns:
        How many vanished, and how many left.
    """
    gone = left = 0
    with transaction():
        for id in ids:
            with suppress(IntegrityError), database.atomic():
                WeeklyShift.delete().where(WeeklyShift.operator == id).execute()
                gone += Operator.delete().where(Operator.id == id).execute()
                continue
            lists.retire(Operator, id, now)
            left += 1
    return gone, left


# --- photos


def photos() -> dict[int, bytes]:
    """The small pictures of operators who have one, by the operator's id."""
    return {row.operator_id: bytes(row.picture) for row in OperatorPhoto.select()}


def set_photo(operator_id: int, picture: bytes | None) -> None:
    """Keep a small square picture of somebody; None takes it away.

    Raises:
        UserError: it is too large.
    """
    if picture is not None and len(picture) > LARGEST_PHOTO:
        raise UserError(tr("This picture is too large to be kept."))
    with transaction():
        OperatorPhoto.delete().where(OperatorPhoto.operator == operator_id).execute()
        if picture is not None:
            OperatorPhoto.insert(operator=operator_id, picture=picture).execute()
