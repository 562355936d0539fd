"""Where the made-up office makes its number known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from zoneinfo import ZoneInfo

from .. import lists
from ..advertising.placements import Placing, add_placement
from ..calls.values import CallValues
from ..storage.tables import Source
from .texts import texts

NAMED = 0.7
"""Callers who know the advertisement, of those who know the channel."""


def create_placements(
    language: str, line_id: int, zone: ZoneInfo, now: datetime
) -> list[Placing]:  # fmt: skip
    """Write the placements and return them.

    Args:
        language: ``en`` or ``ru``.
        line_id: the office's line.
        zone: the line's.
        now: the moment of the demonstration.
    """
    text = texts(f"advertising_{language}")
    today = now.astimezone(zone).date()
    found = []
    for entry in text["placements"]:
        days = [today + timedelta(days=n) for n in entry["days"]]
        placing = Placing(
            line_id,
            lists.find_or_add(Source, entry["channel"]),
            entry["name"],
            days[0],
            days[1] if len(days) > 1 else None,
            entry["place"],
            Decimal(entry["cost"]),
            entry.get("contact", ""),
            entry.get("text", ""),
        )
        found.append(replace(placing, id=add_placement(placing, now)))
    return found


def name_placements(
    calls: Sequence[CallValues], known: Sequence[Placing], zone: ZoneInfo, random: Random
) -> None:
    """Let most callers who name a channel name an advertisement that ran there."""
    for call in calls:
        day = call.started_at.astimezone(zone).date()
        own = [one for one in known if one.source_id == call.source_id and one.is_offered(day)]
        if own and random.random() < NAMED:
            call.placement_id = random.choice(own).id
