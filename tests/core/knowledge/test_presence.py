"""Where a contact is now: by the hours of the entry, by the calendar, by the roster."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.calls.drafts import save_draft
from hotline_desktop.core.contacts import browse, commands
from hotline_desktop.core.contacts.presence import (
    Presence,
    at_work,
    described,
    presence,
    with_substitute,
)
from hotline_desktop.core.contacts.values import ContactValues
from hotline_desktop.core.contacts.working_hours import parse
from hotline_desktop.core.roster import absences
from hotline_desktop.core.roster.holidays import mark_day
from hotline_desktop.core.storage.tables import Operator

MOSCOW = ZoneInfo("Europe/Moscow")
FULL_DAY, SPLIT_DAY = ((540, 1080),), ((540, 780), (840, 1080))


def moscow(day: int, clock: str, month: int = 3) -> datetime:
    """A moment of March 2026, whose first Wednesday is the 4th."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=MOSCOW)


@pytest.mark.parametrize(
    ("text", "days", "spans"),
    [
        ("пн–пт 9:00–18:00, обед 13:00–14:00", range(5), SPLIT_DAY),
        ("Mon to Fri 9 to 6, lunch 1pm–2pm", range(5), SPLIT_DAY),
        ("с понедельника по пятницу с 9 до 18 часов, перерыв с 13 до 14", range(5), SPLIT_DAY),
        ("9:00–18:00", range(5), FULL_DAY),
        ("ежедневно 9.00–18.00", range(7), FULL_DAY),
        ("9–18 без выходных", range(7), FULL_DAY),
        ("9am–6pm Mon, Wed–Thu", (0, 2, 3), FULL_DAY),
        ("круглосуточно", range(7), ((0, 1440),)),
        ("по средам 10–12, по предварительной записи", (2,), ((600, 720),)),
        ("сб–вс 22:00–6:00", (5, 6), ((1320, 1800),)),
        ("пятница-понедельник 10…12", (0, 4, 5, 6), ((600, 720),)),
        ("выходные 10–14", (5, 6), ((600, 840),)),
    ],
)
def test_hours_are_read_as_people_write_them(
    text: str, days: range, spans: tuple[tuple[int, int], ...]
) -> None:
    week = parse(text)
    assert week is not None
    assert {day: found for day, found in week.spans.items() if found} == dict.fromkeys(days, spans)


def test_days_may_differ_and_one_lunch_at_the_end_holds_for_all() -> None:
    week = parse("Пн–Чт 9–18, пт 9–16:45, сб, вс выходной, обед 13–14")
    assert week is not None
    assert week.spans[0] == SPLIT_DAY
    assert week.spans[4] == ((540, 780), (840, 1005))
    assert week.spans[6] == ()
    own = parse("пн 9–18 (обед 13–14), вт 10–15")
    assert own is not None
    assert own.spans == {0: SPLIT_DAY, 1: ((600, 900),)}


@pytest.mark.parametrize("text", ["", "по записи", "каб. 214", "до обеда", "25-40"])
def test_words_without_times_say_nothing(text: str) -> None:
    assert parse(text) is None


def where(now: datetime, hours: str = "пн–пт 9–18, обед 13–14", **more: object) -> Presence:
    values = ContactValues(name="Мария Ивановна", hours=hours, **more)  # type: ignore[arg-type]
    id = commands.add_contact(values, by=None, now=now)
    return presence(browse.contact(id), now)


@pytest.mark.parametrize(
    ("day", "clock", "words"),
    [
        (4, "12:59", "At work until 13:00"),
        (4, "13:00", "At lunch, back at 14:00"),
        (4, "14:00", "At work until 18:00"),
        (4, "18:00", "Not at work, back tomorrow at 09:00"),
        (4, "8:59", "Not at work, back at 09:00"),
        # The 8th of March is a holiday, and so is the Monday after it that year.
        (6, "18:30", "Not at work, back on Tuesday at 09:00"),
    ],
)
def test_the_state_follows_the_hours_and_the_holidays(
    day: int, clock: str, words: str, hotline: int
) -> None:
    now = moscow(day, clock)
    assert described(where(now), now) == words


def test_without_hours_nothing_is_claimed(hotline: int, now: datetime) -> None:
    found = where(now, "звонить до обеда")
    assert (found.state, found.until) == ("unknown", None)


def test_a_shortened_day_ends_an_hour_earlier_and_a_working_saturday_counts(hotline: int) -> None:
    mark_day(date(2026, 3, 4), "short")
    mark_day(date(2026, 3, 7), "work")
    evening = moscow(4, "17:10")
    assert where(evening).state == "off"
    saturday = moscow(7, "10:00")
    assert described(where(saturday), saturday) == "At work until 13:00"


def test_around_the_clock_has_no_holidays_and_no_end(hotline: int) -> None:
    now = moscow(9, "3:00")
    found = where(now, "круглосуточно")
    assert described(found, now) == "At work"


def test_who_stands_in_is_named_while_the_contact_is_away(hotline: int) -> None:
    lunch, morning = moscow(4, "13:30"), moscow(4, "10:00")
    other = commands.add_contact(ContactValues(name="Пётр Семёнов"), by=None, now=morning)
    found = where(lunch, substitute="Петр  Семенов")
    assert found.substitute_id == other
    assert with_substitute(found, lunch) == "At lunch, back at 14:00; Петр  Семенов stands in"
    assert with_substitute(presence(browse.contact(found.contact_id), morning), morning) == (
        "At work until 13:00"
    )


def test_the_roster_tells_of_those_who_take_calls(hotline: int, now: datetime) -> None:
    who = lists.find(Operator, "Анна Смирнова")
    assert who is not None
    found = where(now, "", operator_id=who)
    assert found.state == "unknown", "no shifts, no hours"
    save_draft(None, {"taken_by_id": who, "started_at": now.isoformat()}, now)
    assert presence(browse.contact(found.contact_id), now).state == "on_call"
    assert found.contact_id in at_work(now)


def test_a_vacation_outweighs_the_hours_of_the_entry(hotline: int, now: datetime) -> None:
    who = lists.find(Operator, "Пётр Орлов")
    assert who is not None
    absences.add_absence(who, "vacation", date(2026, 3, 2), date(2026, 3, 13))
    found = where(now, "пн–пт 9–18", operator_id=who)
    assert found.state == "away"
    assert described(found, now) == "Away until 13.03"


def test_at_work_are_those_whose_hours_say_so(hotline: int) -> None:
    lunch = moscow(4, "13:30")
    pausing, working = where(lunch), where(lunch, "9–18")
    assert at_work(lunch) == {working.contact_id}
    assert at_work(moscow(4, "15:00")) == {pausing.contact_id, working.contact_id}
