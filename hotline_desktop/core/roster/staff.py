"""The people of the roster: more about an operator than a call needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from hotline_desktop.core import lists
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr

COLOURS = (
    "#3b6fb6", "#2f8f6b", "#b4632d", "#8a4fa3", "#a8434f", "#4b7f8c", "#7a7a2e", "#5b5fc7",
)  # fmt: skip
"""Colours of the initials for who has chosen none; white on each is readable."""

COLUMNS = ("extension", "skills", "languages", "notes", "colour", "weekly_minutes")
MOST_WEEKLY = 7 * 24 * 60


@dataclass(frozen=True)
class Staff:
    """An operator as the supervisor knows them.

    Attributes:
        colour: ``#rrggbb``, their own or one that follows from the id.
        weekly_minutes: working time of a week, 0 for the office's usual one.
        left: no longer working here; history keeps the name.
    """

    id: int
    name: str
    introduces_as: str
    extension: str
    skills: str
    languages: str
    notes: str
    colour: str
    weekly_minutes: int
    left: bool

    @property
    def initials(self) -> str:
        """One or two letters that stand for the person."""
        words = re.findall(r"\w+", self.name)
        return "".join(word[0] for word in words[:2]).upper()


def staff(*, left: bool = False) -> list[Staff]:
    """The operators in the supervisor's order; with ``left`` those who left too, at the end."""
    rows = {row.id: row for row in Operator.select()}
    return [_person(rows[entry.id], entry.name) for entry in lists.entries(Operator, retired=left)]


def _person(row: Any, name: str) -> Staff:
    return Staff(
        row.id,
        name,
        row.introduces_as,
        row.extension,
        row.skills,
        row.languages,
        row.notes,
        row.colour or COLOURS[row.id % len(COLOURS)],
        row.weekly_minutes,
        row.retired_at is not None,
    )


def change_staff(operator_id: int, **values: str | int) -> None:
    """Change what ``COLUMNS`` names; the name itself is changed with the other lists.

    Raises:
        UserError: the colour is no ``#rrggbb``, or a week has fewer minutes than given.
    """
    if not values.keys() <= set(COLUMNS):
        raise ValueError(f"not about staff: {sorted(values.keys() - set(COLUMNS))}")
    colour = str(values.get("colour", ""))
    if colour and not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise UserError(tr("“{text}” is not a colour such as #3b6fb6.", text=colour))
    if not 0 <= int(values.get("weekly_minutes", 0)) <= MOST_WEEKLY:
        raise UserError(tr("A week has at most 168 hours."))
    cleaned = {k: v.strip() if isinstance(v, str) else v for k, v in values.items()}
    with transaction():
        Operator.update(**cleaned).where(Operator.id == operator_id).execute()
