"""Contacts to vCards of version 2.1, 3.0 and 4.0."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC
from pathlib import Path

from hotline_desktop.core.contacts import browse
from hotline_desktop.core.contacts.values import Contact, Extra, Phone, Skill
from hotline_desktop.core.lists import names
from hotline_desktop.core.storage.tables import Topic

from ..replacing import replacing
from .lines import Line, escaped
from .versions import folded_line, line_3, line_4, lines_21
from .written import MARK, as_written

VERSIONS = ("2.1", "3.0", "4.0")

LEVELS = {"beginner": 1, "average": 2, "expert": 3}
LEVEL_WORDS = {level: word for word, level in LEVELS.items()}
TYPES = frozenset(
    {"work", "home", "cell", "fax", "pager", "msg", "video", "car", "isdn", "bbs", "modem", "pcs",
     "text", "textphone", "main", "other", "mobile", "dom", "intl", "assistant"}
)  # fmt: skip
OWN = {"X-HOTLINE-ROOM": "room", "X-HOTLINE-HOURS": "hours",
        "X-HOTLINE-SUBSTITUTE": "substitute"}  # fmt: skip


def card_lines(contact: Contact, version: str) -> list[Line]:
    """The properties of a contact's card, those of this version and no other's."""
    lines = [_from_extra(entry) for entry in contact.values.extra]
    extra = [line for line in lines if not line.name.startswith(MARK)]
    source = [
        replace(line, name=line.name.removeprefix(MARK)) for line in lines if line not in extra
    ]
    own = own_lines(contact, {line.group for line in lines})
    if not any(line.name == "N" for line in extra):
        own.insert(1, Line("", "N", (), f"{escaped(contact.values.name)};;;;"))
    return [*as_written(own, source, uris=version == "4.0"), *extra]


def own_lines(contact: Contact, taken: set[str]) -> list[Line]:
    """The fields of a contact as properties; the groups ``taken`` are left to others."""
    said = contact.values
    lines = [Line("", "UID", (), escaped(contact.uid)), Line("", "FN", (), escaped(said.name))]
    if said.organisation or said.department:
        units = [escaped(unit) for unit in said.department.split(" / ")] if said.department else []
        lines.append(Line("", "ORG", (), ";".join([escaped(said.organisation), *units])))
    if said.position:
        lines.append(Line("", "TITLE", (), escaped(said.position)))
    lines += _labelled("TEL", [(_dialled(phone), phone.label) for phone in said.phones], taken)
    lines += _labelled("EMAIL", [(email.address, email.label) for email in said.emails], taken)
    for name, field in OWN.items():
        if text := getattr(said, field):
            lines.append(Line("", name, (), escaped(text)))
    if said.notes:
        lines.append(Line("", "NOTE", (), escaped(said.notes)))
    lines += _expertise(said.skills)
    if said.photo is not None:
        kind = (("TYPE", said.photo_type),) if said.photo_type else ()
        picture = base64.b64encode(said.photo).decode("ascii")
        lines.append(Line("", "PHOTO", kind, picture, binary=True))
    if said.verified_at is not None:
        moment = said.verified_at.astimezone(UTC).isoformat(timespec="seconds")
        lines.append(Line("", "X-HOTLINE-VERIFIED", (), moment))
    return lines


def _from_extra(extra: Extra) -> Line:
    group, name, parameters, value = extra
    kept = tuple(pair for pair in parameters if pair != ("ENCODING", "b"))
    return Line(group, name, kept, value, binary=len(kept) < len(parameters))


def _dialled(phone: Phone) -> str:
    return f"{phone.number} ext. {phone.extension}" if phone.extension else phone.number


def _labelled(name: str, values: list[tuple[str, str]], taken: set[str]) -> Iterator[Line]:
    """Properties with their labels: as a type where there is one, else in a group of their own."""
    for n, (value, label) in enumerate(values):
        preferred = (("TYPE", "pref"),) if n == 0 and len(values) > 1 else ()
        kinds = label.lower().split()
        if not label:
            yield Line("", name, preferred, escaped(value))
        elif all(kind in TYPES for kind in kinds) and label == label.lower():
            types = ",".join([*kinds, *(["pref"] if preferred else [])])
            yield Line("", name, (("TYPE", types),), escaped(value))
        else:
            group = next(g for i in range(1, 10_000) if (g := f"item{i}") not in taken)
            taken.add(group)
            yield Line(group, name, preferred, escaped(value))
            yield Line(group, "X-ABLABEL", (), escaped(label))


def _expertise(skills: tuple[Skill, ...]) -> Iterator[Line]:
    topics = names(Topic) if skills else {}
    for skill in skills:
        topic = topics.get(skill.topic_id or 0, "")
        parameters = []
        if skill.level:
            parameters.append(("LEVEL", LEVEL_WORDS[skill.level]))
        if topic:
            parameters.append(("X-TOPIC", topic))
        if skill.remark:
            parameters.append(("X-REMARK", skill.remark))
        yield Line("", "EXPERTISE", tuple(parameters), escaped(skill.words or topic))


def card_text(contact: Contact, version: str) -> str:
    """The contact as a vCard of this version, with CRLF at the end of each line."""
    physical = ["BEGIN:VCARD", f"VERSION:{version}"]
    for line in card_lines(contact, version):
        if version == "2.1":
            physical += lines_21(line)
        else:
            physical += folded_line((line_3 if version == "3.0" else line_4)(line))
    return "\r\n".join([*physical, "END:VCARD", ""])


def export_cards(target: Path, version: str = "3.0", wanted: Sequence[int] | None = None) -> int:
    """Write contacts, all or those wanted, as vCards in one file; returns how many.

    Raises:
        UserError: the file cannot be written; nothing is left behind.
    """
    ids = browse.listed() if wanted is None else list(wanted)
    with replacing(target) as file, file.open("w", encoding="utf-8", newline="") as stream:
        for start in range(0, len(ids), 200):
            for contact in browse.contacts(ids[start : start + 200]):
                stream.write(card_text(contact, version))
    return len(ids)
