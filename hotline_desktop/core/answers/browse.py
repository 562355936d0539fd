"""Prepared answers as they are listed, found and looked after."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from peewee import JOIN, fn

from hotline_desktop.core import lists, topics
from hotline_desktop.core.search import texts
from hotline_desktop.core.storage.cache import while_unchanged
from hotline_desktop.core.storage.tables import Answer as Row
from hotline_desktop.core.storage.tables import Call, Lesson, Topic, database, ids_of

from .values import Answer, AnswerValues, Wording

AT_ONCE = 500


@dataclass(frozen=True)
class AnswerFilter:
    """Which answers to list; an empty field does not matter.

    Attributes:
        text: every word occurs, in any form.
        topic_id: this topic or a narrower one.
        state: ``ready`` or ``draft``.
        hot: only hot topics.
        outdated_on: only those that are no longer valid on this day.
        unverified_since: only those that nobody has verified or changed since.
    """

    text: str = ""
    topic_id: int | None = None
    state: str = ""
    hot: bool = False
    outdated_on: date | None = None
    unverified_since: datetime | None = None


@dataclass(frozen=True)
class Usage:
    """How often an answer was given, and when last."""

    times: int
    last: datetime


def answer(answer_id: int) -> Answer:
    """An answer, in the bin or not."""
    (found,) = answers([answer_id], deleted=True)
    return found


def answers(answer_ids: Iterable[int], *, deleted: bool = False) -> list[Answer]:
    """Answers with their variants, in the order asked for; ``deleted`` with those in the bin."""
    ids = list(dict.fromkeys(answer_ids))
    found: dict[int, Answer] = {}
    for start in range(0, len(ids), AT_ONCE):
        found |= _read(ids[start : start + AT_ONCE], deleted)
    return [found[id] for id in ids if id in found]


def _read(ids: list[int], deleted: bool) -> dict[int, Answer]:
    """In SQL, for suggestions ask at each keystroke."""
    wanted = json.dumps(ids)
    variants: dict[int, list[Wording]] = {}
    rows = database.execute_sql(
        "SELECT answer_id, text, kind, language, variant.id FROM json_each(?) AS wanted"
        " JOIN variant ON variant.answer_id = wanted.value ORDER BY position, variant.id",
        (wanted,),
    )
    for answer_id, *wording in rows:
        variants.setdefault(answer_id, []).append(Wording(*wording))
    into = lists.canonical(Topic)
    rows = database.execute_sql(
        f"SELECT answer.id, uid, deleted_at, topic_id, hot, fields, valid_until, verified_at,"
        f" {', '.join(_AS_STORED)} FROM json_each(?) AS wanted"
        " JOIN answer ON answer.id = wanted.value WHERE ? OR deleted_at IS NULL",
        (wanted, deleted),
    )
    found = {}
    for id, uid, deleted_at, topic_id, hot, own, until, verified, *rest in rows:
        values = AnswerValues(
            topic_id=into.get(topic_id),
            variants=tuple(variants.get(id, ())),
            hot=bool(hot),
            fields=tuple(json.loads(own)),
            valid_until=None if until is None else date.fromisoformat(until),
            verified_at=None if verified is None else datetime.fromtimestamp(verified, UTC),
            **dict(zip(_AS_STORED, rest, strict=True)),
        )
        found[id] = Answer(id, uid, values, deleted_at is not None)
    return found


_AS_STORED = (
    "question", "keywords", "state", "likelihood", "sharpness", "stance", "never_say", "contact_id",
)  # fmt: skip


def heads(answer_ids: Sequence[int], *, deleted: bool = False) -> list[tuple[int, AnswerValues]]:
    """Answers as a list shows them, in the order asked for: without wordings and assessment.

    Asked at each keystroke for a page of rows, so in SQL.
    """
    into = lists.canonical(Topic)
    rows = database.execute_sql(
        "SELECT answer.id, question, topic_id, state, hot, valid_until"
        " FROM json_each(?) AS wanted JOIN answer ON answer.id = wanted.value"
        " WHERE ? OR deleted_at IS NULL",
        (json.dumps(list(answer_ids)), deleted),
    )
    found = {
        id: AnswerValues(
            question,
            into.get(topic_id),
            state=state,
            hot=bool(hot),
            valid_until=None if until is None else date.fromisoformat(until),
        )
        for id, question, topic_id, state, hot, until in rows
    }
    return [(id, found[id]) for id in answer_ids if id in found]


def listed(wanted: AnswerFilter | None = None, limit: int = 1_000_000) -> list[int]:
    """The answers that a filter lets through: best first with a text, else by question."""
    wanted = wanted or AnswerFilter()
    query = Row.select(Row.id).where(Row.deleted_at.is_null())
    if wanted.topic_id is not None:
        query = query.where(Row.topic.in_(topics.within(wanted.topic_id)))
    if wanted.state:
        query = query.where(Row.state == wanted.state)
    if wanted.hot:
        query = query.where(Row.hot)
    if wanted.outdated_on is not None:
        query = query.where(Row.valid_until < wanted.outdated_on)
    if wanted.unverified_since is not None:
        last = fn.MAX(
            fn.COALESCE(Row.verified_at, 0), fn.COALESCE(Row.changed_at, 0), Row.created_at
        )
        query = query.where(last < int(wanted.unverified_since.timestamp()))
    found = texts.find("answer", wanted.text, 1_000_000) if wanted.text else None
    if found is None:
        return ids_of(query.order_by(Row.question_key, Row.id).limit(limit))
    if replace(wanted, text="") == AnswerFilter():
        return found[:limit]  # What lies in the bin is not in the index.
    allowed = set(ids_of(query))
    return [id for id in found if id in allowed][:limit]


def search(text: str, limit: int = 20) -> list[int]:
    """The answers in which every word occurs, best first."""
    return listed(AnswerFilter(text=text), limit)


@while_unchanged
def count() -> int:
    """How many answers there are."""
    return int(Row.select(fn.COUNT(Row.id)).where(Row.deleted_at.is_null()).scalar())


def in_bin() -> list[int]:
    """The answers in the bin, those deleted last first."""
    query = Row.select(Row.id).where(Row.deleted_at.is_null(False)).order_by(Row.deleted_at.desc())
    return [id for (id,) in query.tuples()]


def find_question(question: str) -> int | None:
    """The answer to exactly this question: case, spaces and ``ё`` do not matter."""
    row = (
        Row.select(Row.id)
        .where(Row.question_key == lists.folded(question), Row.deleted_at.is_null())
        .order_by(Row.id)
        .first()
    )
    return None if row is None else int(row.id)


def usage(answer_ids: Iterable[int] | None = None) -> dict[int, Usage]:
    """How often answers were given: those asked for, or all. Calls in the bin do not count."""
    query = (
        Lesson.select(Lesson.answer, fn.COUNT(Lesson.id), fn.MAX(Lesson.at))
        .join(Call, JOIN.LEFT_OUTER)
        .where(Call.deleted_at.is_null())
    )
    if answer_ids is not None:
        query = query.where(Lesson.answer.in_(list(answer_ids)))
    return {id: Usage(times, last) for id, times, last in query.group_by(Lesson.answer).tuples()}


def never_used() -> list[int]:
    """The answers that nobody was ever given."""
    given = Lesson.select(Lesson.answer)
    query = Row.select(Row.id).where(Row.deleted_at.is_null(), Row.id.not_in(given))
    return [id for (id,) in query.order_by(Row.question_key).tuples()]


def unanswered(limit: int = 200) -> list[int]:
    """The calls with a question that nobody could answer at once, the newest first.

    They were not resolved, referred or promised a callback, and no prepared answer was given.
    """
    rows = database.execute_sql(
        "SELECT call.id FROM call JOIN outcome ON outcome.id = call.outcome_id"
        " WHERE call.deleted_at IS NULL AND trim(call.question) <> ''"
        " AND outcome.kind IN ('unresolved', 'referred', 'callback')"
        " AND NOT EXISTS (SELECT 1 FROM lesson WHERE lesson.call_id = call.id)"
        " ORDER BY call.position DESC LIMIT ?",
        (limit,),
    )
    return [id for (id,) in rows]
