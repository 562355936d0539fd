"""Contacts as suggestions know them: by what they are competent for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hotline_desktop.core import lists
from hotline_desktop.core.search import words
from hotline_desktop.core.storage.tables import Topic, database
from hotline_desktop.core.text import tr

from .function_words import ASKING_WORDS, FUNCTION_WORDS
from .lexical import SAME_STEM, Postings, QueryTerm, Vocabulary
from .terms import add_terms, topic_texts

Matter = tuple[frozenset[int], ...]
"""A competence: of each word that tells anything the numbers of its normal forms."""


@dataclass(frozen=True)
class People:
    """Contacts by what they know. ``reasons`` say why each may be named."""

    ids: list[int]
    names: list[str]
    reasons: list[str]
    matters: list[list[Matter]]
    postings: Postings

    def asked_about(self, place: int, query: Iterable[QueryTerm]) -> bool:
        """Whether the query says all words of one of somebody's competences."""
        asked = {
            number
            for term in query
            if term.telling
            for number, like in term.matches
            if like >= SAME_STEM
        }
        return any(all(word & asked for word in matter) for matter in self.matters[place])


_PEOPLE = """
SELECT contact.id, contact.name, contact.position, contact.department,
    competence.topic_id, coalesce(competence.words, ''), coalesce(competence.remark, '')
FROM contact LEFT JOIN competence ON competence.contact_id = contact.id
WHERE contact.deleted_at IS NULL ORDER BY contact.id, competence.level DESC, competence.id
"""


def read_people(vocabulary: Vocabulary) -> People:
    """All contacts by what they know."""
    paths = topic_texts()
    names = lists.names(Topic)
    found: dict[int, tuple[str, str, list[str], dict[str, float]]] = {}
    matters: dict[int, list[Matter]] = {}
    rows = database.execute_sql(_PEOPLE)
    for id, name, position, department, topic_id, own_words, remark in rows:
        if id not in found:
            counted: dict[str, float] = {}
            add_terms(counted, f"{position} {department}")
            found[id] = name, ", ".join(filter(None, (position, department))), [], counted
        _, _, knows, counted = found[id]
        add_terms(counted, own_words, 2.0)
        add_terms(counted, paths.get(topic_id, ""), 2.0)
        add_terms(counted, remark)
        knows += filter(None, (names.get(topic_id, ""), own_words))
        said = (_matter(vocabulary, text) for text in (names.get(topic_id, ""), own_words))
        matters.setdefault(id, []).extend(filter(None, said))
    reasons = [
        tr("Competent for “{topic}”", topic="; ".join(knows[:4])) if knows else office
        for _, office, knows, _ in found.values()
    ]
    return People(
        list(found),
        [name for name, *_ in found.values()],
        reasons,
        list(matters.values()),
        Postings(vocabulary, [counted for *_, counted in found.values()]),
    )


def _matter(vocabulary: Vocabulary, text: str) -> Matter:
    return tuple(
        frozenset(map(vocabulary.number, words.forms(word) or (word,)))
        for word in words.words(text)
        if word not in FUNCTION_WORDS and word not in ASKING_WORDS
    )
