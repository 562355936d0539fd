"""What other starts of the program ask of the one that runs: its window, a card, to close.

They may come at any moment: while the first start asks its questions, while damaged data waits for
a decision, while the window is being made.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from ..core.phone.events import HEARD, PhoneEvent, events_in, utc_now
from .single_instance import QUIT, SingleInstance

if TYPE_CHECKING:
    from .main_window import MainWindow

MINIMIZED = "--minimized"
NEW_CALL = "--new-call"


class Arrivals:
    """Does what the arguments of a start ask for, at once or as soon as there is a window.

    Args:
        instance: tells of other starts.
        arguments: of this start.

    Attributes:
        quits: the program was asked to close before it had a window.
    """

    def __init__(self, instance: SingleInstance, arguments: Sequence[str]) -> None:
        self._window: MainWindow | None = None
        self._waiting: list[PhoneEvent] = events_in(arguments, utc_now())
        self._card_wanted = NEW_CALL in arguments
        self.quits = False
        instance.raised.connect(self._arrived)

    def come_to(self, window: MainWindow | None) -> None:
        """Bring what waits to a new window, and all that comes later; ``None``: let it wait."""
        self._window = window
        if window is None:
            return
        if self._card_wanted:
            self._card_wanted = False
            window.new_call()
        waiting, self._waiting = self._waiting, []
        for event in waiting:
            window.telephone.hear(event)

    def _arrived(self, arguments: list[str]) -> None:
        window = self._window
        if QUIT in arguments:
            if window is None:
                self.quits = True
                for dialog in _dialogs():
                    dialog.reject()
            else:
                window.close()
            return
        # The session's own start and a telephone want nobody's eyes.
        wants_window = not {HEARD, MINIMIZED}.intersection(arguments)
        if wants_window and window is None:
            for dialog in _dialogs():
                dialog.raise_()
                dialog.activateWindow()
        elif wants_window and window is not None:
            window.come_back()
        self._card_wanted |= NEW_CALL in arguments
        self._waiting += events_in(arguments, utc_now())
        self.come_to(window)


def _dialogs() -> list[QDialog]:
    """What is asked before there is a window."""
    shown = QApplication.topLevelWidgets()
    return [widget for widget in shown if isinstance(widget, QDialog) and widget.isVisible()]
