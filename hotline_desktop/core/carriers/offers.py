"""Offers in the database."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import datetime
from decimal import Decimal
from typing import Any

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import CarrierOffer
from hotline_desktop.core.text import tr

from .values import CRITERIA, DIRECTIONS, DISCOUNTED, NUMBER_KINDS, STEPS, Offer, TermDiscount

RATED = tuple(name for name in CRITERIA if name != "cost")
_PLAIN = tuple(
    field.name for field in fields(Offer) if field.name not in ("discounts", "links", "ratings")
)


def offers(line_id: int) -> dict[int, Offer]:
    """The offers for a line, by id, in the order in which they were noted."""
    query = CarrierOffer.select().where(
        CarrierOffer.line == line_id, CarrierOffer.deleted_at.is_null()
    )
    return {row.id: _offer(row) for row in query.order_by(CarrierOffer.id)}


def add_offer(line_id: int, offer: Offer, now: datetime) -> int:
    """Note an offer; returns its id.

    Raises:
        UserError: something about it cannot be.
    """
    check(offer)
    with transaction():
        return int(CarrierOffer.create(line=line_id, created_at=now, **_columns(offer)).id)


def change_offer(offer_id: int, offer: Offer) -> None:
    """Put ``offer`` in the place of the one noted.

    Raises:
        UserError: something about it cannot be.
    """
    check(offer)
    with transaction():
        CarrierOffer.update(**_columns(offer)).where(CarrierOffer.id == offer_id).execute()


def delete_offer(offer_id: int, now: datetime | None) -> None:
    """Take an offer off the list; without ``now`` it comes back."""
    with transaction():
        CarrierOffer.update(deleted_at=now).where(CarrierOffer.id == offer_id).execute()


def check(offer: Offer) -> None:
    """See whether an offer can be.

    Raises:
        UserError: a name is missing, or a number makes no sense.
    """
    if not offer.carrier.strip():
        raise UserError(tr("An offer needs the name of the carrier."))
    if any(not 0 <= one.percent <= 100 or one.months < 1 for one in offer.discounts):
        raise UserError(tr("A discount is a percentage from a number of months on."))
    if not 0 <= offer.vat_percent <= 100:
        raise UserError(tr("VAT lies between 0 and 100 %."))
    choices = (
        (offer.step, STEPS), (offer.number_kind, NUMBER_KINDS),
        (offer.included_for, DIRECTIONS), (offer.discount_on, DISCOUNTED),
    )  # fmt: skip
    for value, known in choices:
        if value not in known:
            raise ValueError(f"unknown choice: {value}")
    amounts = [getattr(offer, name) for name in _PLAIN]
    if any(isinstance(n, (Decimal, int)) and n < 0 for n in amounts):
        raise UserError(tr("Prices and numbers of an offer are not below zero."))


def _columns(offer: Offer) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(offer, name) for name in _PLAIN}
    ratings = dict(offer.ratings)
    return values | {
        "discounts": json.dumps([[one.months, str(one.percent)] for one in offer.discounts]),
        "links": json.dumps(offer.links, ensure_ascii=False),
        **{f"rated_{name}": ratings.get(name) for name in RATED},
    }


def _offer(row: CarrierOffer) -> Offer:
    rated = ((name, getattr(row, f"rated_{name}")) for name in RATED)
    return Offer(
        **{name: getattr(row, name) for name in _PLAIN},
        discounts=tuple(TermDiscount(n, Decimal(p)) for n, p in json.loads(row.discounts)),
        links=tuple(json.loads(row.links)),
        ratings=tuple((name, value) for name, value in rated if value is not None),
    )
