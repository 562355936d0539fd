"""A blank workbook for a day on paper or without the program."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins

from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.calls.fields import BY_NAME
from hotline_desktop.core.text import tr

from ..replacing import replacing
from ..workbooks import workbook
from ..workbooks.columns import Column
from . import exporting

FIELDS = (
    "started", "number", "caller_name", "organisation", "question", "answer", "topic", "urgency",
    "outcome", "referred_to", "callback_due", "source", "notes", "operator", "duration",
    "direction",
)  # fmt: skip
"""What is written down in the order of a conversation; the rest follows from it."""

ON_PAPER = {
    "started": 13, "number": 16, "caller_name": 18, "question": 34, "answer": 34, "topic": 14,
    "outcome": 13, "callback_due": 13, "operator": 13,
}  # fmt: skip
"""What is written by hand, and the widths that leave the headings readable on A4."""

PREPARED_ROWS = 500
PRINTED_ROWS = 26
"""Two pages: one row takes three lines of handwriting."""

_LINE = Side("thin", color="C5CDD8")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def blank_template(target: Path, language: str, now: datetime) -> None:
    """Write a workbook to fill in, which the import takes without a question.

    Raises:
        UserError: the file cannot be written; nothing is left behind then.
    """
    offers = {name: items for name, items in exporting.choices().items() if items}
    columns = exporting.sheet_columns(FIELDS)
    book: Any = Workbook()
    sheet = book.active
    sheet.title = tr("Calls")
    _fill_sheet(sheet, columns, workbook.list_ranges(offers), language)
    _fill_paper(book.create_sheet(tr("To print")))
    _hints(book.create_sheet(tr("How to fill in")), columns)
    workbook.add_lists_sheet(book, offers)
    zone = exporting.zone_of(CallFilter())
    workbook.add_about_sheet(book, exporting.about(language, zone, columns, now))
    with replacing(target) as file:
        book.save(file)


def _fill_sheet(
    sheet: Any, columns: tuple[Column, ...], ranges: dict[str, str], language: str
) -> None:
    date_format = workbook.DATE_FORMATS.get(language, workbook.DATE_FORMATS["en"])
    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = workbook.heading_width(column)
        heading = workbook.heading_style(sheet.cell(1, number, column.heading))
        heading.border = _BORDER
        for row in range(2, PREPARED_ROWS + 2):
            cell = sheet.cell(row, number)
            cell.number_format = workbook.number_format(column.kind, date_format)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            cell.border = _BORDER
    for row in range(2, PREPARED_ROWS + 2):
        sheet.row_dimensions[row].height = 30
    workbook.add_choices(sheet, columns, ranges, PREPARED_ROWS + 1)
    _set_page(sheet)
    sheet.print_title_rows = "1:1"


def _fill_paper(sheet: Any) -> None:
    """The same to be written by hand, with what matters most, for who types it in later."""
    for number, column in enumerate(exporting.sheet_columns(tuple(ON_PAPER)), 1):
        sheet.column_dimensions[get_column_letter(number)].width = ON_PAPER[column.name]
        workbook.heading_style(sheet.cell(1, number, column.heading)).border = _BORDER
        for row in range(2, PRINTED_ROWS + 2):
            sheet.cell(row, number).border = _BORDER
    sheet.row_dimensions[1].height = 32
    for row in range(2, PRINTED_ROWS + 2):
        sheet.row_dimensions[row].height = 54
    _set_page(sheet)
    sheet.print_title_rows = "1:1"
    sheet.oddFooter.center.text = "&P / &N"


def _set_page(sheet: Any) -> None:
    """A4 that lies, and no column on a page of its own."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6, footer=0.3)


def _hints(sheet: Any, columns: tuple[Column, ...]) -> None:
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = 90
    _set_page(sheet)
    sheet.append([tr("How to fill in"), ""])
    sheet["A1"].font = workbook.bold(14)
    sheet.append(
        ["", tr("One row a call. Only the date and time are needed; leave the rest empty.")]
    )
    sheet.append(["", tr("Then import this file in Hotline Desktop.")])
    sheet.append(["", tr("“To print” is a form for paper; type in here what was written on it.")])
    sheet.append([])
    for column in columns:
        sheet.append([column.heading, _hint(column.name)])
        sheet.cell(sheet.max_row, 1).font = workbook.bold()
    for (cell,) in sheet.iter_rows(min_col=2, max_col=2):
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _hint(name: str) -> str:
    if name == "duration":
        return tr("Hours, minutes, seconds, such as 0:04:30 for four and a half minutes.")
    if name == "number":
        return tr("Any spelling will do; write “withheld” where the number is hidden.")
    if BY_NAME[name].kind == "instant":
        return tr("Date and time of day, such as 31.12.2026 14:05.")
    if BY_NAME[name].kind in ("list", "urgency", "direction"):
        return tr("Choose from the list in the cell; another entry may be typed.")
    return tr("In a few words.")
