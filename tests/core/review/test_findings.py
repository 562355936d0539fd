"""Findings: each rule finds what was put into the calls, and nothing in a handful of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.calls import browse, outcomes
from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import change_line
from hotline_desktop.core.review import kept
from hotline_desktop.core.review.content import sections
from hotline_desktop.core.review.finding import STRENGTH, WEAKNESS, Finding
from hotline_desktop.core.review.findings import findings
from hotline_desktop.core.review.measures import measures
from hotline_desktop.core.review.period import Period
from hotline_desktop.core.review.reading import read
from hotline_desktop.core.storage.tables import Call, Operator, Source, Topic

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 4, 20, 12, tzinfo=UTC)
PERIOD = Period(date(2026, 4, 6), date(2026, 4, 12), ZONE)
Change = Callable[[int, CallValues], CallValues]


@pytest.fixture
def file(hotline: int) -> Callable[..., list[int]]:
    """Files so many calls of a week, one after another from 8:00 to 19:59, four weeks at most."""

    def make(count: int, change: Change = lambda _n, call: call, weeks_ago: int = 0) -> list[int]:
        day = datetime(2026, 4, 6, 8, tzinfo=ZONE) - timedelta(weeks=weeks_ago)
        calls = []
        for n in range(count):
            started = day + timedelta(days=n % 7, minutes=n * 7 % 720)
            base = CallValues(
                hotline, started.astimezone(UTC), duration=100 + n % 60, wait=n % 15,
                number=f"8 495 {n % 900 + 100} {weeks_ago}0-00", source_id=source, topic_id=topic,
                outcome_id=lists.outcome_of_kind(outcomes.ANSWERED),
            )  # fmt: skip
            calls.append(change(n, base))
        return insert_calls(calls, by=None, now=NOW)

    topic, source = lists.add(Topic, "Сроки"), lists.find_or_add(Source, "Радио")
    lists.add(Operator, "Анна")
    return make


def outcome(kind: str) -> int:
    return lists.outcome_of_kind(kind)


def found() -> dict[str, Finding]:
    return {one.key: one for one in findings(read(PERIOD, NOW))}


def test_a_handful_of_calls_says_nothing(file: Callable[..., list[int]]) -> None:
    file(20, lambda n, c: replace(c, outcome_id=outcome(outcomes.HANGUP)))
    assert found() == {}


def test_lost_callers_are_a_weakness_with_interval_and_limit(
    file: Callable[..., list[int]],
) -> None:
    file(400, lambda n, c: replace(c, outcome_id=outcome(outcomes.HANGUP)) if n % 4 == 0 else c)
    one = found()["answered"]
    assert one.kind == WEAKNESS
    assert "75%" in one.evidence
    assert "90%" in one.evidence
    assert "300 of 400" in one.guard
    assert one.action
    assert one.calls is not None
    assert browse.totals(one.calls).calls == 100


def test_what_is_good_is_a_strength(file: Callable[..., list[int]]) -> None:
    file(300)
    kinds = {key: one.kind for key, one in found().items()}
    assert kinds["answered"] == kinds["quick"] == kinds["first_contact"] == STRENGTH
    # The calls come from 8 to 20 every day, the line is open on working days from 9 to 18.
    assert [key for key, kind in kinds.items() if kind == WEAKNESS] == ["outside"]


def test_trial_calls_miss_no_hours_though_the_opening_date_was_typed_after_them(
    file: Callable[..., list[int]], hotline: int
) -> None:
    file(300)
    before = read(PERIOD, NOW).figures.total.outside
    change_line(hotline, opens=date(2026, 4, 9), closes=date(2026, 4, 10))
    found = read(PERIOD, NOW)
    assert 0 < found.figures.total.outside < before
    (outside,) = (one for one in measures(found) if one.id == "outside")
    assert outside.calls is not None
    assert browse.totals(outside.calls).calls == found.figures.total.outside
    listed = browse.page(outside.calls, limit=300)
    days = {datetime.fromtimestamp(row.started_at, ZONE).date() for row in listed}
    assert days == {date(2026, 4, 9), date(2026, 4, 10)}


def test_an_hour_in_which_callers_give_up_is_named(file: Callable[..., list[int]]) -> None:
    def change(_n: int, call: CallValues) -> CallValues:
        at_one = call.started_at.astimezone(ZONE).hour == 13
        return replace(call, outcome_id=outcome(outcomes.HANGUP)) if at_one else call

    file(1000, change)
    one = found()["hour 13"]
    assert "13:00–14:00" in one.title
    assert one.calls is not None
    assert browse.totals(one.calls).calls == round(one.effect)
    assert [key for key in found() if key.startswith("hour")] == ["hour 13"]


def test_topics_that_grew_take_long_or_fail_are_named(file: Callable[..., list[int]]) -> None:
    other = lists.add(Topic, "Жильё")

    def change(n: int, call: CallValues) -> CallValues:
        if n % 3:
            return call
        return replace(
            call, topic_id=other, duration=600 + n % 9, outcome_id=outcome(outcomes.REFERRED)
        )

    file(300, change)
    file(300, lambda n, c: replace(c, topic_id=other) if n % 30 == 0 else c, weeks_ago=1)
    keys = found()
    for rule in ("topic grew", "topic contact", "topic long"):
        assert keys[f"{rule} {other}"].kind == WEAKNESS
        assert "Жильё" in keys[f"{rule} {other}"].title
    assert "100 calls now, 10 before" in keys[f"topic grew {other}"].evidence


def test_the_period_before_is_compared(file: Callable[..., list[int]]) -> None:
    file(200, lambda n, c: replace(c, duration=300 + n % 20))
    file(200, weeks_ago=1)
    one = found()["handling"]
    assert one.kind == WEAKNESS
    assert "5:10 now, 2:08 before" in one.evidence
    assert "200 and 200 calls" in one.guard


def test_weaknesses_come_first_and_the_greatest_effect_before_smaller_ones(
    file: Callable[..., list[int]],
) -> None:
    file(400, lambda n, c: replace(
        c, topic_id=None, wait=60, outcome_id=outcome(outcomes.HANGUP) if n % 4 == 0 else None,
    ))  # fmt: skip
    listed = findings(read(PERIOD, NOW))
    kinds = [one.kind for one in listed]
    assert kinds == sorted(kinds, key=[WEAKNESS, STRENGTH].index)
    effects = [one.effect for one in listed if one.kind == WEAKNESS]
    assert len(effects) > 2
    assert effects == sorted(effects, reverse=True)


def test_every_figure_lists_exactly_the_calls_it_counts(file: Callable[..., list[int]]) -> None:
    kinds = [*outcomes.KINDS, None]

    def change(n: int, call: CallValues) -> CallValues:
        kind = kinds[n % len(kinds)]
        due = call.started_at + timedelta(hours=1) if kind == outcomes.CALLBACK else None
        return replace(
            call,
            direction="out" if n % 11 == 0 else "in",
            outcome_id=outcome(kind) if kind else None,
            question="Когда?" if n % 2 else "",
            wait=None if n % 5 == 0 else n % 60,
            duration=None if n % 7 == 0 else n,
            topic_id=None if n % 6 == 0 else call.topic_id,
            source_id=None if n % 4 == 0 else call.source_id,
            number="" if n % 3 == 0 else f"8 495 000-00-{n % 30:02}",
            callback_due=due,
            callback_done=due if due and n % 4 else None,
        )

    file(500, change)
    reading = read(PERIOD, NOW)
    total = reading.figures.total
    counted = {
        "answered": total.answered, "first_contact": total.first_contact, "quick": total.quick,
        "outside": total.outside, "unresolved": total.unresolved, "handling": total.timed,
        "callbacks": total.kept, "repeats": reading.figures.repeats.again,
    }  # fmt: skip
    shown = [one for one in measures(reading) if one.calls is not None]
    assert len(shown) > 9
    for one in shown:
        assert one.calls is not None
        listed = browse.totals(one.calls).calls
        assert listed == counted.get(one.id, one.value), one.id
        assert one.definition
    for section in sections(reading):
        for plot in section.plots:
            for index in range(plot.chart.size):
                for series in range(len(plot.chart.series) if plot.chart.kind == "heat" else 1):
                    calls = plot.behind(series, index)
                    assert calls is not None
                    bars = [s.values[index] or 0 for s in plot.chart.series if not s.pale]
                    value = bars[series] if plot.chart.kind == "heat" else sum(bars)
                    if plot.chart.unit == "count":
                        assert browse.totals(calls).calls == value, plot.chart.title
        for grid in section.grids:
            for row, calls in zip(grid.rows, grid.calls, strict=False):
                assert calls is not None
                assert browse.totals(calls).calls == row[1], (grid.title, row)


def test_the_week_in_which_the_log_begins_shows_its_calls(file: Callable[..., list[int]]) -> None:
    file(70)  # from Monday, 6 April, on; the weeks of this period begin on Thursdays
    long = Period(date(2026, 2, 19), date(2026, 4, 19), ZONE)
    by_week = sections(read(long, NOW))[0].plots[0].chart
    (this,) = by_week.series
    known = {label.replace("\xa0", " "): value for label, value in
             zip(by_week.labels, this.values, strict=True)}  # fmt: skip
    assert known["26 Mar"] is None
    assert (known["2 Apr"], known["9 Apr"]) == (30, 40)


# --- what is kept ---


def test_a_kept_review_holds_what_was_edited_and_renews_the_rest(
    file: Callable[..., list[int]],
) -> None:
    file(400, lambda n, c: replace(c, wait=60))
    id = kept.keep(PERIOD, findings(read(PERIOD, NOW)), NOW)
    first, *others = kept.points(id)
    assert first.key == "quick"
    kept.change_point(first.id, action="Поставить Анну на 13 часов", owner="Анна",
                      due=date(2026, 4, 30))  # fmt: skip
    kept.remove_point(others[0].id, NOW)
    own = kept.add_point(id, WEAKNESS, "  Шумно   в комнате ")
    Call.update(wait=1).execute()
    assert kept.keep(PERIOD, findings(read(PERIOD, NOW)), NOW) == id
    points = {point.key or point.id: point for point in kept.points(id)}
    assert points["quick"].owner == "Анна"
    assert points["quick"].kind == WEAKNESS
    assert points[own].title == "Шумно в комнате"
    assert others[0].key not in points
    kept.remove_point(others[0].id, None)
    assert others[0].key in [point.key for point in kept.points(id)]


def test_a_review_that_is_kept_anew_leaves_other_reviews_alone(
    file: Callable[..., list[int]],
) -> None:
    file(400, lambda n, c: replace(c, wait=60))
    earlier = kept.keep(PERIOD.before(), findings(read(PERIOD, NOW)), NOW)
    found = kept.points(earlier)
    assert found
    for _ in range(2):
        kept.keep(PERIOD, (), NOW)
    assert kept.points(earlier) == found


def test_actions_that_were_taken_up_are_followed_until_they_are_done(
    file: Callable[..., list[int]],
) -> None:
    before = PERIOD.before()
    file(100, lambda n, c: replace(c, wait=60), weeks_ago=1)
    proposals = findings(read(before, NOW))
    assert proposals
    id = kept.keep(before, proposals, NOW)
    late = kept.add_point(id, WEAKNESS, "Долго ждут", action="Переставить перерывы")
    soon = kept.add_point(id, WEAKNESS, "Нет ответа", action="Спросить деканат")
    kept.add_point(id, WEAKNESS, "Просто заметка")
    kept.change_point(soon, due=date(2026, 4, 7))
    assert [one.id for one in kept.open_actions(PERIOD)] == [soon, late]
    kept.set_done(soon, NOW)
    assert [one.id for one in kept.open_actions(PERIOD)] == [late]
    assert kept.open_actions(before) == []
    kept.set_done(soon, None)
    assert len(kept.open_actions(PERIOD)) == 2


def test_a_finding_says_something(file: Callable[..., list[int]]) -> None:
    id = kept.keep(PERIOD, (), NOW)
    with pytest.raises(UserError):
        kept.add_point(id, WEAKNESS, "  ")
