"""A display of the tests' own with a window manager, and the program on it as its user has it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.window.desktop import Program, wait_for

ROOT = Path(__file__).parents[2]
TOOLS = ("Xvfb", "openbox", "xdotool", "xprop")


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of an X display with a window manager; nothing else runs on it."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        text = f"needs {', '.join(missing)}"
        if os.environ.get("HOTLINE_TEST_WINDOW") == "required":
            pytest.fail(text)
        pytest.skip(text)
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with open(read, encoding="ascii") as said:  # noqa: PTH123 - a descriptor
        name = f":{said.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"],
        env={**os.environ, "DISPLAY": name},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    # A window shown before there is a manager never gets the keyboard.
    wait_for(lambda: _is_managed(name), "the window manager runs")
    yield name
    for process in (manager, server):
        process.terminate()
        process.wait()


def _is_managed(display: str) -> bool:
    said = subprocess.run(
        ["xprop", "-display", display, "-root", "_NET_SUPPORTING_WM_CHECK"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return "window id" in said.stdout


@pytest.fixture
def desk(display: str, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Starts the program over a data folder of its own, whose name is not a plain one."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("QT_")},
        "DISPLAY": display,
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("WAYLAND_DISPLAY", None)
    running: list[Program] = []

    def start(*arguments: str) -> Program:
        program = Program(tmp_path / "Горячая линия 1", environment, arguments)
        running.append(program)
        program.start()
        return program

    yield start
    for program in running:
        program.kill()


@pytest.fixture
def program(desk: Callable[..., Program]) -> Program:
    """The program with demo data, its window open and in front."""
    return desk("--lang", "en", "--demo")
