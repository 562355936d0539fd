"""Open or closed, and until when, in words."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.calls.worked import derived
from hotline_desktop.core.line.hours import AROUND_THE_CLOCK, Hours, Period
from hotline_desktop.core.line.state import state_words
from hotline_desktop.ui import translation

MOSCOW = ZoneInfo("Europe/Moscow")
OFFICE = tuple(Period(day, 540, 1080) for day in range(5))
NIGHTS = (Period(2, 1200, 1560),)
WEEKEND = (Period(4, 540, 1440), Period(5, 0, 1440), Period(6, 0, 1080))
CAMPAIGN = {"opens": date(2026, 6, 1), "closes": date(2026, 12, 31)}


@pytest.mark.parametrize(
    ("hours", "at", "english", "russian"),
    [
        (Hours(MOSCOW, OFFICE), "2026-03-04 10:00", "open until 18:00", "работает до 18:00"),
        (
            Hours(MOSCOW, OFFICE), "2026-03-04 08:30",
            "closed, opens at 09:00", "не работает, откроется в 09:00",
        ),
        (
            Hours(MOSCOW, OFFICE), "2026-03-04 18:30",
            "closed, opens tomorrow at 09:00", "не работает, откроется завтра в 09:00",
        ),
        (
            Hours(MOSCOW, OFFICE), "2026-03-07 12:00",
            "closed, opens on Monday at 09:00", "не работает, откроется в понедельник в 09:00",
        ),
        (
            Hours(MOSCOW, NIGHTS), "2026-03-04 21:00",
            "open until tomorrow, 02:00", "работает до завтра, 02:00",
        ),
        (
            Hours(MOSCOW, WEEKEND), "2026-03-06 10:00",
            "open until Sunday, 18:00", "работает до воскресенья, 18:00",
        ),
        (
            Hours(MOSCOW, OFFICE, **CAMPAIGN), "2026-03-06 10:00",
            "closed, opens 1 June at 09:00", "не работает, откроется 1 июня в 09:00",
        ),
        (
            Hours(MOSCOW, AROUND_THE_CLOCK, **CAMPAIGN), "2026-11-20 10:00",
            "open until 1 January 2027, 00:00", "работает до 1 января 2027 года, 00:00",
        ),
        (Hours(MOSCOW), "2026-03-06 10:00", "closed", "не работает"),
        (Hours(MOSCOW, AROUND_THE_CLOCK), "2026-03-06 10:00", "open", "работает"),
    ],
)  # fmt: skip
def test_until_when_is_said_as_people_say_it(
    hours: Hours, at: str, english: str, russian: str
) -> None:
    now = datetime.fromisoformat(at).replace(tzinfo=MOSCOW)
    assert state_words(hours, now) == english
    with translation.speaking("ru"):
        assert state_words(hours, now) == russian


@pytest.mark.parametrize(
    ("at", "outside"),
    [
        ("2026-05-31 12:00", False),  # a trial call before the line is there
        ("2026-06-01 08:59", True),
        ("2026-06-01 09:00", False),
        ("2026-12-31 23:59", True),
        ("2027-01-01 12:00", False),  # nobody is late for a line that is no more
    ],
)
def test_only_between_its_opening_and_closing_dates_does_a_call_miss_the_hours(
    at: str, outside: bool
) -> None:
    call = CallValues(1, datetime.fromisoformat(at).replace(tzinfo=MOSCOW))
    hours = Hours(MOSCOW, OFFICE, **CAMPAIGN)
    assert derived(call, "RU", hours)["outside_hours"] is outside
