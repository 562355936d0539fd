"""Texts in the cells of workbooks and of plain text tables, safe there and the same on return."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

MOST_UNITS = 32_767
"""UTF-16 units of a workbook's cell."""

CUT_MARK = " […✂]"
"""Ends a text that did not fit into its cell: on the way back that cell is left as it was."""

_FORMULA_LIKE = re.compile(r"'*[=+\-@\t\r]")
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x(?=[0-9A-Fa-f]{4}_)")
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


def safe_text(text: str) -> str:
    """A text that fits into a cell and into XML.

    Control characters that XML forbids are written the way Excel does (``_x000B_``), so they come
    back; halves of characters and non-characters cannot. A text that is too long is cut and
    marked (``CUT_MARK``).
    """
    if _UNSAFE.search(text):
        text = _UNSAFE.sub(_escaped, text)
    if len(text) > MOST_UNITS // 2 and len(text.encode("utf-16-le")) // 2 > MOST_UNITS:
        room = (MOST_UNITS - len(CUT_MARK)) * 2
        text = text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT_MARK
    return text


def _escaped(found: re.Match[str]) -> str:
    letter = found[0]
    if letter == "_x":
        return "_x005F_x"
    return "\ufffd" if letter >= "\ud800" else f"_x{ord(letter):04X}_"
