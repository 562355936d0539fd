"""The telephone at the desk: a call that rings opens its card, or waits in a strip for its turn.

Nothing here takes the keyboard from somebody who types. A card in which something is typed stays;
the call then waits in the strip, one key away, and is kept as a draft if nobody takes it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from ..core import phones, settings
from ..core.calls.callers import earlier_calls
from ..core.phone.calls import PhoneCall, PhoneCalls, hear
from ..core.phone.events import DIAL, RING, PhoneEvent
from ..core.text import tr
from . import theme
from .context import Context
from .resources import icon

if TYPE_CHECKING:
    from .tabs.calls.tab import CallsTab

FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)
"""Who has the keyboard in one of these may be typing."""


class PhoneStrip(QFrame):
    """Says which call waits for its card, above every tab."""

    def __init__(self, open_card: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "notice-info")
        self.setProperty("strip", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(2 * theme.GRID)
        picture = QLabel()
        picture.setPixmap(icon("phone-incoming").pixmap(18, 18))
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.open = QPushButton(icon("phone"), tr("Open the card"))
        self.open.setToolTip("F2")
        self.open.clicked.connect(lambda _on=False: open_card())
        row.addWidget(picture)
        row.addWidget(self.text, 1)
        row.addWidget(self.open)
        self.hide()

    def show_call(self, call: PhoneCall | None) -> None:
        """Show a call that waits, or nothing."""
        self.setVisible(call is not None)
        if call is not None:
            who = who_is(call)
            if call.outgoing:
                self.text.setText(tr("To be called: {who}", who=who))
            elif call.answered_at is not None:
                self.text.setText(tr("On the telephone: {who}", who=who))
            else:
                self.text.setText(tr("Calling: {who}", who=who))


def who_is(call: PhoneCall) -> str:
    """Number and name of a caller, the name from earlier calls where the telephone knows none."""
    region = settings.get(settings.REGION)
    number = phones.normalise(call.number, region)
    shown = phones.display(number, region) if number else call.number
    name = call.name
    if not name and number:
        name = next((c.caller_name for c in earlier_calls(number=number) if c.caller_name), "")
    return " · ".join(filter(None, (shown or tr("withheld number"), name)))


class Telephone(QObject):
    """Takes what the telephone tells to the call desk.

    Args:
        context: of the window.
        window: flashes when it rings out of sight.
        desk: gives the tab of calls, and brings it to the front where that is asked for.

    Signals:
        heard: an event that came in.
    """

    heard = Signal(object)

    def __init__(self, context: Context, window: QWidget, desk: Callable[[bool], CallsTab]) -> None:
        super().__init__(window)
        self._context, self._window, self._desk = context, window, desk
        self.calls = PhoneCalls()
        self._opened: set[str] = set()
        self._heard: deque[PhoneEvent] = deque(maxlen=50)
        self.strip = PhoneStrip(self.open_waiting, window)

    def hear(self, event: PhoneEvent) -> None:
        """Take an event in; one that its helper told twice, for want of an answer, once."""
        if event in self._heard:
            return
        self._heard.append(event)
        self.heard.emit(event)
        self.calls, call = hear(self.calls, event, settings.get(settings.REGION))
        if call is None:
            return
        desk = self._desk(False)
        opened = call.key in self._opened
        if opened:
            desk.phone.follow(call)
        if call.ended_at is not None:
            if not opened:
                desk.phone.keep(call)
            if not opened or call.missed:
                self._say_kept(call)
            self._opened.discard(call.key)
        elif not opened and desk.phone.is_free():
            types = isinstance(QApplication.focusWidget(), FIELDS)
            self._open(call, keyboard=not types)
        if event.kind in (RING, DIAL):
            self._come_in_sight()
        self._show_waiting()

    def _come_in_sight(self) -> None:
        """Out of the tray, but never before what somebody works with."""
        if not self._window.isVisible():
            self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self._window.show()
            self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        QApplication.alert(self._window)

    def open_waiting(self) -> None:
        """Open the card of the call that waits."""
        waiting = self._waiting()
        if waiting is not None:
            self._open(waiting, keyboard=True)

    def _open(self, call: PhoneCall, *, keyboard: bool) -> None:
        self._opened.add(call.key)
        self._desk(keyboard).phone.show(call, keyboard=keyboard)
        self._show_waiting()

    def _waiting(self) -> PhoneCall | None:
        waiting = [call for call in self.calls.calls if call.key not in self._opened]
        return waiting[-1] if waiting else None

    def _show_waiting(self) -> None:
        waiting = self._waiting()
        self._desk(False).call_waits = None if waiting is None else self.open_waiting
        self.strip.show_call(waiting)

    def _say_kept(self, call: PhoneCall) -> None:
        who = who_is(call)
        self._context.messages.note(
            tr("Missed call: {who}. Kept as a draft.", who=who)
            if call.missed
            else tr("The call is over: {who}. Kept as a draft.", who=who)
        )
