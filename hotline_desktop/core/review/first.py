"""The first review of a line: after a week there is enough to find what is strong and weak."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hotline_desktop.core.calls import browse
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.text import tr

from . import kept
from .choices import FIRST_DAYS, opening_day, period_of

SAID_FOR = 30
"""Days for which it is said: after that the office has its own rhythm."""


@dataclass(frozen=True)
class FirstReview:
    """A line whose first review is due on ``day``."""

    line_id: int
    day: date
    sentence: str


def first_reviews_due(now: datetime) -> Iterator[FirstReview]:
    """The lines in use whose first seven days are over, had calls and were not reviewed."""
    today = now.astimezone(office_zone()).date()
    for line in lines():
        opening = opening_day(frozenset({line.id}))
        if opening is None:
            continue
        day = opening + timedelta(days=FIRST_DAYS)
        if not day <= today <= day + timedelta(days=SAID_FOR) or _reviewed(opening, line.id):
            continue
        period = period_of((opening, day - timedelta(days=1)), frozenset({line.id}))
        if browse.page(period.calls("incoming"), limit=1):
            words = tr("“{line}” has been open for a week: time for the first review.",
                       line=line.name)  # fmt: skip
            yield FirstReview(line.id, day, words)


def _reviewed(opening: date, line_id: int) -> bool:
    """Whether a review that covers most of those days is kept."""
    middle = opening + timedelta(days=FIRST_DAYS // 2)
    return any(
        one.first <= middle <= one.last and (not one.lines or line_id in one.lines)
        for one in kept.reviews()
    )
