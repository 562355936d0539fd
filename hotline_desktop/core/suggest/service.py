"""The suggestions as the rest of the program asks for them."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from hotline_desktop.core.answers.browse import answers as read_answers
from hotline_desktop.core.contacts.browse import competent
from hotline_desktop.core.storage.database import database_path
from hotline_desktop.core.storage.tables import Call

from . import encoder, memory, ranking, vectors
from .lexical import QueryTerm
from .memory import Memory
from .values import SimilarCall, SuggestedAnswer, SuggestedContact, Suggestions

ANSWERS, CONTACTS, CALLS = 5, 3, 5
"""How many of each are suggested."""

LONGEST_TEXT = 2000

WORDS_FIT = 0.15
"""By words alone: a best answer that covers less of them than this does not fit."""

LEAST, LEAST_WITH_PAST, FEW_CALLS = 0.75, 2.35, 10
"""With meaning: the score from which a best answer fits. One that was given to many callers is met
by a new one's words more closely, so more is asked of it; ``FEW_CALLS`` calls go half the way.
Chosen so that about one answer in a hundred that is right is held back."""

CALL_FITS = 0.3
CONTACT_FITS = 0.2

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
    done = vectors.compute_missing(progress)
    if done:
        forget()
    return done


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
    if not any(_fits(known, ranked, n) for n in best):
        best = []
    sure = SURE_BY_WORDS if vector is None else SURE
    wordings = {a.id: a.values.variants for a in read_answers(known.answers.ids[n] for n in best)}
    found = tuple(
        SuggestedAnswer(
            id := known.answers.ids[n],
            known.answers.questions[n],
            round(min(1.0, max(0.0, float(ranked.answers[n]) / sure)), 4),
            wordings.get(id, ()),
        )
        for n in best
    )
    topics = [known.answers.topic_ids[n] for n in best[:2]]
    return Suggestions(
        found,
        tuple(_contacts(known, query, topics)),
        tuple(_calls(known, ranked)),
    )


def _fits(known: Memory, ranked: ranking.Ranked, n: int) -> bool:
    if ranked.meaning is None:
        return bool(ranked.words[n] >= WORDS_FIT)
    calls = int(known.past_counts[n])
    least = LEAST + (LEAST_WITH_PAST - LEAST) * calls / (calls + FEW_CALLS)
    return bool(ranked.answers[n] >= least)


def _contacts(
    known: Memory, query: list[QueryTerm], topics: Iterable[int | None]
) -> list[SuggestedContact]:
    """Those whose competence names the words, then those competent for the answers' topics."""
    found: dict[int, SuggestedContact] = {}
    scores = known.people.postings.scores(query)
    for n in ranking.top(scores, CONTACTS):
        if scores[n] >= CONTACT_FITS:
            id = known.people.ids[n]
            found[id] = SuggestedContact(id, known.people.names[n], known.people.reasons[n])
    for topic_id in dict.fromkeys(topics):
        if topic_id is not None and len(found) < CONTACTS:
            for who in competent(topic_id):
                found.setdefault(
                    who.contact_id, SuggestedContact(who.contact_id, who.name, who.reason)
                )
    return list(found.values())[:CONTACTS]


def _calls(known: Memory, ranked: ranking.Ranked) -> list[SimilarCall]:
    rows: list[tuple[str, int, str, int, float]] = []
    for place in ranking.top(ranked.past, CALLS):
        score = float(ranked.past[place])
        if score >= CALL_FITS:
            n = int(place)
            for part in known.past:
                if n < len(part.rows):
                    rows.append(
                        (part.sources[n], part.rows[n], part.texts[n], int(part.answers[n]), score)
                    )
                    break
                n -= len(part.rows)
    ids = [row for source, row, *_ in rows if source == "call"]
    said = dict(Call.select(Call.id, Call.answer).where(Call.id.in_(ids)).tuples()) if ids else {}
    return [
        SimilarCall(
            row if source == "call" else None,
            text,
            known.answers.ids[place] if place >= 0 else None,
            known.answers.questions[place] if place >= 0 else said.get(row, ""),
            round(min(1.0, score), 4),
        )
        for source, row, text, place, score in rows
    ]
