"""Holidays of the country, and what the office says of a date itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hotline_desktop.core import lists, settings
from hotline_desktop.core.roster import absences, shifts
from hotline_desktop.core.roster.holidays import (
    before_holiday,
    day_words,
    is_off,
    mark_day,
    special_day,
    special_days,
)
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.week_view import read_month
from hotline_desktop.core.storage.tables import Operator

JANUARY, JANUARY_END = date(2026, 1, 1), date(2026, 1, 31)


def test_the_new_year_of_russia_is_off_as_the_government_moved_it(database: Path) -> None:
    found = special_days(JANUARY, JANUARY_END)
    assert [day.day for day in sorted(found)] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert found[date(2026, 1, 7)].name == "Christmas Day"
    assert all(kind.kind == "off" and not kind.own for kind in found.values())


def test_another_region_has_its_own_holidays(database: Path) -> None:
    settings.put(settings.REGION, "DE")
    assert special_day(date(2026, 10, 3)) is not None
    assert special_day(date(2026, 2, 23)) is None


def test_a_region_without_a_calendar_has_none(database: Path) -> None:
    settings.put(settings.REGION, "XX")
    assert special_days(JANUARY, JANUARY_END) == {}


def test_the_office_goes_before_the_calendar_and_can_leave_it_to_it_again(database: Path) -> None:
    holiday = date(2026, 2, 23)
    mark_day(holiday, "work", "Приём документов")
    said = special_day(holiday)
    assert said is not None
    assert not is_off(holiday, said)
    assert day_words(said) == "Working day: Приём документов"
    mark_day(holiday, "")
    said = special_day(holiday)
    assert said is not None
    assert is_off(holiday, said)
    assert day_words(said) == "Defender of the Fatherland Day"


def test_a_shortened_day_is_worked(database: Path) -> None:
    day = date(2026, 4, 30)
    assert before_holiday(day)
    mark_day(day, "short")
    assert not is_off(day, special_day(day))
    assert day_words(special_day(day)) == "Shortened day"
    assert not before_holiday(date(2026, 5, 1))
    assert not before_holiday(date(2026, 4, 29))


def test_there_are_no_other_kinds_of_days(database: Path) -> None:
    with pytest.raises(ValueError, match="no such day"):
        mark_day(JANUARY, "odd")


def test_a_month_counts_hours_without_lunches_and_absences(hotline: int) -> None:
    anna = lists.find(Operator, "Анна Смирнова") or 0
    for number in (2, 3, 4):
        shifts.add_shift(anna, date(2026, 3, number), 540, 1080, BreakRules())
    shifts.add_shift(anna, date(2026, 4, 1), 540, 1080, BreakRules())
    absences.add_absence(anna, "sick", date(2026, 3, 4), date(2026, 3, 31))
    view = read_month(date(2026, 3, 17))
    person = next(one for one in view.people if one.operator_id == anna)
    assert (view.first, view.length) == (date(2026, 3, 1), 31)
    assert person.working_minutes == 2 * 8 * 60
    assert [view.people_on(column) for column in range(4)] == [0, 1, 1, 0]
    assert [view.day(n).day for n in range(9) if view.is_off(n)] == [1, 7, 8, 9]
