"""An event of a telephone as it travels from the helper to the window.

A softphone waits for the helper, so this loads little: no dataclasses, which bring the compiler.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import unquote

RING, ANSWER, END, MISSED, DIAL = "ring", "answer", "end", "missed", "dial"
KINDS = (RING, ANSWER, END, MISSED)
"""What a telephone tells; ``DIAL`` comes from a link: its number is to be called."""

HEARD = "--heard"
"""Stands before an event in the arguments of the program."""

SCHEMES = ("tel:", "callto:", "sip:", "sips:")
LONGEST = 200
OLDEST = timedelta(minutes=10)
"""An event that took longer to arrive tells of a call that is over."""

_NAMED = re.compile(r'^"?(?P<name>[^"<]*?)"?\s*<(?P<address>[^>]*)>$')
_UNKNOWN = frozenset({"", "unknown", "anonymous", "restricted", "private", "withheld", "0"})


class PhoneEvent(NamedTuple):
    """What happened to a call.

    Attributes:
        kind: one of ``KINDS``, or ``DIAL``.
        number: as the telephone wrote it, without scheme and host; "" where it is withheld.
        at: when it happened, in UTC.
        name: of the caller, where the telephone knows it.
        line: name or number of the line that was called, where the telephone tells it.
        call_id: the telephone's own name for the call; without it number and order tell.
    """

    kind: str
    number: str
    at: datetime
    name: str = ""
    line: str = ""
    call_id: str = ""

    def to_json(self) -> str:
        """The event as one argument."""
        told = {"kind": self.kind, "number": self.number, "at": self.at.timestamp()}
        extra = {"name": self.name, "line": self.line, "call_id": self.call_id}
        return json.dumps(told | {key: value for key, value in extra.items() if value})


def event_of(
    kind: str, number: str, *, at: datetime, name: str = "", line: str = "", call_id: str = ""
) -> PhoneEvent:
    """An event as a telephone tells it, tidied.

    Args:
        kind: one of ``KINDS``, or ``DIAL``.
        number: a number, an address (``sip:101@pbx``), or both (``Anna <sip:101@pbx>``).
        at: when it happened.
        name: of the caller; goes before a name within ``number``.
        line: that was called.
        call_id: the telephone's own name for the call.
    """
    text = " ".join(number.split())
    if named := _NAMED.match(text):
        name = name or named["name"].strip()
        text = named["address"]
    return PhoneEvent(
        kind, number_of(text), at, name.strip()[:LONGEST], line.strip()[:LONGEST],
        call_id.strip()[:LONGEST],
    )  # fmt: skip


def number_of(address: str) -> str:
    """The number in a link or an address, "" where it is withheld.

    RFC 3966 for ``tel:``, RFC 3261 (19.1) for ``sip:``: parameters and host do not belong to it.
    """
    text = address.strip().strip("<>\"'").strip()
    for scheme in SCHEMES:
        if text.casefold().startswith(scheme):
            text = unquote(text[len(scheme) :]).removeprefix("//")
            break
    text = re.split(r"[;?@]", text, maxsplit=1)[0].strip().rstrip("/")
    return "" if text.casefold() in _UNKNOWN else text[:LONGEST]


def read_event(written: str, now: datetime) -> PhoneEvent | None:
    """The event that ``PhoneEvent.to_json`` wrote; None where it is none, or is too old."""
    try:
        told = json.loads(written)
        at = datetime.fromtimestamp(float(told["at"]), UTC)
        kind, number = str(told["kind"]), str(told["number"])
        extra = {key: str(told.get(key, "")) for key in ("name", "line", "call_id")}
    except (ValueError, TypeError, KeyError, OverflowError, OSError):
        return None
    if kind not in (*KINDS, DIAL) or now - at > OLDEST:
        return None
    return event_of(kind, number, at=min(at, now), **extra)


def link_in(arguments: Sequence[str]) -> str:
    """The link to a number among the arguments of the program, "" if there is none."""
    return next((a for a in arguments if a.casefold().startswith(SCHEMES[:3])), "")


def events_in(arguments: Sequence[str], now: datetime) -> list[PhoneEvent]:
    """The events that a start of the program was given."""
    found = [
        event
        for flag, written in pairwise(arguments)
        if flag == HEARD and (event := read_event(written, now)) is not None
    ]
    if link := link_in(arguments):
        found.append(event_of(DIAL, link, at=now))
    return found


def utc_now() -> datetime:
    """The wall clock, for the helper: it has no other."""
    return datetime.fromtimestamp(time.time(), UTC)
