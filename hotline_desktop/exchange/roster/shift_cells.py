"""Cells of rosters: times of day, spans, lunches and breaks, absences, in either language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time

from hotline_desktop.core.lists import folded
from hotline_desktop.core.roster.absences import KINDS
from hotline_desktop.core.roster.shift_values import Placed
from hotline_desktop.core.roster.shifts import Template
from hotline_desktop.core.roster.times import DAY, clock
from hotline_desktop.core.text import tr

from ..sheets import values
from ..sheets.cells import Cell, Unreadable

_ABSENCES = {
    "vacation": "vacation|holiday|leave|annual leave|v|отпуск|от|отп|о|ежегодный отпуск",
    "sick": "sick|sick leave|ill|illness|s|болен|больничный|больничный лист|болезнь|б|бл",
    "training": "training|course|t|обучение|учеба|уч|у|курсы",
}
_KIND_OF = {word: kind for kind, words in _ABSENCES.items() for word in words.split("|")}
_FREE_WORDS = "-|–|—|x|х|в|вых|выходной|выходной день|off|day off|free|rest|свободно|свободен|0"
_FREE = frozenset(_FREE_WORDS.split("|"))
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(?:h|ч\.?)?", re.IGNORECASE)
_SPAN = re.compile(
    r"(?:с|from)?\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|−|\bto\b|\buntil\b|\bдо\b|\bпо\b)\s*"
    r"(\d{1,2})(?:[:.](\d{2}))?",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"(\d{1,3})\s*(?:min(?:utes)?|m|мин(?:ут)?|м)?\.?", re.IGNORECASE)


@dataclass(frozen=True)
class Span:
    """A shift of a cell; ``template_id`` where it was named by one."""

    starts: int
    ends: int
    template_id: int | None = None


def minutes(cell: Cell | None) -> int | None:
    """A time of day in minutes from midnight; None where the cell is empty.

    Raises:
        Unreadable: it is none.
    """
    if cell is None or values.is_empty(cell):
        return None
    if isinstance(cell, datetime | time):
        return cell.hour * 60 + cell.minute
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if 0 <= cell < 1:
            return round(cell * DAY)
        return _clock(int(cell), 0) if cell == int(cell) else _refuse()
    found = _CLOCK.fullmatch(values.text(cell))
    return _clock(int(found[1]), int(found[2] or 0)) if found else _refuse()


def _clock(hours: int, rest: int) -> int:
    if hours == 24 and rest == 0:
        return DAY
    return hours * 60 + rest if hours < 24 and rest < 60 else _refuse()


def _refuse() -> int:
    raise Unreadable


def span(starts: int, ends: int) -> tuple[int, int]:
    """The times of a shift; one that ends before it begins ends on the next day."""
    return starts % DAY, ends if ends > starts % DAY else ends + DAY


def find_span(said: str) -> tuple[int, int] | None:
    """``9:00–18:00``, ``9-18``, ``с 9 до 18``; None where the text is something else."""
    found = _SPAN.fullmatch(said.strip(" ()"))
    if found is None:
        return None
    first, rest, last, more = found.groups(default="0")
    return span(_clock(int(first), int(rest)), _clock(int(last), int(more)))


def absence_kind(said: str) -> str:
    """The kind of absence that a word means, "" for none."""
    plain = folded(said).strip(" .")
    own = next((kind for kind, name in KINDS.items() if folded(name()) == plain), "")
    return own or _KIND_OF.get(plain, "")


def is_free(said: str) -> bool:
    """Whether a word says that somebody does not work."""
    return folded(said).strip(" .") in _FREE


def day_cell(said: str, known: dict[str, Template]) -> tuple[list[Span], str]:
    """A day of somebody in a roster: the shifts, and the kind of an absence or "".

    Args:
        said: the cell.
        known: shift templates by their folded names.

    Raises:
        Unreadable: a part of it is neither times nor a template nor an absence.
    """
    spans: list[Span] = []
    absence = ""
    for part in filter(None, (p.strip() for p in re.split(r"[;,\n/+]", said))):
        times = find_span(part)
        template = known.get(folded(part))
        if times is not None:
            spans.append(Span(*times))
        elif template is not None:
            spans.append(Span(template.starts, template.ends, template.id))
        elif kind := absence_kind(part):
            absence = kind
        elif not is_free(part):
            raise Unreadable
    return spans, absence


def read_breaks(said: str, kind: str, starts: int) -> tuple[Placed, ...]:
    """``13:00–14:00``, or minutes of a break that has no place yet; several by comma.

    Args:
        said: the cell.
        kind: of the breaks.
        starts: of their shift: what is earlier lies after midnight.

    Raises:
        Unreadable: it is something else.
    """
    found = []
    for part in filter(None, (p.strip() for p in re.split(r"[;,\n]", said))):
        times, bare = find_span(part), _MINUTES.fullmatch(part)
        if times is not None:
            at = times[0] if times[0] >= starts else times[0] + DAY
            found.append(Placed(kind, at, times[1] - times[0]))
        elif bare is not None and int(bare[1]):
            found.append(Placed(kind, None, int(bare[1])))
        elif not is_free(part):
            raise Unreadable
    return tuple(found)


def write_breaks(breaks: tuple[Placed, ...], kind: str) -> str:
    """Breaks as ``read_breaks`` reads them."""
    return ", ".join(
        tr("%n min", part.length)
        if part.starts is None
        else f"{clock(part.starts)}–{clock(part.starts + part.length)}"
        for part in breaks
        if part.kind == kind
    )
