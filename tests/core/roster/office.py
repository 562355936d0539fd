"""Days of the office, its rules, and what its roster is told."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core.roster.checks import check_roster
from hotline_desktop.core.roster.rules import BreakRules

MOSCOW = ZoneInfo("Europe/Moscow")
MONDAY, TUESDAY, WEDNESDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 4)
NINE, SIX = 540, 1080
DAY = timedelta(days=1)
OFFICE = BreakRules(short_breaks=2, longest_stretch=150)


def sentences(first: date, last: date | None = None) -> list[str]:
    return [finding.sentence for finding in check_roster(first, last or first, MOSCOW)]


def kinds(first: date, last: date | None = None) -> list[str]:
    return [finding.kind for finding in check_roster(first, last or first, MOSCOW)]
