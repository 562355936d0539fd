"""The ledger of breaks as a workbook: the sums of each person, and every break."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from hotline_desktop.core import lists
from hotline_desktop.core.roster.day_view import kind_word, state_word
from hotline_desktop.core.roster.ledger import LedgerRow, remark, sums
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr

from ..replacing import replacing
from ..workbooks.columns import Column, Value
from ..workbooks.workbook import WorkbookWriter


def export_ledger(target: Path, rows: Sequence[LedgerRow], zone: ZoneInfo, language: str) -> int:
    """Write a ledger; returns how many breaks.

    Raises:
        UserError: the file cannot be written; nothing is left behind.
    """
    with replacing(target) as file, WorkbookWriter(file, language) as book:
        book.add_sheet(tr("Ledger"), _sum_columns(), _sum_rows(rows))
        count = book.add_sheet(tr("Breaks"), _columns(), _rows(rows, zone))
        book.save({"area": "ledger"})
    return count


def _sum_columns() -> list[Column]:
    titles = (
        tr("Breaks"), tr("Had"), tr("Late"), tr("Done without"), tr("Not had"), tr("Still to come"),
        tr("Minutes due"), tr("Minutes had"), tr("Minutes owed"),
    )  # fmt: skip
    return [
        Column("operator", tr("Operator"), width=28),
        *(Column(str(n), title, "count", width=15) for n, title in enumerate(titles)),
    ]


def _sum_rows(rows: Sequence[LedgerRow]) -> Iterator[list[Value]]:
    names = lists.names(Operator)
    for one in sums(list(rows)):
        yield [
            names[one.operator_id], one.breaks, one.taken, one.late, one.skipped, one.missed,
            one.coming, one.minutes_due, one.minutes_had, one.owed,
        ]  # fmt: skip


def _columns() -> list[Column]:
    return [
        Column("date", tr("Date"), "day", width=12),
        Column("operator", tr("Operator"), width=28),
        Column("kind", tr("Kind"), width=12),
        Column("planned", tr("Planned"), width=10),
        Column("length", tr("Minutes due"), "count", width=13),
        Column("start", tr("Begun"), width=10),
        Column("end", tr("Ended"), width=10),
        Column("minutes", tr("Minutes had"), "count", width=13),
        Column("state", tr("State"), width=14),
        Column("remark", tr("Remark"), width=44),
    ]


def _rows(rows: Sequence[LedgerRow], zone: ZoneInfo) -> Iterator[list[Value]]:
    names = lists.names(Operator)

    def clock(at: datetime | None) -> str:
        return f"{at.astimezone(zone):%H:%M}" if at is not None else ""

    for row in rows:
        yield [
            _midnight(row.date), names[row.operator_id], kind_word(row.kind), clock(row.planned),
            row.length, clock(row.taken_start), clock(row.taken_end), row.minutes,
            state_word(row.state), remark(row),
        ]  # fmt: skip


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - spreadsheets know no zones
