"""The tray: its picture, its words and its menu follow the strip."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hotline_desktop.core.roster.reminders import Desk, Reminded, tick
from hotline_desktop.ui.tray import PICTURES, Tray, tray_picture, tray_state
from tests.ui.reminders.desk import Desk as Office

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
LUNCH = Reminded(1, "lunch", NOON, timedelta(minutes=30))


def state_at(desk: Desk, minutes: int) -> str:
    now = NOON + timedelta(minutes=minutes)
    return tray_state(tick(desk, now).desk, now)


@pytest.mark.parametrize(("minutes", "state"), [(-10, "calm"), (-3, "soon"), (0, "due")])
def test_the_picture_follows_the_clock(minutes: int, state: str) -> None:
    assert state_at(Desk((LUNCH,)), minutes) == state


def test_the_picture_presses_nobody_during_a_call() -> None:
    assert state_at(Desk((LUNCH,), call_open=True), 5) == "calm"


def test_the_picture_tells_a_break_from_one_that_lasts_too_long() -> None:
    away = Desk((replace(LUNCH, stage="running", begun=NOON),))
    assert (state_at(away, 29), state_at(away, 30)) == ("on_break", "over")


def test_each_state_has_a_shape_of_its_own(qtbot: QtBot) -> None:
    assert len({name for name, _ in PICTURES.values()}) == len(PICTURES)
    drawn = {bytes(tray_picture(s).pixmap(22).toImage().constBits()) for s in PICTURES}
    assert len(drawn) == len(PICTURES)


# Off screen Qt misses the trays of X.
@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_menu_and_tooltip_are_those_of_the_strip(desk: Office) -> None:
    tray = Tray(desk.window, desk.strip)
    desk.look(5)
    assert tray.state == "due"
    assert "Lunch now: 60 minutes, planned for 13:35." in tray.icon.toolTip()
    assert [a.isVisible() for a in (tray.start, tray.back, tray.later)] == [True, False, True]
    tray.start.trigger()
    assert desk.lunch().state == "running"
    assert tray.state == "on_break"
    assert [a.isVisible() for a in (tray.start, tray.back, tray.later)] == [False, True, False]
    tray.back.trigger()
    assert desk.lunch().state == "taken"
    tray.icon.hide()
    QApplication.processEvents()
