"""Cells of plain text tables, where nothing but a convention tells text from a formula."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_FORMULA_LIKE = re.compile(r"'*[=+\-@\t\r]")
_DATES = {"ru": "%d.%m.%Y %H:%M:%S"}


def plain_text(value: str | float | datetime | timedelta | None, language: str) -> str:
    """A value as it stands in a text table; what looks like a formula gets an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.strftime(_DATES.get(language, "%Y-%m-%d %H:%M:%S"))
    if isinstance(value, timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    text = str(value)
    return f"'{text}" if _FORMULA_LIKE.match(text) else text


def without_apostrophe(text: str) -> str:
    """The text that ``plain_text`` was given."""
    return text[1:] if text.startswith("'") and _FORMULA_LIKE.match(text) else text
