"""Workbooks that this program exported: they say themselves how they are read."""

from __future__ import annotations

from hotline_desktop.core import lists
from hotline_desktop.core.imports.batches import LISTS
from hotline_desktop.core.lists import folded

from ..calls import headings
from . import values
from .layout import FIELDS, FORMAT_SHEET, Mapping
from .readers import SheetInfo, Spreadsheet
from .values import text

HEADER_ROWS = 40
"""Rows from the top among which the headings are looked for."""


def own_mapping(spreadsheet: Spreadsheet) -> Mapping | None:
    """The mapping that a workbook exported by this program carries with it; None for others."""
    about = spreadsheet.sheet(FORMAT_SHEET)
    if about is None or not about.rows:
        return None
    said = {text(row[0]): text(row[1]) for row in about.samples if len(row) > 1}
    fields = [name.strip() for name in said.get("fields", "").split(",")]
    if said.get("area") != "calls" or not said.get("exported_at") or "started" not in fields:
        return None
    found = _own_table(spreadsheet, fields, said.get("sheet", ""))
    if found is None:
        return None
    info, row, order = found
    names = {n: text(cell) for n, cell in enumerate(info.samples[row]) if not values.is_empty(cell)}
    return Mapping(
        info.name,
        row,
        row + 1,
        {name: (column,) for name, column in order.items() if name in FIELDS},
        names,
        units={column: "seconds" for name, column in order.items() if name in ("duration", "wait")},
        language=said.get("language", ""),
        exported_at=said["exported_at"],
        timezone=said.get("timezone", ""),
    )


def own_entries(spreadsheet: Spreadsheet) -> dict[tuple[str, str], int]:
    """(Field, folded name) → the entry's id, for the names in a workbook of ours.

    An entry is known by its uid, whatever it is called by now. Those of another database have
    other uids, and so have no entry here.
    """
    known = {}
    for name_of, table in LISTS.items():
        into = lists.canonical(table)
        known[name_of] = {uid: into[id] for id, uid in lists.uids(table).items()}
    found = {}
    for key, name, *_ in (row for row in spreadsheet.rows(FORMAT_SHEET) if len(row) > 1):
        name_of, _, uid = text(key).partition(" ")
        if uid and uid in known.get(name_of, {}):
            found[name_of, folded(text(name))] = known[name_of][uid]
    return found


def _own_table(
    spreadsheet: Spreadsheet, fields: list[str], sheet: str
) -> tuple[SheetInfo, int, dict[str, int]] | None:
    """Where our own table is: columns may have been moved, added or removed since."""
    for info in spreadsheet.sheets:
        if info.name == FORMAT_SHEET or (sheet and info.name != sheet):
            continue
        for n, row in enumerate(info.samples[:HEADER_ROWS]):
            shown = [text(cell) for cell in row]
            known = {headings.field_of(name)[0] for name in shown if name}
            if "started" not in known:
                continue
            as_written = len(shown) == len(fields) and all(
                headings.field_of(name)[0] == field
                for name, field in zip(shown, fields, strict=True)
                if name and field != "id" and headings.field_of(name)[1] == 1.0
            )
            if as_written:
                return info, n, {field: column for column, field in enumerate(fields)}
            order: dict[str, int] = {}
            for column, name in enumerate(shown):
                field = "id" if name.casefold() == "id" else headings.field_of(name)[0]
                if field in fields:
                    order.setdefault(field, column)
            return info, n, order
    return None
