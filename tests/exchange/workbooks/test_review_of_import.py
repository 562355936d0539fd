"""The log of a call centre, imported: every figure of its review against counting in plain Python.

Nothing here asks the program's own queries: the rows of the workbook are read again and counted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from statistics import fmean, median_low

import pytest
from openpyxl import Workbook

from hotline_desktop.core import lists
from hotline_desktop.core.calls import browse
from hotline_desktop.core.imports.batches import recall_layout
from hotline_desktop.core.line.hours import Period as Hours
from hotline_desktop.core.line.hours_store import set_hours
from hotline_desktop.core.line.lines import change_line
from hotline_desktop.core.review.choices import period_of
from hotline_desktop.core.review.content import sections
from hotline_desktop.core.review.findings import findings
from hotline_desktop.core.review.measures import measures
from hotline_desktop.core.review.parts import Section
from hotline_desktop.core.review.reading import read
from hotline_desktop.exchange.calls import importing, mapping
from hotline_desktop.exchange.sheets.readers import open_spreadsheet

NOW = datetime(2021, 4, 5, 12, tzinfo=UTC)
HEAD = ("Call Id", "Agent", "Date", "Time", "Topic", "Answered (Y/N)", "Resolved",
        "Speed of answer in seconds", "AvgTalkDuration", "Satisfaction rating")  # fmt: skip
AGENTS = ("Anna", "Boris", "Clara", "Dmitri")
TOPICS = ("Contract", "Payment", "Streaming")
IN_TIME = 20
OPENS, CLOSES = 9, 18


@dataclass(frozen=True)
class Row:
    """A line of the workbook, as anybody reads it."""

    agent: str
    at: datetime
    topic: str
    answered: bool
    resolved: bool
    wait: int | None
    talk: int | None


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Dates as text, times and durations as times of day, nothing where nobody answered."""
    chance = Random(11)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD)
    moments = sorted(
        datetime(2021, 1, 1) + timedelta(days=chance.randrange(90), seconds=9 * 3600
                                         + chance.randrange(9 * 3600 + 100))
        for _ in range(1500)
    )  # fmt: skip
    for n, at in enumerate(moments, 1):
        answered = chance.random() < 0.8
        late = at.month == 3 and answered
        seconds = chance.randrange(30, 420) + (60 if late else 0)
        sheet.append((
            f"ID{n:04}", chance.choice(AGENTS), at.date().isoformat(), at.time(),
            chance.choice(TOPICS), "Y" if answered else "N",
            "Y" if answered and chance.random() < 0.9 else "N",
            chance.randrange(10, 126) if answered else None,
            time(0, *divmod(seconds, 60)) if answered else None,
            chance.randrange(1, 6) if answered else None,
        ))  # fmt: skip
    file = tmp_path_factory.mktemp("log") / "calls.xlsx"
    book.save(file)
    return file


def rows_of(file: Path) -> list[Row]:
    """The workbook as openpyxl reads it, without our reader."""
    from openpyxl import load_workbook

    sheet = load_workbook(file).worksheets[0]
    found = []
    for cells in sheet.iter_rows(min_row=2, values_only=True):
        _, agent, day, clock, topic, answered, resolved, wait, talk, _ = cells
        day = day.date() if isinstance(day, datetime) else date.fromisoformat(str(day)[:10])
        spoken = talk if isinstance(talk, time) else None
        found.append(
            Row(
                str(agent),
                datetime.combine(day, clock),
                str(topic),
                answered == "Y",
                resolved == "Y",
                int(wait) if wait not in (None, "") else None,
                spoken.hour * 3600 + spoken.minute * 60 + spoken.second if spoken else None,
            )
        )
    return found


def bring_in(file: Path, line_id: int) -> None:
    """Import the log as the wizard would."""
    change_line(line_id, timezone="UTC")
    set_hours(line_id, [Hours(day, OPENS * 60, CLOSES * 60) for day in range(5)])
    with open_spreadsheet(file) as spreadsheet:
        proposed = mapping.propose(spreadsheet, "", recall_layout)
        plan = importing.unseen(spreadsheet, proposed, line_id=line_id)
        result = importing.run_import(plan, by=None, now=NOW)
    assert result.refused == 0


def counted(rows: list[Row]) -> dict[str, float | None]:
    """The figures by hand."""
    answered = [row for row in rows if row.answered]
    waits = [row.wait for row in rows if row.wait is not None]
    talks = [row.talk for row in rows if row.talk is not None]
    closed = [row for row in rows if not is_open(row.at)]
    return {
        "calls": len(rows),
        "answered": len(answered) / len(rows),
        "unanswered": len(rows) - len(answered),
        "quick": sum(wait <= IN_TIME for wait in waits) / len(waits),
        "outside": len(closed) / len(rows),
        "handling": fmean(talks),
        "first_contact": sum(row.resolved for row in answered) / len(answered),
        "unresolved": sum(not row.resolved for row in answered) / len(answered),
    }


def is_open(at: datetime) -> bool:
    return at.weekday() < 5 and OPENS <= at.hour < CLOSES


def by(rows: Iterable[Row], key: Callable[[Row], object]) -> dict[object, list[Row]]:
    found: dict[object, list[Row]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def check_review(file: Path, first: date, last: date) -> int:
    """Compare all that the review of these days says with the rows; returns how much it was."""
    every = rows_of(file)
    rows = [row for row in every if first <= row.at.date() <= last]
    length = (last - first).days + 1
    earlier = [
        row for row in every
        if first - timedelta(length) <= row.at.date() <= first - timedelta(1)
    ]  # fmt: skip
    reading = read(period_of((first, last)), NOW)
    compared = _check_measures(reading, rows, earlier)
    median = median_low([row.talk for row in rows if row.talk is not None])
    assert reading.figures.median == median
    shown = {section.id: section for section in sections(reading)}
    compared += _check_time(shown["time"], rows, first, last)
    compared += _check_topics(shown["topics"], rows)
    compared += _check_team(shown["team"], rows)
    outcomes = dict(zip(*_chart(shown["answers"], 0), strict=True))
    assert outcomes == {
        "Answered": sum(row.resolved for row in rows),
        "Not resolved": sum(row.answered and not row.resolved for row in rows),
        "Hang-up": sum(not row.answered for row in rows),
    }
    for finding in findings(reading):
        if finding.calls is not None:
            assert browse.totals(finding.calls).calls > 0
    return compared


def _check_measures(reading, rows: list[Row], earlier: list[Row]) -> int:
    now, before = counted(rows), counted(earlier) if earlier else {}
    found = {one.id: one for one in measures(reading)}
    assert set(found) == set(now)
    for id, value in now.items():
        assert found[id].value == pytest.approx(value), id
        if earlier and found[id].before is not None:
            assert found[id].before == pytest.approx(before[id]), id
    assert (found["calls"].before is None) == (not reading.counts_comparable)
    return 2 * len(now)


def _chart(section: Section, number: int) -> tuple[tuple[str, ...], tuple[float | None, ...]]:
    chart = section.plots[number].chart
    return chart.labels, chart.series[0].values


def _check_time(section: Section, rows: list[Row], first: date, last: date) -> int:
    days = Counter(row.at.date() for row in rows)
    by_day, by_hour, heat = (plot.chart for plot in section.plots)
    line = next(series for series in by_day.series if not series.pale)
    assert sum(value or 0 for value in line.values) == len(rows)
    if len(line.values) == (last - first).days + 1:
        each = [days[first + timedelta(n)] for n in range(len(line.values))]
        assert list(line.values) == each
    hours = by(rows, lambda row: str(row.at.hour))
    for n, label in enumerate(by_hour.labels):
        here = hours.get(label, [])
        assert by_hour.series[0].values[n] == sum(row.answered for row in here)
        assert by_hour.series[1].values[n] == sum(not row.answered for row in here)
    weekdays = Counter((first + timedelta(n)).weekday() for n in range((last - first).days + 1))
    cells = by(rows, lambda row: (row.at.weekday(), str(row.at.hour)))
    for weekday, series in enumerate(heat.series):
        for n, label in enumerate(heat.labels):
            many = len(cells.get((weekday, label), []))
            assert series.values[n] == pytest.approx(many / max(1, weekdays[weekday]))
    return len(line.values) + 2 * len(by_hour.labels) + 7 * len(heat.labels)


def _check_topics(section: Section, rows: list[Row]) -> int:
    topics = by(rows, lambda row: row.topic)
    (grid,) = section.grids
    assert {row[0] for row in grid.rows} == set(topics)
    for name, calls, _before, _change, share, first_contact, _open, handling in grid.rows:
        own = topics[name]
        taken = [row for row in own if row.answered]
        assert calls == len(own)
        assert share == pytest.approx(len(own) / len(rows))
        assert first_contact == pytest.approx(sum(row.resolved for row in taken) / len(taken))
        assert handling == pytest.approx(fmean(row.talk or 0 for row in taken))
    return 4 * len(grid.rows)


def _check_team(section: Section, rows: list[Row]) -> int:
    agents = by(rows, lambda row: row.agent)
    (grid,) = section.grids
    assert {row[0] for row in grid.rows} == set(agents)
    for name, calls, share, handling, first_contact in grid.rows:
        own = agents[name]
        taken = [row for row in own if row.answered]
        assert calls == len(own)
        assert share == pytest.approx(len(own) / len(rows))
        assert handling == pytest.approx(fmean(row.talk or 0 for row in taken))
        assert first_contact == pytest.approx(sum(row.resolved for row in taken) / len(taken))
    return 4 * len(grid.rows)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2021, 1, 1), date(2021, 3, 31)),
        (date(2021, 2, 1), date(2021, 2, 28)),
        (date(2021, 3, 1), date(2021, 3, 7)),
        (date(2021, 1, 1), date(2021, 1, 7)),
    ],
)
def test_every_figure_of_an_imported_log_is_right(
    workbook: Path, hotline: int, first: date, last: date
) -> None:
    assert lists.names(lists.Topic) == {}
    bring_in(workbook, hotline)
    assert check_review(workbook, first, last) > 60
