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
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Parameters = tuple[tuple[str, str], ...]

STRUCTURED = frozenset({"N", "ADR", "ORG", "GENDER", "CLIENTPIDMAP"})
"""Properties whose value has parts between semicolons."""

_NAME = re.compile(rb"(?:([\w-]+)\.)?([\w-]+)$")
_BASE64_LINE = re.compile(rb"[ \t]*[A-Za-z0-9+/=]+[ \t]*$")
_ENCODINGS = {"QUOTED-PRINTABLE": "QP", "BASE64": "B", "B": "B", "Q": "QP",
              "8BIT": "", "7BIT": ""}  # fmt: skip
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True)
class Line:
    """A property. ``value`` is text with the escapes of 3.0, or base64 where ``binary``."""

    group: str
    name: str
    parameters: Parameters
    value: str
    binary: bool = False

    def types(self) -> list[str]:
        """What the property says of its kind: ``work``, ``cell``, ``pref`` …"""
        found = [
            kind.strip().lower()
            for name, value in self.parameters
            if name == "TYPE"
            for kind in value.split(",")
        ]
        if any(name == "PREF" for name, _ in self.parameters):
            found.append("pref")
        return [kind for kind in dict.fromkeys(found) if kind]

    def parameter(self, name: str) -> str:
        """The value of a parameter, "" without it."""
        return next((value for known, value in self.parameters if known == name), "")

    def text(self) -> str:
        """The value as people read it."""
        return unescaped(self.value).strip()

    def parts(self) -> list[str]:
        """The parts of a structured value."""
        return [unescaped(part).strip() for part in split_value(self.value)]


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
        return Line(group, name, tuple(kept), whole, binary=True)
    old = any(not key for key, _ in parameters) or encoding == "QP"
    if encoding == "QP":
        value = quopri.decodestring(value)
    text = _decoded(value, charset)
    if encoding == "QP" or old:
        # vCard 2.1 escapes nothing but semicolons.
        text = _from_old(text, structured=name in STRUCTURED)
    return Line(group, name, tuple(kept), text)


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


# --- out


def folded_line(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 bytes, as RFC 6350 section 3.2 folds."""
    room, piece = 75, ""
    for char in line:
        size = len(char.encode())
        if room < size:
            yield piece
            piece, room = " ", 74
        piece += char
        room -= size
    yield piece


def line_3(line: Line) -> str:
    """The line in vCard 3.0."""
    parameters = [*line.parameters, *((("ENCODING", "b"),) if line.binary else ())]
    return _headed(line, parameters, line.value)


def line_4(line: Line) -> str:
    """The line in vCard 4.0: binary values are data URIs."""
    if not line.binary:
        return _headed(line, line.parameters, line.value)
    kind = line.parameter("TYPE").lower() or "octet-stream"
    media = f"image/{kind}" if line.name in ("PHOTO", "LOGO") else "application/octet-stream"
    kept = [pair for pair in line.parameters if pair[0] not in ("TYPE", "VALUE")]
    return _headed(line, kept, f"data:{media};base64,{line.value}")


def lines_21(line: Line) -> Iterable[str]:
    """The line in vCard 2.1, in physical lines."""
    parameters = []
    for name, value in line.parameters:
        if name == "TYPE":
            parameters += [kind.strip().upper() for kind in value.split(",") if kind.strip()]
        else:
            parameters.append(f"{name}={value}")
    if line.binary:
        head = _old_head(line, [*parameters, "ENCODING=BASE64"])
        return [head, *(f" {line.value[n : n + 74]}" for n in range(0, len(line.value), 74)), ""]
    if line.name in STRUCTURED:
        text = ";".join(unescaped(part).replace(";", "\\;") for part in split_value(line.value))
    else:
        text = unescaped(line.value)
    # A comma that separates nothing is told from one that does by being quoted.
    plain = text.isascii() and "\n" not in text and "=" not in text
    if plain and "\\," not in line.value and "\\\\" not in line.value:
        return [_old_head(line, parameters) + text]
    head = _old_head(line, [*parameters, "CHARSET=UTF-8", "ENCODING=QUOTED-PRINTABLE"])
    return _quoted_lines(head, text.replace("\n", "\r\n"))


def _old_head(line: Line, parameters: list[str]) -> str:
    group = f"{line.group}." if line.group else ""
    return ";".join([group + line.name, *parameters]) + ":"


def _quoted_lines(head: str, text: str) -> Iterator[str]:
    current = head
    for byte in text.encode():
        plain = 33 <= byte <= 126 and byte != 0x3D
        piece = chr(byte) if plain else f"={byte:02X}"
        if len(current) + len(piece) > 75:
            yield current + "="
            current = ""
        current += piece
    yield current


def _headed(line: Line, parameters: Iterable[tuple[str, str]], value: str) -> str:
    head = f"{line.group}.{line.name}" if line.group else line.name
    for name, value_of in parameters:
        said = value_of.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
        head += f";{name}={f'{chr(34)}{said}{chr(34)}' if re.search('[:;]', said) else said}"
    return f"{head}:{value}"


def binary(value: str) -> bytes | None:
    """What base64 stands for, as far as it goes; None where it is none."""
    letters = value.rstrip("=")
    if len(letters) % 4 == 1:
        letters = letters[:-1]  # half a byte: the file is cut
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None
