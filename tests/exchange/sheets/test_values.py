"""Cells of foreign spreadsheets are understood as people mean them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from hotline_desktop.exchange.sheets import values
from hotline_desktop.exchange.sheets.values import Unreadable

MOSCOW = ZoneInfo("Europe/Moscow")
BERLIN = ZoneInfo("Europe/Berlin")
LATER = some.datetimes(datetime(1971, 1, 1), datetime(2099, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0)
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-01-02", date(2025, 1, 2)),
        ("2025-01-02 03:04", datetime(2025, 1, 2, 3, 4)),
        ("2025-01-02T03:04:05Z", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("2025/1/2 3:04", datetime(2025, 1, 2, 3, 4)),
        ("2025.01.02", date(2025, 1, 2)),
        ("31.12.2025 14:05", datetime(2025, 12, 31, 14, 5)),
        ("31.12.2025 14.05", datetime(2025, 12, 31, 14, 5)),
        ("31/12/25", date(2025, 12, 31)),
        ("12/31/2025 2:07 PM", datetime(2025, 12, 31, 14, 7)),
        ("1 янв. 2025", date(2025, 1, 1)),
        ("5 января 2025 г. 9:07", datetime(2025, 1, 5, 9, 7)),
        ("5 мая 2025 года в 19:07", datetime(2025, 5, 5, 19, 7)),
        ("вт, 5 мая 2026 12:00", datetime(2026, 5, 5, 12, 0)),
        ("Jan 5, 2025 2:07 PM", datetime(2025, 1, 5, 14, 7)),
        ("Monday, January 5, 2025 12:00 AM", datetime(2025, 1, 5, 0, 0)),
        ("05-Jan-2025 14:00", datetime(2025, 1, 5, 14, 0)),
        ("5th March 2024 at 10:30", datetime(2024, 3, 5, 10, 30)),
        ("14:05", time(14, 5)),
        ("2:07 pm", time(14, 7)),
        ("45000,5", datetime(2023, 3, 15, 12)),
        (45000.5, datetime(2023, 3, 15, 12)),
        (45000, date(2023, 3, 15)),
        (0.25, time(6, 0)),
        (20250131, date(2025, 1, 31)),
        (1735689600, datetime(2025, 1, 1, tzinfo=UTC)),
        (datetime(2025, 1, 2, 8, 59, 59, 999_900), datetime(2025, 1, 2, 9, 0)),
        ("", None),
    ],
)
def test_dates_and_times_in_many_forms(written: object, meant: object) -> None:
    assert values.moment(written) == meant  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "nonsense",
    ["soon", "32.13.2025", "2025-13-45", "31.02.2025", "99:99", "12", "-5", float("nan"),
     float("inf"), 1e300, True, "31.12.2025 нет", "30 брюмера 2025", "9" * 400],
)  # fmt: skip
def test_what_is_no_date_is_unreadable(nonsense: object) -> None:
    with pytest.raises(Unreadable):
        values.moment(nonsense)  # type: ignore[arg-type]


def test_the_order_of_day_and_month_is_decided_by_the_column() -> None:
    order = values.DateOrder()
    for cell in ("01/02/2025", "03/04/2025", "01/31/2025"):
        order.see(cell)
    assert order.decided is False
    assert values.moment("01/02/2025", day_first=False) == date(2025, 1, 2)
    assert values.moment("01/02/2025") == date(2025, 2, 1)


def test_a_column_in_which_both_orders_are_possible_is_day_first() -> None:
    order = values.DateOrder()
    order.see("01/02/2025")
    assert order.decided is None
    assert values.is_ambiguous_date("01/02/2025")
    assert not values.is_ambiguous_date("31/12/2025")


@given(LATER)
def test_a_moment_is_read_as_it_was_written(moment: datetime) -> None:
    for pattern in ("%Y-%m-%d %H:%M:%S", "%d.%m.%Y %H:%M:%S", "%d/%m/%Y %I:%M:%S %p"):
        assert values.moment(moment.strftime(pattern)) == moment
    assert values.moment(moment.strftime("%m/%d/%Y %H:%M:%S"), day_first=False) == moment


@given(LATER)
def test_a_serial_number_is_read_to_the_second(moment: datetime) -> None:
    days = (moment - values.SERIAL_EPOCH) / timedelta(days=1)
    if int(days) in values.SERIALS:
        read = values.moment(days)
        if isinstance(read, datetime):
            assert read == moment
        else:
            assert read == moment.date()


@pytest.mark.parametrize("dash", ["-", "–", " — ", "--", "н/д"])
def test_a_dash_says_nothing_of_a_time(dash: str) -> None:
    assert values.duration(dash) is None
    assert values.moment(dash) is None


def test_a_date_is_no_duration() -> None:
    assert values.duration(datetime(1900, 1, 1, 2, 5)) == (2 * 24 + 2) * 3600 + 300
    with pytest.raises(Unreadable):
        values.duration(datetime(2026, 3, 4, 2, 5))


@given(some.text(max_size=60))
def test_any_text_is_either_understood_or_unreadable(text: str) -> None:
    for read in (values.moment, values.duration, values.yes_no, values.direction, values.number):
        try:
            read(text)
        except Unreadable:
            pass
    assert isinstance(values.phone(text), str)


def test_a_time_that_summer_time_skips_is_the_time_after_the_gap() -> None:
    skipped = values.instant(datetime(2025, 3, 30, 2, 30), BERLIN)
    assert skipped.astimezone(BERLIN).replace(tzinfo=None) == datetime(2025, 3, 30, 3, 30)


def test_of_an_hour_that_comes_twice_the_first_is_taken() -> None:
    twice = values.instant(datetime(2025, 10, 26, 2, 30), BERLIN)
    assert twice == datetime(2025, 10, 26, 0, 30, tzinfo=UTC)


def test_a_moment_with_its_own_offset_keeps_it() -> None:
    moment = values.moment("2025-01-02 10:00:00+05:00")
    assert isinstance(moment, datetime)
    assert values.instant(moment, MOSCOW) == datetime(2025, 1, 2, 5, tzinfo=UTC)


def test_date_and_time_in_two_columns_are_one_moment() -> None:
    assert values.combined(date(2025, 1, 2), time(3, 4)) == datetime(2025, 1, 2, 3, 4)
    assert values.combined(datetime(2025, 1, 2), datetime(1899, 12, 30, 3, 4)) == datetime(
        2025, 1, 2, 3, 4
    )
    assert values.combined(None, None) is None
    with pytest.raises(Unreadable):
        values.combined(None, time(3, 4))


@pytest.mark.parametrize(
    ("written", "unit", "seconds"),
    [
        (time(0, 2, 23), "seconds", 143),
        (timedelta(minutes=2, seconds=5), "seconds", 125),
        (datetime(1900, 1, 1, 1, 0), "seconds", 2 * 86400 + 3600),
        (90, "seconds", 90),
        ("90", "seconds", 90),
        (1.5, "minutes", 90),
        ("1,5", "minutes", 90),
        (0.25, "days", 21600),
        ("2:05", "seconds", 125),
        ("2:05", "h:m", 7500),
        ("0:02:05", "minutes", 125),
        ("2 мин 5 с", "seconds", 125),
        ("1 ч. 2 мин.", "seconds", 3720),
        ("1h 05m", "seconds", 3900),
        ("PT25H01M01S", "seconds", 90061),
        ("PT00H02M05.4S", "minutes", 125),
        ("90 sec", "minutes", 90),
        (time(5, 30), "m:s", 330),
        ("", "seconds", None),
    ],
)
def test_durations_in_many_forms(written: object, unit: str, seconds: int | None) -> None:
    assert values.duration(written, unit) == seconds  # type: ignore[arg-type]


@given(some.integers(0, 400_000))
def test_a_duration_is_read_as_it_was_written(seconds: int) -> None:
    hours, minutes = seconds // 3600, seconds // 60 % 60
    assert values.duration(f"{hours}:{minutes:02}:{seconds % 60:02}") == seconds
    assert values.duration(f"{hours} ч {minutes} мин {seconds % 60} с") == seconds
    assert values.duration(seconds / 86400, "days") == seconds
    assert values.duration(timedelta(seconds=seconds)) == seconds


def test_the_unit_of_a_column_follows_from_its_heading_and_cells() -> None:
    assert values.likely_duration_unit([90, 120], "minutes") == "minutes"
    assert values.likely_duration_unit([0.001, 0.002]) == "days"
    assert values.likely_duration_unit([90, 120]) == "seconds"
    # Minutes and seconds that a spreadsheet took for hours and minutes.
    assert values.likely_duration_unit([time(h, 15) for h in (1, 2, 3, 4, 5)]) == "m:s"


@pytest.mark.parametrize("word", ["Y", "yes", "Да", "+", 1, True, "✓", "истина", "TRUE"])
def test_yes(word: object) -> None:
    assert values.yes_no(word) is True  # type: ignore[arg-type]


@pytest.mark.parametrize("word", ["N", "no", "Нет", "-", "—", 0, False, "✗", "false"])
def test_no(word: object) -> None:
    assert values.yes_no(word) is False  # type: ignore[arg-type]


def test_numbers_that_a_spreadsheet_spoilt_are_mended() -> None:
    assert values.phone(7.4951234567e10) == "74951234567"
    assert values.phone("7,4951234567E+10") == "74951234567"
    assert values.phone("89161234567.0") == "89161234567"
    assert values.phone("'+7 916 123-45-67") == "+7 916 123-45-67"
    assert values.phone("8 (495) 123-45-67 доб. 12") == "8 (495) 123-45-67 доб. 12"


def test_directions_and_urgencies_in_both_languages() -> None:
    assert [values.direction(c) for c in ("Входящий", "исх.", "Outbound call", "", "IN")] == [
        "in", "out", "out", None, "in",
    ]  # fmt: skip
    assert [values.urgency(c) for c in ("Обычная", "High", "срочно", 2, "")] == [0, 1, 2, 2, None]


def test_text_is_what_people_see_in_the_cell() -> None:
    assert values.text(12.0) == "12"
    assert values.text(0.1 + 0.2) == "0.3"
    assert values.text("  a\r\nb\x07 ") == "a\nb"
    assert values.text(timedelta(hours=30, seconds=5)) == "30:00:05"
