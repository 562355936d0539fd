"""Planning again during the day: one of the ways in which each person's breaks can lie is chosen.

A break that moves costs something by then, so few ways are worth a thought. Which, is found by
column generation: a relaxed choice among those known puts a price on being away in each slot, the
best way at these prices is added for everybody, until none helps. That ends at the relaxation of
``programme`` (a person's rules have whole corners), in a fraction of its time. What a way costs
above the best one of its person is its lead; the leads of a plan and the bound add up to no more
than its cost. So ways with a lead above what is to be gained are in no better plan: the rest are
listed, and the best choice among them is proven by branch and bound.

Source: Desaulniers, Desrosiers, Solomon (eds.), Column Generation (2005), chapter 1; stabilised by
smoothing as Wentges proposes (International Transactions in Operational Research 4, 1997).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from time import perf_counter
from typing import Any

import numpy as np

from .board import Board, Placed
from .orders import Order
from .programme import EPSILON, INFINITE, Solved, classes, highs, run
from .search import cheapest_next
from .values import MOVE_COST

MOST_WAYS = 30_000
"""More are not listed: the solver would not come to an end."""

ROUNDS = 200
SMOOTH = 0.5
"""Share of the best prices so far in the next ones to be tried."""

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Way:
    """Breaks as somebody of a class may have them."""

    group: int
    place: Placed


class Columns:
    """The ways known of a day, and what a plan costs at least.

    Args:
        board: the day.
        placed: a plan that sends no more people off at once than allowed.
        tick: called again and again; raises ``Cancelled`` to stop.
    """

    def __init__(self, board: Board, placed: list[Placed], tick: Callable[[], object]) -> None:
        self.board, self._tick = board, tick
        self.groups = classes(board)
        self.bound = -INFINITE
        self._best: Array = np.zeros(0)
        self._shares: Array = np.zeros(0)
        spare = board.on - board.gone - board.needed
        allowed = np.maximum(0, board.cap - board.gone)
        self._room = np.concatenate((spare, allowed)).astype(float)
        self._ways = dict.fromkeys(self._of(placed))

    def _of(self, placed: list[Placed]) -> list[Way]:
        return [Way(k, placed[who]) for k, group in enumerate(self.groups) for who in group]

    def _orders(self, group: int) -> list[Order]:
        return self.board.orders[self.groups[group][0]]

    def relax(self, deadline: float) -> None:
        """Raise ``bound`` to what no plan is better than, as far as there is time."""
        solver = self._solver(self._ways, whole=False)
        rows = len(self._room)
        for _ in range(ROUNDS):
            self._tick()
            solver.run()
            found = np.array(solver.getSolution().row_dual)[:rows]
            cost = float(solver.getInfo().objective_function_value)
            tried = [found]
            if len(self._best):
                tried.insert(0, SMOOTH * self._best + (1 - SMOOTH) * found)
            if not any(self._add_best(solver, prices) for prices in tried):
                break
            if cost - self.bound < EPSILON or perf_counter() > deadline:
                break
        self._shares = np.array(solver.getSolution().col_value)[self.board.slots :]

    def drawn(self, random: Random) -> list[Placed]:
        """A plan drawn from the shares that each way has in the relaxed choice."""
        known: list[list[tuple[Placed, float]]] = [[] for _ in self.groups]
        for way, share in zip(self._ways, self._shares, strict=False):
            known[way.group].append((way.place, max(0.0, float(share))))
        placed = [Placed(0, ()) for _ in self.board.orders]
        for group, ways in zip(self.groups, known, strict=True):
            places, shares = zip(*ways, strict=True)
            for who, place in zip(group, random.choices(places, shares, k=len(group)), strict=True):
                placed[who] = place
        return placed

    def _add_best(self, solver: Any, duals: Array) -> bool:
        """Add the best way of each class at these prices; whether any is new."""
        prices = self._within(duals)
        bound, ways = float(prices @ self._room), []
        sums = self._sums(prices)
        for k, group in enumerate(self.groups):
            found = (
                (_tables(order, sums, self._moves(order)), index)
                for index, order in enumerate(self._orders(k))
            )
            tables, index = min(found, key=lambda pair: float(pair[0][0].min()))
            bound += len(group) * float(tables[0].min())
            ways.append(Way(k, Placed(index, _cheapest(self._orders(k)[index], tables))))
        if bound > self.bound:
            self.bound, self._best = bound, prices
        fresh = [way for way in ways if way not in self._ways]
        for way in fresh:
            self._ways[way] = None
            self._add(solver, way)
        return bool(fresh)

    def _within(self, duals: Array) -> Array:
        """Prices as they can be: nobody pays for being at work, nor more than a missing one."""
        prices = np.minimum(0.0, duals)
        slots = self.board.slots
        prices[:slots] = np.maximum(prices[:slots], -self.board.weight)
        return prices

    def _sums(self, prices: Array) -> Array:
        slots = self.board.slots
        return np.concatenate(([0.0], np.cumsum(-prices[:slots] - prices[slots:])))

    def _moves(self, order: Order) -> list[Array]:
        """For each break what its start costs, from the lowest to the highest."""
        return [
            np.array(
                [MOVE_COST * self.board.has_moved(item, s) for s in range(low, high + 1)], float
            )
            for item, low, high in zip(order.items, order.low, order.high, strict=True)
        ]

    def with_lead(self, most: float) -> list[Way] | None:
        """All ways with a lead up to ``most``; None if they are too many."""
        sums = self._sums(self._best)
        listed: list[Way] = []
        for k in range(len(self.groups)):
            self._tick()
            each = [(order, self._moves(order)) for order in self._orders(k)]
            tables = [_tables(order, sums, moves) for order, moves in each]
            limit = min(float(table[0].min()) for table in tables) + most + EPSILON
            for index, (order, moves) in enumerate(each):
                own = _own(order, sums, moves)
                for starts in _listed(order, tables[index], own, limit):
                    listed.append(Way(k, Placed(index, starts)))
                    if len(listed) > MOST_WAYS:
                        return None
        return listed

    def choose(
        self, ways: list[Way], start: list[Placed], seconds: float, enough: tuple[float, float]
    ) -> Solved:
        """The best plan of these ways.

        Args:
            ways: what may be chosen, besides ``start``, a plan to begin from.
            seconds: the solver stops then.
            enough: a bound, and seconds after which it stops once it has proven that much.
        """
        begin = self._of(start)
        every = list(dict.fromkeys([*begin, *ways]))
        solver = self._solver(every, whole=True)
        for option, setting in (
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", 0.99),
            ("time_limit", max(0.05, seconds)),
        ):
            solver.setOptionValue(option, setting)
        short = np.maximum(0, -self._room[: self.board.slots] + self._away(start))
        solution = highs().HighsSolution()
        solution.col_value = [*short.tolist(), *(float(begin.count(way)) for way in every)]
        solver.setSolution(solution)
        stop, patience = enough[0], perf_counter() + enough[1]
        run(solver, self._tick, lambda bound: bound >= stop and perf_counter() > patience)
        info = solver.getInfo()
        bound = float(info.mip_dual_bound)
        if info.primal_solution_status != highs().SolutionStatus.kSolutionStatusFeasible:
            return Solved(None, bound)
        counts = np.array(solver.getSolution().col_value)[self.board.slots :]
        left = [list(group) for group in self.groups]
        placed = [Placed(0, ()) for _ in self.board.orders]
        for way, count in zip(every, np.round(counts).astype(int), strict=True):
            for _ in range(count):
                placed[left[way.group].pop()] = way.place
        return Solved(placed, bound)

    def _away(self, placed: list[Placed]) -> Array:
        return (self.board.away(placed) - self.board.gone).astype(float)

    def _solver(self, ways: Any, *, whole: bool) -> Any:
        """Rows: people away in each slot against those to spare, against those allowed; classes."""
        solver, slots = highs().Highs(), self.board.slots
        solver.setOptionValue("output_flag", False)
        for room in self._room:
            solver.addRow(-INFINITE, float(room), 0, [], [])
        for group in self.groups:
            solver.addRow(len(group), len(group), 0, [], [])
        for slot in range(slots):
            solver.addCol(float(self.board.weight[slot]), 0, INFINITE, 1, [slot], [-1.0])
        for way in ways:
            self._add(solver, way)
        if whole:
            for column in range(slots + len(ways)):
                solver.changeColIntegrality(column, highs().HighsVarType.kInteger)
        return solver

    def _add(self, solver: Any, way: Way) -> None:
        order, slots = self._orders(way.group)[way.place.order], self.board.slots
        cost = 0
        away: list[int] = []
        for item, start, length in zip(order.items, way.place.starts, order.lengths, strict=True):
            cost += MOVE_COST * self.board.has_moved(item, start)
            away += range(start, start + length)
        rows = np.array([*away, *(slots + slot for slot in away), 2 * slots + way.group], np.int32)
        solver.addCol(cost, 0, INFINITE, len(rows), rows, np.ones(len(rows)))


def _own(order: Order, sums: Array, moves: list[Array]) -> list[Array]:
    """For each break what its starts cost by themselves."""
    return [
        sums[low + length : high + length + 1] - sums[low : high + 1] + cost
        for low, high, length, cost in zip(order.low, order.high, order.lengths, moves, strict=True)
    ]


def _tables(order: Order, sums: Array, moves: list[Array]) -> list[Array]:
    """For each break and start the least that it and the breaks after it cost."""
    found: list[Array] = []
    for b, own in reversed(list(enumerate(_own(order, sums, moves)))):
        if not found:
            found.append(own)
            continue
        slots = np.arange(order.low[b], order.high[b] + 1)
        rest = cheapest_next(order.low[b + 1], found[-1], slots, order.near[b], order.far[b])
        found.append(own + rest)
    return found[::-1]


def _next(order: Order, tables: list[Array], b: int, start: int) -> tuple[int, int]:
    """The first and last index that break ``b`` can have after one before at ``start``."""
    first = max(0, start + order.near[b - 1] - order.low[b])
    return first, min(len(tables[b]) - 1, start + order.far[b - 1] - order.low[b])


def _cheapest(order: Order, tables: list[Array]) -> tuple[int, ...]:
    starts = [order.low[0] + int(tables[0].argmin())]
    for b in range(1, len(tables)):
        first, last = _next(order, tables, b, starts[-1])
        starts.append(order.low[b] + first + int(tables[b][first : last + 1].argmin()))
    return tuple(starts)


def _listed(
    order: Order, tables: list[Array], own: list[Array], limit: float
) -> Iterator[tuple[int, ...]]:
    """All starts that cost no more than ``limit`` together."""

    def after(b: int, first: int, last: int, left: float) -> Iterator[tuple[int, ...]]:
        for index in first + np.nonzero(tables[b][first : last + 1] <= left)[0]:
            start = order.low[b] + int(index)
            if b + 1 == len(tables):
                yield (start,)
                continue
            span = _next(order, tables, b + 1, start)
            for rest in after(b + 1, *span, left - float(own[b][index])):
                yield (start, *rest)

    return after(0, 0, len(tables[0]) - 1, limit)
