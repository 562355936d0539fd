"""Looking after prepared answers: what is filed where, what is risky, what is still missing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from peewee import fn

from hotline_desktop.core import lists
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Answer as Row
from hotline_desktop.core.storage.tables import Call, Topic
from hotline_desktop.core.suggest.terms import add_terms

from .browse import unanswered
from .commands import answer_from_call, give

SAME_QUESTION = 0.55
"""Cosine of the words of two callers' questions from which they are shown as one."""


@dataclass(frozen=True)
class OpenQuestion:
    """What callers asked in vain: the latest wording, and all calls with it, the newest first."""

    id: int
    question: str
    call_ids: tuple[int, ...]
    last: datetime


def topic_counts() -> dict[int | None, int]:
    """How many answers are filed under each topic itself; None for those without one."""
    into = lists.canonical(Topic)
    counts: Counter[int | None] = Counter()
    rows = Row.select(Row.topic, fn.COUNT(Row.id)).where(Row.deleted_at.is_null())
    for topic_id, count in rows.group_by(Row.topic).tuples():
        counts[into.get(topic_id)] += count
    return dict(counts)


def by_risk(answer_ids: Sequence[int]) -> list[int]:
    """The answers in the order of likelihood times sharpness, the greatest risk first."""
    risks = {
        id: (likelihood * sharpness, likelihood + sharpness)
        for id, likelihood, sharpness in Row.select(Row.id, Row.likelihood, Row.sharpness)
        .where(Row.hot)
        .tuples()
    }
    return sorted(answer_ids, key=lambda id: risks.get(id, (0, 0)), reverse=True)


def open_questions(limit: int = 200, *, among: Sequence[int] | None = None) -> list[OpenQuestion]:
    """What nobody could answer, most often asked first.

    Args:
        limit: how many of the latest such calls are looked at.
        among: look at these calls instead.
    """
    ids = unanswered(limit) if among is None else among
    rows = Call.select(Call.id, Call.question, Call.started_at).where(Call.id.in_(ids))
    groups: list[tuple[dict[str, float], list[tuple[int, str, datetime]]]] = []
    for id, question, at in rows.order_by(Call.position.desc()).tuples():
        terms: dict[str, float] = {}
        add_terms(terms, question)
        near = next((g for g in groups if _likeness(g[0], terms) >= SAME_QUESTION), None)
        if near is None:
            groups.append((terms, [(id, question, at)]))
        else:
            near[1].append((id, question, at))
    found = [
        OpenQuestion(calls[0][0], " ".join(calls[0][1].split()), tuple(c[0] for c in calls),
                     calls[0][2])
        for _terms, calls in groups
    ]  # fmt: skip
    return sorted(found, key=lambda one: -len(one.call_ids))


def _likeness(one: dict[str, float], other: dict[str, float]) -> float:
    common = sum(count * other.get(term, 0.0) for term, count in one.items())
    lengths = math.hypot(*one.values()) * math.hypot(*other.values())
    return common / lengths if lengths else 0.0


def answer_open_question(asked: OpenQuestion, *, by: int | None, now: datetime) -> int:
    """Make a draft of the question; every call with it teaches the suggestions. Returns its id."""
    first, *others = asked.call_ids
    with transaction():
        id = answer_from_call(first, by=by, now=now)
        for call in Call.select().where(Call.id.in_(others)):
            give(id, call.question, by=by, now=now, call_id=call.id)
    return id
