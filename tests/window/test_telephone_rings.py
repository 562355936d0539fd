"""A telephone tells the running window of its calls, on a real display with a window manager."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.window.desktop import Program, wait_for

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs an X display"),
]

ANOTHER = """
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication([])
window = QLineEdit()
window.setWindowTitle("Another program")
window.show()
app.exec()
"""


@contextmanager
def another_program(program: Program) -> Iterator[None]:
    """Somebody works in another window."""
    process = subprocess.Popen([sys.executable, "-c", ANOTHER], env=program.environment)
    try:
        wait_for(lambda: program.title() == "Another program", "the other window has the keyboard")
        yield
    finally:
        process.kill()
        process.wait()


def test_a_ring_in_the_middle_of_a_word_waits_its_turn(program: Program) -> None:
    program.press("F2")
    program.press("Tab", "Tab", "Tab")
    program.type("Half a wo")
    wait_for(lambda: len(program.cards()) == 1, "what was typed is kept")
    assert program.run("call-event", "ring", "+74950000099", "--name", "Caller").returncode == 0
    program.type("rd")
    wait_for(lambda: any("Half a word" in str(c) for c in program.cards()), "typing went on")
    program.press("F2")  # the number is known, so the keyboard is in the question
    program.type("Asks")
    wait_for(lambda: program.is_kept(number="+74950000099", question="Asks"), "its card")
    assert len(program.cards()) == 2


def test_another_program_keeps_the_keyboard_while_it_rings(program: Program) -> None:
    with another_program(program):
        program.run("call-event", "ring", "+74950000098")
        program.run("call-event", "missed", "+74950000098")
        wait_for(lambda: program.is_kept(number="+74950000098"), "the missed call is kept")
        assert program.title() == "Another program"


def test_a_call_starts_the_program_and_is_its_first_card(
    desk: Callable[..., Program], short_tmpdir: Path
) -> None:
    program = desk("--lang", "en", "--demo")
    program.quit()
    program.environment["TMPDIR"] = str(short_tmpdir)
    assert program.run("call-event", "ring", "+74950000097").returncode == 0
    try:
        wait_for(lambda: "Hotline Desktop" in program.title(), "the window is there")
        wait_for(lambda: program.is_kept(number="+74950000097"), "its card is open")
    finally:
        assert program.run("--quit").returncode == 0
