"""When to remind somebody of a break: a state machine that is told the time.

Nothing here waits or reads a clock. Every function takes the state and ``now`` and gives the next
state; ``tick`` also gives what to say, at most one message, however much has come together.

* Ahead, due and time-up are said once each, by the wall clock.
* While a call is open, or in quiet mode, nothing is said; what was held back is said at once when
  the call is filed or quiet mode ends, in one message, the newest state of each break.
* A break that has not begun ``late_cap`` after its time is given up: it is to be planned again.
* After a gap (sleep, a clock set forward) one message says what was missed. A clock set back
  repeats nothing and does not lengthen a running break.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

GAP = timedelta(minutes=2)
"""Ticks come once a minute at least: a longer silence means that the computer slept."""

BACKWARD = timedelta(seconds=30)
"""A clock that goes back by less was only corrected."""


@dataclass(frozen=True)
class ReminderSettings:
    """How reminders behave at a desk.

    Attributes:
        ahead: notice before a break. ``later``: by how much "Later" puts off.
        most_later: how often a break can be put off.
        late_cap: how long after its time a break is still offered.
    """

    ahead: timedelta = timedelta(minutes=3)
    later: timedelta = timedelta(minutes=5)
    most_later: int = 3
    late_cap: timedelta = timedelta(minutes=30)


@dataclass(frozen=True)
class Reminded:
    """A break at this desk.

    Attributes:
        stage: waiting, running, taken, skipped or missed.
        said: the last thing said of it: "", ahead, due, time_up or missed.
        begun: when it really began. ``until``: put off to then.
        last: the end of its shift, after which it is offered no more.
        missed: where it was planned before it was missed and planned again.
    """

    id: int
    kind: str
    start: datetime
    length: timedelta
    stage: str = "waiting"
    said: str = ""
    begun: datetime | None = None
    until: datetime | None = None
    later_count: int = 0
    last: datetime | None = None
    missed: datetime | None = None

    @property
    def due(self) -> datetime:
        """When it is to begin, as put off."""
        return self.until or self.start


@dataclass(frozen=True)
class Desk:
    """The state at one desk; quiet mode lasts from ``quiet_from`` to ``quiet_until``."""

    breaks: tuple[Reminded, ...] = ()
    call_open: bool = False
    quiet_from: datetime | None = None
    quiet_until: datetime | None = None
    ticked: datetime | None = None
    settings: ReminderSettings = field(default_factory=ReminderSettings)


@dataclass(frozen=True)
class Note:
    """What is said of one break: ahead, due, time_up, or missed (to be planned again)."""

    what: str
    item: Reminded


@dataclass(frozen=True)
class Message:
    """One reminder. ``catch_up`` says that it comes late: after a sleep or a long call."""

    notes: tuple[Note, ...]
    catch_up: bool = False


@dataclass(frozen=True)
class Ticked:
    """What a tick brought: the message for the operator, and breaks to be planned again.

    ``replan`` is for the supervisor and comes even while a call is open.
    """

    desk: Desk
    message: Message | None = None
    replan: tuple[int, ...] = ()


class NotAllowed(Exception):
    """An action that the break's stage does not allow; a button should not have offered it."""


def tick(desk: Desk, now: datetime) -> Ticked:
    """Look at the clock: once a minute, at ``next_wake``, and whenever something has happened."""
    gap = desk.ticked is not None and now - desk.ticked > GAP
    desk = _after_jump_back(desk, now)
    desk, replan = _give_up_late(desk, now)
    desk = replace(desk, ticked=max(now, desk.ticked or now))
    if desk.quiet_until is not None and not is_quiet(desk, now):
        desk = end_quiet(desk)
    if desk.call_open or is_quiet(desk, now):
        return Ticked(desk, replan=replan)
    notes, breaks = [], []
    for item in desk.breaks:
        what = _to_say(item, desk.settings, now)
        if what and what != item.said:
            breaks.append(replace(item, said=what))
            notes.append(Note(what, breaks[-1]))
        else:
            breaks.append(item)
    desk = replace(desk, breaks=tuple(breaks))
    if not notes:
        return Ticked(desk, replan=replan)
    late = gap or len(notes) > 1 or any(note.what == "missed" for note in notes)
    return Ticked(desk, Message(tuple(notes), catch_up=late), replan)


def _to_say(item: Reminded, settings: ReminderSettings, now: datetime) -> str:
    """The newest thing to be said of a break at ``now``; what has been said is not said again."""
    if item.stage == "running" and item.begun is not None:
        return "time_up" if now >= item.begun + item.length else item.said
    if item.stage == "missed":
        return "missed"
    if item.stage != "waiting" or item.said == "due":
        return item.said
    if now >= item.due:
        return "due"
    if item.until is None and now >= item.start - settings.ahead:
        return "ahead"
    return item.said


def _give_up_late(desk: Desk, now: datetime) -> tuple[Desk, tuple[int, ...]]:
    late = {
        item.id
        for item in desk.breaks
        if item.stage == "waiting" and now >= item.start + _cap(item, desk.settings)
    }
    breaks = tuple(
        replace(item, stage="missed") if item.id in late else item for item in desk.breaks
    )
    return replace(desk, breaks=breaks), tuple(sorted(late))


def _cap(item: Reminded, settings: ReminderSettings) -> timedelta:
    """Putting off does not count against the cap, but is limited itself."""
    return settings.late_cap + (item.due - item.start if item.until else timedelta())


def _back(desk: Desk, now: datetime) -> bool:
    return desk.ticked is not None and desk.ticked - now > BACKWARD


def _after_jump_back(desk: Desk, now: datetime) -> Desk:
    """A clock set back takes what was measured by it along."""
    if not _back(desk, now) or desk.ticked is None:
        return desk
    jump = now - desk.ticked
    return replace(
        desk,
        ticked=now,
        quiet_from=desk.quiet_from + jump if desk.quiet_from else None,
        quiet_until=desk.quiet_until + jump if desk.quiet_until else None,
        breaks=tuple(
            replace(
                item,
                begun=item.begun + jump if item.begun and item.stage == "running" else item.begun,
                until=item.until + jump if item.until and item.stage == "waiting" else item.until,
            )
            for item in desk.breaks
        ),
    )


def later(desk: Desk, break_id: int, now: datetime) -> Desk:
    """Put a break off a little.

    Raises:
        NotAllowed: it was put off as often as allowed, or is not waiting.
    """
    item = next((item for item in desk.breaks if item.id == break_id), None)
    if item is None or not can_put_off(desk, item):
        raise NotAllowed("put off as often as allowed")
    until = later_until(desk, item, now)
    put_off = replace(item, until=until, later_count=item.later_count + 1, said="")
    breaks = tuple(put_off if item.id == break_id else item for item in desk.breaks)
    return replace(desk, breaks=breaks)


def later_until(desk: Desk, item: Reminded, now: datetime) -> datetime:
    """Until when "Later" puts a break off."""
    return max(now, item.start) + desk.settings.later


def can_put_off(desk: Desk, item: Reminded) -> bool:
    """Whether "Later" is still on offer."""
    return item.stage == "waiting" and item.later_count < desk.settings.most_later


def be_quiet(desk: Desk, now: datetime, length: timedelta) -> Desk:
    """Say nothing for a while; ends by itself."""
    return replace(desk, quiet_from=now, quiet_until=now + length)


def end_quiet(desk: Desk) -> Desk:
    """End quiet mode: what was held back is said at the next tick."""
    return replace(desk, quiet_from=None, quiet_until=None)


def is_quiet(desk: Desk, now: datetime) -> bool:
    """Whether quiet mode is on."""
    return desk.quiet_until is not None and now < desk.quiet_until


def running(desk: Desk) -> Reminded | None:
    """The break the operator is on."""
    return next((item for item in desk.breaks if item.stage == "running"), None)


def coming(desk: Desk) -> Reminded | None:
    """The next break, for the countdown."""
    waiting = [item for item in desk.breaks if item.stage == "waiting"]
    return min(waiting, key=lambda item: (item.due, item.id), default=None)


def owed(desk: Desk, now: datetime) -> Reminded | None:
    """The first break that was missed and can still be taken today."""
    return next(
        (
            item
            for item in desk.breaks
            if item.stage == "missed" and (item.last is None or now < item.last)
        ),
        None,
    )


def replanned(desk: Desk, breaks: Iterable[Reminded]) -> Desk:
    """Take over the roster as it is now; what was said of a break that did not move stays said.

    Args:
        desk: the state so far.
        breaks: this desk's breaks as the roster has them, with their stages.
    """
    known = {item.id: item for item in desk.breaks}
    taken_over = []
    for item in breaks:
        old = known.get(item.id)
        if old is not None and _plan(old) == _plan(item):
            taken_over.append(old)
        elif old is not None and old.stage == item.stage == "running":
            taken_over.append(replace(old, length=item.length))
        else:
            taken_over.append(item)
    return replace(desk, breaks=tuple(taken_over))


def next_wake(desk: Desk, now: datetime) -> datetime | None:
    """The next instant at which ``tick`` could have something to do; None if there is none."""
    moments: list[datetime] = []
    for item in desk.breaks:
        if item.stage == "waiting":
            moments += [item.due, item.start + _cap(item, desk.settings)]
            if item.until is None:
                moments.append(item.start - desk.settings.ahead)
        elif item.stage == "running" and item.begun is not None:
            moments.append(item.begun + item.length)
    if desk.quiet_until is not None:
        moments.append(desk.quiet_until)
    return min((moment for moment in moments if moment > now), default=None)


def _plan(item: Reminded) -> tuple[object, ...]:
    return item.start, item.length, item.stage
