"""Reading the register: filters, pages in any order, totals.

Pages are read by key and never by offset, so the millionth row costs what the first one does. The
full-text index is walked by its row id, which is the call's position: with a search text the
newest matches come first without sorting.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from hotline_desktop.core import lists, settings
from hotline_desktop.core.search import query
from hotline_desktop.core.storage.tables import Operator, Outcome, Source, Topic, database

from . import outcomes, traits, wall_clock
from .rows import COLUMNS, CallRow

Key = tuple[int | str | None, int]


@dataclass(frozen=True)
class CallFilter:
    """Which calls to show; everything given must hold.

    Attributes:
        text: words, names, numbers as typed into the search box.
        since, until: the start lies in this half-open interval.
        callbacks_due: a callback promised until this instant is still owed.
        unresolved: without an answer so far and not taken up again by a later call.
        in_bin: deleted calls instead of all others.
        traits: names of ``traits.TRAITS``; ``as_of`` is the instant by which callbacks are late.
        hours, weekdays: of the clock on the wall in ``zone``, 0 to 23 and 0 (Monday) to 6; they
            need ``since`` and ``until``.
    """

    text: str = ""
    operators: frozenset[int] = frozenset()
    topics: frozenset[int] = frozenset()
    outcomes: frozenset[int] = frozenset()
    sources: frozenset[int] = frozenset()
    lines: frozenset[int] = frozenset()
    placements: frozenset[int] = frozenset()
    since: datetime | None = None
    until: datetime | None = None
    callbacks_due: datetime | None = None
    unresolved: bool = False
    outside_hours: bool = False
    in_bin: bool = False
    traits: frozenset[str] = frozenset()
    as_of: datetime | None = None
    hours: frozenset[int] = frozenset()
    weekdays: frozenset[int] = frozenset()
    zone: str = "UTC"


@dataclass(frozen=True)
class CallSort:
    """The order of the register: a key of ``SORTS``, newest or largest first by default."""

    by: str = "started"
    descending: bool = True


@dataclass(frozen=True)
class Totals:
    """Below the table: ``mean_duration`` is in seconds over the calls that have a duration."""

    calls: int
    answered: int
    mean_duration: float | None


def _by_name(column: str, table: lists.List) -> str:
    names = lists.names(table)
    order = {name: rank for rank, name in enumerate(sorted(set(names.values()), key=lists.folded))}
    cases = " ".join(f"WHEN {id} THEN {order[name]}" for id, name in names.items())
    return f"CASE call.{column} {cases} ELSE -1 END" if cases else ""


SORTS = {
    "started": lambda: "",
    "duration": lambda: "COALESCE(call.duration, -1)",
    "caller": lambda: "call.caller_key",
    "number": lambda: "call.caller_id",
    "urgency": lambda: "call.urgency",
    "topic": lambda: _by_name("topic_id", Topic),
    "outcome": lambda: _by_name("outcome_id", Outcome),
    "operator": lambda: _by_name("taken_by_id", Operator),
    "source": lambda: _by_name("source_id", Source),
}
"""What the register can be sorted by → the SQL value; empty for the position itself."""


def _select(wanted: CallFilter) -> tuple[str, list[Any]]:
    """FROM and WHERE of a filter."""
    where = ["call.deleted_at > 0" if wanted.in_bin else "call.deleted_at IS NULL"]
    values: list[Any] = []
    source = "call"
    match = query.match_expression(wanted.text, settings.get(settings.REGION), list_names())
    if match is not None:
        source = "call_search CROSS JOIN call ON call.position = call_search.rowid"
        where.append("call_search MATCH ?")
        values.append(match)
    position = "call_search.rowid" if match is not None else "call.position"
    for instant, relation in ((wanted.since, ">="), (wanted.until, "<")):
        if instant is not None:
            where.append(f"{position} {relation} ?")
            values.append(_position_of(instant))
    for column, ids, table in (
        ("topic_id", wanted.topics, Topic),
        ("taken_by_id", wanted.operators, Operator),
        ("outcome_id", wanted.outcomes, Outcome),
        ("source_id", wanted.sources, Source),
    ):
        if ids:
            where.append(f"call.{column} IN ({_numbers(lists.same_or_merged(table, ids))})")
    for column, ids in (("line_id", wanted.lines), ("placement_id", wanted.placements)):
        if ids:
            where.append(f"call.{column} IN ({_numbers(ids)})")
    if wanted.callbacks_due is not None:
        where.append("call.callback_due <= ? AND call.callback_done IS NULL")
        values.append(int(wanted.callbacks_due.timestamp()))
    if wanted.unresolved:
        where.append(
            f"(call.outcome_id IN ({_of_kind(outcomes.UNRESOLVED)}) OR call.outcome_id IN"
            f" ({_of_kind(outcomes.CALLBACK)}) AND call.callback_done IS NULL)"
            " AND NOT EXISTS (SELECT 1 FROM call AS later WHERE later.continues_id = call.id"
            " AND later.deleted_at IS NULL)"
        )
    if wanted.outside_hours:
        where.append("call.outside_hours")
    where += _traits(wanted) + _on_the_wall(wanted)
    return f"FROM {source} WHERE {' AND '.join(where)}", values


def _traits(wanted: CallFilter) -> list[str]:
    scope = traits.Scope(
        _position_of(wanted.since) if wanted.since else 0,
        wanted.lines,
        int(wanted.as_of.timestamp()) if wanted.as_of else 0,
    )
    return [traits.condition(name, scope) for name in sorted(wanted.traits)]


def _on_the_wall(wanted: CallFilter) -> list[str]:
    if not (wanted.hours or wanted.weekdays):
        return []
    assert wanted.since is not None
    assert wanted.until is not None
    wall = wall_clock.wall_seconds(ZoneInfo(wanted.zone), wanted.since, wanted.until)
    return [
        f"{value(wall)} IN ({_numbers(numbers)})"
        for value, numbers in (
            (wall_clock.hour_of_day, wanted.hours),
            (wall_clock.weekday, wanted.weekdays),
        )
        if numbers
    ]


def list_names() -> query.Names:
    """The shown names of all list entries, for searching calls by them."""
    return query.Names(
        topics=lists.names(Topic),
        operators=lists.names(Operator),
        outcomes=lists.names(Outcome),
        sources=lists.names(Source),
    )


def _numbers(ids: frozenset[int] | set[int]) -> str:
    return ", ".join(str(int(id)) for id in sorted(ids))


def _of_kind(kind: str) -> str:
    return _numbers({id for id, of in lists.kinds().items() if of == kind})


def _position_of(instant: datetime) -> int:
    return int(instant.timestamp()) * 65536


def _order(sort: CallSort, matching: bool) -> tuple[str, str, str]:
    """The sort value, the position column and the direction."""
    position = "call_search.rowid" if matching else "call.position"
    return SORTS[sort.by](), position, "DESC" if sort.descending else "ASC"


def page(
    wanted: CallFilter, sort: CallSort = CallSort(), after: Key | None = None, limit: int = 128
) -> list[CallRow]:
    """At most ``limit`` calls of the filter that stand after the key, in order."""
    chosen, values = _select(wanted)
    value, position, direction = _order(sort, "call_search" in chosen)
    if after is not None:
        relation = "<" if sort.descending else ">"
        if value:
            chosen += f" AND ({value}, {position}) {relation} (?, ?)"
            values += [after[0], after[1]]
        else:
            chosen += f" AND {position} {relation} ?"
            values.append(after[1])
    by = f"{value} {direction}, {position} {direction}" if value else f"{position} {direction}"
    sql = f"SELECT {COLUMNS}, {value or 'NULL'} {chosen} ORDER BY {by} LIMIT ?"
    return [CallRow(*row) for row in database.execute_sql(sql, (*values, limit))]


def anchors(
    wanted: CallFilter, sort: CallSort = CallSort(), step: int = 128
) -> tuple[int, list[Key | None]]:
    """How many calls there are, and for each page of ``step`` the key that it stands after."""
    chosen, values = _select(wanted)
    value, position, direction = _order(sort, "call_search" in chosen)
    by = f"{value} {direction}, {position} {direction}" if value else f"{position} {direction}"
    count = int(database.execute_sql(f"SELECT COUNT(*) {chosen}", values).fetchone()[0])
    sql = (
        f"SELECT value, position FROM (SELECT {value or 'NULL'} AS value, {position} AS position,"
        f" ROW_NUMBER() OVER (ORDER BY {by}) AS n {chosen}) WHERE n % ? = 0 AND n < ?"
    )
    keys: list[Key | None] = [None]
    keys += [(row[0], row[1]) for row in database.execute_sql(sql, (*values, step, count))]
    return count, keys


def totals(wanted: CallFilter) -> Totals:
    """Calls, answered calls and mean duration of all calls of the filter.

    Answered is what telephony calls so: somebody took the call. Only hang-ups are not.
    """
    chosen, values = _select(wanted)
    unanswered = _of_kind(outcomes.HANGUP)
    sql = (
        f"SELECT COUNT(*), COUNT(*) - COALESCE(SUM(call.outcome_id IN ({unanswered})), 0),"
        f" AVG(call.duration) {chosen}"
    )
    return Totals(*database.execute_sql(sql, values).fetchone())


def call_row(call_id: int) -> CallRow | None:
    """One call, deleted or not."""
    row = database.execute_sql(f"SELECT {COLUMNS}, NULL FROM call WHERE id = ?", (call_id,))
    found = row.fetchone()
    return None if found is None else CallRow(*found)
