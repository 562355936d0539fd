"""What the program says to its user, from wherever it is said.

Nothing here opens a modal dialog: a message is a line at the foot of the window. Tests and other
front ends connect to the signals instead.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion

from .. import __version__
from ..core.errors import Cancelled, UserError
from ..core.storage.errors import NOT_IN_PLACE, for_user
from ..core.storage.held import out_of_place
from ..core.text import tr

log = logging.getLogger("hotline_desktop")

REPEATS_AFTER = 5.0
"""Seconds after which it is said again that the data is gone or damaged."""


@dataclass(frozen=True)
class Message:
    """One thing to say.

    Attributes:
        text: what happened.
        detail: what is safe and what to do, may be empty.
        action: the word on the button, may be empty.
        on_action: what the button does. ``second``, ``on_second``: another button.
        is_error: something went wrong.
        away: the word on the button that only closes the message; empty for the usual one.
        stays: it stays until it is closed, as errors do.
        undoes: the action takes back what was done.
    """

    text: str
    detail: str = ""
    action: str = ""
    on_action: Callable[[], object] | None = None
    is_error: bool = False
    undoes: bool = False
    second: str = ""
    on_second: Callable[[], object] | None = None
    stays: bool = False
    away: str = ""


class Messages(QObject):
    """The bridge between what happens and what shows it.

    Signals:
        posted: a ``Message`` to show.
        bug_found: a report of an error that nobody expected, once for each place of origin.
    """

    posted = Signal(object)
    bug_found = Signal(str)
    _raised = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._reported: set[str] = set()
        self._said, self._said_at = "", 0.0
        self.way_out: Callable[[], object] | None = None
        # Errors may be raised on any thread; they are shown on this one.
        self._raised.connect(self.handle, Qt.ConnectionType.QueuedConnection)

    def note(
        self,
        text: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        *,
        detail: str = "",
        stays: bool = False,
    ) -> None:
        """Say that something was done, with a way back if there is one."""
        undoes = action == tr("Undo")
        self.posted.emit(Message(text, detail, action, on_action, undoes=undoes, stays=stays))

    def error(
        self,
        error: UserError,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        away: str = "",
    ) -> None:
        """Say what happened, what is safe and what to do; ``way_out`` helps where data is gone."""
        if isinstance(error, NOT_IN_PLACE) and str(error) == self._said:
            # With each letter typed something may stumble over a file that is gone.
            if time.monotonic() - self._said_at < REPEATS_AFTER:
                return
        else:
            log.info("%s: %s", type(error).__name__, error)
        self._said, self._said_at = str(error), time.monotonic()
        if not action and self.way_out is not None and isinstance(error, NOT_IN_PLACE):
            action, on_action = tr("Backups"), self.way_out
        detail = " ".join(part for part in (error.safe, error.action) if part)
        self.posted.emit(Message(error.what, detail, action, on_action, is_error=True, away=away))

    def handle(self, error: BaseException) -> None:
        """Present any error: one for the user as a message, a bug as a report."""
        if isinstance(error, Cancelled):
            return
        known = for_user(error) or out_of_place()
        if known is not None:
            self.error(known)
            return
        text = report(error)
        log.error("unexpected error\n%s", text)
        place = _origin(error)
        if place not in self._reported:
            self._reported.add(place)
            self.bug_found.emit(text)

    def raised(self, error: BaseException) -> None:
        """As ``handle``, from any thread."""
        if threading.current_thread() is threading.main_thread():
            self.handle(error)
        else:
            self._raised.emit(error)


def report(error: BaseException) -> str:
    """What the makers need to find a bug; names no caller and no call."""
    trace = "".join(traceback.format_exception(error))
    return (
        f"Hotline Desktop {__version__}\n{platform.platform()}\n"
        f"Python {platform.python_version()}, Qt {qVersion()}\n\n{trace}"
    )


def _origin(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} {frames[-1].filename}:{frames[-1].lineno}" if frames else ""


_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def install_hooks(messages: Messages) -> None:
    """Send what nobody caught, on whatever thread, to ``messages``; Qt's log to ours."""

    def unhandled(
        kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, _trace)
            return
        messages.raised(error)

    def in_thread(found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None and not isinstance(found.exc_value, SystemExit):
            messages.raised(found.exc_value)

    sys.excepthook = unhandled
    threading.excepthook = in_thread
    qt = logging.getLogger("qt")
    qInstallMessageHandler(
        lambda level, _where, text: qt.log(_QT_LEVELS.get(level, logging.WARNING), "%s", text)
    )
