"""Dates as people read them, in the user's language."""

from __future__ import annotations

from datetime import date

from .errors import UserError
from .text import tr

EARLIEST, LATEST = 1970, 2199
"""Years that dates are taken from."""


def weekday_names() -> list[str]:
    """Short names, Monday first."""
    return tr("Mon Tue Wed Thu Fri Sat Sun").split()


def short_day(day: date) -> str:
    """``5 Nov``."""
    months = tr("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
    return f"{day.day}\u00a0{months[day.month - 1]}"


def long_day(day: date) -> str:
    """``5 November 2026``."""
    months = tr(
        "January February March April May June July August September October November December"
    ).split()
    return tr("{day} {month} {year}", day=day.day, month=months[day.month - 1], year=day.year)


def span(first: date, last: date) -> str:
    """``5 – 11 November 2026``; what both days share is said once."""
    if first == last:
        return long_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {long_day(last)}"
    begin = long_day(first)
    if first.year == last.year:
        begin = begin.removesuffix(str(first.year)).rstrip()
    return f"{begin} – {long_day(last)}"


def within_reach(day: date) -> date:
    """The date itself.

    Raises:
        UserError: nobody can mean it, and a day before or after it may not exist.
    """
    if not EARLIEST <= day.year <= LATEST:
        raise UserError(
            tr("The year {year} is out of reach.", year=day.year),
            action=tr("Choose one from {first} to {last}.", first=EARLIEST, last=LATEST),
        )
    return day
