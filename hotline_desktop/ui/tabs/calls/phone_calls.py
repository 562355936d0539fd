"""Calls that the telephone tells of: the card of each, or the draft of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from hotline_desktop.core import lists
from hotline_desktop.core.calls import drafts, outcomes
from hotline_desktop.core.line.lines import LineInfo, lines
from hotline_desktop.core.phone.calls import PhoneCall
from hotline_desktop.core.settings import operator_here

from .card import CallCard, CardState
from .open_card import OpenCard


class PhoneCards:
    """Opens and follows the cards of telephone calls.

    Args:
        card: the card.
        shown: which call is in it.
        line: the line of this desk.
        now: the clock.
    """

    def __init__(
        self,
        card: CallCard,
        shown: OpenCard,
        line: Callable[[], LineInfo],
        now: Callable[[], datetime],
    ) -> None:
        self._card, self._shown, self._line, self._now = card, shown, line, now

    def is_free(self) -> bool:
        """Whether nothing typed would have to make room for a call."""
        return not self._shown.unsaved()

    def show(self, call: PhoneCall, *, keyboard: bool) -> None:
        """Open the card of a call; what is typed in another one is kept.

        Args:
            call: what the telephone told of it so far.
            keyboard: whether the keyboard goes into the card.
        """
        named = [line for line in lines() if call.line and call.line in (line.name, line.number)]
        line = named[0] if named else self._line()
        self._shown.show(CardState.of_phone(call, line.id, operator_here()))
        self._shown.save_soon()
        if keyboard:
            self._card.focus_first()

    def follow(self, call: PhoneCall) -> None:
        """Tell the card of a call, or the draft of it, what the telephone told.

        A card in which nobody typed is put aside when its call was missed.
        """
        state = self._shown.state()
        if state is not None and state.is_new and state.phone == call.key:
            untouched = state.is_as_told(call)
            self._card.follow(call)
            self._shown.save_soon()
            if call.missed and untouched:
                self.keep(call, state)
                self._shown.show_nothing()
            return
        for draft in self._shown.others():
            if draft.card.get("phone") == call.key:
                self.keep(call, CardState.from_json(draft.card, draft.id))

    def keep(self, call: PhoneCall, state: CardState | None = None) -> None:
        """Keep a call as a draft; ``state`` is its card so far."""
        kept = state or CardState.of_phone(call, self._line().id, operator_here())
        kept = kept.following(call)
        if call.missed and kept.outcome_id is None:
            kept = replace(kept, outcome_id=lists.outcome_of_kind(outcomes.HANGUP))
        drafts.save_draft(kept.draft_id, kept.to_json(), self._now())
        self._shown.drafts_changed.emit()
