"""The end of a contract, said on a desktop with a real daemon and on one without."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop.core.carriers.contracts import Agreement, add_contract
from hotline_desktop.ui.context import make_context
from hotline_desktop.ui.notices import NoticeWatch
from hotline_desktop.ui.notifications import Notifications
from tests.window.desktop import ctl, displayed, wait_for

pytestmark = pytest.mark.skipif(
    os.environ.get("HOTLINE_TEST_WINDOW") != "required"
    and any(shutil.which(tool) is None for tool in ("dunst", "dunstctl", "dbus-daemon")),
    reason="needs dunst and dbus-daemon",
)


@pytest.fixture
def watch(
    bus: str, hotline: int, database: Path, now: datetime, qtbot: QtBot
) -> Iterator[NoticeWatch]:
    assert bus
    add_contract(
        Agreement(hotline, "Альфа", date(2025, 4, 1), date(2026, 3, 31), notice_days=14), now
    )
    made = NoticeWatch(
        make_context(database.parent, lambda: now), lambda: False, Notifications()
    )  # fmt: skip
    yield made
    made.stop()


def test_it_is_shown_once_and_its_button_leads_to_the_list(
    watch: NoticeWatch, dunst: Callable[[], object], qtbot: QtBot
) -> None:
    dunst()
    watch.look()
    wait_for(lambda: displayed() == 1, "it is on the screen")
    with qtbot.waitSignal(watch.wanted):
        ctl("action", "0")
    ctl("close-all")
    wait_for(lambda: displayed() == 0, "it was closed")
    watch.look()
    assert displayed() == 0


def test_without_a_daemon_the_tray_is_asked_to_say_it(watch: NoticeWatch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.unsaid) as unsaid:
        watch.look()
    assert unsaid.args[1] == "Notice to Альфа can be given for 13 more days."
