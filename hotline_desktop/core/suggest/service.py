"""The suggestions as the rest of the program asks for them."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterable

from hotline_desktop.core import lists
from hotline_desktop.core.answers.browse import answers as read_answers
from hotline_desktop.core.answers.values import AnswerValues
from hotline_desktop.core.contacts.browse import competent
from hotline_desktop.core.storage.database import database_path
from hotline_desktop.core.storage.tables import Call

from . import encoder, memory, ranking, vectors
from .lexical import QueryTerm
from .memory import Memory
from .past import Key
from .values import SimilarCall, SuggestedAnswer, SuggestedContact, Suggestions

ANSWERS, CONTACTS, CALLS = 5, 3, 5
"""How many of each are suggested."""

LONGEST_TEXT = 2000

WORDS_FIT = 0.15
"""By words alone: a best answer that covers less of what they tell than this does not fit."""

LEAST, LEAST_WITH_PAST, FEW_CALLS = 0.75, 2.3, 10
"""With meaning: the score from which a best answer fits. One that was given to many callers is met
by a new one's words more closely, so more is asked of it; ``FEW_CALLS`` calls go half the way.
Chosen so that about one answer in a hundred that is right is held back."""

PER_TITLE, WITH_PAST = 0.12, 1.75
"""The same of an answer that is nothing but its question, among few: what chance makes of the best
of some grows with the logarithm of how many there are. Of 5 to 150 such answers, one right one in
two hundred is held back."""

CALL_FITS = 0.3
LOOKED_AT = 20 * CALLS
"""Past questions of which those are left that do not say the same."""

CONTACT_FITS = 0.18
"""Somebody is named whose competence covers this much of what the telling words say, or all of
whose words about one matter are said."""

SURE = 4.5
"""The sum of all parts of a score when everything agrees; scores are shown as shares of it."""

SURE_BY_WORDS = 2.0

_lock = threading.Lock()
_memory: Memory | None = None
_file: object = None


def refresh() -> bool:
    """Take what is new in the database into memory; whether anything was. For any thread."""
    global _memory, _file
    with _lock:
        before = _memory if _file == database_path() else None
        _memory = memory.read(before)
        _file = database_path()
        return _memory is not before


def ready() -> bool:
    """Whether suggestions come at once, without a ``refresh`` of the open database before."""
    return _memory is not None and _file == database_path()


def has_answers() -> bool:
    """Whether there is anything to suggest, as far as was read."""
    return _memory is not None and bool(_memory.answers.ids)


def meaning_helps() -> bool:
    """Whether ``full`` can find more than ``quick``: there is an encoder and something to find."""
    return has_answers() and encoder.available()


def forget() -> None:
    """Free the memory."""
    global _memory
    with _lock:
        _memory = None


def compute_missing(progress: vectors.Progress = lambda _done, _total: None) -> int:
    """Compute the vectors of new answers and calls; then make the suggestions use them.

    Returns:
        how many rows had none; 0 without the encoder.
    """
    try:
        done = vectors.compute_missing(progress)
    finally:  # what was done before it was broken off counts
        _publish_vectors(only_tail=False)
    return done


def compute_latest() -> int:
    """Compute the vectors of what came since all was indexed, if the encoder is in memory anyway.

    Returns:
        how many rows had none.
    """
    known = _memory
    if known is None or not encoder.loaded():
        return 0
    tail = [
        (source, row, text)
        for part in known.past[1:]
        for (source, row), text in zip(part.keys, part.texts, strict=True)
    ]
    done = vectors.compute_for(tail)
    if done:
        _publish_vectors(only_tail=True)
    return done


def _publish_vectors(*, only_tail: bool) -> None:
    global _memory
    with _lock:
        if _memory is not None:
            _memory = memory.reread_vectors(_memory, only_tail=only_tail)


def quick(text: str, limit: int = ANSWERS) -> Suggestions:
    """What fits by its words; the last word of ``text`` is taken as still being typed."""
    return _suggest(text, limit, typing=True, meaning=False)


def full(text: str, limit: int = ANSWERS) -> Suggestions:
    """What fits by words and by meaning; by words alone where the encoder is not installed."""
    return _suggest(text, limit, typing=False, meaning=encoder.available())


def _suggest(text: str, limit: int, *, typing: bool, meaning: bool) -> Suggestions:
    if _memory is None or _file != database_path():
        refresh()
    known = _memory
    text = text[:LONGEST_TEXT]
    if known is None or not any(map(str.isalnum, text)):
        return Suggestions()
    text = known.vocabulary.corrected(text)
    query = known.vocabulary.query(text, typing=typing)
    vector = ranking.vector_of(text) if meaning and known.answers.ids else None
    ranked = ranking.rank(known, query, vector)
    best = [int(n) for n in ranking.top(ranked.answers, limit) if ranked.answers[n] > 0]
    if not any(fits(known, ranked, n, by_meaning=vector is not None) for n in best):
        best = []
    sure = SURE_BY_WORDS if vector is None else SURE
    stored = known.shown
    new = [id for n in best if (id := known.answers.ids[n]) not in stored]
    if new:
        stored.update((a.id, a.values) for a in read_answers(new))
    found = tuple(
        _answer(id, stored[id], round(min(1.0, max(0.0, float(ranked.answers[n]) / sure)), 4))
        for n in best
        if (id := known.answers.ids[n]) in stored
    )
    topics = [known.answers.topic_ids[n] for n in best[:2]]
    return Suggestions(
        found,
        tuple(_contacts(known, query, topics)),
        tuple(_calls(known, ranked)),
    )


def _answer(id: int, said: AnswerValues, score: float) -> SuggestedAnswer:
    return SuggestedAnswer(
        id, said.question, score, said.variants, said.topic_id, said.contact_id, said.valid_until,
        said.never_say if said.hot else "",
    )  # fmt: skip


def merged(words: Suggestions, meaning: Suggestions, limit: int = ANSWERS) -> Suggestions:
    """What the latest words find, with what meaning found for the text a few letters before.

    So nothing that was found goes away while somebody types on.
    """
    scores: dict[int, float] = {}
    answers = {a.id: a for a in (*meaning.answers, *words.answers)}
    for found, weight in ((meaning, 1.0), (words, 0.5)):
        for answer in found.answers:
            scores[answer.id] = scores.get(answer.id, 0.0) + weight * answer.score
    best = sorted(answers.values(), key=lambda a: -scores[a.id])[:limit]
    people = {c.id: c for c in (*words.contacts, *meaning.contacts)}
    calls = {(c.call_id, c.question): c for c in (*words.calls, *meaning.calls)}
    return Suggestions(
        tuple(best),
        tuple(people.values())[:CONTACTS],
        tuple(sorted(calls.values(), key=lambda c: -c.score)[:CALLS]),
    )


def fits(known: Memory, ranked: ranking.Ranked, n: int, *, by_meaning: bool) -> bool:
    """Whether the answer in this place says enough of what is asked to be shown."""
    if not by_meaning or not known.answers.meaning.questions.vectors[n].any():
        return bool(ranked.words[n] >= WORDS_FIT)  # a new answer's meaning is not known at once
    least = LEAST
    if n not in known.answers.meaning.owners:
        least = min(LEAST, PER_TITLE * math.log(len(known.answers.ids)))
    calls = int(known.past_counts[n])
    taught = calls / (calls + FEW_CALLS)
    least = min(least + WITH_PAST * taught, LEAST + (LEAST_WITH_PAST - LEAST) * taught)
    return bool(ranked.told[n] >= least)


def _contacts(
    known: Memory, query: list[QueryTerm], topics: Iterable[int | None]
) -> list[SuggestedContact]:
    """Those whose competence names the words, then those competent for the answers' topics."""
    found: dict[int, SuggestedContact] = {}
    scores = known.people.postings.scores_and_told(query)[1]
    for n in ranking.top(scores, CONTACTS):
        if scores[n] >= CONTACT_FITS or (scores[n] > 0 and known.people.asked_about(n, query)):
            id = known.people.ids[n]
            found[id] = SuggestedContact(id, known.people.names[n], known.people.reasons[n])
    for topic_id in dict.fromkeys(topics):
        if topic_id is not None and len(found) < CONTACTS:
            for who in competent(topic_id):
                found.setdefault(
                    who.contact_id, SuggestedContact(who.contact_id, who.name, who.reason)
                )
    return list(found.values())[:CONTACTS]


def _newer(one: Key, other: Key) -> bool:
    return other[0] != one[0] or one > other


def _calls(known: Memory, ranked: ranking.Ranked) -> list[SimilarCall]:
    """The nearest past questions; of calls that say the same and got the same the newest."""
    alike: dict[tuple[str, int], tuple[Key, str, int, float]] = {}
    for place in ranking.top(ranked.past, LOOKED_AT):
        score = float(ranked.past[place])
        if score < CALL_FITS:
            break
        key, text, given = known.asked_at(int(place))
        same = lists.folded(text), given
        if same not in alike or (key[0] == "call" and _newer(key, alike[same][0])):
            alike[same] = key, text, given, score
    rows: dict[Key, tuple[str, int, float]] = {}
    for key, text, given, score in alike.values():
        if given >= 0 or key not in rows:
            rows[key] = text, given, score
    ids = [row for source, row in rows if source == "call"]
    calls = Call.select(Call.id, Call.answer, Call.started_at).where(
        Call.id.in_(ids), Call.deleted_at.is_null()
    )
    said = {id: (answer, at) for id, answer, at in calls.tuples()} if ids else {}
    found = []
    for (source, row), (text, given, score) in rows.items():
        if source == "call" and row not in said:
            continue
        words, at = said.get(row, ("", None)) if source == "call" else ("", None)
        found.append(
            SimilarCall(
                row if source == "call" else None,
                text,
                known.answers.ids[given] if given >= 0 else None,
                known.answers.questions[given] if given >= 0 else words,
                round(min(1.0, score), 4),
                at,
                words,
            )
        )
    return found[:CALLS]
