"""A tab of search, list and card, whose entries are verified, deleted and brought back there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QComboBox, QDialog, QMenu, QPushButton, QWidget

from hotline_desktop.core.kept_entries import KeptEntries
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.widgets.list_card import EntryCard, ListCard

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from hotline_desktop.ui.context import Context
    from hotline_desktop.ui.dialogs.entry_bin import EntryBinDialog
    from hotline_desktop.ui.dialogs.print_list import PrintListDialog
    from hotline_desktop.ui.table import Column

STALE_AFTER = timedelta(days=180)
NARROW = 820


class Browse(Protocol):
    """How many entries there are, their ids, and those in the bin."""

    def count(self) -> int: ...
    def listed(self) -> list[int]: ...
    def in_bin(self) -> list[int]: ...


@dataclass(frozen=True)
class Directory:
    """What a directory keeps, and what the core does with it.

    Attributes:
        name: of the list in files, in ``desk.ini`` and in the import wizard.
        area: of ``events`` that tells of its changes.
        hint, new: words in the search box and on the button that adds an entry.
        counted, verified, deleted: words with the number of entries.
        kept, browse: the commands, and what is there.
        unmerge: takes a merge back.
    """

    name: str
    area: str
    hint: Callable[[], str]
    new: Callable[[], str]
    counted: Callable[[int], str]
    verified: Callable[[int], str]
    deleted: Callable[[int], str]
    kept: KeptEntries
    browse: Browse
    unmerge: Callable[..., object]


class DirectoryTab(QWidget):
    """Looks through a directory and edits it in place.

    A subclass gives the list and the card, says what stands under the search box, which entries
    that lets through, and how they are listed.
    """

    def __init__(
        self, context: Context, directory: Directory, table: TableView, card: EntryCard
    ) -> None:
        super().__init__()
        self._context, self._directory = context, directory
        self._found: list[int] = []
        theme.set_role(self, "panel")
        self.table = table
        self.verify_button = QPushButton(icon("check"), tr("Verified today"))
        self.verify_button.clicked.connect(self.verify)
        self.history_button = QPushButton(icon("history"), "")
        theme.set_bare(self.history_button)
        self.history_button.setToolTip(tr("Who changed what"))
        self.history_button.setAccessibleName(tr("Who changed what"))
        self.history_button.clicked.connect(self.show_history)
        self.delete_button = QPushButton(icon("trash-2"), tr("Delete"))
        self.delete_button.clicked.connect(self.delete_chosen)
        self.list = ListCard(
            table,
            card,
            hint=directory.hint(),
            new_text=directory.new(),
            filters=self._build_filters(),
            actions=(self.verify_button, self.history_button, self.delete_button),
            name=directory.name,
            state=context.state,
        )
        self.list.searched.connect(lambda _text: self.reload())
        self.list.saved.connect(self._saved)
        table.delete_requested.connect(self.delete)
        context.changes.changed.connect(self._changed)

    # -- what a subclass says --------------------------------------------------------------------

    def _build_filters(self) -> QWidget:
        raise NotImplementedError

    def _offer_topics(self) -> None:
        """Show the topics as they are now."""
        raise NotImplementedError

    def _open_history(self, entry_id: int) -> QDialog:
        raise NotImplementedError

    def ids(self) -> list[int]:
        """The entries that search and choices let through, in the order shown."""
        raise NotImplementedError

    def reload(self) -> None:
        """List again what the search and the choices let through; ``_found`` are their ids."""
        raise NotImplementedError

    # -- pieces for the filters ------------------------------------------------------------------

    def _choice(self, label: str, offered: Sequence[tuple[str, object]], least: int) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(label)
        for text, key in offered:
            box.addItem(text, key)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(least)
        return box

    def _care_button(self, offered: Sequence[tuple[str, Callable[[], object]]]) -> QPushButton:
        button = self._care = QPushButton(tr("Put in order"))
        button.setAccessibleName(tr("Put in order"))
        button.setToolTip(tr("Put in order"))
        menu = QMenu(button)
        for text, act in offered:
            menu.addAction(text).triggered.connect(lambda _on=False, act=act: act())
        button.setMenu(menu)
        button.setProperty("menu", True)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        self._care.setText("" if narrow else tr("Put in order"))
        self._care.setIcon(icon("list-checks") if narrow else QIcon())

    # -- the list --------------------------------------------------------------------------------

    def _show_count(self) -> None:
        counted, everything = (
            self._directory.counted(len(self._found)),
            self._directory.browse.count(),
        )
        part = len(self._found) != everything
        self.list.foot.setText(
            tr("{shown} of {all}", shown=counted, all=everything) if part else counted
        )

    def _select(self, entry_id: int) -> None:
        if entry_id in self._found:
            self.table.select_id(entry_id, self._found.index(entry_id))

    def _changed(self, area: str, initiator: object) -> None:
        known = (self._directory.area, events.LISTS, events.IMPORTS, events.EVERYTHING)
        if initiator is not self and area in known:
            self._offer_topics()
            self.reload()
            self.list.reload_card()

    def _saved(self, entry_id: int) -> None:
        self._tell()
        self._select(entry_id)

    def _tell(self) -> None:
        self.reload()
        self._context.changes.tell(self._directory.area, self)

    def _chosen(self) -> list[int]:
        ids = self.table.selected_ids()
        return ids or ([self.list.entry] if self.list.entry is not None else [])

    # -- the chosen entries ----------------------------------------------------------------------

    def verify(self) -> None:
        """Note that what is known of the chosen entries is right."""
        ids = self._chosen()
        if ids and self.list.keep():
            self._directory.kept.verify(ids, by=operator_here(), now=self._context.now())
            self._tell()
            self.list.reload_card()
            self._context.messages.note(self._directory.verified(len(ids)))

    def delete_chosen(self) -> None:
        """Put the chosen entries into the bin."""
        self.delete(self._chosen())

    def delete(self, ids: list[int]) -> None:
        """Put entries into the bin, with a way back."""
        if not ids:
            return
        self._directory.kept.delete(ids, by=operator_here(), now=self._context.now())
        self.list.show_nothing()
        self._tell()
        self._context.messages.note(
            self._directory.deleted(len(ids)), tr("Undo"), lambda: self.restore(ids)
        )

    def restore(self, ids: list[int]) -> None:
        """Take entries out of the bin."""
        self._directory.kept.restore(ids, by=operator_here(), now=self._context.now())
        self._tell()

    def show_history(self) -> QDialog | None:
        """Show who changed what in the entry of the card."""
        if self.list.entry is None or not self.list.keep():
            return None
        return self._open_history(self.list.entry)

    def _merged(self) -> None:
        self.list.show_nothing()
        self._tell()

    def _unmerge(self, merge: Any) -> None:
        self._directory.unmerge(merge, by=operator_here(), now=self._context.now())
        self._merged()

    # -- the whole directory ---------------------------------------------------------------------

    def _open_bin(
        self,
        title: str,
        columns: Sequence[Column],
        read: Callable[[Sequence[int]], Sequence[Any]],
    ) -> EntryBinDialog:
        from hotline_desktop.ui.dialogs.entry_bin import EntryBinDialog

        dialog = EntryBinDialog(
            self._context,
            self,
            title=title,
            name=self._directory.name,
            columns=columns,
            ids=self._directory.browse.in_bin,
            read=read,
            restore=self.restore,
        )
        dialog.show()
        return dialog

    def _open_print(
        self,
        title: str,
        orders: dict[str, str],
        document: Callable[[str, Sequence[int], datetime], QTextDocument],
    ) -> PrintListDialog:
        from hotline_desktop.ui.dialogs.print_list import PrintListDialog

        dialog = PrintListDialog(
            self._context,
            self,
            title=title,
            orders=orders,
            shown=self.ids(),
            everything=self._directory.browse.listed(),
            make=lambda order, ids: document(order, ids, self._context.now()),
        )
        dialog.show()
        return dialog

    def take_in(self) -> None:
        """Show the wizard that takes entries in."""
        from ..dialogs.importing.areas import open_area_import

        open_area_import(self._context, self.window(), self._directory.name)

    def write_out(self) -> None:
        """Offer to write out the entries on show, or all."""
        from ..dialogs.export_areas import open_area_export

        open_area_export(self._context, self.window(), self._directory.name, self.ids())

    def take_keyboard(self) -> None:
        """The tab was chosen."""
        self.list.search.setFocus()

    def stop(self) -> None:
        """The window closes: what is typed is kept, nothing more is begun."""
        # The keyboard leaves the card, which saves what was typed there.
        self.table.setFocus()
