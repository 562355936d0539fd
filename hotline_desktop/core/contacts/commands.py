"""Everything that writes contacts. Each command is one transaction; triggers keep the history."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from hotline_desktop.core import phones, settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.lists import folded
from hotline_desktop.core.search import texts
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import (
    Answer,
    Competence,
    ContactEmail,
    ContactPhone,
)
from hotline_desktop.core.storage.tables import Contact as Row
from hotline_desktop.core.text import tr

from .browse import contacts
from .values import Contact, ContactValues, Phone

_PLAIN = (
    "name", "position", "department", "organisation", "room", "hours", "substitute", "operator_id",
    "notes", "photo", "photo_type", "verified_at",
)  # fmt: skip


def add_contact(values: ContactValues, *, by: int | None, now: datetime, uid: str = "") -> int:
    """Write a new contact; returns its id.

    Raises:
        UserError: it has neither a name nor a number or an address.
    """
    _check(values)
    with transaction():
        id = int(
            Row.insert(
                uid=uid or secrets.token_hex(8), created_at=now, changed_by=by, **_row(values)
            ).execute()
        )
        _write_parts(id, values)
        texts.put("contact", [_text(id, values)])
    return id


def change_contact(
    contact_id: int, changes: dict[str, Any], *, by: int | None, now: datetime
) -> None:
    """Change some fields, named as in ``ContactValues``; a new name goes to those it stands in for.

    Raises:
        UserError: neither name nor number nor address would be left.
    """
    with transaction():
        (before,) = contacts([contact_id], deleted=True)
        after = replace(before.values, **changes)
        _check(after)
        Row.update(**_row(after), changed_by=by, changed_at=now).where(
            Row.id == contact_id
        ).execute()
        if (before.values.phones, before.values.emails, before.values.skills) != (
            after.phones, after.emails, after.skills,
        ):  # fmt: skip
            for part in (ContactPhone, ContactEmail, Competence):
                part.delete().where(part.contact == contact_id).execute()
            _write_parts(contact_id, after)
        if before.values.name and before.values.name != after.name:
            _rename_substitute(before.values.name, after.name)
        if not before.deleted:
            texts.put("contact", [_text(contact_id, after)])


def verify(contact_ids: Iterable[int], *, by: int | None, now: datetime) -> None:
    """Note that somebody has made sure that these contacts are right."""
    with transaction():
        Row.update(verified_at=now, changed_by=by, changed_at=now).where(
            Row.id.in_(list(contact_ids))
        ).execute()


def delete_contacts(contact_ids: Iterable[int], *, by: int | None, now: datetime) -> None:
    """Put contacts into the bin."""
    ids = list(contact_ids)
    with transaction():
        texts.remove("contact", ids)
        Row.update(deleted_at=now, changed_by=by, changed_at=now).where(
            Row.id.in_(ids), Row.deleted_at.is_null()
        ).execute()


def restore_contacts(contact_ids: Iterable[int], *, by: int | None, now: datetime) -> None:
    """Take contacts out of the bin."""
    ids = list(contact_ids)
    with transaction():
        Row.update(deleted_at=None, changed_by=by, changed_at=now).where(Row.id.in_(ids)).execute()
        texts.put("contact", [_text(contact.id, contact.values) for contact in contacts(ids)])


def merge_contacts(contact_ids: Sequence[int], into: int, *, by: int | None, now: datetime) -> None:
    """Make several contacts one: what ``into`` does not know yet it takes from the others.

    The others go to the bin, so that a mistake can be put right.
    """
    with transaction():
        (kept,) = contacts([into])
        others = [c for c in contacts(contact_ids) if c.id != into]
        merged = kept.values
        for other in others:
            merged = _merged(merged, other.values)
        changes = {name: getattr(merged, name) for name in ContactValues.__dataclass_fields__}
        change_contact(into, changes, by=by, now=now)
        ids = [other.id for other in others]
        Answer.update(contact=into, changed_by=by, changed_at=now).where(
            Answer.contact.in_(ids)
        ).execute()
        for other in others:
            if other.values.name and other.values.name != merged.name:
                _rename_substitute(other.values.name, merged.name)
        delete_contacts(ids, by=by, now=now)


def _merged(kept: ContactValues, other: ContactValues) -> ContactValues:
    region = settings.get(settings.REGION)
    known = {_same_phone(phone, region) for phone in kept.phones}
    addresses = {email.address.casefold() for email in kept.emails}
    empty = {
        name: getattr(other, name)
        for name in _PLAIN
        if getattr(kept, name) in ("", None) and getattr(other, name) not in ("", None)
    }
    # What cannot be a second value of its field is kept as a remark: nothing is lost.
    lost = [
        value
        for name in ("name", "position", "department", "organisation", "room", "hours", "notes")
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
        extra=tuple(dict.fromkeys((*kept.extra, *other.extra))),
    )  # fmt: skip


def _same_phone(phone: Phone, region: str) -> tuple[str, str]:
    return phones.normalise(phone.number, region) or phone.number, phone.extension


def _rename_substitute(before: str, after: str) -> None:
    query = Row.select(Row.id).where(Row.substitute == before)
    ids = [id for (id,) in query.tuples()]
    Row.update(substitute=after).where(Row.id.in_(ids)).execute()
    texts.put("contact", [_text(contact.id, contact.values) for contact in contacts(ids)])


def _check(values: ContactValues) -> None:
    if not values.shown_name.strip():
        raise UserError(tr("A contact needs a name, a number or an address."))


def _row(values: ContactValues) -> dict[str, Any]:
    return {
        **{name: getattr(values, name) for name in _PLAIN},
        "name_key": folded(values.shown_name),
        "extra": json.dumps(values.extra, ensure_ascii=False),
    }


def _write_parts(id: int, values: ContactValues) -> None:
    region = settings.get(settings.REGION)
    for position, phone in enumerate(values.phones):
        ContactPhone.insert(
            contact=id,
            position=position,
            number=phone.number,
            extension=phone.extension,
            caller_id=phones.normalise(phone.number, region).partition(";")[0],
            label=phone.label,
        ).execute()
    for position, email in enumerate(values.emails):
        ContactEmail.insert(
            contact=id, position=position, address=email.address, label=email.label
        ).execute()
    for skill in values.skills:
        Competence.insert(
            contact=id,
            topic=skill.topic_id,
            words=skill.words,
            level=skill.level,
            remark=skill.remark,
        ).execute()


def _text(id: int, values: ContactValues) -> texts.Text:
    region = settings.get(settings.REGION)
    said = (
        values.name, values.position, values.department, values.organisation, values.room,
        values.hours, values.substitute, values.notes,
        *(text for phone in values.phones for text in (phone.number, phone.extension)),
        *(email.address for email in values.emails),
        *(text for skill in values.skills for text in (skill.words, skill.remark)),
    )  # fmt: skip
    return texts.Text(
        id,
        said,
        tuple(phones.normalise(phone.number, region) for phone in values.phones),
        tuple(skill.topic_id for skill in values.skills if skill.topic_id is not None),
    )


def reindex() -> None:
    """Build the full-text index of contacts anew."""
    with transaction():
        texts.remove("contact", [id for (id,) in Row.select(Row.id).tuples()])
        found: list[Contact] = contacts(
            [id for (id,) in Row.select(Row.id).where(Row.deleted_at.is_null()).tuples()]
        )
        texts.put("contact", [_text(contact.id, contact.values) for contact in found])
