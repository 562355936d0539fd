"""Reception and advertising in a review: who answered and what it cost, beside what it brought."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.advertising.placements import Placing, add_placement
from hotline_desktop.core.calls import browse, outcomes
from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.line.reception import (
    MIXED,
    Reception,
    Terms,
    set_partners,
    set_receptions,
)
from hotline_desktop.core.review.choices import period_of
from hotline_desktop.core.review.content import sections
from hotline_desktop.core.review.parts import Grid
from hotline_desktop.core.review.reading import read
from hotline_desktop.core.storage.tables import Operator, Source

NOW = datetime(2026, 4, 20, 12, tzinfo=UTC)
MONDAY = date(2026, 4, 6)


@pytest.fixture
def placement(hotline: int) -> int:
    """Of 40 calls, each third is the partner's, each fourth names the advertisement."""
    anna, petr = sorted(lists.names(Operator))
    radio = lists.find_or_add(Source, "Radio")
    id = add_placement(
        Placing(hotline, radio, "Утренний эфир", starts=MONDAY, ends=MONDAY + timedelta(days=6),
                cost=Decimal(7000)),
        NOW,
    )  # fmt: skip
    set_receptions(hotline, [Reception(MONDAY, MIXED, "Центр", Terms(per_call=Decimal(30)))])
    set_partners({petr}, set())
    start = datetime(2026, 4, 6, 9, tzinfo=UTC)
    insert_calls(
        [
            CallValues(
                hotline, start + timedelta(hours=n), duration=60,
                taken_by_id=anna if n % 3 else petr,
                source_id=radio if n % 4 == 0 else None, placement_id=id if n % 4 == 0 else None,
                outcome_id=lists.outcome_of_kind(outcomes.ANSWERED),
            )
            for n in range(40)
        ],
        by=None,
        now=NOW,
    )  # fmt: skip
    return id


def grids() -> dict[str, Grid]:
    reading = read(period_of((MONDAY, MONDAY + timedelta(days=6))), NOW)
    return {grid.title: grid for section in sections(reading) for grid in section.grids}


def test_own_staff_and_call_centre_stand_beside_each_other(placement: int) -> None:
    grid = grids()["Own staff and call centre"]
    own, partner = grid.rows
    assert (own[1], partner[1]) == (26, 14)
    assert partner[-2:] == (420.0, 30.0)
    for row, calls in zip(grid.rows, grid.calls, strict=True):
        assert calls is not None
        assert browse.totals(calls).calls == row[1]


def test_what_a_placement_cost_and_brought_is_listed_with_its_calls(placement: int) -> None:
    grid = grids()["Advertising of these days"]
    ((title, calls, cost, per_call, per_resolved),) = grid.rows
    assert "Утренний эфир" in str(title)
    assert (calls, cost, per_call, per_resolved) == (10, 7000.0, 700.0, 700.0)
    (wanted,) = grid.calls
    assert wanted is not None
    assert browse.totals(wanted).calls == 10


def test_an_office_that_answers_itself_has_no_such_section(hotline: int) -> None:
    insert_calls([CallValues(hotline, datetime(2026, 4, 6, 9, tzinfo=UTC))], by=None, now=NOW)
    assert "Own staff and call centre" not in grids()
