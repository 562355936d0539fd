"""The day as arrays of slots, and the cost of everybody's breaks on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .orders import Order, up
from .values import MOVE_COST, SLOT, Day, Item, SlotCover

Numbers = np.ndarray[Any, np.dtype[np.int64]]

HEAVIEST = 10
"""Weight of a missing person in the slot with the most expected calls; the least is 1."""


@dataclass(frozen=True)
class Placed:
    """Where a person's breaks lie: which of the orders, and the start slot of each break."""

    order: int
    starts: tuple[int, ...]


class Board:
    """A day in slots: people on shift, needed, allowed away; all arrays are of ``slots`` length."""

    def __init__(self, day: Day, orders: Sequence[list[Order]], count_moves: bool) -> None:
        self.day = day
        self.orders = orders
        self.count_moves = count_moves
        last = max([*(p.ends // SLOT for p in day.people), *day.needed, 0])
        self.slots = last + 1
        self.on = self._of(day.others)
        for person in day.people:
            self.on[up(person.starts) : person.ends // SLOT] += 1
        self.needed = self._of(day.needed)
        self.cap = self._of(day.most_away)
        self.gone = self._of(day.gone)
        self.weight = self._weights()

    def _of(self, values: Any) -> Numbers:
        found = np.zeros(self.slots, np.int64)
        for slot, value in values.items():
            if 0 <= slot < self.slots:
                found[slot] = value
        return found

    def _weights(self) -> Numbers:
        most = max(self.day.weight.values(), default=0)
        found = np.ones(self.slots, np.int64)
        for slot, value in self.day.weight.items():
            if most > 0 and 0 <= slot < self.slots:
                found[slot] = max(1, round(HEAVIEST * value / most))
        return found

    def away(self, placed: Sequence[Placed]) -> Numbers:
        """People away in each slot."""
        found = self.gone.copy()
        for who, place in enumerate(placed):
            self.put(found, who, place, 1)
        return found

    def put(self, away: Numbers, who: int, place: Placed, sign: int) -> None:
        """Count a person's breaks in (1) or out (-1)."""
        if place.starts:
            lengths = self.orders[who][place.order].lengths
            for start, length in zip(place.starts, lengths, strict=True):
                away[start : start + length] += sign

    def missing(self, away: Numbers) -> int:
        """Missing people, weighted."""
        return int((self.weight * np.maximum(0, self.needed - (self.on - away))).sum())

    def over(self, away: Numbers) -> int:
        """How often somebody is away too many; what is over already is not counted."""
        return int(np.maximum(0, away - np.maximum(self.cap, self.gone)).sum())

    def has_moved(self, item: Item, slot: int) -> bool:
        return self.count_moves and item.starts is not None and item.starts // SLOT != slot

    def moved(self, placed: Sequence[Placed]) -> int:
        """Breaks that leave the place they had."""
        return sum(
            self.has_moved(item, slot)
            for who, place in enumerate(placed)
            if place.starts
            for item, slot in zip(self.orders[who][place.order].items, place.starts, strict=True)
        )

    def cost(self, placed: Sequence[Placed], away: Numbers) -> int:
        """The objective of a plan."""
        return self.missing(away) + MOVE_COST * self.moved(placed)

    def starts(self, placed: Sequence[Placed]) -> dict[int, int]:
        """Item key → start in minutes; a fixed one keeps its very minute."""
        return {
            item.key: item.starts if item.fixed and item.starts is not None else slot * SLOT
            for who, place in enumerate(placed)
            if place.starts
            for item, slot in zip(self.orders[who][place.order].items, place.starts, strict=True)
        }

    def cover(self, away: Numbers) -> tuple[SlotCover, ...]:
        """The slots in which anybody is on shift or needed."""
        columns = (self.on, away, self.needed, self.weight)
        return tuple(
            SlotCover(slot * SLOT, *(int(column[slot]) for column in columns))
            for slot in range(self.slots)
            if self.on[slot] or self.needed[slot]
        )
