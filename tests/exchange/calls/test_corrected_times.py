"""Who corrects when a call began leaves its end alone in the sheet: the call keeps its length."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hotline_desktop.core.calls import commands
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.storage.tables import Call
from hotline_desktop.exchange.calls.exporting import (
    ALL_FIELDS,
    Export,
    export_text_table,
    export_workbook,
)
from hotline_desktop.exchange.calls.importing import ImportPlan, plan_import, run_import
from hotline_desktop.exchange.calls.mapping import propose
from hotline_desktop.exchange.sheets.readers import open_spreadsheet

START = datetime(2026, 3, 2, 6, 15, tzinfo=UTC)
LASTED = timedelta(minutes=5)
SHOWN = datetime(2026, 3, 2, 9, 15)
"""``START`` in Moscow, as the sheet has it."""


@pytest.fixture
def call(hotline: int, now: datetime) -> int:
    """A call of five minutes, and another one that nobody touches."""
    length = int(LASTED.total_seconds())
    made = [
        CallValues(hotline, START + day, duration=length) for day in (timedelta(), timedelta(1))
    ]
    return commands.insert_calls(made, by=None, now=now)[0]


@pytest.fixture
def later(now: datetime) -> datetime:
    return now + timedelta(hours=1)


def edited(target: Path, export: Export, **cells: object) -> Path:
    """Our workbook after somebody typed into the row of the older call: heading → value."""
    export_workbook(target, export)
    book = openpyxl.load_workbook(target)
    sheet = book.worksheets[0]
    (row,) = (
        cells[0].row for cells in sheet.iter_rows(min_row=2) if SHOWN in [c.value for c in cells]
    )
    for heading in sheet[1]:
        if heading.value in cells:
            sheet.cell(row, heading.column).value = cells[heading.value]
    book.save(target)
    return target


def brought_in(file: Path, line: int, at: datetime) -> tuple[ImportPlan, Any]:
    with open_spreadsheet(file) as spreadsheet:
        plan = plan_import(spreadsheet, propose(spreadsheet), line_id=line, now=at)
        return plan, run_import(plan, by=None, now=at)


def times(call: int) -> tuple[datetime, datetime | None, int | None]:
    found = Call.get_by_id(call)
    return found.started_at, found.ended_at, found.duration


@pytest.mark.parametrize("moved", [timedelta(hours=1), timedelta(days=-1), timedelta(minutes=2)])
@pytest.mark.parametrize("fields", [ALL_FIELDS, ("started", "ended"), ("started", "question")])
def test_a_start_that_was_moved_takes_the_end_along(
    call: int, hotline: int, later: datetime, tmp_path: Path, moved: timedelta, fields: Any
) -> None:
    export = Export(exported_at=later, fields=fields)
    file = edited(tmp_path / "calls.xlsx", export, **{"Date and time": SHOWN + moved})
    plan, done = brought_in(file, hotline, later)
    assert (done.new, done.changed, done.same, done.refused) == (0, 1, 1, 0)
    assert times(call) == (START + moved, START + moved + LASTED, 300)
    if "ended" in fields:
        shown = next(row for row in plan.preview if row.action == "changed")
        assert shown.values["ended"] == START + moved + LASTED
    # The same file once more is nothing new.
    assert brought_in(file, hotline, later + timedelta(hours=1))[1].same == 2


def test_so_it_does_in_a_text_table(
    call: int, hotline: int, later: datetime, tmp_path: Path
) -> None:
    file = tmp_path / "calls.csv"
    export_text_table(file, Export(exported_at=later))
    text = file.read_text(encoding="utf-8-sig")
    assert text.count("2026-03-02 09:15") == 1
    file.write_text(text.replace("2026-03-02 09:15", "2026-03-02 19:15"), encoding="utf-8-sig")
    assert brought_in(file, hotline, later)[1].changed == 1
    moved = START + timedelta(hours=10)
    assert times(call) == (moved, moved + LASTED, 300)


def test_a_duration_that_was_corrected_moves_the_end(
    call: int, hotline: int, later: datetime, tmp_path: Path
) -> None:
    export = Export(exported_at=later)
    cells = {"Date and time": SHOWN + timedelta(hours=1), "Duration": timedelta(minutes=9)}
    plan, _ = brought_in(edited(tmp_path / "calls.xlsx", export, **cells), hotline, later)
    assert plan.changed == 1
    moved = START + timedelta(hours=1)
    assert times(call) == (moved, moved + timedelta(minutes=9), 540)


def test_an_end_typed_before_the_start_is_refused_with_what_to_do(
    call: int, hotline: int, later: datetime, tmp_path: Path
) -> None:
    export = Export(exported_at=later)
    early = edited(tmp_path / "calls.xlsx", export, End=SHOWN - timedelta(hours=1))
    plan, done = brought_in(early, hotline, later)
    assert (plan.counts, done.refused, done.same) == ({"refused": 1, "same": 1}, 1, 1)
    assert "The call ends before it begins: correct its start or its end." in done.reasons[0]
    assert [row.reason for row in plan.preview if row.action == "refused"]
    assert times(call) == (START, START + LASTED, 300)
