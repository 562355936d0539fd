"""What the program says by itself: counted in the status line, told on the desktop once a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ..core.text import tr
from .notifications import Notice as Shown

if TYPE_CHECKING:
    from ..core.notices import Notice
    from .context import Context
    from .notifications import Notifications

FIRST_LOOK_MS = 1000
"""After the window stands: what there is to say draws on most of the program."""
MINUTE_MS = 60_000
TOLD_AT_ONCE = 3
"""Sentences of a notification; more would be cut off."""

TOLD = "notices/told"


class NoticeWatch(QObject):
    """Looks once a minute and after each change; silent while a call is open.

    Args:
        silent: whether nothing may be said at this desk: a call is open, quiet mode is on.
        notifications: says it on the desktop, for this watch alone; None leaves it to ``unsaid``.

    Signals:
        looked: the notices to be shown.
        unsaid: title and body of what no notification service has said.
        wanted: a notification was answered: show the list.
    """

    looked = Signal(list)
    unsaid = Signal(str, str)
    wanted = Signal()

    def __init__(
        self,
        context: Context,
        silent: Callable[[], bool],
        notifications: Notifications | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._silent = context, silent
        self._words = ("", "")
        self._notifications = notifications
        if notifications is not None:
            notifications.failed.connect(lambda: self.unsaid.emit(*self._words))
            notifications.acted.connect(lambda _key, _subject: self.wanted.emit())
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()
        context.changes.changed.connect(self.look)
        QTimer.singleShot(FIRST_LOOK_MS, self, self.look)

    def look(self, *_: object) -> None:
        """See what there is to say; tell it if nothing was told today."""
        if self._silent() or not self._clock.isActive():
            return
        from ..core import notices
        from ..core.roster.day_view import office_zone

        now = self._context.now()
        found = notices.notices(now)
        self.looked.emit(found)
        today = now.astimezone(office_zone()).date().isoformat()
        if found and self._context.state.value(TOLD) != today:
            self._context.state.setValue(TOLD, today)
            self._tell(found)

    def _tell(self, found: Sequence[Notice]) -> None:
        texts = [notice.text for notice in found[:TOLD_AT_ONCE]]
        if len(found) > TOLD_AT_ONCE:
            texts.append("…")
        self._words = tr("%n reminders", len(found)), "\n".join(texts)
        if self._notifications is None:
            self.unsaid.emit(*self._words)
        else:
            self._notifications.show(Shown(0, *self._words, (("show", tr("Show")),)))

    def stop(self) -> None:
        """The window closes: ask the data nothing more."""
        self._clock.stop()
        if self._notifications is not None:
            self._notifications.stop()
