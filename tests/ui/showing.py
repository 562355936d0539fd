"""Widgets on the screen."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)


def shown(widget: W, qtbot: QtBot, *size: int) -> W:
    """The widget, shown until the test is over, in a size where one is given."""
    qtbot.addWidget(widget)
    if size:
        widget.resize(*size)
    widget.show()
    return widget


def in_front(widget: W, qtbot: QtBot, *size: int) -> W:
    """The same, in the window that has the keyboard."""
    shown(widget, qtbot, *size)
    with qtbot.waitActive(widget):
        widget.activateWindow()
    return widget
