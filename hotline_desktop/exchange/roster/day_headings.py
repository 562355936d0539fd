"""Days above the columns of a roster: ``Mon 02.11.2026``, ``2 ноября``, ``2``, or real dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from ..sheets.cells import Cell
from ..sheets.values import text

FEWEST = 3
"""Columns headed by days from which on a row is the heading of a roster."""

_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?:day|nesday|urday)?\b\.?|"
    r"\b(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс)\b\.?",
    re.IGNORECASE,
)
_MONTHS = (
    "jan|янв", "feb|фев", "mar|мар", "apr|апр", "may|май|мая", "jun|июн", "jul|июл", "aug|авг",
    "sep|сен", "oct|окт", "nov|ноя", "dec|дек",
)  # fmt: skip
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?")
_DOTTED = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4}))?\.?")
_WORDED = re.compile(r"(\d{1,2})[ .]*([^\W\d_]{3,})\.?(?:\s+(\d{4}))?")
_BARE = re.compile(r"\d{1,2}")


class Day(NamedTuple):
    """A heading: what it says of a date; 0 where it says nothing."""

    day: int
    month: int = 0
    year: int = 0


def read_day(cell: Cell | None) -> Day | None:
    """The day that a heading names; None where it is something else."""
    if isinstance(cell, datetime | date):
        return Day(cell.day, cell.month, cell.year)
    said = _WEEKDAY.sub(" ", text(cell)).strip(" ,.;\n")
    if found := _ISO.fullmatch(said):
        return _checked(Day(int(found[3]), int(found[2]), int(found[1])))
    if found := _DOTTED.fullmatch(said):
        year = int(found[3] or 0)
        return _checked(Day(int(found[1]), int(found[2]), year + 2000 if 0 < year < 100 else year))
    if (found := _WORDED.fullmatch(said)) and (month := _month(found[2])):
        return _checked(Day(int(found[1]), month, int(found[3] or 0)))
    return _checked(Day(int(said))) if _BARE.fullmatch(said) else None


def _checked(found: Day) -> Day | None:
    return found if 1 <= found.day <= 31 and 0 <= found.month <= 12 else None


def _month(word: str) -> int:
    plain = word.casefold()
    for number, forms in enumerate(_MONTHS, 1):
        if any(plain.startswith(form) for form in forms.split("|")):
            return number
    return 0


def day_columns(row: Sequence[Cell]) -> list[int]:
    """The columns of a row that are headed by days, if it is the heading of a roster.

    A few days are enough where each says which day of the week it is.
    """
    found = [n for n, cell in enumerate(row) if read_day(cell) is not None]
    named = all(isinstance(row[n], str) and _WEEKDAY.search(str(row[n])) for n in found)
    return found if len(found) >= FEWEST or named else []


def dates_of(headings: dict[int, str], around: Iterable[str], today: date) -> dict[int, date]:
    """The dates of columns headed by days.

    Args:
        headings: column → heading.
        around: texts that may name month and year: the sheet's name, what stands above.
        today: decides about what is not said at all: the nearest such month.
    """
    month, year = _month_and_year(" ".join(around))
    found: dict[int, date] = {}
    last: date | None = None
    for column in sorted(headings):
        said = read_day(headings[column])
        if said is None:
            continue
        day = _date(said, month, year, last, today)
        if day is not None:
            found[column] = last = day
    return found


def _month_and_year(words: str) -> tuple[int, int]:
    year = re.search(r"\b(20\d\d)\b", words)
    named = next((m for word in re.findall(r"[^\W\d_]{3,}", words) if (m := _month(word))), 0)
    return named, int(year[1]) if year else 0


def _date(said: Day, month: int, year: int, last: date | None, today: date) -> date | None:
    if said.month:
        month = said.month
    elif last is not None:
        # The days of a week may run over the end of a month.
        after = last + timedelta(days=1)
        month, year = (last.month, last.year) if said.day > last.day else (after.month, after.year)
        if said.day <= last.day and after.month == last.month:
            following = (last.replace(day=1) + timedelta(days=32)).replace(day=1)
            month, year = following.month, following.year
    month = month or today.month
    years = (
        [said.year or year] if said.year or year else [today.year - 1, today.year, today.year + 1]
    )
    dates = []
    for one in years:
        try:
            dates.append(date(one, month, said.day))
        except ValueError:
            continue
    return min(dates, key=lambda day: abs((day - today).days), default=None)
