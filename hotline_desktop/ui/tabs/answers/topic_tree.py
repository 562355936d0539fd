"""The topics as a tree, with the number of answers under each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
)

from hotline_desktop.core import lists, topics
from hotline_desktop.core.answers.care import topic_counts
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.core.text import tr
from hotline_desktop.ui.messages import Messages

ID = int(Qt.ItemDataRole.UserRole)
ROW = 28


class TopicTree(QTreeWidget):
    """Chooses a topic; topics are renamed with Enter (F2 is a new call everywhere) and
    dragged under wider ones.

    Signals:
        chosen: another topic's id, None for all of them.
        changed: a topic was added, renamed or moved.
    """

    chosen = Signal(object)
    changed = Signal()

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._filling = False
        self._new: QTreeWidgetItem | None = None
        self.itemDelegate().closeEditor.connect(self._left)
        self.setAccessibleName(tr("Topics"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.customContextMenuRequested.connect(
            lambda place: self.menu().popup(self.viewport().mapToGlobal(place))
        )
        self.currentItemChanged.connect(self._tell)
        self.itemChanged.connect(self._renamed)
        for key, act in (
            ("Insert", self.add_topic),
            ("Return", self.rename_topic),
            ("Enter", self.rename_topic),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def topic(self) -> int | None:
        """The chosen topic's id, None for all."""
        item = self.currentItem()
        return item.data(0, ID) if item else None

    def show_all(self) -> None:
        """Choose no topic in particular."""
        if (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)

    def reload(self, choose: int | None = None) -> None:
        """Read topics and counts again; the choice stays, unless another is made."""
        if self._new is not None:
            return  # its name is being typed; all is read again when it is there
        before = choose or self.topic()
        counts, above = topic_counts(), topics.parents()
        shown = {entry.id: entry for entry in lists.entries(Topic)}
        totals = dict.fromkeys(shown, 0)
        for id, count in counts.items():
            for wider in topics.lineage(id, above) if id in above else ():
                if wider in totals:
                    totals[wider] += count
        self._filling = True
        self.clear()
        everything = _item(tr("All topics"), sum(counts.values()))
        everything.setFlags(everything.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
        self.addTopLevelItem(everything)
        items: dict[int, QTreeWidgetItem] = {}
        for id, entry in shown.items():
            item = items[id] = _item(entry.name, totals[id])
            item.setData(0, ID, id)
            item.setToolTip(0, topics.path_name(id))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        for id, item in items.items():
            parent = items.get(above.get(id) or 0)
            if parent is None:
                self.addTopLevelItem(item)
            else:
                parent.addChild(item)
        self.expandAll()
        self.setCurrentItem(items.get(before or 0, everything))
        self._filling = False
        if self.topic() != before:
            self.chosen.emit(self.topic())

    def _tell(self, *_ignored: object) -> None:
        if not self._filling:
            self.chosen.emit(self.topic())

    def menu(self) -> QMenu:
        """What can be done with topics."""
        menu = QMenu(self)
        menu.addAction(tr("New topic here")).triggered.connect(self.add_topic)
        item = self.currentItem()
        if item is not None and item.data(0, ID) is not None:
            menu.addAction(tr("Rename")).triggered.connect(self.rename_topic)
            if item.parent() is not None:
                menu.addAction(tr("Make it a topic of its own")).triggered.connect(
                    lambda: self.move_topic(item.data(0, ID), None)
                )
        return menu

    def rename_topic(self) -> None:
        """Let the name of the chosen topic be typed."""
        item = self.currentItem()
        if item is not None and self.topic() is not None:
            self.editItem(item, 0)

    def add_topic(self) -> None:
        """Let the name of a topic under the chosen one be typed; then it is there."""
        name, number = tr("New topic"), 1
        while lists.find(Topic, name) is not None:
            number += 1
            name = f"{tr('New topic')} {number}"
        item = _item(name, 0)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        above = self.currentItem() if self.topic() is not None else None
        self._filling = True
        if above is None:
            self.addTopLevelItem(item)
        else:
            above.addChild(item)
            above.setExpanded(True)
        self.setCurrentItem(item)
        self._filling = False
        self._new = item
        self.editItem(item)

    def _left(self, _editor: object, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """A name was typed; Escape leaves no topic behind."""
        if self._new is None:
            return
        item = self._new
        given = hint != QAbstractItemDelegate.EndEditHint.RevertModelCache
        name, above = item.text(0).strip() if given else "", item.parent()
        parent = above.data(0, ID) if above is not None else None
        # Not before the editor has gone, for all items go.
        QTimer.singleShot(0, self, lambda: self._add(name, parent))

    def _add(self, name: str, parent: int | None) -> None:
        self._new, added = None, None
        try:
            if name:
                added = lists.add(Topic, name)
                if parent is not None:
                    topics.put_under(added, parent)
        except UserError as error:
            self._messages.error(error)
        self.reload(added or parent)
        if added is not None:
            self.changed.emit()

    def _renamed(self, item: QTreeWidgetItem, _column: int) -> None:
        id = item.data(0, ID)
        if self._filling or id is None:
            return
        name = item.text(0).strip()
        try:
            lists.rename(Topic, id, name)
        except UserError as error:
            self._messages.error(error)
        self.reload()
        self.changed.emit()

    def move_topic(self, topic_id: int, parent_id: int | None) -> None:
        """Put a topic under a wider one."""
        try:
            topics.put_under(topic_id, parent_id)
        except UserError as error:
            self._messages.error(error)
            return
        self.reload()
        self.changed.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        moved = self.topic()
        target: Any = self.itemAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        into = target.data(0, ID) if target is not None else None
        if moved is not None and moved != into:
            self.move_topic(moved, into)


def _item(name: str, count: int) -> QTreeWidgetItem:
    item = QTreeWidgetItem([name, QLocale().toString(count) if count else ""])
    item.setSizeHint(0, QSize(0, ROW))
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
