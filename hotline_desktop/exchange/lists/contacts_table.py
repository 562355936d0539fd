"""Contacts from spreadsheets and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from hotline_desktop.core import lists
from hotline_desktop.core.contacts import browse, commands
from hotline_desktop.core.contacts.history import undone
from hotline_desktop.core.contacts.values import Contact, ContactValues, Email, Phone, Skill
from hotline_desktop.core.history import edits_since
from hotline_desktop.core.imports.other_lists import uids_in_bin
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.core.text import tr

from ..entries import Names
from ..sheets import values as cells
from ..sheets.own_files import own_entries
from ..workbooks.columns import Column, Value
from .areas import CONTACTS
from .contact_cells import REMARK, read_skills, split_phones, write_phone, write_skill
from .knowledge_files import Counts, Intake, Progress, TableRow, mapped_rows, noon, office_zone
from .known_contacts import KnownContacts, changes_of

LONGEST_TOPIC = 60
"""Longer own words are surely no topic."""


def take_contacts(intake: Intake) -> Counts:
    """Take contacts in from a sheet whose columns are known; see ``write_contacts``."""
    spreadsheet, mapping = intake.spreadsheet, intake.mapping
    counts = Counts()
    names = intake.names or Names(create=False)
    names.own = own_entries(spreadsheet)
    read = []
    for row in mapped_rows(spreadsheet, mapping, intake.progress):
        values = _values(row)
        if values.shown_name:
            read.append(Read(row.number, row.text("id"), values, mapping.ours, _named(row)))
        else:
            counts.refuse(
                row.place,
                tr("A contact needs a name, a number or an address."),
                row.number,
            )
    write_contacts(
        read, counts, spreadsheet.path, by=intake.by, now=intake.now, dry_run=intake.dry_run,
        progress=intake.progress, exported=mapping.exported, names=names,
    )  # fmt: skip
    return counts


class Read(NamedTuple):
    """A contact as a file has it.

    ``number`` of its row or card, its uid or "", whether the file is ours, and what it speaks of.
    """

    number: int
    uid: str
    values: ContactValues
    ours: bool
    named: frozenset[str]


def shown(values: ContactValues) -> dict[str, str]:
    """A contact as the preview of an import shows it."""
    return {
        **{n: getattr(values, n) for n in _PLAIN},
        "phones": "; ".join(map(write_phone, values.phones)),
        "emails": "; ".join(email.address for email in values.emails),
        "competences": "; ".join(write_skill(s, lists.names(Topic)) for s in values.skills),
    }


_PLAIN = ("name", "position", "department", "organisation", "room", "hours", "substitute", "notes")


def write_contacts(
    read: list[Read],
    counts: Counts,
    path: Path,
    *,
    by: int | None,
    now: datetime,
    dry_run: bool,
    progress: Progress | None = None,
    exported: datetime | None = None,
    names: Names | None = None,
) -> None:
    """Add contacts, or bring those up to date that are there already.

    The same is one with the same uid, or the same name and a number or an address in common, or
    the same name and nothing that speaks against it. ``exported`` is when our own workbook was
    written: what it has said since then undoes nothing that was edited here meanwhile. ``names``
    knows what becomes of competences that are no topic; they stay own words unless it says else.
    """
    names = names or Names(create=False)
    with transaction():
        known = KnownContacts()
        binned = uids_in_bin(CONTACTS.name)
        since = None if exported is None else edits_since("contact", exported)
        for done, (number, uid, said, ours, named) in enumerate(read):
            if progress is not None and done % 50 == 0:
                progress(done, len(read))
            skills = tuple(_settled(skill, names, dry_run) for skill in said.skills)
            values = replace(said, skills=skills)
            if since is not None and uid in binned:
                # Somebody put it into the bin since the file was written: there it stays.
                counts.show(number, "same", shown(values))
                continue
            before = known.find(uid, values)
            if before is None:
                counts.show(number, "new", shown(values))
                if not dry_run:
                    # Whoever is in the bin keeps the uid.
                    kept = "" if uid in binned else uid
                    id = commands.add_contact(values, by=by, now=now, uid=kept)
                    counts.added(id)
                    known.note(Contact(id, uid, values))
                else:
                    known.note(Contact(0, uid, values))
                continue
            base = None
            if since is not None and uid == before.uid:
                base = undone(before.values, since.get(before.id, ()))
            changes = changes_of(before.values, values, ours, named, base)
            write = partial(commands.change_contact, before.id, changes, by=by, now=now)
            counts.settle(
                number, shown(values), before.id, before.values, changes,
                None if dry_run else write,
            )  # fmt: skip
        counts.close(CONTACTS.name, path, names, by=by, now=now)


def _settled(skill: Skill, names: Names, dry_run: bool) -> Skill:
    """A competence in own words as the topic that it was decided to be."""
    name, _, rest = skill.words.partition(": ")
    if skill.topic_id is not None or not name or len(name) > LONGEST_TOPIC:
        return skill
    topic = (names.find if dry_run else names.settle)("topic", name)
    return skill if topic is None else replace(skill, topic_id=topic, words=rest.strip())


_FIELDS = {
    "name": "name", "last_name": "name", "first_name": "name", "middle_name": "name",
    "position": "position", "department": "department", "organisation": "organisation",
    "phones": "phones", "extension": "phones", "emails": "emails", "room": "room",
    "hours": "hours", "substitute": "substitute", "competences": "skills", "notes": "notes",
    "verified": "verified_at",
}  # fmt: skip


def _named(row: TableRow) -> frozenset[str]:
    return frozenset(_FIELDS[name] for name in row.cells if name in _FIELDS)


def _values(row: TableRow) -> ContactValues:
    whole = " ".join(filter(None, map(row.text, ("last_name", "first_name", "middle_name"))))
    found: list[Phone] = []
    for cell in row.cells.get("phones", ()):
        found += split_phones(cells.phone(cell))
    if found and (extension := re.sub(r"\D", "", row.text("extension"))):
        found[0] = replace(found[0], extension=extension)
    elif extension := row.text("extension"):
        found = [Phone(extension)]
    emails = []
    for written in row.texts("emails"):
        for part in re.split(r"[;,\s]+(?=[^()]*@)|[;\n]", written):
            if part.strip():
                label = REMARK.search(part)
                address = part[: label.start()] if label else part
                emails.append(Email(address.strip(" ;,"), label[1] if label else ""))
    day = row.day("verified")
    return ContactValues(
        name=" ".join((whole or row.text("name")).split()),
        position=row.text("position"),
        department=row.text("department") or row.sheet,
        organisation=row.text("organisation"),
        room=row.text("room"),
        hours=row.text("hours"),
        substitute=row.text("substitute"),
        notes=row.text("notes"),
        phones=tuple(found),
        emails=tuple(emails),
        skills=tuple(read_skills(row.text("competences"))),
        verified_at=None if day is None else noon(day, office_zone()),
    )


def columns() -> list[Column]:
    """The columns of an export, the hidden id first."""
    return [
        Column("id", "Hotline Desktop id", width=20, hidden=True),
        Column("name", tr("Full name"), width=30),
        Column("position", tr("Position"), width=24),
        Column("department", tr("Department"), width=24),
        Column("organisation", tr("Organisation"), width=22),
        Column("phones", tr("Phones"), "phone", width=32),
        Column("emails", tr("E-mails"), width=28),
        Column("room", tr("Room"), width=8),
        Column("hours", tr("Working hours"), width=20),
        Column("substitute", tr("Substitute"), width=24),
        Column("competences", tr("Competences"), width=40),
        Column("notes", tr("Notes"), width=30),
        Column("verified", tr("Last verified"), width=12),
    ]


def rows(ids: list[int]) -> Iterator[list[Value]]:
    """The cells of an export."""
    names = lists.names(Topic)
    zone = office_zone()
    for contact in browse.contacts(ids, photos=False):
        said = contact.values
        verified = said.verified_at.astimezone(zone).date().isoformat() if said.verified_at else ""
        yield [
            contact.uid, said.name, said.position, said.department, said.organisation,
            "; ".join(map(write_phone, said.phones)),
            "; ".join(f"{e.address} ({e.label})" if e.label else e.address for e in said.emails),
            said.room, said.hours, said.substitute,
            "; ".join(write_skill(skill, names) for skill in said.skills),
            said.notes, verified,
        ]  # fmt: skip
