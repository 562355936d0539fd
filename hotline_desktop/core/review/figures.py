"""What the register says of a period.

All counting is SQL over the calls of the period; what is counted is stated in ``calls.traits``, so
that the register lists the same calls. Days, hours and weekdays are those of the wall clock in the
period's time zone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from hotline_desktop.core import lists
from hotline_desktop.core.calls.traits import Scope, condition
from hotline_desktop.core.storage.tables import Operator, Source, Topic, database

from .period import Period

HOUR = 3600
EPOCH = date(1970, 1, 1)
CALLBACKS = ("promised", "kept", "late", "owed")


@dataclass
class Tally:
    """Counts over some calls; ``squares`` is the sum of the squared durations.

    ``calls`` are incoming ones. ``asked`` are those with a question, ``first_contact`` those of
    them that were answered without another call before or after. ``waited``, ``wait`` and ``quick``
    are of those whose waiting time is known. ``promised`` to ``owed`` are callbacks.
    """

    calls: int = 0
    unanswered: int = 0
    outside: int = 0
    asked: int = 0
    first_contact: int = 0
    unresolved: int = 0
    timed: int = 0
    seconds: int = 0
    squares: int = 0
    waited: int = 0
    wait: int = 0
    quick: int = 0
    answers_used: int = 0
    open_questions: int = 0
    promised: int = 0
    kept: int = 0
    late: int = 0
    owed: int = 0
    outgoing: int = 0
    outgoing_seconds: int = 0

    @property
    def answered(self) -> int:
        """Calls that somebody took."""
        return self.calls - self.unanswered

    @property
    def handling_time(self) -> float | None:
        """Mean seconds of the incoming calls whose duration is known."""
        return self.seconds / self.timed if self.timed else None

    @property
    def mean_wait(self) -> float | None:
        """Mean seconds of waiting, where it is known."""
        return self.wait / self.waited if self.waited else None


def together(tallies: Iterable[Tally]) -> Tally:
    """The counts of several groups added up."""
    return Tally(*map(sum, zip(*(vars(one).values() for one in tallies), strict=True)))


@dataclass(frozen=True)
class Repeats:
    """Incoming calls with a number, and how many came from somebody who had called before."""

    known: int = 0
    again: int = 0
    callers: int = 0


@dataclass(frozen=True)
class Figures:
    """The figures of a period.

    Attributes:
        total: all calls.
        by_hour: (day, hour of the day) → calls.
        by_topic, by_operator, by_source: id of the entry as shown (None: not given) → calls.
        by_outcome: kind of outcome ("" where none is given) → incoming calls.
        median: seconds that half of the timed incoming calls do not exceed.
        answers_used: id of a prepared answer → how many calls were given it.
    """

    period: Period
    total: Tally
    by_hour: dict[tuple[date, int], Tally]
    by_topic: dict[int | None, Tally]
    by_operator: dict[int | None, Tally]
    by_source: dict[int | None, Tally]
    by_outcome: dict[str, int]
    median: int | None
    repeats: Repeats
    answers_used: dict[int, int] = field(default_factory=dict)

    def by_day(self) -> dict[date, Tally]:
        """Every day of the period → its calls."""
        return _sums({day: [] for day in self.period.each_day()}, self.by_hour, lambda key: key[0])

    def by_hour_of_day(self) -> dict[int, Tally]:
        """0 to 23 → the calls of that hour on all days."""
        return _sums({hour: [] for hour in range(24)}, self.by_hour, lambda key: key[1])


def _sums(empty: dict[Any, list[Tally]], tallies: dict[Any, Tally], key: Any) -> dict[Any, Tally]:
    for at, tally in tallies.items():
        empty.setdefault(key(at), []).append(tally)
    return {name: together(group) for name, group in empty.items()}


def figures(period: Period, now: datetime) -> Figures:
    """Count the calls of a period; ``now`` decides which callbacks are late by now."""
    where, values = _where(period)
    scope = Scope(values[0], period.lines, int(now.timestamp()))
    by_hour: dict[tuple[date, int], Tally] = {}
    for (index,), tally in _grouped((f"{period.wall_seconds} / {HOUR}",), where, values, scope):
        days, hour = divmod(int(index), 24)
        by_hour[EPOCH + timedelta(days=days), hour] = tally
    total = together(by_hour.values())
    # One pass for all lists: their combinations are few, and adding them up is quick.
    combined = list(
        _grouped(("call.topic_id", "call.taken_by_id", "call.source_id"), where, values, scope)
    )
    topics, operators, sources = (
        _shown(combined, n, lists.canonical(table))
        for n, table in enumerate((Topic, Operator, Source))
    )
    return Figures(
        period,
        total,
        by_hour,
        topics,
        operators,
        sources,
        _outcomes(where, values),
        _median(where, values, total.timed),
        _repeats(where, values),
        _answers_used(where, values),
    )


def tallies(period: Period, by: str, now: datetime) -> dict[Any, Tally]:
    """The calls of a period by an SQL value over ``call``."""
    where, values = _where(period)
    scope = Scope(values[0], period.lines, int(now.timestamp()))
    return {key: tally for (key,), tally in _grouped((by,), where, values, scope)}


def _where(period: Period) -> tuple[str, tuple[int, ...]]:
    where = "call.deleted_at IS NULL AND call.position >= ? AND call.position < ?"
    if period.lines:
        where += f" AND call.line_id IN ({', '.join(map(str, sorted(period.lines)))})"
    return where, tuple(int(at.timestamp()) * 65536 for at in (period.since, period.until))


def _grouped(
    keys: tuple[str, ...], where: str, values: tuple[int, ...], scope: Scope
) -> Iterator[tuple[tuple[Any, ...], Tally]]:
    """The calls by SQL values."""
    incoming, outgoing = condition("incoming"), condition("outgoing")

    def sums(*names: str) -> str:
        return ", ".join(f"SUM({condition(name, scope)})" for name in names)

    sql = f"""
        SELECT {", ".join(keys)},
            {sums("incoming", "unanswered", "outside", "asked", "first_contact", "unresolved")},
            COUNT(CASE WHEN {incoming} THEN call.duration END),
            COALESCE(SUM(CASE WHEN {incoming} THEN call.duration END), 0),
            COALESCE(SUM(CASE WHEN {incoming} THEN call.duration * call.duration END), 0),
            COUNT(CASE WHEN {incoming} THEN call.wait END),
            COALESCE(SUM(CASE WHEN {incoming} THEN call.wait END), 0),
            {sums("quick", "answer_used", "open_question", *CALLBACKS, "outgoing")},
            COALESCE(SUM(CASE WHEN {outgoing} THEN call.duration END), 0)
        FROM call WHERE {where} GROUP BY {", ".join(map(str, range(1, len(keys) + 1)))}"""
    for row in database.execute_sql(sql, values):
        yield row[: len(keys)], Tally(*row[len(keys) :])


def _shown(
    combined: list[tuple[tuple[Any, ...], Tally]], place: int, into: dict[int, int]
) -> dict[int | None, Tally]:
    """The calls by one of the lists; merged entries are counted where they went."""
    found: dict[int | None, list[Tally]] = defaultdict(list)
    for key, tally in combined:
        id = key[place]
        found[into.get(id) if id is not None else None].append(tally)
    return {id: together(group) for id, group in found.items()}


def _outcomes(where: str, values: tuple[int, ...]) -> dict[str, int]:
    sql = f"SELECT outcome_id, COUNT(*) FROM call WHERE {where} AND direction = 'in' GROUP BY 1"
    kinds = lists.kinds()
    found: Counter[str] = Counter()
    for id, count in database.execute_sql(sql, values):
        found[kinds.get(id, "")] += count
    return dict(found)


def _median(where: str, values: tuple[int, ...], timed: int) -> int | None:
    sql = (
        f"SELECT duration FROM call WHERE {where} AND direction = 'in' AND duration IS NOT NULL"
        " ORDER BY duration LIMIT 1 OFFSET ?"
    )
    row = database.execute_sql(sql, (*values, max(0, timed - 1) // 2)).fetchone()
    return None if row is None else int(row[0])


def _repeats(where: str, values: tuple[int, ...]) -> Repeats:
    sql = (
        "SELECT COALESCE(SUM(n), 0), COALESCE(SUM(n - 1), 0), COUNT(*) FROM"
        f" (SELECT COUNT(*) AS n FROM call WHERE {where} AND direction = 'in'"
        " AND caller_id <> '' GROUP BY caller_id)"
    )
    return Repeats(*database.execute_sql(sql, values).fetchone())


def _answers_used(where: str, values: tuple[int, ...]) -> dict[int, int]:
    sql = (
        "SELECT lesson.answer_id, COUNT(DISTINCT call.id) FROM lesson JOIN call"
        f" ON call.id = lesson.call_id WHERE {where} AND {condition('incoming')}"
        " GROUP BY 1 ORDER BY 2 DESC"
    )
    return dict(database.execute_sql(sql, values).fetchall())
