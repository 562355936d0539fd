"""How answers are ranked for a caller's words.

Every part of the score is a share, about 0 to 1, so parts are added with fixed weights and an
answer without a past or without a text is compared fairly with one that has them:

- words: BM25 of the whole answer and of its question alone, as shares of what was asked;
- meaning: cosines with the prepared question, with the best sentence of the text, and with the
  mean of the question and of the calls that it answered;
- evidence: votes of the ten nearest past questions, by words and by meaning. A vote weighs what the
  neighbour's likeness does, and all votes together what the nearest one's does (distance-weighted
  nearest neighbours: S. Dudani, IEEE Transactions on Systems, Man and Cybernetics 6, 1976).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import encoder
from .lexical import QueryTerm
from .memory import Memory
from .past import Past

Floats = NDArray[np.float32]

NEIGHBOURS = 10


@dataclass(frozen=True)
class Weights:
    """What each part of the score counts."""

    whole: float = 1.4
    asked: float = 0.7
    meaning: float = 1.0
    centre: float = 1.5
    nearest: float = 0.5
    votes: float = 0.5


WEIGHTS = Weights()


@dataclass(frozen=True)
class Ranked:
    """Scores of all answers and likenesses of all past questions, in the order of the memory."""

    answers: Floats
    past: Floats
    words: Floats
    """How much each answer covers of what the query tells, by words alone."""
    told: Floats
    """The scores without the words that only ask: what says whether an answer fits at all."""


def rank(
    memory: Memory,
    query: list[QueryTerm],
    vector: Floats | None = None,
    weights: Weights = WEIGHTS,
) -> Ranked:
    """Score everything.

    Args:
        memory: what is known.
        query: the words asked for.
        vector: of the text; None leaves the meaning out.
        weights: of the parts.
    """
    answers = memory.answers
    size = len(answers.ids)
    given = memory.given
    found = [part.postings.scores_and_told(query, 1.0) for part in memory.past]
    past_words, past_told = (np.concatenate(parts) for parts in zip(*found, strict=True))
    past_words[memory.gone] = past_told[memory.gone] = 0
    places, mended = memory.mended
    whole_words = answers.whole.scores_and_told(query)
    for scores, right in zip(whole_words, mended.scores_and_told(query), strict=True):
        scores[places] = right
    by_words = zip(
        whole_words,
        answers.asked.scores_and_told(query),
        (past_words, past_told),
        strict=True,
    )
    sums: list[tuple[NDArray[Any], Floats]] = []
    for whole, own_words, past in by_words:
        asked = np.maximum(own_words, _best(past, given, size))
        total = weights.whole * whole + weights.asked * asked
        total += weights.votes * _votes(past, given, size, power=2)
        sums.append((total, np.maximum(whole, asked)))
    (score, _), (told, words) = sums
    if vector is None:
        return Ranked(score, past_words, words, told)
    past_meaning = np.concatenate([_cosines(part, vector) for part in memory.past])
    past_meaning[memory.gone] = 0
    own = answers.meaning.questions.cosines(vector)
    near = np.maximum(own, _best(past_meaning, given, size))
    text = np.zeros(size, np.float32)
    np.maximum.at(text, answers.meaning.owners, answers.meaning.sentences.cosines(vector))
    centre = memory.centres @ vector
    meant = weights.meaning * np.maximum(centre, text) + weights.centre * centre
    meant += weights.nearest * near
    meant += weights.votes * _votes(past_meaning, given, size, power=4)
    likeness = (past_words.clip(0, 1) + past_meaning.clip(0, 1)) / 2
    return Ranked(score + meant, likeness, words, told + meant)


def _cosines(part: Past, vector: Floats) -> Floats:
    return part.meaning.cosines(vector) if part.keys else np.zeros(0, np.float32)


def _best(likeness: Floats, given: NDArray[np.int32], size: int) -> Floats:
    """For each answer the likeness of its nearest past question."""
    best = np.zeros(size, np.float32)
    linked = given >= 0
    np.maximum.at(best, given[linked], likeness[linked])
    return best


def _votes(likeness: Floats, given: NDArray[np.int32], size: int, power: int) -> Floats:
    votes = np.zeros(size, np.float32)
    linked = np.where(given >= 0, likeness, np.float32(0))
    nearest = top(linked, NEIGHBOURS)
    weights = np.maximum(linked[nearest], 0) ** power
    if len(nearest) and weights.sum() > 0:
        np.add.at(votes, given[nearest], weights / weights.sum() * linked[nearest].max())
    return votes


def top(scores: Floats, count: int) -> NDArray[np.int64]:
    """The places of the highest scores, the highest first, equal ones in their order."""
    if len(scores) > 4 * count:
        candidates = np.argpartition(-scores, count)[:count]
        candidates.sort()
    else:
        candidates = np.arange(len(scores))
    order = np.argsort(-scores[candidates], kind="stable")[:count]
    found: NDArray[np.int64] = candidates[order]
    return found


def vector_of(text: str) -> Floats:
    """The text's meaning; loads the encoder when first used."""
    found: Floats = encoder.encode([text])[0]
    return found
