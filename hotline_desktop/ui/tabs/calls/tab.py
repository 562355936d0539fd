"""The call desk: the register on the left, the card on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hotline_desktop.core import lists, settings
from hotline_desktop.core.calls import drafts
from hotline_desktop.core.calls.drafts import SavedDraft
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme

from .card import CallCard, CardState
from .draft_bar import DraftBar
from .filing import Filing
from .history_view import show_history
from .idle import Idle
from .offers import TABLES, read_offers
from .open_card import OpenCard
from .phone_calls import PhoneCards
from .register import Register
from .shortcuts import connect_keys

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

WIDEST_CARD = 640
NARROW = 1000
"""Below this width register and card take turns instead of standing side by side."""


class CallsTab(QWidget):
    """Connects the register, the card and what becomes of it.

    Signals:
        draft_open: a card is open that is not filed yet, or has unsaved edits.
        go: another place of the window is wanted.

    Attributes:
        call_waits: opens the card of a call that the telephone tells of, while one waits for it.
        shown: which call is in the card.
        filing: writes it.
        phone: opens cards for the telephone.
    """

    draft_open = Signal(bool)
    go = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._now = context.now
        self._draft_open = False
        self.call_waits: Callable[[], object] | None = None
        self.register = Register(self._now, _region, context.tasks, context.state)
        self.card = CallCard(self._now, _region, context.tasks)
        self.shown = OpenCard(self.card, self._now)
        self.filing = Filing(context, self.card, self.shown, self.register, self._tell)
        self.phone = PhoneCards(self.card, self.shown, lambda: self._line, self._now)
        self.drafts = DraftBar()
        self._build()
        self._connect()
        self.load_lists()
        self.register.reload()
        self._resume_last()

    # -- building ---------------------------------------------------------------------------

    def _build(self) -> None:
        self._left = QWidget()
        theme.set_role(self._left, "panel")
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.drafts)
        column.addWidget(self.register, 1)
        self._idle = Idle()
        self._stack = QStackedWidget()
        self._stack.setMaximumWidth(WIDEST_CARD)
        self._stack.addWidget(self._idle)
        self._stack.addWidget(self.card)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("calls")
        self.splitter.addWidget(self._left)
        self.splitter.addWidget(self._stack)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([830, 440])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        card, register, filing = self.card, self.register, self.filing
        self.shown.shown.connect(self._show_card)
        self.shown.drafts_changed.connect(self._show_drafts)
        self.shown.outlived.connect(self._say_outlived)
        card.file_requested.connect(self.file)
        card.put_aside_requested.connect(self.put_aside)
        card.discard_requested.connect(self.discard)
        card.quick_filed.connect(filing.file_quick)
        card.continue_requested.connect(self.shown.take_up)
        card.open_requested.connect(self.open_call)
        card.delete_requested.connect(filing.delete_shown)
        card.history_requested.connect(self.show_history)
        card.edited.connect(self._tell_draft)
        card.unknown_entry.connect(self._offer_to_add)
        card.handed_on.connect(self._say_handed_on)
        register.new_requested.connect(self.new_call)
        register.readiness_requested.connect(lambda: self.go.emit("hotline/readiness"))
        register.call_chosen.connect(self._look_at)
        register.call_opened.connect(self._edit_call)
        register.delete_requested.connect(filing.delete)
        self.drafts.chosen.connect(self.resume)
        self._context.changes.changed.connect(self._changed)
        connect_keys(self)

    # -- lists, line, changes --------------------------------------------------------------------

    def load_lists(self) -> None:
        """Read line, lists and who sits here again."""
        known = {line.id: line for line in lines(retired=True)}
        in_use = lines() or list(known.values())
        chosen = settings.get(settings.LAST_LINE)
        self._line = next((line for line in in_use if line.id == chosen), in_use[0])
        offers = read_offers()
        self.card.set_line(self._line)
        self.card.set_offers(offers)
        self.register.texts.line = self._line
        self.register.texts.zones = known
        self.register.filters.set_line(self._line)
        self.register.set_offers(offers, operator_here())
        self._show_drafts()

    def _changed(self, area: str, initiator: object) -> None:
        read_anew = (
            events.LISTS, events.LINE, events.SETTINGS, events.ADVERTISING, events.EVERYTHING,
        )  # fmt: skip
        if area in read_anew:
            self.load_lists()
        if area == events.EVERYTHING:
            self.card.suggester.forget()
            self.shown.show_nothing()
            self._resume_last()
        known = (events.CALLS, events.LISTS, events.ANSWERS, events.CONTACTS, events.IMPORTS)
        if area in (*known, events.EVERYTHING):
            self.card.suggester.refresh(texts=area in (events.ANSWERS, events.IMPORTS))
        if area in (events.CALLS, events.LISTS, events.LINE, events.IMPORTS, events.EVERYTHING):
            self.register.refresh()
            if initiator is not self and not self.shown.let_go():
                state = self.shown.state()
                if state is not None and state.call_id is not None and not self.shown.unsaved():
                    self.open_call(state.call_id)

    def _tell(self) -> None:
        self._context.changes.tell(events.CALLS, self)

    # -- opening and closing the card ------------------------------------------------------------

    def new_call(self, *, number: str = "") -> None:
        """Open a card, for the call that the telephone tells of; an open one is kept as a draft."""
        if self.call_waits is not None and not number:
            self.call_waits()
            return
        self.shown.show(
            CardState(self._line.id, self._now(), number=number, taken_by_id=operator_here())
        )
        self.card.focus_first()

    def late_entry(self) -> None:
        """Open a card for a call that is over: no timer runs, time and colleague are typed."""
        self.shown.show(
            CardState(
                self._line.id, self._now().replace(second=0, microsecond=0),
                taken_by_id=operator_here(), late=True,
            )
        )  # fmt: skip
        self.card.focus_first()

    def open_call(self, call_id: int) -> None:
        """Show a registered call; what is typed in the card is kept."""
        self.shown.show_call(call_id)

    def _look_at(self, call_id: int) -> None:
        if not self._is_narrow():
            self.open_call(call_id)

    def _edit_call(self, call_id: int) -> None:
        self.open_call(call_id)
        self.card.focus_first()

    def resume(self, draft: SavedDraft) -> None:
        """Open a draft where it was left."""
        if self.shown.show_draft(draft):
            self.card.focus_first()

    def _resume_last(self) -> None:
        drafts.settle()
        saved = drafts.drafts()
        if saved:
            self.resume(saved[0])

    def put_aside(self) -> None:
        """Close the card; what is typed stays as a draft, in sight above the register."""
        self.shown.leave()
        kept = self.shown.unsaved()
        self.shown.show_nothing()
        self.register.table.setFocus()
        if kept:
            self._context.messages.note(tr("Kept as a draft."))

    def escape(self) -> None:
        """Put the card aside, or else empty the search box."""
        if self.shown.state() is not None:
            self.put_aside()
        elif self.register.search.text():
            self.register.search.clear()

    def discard(self) -> None:
        """Throw the card away, with a way back."""
        self.filing.discard()

    def file(self) -> None:
        """Register the card, or save the edit of a registered call."""
        self.filing.file()

    def save_draft(self) -> None:
        """Keep the card as it stands, if there is anything to keep."""
        self.shown.save_draft()

    def has_open_call(self) -> bool:
        """Whether a call is going on in the card, or is over and not filed yet."""
        state = self.shown.state()
        return state is not None and state.is_new and not state.late

    # -- what is in sight ------------------------------------------------------------------------

    def _show_card(self, state: CardState | None) -> None:
        self._stack.setCurrentWidget(self._idle if state is None else self.card)
        self._arrange()
        self._show_drafts()
        self.announce()

    def announce(self) -> None:
        """Tell the window what it could not hear while the tab was made."""
        self._draft_open = self._has_draft()
        self.draft_open.emit(self._draft_open)

    def _has_draft(self) -> bool:
        """Whether a card is open that is not filed yet, or a registered call has unsaved edits."""
        state = self.shown.state()
        return state is not None and (state.is_new or self.shown.unsaved())

    def _tell_draft(self) -> None:
        if self._has_draft() != self._draft_open:
            self.announce()

    def _show_drafts(self) -> None:
        self.drafts.show_drafts(self.shown.others(), self._line)

    def _is_narrow(self) -> bool:
        return self.width() < NARROW

    def _arrange(self) -> None:
        """Side by side where there is room, else the card while one is open."""
        card = self._stack.currentWidget() is self.card
        self._stack.setMaximumWidth(self.width() if self._is_narrow() else WIDEST_CARD)
        self._left.setVisible(not (self._is_narrow() and card))
        self._stack.setVisible(card or not self._is_narrow())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def take_keyboard(self) -> None:
        """Put the keyboard into the open card, or else into the register."""
        if self.shown.state() is not None:
            self.card.focus_first()
        else:
            self.register.table.setFocus()

    def focus_search(self) -> None:
        """Put the keyboard into the search box."""
        self.register.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.register.search.selectAll()

    # -- small things ----------------------------------------------------------------------------

    def show_history(self) -> None:
        """Show who changed what in the registered call that is open."""
        state = self.shown.state()
        if state is not None and state.call_id is not None:
            show_history(self, state.call_id, self.register.texts)

    def _say_outlived(self) -> None:
        self._context.messages.note(
            tr("This call is not in the register any more. What you typed is kept as a new call."),
            stays=True,
        )

    def _say_handed_on(self, address: str, opened: bool, cut: bool) -> None:
        if not opened:
            self._context.messages.note(
                tr("No mail program answers. The address is {address}.", address=address)
            )
        elif cut:
            self._context.messages.note(
                tr("The letter is long: its whole text is on the clipboard, to be pasted into it.")
            )

    def _offer_to_add(self, table: str, name: str) -> None:
        def add() -> None:
            try:
                id = lists.add(TABLES[table], name)
            except UserError as error:
                self._context.messages.error(error)
                return
            self._context.changes.tell(events.LISTS, self)
            self.card.choose(table, id)
            self.save_draft()

        held = tr("The call is not saved yet; save again to do without it.")
        self._context.messages.note(
            tr("“{name}” is not in the list.", name=name),
            tr("Add it"),
            add,
            detail=held if self.filing.held_back else "",
            stays=True,  # what was typed is not lost while the call goes on
        )


def _region() -> str:
    return settings.get(settings.REGION)
