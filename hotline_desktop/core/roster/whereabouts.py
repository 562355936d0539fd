"""Where everybody is now: on a call, free, at lunch, on a break, away, or off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core import lists
from hotline_desktop.core.calls.drafts import drafts
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr

from .absences import KINDS, Away, absences
from .day_view import office_zone
from .shifts import PlannedBreak, WorkShift, shifts
from .times import instant

LOOK_AHEAD = timedelta(days=14)
"""How far the next shift is looked for."""

CALL_GOES_ON = timedelta(minutes=45)
"""A card that nobody has typed in for so long was put aside: its call is over."""

STATES: dict[str, Callable[[], str]] = {
    "on_call": lambda: tr("On a call"),
    "free": lambda: tr("Free"),
    "break": lambda: tr("On a break"),
    "lunch": lambda: tr("At lunch"),
    "absent": lambda: tr("Away"),
    "off": lambda: tr("Off duty"),
}
"""In the order in which somebody looking for a colleague wants them."""


@dataclass(frozen=True)
class Whereabouts:
    """Where somebody is.

    Attributes:
        state: a key of ``STATES``.
        since: when that began; None where nothing says.
        until: its planned end. A break that lasts longer keeps the end it was to have.
        next_at: start of the next shift within two weeks on which the person is not away.
        absence: vacation, sick or training, for ``absent``.
    """

    operator_id: int
    state: str
    since: datetime | None = None
    until: datetime | None = None
    next_at: datetime | None = None
    absence: str = ""


def whereabouts(now: datetime) -> dict[int, Whereabouts]:
    """Where every working operator is, by the operator's id.

    A call outweighs the roster: who has a card open is on a call even before the shift begins or
    while a break should be running.
    """
    zone = office_zone()
    today = now.astimezone(zone).date()
    into = lists.canonical(Operator)
    last = today + LOOK_AHEAD
    own: dict[int, list[WorkShift]] = defaultdict(list)
    for shift in shifts(today - timedelta(days=1), last):
        own[into[shift.operator_id]].append(shift)
    away: dict[int, list[Away]] = defaultdict(list)
    for absence in absences(today - timedelta(days=1), last):
        away[into[absence.operator_id]].append(absence)
    calls = {into.get(id, id): since for id, since in open_calls(now).items()}
    found = {}
    for entry in lists.entries(Operator):
        id = entry.id
        spans = sorted(
            (
                (instant(s.date, s.starts, zone), instant(s.date, s.ends, zone), s)
                for s in own[id]
                if not any(a.first <= s.date <= a.last for a in away[id])
            ),
            key=lambda span: span[:2],
        )
        next_at = next((start for start, _, _ in spans if start > now), None)
        current = next((span for span in spans if span[0] <= now < span[1]), None)
        gone = next((a for a in away[id] if a.first <= today <= a.last), None)
        if id in calls:
            found[id] = Whereabouts(id, "on_call", calls[id], None, next_at)
        elif current is not None:
            found[id] = _on_shift(id, *current, next_at)
        elif gone is not None:
            since = instant(gone.first, 0, zone)
            until = instant(gone.last + timedelta(days=1), 0, zone)
            found[id] = Whereabouts(id, "absent", since, until, next_at, gone.kind)
        else:
            ended = max((end for _, end, _ in spans if end <= now), default=None)
            found[id] = Whereabouts(id, "off", ended, next_at, next_at)
    return found


def _on_shift(
    who: int, start: datetime, end: datetime, shift: WorkShift, next_at: datetime | None
) -> Whereabouts:
    running = next((part for part in shift.breaks if part.state == "running"), None)
    if running is not None and running.taken_start is not None:
        until = running.taken_start + timedelta(minutes=running.length)
        state = "lunch" if running.kind == "lunch" else "break"
        return Whereabouts(who, state, running.taken_start, until, next_at)
    backs = [part.taken_end for part in shift.breaks if part.taken_end is not None]
    since = max([start, *backs])
    return Whereabouts(who, "free", since, _next_pause(shift, since, end), next_at)


def _next_pause(shift: WorkShift, since: datetime, end: datetime) -> datetime:
    """When somebody at work is to leave the desk: the next planned break, or the shift's end."""
    zone = office_zone()
    coming = [_start(part, shift, zone) for part in shift.breaks if part.state == "planned"]
    return min([end, *(at for at in coming if at is not None and at > since)])


def _start(part: PlannedBreak, shift: WorkShift, zone: ZoneInfo) -> datetime | None:
    return None if part.starts is None else instant(shift.date, part.starts, zone)


def open_calls(now: datetime) -> dict[int, datetime]:
    """Who has a call going on in a card at some desk, and since when.

    Cards typed later, of a call that has ended, and cards put aside long ago do not count.
    """
    found: dict[int, datetime] = {}
    for draft in drafts():
        card = draft.card
        who = card.get("taken_by_id")
        if (
            not isinstance(who, int)
            or card.get("call_id") is not None
            or card.get("late")
            or card.get("stopped_at")
            or now - draft.updated_at > CALL_GOES_ON
        ):
            continue
        try:
            found.setdefault(who, datetime.fromisoformat(card["started_at"]))
        except (KeyError, TypeError, ValueError):
            continue
    return found


def state_words(where: Whereabouts) -> str:
    """The state in a word or two; an absence by its own name."""
    if where.absence:
        return KINDS[where.absence]()
    return STATES[where.state]()
