"""Which list a file holds: by what it says of itself, by its headings, by being cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from ..calls import headings
from ..sheets.cells import Cell
from ..sheets.layout import Mapping
from ..sheets.own_files import HEADER_ROWS
from ..sheets.readers import SheetInfo, Spreadsheet
from ..sheets.values import text
from ..vcards import vcard
from . import areas
from .area_words import Area
from .knowledge_files import Counts
from .registry import CALLS, LISTS

CARDS = (".vcf", ".vcard")


class CardFile(Spreadsheet):
    """A file of vCards where a spreadsheet is expected: one sheet, a card a row, no columns."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.format = "vcard"
        self._cards: list[list[Cell]] = []
        for number, _, values in vcard.read_cards(path, Counts()):
            self._cards += [[""]] * (number - 1 - len(self._cards))  # those that cannot be read
            self._cards.append([values.shown_name])
        self.sheets = [SheetInfo("", len(self._cards), 1, samples=list(self._cards))]

    def close(self) -> None:
        """Nothing is held open."""

    def rows(self, _sheet: SheetInfo | str, start: int = 0) -> Iterator[list[Cell]]:
        """The names on the cards."""
        yield from self._cards[start:]


def is_cards(path: Path) -> bool:
    """Whether a file holds vCards, by its ending or its beginning."""
    if path.suffix.lower() in CARDS:
        return True
    try:
        with path.open("rb") if path.is_file() else BytesIO() as stream:
            return stream.read(64).lstrip(b"\xef\xbb\xbf \r\n").upper().startswith(b"BEGIN:VCARD")
    except OSError:
        return False


def likely_area(spreadsheet: Spreadsheet, calls: Mapping | None) -> str:
    """What a file is about: calls, or the list whose words its headings are.

    Args:
        spreadsheet: what was opened.
        calls: how it would be read as a log of calls, if it can be.
    """
    if isinstance(spreadsheet, CardFile):
        return "contacts"
    if calls is not None and calls.ours:
        return CALLS
    told = areas.about(spreadsheet).get("area", "")
    if told in LISTS:
        return told
    best = _Guess(CALLS, "", 0.0, 0.0)
    if calls is not None and {"started", "date"} & calls.columns.keys():
        best = _guess(CALLS, spreadsheet, calls.sheet, lambda h: headings.field_of(h)[1])
    for name, found in LISTS.items():
        mapping = areas.propose(found.area, spreadsheet)
        if not any(field in mapping.columns for field in found.area.needed):
            continue
        guess = _guess(name, spreadsheet, mapping.sheet, partial(_sureness, found.area))
        if found.area.days and found.area.days in mapping.columns:
            if "operator" not in mapping.columns:
                continue  # numbers and dates in a row, but nobody whose days they are
            guess = guess._replace(share=1.0)  # nothing else has days across
        if guess.beats(best):
            best = guess
    return best.area


class _Guess(NamedTuple):
    """What a sheet may hold, the share of its headings that are known, and how much is there."""

    area: str
    sheet: str
    share: float
    amount: float

    def beats(self, other: _Guess) -> bool:
        """Of one sheet the better reading counts; of two sheets the one that says more."""
        if self.sheet == other.sheet or not other.amount:
            return self.share > other.share
        return self.amount > other.amount


def _guess(
    area: str, spreadsheet: Spreadsheet, sheet: str, sureness: Callable[[str], float]
) -> _Guess:
    info = spreadsheet.sheet(sheet)
    share, known = _known(info, sureness)
    return _Guess(area, sheet, share, known * (info.rows if info else 0))


def _sureness(area: Area, heading: str) -> float:
    return areas.field_of(area, heading)[1]


def _known(info: SheetInfo | None, sureness: Callable[[str], float]) -> tuple[float, float]:
    """The best share of headings known, and how many, among the rows that may hold them."""
    found = [(0.0, 0.0)]
    for row in (info.samples if info else [])[:HEADER_ROWS]:
        titles = [text(cell) for cell in row if isinstance(cell, str) and cell.strip()]
        if len(titles) > 1:
            known = sum(map(sureness, titles))
            found.append((known / len(titles), known))
    return max(found)
