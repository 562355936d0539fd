"""The call desk as its user has it: a window, keys, and what the register holds."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.core.calls import browse, commands
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.calls.rows import CallRow
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.ui import theme
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.tabs.calls.tab import CallsTab

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def opened(context: Context, qtbot: QtBot) -> CallsTab:
    theme.follow("light")
    tab = CallsTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 640)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    return tab


def focus() -> QWidget:
    """Where the keyboard goes: an open list first, as on a real desktop."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(focus(), key, modifier)
    if modifier:
        # A window that the key opened has not heard that Ctrl and Shift were let go.
        qtbot.keyRelease(focus(), Key.Key_Shift)


def type_text(qtbot: QtBot, text: str) -> None:
    """As from a keyboard of any layout; QTest itself knows Latin letters only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier(0), letter)
            QApplication.sendEvent(focus(), event)


def calls(**wanted: object) -> list[CallRow]:
    return browse.page(CallFilter(**wanted))  # type: ignore[arg-type]


def file_call(line: int, now: datetime, **values: object) -> int:
    call = CallValues(**({"line_id": line, "started_at": now} | values))  # type: ignore[arg-type]
    return commands.file_call(call, by=None, now=now)
