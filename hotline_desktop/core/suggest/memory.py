"""What the ranking holds in memory: answers, past questions and contacts, read from the database.

A ``Memory`` is never changed once it is published, so it is read without locks while another
thread makes the next one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from hotline_desktop.core import lists, topics
from hotline_desktop.core.answers.values import AnswerValues
from hotline_desktop.core.storage.tables import Topic, database
from hotline_desktop.core.text import tr

from . import encoder, vectors
from .lexical import Postings, Vocabulary
from .terms import add_terms

QUESTION, KEYWORDS, TOPIC, TEXT, PAST = 2.0, 2.0, 0.5, 1.0, 1.0
"""What a word counts in each field of an answer; ``PAST`` are the words of earlier callers."""

MOST_PAST = 200
"""Past questions of one answer, the newest, that say what the answer is about."""

OWN_WEIGHT, TEXT_WEIGHT = 2.0, 2.0
"""The prepared question and the whole text count as so many callers' in the mean of the vectors."""

TAIL = 1000
"""New past questions that stand beside the others before all are indexed together."""


@dataclass(frozen=True)
class Past:
    """Questions of the past: from the register (``call``) or learnt from a file (``lesson``).

    ``answers`` holds for each the place of the answer that was given, -1 where none is known.
    """

    sources: list[str]
    rows: list[int]
    texts: list[str]
    answers: NDArray[np.int32]
    postings: Postings

    @cached_property
    def meaning(self) -> encoder.Packed:
        """The vectors, zeros where one is not computed yet."""
        found = np.zeros((len(self.rows), encoder.SIZE), np.int8)
        stored = {source: vectors.load(source, min(self.rows)) for source in set(self.sources)}
        for n, (source, row) in enumerate(zip(self.sources, self.rows, strict=True)):
            known = stored[source].get(row)
            if known is not None:
                found[n] = known[0]
        return encoder.Packed(found)


@dataclass(frozen=True)
class Answers:
    """The answers that may be suggested. ``whole`` and ``asked`` are their places in the arrays."""

    ids: list[int]
    questions: list[str]
    topic_ids: list[int | None]
    whole: Postings
    asked: Postings

    @cached_property
    def meaning(self) -> AnswerMeaning:
        """Their vectors, read when first asked for."""
        stored = vectors.load("answer")
        own = np.zeros((len(self.ids), encoder.SIZE), np.int8)
        parts: list[NDArray[np.int8]] = []
        owners: list[int] = []
        for n, id in enumerate(self.ids):
            known = stored.get(id)
            if known is not None:
                own[n] = known[0]
                parts.append(known[1:])
                owners += [n] * (len(known) - 1)
        sentences = np.vstack(parts) if parts else np.zeros((0, encoder.SIZE), np.int8)
        return AnswerMeaning(
            encoder.Packed(own), encoder.Packed(sentences), np.array(owners, np.int32)
        )


@dataclass(frozen=True)
class AnswerMeaning:
    """Vectors of the questions, and of all sentences with the answer that each belongs to."""

    questions: encoder.Packed
    sentences: encoder.Packed
    owners: NDArray[np.int32]

    def texts(self) -> NDArray[np.float32]:
        """For each answer the mean direction of its sentences; zeros where it has none."""
        total = np.zeros((len(self.questions.vectors), encoder.SIZE), np.float32)
        for start in range(0, len(self.owners), 4096):
            piece = encoder.Packed(self.sentences.vectors[start : start + 4096])
            np.add.at(total, self.owners[start : start + 4096], piece.unit())
        lengths = np.linalg.norm(total, axis=1, keepdims=True)
        found: NDArray[np.float32] = total / np.maximum(lengths, 1e-6)
        return found


@dataclass(frozen=True)
class People:
    """Contacts by what they know. ``reasons`` say why each may be named."""

    ids: list[int]
    names: list[str]
    reasons: list[str]
    postings: Postings


def without_vector(part: Past) -> list[tuple[str, int, str]]:
    """The questions that have no vector yet: source, row, text."""
    missing = ~part.meaning.vectors.any(axis=1)
    return [
        (part.sources[n], part.rows[n], part.texts[n])
        for n in np.flatnonzero(missing).tolist()
        if part.texts[n].strip()
    ]


class Sums:
    """What the answers and the base of the past add up to, kept while only the tail changes."""

    def __init__(self) -> None:
        self.total: NDArray[np.float32] | None = None


@dataclass(frozen=True)
class Memory:
    """All that suggestions are made from.

    Attributes:
        stamp: of the answers and contacts that it was read from.
        past: the base, and the tail of what came since it was indexed.
        last: newest lesson, call and change of a call that it knows; ``base`` those of the base.
        shown: answers as they were shown lately, so that each letter need not read them again.
    """

    stamp: tuple[int, ...]
    vocabulary: Vocabulary
    answers: Answers
    past: tuple[Past, ...]
    people: People
    base: tuple[int, int] = (0, 0)
    last: tuple[int, ...] = ()
    sums: Sums = field(default_factory=Sums)
    shown: dict[int, AnswerValues] = field(default_factory=dict)

    @cached_property
    def past_counts(self) -> NDArray[np.int64]:
        """For each answer how many past questions it was given to."""
        given = np.concatenate([part.answers for part in self.past])
        found: NDArray[np.int64] = np.bincount(given[given >= 0], minlength=len(self.answers.ids))
        return found

    @cached_property
    def centres(self) -> NDArray[np.float32]:
        """For each answer the mean direction of its question and of the calls that it answered.

        Nearest class means: Mensink et al., "Distance-based image classification: generalizing to
        new classes at near-zero cost", IEEE PAMI 35 (2013); the prepared question steadies the
        mean while calls are few.
        """
        if self.sums.total is None:
            total = OWN_WEIGHT * self.answers.meaning.questions.unit()
            total += TEXT_WEIGHT * self.answers.meaning.texts()
            self.sums.total = _with_past(total, self.past[0])
        total = self.sums.total
        for tail in self.past[1:]:
            total = _with_past(total.copy(), tail)
        lengths = np.linalg.norm(total, axis=1, keepdims=True)
        found: NDArray[np.float32] = (total / np.maximum(lengths, 1e-6)).astype(np.float32)
        return found


def _with_past(total: NDArray[np.float32], part: Past) -> NDArray[np.float32]:
    linked = np.flatnonzero(part.answers >= 0)
    for start in range(0, len(linked), 4096):
        piece = linked[start : start + 4096]
        packed = encoder.Packed(part.meaning.vectors[piece])
        np.add.at(total, part.answers[piece], packed.unit())
    return total


def reread_vectors(before: Memory, *, only_tail: bool = False) -> Memory:
    """The same memory, which reads its vectors anew when they are next asked for."""
    base, *tail = before.past
    fresh = tuple(replace(part) for part in tail)
    if only_tail:
        return replace(before, past=(base, *fresh))
    return replace(
        before, past=(replace(base), *fresh), answers=replace(before.answers), sums=Sums()
    )


_STAMP = """
SELECT coalesce((SELECT max(id) FROM answer), 0), coalesce((SELECT max(id) FROM variant), 0),
    coalesce((SELECT max(id) FROM contact), 0), coalesce((SELECT max(id) FROM competence), 0),
    coalesce((SELECT max(id) FROM topic), 0),
    coalesce((SELECT max(id) FROM change WHERE table_name IN ('answer', 'variant', 'contact')), 0)
"""
_LAST = """
SELECT coalesce((SELECT max(id) FROM lesson), 0), coalesce((SELECT max(id) FROM call), 0),
    coalesce((SELECT max(id) FROM change WHERE table_name = 'call'), 0)
"""


def read(before: Memory | None = None) -> Memory:
    """The memory as the database is now: ``before`` itself where nothing is new.

    Old calls that are edited or deleted stay as they were until all is indexed anew.
    """
    stamp = tuple(database.execute_sql(_STAMP).fetchone())
    last = tuple(database.execute_sql(_LAST).fetchone())
    if before is None or before.stamp != stamp or last[:2] < before.base:
        return _all(stamp, last)
    if before.last == last:
        return before
    base = before.past[0]
    tail = _past(before.vocabulary, before.answers.ids, *before.base, base.postings)
    if len(tail.rows) > TAIL:
        return _all(stamp, last)
    return replace(before, past=(base, tail) if tail.rows else (base,), last=last)


def _all(stamp: tuple[int, ...], last: tuple[int, ...]) -> Memory:
    vocabulary = Vocabulary()
    rows = database.execute_sql(_ANSWERS).fetchall()
    ids = [row[0] for row in rows]
    past = _past(vocabulary, ids)
    return Memory(
        stamp, vocabulary, _answers(vocabulary, rows, past), (past,), _people(vocabulary),
        (last[0], last[1]), last,
    )  # fmt: skip


_ANSWERS = """
SELECT answer.id, answer.question, answer.keywords, answer.topic_id,
    coalesce(group_concat(variant.text, char(10)), '')
FROM answer LEFT JOIN variant ON variant.answer_id = answer.id
WHERE answer.deleted_at IS NULL AND answer.state = 'ready' GROUP BY answer.id
"""


def _answers(vocabulary: Vocabulary, rows: list[tuple], past: Past) -> Answers:  # type: ignore[type-arg]
    said: list[list[int]] = [[] for _ in rows]
    for n, answer in enumerate(past.answers.tolist()):
        if answer >= 0:
            said[answer].append(n)
    paths = _topic_texts()
    whole: list[dict[str, float]] = []
    asked: list[dict[str, float]] = []
    for (_, question, keywords, topic_id, text), callers in zip(rows, said, strict=True):
        own: dict[str, float] = {}
        add_terms(own, question)
        add_terms(own, keywords)
        asked.append(own)
        all_words: dict[str, float] = {}
        add_terms(all_words, question, QUESTION)
        add_terms(all_words, keywords, KEYWORDS)
        add_terms(all_words, paths.get(topic_id, ""), TOPIC)
        add_terms(all_words, text, TEXT)
        for n in callers[-MOST_PAST:]:
            add_terms(all_words, past.texts[n], PAST)
        whole.append(all_words)
    return Answers(
        [row[0] for row in rows],
        [row[1] for row in rows],
        [row[3] for row in rows],
        Postings(vocabulary, whole),
        Postings(vocabulary, asked),
    )


def _topic_texts() -> dict[int | None, str]:
    names = lists.names(Topic)
    above = topics.parents()
    return {id: " ".join(names[wide] for wide in topics.lineage(id, above)) for id in names}


_LESSONS = """
SELECT coalesce(lesson.call_id, 0), lesson.id, lesson.question, lesson.answer_id
FROM lesson LEFT JOIN call ON call.id = lesson.call_id
WHERE lesson.id > ? AND call.deleted_at IS NULL ORDER BY lesson.id
"""
_CALLS = """
SELECT id, question FROM call WHERE id > ? AND deleted_at IS NULL AND trim(question) <> ''
    AND NOT EXISTS (SELECT 1 FROM lesson WHERE lesson.call_id = call.id)
ORDER BY id
"""


def _past(
    vocabulary: Vocabulary,
    answer_ids: Iterable[int],
    after_lesson: int = 0,
    after_call: int = 0,
    like: Postings | None = None,
) -> Past:
    place = {id: n for n, id in enumerate(answer_ids)}
    sources: list[str] = []
    rows: list[int] = []
    said: list[str] = []
    answers: list[int] = []
    for call_id, id, question, answer_id in database.execute_sql(_LESSONS, (after_lesson,)):
        sources.append("call" if call_id else "lesson")
        rows.append(call_id or id)
        said.append(question)
        answers.append(place.get(answer_id, -1))
    for id, question in database.execute_sql(_CALLS, (after_call,)):
        sources.append("call")
        rows.append(id)
        said.append(question)
        answers.append(-1)
    counted: list[dict[str, float]] = []
    for text in said:
        words: dict[str, float] = {}
        add_terms(words, text)
        counted.append(words)
    return Past(
        sources, rows, said, np.array(answers, np.int32), Postings(vocabulary, counted, like)
    )


_PEOPLE = """
SELECT contact.id, contact.name, contact.position, contact.department,
    competence.topic_id, coalesce(competence.words, ''), coalesce(competence.remark, '')
FROM contact LEFT JOIN competence ON competence.contact_id = contact.id
WHERE contact.deleted_at IS NULL ORDER BY contact.id, competence.level DESC, competence.id
"""


def _people(vocabulary: Vocabulary) -> People:
    paths = _topic_texts()
    names = lists.names(Topic)
    found: dict[int, tuple[str, str, list[str], dict[str, float]]] = {}
    rows = database.execute_sql(_PEOPLE)
    for id, name, position, department, topic_id, own_words, remark in rows:
        if id not in found:
            counted: dict[str, float] = {}
            add_terms(counted, f"{position} {department}")
            found[id] = name, ", ".join(filter(None, (position, department))), [], counted
        _, _, knows, counted = found[id]
        add_terms(counted, own_words, 2.0)
        add_terms(counted, paths.get(topic_id, ""), 2.0)
        add_terms(counted, remark)
        knows += filter(None, (names.get(topic_id, ""), own_words))
    reasons = [
        tr("Competent for “{topic}”", topic="; ".join(knows[:4])) if knows else office
        for _, office, knows, _ in found.values()
    ]
    return People(
        list(found),
        [name for name, *_ in found.values()],
        reasons,
        Postings(vocabulary, [counted for *_, counted in found.values()]),
    )
