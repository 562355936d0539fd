"""Every change of the roster as a step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster import edits
from hotline_desktop.core.roster.edits import Snapshot
from hotline_desktop.core.roster.shifts import WorkShift, shifts
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context


class Step(QUndoCommand):
    """From one state of some shifts to another; steps with the same ``key`` become one."""

    def __init__(
        self, before: Snapshot, after: Snapshot, wrote: Callable[[], object], key: int = -1
    ) -> None:
        super().__init__()
        self.before, self.after, self._wrote, self._key = before, after, wrote, key
        self._made = True

    def id(self) -> int:
        return self._key

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Step) or self._key < 0:
            return False
        self.after = other.after
        return True

    def redo(self) -> None:
        # What is pushed has been done already.
        if self._made:
            self._made = False
            return
        edits.put(self.before, self.after)
        self._wrote()

    def undo(self) -> None:
        edits.put(self.after, self.before)
        self._wrote()


class Editing(QObject):
    """Does things to the roster and takes them back.

    Signals:
        templates_wanted: the templates of shifts are to be shown.
        done: something was written; read the roster again.
        changed: what can be undone or redone is another thing now; steps done so far.
    """

    templates_wanted = Signal()
    done = Signal()
    changed = Signal(int)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.stack = QUndoStack(self)
        self.copied: tuple[WorkShift, ...] = ()
        self.stack.indexChanged.connect(self.changed)

    def do(
        self, first: date, last: date, act: Callable[[], object], note: str = "", key: int = -1
    ) -> bool:
        """Do something to the roster of these days; ``note`` is said, with a way back.

        Returns:
            Whether anything changed.
        """
        try:
            before = edits.snapshot(first, last)
            act()
            old, new = edits.difference(before, edits.snapshot(first, last))
        except UserError as error:
            self._context.messages.error(error)
            return False
        if old == new:
            return False
        self.stack.push(Step(old, new, self._wrote, key))
        self._wrote()
        if note:
            index = self.stack.index()
            self._context.messages.note(note, tr("Undo"), lambda: self._undo_to(index))
        return True

    def replace(self, before: WorkShift, after: WorkShift, key: int = -1) -> None:
        """Write a shift that was dragged or moved with the keys."""

        def act() -> None:
            edits.put(Snapshot((before,), ()), Snapshot((after,), ()))

        self.do(before.date, before.date, act, key=key)

    def fill(self, first: date, last: date, act: Callable[[], object]) -> None:
        """Give out shifts of these days; says how many."""
        before = len(shifts(first, last))
        index = self.stack.index()
        if not self.do(first, last, act):
            self._context.messages.note(tr("Nothing to add: everybody has a shift or is absent."))
            return
        count = len(shifts(first, last)) - before
        self._context.messages.note(
            tr("%n shifts added.", count), tr("Undo"), lambda: self._undo_to(index + 1)
        )

    def undo(self) -> None:
        """Take the last step back."""
        if self.stack.canUndo():
            self._attempt(self.stack.undo)
        else:
            self._context.messages.note(tr("There is nothing to undo."))

    def redo(self) -> None:
        """Take the last step again."""
        if self.stack.canRedo():
            self._attempt(self.stack.redo)

    def _undo_to(self, index: int) -> None:
        """Take back the step a message told of, and those made after it, which may rest on it."""
        while self.stack.index() >= index:
            if not self._attempt(self.stack.undo):
                return

    def _attempt(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except UserError as error:
            self._context.messages.error(error)
            # The stack has moved on although nothing was written: it is no longer true.
            self.stack.clear()
            self.done.emit()
            return False
        return True

    def _wrote(self) -> None:
        self._context.changes.tell(events.ROSTER, self)
        self.done.emit()
