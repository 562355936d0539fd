"""The figures of a period, counted again by hand; and when a difference is no chance."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from random import Random
from statistics import median_low
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.calls.commands import delete_calls, insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.review.figures import figures
from hotline_desktop.core.review.period import Period
from hotline_desktop.core.review.statistics import (
    Mean,
    Share,
    counts_differ,
    means_differ,
    shares_differ,
)
from hotline_desktop.core.storage.tables import Topic

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 4, 20, 12, tzinfo=UTC)
PERIOD = Period(date(2026, 3, 23), date(2026, 4, 5), BERLIN)
"""Summer time begins on 29 March."""


@pytest.fixture
def calls(hotline: int) -> list[CallValues]:
    chance = Random(5)
    topics = [lists.add(Topic, name) for name in ("Сроки", "Жильё", "Оплата")]
    of_kind = {lists.outcome_of_kind(kind): kind for kind in outcomes.KINDS}
    made = []
    for _ in range(900):
        started = datetime(2026, 3, 20, tzinfo=UTC) + timedelta(
            seconds=chance.randrange(20 * 86400)
        )
        outcome = chance.choice([*of_kind, None])
        promised = of_kind.get(outcome or 0) == outcomes.CALLBACK
        due = started + timedelta(hours=2) if promised else None
        made.append(
            CallValues(
                hotline,
                started,
                chance.choice(["in", "in", "out"]),
                number=chance.choice(["", f"8 495 000-00-{chance.randrange(40):02}"]),
                duration=chance.choice([None, chance.randrange(1, 900)]),
                wait=chance.choice([None, chance.randrange(60)]),
                topic_id=chance.choice([*topics, None]),
                outcome_id=outcome,
                callback_due=due,
                callback_done=chance.choice(
                    [None, started + timedelta(hours=chance.choice([1, 3]))]
                )
                if promised
                else None,
            )
        )
    ids = insert_calls(made, by=None, now=NOW)
    follow = [CallValues(hotline, made[n].started_at + timedelta(hours=1), continues_id=ids[n])
              for n in range(0, 200, 7)]  # fmt: skip
    insert_calls(follow, by=None, now=NOW)
    delete_calls(ids[850:], by=None, now=NOW)
    return [*made[:850], *follow]


def test_all_figures_agree_with_counting_the_calls_one_by_one(calls: list[CallValues]) -> None:
    found = figures(PERIOD, NOW)
    inside = [
        call
        for call in calls
        if PERIOD.first <= call.started_at.astimezone(BERLIN).date() <= PERIOD.last
    ]
    incoming = [call for call in inside if call.direction == "in"]
    kinds = lists.kinds()
    kind_of = {id(call): kinds.get(call.outcome_id or 0, "") for call in calls}
    total = found.total
    assert (total.calls, total.outgoing) == (len(incoming), len(inside) - len(incoming))
    of_kind = Counter(kind_of[id(call)] for call in incoming)
    assert found.by_outcome == dict(of_kind)
    assert total.unanswered == of_kind[outcomes.HANGUP]
    assert total.unresolved == of_kind[outcomes.UNRESOLVED]
    assert total.asked == sum(of_kind[kind] for kind in outcomes.WITH_QUESTION)
    timed = [call.duration for call in incoming if call.duration is not None]
    assert (total.timed, total.seconds) == (len(timed), sum(timed))
    assert total.squares == sum(seconds * seconds for seconds in timed)
    assert found.median == median_low(timed)
    waits = [call.wait for call in incoming if call.wait is not None]
    assert (total.waited, total.wait) == (len(waits), sum(waits))
    assert total.quick == sum(wait <= 20 for wait in waits)
    hours = Counter((c.started_at.astimezone(BERLIN).date(), c.started_at.astimezone(BERLIN).hour)
                    for c in incoming)  # fmt: skip
    assert {key: tally.calls for key, tally in found.by_hour.items() if tally.calls} == hours
    topics = Counter(call.topic_id for call in incoming)
    assert {key: tally.calls for key, tally in found.by_topic.items() if tally.calls} == topics
    assert sum(tally.calls for tally in found.by_day().values()) == len(incoming)
    assert len(found.by_day()) == PERIOD.days == 14


def test_callbacks_repeats_and_first_contacts_agree_too(calls: list[CallValues]) -> None:
    found = figures(PERIOD, NOW)
    inside = [c for c in calls if PERIOD.since <= c.started_at < PERIOD.until]
    promised = [c for c in inside if c.callback_due is not None]
    kept = [c for c in promised if c.callback_done and c.callback_done <= (c.callback_due or NOW)]
    owed = [c for c in promised if c.callback_done is None]
    assert (found.total.promised, found.total.kept) == (len(promised), len(kept))
    assert (found.total.owed, found.total.late) == (len(owed), len(promised) - len(kept))
    numbers = Counter(c.number for c in inside if c.direction == "in" and c.number)
    assert (found.repeats.callers, found.repeats.known) == (len(numbers), numbers.total())
    assert found.repeats.again == numbers.total() - len(numbers)
    kinds = lists.kinds()
    taken_up = {id(calls[n]) for n in range(0, 200, 7)}
    answered = [c for c in inside if kinds.get(c.outcome_id or 0) == outcomes.ANSWERED]
    alone = [c for c in answered if c.continues_id is None and id(c) not in taken_up]
    first = [c for c in alone if c.direction == "in"]
    assert found.total.first_contact == len(first)


def test_a_merged_topic_counts_where_it_went(calls: list[CallValues]) -> None:
    before = figures(PERIOD, NOW).by_topic
    first, second = [entry.id for entry in lists.entries(Topic)][-2:]
    lists.merge(Topic, [second], first)
    after = figures(PERIOD, NOW).by_topic
    assert second not in after
    assert after[first].calls == before[first].calls + before[second].calls
    assert calls


def test_the_period_before_is_as_long() -> None:
    before = PERIOD.before()
    assert (before.first, before.last) == (date(2026, 3, 9), date(2026, 3, 22))
    assert before.until == PERIOD.since


def test_no_verdict_comes_from_a_handful_of_calls() -> None:
    assert not shares_differ(Share(5, 5), Share(0, 100))
    assert shares_differ(Share(40, 100), Share(10, 100))
    assert not shares_differ(Share(12, 100), Share(10, 100))
    assert not counts_differ(3, 7, 9, 7)
    assert counts_differ(80, 7, 40, 7)
    assert not counts_differ(80, 14, 40, 7)
    long, short = Mean(50, 50 * 300, 50 * 300**2 + 50), Mean(50, 50 * 200, 50 * 200**2 + 50)
    assert means_differ(long, short)
    assert not means_differ(Mean(5, 1500, 450_001), short)


def test_an_interval_of_a_share_is_wilsons() -> None:
    low, high = Share(8, 10).interval()
    assert (round(low, 4), round(high, 4)) == (0.4902, 0.9433)
    assert Share(0, 0).interval() == (0.0, 1.0)
