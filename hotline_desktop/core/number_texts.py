"""Numbers as people read them, in the user's language."""

from __future__ import annotations

from decimal import Decimal

from .money import written
from .text import tr

UNITS = ("count", "decimal", "percent", "duration", "money", "change")


def number_text(value: float, unit: str = "count") -> str:
    """A number of one of ``UNITS``.

    ``count`` is whole, ``decimal`` has one place, ``percent`` is a share from 0 to 1, ``duration``
    are seconds, ``money`` has kopecks only where there are some, ``change`` is whole with its sign.
    """
    if unit == "change":
        return change_text(value)
    if unit == "duration":
        return duration_text(round(value))
    if unit == "percent":
        # Near nothing and near everything a whole number would hide what is left.
        whole = value in (0, 1) or 0.0995 <= abs(value) < 0.995
        return tr("{number}%", number=_grouped(value * 100, 0 if whole else 1))
    if unit == "money":
        return _grouped(value, 0 if round(value, 2) == round(value) else 2)
    return _grouped(value, 1 if unit == "decimal" else 0)


def cell_text(value: str | float | None, unit: str = "count") -> str:
    """A cell of a table: words as they are, numbers in their unit, a dash for nothing."""
    if value is None:
        return "–"
    return value if isinstance(value, str) else number_text(value, unit)


def change_text(value: float, unit: str = "count") -> str:
    """A difference with its sign; one of shares is in percentage points."""
    sign = "−" if value < 0 else "+" if value > 0 else "±"
    if unit == "percent":
        return tr("{number} pp", number=sign + _grouped(abs(value) * 100, 1))
    return sign + number_text(abs(value), unit)


def duration_text(seconds: int) -> str:
    """``2:05``, or ``1:02:05`` from an hour on."""
    minutes, seconds = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _grouped(value: float, places: int) -> str:
    return written(Decimal(repr(float(value))), places)
