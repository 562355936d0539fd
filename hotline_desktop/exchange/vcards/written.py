"""How the fields of a contact were written on the card that they came from.

A field holds less than its property: not that a number also takes speech, nor how a label is
marked. So the property is kept beside it, under its name after ``MARK``, and goes out in its place
for as long as it says what the field says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from hotline_desktop.core.contacts.values import Email, Phone

from ..lists import contact_cells
from .lines import STRUCTURED, Line

MARK = "="
LABEL = "X-ABLABEL"
SEVERAL = ("TEL", "EMAIL")
"""Properties of which one is preferred; our first number or address is."""

_NOISE = frozenset({"voice", "internet", "x400"})
_APPLE = re.compile(r"_\$!<(.*?)>!\$_")


def labels_of(lines: Iterable[Line]) -> dict[str, Line]:
    """The labels by the groups that they name."""
    return {line.group: line for line in lines if line.name == LABEL and line.group}


def label_of(line: Line, labels: dict[str, Line]) -> str:
    """What a number or an address is called; the marks of Apple's own labels are left out."""
    if line.group in labels:
        return _APPLE.sub(r"\1", labels[line.group].text())
    return " ".join(kind for kind in line.types() if kind not in _NOISE)


def phone_of(line: Line, label: str) -> Phone:
    """The number that a property says; an empty one where it says none."""
    written = line.text()
    if written.lower().startswith("tel:"):
        written = re.sub(r";ext=(\d+)", r" ext. \1", written[4:], flags=re.IGNORECASE)
        written = re.sub(r";[\w-]+=[^;]*", "", written)
    found = contact_cells.read_phone(written)
    extension = line.parameter("X-EXTENSION") or found.extension
    return Phone(found.number, extension, label or found.label)


def email_of(line: Line, label: str) -> Email:
    """The address that a property says."""
    return Email(re.sub(r"^mailto:", "", line.text(), flags=re.IGNORECASE), label)


def kept(source: Sequence[Line], own: Sequence[Line]) -> list[Line]:
    """What of a card is kept beside the fields: properties that we would write otherwise.

    Args:
        source: the properties that went into fields.
        own: how we would write these fields.
    """
    labels = labels_of(source)
    said = {_meaning(line, labels_of(own)) for line in own}
    found: list[Line] = []
    for name in dict.fromkeys(line.name for line in own):
        if name == LABEL or _forms(name, source) == _forms(name, own):
            continue
        for line in source:
            if line.name == name and _meaning(line, labels) in said:
                found += [line, *([labels[line.group]] if line.group in labels else [])]
    return list(dict.fromkeys(found))


def as_written(own: Sequence[Line], source: Sequence[Line], *, uris: bool) -> Iterator[Line]:
    """Our properties, those in their place that say the same and were kept.

    Args:
        own: how we write the fields.
        source: what was kept.
        uris: whether a number may be a URI, as in version 4.0.
    """
    labels, own_labels = labels_of(source), labels_of(own)
    marked = {label_of(Line(group, "", (), ""), labels): label for group, label in labels.items()}
    said = [_meaning(line, own_labels) for line in own]
    ordered = sorted(source, key=Line.preference)
    whole = {
        name: [_meaning(line, labels) for line in ordered if line.name == name]
        == [meant for line, meant in zip(own, said, strict=True) if line.name == name]
        for name in SEVERAL
    }
    there: dict[Hashable, list[Line]] = {}
    for line in source:
        there.setdefault(_meaning(line, labels), []).append(line)
    used: set[str] = set()
    for line, meant in zip(own, said, strict=True):
        if line.name == LABEL:
            continue
        found, label = line, own_labels.get(line.group)
        if there.get(meant):
            found = there[meant].pop(0)
            label = labels.get(found.group)
            if not whole.get(found.name, True):
                found = _with_preference_of(line, found)
            if not uris and found.parameter("VALUE").lower() == "uri":
                bare = tuple(pair for pair in found.parameters if pair[0] != "VALUE")
                found = replace(found, parameters=bare, value=line.value)
        elif label is not None and label.text() in marked:
            label = replace(marked[label.text()], group=label.group)
        yield found
        if label is not None and label.group not in used:
            used.add(label.group)
            yield label


def _with_preference_of(own: Line, found: Line) -> Line:
    bare = found.without_preference()
    first = own.preference() == 1
    return replace(bare, parameters=(*bare.parameters, ("TYPE", "pref"))) if first else bare


def _meaning(line: Line, labels: dict[str, Line]) -> Hashable:
    """What of a property is in our fields: two that mean the same are one."""
    if line.name == "TEL":
        return phone_of(line, label_of(line, labels))
    if line.name == "EMAIL":
        return email_of(line, label_of(line, labels))
    if line.name == "EXPERTISE":
        level = line.parameter("LEVEL").lower()
        return line.name, line.text(), level, line.parameter("X-REMARK")
    return line.name, *(line.parts() if line.name in STRUCTURED else [line.text()])


def _forms(name: str, lines: Sequence[Line]) -> Counter[Hashable]:
    """The properties of this name with all that they say of themselves."""
    labels = labels_of(lines)
    return Counter(
        (
            _meaning(line, labels),
            line.preference(),
            frozenset(line.types()),
            frozenset(p for p in line.parameters if p[0] not in ("TYPE", "PREF")),
            labels[line.group].value if line.group in labels else "",
        )
        for line in lines
        if line.name == name
    )
