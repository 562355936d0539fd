"""The command line as a script sees it: real processes, exit codes, output."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hotline_desktop import __version__

ROOT = Path(__file__).parents[1]
Run = Callable[..., subprocess.CompletedProcess[str]]

GOOD_ROWS = [
    ["04.03.2026", "10:15", "Иванова Мария", "8 (495) 123-45-67", "=1+1?", "Exams", "Anna", "2:05"],
    ["04.03.2026", "11:20", "Петров", "+7 900 1234567", "Где общежитие?", "Rooms", "Boris", "0:45"],
    ["05.03.2026", "09:02", "Smith", "+44 20 7946 0018", "Which exams?", "Exams", "Anna", "3:10"],
    ["05.03.2026", "17:48", "", "112", "Wrong number", "", "Boris", "0:05"],
    ["06.03.2026", "12:00", "Кузнецов", "", "До какого числа?", "Rooms", "Anna", "1:00"],
]  # fmt: skip
HEADING = ["Date", "Time", "Caller", "Phone", "Question", "Topic", "Operator", "Duration"]
BAD_ROW = ["not a date", "", "Nobody", "", "?", "", "", ""]
CALLS = len(GOOD_ROWS)


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        kept.pop(name, None)
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", **more}


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the program over a data folder of the test's own; the folder does not exist yet."""

    def run(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
        command = [
            sys.executable, "-m", "hotline_desktop", "--data-dir", str(tmp_path / "data"),
            *(["--lang", "en"] if "--lang" not in arguments else []), *map(str, arguments),
        ]  # fmt: skip
        done = subprocess.run(
            command, cwd=tmp_path, env=environment(**more), capture_output=True,
            encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
        assert "Traceback" not in done.stdout + done.stderr
        return done

    return run


def answer(done: subprocess.CompletedProcess[str]) -> Any:
    """The JSON of a command that worked and complained about nothing."""
    assert done.stderr == ""
    assert done.returncode == 0
    return json.loads(done.stdout)


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """The sentence of a command that was refused and printed nothing else."""
    assert done.returncode == 1
    assert done.stdout == ""
    return done.stderr


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in (HEADING, *GOOD_ROWS, BAD_ROW):
        book.active.append(row)
        for cell in book.active[book.active.max_row]:
            cell.data_type = "s" if cell.value else cell.data_type
    book.save(tmp_path / "log.xlsx")
    return tmp_path / "log.xlsx"


def test_the_version_needs_no_data(run: Run, tmp_path: Path) -> None:
    done = run("--version")
    assert done.stdout == f"Hotline Desktop {__version__}\n"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_help_names_every_command(run: Run, language: str) -> None:
    done = run("--lang", language, "--help")
    assert done.returncode == 0
    for command in (
        "import", "export", "search", "backup", "restore", "check", "demo", "screenshots",
        "--self-test", "--version",
    ):  # fmt: skip
        assert command in done.stdout


@pytest.mark.parametrize("command", [[], ["import"], ["screenshots"], ["review"]])
def test_the_help_is_russian_throughout(run: Run, command: list[str]) -> None:
    said = run("--lang", "ru", *command, "--help").stdout
    assert "использование:" in said
    assert not re.search(r"\b(usage|options|show|arguments|FILE|DIR|NAME|LINE|TEXT|DATE)\b", said)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["import"],
        ["import", "weather", "x.xlsx"],
        ["import", "calls", "x.xlsx", "--map", "started"],
        ["search", "calls", "x", "--limit", "0"],
        ["search", "calls", "x", "--limit", "many"],
        ["search", "calls", "x", "--limit", "9" * 21],
        ["screenshots", "x", "--size", "small"],
        ["screenshots", "x", "--theme", "pink"],
        ["check", "--nonsense"],
        ["--lang", "de", "check"],
    ],
)
def test_wrong_usage_ends_with_2_and_touches_nothing(
    run: Run, tmp_path: Path, arguments: list[str]
) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "usage:" in done.stderr
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["search"], "ошибка: не хватает аргументов: area, ТЕКСТ"),
        (["check", "--nonsense"], "ошибка: неизвестные аргументы: --nonsense"),
        (["search", "calls", "x", "--limit"], "ошибка: аргумент --limit: нужно одно значение"),
        (["import", "weather", "x"], "недопустимое значение: 'weather' (возможны: 'calls'"),
    ],
)
def test_wrong_usage_is_told_in_the_language_that_is_asked_for(
    run: Run, arguments: list[str], said: str
) -> None:
    done = run("--lang", "ru", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "использование:" in done.stderr
    assert "error" not in done.stderr


def test_empty_words_are_words(run: Run, workbook: Path) -> None:
    run("import", "calls", str(workbook))
    done = run("search", "calls", "", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)


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


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
@pytest.mark.parametrize(
    "arguments", [["import", "calls"], ["import", "contacts"], ["restore"], ["backup"]]
)
def test_a_pipe_that_might_never_end_is_refused(
    run: Run, workbook: Path, tmp_path: Path, arguments: list[str]
) -> None:
    run("import", "calls", workbook)
    os.mkfifo(tmp_path / "pipe.vcf")
    assert "is not an ordinary file" in refused(run(*arguments, tmp_path / "pipe.vcf"))


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


def test_a_backup_is_restored(run: Run, workbook: Path, tmp_path: Path) -> None:
    run("import", "calls", workbook)
    answer(run("backup", tmp_path / "safe.sqlite", "--json"))
    run(
        "import", "calls", workbook, "--map", "number=-", "--map", "started=Date", "--map", "time=-"
    )
    told = answer(run("restore", tmp_path / "safe.sqlite", "--json"))
    assert told["calls"] == CALLS
    assert Path(told["kept"]).is_file()
    assert answer(run("check", "--json"))["calls"] == CALLS


def test_a_backup_of_nothing_is_refused(run: Run, tmp_path: Path) -> None:
    assert "There is no data" in refused(run("backup", tmp_path / "safe.sqlite"))
    assert not (tmp_path / "data").exists()


def test_what_is_no_backup_is_refused_and_the_data_stays(
    run: Run, workbook: Path, tmp_path: Path
) -> None:
    run("import", "calls", workbook)
    assert "is no backup of this program" in refused(run("restore", workbook))
    assert refused(run("restore", tmp_path / "missing.sqlite"))
    assert answer(run("check", "--json"))["calls"] == CALLS


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 broken", b"%PDF-1.7 nothing", b"\x00" * 5000]
)
def test_a_file_that_is_no_spreadsheet_is_refused_in_a_sentence(
    run: Run, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "bad.xlsx").write_bytes(content)
    sentence = refused(run("import", "calls", tmp_path / "bad.xlsx"))
    assert sentence.strip().endswith(".")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["learn", "{}/gone.jsonl"], "такого файла или папки нет"),
        (["import", "contacts", "{}/gone.vcf"], "нет на прежнем месте"),
        (["restore", "{}"], "это папка"),
        (["screenshots", "/dev/null/pictures"], "часть пути — не папка"),
        (["import", "calls", "{}/log.xlsx", "--refused", "{}/rows.txt"], "нужна книга Excel"),
        (["import", "calls", "{}/log.xlsx", "--map", "started=ZZZ"], "Столбца «ZZZ» нет"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths of Unix")
def test_what_the_system_refuses_is_told_in_the_users_language(
    run: Run, workbook: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    done = run("--lang", "ru", *(word.replace("{}", str(tmp_path)) for word in arguments))
    assert said in refused(done)


def test_a_missing_file_is_refused_in_a_sentence(run: Run, tmp_path: Path) -> None:
    assert "missing.xlsx" in refused(run("import", "calls", tmp_path / "missing.xlsx"))


def test_a_damaged_database_is_told_in_a_sentence(run: Run, workbook: Path, tmp_path: Path) -> None:
    run("import", "calls", workbook)
    file = tmp_path / "data" / "hotline.sqlite"
    content = bytearray(file.read_bytes())
    for page in range(2 * 4096, len(content), 4096):
        content[page : page + 200] = b"\xff" * 200
    file.write_bytes(content)
    done = run("check", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["ok"] is False
    assert done.stderr.strip()


def test_a_data_folder_that_cannot_be_is_told_in_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in its place")
    assert refused(run("check")).strip()


def test_demo_data_is_made_once_and_never_over_real_data(
    run: Run, workbook: Path, tmp_path: Path
) -> None:
    told = answer(run("demo", "--json"))
    assert told["calls"] > 100
    assert told["new"] is True
    again = answer(run("demo", "--json"))
    assert again["calls"] == told["calls"]
    assert again["new"] is False

    run("--data-dir", tmp_path / "real", "import", "calls", workbook)
    assert "real data" in refused(run("--data-dir", tmp_path / "real", "demo"))


def test_options_may_stand_after_the_command(run: Run, tmp_path: Path) -> None:
    answer(run("check", "--json", "--data-dir", tmp_path / "elsewhere"))
    assert (tmp_path / "elsewhere" / "hotline.sqlite").is_file()
    assert not (tmp_path / "data").exists()


def test_output_is_utf8_on_a_console_that_is_not(run: Run, workbook: Path) -> None:
    run("import", "calls", workbook)
    done = run("search", "calls", "общежитие", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "Где общежитие?" in done.stdout


def test_a_reader_that_has_seen_enough_is_no_error(
    run: Run, workbook: Path, tmp_path: Path
) -> None:
    run("import", "calls", workbook)
    process = subprocess.Popen(
        [sys.executable, "-m", "hotline_desktop", "--data-dir", tmp_path / "data", "search",
         "calls", "общежитие"],
        cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to send")
def test_an_interrupt_ends_quietly_and_leaves_nothing(
    run: Run, workbook: Path, tmp_path: Path
) -> None:
    run("check")
    fifo = tmp_path / "slow.py"
    fifo.write_text(
        "import sys, hotline_desktop.exchange.readers as readers\n"
        "def forever(*a, **k):\n"
        "    print('waiting', flush=True)\n"
        "    import time; time.sleep(60)\n"
        "readers.open_spreadsheet = forever\n"
        "from hotline_desktop.__main__ import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    process = subprocess.Popen(
        [sys.executable, fifo, "--data-dir", tmp_path / "data", "import", "calls", workbook],
        cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == b"waiting\n"
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=30)
    assert process.returncode == 130
    assert complaints == b""
    assert answer(run("check", "--json"))["calls"] == 0


def test_a_bug_is_told_in_a_sentence_and_kept_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    broken = (
        "import hotline_desktop.commands as c, sys\n"
        "def run_check(*_): raise ZeroDivisionError('of all things')\n"
        "c.run_check = run_check\n"
        "from hotline_desktop.__main__ import main\n"
        "sys.exit(main(['--lang', 'en', '--data-dir', sys.argv[1], 'check']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", broken, tmp_path / "data"],
        env=environment(), capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "hotline.log" in done.stderr
    log = (tmp_path / "data" / "hotline.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError: of all things" in log


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
def test_without_a_display_the_window_is_refused_in_a_sentence(run: Run) -> None:
    assert "no display" in refused(run())
    assert "no display" in refused(run("--demo"))


def test_a_command_loads_no_window(tmp_path: Path) -> None:
    """Windows and their libraries would cost a script a second of start."""
    script = (
        "import sys\n"
        "from hotline_desktop.__main__ import main\n"
        "main(['--data-dir', sys.argv[1], 'check', '--json'])\n"
        "assert not {'PySide6.QtWidgets', 'PySide6.QtGui', 'openpyxl'} & set(sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, tmp_path / "data"],
        env=environment(), capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_the_installation_tests_itself(run: Run) -> None:
    done = run("--self-test")
    assert done.returncode == 0, done.stderr
    assert "All is well." in done.stdout


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


def test_the_start_of_a_command_is_quick(run: Run) -> None:
    run("check")
    began = time.perf_counter()
    run("check")
    assert time.perf_counter() - began < 5
