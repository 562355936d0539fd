"""Deleted contacts or answers, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from ...core.text import tr
from ..context import Context
from ..table import Column
from ..table_view import TableView
from ..widgets.list_card import IdListing
from .base import Dialog


class EntryBinDialog(Dialog):
    """The list of what was deleted, the last first.

    Args:
        title: of the window.
        columns: of the list.
        ids: what lies in the bin.
        read: rows of some of it.
        restore: takes entries out of the bin.

    Signals:
        restored: entries were taken out of the bin.
    """

    restored = Signal()

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        *,
        title: str,
        name: str,
        columns: Sequence[Column],
        ids: Callable[[], list[int]],
        read: Callable[[Sequence[int]], Sequence[Any]],
        restore: Callable[[list[int]], object],
    ) -> None:
        super().__init__(
            title,
            hint=tr("Nothing is lost: choose what is wanted again and put it back."),
            size=QSize(720, 480),
            scrolls=False,
            parent=parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ids, self._read, self._restore = ids, read, restore
        self.table = TableView(columns, name=f"{name}_bin", label=title, state=context.state)
        self.table.set_empty(tr("Nothing has been deleted"), icon="trash-2")
        self.table.opened.connect(lambda _row: self.attempt(self.restore))
        self.body.addWidget(self.table)
        self.add_close()
        self.restore_button = self.add_button(tr("Restore"), self.restore, role="primary")
        self._reload()

    def _reload(self) -> None:
        self.table.set_listing(IdListing(self._ids(), self._read))
        self.table.selectRow(0)
        self.restore_button.setEnabled(self.table.current_row() is not None)

    def restore(self) -> None:
        """Put the selected entries back."""
        ids = self.table.selected_ids()
        if ids:
            self._restore(ids)
            self._reload()
            self.restored.emit()
