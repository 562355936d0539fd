"""Reminders on a real desktop: with a tray of each kind, without one, with and without a daemon."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hotline_desktop.core import lists, settings
from hotline_desktop.core.paths import database_file
from hotline_desktop.core.roster import breaks, shifts
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.setup import NewHotline, create_hotline
from hotline_desktop.core.storage.database import close_database, open_database
from hotline_desktop.core.storage.tables import Operator
from tests.window.desktop import Program, displayed, wait_for
from tests.window.panels import Panel, Trayer, Xfce

PANELS: dict[str, type[Trayer | Xfce]] = {"trayer": Trayer, "xfce4-panel": Xfce}

AT_ONCE = 5.0
"""Seconds in which an icon has found a new tray; the program's own clock rings once a minute."""

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        os.environ.get("HOTLINE_TEST_WINDOW") != "required"
        and any(shutil.which(tool) is None for tool in (*PANELS, "dunst", "dbus-daemon")),
        reason=f"needs {', '.join(PANELS)}, dunst and dbus-daemon",
    ),
]


@pytest.fixture(autouse=True)
def office(bus: str, tmp_path: Path) -> None:
    """Data with somebody at the desk whose break is to begin in a minute."""
    folder = tmp_path / "Горячая линия 1"
    folder.mkdir()
    open_database(database_file(folder))
    now = datetime.now(UTC)
    create_hotline(NewHotline("Office", "Line", "", "en", "UTC", ("Anna",)), now)
    anna = lists.find(Operator, "Anna") or 0
    settings.put(settings.OPERATOR_HERE, anna)
    shift = shifts.add_shift(
        anna, now.date(), 0, 24 * 60, BreakRules(lunch_length=0, short_breaks=1)
    )
    (part,) = shifts.shift(shift).breaks
    minute = now.hour * 60 + now.minute + 1
    breaks.place_breaks({part.id: min(minute, 24 * 60 - part.length)})
    close_database()


@pytest.fixture(params=list(PANELS))
def panel(
    request: pytest.FixtureRequest, bus: str, display: str, tmp_path: Path
) -> Iterator[Panel]:
    """A panel with a tray."""
    made = PANELS[request.param]({**os.environ, "DISPLAY": display})
    try:
        made.start(tmp_path / "panel")
        yield made
    finally:
        made.stop()


def close_by_the_frame(program: Program) -> None:
    program.press("alt+F4")


def state(program: Program) -> str:
    """What the window manager says of its only window, nothing before there is one."""
    (window, *others) = program.xdotool("search", "--name", "Hotline Desktop").split() or [""]
    assert not others
    said = subprocess.run(
        ["xprop", "-id", window, "WM_STATE"],
        env=program.environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return said.stdout


def watches_the_bus(program: Program) -> bool:
    return "QtDBus" in Path(f"/proc/{program.process.pid}/maps").read_text()


def test_a_closed_window_goes_on_in_the_tray_until_quit(
    panel: Panel, desk: Callable[..., Program]
) -> None:
    assert not panel.has_icon()
    program = desk("--lang", "en")
    wait_for(panel.has_icon, "the icon is there")
    close_by_the_frame(program)
    wait_for(lambda: not program.windows(), "the window is gone")
    assert program.process.poll() is None
    assert program.run().returncode == 0
    wait_for(lambda: bool(program.windows()) and program.has_keyboard(), "the window is back")
    program.quit()
    wait_for(lambda: not panel.has_icon(), "the icon is gone")


def test_a_tray_that_comes_later_or_again_gets_the_icon(
    panel: Panel, desk: Callable[..., Program], tmp_path: Path
) -> None:
    panel.stop()
    program = desk("--lang", "en")
    panel.start(tmp_path / "later")
    wait_for(panel.has_icon, "the icon is there at once", AT_ONCE)
    panel.stop()
    panel.start(tmp_path / "again")
    wait_for(panel.has_icon, "the icon is there again")
    close_by_the_frame(program)
    wait_for(lambda: not program.windows(), "the window is in the tray")
    assert program.process.poll() is None


def test_where_the_tray_of_the_bus_has_died_the_icon_goes_to_one_of_x(
    bus: str, display: str, desk: Callable[..., Program], tmp_path: Path
) -> None:
    new, old = (kind({**os.environ, "DISPLAY": display}) for kind in (Xfce, Trayer))
    try:
        new.start(tmp_path / "new")
        program = desk("--lang", "en")
        wait_for(new.has_icon, "the icon is in the tray of the bus")
        wait_for(lambda: watches_the_bus(program), "it watches for trays")
        new.stop()
        old.start(tmp_path / "old")
        wait_for(old.has_icon, "the icon is in the tray of X", AT_ONCE)
        close_by_the_frame(program)
        wait_for(lambda: not program.windows(), "the window is in the tray")
        old.stop()
        new.start(tmp_path / "again")
        wait_for(new.has_icon, "the icon is back in the tray of the bus", AT_ONCE)
    finally:
        new.stop()
        old.stop()


def test_started_in_the_tray_it_reminds_without_a_window(
    panel: Panel, dunst: Callable[[], object], desk: Callable[..., Program]
) -> None:
    dunst()
    program = desk("--lang", "en", "--minimized", shown=False)
    wait_for(panel.has_icon, "the icon is there")
    wait_for(lambda: displayed() == 1, "the reminder is on the screen")
    assert not program.windows()
    assert program.run("--minimized").returncode == 0
    assert not program.windows(), "a second start in the tray leaves it there"
    assert program.run().returncode == 0
    wait_for(lambda: bool(program.windows()) and program.has_keyboard(), "the window is there")
    program.quit()
    wait_for(lambda: displayed() == 0, "the reminder is taken away")


def test_without_a_tray_and_a_daemon_closing_asks(desk: Callable[..., Program]) -> None:
    program = desk("--lang", "en")
    close_by_the_frame(program)
    program.press("F2")
    program.type("123")
    wait_for(lambda: bool(program.cards()), "it is still there and works")
    close_by_the_frame(program)
    assert program.process.wait(30) == 0


def test_without_a_tray_it_starts_minimised_and_reminds(
    dunst: Callable[[], object], desk: Callable[..., Program]
) -> None:
    dunst()
    program = desk("--lang", "en", "--minimized", shown=False)
    wait_for(lambda: displayed() == 1, "the reminder is on the screen")
    wait_for(lambda: "Iconic" in state(program), "the window is minimised")
    assert program.run().returncode == 0
    wait_for(program.has_keyboard, "the window is there")
    assert "Normal" in state(program)


def test_with_the_daemon_killed_it_goes_on(
    panel: Panel,
    dunst: Callable[[], subprocess.Popen[bytes]],
    desk: Callable[..., Program],
) -> None:
    daemon = dunst()
    program = desk("--lang", "en")
    wait_for(lambda: displayed() == 1, "the reminder is on the screen")
    daemon.kill()
    daemon.wait()
    program.press("F2")
    program.type("123")
    wait_for(lambda: bool(program.cards()), "it is worked with as before")
    dunst()
    program.quit()
