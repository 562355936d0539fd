"""Numbers and dates as people read them."""

from __future__ import annotations

from datetime import date

import pytest

from hotline_desktop.core.dates import long_day, short_day, span, weekday_names
from hotline_desktop.core.number_texts import cell_text, change_text, number_text
from hotline_desktop.ui import translation


@pytest.mark.parametrize(
    ("value", "unit", "english", "russian"),
    [
        (1234, "count", "1,234", "1 234"),
        (2.25, "decimal", "2.3", "2,3"),
        (0.4567, "percent", "46%", "46 %"),
        (0.031, "percent", "3.1%", "3,1 %"),
        (254 / 255, "percent", "99.6%", "99,6 %"),
        (1, "percent", "100%", "100 %"),
        (0, "percent", "0%", "0 %"),
        (125, "duration", "2:05", "2:05"),
        (3725, "duration", "1:02:05", "1:02:05"),
        (1500, "money", "1,500", "1 500"),
        (12.5, "money", "12.50", "12,50"),
        (-3, "change", "−3", "−3"),
    ],
)
def test_numbers_follow_the_language(value: float, unit: str, english: str, russian: str) -> None:
    assert number_text(value, unit) == english
    with translation.speaking("ru"):
        assert number_text(value, unit).replace("\u00a0", " ") == russian


def test_changes_have_a_sign_and_shares_change_in_points() -> None:
    assert change_text(0.034, "percent") == "+3.4 pp"
    assert change_text(-75, "duration") == "−1:15"
    assert change_text(0) == "±0"
    assert [cell_text(None), cell_text("Тема")] == ["–", "Тема"]


def test_days_say_once_what_they_share() -> None:
    assert span(date(2026, 11, 5), date(2026, 11, 11)) == "5 – 11 November 2026"
    assert span(date(2026, 10, 28), date(2026, 11, 3)) == "28 October – 3 November 2026"
    assert span(date(2025, 12, 29), date(2026, 1, 4)) == "29 December 2025 – 4 January 2026"
    assert span(date(2026, 5, 9), date(2026, 5, 9)) == "9 May 2026"
    with translation.speaking("ru"):
        assert span(date(2026, 10, 28), date(2026, 11, 3)) == "28 октября – 3 ноября 2026"
        assert long_day(date(2026, 5, 9)) == "9 мая 2026"
        assert short_day(date(2026, 2, 1)) == "1\u00a0февр."
        assert weekday_names()[0] == "Пн"
