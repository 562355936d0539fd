"""Our own workbooks go out, are edited elsewhere, and come back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest

from hotline_desktop.core import lists, text
from hotline_desktop.core.calls import commands
from hotline_desktop.core.imports.taking_back import take_back
from hotline_desktop.core.storage.tables import Call, Topic
from hotline_desktop.exchange.calls.exporting import Export, export_workbook
from tests.exchange.calls.sheets import calls, counts


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


def snapshot() -> list[dict[str, Any]]:
    return list(Call.select().order_by(Call.id).dicts())


def test_our_own_workbook_comes_back_as_it_went(
    filled: list[int], round_trip: Any, bring_in: Any, now: datetime
) -> None:
    before = snapshot()
    assert counts(bring_in(round_trip(), at=now + timedelta(hours=3))) == (0, 0, 3, 0)
    assert snapshot() == before


def test_spaces_round_what_is_no_number_are_no_edit(
    filled: list[int], round_trip: Any, bring_in: Any, now: datetime
) -> None:
    commands.change_call(filled[0], {"number": " приёмная "}, by=None, now=now)
    assert counts(bring_in(round_trip(), at=now + timedelta(hours=3))) == (0, 0, 3, 0)


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
    source = Path(__file__).resolve().parents[3] / "resources/translations/hotline_ru.ts"
    found: dict[str, str] = {}
    for message in ET.parse(source).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text:
            found[message.findtext("source", "")] = translation.text
    text.install(lambda words, n: found.get(words, words))
