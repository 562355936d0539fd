"""A whole review as plain values: what the window shows and every file of it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.text import tr

from . import kept
from .content import sections
from .finding import WEAKNESS, Finding
from .findings import findings
from .kept import Point
from .measures import Measure, measures
from .parts import Section
from .period import Period
from .reading import Reading, read
from .statistics import FEWEST


@dataclass(frozen=True)
class Report:
    """A review.

    Attributes:
        office: organisation and lines, in words.
        calls: both ways; ``incoming``: those that the figures are of.
        made: the day it was read.
        log_begins: the first day of the log where it lacks some of the period before.
        review_id: where it is kept; None while it is not.
        points: its findings: those kept, as edited, else those proposed.
        earlier: actions of earlier reviews that are still open.
        found: what the rules found, whatever was kept.
        notes: what the supervisor says of the period.
    """

    period: Period
    office: str
    made: date
    calls: int
    incoming: int
    comparable: bool
    log_begins: date | None
    measures: tuple[Measure, ...]
    sections: tuple[Section, ...]
    points: tuple[Point, ...]
    earlier: tuple[Point, ...]
    found: tuple[Finding, ...]
    review_id: int | None = None
    notes: str = ""

    @property
    def enough(self) -> bool:
        """Whether there are incoming calls enough for verdicts."""
        return self.incoming >= FEWEST

    def of_kind(self, kind: str) -> list[Point]:
        """The weaknesses, or the strengths."""
        return [point for point in self.points if point.kind == kind]

    @property
    def actions(self) -> list[Point]:
        """What is to be done, from now and from before; done ones too."""
        own = [point for point in self.points if point.action and point.kind == WEAKNESS]
        return [*own, *self.earlier]


def make_report(period: Period, now: datetime) -> Report:
    """Read a period and find what there is to find."""
    return report_of(read(period, now))


def report_of(reading: Reading) -> Report:
    """The review of what was read."""
    period, found = reading.period, findings(reading)
    review = kept.review_of(period)
    return Report(
        period,
        _office(period),
        reading.now.astimezone(period.zone).date(),
        reading.figures.total.calls + reading.figures.total.outgoing,
        reading.figures.total.calls,
        reading.comparable,
        None if reading.counts_comparable else reading.log_begins,
        measures(reading),
        sections(reading),
        tuple(points_of(period, found)),
        tuple(kept.open_actions(period)),
        found,
        review.id if review else None,
        review.notes if review else "",
    )


def points_of(period: Period, found: Sequence[Finding]) -> list[Point]:
    """The findings as kept: untouched ones in the words (and figures) of now."""
    review = kept.review_of(period)
    fresh = kept.proposed(period, found)
    if review is None:
        return fresh
    by_key = {point.key: point for point in fresh}
    return [_renewed(point, by_key.get(point.key)) for point in kept.points(review.id)]


def _renewed(point: Point, now: Point | None) -> Point:
    if now is None or point.edited:
        return point
    return replace(point, title=now.title, evidence=now.evidence, action=now.action)


def _office(period: Period) -> str:
    known = lines(retired=True)
    chosen = [line for line in known if not period.lines or line.id in period.lines]
    names = ", ".join(line.name for line in chosen)
    office = next((line.organisation for line in chosen if line.organisation), "")
    return " · ".join(filter(None, (office, names))) or tr("Hotline")
