"""The tabs of the window one above the other, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from .context import Context
from .tabs import Tab
from .widgets.list_card import ListCard


class Pages(QStackedWidget):
    """Makes the tabs, and asks all of them at once.

    A tab is any widget; what it can besides, it says by having a method of that name:
    ``has_open_call``, ``save_draft``, ``check_saved``, ``stop``.

    Args:
        context: what the tabs are given.
        tabs: which there are.
        listen: told the number of each tab that was made, and the tab.
    """

    def __init__(
        self, context: Context, tabs: tuple[Tab, ...], listen: Callable[[int, QWidget], object]
    ) -> None:
        super().__init__()
        self._context, self._tabs, self._listen = context, tabs, listen
        self.widgets: list[QWidget] = []
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def fill(self) -> None:
        """Make the tabs that are there from the start, and places for the others."""
        self.widgets = [self._first(number, tab) for number, tab in enumerate(self._tabs)]

    def _first(self, number: int, tab: Tab) -> QWidget:
        page = tab.factory(self._context) if tab.at_start else _NotYet()
        self.addWidget(page)
        self._listen(number, page)
        return page

    def make(self, number: int) -> bool:
        """Make a tab that waited for being shown; False if it is there already."""
        empty = self.widgets[number]
        if not isinstance(empty, _NotYet):
            return False
        page = self._tabs[number].factory(self._context)
        self.widgets[number] = page
        self.insertWidget(number, page)
        self.removeWidget(empty)
        empty.deleteLater()
        self._listen(number, page)
        return True

    def named(self, name: str) -> int | None:
        """The number of the tab of this id; None where there is none."""
        ids = [tab.id for tab in self._tabs]
        return ids.index(name) if name in ids else None

    def has_open_call(self) -> bool:
        """Whether a call is going on in one of them."""
        return any(page.has_open_call() for page in self._that("has_open_call"))

    def keep(self) -> None:
        """Keep what is typed in them.

        Raises:
            StorageError: it could be kept nowhere.
        """
        for page in self._that("save_draft"):
            page.save_draft()
        for card in self.findChildren(ListCard):
            card.keep()

    def check_saved(self) -> None:
        """Make sure that nothing typed is unsaved.

        Raises:
            UserError: something is.
        """
        for page in self._that("check_saved"):
            page.check_saved()
        for card in self.findChildren(ListCard):
            card.check_saved()

    def stop(self) -> None:
        """The window goes: nothing is done any more."""
        for page in self._that("stop"):
            page.stop()

    def _that(self, can: str) -> list[Any]:
        return [page for page in self.widgets if hasattr(page, can)]


class _NotYet(QWidget):
    """Stands for a tab that nobody has looked at."""
