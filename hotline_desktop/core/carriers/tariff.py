"""What a month costs under an offer, call by call or at an expected traffic.

Rules: seconds are billed by the offer's step and used up the included minutes in the order of the
calls, a call that crosses their end paying for its rest. Each line of the bill (minutes,
subscription, channels, discount, VAT) is rounded to the kopeck once a month, half up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from hotline_desktop.core.money import NOTHING, rounded

from .values import Offer

Talk: TypeAlias = tuple[str, int]
"""A call as the bill sees it: direction (``in`` or ``out``) and seconds of conversation."""

MINUTE = 60


@dataclass(frozen=True)
class Bill:
    """A month's bill, each line rounded.

    Attributes:
        seconds_in: billed seconds of incoming calls, included ones as well; ``seconds_out``.
        included: how many of them the included minutes paid for.
        usage: for minutes. ``channels``: for further channels. ``discount``: taken off.
    """

    seconds_in: Decimal
    seconds_out: Decimal
    included: Decimal
    usage: Decimal
    subscription: Decimal
    channels: Decimal
    discount: Decimal
    vat: Decimal

    @property
    def total(self) -> Decimal:
        """What is to be paid for the month."""
        return self.usage + self.subscription + self.channels - self.discount + self.vat


def billed_seconds(offer: Offer, seconds: int) -> int:
    """How many seconds a conversation is billed as."""
    if seconds <= offer.free_seconds:
        return 0
    if offer.step == "second":
        return seconds
    if offer.step == "first_minute":
        return max(MINUTE, seconds)
    return -(-seconds // MINUTE) * MINUTE


def month_bill(offer: Offer, talks: Iterable[Talk], *, channels: int = 1, term: int = 1) -> Bill:
    """The bill of a month of conversations, in the order in which they were held.

    Args:
        offer: the tariff.
        talks: the month's conversations.
        channels: simultaneous calls wanted.
        term: months signed for, which decides the discount.
    """
    left = offer.included_minutes * MINUTE
    billed = {"in": 0, "out": 0}
    charged = {"in": 0, "out": 0}
    for direction, seconds in talks:
        taken = billed_seconds(offer, seconds)
        billed[direction] += taken
        if left and offer.included_for in ("both", direction):
            covered = min(left, taken)
            left -= covered
            taken -= covered
        charged[direction] += taken
    return _bill(
        offer,
        {way: Decimal(count) for way, count in billed.items()},
        {way: Decimal(count) for way, count in charged.items()},
        channels,
        term,
    )


def expected_seconds(offer: Offer, mean: Decimal) -> Decimal:
    """Mean billed seconds of a call whose length is distributed exponentially around ``mean``.

    With m the mean and f the free seconds: by the second E[X; X > f] = (m + f)·exp(-f/m); by the
    minute 60 / (1 - exp(-60/m)); with a full first minute 60 + m·exp(-60/m); the last two less
    60·(1 - exp(-f/m)) for the calls that are free. Free seconds beyond a minute count as a minute.
    """
    if mean <= 0:
        return NOTHING
    free = Decimal(min(offer.free_seconds, MINUTE))
    beyond_free = (-free / mean).exp()
    if offer.step == "second":
        return (mean + free) * beyond_free
    beyond_minute = (-MINUTE / mean).exp()
    whole = MINUTE / (1 - beyond_minute)
    if offer.step == "first_minute":
        whole = MINUTE + mean * beyond_minute
    return whole - MINUTE * (1 - beyond_free)


def expected_bill(
    offer: Offer,
    *,
    calls_in: Decimal,
    calls_out: Decimal,
    mean: Decimal,
    channels: int = 1,
    term: int = 1,
) -> Bill:
    """The bill of a month with so many calls of ``mean`` seconds, see ``expected_seconds``."""
    each = expected_seconds(offer, mean)
    billed = {"in": calls_in * each, "out": calls_out * each}
    charged = dict(billed)
    sharing = ("in", "out") if offer.included_for == "both" else (offer.included_for,)
    sum_sharing = sum((billed[way] for way in sharing), NOTHING)
    covered = min(Decimal(offer.included_minutes * MINUTE), sum_sharing)
    if covered:
        for way in sharing:
            charged[way] -= covered * billed[way] / sum_sharing
    return _bill(offer, billed, charged, channels, term)


def _bill(
    offer: Offer,
    billed: dict[str, Decimal],
    charged: dict[str, Decimal],
    channels: int,
    term: int,
) -> Bill:
    usage = rounded((charged["in"] * offer.incoming + charged["out"] * offer.outgoing) / MINUTE)
    subscription = rounded(offer.subscription)
    further = rounded(offer.channel_price * max(0, channels - offer.channels))
    base = subscription + further + (usage if offer.discount_on == "all" else NOTHING)
    discount = rounded(base * offer.discount(term))
    net = usage + subscription + further - discount
    return Bill(
        billed["in"],
        billed["out"],
        billed["in"] + billed["out"] - charged["in"] - charged["out"],
        usage,
        subscription,
        further,
        discount,
        rounded(net * offer.vat_percent / 100),
    )


def paid_once(offer: Offer) -> Decimal:
    """Fees at the start, with VAT."""
    net = offer.setup_fee + (offer.memorable_fee if offer.memorable else NOTHING)
    return rounded(net + net * offer.vat_percent / 100)
