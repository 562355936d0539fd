"""What the columns of a table look like, by their cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from . import values
from .cells import Cell

MOSTLY = 0.7
"""Share of the filled cells that must agree before a column counts as being of a kind."""

_PHONE = re.compile(r"\+?[\d\s()\-./]{5,22}(?:(?:доб|вн|ext|x)[\s.]*\d{1,6})?", re.IGNORECASE)
_PERSON = re.compile(r"[^\W\d_]{2,}(?:[\s.\-]+[^\W\d_]{1,}\.?){1,3}")


@dataclass(frozen=True)
class Profile:
    """A column: how many cells are filled and which share of them is of each kind.

    ``times`` are surely times of day, ``clocks`` may be if the heading says so.
    """

    filled: int
    instants: float
    dates: float
    times: float
    clocks: float
    durations: float
    phones: float
    yes_no: float
    directions: float
    numbers: float
    people: float
    words: float
    distinct: float

    @property
    def moments(self) -> float:
        """Share of cells with a date in them."""
        return self.instants + self.dates


def profile(cells: Sequence[Cell]) -> Profile:
    """Look at some cells of a column."""
    kept = [cell for cell in cells if not values.is_empty(cell)]
    total = len(kept) or 1
    moments = [_moment(cell) for cell in kept]
    texts = [values.text(cell) for cell in kept]

    def share(count: int) -> float:
        return count / total

    return Profile(
        filled=len(kept),
        instants=share(sum(isinstance(m, datetime) for m in moments)),
        dates=share(sum(isinstance(m, date) and not isinstance(m, datetime) for m in moments)),
        times=share(sum(isinstance(m, time) for m in moments)),
        clocks=share(sum(map(_may_be_clock, kept, moments))),
        durations=share(sum(map(_is_duration, kept))),
        phones=share(sum(map(_is_phone, kept))),
        yes_no=share(sum(text.casefold() in values.YES_NO_WORDS for text in texts)),
        directions=share(
            sum(text.casefold().strip(" .") in values.DIRECTION_WORDS for text in texts)
        ),
        numbers=share(sum(_is_number(cell) for cell in kept)),
        people=share(sum(_PERSON.fullmatch(text) is not None and text.istitle() for text in texts)),
        words=sum(len(text) for text in texts) / total,
        distinct=len(set(texts)) / total,
    )


def _moment(cell: Cell) -> values.Moment | None:
    """A date or time in the cell; small bare numbers are rather counts."""
    if isinstance(cell, int | float) and not 30_000 < cell < 60_000:
        return None
    if isinstance(cell, timedelta):
        return None
    try:
        return values.moment(cell)
    except values.Unreadable:
        return None


def _may_be_clock(cell: Cell, found: values.Moment | None) -> bool:
    """A time of day, or what a spreadsheet makes of one that has lost its format."""
    if isinstance(cell, timedelta):
        return timedelta(0) <= cell < timedelta(days=1)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return 0 <= cell < 1
    return isinstance(found, time)


def _is_duration(cell: Cell) -> bool:
    try:
        return values.duration(cell) is not None
    except values.Unreadable:
        return False


def _is_number(cell: Cell) -> bool:
    try:
        return values.number(cell) is not None
    except values.Unreadable:
        return False


def _is_phone(cell: Cell) -> bool:
    if isinstance(cell, date | time | timedelta | bool):
        return False
    written = values.phone(cell)
    digits = sum(letter.isdigit() for letter in written)
    return 7 <= digits <= 15 and _PHONE.fullmatch(written) is not None and "." not in written[3:6]


def fits(field: str, found: Profile) -> bool:
    """Whether the cells of a column can be what its heading says."""
    if not found.filled:
        return True
    if field in ("started", "date"):
        # Its heading is believed even if many dates are misspelt: they are refused one by one.
        return found.moments + found.times >= 0.3
    if field in ("ended", "callback_due", "callback_done"):
        return found.moments + found.times + found.yes_no >= MOSTLY
    if field == "caller_name" and found.phones >= MOSTLY:
        return False
    if field in ("answered", "abandoned", "resolved"):
        return found.yes_no >= MOSTLY
    if field in ("duration", "wait"):
        return found.durations >= MOSTLY
    if field == "time":
        return found.clocks + found.instants >= MOSTLY
    if field == "direction":
        return found.directions >= 0.5
    if field == "urgency":
        return found.words < 20
    if field == "number":
        return found.moments < MOSTLY and found.people < MOSTLY
    if field in ("operator", "caller_name", "topic", "source", "outcome"):
        return found.moments + found.times < MOSTLY and found.words < 200
    return True
