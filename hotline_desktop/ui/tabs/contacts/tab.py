"""Contacts: search, list, and the card of the chosen one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton, QVBoxLayout, QWidget

from hotline_desktop.core import topics
from hotline_desktop.core.contacts import browse, commands
from hotline_desktop.core.contacts.directory import Filter, matching
from hotline_desktop.core.contacts.merging import Merge, unmerge
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table import Column, Listing
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.widgets.flow import FlowLayout
from hotline_desktop.ui.widgets.list_card import IdListing, ListCard

from .card import ContactCard
from .duplicates_dialog import DuplicatesDialog
from .rows import columns, read_rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from hotline_desktop.ui.context import Context
    from hotline_desktop.ui.dialogs.entry_bin import EntryBinDialog
    from hotline_desktop.ui.dialogs.print_list import PrintListDialog

STALE_AFTER = timedelta(days=180)
LOOK_AGAIN_MS = 60_000
NARROW = 820
ALL, STALE, DOUBLE = "all", "stale", "double"


class ContactsTab(QWidget):
    """Looks through contacts and edits them in place."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme.set_role(self, "panel")
        self.table = TableView(
            columns(office_zone()), name="contacts", label=tr("Contacts"), state=context.state
        )
        self.card = ContactCard(context, self.open_contact)
        self.verify_button = QPushButton(icon("check"), tr("Verified today"))
        self.verify_button.clicked.connect(self.verify)
        self.history_button = QPushButton(icon("history"), "")
        self.history_button.setToolTip(tr("Who changed what"))
        self.history_button.setAccessibleName(tr("Who changed what"))
        self.history_button.clicked.connect(self.show_history)
        self.delete_button = QPushButton(icon("trash-2"), tr("Delete"))
        self.delete_button.clicked.connect(lambda: self.delete(self._chosen()))
        self.list = ListCard(
            self.table,
            self.card,
            hint=tr("Search the contacts"),
            new_text=tr("New contact"),
            filters=self._build_filters(),
            actions=(self.verify_button, self.history_button, self.delete_button),
            name="contacts",
            state=context.state,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_AGAIN_MS)
        self._clock.timeout.connect(self._look_again)
        self._clock.start()
        self.list.searched.connect(lambda _text: self.reload())
        self.list.saved.connect(self._saved)
        self.table.delete_requested.connect(self.delete)
        self.table.sorted_by.connect(lambda *_: self._show_count())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        context.changes.changed.connect(self._changed)
        self._offer_topics()
        self.reload()

    def _build_filters(self) -> QWidget:
        box = QWidget()
        row = FlowLayout(box, spacing=8)
        self.at_work = QPushButton(tr("At work now"))
        self.at_work.setCheckable(True)
        theme.set_role(self.at_work, "chip")
        self.at_work.toggled.connect(lambda _on: self.reload())
        self.topic = QComboBox()
        self.topic.setAccessibleName(tr("Competent for"))
        self.topic.setMinimumContentsLength(13)
        self.topic.activated.connect(lambda _index: self.reload())
        self.shown = QComboBox()
        self.shown.setAccessibleName(tr("Which contacts to show"))
        for text, key in (
            (tr("All contacts"), ALL),
            (tr("Not verified for half a year"), STALE),
            (tr("Possible duplicates"), DOUBLE),
        ):
            self.shown.addItem(text, key)
        self.shown.setMinimumContentsLength(11)
        self.shown.activated.connect(lambda _index: self.reload())
        for combo in (self.topic, self.shown):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.care_button = QPushButton(tr("Put in order"))
        self.care_button.setProperty("menu", True)
        self.care_button.setAccessibleName(tr("Put in order"))
        self.care_button.setToolTip(tr("Put in order"))
        menu = QMenu(self.care_button)
        for text, act in (
            (tr("Possible duplicates…"), self.show_duplicates),
            (tr("Deleted contacts…"), self.show_bin),
            (tr("Print the directory…"), self.show_print),
            (tr("Import contacts…"), self.import_contacts),
            (tr("Export contacts…"), self.export_contacts),
        ):
            menu.addAction(text).triggered.connect(lambda _on=False, act=act: act())
        self.care_button.setMenu(menu)
        for widget in (self.at_work, self.care_button, self.topic, self.shown):
            row.addWidget(widget)
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        self.care_button.setText("" if narrow else tr("Put in order"))
        self.care_button.setIcon(icon("list-checks") if narrow else QIcon())

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

    def _show_count(self) -> None:
        counted, everything = tr("%n contacts", len(self._found)), browse.count()
        part = len(self._found) != everything
        self.list.foot.setText(
            tr("{shown} of {all}", shown=counted, all=everything) if part else counted
        )

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
        if contact_id in self._found:
            self.table.select_id(contact_id, self._found.index(contact_id))

    def _changed(self, area: str, initiator: object) -> None:
        if initiator is self:
            return
        if area in (events.CONTACTS, events.LISTS, events.IMPORTS, events.EVERYTHING):
            self._offer_topics()
            self.reload()
            self.list.reload_card()
        elif area == events.ROSTER:
            self._look_again()

    def _saved(self, contact_id: int) -> None:
        self._tell()
        if contact_id in self._found:
            self.table.select_id(contact_id, self._found.index(contact_id))

    def _tell(self) -> None:
        self.reload()
        self._context.changes.tell(events.CONTACTS, self)

    def _chosen(self) -> list[int]:
        ids = self.table.selected_ids()
        return ids or ([self.list.entry] if self.list.entry is not None else [])

    def verify(self) -> None:
        """Note that what is known of the chosen contacts is right."""
        ids = self._chosen()
        if ids and self.list.keep():
            commands.verify(ids, by=operator_here(), now=self._context.now())
            self._tell()
            self.list.reload_card()
            self._context.messages.note(tr("%n contacts verified.", len(ids)))

    def delete(self, ids: list[int]) -> None:
        """Put contacts into the bin, with a way back."""
        if not ids:
            return
        commands.delete_contacts(ids, by=operator_here(), now=self._context.now())
        self.list.show_nothing()
        self._tell()
        self._context.messages.note(
            tr("%n contacts deleted.", len(ids)), tr("Undo"), lambda: self.restore(ids)
        )

    def restore(self, ids: list[int]) -> None:
        """Take contacts out of the bin."""
        commands.restore_contacts(ids, by=operator_here(), now=self._context.now())
        self._tell()

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
        menu.addAction(icon("trash-2"), tr("Delete")).triggered.connect(
            lambda: self.delete(self._chosen())
        )
        return menu

    def _show_menu(self, place: QPoint) -> None:
        if self.list.entry is not None:
            self.menu().popup(self.table.viewport().mapToGlobal(place))

    def show_history(self) -> QDialog | None:
        """Show who changed what in the contact of the card."""
        from .history_view import show_history

        if self.list.entry is None or not self.list.keep():
            return None
        return show_history(self, self.list.entry)

    def show_duplicates(self) -> DuplicatesDialog:
        """Show contacts that seem to be the same."""
        self.list.keep()
        dialog = DuplicatesDialog(self._context, self._unmerge, self)
        dialog.merged.connect(self._merged)
        dialog.show()
        return dialog

    def _merged(self) -> None:
        self.list.show_nothing()
        self._tell()

    def _unmerge(self, merge: Merge) -> None:
        unmerge(merge, by=operator_here(), now=self._context.now())
        self._merged()

    def show_bin(self) -> EntryBinDialog:
        """Show what was deleted."""
        from hotline_desktop.ui.dialogs.entry_bin import EntryBinDialog

        dialog = EntryBinDialog(
            self._context,
            self,
            title=tr("Deleted contacts"),
            name="contacts",
            columns=(
                Column("name", lambda: tr("Full name"), lambda c: c.values.shown_name, width=220,
                       stretch=True, strong=True),
                Column("department", lambda: tr("Department"), lambda c: c.values.department,
                       width=180, muted=True),
            ),
            ids=browse.in_bin,
            read=lambda ids: browse.contacts(ids, deleted=True, photos=False),
            restore=self.restore,
        )  # fmt: skip
        dialog.show()
        return dialog

    def show_print(self) -> PrintListDialog:
        """Ask how the directory is printed."""
        from hotline_desktop.ui.dialogs.print_list import PrintListDialog

        from .printing import document, orders

        dialog = PrintListDialog(
            self._context,
            self,
            title=tr("Directory"),
            orders=orders(),
            shown=self.ids(),
            everything=browse.listed(),
            make=lambda order, ids: document(order, ids, self._context.now()),
        )
        dialog.show()
        return dialog

    def import_contacts(self) -> None:
        """Show the wizard that takes contacts in."""
        from ...dialogs.importing.areas import open_area_import

        open_area_import(self._context, self.window(), "contacts")

    def export_contacts(self) -> None:
        """Offer to write out the contacts on show, or all."""
        from ...dialogs.export_areas import open_area_export

        open_area_export(self._context, self.window(), "contacts", self.ids())

    def stop(self) -> None:
        """The window closes: what is typed is kept."""
        # The keyboard leaves the card, which saves what was typed there.
        self.table.setFocus()
        self._clock.stop()
