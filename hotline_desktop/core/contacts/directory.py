"""The contacts as a list that is searched, filtered and sorted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from hotline_desktop.core import lists
from hotline_desktop.core.search import texts
from hotline_desktop.core.storage.tables import Contact as Row
from hotline_desktop.core.storage.tables import Topic

from .browse import MOST, competent, contacts, stale
from .duplicates import duplicates
from .presence import Presence, at_work, presences

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
    return [id for (id,) in query.order_by(order, Row.name_key, Row.id).tuples()]


def lines(contact_ids: Sequence[int], now: datetime) -> list[Line]:
    """Lines of the list, in the order asked for; contacts in the bin are left out."""
    topics = lists.names(Topic)
    found = []
    stored = contacts(contact_ids, photos=False)
    where = presences(stored, now)
    for contact in stored:
        values = contact.values
        said = (
            " ".join(filter(None, (topics.get(skill.topic_id or 0, ""), skill.words)))
            for skill in values.skills
        )
        found.append(
            Line(
                contact.id,
                values.shown_name,
                values.position,
                values.department,
                values.phones[0].shown if values.phones else "",
                values.room,
                ", ".join(said),
                values.verified_at,
                where[contact.id],
            )
        )
    return found
