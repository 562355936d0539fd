"""Waiting for a window and taking its picture, off screen or on one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.text import tr

PATIENCE_MS = 20_000


def settle(until: Callable[[], bool] = lambda: True, patience_ms: int = PATIENCE_MS) -> None:
    """Let the window work until it is at rest and the condition holds.

    Raises:
        UserError: it does not come true in ``patience_ms``.
    """
    deadline = QDeadlineTimer(patience_ms)
    while True:
        # Layouts, deferred deletions and the first paint each take a turn of their own.
        for _ in range(5):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if until():
            return
        if deadline.hasExpired():
            raise UserError(tr("The window did not get ready in time."))
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def picture(widget: QWidget, file: Path) -> Path:
    """Save what a widget shows.

    Raises:
        UserError: the file cannot be written.
    """
    if not widget.grab().save(str(file)):
        raise UserError(tr("{file} cannot be written.", file=file))
    return file
