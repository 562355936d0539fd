"""Erlang B and C against published values and their own laws."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster.staffing import (
    MOST_AGENTS,
    Target,
    agents_needed,
    erlang_b,
    erlang_c,
    lines_for,
    offered_load,
    staffing,
)


def test_ten_erlangs_with_fourteen_agents_answer_89_percent_in_20_seconds() -> None:
    """As the library pyworkforce prints it: 100 calls in half an hour, three minutes each."""
    found = agents_needed(offered_load(100, 30 * 60, 180), 180, Target(0.8, 20))
    assert found.agents == 14
    assert found.service_level == pytest.approx(0.8883500191794669, rel=1e-12)
    assert found.occupancy == pytest.approx(0.7142857142857143, rel=1e-12)
    assert erlang_c(10, 14, erlang_b(10, 14)) == pytest.approx(0.1741319335950498, rel=1e-12)


@pytest.mark.parametrize(
    ("calls", "interval", "handling_time", "target", "agents"),
    [
        (250, 3600, 330, Target(0.8, 30), 28),
        (25, 900, 752, Target(0.9, 20), 28),
    ],
)
def test_published_numbers_of_agents(
    calls: float, interval: float, handling_time: float, target: Target, agents: int
) -> None:
    load = offered_load(calls, interval, handling_time)
    assert agents_needed(load, handling_time, target).agents == agents
    assert staffing(load, agents - 1, handling_time, target.seconds).service_level < target.share


def test_erlang_b_equals_its_definition() -> None:
    for a, n in [(0.5, 1), (3.0, 5), (10.0, 14), (7.5, 4)]:
        terms = [a**k / math.factorial(k) for k in range(n + 1)]
        assert erlang_b(a, n) == pytest.approx(terms[-1] / sum(terms), rel=1e-12)


def carries(erlangs: str, lines: int, blocked: float) -> bool:
    """Whether that many lines lose this share at a load that is rounded to ``erlangs``."""
    load, half = float(erlangs), 0.5 * 10.0 ** -len(erlangs.partition(".")[2])
    return erlang_b(load - half, lines) < blocked < erlang_b(load + half, lines)


@pytest.mark.parametrize(
    ("lines", "one", "two", "five"),
    [(1, "0.0101", "0.0204", "0.0526"), (2, "0.153", "0.223", "0.381"),
     (3, "0.455", "0.602", "0.899"), (5, "1.36", "1.66", "2.22"), (8, "3.13", "3.63", "4.54"),
     (10, "4.46", "5.08", "6.22"), (20, "12.0", "13.2", "15.2"), (30, "20.3", "21.9", "24.8")],
)  # fmt: skip
def test_channels_agree_with_printed_tables(lines: int, one: str, two: str, five: str) -> None:
    """Erlangs that so many lines carry at 1, 2 and 5 % loss, in three digits, as tables print them.

    Each was worked out anew from the sum that defines Erlang B, in decimal numbers of 60 digits.
    """
    for erlangs, blocked in ((one, 0.01), (two, 0.02), (five, 0.05)):
        assert carries(erlangs, lines, blocked)
        assert lines_for(float(erlangs) * 0.99, blocked) == lines


@pytest.mark.parametrize(
    ("lines", "erlangs"), [(1, "0.005"), (5, "1.13"), (10, "3.96"), (20, "11.1"), (100, "80.9")]
)
def test_channels_agree_with_a_textbook(lines: int, erlangs: str) -> None:
    """Rappaport, Wireless Communications, 2nd edition 2002, example 3.4: 0.5 % of calls lost."""
    assert carries(erlangs, lines, 0.005)


def test_fifteen_lines_carry_8_108_erlangs_at_one_percent() -> None:
    """As the manual of the Westbay traffic calculators prints it."""
    assert carries("8.108", 15, 0.01)


def test_a_large_load_neither_overflows_nor_loses_the_answer() -> None:
    found = agents_needed(5000.0, 300, Target(0.8, 20))
    assert 5000 < found.agents < 5100
    assert 0.8 <= found.service_level < 0.85


def test_no_calls_need_nobody() -> None:
    assert agents_needed(0.0, 180, Target(0.8, 20)).agents == 0


def test_too_few_agents_let_the_queue_grow_without_end() -> None:
    overrun = staffing(10, 10, 180, 20)
    assert (overrun.service_level, overrun.mean_wait, overrun.occupancy) == (0.0, math.inf, 1.0)


@pytest.mark.parametrize(("share", "seconds"), [(0, 20), (1, 20), (0.8, -1)])
def test_a_target_that_means_nothing_is_refused(share: float, seconds: float) -> None:
    with pytest.raises(ValueError, match="target"):
        Target(share, seconds)


@settings(max_examples=60, deadline=None)
@given(st.floats(0.01, 200), st.integers(1, 250))
def test_one_more_agent_never_makes_callers_wait_more(erlangs: float, agents: int) -> None:
    blocked = erlang_b(erlangs, agents)
    assert 0 <= blocked <= erlang_c(erlangs, agents, blocked) <= 1
    fewer, more = (staffing(erlangs, n, 200, 20) for n in (agents, agents + 1))
    assert more.service_level >= fewer.service_level
    assert more.mean_wait <= fewer.mean_wait


def test_a_target_is_met_where_it_is_just_met() -> None:
    reached = staffing(10.0, 14, 180, 20)
    assert agents_needed(10.0, 180, Target(reached.service_level, 20)).agents == 14
    assert lines_for(10.0, erlang_b(10.0, 14)) == 14
    assert agents_needed(10.0, 180, Target(0.8, 0)).service_level >= 0.8


@pytest.mark.parametrize(
    ("calls", "interval", "handling_time"), [(-1, 60, 60), (1, 0, 60), (1, 60, 0)]
)
def test_a_flow_of_calls_that_means_nothing_is_refused(
    calls: float, interval: float, handling_time: float
) -> None:
    with pytest.raises(ValueError, match="interval"):
        offered_load(calls, interval, handling_time)


@pytest.mark.parametrize("blocked", [0, 1])
def test_a_share_of_blocked_calls_that_means_nothing_is_refused(blocked: float) -> None:
    with pytest.raises(ValueError, match="blocked"):
        lines_for(10.0, blocked)


def test_no_calls_are_no_load() -> None:
    assert offered_load(0, 3600, 180) == 0


def test_more_calls_than_any_office_can_answer_are_refused() -> None:
    with pytest.raises(UserError, match="any office"):
        agents_needed(MOST_AGENTS / 2 + 1, 180, Target(0.8, 20))
