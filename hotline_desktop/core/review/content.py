"""The sections of a review. The window, the PDF and the workbook are made of the same ones."""

from __future__ import annotations

from collections.abc import Callable

from .costs import reception
from .list_sections import answers, sources, team, topics
from .parts import Section
from .reading import Reading
from .time_sections import over_time, roster

SECTIONS: tuple[Callable[[Reading], Section | None], ...] = (
    over_time,
    roster,
    topics,
    answers,
    team,
    reception,
    sources,
)


def sections(reading: Reading) -> tuple[Section, ...]:
    """All parts that have something to show."""
    made = (make(reading) for make in SECTIONS)
    return tuple(one for one in made if one is not None and (one.plots or one.grids))
