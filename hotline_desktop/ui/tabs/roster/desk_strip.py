"""A quiet strip for who sits here: the next break, and the three things one does about it.

It takes no focus, opens nothing and makes no sound. While a call is open it does not change its
tone: what is due is said when the call has been filed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from hotline_desktop.core import settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster import breaks, reminders
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.roster.reminder_texts import breaks_at_desk, sentences, state_text
from hotline_desktop.core.roster.reminders import Desk, Message, Reminded
from hotline_desktop.core.roster.shifts import PlannedBreak, shifts
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.notifications import Notice, Notifications
from hotline_desktop.ui.resources import icon

from .skip_reason import ReasonDialog

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

MINUTE_MS = 60_000
LOW = 440
"""Logical pixels: a window as low as this shows the strip only when a break is near."""

NEAR = timedelta(minutes=15)

REASONS: tuple[Callable[[], str], ...] = (
    lambda: tr("Too many calls"),
    lambda: tr("Somebody is missing"),
    lambda: tr("No need for it today"),
    lambda: tr("Leaving earlier instead"),
)
"""Why people do without a break; the ledger keeps the words."""


class DeskStrip(QFrame):
    """The strip; it follows the clock once a minute, and what changes at once.

    Args:
        in_call: whether a call is open at this desk.
        notifications: what says it outside the window too; None says it here alone.

    Signals:
        looked: what is shown may have changed.
        reminded: a reminder has come: its first line and the rest.
    """

    looked = Signal()
    reminded = Signal(str, str)

    def __init__(
        self,
        context: Context,
        in_call: Callable[[], bool],
        parent: QWidget | None = None,
        notifications: Notifications | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._in_call = context, in_call
        self.desk = Desk()
        self._operator = 0
        self._said: list[str] = []
        self._low = False
        self.notifications = notifications
        self.last_reminder = ("", "")
        if notifications is not None:
            notifications.acted.connect(self._acted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(theme.GRID)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.start = self._button("coffee", tr("Start the break"), self._start)
        self.back = self._button("check", tr("I'm back"), self._back)
        self.later = self._button("clock", tr("Later"), self._later)
        self.skip = QPushButton(icon("x"), tr("Skip"))
        theme.set_role(self.skip, "quiet")
        self.skip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.skip.setProperty("menu", True)
        self.skip.setToolTip(tr("Do without this break, and say why"))
        self.reasons = QMenu(self.skip)
        self.reasons.aboutToShow.connect(self._offer_reasons)
        self.skip.setMenu(self.reasons)
        row.addWidget(self.text, 1)
        for button in (self.start, self.back, self.later, self.skip):
            row.addWidget(button)
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        context.changes.changed.connect(self._changed)
        self.hide()

    def _button(self, name: str, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(icon(name), text)
        theme.set_role(button, "quiet")
        # A click leaves the keyboard where it is: in the card.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._is_low() != self._low:
            self._show(self._context.now())
        return super().eventFilter(watched, event)

    def _is_low(self) -> bool:
        return self.window() is not self and self.window().height() < LOW

    def _tick(self) -> None:
        # A window that is gone asks nothing of a database that may be closed as well.
        if self.window().isVisible():
            self.refresh()

    def _changed(self, area: str, _initiator: object) -> None:
        if area == events.EVERYTHING:
            self.desk = Desk()
        self.refresh()

    def refresh(self) -> None:
        """Look at clock, roster and call."""
        now, zone = self._context.now(), office_zone()
        self.window().installEventFilter(self)  # doing it again changes nothing
        operator = settings.get(settings.OPERATOR_HERE)
        if operator != self._operator:
            self._operator, self.desk, self._said = operator, Desk(), []
        found = breaks_at_desk(operator, zone, now) if operator else []
        desk = replace(reminders.replanned(self.desk, found), call_open=self._in_call())
        ticked = reminders.tick(desk, now)
        self.desk = ticked.desk
        if ticked.message is not None:
            self._said = sentences(ticked.message, zone, now)
            for note in ticked.message.notes:
                breaks.offer_break(note.item.id, now)
            self._notify(ticked.message)
        for id in ticked.replan:
            breaks.miss_break(id)
        self._show(now)
        if ticked.replan:
            self._context.changes.tell(events.ROSTER, self)

    def _show(self, now: datetime) -> None:
        desk = self.desk
        running, item = reminders.running(desk), reminders.coming(desk)
        low = self._low = self._is_low()
        near = item is not None and item.due - now <= NEAR
        self.setVisible(running is not None or (item is not None and (near or not low)))
        text = state_text(desk, office_zone(), now)
        if running is None and item is not None and now < item.due < now + timedelta(hours=1):
            minutes = -(-int((item.due - now).total_seconds()) // 60)
            text = tr("{state}, in %n minutes", minutes, state=text)
        told = " ".join(self._said)
        due = self._is_pressing(now) and not desk.call_open
        self.text.setText(told if due and told else text)
        theme.set_role(self, "notice-warn" if due else "side")
        self.start.setVisible(running is None and item is not None)
        self.back.setVisible(running is not None)
        self.later.setVisible(
            running is None and item is not None and near and reminders.can_put_off(desk, item)
        )
        self.skip.setVisible(running is None and item is not None and near)
        self.setAccessibleName(self.text.text())
        self.looked.emit()

    def _is_pressing(self, now: datetime) -> bool:
        running, item = reminders.running(self.desk), reminders.coming(self.desk)
        if running is not None and running.begun is not None:
            return now >= running.begun + running.length
        return item is not None and item.said in ("ahead", "due")

    # -- on the desktop -----------------------------------------------------------------------

    def _notify(self, message: Message) -> None:
        """Say it outside the window too, with the buttons that the strip has."""
        first, *rest = self._said
        if message.catch_up:
            first, rest = tr("Meanwhile"), self._said
        self.last_reminder = first, "\n".join(rest)
        self.reminded.emit(*self.last_reminder)
        if self.notifications is None:
            return
        running, item = reminders.running(self.desk), reminders.coming(self.desk)
        actions: list[tuple[str, str]] = []
        if running is not None:
            actions.append(("back", tr("I'm back")))
        elif item is not None:
            actions.append(("start", tr("Start the break")))
            if reminders.can_put_off(self.desk, item):
                actions.append(("later", tr("Later")))
        about = running or item
        id = about.id if about is not None else 0
        self.notifications.show(Notice(id, *self.last_reminder, tuple(actions)))

    def now(self) -> datetime:
        """The clock that the strip goes by."""
        return self._context.now()

    def _acted(self, key: str, break_id: int) -> None:
        """A button of a notification, which may be older than what happened since."""
        self.refresh()
        running = reminders.running(self.desk)
        about = running or reminders.coming(self.desk)
        acts = {"start": self._start, "later": self._later}
        if running is not None:
            acts = {"back": self._back}
        if about is not None and about.id == break_id and key in acts:
            acts[key]()

    # -- doing --------------------------------------------------------------------------------

    def _start(self) -> None:
        item = reminders.coming(self.desk)
        if item is None:
            return
        before = self._planned(item)
        if self._do(lambda: breaks.start_break(item.id, self._context.now())):
            self._context.messages.note(
                tr("The break has begun."), tr("Undo"), lambda: self._restore(before)
            )

    def _back(self) -> None:
        item = reminders.running(self.desk)
        if item is not None:
            self._do(lambda: breaks.end_break(item.id, self._context.now()))

    def _later(self) -> None:
        item = reminders.coming(self.desk)
        if item is not None:

            def act() -> None:
                breaks.postpone_break(item.id)
                self.desk = reminders.later(self.desk, item.id, self._context.now())

            self._do(act)

    def _offer_reasons(self) -> None:
        self.reasons.clear()
        item = reminders.coming(self.desk)
        if item is None:
            return
        for words in REASONS:
            reason = words()
            self.reasons.addAction(reason).triggered.connect(partial(self._skip, item, reason))
        self.reasons.addSeparator()
        own_words = self.reasons.addAction(tr("Another reason…"))
        own_words.triggered.connect(partial(self._ask_reason, item))

    def _ask_reason(self, item: Reminded, _on: bool = False) -> None:
        # Beside the work: a call that comes meanwhile can be taken.
        ReasonDialog(partial(self._skip, item), self.window()).show()

    def _skip(self, item: Reminded, reason: str, _on: bool = False) -> None:
        before = self._planned(item)
        if self._do(lambda: breaks.skip_break(item.id, reason)):
            self._context.messages.note(
                tr("The break was skipped."), tr("Undo"), lambda: self._restore(before)
            )

    def _planned(self, item: Reminded) -> PlannedBreak | None:
        day = item.start.astimezone(office_zone()).date()
        for shift in shifts(day - timedelta(days=1), day, operator_id=self._operator):
            for part in shift.breaks:
                if part.id == item.id:
                    return part
        return None

    def _restore(self, before: PlannedBreak | None) -> None:
        if before is not None:
            self._do(lambda: breaks.restore_break(before))

    def _do(self, act: Callable[[], object]) -> bool:
        self._said = []
        if self.notifications is not None:
            self.notifications.withdraw()
        try:
            act()
        except UserError as error:
            self._context.messages.error(error)
            return False
        # Heard by this strip as well, which reads the roster again.
        self._context.changes.tell(events.ROSTER, self)
        return True

    def stop(self) -> None:
        """The window closes: ask the data nothing more."""
        self._clock.stop()
        if self.notifications is not None:
            self.notifications.stop()
