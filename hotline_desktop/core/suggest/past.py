"""What callers asked before, and what of it changed since it was read."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hotline_desktop.core.storage.tables import database

from . import encoder, vectors
from .lexical import Postings, Vocabulary
from .terms import add_terms

Key = tuple[str, int]
"""Where a past question comes from, the register (``call``) or a file (``lesson``), and its row."""


@dataclass(frozen=True)
class Past:
    """Questions of the past. ``answers`` holds for each the place of the answer that was given.

    It is -1 where none is known. The first ``lessons`` of them are those with an answer.
    """

    keys: list[Key]
    texts: list[str]
    answers: NDArray[np.int32]
    lessons: int
    postings: Postings

    @cached_property
    def meaning(self) -> encoder.Packed:
        """The vectors, zeros where one is not computed yet."""
        found = np.zeros((len(self.keys), encoder.SIZE), np.int8)
        first: dict[str, int] = {}
        for source, row in self.keys:
            first[source] = min(row, first.get(source, row))
        stored = {source: vectors.load(source, row) for source, row in first.items()}
        for n, (source, row) in enumerate(self.keys):
            known = stored[source].get(row)
            if known is not None:
                found[n] = known[0]
        return encoder.Packed(found)

    def places(self, keys: Collection[Key]) -> NDArray[np.int64]:
        """Where these questions are."""
        found = [n for n, key in enumerate(self.keys) if key in keys] if keys else []
        return np.array(found, np.int64)


class Mark(NamedTuple):
    """How far the past was read.

    Attributes:
        newest: the newest lesson and call.
        change: the newest edit of a call.
        lessons: sums over all lessons, which tell when one is forgotten or has another answer.
    """

    newest: tuple[int, int]
    change: int
    lessons: tuple[int, int, int]


_LESSON_SUMS = """
SELECT count(*), coalesce(sum(id), 0), coalesce(sum(answer_id), 0) FROM lesson WHERE id <= ?
"""
_NEWEST = """
SELECT coalesce((SELECT max(id) FROM lesson), 0), coalesce((SELECT max(id) FROM call), 0),
    coalesce((SELECT max(id) FROM change WHERE table_name = 'call'), 0)
"""


def mark() -> Mark:
    """How far the past goes now."""
    lesson, call, change = database.execute_sql(_NEWEST).fetchone()
    return Mark((lesson, call), change, _lesson_sums(lesson))


def _lesson_sums(last: int) -> tuple[int, int, int]:
    count, ids, answers = database.execute_sql(_LESSON_SUMS, (last,)).fetchone()
    return count, ids, answers


def touched(past: Past, answer_ids: Iterable[int], read_to: Mark) -> set[Key]:
    """The questions that are not any more as they were read.

    Args:
        past: what was read.
        answer_ids: the answers by their places.
        read_to: how far the past went then.
    """
    rows = database.execute_sql(
        "SELECT DISTINCT row FROM change WHERE table_name = 'call' AND id > ?", (read_to.change,)
    )
    found: set[Key] = {("call", row) for (row,) in rows}
    if _lesson_sums(read_to.newest[0]) != read_to.lessons:
        place = {id: n for n, id in enumerate(answer_ids)}
        now = {
            (_key(call, id), place.get(answer, -1))
            for call, id, _, answer in database.execute_sql(_LESSONS.format(_ALL_LESSONS))
        }
        learnt = zip(past.keys[: past.lessons], past.answers.tolist(), strict=False)
        found |= {key for key, answer in learnt if (key, answer) not in now}
    return found


_LESSONS = """
SELECT coalesce(lesson.call_id, 0), lesson.id, lesson.question, lesson.answer_id
FROM lesson LEFT JOIN call ON call.id = lesson.call_id
WHERE ({}) AND call.deleted_at IS NULL ORDER BY lesson.id
"""
_ALL_LESSONS = "lesson.id > 0"
_NEW_LESSONS = """
lesson.id > ? OR lesson.call_id > ? OR lesson.call_id IN (SELECT value FROM json_each(?))
"""
_CALLS = """
SELECT id, question FROM call WHERE (id > ? OR id IN (SELECT value FROM json_each(?)))
    AND deleted_at IS NULL AND trim(question) <> ''
    AND NOT EXISTS (SELECT 1 FROM lesson WHERE lesson.call_id = call.id)
ORDER BY id
"""


def read_past(
    vocabulary: Vocabulary,
    answer_ids: Iterable[int],
    after: tuple[int, int] = (0, 0),
    besides: Iterable[Key] = (),
    like: Postings | None = None,
) -> Past:
    """Read questions of the past.

    Args:
        vocabulary: numbers their words; grows.
        answer_ids: the answers by their places.
        after: only lessons and calls newer than these are read,
        besides: and those of these calls.
        like: a larger index of the same kind, see ``Postings``.
    """
    place = {id: n for n, id in enumerate(answer_ids)}
    lesson, call = after
    again = json.dumps([row for source, row in besides if source == "call"])
    keys: list[Key] = []
    said: list[str] = []
    answers: list[int] = []
    query = _LESSONS.format(_NEW_LESSONS)
    for call_id, id, question, answer_id in database.execute_sql(query, (lesson, call, again)):
        keys.append(_key(call_id, id))
        said.append(question)
        answers.append(place.get(answer_id, -1))
    lessons = len(keys)
    for id, question in database.execute_sql(_CALLS, (call, again)):
        keys.append(("call", id))
        said.append(question)
        answers.append(-1)
    counted: list[dict[str, float]] = []
    for text in said:
        words: dict[str, float] = {}
        add_terms(words, text)
        counted.append(words)
    return Past(
        keys, said, np.array(answers, np.int32), lessons, Postings(vocabulary, counted, like)
    )


def _key(call_id: int, lesson_id: int) -> Key:
    return ("call", call_id) if call_id else ("lesson", lesson_id)
