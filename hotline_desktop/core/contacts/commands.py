"""Everything that writes contacts. Each command is one transaction; triggers keep the history."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from hotline_desktop.core import phones, settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.kept_entries import KeptEntries
from hotline_desktop.core.lists import folded
from hotline_desktop.core.search import texts
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import (
    Competence,
    ContactEmail,
    ContactPhone,
)
from hotline_desktop.core.storage.tables import Contact as Row
from hotline_desktop.core.text import tr

from .browse import contacts
from .extras import without_name
from .values import ContactValues

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
        if after.name != before.values.name and "extra" not in changes:
            after = replace(after, extra=without_name(after.extra))
        _check(after)
        Row.update(**_row(after), changed_by=by, changed_at=now).where(
            Row.id == contact_id
        ).execute()
        _write_parts(contact_id, after, before.values)
        if before.values.name and before.values.name != after.name:
            rename_substitute(before.values.name, after.name, by=by, now=now)
        if not before.deleted:
            texts.put("contact", [_text(contact_id, after)])


def rename_substitute(before: str, after: str, *, by: int | None, now: datetime) -> list[int]:
    """Name somebody otherwise with all for whom he or she stands in; returns whom it was."""
    query = Row.select(Row.id).where(Row.substitute == before)
    ids = [id for (id,) in query.tuples()]
    set_substitute(ids, after, by=by, now=now)
    return ids


def set_substitute(contact_ids: Sequence[int], name: str, *, by: int | None, now: datetime) -> None:
    """Name who stands in for these contacts."""
    with transaction():
        Row.update(substitute=name, changed_by=by, changed_at=now).where(
            Row.id.in_(contact_ids)
        ).execute()
        texts.put("contact", _texts(list(contact_ids)))


def _check(values: ContactValues) -> None:
    if not values.shown_name.strip():
        raise UserError(tr("A contact needs a name, a number or an address."))


def _row(values: ContactValues) -> dict[str, Any]:
    return {
        **{name: getattr(values, name) for name in _PLAIN},
        "name_key": folded(values.shown_name),
        "extra": json.dumps(values.extra, ensure_ascii=False),
    }


def _write_parts(id: int, after: ContactValues, before: ContactValues | None = None) -> None:
    """Write the parts that differ; those that stay are left alone, for the history's sake."""
    region = settings.get(settings.REGION)
    for name, (table, columns) in _PARTS.items():
        wanted = getattr(after, name)
        stored = getattr(before, name) if before is not None else ()
        if stored == wanted:
            continue
        ids = [row for (row,) in table.select(table.id).where(table.contact == id)
               .order_by(table.id).tuples()] if stored else []  # fmt: skip
        kept = [part for part in stored if part in wanted]
        if tuple(kept) != wanted[: len(kept)]:
            kept = []  # Their order is another one: all are written anew.
        gone = [row for row, part in zip(ids, stored, strict=True) if part not in kept]
        table.delete().where(table.id.in_(gone)).execute()
        for position, part in enumerate(wanted[len(kept) :], len(kept)):
            table.insert(contact=id, **columns(part, position, region)).execute()


_PARTS: dict[str, tuple[Any, Callable[[Any, int, str], dict[str, Any]]]] = {
    "phones": (
        ContactPhone,
        lambda phone, position, region: {
            **asdict(phone),
            "position": position,
            "caller_id": phones.normalise(phone.number, region).partition(";")[0],
        },
    ),
    "emails": (ContactEmail, lambda email, position, _: {**asdict(email), "position": position}),
    "skills": (
        Competence,
        lambda skill, *_: {
            "topic": skill.topic_id,
            "words": skill.words,
            "level": skill.level,
            "remark": skill.remark,
        },
    ),
}


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


def _texts(ids: list[int]) -> list[texts.Text]:
    return [_text(found.id, found.values) for found in contacts(ids)]


KEPT = KeptEntries("contact", Row, _texts)
verify = KEPT.verify
delete_contacts = KEPT.delete
restore_contacts = KEPT.restore
reindex = KEPT.reindex
