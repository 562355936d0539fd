"""Everything is done by the keyboard, and the sheet of F1 says by which keys."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.lists import ListsDialog
from hotline_desktop.ui.dialogs.shortcuts import ShortcutsDialog
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.shortcuts import groups
from hotline_desktop.ui.tabs.answers.tab import AnswersTab
from hotline_desktop.ui.tabs.line.pages import PAGES
from hotline_desktop.ui.tabs.line.tab import LineTab
from hotline_desktop.ui.widgets.elided import ElidedLabel
from tests.ui.showing import in_front

Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

BY_THEMSELVES = {
    "Tab", "Shift+Tab", "Down", "Del", "Ctrl+C", "Ctrl+V", "Ctrl+A", "T", "Ctrl+Y", "Return", "Esc",
    "Alt+Left", "Alt+Right", "Ins",
}  # fmt: skip
"""Keys that widgets hear without a shortcut."""

UNSAID = {"Down", "Return", "Enter", "Ctrl+Return", "Ctrl+Enter"}
"""Said in words, or the same key of another keypad."""


@pytest.fixture
def window(context: Context, qtbot: QtBot) -> MainWindow:
    return in_front(MainWindow(context), qtbot)


def portable(keys: str) -> str:
    return QKeySequence(keys.replace("Enter", "Return")).toString()


def said_keys() -> set[str]:
    """The keys on the sheet; ``Alt+1 … Alt+5`` are five."""
    found: set[str] = set()
    for group in groups():
        for keys, _meaning in group.keys:
            for one in keys.replace("Ctrl+,", "Ctrl+Comma").split(", "):
                one = one.replace("Ctrl+Comma", "Ctrl+,")
                if run := re.fullmatch(r"(.*\+)(\d) … \1(\d)", one):
                    found |= {f"{run[1]}{n}" for n in range(int(run[2]), int(run[3]) + 1)}
                elif one != "Arrow keys":
                    found.add(portable(one))
    return found


def heard_keys(*places: QWidget) -> set[str]:
    found: set[str] = set()
    for place in places:
        found |= {shortcut.key().toString() for shortcut in place.findChildren(QShortcut)}
        for action in place.findChildren(QAction):
            found.add(action.shortcut().toString())
        for button in place.findChildren(QWidget):
            if hasattr(button, "shortcut") and "&" not in str(button.property("text")):
                found.add(button.shortcut().toString())
    return {portable(keys) for keys in found if keys}


def test_the_sheet_of_keys_is_complete_and_true(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    for number in range(len(window.tabs)):
        window.show_tab(number)
    answers = window.show_tab_named("answers")
    assert isinstance(answers, AnswersTab)
    answers.list.new_entry()
    line = window.show_tab_named("hotline")
    assert isinstance(line, LineTab)
    for page in PAGES:
        line.show_page(page.id)
    dialog = ListsDialog(context, "topics", window)
    heard = heard_keys(window, dialog)
    said = said_keys()
    assert said - heard - BY_THEMSELVES == set()
    assert heard - said - UNSAID == set()
    dialog.close()


def test_the_sheet_is_read_to_its_end_by_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    sheet = window.open_dialog(ShortcutsDialog)
    assert isinstance(sheet, ShortcutsDialog)
    sheet.resize(700, 300)
    last = sheet.findChildren(QLabel)[-3]
    for _page in range(12):
        qtbot.keyClick(sheet, Qt.Key.Key_PageDown)
    assert not last.visibleRegion().isEmpty()
    sheet.close()


def test_what_a_message_offers_is_done_by_a_key(window: MainWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    messages, bar = window.context.messages, window.message_bar
    messages.note("Not in the list.", "Add it", lambda: done.append("added"))
    qtbot.keyClick(window, Qt.Key.Key_M, Control)
    assert done == ["added"]
    assert bar.toast is None
    qtbot.keyClick(window, Qt.Key.Key_M, Control)
    assert done == ["added"]
    messages.note("Said.")
    qtbot.keyClick(window, Qt.Key.Key_M, Control | Shift)
    assert bar.toast is None
    messages.posted.emit(
        Message("Two ways.", "", "One", lambda: done.append("1"), second="Other",
                on_second=lambda: done.append("2"))
    )  # fmt: skip
    qtbot.keyClick(window, Qt.Key.Key_M, Control | Shift)
    assert done == ["added", "2"]


def test_where_room_is_short_the_name_gives_way_before_the_rest(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.set_whole(
        "A line with a long name: open until 18:00", gives_way="A line with a long name"
    )
    label.resize(label.sizeHint().width() + 10, 20)
    label.show()
    assert label.text() == "A line with a long name: open until 18:00"
    label.resize(label.sizeHint().width() * 2 // 3, 20)
    assert label.text().startswith("A line")
    assert label.text().endswith("…: open until 18:00")
    label.resize(label.fontMetrics().horizontalAdvance("open until 18:00") + 20, 20)
    assert label.text() == "open until 18:00"
    label.resize(60, 20)
    assert label.text().startswith("open")
    assert label.text().endswith("…")
    assert label.toolTip() == "A line with a long name: open until 18:00"
