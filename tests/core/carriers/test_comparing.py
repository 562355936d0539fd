"""Offers side by side: over the line's own calls, at a stated traffic, by all criteria."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline_desktop.core.calls.commands import delete_calls, file_call
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.carriers.compare import Curve, costs, crossings, curve, judge
from hotline_desktop.core.carriers.contracts import (
    Agreement,
    add_contract,
    bound_numbers,
    change_contract,
    contracts,
    delete_contract,
    due,
    end_of_term,
    settle,
)
from hotline_desktop.core.carriers.offers import add_offer, change_offer, delete_offer, offers
from hotline_desktop.core.carriers.traffic import (
    LoggedTraffic,
    StatedTraffic,
    channels_needed,
    logged_traffic,
)
from hotline_desktop.core.carriers.values import Offer, TermDiscount
from hotline_desktop.core.carriers.verdict import crossing_sentences, verdict
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.money import parse_money, written

D = Decimal
MOSCOW = ZoneInfo("Europe/Moscow")
CITY = Offer("Город", "Офис", subscription=D("500"), incoming=D("0.50"), outgoing=D("1.50"))
FREEPHONE = Offer(
    "Волна", number_kind="freephone", subscription=D("100"), incoming=D("2"), step="second",
    setup_fee=D("1200"), discounts=(TermDiscount(12, D("10")),), links=("https://example.org",),
    ratings=(("coverage", 5), ("terms", 2)), memorable=True, memorable_fee=D("300"),
)  # fmt: skip


def call(hotline: int, at: datetime, seconds: int | None, direction: str = "in") -> int:
    values = CallValues(hotline, at, direction, duration=seconds)
    return file_call(values, by=None, now=at)


def test_an_offer_comes_back_as_it_was_noted(hotline: int, now: datetime) -> None:
    first = add_offer(hotline, CITY, now)
    second = add_offer(hotline, FREEPHONE, now)
    assert offers(hotline) == {first: CITY, second: FREEPHONE}
    change_offer(first, replace(CITY, incoming=D("0.455")))
    delete_offer(second, now)
    assert offers(hotline) == {first: replace(CITY, incoming=D("0.455"))}
    delete_offer(second, None)
    assert offers(hotline)[second] == FREEPHONE


@pytest.mark.parametrize(
    "wrong",
    [
        replace(CITY, carrier=" "),
        replace(CITY, incoming=D("-1")),
        replace(CITY, discounts=(TermDiscount(0, D("5")),)),
        replace(CITY, vat_percent=D("101")),
    ],
)
def test_an_offer_that_cannot_be_is_refused(hotline: int, now: datetime, wrong: Offer) -> None:
    with pytest.raises(UserError):
        add_offer(hotline, wrong, now)
    assert offers(hotline) == {}


def test_calls_are_replayed_in_whole_months_of_the_lines_zone(hotline: int) -> None:
    now = datetime(2026, 5, 20, 12, tzinfo=UTC)
    call(hotline, datetime(2026, 2, 20, 9, tzinfo=UTC), 600)  # February is not whole
    call(hotline, datetime(2026, 2, 28, 21, 30, tzinfo=UTC), 61)  # 1 March in Moscow
    call(hotline, datetime(2026, 3, 10, 9, tzinfo=UTC), 30, "out")
    call(hotline, datetime(2026, 3, 11, 9, tzinfo=UTC), None)  # nobody spoke
    gone = call(hotline, datetime(2026, 3, 12, 9, tzinfo=UTC), 500)
    delete_calls([gone], by=None, now=now)
    call(hotline, datetime(2026, 4, 3, 9, tzinfo=UTC), 120)
    call(hotline, datetime(2026, 5, 3, 9, tzinfo=UTC), 900)  # May is not over
    traffic = logged_traffic(hotline, MOSCOW, now)
    assert traffic is not None
    assert (traffic.first, traffic.last) == (date(2026, 3, 1), date(2026, 4, 30))
    assert traffic.months == ((("in", 61), ("out", 30)), (("in", 120),))
    (cost,) = costs({1: CITY}, traffic, channels=1, term=12)
    # March: 2 min at 0.50 and 1 min at 1.50; April: 2 min at 0.50.
    assert [bill.total for bill in cost.bills] == [D("502.50"), D("501.00")]
    assert (cost.monthly, cost.term) == (D("501.75"), D("6021.00"))


def test_a_log_without_a_whole_month_is_taken_as_its_last_thirty_days(hotline: int) -> None:
    now = datetime(2026, 5, 20, 12, tzinfo=UTC)
    assert logged_traffic(hotline, MOSCOW, now) is None
    for days in range(40, 0, -1):
        call(hotline, now - timedelta(days=days), 60)
    traffic = logged_traffic(hotline, MOSCOW, now - timedelta(days=1))
    assert traffic is not None
    assert (traffic.whole_months, traffic.calls, len(traffic.months)) == (False, 30, 1)


def test_chosen_months_are_replayed_whole_or_not(hotline: int) -> None:
    now = datetime(2026, 5, 20, 12, tzinfo=UTC)
    for month, seconds in ((2, 600), (4, 120), (5, 900)):
        call(hotline, datetime(2026, month, 3, 9, tzinfo=UTC), seconds)
    traffic = logged_traffic(hotline, MOSCOW, now, (date(2026, 4, 9), date(2026, 5, 9)))
    assert traffic is not None
    assert (traffic.first, traffic.last) == (date(2026, 4, 1), date(2026, 5, 31))
    assert traffic.months == ((("in", 120),), (("in", 900),))
    assert logged_traffic(hotline, MOSCOW, now, (date(2026, 3, 1), date(2026, 3, 1))) is None


def test_channels_follow_from_the_busiest_hour() -> None:
    # 20 erlangs and one call lost in a hundred: 30 lines, as in any Erlang B table.
    hours = [0] * 24
    hours[11] = 20 * 3600
    traffic = LoggedTraffic(((),), date(2026, 3, 1), date(2026, 3, 1), True, tuple(hours))
    assert channels_needed(traffic) == 30
    assert channels_needed(StatedTraffic(0, 0, 60)) == 1


def test_a_stated_traffic_costs_what_its_expected_minutes_do() -> None:
    traffic = StatedTraffic(1000, 100, 120)
    (city,) = costs({1: replace(CITY, step="second")}, traffic, channels=1, term=6)
    assert city.monthly == D("500") + 2000 * D("0.5") + 200 * D("1.5")
    assert city.term == 6 * city.monthly


def test_the_cheapest_is_first_and_what_it_costs_otherwise_is_said(hotline: int) -> None:
    rated = replace(CITY, ratings=(("coverage", 3), ("terms", 4)))
    compared = costs({1: FREEPHONE, 2: rated}, StatedTraffic(2000, 0, 60), channels=1, term=12)
    assert [cost.offer_id for cost in compared] == [2, 1]
    cheapest, coverage, *rest = verdict(compared, 12)
    assert cheapest.startswith("Cheapest over 12 months: Город · Офис, ")
    assert coverage == "Coverage: 3 of 5, while Волна has 5."
    assert rest == []
    only_coverage = judge(compared, {"coverage": 1})
    assert [one.offer_id for one in only_coverage] == [1, 2]
    assert judge(compared, {})[0].mean is None


money = st.decimals(0, 1000, places=2)
curves = st.builds(
    Curve, money, st.decimals(0, 5, places=3), st.decimals(0, 5, places=3),
    st.one_of(st.none(), st.decimals(1, 4000, places=1)),
)  # fmt: skip


@given(curves, curves)
def test_between_two_crossings_the_same_offer_stays_cheaper(one: Curve, other: Curve) -> None:
    most = D(5000)
    found = crossings(one, other, most)
    assert found == sorted(found)
    edges = [D(0), *found, most]
    tiny = D("1e-6")
    for left, right in pairwise(edges):
        inside = [left + (right - left) * n / 40 for n in range(1, 40)]
        apart = [d for at in inside if abs(d := one.at(at) - other.at(at)) > tiny]
        assert all(d > 0 for d in apart) or all(d < 0 for d in apart)


def test_the_curve_agrees_with_the_bill_at_any_volume() -> None:
    offer = replace(
        FREEPHONE, included_minutes=300, included_for="in", outgoing=D("3"), discount_on="all"
    )
    line = curve(offer, mean=D(90), outgoing_share=D("0.25"), channels=1, term=12)
    for calls in (0, 40, 160, 4000):
        traffic = StatedTraffic(calls * 3 // 4, calls // 4, 90)
        (cost,) = costs({1: offer}, traffic, channels=1, term=12)
        assert float(line.at(D(calls))) == pytest.approx(float(cost.term / 12), abs=0.02)


def test_crossings_are_told_with_the_first_volume_that_is_cheaper() -> None:
    flat, steep = Curve(D(1000), D(0), D(0), None), Curve(D(0), D(2), D(2), None)
    told = crossing_sentences({1: flat, 2: steep}, {1: "Flat", 2: "Steep"}, D(5000))
    assert told == ["From 501 calls a month on Flat is cheaper than Steep."]


def test_a_contract_ends_on_the_day_before_its_anniversary() -> None:
    assert end_of_term(date(2026, 1, 15), 12) == date(2027, 1, 14)
    assert end_of_term(date(2026, 1, 31), 1) == date(2026, 2, 27)
    assert end_of_term(date(2026, 12, 1), 1) == date(2026, 12, 31)


def test_notice_is_asked_for_in_time_and_numbers_belong_to_the_line_for_the_term(
    hotline: int, now: datetime
) -> None:
    deal = Agreement(
        hotline, "Волна", date(2026, 1, 1), date(2026, 12, 31), ("8 800 000-00-00",), 30,
        renews=False,
    )  # fmt: skip
    number = add_contract(deal, now)
    assert contracts(hotline) == [replace(deal, id=number)]
    assert bound_numbers(hotline, date(2026, 12, 31)) == ["8 800 000-00-00"]
    assert bound_numbers(hotline, date(2027, 1, 1)) == []
    assert due([hotline], date(2026, 10, 31)) == []
    (one,) = due([hotline], date(2026, 11, 21))
    assert (one.on, one.days) == (date(2026, 12, 1), 10)
    assert one.sentence == "Notice to Волна can be given for 10 more days."
    (one,) = due([hotline], date(2026, 12, 28))
    assert one.sentence == "The contract with Волна ends in 3 days."
    settle(number, now)
    assert due([hotline], date(2026, 12, 30)) == []
    with pytest.raises(UserError):
        add_contract(replace(deal, ends=date(2025, 1, 1)), now)


def test_what_is_done_to_a_contract_is_done_to_that_one_alone(hotline: int, now: datetime) -> None:
    first = Agreement(hotline, "Волна", date(2026, 1, 1), date(2026, 3, 10), renews=False)
    second = replace(first, carrier="Город", starts=date(2026, 1, 2))
    one, other = add_contract(first, now), add_contract(second, now)
    change_contract(replace(first, id=one, carrier="Новая волна"), now)
    assert [deal.carrier for deal in contracts(hotline)] == ["Город", "Новая волна"]
    settle(one, now)
    (left,) = due([hotline], date(2026, 3, 11))
    assert left.sentence == "The contract with Город has ended."
    delete_contract(one)
    assert [deal.id for deal in contracts(hotline)] == [other]


def test_a_contract_that_renews_itself_says_so_once_notice_is_too_late(
    hotline: int, now: datetime
) -> None:
    deal = Agreement(
        hotline, "Волна", date(2026, 1, 1), date(2026, 3, 31), notice_days=30, renews=True
    )
    add_contract(deal, now)
    (one,) = due([hotline], date(2026, 3, 20))
    assert one.sentence == "The contract with Волна goes on: notice is no longer possible."
    assert due([hotline], date(2026, 4, 1)) == []


def test_amounts_are_read_as_they_are_typed() -> None:
    assert parse_money("1 234,56 ₽") == D("1234.56")
    assert parse_money("1,234.56") == D("1234.56")
    assert parse_money("0.9 руб.") == D("0.9")
    assert parse_money("") == 0
    assert written(D("1234567.5")) == "1,234,567.50"
    assert written(D("0.455")) == "0.455"
    for wrong in ("-5", "abc", "1..2", "9" * 20):
        with pytest.raises(UserError):
            parse_money(wrong)
