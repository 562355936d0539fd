"""The first review of the demonstration: what was found after a week, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from ..lists import names
from ..review import kept
from ..review.choices import opening_day, period_of, span_of
from ..review.findings import findings
from ..review.reading import read
from ..storage.tables import Operator


def create_review(points: Sequence[dict[str, Any]], operators: Sequence[int], now: datetime) -> int:
    """Keep the review of the first seven days with these points; returns its id."""
    today = now.date()
    opening = opening_day()
    assert opening is not None
    span = span_of("opening", today, opening)
    assert span is not None
    period = period_of(span)
    id = kept.keep(period, findings(read(period, now)), period.until + timedelta(days=1))
    people = names(Operator)
    for point in points:
        made = kept.add_point(id, point["kind"], point["title"], action=point["action"])
        if "owner" in point:
            due = today + timedelta(days=point["due"])
            kept.change_point(made, owner=people[operators[point["owner"]]], due=due)
        if "done" in point:
            kept.set_done(made, now - timedelta(days=point["done"]))
    return id
