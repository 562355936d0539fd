"""Workbooks with calls, and how they come in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.calls import commands
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.imports.batches import recall_layout
from hotline_desktop.core.storage.tables import Operator, Outcome, Source, Topic
from hotline_desktop.exchange.calls.importing import (
    ImportPlan,
    ImportResult,
    plan_import,
    run_import,
)
from hotline_desktop.exchange.calls.mapping import propose
from hotline_desktop.exchange.sheets.readers import open_spreadsheet
from tests.exchange.calls.sheets import HEADINGS, counts


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    def make(*rows: list[Any], headings: list[str] = HEADINGS, name: str = "calls.xlsx") -> Path:
        book = openpyxl.Workbook()
        for row in [headings, *rows]:
            book.active.append(row)
        for cell in book.active["B"]:
            cell.data_type = "s" if cell.data_type == "f" else cell.data_type
        book.save(tmp_path / name)
        return tmp_path / name

    return make


@pytest.fixture
def bring_in(hotline: int, now: datetime) -> Callable[..., ImportResult]:
    """Imports a file as the command line does."""

    def run(file: Path, at: datetime = now, **options: Any) -> ImportResult:
        with open_spreadsheet(file) as spreadsheet:
            mapping = propose(spreadsheet, recall=recall_layout)
            plan = plan_import(spreadsheet, mapping, line_id=hotline, now=at)
            result = run_import(plan, by=None, now=at, **options)
        assert counts(result) == (plan.new, plan.changed, plan.same, plan.counts["refused"])
        return result

    return run


@pytest.fixture
def planned(hotline: int, now: datetime) -> Callable[[Path], ImportPlan]:
    def plan(file: Path) -> ImportPlan:
        with open_spreadsheet(file) as spreadsheet:
            return plan_import(spreadsheet, propose(spreadsheet), line_id=hotline, now=now)

    return plan


@pytest.fixture
def filled(hotline: int, now: datetime) -> list[int]:
    """Three calls of all sorts, entered by hand."""
    anna = lists.find(Operator, "Анна Смирнова")
    start = datetime(2026, 3, 2, 6, 15, 7, tzinfo=UTC)
    rich = CallValues(
        hotline, start, number="8 495 123-45-67", caller_name="Иванов", organisation="=SUM(A1)",
        duration=125, wait=7, question="Строка\nи ещё одна _x000D_", answer="+7", urgency=2,
        topic_id=lists.add(Topic, "Приём"), outcome_id=lists.find(Outcome, "callback"),
        callback_due=start + timedelta(days=1), source_id=lists.find(Source, "radio"),
        notes=" край ", taken_by_id=anna, external_id="007", referred_to="Декан",
    )  # fmt: skip
    long = CallValues(hotline, start, withheld=True, question="ё" * 40_000, direction="out")
    plain = CallValues(hotline, start + timedelta(hours=1), ended_at=start + timedelta(hours=2))
    return commands.insert_calls([rich, long, plain], by=anna, now=now)
