"""Full-text indexes of contacts and of prepared answers, kept as that of the calls is.

A row id is the id of what is indexed. Column ``raw`` holds words and digits, ``lemma`` the other
forms and a token for each topic, so that renaming a topic touches no index.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from hotline_desktop.core import lists, settings
from hotline_desktop.core.storage.tables import Topic, database

from . import index, query

Area = Literal["contact", "answer"]


class Text(NamedTuple):
    """What an index is told of a row."""

    id: int
    texts: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    topic_ids: tuple[int, ...] = ()


def put(area: Area, rows: Iterable[Text]) -> None:
    """Index rows, instead of what was known of them; call it within a transaction."""
    indexed = []
    for row in sorted(rows):
        digits = [
            index.row_texts(index.Entry(row.id, (), number))[1] for number in row.numbers if number
        ]
        id, raw, lemma = index.row_texts(index.Entry(row.id, row.texts))
        topics = [f"{index.TOPIC}{topic}" for topic in row.topic_ids]
        indexed.append((id, " ".join([raw, *digits]), " ".join([lemma, *topics])))
    cursor = database.cursor()
    cursor.executemany(
        f"INSERT OR REPLACE INTO {area}_search (rowid, raw, lemma) VALUES (?, ?, ?)", indexed
    )
    cursor.close()


def remove(area: Area, ids: Iterable[int]) -> None:
    """Take rows out of the index; those that are not in it do not matter."""
    cursor = database.cursor()
    cursor.executemany(f"DELETE FROM {area}_search WHERE rowid = ?", [(id,) for id in ids])
    cursor.close()


def is_lost(area: Area) -> bool:
    """Whether rows are there and none of them is indexed, as after a repair of the file."""
    found = database.execute_sql(
        f"SELECT EXISTS (SELECT 1 FROM {area} WHERE deleted_at IS NULL)"
        f" AND NOT EXISTS (SELECT 1 FROM {area}_search_docsize)"
    ).fetchone()
    return bool(found[0])


def find(area: Area, text: str, limit: int) -> list[int] | None:
    """The rows in which every word occurs, best first; None where the text has no words.

    The order is FTS5's BM25, words as typed before their other forms.
    """
    names = query.Names(topics=lists.names(Topic))
    expression = query.match_expression(text, settings.get(settings.REGION), names)
    if expression is None:
        return None
    rows = database.execute_sql(
        f"SELECT rowid FROM {area}_search WHERE {area}_search MATCH ?"
        f" ORDER BY bm25({area}_search, 2.0, 1.0) LIMIT ?",
        (expression, limit),
    )
    return [id for (id,) in rows]
