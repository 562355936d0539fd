"""Public holidays of a country, and what the office says of a date itself.

The library ``holidays`` knows the days off of Russia exactly but for 2014-03-10 and parts of 2020
and 2021 (decrees of that spring). It knows no shortened days before a holiday and no days of the
office: those are kept in the table ``SpecialDay`` and go before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from hotline_desktop.core import settings
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import SpecialDay
from hotline_desktop.core.text import tr

KINDS: dict[str, Callable[[], str]] = {
    "off": lambda: tr("Day off"),
    "work": lambda: tr("Working day"),
    "short": lambda: tr("Shortened day"),
}


@dataclass(frozen=True)
class DayKind:
    """What is particular about a date.

    Attributes:
        kind: ``off`` (nobody works as a rule), ``work`` (they do, although it is a weekend or a
            holiday) or ``short``.
        name: of the holiday, or what the office calls the day; never empty.
        own: said by the office, not by the calendar of its country.
    """

    kind: str
    name: str
    own: bool = False


@dataclass(frozen=True)
class Calendar:
    """The holidays of a country, and the office's own days, which go before.

    A plain value: another process, without the database, asks it as well.
    """

    country: str
    language: str
    own: dict[date, DayKind]

    def special(self, day: date) -> DayKind | None:
        """What is particular about a date."""
        if day in self.own:
            return self.own[day]
        name = _public(self.country, self.language, day.year).get(day)
        return None if name is None else DayKind("off", name)


def calendar() -> Calendar:
    """The calendar of the office, with holidays in the window's language."""
    own = {
        row.date: DayKind(row.kind, row.name or KINDS[row.kind](), own=True)
        for row in SpecialDay.select()
    }
    return Calendar(settings.get(settings.REGION), _language(), own)


def special_days(first: date, last: date) -> dict[date, DayKind]:
    """The holidays of the region and the office's own days from ``first`` to ``last``."""
    special = calendar().special
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return {day: found for day in days if (found := special(day)) is not None}


def special_day(day: date) -> DayKind | None:
    """What is particular about one date."""
    return calendar().special(day)


def is_off(day: date, special: DayKind | None) -> bool:
    """Whether nobody works on this date as a rule: a holiday, or a plain weekend."""
    return day.weekday() > 4 if special is None else special.kind == "off"


def mark_day(day: date, kind: str, name: str = "") -> None:
    """Say of a date what it is; an empty ``kind`` leaves it to the calendar again."""
    if kind and kind not in KINDS:
        raise ValueError(f"no such day: {kind}")
    with transaction():
        SpecialDay.delete().where(SpecialDay.date == day).execute()
        if kind:
            SpecialDay.create(date=day, kind=kind, name=name.strip())


def day_words(special: DayKind | None) -> str:
    """What is particular about a date, in a few words; "" where nothing is."""
    if special is None:
        return ""
    title = KINDS[special.kind]()
    return special.name if special.name == title or not special.own else f"{title}: {special.name}"


def before_holiday(day: date) -> bool:
    """Whether a working date lies right before a public holiday, and may be a shortened one."""
    found = special_days(day, day + timedelta(days=1))
    after = found.get(day + timedelta(days=1))
    return not is_off(day, found.get(day)) and after is not None and after.kind == "off"


def _language() -> str:
    # A word of the library's, translated as a text: the holidays speak the window's language.
    return tr("en_US")


@lru_cache(maxsize=24)
def _public(country: str, language: str, year: int) -> dict[date, str]:
    # Imported when first needed: it takes a while and most starts of the program do without it.
    import holidays

    try:
        found = holidays.country_holidays(country, years=year, language=language)
    except NotImplementedError:
        return {}
    return {day: found.get(day) or "" for day in found}
