"""A file that comes again changes only what changed in it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hotline_desktop.core.calls import commands
from hotline_desktop.core.storage.tables import ImportBatch
from tests.exchange.calls.sheets import FIRST, HEADINGS, SECOND, calls, counts


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
