"""Contacts: search, list, and the card of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core import topics
from hotline_desktop.core.contacts import browse, commands
from hotline_desktop.core.contacts.directory import Filter, matching
from hotline_desktop.core.contacts.merging import unmerge
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table import Column, Listing
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.tabs.directory import NARROW, STALE_AFTER, Directory, DirectoryTab
from hotline_desktop.ui.widgets.flow import FlowLayout
from hotline_desktop.ui.widgets.list_card import IdListing

from .card import ContactCard
from .duplicates_dialog import DuplicatesDialog
from .rows import columns, read_rows

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context
    from hotline_desktop.ui.dialogs.entry_bin import EntryBinDialog
    from hotline_desktop.ui.dialogs.print_list import PrintListDialog

LOOK_AGAIN_MS = 60_000
NARROW_TOPIC, WIDE_TOPIC = 37 * theme.GRID, 60 * theme.GRID

ALL, STALE, DOUBLE = "all", "stale", "double"


CONTACTS = Directory(
    name="contacts",
    area=events.CONTACTS,
    hint=lambda: tr("Search the contacts"),
    new=lambda: tr("New contact"),
    counted=lambda n: tr("%n contacts", n),
    verified=lambda n: tr("%n contacts verified.", n),
    deleted=lambda n: tr("%n contacts deleted.", n),
    kept=commands.KEPT,
    browse=browse,
    unmerge=unmerge,
)


class ContactsTab(DirectoryTab):
    """Looks through contacts and edits them in place."""

    def __init__(self, context: Context) -> None:
        table = TableView(
            columns(office_zone()), name="contacts", label=tr("Contacts"), state=context.state
        )
        self.card = ContactCard(context, self.open_contact)
        super().__init__(context, CONTACTS, table, self.card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_AGAIN_MS)
        self._clock.timeout.connect(self._look_again)
        self._clock.start()
        table.sorted_by.connect(lambda *_: self._show_count())
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        self._offer_topics()
        self.reload()

    def _build_filters(self) -> QWidget:
        box = QWidget()
        row = FlowLayout(box, spacing=8)
        self.at_work = QPushButton(tr("At work now"))
        self.at_work.setCheckable(True)
        theme.set_role(self.at_work, "chip")
        self.at_work.toggled.connect(lambda _on: self.reload())
        self.topic = self._choice(tr("Competent for"), (), 13)
        self.shown = self._choice(
            tr("Which contacts to show"),
            (
                (tr("All contacts"), ALL),
                (tr("Not verified for half a year"), STALE),
                (tr("Possible duplicates"), DOUBLE),
            ),
            11,
        )
        for combo in (self.topic, self.shown):
            combo.activated.connect(lambda _index: self.reload())
        care = self._care_button(
            (
                (tr("Possible duplicates…"), self.show_duplicates),
                (tr("Deleted contacts…"), self.show_bin),
                (tr("Print the directory…"), self.show_print),
                (tr("Import contacts…"), self.take_in),
                (tr("Export contacts…"), self.write_out),
            )
        )
        for widget in (self.at_work, self.topic, self.shown, care):
            row.addWidget(widget)
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Beside “At work now”, so that the filters take two lines.
        narrow = event.size().width() < NARROW
        self.topic.setMaximumWidth(NARROW_TOPIC if narrow else WIDE_TOPIC)

    def _offer_topics(self) -> None:
        chosen = self.topic.currentData()
        self.topic.clear()
        self.topic.addItem(tr("Any topic"), None)
        for id, name in topics.offered_names():
            self.topic.addItem(name, id)
        self.topic.setCurrentIndex(max(0, self.topic.findData(chosen)))

    def _wanted(self) -> Filter:
        now, which = self._context.now(), self.shown.currentData()
        return Filter(
            text=self.list.search.text(),
            topic_id=self.topic.currentData(),
            stale_before=now - STALE_AFTER if which == STALE else None,
            duplicates=which == DOUBLE,
            at_work=now if self.at_work.isChecked() else None,
        )

    def ids(self) -> list[int]:
        """The contacts that search and choices let through, in the order shown."""
        return matching(self._wanted(), *self.table.sort)

    def reload(self) -> None:
        """List again what the search and the choices let through."""
        if browse.count():
            self.table.set_empty(tr("No contact fits"), tr("Search with fewer words."))
        else:
            self.table.set_empty(
                tr("No contacts yet"),
                tr("Add those who are asked, or import them from Excel or vCards."),
                icon="contact",
                action=tr("New contact"),
                on_action=self.list.new_entry,
            )
        self.table.show_listing(self._listing)
        self._show_count()

    def _listing(self, sort: str | None, descending: bool) -> Listing:
        self._found = matching(self._wanted(), sort, descending)
        now = self._context.now
        return IdListing(self._found, lambda ids: read_rows(ids, now()))

    def _look_again(self) -> None:
        # Time goes by: who was at lunch is back.
        if self.isVisible():
            self.table.reload()
            self.card.show_presence()

    def open_contact(self, contact_id: int) -> None:
        """Show this contact in the card, whatever was searched for."""
        self.list.search.clear()
        self.at_work.setChecked(False)
        self.topic.setCurrentIndex(0)
        self.shown.setCurrentIndex(0)
        self.reload()
        self._select(contact_id)

    def _changed(self, area: str, initiator: object) -> None:
        super()._changed(area, initiator)
        if area == events.ROSTER and initiator is not self:
            self._look_again()

    def menu(self) -> QMenu:
        """What can be done with the chosen contacts."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in self.card.phones.parts:
            if (phone := part.value()) is not None:
                call = menu.addAction(icon("phone"), tr("Call {number}", number=phone.shown))
                call.triggered.connect(lambda _on=False, part=part: part.call())
                copy = menu.addAction(icon("copy"), tr("Copy {number}", number=phone.number))
                copy.triggered.connect(lambda _on=False, part=part: part.copy())
        for letter in self.card.emails.parts:
            if letter.value() is not None:
                write = menu.addAction(
                    icon("mail"), tr("Write to {address}", address=letter.address.text())
                )
                write.triggered.connect(lambda _on=False, part=letter: part.write())
        menu.addSeparator()
        menu.addAction(icon("check"), tr("Verified today")).triggered.connect(self.verify)
        menu.addAction(icon("history"), tr("Who changed what")).triggered.connect(self.show_history)
        menu.addAction(icon("trash-2"), tr("Delete")).triggered.connect(self.delete_chosen)
        return menu

    def _show_menu(self, place: QPoint) -> None:
        if self.list.entry is not None:
            self.menu().popup(self.table.viewport().mapToGlobal(place))

    def _open_history(self, entry_id: int) -> QDialog:
        from .history_view import show_history

        return show_history(self, entry_id)

    def show_duplicates(self) -> DuplicatesDialog:
        """Show contacts that seem to be the same."""
        self.list.keep()
        dialog = DuplicatesDialog(self._context, self._unmerge, self)
        dialog.merged.connect(self._merged)
        dialog.show()
        return dialog

    def show_bin(self) -> EntryBinDialog:
        """Show what was deleted."""
        return self._open_bin(
            tr("Deleted contacts"),
            (
                Column("name", lambda: tr("Full name"), lambda c: c.values.shown_name, width=220,
                       stretch=True, strong=True),
                Column("department", lambda: tr("Department"), lambda c: c.values.department,
                       width=180, muted=True),
            ),
            lambda ids: browse.contacts(ids, deleted=True, photos=False),
        )  # fmt: skip

    def show_print(self) -> PrintListDialog:
        """Ask how the directory is printed."""
        from .printing import document, orders

        return self._open_print(tr("Directory"), orders(), document)

    def stop(self) -> None:
        """The window closes: what is typed is kept, nothing more is begun."""
        super().stop()
        self._clock.stop()
