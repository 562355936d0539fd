"""From a day to the best plan of it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import combinations
from random import Random
from time import perf_counter

import numpy as np

from hotline_desktop.core.text import tr

from .board import Board, Placed
from .columns import Columns
from .explain import BENT, names_of, too_many_away, why_not
from .orders import Order, orders
from .programme import EPSILON, Programme
from .search import improve, rank, search
from .values import Day, Person, Plan

SECONDS = 10.0
"""The solver gives up proving then; the plan found is shown with its gap."""

REPLAN_SECONDS = 6.0
"""The same during the day, when people wait for the plan; every shift is another one by then."""

WORTH_TRYING = 0.3
"""Seconds that must be left to begin another proof."""

PATIENCE = 1.5
"""Seconds for looking for better plans among ways that can prove no more."""

ROUNDS = 25
DRAWS = 40


Told = Callable[[int, int], object]
"""Called with the milliseconds spent and those there are; raises ``Cancelled`` to stop."""


def plan_day(
    day: Day, *, seconds: float | None = None, told: Told = lambda _done, _most: None
) -> Plan:
    """The plan with the fewest missing people by weight, proven or with a bound.

    During the day a break moves only where that spares more than ``MOVE_COST``. Among plans as
    good it prefers breaks that lie evenly, the more so for people whose breaks lay badly of late;
    this last preference is not proven.

    A shift that no plan can give its breaks is left out, and said.

    Args:
        day: who works, what is needed. The present places of breaks count only with
            ``not_before`` set, which is when the day is replanned.
        seconds: for the proof at most; None: ``SECONDS``, during the day ``REPLAN_SECONDS``.
        told: hears how far it is.

    Raises:
        Cancelled: ``told`` raised it.
    """
    began = perf_counter()
    if seconds is None:
        seconds = REPLAN_SECONDS if day.not_before else SECONDS
    most = seconds

    def tick() -> None:
        spent = min(perf_counter() - began, most)
        told(int(1000 * spent), int(1000 * most))

    found, bent, impossible = _orders_of(day)
    board = Board(_without(day, impossible), found, count_moves=day.not_before > 0)
    collisions = tuple(impossible.values())
    if collisions and not any(found):
        return _finish(Plan({}, board.cover(board.gone), collisions=collisions), began)
    idle = np.maximum(0, board.needed - (board.on - board.gone)) * board.weight
    floor = int(idle.sum())
    tick()
    placed = search(board, ROUNDS, floor)
    tick()
    deadline = began + seconds
    if board.over(board.away(placed)):
        allowed, reasons = _within_cap(board, deadline, tick)
        if reasons and _has_windows(day):
            return _finish(_with_late_lunches(day, deadline, told), began)
        if reasons:
            reasons = (*collisions, *reasons)
            return _finish(Plan({}, board.cover(board.gone), collisions=reasons), began)
        placed = improve(board, allowed, 0, floor)
    placed, bound = _cheapest(board, placed, floor, deadline, tick)
    placed = _share_out(board, placed)
    away = board.away(placed)
    plan = Plan(
        board.starts(placed),
        board.cover(away),
        objective=board.cost(placed, away),
        bound=bound,
        moved=board.moved(placed),
        collisions=collisions,
        left_out=tuple(impossible),
        bent=tuple(bent),
    )
    return _finish(plan, began)


def _finish(plan: Plan, began: float) -> Plan:
    return replace(plan, milliseconds=round(1000 * (perf_counter() - began), 1))


def _orders_of(day: Day) -> tuple[list[list[Order]], list[str], dict[int, str]]:
    """Everybody's orders, the rules bent for it, and why there are none: a sentence by shift."""
    found, bent, impossible = [], [], {}
    for person in day.people:
        possible = orders(person, day.not_before)
        if person.items and not possible and day.not_before > person.starts:
            possible, sentence = _as_far_as_possible(person, day.not_before)
            bent.append(sentence)
        elif person.items and not possible:
            impossible[person.key] = why_not(person, day.not_before)
        found.append(possible)
    return found, bent, impossible


def _without(day: Day, left_out: Collection[int]) -> Day:
    """The day with the breaks of some shifts where they are at present."""
    gone = Counter(day.gone)
    for person in day.people:
        if person.key in left_out:
            gone.update(slot for item in person.items for slot in item.slots)
    return replace(day, gone=gone)


def _as_far_as_possible(person: Person, not_before: int) -> tuple[list[Order], str]:
    """For a shift that has begun: bend rules, and in the end do without breaks, and say so."""
    for limits in BENT:
        possible = orders(person, not_before, limits)
        if possible:
            return possible, tr(
                "{name}: can no longer be kept today: {rules}.",
                name=person.name,
                rules=names_of(limits),
            )
    count = len(person.items)
    for kept in range(count - 1, -1, -1):
        for items in combinations(sorted(person.items, key=lambda item: -item.length), kept):
            possible = orders(replace(person, items=items), not_before, BENT[-1])
            if possible or not kept:
                return possible, tr(
                    "{name}: there is no room left today for %n breaks.",
                    count - kept,
                    name=person.name,
                )
    raise AssertionError("no breaks always fit")


def _has_windows(day: Day) -> bool:
    """Whether the day has begun and lunches still have an hour by which they must end."""
    return day.not_before > 0 and any(i.latest < p.ends for p in day.people for i in p.items)


def _with_late_lunches(day: Day, deadline: float, told: Told) -> Plan:
    """Replan with lunches allowed until the end of the shift: better late than none."""
    people = tuple(
        replace(
            person,
            items=tuple(replace(i, latest=max(i.latest, person.ends)) for i in person.items),
        )
        for person in day.people
    )
    plan = plan_day(replace(day, people=people), seconds=deadline - perf_counter(), told=told)
    late = tr("The hours allowed for lunch can no longer be kept for everybody today.")
    return replace(plan, bent=(late, *plan.bent)) if plan.feasible else plan


def _within_cap(
    board: Board, deadline: float, tick: Callable[[], object]
) -> tuple[list[Placed], tuple[str, ...]]:
    """A plan that sends no more people off at once than allowed, or why there is none."""
    programme = Programme(board, overrun=True, tick=tick)
    aim = dict.fromkeys(programme.over.values(), 1.0)
    solved = programme.minimise(aim, max(1.0, deadline - perf_counter()))
    if solved.placed is not None and not board.over(board.away(solved.placed)):
        return solved.placed, ()
    if solved.placed is None or solved.bound < EPSILON:
        return [], (tr("No plan was found in the time allowed."),)
    return [], tuple(too_many_away(board, solved.placed))


def _cheapest(
    board: Board, placed: list[Placed], floor: int, deadline: float, tick: Callable[[], object]
) -> tuple[list[Placed], int]:
    """The best plan that could be found, and what none can go below."""
    if _cost(board, placed) <= floor:
        return placed, floor
    if board.count_moves:
        return _cheapest_again(board, placed, floor, deadline, tick)
    programme = Programme(board, tick=tick)
    base, aim = programme.missing_elsewhere(), programme.objective()
    relaxed = programme.relax(aim, deadline - perf_counter())
    if relaxed is None:
        return placed, floor
    bound = max(floor, base + _whole(relaxed.bound))
    placed = _drawn(
        board, placed, bound, deadline, tick, lambda dice: programme.rounded(relaxed, dice)
    )
    if _cost(board, placed) > bound and deadline - perf_counter() > WORTH_TRYING:
        solved = programme.minimise(aim, deadline - perf_counter(), placed)
        bound = max(bound, base + _whole(solved.bound))
        if solved.placed is not None:
            placed = _better(board, improve(board, solved.placed, 0, bound), placed)
    return placed, min(bound, _cost(board, placed))


def _cheapest_again(
    board: Board, placed: list[Placed], floor: int, deadline: float, tick: Callable[[], object]
) -> tuple[list[Placed], int]:
    """The same for a day that has a plan: ways with a growing lead, until all that count are in."""
    columns = Columns(board, placed, tick)
    columns.relax(deadline)
    bound, lead = max(floor, _whole(columns.bound)), 0.0
    until = perf_counter() + (deadline - perf_counter()) / 5
    placed = _drawn(board, placed, bound, until, tick, columns.drawn)
    while _cost(board, placed) > bound and deadline - perf_counter() > WORTH_TRYING:
        gain = _cost(board, placed) - 1 - columns.bound
        lead = min(gain, max(1.0, 2 * lead))
        ways = columns.with_lead(lead)
        if ways is None:
            break
        # With a way that is left out no plan costs less.
        others = math.floor(columns.bound + lead + EPSILON) + 1 if lead < gain else math.inf
        solved = columns.choose(ways, placed, deadline - perf_counter(), (others, PATIENCE))
        if solved.placed is not None:
            placed = _better(board, improve(board, solved.placed, 0, bound), placed)
        bound = max(bound, _whole(min(solved.bound, others)))
    return placed, min(bound, _cost(board, placed))


def _drawn(
    board: Board,
    placed: list[Placed],
    bound: int,
    until: float,
    tick: Callable[[], object],
    draw: Callable[[Random], list[Placed]],
) -> list[Placed]:
    """The best of some plans drawn from fractions and made better, and of ``placed``."""
    random = Random(len(board.orders))  # noqa: S311 (the same day gives the same plan)
    for _ in range(DRAWS):
        if _cost(board, placed) <= bound or perf_counter() > until:
            break
        tick()
        placed = _better(board, improve(board, draw(random), 8, bound, random), placed)
    return placed


def _cost(board: Board, placed: list[Placed]) -> int:
    return board.cost(placed, board.away(placed))


def _whole(bound: float) -> int:
    """The least whole number that is not below a bound of the solver's."""
    return math.ceil(bound - 1e-4) if math.isfinite(bound) else 0


def _better(board: Board, one: list[Placed], other: list[Placed]) -> list[Placed]:
    ranks = (rank(board, plan, board.away(plan)) for plan in (one, other))
    return one if next(ranks) < next(ranks) else other


def _share_out(board: Board, placed: list[Placed]) -> list[Placed]:
    """Among people who cannot be told apart, the most even breaks go to the most burdened."""
    if board.count_moves:
        return placed
    groups: dict[object, list[int]] = {}
    for who, possible in enumerate(board.orders):
        if possible and not any(item.fixed for item in possible[0].items):
            look = tuple((o.lengths, o.low, o.high, o.near, o.far) for o in possible)
            groups.setdefault(look, []).append(who)
    shared = list(placed)
    for members in groups.values():
        burdened = sorted(members, key=lambda who: -board.day.people[who].burden)
        even = sorted(members, key=lambda who: _unevenness(board, who, placed[who]))
        for who, giver in zip(burdened, even, strict=True):
            shared[who] = placed[giver]
    return shared


def _unevenness(board: Board, who: int, place: Placed) -> int:
    best = board.orders[who][place.order].best
    return sum((start - wish) ** 2 for start, wish in zip(place.starts, best, strict=True))
