"""Where everybody is, from the roster, the breaks and the open cards."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.calls.drafts import save_draft
from hotline_desktop.core.roster import breaks, shifts
from hotline_desktop.core.roster.absences import add_absence
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.whereabouts import Whereabouts, state_words, whereabouts
from hotline_desktop.core.storage.tables import Operator

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
NINE, SIX = 540, 1080
ONE_SHORT = BreakRules(short_breaks=1)


def at(hour: int, minute: int = 0, day: int = 2) -> datetime:
    """An instant by the clock of the office in Moscow."""
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC) - timedelta(hours=3)


@pytest.fixture
def anna(hotline: int) -> int:
    return lists.entries(Operator)[0].id


@pytest.fixture
def shift(anna: int) -> shifts.WorkShift:
    shifts.add_shift(anna, MONDAY, NINE, SIX, ONE_SHORT)
    shifts.add_shift(anna, TUESDAY, NINE, SIX, ONE_SHORT)
    found = shifts.shifts(MONDAY)[0]
    lunch, short = found.breaks
    breaks.place_breaks({lunch.id: 780, short.id: 660})
    return shifts.shifts(MONDAY)[0]


def open_card(operator: int, now: datetime, **more: object) -> None:
    card = {"taken_by_id": operator, "started_at": now.isoformat(), "call_id": None, **more}
    save_draft(None, card, now)


def test_somebody_at_work_is_free_until_the_next_break(anna: int, shift: shifts.WorkShift) -> None:
    assert whereabouts(at(10))[anna] == Whereabouts(anna, "free", at(9), at(11), at(9, day=3))


def test_before_and_after_the_shift_one_is_off_until_the_next(
    anna: int, shift: shifts.WorkShift
) -> None:
    assert whereabouts(at(8))[anna] == Whereabouts(anna, "off", None, at(9), at(9))
    evening = whereabouts(at(19))[anna]
    assert (evening.state, evening.since, evening.next_at) == ("off", at(18), at(9, day=3))


def test_who_has_no_shift_at_all_is_off(anna: int, shift: shifts.WorkShift) -> None:
    other = lists.entries(Operator)[1].id
    assert whereabouts(at(10))[other] == Whereabouts(other, "off")


@pytest.mark.parametrize(
    ("kind", "state", "minutes"), [("lunch", "lunch", 60), ("short", "break", 15)]
)
def test_a_running_break_ends_as_long_after_its_start_as_it_was_planned(
    anna: int, shift: shifts.WorkShift, kind: str, state: str, minutes: int
) -> None:
    part = next(part for part in shift.breaks if part.kind == kind)
    breaks.start_break(part.id, at(12, 7))
    end = at(12, 7) + timedelta(minutes=minutes)
    found = whereabouts(at(12, 10))[anna]
    assert (found.state, found.since, found.until) == (state, at(12, 7), end)
    breaks.end_break(part.id, at(12, 20))
    back = whereabouts(at(12, 21))[anna]
    assert (back.state, back.since) == ("free", at(12, 20))


def test_an_open_card_is_a_call_and_outweighs_the_roster(
    anna: int, shift: shifts.WorkShift
) -> None:
    open_card(anna, at(8, 50))
    found = whereabouts(at(8, 55))[anna]
    assert (found.state, found.since) == ("on_call", at(8, 50))


@pytest.mark.parametrize(
    "more", [{"late": True}, {"stopped_at": "2026-03-02T07:00:00+00:00"}, {"call_id": 5}]
)
def test_a_card_without_a_call_going_on_leaves_one_free(
    anna: int, shift: shifts.WorkShift, more: dict[str, object]
) -> None:
    open_card(anna, at(10), **more)
    assert whereabouts(at(10, 1))[anna].state == "free"


def test_a_card_put_aside_long_ago_is_no_call(anna: int, shift: shifts.WorkShift) -> None:
    open_card(anna, at(10))
    assert whereabouts(at(10, 40))[anna].state == "on_call"
    assert whereabouts(at(10, 50))[anna].state == "free"


def test_who_is_ill_is_away_until_the_day_after_whatever_the_roster_says(
    anna: int, shift: shifts.WorkShift
) -> None:
    add_absence(anna, "sick", MONDAY, MONDAY)
    found = whereabouts(at(10))[anna]
    assert (found.state, found.absence) == ("absent", "sick")
    assert (found.until, found.next_at) == (at(0, day=3), at(9, day=3))
    assert state_words(found) == "Sick leave"


def test_a_night_shift_goes_on_after_midnight(anna: int, hotline: int) -> None:
    shifts.add_shift(anna, MONDAY, 22 * 60, 30 * 60, BreakRules(lunch_length=0, short_breaks=0))
    found = whereabouts(at(3, day=3))[anna]
    assert (found.state, found.since, found.until) == ("free", at(22), at(6, day=3))


def test_somebody_merged_into_another_is_one_person(anna: int, shift: shifts.WorkShift) -> None:
    other = lists.entries(Operator)[1].id
    lists.merge(Operator, [anna], other)
    found = whereabouts(at(10))
    assert set(found) == {other}
    assert (found[other].operator_id, found[other].state) == (other, "free")
