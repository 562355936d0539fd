"""The review on the command line, without a display."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.text import tr
from .roster import parse_date

if TYPE_CHECKING:
    from ..core.review.report import Report
    from .office import AddCommand, Office


def add_commands(command: AddCommand) -> None:
    """Add the command to the parser."""
    added = command(
        "review", run_review, tr("write the review of a period: figures, findings, charts")
    )
    added.add_argument(
        "--from", type=parse_date, dest="first", metavar="DATE",
        help=tr("the first day; the last seven days if not given"),
    )  # fmt: skip
    added.add_argument(
        "--to", type=parse_date, dest="last", metavar="DATE", help=tr("the last day")
    )
    added.add_argument("--line", default="", metavar="NAME", help=tr("the line; all if not given"))
    added.add_argument(
        "--output", type=Path, metavar="FILE", help=tr("a file that ends in .pdf or .xlsx")
    )


def run_review(office: Office, options: argparse.Namespace) -> int:
    """Read a period; write its review into a file, or say its figures and findings."""
    from ..core.errors import UserError
    from ..core.review.choices import period_of, span_of
    from ..core.review.period import LONGEST_DAYS
    from ..core.review.report import make_report
    from ..core.roster.day_view import office_zone

    office.open_existing()
    usual = span_of("last_7", office.now.astimezone(office_zone()).date())
    assert usual is not None
    first, last = options.first or options.last or usual[0], options.last or usual[1]
    if first > last:
        raise UserError(tr("The last day of a review is not before its first."))
    if (last - first).days >= LONGEST_DAYS:
        raise UserError(tr("A review covers ten years at most."))
    period = period_of((first, last), _lines(options.line))
    if options.output is None:
        report = make_report(period, office.now)
    else:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from ..ui.app import make_application
        from ..ui.tabs.review.saving import save_review

        make_application()
        report = save_review(options.output, period, office.now)
    office.answer(_sentences(report, options.output), _values(report))
    return 0


def _lines(name: str) -> frozenset[int]:
    from ..core.errors import UserError
    from ..core.line.lines import lines

    if not name:
        return frozenset()
    found = frozenset(line.id for line in lines(retired=True) if line.name == name)
    if not found:
        raise UserError(tr("There is no line “{name}”.", name=name))
    return found


def _sentences(report: Report, output: Path | None) -> str:
    said = [
        f"{one.title}: {one.text}"
        + (f" ({tr('{change}, before {value}', change=one.change, value=one.before_text)})"
           if one.change else "")
        for one in report.measures
    ]  # fmt: skip
    said += [f"{'▼' if one.kind == 'weakness' else '▲'} {one.title}" for one in report.points]
    if output is not None:
        said.append(tr("Saved as {file}.", file=output))
    return "\n".join(said)


def _values(report: Report) -> dict[str, Any]:
    return {
        "from": report.period.first.isoformat(),
        "to": report.period.last.isoformat(),
        "calls": report.incoming,
        "outgoing": report.calls - report.incoming,
        "figures": [
            {
                "id": one.id,
                "title": one.title,
                "definition": one.definition,
                "unit": one.unit,
                "value": one.value,
                "before": one.before,
                "beyond_chance": one.differs,
            }
            for one in report.measures
        ],
        "findings": [
            {
                "key": one.key,
                "kind": one.kind,
                "title": one.title,
                "evidence": one.evidence,
                "action": one.action,
                "owner": one.owner,
                "due": one.due.isoformat() if one.due else None,
                "done": one.done_at is not None,
            }
            for one in report.points
        ],
        "open_actions": [{"title": one.title, "action": one.action} for one in report.earlier],
    }
