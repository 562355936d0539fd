"""Cells of foreign spreadsheets as values: instants, durations, yes and no, numbers, text.

Everything here is pure. An empty cell gives None; a cell that cannot be understood raises
``Unreadable``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from .cells import SPACES, Cell, Unreadable, is_empty, says_nothing
from .moments import (
    SERIAL_EPOCH,
    SERIALS,
    DateOrder,
    Moment,
    combined,
    instant,
    is_ambiguous_date,
    moment,
)

__all__ = [
    "DIRECTION_WORDS", "DURATION_UNITS", "SERIALS", "SERIAL_EPOCH", "YES_NO_WORDS",
    "DateOrder", "Moment", "Unreadable", "combined", "direction", "duration",
    "instant", "is_ambiguous_date", "is_empty", "likely_duration_unit", "moment", "number",
    "phone", "text", "urgency", "yes_no",
]  # fmt: skip

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]|_x000[Dd]_")


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
        plain = SPACES.sub("", cell).replace(",", ".").lstrip("'")
        if re.fullmatch(r"[+-]?\d+(?:\.\d+)?", plain):
            return float(plain)
    raise Unreadable


# --- yes and no, direction, urgency

_YES = frozenset(["y", "yes", "true", "t", "да", "д", "ага", *"+✓✔☑√vxх1", "истина", "ok", "есть"])
_NO = frozenset(["n", "no", "false", "f", "нет", "н", *"-−–—✗✘☐0", "ложь", "none"])
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


_URGENCY_WORDS = (
    "normal|low|medium|обычная|обычный|обычное|нормальная|низкая|низкий|средняя|нет|no|n|0|-",
    "high|important|высокая|высокий|важно|важная|важный|повышенная|1",
    "urgent|critical|срочно|срочная|срочный|срочное|критическая|да|yes|y|+|!|2",
)
_URGENCIES = {
    word: level for level, words in enumerate(_URGENCY_WORDS) for word in words.split("|")
}


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
    if says_nothing(cell) or isinstance(cell, bool):
        return None
    if isinstance(cell, timedelta | time | datetime):
        return _stored_duration(cell, unit)
    if isinstance(cell, int | float):
        return _counted(float(cell), unit)
    if not isinstance(cell, str):
        raise Unreadable
    # Of an OpenDocument sheet a day or more comes as "PT25H01M01S".
    words = SPACES.sub(" ", cell.strip().strip("'").casefold()).removeprefix("pt")
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
