"""The integer programme: it proves that a plan is the best, or finds the one that is.

People whose shift, breaks and rules are the same are one class. For every order of a class's
breaks, X[b, s] counts those whose break b has begun by slot s. The rules of a person become
X[b+1, s] <= X[b, s - near] and X[b+1, s + far] >= X[b, s]: differences of two variables, so that
without the coverage the programme would be solved by its relaxation. The j-th person of a class
begins break b at the first slot where X[b, s] >= j, which keeps the rules again. People away in
a slot are the sum of X[b, s] - X[b, s - length].
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random
from typing import Any

import numpy as np

from hotline_desktop.core.errors import Cancelled

from .board import Board, Numbers, Placed
from .orders import Order
from .values import MOVE_COST

INFINITE = float("inf")
EPSILON = 1e-6
MANY_COLUMNS = 3_000
"""From here on the interior point method finds the fractions several times faster."""

INTERIOR = 1e-3

Terms = dict[int, float]


@dataclass
class Solved:
    """What the solver found: ``placed`` is None if there is no plan or none was found in time.

    ``bound`` is what no plan can go below; infinite if no plan exists.
    """

    placed: list[Placed] | None
    bound: float


@dataclass
class Relaxed:
    """A solution in fractions: ``bound`` is below every plan."""

    bound: float
    values: Any


@dataclass
class Group:
    """People who cannot be told apart, and for each order the variables of its breaks."""

    members: list[int]
    shares: list[int] = field(default_factory=list)
    begun: list[list[list[int]]] = field(default_factory=list)


class Programme:
    """Columns and rows for HiGHS, built once; ``minimise`` solves them for one aim.

    Args:
        board: the day.
        overrun: more people may be away than allowed, at a cost.
        tick: called again and again while the solver works; raises ``Cancelled`` to stop it.
    """

    def __init__(
        self, board: Board, *, overrun: bool = False, tick: Callable[[], object] = lambda: None
    ) -> None:
        self.board = board
        self._tick = tick
        self.lower: list[float] = []
        self.upper: list[float] = []
        self.rows: list[tuple[float, float, Terms]] = []
        self.away: list[Terms] = [{} for _ in range(board.slots)]
        self.moves: Terms = {}
        self.missing: dict[int, int] = {}
        self.over: dict[int, int] = {}
        self.groups = [Group(members) for members in classes(board)]
        for group in self.groups:
            self._add_group(group)
        self._add_slots(overrun)

    def _column(self, lower: float, upper: float) -> int:
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.lower) - 1

    def _add_group(self, group: Group) -> None:
        orders = self.board.orders[group.members[0]]
        size = len(group.members)
        for order in orders:
            share = self._column(size if len(orders) == 1 else 0, size)
            group.shares.append(share)
            group.begun.append(self._add_order(order, share, size))
        if len(orders) > 1:
            self.rows.append((size, size, dict.fromkeys(group.shares, 1.0)))

    def _add_order(self, order: Order, share: int, size: int) -> list[list[int]]:
        """The columns X[b, s] for s from the lowest start; at the highest all have begun."""
        begun = [
            [*(self._column(0, size) for _ in range(low, high)), share]
            for low, high in zip(order.low, order.high, strict=True)
        ]

        def at(b: int, slot: int) -> int | None:
            if slot < order.low[b]:
                return None
            return begun[b][min(slot, order.high[b]) - order.low[b]]

        for b, columns in enumerate(begun):
            for earlier, later in pairwise(columns):
                self._at_least(later, earlier)
            self._count_away(order, b, columns)
            self._count_moves(order, b, columns)
        for b in range(len(begun) - 1):
            for slot in range(order.low[b + 1], order.high[b + 1]):
                self._at_least(at(b, slot - order.near[b]), at(b + 1, slot))
            for slot in range(order.low[b], order.high[b]):
                self._at_least(at(b + 1, slot + order.far[b]), at(b, slot))
        return begun

    def _at_least(self, large: int | None, small: int | None) -> None:
        if small is None or large == small:
            return
        if large is None:
            self.upper[small] = 0
        else:
            self.rows.append((0, INFINITE, {large: 1.0, small: -1.0}))

    def _count_away(self, order: Order, b: int, columns: list[int]) -> None:
        low, length = order.low[b], order.lengths[b]
        for slot in range(low, order.high[b] + length):
            terms = self.away[slot]
            begun = columns[min(slot - low, len(columns) - 1)]
            terms[begun] = terms.get(begun, 0) + 1
            if slot - length >= low:
                over = columns[slot - length - low]
                terms[over] = terms.get(over, 0) - 1

    def _count_moves(self, order: Order, b: int, columns: list[int]) -> None:
        for slot, column in enumerate(columns, order.low[b]):
            if self.board.has_moved(order.items[b], slot):
                self.moves[column] = self.moves.get(column, 0) + 1
                if slot > order.low[b]:
                    earlier = columns[slot - 1 - order.low[b]]
                    self.moves[earlier] = self.moves.get(earlier, 0) - 1

    def _add_slots(self, overrun: bool) -> None:
        board = self.board
        for slot, counted in enumerate(self.away):
            terms = {column: factor for column, factor in counted.items() if factor}
            if not terms:
                continue
            gone = int(board.gone[slot])
            allowed = max(0, int(board.cap[slot]) - gone)
            most = sum(max(0.0, f * self.upper[c]) for c, f in terms.items())
            if overrun:
                over = self.over[slot] = self._column(0, INFINITE)
                self.rows.append((-INFINITE, allowed, {**terms, over: -1.0}))
                continue
            if most > allowed:
                self.rows.append((-INFINITE, allowed, terms))
            spare = int(board.on[slot]) - gone - int(board.needed[slot])
            if spare < most:
                short = self.missing[slot] = self._column(max(0, -spare), INFINITE)
                self.rows.append((-INFINITE, spare, {**terms, short: -1.0}))

    def objective(self) -> Terms:
        """What a plan costs, but for ``missing_elsewhere``."""
        terms = {column: float(self.board.weight[slot]) for slot, column in self.missing.items()}
        for column, factor in self.moves.items():
            terms[column] = terms.get(column, 0.0) + MOVE_COST * factor
        return terms

    def missing_elsewhere(self) -> int:
        """Missing people in slots that the breaks do not reach."""
        board = self.board
        short = np.maximum(0, board.needed - (board.on - board.gone)) * board.weight
        return int(short.sum()) - sum(int(short[slot]) for slot in self.missing)

    def minimise(self, aim: Terms, seconds: float, start: Sequence[Placed] | None = None) -> Solved:
        """Solve for ``aim``.

        Args:
            aim: column → cost, whole numbers; below a difference of 1 nothing is improved.
            seconds: the solver stops then.
            start: a plan to begin from.
        """
        solver = self._solver(aim, seconds, whole=True)
        if start is not None:
            solution = highs().HighsSolution()
            solution.col_value = self._values_of(start)
            solver.setSolution(solution)
        run(solver, self._tick)
        info = solver.getInfo()
        if solver.getModelStatus() == highs().HighsModelStatus.kInfeasible:
            return Solved(None, INFINITE)
        bound = float(info.mip_dual_bound)
        if info.primal_solution_status != highs().SolutionStatus.kSolutionStatusFeasible:
            return Solved(None, bound)
        values = np.array(solver.getSolution().col_value)
        return Solved(self._placed(values, lambda: 0.5), bound)

    def relax(self, aim: Terms, seconds: float) -> Relaxed | None:
        """Solve with fractions of people: quick, and no plan is better. None if out of time."""
        solver = self._solver(aim, seconds, whole=False)
        many = len(self.lower) > MANY_COLUMNS
        if many:
            solver.setOptionValue("solver", "ipm")
            solver.setOptionValue("run_crossover", "off")
        run(solver, self._tick)
        if solver.getModelStatus() != highs().HighsModelStatus.kOptimal:
            return None
        values = np.array(solver.getSolution().col_value)
        bound = float(solver.getInfo().objective_function_value)
        # From within, the optimum is only come near to.
        return Relaxed(bound - INTERIOR if many else bound, values)

    def rounded(self, relaxed: Relaxed, random: Random) -> list[Placed]:
        """A plan drawn from the fractions; it keeps each person's rules.

        The members of a class stand evenly spaced along its people counted in fractions, from a
        random offset on; each takes the breaks that begin where the count passes it.
        """
        return self._placed(relaxed.values, lambda: min(max(random.random(), 0.01), 0.99))

    def _solver(self, aim: Terms, seconds: float, *, whole: bool) -> Any:
        rows = self.rows
        model = highs().HighsLp()
        model.num_col_, model.num_row_ = len(self.lower), len(rows)
        cost = np.zeros(len(self.lower))
        for column, value in aim.items():
            cost[column] = value
        model.col_cost_ = cost
        model.col_lower_ = np.array(self.lower, float)
        model.col_upper_ = np.array(self.upper, float)
        model.row_lower_ = np.array([row[0] for row in rows], float)
        model.row_upper_ = np.array([row[1] for row in rows], float)
        model.a_matrix_.format_ = highs().MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum([0, *(len(row[2]) for row in rows)])
        model.a_matrix_.index_ = np.array([c for row in rows for c in row[2]], np.int32)
        model.a_matrix_.value_ = np.array([v for row in rows for v in row[2].values()], float)
        if whole:
            model.integrality_ = [highs().HighsVarType.kInteger] * len(self.lower)
        solver = highs().Highs()
        for option, setting in (
            ("output_flag", False),
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", 0.99),
            ("time_limit", max(0.05, seconds)),
        ):
            solver.setOptionValue(option, setting)
        solver.passModel(model)
        return solver

    def _values_of(self, placed: Sequence[Placed]) -> list[float]:
        values = [0.0] * len(self.lower)
        for group in self.groups:
            for who in group.members:
                place = placed[who]
                order = self.board.orders[who][place.order]
                values[group.shares[place.order]] += 1
                for b, start in enumerate(place.starts):
                    for column in group.begun[place.order][b][start - order.low[b] : -1]:
                        values[column] += 1
        away = self.board.away(placed)
        for slot, column in self.missing.items():
            short = int(self.board.needed[slot] - (self.board.on[slot] - away[slot]))
            values[column] = max(0, short)
        for slot, column in self.over.items():
            allowed = max(int(self.board.cap[slot]), int(self.board.gone[slot]))
            values[column] = max(0, int(away[slot]) - allowed)
        return values

    def _placed(self, values: Numbers, offset: Callable[[], float]) -> list[Placed]:
        placed = [Placed(0, ()) for _ in self.board.orders]
        for group in self.groups:
            orders = self.board.orders[group.members[0]]
            ends = np.cumsum([values[share] for share in group.shares])
            first = offset()
            for rank, who in enumerate(group.members):
                level = min(rank + first, float(ends[-1]) - EPSILON)
                index = int(np.searchsorted(ends, level))
                passed = level - (float(ends[index - 1]) if index else 0.0)
                starts = tuple(
                    low + int(np.argmax(values[columns] >= passed - EPSILON))
                    for low, columns in zip(orders[index].low, group.begun[index], strict=True)
                )
                placed[who] = Placed(index, starts)
        return placed


def run(
    solver: Any,
    tick: Callable[[], object],
    enough: Callable[[float], bool] = lambda _bound: False,
) -> None:
    """Let the solver work; ``tick`` can stop it with ``Cancelled``, ``enough`` at a bound."""
    stopped: list[Cancelled] = []

    def listen(event: Any) -> None:
        try:
            tick()
            if enough(float(event.data_out.mip_dual_bound)):
                event.interrupt()
        except Cancelled as cancelled:
            # It cannot travel through the solver.
            stopped.append(cancelled)
            event.interrupt()

    solver.cbSimplexInterrupt += listen
    solver.cbIpmInterrupt += listen
    solver.cbMipInterrupt += listen
    solver.run()
    if stopped:
        raise stopped[0]


def highs() -> Any:
    """The solver, imported when first needed: it takes a while to load."""
    import highspy

    return highspy


def classes(board: Board) -> list[list[int]]:
    """People with the same orders; where moves count, their present plan tells them apart."""
    found: dict[object, list[int]] = {}
    for who, orders in enumerate(board.orders):
        if orders:
            key = tuple(
                (o.lengths, o.low, o.high, o.near, o.far, tuple(i.kind for i in o.items))
                + ((tuple(i.starts for i in o.items),) if board.count_moves else ())
                for o in orders
            )
            found.setdefault(key, []).append(who)
    return list(found.values())
