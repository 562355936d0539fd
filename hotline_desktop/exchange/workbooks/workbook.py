"""Rows into a workbook: streaming, typed, and nothing that a caller said becomes a formula."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import zip_longest
from pathlib import Path
from typing import Any, Self
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import DEFAULT_FONT, Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.writer.excel import ExcelWriter

from .columns import Column, Value
from .safe_cells import safe_text

ABOUT_SHEET = "_hotline"
"""Very hidden: key and value a row, so that the file is known again when it comes back."""

LISTS_SHEET = "_lists"
"""Hidden: what the drop-down lists offer."""

MOST_ROWS = 1_048_576
"""Rows of a sheet, heading included."""

SERIAL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet knows no time zones
DATE_FORMATS = {"en": "yyyy-mm-dd hh:mm", "ru": "dd.mm.yyyy hh:mm"}
DURATION_FORMAT = "[h]:mm:ss"
MONEY_FORMAT = "#,##0.00"

_FORMULA_LIKE = re.compile(r"[=+\-@\t\r]")


def serial(moment: datetime) -> float:
    """A local time as the number of days that spreadsheets count in."""
    elapsed = moment - SERIAL_EPOCH
    return elapsed.days + elapsed.seconds / 86400


class _Cell(Cell):
    """A cell that is filled anew for each row: making and checking one each costs half the time."""

    __slots__ = ("letter", "settled_style")
    letter: str
    settled_style: int
    _value: Any

    @property
    def coordinate(self) -> str:
        return f"{self.letter}{self.row}"

    @property
    def has_style(self) -> bool:
        return True

    @property
    def style_id(self) -> int:
        return self.settled_style


class WorkbookWriter:
    """A workbook that is written as its rows come, with constant memory.

    Use as a context manager. Leaving it by an exception removes all that was written so far.

    Args:
        target: the file; an existing one is replaced.
        language: decides how dates look.
        lists: what drop-down lists offer, by the names that columns call them.
    """

    def __init__(
        self, target: Path, language: str, lists: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        self._target = target
        self._book: Any = Workbook(write_only=True)
        self._date_format = DATE_FORMATS.get(language, DATE_FORMATS["en"])
        self._lists = {name: items for name, items in (lists or {}).items() if items}
        self._offers = list_ranges(self._lists)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        if kind is not None:
            self._discard()

    def add_sheet(
        self,
        title: str,
        columns: Sequence[Column],
        rows: Iterator[Sequence[Value]],
        *,
        wide: bool = False,
    ) -> int:
        """A sheet with headings and these rows; what does not fit goes on in further sheets.

        Args:
            title: of the sheet.
            columns: their headings, widths and kinds.
            rows: the cells.
            wide: the first column stays in sight.

        Returns:
            The number of rows.
        """
        total = number = 0
        rows = iter(rows)
        following = next(rows, None)
        while following is not None or not number:
            number += 1
            sheet = self._book.create_sheet(title if number == 1 else f"{title} {number}")
            count = 0
            _set_up(sheet, columns, self._offers)
            if wide:
                sheet.freeze_panes = "B2"
            sheet.append(_heading_cells(sheet, columns))
            sheet._values_to_row = _row_filler(sheet, columns, self._date_format)
            while following is not None and count < MOST_ROWS - 1:
                sheet.append(following)
                count += 1
                following = next(rows, None)
            sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
            sheet.close()
            total += count
        return total

    def save(self, about: Mapping[str, str | int]) -> None:
        """Finish the file.

        Args:
            about: what this file is, for the program that reads it.
        """
        add_lists_sheet(self._book, self._lists)
        add_about_sheet(self._book, about)
        with ZipFile(self._target, "w", ZIP_DEFLATED, allowZip64=True) as archive:
            ExcelWriter(self._book, archive).write_data()

    def _discard(self) -> None:
        """Drop the file and openpyxl's own temporary ones, one a sheet."""
        for sheet in self._book.worksheets:
            with suppress(Exception):
                sheet.close()
            with suppress(Exception):
                sheet._writer.cleanup()
        self._target.unlink(missing_ok=True)


def list_ranges(lists: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Where ``add_lists_sheet`` puts each list, as a drop-down list refers to it."""
    ranges = {}
    for number, (name, items) in enumerate(lists.items(), 1):
        letter = get_column_letter(number)
        ranges[name] = f"'{LISTS_SHEET}'!${letter}$1:${letter}${len(items)}"
    return ranges


def add_lists_sheet(book: Any, lists: Mapping[str, Sequence[str]]) -> None:
    """What drop-down lists offer, one a column, on a hidden sheet."""
    sheet = book.create_sheet(LISTS_SHEET)
    sheet.sheet_state = "hidden"
    for items in zip_longest(*lists.values()):
        row = [WriteOnlyCell(sheet, safe_text(item)) if item else None for item in items]
        for cell in filter(None, row):
            cell.data_type = "s"
        sheet.append(row)


def add_about_sheet(book: Any, about: Mapping[str, str | int]) -> None:
    """Key and value a row, on a sheet that spreadsheet programs do not even list."""
    sheet = book.create_sheet(ABOUT_SHEET)
    sheet.sheet_state = "veryHidden"
    for key, value in about.items():
        cell = WriteOnlyCell(sheet, safe_text(value) if isinstance(value, str) else value)
        cell.data_type = "s" if isinstance(value, str) else "n"
        sheet.append([key, cell])


def _set_up(sheet: Any, columns: Sequence[Column], lists: Mapping[str, str]) -> None:
    """Frozen heading, paper, widths, drop-down lists: all that is written before the rows."""
    sheet.freeze_panes = "A2"
    # Paper lies, holds the whole width, and each page has the heading.
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    for number, column in enumerate(columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = heading_width(column)
        dimension.hidden = column.hidden
        if column.kind == "phone":
            dimension.number_format = "@"
    add_choices(sheet, columns, lists, MOST_ROWS)


def add_choices(
    sheet: Any, columns: Sequence[Column], lists: Mapping[str, str], last_row: int
) -> None:
    """The drop-down lists. They offer, and let another entry be typed too."""
    for number, column in enumerate(columns, 1):
        if column.choices in lists:
            offer = DataValidation("list", formula1=lists[column.choices], allow_blank=True)
            offer.showErrorMessage = False
            letter = get_column_letter(number)
            offer.add(f"{letter}2:{letter}{last_row}")
            sheet.data_validations.append(offer)


def bold(size: float = 11) -> Font:
    """The font of the other cells, bold: one without a name is anything."""
    return Font(
        name=DEFAULT_FONT.name, family=DEFAULT_FONT.family, scheme=DEFAULT_FONT.scheme,
        size=size, bold=True,
    )  # fmt: skip


def heading_width(column: Column) -> float:
    """The width of a column in which no word of its heading is cut by the button of the filter."""
    return max(column.width, *(len(word) + 5 for word in column.heading.split()))


def heading_style(cell: Any) -> Any:
    """The look of a heading."""
    cell.font = bold()
    cell.fill = PatternFill("solid", fgColor="E8EDF3")
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    return cell


def number_format(kind: str, date_format: str) -> str:
    """The spreadsheet's format code for a kind of column."""
    day_format = date_format.partition(" ")[0]
    formats = {
        "instant": date_format, "day": day_format, "duration": DURATION_FORMAT, "phone": "@",
        "money": MONEY_FORMAT,
    }  # fmt: skip
    return formats.get(kind, "General")


def _number(value: float | datetime | timedelta) -> float:
    if isinstance(value, datetime):
        return serial(value)
    return value.total_seconds() / 86400 if isinstance(value, timedelta) else value


def _style_id(cell: Any) -> int:
    """The number of the cell's style in the workbook's table of styles."""
    return int(super(_Cell, cell).style_id)


def _heading_cells(sheet: Any, columns: Sequence[Column]) -> list[Any]:
    return [heading_style(WriteOnlyCell(sheet, column.heading)) for column in columns]


def _row_filler(
    sheet: Any, columns: Sequence[Column], date_format: str
) -> Callable[[Sequence[Value], int], Iterator[Any]]:
    """What turns a row of plain values into cells, in place of openpyxl's own of that name."""

    def cell(number: int, column: Column, *, quoted: bool = False) -> _Cell:
        made = _Cell(sheet, row=1, column=number)
        made.number_format = number_format(column.kind, date_format)
        if column.kind in ("text", "phone"):
            made.alignment = Alignment(vertical="top", wrap_text=column.width >= 40)
        else:
            made.alignment = Alignment(vertical="top")
        if quoted:
            made.quotePrefix = True
        made.letter = get_column_letter(number)
        made.settled_style = _style_id(made)
        return made

    plain = [cell(number, column) for number, column in enumerate(columns, 1)]
    quoted = [cell(number, column, quoted=True) for number, column in enumerate(columns, 1)]

    def fill(values: Sequence[Value], row: int) -> Iterator[Any]:
        for index, value in enumerate(values):
            if value is None or value == "":
                continue
            if isinstance(value, str):
                looks_like_formula = _FORMULA_LIKE.match(value) is not None
                made = quoted[index] if looks_like_formula else plain[index]
                made._value = safe_text(value)
                made.data_type = "s"
            else:
                made = plain[index]
                made._value = _number(value)
                made.data_type = "n"
            made.row = row
            yield made

    return fill
