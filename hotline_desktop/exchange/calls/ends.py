"""When calls end whose start, end or duration somebody corrected in a spreadsheet."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hotline_desktop.core.calls.worked import end_of
from hotline_desktop.core.imports.known import Stored


def settle_end(changes: dict[str, Any], call: Stored) -> None:
    """Let the end follow a start or a duration that was corrected, or the duration an end.

    Who corrects the date of a call leaves its end alone: the call lasted as long as it says.

    Args:
        changes: fields as in ``CallValues``; the end or the duration is added.
        call: as stored now.
    """
    start = _start(changes, call)
    if "ended_at" not in changes and changes.keys() & {"started_at", "duration"}:
        duration = changes.get("duration", call["duration"])
        changes["ended_at"] = end_of(start, duration, None)["ended_at"]
    elif changes.get("ended_at") and "duration" not in changes:
        lasted = None if call["ended_at"] is None else call["ended_at"] - call["started_at"]
        if call["duration"] is None or call["duration"] == lasted:
            changes["duration"] = int((changes["ended_at"] - start).total_seconds())


def ends_before_it_begins(
    said: dict[str, Any], changes: dict[str, Any], call: Stored | None
) -> bool:
    """Whether a row says so: of a new call, or by what it changes in a registered one."""
    ended = said.get("ended") if call is None else changes.get("ended_at")
    started = said["started"] if call is None else _start(changes, call)
    return ended is not None and ended < started


def _start(changes: dict[str, Any], call: Stored) -> datetime:
    return changes.get("started_at") or datetime.fromtimestamp(call["started_at"], UTC)
