"""Two tabs that do nothing but remember what they were asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from hotline_desktop.core.text import tr
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.tabs import Tab


class Page(QWidget):
    """A tab that can tell all that a tab can tell."""

    badge = Signal(int)
    draft_open = Signal(bool)
    open_requested = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.opened: list[int] = []
        self.kept = 0
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(tr("Calls")))
        layout.addWidget(QPushButton("x"))

    def open_call(self, call_id: int) -> None:
        self.opened.append(call_id)

    def save_draft(self) -> None:
        self.kept += 1


TABS = (
    Tab("calls", lambda: tr("Calls"), "phone", Page),
    Tab("callbacks", lambda: tr("Callbacks"), "phone-outgoing", Page),
)


def pages(window: MainWindow) -> tuple[Page, Page]:
    first, second = window.pages
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    return first, second
