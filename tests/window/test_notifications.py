"""Notifications before a real daemon on a bus of the tests' own, without it, and over its death."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop.ui.notifications import Notice, Notifications
from tests.window.desktop import ctl, displayed, wait_for

LUNCH = Notice(7, "Lunch now", "60 minutes <1 hour>", (("start", "Start"), ("later", "Later")))

pytestmark = pytest.mark.skipif(
    os.environ.get("HOTLINE_TEST_WINDOW") != "required"
    and any(shutil.which(tool) is None for tool in ("dunst", "dunstctl", "dbus-daemon")),
    reason="needs dunst and dbus-daemon",
)


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
    wait_for(lambda: '"icon_path"' in ctl("history"), "it is over")
    ((kept,),) = json.loads(ctl("history"))["data"]
    assert Path(kept["icon_path"]["data"]).read_text(encoding="utf-8").startswith("<svg")


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
