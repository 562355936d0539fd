"""Breaks of a day: planned, had, put off, skipped, missed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hotline_desktop.core import settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster import breaks, rules
from hotline_desktop.core.roster import shifts as roster
from hotline_desktop.core.roster.absences import add_absence
from hotline_desktop.core.roster.day import apply_plan, day_of, present_plan
from hotline_desktop.core.roster.ledger import ledger, remark, sums
from hotline_desktop.core.roster.planner.solve import plan_day
from hotline_desktop.core.roster.reminder_texts import breaks_at_desk
from tests.core.roster.office import MONDAY, MOSCOW, OFFICE, TUESDAY, WEDNESDAY


@pytest.fixture
def shift(operators: list[int], template: roster.Template) -> int:
    """A shift whose lunch and first short break have their places."""
    id = roster.add_from_template(operators[0], WEDNESDAY, template)
    lunch, short, _ = roster.shift(id).breaks
    breaks.place_breaks({lunch.id: 13 * 60, short.id: 15 * 60})
    return id


def test_a_break_goes_from_planned_to_taken(shift: int, now: datetime) -> None:
    lunch, short, _ = roster.shift(shift).breaks
    breaks.offer_break(lunch.id, now)
    breaks.offer_break(lunch.id, now + timedelta(minutes=5))
    breaks.start_break(lunch.id, now)
    with pytest.raises(UserError, match="still running"):
        breaks.start_break(short.id, now)
    breaks.miss_break(lunch.id)  # it runs, so nothing is missed
    breaks.end_break(lunch.id, now + timedelta(minutes=50))
    with pytest.raises(UserError, match="is over"):
        breaks.start_break(lunch.id, now + timedelta(minutes=55))
    breaks.skip_break(short.id, "Очередь")
    rows = ledger(WEDNESDAY, WEDNESDAY, MOSCOW, now + timedelta(days=1))
    assert [(row.state, row.late, row.minutes) for row in rows] == [
        ("taken", 30, 50), ("skipped", None, None), ("missed", None, None),
    ]  # fmt: skip
    assert rows[0].offered == now
    (total,) = sums(rows)
    assert total.owed == 15
    assert [remark(row) for row in rows] == [
        "begun 30 minutes later, a call came first, 10 minutes shorter than due",
        "done without: Очередь",
        "not had",
    ]  # fmt: skip
    assert (total.taken, total.late, total.skipped, total.missed) == (1, 1, 1, 1)
    assert (total.minutes_due, total.minutes_had) == (90, 50)


def test_what_becomes_of_a_break_becomes_of_that_one_and_is_undone(
    shift: int, now: datetime
) -> None:
    before = roster.shift(shift).breaks
    lunch, short, _ = before
    breaks.miss_break(lunch.id)
    assert [part.state for part in roster.shift(shift).breaks] == ["missed", "planned", "planned"]
    breaks.start_break(short.id, now)
    breaks.restore_break(before[0])
    assert [part.state for part in roster.shift(shift).breaks] == ["planned", "running", "planned"]
    breaks.restore_break(before[1])
    assert roster.shift(shift).breaks == before


def test_putting_off_is_limited_and_skipping_needs_a_reason(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    id = roster.add_from_template(operators[0], MONDAY, template)
    lunch = roster.shift(id).breaks[0]
    assert [breaks.postpone_break(lunch.id, now) for _ in range(3)] == [1, 2, 3]
    with pytest.raises(UserError):
        breaks.postpone_break(lunch.id, now)
    with pytest.raises(UserError):
        breaks.skip_break(lunch.id, " ")


def test_a_day_is_planned_applied_and_undone(
    operators: list[int], template: roster.Template
) -> None:
    for who in operators:
        roster.add_from_template(who, WEDNESDAY, template)
    early = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
    before = present_plan(day_of(WEDNESDAY, MOSCOW, early))
    plan = plan_day(day_of(WEDNESDAY, MOSCOW, early).day)
    assert plan.proven
    assert before.objective < plan.objective or len(operators) > 1
    undo = apply_plan(plan)
    placed = {p.id: p.starts for s in roster.shifts(WEDNESDAY) for p in s.breaks}
    assert placed == plan.starts
    breaks.place_breaks(undo)
    assert {p.starts for s in roster.shifts(WEDNESDAY) for p in s.breaks} == {None}


def test_during_the_day_taken_breaks_stay_and_nothing_moves_into_the_past(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    for who in operators:
        roster.add_from_template(who, WEDNESDAY, template)
    apply_plan(plan_day(day_of(WEDNESDAY, MOSCOW, now - timedelta(days=1)).day))
    own, _ = roster.shifts(WEDNESDAY)
    taken = own.breaks[0].id
    breaks.start_break(taken, datetime(2026, 3, 4, 7, 40, tzinfo=UTC))
    breaks.end_break(taken, datetime(2026, 3, 4, 7, 55, tzinfo=UTC))
    plan = plan_day(day_of(WEDNESDAY, MOSCOW, datetime(2026, 3, 4, 8, 30, tzinfo=UTC)).day)
    assert plan.feasible
    assert taken not in plan.starts
    assert min(plan.starts.values()) >= 11 * 60 + 30


def test_between_two_shifts_the_earlier_one_is_left_alone(operators: list[int]) -> None:
    early = roster.add_shift(operators[0], WEDNESDAY, 360, 720, OFFICE)
    late = roster.add_shift(operators[0], WEDNESDAY, 960, 1380, OFFICE)
    found = day_of(WEDNESDAY, MOSCOW, datetime(2026, 3, 4, 11, 0, tzinfo=UTC)).day
    assert {person.key: len(person.items) for person in found.people} == {early: 0, late: 3}
    assert found.not_before == 14 * 60 + 5


def test_who_falls_ill_is_not_planned(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    for who in operators:
        roster.add_from_template(who, WEDNESDAY, template)
    add_absence(operators[0], "sick", WEDNESDAY, WEDNESDAY)
    assert len(day_of(WEDNESDAY, MOSCOW, now).day.people) == len(operators) - 1


def test_last_nights_shift_counts_towards_the_morning(operators: list[int], now: datetime) -> None:
    roster.add_shift(operators[0], TUESDAY, 1320, 1320 + 720, OFFICE)
    found = day_of(WEDNESDAY, MOSCOW, now).day
    assert found.others[8 * 12] == 1
    assert 10 * 12 not in found.others


def test_half_of_those_on_shift_may_be_away_unless_the_office_says_otherwise() -> None:
    assert [rules.most_away(0, people) for people in range(6)] == [0, 1, 1, 2, 2, 3]
    assert rules.most_away(4, 2) == 4


def test_the_office_can_set_its_own_rules(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    roster.add_from_template(operators[0], WEDNESDAY, template)
    settings.put(rules.MOST_AWAY, 2)
    settings.put(rules.SPACING, 60)
    found = day_of(WEDNESDAY, MOSCOW, now).day
    assert found.most_away[150] == 2
    assert found.people[0].spacing == 60


def test_the_desk_gets_the_placed_breaks_of_today_and_of_a_night_shift(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    who = operators[0]
    night = roster.add_shift(who, TUESDAY, 1320, 1320 + 720, OFFICE)
    late = roster.shift(night).breaks[0]
    breaks.place_breaks({late.id: 1440 + 300})
    in_the_night = datetime(2026, 3, 4, 1, 0, tzinfo=UTC)
    (at_desk,) = breaks_at_desk(who, MOSCOW, in_the_night)
    assert at_desk.start == datetime(2026, 3, 4, 2, 0, tzinfo=UTC)
    assert breaks_at_desk(who, MOSCOW, now) == []
