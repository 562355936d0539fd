"""An offer of a carrier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from hotline_desktop.core.money import NOTHING
from hotline_desktop.core.text import tr

NUMBER_KINDS: dict[str, Callable[[], str]] = {
    "city": lambda: tr("City number"),
    "mobile": lambda: tr("Mobile number"),
    "freephone": lambda: tr("8-800 number, free to callers"),
    "sip": lambda: tr("SIP number"),
}

STEPS: dict[str, Callable[[], str]] = {
    "second": lambda: tr("By the second"),
    "minute": lambda: tr("By the minute, each begun one full"),
    "first_minute": lambda: tr("First minute full, then by the second"),
}

DIRECTIONS: dict[str, Callable[[], str]] = {
    "both": lambda: tr("Incoming and outgoing"),
    "in": lambda: tr("Incoming"),
    "out": lambda: tr("Outgoing"),
}
"""Which calls the included minutes are for."""

DISCOUNTED: dict[str, Callable[[], str]] = {
    "fees": lambda: tr("Subscription and channels"),
    "all": lambda: tr("Everything monthly"),
}
"""What a discount is on."""

CRITERIA: dict[str, Callable[[], str]] = {
    "cost": lambda: tr("Cost"),
    "number": lambda: tr("Number easy to remember"),
    "coverage": lambda: tr("Coverage"),
    "terms": lambda: tr("Terms of leaving"),
    "service": lambda: tr("Service and reputation"),
}
"""What offers are judged by. The cost is computed, the others are the supervisor's 1 to 5."""


@dataclass(frozen=True)
class TermDiscount:
    """``percent`` off for whoever signs for at least so many ``months``."""

    months: int
    percent: Decimal


@dataclass(frozen=True)
class Offer:
    """What a carrier wants for a number. Prices are without the VAT that is to be added.

    Attributes:
        setup_fee: paid once. ``memorable_fee``: once more, for a number easy to remember.
        subscription: a month.
        incoming: price of a minute of an incoming call. ``outgoing``: of an outgoing one.
        step: how seconds become billed ones, one of ``STEPS``.
        free_seconds: calls up to this length cost nothing and use up no included minutes.
        included_minutes: a calendar month, for the calls that ``included_for`` names; they are
            used up by billed seconds in the order of the calls.
        channels: simultaneous calls that the subscription is for. ``channel_price``: a month,
            for each further one.
        discounts: by the length of the contract; ``discount_on`` says what they lower.
        vat_percent: to be added to all amounts; 0 where prices include it.
        termination_fee: for leaving before the end. ``notice_days``: how long before.
        ratings: criterion → 1 to 5, those of ``CRITERIA`` that the supervisor has judged.
    """

    carrier: str
    name: str = ""
    number_kind: str = "city"
    numbers: str = ""
    setup_fee: Decimal = NOTHING
    subscription: Decimal = NOTHING
    incoming: Decimal = NOTHING
    outgoing: Decimal = NOTHING
    step: str = "minute"
    free_seconds: int = 0
    included_minutes: int = 0
    included_for: str = "both"
    channels: int = 1
    channel_price: Decimal = NOTHING
    memorable: bool = False
    memorable_fee: Decimal = NOTHING
    discounts: tuple[TermDiscount, ...] = ()
    discount_on: str = "fees"
    vat_percent: Decimal = NOTHING
    termination_fee: Decimal = NOTHING
    notice_days: int = 0
    coverage: str = ""
    notes: str = ""
    links: tuple[str, ...] = ()
    ratings: tuple[tuple[str, int], ...] = ()

    @property
    def title(self) -> str:
        """Carrier and tariff in one line."""
        return f"{self.carrier} · {self.name}" if self.name else self.carrier

    def discount(self, term: int) -> Decimal:
        """The share taken off for a contract of ``term`` months, 0 to 1."""
        return max((d.percent for d in self.discounts if d.months <= term), default=NOTHING) / 100
