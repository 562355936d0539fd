"""Tab goes down the page, also through rows that came later."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QHBoxLayout,
    QLayoutItem,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from hotline_desktop.ui.dialogs.base import Dialog
from hotline_desktop.ui.widgets.flow import FlowLayout
from hotline_desktop.ui.widgets.in_layout import in_layout
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


def items_in_python() -> int:
    gc.collect()
    known = Shiboken.getAllValidWrappers()
    return sum(isinstance(one, QLayoutItem) and not isinstance(one, QWidget) for one in known)


def test_what_was_looked_at_leaves_nothing_behind_in_python(qtbot: QtBot) -> None:
    content = QWidget()
    column, flow, row = QVBoxLayout(content), FlowLayout(), QHBoxLayout()
    column.addLayout(row)
    column.addLayout(flow)
    area = scrolling(content)
    qtbot.addWidget(area)
    area.show()
    before = items_in_python()
    fields = [field(str(n)) for n in range(9)]
    for n, edit in enumerate(fields):
        (row if n % 2 else column).addWidget(edit)
    row.addStretch()
    qtbot.waitUntil(lambda: fields[1].nextInFocusChain() is fields[3])
    # Qt frees the items of rows that go; Python must not take later objects for them.
    assert items_in_python() == before
    for edit in fields[:4]:
        edit.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert items_in_python() == before
    assert [edit.objectName() for edit in fields[4:]] == ["4", "5", "6", "7", "8"]


def test_a_layout_of_qts_own_and_a_flow_can_be_looked_at_again(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(whole)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
    for one in (field("a"), box, field("b")):
        flow.addWidget(one)
    own = box.layout()
    assert own is not None
    for _ in range(2):
        assert [held.objectName() for held in in_layout(flow)] == ["a", box.objectName(), "b"]
        assert [held.isEnabled() for held in in_layout(own)] == [True]
    dialog = Dialog("Title")
    qtbot.addWidget(dialog)
    buttons = [dialog.add_close() for _ in range(3)]
    assert list(in_layout(dialog.buttons)) == buttons
