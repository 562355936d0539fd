"""A review as a workbook: figures, findings, and native charts beside their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.chart import Reference
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from hotline_desktop.core.charts import HEAT, Chart
from hotline_desktop.core.dates import span
from hotline_desktop.core.review.finding import WEAKNESS
from hotline_desktop.core.review.parts import Section
from hotline_desktop.core.review.report import Report
from hotline_desktop.core.text import tr

from ..replacing import replacing
from .native_charts import COLORS, color, native_chart, rows_of
from .safe_cells import safe_text

FORMATS = {
    "text": "General", "count": "#,##0", "decimal": "#,##0.0", "percent": "0.0%",
    "duration": "[m]:ss", "money": "#,##0.00", "change": "+#,##0;−#,##0;0", "date": "dd.mm.yyyy",
}  # fmt: skip
DAY_SECONDS = 86400
FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")
MUTED = "5A6572"
NUMBER_WIDTH = 13

FACE = "Calibri"
TITLE = Font(name=FACE, size=16, bold=True)
HEADING = Font(name=FACE, size=12, bold=True)
HEAD = Font(name=FACE, bold=True, color=MUTED)
LINE_POINTS = 15.0
PAGE_ROWS = 40
"""Rows of a printed page, about."""
BELOW = Border(bottom=Side(style="thin", color="CCD3DC"))
TOP = Alignment(vertical="top", wrap_text=True)
NUMBER = Alignment(horizontal="right", vertical="top")
BESIDE = Alignment(horizontal="left", vertical="top", indent=2)
"""Words right of a number."""
WORDS = ("text", "date")
"""Units that stand at the left."""

Cell = Any


def save_workbook(target: Path, report: Report) -> None:
    """Write the review as a workbook.

    Raises:
        UserError: the file cannot be written; nothing is left behind.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    _figures(book.create_sheet(tr("Figures")), report)
    _findings(book.create_sheet(tr("Findings")), report)
    for section in report.sections:
        _section(book.create_sheet(section.title[:31]), section)
    with replacing(target) as file:
        book.save(file)


def _put(sheet: Worksheet, row: int, column: int, value: Cell, unit: str = "text") -> Any:
    """A cell with its format; a text is never a formula."""
    cell = sheet.cell(row, column)
    if value is None:
        return cell
    if isinstance(value, str):
        cell.value = safe_text(value)
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in FORMULA_BEGINS
        cell.alignment = TOP
    else:
        cell.value = value / DAY_SECONDS if unit == "duration" else value
        cell.number_format = FORMATS[unit]
        cell.alignment = Alignment(vertical="top")
    return cell


def _say(sheet: Worksheet, row: int, text: str, font: Font | None = None) -> None:
    """A line that runs over the cells to its right."""
    cell = _put(sheet, row, 1, text)
    cell.alignment = Alignment()
    if font is not None:
        cell.font = font


def _tall(sheet: Worksheet, row: int, widths: Sequence[float]) -> None:
    """As high as its longest text needs: not every program measures that by itself."""
    lines = 1
    for column, width in enumerate(widths, 1):
        value = sheet.cell(row, column).value
        if isinstance(value, str):
            lines = max(lines, sum(-(-len(part) // int(width)) or 1 for part in value.split("\n")))
    sheet.row_dimensions[row].height = LINE_POINTS * lines


def _head(sheet: Worksheet, row: int, words: Sequence[str], units: Sequence[str]) -> None:
    for column, (text, unit) in enumerate(zip(words, units, strict=True), 1):
        cell = _put(sheet, row, column, text)
        cell.font, cell.border = HEAD, BELOW
        side = "left" if unit in WORDS else "right"
        cell.alignment = Alignment(horizontal=side, vertical="top", wrap_text=True)
    narrow = [text for text, unit in zip(words, units, strict=True) if unit not in WORDS]
    if any(len(text) >= NUMBER_WIDTH - 1 for text in narrow):
        sheet.row_dimensions[row].height = 2 * LINE_POINTS


def _widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def _page(sheet: Worksheet) -> None:
    """Printed on A4, lying, as wide as the page."""
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _figures(sheet: Worksheet, report: Report) -> None:
    _page(sheet)
    widths = (30, 12, 12, 14, 14, 24, 80)
    _widths(sheet, widths)
    _say(sheet, 1, tr("Review of the hotline"), TITLE)
    _say(sheet, 2, report.office)
    _say(sheet, 3, span(report.period.first, report.period.last))
    units = ("text", "count", "count", "count", "text", "text", "text")
    words = (tr("Figure"), tr("Now"), tr("Before"), tr("Change"), tr("Verdict"), tr("Note"),
             tr("Definition"))  # fmt: skip
    _head(sheet, 5, words, units)
    sheet.cell(5, 5).alignment = BESIDE
    verdicts = {1: tr("better"), -1: tr("worse"), 0: ""}
    for row, one in enumerate(report.measures, 6):
        known = one.value is not None and one.before is not None
        change = (one.value or 0) - (one.before or 0) if known else None
        _put(sheet, row, 1, one.title)
        _put(sheet, row, 2, one.value, one.unit)
        _put(sheet, row, 3, one.before, one.unit)
        cell = _put(sheet, row, 4, change, one.unit)
        if change is not None and one.unit == "duration":
            # Spreadsheets show no negative times: seconds say it plainly.
            cell.value, cell.number_format = round(change), tr('+0" s";−0" s";0')
        elif change is not None and one.unit == "percent":
            cell.value, cell.number_format = change * 100, tr('+0.0" pp";−0.0" pp";0')
        elif change is not None:
            cell.number_format = FORMATS["change"] if one.unit == "count" else "General"
        _put(sheet, row, 5, verdicts[one.verdict]).alignment = BESIDE
        _put(sheet, row, 6, one.note)
        _put(sheet, row, 7, one.definition)
        _tall(sheet, row, widths)
    if report.notes:
        _say(sheet, 7 + len(report.measures), report.notes)
    sheet.freeze_panes = "B6"


def _findings(sheet: Worksheet, report: Report) -> None:
    _page(sheet)
    widths = (18, 36, 60, 46, 20, 13, 10)
    _widths(sheet, widths)
    units = ("text", "text", "text", "text", "text", "date", "text")
    words = (tr("Kind"), tr("Finding"), tr("Figure and comparison"), tr("Action"), tr("Who"),
             tr("Due"), tr("Done"))  # fmt: skip
    _head(sheet, 1, words, units)
    for row, one in enumerate([*report.points, *report.earlier], 2):
        kind = tr("Weakness") if one.kind == WEAKNESS else tr("Strength")
        if row - 2 >= len(report.points):
            kind = tr("Still open")
        done = tr("yes") if one.done_at else ""
        values = (kind, one.title, one.evidence, one.action, one.owner, one.due, done)
        for column, (value, unit) in enumerate(zip(values, units, strict=True), 1):
            _put(sheet, row, column, value, unit)
        _tall(sheet, row, widths)
    sheet.freeze_panes = "A2"


def _section(sheet: Worksheet, section: Section) -> None:
    _page(sheet)
    widest = max([6, *(len(grid.head) for grid in section.grids)])
    widths = (42, *[NUMBER_WIDTH] * (widest - 1))
    _widths(sheet, widths)
    _say(sheet, 1, section.title, TITLE)
    if section.note:
        _say(sheet, 2, section.note)
    row = page = 4
    for plot in section.plots:
        page = _break(sheet, page, row, max(plot.chart.size, rows_of(plot.chart)))
        row = _plot(sheet, row, plot.chart)
    for grid in section.grids:
        page = _break(sheet, page, row, len(grid.rows))
        _say(sheet, row, grid.title, HEADING)
        _head(sheet, row + 1, grid.head, ("text", *["count"] * (len(grid.head) - 1)))
        for at, cells in enumerate(grid.rows, row + 2):
            for column, (value, unit) in enumerate(zip(cells, grid.units, strict=True), 1):
                cell = _put(sheet, at, column, value, unit)
                if column > 1:
                    cell.alignment = NUMBER
            _tall(sheet, at, widths)
        row += len(grid.rows) + 4


def _break(sheet: Worksheet, page: int, row: int, rows: int) -> int:
    """Begin a printed page where what follows would be cut; returns the first row of the page."""
    if row > page and row + rows - page > PAGE_ROWS:
        sheet.row_breaks.append(Break(id=row - 1))
        return row
    return page


def _plot(sheet: Worksheet, row: int, chart: Chart) -> int:
    """The numbers of a chart, and the chart beside them; returns the row after both."""
    _say(sheet, row, chart.title, HEADING)
    if chart.kind == HEAT:
        return _heat(sheet, row + 1, chart)
    names = [one.name for one in chart.series]
    _head(sheet, row + 1, [chart.x_title, *names], ["text", *["count"] * len(names)])
    for at in range(chart.size):
        _put(sheet, row + 2 + at, 1, chart.label(at))
        for column, one in enumerate(chart.series, 2):
            _put(sheet, row + 2 + at, column, one.values[at], chart.unit)
    made = native_chart(chart, FORMATS[chart.unit])
    last = row + 1 + chart.size
    for column in range(2, 2 + len(names)):
        values = Reference(sheet, min_col=column, min_row=row + 1, max_row=last)
        made.add_data(values, titles_from_data=True)
    made.set_categories(Reference(sheet, min_col=1, min_row=row + 2, max_row=last))
    color(made, chart)
    sheet.add_chart(made, f"{get_column_letter(len(names) + 3)}{row}")
    return row + max(chart.size + 3, rows_of(chart))


def _heat(sheet: Worksheet, row: int, chart: Chart) -> int:
    """Cells coloured by their value: a spreadsheet's own heat map."""
    _head(sheet, row, [chart.x_title, *chart.labels], ["text", *["count"] * chart.size])
    for at, one in enumerate(chart.series, row + 1):
        _put(sheet, at, 1, one.name)
        for column, value in enumerate(one.values, 2):
            _put(sheet, at, column, value, chart.unit)
    last = f"{get_column_letter(chart.size + 1)}{row + len(chart.series)}"
    scale = ColorScaleRule(
        start_type="num", start_value=0, start_color="EDF0F4", end_type="max", end_color=COLORS[0]
    )
    sheet.conditional_formatting.add(f"B{row + 1}:{last}", scale)
    return row + len(chart.series) + 3
