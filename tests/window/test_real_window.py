"""The program in a real window under a window manager, with the keyboard alone."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from tests.window.desktop import Program, wait_for

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs an X display"),
]


def begin_a_call(program: Program, number: str, caller: str) -> None:
    """A new call, its number and its caller; waits until both are kept as a draft."""
    program.press("F2")
    program.type(number)
    program.press("Tab")
    program.type(caller)
    wait_for(lambda: program.is_kept(caller_name=caller), "what was typed is kept")


def test_the_first_start_asks_and_then_calls_are_taken(desk: Callable[..., Program]) -> None:
    program = desk("--lang", "en")
    program.type("Office of Parks")
    program.press("Tab", "Tab")
    program.type("+7 495 123-45-67")
    program.press("Tab")
    program.type("Anna")
    program.press("Tab", "Return")
    wait_for(lambda: bool(program.ask("SELECT 1 FROM line")), "the line is created")
    assert program.ask("SELECT organisation FROM line") == [("Office of Parks",)]
    assert program.ask("SELECT number FROM line_number") == [("+7 495 123-45-67",)]
    assert program.ask("SELECT name FROM operator") == [("Anna",)]
    wait_for(lambda: bool(program.windows()) and program.has_keyboard(), "the window")
    begin_a_call(program, "8 (495) 000-11-22", "First Caller")
    program.press("F5", "ctrl+Return")
    wait_for(lambda: program.calls() == 1, "the call is filed")
    assert program.ask("SELECT caller_id, caller_name FROM call") == [
        ("+74950001122", "First Caller")
    ]


def test_a_call_is_registered_with_the_keyboard_alone(program: Program) -> None:
    before = program.calls()
    begin_a_call(program, "+7 495 000 11 22", "Keyboard Tester")
    program.press("ctrl+Return")  # asks for the outcome and goes there
    program.press("space", "ctrl+Return")
    wait_for(lambda: program.calls() == before + 1, "the call is filed")
    program.type("zz")  # goes to the register: the call that was just filed is not changed
    program.press("F2")
    wait_for(lambda: program.cards() == [], "nothing is left to file")
    ((number, caller),) = program.ask(
        "SELECT caller_id, caller_name FROM call ORDER BY id DESC LIMIT 1"
    )
    assert (number, caller) == ("+74950001122", "Keyboard Tester")


def test_each_filed_call_is_selected_alone(program: Program) -> None:
    before = program.calls()
    for number, caller in enumerate(("First", "Second"), start=1):
        begin_a_call(program, "+7 495 000 11 22", caller)
        program.press("F5", "ctrl+Return")
        wait_for(lambda number=number: program.calls() == before + number, "the call is filed")
    program.press("Delete")
    wait_for(lambda: program.calls() < before + 2, "a call goes to the bin")
    assert program.ask("SELECT caller_name FROM call WHERE deleted_at > 0 ORDER BY id DESC")[0] == (
        "Second",
    )
    assert program.calls() == before + 1
    program.press("ctrl+z")
    wait_for(lambda: program.calls() == before + 2, "and comes back")


def test_a_second_start_brings_the_first_window_to_the_front(program: Program) -> None:
    (window,) = program.windows()
    program.xdotool("windowminimize", "--sync", window)
    wait_for(lambda: not program.windows(), "the window is minimised")
    assert program.run().returncode == 0
    wait_for(lambda: program.windows() == [window], "the window is back")
    wait_for(program.has_keyboard, "it has the keyboard")


def test_the_window_closes_in_order_and_opens_as_it_was_left(program: Program) -> None:
    program.press("ctrl+2")
    (window,) = program.windows()
    program.xdotool("windowsize", "--sync", window, "1100", "600")
    program.quit()
    assert not (program.data_dir / "hotline.sqlite-wal").exists()
    program.start()
    wait_for(lambda: "1100x600" in program.xdotool("getactivewindow", "getwindowgeometry"), "size")
    program.quit()
    assert "tab=callbacks" in (program.data_dir / "desk.ini").read_text("utf-8")


def test_another_language_and_theme_keep_what_is_typed(desk: Callable[..., Program]) -> None:
    program = desk("--demo")
    begin_a_call(program, "+7 495 000 11 22", "Half Typed")
    program.press("Tab")
    program.type("Half a que")
    program.press("ctrl+comma")
    wait_for(lambda: "Settings" in program.title(), "the settings")
    program.press("alt+t", "Down")
    wait_for(lambda: program.ask(THEME) == [("light",)], "the theme")
    program.press("alt+l", "Down")
    wait_for(lambda: "вымышленными" in program.title(), "the window speaks Russian")
    program.type("stion")
    wait_for(
        lambda: program.is_kept(caller_name="Half Typed", question="Half a question"), "all of it"
    )


THEME = "SELECT json_extract(value, '$') FROM setting WHERE name = 'theme'"
