"""How instants, durations and callers are written in the window."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale

from hotline_desktop.core import phones
from hotline_desktop.core.calls.rows import CallRow
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.text import tr


@lru_cache(maxsize=512)
def _day(day: date, shape: str, _locale: str) -> str:
    shown = QDate(day.year, day.month, day.day)
    if not shape:
        return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
    return QLocale().toString(shown, shape)


def _date_text(day: date, shape: str = "") -> str:
    # Asking Qt for a date takes longer than painting it, and lists are full of the same days.
    return _day(day, shape, QLocale().name())


def clock_time(at: datetime, line: LineInfo) -> str:
    """``14:05`` in the line's time zone."""
    here = at.astimezone(line.zone)
    return f"{here.hour:02}:{here.minute:02}"


def short_instant(at: datetime, line: LineInfo) -> str:
    """The date as the locale writes it shortly, and the time: ``22.11.2026 14:05``."""
    return f"{_date_text(at.astimezone(line.zone).date())} {clock_time(at, line)}"


def day_words(at: datetime, now: datetime, line: LineInfo) -> str:
    """``Today 14:05``, ``Tomorrow 09:00``, else day and month with the time."""
    day, today = at.astimezone(line.zone).date(), now.astimezone(line.zone).date()
    words = {-1: tr("Yesterday"), 0: tr("Today"), 1: tr("Tomorrow")}
    word = words.get((day - today).days)
    return f"{word} {clock_time(at, line)}" if word else list_instant(at, now, line)


def list_instant(at: datetime, now: datetime, line: LineInfo) -> str:
    """``14:05`` for today, ``21 Nov 14:05`` this year, else ``21/11/25 14:05``: lists are full."""
    day, today = at.astimezone(line.zone).date(), now.astimezone(line.zone).date()
    if day == today:
        return clock_time(at, line)
    shape = "d MMM" if day.year == today.year else _two_digit_year(QLocale().name())
    return f"{_date_text(day, shape)} {clock_time(at, line)}"


@lru_cache(maxsize=8)
def _two_digit_year(_locale: str) -> str:
    """The locale's short date with the year in two digits, so that lists have room for it."""
    shape = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return shape.replace("yyyy", "yy") if "yyyy" in shape else shape


def parse_duration(text: str) -> int | None:
    """Seconds of ``m:ss``, ``h:mm:ss`` or plain minutes; None where it is none of them."""
    text = text.strip()
    if re.fullmatch(r"\d{1,4}", text):
        return int(text) * 60
    match = re.fullmatch(r"(?:(\d{1,3}):)?(\d{1,4}):([0-5]\d)", text)
    if match is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + seconds


def caller_text(row: CallRow, region: str) -> str:
    """The caller in one line: name, organisation, number, or that none of them is known."""
    return row.caller_name or row.organisation or number_text(row, region) or tr("Unknown caller")


def number_text(row: CallRow, region: str) -> str:
    """The number as it is read out, or that it was withheld."""
    if row.withheld:
        return tr("Withheld")
    return phones.display(row.caller_id, region) if row.caller_id else row.number
