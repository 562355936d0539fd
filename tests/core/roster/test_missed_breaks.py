"""Missed breaks: planned again the same day, and told to whoever plans."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.roster import breaks, shifts
from hotline_desktop.core.roster.day_view import read_day
from hotline_desktop.core.roster.ledger import ledger
from hotline_desktop.core.roster.missed_breaks import missed_sentences, replan_missed
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.times import instant
from hotline_desktop.core.storage.tables import Operator

MOSCOW = ZoneInfo("Europe/Moscow")
DAY = date(2026, 3, 4)
NOTHING_NEEDED = (0,) * 576


@pytest.fixture
def operators(hotline: int) -> list[int]:
    return [entry.id for entry in lists.entries(Operator)]


def told() -> list[str]:
    return [one.sentence for one in missed_sentences(read_day(DAY, MOSCOW, NOTHING_NEEDED))]


def test_missed_breaks_get_another_place_and_all_others_keep_theirs(operators: list[int]) -> None:
    places: dict[int, int | None] = {}
    for who in operators:
        own = shifts.shift(shifts.add_shift(who, DAY, 540, 1080, BreakRules(short_breaks=1)))
        lunch, short = sorted(own.breaks, key=lambda part: part.kind)
        places |= {lunch.id: 780, short.id: 990}
    breaks.place_breaks(places)
    missed, *others = places
    breaks.miss_break(missed)
    half_past_two = instant(DAY, 870, MOSCOW)
    # The other lunch was not begun either, but may still be.
    found = replan_missed(DAY, MOSCOW, half_past_two)
    assert list(found) == [missed]
    after = {part.id: part for shift in shifts.shifts(DAY) for part in shift.breaks}
    assert (after[missed].state, after[missed].missed) == ("planned", 780)
    assert after[missed].starts == found[missed] >= 875
    assert {id: after[id].starts for id in others} == {id: places[id] for id in others}
    (sentence,) = told()
    assert "missed the lunch at 13:00, it is now at" in sentence
    assert replan_missed(DAY, MOSCOW, half_past_two) == {}


def test_a_missed_break_never_lies_in_a_lunch_that_is_about_to_begin(operators: list[int]) -> None:
    own = shifts.shift(shifts.add_shift(operators[0], DAY, 540, 1080, BreakRules(short_breaks=1)))
    lunch, short = sorted(own.breaks, key=lambda part: part.kind)
    breaks.place_breaks({short.id: 620, lunch.id: 720})
    breaks.miss_break(short.id)
    found = replan_missed(DAY, MOSCOW, instant(DAY, 745, MOSCOW))
    assert list(found) == [short.id]
    assert found[short.id] >= 745 + lunch.length


def test_an_impossible_shift_of_the_evening_does_not_keep_a_missed_break_from_a_place(
    operators: list[int],
) -> None:
    own = shifts.shift(shifts.add_shift(operators[0], DAY, 540, 1080, BreakRules(short_breaks=0)))
    (lunch,) = own.breaks
    late = shifts.shift(shifts.add_shift(operators[1], DAY, 1000, 1400, BreakRules()))
    breaks.place_breaks({lunch.id: 780, **{part.id: 1000 for part in late.breaks}})
    breaks.miss_break(lunch.id)
    assert list(replan_missed(DAY, MOSCOW, instant(DAY, 815, MOSCOW))) == [lunch.id]


def test_a_break_missed_again_is_not_planned_for_ever(operators: list[int]) -> None:
    own = shifts.shift(shifts.add_shift(operators[0], DAY, 540, 1080, BreakRules(short_breaks=0)))
    (lunch,) = own.breaks
    breaks.place_breaks({lunch.id: 780})
    breaks.miss_break(lunch.id)
    assert list(replan_missed(DAY, MOSCOW, instant(DAY, 815, MOSCOW))) == [lunch.id]
    breaks.miss_break(lunch.id)
    assert replan_missed(DAY, MOSCOW, instant(DAY, 960, MOSCOW)) == {}


def test_where_no_place_is_left_a_missed_break_stays_missed(operators: list[int]) -> None:
    own = shifts.shift(shifts.add_shift(operators[0], DAY, 540, 900, BreakRules(short_breaks=0)))
    (lunch,) = own.breaks
    breaks.place_breaks({lunch.id: 780})
    breaks.miss_break(lunch.id)
    assert replan_missed(DAY, MOSCOW, instant(DAY, 880, MOSCOW)) == {}
    assert shifts.shift(own.id).breaks[0].state == "missed"
    (sentence,) = told()
    assert sentence.endswith("missed the lunch at 13:00.")


def test_a_break_taken_after_all_is_told_no_more_but_was_late(operators: list[int]) -> None:
    own = shifts.shift(shifts.add_shift(operators[0], DAY, 540, 1080, BreakRules(short_breaks=0)))
    (lunch,) = own.breaks
    breaks.place_breaks({lunch.id: 780})
    breaks.miss_break(lunch.id)
    breaks.place_breaks({lunch.id: 900})
    breaks.start_break(lunch.id, instant(DAY, 900, MOSCOW))
    assert told() == []
    (row,) = ledger(DAY, DAY, MOSCOW, instant(DAY, 960, MOSCOW))
    assert row.late == 120


def test_undo_gives_back_that_a_break_was_not_missed(operators: list[int]) -> None:
    own = shifts.shift(shifts.add_shift(operators[0], DAY, 540, 1080, BreakRules(short_breaks=0)))
    (before,) = own.breaks
    breaks.place_breaks({before.id: 780})
    before = shifts.shift(own.id).breaks[0]
    breaks.miss_break(before.id)
    breaks.restore_break(before)
    assert shifts.shift(own.id).breaks[0] == before
