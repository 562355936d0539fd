"""Templates, shifts and absences: given out, copied, changed, deleted."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster import breaks
from hotline_desktop.core.roster import shifts as roster
from hotline_desktop.core.roster.absences import absences, add_absence, delete_absence
from hotline_desktop.core.roster.copying import copy_days, copy_month, paste_shifts
from hotline_desktop.core.roster.rules import BreakRules
from tests.core.roster.office import DAY, MONDAY, NINE, OFFICE, SIX, TUESDAY, WEDNESDAY, kinds


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
