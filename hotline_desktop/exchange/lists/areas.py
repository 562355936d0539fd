"""Tables other than call logs: which columns hold contacts, prepared answers and past calls.

As for calls a ``Mapping`` says how a sheet is read; headings are looked up first, and what they
leave open is told by what the cells look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.text import tr

from ..calls import headings
from ..roster.day_headings import day_columns
from ..sheets import values
from ..sheets.cells import Cell
from ..sheets.layout import FORMAT_SHEET, Mapping, find_column
from ..sheets.own_files import HEADER_ROWS
from ..sheets.readers import SheetInfo, Spreadsheet
from ..sheets.values import text
from . import variants
from .area_words import ANSWERS, CONTACTS, LESSONS, Area

__all__ = [
    "ANSWERS", "CONTACTS", "LESSONS", "Area", "about", "as_before", "check_needed", "field_of",
    "propose", "propose_rows", "with_columns",
]  # fmt: skip

DAY_SURE = 0.9
_NUMBERED = re.compile(r"[\s№#]*\d+$")


def field_of(area: Area, heading: str) -> tuple[str, float]:
    """The field that a heading stands for and how surely, 0 to 1; "" where none is known."""
    folded = headings.folded(heading)
    if not folded or len(folded) > 80 or folded in headings.COUNTERS:
        return "", 0.0
    known = _exact(area)
    bare = headings.folded(re.sub(r"[(\[].*?[)\]]|[,:].*$", " ", heading))
    for sureness, form in ((1.0, folded), (0.95, bare), (0.9, _NUMBERED.sub("", folded).strip())):
        if form in known:
            return known[form], sureness
    words = set(folded.split())
    best = ("", 0.0)
    for phrase, field in known.items():
        parts = set(phrase.split())
        if len(phrase) > 3 and parts <= words and len(words) <= len(parts) + 4:
            best = max(best, (field, 0.4 + 0.4 * len(phrase) / len(folded)), key=lambda f: f[1])
    return best


_known: dict[str, dict[str, str]] = {}


def _exact(area: Area) -> dict[str, str]:
    if area.name not in _known:
        _known[area.name] = {
            headings.folded(word): field
            for field, listed in area.words.items()
            for word in listed.split("|")
        }
    return _known[area.name]


def propose(
    area: Area, spreadsheet: Spreadsheet, sheet: str = "", named: Iterable[str] = ()
) -> Mapping:
    """The mapping that fits best.

    Args:
        area: what the table is about.
        spreadsheet: what was opened.
        sheet: its sheet to read; "" takes the one that fits best.
        named: headings that somebody has named, in whatever language they are.

    Raises:
        UserError: there is no such sheet, or nothing in it can be what is wanted.
    """
    told = about(spreadsheet)
    own = told.get(f"sheet of {area.name}", "")
    if not sheet and own and spreadsheet.sheet(own) is not None:
        sheet = own
    if sheet:
        wanted = spreadsheet.sheet(sheet)
        if wanted is None:
            names = [s.name for s in spreadsheet.sheets if not s.hidden and not s.broken]
            raise UserError(
                tr("There is no sheet “{name}” in this file.", name=sheet),
                action=tr("Its sheets are: {names}.", names=", ".join(names)),
            )
        candidates = [wanted]
    else:
        readable = [
            s for s in spreadsheet.sheets if s.rows and not s.broken and s.name != FORMAT_SHEET
        ]
        candidates = [s for s in readable if not s.hidden] or readable
    titles = {headings.folded(name) for name in named} - {""}
    scored = [(_sheet(area, info, titles), info) for info in candidates]
    if not scored:
        raise UserError(tr("No sheet of this file can be read."))
    (_, best), info = max(scored, key=lambda found: found[0][0])
    if len(candidates) > 1:
        best = replace(best, also=_alike(info, best, candidates))
    if told.get("area") == area.name or (own and best.sheet == own):
        best = replace(
            best,
            exported_at=told.get("exported_at", ""),
            language=told.get("language", ""),
            timezone=told.get("timezone", ""),
        )
    return best


def _alike(info: SheetInfo, mapping: Mapping, others: Iterable[SheetInfo]) -> tuple[str, ...]:
    """The other sheets with the same headings in the same row: parts of one table."""
    row = mapping.header_row
    if row is None:
        return ()

    def titles(sheet: SheetInfo) -> list[str]:
        cells = [headings.folded(text(cell)) for cell in sheet.samples[row]] if (
            row < len(sheet.samples)
        ) else []  # fmt: skip
        while cells and not cells[-1]:
            cells.pop()
        return cells

    wanted = titles(info)
    return tuple(s.name for s in others if s is not info and titles(s) == wanted)


def as_before(proposed: Mapping, before: Mapping) -> Mapping:
    """The columns as they were chosen for the last file of this shape."""
    if (before.header_row is None) != (proposed.header_row is None):
        return proposed
    offset = (proposed.header_row or 0) - (before.header_row or 0)
    return replace(
        before,
        sheet=proposed.sheet,
        also=proposed.also,
        header_row=proposed.header_row,
        first_row=max(0, before.first_row + offset),
    )


def propose_rows(area: Area, info: SheetInfo, header_row: int | None) -> Mapping:
    """The mapping of a sheet whose heading row somebody named; None: it has none."""
    if header_row is None:
        return _mapping(area, info, None, {})
    found = _by_heading(area, info, header_row, info.samples[header_row])
    return _mapping(area, info, header_row, {c: f for c, (f, _) in found.items()})


def about(spreadsheet: Spreadsheet) -> dict[str, str]:
    """What a workbook of this program says of itself; nothing of others."""
    info = spreadsheet.sheet(FORMAT_SHEET)
    if info is None:
        return {}
    return {text(row[0]): text(row[1]) for row in info.samples if len(row) > 1}


def check_needed(area: Area, mapping: Mapping) -> None:
    """Refuse a mapping without which nothing can be read.

    Raises:
        UserError: no column holds what is needed.
    """
    if not any(field in mapping.columns for field in area.needed):
        raise UserError(
            tr("No column of the sheet “{name}” fits.", name=mapping.sheet)
            if mapping.sheet
            else tr("No column of this table fits."),
            tr("Nothing was changed."),
            tr("Say which column holds what with --map, for example --map question=B."),
        )


def _sheet(area: Area, info: SheetInfo, wanted: set[str]) -> tuple[float, Mapping]:
    best: tuple[float, Mapping] | None = None
    for n, row in enumerate(info.samples[:HEADER_ROWS]):
        found = _by_heading(area, info, n, row)
        said = {headings.folded(text(cell)) for cell in row if isinstance(cell, str)}
        score = sum(sureness for _, sureness in found.values()) + 3 * len(wanted & said) - 0.02 * n
        if (found or wanted & said) and (best is None or score > best[0]):
            best = score, _mapping(area, info, n, {c: f for c, (f, _) in found.items()})
    by_hand = best is not None and best[0] >= 2.5 and bool(wanted)
    if best is None or not (by_hand or any(field in best[1].columns for field in area.needed)):
        best = 0.1, _mapping(area, info, 0 if _only_titles(info) else None, {})
    score, mapping = best
    body = info.rows - mapping.first_row
    fits = any(field in mapping.columns for field in area.needed)
    if area.short:
        return score + (2 if fits else 0), mapping
    return (score + (2 if fits else 0)) * (min(1.0, body / 5) + min(1.0, body / 500)), mapping


def _only_titles(info: SheetInfo) -> bool:
    """Whether the first row seems to hold headings, in a language that we do not know."""
    if len(info.samples) < 3:
        return False
    row = info.samples[0]
    titles = [text(cell) for cell in row if isinstance(cell, str) and cell.strip()]
    if len(titles) < 2 or any(len(t) > 30 or t[-1] in ".?!" for t in titles):
        return False
    below = [text(cell) for line in info.samples[1:] for cell in line if isinstance(cell, str)]
    longest = sum(map(len, below)) / max(1, len(below))
    return longest > 2.5 * sum(map(len, titles)) / len(titles)


def _by_heading(
    area: Area, info: SheetInfo, number: int, row: Sequence[Cell]
) -> dict[int, tuple[str, float]]:
    """Column → its field and how surely; each field once, unless several columns may hold it."""
    claims = []
    for column, cell in enumerate(row):
        if isinstance(cell, str) and cell.strip() and cell.strip()[-1] not in "?!…":
            field, sureness = field_of(area, text(cell))
            one_of_several = area is ANSWERS and variants.is_one_of_several(text(cell))
            if one_of_several and field in ("", "answer", "variant", "language"):
                field, sureness = "answer", max(sureness, 0.6)
            if field and _has_values(info, number + 1, column):
                claims.append((sureness, -column, field))
    if area.days:
        claims += [(DAY_SURE, -column, area.days) for column in day_columns(row)]
    found: dict[int, tuple[str, float]] = {}
    taken: set[str] = set()
    for sureness, column, field in sorted(claims, reverse=True):
        several = field in area.many and (
            area is not ANSWERS or variants.is_one_of_several(text(row[-column]))
        )
        if field not in taken or several:
            taken.add(field)
            found[-column] = field, sureness
    return found


def _has_values(info: SheetInfo, first: int, column: int) -> bool:
    rows = info.samples[first:]
    return not rows or any(column < len(row) and not values.is_empty(row[column]) for row in rows)


def _mapping(area: Area, info: SheetInfo, header: int | None, by_column: dict[int, str]) -> Mapping:
    first = 0 if header is None else header + 1
    columns: dict[str, tuple[int, ...]] = {}
    for column, field in sorted(by_column.items()):
        columns[field] = (*columns.get(field, ()), column)
    for field, column in _by_content(area, info, first, by_column).items():
        columns.setdefault(field, (column,))
    names = {}
    if header is not None:
        row = info.samples[header]
        names = {n: text(cell) for n, cell in enumerate(row) if not values.is_empty(cell)}
    return Mapping(info.name, header, first, columns, names)


def _by_content(area: Area, info: SheetInfo, first: int, taken: dict[int, str]) -> dict[str, int]:
    """Fields for columns that no heading names: texts by their length, addresses, telephones."""
    lengths: dict[int, float] = {}
    kinds: dict[int, str] = {}
    width = max((len(row) for row in info.samples), default=0)
    for column in range(width):
        cells = [text(row[column]) for row in info.samples[first:] if column < len(row)]
        cells = [cell for cell in cells if cell]
        if column in taken or not cells:
            continue
        lengths[column] = sum(map(len, cells)) / len(cells)
        letters = sum(any(map(str.isalpha, cell)) for cell in cells) / len(cells)
        if sum("@" in cell for cell in cells) > 0.6 * len(cells):
            kinds[column] = "emails"
        elif letters > 0.6:
            kinds[column] = "text"
        elif sum(sum(map(str.isdigit, cell)) >= 5 for cell in cells) > 0.6 * len(cells):
            kinds[column] = "phones"
    texts = sorted((c for c, kind in kinds.items() if kind == "text"), key=lambda c: -lengths[c])
    found: dict[str, int] = {}
    if area is CONTACTS:
        found = {kind: column for column, kind in reversed(kinds.items()) if kind != "text"}
        if texts and "last_name" not in taken.values():
            found["name"] = min(texts)
        return found
    open_fields = [field for field in area.long_texts if field not in taken.values()]
    if len(texts) == 1 and "question" in open_fields:
        return {"question": texts[0]}
    return dict(zip(open_fields, texts, strict=False))


def with_columns(area: Area, mapping: Mapping, pairs: Iterable[tuple[str, str]]) -> Mapping:
    """The mapping with some fields put elsewhere.

    Args:
        area: what the table is about.
        mapping: a proposal.
        pairs: field and column, a column named by its heading, its letter or its number from 1;
            "" or ``-`` takes the field away. A field that may have several columns may come twice.

    Raises:
        UserError: there is no such field or column.
    """
    columns = dict(mapping.columns)
    seen: set[str] = set()
    for name, wanted in pairs:
        field = name.strip().lower()
        field = {"phone": "phones", "email": "emails"}.get(field, field)
        if field not in area.words:
            raise UserError(
                tr("There is no field “{name}”.", name=name),
                action=tr("The fields are: {names}.", names=", ".join(area.words)),
            )
        if wanted.strip() in ("", "-"):
            columns.pop(field, None)
            continue
        column = find_column(mapping, wanted)
        columns = {
            other: kept
            for other, found in columns.items()
            if (kept := tuple(c for c in found if c != column))
        }
        before = columns.get(field, ()) if field in area.many and field in seen else ()
        columns[field] = (*before, column)
        seen.add(field)
    return replace(mapping, columns=columns)
