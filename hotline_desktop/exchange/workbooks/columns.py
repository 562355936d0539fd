"""The columns of what is written out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

Value = str | int | float | datetime | timedelta | None


@dataclass(frozen=True)
class Column:
    """A column of a sheet.

    Attributes:
        name: the field it carries, written into the about sheet.
        kind: ``text``, ``phone``, ``instant`` (naive local datetimes), ``day`` (the same without
            a time), ``duration``, ``money`` or ``count``.
        width: characters.
        choices: name of the drop-down list that its cells offer, if any.
        hidden: not shown; the way back needs it.
    """

    name: str
    heading: str
    kind: str = "text"
    width: int = 14
    choices: str = ""
    hidden: bool = False
