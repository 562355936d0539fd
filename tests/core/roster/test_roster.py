"""Shifts, breaks, absences and checks in a real database."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import lists, settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.hours import Period
from hotline_desktop.core.line.hours_store import set_hours
from hotline_desktop.core.roster import breaks, rules
from hotline_desktop.core.roster import shifts as roster
from hotline_desktop.core.roster.absences import absences, add_absence, delete_absence
from hotline_desktop.core.roster.checks import check_roster
from hotline_desktop.core.roster.copying import copy_days, copy_month, paste_shifts
from hotline_desktop.core.roster.day import apply_plan, day_of, plan_breaks, present_plan
from hotline_desktop.core.roster.ledger import ledger, remark, sums
from hotline_desktop.core.roster.reminder_texts import breaks_at_desk
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.staff import (
    StaffValues,
    add_person,
    change_person,
    forget_people,
    initials,
    person,
    photos,
    set_photo,
    staff,
)
from hotline_desktop.core.storage.tables import Operator

MOSCOW = ZoneInfo("Europe/Moscow")
MONDAY, TUESDAY, WEDNESDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 4)
NINE, SIX = 540, 1080
DAY = timedelta(days=1)
OFFICE = BreakRules(short_breaks=2, longest_stretch=150)


@pytest.fixture
def operators(hotline: int) -> list[int]:
    set_hours(hotline, [Period(weekday, NINE, SIX) for weekday in range(5)])
    return [entry.id for entry in lists.entries(Operator)]


@pytest.fixture
def template(hotline: int) -> roster.Template:
    roster.add_template("День", NINE, SIX, OFFICE)
    return roster.templates()[0]


def sentences(first: date, last: date | None = None) -> list[str]:
    return [finding.sentence for finding in check_roster(first, last or first, MOSCOW)]


def kinds(first: date, last: date | None = None) -> list[str]:
    return [finding.kind for finding in check_roster(first, last or first, MOSCOW)]


def test_a_shift_from_a_template_has_its_breaks_without_a_place(
    operators: list[int], template: roster.Template
) -> None:
    roster.add_from_template(operators[0], MONDAY, template)
    (shift,) = roster.shifts(MONDAY)
    assert (shift.starts, shift.ends, shift.rules) == (NINE, SIX, OFFICE)
    assert [part.kind for part in shift.breaks] == ["lunch", "short", "short"]
    assert {part.starts for part in shift.breaks} == {None}
    assert shift.working_minutes == 8 * 60


def test_a_change_is_for_one_shift_and_one_template(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    evening = roster.add_template("Вечер", 840, 1260, OFFICE)
    before = {one.id: one for one in roster.templates()}
    roster.change_template(template.id, name="Утро", starts=480, ends=960, rules=OFFICE)
    after = {one.id: one for one in roster.templates()}
    assert after[template.id].name == "Утро"
    assert after[evening] == before[evening]
    first, second = (roster.add_from_template(one, MONDAY, template) for one in operators)
    for id in (first, second):
        breaks.place_breaks({roster.shift(id).breaks[0].id: 960})
    kept = roster.shift(second)
    roster.change_shift(first, starts=NINE, ends=900, rules=OFFICE)
    assert (roster.shift(first).ends, roster.shift(first).breaks[0].starts) == (900, None)
    assert roster.shift(second) == kept
    breaks.start_break(kept.breaks[0].id, now)
    roster.change_shift(second, starts=NINE, ends=900, rules=OFFICE)
    assert roster.shift(second).breaks[0].starts == 960, "what has begun stays where it was"


def test_changing_a_template_leaves_shifts_given_out_as_they_are(
    operators: list[int], template: roster.Template
) -> None:
    roster.add_from_template(operators[0], MONDAY, template)
    roster.change_template(
        template.id, name="Утро", starts=480, ends=960, rules=BreakRules(short_breaks=0)
    )
    assert roster.shifts(MONDAY)[0].rules == OFFICE


def test_a_retired_template_is_no_longer_offered(template: roster.Template, now: datetime) -> None:
    roster.retire_template(template.id, now)
    assert roster.templates() == []
    assert roster.templates(retired=True)[0].retired
    roster.retire_template(template.id, None)
    assert len(roster.templates()) == 1


@pytest.mark.parametrize(("starts", "ends"), [(600, 600), (600, 500), (1500, 1600), (600, 2100)])
def test_times_that_make_no_shift_are_refused(operators: list[int], starts: int, ends: int) -> None:
    with pytest.raises(UserError):
        roster.add_shift(operators[0], MONDAY, starts, ends, OFFICE)


def test_a_usual_week_is_given_out_but_not_over_absences_or_shifts(
    operators: list[int], template: roster.Template
) -> None:
    for who in operators:
        roster.set_week(who, {weekday: [template.id] for weekday in range(5)})
    assert roster.usual_weeks()[operators[0]][4:] == ((template.id,), (), ())
    add_absence(operators[0], "sick", MONDAY, TUESDAY)
    roster.add_shift(operators[1], MONDAY, 600, 900, OFFICE)
    assert roster.apply_weeks(MONDAY, MONDAY + timedelta(days=6), operators) == 3 + 4
    assert roster.apply_weeks(MONDAY, MONDAY + timedelta(days=6), operators) == 0


def test_somebody_may_have_two_shifts_a_day(operators: list[int]) -> None:
    roster.add_shift(operators[0], MONDAY, 480, 720, OFFICE)
    roster.add_shift(operators[0], MONDAY, 960, 1200, OFFICE)
    assert len(roster.shifts(MONDAY, operator_id=operators[0])) == 2
    assert "overlap" not in kinds(MONDAY)


def test_a_day_and_a_week_are_copied_with_the_places_of_their_breaks(
    operators: list[int], template: roster.Template
) -> None:
    roster.add_from_template(operators[0], MONDAY, template)
    lunch = roster.shifts(MONDAY)[0].breaks[0]
    breaks.place_breaks({lunch.id: 780})
    breaks.start_break(lunch.id, datetime(2026, 3, 2, 10, 0, tzinfo=UTC))
    assert copy_days(MONDAY, MONDAY, DAY) == 1
    copied = roster.shifts(TUESDAY)[0].breaks[0]
    assert (copied.starts, copied.state) == (780, "planned")
    assert copy_days(MONDAY, MONDAY, DAY) == 0, "nothing twice"
    assert copy_days(MONDAY, MONDAY + 6 * DAY, 7 * DAY) == 2


def test_a_month_is_copied_by_weekday_and_days_on_and_off_go_on(
    operators: list[int], template: roster.Template
) -> None:
    anna, boris = operators[:2]
    for day in range(28):  # February: Anna from Monday to Friday, Boris two days on, two off
        on = date(2026, 2, 1) + day * DAY
        if on.weekday() < 5:
            roster.add_from_template(anna, on, template)
        if day % 4 < 2:
            roster.add_from_template(boris, on, template)
    add_absence(anna, "vacation", date(2026, 3, 2), date(2026, 3, 3))
    copy_month(date(2026, 3, 1))
    march = roster.shifts(date(2026, 3, 1), date(2026, 4, 30))
    days = [on for n in range(31) if (on := date(2026, 3, 1) + n * DAY).weekday() < 5]
    assert [s.date for s in march if s.operator_id == anna] == days[2:]
    worked = [s.date.day for s in march if s.operator_id == boris]
    assert worked == [n + 1 for n in range(31) if n % 4 < 2]
    assert copy_month(date(2026, 3, 1)) == 0, "nothing twice"


def test_a_shift_is_pasted_in_place_of_another_but_not_of_one_at_work(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    anna, boris = operators[:2]
    copied = (roster.shift(roster.add_from_template(anna, MONDAY, template)),)
    roster.add_shift(boris, TUESDAY, 600, 900, BreakRules())
    paste_shifts(copied, boris, TUESDAY)
    (pasted,) = roster.shifts(TUESDAY, operator_id=boris)
    assert (pasted.starts, pasted.ends, pasted.template_id) == (NINE, SIX, template.id)
    breaks.start_break(pasted.breaks[0].id, now)
    with pytest.raises(UserError):
        paste_shifts(copied, boris, TUESDAY)
    assert roster.shifts(TUESDAY, operator_id=boris)[0].id == pasted.id


def test_changing_a_shift_keeps_taken_breaks_and_unplaces_those_outside(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    id = roster.add_from_template(operators[0], MONDAY, template)
    lunch, first, second = roster.shift(id).breaks
    breaks.place_breaks({lunch.id: 780, first.id: 630, second.id: 960})
    breaks.start_break(first.id, now)
    roster.change_shift(id, starts=NINE, ends=900, rules=BreakRules(short_breaks=1))
    left = {part.id: part for part in roster.shift(id).breaks}
    assert left[first.id].state == "running"
    assert left[lunch.id].starts == 780
    assert second.id not in left


def test_deleting_a_shift_takes_its_breaks_along(
    operators: list[int], template: roster.Template
) -> None:
    id = roster.add_from_template(operators[0], MONDAY, template)
    roster.delete_shift(id)
    assert roster.shifts(MONDAY) == []


def test_absences_are_found_by_the_days_they_touch(operators: list[int]) -> None:
    id = add_absence(operators[0], "vacation", MONDAY, WEDNESDAY)
    assert [away.id for away in absences(TUESDAY, TUESDAY)] == [id]
    assert absences(WEDNESDAY + timedelta(1), WEDNESDAY + timedelta(9)) == []
    delete_absence(id)
    assert absences(TUESDAY, TUESDAY) == []
    with pytest.raises(UserError):
        add_absence(operators[0], "sick", TUESDAY, MONDAY)


def test_open_hours_without_anybody_are_named(operators: list[int]) -> None:
    roster.add_shift(operators[0], MONDAY, NINE, 780, OFFICE)
    roster.add_shift(operators[1], MONDAY, 840, SIX, OFFICE)
    (sentence,) = [s for s in sentences(MONDAY) if "nobody" in s]
    assert "from 13:00 to 14:00" in sentence
    assert "uncovered" in kinds(TUESDAY)


def test_whoever_is_absent_does_not_cover_the_line(operators: list[int]) -> None:
    roster.add_shift(operators[0], MONDAY, NINE, SIX, OFFICE)
    assert "uncovered" not in kinds(MONDAY)
    add_absence(operators[0], "sick", MONDAY, MONDAY)
    assert {"uncovered", "absence"} <= set(kinds(MONDAY))


def test_a_night_shift_covers_the_morning_after(hotline: int, operators: list[int]) -> None:
    set_hours(hotline, [Period(1, 0, 480)])
    roster.add_shift(operators[0], MONDAY, 1200, 1920, OFFICE)
    assert "uncovered" not in kinds(TUESDAY)


def test_overlaps_short_rest_and_too_many_hours_are_named(operators: list[int]) -> None:
    who = operators[0]
    roster.add_shift(who, MONDAY, 600, 1380, OFFICE)
    roster.add_shift(who, MONDAY, 1320, 1400, BreakRules(lunch_length=0, short_breaks=0))
    roster.add_shift(who, TUESDAY, 480, 1200, OFFICE)
    assert {"overlap", "rest"} <= set(kinds(MONDAY, TUESDAY))
    roster.add_shift(who, WEDNESDAY, 600, 1380, OFFICE)
    roster.add_shift(who, WEDNESDAY + timedelta(1), 600, 1380, OFFICE)
    assert "hours" in kinds(MONDAY, MONDAY + timedelta(6))
    Operator.update(weekly_minutes=60 * 60).where(Operator.id == who).execute()
    assert "hours" not in kinds(MONDAY, MONDAY + timedelta(6))


def test_checks_say_hours_and_minutes_as_one_does(operators: list[int]) -> None:
    roster.add_shift(operators[0], MONDAY, 840, 1320, OFFICE)
    roster.add_shift(operators[0], TUESDAY, 360, 840, OFFICE)
    rest = next(said for said in sentences(TUESDAY) if "of rest" in said)
    assert rest == "Анна Смирнова: only 8 h of rest before this shift, 12 h are wanted."
    settings.put(rules.WEEKLY_MINUTES, 14 * 60)
    roster.change_shift(roster.shifts(MONDAY)[0].id, starts=835, ends=1320, rules=OFFICE)
    worked = next(said for said in sentences(TUESDAY) if "of work" in said)
    assert worked == "Анна Смирнова: 14 h 5 min of work this week, 14 h are agreed."


def test_a_long_shift_without_lunch_is_named_and_a_short_one_not(operators: list[int]) -> None:
    none = BreakRules(lunch_length=0, short_breaks=1)
    roster.add_shift(operators[0], MONDAY, NINE, NINE + 240, none)
    assert "lunch" not in kinds(MONDAY)
    roster.add_shift(operators[1], MONDAY, NINE, NINE + 245, none)
    assert "lunch" in kinds(MONDAY)


def test_a_break_goes_from_planned_to_taken(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    id = roster.add_from_template(operators[0], WEDNESDAY, template)
    lunch, short, _ = roster.shift(id).breaks
    breaks.place_breaks({lunch.id: 13 * 60, short.id: 15 * 60})
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


def test_a_person_who_comes_with_an_identity_takes_nobodys(
    operators: list[int], now: datetime
) -> None:
    before = {one.id: one.uid for one in staff()}
    ira = add_person(StaffValues("Ира"), now=now, uid="from-a-file")
    assert {one.id: one.uid for one in staff()} == before | {ira: "from-a-file"}


def test_what_becomes_of_a_break_becomes_of_that_one_and_is_undone(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    id = roster.add_from_template(operators[0], WEDNESDAY, template)
    lunch, short, _ = roster.shift(id).breaks
    breaks.place_breaks({lunch.id: 13 * 60, short.id: 15 * 60})
    before = roster.shift(id).breaks
    breaks.miss_break(lunch.id)
    assert [part.state for part in roster.shift(id).breaks] == ["missed", "planned", "planned"]
    breaks.start_break(short.id, now)
    breaks.restore_break(before[0])
    assert [part.state for part in roster.shift(id).breaks] == ["planned", "running", "planned"]
    breaks.restore_break(before[1])
    assert roster.shift(id).breaks == before


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
    plan = plan_breaks(WEDNESDAY, MOSCOW, early)
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
    apply_plan(plan_breaks(WEDNESDAY, MOSCOW, now - timedelta(days=1)))
    own, _ = roster.shifts(WEDNESDAY)
    taken = own.breaks[0].id
    breaks.start_break(taken, datetime(2026, 3, 4, 7, 40, tzinfo=UTC))
    breaks.end_break(taken, datetime(2026, 3, 4, 7, 55, tzinfo=UTC))
    plan = plan_breaks(WEDNESDAY, MOSCOW, datetime(2026, 3, 4, 8, 30, tzinfo=UTC))
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


def test_staff_have_initials_and_a_colour_and_their_own_hours(
    operators: list[int], now: datetime
) -> None:
    anna, pyotr = staff()
    assert [initials(one.values.name) for one in (anna, pyotr)] == ["АС", "ПО"]
    assert anna.colour != pyotr.colour
    change_person(
        anna.id, {"colour": "#112233", "weekly_minutes": 1200, "languages": " ru, en "}, now=now
    )
    change_person(pyotr.id, {"left": True}, now=now)
    (anna,) = staff(text="EN сМирн")
    said = anna.values
    assert (anna.colour, said.weekly_minutes, said.languages) == ("#112233", 1200, "ru, en")
    assert [one.values.left for one in staff(left=True)] == [False, True]
    assert lists.names(Operator)[pyotr.id] == "Пётр Орлов"
    for wrong in ({"colour": "red"}, {"weekly_minutes": 20_000}, {"name": " "}):
        with pytest.raises(UserError):
            change_person(anna.id, wrong, now=now)


def test_somebody_new_has_all_that_was_said_and_vanishes_only_if_named_nowhere(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    week = ((template.id,), (), (), (), (), (), ())
    said = StaffValues("Ольга Белова", "Ольга", "204", "льготы", "немецкий", "с мая", week=week)
    new = add_person(said, now=now)
    found = person(new)
    assert found is not None
    assert found.values == said
    set_photo(new, b"a picture")
    assert photos() == {new: b"a picture"}
    with pytest.raises(UserError):
        set_photo(new, bytes(1_000_000))
    roster.add_from_template(operators[0], MONDAY, template)
    assert forget_people([new, operators[0]], now=now) == (1, 1)
    assert (person(new), photos()) == (None, {})
    assert [one.id for one in staff()] == [operators[1]]


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
