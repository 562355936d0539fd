"""Tab goes down the page, also through rows that came later."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.ui.widgets.scrolling import scrolling


def walk(qtbot: QtBot, steps: int) -> list[str]:
    """The names of the fields that Tab comes to."""
    found = []
    for _ in range(steps):
        field = QApplication.focusWidget()
        assert field is not None
        found.append(field.objectName())
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    return found


def field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def test_tab_follows_the_layout(qtbot: QtBot) -> None:
    content = QWidget()
    column, row = QVBoxLayout(content), QHBoxLayout()
    last, first = field("last"), field("first")
    column.addWidget(first)
    column.addLayout(row)
    column.addWidget(last)
    area = scrolling(content)
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    for name in ("left", "right"):
        row.addWidget(field(name))
    first.setFocus()
    qtbot.waitUntil(lambda: first.nextInFocusChain().objectName() == "left")
    assert walk(qtbot, 5) == ["first", "left", "right", "last", "first"]
