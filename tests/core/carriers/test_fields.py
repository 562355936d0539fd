"""What people type into an offer, and what they read there."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hotline_desktop.core.carriers.compare import Curve, all_crossings
from hotline_desktop.core.carriers.fields import BY_NAME, FIELDS, shown, typed
from hotline_desktop.core.carriers.values import Offer, TermDiscount
from hotline_desktop.core.errors import UserError

D = Decimal
EMPTY = Offer("Волна")


@pytest.mark.parametrize(
    ("name", "text", "attribute", "value"),
    [
        ("carrier", " Город ", "carrier", "Город"),
        ("subscription", "1 290,50 ₽", "subscription", D("1290.50")),
        ("vat_percent", "20 %", "vat_percent", D("20")),
        ("included_minutes", "2 000", "included_minutes", 2000),
        ("step", "second", "step", "second"),
        ("memorable", "yes", "memorable", True),
        ("memorable", "", "memorable", False),
        ("links", "https://example.org\n\n file:///a.pdf ", "links",
         ("https://example.org", "file:///a.pdf")),
        ("discounts", "12 мес. 10 %; 24: 15,5", "discounts",
         (TermDiscount(12, D("10")), TermDiscount(24, D("15.5")))),
        ("rated_terms", "4", "ratings", (("terms", 4),)),
    ],
)  # fmt: skip
def test_a_field_takes_what_people_write(
    name: str, text: str, attribute: str, value: object
) -> None:
    assert getattr(typed(EMPTY, BY_NAME[name], text), attribute) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [("incoming", "дорого"), ("channels", "2,5"), ("discounts", "скидка"), ("free_seconds", "-3")],
)
def test_what_cannot_be_read_is_refused(name: str, text: str) -> None:
    with pytest.raises(UserError):
        typed(EMPTY, BY_NAME[name], text)


def test_what_is_shown_comes_back_the_same() -> None:
    offer = Offer(
        "Город", "Офис", "sip", "123", D("10.5"), D("690"), D("0.455"), D("1.8"), "first_minute",
        3, 100, "out", 2, D("350"), memorable=True, memorable_fee=D("5"),
        discounts=(TermDiscount(12, D("7.5")),), discount_on="all", vat_percent=D("20"),
        termination_fee=D("1"), notice_days=30, coverage="Везде", notes="Две\nстроки",
        links=("a", "b"), ratings=(("number", 1), ("service", 5)),
    )  # fmt: skip
    again = Offer("")
    for field in FIELDS:
        text = shown(offer, field)
        if field.choices is not None:
            text = next((key for key, words in field.choices.items() if words() == text), "")
        again = typed(again, field, text)
    assert again == offer


def test_a_rating_can_be_taken_back() -> None:
    rated = typed(EMPTY, BY_NAME["rated_coverage"], "2")
    assert shown(rated, BY_NAME["rated_coverage"]) == "2"
    assert typed(rated, BY_NAME["rated_coverage"], "").ratings == ()


def test_crossings_know_where_the_choice_changes() -> None:
    curves = {
        1: Curve(D(100), D(1), D(1), None),
        2: Curve(D(300), D("0.5"), D("0.5"), None),
        3: Curve(D(1000), D("0.1"), D("0.1"), None),
        4: Curve(D(200), D(2), D(2), None),
    }
    found = [(int(c.calls), c.cheaper, c.dearer) for c in all_crossings(curves, D(5000))
             if c.cheapest]  # fmt: skip
    assert found == [(400, 2, 1), (1750, 3, 2)]
    assert len(all_crossings(curves, D(5000))) == 5
