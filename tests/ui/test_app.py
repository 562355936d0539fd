"""The program from its first line to its last, in the process of the tests."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core import settings, setup
from hotline_desktop.core.paths import database_file, log_file
from hotline_desktop.core.storage.backup import backup_before, list_backups
from hotline_desktop.core.storage.database import close_database, database_path, open_database
from hotline_desktop.ui import app as program
from hotline_desktop.ui.arrivals import NEW_CALL
from hotline_desktop.ui.dialogs.first_start import FirstStart
from hotline_desktop.ui.dialogs.storage_problem import StorageProblem
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.single_instance import QUIT, server_name
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from hotline_desktop.ui.tabs.line.readiness_page import ReadinessPage
from hotline_desktop.ui.tabs.line.tab import LineTab


@pytest.fixture
def run(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, list[str]]]:
    """Runs the program; each window or dialog that appears is handed to the next step."""
    # The hooks are for a whole process; the tests have theirs.
    monkeypatch.setattr(program, "install_hooks", lambda _messages: None)

    def run(
        *steps: Callable[[object], object], demo: bool = False, minimized: bool = False
    ) -> tuple[int, list[str]]:
        seen: list[str] = []
        left = list(steps)
        handled: set[int] = set()
        timer = QTimer()

        def look() -> None:
            for widget in QApplication.topLevelWidgets():
                shown = isinstance(widget, (MainWindow, QDialog)) and widget.isVisible()
                if not shown or id(widget) in handled:
                    continue
                handled.add(id(widget))
                seen.append(type(widget).__name__)
                # What nobody expects is closed, and the names seen tell of it.
                step = left.pop(0) if left else close
                step(widget)
                return

        timer.timeout.connect(look)
        timer.start(20)
        try:
            return program.run_window(tmp_path / "data", "en", demo, minimized), seen
        finally:
            timer.stop()

    return run


def close(window: object) -> None:
    assert isinstance(window, (MainWindow, QDialog))
    window.close()


def test_the_demonstration_opens_closes_and_lets_the_data_go(
    run: Callable[..., tuple[int, list[str]]], tmp_path: Path
) -> None:
    assert run(close, demo=True) == (0, ["MainWindow"])
    assert database_path() is None
    assert not (tmp_path / "data" / "window.lock").exists()
    open_database(database_file(tmp_path / "data"))
    assert settings.get(settings.DEMO)
    close_database()


def test_the_demonstration_goes_with_one_click_and_the_questions_come(
    run: Callable[..., tuple[int, list[str]]], tmp_path: Path
) -> None:
    def remove(window: object) -> None:
        assert isinstance(window, MainWindow)
        assert window.status.demo.isVisible()
        window.status.demo.click()

    def answer(dialog: object) -> None:
        assert isinstance(dialog, FirstStart)
        dialog.organisation.setText("Office")
        dialog.create_button.click()

    def look(window: object) -> None:
        assert isinstance(window, MainWindow)
        tab = window.stack.currentWidget()
        assert isinstance(tab, LineTab)
        assert isinstance(tab.page(), ReadinessPage)  # the nine steps lead on
        assert not window.status.demo.isVisible()
        window.close()

    assert run(remove, answer, look, demo=True) == (0, ["MainWindow", "FirstStart", "MainWindow"])
    open_database(database_file(tmp_path / "data"))
    assert setup.is_set_up()
    assert not settings.get(settings.DEMO)
    close_database()
    # What was tried out is not lost.
    assert [found.reason for found in list_backups(tmp_path / "data")].count("by-hand") == 1


def test_who_closes_the_questions_leaves_the_program(
    run: Callable[..., tuple[int, list[str]]],
) -> None:
    assert run(close) == (0, ["FirstStart"])


def test_a_backup_is_put_in_place_and_the_window_opens_again(
    run: Callable[..., tuple[int, list[str]]], tmp_path: Path
) -> None:
    def go_back(window: object) -> None:
        assert isinstance(window, MainWindow)
        now = datetime(2026, 3, 4, tzinfo=UTC)
        file = backup_before("by-hand", window.context.data_dir, now)
        settings.put(settings.REGION, "KZ")
        window.restore(file)

    assert run(go_back, close, demo=True) == (0, ["MainWindow", "MainWindow"])
    open_database(database_file(tmp_path / "data"))
    assert settings.get(settings.REGION) != "KZ"
    close_database()


@pytest.mark.expects_log
def test_damaged_data_is_said_in_a_window_with_a_way_out(
    run: Callable[..., tuple[int, list[str]]], tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    database_file(folder).write_bytes(b"nonsense" * 1000)

    def give_up(dialog: object) -> None:
        assert isinstance(dialog, StorageProblem)
        assert dialog.damaged
        dialog.reject()

    assert run(give_up) == (1, ["StorageProblem"])
    assert "DatabaseCorrupt" in log_file(folder).read_text(encoding="utf-8")


@pytest.mark.expects_log
def test_where_the_data_folder_is_of_no_use_another_one_is_opened(
    run: Callable[..., tuple[int, list[str]]], tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file, not a folder")
    other = tmp_path / "other"

    def choose(dialog: object) -> None:
        assert isinstance(dialog, StorageProblem)
        buttons = {button.text() for button in dialog.findChildren(QPushButton)}
        assert {"Another folder…", "Try again", "Quit"} <= buttons
        dialog.open_elsewhere(other)

    said: list[str] = []

    def look(window: object) -> None:
        assert isinstance(window, MainWindow)
        assert window.context.data_dir == other
        assert window.message_bar.last is not None
        said.append(window.message_bar.last.text)
        window.close()

    assert run(choose, look, demo=True) == (0, ["StorageProblem", "MainWindow"])
    assert str(other) in said[0]
    assert database_file(other).exists()


@pytest.fixture
def start_again(qtbot: QtBot, tmp_path: Path, short_tmpdir: Path) -> Callable[..., None]:
    """Starts the program once more, with these arguments, beside what is running."""
    code = "import sys; from hotline_desktop.ui.single_instance import send\n"
    code += "sys.exit(not send(sys.argv[1], sys.argv[2:]))"

    def start_again(*arguments: str) -> None:
        name = server_name(tmp_path / "data")
        process = subprocess.Popen([sys.executable, "-c", code, name, *arguments])
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=60_000)
        assert process.returncode == 0

    return start_again


def test_the_questions_close_for_who_installs_a_newer_program(
    run: Callable[..., tuple[int, list[str]]], start_again: Callable[..., None]
) -> None:
    assert run(lambda _questions: start_again(QUIT)) == (0, ["FirstStart"])


@pytest.mark.expects_log
def test_damaged_data_waits_for_the_newer_program(
    run: Callable[..., tuple[int, list[str]]], start_again: Callable[..., None], tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    database_file(tmp_path / "data").write_bytes(b"nonsense" * 1000)
    assert run(lambda _problem: start_again(QUIT)) == (0, ["StorageProblem"])


def test_a_call_that_comes_during_the_questions_has_its_card_after_them(
    run: Callable[..., tuple[int, list[str]]], start_again: Callable[..., None]
) -> None:
    def answer(dialog: object) -> None:
        assert isinstance(dialog, FirstStart)
        start_again("tel:+74950000001")
        dialog.organisation.setText("Office")
        dialog.create_button.click()

    def look(window: object) -> None:
        assert isinstance(window, MainWindow)
        desk = window.show_tab_named("calls")
        assert isinstance(desk, CallsTab)
        state = desk.card.state()
        assert state is not None
        assert state.number == "+74950000001"
        window.close()

    # Who has answered wants to see the window, also where the session started the program.
    assert run(answer, look, minimized=True) == (0, ["FirstStart", "MainWindow"])


def test_the_menu_of_the_desktop_opens_a_new_card(
    run: Callable[..., tuple[int, list[str]]], start_again: Callable[..., None]
) -> None:
    def look(window: object) -> None:
        assert isinstance(window, MainWindow)
        desk = window.show_tab_named("calls")
        assert isinstance(desk, CallsTab)
        assert not desk.card.isVisible()
        start_again(NEW_CALL)
        assert desk.card.isVisible()
        window.close()

    assert run(look, demo=True) == (0, ["MainWindow"])


@pytest.mark.parametrize("folder", ["none", "its own"])
def test_an_open_window_closes_for_who_installs_a_newer_program(
    qtbot: QtBot, tmp_path: Path, short_tmpdir: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.chdir(Path(__file__).parents[2])
    start = [sys.executable, "-m", "hotline_desktop"]
    window = subprocess.Popen([*start, "--demo", "--data-dir", str(tmp_path / "data")])
    qtbot.waitUntil(lambda: bool(list(short_tmpdir.glob("hotline-desktop-*"))), timeout=60_000)
    another = [*start, "--quit", "--data-dir", str(tmp_path)]
    assert subprocess.run(another, check=False, timeout=60).returncode == 0
    assert list(short_tmpdir.glob("hotline-desktop-*"))  # it listens as before
    named = [] if folder == "none" else ["--data-dir", str(tmp_path / "data")]
    done = subprocess.run([*start, "--quit", *named], check=False, timeout=60)
    assert done.returncode == 0
    assert window.wait(60) == 0
