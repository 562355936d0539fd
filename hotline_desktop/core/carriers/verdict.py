"""What to think of the offers, in sentences, and the supervisor's wishes behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from hotline_desktop.core import settings
from hotline_desktop.core.money import written
from hotline_desktop.core.settings import Setting
from hotline_desktop.core.text import tr

from .compare import BEST, Cost, Curve, all_crossings, judge
from .values import CRITERIA

WEIGHTS = {
    "cost": Setting("carrier_weight_cost", 4),
    "number": Setting("carrier_weight_number", 1),
    "coverage": Setting("carrier_weight_coverage", 2),
    "terms": Setting("carrier_weight_terms", 1),
    "service": Setting("carrier_weight_service", 2),
}
"""How much each criterion counts, 0 to 5."""

BLOCKED = Setting("carrier_blocked_percent", 1.0)
"""Callers in a hundred who may find all channels taken in the busy hour."""

TERM = Setting("carrier_term", 12)
"""Months over which offers are compared."""

CALLS_IN = Setting("carrier_calls_in", 800)
CALLS_OUT = Setting("carrier_calls_out", 100)
SECONDS = Setting("carrier_seconds", 180)
"""The traffic that the supervisor states: calls a month, and the mean length of one."""

CURRENCY = Setting("currency", "₽")


def weights() -> dict[str, int]:
    """How much each criterion counts for the supervisor, 0 to 5."""
    return {name: settings.get(weight) for name, weight in WEIGHTS.items()}


def amount(value: Decimal) -> str:
    """Money as shown: with the office's currency, which stays on the same line."""
    kept_together = written(value).replace(" ", "\N{NO-BREAK SPACE}")
    return tr("{currency}{amount}", currency=settings.get(CURRENCY), amount=kept_together)


def verdict(compared: Sequence[Cost], term: int) -> list[str]:
    """The cheapest offer, what it costs in the other criteria, and the best by all of them.

    Args:
        compared: as ``compare.costs`` gave them.
        term: the months they were compared over.
    """
    if not compared:
        return []
    cheapest = compared[0]
    sentences = [
        tr(
            "Cheapest over %n months: {offer}, {total} in all, {monthly} a month.",
            term,
            offer=cheapest.offer.title,
            total=amount(cheapest.term),
            monthly=amount(cheapest.monthly),
        ),
        *_paid_otherwise(cheapest, compared),
    ]
    best = judge(compared, weights())[0]
    if best.mean is not None and best.offer_id != cheapest.offer_id:
        chosen = next(cost for cost in compared if cost.offer_id == best.offer_id)
        sentences.append(
            tr(
                "Best by your weights: {offer}, {score} of {best}; {more} dearer in all.",
                offer=chosen.offer.title,
                score=written(best.mean, 1),
                best=BEST,
                more=amount(chosen.term - cheapest.term),
            )
        )
    return sentences


def _paid_otherwise(cheapest: Cost, compared: Sequence[Cost]) -> Iterator[str]:
    own = dict(cheapest.offer.ratings)
    for name, title in CRITERIA.items():
        rated = [cost for cost in compared if name in dict(cost.offer.ratings)]
        if name not in own or not rated:
            continue
        best = max(rated, key=lambda cost: dict(cost.offer.ratings)[name])
        reached = dict(best.offer.ratings)[name]
        if reached > own[name]:
            yield tr(
                "{criterion}: {own} of {best}, while {offer} has {reached}.",
                criterion=title(),
                own=own[name],
                best=BEST,
                offer=best.offer.title,
                reached=reached,
            )


def crossing_sentences(
    curves: Mapping[int, Curve], titles: Mapping[int, str], most: Decimal
) -> list[str]:
    """From how many calls a month on another offer is the cheapest, by rising volume."""
    return [
        tr(
            "From %n calls a month on {cheaper} is cheaper than {dearer}.",
            int(found.calls) + 1,
            cheaper=titles[found.cheaper],
            dearer=titles[found.dearer],
        )
        for found in all_crossings(curves, most)
        if found.cheapest
    ]
