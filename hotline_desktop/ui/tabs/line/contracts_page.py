"""Contracts with carriers: their term, the day of notice, the numbers they bind to the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from hotline_desktop.core.carriers import contracts as store
from hotline_desktop.core.carriers.contracts import Agreement, end_of_term
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.text import capital, tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table import Chip, Column
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.tabs.line.page import LinePage
from hotline_desktop.ui.widgets.list_card import IdListing, ListCard
from hotline_desktop.ui.widgets.optional_date import to_qdate

from .contract_card import ContractCard

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context


def state_chip(one: Agreement, today: date) -> Chip:
    """What is to be known of a contract at a glance."""
    if one.starts > today:
        return Chip(capital(tr("not begun")))
    if not one.holds(today):
        return Chip(capital(tr("ended")))
    if one.settled:
        return Chip(capital(tr("settled")), "good")
    days = (one.notice_by - today).days
    if 0 <= days <= store.WARNED_DAYS:
        return Chip(capital(tr("notice soon")), "warn")
    if days < 0:
        return Chip(capital(tr("goes on") if one.renews else tr("ends soon")), "bad")
    return Chip(capital(tr("in force")), "good")


def columns(today: date) -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column("carrier", lambda: tr("Carrier"), lambda c: c.carrier, width=180, stretch=True,
               strong=True),
        Column("state", lambda: tr("State"), lambda c: state_chip(c, today).text, width=144,
               chip=lambda c: state_chip(c, today)),
        Column("ends", lambda: tr("Ends"), lambda c: _short(c.ends), width=100),
        Column("notice", lambda: tr("Notice by"), lambda c: _short(c.notice_by), width=100),
        Column("numbers", lambda: tr("Numbers"), lambda c: ", ".join(c.numbers), width=150,
               muted=True),
    )  # fmt: skip


class ContractsPage(LinePage):
    """The contracts of a line, the newest first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._line: LineInfo | None = None
        self._known: dict[int, Agreement] = {}
        theme.set_role(self, "panel")
        self.table = TableView(
            columns(context.now().date()),
            name="contracts",
            label=tr("Contracts with carriers"),
            state=context.state,
        )
        self.card = ContractCard(context)
        self.settle_button = QPushButton(icon("check"), tr("Notice given"))
        self.settle_button.setToolTip(tr("Nothing is left to decide: you are reminded no more"))
        self.settle_button.clicked.connect(self.settle)
        self.renew_button = QPushButton(icon("copy-plus"), tr("Renew"))
        self.renew_button.setToolTip(tr("Adds a contract for the following term"))
        self.renew_button.clicked.connect(self.renew)
        self.delete_button = QPushButton(icon("trash-2"), tr("Delete"))
        self.delete_button.clicked.connect(lambda: self.delete(self._chosen()))
        self.bound = QLabel()
        self.bound.setWordWrap(True)
        theme.set_role(self.bound, "muted")
        self.list = ListCard(
            self.table,
            self.card,
            hint=tr("Search the contracts"),
            new_text=tr("New contract"),
            filters=self.bound,
            actions=(self.settle_button, self.renew_button, self.delete_button),
            name="contracts",
            state=context.state,
        )
        self.table.set_empty(
            tr("No contracts yet"),
            tr("Sign an offer on the page “Carriers”, or note a contract that you have."),
            icon="handshake",
            action=tr("New contract"),
            on_action=self.list.new_entry,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.searched.connect(lambda _text: self._reload())
        self.list.saved.connect(self._saved)
        self.table.delete_requested.connect(self.delete)

    def show_line(self, line: LineInfo) -> None:
        changed = self._line is None or self._line.id != line.id
        self._line = line
        self.card.line_id = line.id
        if changed:
            self.list.show_nothing()
        self._reload()
        self.list.reload_card()

    def keep(self) -> bool:
        return self.list.keep()

    def focus_first(self) -> None:
        self.list.search.setFocus()

    def _today(self) -> date:
        assert self._line is not None
        return self._context.now().astimezone(self._line.zone).date()

    def _reload(self) -> None:
        if self._line is None:
            return
        self._known = {one.id: one for one in store.contracts(self._line.id)}
        self.card.known = self._known
        words = self.list.search.text().casefold().split()
        shown = [id for id, one in self._known.items() if _fits(one, words)]
        self.table.set_listing(IdListing(shown, self._rows))
        self.list.foot.setText(tr("%n contracts", len(shown)))
        numbers = store.bound_numbers(self._line.id, self._today())
        self.bound.setText(
            tr("Numbers of the line under contract today: {numbers}.", numbers=", ".join(numbers))
            if numbers
            else tr("No number of the line is under contract today.")
        )

    def _rows(self, ids: Sequence[int]) -> list[Agreement]:
        return [self._known[id] for id in ids if id in self._known]

    def _chosen(self) -> list[int]:
        ids = self.table.selected_ids()
        return ids or ([self.list.entry] if self.list.entry is not None else [])

    def _saved(self, contract_id: int) -> None:
        self._tell()
        ids = list(self._known)
        if contract_id in ids:
            self.table.select_id(contract_id, ids.index(contract_id))

    def _tell(self) -> None:
        self._reload()
        self._context.changes.tell(events.CARRIERS, self)

    def settle(self) -> None:
        """Note that nothing is left to decide about the chosen contract, or that there is again."""
        for id in self._chosen()[:1]:
            if self.list.keep():
                now = None if self._known[id].settled else self._context.now()
                store.settle(id, now)
                self._tell()
                self.list.reload_card()

    def renew(self) -> None:
        """Add a contract for the term after the chosen one, of the same length."""
        for id in self._chosen()[:1]:
            if not self.list.keep():
                return
            now, before = self._context.now(), self._known[id]
            starts = before.ends + timedelta(days=1)
            months = max(1, round((starts - before.starts).days / 30.44))
            made = store.add_contract(
                replace(before, starts=starts, ends=end_of_term(starts, months), settled=False), now
            )
            store.settle(id, now)
            self._saved(made)

    def delete(self, ids: list[int]) -> None:
        """Forget contracts, with a way back."""
        gone = [self._known[id] for id in ids if id in self._known]
        if not gone:
            return
        for one in gone:
            store.delete_contract(one.id)
        self.list.show_nothing()
        self._tell()
        self._context.messages.note(
            tr("%n contracts deleted.", len(gone)), tr("Undo"), lambda: self._restore(gone)
        )

    def _restore(self, gone: Sequence[Agreement]) -> None:
        for one in gone:
            store.add_contract(one, self._context.now())
        self._tell()


def _fits(one: Agreement, words: Sequence[str]) -> bool:
    text = " ".join((one.carrier, one.reference, *one.numbers, one.notes)).casefold()
    return all(word in text for word in words)


def _short(day: date) -> str:
    return QLocale().toString(to_qdate(day), QLocale.FormatType.ShortFormat)
