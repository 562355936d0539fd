"""What the program says by itself."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hotline_desktop.core import notices
from hotline_desktop.core.carriers.contracts import Agreement, add_contract, settle


def contract(line_id: int, now: datetime, **values: object) -> int:
    made = Agreement(line_id, "Альфа", date(2025, 4, 1), date(2026, 3, 31), notice_days=14)
    return add_contract(Agreement(**(vars(made) | values)), now)  # type: ignore[arg-type]


def test_the_day_of_notice_is_said_a_month_before(hotline: int, now: datetime) -> None:
    contract(hotline, now)
    assert notices.notices(now - timedelta(days=30)) == []
    (found,) = notices.notices(now)
    assert (found.day, found.where) == (date(2026, 3, 17), "hotline/contracts")
    assert found.text == "Notice to Альфа can be given for 13 more days."


def test_what_is_put_off_comes_again_on_its_day(hotline: int, now: datetime) -> None:
    contract(hotline, now)
    (found,) = notices.notices(now)
    notices.put_off(found.id, 7, now)
    assert notices.notices(now + timedelta(days=6)) == []
    assert [one.id for one in notices.notices(now + timedelta(days=7))] == [found.id]


def test_what_is_dismissed_stays_away_until_something_new_is_due(
    hotline: int, now: datetime
) -> None:
    contract(hotline, now)
    (found,) = notices.notices(now)
    notices.dismiss(found.id)
    assert notices.notices(now) == []
    (ends,) = notices.notices(now + timedelta(days=14))
    assert ends.text == "The contract with Альфа ends in 13 days."
    notices.say_again(found.id)
    assert [one.id for one in notices.notices(now)] == [found.id]


def test_a_settled_contract_says_nothing_and_the_most_urgent_comes_first(
    hotline: int, now: datetime
) -> None:
    first = contract(hotline, now, carrier="Бета", ends=date(2026, 3, 25))
    contract(hotline, now)
    assert [one.day.day for one in notices.notices(now)] == [11, 17]
    settle(first, now)
    assert [one.day.day for one in notices.notices(now)] == [17]
