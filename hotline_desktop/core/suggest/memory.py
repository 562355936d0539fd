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

from hotline_desktop.core.answers.values import AnswerValues
from hotline_desktop.core.storage.tables import database

from . import encoder, vectors
from . import past as history
from .lexical import Postings, Vocabulary
from .past import Past
from .people import People, read_people
from .terms import add_terms, topic_texts

QUESTION, KEYWORDS, TOPIC, TEXT, PAST = 2.0, 2.0, 0.5, 1.0, 1.0
"""What a word counts in each field of an answer; ``PAST`` are the words of earlier callers."""

MOST_PAST = 200
"""Past questions of one answer, the newest, that say what the answer is about."""

OWN_WEIGHT, TEXT_WEIGHT = 2.0, 2.0
"""The prepared question and the whole text count as so many callers' in the mean of the vectors."""

TAIL = 1000
"""New past questions that stand beside the others before all are indexed together."""


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


class Sums:
    """What the answers and the base of the past add up to, kept while only the tail changes."""

    def __init__(self) -> None:
        self.total: NDArray[np.float32] | None = None


@dataclass(frozen=True)
class Memory:
    """All that suggestions are made from.

    Attributes:
        stamp: of the answers and contacts that it was read from.
        past: the base, and the tail of what came or changed since it was indexed.
        gone: places in the base of what is not so any more.
        mended: the answers that owe words to those, without them.
        last: what tells whether there is anything new; ``base`` that of the base.
        shown: answers as they were shown lately, so that each letter need not read them again.
    """

    stamp: tuple[int, ...]
    vocabulary: Vocabulary
    answers: Answers
    past: tuple[Past, ...]
    people: People
    gone: NDArray[np.int64]
    mended: tuple[NDArray[np.int64], Postings]
    base: history.Mark
    last: history.Mark
    sums: Sums = field(default_factory=Sums)
    shown: dict[int, AnswerValues] = field(default_factory=dict)

    @cached_property
    def given(self) -> NDArray[np.int32]:
        """For each past question the place of its answer, -1 where none is known."""
        found: NDArray[np.int32] = np.concatenate([part.answers for part in self.past])
        found[self.gone] = -1
        return found

    def asked_at(self, place: int) -> tuple[history.Key, str, int]:
        """A past question: which one, its words, and the place of its answer."""
        base, *tail = self.past
        part, n = (base, place) if place < len(base.keys) else (tail[0], place - len(base.keys))
        return part.keys[n], part.texts[n], int(part.answers[n])

    @cached_property
    def past_counts(self) -> NDArray[np.int64]:
        """For each answer how many past questions it was given to."""
        given = self.given[self.given >= 0]
        found: NDArray[np.int64] = np.bincount(given, minlength=len(self.answers.ids))
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
            base = self.past[0]
            self.sums.total = _with_past(total, base, np.arange(len(base.keys)))
        total = _with_past(self.sums.total.copy(), self.past[0], self.gone, -1)
        for tail in self.past[1:]:
            total = _with_past(total, tail, np.arange(len(tail.keys)))
        lengths = np.linalg.norm(total, axis=1, keepdims=True)
        found: NDArray[np.float32] = (total / np.maximum(lengths, 1e-6)).astype(np.float32)
        return found


def _with_past(
    total: NDArray[np.float32], part: Past, places: NDArray[np.int64], sign: int = 1
) -> NDArray[np.float32]:
    linked = places[part.answers[places] >= 0]
    for start in range(0, len(linked), 4096):
        piece = linked[start : start + 4096]
        packed = encoder.Packed(part.meaning.vectors[piece])
        np.add.at(total, part.answers[piece], sign * packed.unit())
    return total


def reread_vectors(before: Memory, *, only_tail: bool = False) -> Memory:
    """The same memory with its vectors read anew: here, so that who asks next need not wait."""
    base, *tail = before.past
    past = (base if only_tail else replace(base), *(replace(part) for part in tail))
    if only_tail:
        fresh = replace(before, past=past)
    else:
        fresh = replace(before, past=past, answers=replace(before.answers), sums=Sums())
    for part in past:
        _ = part.meaning
    _ = fresh.centres
    return fresh


_STAMP = """
SELECT coalesce((SELECT max(id) FROM answer), 0), coalesce((SELECT max(id) FROM variant), 0),
    coalesce((SELECT max(id) FROM contact), 0), coalesce((SELECT max(id) FROM competence), 0),
    coalesce((SELECT max(id) FROM topic), 0),
    coalesce((SELECT max(id) FROM change WHERE table_name IN ('answer', 'variant', 'contact')), 0)
"""


def read(before: Memory | None = None) -> Memory:
    """The memory as the database is now: ``before`` itself where nothing is new."""
    stamp = tuple(database.execute_sql(_STAMP).fetchone())
    last = history.mark()
    if before is None or before.stamp != stamp or last.newest < before.base.newest:
        return _all(stamp, last)
    if before.last == last:
        return before
    base = before.past[0]
    touched = history.touched(base, before.answers.ids, before.base)
    gone = base.places(touched)
    after = before.base.newest
    tail = history.read_past(before.vocabulary, before.answers.ids, after, touched, base.postings)
    if len(tail.keys) + len(gone) > TAIL:
        return _all(stamp, last)
    past = (base, tail) if tail.keys else (base,)
    mended = _mended(before, gone)
    return replace(before, past=past, gone=gone, mended=mended, last=last)


def _all(stamp: tuple[int, ...], last: history.Mark) -> Memory:
    vocabulary = Vocabulary()
    rows = database.execute_sql(_ANSWERS).fetchall()
    ids = [row[0] for row in rows]
    past = history.read_past(vocabulary, ids)
    none = np.zeros(0, np.int64)
    return Memory(
        stamp, vocabulary, _answers(vocabulary, rows, past), (past,), read_people(vocabulary),
        none, (none, Postings(vocabulary, ())), last, last,
    )  # fmt: skip


def with_drafts() -> tuple[Vocabulary, Answers]:
    """All answers that are not in the bin, and the vocabulary of their words; for any thread."""
    vocabulary = Vocabulary()
    rows = database.execute_sql(_ANSWERS.replace(_READY, "")).fetchall()
    nothing = Past([], [], np.zeros(0, np.int32), 0, Postings(vocabulary, ()))
    return vocabulary, _answers(vocabulary, rows, nothing)


_READY = "AND answer.state = 'ready'"
_ANSWERS = f"""
SELECT answer.id, answer.question, answer.keywords, answer.topic_id,
    coalesce(group_concat(variant.text, char(10)), '')
FROM answer LEFT JOIN variant ON variant.answer_id = answer.id
WHERE answer.deleted_at IS NULL {_READY} GROUP BY answer.id
"""


def _answers(vocabulary: Vocabulary, rows: list[_Row], past: Past) -> Answers:
    asked: list[dict[str, float]] = []
    for _, question, keywords, *_ in rows:
        own: dict[str, float] = {}
        add_terms(own, question)
        add_terms(own, keywords)
        asked.append(own)
    whole = _whole(rows, _said(past, len(rows)))
    return Answers(
        [row[0] for row in rows],
        [row[1] for row in rows],
        [row[3] for row in rows],
        Postings(vocabulary, whole),
        Postings(vocabulary, asked),
    )


_Row = tuple[int, str, str, int | None, str]


def _whole(rows: Iterable[_Row], said: Iterable[list[str]]) -> list[dict[str, float]]:
    """All words of each answer, with those of the callers to whom it was given."""
    paths = topic_texts()
    found = []
    for (_, question, keywords, topic_id, text), callers in zip(rows, said, strict=True):
        words: dict[str, float] = {}
        add_terms(words, question, QUESTION)
        add_terms(words, keywords, KEYWORDS)
        add_terms(words, paths.get(topic_id, ""), TOPIC)
        add_terms(words, text, TEXT)
        for asked in callers[-MOST_PAST:]:
            add_terms(words, asked, PAST)
        found.append(words)
    return found


def _said(past: Past, size: int, gone: Iterable[int] = ()) -> list[list[str]]:
    """For each answer what the callers asked to whom it was given."""
    found: list[list[str]] = [[] for _ in range(size)]
    without = set(gone)
    for n, answer in enumerate(past.answers.tolist()):
        if answer >= 0 and n not in without:
            found[answer].append(past.texts[n])
    return found


def _mended(before: Memory, gone: NDArray[np.int64]) -> tuple[NDArray[np.int64], Postings]:
    """The places of the answers that owe words to what is gone, and their words without it."""
    answers, base = before.answers, before.past[0]
    owing = np.unique(base.answers[gone])
    places = owing[owing >= 0].astype(np.int64)
    rows = {row[0]: row for row in database.execute_sql(_ANSWERS)} if len(places) else {}
    said = _said(base, len(answers.ids), gone.tolist()) if len(places) else []
    whole = _whole([rows[answers.ids[n]] for n in places], [said[n] for n in places])
    return places, Postings(before.vocabulary, whole, answers.whole)
