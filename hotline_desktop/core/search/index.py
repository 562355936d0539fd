"""The full-text index of calls: an FTS5 table whose row id is the call's position.

Column ``raw`` holds the folded words in order and the digits that the number is found by, column
``lemma`` the normal forms that differ from the words, and a token for each list entry that the
call carries. The tokens name entries by id, so renaming or merging an entry touches no index.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import NamedTuple

from hotline_desktop.core import phones, settings
from hotline_desktop.core.storage.database import StorageError, transaction
from hotline_desktop.core.storage.tables import database

from . import words

# Private-use characters: FTS5 takes all but ASCII for letters, and no folded text has any.
TOPIC, OPERATOR, OUTCOME, SOURCE = MARKS = "\ue000", "\ue001", "\ue002", "\ue003"
ANY = "\ue00f"
"""A token that every call has: "all calls without that word" needs something to take away from."""

AT_ONCE = 2000

WORDS_VERSION = settings.Setting("search_words_version", 0)
"""The word rules that the stored index follows."""

_PHONE_IN_TEXT = re.compile(r"(?<!\d)\+?\d[\d ()\-\u2013\u00a0]{5,20}\d(?!\d)")
_PERHAPS_A_PHONE = re.compile(r"\d[\d ()\-\u2013\u00a0]{5,20}\d")
"""Finds in a third of the time that there is none."""


class Words(NamedTuple):
    """What the index holds of a call's texts and number: the column ``raw``, and the forms."""

    raw: str
    forms: str


class Entry(NamedTuple):
    """What the index is told of a call.

    Attributes:
        position: of the call.
        texts: all that is searched.
        number: the caller id, or as typed without one.
        marks: ids of its topic, operator, outcome and source.
        words: of the same texts and number, where another process has found them already.
    """

    position: int
    texts: tuple[str, ...]
    number: str = ""
    marks: tuple[int | None, ...] = ()
    words: Words | None = None


def words_of(texts: Iterable[str], number: str, region: str) -> Words:
    """Find the words of a call's texts and the digits of its number; needs no database.

    Args:
        texts: of the call.
        number: as in ``Entry``.
        region: whose rules read the numbers in the texts.
    """
    # One pass over all texts at once: that a phrase may span two of them does no harm.
    text = "\n".join(texts)
    raw = words.words(text)
    digits: list[str] = []
    if _PERHAPS_A_PHONE.search(text):
        for phone in _PHONE_IN_TEXT.findall(text):
            digits += phones.search_digits(phones.normalise(phone, region) or phone)
    digits += phones.search_digits(number)
    return Words(" ".join((*raw, *dict.fromkeys(digits))), " ".join(words.all_forms(raw)))


def row_texts(entry: Entry) -> tuple[int, str, str]:
    """The row of the index: position, ``raw``, ``lemma``."""
    found = entry.words or words_of(entry.texts, entry.number, settings.get(settings.REGION))
    return entry.position, found.raw, f"{_tokens(entry.marks)} {found.forms}"


@lru_cache(maxsize=5000)
def _tokens(marks: tuple[int | None, ...]) -> str:
    found = [f"{mark}{id}" for mark, id in zip(MARKS, marks, strict=False) if id is not None]
    return " ".join([ANY, *found])


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


USUAL = {"automerge": 4, "crisismerge": 16, "hashsize": 1 << 20}
IN_BULK = {"automerge": 0, "crisismerge": 64, "hashsize": 1 << 23}
"""https://sqlite.org/fts5.html, 6: many calls go in faster where pieces are merged once, later."""

MERGED_AT_ONCE = 2000
"""Pages of the index in one step: about a tenth of a second."""


@contextmanager
def bulk() -> Iterator[None]:
    """Let many calls in quickly, then put the pieces of the index together in short steps.

    What cannot be done then, on a disk that is full or for another's lock, the next start does.
    """
    _configure(IN_BULK)
    try:
        yield
    finally:
        with suppress(StorageError):
            settle()


def settle() -> None:
    """Put the pieces together that a bulk left, also one that was killed."""
    found = database.execute_sql("SELECT v FROM call_search_config WHERE k = 'automerge'")
    if found.fetchone() != (IN_BULK["automerge"],):
        return
    merge = "INSERT INTO call_search (call_search, rank) VALUES ('merge', ?)"
    before, after = 0, 2
    while after - before >= 2:  # as SQLite says: fewer changes, and there was nothing to merge
        before = database.connection().total_changes
        with transaction():
            database.execute_sql(merge, (MERGED_AT_ONCE,))
        after = database.connection().total_changes
    _configure(USUAL)


def _configure(options: dict[str, int]) -> None:
    with transaction():
        for name, value in options.items():
            database.execute_sql(
                "INSERT INTO call_search (call_search, rank) VALUES (?, ?)", (name, value)
            )


def remove(positions: Iterable[int]) -> None:
    """Take calls out of the index; those that are not in it do not matter."""
    with transaction():
        cursor = database.cursor()
        cursor.executemany(
            "DELETE FROM call_search WHERE rowid = ?", [(position,) for position in positions]
        )
        cursor.close()


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
                (Entry(row[0], row[6:], row[1], row[2:6]) for row in rows),
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
