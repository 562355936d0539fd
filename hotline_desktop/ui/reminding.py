"""The reminders of the breaks at this desk: the clock, the roster and the call, brought together.

The strip, the tray and the status line show its state. At rest it wakes up at each full minute of
the wall clock, and does not care whether a window is to be seen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hotline_desktop.core import settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster import breaks, reminder_settings, reminders
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.roster.reminder_texts import (
    NEAR,
    breaks_at_desk,
    open_breaks,
    sentences,
)
from hotline_desktop.core.roster.reminders import Desk, Message, Reminded
from hotline_desktop.core.roster.shifts import PlannedBreak, shifts
from hotline_desktop.core.text import tr

from . import events
from .notifications import Notice, Notifications

if TYPE_CHECKING:
    from .context import Context
    from .tasks import Progress

MINUTE = timedelta(minutes=1)
FRESH = timedelta(minutes=5)
"""How long the strip says what was missed; then it says what can still be done about it."""

TRIAL = timedelta(seconds=20)
"""How long a reminder on trial is shown."""

QUIET = "desk/quiet_until"
TRIED = "tried"
"""The button of a notification on trial."""


class Reminding(QObject):
    """Follows the clock once a minute, and what changes at once.

    Args:
        in_call: whether a call is open at this desk.
        notifications: says it outside the window too; None leaves that to ``unsaid``.

    Signals:
        looked: what is to be shown may have changed.
        unsaid: title and body of what no notification service has said.
        said_by: a notification is on the screen; the name of the service.
        answered: the button of a notification on trial was pressed.
    """

    looked = Signal()
    unsaid = Signal(str, str)
    said_by = Signal(str)
    answered = Signal()

    def __init__(
        self,
        context: Context,
        in_call: Callable[[], bool],
        notifications: Notifications | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._in_call = context, in_call
        self.notifications = notifications
        self.desk = Desk()
        self.operator = 0
        self._message: Message | None = None
        self._said_at = self.now
        self.trial_until: datetime | None = None
        self.wakes = 0
        self._words = ("", "")
        self._stopped = False
        if notifications is not None:
            notifications.acted.connect(self._acted)
            notifications.shown.connect(self.said_by)
            notifications.failed.connect(lambda: self.unsaid.emit(*self._words))
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        # A coarse one of a minute may come seconds early, and wake up twice.
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._wake)
        context.changes.changed.connect(self._changed)
        self._remember_quiet()

    # -- the clock ----------------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        """The clock that is gone by."""
        return self._context.now()

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the line."""
        return office_zone()

    def _wake(self) -> None:
        self.wakes += 1
        self.refresh()

    def _wait(self, now: datetime) -> None:
        """Until the next full minute, or what comes before it.

        Never for longer: a timer does not know that the computer slept or its clock was set.
        """
        moments = [now.replace(second=0, microsecond=0) + MINUTE]
        moments += [at for at in (reminders.next_wake(self.desk, now), self.trial_until) if at]
        wait = min(at for at in moments if at > now) - now
        self._clock.start(int(wait.total_seconds() * 1000) + 1)

    def _changed(self, area: str, _initiator: object) -> None:
        if area == events.EVERYTHING:
            self.desk = replace(self.desk, breaks=())
        self.refresh()

    def refresh(self) -> None:
        """Look at clock, roster and call."""
        if self._stopped:
            return
        now = self.now
        operator = settings.get(settings.OPERATOR_HERE)
        if operator != self.operator:
            self.operator, self._message = operator, None
            self.desk = replace(self.desk, breaks=())
        found = breaks_at_desk(operator, self.zone, now) if operator else []
        was_quiet = self.desk.quiet_until
        self.desk = replace(
            reminders.replanned(self.desk, found),
            call_open=self._in_call(),
            settings=reminder_settings.reminder_settings(),
        )
        ticked = reminders.tick(self.desk, now)
        self.desk = ticked.desk
        if was_quiet is not None and self.desk.quiet_until != was_quiet:
            self._keep_quiet()
        if self.trial_until is not None and now >= self.trial_until:
            self.trial_until = None
        if ticked.message is not None:
            self._say(ticked.message, now)
        for id in ticked.replan:
            breaks.miss_break(id)
        self._wait(now)
        self.looked.emit()
        if ticked.replan:
            self._context.changes.tell(events.ROSTER, self)
            self._replan(now)

    def _replan(self, now: datetime) -> None:
        """Have other places found for what was missed, beside the window."""
        day, zone = now.astimezone(self.zone).date(), self.zone

        def work(_progress: Progress) -> dict[int, int]:
            from hotline_desktop.core.roster.missed_breaks import replan_missed

            return replan_missed(day, zone, now)

        def done(found: dict[int, int]) -> None:
            if found and not self._stopped:
                self._message = None
                self._context.changes.tell(events.ROSTER, self)

        self._context.tasks.run(work, done)

    # -- what is said -------------------------------------------------------------------------

    def _say(self, message: Message, now: datetime) -> None:
        """Say it in the window, and on the desktop with the buttons that the strip has."""
        self._message, self._said_at = message, now
        said = self.said()
        for note in message.notes:
            breaks.offer_break(note.item.id, now)
        first, *rest = said
        if message.catch_up:
            first, rest = tr("Meanwhile"), said
        running, item = reminders.running(self.desk), self.offered()
        actions: list[tuple[str, str]] = []
        if running is not None:
            actions.append(("back", tr("I'm back")))
        elif item is not None:
            actions.append(("start", tr("Start the break")))
            if reminders.can_put_off(self.desk, item):
                actions.append(("later", tr("Later")))
        about = running or item
        self.tell(first, "\n".join(rest), tuple(actions), about.id if about is not None else 0)

    def said(self) -> list[str]:
        """The last reminder, as one would say it now."""
        if self._message is None:
            return []
        return sentences(self._message, self.zone, self.now)

    def tell(
        self, title: str, body: str, actions: tuple[tuple[str, str], ...] = (), subject: int = 0
    ) -> None:
        """Say something on the desktop, unless that is switched off."""
        self._words = title, body
        if not settings.get(reminder_settings.ON_DESKTOP):
            return
        if self.notifications is None:
            self.unsaid.emit(title, body)
        else:
            self.notifications.show(Notice(subject, title, body, actions))

    def offered(self) -> Reminded | None:
        """The break that "Start" begins: the next, or while that is far one that was missed."""
        item, missed = reminders.coming(self.desk), reminders.owed(self.desk, self.now)
        if missed is not None and (item is None or not self.is_near(item)):
            return missed
        return item

    def is_near(self, item: Reminded) -> bool:
        """Whether a break is due in a quarter of an hour."""
        return item.due - self.now <= NEAR

    def presses(self) -> bool:
        """Whether something asks to be seen; nothing does in a call or in quiet mode."""
        if self.trial_until is not None:
            return True
        running, item = reminders.running(self.desk), reminders.coming(self.desk)
        if self.desk.call_open or self.is_quiet():
            return False
        if running is not None and running.begun is not None:
            return self.now >= running.begun + running.length
        if item is not None and item.said in ("ahead", "due"):
            return True
        late = self._message is not None and self._message.catch_up
        return late and abs(self.now - self._said_at) < FRESH

    def try_out(self) -> bool:
        """Show a reminder everywhere; False during a call, when nothing is ever shown."""
        self.refresh()
        if self.desk.call_open:
            return False
        self.trial_until = self.now + TRIAL
        self.refresh()
        self.tell(
            tr("This is what a reminder looks like."),
            tr("Breaks are announced like this."),
            ((TRIED, tr("Got it")),),
        )
        return True

    def _acted(self, key: str, break_id: int) -> None:
        """A button of a notification, which may be older than what happened since."""
        if key == TRIED:
            self.trial_until = None
            self.answered.emit()
        self.refresh()
        running = reminders.running(self.desk)
        about = running or self.offered()
        acts = {"start": self.start, "later": self.later}
        if running is not None:
            acts = {"back": self.back}
        if about is not None and about.id == break_id and key in acts:
            acts[key]()

    # -- quiet mode ---------------------------------------------------------------------------

    def is_quiet(self) -> bool:
        """Whether quiet mode is on."""
        return reminders.is_quiet(self.desk, self.now)

    def be_quiet(self, until: datetime) -> None:
        """Say nothing until then."""
        now = self.now
        self.desk = reminders.be_quiet(self.desk, now, until - now)
        self._withdraw()
        self._keep_quiet()
        self.refresh()

    def end_quiet(self) -> None:
        """Speak again; what was held back is said at once."""
        self.desk = reminders.end_quiet(self.desk)
        self._keep_quiet()
        self.refresh()

    def _keep_quiet(self) -> None:
        until = self.desk.quiet_until
        self._context.state.setValue(QUIET, until.isoformat() if until else "")

    def _remember_quiet(self) -> None:
        """Quiet mode outlives a restart of the program."""
        try:
            until = datetime.fromisoformat(str(self._context.state.value(QUIET, "")))
            left = until - self.now
        except (TypeError, ValueError):
            return
        if timedelta() < left <= reminder_settings.LONGEST_QUIET:
            self.desk = reminders.be_quiet(self.desk, self.now, left)

    # -- doing --------------------------------------------------------------------------------

    def open_breaks(self) -> list[tuple[PlannedBreak, datetime | None]]:
        """What can be begun now, whether due or not."""
        if not self.operator or reminders.running(self.desk) is not None:
            return []
        return open_breaks(self.operator, self.zone, self.now)

    def start(self) -> None:
        """Begin the break that is offered."""
        item = self.offered()
        if item is not None and reminders.running(self.desk) is None:
            self.start_break(item.id)

    def start_break(self, break_id: int) -> None:
        """Begin a break, reminded or not."""
        before = self._planned(break_id)
        if self._do(lambda: breaks.start_break(break_id, self.now)):
            self._context.messages.note(
                tr("The break has begun."), tr("Undo"), lambda: self._restore(before)
            )

    def back(self) -> None:
        """End the break that is running."""
        item = reminders.running(self.desk)
        if item is not None:
            self._do(lambda: breaks.end_break(item.id, self.now))

    def later(self) -> None:
        """Put the next break off."""
        item = reminders.coming(self.desk)
        if item is not None:

            def act() -> None:
                until = reminders.later_until(self.desk, item, self.now)
                breaks.postpone_break(item.id, until)
                self.desk = reminders.later(self.desk, item.id, self.now)

            self._do(act)

    def skip(self, break_id: int, reason: str) -> None:
        """Do without a break."""
        before = self._planned(break_id)
        if self._do(lambda: breaks.skip_break(break_id, reason)):
            self._context.messages.note(
                tr("The break was skipped."), tr("Undo"), lambda: self._restore(before)
            )

    def _planned(self, break_id: int) -> PlannedBreak | None:
        day = self.now.astimezone(self.zone).date()
        for shift in shifts(day - timedelta(days=1), day, operator_id=self.operator):
            for part in shift.breaks:
                if part.id == break_id:
                    return part
        return None

    def _restore(self, before: PlannedBreak | None) -> None:
        if before is not None:
            self._do(lambda: breaks.restore_break(before))

    def _withdraw(self) -> None:
        self._message = None
        if self.notifications is not None:
            self.notifications.withdraw()

    def _do(self, act: Callable[[], object]) -> bool:
        self._withdraw()
        try:
            act()
        except UserError as error:
            self._context.messages.error(error)
            return False
        # Heard here as well, where the roster is read again.
        self._context.changes.tell(events.ROSTER, self)
        return True

    def stop(self) -> None:
        """The window is gone: ask the data nothing more, for it may be closed as well."""
        self._stopped = True
        self._clock.stop()
        if self.notifications is not None:
            self.notifications.stop()
