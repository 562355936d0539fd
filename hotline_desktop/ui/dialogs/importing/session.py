"""What the wizard knows so far: the opened file, the sheet and how its columns are read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

from ....core import settings
from ....core.imports import batches
from ....core.line.lines import LineInfo, lines
from ....exchange.calls import mapping
from ....exchange.calls.mapping import Mapping
from ....exchange.lists import area_importing, areas, likely, registry
from ....exchange.sheets import values
from ....exchange.sheets.readers import SheetInfo, Spreadsheet, open_spreadsheet
from ...tasks import Progress
from .fields import LABELLED_NOTES, LEAVE_OUT

HIDDEN_SHEETS = frozenset({mapping.FORMAT_SHEET, "_lists"})
"""Sheets that our own workbooks carry for the program."""

_MIXABLE = re.compile(r"[\d.,]+|\d+:\d\d")


@dataclass(frozen=True)
class Reading:
    """A sheet and how it is read.

    Attributes:
        info: the sheet.
        mapping: how its columns become fields.
        remembered: the mapping is the one used for the last file of this shape.
        area: the list that it is read as, a key of ``registry.LISTS`` or ``calls``.
        cards: it is a file of vCards, which has no columns.
    """

    info: SheetInfo
    mapping: Mapping
    remembered: bool = False
    area: str = registry.CALLS
    cards: bool = False

    @property
    def known(self) -> bool:
        """Nobody needs to say what its columns are."""
        return self.mapping.ours or self.cards


@dataclass(frozen=True)
class Opened:
    """A file that was read, and the reading proposed for it."""

    spreadsheet: Spreadsheet
    reading: Reading


def open_file(path: Path, progress: Progress, area: str = "") -> Opened:
    """Read a file in the reading process and propose what to make of it.

    ``area`` is the list that it is expected to hold; "" finds that out.

    Raises:
        UserError: it cannot be read, or there is no table in it.
        Cancelled: it was cancelled.
    """

    if likely.is_cards(path):
        cards = likely.CardFile(path)
        return Opened(cards, propose(cards, area="contacts"))
    # The progress raises Cancelled when it is told anything after a cancellation.
    spreadsheet = open_spreadsheet(path, progress=lambda _read: progress())
    try:
        progress()
        return Opened(spreadsheet, propose(spreadsheet, area=area))
    except BaseException:
        spreadsheet.close()
        raise


def propose(spreadsheet: Spreadsheet, sheet: str = "", area: str = "") -> Reading:
    """The reading that fits best, of one sheet if it is named, as one list if that is named.

    Raises:
        UserError: there is no table in it.
    """
    if area in ("", registry.CALLS):
        calls = _propose_calls(spreadsheet, sheet)
        area = area or likely.likely_area(spreadsheet, calls.mapping)
        if area == registry.CALLS:
            return calls
    found, remembered = area_importing.propose(area, spreadsheet, sheet)
    info = spreadsheet.sheet(found.sheet)
    assert info is not None
    cards = isinstance(spreadsheet, likely.CardFile)
    return Reading(info, found, remembered, area, cards)


def _propose_calls(spreadsheet: Spreadsheet, sheet: str) -> Reading:
    recalled: list[str] = []

    def recall(shape: str) -> str | None:
        found = batches.recall_layout(shape)
        recalled.extend([found] if found else [])
        return found

    found = mapping.propose(spreadsheet, sheet, recall)
    info = spreadsheet.sheet(found.sheet)
    assert info is not None
    return Reading(info, found, bool(recalled))


def with_header(info: SheetInfo, row: int | None, area: str = registry.CALLS) -> Reading:
    """The reading of a sheet whose headings somebody pointed at; None: there are none."""
    if area != registry.CALLS:
        chosen = areas.propose_rows(registry.LISTS[area].area, info, row)
        return Reading(info, chosen, area=area)
    found = mapping.propose_rows(info, row)
    stored = batches.recall_layout(mapping.shape_of(info, found)) if row is not None else None
    if not stored:
        return Reading(info, found)
    before = Mapping.from_json(stored)
    if before.header_row is None:
        return Reading(info, found)
    kept = replace(
        before,
        sheet=info.name,
        header_row=found.header_row,
        first_row=found.first_row,
        day_first={},
    )
    return Reading(info, mapping.with_units(info, kept), remembered=True)


def sheets(spreadsheet: Spreadsheet) -> list[SheetInfo]:
    """The sheets to choose from."""
    return [s for s in spreadsheet.sheets if s.name not in HIDDEN_SHEETS and (s.rows or s.broken)]


def choice_of(found: Mapping, column: int) -> str:
    """What a column becomes, as ``fields`` names it."""
    for name, columns in found.columns.items():
        if column in columns:
            return LABELLED_NOTES if name == "notes" and column in found.labelled else name
    return LEAVE_OUT


def with_choices(reading: Reading, choices: dict[int, str]) -> Mapping:
    """The mapping in which each column becomes what was chosen for it.

    Where several columns are to be one field, all of them stand there: see ``problems``.
    """
    columns: dict[str, tuple[int, ...]] = {}
    labelled: list[int] = []
    for column, chosen in choices.items():
        if chosen == LEAVE_OUT:
            continue
        if chosen == LABELLED_NOTES:
            labelled.append(column)
        name = "notes" if chosen == LABELLED_NOTES else chosen
        columns[name] = (*columns.get(name, ()), column)
    found = replace(reading.mapping, columns=columns, labelled=tuple(labelled))
    if reading.area != registry.CALLS:
        return found
    return mapping.with_units(reading.info, found)


def used_columns(reading: Reading) -> list[int]:
    """Columns with a heading or anything in the first rows."""
    rows = reading.info.samples[reading.mapping.first_row :]
    filled = {n for row in rows for n, cell in enumerate(row) if not values.is_empty(cell)}
    return sorted(filled | set(reading.mapping.headings))


def samples_of(reading: Reading, column: int, count: int = 3) -> list[str]:
    """A few different values of a column."""
    found: dict[str, None] = {}
    for row in reading.info.samples[reading.mapping.first_row :]:
        if column < len(row) and not values.is_empty(row[column]):
            found[values.text(row[column])] = None
            if len(found) == count:
                break
    return list(found)


def may_mix_days(reading: Reading, column: int) -> bool:
    """Whether dates of a column are written so that nothing tells the day from the month."""
    rows = reading.info.samples[reading.mapping.first_row :]
    cells = [row[column] for row in rows if column < len(row)]
    order = values.DateOrder()
    for cell in cells:
        order.see(cell)
    return order.decided is None and any(values.is_ambiguous_date(cell) for cell in cells)


def may_mix_units(reading: Reading, column: int) -> bool:
    """Whether durations of a column are written so that their unit must be known."""
    rows = reading.info.samples[reading.mapping.first_row :]
    cells = [row[column] for row in rows if column < len(row) and not values.is_empty(row[column])]
    if any(isinstance(cell, time) for cell in cells):
        return all(isinstance(cell, time) and cell.second == 0 for cell in cells)
    return any(
        isinstance(cell, int | float)
        or (isinstance(cell, str) and _MIXABLE.fullmatch(cell.strip()))
        for cell in cells
    )


def days_of(batch: int | None) -> tuple[date, date] | None:
    """The first and the last day of the calls of an import, in the line's time zone."""
    span = batches.span_of(batch) if batch is not None else None
    if span is None:
        return None
    zone = line_here().zone
    return span[0].astimezone(zone).date(), span[1].astimezone(zone).date()


def line_here() -> LineInfo:
    """The line that calls go to where no column names one: the one shown last, else the first."""
    known = lines()
    chosen = settings.get(settings.LAST_LINE)
    return next((line for line in known if line.id == chosen), known[0])
