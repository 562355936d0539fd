"""Contacts as they are listed, found and asked."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peewee import fn

from hotline_desktop.core import lists, topics
from hotline_desktop.core.search import texts
from hotline_desktop.core.storage.cache import while_unchanged
from hotline_desktop.core.storage.tables import (
    Competence,
    ContactEmail,
    ContactPhone,
    Topic,
    ids_of,
)
from hotline_desktop.core.storage.tables import Contact as Row
from hotline_desktop.core.text import tr

from .values import Contact, ContactValues, Email, Phone, Skill

MOST = 1_000_000
AT_ONCE = 500


@dataclass(frozen=True)
class Competent:
    """Somebody to ask: who, how well he or she knows it, and why, in words."""

    contact_id: int
    name: str
    level: int
    reason: str


def contact(contact_id: int) -> Contact:
    """A contact with all that is known of it, in the bin or not."""
    (found,) = contacts([contact_id], deleted=True)
    return found


def contacts(
    contact_ids: Iterable[int], *, deleted: bool = False, photos: bool = True
) -> list[Contact]:
    """Contacts with all that is known of them, in the order asked for.

    Args:
        contact_ids: which ones; those that do not exist are left out.
        deleted: with those in the bin.
        photos: with their pictures, which take memory in a long list.
    """
    ids = list(dict.fromkeys(contact_ids))
    found: dict[int, Contact] = {}
    for start in range(0, len(ids), AT_ONCE):
        found |= _read(ids[start : start + AT_ONCE], deleted, photos)
    return [found[id] for id in ids if id in found]


def _read(ids: list[int], deleted: bool, photos: bool) -> dict[int, Contact]:
    query = Row.select() if photos else Row.select(*(f for f in _FIELDS if f is not Row.photo))
    query = query.where(Row.id.in_(ids))
    if not deleted:
        query = query.where(Row.deleted_at.is_null())
    parts = {table: _parts(table, ids) for table in (ContactPhone, ContactEmail, Competence)}
    into = lists.canonical(Topic)
    found = {}
    for row in query:
        values = ContactValues(
            name=row.name,
            position=row.position,
            department=row.department,
            organisation=row.organisation,
            room=row.room,
            hours=row.hours,
            substitute=row.substitute,
            operator_id=row.operator_id,
            notes=row.notes,
            phones=tuple(
                Phone(p.number, p.extension, p.label) for p in parts[ContactPhone].get(row.id, ())
            ),
            emails=tuple(Email(e.address, e.label) for e in parts[ContactEmail].get(row.id, ())),
            skills=tuple(
                Skill(into.get(s.topic_id), s.words, s.level, s.remark)
                for s in parts[Competence].get(row.id, ())
            ),
            photo=bytes(row.photo) if photos and row.photo is not None else None,
            photo_type=row.photo_type,
            extra=tuple(
                (group, name, tuple((k, v) for k, v in parameters), value)
                for group, name, parameters, value in json.loads(row.extra)
            ),
            verified_at=row.verified_at,
        )
        found[row.id] = Contact(row.id, row.uid, values, row.deleted_at is not None)
    return found


_FIELDS = [getattr(Row, name) for name in Row._meta.sorted_field_names]  # noqa: SLF001


def _parts(table: Any, ids: list[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in table.select().where(table.contact.in_(ids)).order_by(table.id):
        found.setdefault(row.contact_id, []).append(row)
    return found


def listed(limit: int = MOST, offset: int = 0) -> list[int]:
    """The contacts by name."""
    query = Row.select(Row.id).where(Row.deleted_at.is_null()).order_by(Row.name_key, Row.id)
    return ids_of(query.limit(limit).offset(offset))


@while_unchanged
def count() -> int:
    """How many contacts there are."""
    return int(Row.select(fn.COUNT(Row.id)).where(Row.deleted_at.is_null()).scalar())


def search(text: str, limit: int = 20) -> list[int]:
    """The contacts in which every word, name or number typed occurs, best first.

    Without a word: the first by name.
    """
    found = texts.find("contact", text, limit)
    return listed(limit) if found is None else found


def find_named(name: str) -> int | None:
    """The contact of this name: case, spaces and ``ё`` do not matter."""
    row = (
        Row.select(Row.id)
        .where(Row.name_key == lists.folded(name), Row.deleted_at.is_null())
        .order_by(Row.id)
        .first()
    )
    return None if row is None else int(row.id)


def in_bin() -> list[int]:
    """The contacts in the bin, those deleted last first."""
    query = Row.select(Row.id).where(Row.deleted_at.is_null(False)).order_by(Row.deleted_at.desc())
    return [id for (id,) in query.tuples()]


def stale(before: datetime) -> list[int]:
    """The contacts that nobody has verified, written or changed since, the oldest first."""
    last = fn.MAX(fn.COALESCE(Row.verified_at, 0), fn.COALESCE(Row.changed_at, 0), Row.created_at)
    query = (
        Row.select(Row.id)
        .where(Row.deleted_at.is_null(), last < int(before.timestamp()))
        .order_by(last, Row.name_key)
    )
    return [id for (id,) in query.tuples()]


def competent(topic_id: int) -> list[Competent]:
    """Who knows about a topic: named for it, for a wider one, or for a part of it.

    The nearer the topic and the higher the level, the earlier.
    """
    into = lists.canonical(Topic)
    above = topics.parents()
    path = topics.lineage(into[topic_id], above)
    names = lists.names(Topic)
    query = (
        Competence.select(Competence, Row.id, Row.name, Row.name_key)
        .join(Row)
        .where(Competence.topic.is_null(False), Row.deleted_at.is_null())
    )
    found: list[tuple[tuple[int, int, str], Competent]] = []
    for row in query:
        theirs = into[row.topic_id]
        if theirs in path:
            distance = path.index(theirs)
        elif path[0] in (below := topics.lineage(theirs, above)):
            distance = len(path) + below.index(path[0])
        else:
            continue
        reason = tr("Competent for “{topic}”", topic=names[theirs])
        if row.remark:
            reason = f"{reason} ({row.remark})"
        who = Competent(row.contact_id, row.contact.name, row.level, reason)
        found.append(((distance, -row.level, row.contact.name_key), who))
    best: dict[int, Competent] = {}
    for _, who in sorted(found, key=lambda entry: entry[0]):
        best.setdefault(who.contact_id, who)
    return list(best.values())
