"""What is wrong with a roster is said in sentences."""

from __future__ import annotations

from datetime import timedelta

from hotline_desktop.core import settings
from hotline_desktop.core.line.hours import Period
from hotline_desktop.core.line.hours_store import set_hours
from hotline_desktop.core.roster import rules
from hotline_desktop.core.roster import shifts as roster
from hotline_desktop.core.roster.absences import add_absence
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.storage.tables import Operator
from tests.core.roster.office import MONDAY, NINE, OFFICE, SIX, TUESDAY, WEDNESDAY, kinds, sentences


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
