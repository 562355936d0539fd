"""What the program says by itself."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hotline_desktop.core import notices
from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.carriers.contracts import Agreement, add_contract, settle
from hotline_desktop.core.line.lines import change_line
from hotline_desktop.core.review.choices import period_of
from hotline_desktop.core.review.kept import keep


def contract(line_id: int, now: datetime, **values: object) -> int:
    made = Agreement(line_id, "Альфа", date(2025, 4, 1), date(2026, 3, 31), notice_days=14)
    return add_contract(Agreement(**(vars(made) | values)), now)


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


def test_a_week_after_opening_the_first_review_is_said_until_it_is_kept(
    hotline: int, now: datetime
) -> None:
    opened = date(2026, 3, 2)
    change_line(hotline, opens=opened)
    insert_calls([CallValues(hotline, now)], by=None, now=now)
    assert notices.notices(now + timedelta(days=4)) == []
    later = now + timedelta(days=5)
    (found,) = notices.notices(later)
    assert found.day == date(2026, 3, 9)
    assert found.where == f"review/opening-{hotline}"
    assert "Горячая линия" in found.text
    assert [one.id for one in notices.notices(later + timedelta(days=30))] == [found.id]
    assert notices.notices(later + timedelta(days=31)) == []
    keep(period_of((opened, date(2026, 3, 8))), (), later)
    assert notices.notices(later) == []


def test_the_first_call_opens_a_line_that_says_no_day(hotline: int, now: datetime) -> None:
    insert_calls([CallValues(hotline, now)], by=None, now=now)
    (found,) = notices.notices(now + timedelta(days=7))
    assert found.day == now.date() + timedelta(days=7)


def test_nothing_is_said_of_a_line_that_nobody_called(hotline: int, now: datetime) -> None:
    change_line(hotline, opens=date(2026, 2, 20))
    assert notices.notices(now) == []
