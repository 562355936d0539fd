"""Placements and what they bring."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.advertising import placements
from hotline_desktop.core.advertising.placements import Placing
from hotline_desktop.core.advertising.results import days_around, results
from hotline_desktop.core.calls import browse, outcomes
from hotline_desktop.core.calls.commands import change_call, file_call
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.history import edits_of
from hotline_desktop.core.line.lines import line_info
from hotline_desktop.core.storage.tables import Source

D = Decimal
MOSCOW = ZoneInfo("Europe/Moscow")
TODAY = date(2026, 3, 4)


def source(code: str) -> int:
    found = lists.find(Source, code)
    assert found is not None
    return found


def newspaper(line_id: int) -> Placing:
    return Placing(
        line_id, source("newspaper"), "Четверть полосы", date(2026, 2, 16), date(2026, 2, 25),
        "«Наш район»", D("6000"), "Редакция, 8 (495) 000-00-90", "Звоните!",
    )  # fmt: skip


def call(
    line_id: int, day: date, kind: str = outcomes.ANSWERED, code: str = "newspaper",
    placement: int | None = None, direction: str = "in",
) -> int:  # fmt: skip
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    values = CallValues(
        line_id, at, direction, outcome_id=lists.outcome_of_kind(kind),
        source_id=source(code) if code else None, placement_id=placement,
    )  # fmt: skip
    return file_call(values, by=None, now=at)


def test_a_placement_comes_back_as_it_was_noted(hotline: int, now: datetime) -> None:
    noted = newspaper(hotline)
    id = placements.add_placement(noted, now)
    assert placements.placements(hotline) == [replace(noted, id=id)]
    placements.change_placement(replace(noted, id=id, ends=None, cost=D("5999.50")))
    assert placements.placements(hotline) == [replace(noted, id=id, ends=None, cost=D("5999.50"))]
    placements.delete_placements([id], now)
    assert placements.placements(hotline) == []
    assert placements.names() == {id: "Newspaper: Четверть полосы, «Наш район»"}
    placements.delete_placements([id], None)
    assert len(placements.placements(hotline)) == 1
    for wrong in (replace(noted, name=" "), replace(noted, ends=date(2026, 1, 1))):
        with pytest.raises(UserError):
            placements.add_placement(wrong, now)


def test_callers_may_name_what_runs_and_what_ended_a_week_ago(hotline: int, now: datetime) -> None:
    id = placements.add_placement(newspaper(hotline), now)
    offered = {
        day: [one.id for one in placements.offered(hotline, day)]
        for day in (date(2026, 2, 15), date(2026, 2, 16), date(2026, 3, 4), date(2026, 3, 5))
    }
    assert list(offered.values()) == [[], [id], [id], []]


def test_calls_and_cost_are_counted_by_channel_and_placement(hotline: int, now: datetime) -> None:
    id = placements.add_placement(newspaper(hotline), now)
    board = Placing(hotline, source("notice_board"), "Доска у входа", date(2026, 2, 20))
    placements.add_placement(board, now)
    named = call(hotline, date(2026, 2, 17), placement=id)
    call(hotline, date(2026, 2, 18), outcomes.UNRESOLVED, placement=id)
    call(hotline, date(2026, 2, 20), outcomes.REFERRED)
    call(hotline, date(2026, 2, 20), code="radio")
    call(hotline, date(2026, 2, 21), code="")
    call(hotline, date(2026, 2, 21), direction="out", placement=id)
    found = results(hotline, MOSCOW, TODAY)
    assert (found.calls, found.asked) == (5, 4)
    assert [one.name for one in found.channels] == ["Newspaper", "Radio", "Notice board"]
    paper = found.channels[0]
    assert (paper.result.calls, paper.result.resolved, paper.result.cost) == (3, 2, D(6000))
    assert (paper.result.per_call, paper.result.per_resolved) == (D(2000), D(3000))
    ((_, own),) = paper.placements
    assert (own.calls, own.resolved, own.per_resolved) == (2, 1, D(6000))
    assert found.channels[2].result.per_call is None
    # Ten days cost 6000: three of them in the period.
    part = results(hotline, MOSCOW, TODAY, date(2026, 2, 10), date(2026, 2, 18))
    assert (part.calls, part.channels[0].result.cost) == (2, D("1800.00"))
    # Another channel takes the advertisement away, unless it comes with it.
    change_call(named, {"source_id": source("radio")}, by=None, now=now)
    row = browse.call_row(named)
    assert row is not None
    assert row.placement_id is None
    assert edits_of("call", named)[0].changes["placement_id"] == (id, None)


def test_a_promised_callback_counts_once_it_is_kept(hotline: int, now: datetime) -> None:
    id = call(hotline, date(2026, 2, 17), outcomes.CALLBACK)
    assert results(hotline, MOSCOW, TODAY).channels[0].result.resolved == 0
    due = {"callback_due": now, "callback_done": now + timedelta(hours=1)}
    change_call(id, due, by=None, now=now)
    assert results(hotline, MOSCOW, TODAY).channels[0].result.resolved == 1


def test_merged_channels_are_one(hotline: int, now: datetime) -> None:
    own = lists.add(Source, "Районная газета")
    placements.add_placement(replace(newspaper(hotline), source_id=own), now)
    call(hotline, date(2026, 2, 17))
    lists.merge(Source, [own], source("newspaper"))
    (channel,) = results(hotline, MOSCOW, TODAY).channels
    assert (channel.name, channel.result.calls, len(channel.placements)) == ("Newspaper", 1, 1)


def test_days_before_and_after_are_counted_over_open_days(hotline: int, now: datetime) -> None:
    id = placements.add_placement(newspaper(hotline), now)
    (placing,) = placements.placements(hotline)
    for day, count in ((12, 2), (16, 5), (25, 3), (26, 1)):
        for _ in range(count):
            call(hotline, date(2026, 2, day), code="")
    chart, said = days_around(placing, line_info(hotline).hours, TODAY)
    assert (chart.labels[0], chart.labels[-1]) == ("2.02", "4.03")
    values = {one.name: sum(v or 0 for v in one.values) for one in chart.series}
    assert values == {"before": 2, "while it runs": 8, "after": 1}
    # The line is open from Monday to Friday: 10, 8 and 5 days.
    assert said == "Calls on an open day: before 0.2, while it runs 1.0, after 0.2."
    assert id == placing.id
