"""Rows that did not go in, as a workbook to correct and import again."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.text import tr

from ..replacing import replacing
from ..sheets.cells import Cell
from ..sheets.readers import Spreadsheet
from ..workbooks.safe_cells import safe_text
from ..workbooks.workbook import bold
from .mapping import Mapping
from .records import Refusal


def write_refused(
    spreadsheet: Spreadsheet, mapping: Mapping, refused: list[Refusal], target: Path
) -> None:
    """Write the refused rows, their cells as they were and the reason after the last one.

    Raises:
        UserError: the workbook cannot be written there.
    """
    reasons: dict[int, str] = {}
    for refusal in refused:
        before = reasons.get(refusal.row)
        reasons[refusal.row] = f"{before}\n{refusal.reason}" if before else refusal.reason
    info = spreadsheet.sheet(mapping.sheet)
    width = info.columns if info is not None else 0
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(tr("Refused rows"))
    sheet.freeze_panes = "A2"
    headings = [mapping.headings.get(column, "") for column in range(width)]
    sheet.append([_bold(sheet, name) for name in [*headings, tr("Why it was not imported")]])
    every = chain.from_iterable(spreadsheet.rows(name) for name in mapping.sheets)
    for row, cells in enumerate(every):
        if row in reasons:
            padded = [*cells, *[""] * (width - len(cells))]
            sheet.append([_cell(sheet, cell) for cell in [*padded, reasons[row]]])
    try:
        with replacing(target) as part:
            book.save(part)
    except UserError as error:
        raise UserError(error.what, tr("The import itself is done."), error.action)


def _bold(sheet: Any, text: str) -> Any:
    cell = _cell(sheet, text)
    if cell is not None:
        cell.font = bold()
    return cell


def _cell(sheet: Any, value: Cell) -> Any:
    """A cell of the same type; a text is never taken for a formula."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        value = value.replace(tzinfo=None)
    if value == "":
        return None
    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, "")
        cell.value = safe_text(value)
        cell.data_type = "s"
        return cell
    made: Any = value
    cell = WriteOnlyCell(sheet, made)
    if isinstance(value, timedelta):
        cell.number_format = "[h]:mm:ss"
    elif isinstance(value, time):
        cell.number_format = "hh:mm:ss"
    elif isinstance(value, datetime):
        cell.number_format = "yyyy-mm-dd hh:mm:ss"
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    return cell
