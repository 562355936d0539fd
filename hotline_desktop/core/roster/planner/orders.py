"""Which starts a person's rules leave to each break, in each order the breaks can have.

Breaks of a person follow one another: start(b+1) - start(b) lies between the length of b plus
the spacing and that length plus the longest stretch. In a chain of such differences, narrowing
the first to last and then the last to first leaves exactly the starts that some plan uses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .values import SLOT, Item, Person

FOREVER = 100_000


@dataclass(frozen=True)
class Order:
    """Breaks in a row, all in slots: ``low`` to ``high`` are the starts of each.

    ``near`` and ``far`` bound the distance from the start of a break to that of the next.
    """

    items: tuple[Item, ...]
    lengths: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    near: tuple[int, ...]
    far: tuple[int, ...]
    best: tuple[int, ...]


@dataclass(frozen=True)
class Limits:
    """Which rules hold; ``explain`` lets go of one after the other."""

    windows: bool = True
    first: bool = True
    last: bool = True
    longest: bool = True
    spacing: bool = True
    fixed: bool = True


ALL = Limits()


def up(minutes: int) -> int:
    """The slot that begins at these minutes or after."""
    return -(-minutes // SLOT)


def orders(person: Person, not_before: int = 0, limits: Limits = ALL) -> list[Order]:
    """All orders that leave each break a start; none means that the rules collide."""
    if not person.items:
        return []
    items = tuple(sorted(person.items, key=lambda item: _present(item, not_before)))
    found = (_order(person, row, not_before, limits) for row in _arrangements(items))
    return [order for order in found if order is not None]


def _present(item: Item, not_before: int) -> int:
    """Where a break is; before the day has begun that counts only where it is to stay."""
    return item.starts if item.starts is not None and (not_before or item.fixed) else FOREVER


def _arrangements(items: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """The orders of breaks, those that cannot be told apart only once, in the order of time."""
    if not items:
        yield ()
        return
    seen = set()
    for i, item in enumerate(items):
        look = (
            item.kind,
            item.length,
            item.earliest,
            item.latest,
            item.starts if item.fixed else None,
        )
        if look in seen:
            continue
        seen.add(look)
        for rest in _arrangements(items[:i] + items[i + 1 :]):
            yield (item, *rest)


def _order(
    person: Person, items: tuple[Item, ...], not_before: int, limits: Limits
) -> Order | None:
    lengths = tuple(up(item.length) for item in items)
    low, high = _windows(person, items, lengths, not_before, limits)
    spacing = up(person.spacing) if limits.spacing else 0
    longest = person.longest_stretch // SLOT if limits.longest else FOREVER
    near = tuple(length + spacing for length in lengths[:-1])
    far = tuple(length + longest for length in lengths[:-1])
    _bound_ends(person, lengths, low, high, not_before, limits)
    count = len(items)
    for b in range(1, count):
        low[b] = max(low[b], low[b - 1] + near[b - 1])
        high[b] = min(high[b], high[b - 1] + far[b - 1])
    for b in range(count - 2, -1, -1):
        low[b] = max(low[b], low[b + 1] - far[b])
        high[b] = min(high[b], high[b + 1] - near[b])
    if any(a > z for a, z in zip(low, high, strict=True)):
        return None
    return Order(
        items, lengths, tuple(low), tuple(high), near, far, _best(person, lengths, low, high)
    )


def _windows(
    person: Person,
    items: tuple[Item, ...],
    lengths: tuple[int, ...],
    not_before: int,
    limits: Limits,
) -> tuple[list[int], list[int]]:
    low, high = [], []
    for item, length in zip(items, lengths, strict=True):
        if item.fixed and item.starts is not None and limits.fixed:
            at = item.starts // SLOT
            low.append(at)
            high.append(at)
            continue
        earliest = max(person.starts, not_before, item.earliest if limits.windows else 0)
        latest = min(person.ends, item.latest if limits.windows else FOREVER)
        low.append(up(earliest))
        high.append(latest // SLOT - length)
    return low, high


def _bound_ends(
    person: Person, lengths: tuple[int, ...], low: list[int], high: list[int], not_before: int,
    limits: Limits,
) -> None:  # fmt: skip
    """The stretches before the first break and after the last one."""
    started = person.resumed is not None
    since = person.resumed if person.resumed is not None else person.starts
    if started:
        ahead = person.spacing if limits.spacing else 0
    else:
        ahead = person.first_stretch if limits.first else 0
    low[0] = max(low[0], up(since + ahead))
    if limits.last:
        high[-1] = min(high[-1], (person.ends - person.last_stretch) // SLOT - lengths[-1])
    if limits.longest:
        # Who has sat too long already cannot be helped before now: then it is as soon as allowed.
        due = (since + person.longest_stretch) // SLOT
        high[0] = min(high[0], max(due, up(not_before)))
        low[-1] = max(low[-1], up(person.ends - person.longest_stretch) - lengths[-1])


def _best(
    person: Person, lengths: tuple[int, ...], low: list[int], high: list[int]
) -> tuple[int, ...]:
    """Where the breaks would lie evenly, as far as the rules let them."""
    since = up(person.resumed if person.resumed is not None else person.starts)
    stretch = (person.ends / SLOT - since - sum(lengths)) / (len(lengths) + 1)
    at, found = float(since), []
    for b, length in enumerate(lengths):
        at += stretch
        found.append(min(max(round(at), low[b]), high[b]))
        at += length
    return tuple(found)
