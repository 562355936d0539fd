"""The directory of the made-up office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from .. import lists
from ..answers.browse import find_question
from ..answers.commands import change_answer
from ..contacts.commands import add_contact, change_contact
from ..contacts.values import ContactValues, Email, Phone, Skill
from ..storage.tables import Operator
from .texts import texts

VERIFIED_BEFORE, STALE_BEFORE = timedelta(days=25), timedelta(days=300)


def create_contacts(
    language: str, topic_ids: Sequence[int], operators: Sequence[int], now: datetime
) -> None:
    """Write the contacts, two of them operators, and name those whom answers send callers to.

    Args:
        language: ``en`` or ``ru``.
        topic_ids: the office's topics in their order; ``operators`` likewise.
        now: the moment of the demonstration.
    """
    text = texts(f"contacts_{language}")
    names = lists.names(Operator)
    found = []
    for entry in text["contacts"]:
        who = operators[entry["operator"]] if "operator" in entry else None
        name = entry.get("name") or names[who or 0]
        before = STALE_BEFORE if entry.get("stale") else VERIFIED_BEFORE
        values = _values(entry, name, who, text["hours"], topic_ids, now - before)
        found.append(add_contact(values, by=operators[0], now=now - before))
    room = {"room": text["moved_to"], "notes": text["moved"]}
    change_contact(found[text["moved_who"]], room, by=operators[1], now=now - timedelta(days=9))
    for question, who in text["answers"].items():
        answer = find_question(question)
        if answer is not None:
            changes = {"contact_id": found[who]}
            change_answer(answer, changes, by=operators[0], now=now - timedelta(days=20))


def _values(
    entry: Mapping[str, Any],
    name: str,
    operator_id: int | None,
    hours: str,
    topic_ids: Sequence[int],
    verified_at: datetime,
) -> ContactValues:
    level, remark, words = entry["level"], entry.get("remark", ""), entry.get("words", "")
    topics = [topic_ids[topic] for topic in entry.get("topics", ())]
    skills = [Skill(topic, "", level, remark) for topic in topics]
    if words:
        skills = [Skill(topics[0] if topics else None, words, level, remark), *skills[1:]]
    return ContactValues(
        name=name,
        position=entry.get("position", ""),
        department=entry["department"],
        room=entry.get("room", ""),
        hours=entry.get("hours", hours),
        substitute=entry.get("substitute", ""),
        operator_id=operator_id,
        notes=entry.get("notes", ""),
        phones=tuple(Phone(*phone) for phone in entry["phones"]),
        emails=(Email(entry["email"], "work"),) if "email" in entry else (),
        skills=tuple(skills),
        verified_at=verified_at,
    )
