"""What can be said of a call, each stated once: counted by the review, listed by the register."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from hotline_desktop.core import lists, settings
from hotline_desktop.core.roster.rules import TARGET_SECONDS

from . import outcomes

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Scope:
    """Among which calls a trait is looked for.

    Attributes:
        since: position of the first call looked at, 0 for all.
        lines: of these lines only; empty for all.
        now: seconds; by then a callback that is owed may be late.
    """

    since: int = 0
    lines: frozenset[int] = frozenset()
    now: int = 0


def in_time() -> int:
    """Seconds within which a call is answered quickly: the office's own service level."""
    return max(0, settings.get(TARGET_SECONDS))


def _kind(*kinds: str) -> str:
    ids = sorted(id for id, kind in lists.kinds().items() if kind in kinds)
    return f"COALESCE(call.outcome_id IN ({', '.join(map(str, ids))}), 0)"


def _incoming(condition: str) -> str:
    return f"(call.direction = 'in' AND {condition})"


def _alone() -> str:
    return (
        "call.continues_id IS NULL AND call.id NOT IN (SELECT continues_id FROM call"
        " WHERE continues_id IS NOT NULL AND deleted_at IS NULL)"
    )


def _again(scope: Scope) -> str:
    """Somebody who had called before, since the scope begins."""
    of = f" AND earlier.line_id IN ({', '.join(map(str, sorted(scope.lines)))})"
    return _incoming(
        "call.caller_id <> '' AND EXISTS (SELECT 1 FROM call AS earlier"
        " WHERE earlier.caller_id = call.caller_id AND earlier.position < call.position"
        f" AND earlier.position >= {scope.since} AND earlier.direction = 'in'"
        f" AND earlier.deleted_at IS NULL{of if scope.lines else ''})"
    )


def _open_question(_scope: Scope) -> str:
    kinds = _kind(outcomes.UNRESOLVED, outcomes.REFERRED, outcomes.CALLBACK)
    return _incoming(
        f"{kinds} AND TRIM(call.question) <> ''"
        " AND NOT EXISTS (SELECT 1 FROM lesson WHERE lesson.call_id = call.id)"
    )


def _outside(_scope: Scope) -> str:
    """Marked so, and not on a date before the line's opening or after its closing.

    The mark is of the day on which the call was registered; an opening date may be typed later.
    """
    from hotline_desktop.core.line.lines import lines  # which knows hours, which know calls
    from hotline_desktop.core.roster.times import instant

    there = ["call.outside_hours"]
    for line in lines(retired=True):
        for day, sign in ((line.opens, "<"), (line.closes and line.closes + ONE_DAY, ">=")):
            if day is not None:
                at = int(instant(day, 0, line.zone).timestamp())
                there.append(f"NOT (call.line_id = {line.id} AND call.started_at {sign} {at})")
    return _incoming(" AND ".join(there))


def _partners() -> str:
    from hotline_desktop.core.line.reception import partners_sql  # which knows lines and hours

    return partners_sql()


TRAITS: dict[str, Callable[[Scope], str]] = {
    "incoming": lambda _: "call.direction = 'in'",
    "outgoing": lambda _: "call.direction <> 'in'",
    "answered": lambda _: _incoming(f"NOT {_kind(outcomes.HANGUP)}"),
    "unanswered": lambda _: _incoming(_kind(outcomes.HANGUP)),
    "outside": _outside,
    "asked": lambda _: _incoming(_kind(*outcomes.WITH_QUESTION)),
    "first_contact": lambda _: _incoming(f"{_kind(outcomes.ANSWERED)} AND {_alone()}"),
    "later_contact": lambda _: _incoming(
        f"{_kind(*outcomes.WITH_QUESTION)} AND NOT ({_kind(outcomes.ANSWERED)} AND {_alone()})"
    ),
    "unresolved": lambda _: _incoming(_kind(outcomes.UNRESOLVED)),
    "open_question": _open_question,
    "answer_used": lambda _: _incoming(
        "EXISTS (SELECT 1 FROM lesson WHERE lesson.call_id = call.id)"
    ),
    "timed": lambda _: _incoming("call.duration IS NOT NULL"),
    "waited": lambda _: _incoming("call.wait IS NOT NULL"),
    "quick": lambda _: _incoming(f"COALESCE(call.wait <= {in_time()}, 0)"),
    "slow": lambda _: _incoming(f"COALESCE(call.wait > {in_time()}, 0)"),
    "again": _again,
    "promised": lambda _: "call.callback_due IS NOT NULL",
    "kept": lambda _: "COALESCE(call.callback_done <= call.callback_due, 0)",
    "late": lambda s: f"COALESCE(COALESCE(call.callback_done, {s.now}) > call.callback_due, 0)",
    "owed": lambda _: "(call.callback_due IS NOT NULL AND call.callback_done IS NULL)",
    "no_topic": lambda _: _incoming("call.topic_id IS NULL"),
    "no_operator": lambda _: _incoming("call.taken_by_id IS NULL"),
    "no_source": lambda _: _incoming("call.source_id IS NULL"),
    "partner": lambda _: f"({_partners()}) = 1",
    "own_staff": lambda _: f"({_partners()}) = 0",
    "no_outcome": lambda _: _incoming("call.outcome_id IS NULL"),
}
"""A name → the SQL condition on ``call``; 0 or 1, never NULL."""


def condition(name: str, scope: Scope = Scope()) -> str:
    """The SQL condition of a trait."""
    return TRAITS[name](scope)
