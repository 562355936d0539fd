"""What vCards say beyond our fields, of two cards put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .values import Extra

SINGLE = frozenset({"N", "BDAY", "ANNIVERSARY", "GENDER", "KIND", "PRODID", "REV"})
"""Properties that a card has once: RFC 6350, section 6."""


@dataclass(frozen=True)
class _Unit:
    """Lines that belong together: those of a group, or one without."""

    group: str
    lines: tuple[tuple[str, tuple[tuple[str, str], ...], str], ...]


def without_name(extra: Sequence[Extra]) -> tuple[Extra, ...]:
    """The lines but for the parts of the name, which are not those of another name."""
    return tuple(line for line in extra if line[1] != "N")


def joined(kept: Sequence[Extra], other: Sequence[Extra], *, newer: bool) -> tuple[Extra, ...]:
    """The lines of one card with those that only another one has.

    Args:
        kept: lines of the one; their groups keep their names.
        other: lines of the other.
        newer: the other is the same card of a later day: what a card has once it replaces.
    """
    once = SINGLE & {line[1] for line in other if line not in kept} if newer else set()
    found = [line for line in kept if line[1] not in once]
    known = {unit.lines for unit in _units(found)}
    taken = {group for group, *_ in found}
    for unit in _units(other):
        if unit.lines in known:
            continue
        group = unit.group
        if group and group in taken:
            group = next(g for n in range(1, 10_000) if (g := f"item{n}") not in taken)
        taken.add(group)
        found += [(group, *line) for line in unit.lines]
    return tuple(found)


def _units(lines: Iterable[Extra]) -> list[_Unit]:
    grouped: dict[object, list[Extra]] = {}
    for number, line in enumerate(lines):
        grouped.setdefault(line[0] or number, []).append(line)
    return [_Unit(each[0][0], tuple(line[1:] for line in each)) for each in grouped.values()]
