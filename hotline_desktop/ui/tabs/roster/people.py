"""Initials and colours by which people are told apart, and what is selected, in words."""

from __future__ import annotations

from PySide6.QtGui import QColor

from hotline_desktop.core.roster.day_view import (
    DayView,
    break_state,
    kind_name,
    span_of,
)
from hotline_desktop.core.roster.staff import COLOURS
from hotline_desktop.core.roster.times import clock
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

from .scale import Spot, find


def initials(name: str) -> str:
    """Two letters at most."""
    return "".join(word[0] for word in name.split()[:2]).upper()


def person_colour(operator_id: int, colour: str) -> tuple[QColor, QColor]:
    """The ink and the ground of a person's initials, readable in either theme."""
    hue = max(0, QColor(colour or COLOURS[operator_id % len(COLOURS)]).hslHue())
    if theme.tokens().dark:
        return QColor.fromHsl(hue, 150, 205), QColor.fromHsl(hue, 80, 60)
    return QColor.fromHsl(hue, 150, 70), QColor.fromHsl(hue, 140, 225)


def spot_text(view: DayView, spot: Spot | None) -> str:
    """What is selected, as one would say it."""
    person, shift, part = find(view, spot)
    if person is None:
        return ""
    if shift is None:
        return person.name
    if part is None:
        return tr(
            "{name}: shift {start}–{end}",
            name=person.name, start=clock(shift.starts), end=clock(shift.ends),
        )  # fmt: skip
    span = span_of(part, shift, view.zone)
    return tr(
        "{name}: {what} {start}–{end}, {state}",
        name=person.name,
        what=kind_name(part).lower(),
        start=clock(span[0]) if span else "",
        end=clock(span[1]) if span else "",
        state=break_state(part),
    )
