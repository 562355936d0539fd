"""Contacts from vCards and back: versions 2.1, 3.0 and 4.0.

The fields that we have are filled; everything else a card says is kept as it is and goes out with
it again. vobject is not used: it gives up on cards of version 2.1 with bare parameters, on
character sets named by a line and on repeated fields, which is what telephones write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from ..core.contacts.values import ContactValues, Email, Extra, Phone, Skill
from ..core.errors import UserError, reason
from ..core.text import tr
from ..core.topics import find_path
from . import contacts_table
from .entries import Names
from .knowledge_files import Counts, Progress
from .readers import check_file
from .text_tables import encoding_of
from .vcard_lines import (
    Line,
    binary,
    escaped,
    logical_lines,
    parse_line,
)
from .vcard_out import LEVELS, OWN, VERSIONS, card_text, export_cards

__all__ = ["VERSIONS", "card_text", "contact_of", "export_cards", "import_cards", "read_cards"]

LARGEST = 256 << 20

_NOISE = frozenset({"voice", "internet", "pref", "x400"})
_APPLE = re.compile(r"_\$!<(.*?)>!\$_")


def read_cards(path: Path, counts: Counts) -> Iterator[tuple[str, ContactValues]]:
    """The contacts of a file, each with its uid or "".

    Args:
        path: a file with any number of cards.
        counts: told of what cannot be read.

    Raises:
        UserError: it holds no card at all.
    """
    check_file(path)
    try:
        if path.stat().st_size > LARGEST:
            raise UserError(tr("“{file}” is too large.", file=path.name))
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            tr("“{file}” could not be read.", file=path.name),
            action=tr("The system says: {why}.", why=reason(error)),
        ) from error
    data, charset = _as_bytes(data)
    number = 0
    for number, start, lines, problem in _cards(data, charset):
        where = tr("Card {number}, line {line}", number=number, line=start)
        if problem:
            counts.refuse(where, problem, number)
            continue
        uid, values = contact_of(lines)
        if values.shown_name:
            yield uid, values
        else:
            counts.refuse(where, tr("It has neither a name nor a number nor an address."), number)
    if not number:
        raise UserError(tr("“{file}” holds no vCard.", file=path.name), tr("Nothing was changed."))


def _as_bytes(data: bytes) -> tuple[bytes, str]:
    """The file in an encoding that has ASCII in it, and which it is."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace").encode(), "utf-8"
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        found = encoding_of(data[: 1 << 16])
        return data, "windows-1251" if found.replace("-", "").startswith("utf") else found
    return data, "utf-8"


def _cards(data: bytes, charset: str) -> Iterator[tuple[int, int, list[Line], str]]:
    """Each card: its number, its first line's number, its properties, what is wrong with it."""
    number = depth = start = 0
    lines: list[Line] = []
    nested: list[str] = []
    for at, raw in logical_lines(data):
        line = parse_line(raw, charset)
        what = (line.name, line.value.strip().upper()) if line else ("", "")
        if what == ("BEGIN", "VCARD"):
            if depth and not (lines and lines[-1].name == "AGENT" and not lines[-1].value.strip()):
                yield number, start, lines, tr("It has no end.")
                depth = 0
            depth += 1
            if depth == 1:
                number, start, lines = number + 1, at, []
                continue
        elif what == ("END", "VCARD"):
            depth -= 1
            if depth == 0:
                yield number, start, lines, ""
                continue
            if depth == 1:
                nested.append("END:VCARD")
                agent = lines.pop()
                value = escaped("\n".join(nested))
                lines.append(Line(agent.group, agent.name, agent.parameters, value))
                nested = []
                continue
            depth = max(depth, 0)
        if depth > 1:
            nested.append(raw.decode(charset, "replace"))
        elif depth == 1 and line is not None and line.name != "VERSION":
            lines.append(line)
    if depth:
        yield number, start, lines, tr("It has no end.")


def contact_of(lines: Iterable[Line]) -> tuple[str, ContactValues]:
    """What a card says of a contact, and its uid or ""."""
    found = _Reader(list(lines))
    return found.uid, found.values()


class _Reader:
    """Puts the properties of one card into fields; the first of a kind wins, others are extra."""

    def __init__(self, lines: list[Line]) -> None:
        self.uid = ""
        self._lines = lines
        self._labels = {
            line.group: _APPLE.sub(r"\1", line.text())
            for line in lines
            if line.name == "X-ABLABEL" and line.group
        }
        self._used_labels: set[str] = set()
        self._fields: dict[str, str] = {}
        self._phones: list[tuple[bool, Phone]] = []
        self._emails: list[tuple[bool, Email]] = []
        self._skills: list[Skill] = []
        self._notes: list[str] = []
        self._photo: bytes | None = None
        self._photo_type = ""
        self._verified: datetime | None = None
        self._extra: list[Line] = [line for line in lines if not self._take(line)]

    def values(self) -> ContactValues:
        fields = dict(self._fields)
        fields.setdefault("name", self._name_parts())
        extra = [
            line
            for line in self._extra
            if not (line.name == "X-ABLABEL" and line.group in self._used_labels)
            and not (line.name == "N" and line.parts() == [fields["name"], "", "", "", ""])
        ]
        return ContactValues(
            **fields,  # type: ignore[arg-type]
            notes="\n".join(self._notes),
            phones=tuple(phone for _, phone in sorted(self._phones, key=lambda p: not p[0])),
            emails=tuple(email for _, email in sorted(self._emails, key=lambda e: not e[0])),
            skills=tuple(self._skills),
            photo=self._photo,
            photo_type=self._photo_type,
            extra=tuple(_as_extra(line) for line in extra),
            verified_at=self._verified,
        )

    def _name_parts(self) -> str:
        """The name of a card that says only its parts."""
        line = next((line for line in self._lines if line.name == "N"), None)
        if line is None:
            return ""
        family, given, middle, *_ = [*line.parts(), "", "", ""]
        return " ".join(filter(None, (family, given, middle))).replace(",", " ")

    def _take(self, line: Line) -> bool:
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
        written = line.text()
        if written.lower().startswith("tel:"):
            written = re.sub(r";ext=(\d+)", r" ext. \1", written[4:], flags=re.IGNORECASE)
            written = re.sub(r";[\w-]+=[^;]*", "", written)
        if not written:
            return True
        phone = contacts_table.read_phone(written)
        label = self._label(line)
        if phone.label and not label:
            label = phone.label
        if extension := line.parameter("X-EXTENSION"):
            phone = Phone(phone.number, extension, label)
        self._phones.append(("pref" in line.types(), Phone(phone.number, phone.extension, label)))
        return True

    def _take_email(self, line: Line) -> bool:
        if line.text():
            address = re.sub(r"^mailto:", "", line.text(), flags=re.IGNORECASE)
            self._emails.append(("pref" in line.types(), Email(address, self._label(line))))
        return True

    def _label(self, line: Line) -> str:
        if line.group in self._labels:
            self._used_labels.add(line.group)
            return self._labels[line.group]
        return " ".join(kind for kind in line.types() if kind not in _NOISE)

    def _take_photo(self, line: Line) -> bool:
        if self._photo is not None:
            return False
        kind, value = line.parameter("TYPE"), line.value
        data_uri = re.match(r"data:(?:image/([\w.+-]+))?;base64\\?,(.*)", value, re.DOTALL)
        if data_uri:
            kind, value = data_uri[1] or kind, data_uri[2]
        elif not line.binary:
            return False
        self._photo = binary(value)
        self._photo_type = kind.upper()
        return self._photo is not None

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


def import_cards(
    path: Path,
    *,
    by: int | None,
    now: datetime,
    dry_run: bool = False,
    progress: Progress | None = None,
    names: Names | None = None,
) -> Counts:
    """Take in the contacts of a vCard file; cards that cannot be read are listed.

    Raises:
        UserError: it cannot be opened, or holds no card; nothing was changed.
    """
    counts = Counts()
    read: list[contacts_table.Read] = []
    for number, (uid, values) in enumerate(read_cards(path, counts), 1):
        named = frozenset(
            name
            for name in ContactValues.__dataclass_fields__
            if getattr(values, name) not in ("", None, ())
        )
        read.append(contacts_table.Read(number, uid, values, False, named))
    contacts_table.write_contacts(
        read, counts, path, by=by, now=now, dry_run=dry_run, progress=progress, names=names
    )
    return counts
