"""The contacts as a list that is searched, filtered and sorted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from hotline_desktop.core import lists
from hotline_desktop.core.search import texts
from hotline_desktop.core.storage.tables import Contact as Row
from hotline_desktop.core.storage.tables import Topic, database, ids_of

from .browse import MOST, competent, stale
from .duplicates import duplicates
from .presence import Presence, at_work, presences_of
from .values import Phone

SORTS = {
    "name": Row.name_key,
    "position": Row.position,
    "department": Row.department,
    "room": Row.room,
    "verified": Row.verified_at,
}


@dataclass(frozen=True)
class Filter:
    """Which contacts: each condition narrows what the others leave.

    Attributes:
        text: every word occurs somewhere in the contact.
        topic_id: competent for this topic, a wider one or a part of it.
        stale_before: nobody has verified or changed it since.
        duplicates: likely to be the same as another.
        at_work: at work at this instant and not on a pause.
    """

    text: str = ""
    topic_id: int | None = None
    stale_before: datetime | None = None
    duplicates: bool = False
    at_work: datetime | None = None


@dataclass(frozen=True)
class Line:
    """A contact as a line of the list."""

    id: int
    name: str
    position: str
    department: str
    phone: str
    room: str
    competences: str
    verified_at: datetime | None
    where: Presence


def matching(wanted: Filter, sort: str | None = None, descending: bool = False) -> list[int]:
    """The contacts of a filter.

    Without a sort the best come first: those that match the text best, know the topic best, were
    left alone longest, or stand beside their double; by name where nothing of this is asked.
    """
    ranked: list[list[int]] = []
    if (found := texts.find("contact", wanted.text, MOST)) is not None:
        ranked.append(found)
    if wanted.topic_id is not None:
        ranked.append([who.contact_id for who in competent(wanted.topic_id)])
    if wanted.stale_before is not None:
        ranked.append(stale(wanted.stale_before))
    if wanted.duplicates:
        ranked.append([id for group in duplicates() for id in group])
    if not ranked or sort is not None:
        ranked.insert(0, _ordered(sort or "name", descending))
    first, *others = ranked
    sets = [set(other) for other in others]
    if wanted.at_work is not None:
        sets.append(at_work(wanted.at_work))
    return [id for id in first if all(id in known for known in sets)]


def _ordered(sort: str, descending: bool) -> list[int]:
    column = SORTS[sort]
    query = Row.select(Row.id).where(Row.deleted_at.is_null())
    order = column.desc() if descending else column.asc()
    return ids_of(query.order_by(order, Row.name_key, Row.id))


def lines(contact_ids: Sequence[int], now: datetime) -> list[Line]:
    """Lines of the list, in the order asked for; contacts in the bin are left out."""
    names = lists.names(Topic)
    ids = json.dumps(list(contact_ids))
    known = {row[0]: _Row(*row) for row in database.execute_sql(_ROWS, (ids,))}
    numbers: dict[int, str] = {}
    for id, number, extension in database.execute_sql(_NUMBERS, (ids,)):
        numbers.setdefault(id, Phone(number, extension).shown)
    addresses: dict[int, str] = {}
    for id, address in database.execute_sql(_ADDRESSES, (ids,)):
        addresses.setdefault(id, address)
    skills: dict[int, list[str]] = {}
    for id, topic, words in database.execute_sql(_SKILLS, (ids,)):
        said = " ".join(filter(None, (names.get(topic or 0, ""), words)))
        skills.setdefault(id, []).append(said)
    where = presences_of(
        [(row.id, row.operator_id, row.hours, row.substitute) for row in known.values()], now
    )
    found = []
    for id in contact_ids:
        if id not in known:
            continue
        row = known[id]
        number = numbers.get(id, "")
        found.append(
            Line(
                id,
                row.name or row.organisation or addresses.get(id, "") or number,
                row.position,
                row.department,
                number,
                row.room,
                ", ".join(skills.get(id, ())),
                None if row.verified is None else datetime.fromtimestamp(row.verified, UTC),
                where[id],
            )
        )
    return found


# Asked at each keystroke for a page of rows, so in SQL.
_WANTED = "FROM json_each(?) AS wanted JOIN"
_ROWS = (
    "SELECT contact.id, operator_id, hours, substitute, name, organisation, position, department,"
    f" room, verified_at {_WANTED} contact ON contact.id = wanted.value WHERE deleted_at IS NULL"
)
_NUMBERS = (
    f"SELECT contact_id, number, extension {_WANTED} contact_phone AS part"
    " ON part.contact_id = wanted.value ORDER BY part.id"
)
_ADDRESSES = (
    f"SELECT contact_id, address {_WANTED} contact_email AS part"
    " ON part.contact_id = wanted.value ORDER BY part.id"
)
_SKILLS = (
    f"SELECT contact_id, topic_id, words {_WANTED} competence AS part"
    " ON part.contact_id = wanted.value ORDER BY part.id"
)


class _Row(NamedTuple):
    id: int
    operator_id: int | None
    hours: str
    substitute: str
    name: str
    organisation: str
    position: str
    department: str
    room: str
    verified: int | None
