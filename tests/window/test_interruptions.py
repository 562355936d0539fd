"""A call in the making, and what may come between: power cuts, imports, locks, a full disk."""

from __future__ import annotations

import csv
import json
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from hotline_desktop.core.paths import crash_file
from tests.window.desktop import Program, wait_for

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs an X display"),
]

IN_ALL = "SELECT count(*) FROM call"


LONG = 20_000
"""Rows of an import that takes as long as some words take to type."""


def spreadsheet(file: Path, rows: int) -> Path:
    """A log as an old Russian program writes it."""
    with file.open("w", encoding="cp1251", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(["Дата", "Время", "Номер", "Звонивший", "Вопрос", "Длительность"])
        for row in range(rows):
            writer.writerow([
                f"{row % 28 + 1:02}.02.2025", f"{row // 60 % 24:02}:{row % 60:02}",
                f"+7 495 {row // 10000:03}-{row // 100 % 100:02}-{row % 100:02}",
                f"Иван {row}", f"Сколько стоит обучение на курсе {row}?", "3:20",
            ])  # fmt: skip
    return file


def begin_a_question(program: Program, text: str) -> None:
    """A new call with a number, and the keyboard in its question; waits until it is kept."""
    program.press("F2")
    program.type("+7 495 000 33 44")
    program.press("Tab", "Tab")  # past the name
    program.type(text)
    wait_for(lambda: program.is_kept(question=text), "what was typed is kept")


@contextmanager
def locked(program: Program) -> Iterator[None]:
    """Somebody else writes to the database all the while."""
    with closing(
        sqlite3.connect(program.data_dir / "hotline.sqlite", isolation_level=None)
    ) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def importing(program: Program, file: Path) -> Iterator[subprocess.Popen[str]]:
    """An import beside the window that has written something already."""
    (before,) = program.ask(IN_ALL)[0]
    with subprocess.Popen(
        [*program.command, "--json", "import", "calls", str(file)],
        env=program.environment, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        try:
            wait_for(lambda: program.ask(IN_ALL) != [(before,)], "the import writes")
            yield process
        finally:
            process.kill()


def test_who_types_without_a_pause_loses_nothing_to_a_power_cut(program: Program) -> None:
    text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    begin_a_question(program, "0")
    typing = subprocess.Popen(["xdotool", "type", "--delay", "60", text], env=program.environment)
    wait_for(lambda: not program.is_kept(question="0"), "it is kept while it is typed")
    assert typing.poll() is None, "there was no pause yet"
    typing.wait()
    wait_for(lambda: program.is_kept(question="0" + text), "all of it is kept")
    program.kill()
    program.start()
    program.type("?")  # the card is open again and has the keyboard
    wait_for(lambda: program.is_kept(question=f"0{text}?"), "one writes on where one was")
    assert program.is_sound()


def test_a_fault_of_a_library_leaves_word_of_where_it_was(program: Program) -> None:
    file = crash_file(program.data_dir)
    program.quit()
    assert not file.exists()
    program.start()
    program.process.send_signal(signal.SIGSEGV)
    program.process.wait(30)
    told = file.read_text("utf-8")
    assert told.startswith("Fatal Python error: Segmentation fault")
    assert "app.py" in told


def test_a_card_does_not_wait_for_who_holds_the_database(program: Program) -> None:
    calls = program.calls()
    begin_a_question(program, "Before")
    with locked(program):
        program.type(" and while it is locked")
        wait_for(lambda: program.is_kept(question="Before and while it is locked"), "kept beside")
        program.press("F5", "ctrl+Return")  # cannot be: it is said, and the card stays open
        program.type("!")
        wait_for(lambda: program.is_kept(question="Before and while it is locked!"), "kept on")
        program.kill()
    program.start()
    wait_for(lambda: len(program.cards()) == 1, "the card is in the database, once")
    assert program.is_kept(question="Before and while it is locked!")
    program.press("ctrl+Return")
    wait_for(lambda: program.calls() == calls + 1, "the card is open again and can be filed")
    assert program.cards() == []


def test_a_window_whose_data_folder_is_gone_keeps_the_card_open(program: Program) -> None:
    begin_a_question(program, "Half a question")
    elsewhere = program.data_dir.with_name("elsewhere")
    program.data_dir.rename(elsewhere)
    program.type("!")
    program.press("ctrl+q", "ctrl+q")  # refused: what was typed last could be kept nowhere
    program.type("!")
    program.press("F1")  # it comes after the others: when it is heeded, so were they
    wait_for(lambda: "shortcuts" in program.title(), "the sheet of keys")
    program.press("Escape")
    wait_for(lambda: "shortcuts" not in program.title(), "the card again")
    elsewhere.rename(program.data_dir)
    program.type("!")
    wait_for(lambda: program.is_kept(question="Half a question!!!"), "all of it is kept")
    program.quit()


def test_calls_are_taken_while_an_import_runs_that_leaves_nothing_when_it_is_killed(
    program: Program, tmp_path: Path
) -> None:
    calls = program.calls()
    file = spreadsheet(tmp_path / "log.csv", 10_000)
    begin_a_question(program, "Filed during the import")
    with importing(program, file) as other:
        program.press("F5", "ctrl+Return")
        wait_for(lambda: program.calls() > calls, "the call is filed")
        assert other.poll() is None, "the import is not at its end"
        other.kill()
    assert program.calls() == calls + 1, "nothing of the import shows"
    assert program.is_sound()
    said = json.loads(program.run("--json", "import", "calls", str(file)).stdout)
    assert (said["new"], said["same"], said["refused"]) == (10_000, 0, 0)
    assert program.calls() == calls + 10_001


def choose_in_the_wizard(program: Program, file: Path) -> None:
    """From the window to the last step before the import, with the keyboard."""
    program.press("ctrl+i")
    wait_for(lambda: "Import" in program.title(), "the wizard")
    (wizard,) = program.windows("Import from a file")
    program.press("Return")
    wait_for(lambda: len(program.windows("Import from a file")) == 2, "the choice of a file")
    program.type(str(file))
    program.press("Return")
    wait_for(lambda: program.windows("Import from a file") == [wizard], "a file is chosen")
    wait_for(lambda: program.xdotool("getactivewindow") == wizard, "the wizard has the keyboard")


def test_a_spreadsheet_comes_in_and_goes_again_with_the_keyboard_alone(
    program: Program, tmp_path: Path
) -> None:
    calls = program.calls()
    choose_in_the_wizard(program, spreadsheet(tmp_path / "log.csv", 40))

    def goes_on() -> bool:
        program.press("Return")  # each step waits for what it reads, and then for Enter
        return program.calls() == calls + 40

    wait_for(goes_on, "the spreadsheet is imported")
    newest = program.ask("SELECT caller_name, caller_id, duration FROM call ORDER BY id DESC")[0]
    assert newest == ("Иван 39", "+74950000039", 200)
    if "Import from a file" in program.title():
        program.press("Escape")
    wait_for(lambda: not program.windows("Import from a file"), "the wizard is closed")
    program.press("alt+f", "m")
    wait_for(lambda: "Imports" in program.title(), "the list of imports")
    program.press("Tab", "Tab", "space")
    wait_for(lambda: program.calls() == calls, "the import is taken back")


def test_an_import_that_ends_does_not_take_the_keyboard_from_the_card(
    program: Program, tmp_path: Path
) -> None:
    calls = program.calls()
    (in_all,) = program.ask(IN_ALL)[0]
    choose_in_the_wizard(program, spreadsheet(tmp_path / "log.csv", LONG))

    def goes_on() -> bool:
        program.press("Return")
        return program.ask(IN_ALL) != [(in_all,)]

    wait_for(goes_on, "the import writes")
    program.press("F2")
    wait_for(lambda: "Import" not in program.title(), "the window comes forward for the call")
    program.press("Tab", "Tab")
    text = ""

    def writes_on() -> bool:
        nonlocal text
        text += "word "
        program.type("word ")
        return program.calls() == calls + LONG

    wait_for(writes_on, "the import ends while one writes")
    program.type("end")
    wait_for(lambda: program.is_kept(question=f"{text}end"), "every letter has arrived")
    assert len(text) > len("word word "), "the import was still going on"


def test_the_window_dies_in_the_middle_of_its_import(program: Program, tmp_path: Path) -> None:
    calls = program.calls()
    (in_all,) = program.ask(IN_ALL)[0]
    begin_a_question(program, "Half a question")
    choose_in_the_wizard(program, spreadsheet(tmp_path / "log.csv", LONG))

    def goes_on() -> bool:
        program.press("Return")
        return program.ask(IN_ALL) != [(in_all,)]

    wait_for(goes_on, "the import writes")
    program.kill()
    assert program.calls() == calls
    program.start()
    assert program.is_sound()
    assert program.is_kept(question="Half a question")
