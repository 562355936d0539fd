"""Contacts from spreadsheets and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from hotline_desktop.core import lists, phones, settings, topics
from hotline_desktop.core.contacts import browse, commands
from hotline_desktop.core.contacts.extras import joined
from hotline_desktop.core.contacts.history import undone
from hotline_desktop.core.contacts.values import Contact, ContactValues, Email, Phone, Skill
from hotline_desktop.core.history import edits_since, merged
from hotline_desktop.core.imports.other_lists import uids_in_bin
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.core.text import tr

from ..entries import Names
from ..sheets import values as cells
from ..sheets.layout import Mapping
from ..sheets.own_files import own_entries
from ..sheets.readers import Spreadsheet
from ..workbooks.columns import Column, Value
from ..workbooks.safe_cells import safe_text
from .areas import CONTACTS
from .knowledge_files import Counts, Progress, TableRow, mapped_rows, noon, office_zone

_EXTENSION = re.compile(
    r"[\s,;(]*(?:ext(?:ension)?\b\.?|доб(?:авочный)?\b\.?|вн(?:утр)?\b\.|\bx)\s*:?\s*(\d{1,8})\)?",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s*[;\n]\s*|,\s*(?=[+\d(])")
_LABEL = re.compile(r"\(([^()\d]*)\)\s*$|^([^\W\d_][\w .-]*?)\s*:\s*(?=[+\d(])")
LONGEST_TOPIC = 60
"""Longer own words are surely no topic."""

_LEVEL = re.compile(r"\s*\[([0-3])\]")
_REMARK = re.compile(r"\s*\(([^()]*)\)\s*$")


def split_phones(written: str, label: str = "") -> list[Phone]:
    """The numbers in a cell such as “+7 495 123-45-67, ext. 12 (work); 204”."""
    found = []
    for part in _SEVERAL.split(written.strip()):
        if any(map(str.isdigit, part)):
            found.append(read_phone(part, label))
        elif part and not found:
            continue
    return found


def read_phone(written: str, label: str = "") -> Phone:
    """One number with its extension and label."""
    named = _LABEL.search(written)
    if named:
        label = (named[1] or named[2] or "").strip() or label
        written = f"{written[: named.start()]}{written[named.end() :]}"
    extension = _EXTENSION.search(written)
    if extension and any(map(str.isdigit, written[: extension.start()])):
        written = f"{written[: extension.start()]}{written[extension.end() :]}"
        return Phone(written.strip(" ,"), extension[1], label)
    return Phone(written.strip(" ,"), "", label)


def write_phone(phone: Phone) -> str:
    """The number as ``read_phone`` reads it."""
    said = phone.number
    if phone.extension:
        said = f"{said}, {tr('ext.')} {phone.extension}"
    return f"{said} ({phone.label})" if phone.label else said


def read_skills(written: str) -> list[Skill]:
    """Competences such as “Deadlines: originals and copies [3] (mornings); housing”."""
    found = []
    for part in filter(None, (p.strip() for p in re.split(r"[;\n]", written))):
        remark = _REMARK.search(part)
        rest = part[: remark.start()] if remark else part
        level = _LEVEL.search(rest)
        rest = _LEVEL.sub("", rest).strip()
        name, colon, own = rest.partition(": ")
        topic = topics.find_path(rest)
        if topic is None and colon:
            topic = topics.find_path(name)
            own_words = own if topic is not None else rest
        else:
            own_words = "" if topic is not None else rest
        found.append(
            Skill(topic, own_words.strip(), int(level[1]) if level else 0,
                  remark[1].strip() if remark else "")
        )  # fmt: skip
    return found


def write_skill(skill: Skill, names: dict[int, str]) -> str:
    """A competence as ``read_skills`` reads it."""
    said = ": ".join(filter(None, (names.get(skill.topic_id or 0, ""), skill.words)))
    said = said.replace(";", ",").replace("\n", " ")
    if skill.level:
        said = f"{said} [{skill.level}]"
    return f"{said} ({skill.remark})" if skill.remark else said


def take_contacts(
    spreadsheet: Spreadsheet,
    mapping: Mapping,
    *,
    by: int | None,
    now: datetime,
    names: Names | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> Counts:
    """Take contacts in from a sheet whose columns are known; see ``write_contacts``."""
    counts = Counts()
    names = names or Names(create=False)
    names.own = own_entries(spreadsheet)
    read = []
    for row in mapped_rows(spreadsheet, mapping, progress):
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
        read, counts, spreadsheet.path, by=by, now=now, dry_run=dry_run, progress=progress,
        exported=mapping.exported, names=names,
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
        known = _Known()
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
            changes = _changes(before.values, values, ours, named, base)
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


class _Known:
    """The contacts that are there, to find who is meant."""

    def __init__(self) -> None:
        self._by_uid: dict[str, Contact] = {}
        self._by_name: dict[str, list[Contact]] = {}
        self._region = settings.get(settings.REGION)
        for contact in browse.contacts(browse.listed()):
            self.note(contact)

    def note(self, contact: Contact) -> None:
        if contact.uid:
            self._by_uid[contact.uid] = contact
        key = lists.folded(contact.values.shown_name)
        self._by_name.setdefault(key, []).append(contact)

    def find(self, uid: str, values: ContactValues) -> Contact | None:
        if uid and uid in self._by_uid:
            return self._by_uid[uid]
        namesakes = self._by_name.get(lists.folded(values.shown_name), [])
        return next((c for c in namesakes if self._may_be_same(c.values, values)), None)

    def _may_be_same(self, one: ContactValues, other: ContactValues) -> bool:
        """Whether two of the same name are one: nothing that only one person has may differ."""
        addresses = [{e.address.casefold() for e in values.emails} for values in (one, other)]
        if all(addresses) and not addresses[0] & addresses[1]:
            return False
        if one.photo and other.photo and one.photo != other.photo:
            return False
        numbers = [
            {(phones.normalise(p.number, self._region) or p.number, p.extension)
             for p in values.phones}
            for values in (one, other)
        ]  # fmt: skip
        if addresses[0] & addresses[1] or numbers[0] & numbers[1]:
            return True
        if all(numbers):
            return False
        return all(
            not mine or not theirs or lists.folded(mine) == lists.folded(theirs)
            for mine, theirs in (
                (one.department, other.department), (one.position, other.position),
            )
        )  # fmt: skip


def _changes(
    before: ContactValues,
    said: ContactValues,
    ours: bool,
    named: frozenset[str],
    base: ContactValues | None = None,
) -> dict[str, Any]:
    """What the file says otherwise; ``base``: the contact when our own file was written."""
    changes: dict[str, Any] = {}
    for name in named:
        was, is_now = getattr(before, name), getattr(said, name)
        if base is not None:
            then = getattr(base, name)
            if as_written(is_now) == as_written(then):
                continue
            if isinstance(was, tuple) and set(then) != set(was):
                is_now = merged(then, is_now, was)
        if name == "extra":
            is_now = joined(was, is_now, newer=True)
        elif not ours and isinstance(was, tuple):
            # A foreign list knows some numbers; those that we have besides stay.
            is_now = (*was, *(part for part in is_now if not _has(was, part)))
        elif not ours and name == "notes" and was and is_now:
            is_now = was if is_now in was else f"{was}\n{is_now}"
        same = was == is_now if isinstance(was, tuple) else as_written(was) == as_written(is_now)
        if not same and (ours or is_now not in ("", None, ())):
            changes[name] = is_now
    return changes


def _has(parts: tuple[Any, ...], part: Any) -> bool:
    if isinstance(part, Phone):
        region = settings.get(settings.REGION)
        wanted = phones.normalise(part.number, region) or part.number, part.extension
        return any(
            (phones.normalise(p.number, region) or p.number, p.extension) == wanted for p in parts
        )
    if isinstance(part, Email):
        return any(p.address.casefold() == part.address.casefold() for p in parts)
    return part in parts


def as_written(value: Any) -> Any:
    """A value as a cell can hold it: two that a spreadsheet cannot tell apart are the same."""
    if isinstance(value, datetime):
        return value.astimezone(office_zone()).date()
    if isinstance(value, Phone):
        return read_phone(write_phone(value))
    if isinstance(value, Skill):
        return tuple(read_skills(write_skill(value, lists.names(Topic))))
    if isinstance(value, tuple):
        return frozenset(map(as_written, value))
    return cells.text(safe_text(value)) if isinstance(value, str) else value


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
                label = _REMARK.search(part)
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


# --- out


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
