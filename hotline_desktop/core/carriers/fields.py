"""The fields of an offer as people see, type and export them: each declared once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.money import parse_money, written
from hotline_desktop.core.text import tr

from .offers import RATED
from .values import (
    CRITERIA,
    DIRECTIONS,
    DISCOUNTED,
    NUMBER_KINDS,
    STEPS,
    Offer,
    TermDiscount,
)

RATINGS: dict[str, Callable[[], str]] = {
    "": lambda: tr("not judged"),
    "1": lambda: tr("1 – bad"),
    "2": lambda: "2",
    "3": lambda: tr("3 – fair"),
    "4": lambda: "4",
    "5": lambda: tr("5 – excellent"),
}
YES_NO: dict[str, Callable[[], str]] = {"": lambda: tr("No"), "yes": lambda: tr("Yes")}


@dataclass(frozen=True)
class Field:
    """A field of an offer.

    Attributes:
        name: the attribute of ``Offer``, or ``rated_`` and a criterion.
        kind: ``text``, ``long`` (several lines), ``money``, ``whole``, ``percent``, ``choice``,
            ``yes_no``, ``rating``, ``discounts`` or ``links``.
        label: what it is called. ``hint``: how it is meant, may be empty.
        choices: key → words, of a choice.
    """

    name: str
    kind: str
    label: Callable[[], str]
    hint: Callable[[], str] = lambda: ""
    choices: Mapping[str, Callable[[], str]] | None = None


GROUPS: tuple[tuple[Callable[[], str], tuple[Field, ...]], ...] = (
    (lambda: tr("Who and what"), (
        Field("carrier", "text", lambda: tr("Carrier")),
        Field("name", "text", lambda: tr("Tariff")),
        Field("number_kind", "choice", lambda: tr("Kind of number"), choices=NUMBER_KINDS),
        Field("numbers", "text", lambda: tr("Numbers on offer")),
        Field("memorable", "yes_no", lambda: tr("Easy to remember"), choices=YES_NO),
        Field("coverage", "long", lambda: tr("Coverage")),
    )),
    (lambda: tr("Prices"), (
        Field("setup_fee", "money", lambda: tr("Set-up, once")),
        Field("memorable_fee", "money", lambda: tr("Easy number, once")),
        Field("subscription", "money", lambda: tr("Subscription a month")),
        Field("incoming", "money", lambda: tr("Incoming, a minute")),
        Field("outgoing", "money", lambda: tr("Outgoing, a minute")),
        Field("step", "choice", lambda: tr("Billed"), choices=STEPS),
        Field("free_seconds", "whole", lambda: tr("Free seconds"),
              lambda: tr("Calls up to this length cost nothing.")),
        Field("included_minutes", "whole", lambda: tr("Minutes included a month")),
        Field("included_for", "choice", lambda: tr("Included for"), choices=DIRECTIONS),
        Field("channels", "whole", lambda: tr("Channels included"),
              lambda: tr("Calls at the same time that the subscription is for.")),
        Field("channel_price", "money", lambda: tr("A further channel a month")),
        Field("vat_percent", "percent", lambda: tr("VAT to be added"),
              lambda: tr("0 where prices include it.")),
    )),
    (lambda: tr("Term and leaving"), (
        Field("discounts", "discounts", lambda: tr("Discount by term"),
              lambda: tr("Months and per cent: 12 months 10 %; 24 months 15 %")),
        Field("discount_on", "choice", lambda: tr("Discount on"), choices=DISCOUNTED),
        Field("termination_fee", "money", lambda: tr("Fee for leaving early")),
        Field("notice_days", "whole", lambda: tr("Notice, days")),
    )),
    (lambda: tr("Your judgement"), tuple(
        Field(f"rated_{name}", "rating", CRITERIA[name], choices=RATINGS) for name in RATED
    )),
    (lambda: tr("Notes and attachments"), (
        Field("notes", "long", lambda: tr("Notes")),
        Field("links", "links", lambda: tr("Links"),
              lambda: tr("Addresses of pages or files, one a line.")),
    )),
)  # fmt: skip
"""All fields, in groups, in the order in which offers are compared."""

FIELDS = tuple(field for _, fields in GROUPS for field in fields)
BY_NAME = {field.name: field for field in FIELDS}


def raw(offer: Offer, field: Field) -> Any:
    """The value of a field; a choice's, a rating's and a yes or no's as its key."""
    if field.kind == "rating":
        return str(dict(offer.ratings).get(field.name.removeprefix("rated_"), ""))
    value = getattr(offer, field.name)
    return ("yes" if value else "") if field.kind == "yes_no" else value


def shown(offer: Offer, field: Field) -> str:
    """A field as it is read; what is not given is empty."""
    value = raw(offer, field)
    if field.choices is not None:
        return "" if field.kind == "rating" and not value else field.choices[value]()
    if field.kind == "money":
        return written(value) if value else ""
    if field.kind == "percent":
        return f"{_plain(value)}\N{NO-BREAK SPACE}%" if value else ""
    if field.kind == "whole":
        return str(value) if value else ""
    if field.kind == "discounts":
        return "; ".join(
            tr("%n months {percent} %", one.months, percent=_plain(one.percent)) for one in value
        )
    return "\n".join(value) if field.kind == "links" else str(value)


def typed(offer: Offer, field: Field, text: str) -> Offer:
    """The offer with what was typed or chosen in a field.

    Args:
        offer: as it was.
        field: which one.
        text: as ``shown`` writes it or anybody would; the key of a choice.

    Raises:
        UserError: it cannot be read.
    """
    text = text.strip()
    if field.kind == "rating":
        name = field.name.removeprefix("rated_")
        kept = {n: value for n, value in offer.ratings if n != name}
        if text:
            kept[name] = int(text)
        return replace(offer, ratings=tuple((n, kept[n]) for n in RATED if n in kept))
    return replace(offer, **{field.name: _read(field, text)})


def _read(field: Field, text: str) -> Any:
    if field.kind == "yes_no":
        return bool(text)
    if field.kind in ("money", "percent"):
        return parse_money(text.replace("%", ""))
    if field.kind == "whole":
        bare = re.sub(r"\s", "", text)
        if bare and not (bare.isdecimal() and len(bare) < 7):
            raise UserError(tr("“{text}” is not a whole number.", text=text))
        return int(bare or 0)
    if field.kind == "discounts":
        return _discounts(text)
    if field.kind == "links":
        return tuple(line.strip() for line in text.splitlines() if line.strip())
    return text


def _discounts(text: str) -> tuple[TermDiscount, ...]:
    found = []
    for part in filter(str.strip, re.split(r"[;\n]", text)):
        numbers = re.findall(r"\d+(?:[.,]\d+)?", part)
        if len(numbers) != 2 or not numbers[0].isdecimal():
            raise UserError(
                tr("“{text}” is not a discount.", text=part.strip()),
                action=tr("Write months and per cent, like 12 months 10 %."),
            )
        found.append(TermDiscount(int(numbers[0]), Decimal(numbers[1].replace(",", "."))))
    return tuple(found)


def _plain(value: Decimal) -> str:
    """A number without idle zeros, with the decimal sign of the language."""
    exponent = value.normalize().as_tuple().exponent
    return written(value, max(0, -exponent) if isinstance(exponent, int) else 0)
