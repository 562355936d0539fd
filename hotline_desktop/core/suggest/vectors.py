"""Vectors kept in the database: computed once for each answer and each past question."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator

import numpy as np

from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Meaning, database

from . import encoder, terms

Progress = Callable[[int, int], None]

AT_ONCE = 64
"""Rows in one transaction; so long a call that goes on waits for the encoder."""

LONGEST_QUESTION = 1000

_WITHOUT = 'NOT EXISTS (SELECT 1 FROM meaning WHERE source = ? AND "row" = {table}.id)'
_PAST = {
    "lesson": "SELECT lesson.id, lesson.question FROM lesson WHERE lesson.call_id IS NULL AND "
    + _WITHOUT.format(table="lesson"),
    # Only calls that were edited may have another question than their vector.
    "call": (
        "SELECT call.id, call.question FROM call"
        " WHERE call.deleted_at IS NULL AND trim(call.question) <> '' AND ("
        + _WITHOUT.format(table="call")
        + " OR call.id IN (SELECT \"row\" FROM change WHERE table_name = 'call'))"
    ),
}
_ANSWERS = """
SELECT answer.id, answer.question, coalesce(group_concat(variant.text, char(10)), '')
FROM answer LEFT JOIN (SELECT * FROM variant ORDER BY answer_id, position) AS variant
    ON variant.answer_id = answer.id
WHERE answer.deleted_at IS NULL GROUP BY answer.id
"""


def compute_missing(progress: Progress = lambda _done, _total: None) -> int:
    """Compute and store the vectors that are missing or out of date; returns how many rows.

    What was done stays when ``progress`` raises. Without the encoder nothing happens.
    """
    if not encoder.available():
        return 0
    return _compute([*_missing_answers(), *_missing_past()], progress)


def compute_for(rows: Iterable[tuple[str, int, str]]) -> int:
    """Compute and store vectors of some past questions, where they are missing or out of date.

    Args:
        rows: source, row and text of each.

    Returns:
        how many were.
    """
    wanted = {(source, row): text for source, row, text in rows if text.strip()}
    stored = Meaning.select(Meaning.source, Meaning.row, Meaning.digest).where(
        Meaning.row.in_([row for _, row in wanted])
    )
    known = {(source, row): own for source, row, own in stored.tuples()} if wanted else {}
    return _compute(
        [
            (source, row, own, [text[:LONGEST_QUESTION]])
            for (source, row), text in wanted.items()
            if known.get((source, row)) != (own := digest(text))
        ],
        lambda _done, _total: None,
    )


def _compute(work: list[_Row], progress: Progress) -> int:
    done = 0
    for start in range(0, len(work), AT_ONCE):
        progress(done, len(work))
        piece = work[start : start + AT_ONCE]
        _store(piece)
        done += len(piece)
    progress(done, len(work))
    return done


_Row = tuple[str, int, str, list[str]]
"""Source, row, digest, texts."""


def _missing_answers() -> Iterator[_Row]:
    known = dict(
        Meaning.select(Meaning.row, Meaning.digest).where(Meaning.source == "answer").tuples()
    )
    for id, question, text in database.execute_sql(_ANSWERS).fetchall():
        own = digest(f"{question}\n{text}")
        if known.get(id) != own:
            asked = terms.sentences(question)
            said = [*(asked if len(asked) > 1 else ()), *terms.sentences(text)]
            yield "answer", id, own, [question[:LONGEST_QUESTION], *said]


def _missing_past() -> Iterator[_Row]:
    for source, query in _PAST.items():
        rows = database.execute_sql(query, (source,)).fetchall()
        stored = Meaning.select(Meaning.row, Meaning.digest).where(Meaning.source == source)
        known = dict(stored.tuples()) if rows else {}
        for id, question in rows:
            own = digest(question)
            if known.get(id) != own:
                yield source, id, own, [question[:LONGEST_QUESTION]]


def digest(text: str) -> str:
    """What tells a text from another one."""
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def _store(rows: list[_Row]) -> None:
    packed = encoder.packed(encoder.encode([text for row in rows for text in row[3]]))
    stored = []
    start = 0
    for source, id, own, texts in rows:
        stored.append((source, id, own, packed[start : start + len(texts)].tobytes()))
        start += len(texts)
    with transaction():
        database.connection().executemany(
            'INSERT INTO meaning (source, "row", digest, vectors) VALUES (?, ?, ?, ?)'
            ' ON CONFLICT (source, "row") DO UPDATE'
            " SET digest = excluded.digest, vectors = excluded.vectors",
            stored,
        )


def load(source: str, first: int = 0) -> dict[int, np.ndarray]:
    """Row → its vectors, one below the other, packed; of rows from ``first`` on."""
    query = Meaning.select(Meaning.row, Meaning.vectors).where(
        Meaning.source == source, Meaning.row >= first
    )
    return {
        row: np.frombuffer(stored, np.int8).reshape(-1, encoder.SIZE)
        for row, stored in query.tuples()
        if len(stored) % encoder.SIZE == 0 and stored
    }
