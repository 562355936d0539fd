"""The command line as a script sees it: help, usage, output, what is loaded, how fast."""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hotline_desktop import __version__
from hotline_desktop.cli.parser import parser
from tests.cli.program import Run, answer, environment, python


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


def test_the_help_says_what_each_thing_means() -> None:
    program = parser()
    (commands,) = (
        action for action in program._actions if isinstance(action, argparse._SubParsersAction)
    )
    assert len(commands.choices) > 15
    silent = [
        (name, action.dest)
        for name, command in commands.choices.items()
        for action in command._actions
        if not action.help
    ]
    assert silent == []


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


def test_a_command_loads_no_window(tmp_path: Path) -> None:
    """Windows and their libraries would cost a script a second of start."""
    script = (
        "import sys\n"
        "from hotline_desktop.__main__ import main\n"
        "main(['--data-dir', sys.argv[1], 'check', '--json'])\n"
        "assert not {'PySide6.QtWidgets', 'PySide6.QtGui', 'openpyxl'} & set(sys.modules)\n"
    )
    done = python(script, tmp_path / "data")
    assert done.returncode == 0, done.stderr


def test_the_installation_tests_itself(run: Run) -> None:
    done = run("--self-test")
    assert done.returncode == 0, done.stderr
    assert "All is well." in done.stdout


def test_the_start_of_a_command_is_quick(run: Run) -> None:
    run("check")
    began = time.perf_counter()
    run("check")
    assert time.perf_counter() - began < 5
