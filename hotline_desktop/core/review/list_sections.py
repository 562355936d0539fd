"""What people ask, what became of it, who took the calls, how callers heard of the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hotline_desktop.core import lists
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.charts import ROWS, Chart, Series
from hotline_desktop.core.dates import short_day
from hotline_desktop.core.storage.tables import Outcome, Source, Topic
from hotline_desktop.core.text import tr

from .costs import advertising
from .figures import Tally
from .parts import Cell, Grid, Plot, Section, part_of
from .questions import asked_in_vain, given_answers
from .reading import Reading

MOST_ROWS = 12
HOUR = 60


def topics(reading: Reading) -> Section:
    """Topics by calls, with what changed."""
    names = lists.names(Topic)
    now, before = reading.figures.by_topic, reading.before.by_topic
    ids = [id for id in _by_calls(now) if now[id].calls]
    calls = {
        id: reading.period.calls("no_topic")
        if id is None
        else replace(reading.period.calls("incoming"), topics=frozenset({id}))
        for id in ids
    }
    shown = {id: names.get(id, "") if id is not None else tr("No topic") for id in ids}
    total = reading.figures.total.calls
    rows = tuple(
        (shown[id], *_counted(reading, now[id], before.get(id, Tally())), now[id].calls / total,
         part_of(now[id].first_contact, now[id].asked), now[id].open_questions,
         now[id].handling_time)
        for id in ids
    )  # fmt: skip
    grid = Grid(
        tr("Topics"),
        (tr("Topic"), tr("Calls"), tr("Before"), tr("Change"), tr("Share"), tr("First contact"),
         tr("Without an answer"), tr("Mean time")),
        ("text", "count", "count", "change", "percent", "percent", "count", "duration"),
        rows,
        tuple(calls[id] for id in ids),
    )  # fmt: skip
    plot = _ranking(reading, tr("Topics, by calls"), ids, shown, now, before, calls)
    return Section("topics", tr("What people ask"), (plot,) if ids else (), (grid,) if ids else ())


def _ranking(
    reading: Reading,
    title: str,
    ids: Sequence[int | None],
    names: dict[int | None, str],
    now: dict[int | None, Tally],
    before: dict[int | None, Tally],
    calls: dict[int | None, CallFilter],
) -> Plot:
    """Lying bars, the longest first, with those of the period before."""
    shown = list(ids)[:MOST_ROWS]
    series = [Series(tr("this period"), tuple(now[id].calls for id in shown))]
    if reading.counts_comparable:
        earlier = tuple(before.get(id, Tally()).calls for id in shown)
        series.append(Series(tr("the one before"), earlier, pale=True))
    chart = Chart(ROWS, title, tuple(names[id] for id in shown), tuple(series))
    return Plot(chart, tuple(calls[id] for id in shown))


def _by_calls(tallies: dict[int | None, Tally]) -> list[int | None]:
    return sorted(tallies, key=lambda id: (id is None, -tallies[id].calls))


def _counted(reading: Reading, now: Tally, before: Tally) -> tuple[Cell, Cell, Cell]:
    if not reading.counts_comparable:
        return now.calls, None, None
    return now.calls, before.calls, now.calls - before.calls


def answers(reading: Reading) -> Section:
    """Outcomes, prepared answers given, questions without one."""
    names = {lists.BUILT_IN[Outcome][kind](): kind for kind in outcomes.KINDS}
    counts = reading.figures.by_outcome
    found = {name: counts.get(kind, 0) for name, kind in names.items() if counts.get(kind)}
    if counts.get(""):
        found[tr("No outcome")] = counts[""]
    of_kind = lists.kinds()
    ordered = sorted(found, key=lambda name: -found[name])
    chart = Chart(
        ROWS,
        tr("How calls ended"),
        tuple(ordered),
        (Series(tr("calls"), tuple(float(found[name]) for name in ordered)),),
    )
    calls = tuple(
        replace(
            reading.period.calls("incoming"),
            outcomes=frozenset(id for id, kind in of_kind.items() if kind == names[name]),
        )
        if name in names
        else reading.period.calls("no_outcome")
        for name in ordered
    )
    grids = [grid for grid in (_given(reading), _in_vain(reading)) if grid.rows]
    return Section(
        "answers", tr("What became of the questions"), (Plot(chart, calls),) if found else (),
        tuple(grids),
    )  # fmt: skip


def _given(reading: Reading) -> Grid:
    rows = given_answers(reading.figures.answers_used, MOST_ROWS)
    return Grid(tr("Prepared answers given"), (tr("Answer"), tr("Calls")), ("text", "count"), rows)


def _in_vain(reading: Reading) -> Grid:
    rows = asked_in_vain(reading.period.calls("open_question"), MOST_ROWS)
    return Grid(
        tr("Questions without an answer, the most asked first"),
        (tr("Question"), tr("Calls"), tr("Last asked")),
        ("text", "count", "text"),
        tuple((text, count, short_day(at.astimezone(reading.period.zone).date()))
              for text, count, at in rows),
    )  # fmt: skip


def team(reading: Reading) -> Section:
    """Operators: calls, quality, load, breaks."""
    people = [one for one in reading.team.people if one.tally.calls or one.minutes]
    total = max(1, reading.figures.total.calls)
    with_roster = any(one.minutes for one in people)
    head = [tr("Operator"), tr("Calls"), tr("Share"), tr("Mean time"), tr("First contact")]
    units = ["text", "count", "percent", "duration", "percent"]
    if with_roster:
        head += [tr("On the line, h"), tr("Occupancy"), tr("Breaks"), tr("Taken"), tr("Late")]
        units += ["decimal", "percent", "count", "count", "count"]
    rows = []
    for one in people:
        tally, had = one.tally, one.breaks
        row: list[Cell] = [
            one.name or tr("Nobody named"), tally.calls, tally.calls / total, tally.handling_time,
            part_of(tally.first_contact, tally.asked),
        ]  # fmt: skip
        if with_roster:
            row += [one.minutes / HOUR if one.minutes else None, one.occupancy]
            row += [had.breaks, had.taken, had.late] if had else [None] * 3
        rows.append(tuple(row))
    calls = tuple(
        reading.period.calls("no_operator")
        if one.operator_id is None
        else replace(reading.period.calls("incoming"), operators=frozenset({one.operator_id}))
        for one in people
    )
    note = tr(
        "On the line are the shifts of the roster without lunches and breaks; occupancy is the"
        " share of it spent on calls."
    )
    grid = Grid(tr("Operators"), tuple(head), tuple(units), tuple(rows), calls)
    chart = _load(people_calls=[(row[0], row[1]) for row in rows])
    return Section(
        "team", tr("Who took the calls"), (Plot(chart, calls[:MOST_ROWS]),) if rows else (),
        (grid,) if rows else (), note if with_roster else "",
    )  # fmt: skip


def _load(people_calls: Sequence[tuple[Cell, Cell]]) -> Chart:
    shown = people_calls[:MOST_ROWS]
    values = tuple(float(calls or 0) for _, calls in shown)
    return Chart(ROWS, tr("Calls by operator"), tuple(str(name) for name, _ in shown),
                 (Series(tr("calls"), values),))  # fmt: skip


def sources(reading: Reading) -> Section | None:
    """Channels by calls, and what placements brought."""
    names = lists.names(Source)
    now, before = reading.figures.by_source, reading.before.by_source
    ids = [id for id in _by_calls(now) if now[id].calls]
    if not any(id is not None for id in ids):
        return None
    calls = {
        id: reading.period.calls("no_source")
        if id is None
        else replace(reading.period.calls("incoming"), sources=frozenset({id}))
        for id in ids
    }
    shown = {id: names.get(id, "") if id is not None else tr("Not asked") for id in ids}
    grid = Grid(
        tr("How callers heard of the line"),
        (tr("Channel"), tr("Calls"), tr("Before"), tr("Change"), tr("First contact")),
        ("text", "count", "count", "change", "percent"),
        tuple(
            (shown[id], *_counted(reading, now[id], before.get(id, Tally())),
             part_of(now[id].first_contact, now[id].asked))
            for id in ids
        ),
        tuple(calls[id] for id in ids),
    )  # fmt: skip
    plot = _ranking(reading, tr("Channels, by calls"), ids, shown, now, before, calls)
    return Section("sources", tr("How they heard of us"), (plot,), (grid, *advertising(reading)))
