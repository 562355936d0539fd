"""The table widget around the one item model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSettings,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from . import theme
from .table import Column, Listing, PagedModel
from .table_columns import TableColumns
from .table_delegate import TableDelegate
from .tasks import Tasks
from .widgets.empty_state import EmptyState

COPY_LIMIT = 20_000
REMEMBER_LIMIT = 1_000
ListingFactory = Callable[[str | None, bool], Listing]
"""Makes the listing for a sort (a column's ``sort``, None for the natural order), descending."""


class TableView(QTableView):
    """A table of rows that are fetched as they are looked at.

    Args:
        columns: what to show.
        name: under which widths, order and choice of columns are remembered.
        label: accessible name.
        tasks: needed for listings longer than a page that are not in memory.
        state: where the columns are remembered, None not to.

    Signals:
        opened: a row was double-clicked or Enter pressed on it.
        picked: another row became the current one; None when there is none.
        delete_requested: Delete was pressed; a list of ids.
        copied: rows went to the clipboard, how many.
        sorted_by: the sort changed by a click on a heading.
    """

    opened = Signal(object)
    picked = Signal(object)
    delete_requested = Signal(list)
    copied = Signal(int)
    sorted_by = Signal(object, bool)

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        name: str,
        label: str,
        tasks: Tasks | None = None,
        state: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._factory: ListingFactory | None = None
        self._sort: str | None = None
        self._descending = False
        self._kept: tuple[set[Any], Any, list[int], int] | None = None
        self._to_top = False
        self._picked_id: Any = None
        self.setAccessibleName(label)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._paged = PagedModel(columns, tasks, self)
        self.setModel(self._paged)
        self._delegate = TableDelegate(self)
        self.setItemDelegate(self._delegate)
        self._empty = EmptyState(self.viewport())
        self._empty.hide()
        self._columns = TableColumns(self, self._paged.columns, name, state)
        self.horizontalHeader().sectionClicked.connect(self._sort_clicked)
        self._paged.modelAboutToBeReset.connect(self._remember_place)
        self._paged.modelReset.connect(self._restore_place)
        self._paged.rowsInserted.connect(self._show_empty)
        self._paged.rowsRemoved.connect(self._show_empty)
        self.selectionModel().currentRowChanged.connect(self._tell_picked)
        self.doubleClicked.connect(self._open)
        theme.notifier().changed.connect(self._measure)
        self._measure()

    # --- rows ---

    @property
    def paged(self) -> PagedModel:
        """The model."""
        return self._paged

    def set_listing(self, listing: Listing) -> None:
        """Show this listing from its top; what was selected stays so where it is found."""
        self._to_top = True
        self._paged.set_listing(listing)

    def show_listing(self, factory: ListingFactory) -> None:
        """Show what the factory makes for the sort in force, and again when the sort changes."""
        self._factory = factory
        self.set_listing(factory(self._sort, self._descending))

    def reload(self) -> None:
        """Read the listing again, keeping place and selection."""
        self._paged.reload()

    def sort_by(self, sort: str | None, descending: bool = False) -> None:
        """Set the sort without a click; the listing follows if a factory was given."""
        self._sort, self._descending = sort, descending
        header = self.horizontalHeader()
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        section = next(
            (i for i, c in enumerate(self._paged.columns) if sort and c.sort == sort), -1
        )
        header.setSortIndicator(section, order)
        if self._factory:
            self.show_listing(self._factory)

    @property
    def sort(self) -> tuple[str | None, bool]:
        """What is sorted by, and whether descending."""
        return self._sort, self._descending

    def current_row(self) -> Any | None:
        """The row with the keyboard's place, or None."""
        index = self.currentIndex()
        return self._paged.row_at(index.row()) if index.isValid() else None

    def selected_rows(self, limit: int = COPY_LIMIT) -> list[Any]:
        """The selected rows from top to bottom, at most ``limit``."""
        found: list[Any] = []
        for number in self._selected_numbers(limit):
            row = self._paged.row_at(number)
            if row is not None:
                found.append(row)
        return found

    def selected_ids(self, limit: int = COPY_LIMIT) -> list[Any]:
        """Ids of the selected rows from top to bottom."""
        ids = (self._paged.id_at(number) for number in self._selected_numbers(limit))
        return [identity for identity in ids if identity is not None]

    def select_id(self, identity: Any, near: int = 0) -> bool:
        """Select and show the row with this id if it is in the pages around ``near``."""
        found = self._paged.find([identity], [near])
        if identity not in found:
            return False
        self._choose_row(found[identity])
        self.scrollTo(self._paged.index(found[identity], max(0, self.currentIndex().column())))
        return True

    def set_empty(
        self,
        title: str,
        hint: str = "",
        *,
        icon: str = "inbox",
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """What is said in the middle while there are no rows."""
        self._empty.say(title, hint, icon=icon, action=action, on_action=on_action)
        self._show_empty()

    def _selected_numbers(self, limit: int) -> list[int]:
        selection = self.selectionModel().selection()
        parts = (selection.at(place) for place in range(selection.size()))
        ranges = sorted((part.top(), part.bottom()) for part in parts)
        found: list[int] = []
        for top, bottom in ranges:
            for number in range(top, bottom + 1):
                if not found or number > found[-1]:
                    found.append(number)
                if len(found) >= limit:
                    return found
        return found

    # --- place and selection over a reload ---

    def _remember_place(self) -> None:
        numbers = self._selected_numbers(REMEMBER_LIMIT)
        ids = {self._paged.id_at(number) for number in numbers}
        ids.discard(None)
        current = self.currentIndex().row()
        near = [current, *numbers] if current >= 0 else numbers
        identity = self._paged.id_at(current) if current >= 0 else None
        self._kept = (ids, identity, near or [0], self.verticalScrollBar().value())

    def _restore_place(self) -> None:
        if self._kept is None:
            return
        ids, current, near, scroll = self._kept
        self._kept = None
        near = [0] if self._to_top else near
        wanted = ids | ({current} if current is not None else set())
        places = self._paged.find(wanted, near)
        selection = QItemSelection()
        last = len(self._paged.columns) - 1
        for identity in ids & places.keys():
            row = places[identity]
            selection.select(self._paged.index(row, 0), self._paged.index(row, last))
        model = self.selectionModel()
        if current in places:
            index = self._paged.index(places[current], 0)
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if current is not None and current not in places and not self._to_top and self.hasFocus():
            # The keyboard goes on where a row went away, as after Delete.
            self._choose_row(min(near[0], self._paged.rowCount() - 1))
        self.verticalScrollBar().setValue(0 if self._to_top else scroll)
        self._to_top = False
        self._delegate.hovered = -1
        self._show_empty()
        self._tell_picked()

    def _choose_row(self, row: int) -> None:
        # Not selectRow(): with Ctrl held, as after Ctrl+Enter, that adds to what is selected.
        if row >= 0:
            self.selectionModel().setCurrentIndex(
                self._paged.index(row, 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )

    def _tell_picked(self, *_: object) -> None:
        row = self.current_row()
        identity = None if row is None else getattr(row, "id", self.currentIndex().row())
        if identity != self._picked_id:
            self._picked_id = identity
            self.picked.emit(row)

    def _show_empty(self, *_: object) -> None:
        self._empty.setVisible(self._paged.rowCount() == 0 and self._empty.has_text)
        self._empty.setGeometry(self.viewport().rect())

    # --- columns ---

    def _measure(self) -> None:
        height = max(theme.ROW, QFontMetrics(theme.font()).height() + 4 * theme.GRID)
        self.verticalHeader().setDefaultSectionSize(height)
        self._columns.measure()
        self.viewport().update()

    def column_menu(self) -> QMenu:
        """A menu that shows and hides columns and puts them back as they were."""
        return self._columns.menu()

    def _sort_clicked(self, section: int) -> None:
        column = self._paged.columns[section]
        if column.sort is None:
            self.sort_by(self._sort, self._descending)
            return
        self.sort_by(column.sort, self._sort == column.sort and not self._descending)
        self.sorted_by.emit(self._sort, self._descending)

    # --- keyboard and mouse ---

    def _open(self, index: QModelIndex) -> None:
        row = self._paged.row_at(index.row())
        if row is not None:
            self.opened.emit(row)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as lines of tab-separated text."""
        columns, rows = self._columns.shown(), self.selected_rows()
        if not rows:
            return
        lines = ("\t".join(_plain(column.text(row)) for column in columns) for row in rows)
        QApplication.clipboard().setText("\n".join(lines))
        self.copied.emit(len(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            if ids := self.selected_ids():
                row = self.currentIndex().row()
                self.delete_requested.emit(ids)
                if not self.selectionModel().hasSelection() and self.hasFocus():
                    # What is left was listed anew: the keyboard goes on where the row was.
                    self._choose_row(min(row, self._paged.rowCount() - 1))
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reasons = Qt.FocusReason
        elsewhere = (reasons.MouseFocusReason, reasons.PopupFocusReason, reasons.MenuBarFocusReason)
        if event.reason() not in elsewhere and not self.selectionModel().hasSelection():
            # Qt only marks the row; a list of one could then not be selected by arrow keys.
            self._choose_row(min(max(0, self.currentIndex().row()), self._paged.rowCount() - 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: Any) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row == self._delegate.hovered:
            return
        for changed in (self._delegate.hovered, row):
            if changed >= 0:
                top = self.rowViewportPosition(changed)
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(changed))
        self._delegate.hovered = row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.fit()
        self._empty.setGeometry(self.viewport().rect())


def _plain(text: str) -> str:
    return text.replace("\t", " ").replace("\n", " ")
