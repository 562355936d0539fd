"""What the window remembers of itself in ``desk.ini``: place, tab, how its halves are divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from .main_window import MainWindow

START = QSize(1366, 720)
FRAME = QSize(16, 40)
"""What a desktop adds around a window: at the first start all of it is to be on the screen."""


def keep(window: MainWindow) -> None:
    """Note how the window looks."""
    state = window.context.state
    state.setValue("window/geometry", window.saveGeometry())
    state.setValue("window/tab", window.tabs[max(0, window.stack.currentIndex())].id)
    for splitter in window.findChildren(QSplitter):
        if splitter.objectName():
            state.setValue(f"splitters/{splitter.objectName()}", splitter.saveState())


def restore(window: MainWindow) -> None:
    """Let the window look as it did, or as at its first start."""
    state = window.context.state
    geometry = state.value("window/geometry")
    if not isinstance(geometry, QByteArray) or not window.restoreGeometry(geometry):
        room = window.screen().availableGeometry()
        size = START.boundedTo(room.size() - FRAME)
        window.resize(size)
        if size != START:
            window.move(room.topLeft())
    restore_splitters(window)
    if window.show_tab_named(str(state.value("window/tab", ""))) is None:
        window.show_tab(0)


def restore_splitters(window: MainWindow) -> None:
    """Divide the halves of what is made by now as they were."""
    for splitter in window.findChildren(QSplitter):
        kept = window.context.state.value(f"splitters/{splitter.objectName()}")
        if splitter.objectName() and isinstance(kept, QByteArray):
            splitter.restoreState(kept)
