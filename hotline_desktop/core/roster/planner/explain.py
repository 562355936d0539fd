"""Why a day cannot be planned: which rules collide, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hotline_desktop.core.text import tr

from .board import Board, Placed
from .orders import ALL, Limits, orders
from .values import SLOT, Person

RULES: dict[str, Callable[[], str]] = {
    "windows": lambda: tr("the hours allowed for lunch"),
    "first": lambda: tr("the first stretch without a break"),
    "last": lambda: tr("the last stretch without a break"),
    "longest": lambda: tr("the longest stretch at the screen"),
    "spacing": lambda: tr("the time between two breaks"),
    "fixed": lambda: tr("the pinned breaks"),
}

BENT = (
    replace(ALL, longest=False),
    replace(ALL, longest=False, windows=False),
    replace(ALL, longest=False, windows=False, last=False),
    replace(ALL, longest=False, windows=False, last=False, spacing=False),
)
"""What is given up, in this order, once a shift has begun and the rules can no longer be kept."""


def clock(minutes: int) -> str:
    """A time of day; after midnight that of the next day."""
    return f"{minutes // 60 % 24}:{minutes % 60:02}"


def names_of(limits: Limits) -> str:
    """The rules that these limits do not keep."""
    return ", ".join(name() for rule, name in RULES.items() if not getattr(limits, rule))


def why_not(person: Person, not_before: int) -> str:
    """Which rules leave this person's breaks no place."""
    alone = [rule for rule in RULES if orders(person, not_before, replace(ALL, **{rule: False}))]
    if not alone:
        if not orders(person, not_before, Limits(*(False,) * len(RULES))):
            return tr("{name}: the breaks do not fit into the shift.", name=person.name)
        everything = Limits(*(False,) * len(RULES))
        needless = everything
        for rule in RULES:  # keep what can be kept; what is left collides
            tried = replace(needless, **{rule: True})
            if orders(person, not_before, tried):
                needless = tried
        return tr(
            "{name}: these rules leave the breaks no place: {rules}.",
            name=person.name,
            rules=names_of(needless),
        )
    return tr(
        "{name}: the breaks would fit if one of these gave way: {rules}.",
        name=person.name,
        rules=", ".join(RULES[rule]() for rule in alone),
    )


def too_many_away(board: Board, placed: list[Placed]) -> list[str]:
    """When more would have to be away than allowed, and who they are."""
    away = board.away(placed)
    over = [
        slot for slot in range(board.slots) if away[slot] > max(board.cap[slot], board.gone[slot])
    ]
    sentences = []
    while over:
        first = last = over[0]
        while last + 1 in over:
            last += 1
        over = [slot for slot in over if slot > last]
        people = _away_between(board, placed, first, last)
        sentences.append(
            tr(
                "Between {start} and {end} more people would have to be away than the {count}"
                " allowed at once: {names}.",
                start=clock(first * SLOT),
                end=clock((last + 1) * SLOT),
                count=int(board.cap[first : last + 1].min()),
                names=", ".join(people),
            )
        )
    return sentences


def _away_between(board: Board, placed: list[Placed], first: int, last: int) -> list[str]:
    found = []
    for who, place in enumerate(placed):
        if place.starts:
            lengths = board.orders[who][place.order].lengths
            if any(s <= last and s + n > first for s, n in zip(place.starts, lengths, strict=True)):
                found.append(board.day.people[who].name)
    return found
