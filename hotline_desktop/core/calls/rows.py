"""A call as it is read: one plain row, all columns."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple


class CallRow(NamedTuple):
    """A registered call as stored: instants are seconds since 1970-01-01 UTC."""

    id: int
    uid: str
    position: int
    line_id: int
    direction: str
    number: str
    caller_id: str
    withheld: int
    caller_name: str
    organisation: str
    started_at: int
    ended_at: int | None
    duration: int | None
    wait: int | None
    question: str
    answer: str
    topic_id: int | None
    urgency: int
    outcome_id: int | None
    referred_to: str
    callback_due: int | None
    callback_done: int | None
    source_id: int | None
    placement_id: int | None
    notes: str
    taken_by_id: int | None
    entered_by_id: int | None
    entered_at: int
    outside_hours: int
    continues_id: int | None
    external_id: str
    deleted_at: int | None
    sort_value: int | str | None = None

    @property
    def key(self) -> tuple[int | str | None, int]:
        """Where the row stands in the order that it was read in."""
        return (self.sort_value, self.position)

    @property
    def started(self) -> datetime:
        """The start, in UTC."""
        return datetime.fromtimestamp(self.started_at, UTC)


COLUMNS = ", ".join(f'call."{name}"' for name in CallRow._fields[:-1])


def instant(seconds: int | None) -> datetime | None:
    """A stored instant as an aware one."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
