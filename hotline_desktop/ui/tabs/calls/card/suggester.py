"""Asks for suggestions while somebody types, and never lets the typing wait for them.

By words at once, on the main thread: that takes a few milliseconds. By meaning in a thread of its
own, as soon as the typing pauses. What is new in the database is taken in by threads too.
"""

from __future__ import annotations

import logging
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from hotline_desktop.core import suggest
from hotline_desktop.core.errors import Cancelled
from hotline_desktop.core.suggest import Suggestions
from hotline_desktop.ui.tasks import Task, Tasks

log = logging.getLogger(__name__)

PAUSE_MS = 120
"""So long nothing was typed before the meaning is asked for."""

QUIET_MS = 4000
"""So long nothing was typed before missing vectors are computed."""

SAME_BEGINNING = 0.7
"""Share of a text that must stay for what its meaning found to count for the text typed on."""


class Suggester(QObject):
    """Follows one text.

    Signals:
        found: what fits the text asked for just now, and whether that is all there will be.
        deepened: what fits it by its meaning too, a moment later.
    """

    found = Signal(object, bool)
    deepened = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._text = ""
        self._deep: tuple[str, Suggestions] | None = None
        self._thinking: Task | None = None
        self._reading: Task | None = None
        self._computing: Task | None = None
        self._stale = self._broken = self._loaded = False
        self._vectors_missing, self._texts_changed = True, False
        self._pause = self._timer(PAUSE_MS, self._think)
        self._quiet = self._timer(QUIET_MS, self._compute)

    def _timer(self, pause: int, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(slot)
        return timer

    # -- a text ------------------------------------------------------------------------------

    def warm_up(self) -> None:
        """Read what suggestions are made from, if that has not been done."""
        if not self._is_ready():
            self.refresh()

    def _is_ready(self) -> bool:
        # What suggestions are made with is imported by the first worker, too.
        return self._loaded and suggest.ready()

    def forget(self) -> None:
        """All that was read is of another database."""
        if self._loaded:
            suggest.forget()

    def ask(self, text: str) -> None:
        """Follow the typing; ``found`` comes at once, and again when the meaning is known."""
        self._text = text.strip()
        if self._computing is not None:
            self._computing.cancel()  # who speaks now goes first; it goes on in a quiet moment
        elif self._quiet.isActive():
            self._quiet.start()
        if not self._text:
            self._deep = None
            self._pause.stop()
            self.found.emit(Suggestions(), True)
            return
        if not self._is_ready():
            self.refresh()
            return
        known = suggest.quick(text)
        deep = self._deep
        if deep is not None:
            if deep[0] == self._text:
                self.found.emit(deep[1], True)
                return
            if _goes_on(deep[0], self._text):
                known = suggest.merged(known, deep[1])
            else:
                self._deep = None
        deeper = not self._broken and suggest.meaning_helps()
        self.found.emit(known, not deeper)
        if deeper:
            self._pause.start()

    def _think(self) -> None:
        if self._thinking is not None or not self._text:
            return  # it asks again when it is done
        text = self._text
        self._thinking = self._tasks.run(
            lambda _progress: suggest.full(text),
            lambda found: self._thought(text, found),
            self._thinking_failed,
        )
        self._thinking.finished.connect(self._thinking_ended)

    def _thought(self, text: str, found: Suggestions) -> None:
        self._deep = text, found
        if text == self._text:
            self.deepened.emit(found)

    def _thinking_failed(self, error: BaseException) -> None:
        if isinstance(error, ImportError | OSError | MemoryError):
            # The encoder does not load here: words alone from now on.
            log.info("suggestions go by words alone: %s", error)
            self._broken = True
            self.ask(self._text)

    def _thinking_ended(self) -> None:
        self._thinking = None
        if self._text and (self._deep is None or self._deep[0] != self._text) and not self._broken:
            self._pause.start()
        elif self._vectors_missing:
            self._quiet.start()

    # -- what is new ---------------------------------------------------------------------------

    def refresh(self, *, texts: bool = False) -> None:
        """Take in what is new in the database.

        Args:
            texts: prepared answers or many calls changed: their vectors are to be computed.
        """
        self._texts_changed |= texts
        if self._reading is not None:
            self._stale = True
            return
        self._reading = self._tasks.run(lambda _progress: _read(), failed=_ignore)
        self._reading.finished.connect(self._read)

    def _read(self) -> None:
        self._reading, self._loaded = None, True
        if self._stale:
            self._stale = False
            self.refresh()
            return
        self._deep = None
        if self._text and suggest.ready():
            self.ask(self._text)
        if self._texts_changed:
            self._vectors_missing, self._texts_changed = True, False
            self._quiet.start()

    def _compute(self) -> None:
        """Compute what is missing, in a quiet moment."""
        if self._broken or not suggest.meaning_helps():
            return
        if self._thinking is not None or self._computing is not None:
            self._quiet.start()
            return
        self._computing = self._tasks.run(
            suggest.compute_missing,
            lambda _done: self._computed(),
            self._computing_failed,
        )
        self._computing.finished.connect(self._computing_ended)

    def _computed(self) -> None:
        self._vectors_missing = False

    def _computing_failed(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self._vectors_missing = False  # not again and again, but when there is anything new
            _ignore(error)

    def _computing_ended(self) -> None:
        self._computing = None
        if self._vectors_missing:
            self._quiet.start()


def _goes_on(before: str, now: str) -> bool:
    """Whether one text is the other one typed on, or corrected near its end."""
    shorter = min(len(before), len(now))
    same = next((n for n in range(shorter) if before[n] != now[n]), shorter)
    return same >= SAME_BEGINNING * shorter


def _read() -> None:
    suggest.refresh()
    suggest.compute_latest()


def _ignore(error: BaseException) -> None:
    # Suggestions help where they can; what is wrong with the database others say.
    log.info("suggestions could not be prepared: %r", error)
