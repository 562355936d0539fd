"""Dates and times in cells: typed, as numbers, or written in one of many ways."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from .cells import SPACES, Cell, Unreadable, says_nothing

SERIAL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - wall-clock time of a spreadsheet
"""Day 0 of spreadsheets that count from 1900, with Excel's leap day of that year."""

SERIALS = range(20_000, 80_000)
"""Serial numbers that are taken for dates: 1954 to 2119."""


Moment = datetime | date | time
"""What a cell says of time: wall-clock time of the line, unless it has an offset of its own."""

_MONTHS = {
    name: month
    for month, names in enumerate(
        ("jan янв", "feb фев", "mar мар", "apr апр", "may май мая", "jun июн", "jul июл",
         "aug авг", "sep сен", "oct окт", "nov ноя", "dec дек"), 1)
    for name in names.split()
}  # fmt: skip
_ISO_DATE = re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})([./\- ])(\d{1,2})\2(\d{4}|\d{2})(?:\s*г(?:\.|ода?)?)?(?!\d)")
_DAY_NAME = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([^\W\d_]{3,9})[.,]?[\s.-]*(\d{4}|\d{2})\b"
)
_NAME_DAY = re.compile(r"([^\W\d_]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_CLOCK = re.compile(
    r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?", re.IGNORECASE
)
_WEEKDAY = re.compile(r"^(?:пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun)[^\W\d_]*[.,]*\s+")
_BETWEEN = re.compile(r"^[\s,;]*(?:at\b|в\b|t(?=\d))?[\s,;]*")
_OFFSET = re.compile(r"\s*(z|utc|gmt)?\s*(?:([+-])(\d{2}):?(\d{2})?)?$", re.IGNORECASE)


def moment(cell: Cell | None, *, day_first: bool = True) -> Moment | None:
    """A date, a time of day or both.

    Args:
        cell: a date or time, a serial number, seconds since 1970, ``20251231``, or text.
        day_first: whether ``01/02/2025`` is the first of February; where the other order alone
            makes a date of the cell, that is taken.
    """
    if isinstance(cell, datetime):
        return _whole_seconds(cell)
    if isinstance(cell, date):
        return cell
    if isinstance(cell, time):
        return cell.replace(microsecond=0)
    if isinstance(cell, timedelta):
        return _time_of_day(cell.total_seconds())
    if says_nothing(cell) or isinstance(cell, bool):
        if isinstance(cell, bool):
            raise Unreadable
        return None
    if isinstance(cell, int | float):
        return _serial(float(cell))
    assert isinstance(cell, str)
    try:
        return _written_moment(cell, day_first)
    except Unreadable:
        raise
    except (ValueError, OverflowError) as error:
        raise Unreadable from error


def _whole_seconds(value: datetime) -> datetime:
    """To the nearest second: spreadsheets store 9:00 as 8:59:59.9999."""
    if value.microsecond >= 500_000:
        value += timedelta(seconds=1)
    return value.replace(microsecond=0)


def _time_of_day(seconds: float) -> time:
    if not 0 <= seconds < 86400:
        raise Unreadable
    whole = min(round(seconds), 86399)
    return time(whole // 3600, whole // 60 % 60, whole % 60)


def _serial(value: float) -> Moment:
    if 0 <= value < 1:
        return _time_of_day(value * 86400)
    if SERIALS.start <= value < SERIALS.stop:
        found = _whole_seconds(SERIAL_EPOCH + timedelta(days=value))
        return found.date() if value.is_integer() else found
    if value.is_integer() and 19_000_101 <= value <= 21_001_231:
        return _date(int(value) // 10_000, int(value) // 100 % 100, int(value) % 100)
    for seconds in (value, value / 1000):
        if 3e8 < seconds < 4e9:
            return datetime.fromtimestamp(int(seconds), UTC)
    raise Unreadable


def _date(year: int, month: int, day: int) -> date:
    if year < 100:
        year += 2000 if year < 70 else 1900
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Unreadable from error


def _written_moment(cell: str, day_first: bool) -> Moment:
    words = SPACES.sub(" ", cell).strip(" '")
    if words[:4].isdigit() and words[4:5] == "-" and len(words) >= 10:
        try:
            found = datetime.fromisoformat(words)
        except ValueError:
            pass
        else:
            return found.date() if len(words) == 10 else _whole_seconds(found)
    words = _WEEKDAY.sub("", words.casefold())
    day, rest = _written_date(words, day_first)
    if day is None:
        plain = rest.replace(",", ".")
        if re.fullmatch(r"\d+(?:\.\d+)?", plain) and not _CLOCK.fullmatch(rest):
            return _serial(float(plain))
        return _clock(rest)
    rest = _BETWEEN.sub("", rest).strip(" ,;")
    if not rest:
        return day
    found_time = _CLOCK.match(rest)
    if found_time is None:
        raise Unreadable
    clock = _clock(found_time[0])
    offset = _OFFSET.fullmatch(rest, found_time.end())
    if offset is None:
        raise Unreadable
    zone = None
    if offset[1] or offset[2]:
        shift = timedelta(hours=int(offset[3] or 0), minutes=int(offset[4] or 0))
        zone = UTC if not shift else timezone(-shift if offset[2] == "-" else shift)
    return datetime.combine(day, clock, zone)


def _written_date(words: str, day_first: bool) -> tuple[date | None, str]:
    """A date at the beginning of a text, and what follows it."""
    if found := _ISO_DATE.match(words):
        return _date(int(found[1]), int(found[3]), int(found[4])), words[found.end() :]
    if found := _NUMBERS.match(words):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if second > 12 or (not day_first and first <= 12):
            first, second = second, first
        return _date(year, second, first), words[found.end() :].removeprefix(" г.")
    for pattern, named, day in ((_DAY_NAME, 2, 1), (_NAME_DAY, 1, 2)):
        if found := pattern.match(words):
            month = _MONTHS.get(found[named][:3])
            if month is None:
                raise Unreadable
            rest = re.sub(r"^\s*(?:года?|г)\b\.?", "", words[found.end() :])
            return _date(int(found[3]), month, int(found[day])), rest
    return None, words


def _clock(words: str) -> time:
    found = _CLOCK.fullmatch(words.strip())
    if found is None:
        raise Unreadable
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % 12 + (12 if found[4].lower() == "p" else 0)
    if hour == 24 and not minute and not second:
        raise Unreadable
    try:
        return time(hour, minute, second)
    except ValueError as error:
        raise Unreadable from error


@dataclass
class DateOrder:
    """What the texts of a column say of the order of day and month."""

    day_first: int = 0
    month_first: int = 0

    def see(self, cell: Cell | None) -> None:
        """Count a cell in which one number is too large for a month."""
        if isinstance(cell, str) and (found := _NUMBERS.match(cell.strip())):
            self.day_first += int(found[1]) > 12
            self.month_first += int(found[3]) > 12

    @property
    def decided(self) -> bool | None:
        """Day first, month first, or not to be told."""
        if not self.day_first and not self.month_first:
            return None
        return self.day_first >= self.month_first


def is_ambiguous_date(cell: Cell | None) -> bool:
    """Whether the cell is a date for either order of day and month."""
    found = _NUMBERS.match(cell.strip()) if isinstance(cell, str) else None
    return found is not None and int(found[1]) <= 12 and int(found[3]) <= 12


def instant(found: datetime, zone: ZoneInfo) -> datetime:
    """A moment of the line's wall clock, in UTC.

    Of an hour that comes twice the first is taken; a time that summer time skips becomes the time
    after the gap (2:30 is 3:30), as clocks that were not put forward would show it.
    """
    if found.tzinfo is None:
        found = found.replace(tzinfo=zone)
    return found.astimezone(UTC)


def combined(day: Moment | None, clock: Moment | None) -> datetime | None:
    """A date and a time of day from two cells. A missing time is midnight.

    Raises:
        Unreadable: there is a time but no date.
    """
    if isinstance(clock, datetime):
        clock = clock.time()
    if isinstance(day, datetime):
        if not isinstance(clock, time):
            return day
        return datetime.combine(day.date(), clock, day.tzinfo)
    if isinstance(day, date):
        return datetime.combine(day, clock if isinstance(clock, time) else time())
    if day is None and clock is None:
        return None
    raise Unreadable
