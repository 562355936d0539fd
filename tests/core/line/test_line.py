"""Lines: their numbers, and their hours in words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core.carriers.contracts import Agreement, add_contract
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.hours import (
    AROUND_THE_CLOCK,
    CLOSED,
    DateException,
    Hours,
    Period,
    Season,
)
from hotline_desktop.core.line.hours_texts import KINDS, hours_text, hours_texts, today_text
from hotline_desktop.core.line.lines import (
    LineInfo,
    add_line,
    change_line,
    line_info,
    lines,
    retire_line,
    take_back_line,
)
from hotline_desktop.core.line.numbers import Number, held_numbers, set_numbers

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
OFFICE = (*(Period(day, 540, 1080) for day in range(5)), Period(5, 570, 900))


def line_with(hours: Hours) -> LineInfo:
    return LineInfo(1, "Help", "Institute", "ru", hours)


@pytest.mark.parametrize(
    ("kind", "language", "text"),
    [
        (
            "script", "ru",
            "Мы работаем с понедельника по пятницу с 09:00 до 18:00, в субботу с 09:30 до 15:00.",
        ),
        (
            "script", "en",
            "We are here Monday to Friday from 09:00 to 18:00, on Saturday from 09:30 to 15:00.",
        ),
        (
            "announcement", "ru",
            (
                "Здравствуйте! «Help», Institute. Мы работаем с понедельника по пятницу с 9 до 18 "
                "часов, в субботу с 9 часов 30 минут до 15 часов. Спасибо за звонок!"
            ),
        ),
        (
            "announcement", "en",
            (
                "Hello! This is “Help”, Institute. We are here Monday to Friday from 9 a.m. to 6 "
                "p.m., on Saturday from 9:30 a.m. to 3 p.m. Thank you for your call!"
            ),
        ),
        ("leaflet", "ru", "Пн–Пт 09:00–18:00\nСб 09:30–15:00\nВс выходной"),
        ("leaflet", "en", "Mon–Fri 09:00–18:00\nSat 09:30–15:00\nSun closed"),
    ],
)  # fmt: skip
def test_hours_are_said_in_both_languages(kind: str, language: str, text: str) -> None:
    assert hours_text(kind, line_with(Hours(MOSCOW, OFFICE)), language, NOW) == text


def test_nights_seasons_dates_and_holidays_are_said() -> None:
    hours = Hours(
        MOSCOW,
        (Period(4, 1200, 1560), Period(5, 1200, 1560)),
        (DateException(date(2026, 12, 1)), DateException(date(2027, 6, 1))),
        (Season("", (6, 20), (8, 21), tuple(Period(day, 0, 1260) for day in range(7))),),
        CLOSED,
    )
    assert hours_text("script", line_with(hours), "ru", NOW) == (
        "Мы работаем в пятницу и субботу с 20:00 до 02:00 следующего дня. С 20 июня по 21 августа"
        " мы работаем ежедневно с 00:00 до 21:00. В праздничные дни мы не работаем. 1 декабря мы не"
        " работаем."
    )
    assert "с полуночи до 21 часа" in hours_text("voicemail", line_with(hours), "ru", NOW)
    assert "from midnight to 9 p.m." in hours_text("voicemail", line_with(hours), "en", NOW)
    assert hours_text("leaflet", line_with(hours), "en", NOW).splitlines() == [
        "Mon–Thu closed", "Fri–Sat 20:00–02:00", "Sun closed",
        "20 June – 21 August: every day 00:00–21:00", "Closed on public holidays",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "russian", "english"),
    [
        ((12, 12), (12, 13), "12 и 13 декабря", "On 12 and 13 December"),
        ((12, 9), (12, 13), "С 9 по 13 декабря", "From 9 to 13 December"),
        ((11, 30), (12, 1), "С 30 ноября по 1 декабря", "From 30 November to 1 December"),
    ],
)
def test_days_in_a_row_are_said_as_one_says_them(
    first: tuple[int, int], last: tuple[int, int], russian: str, english: str
) -> None:
    away = DateException(date(2026, *first), last=date(2026, *last))
    line = line_with(Hours(MOSCOW, (), (away,)))
    assert hours_text("script", line, "ru", NOW) == f"{russian} мы не работаем."
    assert hours_text("script", line, "en", NOW) == f"{english} we are closed."


def test_a_line_around_the_clock_says_so_and_every_text_is_there() -> None:
    texts = hours_texts(line_with(Hours(MOSCOW, AROUND_THE_CLOCK)), NOW)
    assert set(texts) == {"ru", "en"}
    assert all(set(found) == set(KINDS) for found in texts.values())
    assert texts["ru"]["script"] == "Мы работаем круглосуточно."
    assert texts["en"]["leaflet"] == "Around the clock"


def test_a_line_that_has_closed_says_when() -> None:
    hours = Hours(MOSCOW, OFFICE, closes=date(2026, 8, 25))
    assert hours_text("script", line_with(hours), "en", NOW) == (
        "The line closed on 25 August 2026."
    )
    assert today_text(hours, date(2026, 8, 25), "en") == "09:00–18:00"
    assert today_text(hours, date(2026, 8, 26), "ru") == "сегодня не работаем"


def test_a_contract_gives_the_line_its_numbers_for_the_term(hotline: int, now: datetime) -> None:
    set_numbers(hotline, [Number("8 (495) 123-45-67", "main"), Number("+7 495 000-00-01")])
    term = Agreement(
        hotline, "Carrier", date(2026, 3, 1), date(2026, 3, 31), ("+74951234567", "8 800 0000000")
    )
    add_contract(term, now)
    held = held_numbers(hotline, date(2026, 3, 31))
    assert [(one.number.number, one.contract is not None, one.own) for one in held] == [
        ("8 (495) 123-45-67", True, True),
        ("+7 495 000-00-01", False, True),
        ("8 800 0000000", True, False),
    ]
    after = held_numbers(hotline, date(2026, 4, 1))
    assert [one.contract for one in after] == [None, None]
    before = held_numbers(hotline, date(2026, 2, 28))
    assert [one.contract for one in before] == [None, None, None]
    assert [one.coming is not None for one in before] == [True, False, True]


def test_what_makes_no_sense_of_a_line_is_refused(hotline: int) -> None:
    for values in (
        {"name": " "},
        {"timezone": "Moscow"},
        {"email": "nobody"},
        {"opens": date(2026, 2, 2), "closes": date(2026, 2, 1)},
    ):
        with pytest.raises(UserError):
            change_line(hotline, **values)
    assert line_info(hotline).name == "Горячая линия"


def test_a_line_is_retired_alone_and_the_last_one_never(hotline: int, now: datetime) -> None:
    other = add_line(
        name="Other", organisation="", number="", language="en", timezone="UTC", now=now
    )
    retire_line(other, now)
    assert [line.id for line in lines()] == [hotline]
    with pytest.raises(UserError, match="last line"):
        retire_line(hotline, now)
    take_back_line(other)
    retire_line(hotline, now)
    assert [line.id for line in lines()] == [other]
