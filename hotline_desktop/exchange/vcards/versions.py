"""A property of a vCard in the forms of versions 2.1, 3.0 and 4.0; see ``lines``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .lines import STRUCTURED, Line, kinds_in, split_value, unescaped

_MEDIA = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio"}
"""What is in a property's binary value; in others it is for a program."""


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
    line = line.preferred(as_type=True)
    parameters = [*line.parameters, *((("ENCODING", "b"),) if line.binary else ())]
    return _headed(line, parameters, line.value)


def line_4(line: Line) -> str:
    """The line in vCard 4.0: binary values are data URIs."""
    line = line.preferred(as_type=False)
    if not line.binary:
        return _headed(line, line.parameters, line.value)
    kind = line.parameter("TYPE").lower() or "octet-stream"
    media = f"{_MEDIA.get(line.name, 'application')}/{kind}"
    kept = [pair for pair in line.parameters if pair[0] not in ("TYPE", "VALUE")]
    return _headed(line, kept, f"data:{media};base64,{line.value}")


def lines_21(line: Line) -> Iterable[str]:
    """The line in vCard 2.1, in physical lines."""
    parameters: list[str] = []
    for name, value in line.preferred(as_type=True).parameters:
        if name == "TYPE":
            parameters += map(str.upper, kinds_in(value))
        else:
            parameters.append(_parameter_of(name, value))
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
    head = ";".join([head, *(_parameter_of(*pair) for pair in parameters)])
    return f"{head}:{value}"


def _parameter_of(name: str, value: str) -> str:
    said = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    listed = "" if name == "TYPE" else ","  # several kinds may stand side by side
    return f'{name}="{said}"' if any(mark in said for mark in f":;{listed}") else f"{name}={said}"
