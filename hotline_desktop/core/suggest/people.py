"""Contacts as suggestions know them: by what they are competent for."""

from __future__ import annotations

from dataclasses import dataclass

from hotline_desktop.core import lists
from hotline_desktop.core.storage.tables import Topic, database
from hotline_desktop.core.text import tr

from .lexical import Postings, Vocabulary
from .terms import add_terms, topic_texts


@dataclass(frozen=True)
class People:
    """Contacts by what they know. ``reasons`` say why each may be named."""

    ids: list[int]
    names: list[str]
    reasons: list[str]
    postings: Postings


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
    reasons = [
        tr("Competent for “{topic}”", topic="; ".join(knows[:4])) if knows else office
        for _, office, knows, _ in found.values()
    ]
    return People(
        list(found),
        [name for name, *_ in found.values()],
        reasons,
        Postings(vocabulary, [counted for *_, counted in found.values()]),
    )
