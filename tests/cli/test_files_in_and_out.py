"""Calls in and out on the command line, and found in between."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.cli.program import CALLS, Run, answer, environment, refused


def test_an_import_into_an_empty_folder_begins_a_hotline(run: Run, workbook: Path) -> None:
    told = answer(run("import", "calls", workbook, "--json"))
    assert set(told) == {"new", "changed", "same", "refused", "batch", "reasons"}
    assert (told["new"], told["changed"], told["same"], told["refused"]) == (CALLS, 0, 0, 1)
    assert isinstance(told["batch"], int)
    assert len(told["reasons"]) == 1
    assert str(CALLS + 2) in told["reasons"][0]

    counts = answer(run("check", "--json"))
    assert counts["ok"] is True
    assert (counts["calls"], counts["operators"], counts["topics"]) == (CALLS, 2, 2)
    assert {"contacts", "answers"} <= set(counts)


def test_the_same_file_twice_changes_nothing(run: Run, workbook: Path) -> None:
    run("import", "calls", workbook)
    told = answer(run("import", "calls", workbook, "--json"))
    assert (told["new"], told["changed"], told["same"], told["batch"]) == (0, 0, CALLS, None)


def test_a_dry_run_writes_nothing(run: Run, workbook: Path) -> None:
    told = answer(run("import", "calls", workbook, "--dry-run", "--json"))
    assert (told["new"], told["refused"], told["batch"]) == (CALLS, 1, None)
    assert answer(run("check", "--json"))["calls"] == 0


def test_unknown_names_are_not_created_when_told_so(run: Run, workbook: Path) -> None:
    run("import", "calls", workbook, "--no-create")
    counts = answer(run("check", "--json"))
    assert (counts["calls"], counts["operators"], counts["topics"]) == (CALLS, 0, 0)


def test_columns_and_sheets_can_be_named(run: Run, workbook: Path) -> None:
    run(
        "import",
        "calls",
        workbook,
        "--sheet",
        "Sheet",
        "--map",
        "notes=Caller",
        "--map",
        "answer=E",
    )
    (found,) = answer(run("search", "calls", "общежития", "--json"))
    assert found["notes"] == "Петров"
    assert found["answer"] == "Где общежитие?"
    assert "Sheet" in refused(run("import", "calls", workbook, "--sheet", "Missing"))
    assert "Caller" in refused(run("import", "calls", workbook, "--map", "notes=Missing"))
    assert "started" in refused(run("import", "calls", workbook, "--map", "nonsense=A"))


def test_refused_rows_are_saved_with_their_reason(run: Run, workbook: Path, tmp_path: Path) -> None:
    run("import", "calls", workbook, "--refused", tmp_path / "refused.xlsx")
    heading, row = openpyxl.load_workbook(tmp_path / "refused.xlsx").active.iter_rows(
        values_only=True
    )
    assert row[0] == "not a date"
    assert row[len(heading) - 1]


def test_refused_contacts_are_saved_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("Name,Phone,Room\nLev Orlov,204,1\n,,12\n")
    saved = tmp_path / "refused.xlsx"
    done = answer(run("import", "contacts", tmp_path / "people.csv", "--refused", saved, "--json"))
    assert (done["new"], done["refused"]) == (1, 1)
    assert openpyxl.load_workbook(saved).active.cell(2, 3).value == "12"


def test_a_search_finds_any_form_of_a_word_and_any_spelling_of_a_number(
    run: Run, workbook: Path
) -> None:
    run("import", "calls", workbook)
    (found,) = answer(run("search", "calls", "+74951234567", "--json"))
    assert isinstance(found["id"], int)
    assert found["caller_name"] == "Иванова Мария"
    assert found["question"] == "=1+1?"
    assert found["operator"] == "Anna"
    assert found["duration"] == 125
    assert found["started"].startswith("2026-03-04T10:15:00")
    assert len(answer(run("search", "calls", "2026", "--limit", "1", "--json"))) <= 1
    assert run("search", "calls", "нетничего").stdout == "Nothing found.\n"
    assert "Петров" in run("search", "calls", "общежитием").stdout


def test_an_export_comes_back_the_same(run: Run, workbook: Path, tmp_path: Path) -> None:
    run("import", "calls", workbook)
    told = answer(run("export", "calls", tmp_path / "out.xlsx", "--json"))
    assert told == {"calls": CALLS, "file": str(tmp_path / "out.xlsx")}
    back = answer(run("import", "calls", tmp_path / "out.xlsx", "--json"))
    assert (back["new"], back["changed"], back["same"], back["refused"]) == (0, 0, CALLS, 0)


def test_exactly_the_edits_arrive(run: Run, workbook: Path, tmp_path: Path) -> None:
    run("import", "calls", workbook)
    run("export", "calls", tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    heading = [cell.value for cell in book["Calls"][1]]
    book["Calls"].cell(2, heading.index("Answer") + 1).value = "In the yard."
    book.save(tmp_path / "out.xlsx")
    back = answer(run("import", "calls", tmp_path / "out.xlsx", "--json"))
    assert (back["new"], back["changed"], back["same"]) == (0, 1, CALLS - 1)
    assert len(answer(run("search", "calls", "yard", "--json"))) == 1


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_format_comes_back_the_same_in_every_language(
    run: Run, workbook: Path, tmp_path: Path, name: str, language: str
) -> None:
    run("import", "calls", workbook)
    run("--lang", language, "export", "calls", tmp_path / name)
    back = answer(run("import", "calls", tmp_path / name, "--json"))
    assert (back["new"], back["changed"], back["same"], back["refused"]) == (0, 0, CALLS, 0)


def test_everything_and_a_template_are_workbooks(run: Run, workbook: Path, tmp_path: Path) -> None:
    run("import", "calls", workbook)
    answer(run("export", "all", tmp_path / "all.xlsx", "--json"))
    assert "Topics" in openpyxl.load_workbook(tmp_path / "all.xlsx").sheetnames
    answer(run("export", "template", tmp_path / "blank.xlsx", "--json"))
    assert openpyxl.load_workbook(tmp_path / "blank.xlsx").sheetnames[0] == "Calls"
    assert ".xlsx" in refused(run("export", "all", tmp_path / "all.csv"))
    assert ".xlsx" in refused(run("export", "calls", tmp_path / "all.pdf"))


def test_a_filled_in_template_comes_in(run: Run, tmp_path: Path) -> None:
    run("export", "template", tmp_path / "blank.xlsx")
    book = openpyxl.load_workbook(tmp_path / "blank.xlsx")
    sheet = book["Calls"]
    filled = {"Date and time": "04.03.2026 14:05", "Caller": "Мария", "Topic": "Exams"}
    for cell in sheet[1]:
        sheet.cell(2, cell.column).value = filled.get(cell.value)
    book.save(tmp_path / "blank.xlsx")
    told = answer(run("import", "calls", tmp_path / "blank.xlsx", "--json"))
    assert (told["new"], told["refused"]) == (1, 0)


def test_two_imports_at_once_neither_corrupt_nor_lose(
    run: Run, workbook: Path, tmp_path: Path
) -> None:
    run("check")
    command = [
        sys.executable, "-m", "hotline_desktop", "--data-dir", tmp_path / "data", "import",
        "calls", workbook, "--json",
    ]  # fmt: skip
    both = [
        subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    told = [json.loads(process.communicate(timeout=60)[0]) for process in both]
    assert sorted(one["new"] for one in told) == [0, CALLS]
    assert answer(run("check", "--json"))["calls"] == CALLS
