"""What a closed window does: go on in the tray, ask where there is none, or end the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ..core import settings
from ..core.roster import reminders
from ..core.roster.reminder_settings import KEEP_IN_TRAY
from ..core.storage.errors import StorageError
from ..core.text import tr
from .messages import Message

if TYPE_CHECKING:
    from .main_window import MainWindow

TOLD = "desk/told_of_tray"


class Staying:
    """Keeps a window whose reminders are still wanted.

    Only who closes the window with its frame is kept or asked: what the program closes itself, for
    "Quit" or at the end of the session, closes.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._aside: list[QDialog] = []
        self._in_tray = self._awaits_tray = False
        self._question: Message | None = None

    def stays(self) -> bool:
        """Whether the program goes on after its user has closed the window."""
        window = self._window
        if not settings.get(KEEP_IN_TRAY) or not settings.get(settings.OPERATOR_HERE):
            return False
        if self._has_tray():
            self.go_to_tray()
            return True
        toast = window.message_bar.toast
        asked = toast is not None and toast.message is self._question
        if asked or reminders.coming(window.reminding.desk) is None:
            return False
        self._question = Message(
            tr("Close the program? Then nothing reminds of the breaks still to come."),
            action=tr("Quit"),
            on_action=window.close,
            second=tr("Minimise"),
            on_second=window.showMinimized,
            stays=True,
        )
        window.context.messages.posted.emit(self._question)
        return True

    def go_to_tray(self) -> None:
        """Hide the window behind its icon, unless what is typed could not be kept."""
        window = self._window
        try:
            window.keep_everything()
        except StorageError as error:
            window.context.messages.error(error)
            return
        self._aside = [d for d in window.findChildren(QDialog) if d.isVisible()]
        for dialog in self._aside:
            dialog.hide()
        window.hide()
        self._in_tray = True
        self._tell_once()

    def _tell_once(self) -> None:
        state = self._window.context.state
        # It would take the place of a reminder.
        busy = self._window.has_open_call() or self._window.reminding.presses()
        if state.value(TOLD) or busy:
            return
        state.setValue(TOLD, "yes")
        self._window.reminding.tell(
            tr("Hotline Desktop goes on in the tray"),
            tr("So you still hear of breaks. “Quit” in the menu of the icon ends the program."),
        )

    def start_small(self) -> None:
        """Begin in the tray, or minimised where there is none."""
        self._in_tray = self._has_tray()
        if not self._in_tray:
            self._awaits_tray = True
            self._window.showMinimized()

    def _has_tray(self) -> bool:
        return self._window.tray is not None and self._window.tray.is_there

    def look(self) -> None:
        """Where the tray has gone, leave a way to the window: that of minimised ones.

        At the begin of a session it may come later than we: then go there after all.
        """
        if self._in_tray and not self._has_tray():
            self._in_tray = False
            self._window.showMinimized()
        elif self._awaits_tray and self._window.isMinimized() and self._has_tray():
            self._in_tray, self._awaits_tray = True, False
            self._window.hide()

    def come_back(self) -> None:
        """Show the window, be it hidden, minimised or behind others."""
        window = self._window
        self._in_tray = self._awaits_tray = False
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        for dialog in self._aside:
            dialog.show()
        self._aside = []
        window.status.refresh()
