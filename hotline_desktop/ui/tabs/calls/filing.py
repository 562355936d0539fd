"""Open cards go into the register, calls into the bin; each with a way back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from hotline_desktop.core.answers.given import file_answered, note_given
from hotline_desktop.core.calls import commands, drafts
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.storage.errors import StorageError
from hotline_desktop.core.text import tr

from .card import CallCard, CardState
from .open_card import OpenCard
from .register import Register

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context


class Filing:
    """Writes what the card and the register ask for.

    Args:
        context: says what was done.
        card: asks for what is missing.
        shown: which call is in the card.
        register: shows what was filed.
        tell: tells the window that calls have changed.

    Attributes:
        held_back: what is found now to be in no list holds the filing of the card back.
    """

    def __init__(
        self,
        context: Context,
        card: CallCard,
        shown: OpenCard,
        register: Register,
        tell: Callable[[], None],
    ) -> None:
        self._now, self._messages = context.now, context.messages
        self._card, self._shown, self._register = card, shown, register
        self._tell = tell
        self.held_back = False

    # -- the open card -------------------------------------------------------------------------

    def file(self) -> None:
        """Register the card, or save the edit of a registered call."""
        if self._shown.let_go():
            return
        if self._shown.state() is not None:
            self.held_back = True
            settled = self._card.settle()
            self.held_back = False
            if not settled:
                return  # it is said what is in no list; who files again, files without it
        state = self._shown.state()
        if state is None:
            return
        if state.is_new and state.outcome_id is None:
            self._card.ask_for_outcome()
            return
        write = self._file_new if state.is_new else self._save_edit
        self._try_to_write(lambda: write(state), self.file)

    def file_quick(self, outcome_id: int) -> None:
        """Register the card as a call without a question."""
        state = self._shown.state()
        if state is not None and state.is_new:
            filed = replace(state, outcome_id=outcome_id)
            self._try_to_write(lambda: self._file_new(filed), lambda: self.file_quick(outcome_id))

    def _try_to_write(self, write: Callable[[], None], again: Callable[[], None]) -> None:
        """Write the card; where that fails it stays open and is kept, and the way out is said."""
        self._shown.do_not_save()
        try:
            write()
        except StorageError as error:
            with suppress(StorageError):
                self._shown.save_draft()
            self._messages.error(error, tr("Try again"), again)

    def _file_new(self, state: CardState) -> None:
        now = self._now()
        id = file_answered(
            state.values(now), state.given, by=operator_here(), now=now, draft_id=state.draft_id
        )
        drafts.forget_filed(state.draft_id)
        self._shown.show_nothing()
        self._tell()
        self._register.select(id)
        self._register.table.setFocus()  # what is typed next does not change the call just filed
        self._messages.note(
            tr("Call filed."),
            tr("Undo"),
            lambda: self._unfile(id, replace(state, draft_id=None, stopped_at=now)),
        )

    def _unfile(self, id: int, state: CardState) -> None:
        commands.unfile_call(id, by=operator_here(), now=self._now())
        self._shown.bring_back(state)
        self._tell()

    def _save_edit(self, state: CardState) -> None:
        before, by, now = self._shown.loaded, operator_here(), self._now()
        assert before is not None
        assert state.call_id is not None
        changes, differs = state.changes(before, now), state.differs(before, now)
        if changes:
            commands.change_call(state.call_id, changes, by=by, now=now)
        if differs:
            note_given(state.call_id, state.question, state.given, by=by, now=now)
        if state.draft_id is not None:
            drafts.discard_draft(state.draft_id)
        self._shown.show_saved(state.call_id)
        if differs:
            self._tell()
            self._messages.note(tr("Saved."))

    def discard(self) -> None:
        """Throw the card away."""
        state = self._shown.state()
        if state is None:
            return
        kept = replace(state, draft_id=None)
        content = self._shown.unsaved()
        if state.draft_id is not None:
            drafts.discard_draft(state.draft_id)
        self._shown.show_nothing()
        if content:
            self._messages.note(
                tr("Draft discarded."), tr("Undo"), lambda: self._shown.bring_back(kept)
            )

    # -- the bin -------------------------------------------------------------------------------

    def delete_shown(self) -> None:
        """Put the registered call in the card into the bin."""
        state = self._shown.state()
        if state is not None and state.call_id is not None:
            self.delete([state.call_id])

    def delete(self, ids: list[int]) -> None:
        """Put calls into the bin."""
        if not ids:
            return
        commands.delete_calls(ids, by=operator_here(), now=self._now())
        state = self._shown.state()
        if state is not None and state.call_id in ids:
            if state.draft_id is not None:
                drafts.discard_draft(state.draft_id)
            self._shown.show_nothing()
        self._tell()
        self._messages.note(
            tr("%n call(s) moved to the bin.", len(ids)), tr("Undo"), lambda: self._restore(ids)
        )

    def _restore(self, ids: list[int]) -> None:
        commands.restore_calls(ids, by=operator_here(), now=self._now())
        self._tell()
        self._register.select(ids[0])
