"""The rows of a mapped sheet, some hundred at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from hotline_desktop.core import settings
from hotline_desktop.core.errors import Cancelled, UserError
from hotline_desktop.core.line.hours_store import hours_of
from hotline_desktop.core.line.lines import line_info
from hotline_desktop.core.text import tr

from ..calls.records import Record, Refusal, RowReader
from ..calls.row_process import Task, converted
from . import values
from .layout import Mapping
from .readers import SheetInfo, Spreadsheet

AT_ONCE = 500
LONG = 3000
"""Rows from which a sheet is worth a process of its own that reads them ahead."""
Progress = Callable[[int, int], None]
Question = Callable[[], bool]
Pieces = Generator[tuple[list[Record], list[Refusal]], None, None]


def with_day_order(spreadsheet: Spreadsheet, mapping: Mapping) -> Mapping:
    """The mapping with the order of day and month that all cells of a column agree with.

    Day first, unless some cell of the column can only be read the other way.
    """
    open_columns = {}
    info = spreadsheet.sheet(mapping.sheet)
    for name in ("started", "date", "ended", "callback_due", "callback_done"):
        column = mapping.column(name)
        if column is None or column in mapping.day_first or info is None:
            continue
        if any(len(row) > column and values.is_ambiguous_date(row[column]) for row in info.samples):
            open_columns[column] = values.DateOrder()
    if not open_columns:
        return mapping
    for row in spreadsheet.rows(mapping.sheet, mapping.first_row):
        for column, order in open_columns.items():
            if column < len(row):
                order.see(row[column])
    orders = {column: order.decided is not False for column, order in open_columns.items()}
    return replace(mapping, day_first={**mapping.day_first, **orders})


def zone_of(mapping: Mapping, line_id: int) -> ZoneInfo:
    """The time zone of the times: that which our own workbook names, else that of the line."""
    if mapping.timezone and mapping.timezone in available_timezones():
        return ZoneInfo(mapping.timezone)
    return line_info(line_id).zone


def pieces(
    spreadsheet: Spreadsheet,
    mapping: Mapping,
    line_id: int,
    now: datetime,
    progress: Progress | None,
    cancelled: Question | None,
) -> Pieces:
    """Some hundred rows at a time, so that memory does not grow with the sheet; to be closed."""
    info = spreadsheet.sheet(mapping.sheet)
    if info is None:
        raise UserError(tr("There is no sheet “{name}” in this file.", name=mapping.sheet))
    zone, latest = zone_of(mapping, line_id), now + timedelta(days=1)
    reader = RowReader(mapping, zone, latest)
    if info.rows > LONG:
        yield from _ahead(
            spreadsheet,
            info,
            reader,
            Task(mapping, zone, latest, settings.get(settings.REGION), line_id, hours_of(line_id)),
            progress,
            cancelled,
        )
        return
    records: list[Record] = []
    refusals: list[Refusal] = []
    total = max(info.rows - mapping.first_row, 0)
    done = 0
    for done, cells in enumerate(spreadsheet.rows(info, mapping.first_row), 1):
        read = reader.read(mapping.first_row + done - 1, cells)
        if isinstance(read, Record):
            records.append(read)
        elif read is not None:
            refusals.append(read)
        if done % AT_ONCE == 0:
            _go_on(done, total, progress, cancelled)
            yield records, refusals
            records, refusals = [], []
    _go_on(done, total, progress, cancelled)
    if records or refusals:
        yield records, refusals


def _ahead(
    spreadsheet: Spreadsheet,
    info: SheetInfo,
    reader: RowReader,
    task: Task,
    progress: Progress | None,
    cancelled: Question | None,
) -> Pieces:
    """``pieces`` of a long sheet, read by another process while the one before is worked on."""
    total = max(info.rows - task.mapping.first_row, 0)
    done = 0

    def go_on() -> None:
        _go_on(done, total, progress, cancelled)

    lines = spreadsheet.lines(info)
    with closing(converted(task, lines, spreadsheet.path, go_on)) as found:
        for piece in found:
            again = [reader.read(row, cells) for row, cells in piece.refused]
            done += piece.rows
            go_on()
            yield piece.records, [one for one in again if isinstance(one, Refusal)]


def _go_on(done: int, total: int, progress: Progress | None, cancelled: Question | None) -> None:
    if cancelled is not None and cancelled():
        raise Cancelled
    if progress is not None:
        progress(done, total)
