"""The lines of vCard 2.1, 3.0 and 4.0: folding, parameters, encodings and character sets.

vCard 2.1: "The Electronic Business Card", versit Consortium 1996; 3.0: RFC 2425 and 2426;
4.0: RFC 6350 and 6868. Files of telephones and mail programs mix them and break their rules, so
lines are read by what they hold rather than by the version they claim.
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

Parameters = tuple[tuple[str, str], ...]

STRUCTURED = frozenset({"N", "ADR", "ORG", "GENDER", "CLIENTPIDMAP"})
"""Properties whose value has parts between semicolons."""

_NAME = re.compile(rb"(?:([\w-]+)\.)?([\w-]+)$")
_BASE64_LINE = re.compile(rb"[ \t]*[A-Za-z0-9+/=]+[ \t]*$")
_ENCODINGS = {"QUOTED-PRINTABLE": "QP", "BASE64": "B", "B": "B", "Q": "QP",
              "8BIT": "", "7BIT": ""}  # fmt: skip
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_DATA = re.compile(r"data:(?:\w+/([\w.+-]+))?;base64\\?,", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """A property. ``value`` is text with the escapes of 3.0, or base64 where ``binary``."""

    group: str
    name: str
    parameters: Parameters
    value: str
    binary: bool = False

    def types(self) -> list[str]:
        """What the property says of its kind, ``work``, ``cell`` …; not that it is preferred."""
        kinds = (k for name, value in self.parameters if name == "TYPE" for k in kinds_in(value))
        return [kind for kind in dict.fromkeys(map(str.lower, kinds)) if kind != "pref"]

    def preference(self) -> int:
        """1 where it is preferred to others of its kind, to 100; 101 where nothing is said."""
        said = self.parameter("PREF")
        if said.isdecimal():
            return int(said)
        return 1 if self.without_preference() != self else 101

    def without_preference(self) -> Line:
        """The property without a word of being preferred, as ``TYPE`` or as ``PREF``."""
        kept = []
        for name, value in self.parameters:
            kinds = kinds_in(value)
            left = [kind for kind in kinds if kind.lower() != "pref"]
            if name == "PREF" or (name == "TYPE" and kinds and not left):
                continue
            cut = name == "TYPE" and left != kinds
            kept.append((name, ",".join(left) if cut else value))
        return replace(self, parameters=tuple(kept))

    def preferred(self, *, as_type: bool) -> Line:
        """The property with its preference as ``TYPE=pref``, or as ``PREF`` of version 4.0.

        The former knows but one; those after the first stay as they are.
        """
        number = self.preference()
        if number == 101 or (as_type and number > 1):
            return self
        said = ("TYPE", "pref") if as_type else ("PREF", str(number))
        bare = self.without_preference()
        return replace(bare, parameters=(*bare.parameters, said))

    def parameter(self, name: str) -> str:
        """The value of a parameter, "" without it."""
        return next((value for known, value in self.parameters if known == name), "")

    def text(self) -> str:
        """The value as people read it."""
        return unescaped(self.value).strip()

    def parts(self) -> list[str]:
        """The parts of a structured value."""
        return [unescaped(part).strip() for part in split_value(self.value)]


def kinds_in(value: str) -> list[str]:
    """The kinds that a ``TYPE`` lists."""
    return [kind for piece in value.split(",") if (kind := piece.strip())]


def unescaped(value: str) -> str:
    r"""The text that ``\n``, ``\,``, ``\;`` and ``\\`` stand for."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def escaped(text: str, *, structured: bool = False) -> str:
    r"""The text as a value; ``structured`` leaves the semicolons between its parts."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,")
    return text if structured else text.replace(";", "\\;")


def split_value(value: str, mark: str = ";") -> list[str]:
    """The parts of a value between marks that are not escaped."""
    parts, part, skip = [], "", False
    for char in value:
        if char == mark and not skip:
            parts.append(part)
            part = ""
            continue
        part += char
        skip = char == "\\" and not skip
    return [*parts, part]


def logical_lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The unfolded lines with the number of their first line, from 1."""
    physical = re.split(rb"\r*\n|\r", data)
    n = 0
    old = b"VERSION:2.1" in data[:4096].upper().replace(b" ", b"")
    while n < len(physical):
        first, line = n, physical[n]
        n += 1
        head = line.partition(b":")[0].upper()
        quoted = b"QUOTED-PRINTABLE" in head
        binary = b"BASE64" in head or re.search(rb"ENCODING=\"?B\b", head) is not None
        if quoted:
            while line.endswith(b"=") and n < len(physical) and not _starts_card(physical[n]):
                line = line[:-1] + physical[n].lstrip(b"\t")
                n += 1
            line = line.removesuffix(b"=")
        while n < len(physical) and physical[n][:1] in (b" ", b"\t"):
            keeps_space = old and not binary
            line += physical[n] if keeps_space else physical[n][1:]
            n += 1
        if binary:
            while n < len(physical) and _BASE64_LINE.match(physical[n]):
                line += physical[n].strip()
                n += 1
        if line.strip():
            yield first + 1, line


def _starts_card(line: bytes) -> bool:
    return line[:4].upper() in (b"END:", b"BEGI")


def parse_line(line: bytes, charset: str) -> Line | None:
    """A line as a property; None where it is none.

    Args:
        line: unfolded.
        charset: of the file, where the line names none.
    """
    head, value = _split_head(line)
    if value is None:
        return None
    pieces = _split_quoted(head, b";")
    found = _NAME.match(pieces[0].strip())
    if not found:
        return None
    name = found[2].decode("ascii", "replace").upper()
    parameters = [_parameter(piece.decode(charset, "replace")) for piece in pieces[1:] if piece]
    encoding = ""
    kept: list[tuple[str, str]] = []
    for key, said in parameters:
        if key == "ENCODING" or (not key and said.upper() in _ENCODINGS):
            encoding = _ENCODINGS.get(said.upper(), encoding)
        elif key == "CHARSET":
            charset = said or charset
        else:
            kept.append((key or "TYPE", said))
    group = (found[1] or b"").decode("ascii", "replace")
    if encoding == "B":
        whole = re.sub(rb"\s+", b"", value).decode("ascii", "replace")
        return Line(group, name, tuple(kept), whole, binary=True).preferred(as_type=True)
    old = any(not key for key, _ in parameters) or encoding == "QP"
    if encoding == "QP":
        value = quopri.decodestring(value)
    text = _decoded(value, charset)
    if encoding == "QP" or old:
        # vCard 2.1 escapes nothing but semicolons.
        text = _from_old(text, structured=name in STRUCTURED)
    else:
        text = _ESCAPED.sub(lambda found: found[found[1] not in r"\nN,;"], text)
    if data := _DATA.match(text):
        bare = [pair for pair in kept if pair[0] not in ("TYPE", "VALUE", "MEDIATYPE")]
        kind = (("TYPE", data[1].upper()),) if data[1] else ()
        found_line = Line(group, name, (*bare, *kind), text[data.end() :], binary=True)
        return found_line.preferred(as_type=True)
    return Line(group, name, tuple(kept), text).preferred(as_type=True)


def _from_old(text: str, *, structured: bool) -> str:
    if structured:
        parts = re.split(r"(?<!\\);", text)
        return ";".join(escaped(part.replace("\\;", ";"), structured=False) for part in parts)
    return escaped(text.replace("\\;", ";"))


def _split_head(line: bytes) -> tuple[bytes, bytes | None]:
    quoted = False
    for n, byte in enumerate(line):
        if byte == 0x22:
            quoted = not quoted
        elif byte == 0x3A and not quoted:
            return line[:n], line[n + 1 :]
    plain, colon, value = line.partition(b":")
    return (plain, value) if colon else (line, None)


def _split_quoted(text: bytes, mark: bytes) -> list[bytes]:
    return re.split(mark + rb'(?=(?:[^"]*"[^"]*")*[^"]*$)', text)


def _parameter(piece: str) -> tuple[str, str]:
    name, equals, value = piece.partition("=")
    if not equals:
        return "", name.strip()
    value = value.strip().replace('"', "")
    for mark, meant in (("^n", "\n"), ("^'", '"'), ("^^", "^")):
        value = value.replace(mark, meant)
    return name.strip().upper(), value


def _decoded(value: bytes, charset: str) -> str:
    try:
        return value.decode(charset)
    except LookupError:
        return value.decode("utf-8", "replace")
    except UnicodeDecodeError:
        # A single broken letter must not turn the rest into another alphabet.
        return value.decode(charset, "replace")


def binary(value: str) -> bytes | None:
    """What base64 stands for, as far as it goes; None where it is none."""
    letters = value.rstrip("=")
    if len(letters) % 4 == 1:
        letters = letters[:-1]  # half a byte: the file is cut
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None
