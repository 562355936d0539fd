"""Opening hours as people write them: ``9:00–13:00, 14:00–18:00``."""

from __future__ import annotations

import re
from itertools import pairwise

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.text import tr

from .hours import DAY
from .hours_words import clock

_SPAN = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|\.\.\.?|…)\s*(\d{1,2})(?:[:.](\d{2}))?")


def format_spans(spans: list[tuple[int, int]]) -> str:
    """Minutes from midnight as text; what ends after midnight ends at the next day's time."""
    return ", ".join(f"{clock(a)}–{clock(b)}" for a, b in spans)


def parse_spans(text: str) -> list[tuple[int, int]]:
    """Minutes from midnight, in order; an end before its start lies on the next day.

    Raises:
        UserError: it is no list of times, or two of them overlap.
    """
    spans = []
    for part in re.split(r"[,;]", text):
        if not part.strip():
            continue
        match = _SPAN.fullmatch(part.strip())
        if match is None:
            raise _wrong(part)
        starts = int(match[1]) * 60 + int(match[2] or 0)
        ends = int(match[3]) * 60 + int(match[4] or 0)
        if starts >= DAY or ends > DAY or int(match[2] or 0) > 59 or int(match[4] or 0) > 59:
            raise _wrong(part)
        spans.append((starts, ends if ends > starts else ends + DAY))
    spans.sort()
    for (_, ends), (starts, _) in pairwise(spans):
        if starts < ends:
            raise UserError(
                tr("The times in “{text}” overlap.", text=text.strip()),
                action=tr("Write each period once."),
            )
    return spans


def _wrong(part: str) -> UserError:
    return UserError(
        tr("“{text}” is not a period of the day.", text=part.strip()),
        action=tr("Write it like 09:00–13:00, 14:00–18:00."),
    )
