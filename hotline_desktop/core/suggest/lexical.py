"""BM25 over normal forms that forgives typos and matches words of one root.

The index lies in memory, in a few arrays: scoring ten thousand answers and a hundred thousand past
questions takes a few milliseconds, which FTS5 does not reach for words that half of them share.
"""

from __future__ import annotations

import threading
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hotline_desktop.core.search import words

from .function_words import ASKING_WORDS, FUNCTION_WORDS, WEIGHT

Floats = NDArray[np.float32]

K1, B = 1.2, 0.6
"""Saturation of repeated words and weight of the length, see ``Postings``."""

FEW = 30
"""Texts that are thought to be there besides, none of which has the word asked for."""

LIKE = 0.45
"""Dice coefficient of trigrams from which two words count as alike."""

SLIPPED = 0.3
"""The same for words that are one slip of the finger apart: in the middle of a short word that
spoils three of its five trigrams."""

MOST_ALIKE = 12

SAME_STEM, ONE_SLIP = 0.9, 0.7
"""Likeness of words that differ in their ending only, and of words one slip of the finger apart."""

LONG = 5
"""Letters from which one slip does not make another word of a word."""

TYPED = 0.7
"""What a word counts that goes on from the one still being typed."""


@dataclass(frozen=True)
class QueryTerm:
    """A word asked for: its weight, and the known words that stand for it with their likeness.

    ``functional`` words hold the sentence together. They tell little of what a prepared answer is
    about, but do tell one caller's way of asking from another's. ``telling`` ones say what the
    question is about: they are neither functional nor those with which one asks for anything.
    """

    weight: float
    matches: tuple[tuple[int, float], ...]
    functional: bool = False
    telling: bool = True


class Vocabulary:
    """All known words, numbered, with their trigrams to find those alike.

    Likeness is the Dice coefficient of the sets of padded character trigrams of the stems, as in
    R. Angell, G. Freund, P. Willett, "Automatic spelling correction using a trigram similarity
    measure",
    Information Processing & Management 19 (1983).
    """

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self._sorted: list[str] = []
        self._grams: dict[str, list[int]] = {}
        self._cores: list[str] = []
        self._sizes: list[int] = []
        self._size_array: NDArray[np.int32] = np.zeros(0, np.int32)
        self._alike: dict[str, tuple[tuple[int, float], ...]] = {}
        self._lock = threading.RLock()  # it is asked while a worker adds what is new

    def number(self, word: str) -> int:
        """The number of a word, which is known from now on."""
        found = self.numbers.get(word)
        return self._add(word) if found is None else found

    def _add(self, word: str) -> int:
        core = _core(word)
        grams = _trigrams(core)
        with self._lock:
            found = len(self.numbers)
            self._cores.append(core)
            self._sizes.append(len(grams))
            for gram in grams:
                self._grams.setdefault(gram, []).append(found)
            if self._sorted:
                insort(self._sorted, word)
            self._alike.clear()
            self.numbers[word] = found
        return found

    def alike(self, word: str) -> tuple[tuple[int, float], ...]:
        """Known words like this one, with their likeness squared; itself with 1."""
        found = self._alike.get(word)
        if found is None:
            with self._lock:
                found = self._alike[word] = self._find_alike(word)
        return found

    def _find_alike(self, word: str) -> tuple[tuple[int, float], ...]:
        own = self.numbers.get(word)
        exact = () if own is None else ((own, 1.0),)
        if len(word) < 4 or not word.isalpha():
            return exact
        if len(self._size_array) != len(self._sizes):
            self._size_array = np.array(self._sizes, np.int32)
        core = _core(word)
        long = len(core) >= LONG
        grams = _trigrams(core)
        common = np.zeros(len(self._sizes), np.int32)
        for gram in grams:
            holders = self._grams.get(gram)
            if holders is not None:
                common[holders] += 1
        dice = 2 * common / (self._size_array + len(grams))
        if own is not None:
            dice[own] = 0
        slipped = long & (dice >= SLIPPED) & (abs(self._size_array - len(grams)) <= 1)
        near = np.flatnonzero((dice >= LIKE) | slipped)
        found = []
        for n in near[np.argsort(-dice[near], kind="stable")].tolist():
            likeness = min(SAME_STEM, float(dice[n] ** 2)) if dice[n] >= LIKE else 0.0
            if long and _one_slip(core, self._cores[n]):
                likeness = max(likeness, ONE_SLIP)
            if likeness:
                found.append((n, likeness))
            if len(found) == MOST_ALIKE:
                break
        return *exact, *found

    def beginning_with(self, word: str) -> list[int]:
        """Some known words that go on from this beginning, the shortest first."""
        with self._lock:
            if not self._sorted:
                self._sorted = sorted(self.numbers)
            start = bisect_left(self._sorted, word)
            stop = bisect_left(
                self._sorted, word + "\uffff", start, min(start + 400, len(self._sorted))
            )
            longer = sorted(self._sorted[start:stop], key=len)[:MOST_ALIKE]
        return [self.numbers[found] for found in longer if found != word]

    def knows(self, word: str) -> bool:
        """Whether a word occurs in any form."""
        return any(form in self.numbers for form in (word, *words.forms(word)))

    def query(self, text: str, *, typing: bool = False) -> list[QueryTerm]:
        """What a text asks for; ``typing``: its last word may go on."""
        weights: dict[str, float] = {}
        functional, asking = set(FUNCTION_WORDS), set(ASKING_WORDS)
        said = words.words(text)
        unknown: dict[str, str] = {}
        for word in said:
            forms = words.forms(word) or (word,)
            if not self.knows(word):
                unknown |= dict.fromkeys(forms, word)
            for form in forms:
                weights[form] = max(weights.get(form, 0.0), 1 / len(forms))
                if word in FUNCTION_WORDS:
                    functional.add(form)
                if word in ASKING_WORDS:
                    asking.add(form)
        begun: dict[int, float] = {}
        if typing and said and text[-1:].isalnum() and len(said[-1]) > 1:
            begun = dict.fromkeys(self.beginning_with(said[-1]), TYPED)
        found = []
        last = (words.forms(said[-1]) or (said[-1],)) if said else ()
        for form, weight in weights.items():
            # The form of a word that is in no dictionary is a guess.
            matches = dict(self.alike(unknown.get(form, form)))
            if begun and form in last:
                matches = begun | matches
            holds = form in functional
            telling = not holds and form not in asking
            found.append(QueryTerm(weight, tuple(matches.items()), holds, telling))
        return found

    def corrected(self, text: str) -> str:
        """The text with words typed in the other keyboard layout put right where that is known."""
        fixed = []
        for piece in text.split(" "):
            said = words.words(piece)
            if said and not any(map(self.knows, said)):
                meant = words.other_layout(piece)
                other = words.words(meant) if meant else []
                if other and all(map(self.knows, other)):
                    fixed.append(meant)
                    continue
            fixed.append(piece)
        return " ".join(fixed)


def _core(word: str) -> str:
    """What of a word tells its root: the stem, or all of a short one."""
    stem = words.stem(word)
    return stem if len(stem) >= LONG - 1 else word


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two neighbours changed places."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped == other[at:]


def _trigrams(word: str) -> set[str]:
    padded = f"#{word}#"
    return {padded[n : n + 3] for n in range(len(padded) - 2)} or {padded}


class Postings:
    """Which texts hold which words, weighted by BM25.

    Okapi BM25 with the idf that stays positive: S. Robertson, H. Zaragoza, "The probabilistic
    relevance framework: BM25 and beyond", Foundations and Trends in Information Retrieval 3 (2009),
    as in Lucene. Fields are weighted before the saturation (BM25F, the same, section 3.6).
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        texts: Sequence[Mapping[str, float]],
        like: Postings | None = None,
    ) -> None:
        """Index texts, each given as word → count.

        Args:
            vocabulary: numbers the words; grows.
            texts: what to index.
            like: a larger index of the same kind whose rarities and mean length hold here too.
        """
        self.size = len(texts)
        numbers: list[int] = []
        counts: list[float] = []
        widths = np.zeros(self.size, np.int64)
        for n, text in enumerate(texts):
            numbers += [vocabulary.number(word) for word in text]
            counts += text.values()
            widths[n] = len(text)
        term = np.array(numbers, np.int64)
        count = np.array(counts, np.float32)
        text_of = np.repeat(np.arange(self.size, dtype=np.int32), widths)
        known = int(term.max()) + 1 if len(term) else 0
        frequency = np.bincount(term, minlength=known)
        lengths = np.bincount(text_of, weights=count, minlength=self.size).astype(np.float32)
        if like is None:
            self.idf = _idf(self.size, frequency)
            self.unknown_idf = float(_idf(self.size, np.zeros(1))[0])
            self.mean = float(lengths.mean()) if self.size else 1.0
        else:
            self.unknown_idf, self.mean = like.unknown_idf, like.mean
            self.idf = np.full(known, self.unknown_idf, np.float32)
            common = min(known, len(like.idf))
            self.idf[:common] = like.idf[:common]
        norm = K1 * (1 - B + B * lengths / (self.mean or 1.0))
        weight = self.idf[term] * count * (K1 + 1) / (count + norm[text_of])
        order = np.argsort(term, kind="stable")
        self._texts = text_of[order]
        self._weights = weight[order].astype(np.float32)
        self._starts = np.concatenate([[0], np.cumsum(frequency)])

    def scores(self, query: Iterable[QueryTerm], functional: float = WEIGHT) -> Floats:
        """How much of what the query says each text covers: 0 nothing, about 1 all of it.

        That is BM25 divided by what the query's words weigh in all, words unknown here included:
        so scores of different queries and of different indexes compare.

        Args:
            query: the words asked for.
            functional: what a word counts that only holds the sentence together.
        """
        total, ideal = self._sums(query, functional)
        return total / np.float32(ideal)

    def scores_and_told(
        self, query: Iterable[QueryTerm], functional: float = WEIGHT
    ) -> tuple[Floats, Floats]:
        """``scores``, and those by the telling words alone; without any, the same twice."""
        query = list(query)
        rest = [term for term in query if not term.telling]
        if not rest or len(rest) == len(query):
            scores = self.scores(query, functional)
            return scores, scores
        told, most = self._sums((term for term in query if term.telling), functional)
        besides, more = self._sums(rest, functional)
        return (told + besides) / np.float32(most + more), told / np.float32(most)

    def _sums(self, query: Iterable[QueryTerm], functional: float) -> tuple[Floats, float]:
        """What the words weigh in each text, and what they weigh in all."""
        total = np.zeros(self.size, np.float32)
        ideal = 1e-6
        known = len(self.idf)
        for term in query:
            matches = [(n, like) for n, like in term.matches if n < known and self._count(n)]
            exact = next((n for n, like in matches if like == 1.0), None)
            weight = term.weight * (functional if term.functional else 1.0)
            ideal += weight * (self.unknown_idf if exact is None else float(self.idf[exact]))
            if len(matches) == 1:
                texts, weights = self._of(matches[0][0])
                total[texts] += weights * np.float32(weight * matches[0][1])
            elif matches:
                best = np.zeros(self.size, np.float32)
                for number, like in matches:
                    texts, weights = self._of(number)
                    best[texts] = np.maximum(best[texts], weights * np.float32(like))
                total += best * np.float32(weight)
        return total, ideal

    def _count(self, number: int) -> int:
        return int(self._starts[number + 1] - self._starts[number])

    def _of(self, number: int) -> tuple[NDArray[Any], Floats]:
        piece = slice(self._starts[number], self._starts[number + 1])
        return self._texts[piece], self._weights[piece]


def _idf(size: int, frequency: NDArray[Any]) -> Floats:
    # While there are few texts, a word in one of them says more than their number alone tells.
    rarity = (size + FEW - frequency + 0.5) / (frequency + 0.5)
    found: Floats = np.log(1 + rarity).astype(np.float32)
    return found
