"""Noticing what others write: an import from the command line, an administrator's script."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer

from ..core.storage.database import data_version
from ..core.storage.errors import NOT_IN_PLACE, StorageError
from . import events
from .context import Context

EVERY_MS = 3_000
UNSEEN_MS = 60_000
"""While the window is in the tray nobody sees what others wrote."""


class Others(QObject):
    """Tells the window that calls and lists changed when another connection wrote.

    Args:
        context: who is told.
        window: as long as this lives.
    """

    def __init__(self, context: Context, window: QObject) -> None:
        super().__init__(window)
        self._context = context
        self._seen: int | None = None
        self._said: type[StorageError] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.look()
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self._timer.start(UNSEEN_MS)
        elif event.type() == QEvent.Type.Show:
            self._timer.start(EVERY_MS)
            self.look()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Look once. That the file itself is gone or damaged is said, once."""
        try:
            found = data_version()
        except StorageError as error:
            if type(error) is not self._said and isinstance(error, NOT_IN_PLACE):
                self._said = type(error)
                self._context.messages.error(error)
            return
        self._said = None
        seen, self._seen = self._seen, found
        if seen is not None and found not in (None, seen):
            self._context.changes.tell(events.LISTS, self)
            self._context.changes.tell(events.CALLS, self)
