"""The line on the command line: hours."""

from __future__ import annotations

import argparse
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ..core.text import tr

if TYPE_CHECKING:
    from ..core.line.hours import Hours
    from ..core.line.lines import LineInfo
    from .office import AddCommand, Office

DAYS = 7


def add_commands(command: AddCommand) -> None:
    """Add the command to the parser."""
    added = command(
        "hours", run_hours, tr("say whether a line is open, until when, and its hours in words")
    )
    added.add_argument("--line", default="", metavar="NAME", help=tr("the line; all if not given"))
    added.add_argument(
        "--at", type=_instant, default=None, metavar="INSTANT",
        help=tr("such as 2026-11-25T14:00, in the line's own time; now if not given"),
    )  # fmt: skip


def run_hours(office: Office, options: argparse.Namespace) -> int:
    """Open or closed, and until when; 1 where no line of that name is in use."""
    from ..core.errors import UserError
    from ..core.line.lines import lines
    from ..core.line.state import state_words

    office.open_existing()
    chosen = [line for line in lines() if not options.line or line.name == options.line]
    if not chosen:
        raise UserError(tr("There is no line “{name}”.", name=options.line))
    sentences, answers = [], []
    for line in chosen:
        at = _at(options.at, line, office.now)
        sentences.append(f"{line.name}: {state_words(line.hours, at)}")
        answers.append(_answer(line, at))
    office.answer("\n".join(sentences), answers)
    return 0


def _at(asked: datetime | None, line: LineInfo, now: datetime) -> datetime:
    from ..core.dates import within_reach

    if asked is None:
        return now
    within_reach(asked.date())
    return asked if asked.tzinfo else asked.replace(tzinfo=line.zone)


def _answer(line: LineInfo, at: datetime) -> dict[str, Any]:
    from ..core.line.hours_texts import hours_texts

    change = line.hours.changes_at(at)
    return {
        "line": line.name,
        "timezone": line.zone.key,
        "at": at.astimezone(line.zone).isoformat(),
        "open": line.hours.is_open(at),
        "until": change.astimezone(line.zone).isoformat() if change else None,
        "days": _days(line.hours, at),
        "texts": hours_texts(line, at),
    }


def _days(hours: Hours, at: datetime) -> list[dict[str, Any]]:
    """The next days: when, and why it is so."""
    found = []
    first = at.astimezone(hours.zone).date()
    for day in (first + timedelta(days=n) for n in range(DAYS)):
        applies = hours.applies(day)
        spans = [
            [moment.astimezone(hours.zone).isoformat() for moment in span]
            for span in hours.of_day(day)
        ]
        found.append(
            {"date": day.isoformat(), "open": spans, "why": applies.source, "name": applies.name}
        )
    return found


def _instant(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            tr("not a date and time such as 2026-11-25T14:00")
        ) from None
