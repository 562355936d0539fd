"""Sentences that the window and the paper say of a review."""

from __future__ import annotations

from hotline_desktop.core.dates import long_day, span
from hotline_desktop.core.review.report import Report
from hotline_desktop.core.review.statistics import FEWEST
from hotline_desktop.core.text import tr


def compared(report: Report) -> str:
    """What the period is compared with."""
    if not report.comparable:
        return tr("There are no calls in the period before to compare with.")
    before = report.period.before()
    words = tr("Compared with {days}.", days=span(before.first, before.last))
    if report.log_begins is not None:
        begins = long_day(report.log_begins)
        words += " " + tr(
            "The log begins on {day}, so numbers of calls are not compared.", day=begins
        )
    return words


def none_found(report: Report) -> str:
    """Why there is no finding."""
    if report.enough:
        return tr("Nothing stands out beyond chance.")
    return tr(
        "Too few incoming calls for a verdict: %n of at least {least}.",
        report.incoming,
        least=FEWEST,
    )
