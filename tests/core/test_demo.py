"""The demonstration looks like a month of a living office, whenever it is made."""

import shutil
import tomllib
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import demo, lists, notices, settings
from hotline_desktop.core.calls.browse import CallFilter, page, totals
from hotline_desktop.core.demo.roster import create_roster
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.paths import resource
from hotline_desktop.core.review import kept
from hotline_desktop.core.review.choices import period_of, span_of
from hotline_desktop.core.roster import shifts
from hotline_desktop.core.roster.whereabouts import whereabouts
from hotline_desktop.core.search import index
from hotline_desktop.core.storage.database import close_database, open_database
from hotline_desktop.core.storage.tables import Call, Change, Operator, Topic

WEDNESDAY_NOON = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)
SUNDAY_NIGHT = datetime(2026, 3, 8, 23, 30, tzinfo=UTC)
JUST_OPENED = datetime(2026, 3, 4, 6, 2, tzinfo=UTC)
SUMMER_TIME_BEGINS = datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


@pytest.fixture(
    params=[
        ("ru", WEDNESDAY_NOON),
        ("ru", SUNDAY_NIGHT),
        ("ru", JUST_OPENED),
        ("en", WEDNESDAY_NOON),
        ("en", SUMMER_TIME_BEGINS),
    ],
    ids=lambda param: f"{param[0]}-{param[1]:%a-%H%M}",
)
def made(request: pytest.FixtureRequest, database: Path) -> datetime:
    language, now = request.param
    demo.create_demo(language, now)
    return now


def test_it_is_a_month_of_calls_plainly_marked_as_demo(made: datetime) -> None:
    assert settings.get(settings.DEMO)
    (line,) = lines()
    assert "демо" in line.organisation or "demo" in line.organisation
    assert 750 <= totals(CallFilter()).calls <= 1100
    assert len(lists.entries(Operator)) == 6
    assert len(lists.entries(Topic)) == 12
    assert not index.is_stale()


def test_nothing_in_it_lies_in_the_future_but_promises(made: datetime) -> None:
    now = int(made.timestamp())
    for call in Call.select().dicts():
        assert call["started_at"] <= call["ended_at"] <= made
        assert call["ended_at"] <= call["entered_at"] <= made
        assert call["callback_done"] is None or call["callback_done"] <= made
    assert Change.select().where(Change.at > now).count() == 0


def test_the_latest_call_is_minutes_old_when_the_line_is_open(made: datetime) -> None:
    (line,) = lines()
    (latest,) = page(CallFilter(), limit=1)
    if line.hours.is_open(made - timedelta(minutes=5)):
        assert made - latest.started <= timedelta(minutes=15)
    else:
        assert made - latest.started <= timedelta(days=3)


def test_callbacks_are_overdue_and_still_to_come(made: datetime) -> None:
    open_ones = page(CallFilter(callbacks_due=made + timedelta(days=9)))
    overdue = [row for row in open_ones if row.callback_due < made.timestamp()]
    assert 1 <= len(overdue) < len(open_ones) <= 8
    assert all(row.callback_due > row.started_at and row.number for row in open_ones)


def test_nobody_is_on_two_calls_at_once(made: datetime) -> None:
    free: dict[int, datetime] = {}
    query = Call.select().where(Call.direction == "in").order_by(Call.position).dicts()
    for call in query:
        assert call["started_at"] >= free.get(call["taken_by"], call["started_at"])
        free[call["taken_by"]] = call["ended_at"]


def test_it_has_the_variety_of_a_real_log(made: datetime) -> None:
    calls = list(Call.select().dicts())
    assert len({call["question"] for call in calls}) > 120
    assert len({call["outcome"] for call in calls}) >= 8
    assert any(call["outside_hours"] for call in calls)
    assert any(call["withheld"] for call in calls)
    assert {call["urgency"] for call in calls} == {0, 1, 2}
    callers = Counter(call["caller_id"] for call in calls if call["caller_id"])
    assert callers.most_common(1)[0][1] >= 8
    assert sum(1 for times in callers.values() if times == 1) > 100
    assert Change.select().count() >= 3
    assert totals(CallFilter(in_bin=True)).calls == 2


def test_no_number_can_be_anybodys(made: datetime) -> None:
    for (caller_id,) in Call.select(Call.caller_id).where(Call.caller_id != "").tuples():
        if caller_id.startswith("+7"):
            assert caller_id[5] == "0", caller_id
        else:
            drama = ("+4420794", "+447700900", "+44161496", "+44117496", "+44113496", "+44131496")
            assert caller_id.startswith((*drama, "+442920180")), caller_id


def test_the_same_moment_gives_the_same_calls(tmp_path: Path, empty_database: Path) -> None:
    seen = []
    for name in ("one", "two"):
        shutil.copyfile(empty_database, tmp_path / name)
        open_database(tmp_path / name)
        demo.create_demo("ru", WEDNESDAY_NOON)
        seen.append([(*row[2:], None) for row in page(CallFilter(), limit=2000)])
        close_database()
    assert seen[0] == seen[1]


@pytest.mark.parametrize("language", demo.LANGUAGES)
def test_there_are_sixty_different_talks(language: str) -> None:
    text = tomllib.loads(resource(f"demo/{language}.toml").read_text(encoding="utf-8"))
    talks = [tuple(talk) for topic in text["topics"] for talk in topic["talks"]]
    assert len({question for question, _ in talks}) == len(talks) >= 60
    assert all(answer for _, answer in talks)


@pytest.mark.parametrize("hours", range(0, 7 * 24, 7))
def test_the_roster_is_alive_whatever_day_and_hour_it_is(hotline: int, hours: int) -> None:
    """Every seven hours of a week: all weekdays, and all times of day."""
    moment = datetime(2026, 11, 23, 0, 20, tzinfo=UTC) + timedelta(hours=hours)
    zone = ZoneInfo("Europe/Moscow")
    people = [lists.find_or_add(Operator, name) for name in "ABCDEF"]
    create_roster(people, list("123456"), [{"extension": "201"}] * 6, zone, moment, Random(1))
    states = [where.state for where in whereabouts(moment).values()]
    assert sum(state in ("free", "break", "lunch") for state in states) >= 2


def test_its_first_review_is_kept_and_two_actions_of_it_are_open(made: datetime) -> None:
    (review,) = kept.reviews()
    assert (review.last - review.first).days == 6
    last_week = span_of("last_7", made.date())
    assert last_week is not None
    actions = kept.open_actions(period_of(last_week))
    assert [bool(one.owner) for one in actions] == [True, True]
    assert not any(one.where.startswith("review") for one in notices.notices(made))


@pytest.mark.parametrize("day", [7, 8])
def test_the_demonstration_has_people_at_work_today_on_any_day(database: Path, day: int) -> None:
    moment = datetime.fromisoformat(f"2026-03-0{day}T12:00:00+03:00")
    demo.create_demo("en", moment)
    today = shifts.shifts(moment.date())
    assert today
    states = {b.state for s in today for b in s.breaks}
    assert "planned" in states
    assert "missed" not in states
