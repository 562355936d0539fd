"""The program in a real window under a window manager, with the keyboard alone."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.window.desktop import Program, wait_for

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs an X display"),
]

CALLS = "SELECT COUNT(*) FROM call WHERE deleted_at IS NULL"


def begin_a_call(program: Program, number: str, caller: str) -> None:
    """A new call, its number and its caller; waits until both are kept as a draft."""
    program.press("F2")
    program.type(number)
    program.press("Tab", "Tab")  # past the button for a withheld number
    program.type(caller)
    wait_for(lambda: is_kept(program, caller), "what was typed is kept")


def is_kept(program: Program, words: str) -> bool:
    return any(words in str(card) for (card,) in program.ask("SELECT card FROM draft"))


def test_a_call_is_registered_with_the_keyboard_alone(program: Program) -> None:
    before = program.ask(CALLS)
    begin_a_call(program, "+7 495 000 11 22", "Keyboard Tester")
    program.press("ctrl+Return")  # asks for the outcome and goes there
    program.press("space", "ctrl+Return")
    wait_for(lambda: program.ask(CALLS) != before, "the call is filed")
    ((number, caller),) = program.ask(
        "SELECT caller_id, caller_name FROM call ORDER BY id DESC LIMIT 1"
    )
    assert (number, caller) == ("+74950001122", "Keyboard Tester")


def test_what_was_typed_survives_a_kill(program: Program) -> None:
    begin_a_call(program, "+7 495 000 33 44", "Half Typed")
    program.process.send_signal(signal.SIGKILL)
    program.process.wait()
    assert program.ask("PRAGMA integrity_check") == [("ok",)]

    program.process = subprocess.Popen(program.process.args, env=program.environment)
    program.wait_for_window()
    assert is_kept(program, "Half Typed")


def test_a_second_start_brings_the_first_window_to_the_front(program: Program) -> None:
    (window,) = program.windows()
    program.xdotool("windowminimize", "--sync", window)
    wait_for(lambda: not program.windows(), "the window is minimised")
    assert program.start_again() == 0
    wait_for(lambda: program.windows() == [window], "the window is back")
    wait_for(program.has_keyboard, "it has the keyboard")


def test_the_window_closes_by_its_shortcut_and_in_order(program: Program) -> None:
    program.press("ctrl+q")
    assert program.process.wait(timeout=30) == 0
    assert not (program.data_dir / "hotline.sqlite-wal").exists()
