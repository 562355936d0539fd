"""Calls come in from spreadsheets, once, all or none, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest

from hotline_desktop.core import lists, text
from hotline_desktop.core.answers import commands as answers
from hotline_desktop.core.answers.values import AnswerValues
from hotline_desktop.core.calls import browse, commands
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.calls.worked import Worked
from hotline_desktop.core.contacts import commands as people
from hotline_desktop.core.contacts.values import ContactValues, Skill
from hotline_desktop.core.errors import Cancelled, UserError
from hotline_desktop.core.imports import taking_back, writing
from hotline_desktop.core.imports.batches import connected, list_batches, recall_layout
from hotline_desktop.core.imports.taking_back import sweep, take_back
from hotline_desktop.core.line.hours_store import hours_of
from hotline_desktop.core.search import index
from hotline_desktop.core.storage.database import check_database
from hotline_desktop.core.storage.tables import (
    Call,
    ImportBatch,
    Operator,
    Outcome,
    Source,
    Topic,
    database,
)
from hotline_desktop.exchange.entries import Names
from hotline_desktop.exchange.exporting import Export, export_workbook
from hotline_desktop.exchange.importing import (
    CREATE,
    LEAVE_OUT,
    ImportPlan,
    ImportResult,
    plan_import,
    run_import,
    save_refused,
)
from hotline_desktop.exchange.mapping import propose, with_columns
from hotline_desktop.exchange.readers import open_spreadsheet
from hotline_desktop.exchange.records import Record, Refusal, RowReader
from hotline_desktop.exchange.sheet_rows import LONG, pieces, zone_of

HEADINGS = [
    "Дата и время",
    "Номер",
    "Звонивший",
    "Вопрос",
    "Тема",
    "Принял",
    "Длительность",
    "Итог",
]
FIRST = [datetime(2026, 3, 2, 9, 15), "8 (495) 123-45-67", "Иванов", "Когда приём?", "Приём",
         "Анна Смирнова", time(0, 2, 5), "Дан ответ"]  # fmt: skip
SECOND = [datetime(2026, 3, 2, 9, 40), "89161234567", "Петрова", "Есть ли общежитие?", "Общежитие",
          "Пётр Орлов", time(0, 4, 0), "Не решено"]  # fmt: skip


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


def counts(result: ImportResult) -> tuple[int, int, int, int]:
    return result.new, result.changed, result.same, result.refused


def calls() -> list[Call]:
    return list(Call.select().where(Call.deleted_at.is_null()).order_by(Call.position))


def test_every_field_of_a_row_arrives(workbook: Any, bring_in: Any, now: datetime) -> None:
    bring_in(workbook(FIRST, SECOND))
    first, second = calls()
    assert first.started_at == datetime(2026, 3, 2, 6, 15, tzinfo=UTC)
    assert (first.number, first.caller_id) == ("8 (495) 123-45-67", "+74951234567")
    assert (first.caller_name, first.question, first.duration) == ("Иванов", "Когда приём?", 125)
    assert first.taken_by.name == "Анна Смирнова"
    assert (first.topic.name, first.outcome.code) == ("Приём", "answered")
    assert (second.outcome.code, second.entered_at) == ("unresolved", now)


def test_the_same_file_twice_changes_nothing(workbook: Any, bring_in: Any) -> None:
    assert counts(bring_in(workbook(FIRST, SECOND))) == (2, 0, 0, 0)
    again = bring_in(workbook(FIRST, SECOND))
    assert counts(again) == (0, 0, 2, 0)
    assert again.batch is None
    assert ImportBatch.select().count() == 1


def test_two_rows_alike_are_two_calls_and_stay_two(workbook: Any, bring_in: Any) -> None:
    assert bring_in(workbook(FIRST, FIRST)).new == 2
    assert counts(bring_in(workbook(FIRST, FIRST))) == (0, 0, 2, 0)
    assert counts(bring_in(workbook(FIRST, FIRST, FIRST))) == (1, 0, 2, 0)


def test_the_same_rows_from_another_format_are_the_same(
    workbook: Any, bring_in: Any, tmp_path: Path
) -> None:
    bring_in(workbook(FIRST))
    file = tmp_path / "calls.csv"
    row = "02.03.2026 9:15;8 (495) 123-45-67;Иванов;Когда приём?;Приём;Анна Смирнова;2:05;Дан ответ"
    file.write_text(";".join(HEADINGS) + "\n" + row, encoding="cp1251")
    assert counts(bring_in(file)) == (0, 0, 1, 0)


def test_an_edit_in_the_program_survives_the_same_file(
    workbook: Any, bring_in: Any, now: datetime
) -> None:
    bring_in(workbook(FIRST))
    (call,) = calls()
    commands.change_call(
        call.id, {"question": "О приёме", "number": "112"}, by=None, now=now + timedelta(hours=1)
    )
    assert counts(bring_in(workbook(FIRST), at=now + timedelta(hours=2))) == (0, 0, 1, 0)
    assert calls()[0].question == "О приёме"


def test_what_changed_in_the_file_arrives_and_nothing_else(
    workbook: Any, bring_in: Any, now: datetime
) -> None:
    bring_in(workbook(FIRST))
    (call,) = calls()
    later = now + timedelta(hours=1)
    commands.change_call(call.id, {"question": "О приёме"}, by=None, now=later)
    edited = [*FIRST[:2], "Иванов Иван", *FIRST[3:]]
    assert counts(bring_in(workbook(edited), at=now + timedelta(hours=2))) == (0, 1, 0, 0)
    (call,) = calls()
    assert (call.caller_name, call.question) == ("Иванов Иван", "О приёме")


def test_a_reference_and_a_start_name_a_call(workbook: Any, bring_in: Any) -> None:
    headings = ["Call ID", "Start", "Question"]
    start = datetime(2026, 3, 1, 9)
    bring_in(workbook(["A1", start, "one"], ["A2", start, "two"], headings=headings))
    changed = workbook(["A2", start, "two!"], ["A1", start, "one"], headings=headings)
    assert counts(bring_in(changed)) == (0, 1, 1, 0)
    assert {c.external_id: c.question for c in calls()} == {"A1": "one", "A2": "two!"}


def test_another_call_of_the_same_minute_is_another_call(workbook: Any, bring_in: Any) -> None:
    headings = ["Дата и время", "Вопрос", "Тема", "Длительность"]
    at = datetime(2026, 3, 1, 9)
    one = [at, "Когда приём?", "Приём", "2:00"]
    bring_in(workbook(one, headings=headings))
    other = [at, "Есть ли общежитие?", "Общежитие", "3:00"]
    assert counts(bring_in(workbook(other, headings=headings))) == (1, 0, 0, 0)
    assert {call.question for call in calls()} == {"Когда приём?", "Есть ли общежитие?"}
    edited = workbook([*one[:3], "2:30"], headings=headings)
    assert counts(bring_in(edited)) == (0, 1, 0, 0)
    assert {call.question: call.duration for call in calls()}["Когда приём?"] == 150


def test_a_call_in_the_bin_does_not_come_back(workbook: Any, bring_in: Any, now: datetime) -> None:
    bring_in(workbook(FIRST, SECOND))
    commands.delete_calls([calls()[0].id], by=None, now=now)
    assert counts(bring_in(workbook(FIRST, SECOND))) == (0, 0, 2, 0)
    assert len(calls()) == 1


def test_bad_rows_are_refused_with_reasons_and_the_rest_goes_in(
    workbook: Any, bring_in: Any
) -> None:
    headings = ["Дата", "Вопрос", "Длительность", "Окончание"]
    at = datetime(2026, 3, 1, 9)
    result = bring_in(workbook(
        [at, "good", "2:05", None],
        ["скоро", "?", "1:00", None],
        [None, "?", "1:00", None],
        [at, "?", "долго", None],
        [at, "?", "1:00", datetime(2026, 3, 1, 8)],
        [datetime(2031, 1, 1), "?", "1:00", None],
        ["1955-01-01", "?", "1:00", None],
        [None, None, None, None],
        headings=headings,
    ))  # fmt: skip
    assert (result.new, result.refused) == (1, 6)
    assert result.reasons == [
        "Row 3: Дата: “скоро” is not a date or time.",
        "Row 4: There is no date.",
        "Row 5: Длительность: “долго” is not a duration.",
        "Row 6: The call ends before it begins: correct its start or its end.",
        "Row 7: The call would be in the future.",
        "Row 8: The date is before 1970.",
    ]


def test_a_text_that_is_too_long_is_refused(bring_in: Any, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    file.write_text("Date;Question\n2026-03-01 09:00;" + "x" * 150_000 + "\n2026-03-01 10:00;ok\n")
    result = bring_in(file)
    assert counts(result) == (1, 0, 0, 1)
    assert "too long" in result.reasons[0]


def test_refused_rows_are_saved_with_their_reasons_and_can_be_corrected(
    workbook: Any, bring_in: Any, tmp_path: Path
) -> None:
    bad = ["вчера", "=1+1", *FIRST[2:]]
    file, target = workbook(bad, FIRST), tmp_path / "refused.xlsx"
    result = bring_in(file)
    with open_spreadsheet(file) as spreadsheet:
        save_refused(spreadsheet, propose(spreadsheet), result.refused_rows, target)
    sheet = openpyxl.load_workbook(target).active
    assert [cell.value for cell in sheet[1]] == [*HEADINGS, "Why it was not imported"]
    assert sheet["A2"].value == "вчера"
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("=1+1", "s")
    assert sheet["G2"].value == time(0, 2, 5)
    assert sheet["I2"].value == "Дата и время: “вчера” is not a date or time."
    book = openpyxl.load_workbook(target)
    book.active["A2"], book.active["B2"] = datetime(2026, 3, 1, 9), "112"
    book.save(target)
    assert counts(bring_in(target)) == (1, 0, 0, 0)
    assert "imported" not in calls()[0].notes
    with open_spreadsheet(file) as spreadsheet, pytest.raises(UserError, match="import itself"):
        save_refused(spreadsheet, propose(spreadsheet), result.refused_rows, tmp_path)


def test_unknown_names_are_proposed_with_what_they_may_mean(workbook: Any, planned: Any) -> None:
    lists.add(Topic, "Общежитие")
    rows = [[*FIRST[:4], "Общежитее", "Смирнова А.", *FIRST[6:]], FIRST]
    unknown = {(u.field, u.name): u for u in planned(workbook(*rows)).unknown}
    assert set(unknown) == {("topic", "Общежитее"), ("operator", "Смирнова А."), ("topic", "Приём")}
    assert unknown["topic", "Общежитее"].similar_name == "Общежитие"
    assert unknown["operator", "Смирнова А."].similar_name == "Анна Смирнова"
    assert unknown["topic", "Приём"].similar_id is None


def test_unknown_names_are_created_mapped_or_left_out_as_decided(
    workbook: Any, bring_in: Any
) -> None:
    anna = lists.find(Operator, "Анна Смирнова")
    rows = [[*FIRST[:4], "Приём", "Смирнова А.", *FIRST[6:]],
            [*SECOND[:4], "Разное", "Новый", *SECOND[6:]]]  # fmt: skip
    bring_in(
        workbook(*rows),
        decisions={
            ("operator", "Смирнова А."): anna,
            ("topic", "Приём"): CREATE,
            ("topic", "разное"): LEAVE_OUT,
        },
        create=False,
    )
    first, second = calls()
    assert (first.taken_by_id, first.topic.name) == (anna, "Приём")
    assert (second.taken_by_id, second.topic_id) == (None, None)
    assert second.notes == "Тема: Разное\nПринял: Новый"


def test_the_preview_shows_the_first_rows_as_they_will_become(workbook: Any, planned: Any) -> None:
    plan = planned(workbook(FIRST, ["?", *SECOND[1:]]))
    first, second = plan.preview
    assert (first.number, first.action, second.number, second.action) == (2, "new", 3, "refused")
    assert first.values["started"] == datetime(2026, 3, 2, 6, 15, tzinfo=UTC)
    assert (first.values["topic"], first.values["duration"]) == ("Приём", 125)
    assert second.reason == "Дата и время: “?” is not a date or time."
    assert Call.select().count() == 0


@pytest.mark.parametrize(
    ("answered", "resolved", "kind"),
    [("Y", "Y", "answered"), ("Y", "N", "unresolved"), ("N", "N", "hangup"), ("N", None, "hangup"),
     ("Y", None, "answered"), (None, None, None)],
)  # fmt: skip
def test_yes_and_no_become_an_outcome(
    workbook: Any, bring_in: Any, answered: str, resolved: str, kind: str | None
) -> None:
    start = datetime(2026, 3, 1, 9)
    other = [datetime(2026, 3, 1, 10), "N", "N"]
    headings = ["Start", "Answered (Y/N)", "Resolved"]
    bring_in(workbook([start, answered, resolved], other, headings=headings))
    assert (calls()[0].outcome and calls()[0].outcome.kind) == kind


def test_a_line_that_nobody_has_is_kept_in_the_notes(workbook: Any, bring_in: Any) -> None:
    headings = ["Дата и время", "Вопрос", "Линия"]
    rows = [[datetime(2026, 3, 1, 9), "Когда?", "Северная"]]
    bring_in(workbook(*rows, headings=headings))
    assert calls()[0].notes == "Линия: Северная"
    assert bring_in(workbook(*rows, headings=headings)).same == 1


def test_several_columns_go_to_the_notes_by_name(workbook: Any, bring_in: Any) -> None:
    headings = ["Start", "Comment", "Satisfaction", "Team"]
    bring_in(workbook([datetime(2026, 3, 1, 9), "fine", 3, "A"], headings=headings))
    assert calls()[0].notes == "fine\nSatisfaction: 3\nTeam: A"


def test_a_hidden_number_is_withheld(workbook: Any, bring_in: Any) -> None:
    bring_in(workbook([FIRST[0], "Anonymous", *FIRST[2:]]))
    assert (calls()[0].withheld, calls()[0].number) == (True, "")
    assert counts(bring_in(workbook([FIRST[0], "Anonymous", *FIRST[2:]]))) == (0, 0, 1, 0)


def test_month_first_dates_are_decided_by_the_whole_column(bring_in: Any, tmp_path: Path) -> None:
    file = tmp_path / "us.csv"
    rows = [f"01/{n % 12 + 1:02}/2026 09:{n % 60:02},q{n}" for n in range(300)]
    file.write_text("\n".join(["Date,Question", *rows, "01/31/2026 09:00,last"]))
    assert bring_in(file).new == 301
    assert {call.started_at.month for call in calls()} == {1}


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


def test_an_import_runs_on_a_thread_of_its_own(workbook: Any, bring_in: Any) -> None:
    done: list[ImportResult] = []
    thread = Thread(target=lambda: done.append(bring_in(workbook(FIRST, SECOND))))
    thread.start()
    thread.join()
    assert done[0].new == 2
    assert len(calls()) == 2


def test_without_a_date_column_there_is_no_import(
    workbook: Any, hotline: int, now: datetime
) -> None:
    file = workbook(["a", "b"], headings=["Name", "Question"])
    with (
        open_spreadsheet(file) as spreadsheet,
        pytest.raises(UserError, match="when the calls began"),
    ):
        plan_import(spreadsheet, propose(spreadsheet), line_id=hotline, now=now)


def test_the_layout_is_remembered_for_the_next_file(
    workbook: Any, hotline: int, now: datetime, bring_in: Any
) -> None:
    with open_spreadsheet(workbook(FIRST)) as spreadsheet:
        mapping = with_columns(spreadsheet, propose(spreadsheet), [("answer", "Вопрос")])
        run_import(plan_import(spreadsheet, mapping, line_id=hotline, now=now), by=None, now=now)
    bring_in(workbook(SECOND, name="next.xlsx"))
    assert [call.answer for call in calls()] == ["Когда приём?", "Есть ли общежитие?"]


# --- taking back


def test_a_batch_taken_back_leaves_no_trace(workbook: Any, bring_in: Any, now: datetime) -> None:
    result = bring_in(workbook(FIRST, SECOND))
    (batch,) = list_batches()
    assert (batch.id, batch.file_name, batch.new) == (result.batch, "calls.xlsx", 2)
    back = take_back(batch.id, by=None, now=now)
    assert (back.removed, back.binned, back.entries) == (2, 0, 2)
    assert Call.select().count() == 0
    assert lists.find(Topic, "Приём") is None
    assert lists.find(Operator, "Анна Смирнова") is not None
    assert list_batches()[0].undone == now
    assert check_database().ok
    with pytest.raises(UserError, match="already"):
        take_back(batch.id, by=None, now=now)
    assert bring_in(workbook(FIRST, SECOND)).new == 2


def test_an_entry_that_anything_else_uses_stays_when_a_batch_is_taken_back(
    workbook: Any, bring_in: Any, now: datetime
) -> None:
    late = [*SECOND[:4], "Льготы", "Новый Оператор", *SECOND[6:]]
    result = bring_in(workbook([*FIRST[:5], "Ещё Один", *FIRST[6:]], SECOND, late))
    used = {name: lists.find(Topic, name) for name in ("Приём", "Общежитие", "Льготы")}
    who = lists.find(Operator, "Новый Оператор")
    assert who is not None
    answers.add_answer(AnswerValues("Когда приём?", used["Приём"]), by=None, now=now)
    person = ContactValues(name="Лев Орлов", skills=(Skill(used["Льготы"]),), operator_id=who)
    people.add_contact(person, by=None, now=now)
    back = take_back(result.batch, by=None, now=now)
    assert (back.removed, back.entries) == (3, 2)
    assert lists.find(Topic, "Приём") == used["Приём"]
    assert lists.find(Topic, "Льготы") == used["Льготы"]
    assert lists.find(Operator, "Новый Оператор") == who
    assert lists.find(Topic, "Общежитие") is None
    assert lists.find(Operator, "Ещё Один") is None
    assert check_database().ok


def test_calls_worked_on_since_go_to_the_bin(workbook: Any, bring_in: Any, now: datetime) -> None:
    result = bring_in(workbook(FIRST, SECOND))
    first, _ = calls()
    commands.change_call(first.id, {"answer": "С 20 июня"}, by=None, now=now + timedelta(hours=1))
    back = take_back(result.batch, by=None, now=now + timedelta(hours=2))
    assert (back.removed, back.binned) == (1, 1)
    assert calls() == []
    assert Call.get_by_id(first.id).answer == "С 20 июня"
    assert lists.find(Topic, "Приём") is not None


def test_changed_calls_get_their_values_back_where_nobody_edited_since(
    workbook: Any, bring_in: Any, now: datetime
) -> None:
    bring_in(workbook(FIRST))
    edited = [*FIRST[:2], "Сидоров", "Когда экзамен?", *FIRST[4:]]
    result = bring_in(workbook(edited), at=now + timedelta(hours=1))
    (call,) = calls()
    later = now + timedelta(hours=2)
    commands.change_call(call.id, {"question": "Об экзамене"}, by=None, now=later)
    back = take_back(result.batch, by=None, now=later)
    assert (back.restored, back.removed) == (1, 0)
    (call,) = calls()
    assert (call.caller_name, call.question) == ("Иванов", "Об экзамене")
    assert counts(bring_in(workbook(FIRST), at=later)) == (0, 0, 1, 0)


class Killed(BaseException):
    """Stands for the end of the process."""


def killed(*_arguments: object, **_named: object) -> None:
    raise Killed


def test_taking_back_that_was_killed_is_ended_by_the_next_sweep(
    workbook: Any, bring_in: Any, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = bring_in(workbook(FIRST, SECOND))
    with monkeypatch.context() as patch:
        patch.setattr(taking_back, "remove_entries", killed)
        with pytest.raises(Killed):
            take_back(result.batch, by=None, now=now)
    sweep()
    assert calls() == []
    assert lists.find(Topic, "Приём") is None
    assert list_batches()[0].undone == now
    assert check_database().problems == []


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
    bring_in(workbook(FIRST, SECOND))
    config = dict(database.execute_sql("SELECT k, v FROM call_search_config"))
    assert config | index.USUAL == config
    assert [call.caller_name for call in browse.page(browse.CallFilter(text="общежития"))] == [
        "Петрова"
    ]
    assert check_database().problems == []


# --- our own workbooks


@pytest.fixture
def round_trip(hotline: int, now: datetime, tmp_path: Path) -> Callable[..., Path]:
    """Exports all calls, lets somebody edit the sheet, and returns the file."""

    def go(edit: Callable[[Any, dict[str, int]], None] | None = None) -> Path:
        target = tmp_path / "exported.xlsx"
        export_workbook(target, Export(exported_at=now + timedelta(hours=1), language="en"))
        if edit is not None:
            book = openpyxl.load_workbook(target)
            sheet = book.worksheets[0]
            edit(sheet, {cell.value: cell.column for cell in sheet[1]})
            book.save(target)
        return target

    return go


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


def snapshot() -> list[dict[str, Any]]:
    return list(Call.select().order_by(Call.id).dicts())


def test_our_own_workbook_comes_back_as_it_went(
    filled: list[int], round_trip: Any, bring_in: Any, now: datetime
) -> None:
    before = snapshot()
    assert counts(bring_in(round_trip(), at=now + timedelta(hours=3))) == (0, 0, 3, 0)
    assert snapshot() == before


def test_exactly_the_edits_arrive(
    filled: list[int], round_trip: Any, bring_in: Any, now: datetime
) -> None:
    def edit(sheet: Any, column: dict[str, int]) -> None:
        sheet.cell(2, column["Caller"]).value = "Иванова"
        sheet.cell(2, column["Referred to"]).value = None
        sheet.cell(2, column["Topic"]).value = "Общежитие"
        sheet.cell(2, column["Duration"]).value = timedelta(seconds=60)

    rows = {call["id"]: call for call in snapshot()}
    file = round_trip(edit)
    edited = next(call_id for call_id in filled if first_row_uid(file) == rows[call_id]["uid"])
    result = bring_in(file, at=now + timedelta(hours=3))
    assert counts(result) == (0, 1, 2, 0)
    after = Call.get_by_id(edited)
    assert (after.caller_name, after.referred_to, after.duration) == ("Иванова", "", 60)
    assert after.topic.name == "Общежитие"
    assert after.question == rows[edited]["question"]
    take_back(result.batch, by=None, now=now + timedelta(hours=4))
    back = Call.get_by_id(edited)
    assert back.caller_name == rows[edited]["caller_name"]
    assert (back.topic_id, back.duration) == (rows[edited]["topic"], rows[edited]["duration"])
    # The history names it, so it stays, but is no longer offered.
    assert "Общежитие" not in [entry.name for entry in lists.entries(Topic)]


def first_row_uid(file: Path) -> str:
    return str(openpyxl.load_workbook(file).worksheets[0].cell(2, 1).value)


def test_cells_nobody_touched_do_not_undo_newer_edits(
    filled: list[int], round_trip: Any, bring_in: Any, now: datetime
) -> None:
    file = round_trip(lambda sheet, column: edit_all(sheet, column["Answer"], "В 10 часов"))
    for call_id in filled:
        commands.change_call(
            call_id,
            {"caller_name": "Сидоров", "answer": "В 9 часов"},
            by=None,
            now=now + timedelta(hours=2),
        )
    bring_in(file, at=now + timedelta(hours=3))
    assert {call.caller_name for call in calls()} == {"Сидоров"}
    assert {call.answer for call in calls()} == {"В 10 часов"}
    commands.change_call(filled[0], {"answer": "В 11"}, by=None, now=now + timedelta(hours=4))
    assert bring_in(file, at=now + timedelta(hours=5)).same == 3
    assert Call.get_by_id(filled[0]).answer == "В 11"


def edit_all(sheet: Any, column: int, value: object) -> None:
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, column).value = value


def test_rows_added_in_excel_are_new_calls_and_copies_too(
    filled: list[int], round_trip: Any, bring_in: Any, now: datetime
) -> None:
    def edit(sheet: Any, column: dict[str, int]) -> None:
        last = sheet.max_row
        sheet.cell(last + 1, column["Date and time"]).value = datetime(2026, 3, 3, 10)
        sheet.cell(last + 1, column["Question"]).value = "Новый"
        for number in range(1, sheet.max_column + 1):
            sheet.cell(last + 2, number).value = sheet.cell(2, number).value

    file = round_trip(edit)
    assert counts(bring_in(file, at=now + timedelta(hours=3))) == (2, 0, 3, 0)
    assert counts(bring_in(file, at=now + timedelta(hours=4))) == (0, 0, 5, 0)
    assert len(calls()) == 5


def test_columns_may_be_moved_and_removed(
    filled: list[int], round_trip: Any, bring_in: Any, now: datetime
) -> None:
    def edit(sheet: Any, column: dict[str, int]) -> None:
        sheet.delete_cols(column["Organisation"])
        sheet.insert_cols(2)
        sheet.cell(1, 2).value = "My ticks"

    before = snapshot()
    assert counts(bring_in(round_trip(edit), at=now + timedelta(hours=3))) == (0, 0, 3, 0)
    assert snapshot() == before


def test_an_export_in_russian_comes_back_into_a_program_in_english(
    filled: list[int], round_trip: Any, bring_in: Any, now: datetime, russian: None
) -> None:
    file = round_trip()
    text.install(None)
    before = snapshot()
    assert counts(bring_in(file, at=now + timedelta(hours=3))) == (0, 0, 3, 0)
    assert snapshot() == before


@pytest.fixture
def russian() -> None:
    """Texts in Russian, as translated today."""
    source = Path(__file__).resolve().parents[2] / "resources/translations/hotline_ru.ts"
    found: dict[str, str] = {}
    for message in ET.parse(source).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text:
            found[message.findtext("source", "")] = translation.text
    text.install(lambda words, n: found.get(words, words))


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
