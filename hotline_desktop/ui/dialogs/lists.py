"""The supervisor's lists: topics, outcomes, sources and operators."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabBar,
    QWidget,
)

from ...core import lists
from ...core.calls.outcomes import KINDS
from ...core.lists import BUILT_IN, Entry, List
from ...core.storage.tables import Operator, Outcome, Source, Topic
from ...core.text import tr
from .. import events, theme
from ..context import Context
from ..resources import icon
from ..table import Chip, Column, ListListing
from ..table_view import TableView
from ..widgets.flow import FlowLayout
from ..widgets.menu_title import add_title
from .base import Dialog


@dataclass(frozen=True)
class _Page:
    id: str
    table: List
    title: Callable[[], str]


PAGES = (
    _Page("topics", Topic, lambda: tr("Topics")),
    _Page("outcomes", Outcome, lambda: tr("Outcomes")),
    _Page("sources", Source, lambda: tr("How callers heard of us")),
    _Page("operators", Operator, lambda: tr("Operators")),
)


class ListsDialog(Dialog):
    """One list at a time. Nothing that is done here harms a call: all of it can be taken back."""

    def __init__(
        self, context: Context, first: str = "topics", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            tr("Lists"),
            hint=tr("Calls keep their entries, whatever is renamed, retired or merged here."),
            size=QSize(700, 560),
            scrolls=False,
            parent=parent,
        )
        self._context = context
        self._editing: int | None = None
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(tr("List"))
        for page in PAGES:
            self.bar.addTab(page.title())
        self.body.setSpacing(2 * theme.GRID)
        self.body.addWidget(self.bar)
        self.body.addLayout(self._build_tools())
        self.table = TableView(_columns(), name="lists", label=tr("Entries"))
        self.table.opened.connect(lambda _row: self.start_renaming())
        self.table.delete_requested.connect(lambda _ids: self.attempt(self.retire))
        self.table.selectionModel().selectionChanged.connect(self._show_tools)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._build_editor())
        self.add_close().setAutoDefault(False)
        for keys, act in (
            ("Ins", self.start_adding),
            ("F2", self.start_renaming),
            ("Alt+Up", lambda: self.move_entry(-1)),
            ("Alt+Down", lambda: self.move_entry(1)),
            ("Ctrl+M", self.open_merge_menu),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda act=act: self.attempt(act))
        self.bar.currentChanged.connect(lambda _index: self._show_page())
        context.changes.changed.connect(self._changed)
        self.bar.setCurrentIndex(next(i for i, p in enumerate(PAGES) if p.id == first))
        self._show_page()

    # --- building ---

    def _build_tools(self) -> FlowLayout:
        row = FlowLayout()
        row.setSpacing(theme.GRID)

        def tool(text: str, name: str, keys: str, act: Callable[[], object]) -> QPushButton:
            button = QPushButton(icon(name), text)
            button.setProperty("role", "quiet")
            button.setAutoDefault(False)
            button.setToolTip(f"{text} ({keys})")
            button.clicked.connect(lambda: self.attempt(act))
            row.addWidget(button)
            return button

        tool(tr("Add"), "plus", "Ins", self.start_adding)
        self.rename_tool = tool(tr("Rename"), "pencil", "F2", self.start_renaming)
        self.up_tool = tool(tr("Up"), "arrow-up", "Alt+↑", lambda: self.move_entry(-1))
        self.down_tool = tool(tr("Down"), "arrow-down", "Alt+↓", lambda: self.move_entry(1))
        self.retire_tool = tool(tr("Retire"), "archive", "Del", self.retire)
        self.merge_tool = tool(tr("Merge"), "merge", "Ctrl+M", self.open_merge_menu)
        self.split_tool = tool(tr("Split"), "undo-2", "", self.open_split_menu)
        self.split_tool.setToolTip(tr("Take merged entries out again"))
        return row

    def _build_editor(self) -> QWidget:
        self.editor = QWidget()
        row = QHBoxLayout(self.editor)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("Name"))
        self.name.setAccessibleName(tr("Name"))
        self.introduces = QLineEdit()
        self.introduces.setPlaceholderText(tr("Says in the greeting"))
        self.introduces.setAccessibleName(tr("Says in the greeting"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Kind"))
        self.save_button = QPushButton(tr("Save"))
        self.save_button.setProperty("role", "primary")
        self.save_button.clicked.connect(lambda: self.attempt(self.save))
        cancel = QPushButton(tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.stop_editing)
        for edit in (self.name, self.introduces):
            edit.returnPressed.connect(lambda: self.attempt(self.save))
        self.save_button.setAutoDefault(False)
        row.addWidget(self.name, 3)
        row.addWidget(self.introduces, 2)
        row.addWidget(self.kind)
        row.addWidget(self.save_button)
        row.addWidget(cancel)
        self.editor.hide()
        return self.editor

    # --- what is shown ---

    @property
    def shown(self) -> List:
        """The table of the list on show."""
        return PAGES[self.bar.currentIndex()].table

    def _show_page(self) -> None:
        self.stop_editing()
        self.table.clearSelection()
        self.table.set_empty(
            tr("Nothing in this list yet"),
            icon="list",
            action=tr("Add an entry"),
            on_action=self.start_adding,
        )
        self.reload()

    def reload(self, select: int | None = None) -> None:
        """Read the list again."""
        self._entries = lists.entries(self.shown, retired=True, counts=True)
        self.table.set_listing(ListListing(self._entries))
        if select is not None:
            self.table.select_id(select)
        self._show_tools()

    def _changed(self, area: str, initiator: object) -> None:
        if area in (events.LISTS, events.EVERYTHING) and initiator is not self:
            self.reload()

    def _show_tools(self) -> None:
        chosen: list[Entry] = self.table.selected_rows()
        one = len(chosen) == 1
        self.rename_tool.setEnabled(one)
        self.up_tool.setEnabled(one)
        self.down_tool.setEnabled(one)
        self.retire_tool.setEnabled(bool(chosen))
        back = bool(chosen) and all(entry.retired for entry in chosen)
        self.retire_tool.setText(tr("Bring back") if back else tr("Retire"))
        self.merge_tool.setEnabled(bool(chosen))
        self.split_tool.setVisible(one and bool(lists.merged(self.shown, chosen[0].id)))

    # --- what is done ---

    def start_adding(self) -> None:
        """Ask for the name of a new entry."""
        self._open_editor(None, "", "")

    def start_renaming(self) -> None:
        """Ask for another name of the entry that is chosen."""
        entry = self.table.current_row()
        if entry is not None:
            self._open_editor(entry.id, entry.name, entry.introduces_as)

    def _open_editor(self, entry: int | None, name: str, introduces: str) -> None:
        self._editing = entry
        self.name.setText(name)
        self.introduces.setText(introduces)
        self.introduces.setVisible(self.shown is Operator)
        self.kind.setVisible(self.shown is Outcome and entry is None)
        self.kind.clear()
        for kind in KINDS:
            self.kind.addItem(BUILT_IN[Outcome][kind](), kind)
        self.editor.show()
        self.name.setFocus()
        self.name.selectAll()

    def stop_editing(self) -> None:
        """Leave the name as it was."""
        self.editor.hide()
        self.problem.hide()
        self._editing = None
        self.table.setFocus()

    def reject(self) -> None:
        """Escape: first leave the name that is being typed, then the dialog."""
        if self.editor.isVisible():
            self.stop_editing()
        else:
            super().reject()

    def save(self) -> None:
        """Add or rename.

        Raises:
            UserError: the name is empty or taken.
        """
        entry, introduces = self._editing, self.introduces.text()
        if entry is None:
            kind = self.kind.currentData() or "unresolved"
            entry = lists.add(self.shown, self.name.text(), kind=kind, introduces_as=introduces)
        else:
            lists.rename(self.shown, entry, self.name.text())
            if self.shown is Operator:
                lists.introduce_as(entry, introduces)
        self.stop_editing()
        self._tell(entry)

    def move_entry(self, step: int) -> None:
        """Move the entry that is chosen up or down."""
        entry = self.table.current_row()
        if entry is None:
            return
        ids = [e.id for e in self._entries]
        place = ids.index(entry.id)
        if 0 <= place + step < len(ids):
            ids[place], ids[place + step] = ids[place + step], ids[place]
            lists.reorder(self.shown, ids)
            self._tell(entry.id)

    def retire(self) -> None:
        """Offer the chosen entries no longer, or again if they are retired already."""
        table, chosen = self.shown, self.table.selected_rows()
        if not chosen:
            return
        ids = [entry.id for entry in chosen]
        if all(entry.retired for entry in chosen):
            self._each(table, ids, lists.bring_back)
            return
        now = self._context.now()
        self._each(table, ids, lambda t, id: lists.retire(t, id, now))
        self._context.messages.note(
            tr("%n entries retired.", len(ids)),
            tr("Undo"),
            lambda: self._each(table, ids, lists.bring_back),
        )

    def open_merge_menu(self) -> None:
        """Offer the entries that the chosen ones can be merged into."""
        chosen = {entry.id for entry in self.table.selected_rows()}
        if not chosen:
            return
        several = len(chosen) > 1
        menu = QMenu(self)
        add_title(menu, tr("Merge into"))
        for entry in self._entries:
            if several or entry.id not in chosen:
                action = menu.addAction(entry.name)
                action.triggered.connect(
                    lambda _on=False, into=entry.id: self.attempt(lambda: self.merge(into))
                )
        menu.popup(self.merge_tool.mapToGlobal(self.merge_tool.rect().bottomLeft()))

    def merge(self, into: int) -> None:
        """Show the chosen entries as ``into`` from now on.

        Raises:
            UserError: their kinds differ.
        """
        table = self.shown
        ids = [entry.id for entry in self.table.selected_rows() if entry.id != into]
        lists.merge(table, ids, into)
        self._tell(into)
        self._context.messages.note(
            tr("%n entries merged.", len(ids)),
            tr("Undo"),
            lambda: self._each(table, ids, lists.split),
        )

    def open_split_menu(self) -> None:
        """Offer what was merged into the chosen entry."""
        entry, table = self.table.current_row(), self.shown
        if entry is None:
            return
        menu = QMenu(self)
        for part in lists.merged(table, entry.id):
            action = menu.addAction(part.name)
            action.triggered.connect(
                lambda _on=False, id=part.id: self._each(table, [id], lists.split)
            )
        menu.popup(self.split_tool.mapToGlobal(self.split_tool.rect().bottomLeft()))

    def _each(self, table: List, ids: list[int], act: Callable[[List, int], object]) -> None:
        for id in ids:
            act(table, id)
        self._tell(ids[0])

    def _tell(self, select: int) -> None:
        self.reload(select)
        self._context.changes.tell(events.LISTS, self)


def _columns() -> list[Column]:
    return [
        Column("name", lambda: tr("Name"), _shown, width=240, stretch=True),
        Column("state", lambda: tr("State"), lambda e: tr("Retired") if e.retired else "",
               chip=lambda e: Chip(tr("Retired")) if e.retired else None, width=130),
        Column("calls", lambda: tr("Calls"), lambda e: QLocale().toString(e.calls), width=90,
               align="right", muted=True),
    ]  # fmt: skip


def _shown(entry: Entry) -> str:
    return f"{entry.name} ({entry.introduces_as})" if entry.introduces_as else entry.name
