"""Contacts from vCards and back: versions 2.1, 3.0 and 4.0.

The fields that we have are filled; everything else a card says is kept as it is and goes out with
it again. vobject is not used: it gives up on cards of version 2.1 with bare parameters, on
character sets named by a line and on repeated fields, which is what telephones write.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from hotline_desktop.core.contacts.values import ContactValues
from hotline_desktop.core.errors import UserError, reason
from hotline_desktop.core.text import tr

from ..entries import Names
from ..lists import contacts_table
from ..lists.knowledge_files import Counts, Progress
from ..sheets.readers import check_file
from ..sheets.text_tables import encoding_of
from .lines import Line, escaped, logical_lines, parse_line
from .reading import contact_of
from .writing import VERSIONS, card_text, export_cards

__all__ = ["VERSIONS", "card_text", "export_cards", "import_cards", "read_cards"]

LARGEST = 256 << 20


def read_cards(path: Path, counts: Counts) -> Iterator[tuple[int, str, ContactValues]]:
    """The contacts of a file, each with the number of its card and its uid or "".

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
        uid, values, unread = contact_of(lines)
        if not values.shown_name:
            counts.refuse(where, tr("It has neither a name nor a number nor an address."), number)
            continue
        for why in unread:
            counts.refuse_part(where, why, number)
        yield number, uid, values
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
    for number, uid, values in read_cards(path, counts):
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
