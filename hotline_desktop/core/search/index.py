"""The full-text index of calls: an FTS5 table whose row id is the call's position.

Column ``raw`` holds the folded words in order and the digits that the number is found by, column
``lemma`` the normal forms that differ from the words, and a token for each list entry that the
call carries. The tokens name entries by id, so renaming or merging an entry touches no index.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from hotline_desktop.core import phones, settings
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import database

from . import words

# Private-use characters: FTS5's tokenizer keeps them in a word, and no folded text has any.
TOPIC, OPERATOR, OUTCOME, SOURCE = "\ue000", "\ue001", "\ue002", "\ue003"
ANY = "\ue00f"
"""A token that every call has: "all calls without that word" needs something to take away from."""

AT_ONCE = 2000

WORDS_VERSION = settings.Setting("search_words_version", 0)
"""The word rules that the stored index follows."""

_PHONE_IN_TEXT = re.compile(r"(?<!\d)\+?\d[\d ()\-\u2013\u00a0]{5,20}\d(?!\d)")


class Prepared(NamedTuple):
    """The words of a call's texts as the index holds them: ``raw``, numbers in them, ``forms``."""

    texts: tuple[str, ...]
    raw: str
    digits: tuple[str, ...]
    forms: str


class Entry(NamedTuple):
    """What the index is told of a call. ``number`` is the caller id, or as typed without one.

    ``prepared`` is of the same texts, where another process has found their words already.
    """

    position: int
    texts: tuple[str, ...]
    number: str = ""
    topic_id: int | None = None
    operator_id: int | None = None
    outcome_id: int | None = None
    source_id: int | None = None
    prepared: Prepared | None = None


def prepare(texts: tuple[str, ...], region: str) -> Prepared:
    """Find the words of a call's texts; needs no database.

    Args:
        texts: in the order of ``Entry.texts``.
        region: whose rules read the numbers in them.
    """
    # One pass over all texts at once: that a phrase may span two of them does no harm.
    text = "\n".join(texts)
    raw = words.words(text)
    digits: list[str] = []
    for phone in _PHONE_IN_TEXT.findall(text):
        digits += phones.search_digits(phones.normalise(phone, region) or phone)
    forms: set[str] = set()
    for word in set(raw):
        found = words.remembered.get(word)
        forms.update(words.forms(word) if found is None else found)
    return Prepared(texts, " ".join(raw), tuple(digits), " ".join(forms))


def row_texts(entry: Entry) -> tuple[int, str, str]:
    """The row of the index: position, ``raw``, ``lemma``."""
    known = entry.prepared
    if known is None or known.texts != entry.texts:
        known = prepare(entry.texts, settings.get(settings.REGION))
    marks = (
        (TOPIC, entry.topic_id),
        (OPERATOR, entry.operator_id),
        (OUTCOME, entry.outcome_id),
        (SOURCE, entry.source_id),
    )
    lemma = [ANY, known.forms, *(f"{mark}{id}" for mark, id in marks if id is not None)]
    digits = dict.fromkeys((*known.digits, *phones.search_digits(entry.number)))
    return entry.position, " ".join([known.raw, *digits]), " ".join(lemma)


def add(entries: Iterable[Entry]) -> None:
    """Index calls that are not in the index yet; call it within a transaction."""
    if database.execute_sql("SELECT 1 FROM call_search_docsize LIMIT 1").fetchone() is None:
        settings.put(WORDS_VERSION, words.VERSION)
    _write("INSERT INTO call_search (rowid, raw, lemma) VALUES (?, ?, ?)", entries)


def _write(sql: str, entries: Iterable[Entry]) -> None:
    # FTS5 writes a new piece of the index whenever a row id is smaller than the one before.
    rows = sorted(map(row_texts, entries))
    cursor = database.cursor()
    cursor.executemany(sql, rows)
    cursor.close()


def remove(positions: Iterable[int]) -> None:
    """Take calls out of the index; those that are not in it do not matter."""
    with transaction():
        cursor = database.cursor()
        cursor.executemany(
            "DELETE FROM call_search WHERE rowid = ?", [(position,) for position in positions]
        )
        cursor.close()


def clear() -> None:
    """Empty the index."""
    with transaction():
        database.execute_sql("DELETE FROM call_search")


def is_stale() -> bool:
    """Whether calls are indexed by the word rules of another version, or not at all."""
    calls = database.execute_sql("SELECT 1 FROM call WHERE deleted_at IS NULL LIMIT 1").fetchone()
    if calls is None:
        return False
    indexed = database.execute_sql("SELECT 1 FROM call_search_docsize LIMIT 1").fetchone()
    return indexed is None or settings.get(WORDS_VERSION) != words.VERSION


def rebuild(progress: Callable[[int, int], None] = lambda _done, _total: None) -> None:
    """Index all calls anew, a portion at a time: meanwhile one can search, file and edit.

    Args:
        progress: called with the calls done and all calls; may raise ``Cancelled``. What was done
            stays, and the index is stale until a rebuild goes through.
    """
    (total,) = database.execute_sql("SELECT COUNT(*) FROM call WHERE deleted_at IS NULL").fetchone()
    last, done = -(1 << 63), 0
    while True:
        progress(done, total)
        with transaction():
            rows = database.execute_sql(_CALLS, (last, AT_ONCE)).fetchall()
            _write(
                "INSERT OR REPLACE INTO call_search (rowid, raw, lemma) VALUES (?, ?, ?)",
                (Entry(row[0], row[6:], *row[1:6]) for row in rows),
            )
            if len(rows) < AT_ONCE:
                database.execute_sql(_DELETE_STRAYS)
                settings.put(WORDS_VERSION, words.VERSION)
                break
        last, done = rows[-1][0], done + len(rows)
    progress(total, total)


_CALLS = """
SELECT position, CASE caller_id WHEN '' THEN number ELSE caller_id END, topic_id, taken_by_id,
    outcome_id, source_id, caller_name, organisation, question, answer, referred_to, notes,
    external_id
FROM call WHERE position > ? AND deleted_at IS NULL ORDER BY position LIMIT ?
"""

_DELETE_STRAYS = """
DELETE FROM call_search WHERE rowid IN (
    SELECT id FROM call_search_docsize
    WHERE id NOT IN (SELECT position FROM call WHERE deleted_at IS NULL))
"""
