"""When people call, and whether enough people were there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.charts import BARS, HEAT, LINES, STACKED, Chart, Series
from hotline_desktop.core.dates import short_day, weekday_names
from hotline_desktop.core.roster.needed import office_target
from hotline_desktop.core.roster.staffing import agents_needed, offered_load
from hotline_desktop.core.text import tr

from .figures import Figures, Tally
from .parts import Plot, Section
from .reading import Reading

MOST_DAYS, MOST_WEEKS = 45, 400
"""Days up to which each day has its point, then each week."""

HOUR = 60


def over_time(reading: Reading) -> Section:
    """By day, by hour, by weekday and hour."""
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
            if start - back + timedelta(length - 1) >= begins  # a week may begin before the log
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


def roster(reading: Reading) -> Section | None:
    """People on the line against those needed; calls outside the hours."""
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
