"""A day of the roster in a window, with keys and mouse over it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from hotline_desktop.core.roster import shifts
from hotline_desktop.core.roster.shifts import WorkShift
from hotline_desktop.ui import theme
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.tabs.roster.scale import Spot
from hotline_desktop.ui.tabs.roster.tab import RosterTab
from tests.ui.showing import shown

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
DAY = date(2026, 3, 4)


def opened(context: Context, qtbot: QtBot) -> RosterTab:
    theme.follow("light")
    tab = shown(RosterTab(context), qtbot, 1200, 600)
    tab.activateWindow()
    tab.take_keyboard()
    qtbot.waitUntil(tab.day.timeline.hasFocus)
    return tab


def select(tab: RosterTab, shift: WorkShift, break_id: int | None = None) -> None:
    tab.day.timeline.setFocus()
    tab.day.timeline.select(Spot(shift.operator_id, shift.id, break_id))


def lunch_of(shift_id: int) -> int | None:
    return next(b.starts for b in shifts.shift(shift_id).breaks if b.kind == "lunch")


def point(tab: RosterTab, minutes: float, row: int = 0) -> QPoint:
    scale = tab.day.timeline.scale()
    return QPoint(round(scale.x(minutes)), round(scale.y(row) + 20))


def drag(tab: RosterTab, qtbot: QtBot, start: QPoint, end: QPoint, *, drop: bool = True) -> None:
    port = tab.day.timeline.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, (start + end) / 2)
    qtbot.mouseMove(port, end)
    if drop:
        qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
