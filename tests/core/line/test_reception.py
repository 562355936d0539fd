"""Own staff and a call centre: whose calls are whose, and what they cost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import add_line, line_info
from hotline_desktop.core.line.reception import (
    CENTRE,
    MIXED,
    OWN,
    Reception,
    Terms,
    in_turn,
    partners_sql,
    receptions,
    set_partners,
    set_receptions,
)
from hotline_desktop.core.line.reception_cost import (
    break_even_chart,
    break_even_words,
    compare_reception,
)
from hotline_desktop.core.line.reception_settings import OwnCost, state_own_cost
from hotline_desktop.core.storage.tables import ImportBatch, ImportChange, Operator, database

NOW = datetime(2026, 3, 1, tzinfo=UTC)
FEBRUARY = (date(2026, 2, 1), date(2026, 2, 28))
TERMS = Terms(Decimal(1000), 10, Decimal(20), Decimal(6))
COST = OwnCost(Decimal(600), Decimal(3000), Decimal("0.5"), by_roster=False)


@pytest.fixture
def people(hotline: int) -> tuple[int, int]:
    first, second = [entry.id for entry in lists.entries(Operator)]
    return first, second


def take(line: int, day: int, count: int, by: int | None, seconds: int = 120) -> list[int]:
    """Register answered calls of a day of February."""
    calls = [
        CallValues(
            line,
            datetime(2026, 2, day, 8, 0, tzinfo=UTC) + timedelta(minutes=n),
            duration=seconds,
            question="?",
            outcome_id=lists.outcome_of_kind(outcomes.ANSWERED),
            taken_by_id=by,
        )
        for n in range(count)
    ]
    return insert_calls(calls, by=None, now=datetime(2026, 3, 1, tzinfo=UTC))


def partners() -> set[int]:
    sql = f"SELECT id FROM call WHERE {partners_sql()}"
    return {id for (id,) in database.execute_sql(sql)}


def test_whose_a_call_is_follows_from_operator_import_and_date(
    hotline: int, people: tuple[int, int]
) -> None:
    own, theirs = people
    mine, first = take(hotline, 2, 1, own), take(hotline, 2, 1, theirs)
    nameless, late = take(hotline, 9, 1, None), take(hotline, 17, 1, None)
    imported = take(hotline, 3, 1, own)
    assert partners() == set()
    set_receptions(
        hotline,
        [
            Reception(date(2026, 2, 9), CENTRE, "Partner", TERMS),
            Reception(date(2026, 2, 16), MIXED, "Partner", TERMS),
        ],
    )
    assert partners() == set(nameless)
    batch = ImportBatch.create(
        area="calls", file_name="x.xlsx", at=datetime(2026, 3, 1, tzinfo=UTC),
        new=1, changed=1, same=0, refused=0,
    )  # fmt: skip
    ImportChange.create(batch=batch, row=imported[0], before="")
    ImportChange.create(batch=batch, row=mine[0], before="{}")
    set_partners([theirs], [batch.id])
    assert partners() == {*nameless, *first, *imported}
    assert not partners() & {*mine, *late}


def test_ways_of_reception_have_their_dates(hotline: int) -> None:
    set_receptions(
        hotline,
        [Reception(date(2026, 2, 1), MIXED, " Partner ", TERMS), Reception(date(2026, 1, 1), OWN)],
    )
    assert [one.mode for one in receptions(hotline)] == [OWN, MIXED]
    assert receptions(hotline)[1] == Reception(date(2026, 2, 1), MIXED, "Partner", TERMS)
    assert [until for _, until in in_turn(receptions(hotline))] == [date(2026, 2, 1), None]
    for wrong in (
        [Reception(date(2026, 1, 1), CENTRE)],
        [Reception(date(2026, 1, 1), OWN), Reception(date(2026, 1, 1), OWN)],
    ):
        with pytest.raises(UserError):
            set_receptions(hotline, wrong)
    assert len(receptions(hotline)) == 2


def test_both_sides_are_counted_and_paid(hotline: int, people: tuple[int, int]) -> None:
    own, theirs = people
    take(hotline, 2, 30, own)
    take(hotline, 16, 25, theirs, seconds=90)
    set_receptions(hotline, [Reception(date(2026, 2, 1), MIXED, "Partner", TERMS)])
    set_partners([theirs], [])
    state_own_cost(COST)
    found = compare_reception(line_info(hotline), *FEBRUARY, NOW)
    assert (found.own.tally.calls, found.partner.tally.calls) == (30, 25)
    # 30 × 2 min at half of the time: 2 h at 600; a month of 3000 has 365.25 / 12 days.
    assert found.hours == 2
    assert found.own.cost == Decimal(1200) + round(Decimal(3000) * 28 * 12 / Decimal("365.25"), 2)
    # 15 of 25 calls above those included: 15 × (20 + 1.5 min × 6).
    assert found.partner.cost == 1000 + 15 * (20 + 9)
    assert found.partner.per_call == Decimal("57.40")


def test_terms_of_a_part_of_a_month_count_by_its_days(
    hotline: int, people: tuple[int, int]
) -> None:
    take(hotline, 20, 14, people[1], seconds=60)
    set_partners([people[1]], [])
    set_receptions(
        hotline,
        [Reception(date(2026, 1, 1), OWN), Reception(date(2026, 2, 15), CENTRE, "P", TERMS)],
    )
    found = compare_reception(line_info(hotline), *FEBRUARY, NOW)
    # Half of February: half of the fee, 5 calls included; 9 × (20 + 6).
    assert found.partner.cost == 500 + 9 * 26
    assert found.own.cost is None


def test_a_break_even_far_from_todays_volume_is_found_too(
    hotline: int, people: tuple[int, int]
) -> None:
    set_receptions(hotline, [Reception(date(2026, 2, 1), MIXED, "Partner", TERMS)])
    state_own_cost(OwnCost(Decimal(60), Decimal(20_000), Decimal(1), by_roster=False))
    found = compare_reception(line_info(hotline), *FEBRUARY, NOW)
    # No calls yet, so 3 min each. Own: 20000 + n × 3. Partner: 1000 + (n − 10) × 38.
    assert found.break_even == (Decimal(19_380) / 35,)
    assert found.break_even[0] < found.most
    assert break_even_words(found) == ["From 554 calls a month on own staff costs less."]
    state_own_cost(OwnCost(Decimal(6000), Decimal(20_000), Decimal(1), by_roster=False))
    found = compare_reception(line_info(hotline), *FEBRUARY, NOW)
    assert break_even_words(found) == [
        "The call centre costs less at any volume up to 20,000 calls a month."
    ]


def test_the_break_even_volume_is_where_both_cost_the_same(
    hotline: int, people: tuple[int, int]
) -> None:
    own, theirs = people
    take(hotline, 2, 30, own)
    take(hotline, 16, 25, theirs, seconds=90)
    set_partners([theirs], [])
    set_receptions(hotline, [Reception(date(2026, 2, 1), MIXED, "Partner", TERMS)])
    found = compare_reception(line_info(hotline), *FEBRUARY, NOW)
    assert break_even_chart(found) is None
    assert break_even_words(found) == ["State what own staff costs to compare the two."]
    state_own_cost(OwnCost(Decimal(150), Decimal(3000), Decimal("0.5"), by_roster=False))
    found = compare_reception(line_info(hotline), *FEBRUARY, NOW)
    # Own: 3000 + n × 10 (2 min at half the time of 150 an hour).
    # Partner: 1000 + (n − 10) × 29.
    assert found.break_even == (Decimal(2290) / 19,)
    assert break_even_words(found) == ["From 121 calls a month on own staff costs less."]
    chart = break_even_chart(found)
    assert chart is not None
    assert chart.marks[0].x == pytest.approx(2290 / 19)


def test_what_is_agreed_for_one_line_is_replaced_for_that_one_alone(hotline: int) -> None:
    other = add_line(
        name="Other", organisation="", number="", language="en", timezone="UTC", now=NOW
    )
    own = [Reception(date(2026, 1, 1), OWN)]
    for line in (hotline, other, other):
        set_receptions(line, own)
    assert [one.starts for one in receptions(hotline)] == [date(2026, 1, 1)]
    assert len(receptions(other)) == 1
