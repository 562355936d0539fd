"""Waiting for a window and taking its picture, off screen or on one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.text import tr

PATIENCE_MS = 60_000
REST_MS = 250
"""The condition must hold for so long: what follows a pause in typing begins after less."""

TURNS, TURN_MS = 6, 20
"""And for so many turns of the event loop: filling a page may take the whole rest by itself, and
what it holds is shown and laid out in the turns that follow."""


def settle(until: Callable[[], bool] = lambda: True, patience_ms: int = PATIENCE_MS) -> None:
    """Let the window work until it is at rest and the condition holds.

    Raises:
        UserError: it does not come true in ``patience_ms``.
    """
    deadline, rest = QDeadlineTimer(patience_ms), QDeadlineTimer(REST_MS)
    turns = 0
    while not rest.hasExpired() or turns < TURNS:
        loop = QEventLoop()
        QTimer.singleShot(TURN_MS, loop.quit)
        loop.exec()
        turns += 1
        if not until():
            turns = 0
            rest.setRemainingTime(REST_MS)
        if deadline.hasExpired():
            raise UserError(tr("The window did not get ready in time."))


def picture(widget: QWidget, file: Path) -> Path:
    """Save what a widget shows.

    Raises:
        UserError: the file cannot be written.
    """
    if not widget.grab().save(str(file)):
        raise UserError(tr("{file} cannot be written.", file=file))
    return file
