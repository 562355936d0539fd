"""Rows into a workbook: streaming, typed, and nothing that a caller said becomes a formula."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.writer.excel import ExcelWriter

ABOUT_SHEET = "_hotline"
"""Very hidden: key and value a row, so that the file is known again when it comes back."""

LISTS_SHEET = "_lists"
"""Hidden: what the drop-down lists offer."""

MOST_ROWS = 1_048_576
"""Rows of a sheet, heading included."""

MOST_UNITS = 32_767
"""UTF-16 units of a cell."""

CUT_MARK = " […✂]"
"""Ends a text that did not fit into its cell: on the way back that cell is left as it was."""

SERIAL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet knows no time zones
DATE_FORMATS = {"en": "yyyy-mm-dd hh:mm", "ru": "dd.mm.yyyy hh:mm"}
DURATION_FORMAT = "[h]:mm:ss"

_FORMULA_LIKE = re.compile(r"[=+\-@\t\r]")
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x(?=[0-9A-Fa-f]{4}_)")

Value = str | int | float | datetime | timedelta | None


@dataclass(frozen=True)
class Column:
    """A column of a sheet.

    Attributes:
        name: the field it carries, written into the about sheet.
        kind: ``text``, ``phone``, ``instant`` (naive local time), ``duration`` (seconds) or ``int``.
        width: characters.
        choices: name of the drop-down list that its cells offer, if any.
        hidden: not shown; the way back needs it.
    """

    name: str
    heading: str
    kind: str = "text"
    width: int = 14
    choices: str = ""
    hidden: bool = False


def serial(moment: datetime) -> float:
    """A local time as the number of days that spreadsheets count in."""
    elapsed = moment - SERIAL_EPOCH
    return elapsed.days + elapsed.seconds / 86400


def safe_text(text: str) -> str:
    """A text that fits into a cell and into XML.

    Characters that XML forbids are written the way Excel does (``_x000B_``), so they come back; a
    text that is too long is cut and marked (``CUT_MARK``).
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
    return "\ufffd" if "\ud800" <= letter <= "\udfff" else f"_x{ord(letter):04X}_"


class _Cell(WriteOnlyCell):  # type: ignore[misc]
    """A cell that is filled anew for each row: making and checking one each costs half the time."""

    __slots__ = ()

    @property
    def has_style(self) -> bool:
        return True


class WorkbookWriter:
    """A workbook that is written as its rows come, with constant memory.

    Use as a context manager. Leaving it by an exception removes all that was written so far.
    """

    def __init__(self, target: Path, language: str) -> None:
        self._target = target
        self._book = Workbook(write_only=True)
        self._date_format = DATE_FORMATS.get(language, DATE_FORMATS["en"])
        self._lists: dict[str, str] = {}
        self._sheets: list[Any] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        if kind is not None:
            self._discard()

    def add_lists(self, lists: Mapping[str, Sequence[str]]) -> None:
        """What drop-down lists offer, on a hidden sheet. Call it before the first ``sheet``."""
        sheet = self._new_sheet(LISTS_SHEET)
        sheet.sheet_state = "hidden"
        filled = {
            name: [safe_text(item) for item in items] for name, items in lists.items() if items
        }
        for row in range(max(map(len, filled.values()), default=0)):
            sheet.append([items[row] if row < len(items) else None for items in filled.values()])
        sheet.close()
        for number, (name, items) in enumerate(filled.items(), 1):
            letter = get_column_letter(number)
            self._lists[name] = f"'{LISTS_SHEET}'!${letter}$1:${letter}${len(items)}"

    def add_about(self, values: Mapping[str, str | int]) -> None:
        """What this file is, for the program that reads it."""
        sheet = self._new_sheet(ABOUT_SHEET)
        sheet.sheet_state = "veryHidden"
        for pair in values.items():
            sheet.append(list(pair))
        sheet.close()

    def add_sheet(
        self, title: str, columns: Sequence[Column], rows: Iterator[Sequence[Value]]
    ) -> int:
        """A sheet with headings and these rows; what does not fit goes on in further sheets.

        Returns:
            The number of rows.
        """
        total = number = 0
        rows = iter(rows)
        following = next(rows, None)
        while following is not None or not number:
            number += 1
            sheet = self._new_sheet(title if number == 1 else f"{title} {number}")
            count = 0
            _set_up(sheet, columns, self._lists)
            sheet.append(_heading_cells(sheet, columns))
            fill = _row_filler(sheet, columns, self._date_format)
            sheet._values_to_row = fill
            while following is not None and count < MOST_ROWS - 1:
                sheet.append(following)  # type: ignore[arg-type]
                count += 1
                following = next(rows, None)
            sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
            sheet.close()
            total += count
        return total

    def save(self) -> None:
        """Finish the file. The first sheet of rows is the one that opens."""
        shown = [sheet for sheet in self._book.worksheets if sheet.sheet_state == "visible"]
        hidden = [sheet for sheet in self._book.worksheets if sheet.sheet_state != "visible"]
        self._book._sheets = shown + hidden
        with ZipFile(self._target, "w", ZIP_DEFLATED, allowZip64=True) as archive:
            ExcelWriter(self._book, archive).write_data()

    def _new_sheet(self, title: str) -> Any:
        sheet = self._book.create_sheet(title)
        self._sheets.append(sheet)
        return sheet

    def _discard(self) -> None:
        """Drop openpyxl's temporary files, one a sheet."""
        for sheet in self._sheets:
            with suppress(Exception):
                sheet.close()
            with suppress(Exception):
                sheet._writer.cleanup()
        self._target.unlink(missing_ok=True)


def _set_up(sheet: Any, columns: Sequence[Column], lists: Mapping[str, str]) -> None:
    """Frozen heading, widths, drop-down lists: all that is written before the rows."""
    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width = column.width
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
            sheet.add_data_validation(offer)


def heading_style(cell: Any) -> Any:
    """The look of a heading."""
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="E8EDF3")
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    return cell


def number_format(kind: str, date_format: str) -> str:
    """The spreadsheet's format code for a kind of column."""
    return {"instant": date_format, "duration": DURATION_FORMAT, "phone": "@"}.get(kind, "General")


def _heading_cells(sheet: Any, columns: Sequence[Column]) -> list[Any]:
    return [heading_style(WriteOnlyCell(sheet, column.heading)) for column in columns]


def _row_filler(
    sheet: Any, columns: Sequence[Column], date_format: str
) -> Callable[[Sequence[Value], int], Iterator[Any]]:
    """What turns a row of plain values into cells, in place of openpyxl's own of that name."""

    def cell(column: Column, *, quoted: bool = False) -> _Cell:
        made = _Cell(sheet)
        made.number_format = number_format(column.kind, date_format)
        if column.kind in ("text", "phone"):
            made.alignment = Alignment(vertical="top", wrap_text=column.width >= 40)
        else:
            made.alignment = Alignment(vertical="top")
        if quoted:
            made.quotePrefix = True
        return made

    plain = [cell(column) for column in columns]
    quoted = [cell(column, quoted=True) for column in columns]
    for number, pair in enumerate(zip(plain, quoted, strict=True), 1):
        for made in pair:
            made.column = number

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
                if isinstance(value, datetime):
                    value = serial(value)
                elif isinstance(value, timedelta):
                    value = value.total_seconds() / 86400
                made._value = value
                made.data_type = "n"
            made.row = row
            yield made

    return fill
