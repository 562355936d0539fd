"""The calls that a telephone has told of: which event belongs to which call. Pure values.

A telephone that names its calls is believed; else an event belongs to the newest call of the same
number that can take it, and one without a number to the newest call that can.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hotline_desktop.core import phones

from .events import ANSWER, DIAL, END, MISSED, RING, PhoneEvent

MOST = 20
"""Calls remembered at once; more are no office's, but a telephone gone wrong."""

FORGOTTEN = timedelta(hours=4)
"""A call of which nothing was heard for so long has surely ended unheard."""

RINGS = timedelta(minutes=3)
"""No telephone rings for longer: the same number after that is another call. Softphones that tell
only of rings never tell that the first one is over."""


@dataclass(frozen=True)
class PhoneCall:
    """A call as the telephone told of it.

    Attributes:
        key: the program's own name for it, which no other call ever has.
        rang_at: when it rang, or the first word of it.
        answered_at: when somebody answered.
        ended_at: when it was over; calls that are over are handed out once and forgotten.
        outgoing: it was dialled from here.
    """

    key: str
    number: str
    rang_at: datetime
    name: str = ""
    line: str = ""
    call_id: str = ""
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    outgoing: bool = False

    @property
    def missed(self) -> bool:
        """It is over, and nobody answered."""
        return self.ended_at is not None and self.answered_at is None and not self.outgoing

    @property
    def wait(self) -> int | None:
        """Seconds from ringing to the answer, or to the end where nobody answered."""
        until = self.answered_at or self.ended_at
        return (
            None if until is None or self.outgoing else int((until - self.rang_at).total_seconds())
        )


@dataclass(frozen=True)
class PhoneCalls:
    """The calls that are under way, the oldest first."""

    calls: tuple[PhoneCall, ...] = ()
    next_key: int = 1


def hear(known: PhoneCalls, event: PhoneEvent, region: str) -> tuple[PhoneCalls, PhoneCall | None]:
    """Take an event in.

    Args:
        known: what was heard before.
        event: what is heard now.
        region: whose rules read the numbers.

    Returns:
        What is known now, and the call that the event belongs to as it is now; None where the
        event tells nothing, such as the end of a call that nobody knows.
    """
    calls = tuple(call for call in known.calls if event.at - call.rang_at < FORGOTTEN)
    found = _call_of(calls, event, region)
    if event.kind in (RING, DIAL):
        if found is not None and event.kind == RING and _still_rings(found, event):
            return PhoneCalls(calls, known.next_key), found
        return _add(calls, known.next_key, event)
    if found is None:
        if event.kind == END:
            return PhoneCalls(calls, known.next_key), None
        after, found = _add(calls, known.next_key, event)
        known, calls = after, after.calls
    if event.kind == ANSWER:
        told = replace(found, answered_at=found.answered_at or event.at)
    else:
        answered = None if event.kind == MISSED else found.answered_at
        told = replace(found, ended_at=event.at, answered_at=answered)
    told = replace(told, name=told.name or event.name, line=told.line or event.line)
    left = tuple(told if call.key == told.key else call for call in calls)
    return PhoneCalls(tuple(c for c in left if c.ended_at is None), known.next_key), told


def _add(calls: tuple[PhoneCall, ...], key: int, event: PhoneEvent) -> tuple[PhoneCalls, PhoneCall]:
    call = PhoneCall(
        f"{event.at:%Y%m%dT%H%M%S.%f}-{key}", event.number, event.at, event.name, event.line,
        event.call_id,
        outgoing=event.kind == DIAL,
    )  # fmt: skip
    return PhoneCalls((*calls, call)[-MOST:], key + 1), call


def _call_of(calls: tuple[PhoneCall, ...], event: PhoneEvent, region: str) -> PhoneCall | None:
    if event.call_id and any(call.call_id == event.call_id for call in calls):
        return next(call for call in calls if call.call_id == event.call_id)
    fitting = [
        call
        for call in reversed(calls)
        if not (event.call_id and call.call_id)
        and not (event.kind in (ANSWER, MISSED) and call.answered_at is not None)
        and not (event.kind == END and call.outgoing and not event.number)
    ]
    if event.number:
        wanted = _same(event.number, region)
        return next((call for call in fitting if _same(call.number, region) == wanted), None)
    return fitting[0] if fitting and event.kind != RING else None


def _still_rings(call: PhoneCall, event: PhoneEvent) -> bool:
    known = bool(event.call_id) and call.call_id == event.call_id
    return call.answered_at is None and (known or event.at - call.rang_at < RINGS)


def _same(number: str, region: str) -> str:
    return phones.normalise(number, region) or number
