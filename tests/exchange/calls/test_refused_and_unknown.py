"""Rows that are refused are kept with their reasons; unknown names are decided on."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.tables import Operator, Topic
from hotline_desktop.exchange.calls.importing import CREATE, LEAVE_OUT, save_refused
from hotline_desktop.exchange.calls.mapping import propose
from hotline_desktop.exchange.sheets.readers import open_spreadsheet
from tests.exchange.calls.sheets import FIRST, HEADINGS, SECOND, calls, counts


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
