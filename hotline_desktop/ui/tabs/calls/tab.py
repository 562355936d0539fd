"""The call desk: the register on the left, the card on the right."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hotline_desktop.core import lists, settings
from hotline_desktop.core.answers.given import file_answered, given_in, note_given
from hotline_desktop.core.calls import browse, commands, drafts, outcomes
from hotline_desktop.core.calls.drafts import SavedDraft
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.phone.calls import PhoneCall
from hotline_desktop.core.storage.errors import StorageError
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme

from .card import (
    ANSWER_KEYS,
    BACK_KEY,
    CALL_KEYS,
    COLLEAGUE_KEYS,
    NEXT_KEY,
    OUTCOME_KEYS,
    QUICK_KEYS,
    SUGGESTION_KEYS,
    CallCard,
    CardState,
)
from .draft_bar import DraftBar
from .history_view import show_history
from .idle import Idle
from .offers import TABLES, read_offers
from .register import Register

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

log = logging.getLogger(__name__)
SAVE_AFTER_MS = 300
WIDEST_CARD = 640
NARROW = 860
"""Below this width register and card take turns instead of standing side by side."""


class CallsTab(QWidget):
    """Takes what the card and the register ask for to the core.

    Signals:
        draft_open: a card is open that is not filed yet.
        call_open: a call is going on, so nothing may interrupt.

    Attributes:
        call_waits: opens the card of a call that the telephone tells of, while one waits for it.
    """

    draft_open = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._now = context.now
        self._loaded: CardState | None = None
        self.call_waits: Callable[[], object] | None = None
        self.register = Register(self._now, self._region, context.tasks, context.state)
        self.card = CallCard(self._now, self._region, context.tasks)
        self.drafts = DraftBar()
        self._build()
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(SAVE_AFTER_MS)
        self._save_timer.timeout.connect(self.save_draft)
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
        card, register = self.card, self.register
        card.edited.connect(self._save_soon)
        card.file_requested.connect(self.file)
        card.put_aside_requested.connect(self.put_aside)
        card.discard_requested.connect(self.discard)
        card.quick_filed.connect(self.file_quick)
        card.continue_requested.connect(self.continue_call)
        card.open_requested.connect(self.open_call)
        card.delete_requested.connect(self._delete_shown)
        card.history_requested.connect(self._show_history)
        card.unknown_entry.connect(self._offer_to_add)
        card.handed_on.connect(self._say_handed_on)
        register.new_requested.connect(self.new_call)
        register.call_chosen.connect(self._look_at)
        register.call_opened.connect(self._edit_call)
        register.delete_requested.connect(self.delete_calls)
        self.drafts.chosen.connect(self.resume)
        self._context.changes.changed.connect(self._changed)
        for keys, slot in (
            ("F2", self.new_call), ("Ctrl+N", self.new_call), ("Ctrl+Return", self.file),
            ("Ctrl+Enter", self.file), ("Esc", self._escape), ("Ctrl+F", self.focus_search),
            ("Ctrl+T", card.hang_up), ("Ctrl+L", card.details.toggle),
            ("Ctrl+H", card.toggle_withheld), ("Ctrl+Shift+N", self.late_entry),
            (NEXT_KEY, card.script.go_on), (BACK_KEY, card.script.go_back),
        ):  # fmt: skip
            self._shortcut(keys, slot)
        for digit in (*ANSWER_KEYS, *COLLEAGUE_KEYS, *CALL_KEYS):
            self._shortcut(
                f"Alt+{digit}", lambda d=digit: self._in_card(lambda: card.press_suggestion(d))
            )
        for keys, what in SUGGESTION_KEYS.items():
            self._shortcut(keys, lambda w=what: self._in_card(lambda: card.press_suggestion(w)))
        for kind, keys in OUTCOME_KEYS.items():
            self._shortcut(keys, lambda k=kind: self._in_card(lambda: card.choose_outcome(k)))
        for kind, keys in QUICK_KEYS.items():
            self._shortcut(keys, lambda k=kind: self._in_card(lambda: card.quick_outcome(k)))

    def _shortcut(self, keys: str, slot: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    def _in_card(self, act: object) -> None:
        if self.card.state() is not None and callable(act):
            act()

    # -- lists and line ------------------------------------------------------------------------

    def _region(self) -> str:
        return settings.get(settings.REGION)

    def _here(self) -> int | None:
        return settings.get(settings.OPERATOR_HERE) or None

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
        self.register.set_offers(offers, self._here())
        self.drafts.show_drafts(self._other_drafts(), self._line)

    def _changed(self, area: str, initiator: object) -> None:
        read_anew = (
            events.LISTS, events.LINE, events.SETTINGS, events.ADVERTISING, events.EVERYTHING,
        )  # fmt: skip
        if area in read_anew:
            self.load_lists()
        if area == events.EVERYTHING:
            self.card.suggester.forget()
            self._show_nothing()
            self._resume_last()
        known = (events.CALLS, events.LISTS, events.ANSWERS, events.CONTACTS, events.IMPORTS)
        if area in (*known, events.EVERYTHING):
            self.card.suggester.refresh(texts=area in (events.ANSWERS, events.IMPORTS))
        if area in (events.CALLS, events.LISTS, events.LINE, events.IMPORTS, events.EVERYTHING):
            self.register.refresh()
            state = self.card.state()
            unsaved = self._unsaved()
            if initiator is not self and state is not None and not state.is_new and not unsaved:
                self.open_call(state.call_id or 0)

    # -- the card ----------------------------------------------------------------------------

    def new_call(self, *, number: str = "") -> None:
        """Open a card, for the call that the telephone tells of; an open one is kept as a draft."""
        if self.call_waits is not None and not number:
            self.call_waits()
            return
        self._leave()
        state = CardState(self._line.id, self._now(), number=number, taken_by_id=self._here())
        self._show(state)
        self.card.focus_first()

    def late_entry(self) -> None:
        """Open a card for a call that is over: no timer runs, time and colleague are typed."""
        self._leave()
        state = CardState(
            self._line.id, self._now().replace(second=0, microsecond=0),
            taken_by_id=self._here(), late=True,
        )  # fmt: skip
        self._show(state)
        self.card.focus_first()

    def open_call(self, call_id: int) -> None:
        """Show a registered call; what is typed in the card is kept."""
        shown = self.card.state() if self._stack.currentWidget() is self.card else None
        if shown is not None and shown.call_id == call_id and self._unsaved():
            return
        row = browse.call_row(call_id)
        if row is None:
            return
        self._leave()
        self._show(CardState.of_call(row, given_in(row.id)))

    def _look_at(self, call_id: int) -> None:
        if not self._is_narrow():
            self.open_call(call_id)

    def _edit_call(self, call_id: int) -> None:
        self.open_call(call_id)
        self.card.focus_first()

    def resume(self, draft: SavedDraft) -> None:
        """Open a draft where it was left."""
        self._leave()
        try:
            state = CardState.from_json(draft.card, draft.id)
        except (TypeError, ValueError, KeyError):
            log.error("draft %s cannot be read", draft.id)
            return
        before = None
        if state.call_id is not None:
            row = browse.call_row(state.call_id)
            if row is None:
                state = replace(state, call_id=None, late=True)
            else:
                before = CardState.of_call(row, given_in(row.id))
        self._show(state, before)
        self.card.focus_first()

    def _show(self, state: CardState, before: CardState | None = None) -> None:
        self.card.set_state(state)
        self._loaded = before or self.card.state()
        self._stack.setCurrentWidget(self.card)
        self._arrange()
        self.drafts.show_drafts(self._other_drafts(), self._line)
        self.draft_open.emit(state.is_new)

    def announce(self) -> None:
        """Tell the window what it could not hear while the tab was made."""
        state = self._shown()
        self.draft_open.emit(state is not None and state.is_new)

    def _show_nothing(self) -> None:
        if not drafts.is_waiting():
            self._save_timer.stop()
        self._loaded = None
        self._stack.setCurrentWidget(self._idle)
        self._arrange()
        self.drafts.show_drafts(self._other_drafts(), self._line)
        self.draft_open.emit(False)

    def _is_narrow(self) -> bool:
        return self.width() < NARROW

    def _arrange(self) -> None:
        """Side by side where there is room, else the card while one is open."""
        card = self._stack.currentWidget() is self.card
        self._left.setVisible(not (self._is_narrow() and card))
        self._stack.setVisible(card or not self._is_narrow())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _shown(self) -> CardState | None:
        return self.card.state() if self._stack.currentWidget() is self.card else None

    def _unsaved(self) -> bool:
        """Whether the card on show holds anything that is not in the register."""
        state = self._shown()
        if state is None or self._loaded is None:
            return False
        if state.is_new:
            return state.has_content()
        return state.differs(self._loaded, self._now())

    def _save_soon(self) -> None:
        # Not put off by each key: who types without a pause is saved all the same.
        if not self._save_timer.isActive():
            self._save_timer.start()

    def _leave(self) -> None:
        """Keep what is typed before something else is shown."""
        if self._shown() is not None:
            self.save_draft()

    def save_draft(self) -> None:
        """Keep the card as it stands, if there is anything to keep."""
        self._save_timer.stop()
        state = self._shown()
        if state is not None and self._unsaved():
            draft = drafts.save_draft(state.draft_id, state.to_json(), self._now())
            if draft != state.draft_id:
                self.card.keep_draft(draft)
                state.draft_id = draft
        elif state is not None and state.draft_id is not None:
            drafts.discard_draft(state.draft_id)
            self.card.keep_draft(None)
        if drafts.is_waiting():
            if drafts.settle(besides=state.draft_id if state is not None else None):
                self.drafts.show_drafts(self._other_drafts(), self._line)
            if drafts.is_waiting():
                self._save_timer.start()

    def has_open_call(self) -> bool:
        """Whether a call is going on in the card, or is over and not filed yet."""
        state = self._shown()
        return state is not None and state.is_new and not state.late

    def put_aside(self) -> None:
        """Close the card; what is typed stays as a draft, in sight above the register."""
        self._leave()
        kept = self._unsaved()
        self._show_nothing()
        self.register.table.setFocus()
        if kept:
            self._context.messages.note(tr("Kept as a draft."))

    def _escape(self) -> None:
        if self._shown() is not None:
            self.put_aside()
        elif self.register.search.text():
            self.register.search.clear()

    def discard(self) -> None:
        """Throw the card away, with a way back."""
        state = self._shown()
        if state is None:
            return
        kept = replace(state, draft_id=None)
        content = self._unsaved()
        if state.draft_id is not None:
            drafts.discard_draft(state.draft_id)
        self._show_nothing()
        if content:
            self._context.messages.note(
                tr("Draft discarded."), tr("Undo"), lambda: self._bring_back(kept)
            )

    def _bring_back(self, state: CardState) -> None:
        self._leave()
        self._show(state)
        self.save_draft()

    # -- the telephone -----------------------------------------------------------------------

    def is_free(self) -> bool:
        """Whether nothing typed would have to make room for a call."""
        return not self._unsaved()

    def show_phone_call(self, call: PhoneCall, *, keyboard: bool) -> None:
        """Open the card of a call that the telephone tells of; what is typed is kept."""
        self._leave()
        named = [line for line in lines() if call.line and call.line in (line.name, line.number)]
        line = named[0] if named else self._line
        self._show(CardState.of_phone(call, line.id, self._here()))
        self._save_soon()
        if keyboard:
            self.card.focus_first()

    def follow_phone_call(self, call: PhoneCall) -> None:
        """Tell the card of a call, or the draft of it, what the telephone told.

        A card in which nobody typed is put aside when its call was missed.
        """
        state = self._shown()
        if state is not None and state.is_new and state.phone == call.key:
            untouched = state.is_as_told(call)
            self.card.follow(call)
            self._save_soon()
            if call.missed and untouched:
                self.keep_phone_call(call, state)
                self._show_nothing()
            return
        for draft in self._other_drafts():
            if draft.card.get("phone") == call.key:
                self.keep_phone_call(call, CardState.from_json(draft.card, draft.id))

    def keep_phone_call(self, call: PhoneCall, state: CardState | None = None) -> None:
        """Keep a call as a draft; ``state`` is its card so far."""
        kept = (state or CardState.of_phone(call, self._line.id, self._here())).following(call)
        if call.missed and kept.outcome_id is None:
            kept = replace(kept, outcome_id=lists.outcome_of_kind(outcomes.HANGUP))
        drafts.save_draft(kept.draft_id, kept.to_json(), self._now())
        self.drafts.show_drafts(self._other_drafts(), self._line)

    # -- filing ------------------------------------------------------------------------------

    def file(self) -> None:
        """Register the card, or save the edit of a registered call."""
        if self._shown() is not None and not self.card.settle():
            return  # it is said what is in no list; who files again, files without it
        state = self._shown()
        if state is None:
            return
        if state.is_new and state.outcome_id is None:
            self.card.ask_for_outcome()
            return
        write = self._file_new if state.is_new else self._save_edit
        self._try_to_write(lambda: write(state), self.file)

    def file_quick(self, outcome_id: int) -> None:
        """Register the card as a call without a question."""
        state = self._shown()
        if state is not None and state.is_new:
            filed = replace(state, outcome_id=outcome_id)
            self._try_to_write(lambda: self._file_new(filed), lambda: self.file_quick(outcome_id))

    def _try_to_write(self, write: Callable[[], None], again: Callable[[], None]) -> None:
        """Write the card; where that fails it stays open and is kept, and the way out is said."""
        self._save_timer.stop()
        try:
            write()
        except StorageError as error:
            with suppress(StorageError):
                self.save_draft()
            self._context.messages.error(error, tr("Try again"), again)

    def _file_new(self, state: CardState) -> None:
        now = self._now()
        id = file_answered(
            state.values(now), state.given, by=self._here(), now=now, draft_id=state.draft_id
        )
        drafts.forget_filed(state.draft_id)
        self._show_nothing()
        self._context.changes.tell(events.CALLS, self)
        self.register.select(id)
        self.register.table.setFocus()  # what is typed next does not change the call just filed
        self._context.messages.note(
            tr("Call filed."),
            tr("Undo"),
            lambda: self._unfile(id, replace(state, draft_id=None, stopped_at=now)),
        )

    def _unfile(self, id: int, state: CardState) -> None:
        commands.unfile_call(id, by=self._here(), now=self._now())
        self._bring_back(state)
        self._context.changes.tell(events.CALLS, self)

    def _save_edit(self, state: CardState) -> None:
        assert self._loaded is not None
        assert state.call_id is not None
        changes = state.changes(self._loaded, self._now())
        differs = state.differs(self._loaded, self._now())
        if changes:
            commands.change_call(state.call_id, changes, by=self._here(), now=self._now())
        if differs:
            note_given(state.call_id, state.question, state.given, by=self._here(), now=self._now())
        if state.draft_id is not None:
            drafts.discard_draft(state.draft_id)
        row = browse.call_row(state.call_id)
        if row is not None:
            self._show(CardState.of_call(row, given_in(row.id)))
        if differs:
            self._context.changes.tell(events.CALLS, self)
            self._context.messages.note(tr("Saved."))

    # -- earlier calls, the bin ----------------------------------------------------------------

    def continue_call(self, call_id: int) -> None:
        """Take an earlier call's matter up with the open card."""
        state = self._shown()
        row = browse.call_row(call_id)
        if state is None or row is None or not state.is_new:
            return
        self.card.set_state(
            replace(
                state,
                continues_id=call_id,
                caller_name=state.caller_name or row.caller_name,
                organisation=state.organisation or row.organisation,
                number=state.number or row.number,
                question=state.question or row.question,
                topic_id=state.topic_id or row.topic_id,
            )
        )
        self.save_draft()

    def _delete_shown(self) -> None:
        state = self._shown()
        if state is not None and state.call_id is not None:
            self.delete_calls([state.call_id])

    def delete_calls(self, ids: list[int]) -> None:
        """Put calls into the bin, with a way back."""
        if not ids:
            return
        commands.delete_calls(ids, by=self._here(), now=self._now())
        state = self._shown()
        if state is not None and state.call_id in ids:
            if state.draft_id is not None:
                drafts.discard_draft(state.draft_id)
            self._show_nothing()
        self._context.changes.tell(events.CALLS, self)
        self._context.messages.note(
            tr("%n call(s) moved to the bin.", len(ids)), tr("Undo"), lambda: self._restore(ids)
        )

    def _restore(self, ids: list[int]) -> None:
        commands.restore_calls(ids, by=self._here(), now=self._now())
        self._context.changes.tell(events.CALLS, self)

    def _show_history(self) -> None:
        state = self._shown()
        if state is not None and state.call_id is not None:
            show_history(self, state.call_id, self.register.texts)

    # -- drafts and small things -----------------------------------------------------------------

    def _other_drafts(self) -> list[SavedDraft]:
        state = self._shown()
        own = state.draft_id if state is not None else None
        return [draft for draft in drafts.drafts() if draft.id != own]

    def _resume_last(self) -> None:
        drafts.settle()
        saved = drafts.drafts()
        if saved:
            self.resume(saved[0])

    def take_keyboard(self) -> None:
        """Put the keyboard into the open card, or else into the register."""
        if self._shown() is not None:
            self.card.focus_first()
        else:
            self.register.table.setFocus()

    def focus_search(self) -> None:
        """Put the keyboard into the search box."""
        self.register.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.register.search.selectAll()

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

        self._context.messages.note(
            tr("“{name}” is not in the list.", name=name), tr("Add it"), add
        )
