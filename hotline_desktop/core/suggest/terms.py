"""Texts as the ranking sees them: normal forms of words, each with its weight."""

from __future__ import annotations

import re

from hotline_desktop.core import lists, topics
from hotline_desktop.core.search import words
from hotline_desktop.core.storage.tables import Topic

LONGEST_TEXT = 20_000
"""Characters of one text that are looked at."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_WORDLESS = re.compile(r"[\W_]*")


def add_terms(found: dict[str, float], text: str, weight: float = 1.0) -> None:
    """Count the normal forms in a text; a word with several possible ones counts for each in part.

    Args:
        found: normal form → its count so far; added to.
        text: any text.
        weight: what a word of this text counts.
    """
    for word in words.words(text[:LONGEST_TEXT]):
        forms = words.forms(word) or (word,)
        part = weight / len(forms)
        for form in forms:
            found[form] = found.get(form, 0.0) + part


def sentences(text: str, most: int = 40) -> list[str]:
    """The sentences and lines of a text that have words in them; the last holds what is left."""
    parts = [part.strip() for part in _SENTENCE_END.split(text[:LONGEST_TEXT])]
    parts = [part for part in parts if not _WORDLESS.fullmatch(part)]
    if len(parts) > most:
        parts = [*parts[: most - 1], " ".join(parts[most - 1 :])]
    return parts


def topic_texts() -> dict[int | None, str]:
    """Each topic's name with those of the wider ones."""
    names = lists.names(Topic)
    above = topics.parents()
    return {id: " ".join(names[wide] for wide in topics.lineage(id, above)) for id in names}
