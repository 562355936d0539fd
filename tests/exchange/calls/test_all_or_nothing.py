"""A long import is seen whole or not at all: cancelled, failed, killed, beside others."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Any

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.calls import browse, commands
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.calls.worked import Worked
from hotline_desktop.core.errors import Cancelled
from hotline_desktop.core.imports import taking_back, writing
from hotline_desktop.core.imports.batches import connected, list_batches
from hotline_desktop.core.imports.taking_back import sweep
from hotline_desktop.core.line.hours_store import hours_of
from hotline_desktop.core.search import index
from hotline_desktop.core.storage.database import check_database, database_path, wait_at_most
from hotline_desktop.core.storage.tables import Call, ImportBatch, Source, Topic, database
from hotline_desktop.exchange.calls.importing import plan_import, run_import
from hotline_desktop.exchange.calls.mapping import propose
from hotline_desktop.exchange.calls.records import Record, Refusal, RowReader
from hotline_desktop.exchange.entries import Names
from hotline_desktop.exchange.sheets.readers import open_spreadsheet
from hotline_desktop.exchange.sheets.sheet_rows import LONG, pieces, zone_of
from tests.exchange.calls.sheets import FIRST, SECOND, Killed, calls, killed


def test_cancelling_leaves_nothing_behind(workbook: Any, hotline: int, now: datetime) -> None:
    rows = [[FIRST[0] + timedelta(minutes=n), *FIRST[1:]] for n in range(1200)]
    asked = iter([False, True])
    with open_spreadsheet(workbook(*rows)) as spreadsheet:
        plan = plan_import(spreadsheet, propose(spreadsheet), line_id=hotline, now=now)
        with pytest.raises(Cancelled):
            run_import(plan, by=None, now=now, cancelled=lambda: next(asked))
    assert (Call.select().count(), ImportBatch.select().count()) == (0, 0)
    assert lists.find(Topic, "Приём") is None
    assert check_database().ok


def test_an_error_in_the_middle_leaves_nothing_behind(
    workbook: Any, hotline: int, now: datetime
) -> None:
    def fail(done: int, total: int) -> None:
        assert total == 700
        if done == 700:
            raise RuntimeError("the window was closed")

    rows = [[FIRST[0] + timedelta(minutes=n), *FIRST[1:]] for n in range(700)]
    with open_spreadsheet(workbook(*rows)) as spreadsheet:
        plan = plan_import(spreadsheet, propose(spreadsheet), line_id=hotline, now=now)
        with pytest.raises(RuntimeError):
            run_import(plan, by=None, now=now, progress=fail)
    assert Call.select().count() == 0


def test_a_large_import_makes_a_backup_first(workbook: Any, bring_in: Any) -> None:
    made: list[int] = []
    bring_in(workbook(FIRST), before=lambda: made.append(Call.select().count()))
    assert made == []
    rows = [[SECOND[0] + timedelta(minutes=n), *SECOND[1:]] for n in range(1001)]
    bring_in(workbook(*rows, name="many.xlsx"), before=lambda: made.append(Call.select().count()))
    assert made == [1]


def test_many_changes_are_taken_back_when_their_import_does_not_come_to_its_end(
    workbook: Any, bring_in: Any, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(workbook(FIRST, SECOND))
    before = [(call.caller_name, call.import_row) for call in calls()]
    changed = [[*row[:2], f"{row[2]} младший", *row[3:]] for row in (FIRST, SECOND)]
    monkeypatch.setattr(taking_back, "CHANGED_AT_ONCE", 1)
    later = now + timedelta(hours=1)
    with monkeypatch.context() as patch:
        patch.setattr(writing, "finish_batch", killed)
        with pytest.raises(Killed):
            bring_in(workbook(*changed), at=later)
    assert [(call.caller_name, call.import_row) for call in calls()] == before
    assert len(list_batches()) == 1
    assert bring_in(workbook(*changed), at=later).changed == 2


def test_a_long_import_leaves_the_search_in_order(
    workbook: Any, bring_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MANY", 1)
    before = [database.pragma(name) for name in writing.LONG_IMPORT]
    bring_in(workbook(FIRST, SECOND))
    assert [database.pragma(name) for name in writing.LONG_IMPORT] == before
    config = dict(database.execute_sql("SELECT k, v FROM call_search_config"))
    assert config | index.USUAL == config
    assert [call.caller_name for call in browse.page(browse.CallFilter(text="общежития"))] == [
        "Петрова"
    ]
    assert check_database().problems == []


def test_that_the_search_cannot_be_put_in_order_yet_fails_no_import(
    workbook: Any, bring_in: Any
) -> None:
    bring_in(workbook(FIRST, SECOND))
    with closing(sqlite3.connect(str(database_path()), isolation_level=None)) as other:
        with index.bulk():
            other.execute("BEGIN IMMEDIATE")
            wait_at_most(0)
        other.execute("ROLLBACK")
    config = "SELECT v FROM call_search_config WHERE k = 'automerge'"
    assert database.execute_sql(config).fetchone() == (index.IN_BULK["automerge"],)
    sweep()
    assert database.execute_sql(config).fetchone() == (index.USUAL["automerge"],)


def test_others_write_while_an_import_is_under_way_and_see_nothing_of_it(
    workbook: Any, bring_in: Any, hotline: int, now: datetime, database: Path
) -> None:
    started = datetime(2026, 2, 1, 9, 0)
    file = workbook(*[[started + timedelta(minutes=n), *FIRST[1:]] for n in range(1500)])
    seen: list[tuple[int, float]] = []

    def file_a_call(done: int, _total: int) -> None:
        if done < 500 or seen:
            return

        def work() -> None:
            with connected():
                before = monotonic()
                commands.file_call(
                    CallValues(line_id=hotline, started_at=now, question="Между делом"),
                    by=None,
                    now=now,
                )
                seen.append((len(browse.page(browse.CallFilter())), monotonic() - before))

        other = Thread(target=work)
        other.start()
        other.join()

    result = bring_in(file, progress=file_a_call)
    assert result.new == 1500
    ((shown, waited),) = seen
    assert shown == 1
    assert waited < 2
    assert browse.totals(browse.CallFilter()).calls == 1501
    assert check_database().problems == []


def test_what_a_killed_import_left_is_swept_away(
    workbook: Any, hotline: int, now: datetime
) -> None:
    batch = writing.begin_batch("calls.xlsx", "Sheet", None, now)
    topic = lists.add(Topic, "Только из этой таблицы")
    writing.note_entries(batch, {"topic": [topic]})
    half = CallValues(line_id=hotline, started_at=now, topic_id=topic, question="Наполовину")
    writing.write_new(
        batch,
        [Worked.out(half, "RU", hours_of(hotline), "digest")],
        by=None,
        now=now,
    )
    assert browse.page(browse.CallFilter(text="наполовину")) == []
    assert list_batches() == []
    sweep()
    assert Call.select().count() == Topic.select().count() == ImportBatch.select().count() == 0
    assert check_database().problems == []


def test_an_import_killed_before_its_first_calls_leaves_no_entries(
    hotline: int, now: datetime
) -> None:
    batch = writing.begin_batch("calls.xlsx", "Sheet", None, now)
    names = Names(noted=partial(writing.note_entries, batch))
    names.settle("topic", "Приём / Сроки")
    names.settle("source", "Щит у вокзала")
    sweep()
    assert Topic.select().count() == 0
    assert lists.find(Source, "Щит у вокзала") is None


def test_a_long_sheet_is_read_ahead_by_another_process_and_says_the_same(
    hotline: int, now: datetime, tmp_path: Path
) -> None:
    lines = ["Дата;Номер;Вопрос;Тема"]
    lines += [f"0{n % 9 + 1}.02.2026 10:{n % 60:02};8 (495) 000-{n:04};Вопрос {n};Сроки"
              for n in range(LONG + 300)]  # fmt: skip
    lines[LONG + 100] = "31.02.2026 9:00;;Этой даты нет;"
    file = tmp_path / "long.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    with open_spreadsheet(file) as spreadsheet:
        mapping = propose(spreadsheet)
        found = [*pieces(spreadsheet, mapping, hotline, now, None, None)]
        rows = spreadsheet.rows(mapping.sheet, mapping.first_row)
        reader = RowReader(mapping, zone_of(mapping, hotline), now + timedelta(days=1))
        here = [reader.read(n, cells) for n, cells in enumerate(rows, mapping.first_row)]
    records = [one._replace(worked=None) for piece, _ in found for one in piece]
    assert records == [one for one in here if isinstance(one, Record)]
    refused = [one for _, piece in found for one in piece]
    assert refused == [one for one in here if isinstance(one, Refusal)]
    assert [one.row for one in refused] == [LONG + 100]
    worked = found[0][0][0].worked
    assert worked is not None
    assert worked.words.raw.startswith("вопрос 0")
