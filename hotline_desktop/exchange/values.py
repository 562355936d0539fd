"""Cells of foreign spreadsheets as values: instants, durations, yes and no, numbers, text.

Everything here is pure. An empty cell gives None; a cell that cannot be understood raises
``Unreadable``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

from .cells import Cell

SERIAL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - wall-clock time of a spreadsheet
"""Day 0 of spreadsheets that count from 1900, with Excel's leap day of that year."""

SERIALS = range(20_000, 80_000)
"""Serial numbers that are taken for dates: 1954 to 2119."""

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]|_x000[Dd]_")


class Unreadable(ValueError):
    """The cell holds something else than what its column should hold."""


def is_empty(cell: Cell | None) -> bool:
    """Whether there is nothing in the cell but spaces."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def text(cell: Cell | None) -> str:
    """What people see in the cell: whole numbers without a point, no control characters."""
    if isinstance(cell, str):
        if cell.isprintable() and "_x" not in cell:
            return cell.strip()
        return _CONTROL.sub("", cell.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e16 else f"{cell:.15g}"
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds" if cell.second else "minutes")
    if isinstance(cell, timedelta):
        minutes, seconds = divmod(round(cell.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eEеЕ]\+?\d{1,2}")
_POINT_ZERO = re.compile(r"(\d{3,20})[.,]0+")


def phone(cell: Cell | None) -> str:
    """A number as typed, with what a spreadsheet made of it undone (``7.4951234567E10``)."""
    found = text(cell).removeprefix("'").strip()
    if _SCIENTIFIC.fullmatch(found):
        value = float(found.replace(",", ".").replace("е", "e").replace("Е", "e"))
        if value.is_integer():
            return str(int(value))
    if match := _POINT_ZERO.fullmatch(found):
        return match[1]
    return found


def number(cell: Cell | None) -> float | None:
    """A plain number; text may have spaces between thousands and a decimal comma."""
    if isinstance(cell, bool) or is_empty(cell):
        return None
    if isinstance(cell, int | float):
        return float(cell)
    if isinstance(cell, str):
        plain = _SPACES.sub("", cell).replace(",", ".").lstrip("'")
        if re.fullmatch(r"[+-]?\d+(?:\.\d+)?", plain):
            return float(plain)
    raise Unreadable


# --- yes and no, direction, urgency

_YES = frozenset(
    [
        "y",
        "yes",
        "true",
        "t",
        "да",
        "д",
        "ага",
        "+",
        "✓",
        "✔",
        "☑",
        "√",
        "v",
        "x",
        "х",
        "1",
        "истина",
        "ok",
        "есть",
        "answered",
        "resolved",
    ]
)
_NO = frozenset(
    ["n", "no", "false", "f", "нет", "н", "-", "−", "–", "—", "✗", "✘", "☐", "0", "ложь", "none"]
)
YES_NO_WORDS = _YES | _NO


def yes_no(cell: Cell | None) -> bool | None:
    """Yes or no in either language, as a tick, a sign, a number or a truth value."""
    if is_empty(cell):
        return None
    word = text(cell).casefold().strip(" .!")
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise Unreadable


_IN = ("in", "incoming", "inbound", "received", "вх", "входящий", "входящая", "вход", "входящее",
       "принятый", "←", "missed", "пропущенный", "входящие")  # fmt: skip
_OUT = ("out", "outgoing", "outbound", "dialed", "dialled", "исх", "исходящий", "исходящая",
        "исход", "исходящее", "набранный", "→", "исходящие")  # fmt: skip
DIRECTION_WORDS = frozenset(_IN + _OUT)


def direction(cell: Cell | None) -> str | None:
    """``in`` or ``out``."""
    return None if is_empty(cell) else _direction(text(cell))


@lru_cache(maxsize=1000)
def _direction(written: str) -> str:
    words = re.findall(r"[^\W\d_]+|[←→]", written.casefold())
    if any(word in _OUT for word in words):
        return "out"
    if any(word in _IN for word in words):
        return "in"
    raise Unreadable


_URGENCIES = {
    **dict.fromkeys(["normal", "low", "medium", "обычная", "обычный", "обычное", "нормальная", "низкая", "средняя", "нет", "no", "n", "0", "-", "нормальный", "низкий", "средний"], 0),
    **dict.fromkeys(["high", "important", "высокая", "высокий", "важно", "важная", "важный", "1", "повышенная"], 1),
    **dict.fromkeys(["urgent", "critical", "срочно", "срочная", "срочный", "срочное", "2", "critical", "критическая", "да", "yes", "y", "+", "!"], 2),
}  # fmt: skip
URGENCY_WORDS = frozenset(_URGENCIES)


def urgency(cell: Cell | None) -> int | None:
    """0 normal, 1 high, 2 urgent."""
    if is_empty(cell):
        return None
    found = _URGENCIES.get(text(cell).casefold().strip(" ."))
    if found is None:
        raise Unreadable
    return found


# --- durations

_UNITS = {
    "d": 86400, "д": 86400, "дн": 86400, "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600,
    "hours": 3600, "ч": 3600, "час": 3600, "часа": 3600, "часов": 3600, "m": 60, "min": 60,
    "mins": 60, "minute": 60, "minutes": 60, "м": 60, "мин": 60, "минута": 60, "минуты": 60,
    "минут": 60, "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "с": 1, "сек": 1,
    "секунда": 1, "секунды": 1, "секунд": 1,
}  # fmt: skip
_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]+)\.?")
_COLONS = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:[.,]\d+)?")
DURATION_UNITS = ("seconds", "minutes", "hours", "days", "m:s", "h:m")


def duration(cell: Cell | None, unit: str = "seconds") -> int | None:
    """Whole seconds.

    Args:
        cell: a time, a number, or text such as ``2:05``, ``0:02:05``, ``2 мин 5 с``, ``1h 05m``.
        unit: what a bare number counts (``seconds``, ``minutes``, ``hours`` or ``days``, as
            spreadsheets store a time), ``m:s`` where the spreadsheet took minutes and seconds for
            hours and minutes, ``h:m`` where ``1:05`` is an hour and five minutes.
    """
    if is_empty(cell) or isinstance(cell, bool):
        return None
    if isinstance(cell, timedelta | time | datetime):
        return _stored_duration(cell, unit)
    if isinstance(cell, int | float):
        return _counted(float(cell), unit)
    if not isinstance(cell, str):
        raise Unreadable
    words = _SPACES.sub(" ", cell.strip().strip("'").casefold())
    if found := _COLONS.fullmatch(words):
        return _colons(found, unit)
    parts = _PART.findall(words)
    if parts and not _PART.sub("", words).strip(" ,;.и") and all(u in _UNITS for _, u in parts):
        return round(sum(float(n.replace(",", ".")) * _UNITS[u] for n, u in parts))
    value = number(cell)
    return None if value is None else _counted(value, unit)


def _stored_duration(cell: timedelta | time | datetime, unit: str) -> int:
    if isinstance(cell, datetime):
        elapsed = cell.replace(tzinfo=None) - SERIAL_EPOCH
        if elapsed > timedelta(days=60):
            raise Unreadable
    elif isinstance(cell, time):
        elapsed = timedelta(hours=cell.hour, minutes=cell.minute, seconds=cell.second,
                            microseconds=cell.microsecond)  # fmt: skip
    else:
        elapsed = cell
    seconds = round(elapsed.total_seconds())
    return seconds // 60 if unit == "m:s" and seconds % 60 == 0 else seconds


def _counted(value: float, unit: str) -> int:
    if not abs(value) <= 1e9:
        raise Unreadable
    return round(value * {"minutes": 60, "hours": 3600, "days": 86400}.get(unit, 1))


def _colons(found: re.Match[str], unit: str) -> int:
    first, middle, last = int(found[1] or 0), int(found[2]), int(found[3])
    if found[1] is None and unit == "h:m":
        first, middle, last = middle, last, 0
    if last > 59 or (found[1] is not None and middle > 59):
        raise Unreadable
    return first * 3600 + middle * 60 + last


def likely_duration_unit(cells: Iterable[Cell], heading_unit: str = "") -> str:
    """What the bare numbers of a column count.

    Args:
        cells: some of its cells.
        heading_unit: what the heading says, or "".
    """
    kept = [cell for cell in cells if not is_empty(cell)]
    times = [cell for cell in kept if isinstance(cell, time)]
    if len(times) >= 5 and all(t.second == 0 for t in times):
        hours = sorted(t.hour for t in times)
        if hours[len(hours) // 2] >= 1:
            return "m:s"
    if heading_unit:
        return heading_unit
    counts = [float(c) for c in kept if isinstance(c, int | float) and not isinstance(c, bool)]
    if counts and all(0 <= c < 1 for c in counts) and any(c > 0 for c in counts):
        return "days"
    return "seconds"


# --- moments

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
    if is_empty(cell) or isinstance(cell, bool):
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
    words = _SPACES.sub(" ", cell).strip(" '")
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
    rest = rest.strip(" ,;tвat").removesuffix(" г.").strip()
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
