"""What a review shows below its figures: charts and tables, as plain values.

The window, the PDF and the workbook are made of the same sections. A new one is one function in
``SECTIONS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hotline_desktop.core import lists
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.charts import BARS, HEAT, LINES, ROWS, STACKED, Chart, Series
from hotline_desktop.core.dates import short_day, weekday_names
from hotline_desktop.core.roster.needed import office_target
from hotline_desktop.core.roster.staffing import agents_needed, offered_load
from hotline_desktop.core.storage.tables import Outcome, Source, Topic
from hotline_desktop.core.text import tr

from .figures import Figures, Tally
from .questions import asked_in_vain, given_answers
from .reading import Reading

MOST_DAYS, MOST_WEEKS = 45, 400
"""Days up to which each day has its point, then each week."""

MOST_ROWS = 12
HOUR = 60

Cell = str | float | None


@dataclass(frozen=True)
class Plot:
    """A chart, and the calls behind each of its values: for a heat map row after row."""

    chart: Chart
    calls: tuple[CallFilter | None, ...] = ()

    def behind(self, series: int, index: int) -> CallFilter | None:
        """The calls behind a value; ``series`` -1 where a whole column is meant."""
        place = max(0, series) * self.chart.size + index if self.chart.kind == HEAT else index
        return self.calls[place] if place < len(self.calls) else None


@dataclass(frozen=True)
class Grid:
    """A table: ``units`` are those of its columns, ``text`` where they are words."""

    title: str
    head: tuple[str, ...]
    units: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    calls: tuple[CallFilter | None, ...] = ()


@dataclass(frozen=True)
class Section:
    """A part of a review; ``note`` says what its numbers mean."""

    id: str
    title: str
    plots: tuple[Plot, ...] = ()
    grids: tuple[Grid, ...] = ()
    note: str = ""


def sections(reading: Reading) -> tuple[Section, ...]:
    """All parts that have something to show."""
    made = (make(reading) for make in SECTIONS)
    return tuple(one for one in made if one is not None and (one.plots or one.grids))


def _over_time(reading: Reading) -> Section:
    plots = [_by_day(reading), _by_hour(reading), _heat(reading.figures)]
    return Section("time", tr("When people call"), tuple(plots))


def _by_day(reading: Reading) -> Plot:
    spans = _spans(reading.period.first, reading.period.last)
    shift = timedelta(days=reading.period.days)
    now, before = reading.figures.by_day(), reading.before.by_day()

    def values(days: dict[date, Tally], back: timedelta) -> tuple[float | None, ...]:
        begins = reading.log_begins or date.max
        return tuple(
            float(sum(days.get(start - back + timedelta(n), Tally()).calls for n in range(length)))
            if start - back >= begins
            else None
            for start, length in spans
        )

    title = tr("Calls by day") if spans[0][1] == 1 else tr("Calls by week")
    if spans[0][1] > 7:
        title = tr("Calls by month")
    series = [Series(tr("this period"), values(now, timedelta(0)))]
    if reading.comparable:
        series.insert(0, Series(tr("the one before"), values(before, shift), pale=True))
    chart = Chart(LINES, title, tuple(short_day(start) for start, _ in spans), tuple(series),
                  x_title=tr("Day"))  # fmt: skip
    return Plot(chart, tuple(_days(reading, start, length) for start, length in spans))


def _spans(first: date, last: date) -> list[tuple[date, int]]:
    """The period cut into days, weeks or stretches of 30 days: their first days and lengths."""
    days = (last - first).days + 1
    length = 1 if days <= MOST_DAYS else 7 if days <= MOST_WEEKS else 30
    return [(first + timedelta(n), min(length, days - n)) for n in range(0, days, length)]


def _days(reading: Reading, first: date, length: int) -> CallFilter:
    part = replace(reading.period, first=first, last=first + timedelta(length - 1))
    return part.calls("incoming")


def _hours_with_calls(found: Iterable[Tally]) -> range:
    used = [hour for hour, tally in enumerate(found) if tally.calls]
    return range(used[0], used[-1] + 1) if used else range(9, 18)


def _by_hour(reading: Reading) -> Plot:
    by_hour = reading.figures.by_hour_of_day()
    shown = _hours_with_calls(by_hour[hour] for hour in range(24))
    chart = Chart(
        STACKED,
        tr("Calls by hour of the day"),
        tuple(str(hour) for hour in shown),
        (
            Series(tr("answered"), tuple(by_hour[hour].answered for hour in shown)),
            Series(tr("unanswered"), tuple(by_hour[hour].unanswered for hour in shown), tone="bad"),
        ),
        x_title=tr("Hour"),
    )
    calls = reading.period.calls("incoming")
    return Plot(chart, tuple(replace(calls, hours=frozenset({hour})) for hour in shown))


def _heat(found: Figures) -> Plot:
    by_hour = found.by_hour_of_day()
    shown = _hours_with_calls(by_hour[hour] for hour in range(24))
    counts: dict[tuple[int, int], int] = {}
    for (day, hour), tally in found.by_hour.items():
        key = day.weekday(), hour
        counts[key] = counts.get(key, 0) + tally.calls
    days = [day.weekday() for day in found.period.each_day()]
    one_week = found.period.days <= 7
    series = tuple(
        Series(
            name,
            tuple(
                counts.get((weekday, hour), 0) / (1 if one_week else max(1, days.count(weekday)))
                for hour in shown
            ),
        )
        for weekday, name in enumerate(weekday_names())
    )
    title = (
        tr("Calls by weekday and hour")
        if one_week
        else tr("Calls by weekday and hour, a day on average")
    )
    chart = Chart(HEAT, title, tuple(str(hour) for hour in shown), series,
                  unit="count" if one_week else "decimal", x_title=tr("Hour"))  # fmt: skip
    calls = found.period.calls("incoming")
    return Plot(
        chart,
        tuple(
            replace(calls, hours=frozenset({hour}), weekdays=frozenset({weekday}))
            for weekday in range(7)
            for hour in shown
        ),
    )


def staffing_by_hour(reading: Reading) -> dict[int, tuple[float, float]]:
    """Hour of the day → people that the calls needed, and people on the line, on days with shifts.

    Needed by Erlang C for the mean calls of the hour, the mean handling time and the office's
    service level.
    """
    minutes, found = reading.team.minutes, reading.figures
    days = {day for (day, _), there in minutes.items() if there > 0}
    time = found.total.handling_time
    if not days or not time:
        return {}
    answer = {}
    for hour in range(24):
        calls = sum(found.by_hour[d, hour].calls for d in days if (d, hour) in found.by_hour)
        there = sum(minutes.get((day, hour), 0) for day in days) / HOUR / len(days)
        load = offered_load(calls / len(days), HOUR * 60, time)
        needed = agents_needed(load, time, office_target()).agents if calls else 0
        if needed or there > 0:
            answer[hour] = (float(needed), there)
    return answer


def _roster(reading: Reading) -> Section | None:
    plots = []
    people = staffing_by_hour(reading)
    if people:
        hours = range(min(people), max(people) + 1)
        pairs = [people.get(hour, (0.0, 0.0)) for hour in hours]
        chart = Chart(
            BARS,
            tr("People on the line and people needed, by hour"),
            tuple(map(str, hours)),
            (
                Series(tr("needed by the calls"), tuple(n for n, _ in pairs), pale=True),
                Series(tr("on the line"), tuple(there for _, there in pairs)),
            ),
            unit="decimal",
            x_title=tr("Hour"),
        )
        calls = reading.period.calls("incoming")
        plots.append(Plot(chart, tuple(replace(calls, hours=frozenset({hour})) for hour in hours)))
    by_hour = reading.figures.by_hour_of_day()
    if any(tally.outside for tally in by_hour.values()):
        shown = [hour for hour in range(24) if by_hour[hour].calls]
        chart = Chart(
            BARS,
            tr("Calls outside the hours, by hour of the day"),
            tuple(map(str, shown)),
            (Series(tr("outside hours"), tuple(by_hour[h].outside for h in shown)),),
            x_title=tr("Hour"),
        )
        calls = reading.period.calls("outside")
        plots.append(Plot(chart, tuple(replace(calls, hours=frozenset({hour})) for hour in shown)))
    target = office_target()
    note = tr(
        "Needed are the people who answer {percent}% of the mean calls of the hour within"
        " {seconds} seconds (Erlang C).",
        percent=round(target.share * 100),
        seconds=round(target.seconds),
    )
    return Section(
        "roster", tr("Calls, hours and roster"), tuple(plots), note=note if people else ""
    )


def _topics(reading: Reading) -> Section:
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
         _part(now[id].first_contact, now[id].asked), now[id].open_questions,
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


def _part(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _answers(reading: Reading) -> Section:
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


def _team(reading: Reading) -> Section:
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
            _part(tally.first_contact, tally.asked),
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


def _sources(reading: Reading) -> Section | None:
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
             _part(now[id].first_contact, now[id].asked))
            for id in ids
        ),
        tuple(calls[id] for id in ids),
    )  # fmt: skip
    plot = _ranking(reading, tr("Channels, by calls"), ids, shown, now, before, calls)
    return Section("sources", tr("How they heard of us"), (plot,), (grid,))


SECTIONS: tuple[Callable[[Reading], Section | None], ...] = (
    _over_time,
    _roster,
    _topics,
    _answers,
    _team,
    _sources,
)
