"""What a card says of a contact: its properties become fields, and what has none is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from operator import itemgetter

from hotline_desktop.core.contacts.values import Contact, ContactValues, Email, Extra, Phone, Skill
from hotline_desktop.core.text import tr
from hotline_desktop.core.topics import find_path

from .lines import Line, binary
from .pictures import is_picture
from .writing import LEVELS, OWN, own_lines
from .written import LABEL, MARK, email_of, kept, label_of, labels_of, phone_of

LARGEST = 10
"""Megabytes of a picture or a sound."""


def contact_of(lines: Iterable[Line]) -> tuple[str, ContactValues, list[str]]:
    """The uid of a card or "", what it says of a contact, and what of it could not be read."""
    found = _Reader(list(lines))
    return found.uid, found.values(), found.unread


class _Reader:
    """Puts the properties of one card into fields; the first of a kind wins, others are extra."""

    def __init__(self, lines: list[Line]) -> None:
        self.uid = ""
        self._lines = lines
        self._labels = labels_of(lines)
        self.unread: list[str] = []
        self._fields: dict[str, str] = {}
        self._phones: list[tuple[int, Phone]] = []
        self._emails: list[tuple[int, Email]] = []
        self._skills: list[Skill] = []
        self._notes: list[str] = []
        self._photo: bytes | None = None
        self._photo_type = ""
        self._verified: datetime | None = None
        self._taken: list[Line] = []
        self._extra: list[Line] = []
        for line in lines:
            (self._taken if self._take(line) else self._extra).append(line)

    def values(self) -> ContactValues:
        fields = dict(self._fields)
        fields.setdefault("name", self._name_parts())
        named = {line.group for line in self._taken} - {
            line.group for line in self._extra if line.name != LABEL
        }
        extra = [
            line
            for line in self._extra
            if not (line.name == LABEL and line.group in named)
            and not (line.name == "N" and line.parts() == [fields["name"], "", "", "", ""])
        ]
        values = ContactValues(
            **fields,  # type: ignore[arg-type]
            notes="\n".join(self._notes),
            phones=tuple(phone for _, phone in sorted(self._phones, key=itemgetter(0))),
            emails=tuple(email for _, email in sorted(self._emails, key=itemgetter(0))),
            skills=tuple(self._skills),
            photo=self._photo,
            photo_type=self._photo_type,
            extra=tuple(_as_extra(line) for line in extra),
            verified_at=self._verified,
        )
        source = [*self._taken, *self._labels.values()]
        written = kept(source, own_lines(Contact(0, self.uid, values), set()))
        beside = (_as_extra(replace(line, name=MARK + line.name)) for line in written)
        return replace(values, extra=(*values.extra, *beside))

    def _name_parts(self) -> str:
        """The name of a card that says only its parts."""
        line = next((line for line in self._lines if line.name == "N"), None)
        if line is None:
            return ""
        family, given, middle, *_ = [*line.parts(), "", "", ""]
        return " ".join(filter(None, (family, given, middle))).replace(",", " ")

    def _take(self, line: Line) -> bool:
        if line.binary and len(line.value) * 3 // 4 > LARGEST << 20:
            size = f"{LARGEST} MB"
            self.unread.append(
                tr("{what} is larger than {size} and was left out.", what=line.name, size=size)
            )
            return True
        take = getattr(self, f"_take_{line.name.lower().replace('-', '_')}", None)
        if line.name in OWN:
            return self._once(OWN[line.name], line.text())
        return bool(take is not None and take(line))

    def _once(self, name: str, text: str) -> bool:
        if not text:
            return True
        if name in self._fields:
            return False
        self._fields[name] = text
        return True

    def _take_fn(self, line: Line) -> bool:
        return self._once("name", " ".join(line.text().split()))

    def _take_title(self, line: Line) -> bool:
        return self._once("position", line.text())

    def _take_org(self, line: Line) -> bool:
        if "organisation" in self._fields or "department" in self._fields:
            return False
        name, *units = line.parts()
        self._once("organisation", name)
        self._once("department", " / ".join(filter(None, units)))
        return True

    def _take_uid(self, line: Line) -> bool:
        if self.uid:
            return False
        self.uid = line.text()[:200]
        return True

    def _take_note(self, line: Line) -> bool:
        if line.text():
            self._notes.append(line.text())
        return True

    def _take_tel(self, line: Line) -> bool:
        phone = phone_of(line, label_of(line, self._labels))
        if phone.number:
            self._phones.append((line.preference(), phone))
        return True

    def _take_email(self, line: Line) -> bool:
        if line.text():
            email = email_of(line, label_of(line, self._labels))
            self._emails.append((line.preference(), email))
        return True

    def _take_photo(self, line: Line) -> bool:
        if self._photo is not None or not line.binary:
            return False
        photo = binary(line.value)
        if photo is None or not is_picture(photo):
            self.unread.append(tr("Its photo is broken or cut off: it is kept, but not shown."))
            return False
        self._photo, self._photo_type = photo, line.parameter("TYPE").upper()
        return True

    def _take_expertise(self, line: Line) -> bool:
        level = LEVELS.get(line.parameter("LEVEL").lower(), 0)
        words, remark = line.text(), line.parameter("X-REMARK")
        topic = find_path(line.parameter("X-TOPIC")) if line.parameter("X-TOPIC") else None
        if topic is None:
            topic = find_path(words) if words else None
            words = "" if topic is not None else words
        elif words == line.parameter("X-TOPIC"):
            words = ""
        self._skills.append(Skill(topic, words, level, remark))
        return True

    def _take_x_hotline_verified(self, line: Line) -> bool:
        try:
            self._verified = datetime.fromisoformat(line.text()).astimezone(UTC)
        except ValueError:
            return False
        return True


def _as_extra(line: Line) -> Extra:
    parameters = (*line.parameters, *((("ENCODING", "b"),) if line.binary else ()))
    return line.group, line.name, parameters, line.value
