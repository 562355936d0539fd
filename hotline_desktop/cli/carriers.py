"""Carriers on the command line: tariffs."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from ..core.text import tr

if TYPE_CHECKING:
    from ..core.carriers.compare import Cost
    from .office import AddCommand, Office


def add_commands(command: AddCommand) -> None:
    """Add the command to the parser."""
    added = command(
        "tariffs", run_tariffs, tr("what each carrier's offer would cost at the logged calls")
    )
    added.add_argument("--line", default="", metavar="NAME", help=tr("the line; all if not given"))
    added.add_argument(
        "--term", type=_months, default=None, metavar="MONTHS", help=tr("length of the contract")
    )


def run_tariffs(office: Office, options: argparse.Namespace) -> int:
    """The cost of each offer over the line's own calls; 1 where there are no such calls."""
    from ..core import settings
    from ..core.carriers.compare import costs
    from ..core.carriers.offers import offers
    from ..core.carriers.traffic import channels_needed, logged_traffic
    from ..core.carriers.verdict import BLOCKED, TERM, verdict
    from ..core.errors import UserError
    from ..core.line.lines import lines

    office.open_existing()
    chosen = [line for line in lines() if not options.line or line.name == options.line]
    if not chosen:
        raise UserError(tr("There is no line “{name}”.", name=options.line))
    term = options.term or settings.get(TERM)
    sentences: list[str] = []
    answers: list[dict[str, Any]] = []
    for line in chosen:
        traffic = logged_traffic(line.id, line.zone, office.now)
        if traffic is None:
            sentences.append(tr("No conversation on the line “{name}” yet.", name=line.name))
            continue
        channels = channels_needed(traffic, settings.get(BLOCKED) / 100)
        compared = costs(offers(line.id), traffic, channels=channels, term=term)
        sentences += verdict(compared, term) or [
            tr("No offer of a carrier for the line “{name}” yet.", name=line.name)
        ]
        answers.append(
            {
                "line": line.name,
                "from": traffic.first.isoformat(),
                "to": traffic.last.isoformat(),
                "months": len(traffic.months),
                "whole_months": traffic.whole_months,
                "calls": traffic.calls,
                "channels": channels,
                "term": term,
                "offers": [_cost(cost) for cost in compared],
            }
        )
    office.answer("\n".join(sentences), answers)
    return 0


def _cost(cost: Cost) -> dict[str, Any]:
    seconds = sum(bill.seconds_in + bill.seconds_out for bill in cost.bills)
    return {
        "id": cost.offer_id,
        "carrier": cost.offer.carrier,
        "name": cost.offer.name,
        "monthly": str(cost.monthly),
        "once": str(cost.once),
        "whole_term": str(cost.term),
        "billed_minutes": str(round(seconds / 60, 2)),
        "months": [str(bill.total) for bill in cost.bills],
    }


def _months(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 120:
        raise argparse.ArgumentTypeError(tr("not a number of months from 1 to 120"))
    return int(text)
