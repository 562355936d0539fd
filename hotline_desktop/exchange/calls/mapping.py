"""Which sheet and columns of a foreign spreadsheet hold calls: a proposal, and what people say."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.text import tr

from ..sheets import values
from ..sheets.cells import Cell
from ..sheets.layout import FIELDS, FORMAT_SHEET, Mapping, column_letter, find_column, no_column
from ..sheets.own_files import HEADER_ROWS, own_mapping
from ..sheets.profiles import profile
from ..sheets.readers import SheetInfo, Spreadsheet
from ..sheets.values import text
from . import headings
from .guessing import Guess, columns_by_content, columns_by_heading

__all__ = [
    "FIELDS", "FORMAT_SHEET", "Mapping", "column_letter", "find_column", "propose",
    "propose_rows", "shape_of", "visible", "with_columns", "with_units",
]  # fmt: skip


def propose(
    spreadsheet: Spreadsheet,
    sheet: str = "",
    recall: Callable[[str], str | None] | None = None,
) -> Mapping:
    """The mapping that fits best.

    Args:
        spreadsheet: what was opened.
        sheet: its sheet to read; "" takes the one that looks most like a call log.
        recall: gives the mapping stored for a shape (see ``shape_of``), if there is one.

    Raises:
        UserError: there is no such sheet, or nothing in the file looks like a table.
    """
    own = own_mapping(spreadsheet)
    if own is not None and (not sheet or sheet.casefold() == own.sheet.casefold()):
        return own
    if sheet:
        info = spreadsheet.sheet(sheet)
        if info is None:
            raise UserError(
                tr("There is no sheet “{name}” in this file.", name=sheet),
                action=tr("Its sheets are: {names}.", names=", ".join(visible(spreadsheet))),
            )
        return _recalled(info, _propose_sheet(info)[1], recall)
    candidates = [s for s in spreadsheet.sheets if s.rows and not s.broken]
    shown = [s for s in candidates if not s.hidden] or candidates
    if not shown:
        raise UserError(tr("No sheet of this file can be read."))
    scored = [(_propose_sheet(info), info) for info in shown]
    (_, best), info = max(scored, key=lambda found: found[0][0])
    return _recalled(info, best, recall)


def visible(spreadsheet: Spreadsheet) -> list[str]:
    """Names of the sheets to choose from."""
    return [s.name for s in spreadsheet.sheets if not s.hidden and not s.broken]


def propose_rows(info: SheetInfo, header_row: int | None) -> Mapping:
    """The mapping of a sheet whose heading row somebody named; None: it has none."""
    guess = _guess(info, header_row)
    return _mapping(info, header_row, guess)


def shape_of(info: SheetInfo, mapping: Mapping) -> str:
    """A digest of the headings, the same for the next file of this shape."""
    if mapping.header_row is None or mapping.header_row >= len(info.samples):
        shown = [f"#{info.columns}"]
    else:
        shown = [headings.folded(text(cell)) for cell in info.samples[mapping.header_row]]
    return hashlib.blake2b("\n".join(shown).encode(), digest_size=16).hexdigest()


def _recalled(
    info: SheetInfo, proposed: Mapping, recall: Callable[[str], str | None] | None
) -> Mapping:
    stored = recall(shape_of(info, proposed)) if recall is not None else None
    if not stored:
        return proposed
    before = Mapping.from_json(stored)
    offset = (proposed.header_row or 0) - (before.header_row or 0)
    if (before.header_row is None) != (proposed.header_row is None):
        return proposed
    # The day order is a matter of this file's cells; the rest holds for its shape.
    return replace(
        before,
        sheet=info.name,
        header_row=proposed.header_row,
        first_row=max(0, before.first_row + offset),
        day_first={},
    )


def _propose_sheet(info: SheetInfo) -> tuple[float, Mapping]:
    """The best reading of a sheet and how much it looks like a call log."""
    rows: list[int | None] = [
        n for n, row in enumerate(info.samples[:HEADER_ROWS]) if _may_be_header(row)
    ]
    rows = rows[:1] + [n for n in rows[1:] if n is not None and _known_headings(info.samples[n])]
    best: tuple[float, int | None, Guess] | None = None
    for row in [*rows, None]:
        guess = _guess(info, row)
        score = guess.score - (2.0 if row is None else 0.02 * row)
        if best is None or score > best[0]:
            best = score, row, guess
    assert best is not None
    score, row, guess = best
    body = info.rows - (0 if row is None else row + 1)
    weight = min(1.0, body / 5) + min(1.0, body / 500)
    return score * weight, _mapping(info, row, guess)


def _may_be_header(row: Sequence[Cell]) -> bool:
    filled = [cell for cell in row if not values.is_empty(cell)]
    texts = [cell for cell in filled if isinstance(cell, str)]
    return len(texts) >= 2 and len(texts) >= 0.8 * len(filled)


def _known_headings(row: Sequence[Cell]) -> bool:
    return sum(bool(headings.field_of(text(cell))[0]) for cell in row if isinstance(cell, str)) > 1


def _guess(info: SheetInfo, header_row: int | None) -> Guess:
    first = 0 if header_row is None else header_row + 1
    rows = [row for row in info.samples[first:] if any(not values.is_empty(c) for c in row)]
    width = max((len(row) for row in info.samples), default=0)
    profiles = [
        profile([row[column] if column < len(row) else "" for row in rows])
        for column in range(width)
    ]
    if header_row is None:
        return columns_by_content(profiles, {})
    header = info.samples[header_row]
    names = {n: text(cell) for n, cell in enumerate(header) if not values.is_empty(cell)}
    return columns_by_heading(profiles, names)


def _mapping(info: SheetInfo, header_row: int | None, guess: Guess) -> Mapping:
    found: dict[int, str] = {}
    if header_row is not None:
        found = {
            n: text(cell)
            for n, cell in enumerate(info.samples[header_row])
            if not values.is_empty(cell)
        }
    mapping = Mapping(
        info.name,
        header_row,
        0 if header_row is None else header_row + 1,
        dict(guess.columns),
        found,
        guess.labelled,
    )
    return with_units(info, mapping)


def with_units(info: SheetInfo, mapping: Mapping) -> Mapping:
    """The mapping with the units of durations and the order of days that the cells show."""
    units = {}
    for name in ("duration", "wait"):
        for column in mapping.columns.get(name, ()):
            known = mapping.units.get(column) or values.likely_duration_unit(
                _cells(info, mapping, column), headings.unit_of(mapping.headings.get(column, ""))
            )
            units[column] = known
    orders = dict(mapping.day_first)
    for name in ("started", "date", "ended", "callback_due", "callback_done"):
        for column in mapping.columns.get(name, ()):
            order = values.DateOrder()
            for cell in _cells(info, mapping, column):
                order.see(cell)
            if order.decided is not None:
                orders.setdefault(column, order.decided)
    return replace(mapping, units=units, day_first=orders)


def _cells(info: SheetInfo, mapping: Mapping, column: int) -> Iterable[Cell]:
    for row in info.samples[mapping.first_row :]:
        if column < len(row):
            yield row[column]


def with_columns(
    spreadsheet: Spreadsheet, mapping: Mapping, pairs: Iterable[tuple[str, str]]
) -> Mapping:
    """The mapping with some fields put elsewhere.

    Args:
        spreadsheet: what the mapping is for.
        mapping: a proposal.
        pairs: field and column, a column named by its heading, its letter or its number from 1;
            "" or ``-`` takes the field away. ``notes`` may come several times.

    Raises:
        UserError: there is no such field or column.
    """
    info = spreadsheet.sheet(mapping.sheet)
    columns = dict(mapping.columns)
    labelled = list(mapping.labelled)
    seen: set[str] = set()
    for said, wanted in pairs:
        name = said.strip().lower()
        if name not in FIELDS:
            raise UserError(
                tr("There is no field “{name}”.", name=name),
                action=tr("The fields are: {names}.", names=", ".join(FIELDS)),
            )
        if wanted.strip() in ("", "-"):
            columns.pop(name, None)
            continue
        column = find_column(mapping, wanted)
        if info is not None and column >= info.columns:
            raise no_column(mapping, wanted)
        columns = {
            other: kept
            for other, found in columns.items()
            if (kept := tuple(c for c in found if c != column))
        }
        labelled = [c for c in labelled if c != column]
        columns[name] = (
            *(columns.get(name, ()) if name == "notes" and seen & {name} else ()),
            column,
        )
        seen.add(name)
    labelled = [c for c in labelled if c in columns.get("notes", ())]
    if len(columns.get("notes", ())) > 1 and "notes" in seen:
        labelled = list(columns["notes"])
    changed = replace(mapping, columns=columns, labelled=tuple(labelled))
    return with_units(info, changed) if info is not None else changed
