"""A plan made better person by person.

For one person, the others being as they are, the best starts follow from dynamic programming
over the breaks from the last to the first. Doing that for everybody in turn, and for small groups
anew, finds plans that the programme then hardly ever improves.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

import numpy as np

from .board import Board, Numbers, Placed
from .values import MOVE_COST, SLOT

# Ranks of the cost, each above anything the next can add up to: too many away, the objective, and
# at last how far breaks are from where they would lie evenly.
TOO_MANY = 10**14
OBJECTIVE = 10**8
NEVER = np.int64(4 * 10**18)


def best_place(board: Board, who: int, away: Numbers) -> Placed:
    """The best breaks of a person, where ``away`` counts everybody else."""
    fewer = board.on - away - 1 < board.needed
    full = away + 1 > np.maximum(board.cap, board.gone)
    sums = np.concatenate(([0], np.cumsum(OBJECTIVE * board.weight * fewer + TOO_MANY * full)))
    best, found = None, Placed(0, ())
    for index in range(len(board.orders[who])):
        cost, starts = _best_of_order(board, who, index, sums)
        if best is None or cost < best:
            best, found = cost, Placed(index, starts)
    return found


def _best_of_order(
    board: Board, who: int, index: int, sums: Numbers
) -> tuple[int, tuple[int, ...]]:
    order = board.orders[who][index]
    burden = 1 + board.day.people[who].burden
    count = len(order.items)
    tables: list[Numbers] = []
    for b in range(count - 1, -1, -1):
        low, high, length = order.low[b], order.high[b], order.lengths[b]
        cost = sums[low + length : high + length + 1] - sums[low : high + 1]
        slots = np.arange(low, high + 1)
        item = order.items[b]
        if not item.fixed:
            cost = cost + (burden * (slots - order.best[b]) ** 2 / 4).astype(np.int64)
            if board.count_moves and item.starts is not None:
                cost = cost + OBJECTIVE * MOVE_COST * (slots != item.starts // SLOT)
        if tables:
            cost = cost + cheapest_next(
                order.low[b + 1], tables[-1], slots, order.near[b], order.far[b]
            )
        tables.append(cost)
    tables.reverse()
    at = int(tables[0].argmin())
    total = int(tables[0][at])
    starts = [order.low[0] + at]
    for b in range(1, count):
        near, far = order.near[b - 1], order.far[b - 1]
        first = max(0, starts[-1] + near - order.low[b])
        last = min(len(tables[b]) - 1, starts[-1] + far - order.low[b])
        starts.append(order.low[b] + first + int(tables[b][first : last + 1].argmin()))
    return total, tuple(starts)


def cheapest_next(low: int, table: Any, slots: Numbers, near: int, far: int) -> Any:
    """For each slot the least of ``table`` (which begins at ``low``) that lies near to far on."""
    width = max(near, min(far, low + len(table) - 1 - int(slots[0]))) - near + 1
    first = int(slots[0]) + near - low
    wanted = len(slots) + width - 1
    padded = np.full(wanted, NEVER // 8, table.dtype)
    begin, end = max(0, -first), min(wanted, len(table) - first)
    if end > begin:
        padded[begin:end] = table[first + begin : first + end]
    return np.lib.stride_tricks.sliding_window_view(padded, width).min(axis=1)


def rank(board: Board, placed: Sequence[Placed], away: Numbers) -> tuple[int, int, int]:
    """What is compared, in this order: away too many, the objective, unevenness."""
    unevenness = 0.0
    for who, place in enumerate(placed):
        if place.starts:
            order = board.orders[who][place.order]
            burden = 1 + board.day.people[who].burden
            for b, start in enumerate(place.starts):
                if not order.items[b].fixed:
                    unevenness += int(burden * (start - order.best[b]) ** 2 / 4)
    return board.over(away), board.cost(placed, away), int(unevenness)


def search(board: Board, rounds: int, goal: int) -> list[Placed]:
    """A good plan: everybody in turn, then small groups anew.

    Args:
        board: the day.
        rounds: how many groups are tried.
        goal: an objective below which none can get; the groups stop there.
    """
    people = range(len(board.orders))
    placed = [Placed(0, ()) for _ in people]
    away = board.gone.copy()
    for who in people:
        if board.orders[who]:
            placed[who] = best_place(board, who, away)
            board.put(away, who, placed[who], 1)
    return improve(board, placed, rounds, goal)


def improve(
    board: Board, placed: list[Placed], rounds: int, goal: int, random: Random | None = None
) -> list[Placed]:
    """Make a plan better, never worse; see ``search``."""
    people = [who for who in range(len(board.orders)) if board.orders[who]]
    away = board.away(placed)
    best = rank(board, placed, away)
    for _ in range(6):
        for who in people:
            _place_again(board, placed, away, [who])
        now = rank(board, placed, away)
        if now >= best:
            break
        best = now
    random = random or Random(len(people))  # noqa: S311 (the same day gives the same plan)
    for _ in range(rounds):
        if best[:2] <= (0, goal) or len(people) < 2:
            break
        group = random.sample(people, random.randint(2, min(4, len(people))))
        before = [placed[who] for who in group]
        _place_again(board, placed, away, group)
        now = rank(board, placed, away)
        if now <= best:
            best = now
            continue
        for who, place in zip(group, before, strict=True):
            board.put(away, who, placed[who], -1)
            board.put(away, who, place, 1)
            placed[who] = place
    return placed


def _place_again(board: Board, placed: list[Placed], away: Numbers, group: list[int]) -> None:
    for who in group:
        board.put(away, who, placed[who], -1)
    for who in group:
        placed[who] = best_place(board, who, away)
        board.put(away, who, placed[who], 1)
