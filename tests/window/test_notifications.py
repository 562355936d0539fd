"""Notifications before a real daemon on a bus of the tests' own, without it, and over its death."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop.ui.notifications import Notice, Notifications
from tests.window.desktop import wait_for

CONFIG = """<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow own="*"/>
<allow eavesdrop="true"/></policy></busconfig>"""
LUNCH = Notice(7, "Lunch now", "60 minutes <1 hour>", (("start", "Start"), ("later", "Later")))

pytestmark = pytest.mark.skipif(
    os.environ.get("HOTLINE_TEST_WINDOW") != "required"
    and any(shutil.which(tool) is None for tool in ("dunst", "dunstctl", "dbus-daemon")),
    reason="needs dunst and dbus-daemon",
)


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


def ctl(*arguments: str) -> str:
    return subprocess.run(
        ["dunstctl", *arguments], capture_output=True, text=True, check=False
    ).stdout


def displayed() -> int:
    return int(ctl("count", "displayed") or -1)


@pytest.fixture
def notifications(bus: str, qtbot: QtBot) -> Iterator[Notifications]:
    made = Notifications()
    yield made
    made.stop()


def test_a_button_of_the_real_daemon_comes_back_to_the_window(
    notifications: Notifications, dunst: Callable[[], object], qtbot: QtBot
) -> None:
    dunst()
    # With one button this daemon needs no menu to ask which is meant.
    with qtbot.waitSignal(notifications.shown) as shown:
        notifications.show(Notice(7, "Lunch is over.", actions=(("back", "I'm back"),)))
    assert shown.args == ["dunst"]
    wait_for(lambda: displayed() == 1, "it is on the screen")
    with qtbot.waitSignal(notifications.acted) as acted:
        ctl("action", "0")
    assert acted.args == ["back", 7]


def test_a_new_notice_takes_the_place_of_the_last_and_goes_when_withdrawn(
    notifications: Notifications, dunst: Callable[[], object], qtbot: QtBot
) -> None:
    dunst()
    for _ in range(2):
        with qtbot.waitSignal(notifications.shown):
            notifications.show(LUNCH)
    wait_for(lambda: displayed() == 1, "one is on the screen, not two")
    notifications.withdraw()
    wait_for(lambda: displayed() == 0, "it is gone")


def test_without_a_daemon_it_fails_quietly_and_tries_again_at_the_next(
    notifications: Notifications,
    dunst: Callable[[], subprocess.Popen[bytes]],
    qtbot: QtBot,
) -> None:
    with qtbot.waitSignal(notifications.failed):
        notifications.show(LUNCH)
    first = dunst()
    with qtbot.waitSignal(notifications.shown):
        notifications.show(LUNCH)
    first.kill()
    first.wait()
    with qtbot.waitSignal(notifications.failed):
        notifications.show(LUNCH)
    dunst()
    with qtbot.waitSignal(notifications.shown):
        notifications.show(LUNCH)
    wait_for(lambda: displayed() == 1, "the daemon that came back shows it")


def test_without_a_bus_it_fails_quietly(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    made = Notifications()
    with qtbot.waitSignal(made.failed):
        made.show(LUNCH)
    made.stop()


def test_closing_the_window_takes_away_what_is_shown(
    notifications: Notifications, dunst: Callable[[], object], qtbot: QtBot
) -> None:
    dunst()
    with qtbot.waitSignal(notifications.shown):
        notifications.show(LUNCH)
    notifications.stop()
    wait_for(lambda: displayed() == 0, "it is gone")
