"""What a cell of a spreadsheet holds."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

Cell = str | int | float | bool | datetime | date | time | timedelta
"""An empty cell holds the empty text."""

SPACES = re.compile(r"[\s\u00a0\u202f\u2009]+")


class Unreadable(ValueError):
    """The cell holds something else than what its column should hold."""


def is_empty(cell: Cell | None) -> bool:
    """Whether there is nothing in the cell but spaces."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


_NOTHING = frozenset({"-", "\u2013", "\u2014", "--", "n/a", "н/д"})


def says_nothing(cell: Cell | None) -> bool:
    """Whether the cell is empty or has the dash that stands for nothing in dates and times."""
    return is_empty(cell) or (isinstance(cell, str) and cell.strip().casefold() in _NOTHING)
