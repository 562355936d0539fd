"""A call as it is filed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass
class CallValues:
    """What the card, an import or a script says of a call.

    Instants are aware; durations are whole seconds. ``number`` is as typed. ``urgency`` is 0
    normal, 1 high, 2 urgent. ``continues_id`` is the earlier call that this one takes up again.
    """

    line_id: int
    started_at: datetime
    direction: str = "in"
    number: str = ""
    withheld: bool = False
    caller_name: str = ""
    organisation: str = ""
    ended_at: datetime | None = None
    duration: int | None = None
    wait: int | None = None
    question: str = ""
    answer: str = ""
    topic_id: int | None = None
    urgency: int = 0
    outcome_id: int | None = None
    referred_to: str = ""
    callback_due: datetime | None = None
    callback_done: datetime | None = None
    source_id: int | None = None
    placement_id: int | None = None
    notes: str = ""
    taken_by_id: int | None = None
    continues_id: int | None = None
    external_id: str = ""
