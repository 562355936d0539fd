"""What is selected on the day, in words."""

from __future__ import annotations

from hotline_desktop.core.roster.day_view import (
    DayView,
    break_state,
    kind_name,
    span_of,
)
from hotline_desktop.core.roster.times import clock
from hotline_desktop.core.text import tr

from .scale import Spot, find


def spot_text(view: DayView, spot: Spot | None) -> str:
    """What is selected, as one would say it."""
    person, shift, part = find(view, spot)
    if person is None:
        return ""
    if shift is None:
        return person.name
    if part is None:
        words = tr(
            "{name}: shift {start}–{end}",
            name=person.name, start=clock(shift.starts), end=clock(shift.ends),
        )  # fmt: skip
        return f"{words} · {shift.notes}" if shift.notes else words
    span = span_of(part, shift, view.zone)
    return tr(
        "{name}: {what} {start}–{end}, {state}",
        name=person.name,
        what=kind_name(part).lower(),
        start=clock(span[0]) if span else "",
        end=clock(span[1]) if span else "",
        state=break_state(part),
    )
