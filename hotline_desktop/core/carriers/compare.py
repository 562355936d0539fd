"""Offers side by side: cost over the term, cost against volume, judgement by all criteria."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from hotline_desktop.core.money import NOTHING, rounded

from .tariff import MINUTE, Bill, expected_seconds, paid_once
from .traffic import Traffic
from .values import CRITERIA, Offer

BEST = 5


@dataclass(frozen=True)
class Cost:
    """What an offer costs.

    Attributes:
        bills: of the months it was computed over.
        monthly: their mean. ``once``: fees at the start. ``term``: both over the whole contract.
    """

    offer_id: int
    offer: Offer
    bills: tuple[Bill, ...]
    monthly: Decimal
    once: Decimal
    term: Decimal


def costs(offers: Mapping[int, Offer], traffic: Traffic, *, channels: int, term: int) -> list[Cost]:
    """The cost of each offer over a contract of ``term`` months, cheapest first."""
    found = []
    for offer_id, offer in offers.items():
        bills = tuple(traffic.bills(offer, channels, term))
        total = sum((bill.total for bill in bills), NOTHING)
        once = paid_once(offer)
        term_cost = rounded(once + total * term / len(bills))
        found.append(Cost(offer_id, offer, bills, rounded(total / len(bills)), once, term_cost))
    return sorted(found, key=lambda cost: (cost.term, cost.offer_id))


@dataclass(frozen=True)
class Curve:
    """Mean cost a month against calls a month: ``base`` + ``first``·v up to ``knee`` calls, from
    there on ``then`` for each further call. ``knee`` is None where the price never changes."""

    base: Decimal
    first: Decimal
    then: Decimal
    knee: Decimal | None

    def at(self, calls: Decimal) -> Decimal:
        """Cost of a month with so many calls."""
        if self.knee is None or calls <= self.knee:
            return self.base + self.first * calls
        return self.base + self.first * self.knee + self.then * (calls - self.knee)


def curve(
    offer: Offer, *, mean: Decimal, outgoing_share: Decimal, channels: int, term: int
) -> Curve:
    """How the cost grows with the number of calls, fees at the start spread over the term.

    Args:
        offer: the tariff.
        mean: seconds of a call on average.
        outgoing_share: 0 to 1, how many of the calls are outgoing.
        channels: simultaneous calls wanted, at any volume.
        term: months signed for.
    """
    each = expected_seconds(offer, mean)
    shares = {"in": 1 - outgoing_share, "out": outgoing_share}
    minute = {"in": offer.incoming, "out": offer.outgoing}
    price = {way: shares[way] * each * minute[way] / MINUTE for way in shares}
    covered = [way for way in shares if offer.included_for in ("both", way)]
    off = 1 - offer.discount(term)
    vat = 1 + offer.vat_percent / 100
    fees = offer.subscription + offer.channel_price * max(0, channels - offer.channels)
    usage_off = off if offer.discount_on == "all" else Decimal(1)
    base = fees * off * vat + paid_once(offer) / term
    then = sum(price.values(), NOTHING) * usage_off * vat
    using = sum((shares[way] for way in covered), NOTHING) * each
    if not offer.included_minutes or not using:
        return Curve(base, then, then, None)
    free = sum((price[way] for way in covered), NOTHING) * usage_off * vat
    return Curve(base, then - free, then, offer.included_minutes * MINUTE / using)


def crossings(one: Curve, other: Curve, most: Decimal) -> list[Decimal]:
    """The numbers of calls a month, up to ``most``, at which one becomes dearer than the other."""
    knees = {knee for knee in (one.knee, other.knee) if knee is not None and knee < most}
    corners = sorted({NOTHING, most} | knees)
    found = []
    for left, right in pairwise(corners):
        before, after = one.at(left) - other.at(left), one.at(right) - other.at(right)
        if before * after < 0:
            found.append(left + (right - left) * before / (before - after))
        elif after == 0 != before and right < most and _changes(one, other, right, before):
            found.append(right)
    return found


def _changes(one: Curve, other: Curve, at: Decimal, before: Decimal) -> bool:
    after = one.at(at + 1) - other.at(at + 1)
    return after * before < 0


@dataclass(frozen=True)
class Crossing:
    """From more than ``calls`` a month on one offer is cheaper than another.

    ``cheapest``: no other offer costs less there, so the choice changes.
    """

    calls: Decimal
    cheaper: int
    dearer: int
    cheapest: bool


def all_crossings(curves: Mapping[int, Curve], most: Decimal) -> list[Crossing]:
    """Where any two offers, by their ids, change places up to so many calls, by rising volume."""
    found = []
    for one, other in combinations(curves, 2):
        for calls in crossings(curves[one], curves[other], most):
            later = calls + 1
            cheaper, dearer = sorted((one, other), key=lambda id: curves[id].at(later))
            here = curves[cheaper].at(calls)
            others = (curve.at(calls) for id, curve in curves.items() if id not in (one, other))
            found.append(Crossing(calls, cheaper, dearer, all(cost >= here for cost in others)))
    return sorted(found, key=lambda crossing: (crossing.calls, crossing.cheaper))


@dataclass(frozen=True)
class Judgement:
    """An offer by all criteria: ``scores`` of those that are known, 0 to 5, and their mean by the
    supervisor's weights; None where nothing of weight is known."""

    offer_id: int
    scores: dict[str, Decimal]
    mean: Decimal | None


def judge(compared: Sequence[Cost], weights: Mapping[str, int]) -> list[Judgement]:
    """The offers by all criteria, best first. The cheapest has 5 for cost, one that costs twice
    as much 2.5."""
    least = min((cost.term for cost in compared), default=NOTHING)
    found = []
    for cost in compared:
        price = BEST * least / cost.term if cost.term else Decimal(BEST)
        scores = {"cost": price} | {name: Decimal(n) for name, n in cost.offer.ratings}
        found.append(Judgement(cost.offer_id, scores, _mean(scores, weights)))
    return sorted(found, key=lambda one: (one.mean is None, -(one.mean or 0), one.offer_id))


def _mean(scores: Mapping[str, Decimal], weights: Mapping[str, int]) -> Decimal | None:
    known: Iterable[str] = [name for name in CRITERIA if name in scores and weights.get(name, 0)]
    weight = sum(weights[name] for name in known)
    return sum((scores[n] * weights[n] for n in known), NOTHING) / weight if weight else None
