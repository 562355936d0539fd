"""Keeping the hours of a line in the database."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster.holidays import calendar
from hotline_desktop.core.storage.cache import while_unchanged
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import (
    Line,
    LineException,
    LinePeriod,
    LineSeason,
    database,
)
from hotline_desktop.core.text import tr

from .hours import (
    USUAL,
    DateException,
    Hours,
    Period,
    Season,
    check_seasons,
    no_special_day,
)


@while_unchanged
def hours_of(line_id: int) -> Hours:
    """The hours of a line as they are now in the database; asked at each filing, so in SQL."""
    zone, holidays, holiday_hours, opens, closes = database.execute_sql(
        "SELECT timezone, holidays, holiday_hours, opens, closes FROM line WHERE id = ?", (line_id,)
    ).fetchone()
    weeks: dict[int | None, list[Period]] = {}
    for season_id, *period in database.execute_sql(
        "SELECT season_id, weekday, starts, ends FROM line_period WHERE line_id = ?"
        " ORDER BY weekday, starts",
        (line_id,),
    ):
        weeks.setdefault(season_id, []).append(Period(*period))
    return Hours(
        ZoneInfo(zone),
        tuple(weeks.get(None, [])),
        _exceptions(line_id),
        tuple(
            Season(name, (first_month, first_day), (last_month, last_day), tuple(weeks.get(id, [])))
            for id, name, first_month, first_day, last_month, last_day in database.execute_sql(
                "SELECT id, name, first_month, first_day, last_month, last_day FROM line_season"
                " WHERE line_id = ? ORDER BY first_month, first_day",
                (line_id,),
            )
        ),
        holidays,
        tuple((starts, ends) for starts, ends in json.loads(holiday_hours)),
        date.fromisoformat(opens) if opens else None,
        date.fromisoformat(closes) if closes else None,
        no_special_day if holidays == USUAL else calendar().special,
    )


def _exceptions(line_id: int) -> tuple[DateException, ...]:
    rows = database.execute_sql(
        "SELECT date, last, name, starts, ends FROM line_exception WHERE line_id = ?"
        " ORDER BY date, last, starts",
        (line_id,),
    )
    return tuple(
        DateException(
            date.fromisoformat(first),
            name,
            tuple((starts, ends) for *_, starts, ends in found if starts is not None),
            date.fromisoformat(last) if last else None,
        )
        for (first, last, name), found in groupby(rows, key=lambda row: tuple(row[:3]))
    )


def set_hours(
    line_id: int, periods: Iterable[Period], exceptions: Iterable[DateException] = ()
) -> None:
    """Replace the week and the dates that differ; seasons and holidays stay as they are."""
    with transaction():
        LinePeriod.delete().where(LinePeriod.line == line_id, LinePeriod.season.is_null()).execute()
        _add_periods(line_id, None, periods)
        LineException.delete().where(LineException.line == line_id).execute()
        for e in exceptions:
            last = e.last if e.days > 1 else None
            for starts, ends in e.periods or ((None, None),):
                LineException.create(
                    line=line_id, date=e.first, last=last, name=e.name, starts=starts, ends=ends
                )


def put_hours(line_id: int, hours: Hours) -> None:
    """Replace all hours of a line. Calls already registered keep the mark that they were given.

    Raises:
        UserError: two seasons or two dates say different things of the same days.
    """
    _check(hours)
    with transaction():
        Line.update(
            holidays=hours.holidays,
            holiday_hours=json.dumps(hours.holiday_spans),
            opens=hours.opens,
            closes=hours.closes,
        ).where(Line.id == line_id).execute()
        LineSeason.delete().where(LineSeason.line == line_id).execute()
        for season in hours.seasons:
            added = LineSeason.create(
                line=line_id,
                name=season.name,
                first_month=season.first[0],
                first_day=season.first[1],
                last_month=season.last[0],
                last_day=season.last[1],
            )
            _add_periods(line_id, added.id, season.periods)
        set_hours(line_id, hours.periods, hours.exceptions)


def _add_periods(line_id: int, season_id: int | None, periods: Iterable[Period]) -> None:
    for p in periods:
        LinePeriod.create(
            line=line_id, season=season_id, weekday=p.weekday, starts=p.starts, ends=p.ends
        )


def _check(hours: Hours) -> None:
    if hours.opens and hours.closes and hours.closes < hours.opens:
        raise UserError(tr("A line does not close before it opens."))
    for one in hours.exceptions:
        if one.last is not None and one.last < one.first:
            raise UserError(tr("A range of dates ends before it begins."))
    ranges = [(one.first, one.last or one.first) for one in hours.exceptions]
    if len(set(ranges)) < len(ranges):
        raise UserError(tr("One date stands in the list twice."))
    double = check_seasons(hours.seasons)
    if double is not None:
        raise UserError(
            tr("The season “{name}” shares days with another one.", name=double.name),
            action=tr("Let it begin a day after the other has ended."),
        )
