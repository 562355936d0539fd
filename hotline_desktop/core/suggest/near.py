"""Prepared answers that say nearly the same: one question filed twice."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import memory

WORDS_SAME, MEANING_SAME = 0.75, 0.8
"""From which share of common words, or which cosine, two questions are shown as nearly the same."""

BY_WORDS, BY_MEANING = "words", "meaning"


@dataclass(frozen=True)
class NearPair:
    """Two answers, how alike their questions are (0 to 1), and by what."""

    first_id: int
    second_id: int
    likeness: float
    by: str


def near_duplicates(most: int = 200) -> list[NearPair]:
    """Pairs of answers whose questions are nearly the same, drafts too, the most alike first.

    By words: each question covers nearly all of the other one. By meaning: where vectors are
    stored. Takes seconds for ten thousand answers: call it from a worker.
    """
    vocabulary, answers = memory.with_drafts()
    found: dict[tuple[int, int], NearPair] = {}
    covered: dict[tuple[int, int], float] = {}
    for n, question in enumerate(answers.questions):
        query = vocabulary.query(question)
        scores = answers.asked.scores(query).clip(0, 1)
        own = float(scores[n]) or 1.0
        for place in np.flatnonzero(scores >= WORDS_SAME * own).tolist():
            if place != n:
                covered[n, place] = min(1.0, float(scores[place]) / own)
    for (one, other), likeness in covered.items():
        back = covered.get((other, one))
        if one < other and back is not None:
            pair = answers.ids[one], answers.ids[other]
            found[pair] = NearPair(*pair, round(min(likeness, back), 4), BY_WORDS)
    vectors = answers.meaning.questions.unit()
    for start in range(0, len(vectors), 1000):
        cosines = vectors[start : start + 1000] @ vectors.T
        for row, other in np.argwhere(cosines >= MEANING_SAME).tolist():
            if start + row < other:
                pair = answers.ids[start + row], answers.ids[other]
                likeness = round(min(1.0, float(cosines[row, other])), 4)
                if pair not in found or found[pair].likeness < likeness:
                    found[pair] = NearPair(*pair, likeness, BY_MEANING)
    return sorted(found.values(), key=lambda pair: -pair.likeness)[:most]
