"""The process that reads the rows of a long sheet may die or hang: nothing stays behind."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from time import monotonic

import psutil
import pytest

from hotline_desktop.core.errors import Cancelled
from hotline_desktop.core.storage.database import check_database
from hotline_desktop.core.storage.tables import Call, ImportBatch, Topic
from hotline_desktop.exchange.calls.importing import ImportResult, plan_import, run_import, unseen
from hotline_desktop.exchange.calls.mapping import propose
from hotline_desktop.exchange.calls.row_process import FLAG, standing_by
from hotline_desktop.exchange.sheets.reader_errors import SpreadsheetError
from hotline_desktop.exchange.sheets.readers import Spreadsheet, open_spreadsheet

ROWS = 30_000
"""Far more than the process is given before it answers."""


@pytest.fixture(scope="module")
def long_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lines = ["Дата;Номер;Вопрос;Тема"]
    lines += [f"0{n % 9 + 1}.02.2026 10:{n % 60:02};8 (495) 000-{n % 10_000:04};Вопрос {n};Сроки"
              for n in range(ROWS)]  # fmt: skip
    file = tmp_path_factory.mktemp("logs") / "long.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@pytest.fixture
def spreadsheet(long_log: Path) -> Iterator[Spreadsheet]:
    with open_spreadsheet(long_log) as opened:
        yield opened


Import = Callable[[Callable[[], object]], ImportResult]


@pytest.fixture
def bring_in(hotline: int, now: datetime, spreadsheet: Spreadsheet) -> Import:
    """Imports the log; something happens as soon as its first rows are read."""

    def run(happens: Callable[[], object]) -> ImportResult:
        plan = unseen(spreadsheet, propose(spreadsheet), line_id=hotline)
        first = iter([happens])
        return run_import(
            plan, by=None, now=now, progress=lambda done, total: next(first, lambda: None)(),
            cancelled=lambda: stopped.is_set(),
        )  # fmt: skip

    stopped.clear()
    return run


stopped = threading.Event()


def children() -> list[psutil.Process]:
    return [one for one in psutil.Process().children() if FLAG in one.cmdline()]


def nothing_is_left() -> bool:
    rows = Call.select().count(), ImportBatch.select().count(), Topic.select().count()
    return rows == (0, 0, 0) and not children() and check_database().ok


def test_a_process_that_is_killed_takes_the_whole_import_back(bring_in: Import) -> None:
    threads = threading.active_count()
    with pytest.raises(SpreadsheetError) as caught:
        bring_in(lambda: children()[0].kill())
    assert caught.value.code == "broken_off"
    assert "long.csv" in caught.value.what
    assert nothing_is_left()
    assert threading.active_count() == threads


@pytest.mark.skipif(sys.platform == "win32", reason="stops the process by a signal")
def test_an_import_is_cancelled_though_its_process_says_nothing(bring_in: Import) -> None:
    def hang() -> None:
        children()[0].suspend()
        stopped.set()

    threads = threading.active_count()
    began = monotonic()
    with pytest.raises(Cancelled):
        bring_in(hang)
    assert monotonic() - began < 20
    assert nothing_is_left()
    assert threading.active_count() == threads


def test_the_process_that_stands_by_is_the_one_that_reads(bring_in: Import, long_log: Path) -> None:
    with standing_by(long_log):
        ready = children()
        assert len(ready) == 1
        at_work: list[psutil.Process] = []
        assert bring_in(lambda: at_work.extend(children())).new == ROWS
        assert at_work == ready
        assert not children()


def test_nobody_stands_by_in_vain(long_log: Path) -> None:
    with standing_by(long_log):
        assert len(children()) == 1
    assert not children()
    short = long_log.with_name("short.csv")
    short.write_text("Дата;Вопрос", encoding="utf-8")
    for file in (short, long_log.with_name("there is none.csv")):
        with standing_by(file):
            assert not children()


def test_a_preview_that_is_left_leaves_no_process(
    spreadsheet: Spreadsheet, hotline: int, now: datetime
) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        plan_import(
            spreadsheet, propose(spreadsheet), line_id=hotline, now=now,
            progress=lambda done, total: 1 // 0,
        )  # fmt: skip
    assert not children(), caught


@pytest.mark.skipif(sys.platform == "win32", reason="swaps a file under its descriptor")
def test_cells_that_cannot_be_read_back_take_the_whole_import_back(
    bring_in: Import, spreadsheet: Spreadsheet, tmp_path: Path
) -> None:
    def break_the_disk() -> None:
        unreadable = os.open(tmp_path / "other", os.O_WRONLY | os.O_CREAT)
        os.dup2(unreadable, spreadsheet._spool.fileno())
        os.close(unreadable)

    with pytest.raises(OSError, match="Bad file descriptor"):
        bring_in(break_the_disk)
    assert nothing_is_left()
