"""What a month costs: a table worked out by hand, and what must hold for any offer."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline_desktop.core.carriers.tariff import (
    billed_seconds,
    expected_seconds,
    month_bill,
    paid_once,
)
from hotline_desktop.core.carriers.values import Offer, TermDiscount

D = Decimal
SECOND = Offer("A", step="second", incoming=D("1.20"), outgoing=D("2.40"))
MINUTE = replace(SECOND, step="minute")
FIRST = replace(SECOND, step="first_minute")
FEES = Offer("B", step="minute", subscription=D("900"), channels=2, channel_price=D("150.50"))
TERM = replace(
    FEES, incoming=D("1"), discounts=(TermDiscount(12, D("10")), TermDiscount(24, D("15")))
)
EVERYTHING = replace(TERM, discount_on="all")
BUNDLE = replace(MINUTE, included_minutes=5)
BUNDLE_IN = replace(BUNDLE, included_for="in")
BUNDLE_OUT = replace(BUNDLE, included_for="out")
BUNDLE_SECOND = replace(SECOND, included_minutes=2)
FREE = replace(MINUTE, free_seconds=5)
FINE = replace(SECOND, incoming=D("0.333"))
VAT = replace(FEES, vat_percent=D("20"), incoming=D("1.11"))


@pytest.mark.parametrize(
    ("offer", "talks", "channels", "term", "total"),
    [
        # By the second: 1.20 a minute is 0.02 a second, 2.40 is 0.04.
        (SECOND, [], 1, 1, "0.00"),
        (SECOND, [("in", 1)], 1, 1, "0.02"),
        (SECOND, [("in", 59), ("in", 61)], 1, 1, "2.40"),
        (SECOND, [("out", 90)], 1, 1, "3.60"),
        (SECOND, [("in", 125), ("out", 7)], 1, 1, "2.78"),
        # By the minute: each begun one.
        (MINUTE, [("in", 1)], 1, 1, "1.20"),
        (MINUTE, [("in", 60)], 1, 1, "1.20"),
        (MINUTE, [("in", 61)], 1, 1, "2.40"),
        (MINUTE, [("out", 121), ("in", 59)], 1, 1, "8.40"),
        (MINUTE, [("in", 10)] * 10, 1, 1, "12.00"),
        # First minute full, then by the second.
        (FIRST, [("in", 1)], 1, 1, "1.20"),
        (FIRST, [("in", 61)], 1, 1, "1.22"),
        (FIRST, [("out", 90)], 1, 1, "3.60"),
        (FIRST, [("in", 30), ("out", 75)], 1, 1, "4.20"),
        # Fees and further channels.
        (FEES, [], 1, 1, "900.00"),
        (FEES, [], 2, 1, "900.00"),
        (FEES, [], 3, 1, "1050.50"),
        (FEES, [("in", 600)], 5, 1, "1351.50"),
        # A discount by the term: on the fees, or on everything.
        (TERM, [("in", 600)], 2, 11, "910.00"),
        (TERM, [("in", 600)], 2, 12, "820.00"),
        (TERM, [("in", 600)], 3, 12, "955.45"),
        (TERM, [("in", 600)], 2, 24, "775.00"),
        (EVERYTHING, [("in", 600)], 2, 12, "819.00"),
        (EVERYTHING, [("in", 600)], 2, 24, "773.50"),
        # Included minutes, used up in the order of the calls.
        (BUNDLE, [("in", 300)], 1, 1, "0.00"),
        (BUNDLE, [("in", 301)], 1, 1, "1.20"),
        (BUNDLE, [("in", 200), ("out", 150)], 1, 1, "4.80"),
        (BUNDLE, [("out", 150), ("in", 200)], 1, 1, "2.40"),
        (BUNDLE_IN, [("out", 60), ("in", 360)], 1, 1, "3.60"),
        (BUNDLE_OUT, [("out", 300), ("in", 61)], 1, 1, "2.40"),
        (BUNDLE_OUT, [("out", 361)], 1, 1, "4.80"),
        (BUNDLE_SECOND, [("in", 100), ("in", 30)], 1, 1, "0.20"),
        (BUNDLE_SECOND, [("in", 100), ("out", 30)], 1, 1, "0.40"),
        # The first seconds free.
        (FREE, [("in", 5), ("in", 6)], 1, 1, "1.20"),
        (FREE, [("in", 3)] * 100, 1, 1, "0.00"),
        # Prices finer than a kopeck are rounded once a month: 100 s at 0.333 a minute.
        (FINE, [("in", 1)] * 100, 1, 1, "0.56"),
        (FINE, [("in", 30)], 1, 1, "0.17"),
        # VAT on top: 900.00 + 150.50 + 1.11 = 1051.61, its fifth 210.322.
        (VAT, [("in", 20)], 3, 1, "1261.93"),
        (replace(VAT, discounts=(TermDiscount(6, D("33.3")),)), [], 2, 6, "720.36"),
    ],
)
def test_a_month_costs_what_was_worked_out_by_hand(
    offer: Offer, talks: list[tuple[str, int]], channels: int, term: int, total: str
) -> None:
    assert month_bill(offer, talks, channels=channels, term=term).total == D(total)


def test_fees_at_the_start_count_a_number_easy_to_remember_only_where_it_is_wanted() -> None:
    offer = Offer("A", setup_fee=D("500"), memorable_fee=D("2500.50"), vat_percent=D("20"))
    assert paid_once(offer) == D("600.00")
    assert paid_once(replace(offer, memorable=True)) == D("3600.60")


talks = st.lists(st.tuples(st.sampled_from(["in", "out"]), st.integers(1, 4000)), max_size=40)
offers = st.builds(
    Offer,
    st.just("A"),
    step=st.sampled_from(["second", "minute", "first_minute"]),
    incoming=st.decimals(0, 10, places=3),
    outgoing=st.decimals(0, 10, places=3),
    free_seconds=st.integers(0, 10),
    included_minutes=st.integers(0, 200),
    included_for=st.sampled_from(["both", "in", "out"]),
)


@given(offers, talks)
def test_included_minutes_never_make_a_month_dearer_nor_pay_for_more_than_there_is(
    offer: Offer, month: list[tuple[str, int]]
) -> None:
    bill = month_bill(offer, month)
    assert bill.total <= month_bill(replace(offer, included_minutes=0), month).total
    shares = {"in": bill.seconds_in, "out": bill.seconds_out}
    sharing = shares.get(offer.included_for, sum(shares.values()))
    assert bill.included == min(offer.included_minutes * 60, sharing)


@given(offers, st.integers(1, 10_000))
def test_a_finer_step_is_never_dearer(offer: Offer, seconds: int) -> None:
    by = {s: billed_seconds(replace(offer, step=s), seconds) for s in ("second", "first_minute")}
    assert (
        by["second"] <= by["first_minute"] <= billed_seconds(replace(offer, step="minute"), seconds)
    )


@pytest.mark.parametrize("step", ["second", "minute", "first_minute"])
@pytest.mark.parametrize("free", [0, 5])
def test_the_expected_length_of_a_call_agrees_with_adding_up_the_distribution(
    step: str, free: int
) -> None:
    from math import exp

    offer, mean = Offer("A", step=step, free_seconds=free), 95.0
    # X exponential: sum the billed seconds of thin slices, whose billed length is known.
    slice_, total, at = 0.05, 0.0, 0.0
    while at < 3000:
        share = exp(-at / mean) - exp(-(at + slice_) / mean)
        middle = at + slice_ / 2
        billed = float(billed_seconds(offer, -(-middle // 1))) if step == "minute" else (
            0.0 if middle <= free else max(middle, 60.0) if step == "first_minute" else middle
        )  # fmt: skip
        total, at = total + share * billed, at + slice_
    assert float(expected_seconds(offer, D(95))) == pytest.approx(total, rel=2e-3)
