"""Contacts made one, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from hotline_desktop.core import phones, settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.lists import folded
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Answer
from hotline_desktop.core.text import tr

from .browse import contacts
from .commands import (
    change_contact,
    delete_contacts,
    rename_substitute,
    restore_contacts,
    set_substitute,
)
from .extras import joined, without_name
from .values import ContactValues, Phone

_TEXTS = ("name", "position", "department", "organisation", "room", "hours", "notes")
_SINGLE = (*_TEXTS, "substitute", "operator_id", "photo", "photo_type", "verified_at")


@dataclass(frozen=True)
class Merge:
    """What a merge did, for taking it back.

    Attributes:
        kept_id: the contact that remains; ``before``: as it was.
        gone_ids: those that went to the bin.
        answers: answer → the contact that it named.
        substitutes: contact → who stood in, by the name then.
    """

    kept_id: int
    before: ContactValues
    gone_ids: tuple[int, ...]
    answers: dict[int, int]
    substitutes: dict[int, str]


def merge_contacts(
    contact_ids: Sequence[int], into: int, *, by: int | None, now: datetime
) -> Merge:
    """Make several contacts one: what ``into`` does not know yet it takes from the others.

    The others go to the bin, so that a mistake can be put right.

    Raises:
        UserError: there is nothing to merge it with.
    """
    with transaction():
        (kept,) = contacts([into])
        others = [c for c in contacts(contact_ids) if c.id != into]
        if not others:
            raise UserError(
                tr("A contact cannot be merged with itself."), tr("Nothing was changed.")
            )
        merged = kept.values
        for other in others:
            merged = _merged(merged, other.values)
        change_contact(into, _all_fields(merged), by=by, now=now)
        ids = [other.id for other in others]
        named = dict(
            Answer.select(Answer.id, Answer.contact).where(Answer.contact.in_(ids)).tuples()
        )
        _name(dict.fromkeys(named, into), by, now)
        substitutes: dict[int, str] = {}
        for other in others:
            name = other.values.name
            if name and name != merged.name:
                renamed = rename_substitute(name, merged.name, by=by, now=now)
                substitutes |= dict.fromkeys(renamed, name)
        delete_contacts(ids, by=by, now=now)
    return Merge(into, kept.values, tuple(ids), named, substitutes)


def unmerge(merge: Merge, *, by: int | None, now: datetime) -> None:
    """Take a merge back: all contacts, and the answers that name them, are as before."""
    with transaction():
        change_contact(merge.kept_id, _all_fields(merge.before), by=by, now=now)
        restore_contacts(merge.gone_ids, by=by, now=now)
        _name(merge.answers, by, now)
        for contact_id, name in merge.substitutes.items():
            set_substitute([contact_id], name, by=by, now=now)


def _all_fields(values: ContactValues) -> dict[str, object]:
    return {name: getattr(values, name) for name in ContactValues.__dataclass_fields__}


def _name(contact_of: dict[int, int], by: int | None, now: datetime) -> None:
    for answer_id, contact_id in contact_of.items():
        Answer.update(contact=contact_id, changed_by=by, changed_at=now).where(
            Answer.id == answer_id
        ).execute()


def _merged(kept: ContactValues, other: ContactValues) -> ContactValues:
    region = settings.get(settings.REGION)
    known = {_same_phone(phone, region) for phone in kept.phones}
    addresses = {email.address.casefold() for email in kept.emails}
    empty = {
        name: getattr(other, name)
        for name in _SINGLE
        if getattr(kept, name) in ("", None) and getattr(other, name) not in ("", None)
    }
    # What cannot be a second value of its field is kept as a remark: nothing is lost.
    lost = [
        value
        for name in _TEXTS
        if (value := getattr(other, name))
        and getattr(kept, name)
        and folded(value) not in folded(f"{getattr(kept, name)} {kept.notes}")
    ]
    notes = "\n".join(filter(None, [empty.pop("notes", kept.notes), *lost]))
    return replace(
        kept,
        **empty,
        notes=notes,
        phones=(
            *kept.phones, *(p for p in other.phones if _same_phone(p, region) not in known)
        ),
        emails=(
            *kept.emails, *(e for e in other.emails if e.address.casefold() not in addresses)
        ),
        skills=tuple(dict.fromkeys((*kept.skills, *other.skills))),
        extra=joined(
            kept.extra, without_name(other.extra) if kept.name else other.extra, newer=False
        ),
    )  # fmt: skip


def _same_phone(phone: Phone, region: str) -> tuple[str, str]:
    return phones.normalise(phone.number, region) or phone.number, phone.extension
