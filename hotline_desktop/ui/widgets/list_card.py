"""Search, list, card: how directories are looked through and edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table import ListListing
from hotline_desktop.ui.table_view import TableView

from .empty_state import EmptyState

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context
from .scrolling import scrolling

NARROW_LIST, NARROW_CARD, SHORT = 240, 300, 760


class IdListing(ListListing):
    """Rows known by their ids, which are read as they are looked at.

    Args:
        ids: all rows in their order.
        read: gives the rows of some of them.
    """

    def __init__(self, ids: Sequence[int], read: Callable[[Sequence[int]], Sequence[Any]]) -> None:
        super().__init__(ids)
        self._read = read

    def page(self, after: Any | None, limit: int) -> Sequence[Any]:
        return self._read(list(super().page(after, limit)))


class EntryCard(QWidget):
    """What stands in the card: the fields of one entry.

    A subclass shows them, says whether they differ from what is stored, stores them, and names
    the first one.

    Signals:
        edited: something was typed or chosen that is not saved yet.
    """

    edited = Signal()
    error: UserError | None = None
    """Why the last ``keep`` stored nothing."""
    first: QLineEdit

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def show_entry(self, entry_id: int | None) -> None:
        """Show this entry, or the fields of one that is to be added."""
        raise NotImplementedError

    def is_there(self, entry_id: int) -> bool:
        """Whether the entry is in the list still: neither binned nor taken back with its import."""
        return bool(entry_id)

    def become_new(self) -> None:
        """What is shown is to be added: the entry that it was is gone."""
        raise NotImplementedError

    def dirty(self) -> bool:
        """Whether what is shown differs from what is stored."""
        raise NotImplementedError

    def store(self) -> int:
        """Store what is shown; returns the entry's id.

        Raises:
            UserError: it cannot be stored as it is.
        """
        raise NotImplementedError

    def keep(self) -> int | None:
        """Store what is shown; returns the entry's id, None where it could not be stored.

        The card has said why then, and remembers it in ``error``.
        """
        try:
            return self.store()
        except UserError as error:
            self.error = error
            self._context.messages.error(error)
            return None

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        self.first.setFocus()
        self.first.selectAll()


class ListCard(QWidget):
    """A list on the left, the card of the chosen entry on the right.

    What is typed into the card is saved when the keyboard leaves it, with Ctrl+Enter, and before
    another entry is shown. An entry that cannot be saved stays in the card.

    Args:
        table: the list.
        card: the fields.
        hint: what the empty search box says.
        new_text: words of the button that adds an entry.
        filters: stands under the search box.
        actions: stand above the card, for the entry in it.
        name: under which the division is remembered in ``state``.

    Signals:
        searched: the text of the search box.
        saved: id of the entry that was stored.
    """

    searched = Signal(str)
    saved = Signal(int)

    def __init__(
        self,
        table: TableView,
        card: EntryCard,
        *,
        hint: str,
        new_text: str,
        filters: QWidget,
        actions: Sequence[QPushButton] = (),
        name: str,
        state: QSettings,
    ) -> None:
        super().__init__()
        self.table, self.card = table, card
        self._key, self._state = f"split/{name}", state
        self._entry: int | None = None
        self._returning = False
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.search.setClearButtonEnabled(True)
        glass = QAction(icon("search"), "", self.search)
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self.searched)
        self.add = QPushButton(icon("plus", "accent_text"), new_text)
        theme.set_role(self.add, "primary")
        self.add.setAccessibleName(new_text)
        self.add.setToolTip(f"{new_text} (Insert)")
        self._new_text = new_text
        self.add.clicked.connect(self.new_entry)
        self.foot = QLabel()
        theme.set_role(self.foot, "caption")
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._list_side(filters))
        self._split.addWidget(self._card_side(actions))
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        if kept := state.value(self._key):
            self._split.restoreState(kept)
        self._split.splitterMoved.connect(
            lambda *_: state.setValue(self._key, self._split.saveState())
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)
        table.picked.connect(self._picked)
        table.opened.connect(lambda _row: card.focus_first())
        card.edited.connect(self._tell_state)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        self._keys()
        self._pages.setCurrentIndex(0)

    def _list_side(self, filters: QWidget) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(NARROW_LIST)
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 0)
        top.addWidget(self.search, 1)
        top.addWidget(self.add)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(8)
        layout.addLayout(top)
        filters.setContentsMargins(16, 0, 16, 0)
        layout.addWidget(filters)
        layout.addWidget(self.table, 1)
        self.foot.setContentsMargins(16, 0, 16, 0)
        layout.addWidget(self.foot)
        return side

    def _card_side(self, actions: Sequence[QPushButton]) -> QWidget:
        self.nothing = EmptyState()
        self.nothing.say(tr("Nothing is chosen"), tr("Choose an entry of the list to see it here."))
        self.table.paged.modelReset.connect(self._say_nothing)
        whole = QWidget()
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 16, 8)
        bar.setSpacing(2 * theme.GRID)
        self._status = QLabel()
        theme.set_role(self._status, "caption")
        # Else it would take the buttons' room.
        self._status.setWordWrap(True)
        self._status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        bar.addWidget(self._status, 1)
        self._actions = [(button, button.text()) for button in actions]
        for button in actions:
            bar.addWidget(button)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        self._area = scrolling(self.card)
        layout.addWidget(self._area, 1)
        self._pages = QStackedWidget()
        self._pages.setMinimumWidth(NARROW_CARD)
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(whole)
        theme.set_role(self._pages, "side")
        return self._pages

    def _say_nothing(self) -> None:
        # An empty list says itself what to do next.
        self.nothing.setVisible(not self._pages.currentIndex() and self.table.paged.rowCount() > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where room is short the icons have to do.
        short = event.size().width() < SHORT
        self.add.setText("" if short else self._new_text)
        theme.set_bare(self.add)
        for button, words in self._actions:
            if words:
                button.setText("" if short else words)
                button.setToolTip(words if short else "")
                button.setAccessibleName(words)
                theme.set_bare(button)

    def _keys(self) -> None:
        for widget, keys, act in (
            (self, "Ctrl+F", self._to_search),
            (self, "Insert", self.new_entry),
            (self, "Ctrl+Return", self.keep),
            (self.search, "Down", self._to_list),
            (self.search, "Return", self._to_list),
            (self.card, "Escape", self._to_list),
            (self.table, "Escape", self._to_search),
        ):
            shortcut = QShortcut(QKeySequence(keys), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def entry(self) -> int | None:
        """Id of the entry in the card; None for a new one or none at all."""
        return self._entry

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _to_list(self) -> None:
        if not self.table.currentIndex().isValid() and self.table.paged.rowCount():
            self.table.selectRow(0)
        self.table.setFocus()

    def new_entry(self) -> None:
        """Show empty fields; what was in the card is saved before."""
        if self.keep():
            self.table.clearSelection()
            self._show(None)
            self.card.focus_first()

    def _show(self, entry_id: int | None) -> None:
        if entry_id is None or entry_id != self._entry:
            self._area.verticalScrollBar().setValue(0)  # another entry begins at its top
        self._entry = entry_id
        self.card.show_entry(entry_id)
        self._pages.setCurrentIndex(1)
        self._tell_state()

    def show_nothing(self) -> None:
        """Empty the right side."""
        self._entry = None
        self._pages.setCurrentIndex(0)

    def reload_card(self) -> None:
        """Read the entry in the card again unless something is typed there."""
        if not self._pages.currentIndex() or self._entry is None or self._let_go():
            return
        if not self.card.dirty():
            self.card.show_entry(self._entry)

    def _let_go(self) -> bool:
        """Whether the entry in the card is gone; what was typed into it becomes a new one then."""
        if self._entry is None or self.card.is_there(self._entry):
            return False
        if self.card.dirty():
            self.card.become_new()
            self._entry = None
            self._tell_state()
        else:
            self.show_nothing()
        return True

    def _picked(self, row: Any | None) -> None:
        if self._returning or row is None or row.id == self._entry:
            return
        if self.keep():
            self._show(row.id)
        elif self._entry is not None:
            self._returning = True
            self.table.select_id(self._entry, self.table.currentIndex().row())
            self._returning = False

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        left = old is not None and self.card.isAncestorOf(old)
        if left and new is not None and not self.card.isAncestorOf(new) and new is not self.card:
            self.keep()

    def keep(self) -> bool:
        """Store what is in the card; False where it could not be."""
        if not self._pages.currentIndex() or not self.card.dirty():
            return True
        self._let_go()
        stored = self.card.keep()
        if stored is None:
            return False
        self._entry = stored
        self._tell_state()
        self.saved.emit(stored)
        return True

    def check_saved(self) -> None:
        """The window closes.

        Raises:
            UserError: something is typed that could not be saved.
        """
        if not self.keep() and self.card.error is not None:
            raise self.card.error

    def _tell_state(self) -> None:
        unsaved = self.card.dirty()
        self._status.setText(tr("Not saved yet: Ctrl+Enter") if unsaved else "")
