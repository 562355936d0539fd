"""A display of the tests' own with a window manager, and the program on it as its user has it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.window.desktop import Program, ctl, wait_for

CONFIG = """<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow own="*"/>
<allow eavesdrop="true"/></policy></busconfig>"""
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
def environment(display: str) -> dict[str, str]:
    """What a program runs in that shows itself on the display."""
    found = {
        **{name: value for name, value in os.environ.items() if not name.startswith("QT_")},
        "DISPLAY": display,
        "PYTHONPATH": str(ROOT),
    }
    found.pop("WAYLAND_DISPLAY", None)
    return found


@pytest.fixture
def desk(environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Starts the program over a data folder of its own, whose name is not a plain one."""
    running: list[Program] = []

    def start(*arguments: str, shown: bool = True, module: str = "hotline_desktop") -> Program:
        program = Program(tmp_path / "Горячая линия 1", environment, arguments, module)
        running.append(program)
        program.start(shown=shown)
        return program

    yield start
    for program in running:
        program.kill()


@pytest.fixture
def program(desk: Callable[..., Program]) -> Program:
    """The program with demo data, its window open and in front."""
    return desk("--lang", "en", "--demo")


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus that starts no services by itself."""
    config = tmp_path / "bus.conf"
    config.write_text(CONFIG)
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture
def dunst(
    bus: str, display: str, tmp_path: Path
) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Starts the real daemon."""
    running: list[subprocess.Popen[bytes]] = []
    config = tmp_path / "dunstrc"
    config.write_text("")

    def start() -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            ["dunst", "-conf", str(config)],
            env={**os.environ, "DISPLAY": display},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        running.append(process)
        wait_for(lambda: "waiting" in ctl("count").casefold(), "the daemon answers")
        return process

    yield start
    for process in running:
        process.kill()
        process.wait()
