"""A review into a file, by the ending of its name."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.review.period import Period
from hotline_desktop.core.review.report import Report, make_report
from hotline_desktop.core.text import tr


def save_review(target: Path, period: Period, now: datetime) -> Report:
    """Read the period and write its review; returns what was written.

    Raises:
        UserError: the ending says neither PDF nor Excel, or the file cannot be written.
    """
    ending = target.suffix.lower()
    if ending not in (".pdf", ".xlsx"):
        raise UserError(
            tr("A review can be saved as .pdf or .xlsx, not as “{ending}”.", ending=ending),
            action=tr("Give the file such a name."),
        )
    report = make_report(period, now)
    if ending == ".pdf":
        from .printing import save_pdf

        save_pdf(target, report)
    else:
        from hotline_desktop.exchange.workbooks.review import save_workbook

        save_workbook(target, report)
    return report
