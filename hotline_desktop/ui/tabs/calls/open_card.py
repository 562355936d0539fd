"""Which call is in the card, and that what is typed there is kept as a draft."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from hotline_desktop.core.answers.given import given_in
from hotline_desktop.core.calls import browse, drafts
from hotline_desktop.core.calls.drafts import SavedDraft
from hotline_desktop.core.calls.rows import CallRow
from hotline_desktop.core.storage.errors import StorageError

from .card import CallCard, CardState

log = logging.getLogger(__name__)
SAVE_AFTER_MS = 300
AGAIN_AFTER_MS = 2_000


class OpenCard(QObject):
    """Puts calls into the card; what of them is not in the register yet is kept as a draft.

    Signals:
        shown: another call is in the card, or none: its ``CardState`` or None.
        drafts_changed: there are other drafts than before.
        outlived: the registered call is gone, and what was typed into it is a new card.

    Attributes:
        loaded: what of the call on show is in the register, or how its card was opened.
    """

    shown = Signal(object)
    drafts_changed = Signal()
    outlived = Signal()

    def __init__(self, card: CallCard, now: Callable[[], datetime]) -> None:
        super().__init__(card)
        self._card, self._now = card, now
        self._on_show = False
        self.loaded: CardState | None = None
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(SAVE_AFTER_MS)
        self._save_timer.timeout.connect(self.save_draft)
        self._again_timer = QTimer(self)
        self._again_timer.setSingleShot(True)
        self._again_timer.setInterval(AGAIN_AFTER_MS)
        self._again_timer.timeout.connect(self._try_again)
        card.edited.connect(self.save_soon)

    def state(self) -> CardState | None:
        """The call on show as it stands, None while none is."""
        return self._card.state() if self._on_show else None

    def unsaved(self) -> bool:
        """Whether the card on show holds anything that is not in the register."""
        state = self.state()
        if state is None or self.loaded is None:
            return False
        if state.is_new:
            return state.has_content()
        return state.differs(self.loaded, self._now())

    # -- what is shown -------------------------------------------------------------------------

    def show(self, state: CardState, before: CardState | None = None) -> None:
        """Show a call; what is typed in the card is kept.

        Args:
            state: how the card looks.
            before: what of it is in the register, where that differs.
        """
        self.leave()
        self._put(state, before)

    def _put(self, state: CardState, before: CardState | None = None) -> None:
        self._card.set_state(state)
        self.loaded = before or self._card.state()
        self._on_show = True
        self.shown.emit(state)

    def show_nothing(self) -> None:
        """Close the card; what was typed must have been kept, filed or thrown away before."""
        if not drafts.is_waiting():
            self._save_timer.stop()
        self.loaded = None
        self._on_show = False
        self.shown.emit(None)

    def show_call(self, call_id: int) -> bool:
        """Show a registered call; false where it is gone, or stands open with changes."""
        shown = self.state()
        if shown is not None and shown.call_id == call_id and self.unsaved():
            return False
        row = _registered(call_id)
        if row is None:
            return False
        self.show(CardState.of_call(row, given_in(row.id)))
        return True

    def show_saved(self, call_id: int) -> None:
        """Show a call whose changes have just been stored."""
        row = browse.call_row(call_id)
        if row is not None:
            self._put(CardState.of_call(row, given_in(row.id)))

    def show_draft(self, draft: SavedDraft) -> bool:
        """Open a draft where it was left; false where it cannot be read."""
        self.leave()
        try:
            state = CardState.from_json(draft.card, draft.id)
        except (TypeError, ValueError, KeyError):
            log.error("draft %s cannot be read", draft.id)
            return False
        before = None
        if state.call_id is not None:
            row = _registered(state.call_id)
            if row is None:
                state = replace(state, call_id=None, late=True)
            else:
                before = CardState.of_call(row, given_in(row.id))
        self._put(state, before)
        return True

    def let_go(self) -> bool:
        """Close a card whose registered call is gone; what was typed into it becomes a new card.

        Returns:
            Whether it is gone: in the bin, or taken back with its import.
        """
        state = self.state()
        if state is None or state.call_id is None or _registered(state.call_id) is not None:
            return False
        if self.unsaved():
            self._put(replace(state, call_id=None, late=True))
            self.save_draft()
            self.outlived.emit()
        else:
            self.show_nothing()
        return True

    def bring_back(self, state: CardState) -> None:
        """Show again what was closed, and keep it as a draft."""
        self.show(state)
        self.save_draft()

    def take_up(self, call_id: int) -> None:
        """Let the card of a new call go on with the matter of an earlier one."""
        state, row = self.state(), browse.call_row(call_id)
        if state is None or row is None or not state.is_new:
            return
        self._card.set_state(
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

    # -- drafts --------------------------------------------------------------------------------

    def others(self) -> list[SavedDraft]:
        """The drafts that are not on show."""
        state = self.state()
        own = state.draft_id if state is not None else None
        return [draft for draft in drafts.drafts() if draft.id != own]

    def save_soon(self) -> None:
        """Keep what is typed in a moment."""
        # Not put off by each key: who types without a pause is saved all the same.
        if not self._save_timer.isActive():
            self._save_timer.start()

    def leave(self) -> None:
        """Keep what is typed before something else is shown."""
        if self._on_show:
            self.save_draft()

    def save_draft(self) -> None:
        """Keep the card as it stands, if there is anything to keep."""
        self._save_timer.stop()
        state = self.state()
        if state is not None and self.unsaved():
            try:
                draft = drafts.save_draft(state.draft_id, state.to_json(), self._now())
            except StorageError:
                self._again_timer.start()  # it has been said; the moment there is room, it is kept
                raise
            if draft != state.draft_id:
                self._card.keep_draft(draft)
                state.draft_id = draft
        elif state is not None and state.draft_id is not None:
            drafts.discard_draft(state.draft_id)
            self._card.keep_draft(None)
        if drafts.is_waiting():
            if drafts.settle(besides=state.draft_id if state is not None else None):
                self.drafts_changed.emit()
            if drafts.is_waiting():
                self._save_timer.start()

    def _try_again(self) -> None:
        with suppress(StorageError):
            self.save_draft()

    def do_not_save(self) -> None:
        """The card is about to be written into the register instead."""
        self._save_timer.stop()


def _registered(call_id: int) -> CallRow | None:
    row = browse.call_row(call_id)
    return row if row is not None and row.deleted_at is None else None
