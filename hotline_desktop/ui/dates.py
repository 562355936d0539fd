"""Dates and moments of the office as the user's language writes them."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from hotline_desktop.core.text import capital

SHORT, LONG = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat


def date_text(day: date, form: QLocale.FormatType = SHORT) -> str:
    """A date."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def day_text(at: datetime | None, zone: ZoneInfo) -> str:
    """The date of an instant; "" without one."""
    return "" if at is None else date_text(at.astimezone(zone).date())


def moment_text(at: datetime, zone: ZoneInfo) -> str:
    """The date and time of an instant."""
    return f"{day_text(at, zone)} {at.astimezone(zone):%H:%M}"


def month_title(day: date) -> str:
    """``March 2026``."""
    locale = QLocale()
    return f"{capital(locale.standaloneMonthName(day.month))} {day.year}"
