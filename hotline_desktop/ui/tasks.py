"""Long work in threads of its own, each with its own database connection.

Work hands plain values over and never touches a widget; ``done`` and ``failed`` are called on the
main thread.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ..core.errors import Cancelled
from ..core.storage.tables import database

T = TypeVar("T")
log = logging.getLogger(__name__)

_REPORT_EVERY = 0.04


class Progress:
    """Handed to work: it reports how far it is, and learns here that it was cancelled."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._last = 0.0

    def __call__(self, done: int = 0, total: int = 0, text: str = "") -> None:
        """Report; ``total`` 0 means that the end is not known.

        Raises:
            Cancelled: the user cancelled. Let it through: nothing must remain.
        """
        if self._task.cancelled:
            raise Cancelled
        now = time.monotonic()
        if now - self._last >= _REPORT_EVERY or (total and done >= total):
            self._last = now
            self._task.progressed.emit(done, total, text)


class Task(QObject):
    """One piece of work. ``finished`` comes last, after ``done`` or ``failed`` were called."""

    progressed = Signal(int, int, str)
    finished = Signal()
    _ended = Signal(object, object)

    def __init__(
        self,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object] | None,
        failed: Callable[[BaseException], object] | None,
        interrupt: bool,
        ended: Callable[[Task], object],
    ) -> None:
        super().__init__()
        self.cancelled = False
        self._work, self._done, self._failed, self._told = work, done, failed, ended
        self._interrupt = interrupt
        self._connection: Any = None
        self._ended.connect(self._dispatch, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="hotline-task", daemon=True)

    def cancel(self) -> None:
        """Ask the work to stop at its next report; a query that only reads stops at once."""
        self.cancelled = True
        connection = self._connection
        if self._interrupt and connection is not None:
            with suppress(sqlite3.Error):  # it may have ended this very moment
                connection.interrupt()

    def start(self) -> None:
        self._thread.start()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the thread; true when it ended. Callbacks come with the event loop."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            with _connection():
                if not database.deferred and self._interrupt:
                    self._connection = database.connection()
                if self.cancelled:
                    raise Cancelled
                try:
                    result = self._work(Progress(self))
                finally:
                    self._connection = None
        except BaseException as error:  # noqa: BLE001 - everything is told to the main thread
            self._ended.emit(None, Cancelled() if self.cancelled else error)
        else:
            self._ended.emit(result, None)

    def _dispatch(self, result: Any, error: BaseException | None) -> None:
        # It has said its last word; what it held is let go of here, where widgets may be freed.
        self._thread.join()
        try:
            if error is None:
                if self._done and not (self.cancelled and self._interrupt):
                    self._done(result)
            elif self._failed:
                self._failed(error)
        finally:
            # Callbacks often hold the task: without the circle it goes at once, on this thread.
            self._done = self._failed = None
            self._told(self)
            self.finished.emit()


def _connection() -> AbstractContextManager[Any]:
    return nullcontext() if database.deferred else database.connection_context()


class Tasks(QObject):
    """Starts work and knows what is under way.

    Args:
        unhandled: told about errors of work that has no ``failed`` of its own.
    """

    started = Signal(object, str)

    def __init__(self, unhandled: Callable[[BaseException], object] | None = None) -> None:
        super().__init__()
        self._unhandled = unhandled
        self._running: list[Task] = []
        self._latest: Task | None = None
        self._stopped = False

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
        *,
        title: str = "",
        interrupt: bool = False,
    ) -> Task:
        """Do ``work(progress)`` in a thread.

        Args:
            work: gets a ``Progress``; its result must be plain values.
            done: gets the result on the main thread.
            failed: gets the error, which is ``Cancelled`` when the user cancelled. Without it,
                errors are shown as messages and a cancellation is silent.
            title: what is going on; with it, the window shows a progress bar with Cancel.
            interrupt: the work only reads: cancelling breaks off its query, and its result is
                then dropped.
        """
        task = Task(work, done, failed or self._default_failed, interrupt, self._let_go)
        if self._stopped:
            task.cancelled = True
            return task
        self._running.append(task)
        if title:
            self.started.emit(task, title)
        task.start()
        return task

    def _let_go(self, task: Task) -> None:
        self._running.remove(task)
        self._latest = task  # it is freed by the next one, not while it still tells that it ended

    def _default_failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if self._unhandled:
            self._unhandled(error)
        else:
            log.error("work failed", exc_info=error)

    @property
    def busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._running)

    def stop(self, seconds: float = 5.0) -> None:
        """Cancel everything, wait so long for it to clean up, and begin nothing more."""
        self._stopped = True
        for task in self._running:
            task.cancel()
        end = time.monotonic() + seconds
        for task in self._running:
            task.wait(max(0.0, end - time.monotonic()))
