"""How instants, durations and callers are written in the window."""

from __future__ import annotations

import re
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from hotline_desktop.core import phones
from hotline_desktop.core.calls.rows import CallRow
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.text import tr


def _local(at: datetime, line: LineInfo) -> QDateTime:
    here = at.astimezone(line.zone)
    return QDateTime(
        QDate(here.year, here.month, here.day), QTime(here.hour, here.minute, here.second)
    )


def clock_time(at: datetime, line: LineInfo) -> str:
    """``14:05`` in the line's time zone."""
    return _local(at, line).toString("HH:mm")


def short_instant(at: datetime, line: LineInfo) -> str:
    """Day, month and time; with the year where it is not this one's list: ``22.11.2026 14:05``."""
    local = _local(at, line)
    day = QLocale().toString(local.date(), QLocale.FormatType.ShortFormat)
    return f"{day} {local.toString('HH:mm')}"


def day_words(at: datetime, now: datetime, line: LineInfo) -> str:
    """``Today 14:05``, ``Tomorrow 9:00``, else day and month with the time."""
    local, today = _local(at, line), _local(now, line)
    days = today.date().daysTo(local.date())
    words = {-1: tr("Yesterday"), 0: tr("Today"), 1: tr("Tomorrow")}
    if days in words:
        return f"{words[days]} {local.toString('HH:mm')}"
    return _day_and_time(local, today)


def _day_and_time(local: QDateTime, today: QDateTime) -> str:
    shape = "d MMM" if local.date().year() == today.date().year() else "d MMM yyyy"
    return f"{QLocale().toString(local.date(), shape)} {local.toString('HH:mm')}"


def duration_text(seconds: int) -> str:
    """``2:05``, or ``1:02:05`` from an hour on."""
    minutes, seconds = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


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


def list_instant(at: datetime, now: datetime, line: LineInfo) -> str:
    """``14:05`` for today, else ``21 Nov 14:05``: short, for lists are full of it."""
    local, today = _local(at, line), _local(now, line)
    if local.date() == today.date():
        return clock_time(at, line)
    return _day_and_time(local, today)


def caller_text(row: CallRow, region: str) -> str:
    """The caller in one line: name, organisation, number, or that none of them is known."""
    return row.caller_name or row.organisation or number_text(row, region) or tr("Unknown caller")


def number_text(row: CallRow, region: str) -> str:
    """The number as it is read out, or that it was withheld."""
    if row.withheld:
        return tr("Withheld")
    return phones.display(row.caller_id, region) if row.caller_id else row.number
