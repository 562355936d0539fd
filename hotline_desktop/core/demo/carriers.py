"""What made-up carriers offer the made-up office, and a contract whose notice is due soon."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from .. import settings
from ..carriers.contracts import Agreement, add_contract
from ..carriers.offers import add_offer
from ..carriers.values import Offer, TermDiscount
from ..carriers.verdict import CURRENCY
from .texts import texts

MONEY = (
    "setup_fee", "memorable_fee", "subscription", "incoming", "outgoing", "channel_price",
    "vat_percent", "termination_fee",
)  # fmt: skip


def create_carriers(language: str, line_id: int, zone: ZoneInfo, now: datetime) -> None:
    """Write offers and contract.

    Args:
        language: ``en`` or ``ru``.
        line_id: the office's line.
        zone: the line's.
        now: the moment of the demonstration.
    """
    text = texts(f"carriers_{language}")
    settings.put(CURRENCY, text["currency"])
    offers = [_offer(entry) for entry in text["offers"]]
    ids = [add_offer(line_id, offer, now) for offer in offers]
    told: dict[str, Any] = text["contract"]
    offer = offers[told["offer"]]
    today = now.astimezone(zone).date()
    ends = today + timedelta(days=told["days_to_notice"] + offer.notice_days)
    after = ends + timedelta(days=1)
    starts = after.replace(day=min(after.day, 28), year=after.year - 1)
    add_contract(
        Agreement(
            line_id,
            offer.carrier,
            starts,
            ends,
            numbers=tuple(told["numbers"]),
            notice_days=offer.notice_days,
            reference=told["reference"],
            renews=told["renews"],
            notes=told["notes"],
            offer_id=ids[told["offer"]],
        ),
        now,
    )


def _offer(entry: dict[str, Any]) -> Offer:
    plain = {name: Decimal(value) if name in MONEY else value for name, value in entry.items()}
    return Offer(
        **plain
        | {
            "discounts": tuple(TermDiscount(n, Decimal(p)) for n, p in entry.get("discounts", ())),
            "links": tuple(entry.get("links", ())),
            "ratings": tuple(entry.get("ratings", {}).items()),
        }
    )
