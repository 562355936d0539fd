"""Calls and roster together: minutes on the line, occupancy, breaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.review.findings import findings
from hotline_desktop.core.review.period import Period
from hotline_desktop.core.review.reading import Reading, read
from hotline_desktop.core.review.time_sections import staffing_by_hour
from hotline_desktop.core.roster.absences import add_absence
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.shifts import add_shift
from hotline_desktop.core.storage.tables import Break, Operator

ZONE = ZoneInfo("Europe/Moscow")
MONDAY = date(2026, 4, 6)
PERIOD = Period(MONDAY, MONDAY + timedelta(days=6), ZONE)
NOW = datetime(2026, 4, 20, 12, tzinfo=UTC)
RULES = BreakRules(lunch_length=60, short_breaks=0)


@pytest.fixture
def anna(hotline: int) -> int:
    """On shift from 9 to 18 for four days, an hour of lunch at 13; ten minutes of calls a day."""
    anna = lists.add(Operator, "Анна")
    for n in range(4):
        add_shift(anna, MONDAY + timedelta(days=n), 9 * 60, 18 * 60, RULES)
    Break.update(starts=13 * 60).execute()
    start = datetime(2026, 4, 6, 10, tzinfo=ZONE)
    calls = [
        CallValues(hotline, start + timedelta(days=d, minutes=n * 3), duration=60, taken_by_id=anna)
        for d in range(4)
        for n in range(10)
    ]
    insert_calls(calls, by=None, now=NOW)
    return anna


def reading(period: Period = PERIOD, now: datetime = NOW) -> Reading:
    return read(period, now)


def test_lunch_is_not_time_on_the_line(anna: int) -> None:
    (person,) = reading().team.people
    assert person.minutes == 4 * 8 * 60
    assert person.occupancy == pytest.approx(40 / (4 * 8 * 60))
    there = reading().team.minutes
    assert there[MONDAY, 9] == 60
    assert there.get((MONDAY, 13), 0) == 0


def test_a_shift_counts_up_to_now_and_not_while_away(anna: int) -> None:
    at_eleven = datetime(2026, 4, 6, 11, tzinfo=ZONE)
    assert reading(now=at_eleven).team.people[0].minutes == 120
    add_absence(anna, "sick", MONDAY, MONDAY + timedelta(days=1))
    assert reading().team.people[0].minutes == 2 * 8 * 60


def test_breaks_of_ended_shifts_were_taken_or_missed(anna: int) -> None:
    first = Break.select().order_by(Break.id).first()
    Break.update(
        state="taken",
        taken_start=datetime(2026, 4, 6, 13, 20, tzinfo=ZONE),
        taken_end=datetime(2026, 4, 6, 14, 20, tzinfo=ZONE),
    ).where(Break.id == first.id).execute()
    found = reading().team.breaks
    assert found is not None
    assert (found.breaks, found.taken, found.late, found.missed) == (4, 1, 1, 3)


def test_the_roster_is_left_out_where_one_line_of_several_is_looked_at(
    anna: int, hotline: int
) -> None:
    one = reading(replace(PERIOD, lines=frozenset({hotline})))
    assert one.team.minutes == {}
    assert one.team.people[0].occupancy is None


def test_hours_with_too_few_people_are_named(anna: int, hotline: int) -> None:
    start = datetime(2026, 4, 6, 11, tzinfo=ZONE)
    many = [
        CallValues(hotline, start + timedelta(days=d, seconds=n * 60), duration=240)
        for d in range(4)
        for n in range(50)
    ]
    insert_calls(many, by=None, now=NOW)
    needed, there = staffing_by_hour(reading())[11]
    assert (there, needed) == (1.0, 5.0)
    (short,) = [one for one in findings(reading()) if one.key == "short"]
    assert "11:00: 1.0 on the line, 5 needed" in short.evidence
    assert "4 days" in short.guard
