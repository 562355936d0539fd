"""Instants of calls as a clock on the wall shows them, in SQL."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

HOUR = 3600


def wall_seconds(zone: ZoneInfo, since: datetime, until: datetime) -> str:
    """SQL: ``call.started_at`` as seconds on the wall, through changes of summer time.

    Args:
        zone: where the clock hangs.
        since, until: the instants between which it must be right.
    """
    changes: list[tuple[int, int]] = []
    at, step = since, timedelta(hours=1)
    while at <= until:
        offset = _offset(at, zone)
        if not changes or changes[-1][1] != offset:
            changes.append((int(at.timestamp()), offset))
        elif _offset(at + timedelta(days=1), zone) == offset:
            at += timedelta(days=1)
            continue
        at += step
    if len(changes) == 1:
        return f"(call.started_at + {changes[0][1]})"
    cases = " ".join(
        f"WHEN call.started_at < {after} THEN {offset}"
        for (_, offset), (after, _) in pairwise(changes)
    )
    return f"(call.started_at + CASE {cases} ELSE {changes[-1][1]} END)"


def hour_of_day(seconds: str) -> str:
    """SQL: 0 to 23 of wall seconds."""
    return f"({seconds} / {HOUR} % 24)"


def weekday(seconds: str) -> str:
    """SQL: 0 (Monday) to 6 of wall seconds; 1970-01-01 was a Thursday."""
    return f"(({seconds} / {24 * HOUR} + 3) % 7)"


def _offset(at: datetime, zone: ZoneInfo) -> int:
    offset = at.astimezone(zone).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())
