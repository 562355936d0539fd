"""The break planner against brute force, a greedy planner, and its own rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.roster import office
from hotline_desktop.core.errors import Cancelled
from hotline_desktop.core.roster.planner.board import Board, Placed
from hotline_desktop.core.roster.planner.columns import Columns, Way
from hotline_desktop.core.roster.planner.orders import Order, orders
from hotline_desktop.core.roster.planner.programme import INFINITE, Programme
from hotline_desktop.core.roster.planner.search import best_place, rank
from hotline_desktop.core.roster.planner.solve import plan_day
from hotline_desktop.core.roster.planner.values import MOVE_COST, Day, Item, Person, Plan

NINE, TEN, NOON, SIX = 540, 600, 720, 1080


def person(
    key: int, starts: int = NINE, ends: int = SIX, *, shorts: int = 2, **rules: int
) -> Person:
    """An office day: lunch of 45 minutes between 12 and 15, short breaks of 10."""
    items = [Item(key * 10, "lunch", 45, NOON, 900)]
    items += [Item(key * 10 + n, "short", 10) for n in range(1, shorts + 1)]
    limits = {"first_stretch": 60, "last_stretch": 45, "longest_stretch": 150, "spacing": 45}
    return Person(key, f"P{key}", starts, ends, tuple(items), **{**limits, **rules})


def day(people: list[Person], needed: int, most_away: int = 1, **more: int) -> Day:
    slots = range(300)
    return Day(
        tuple(people),
        {slot: needed for slot in slots if NINE <= slot * 5 < SIX},
        {slot: 1 + (slot % 7) for slot in slots},
        dict.fromkeys(slots, most_away),
        **more,
    )


def assert_keeps_all_rules(day: Day, plan: Plan) -> None:
    away = dict.fromkeys(range(400), 0)
    for one in day.people:
        placed = sorted((plan.starts[item.key], item) for item in one.items)
        assert placed[0][0] >= one.starts + one.first_stretch
        assert one.starts + one.longest_stretch >= placed[0][0]
        for start, item in placed:
            assert item.earliest <= start
            assert start + item.length <= item.latest
            assert start % 5 == 0
            for slot in range(start // 5, -(-(start + item.length) // 5)):
                away[slot] += 1
        for (a, first), (b, _) in pairwise(placed):
            free = b - (a + -(-first.length // 5) * 5)
            assert one.spacing <= free <= one.longest_stretch
        end = placed[-1][0] + placed[-1][1].length
        assert one.ends - one.longest_stretch <= end <= one.ends - one.last_stretch
    assert all(count <= day.most_away.get(slot, 0) for slot, count in away.items())


def every_place(order: Order) -> Iterator[tuple[int, ...]]:
    """All starts an order allows, found without any of the planner's cleverness."""
    for starts in product(*(range(a, z + 1) for a, z in zip(order.low, order.high, strict=True))):
        steps = [b - a for a, b in pairwise(starts)]
        limits = zip(order.near, steps, order.far, strict=True)
        if all(near <= step <= far for near, step, far in limits):
            yield starts


def brute_force(day: Day) -> int | None:
    """The lowest objective of all plans; None if there is none."""
    board = Board(
        day, [orders(one, day.not_before) for one in day.people], count_moves=day.not_before > 0
    )
    choices = [
        [Placed(n, starts) for n, order in enumerate(found) for starts in every_place(order)]
        for found in board.orders
    ]
    best = None
    for placed in product(*choices):
        away = board.away(placed)
        if not board.over(away):
            cost = board.cost(placed, away)
            best = cost if best is None else min(best, cost)
    return best


def greedy(day: Day) -> int | None:
    """Somebody after somebody takes the first place that is cheapest just then."""
    board = Board(day, [orders(one) for one in day.people], count_moves=False)
    placed = [Placed(0, ()) for _ in day.people]
    for who, found in enumerate(board.orders):
        best = None
        for n, order in enumerate(found):
            for starts in every_place(order):
                placed[who] = Placed(n, starts)
                away = board.away(placed)
                if not board.over(away) and (best is None or board.missing(away) < best[0]):
                    best = (board.missing(away), placed[who])
        if best is None:
            return None
        placed[who] = best[1]
    return board.missing(board.away(placed))


def small_person(random: Random, key: int) -> Person:
    starts = TEN + 5 * random.randint(0, 6)
    items = [Item(key * 10, "lunch", 30, starts + 30, starts + 130)]
    if random.random() < 0.7:
        items.append(Item(key * 10 + 1, "short", random.choice([10, 15])))
    return Person(
        key, f"P{key}", starts, starts + 180, tuple(items), 20, 20, random.choice([75, 120]), 25
    )


def small_day(seed: int, most_people: int = 3) -> Day:
    random = Random(seed)
    people = [small_person(random, key) for key in range(random.randint(1, most_people))]
    count = len(people)
    return Day(
        tuple(people),
        {slot: random.randint(max(0, count - 2), count) for slot in range(120, 165)},
        {slot: random.randint(1, 10) for slot in range(120, 165)},
        dict.fromkeys(range(170), random.randint(1, 2)),
    )


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_a_small_day_is_planned_as_well_as_brute_force_can(seed: int) -> None:
    small = small_day(seed, 2)
    plan = plan_day(small)
    best = brute_force(small)
    assert (not plan.collisions) == (best is not None)
    if best is not None:
        assert plan.objective == best
        assert plan.proven
        assert_keeps_all_rules(small, plan)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**6))
def test_no_random_day_is_planned_worse_than_by_a_greedy_planner(seed: int) -> None:
    random_day = small_day(seed, 4)
    plan = plan_day(random_day)
    simple = greedy(random_day)
    if simple is not None:
        assert plan.feasible
        assert plan.bound <= plan.objective <= simple


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6))
def test_the_programme_alone_agrees_with_the_search(seed: int) -> None:
    small = small_day(seed)
    board = Board(small, [orders(one) for one in small.people], count_moves=False)
    if not all(board.orders):
        return
    programme = Programme(board)
    solved = programme.minimise(programme.objective(), 20)
    plan = plan_day(small)
    assert (not plan.collisions) == (solved.placed is not None)
    if solved.placed is not None:
        assert board.missing(board.away(solved.placed)) == plan.objective


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
def test_one_person_is_placed_as_well_as_trying_every_place_can(seed: int) -> None:
    random = Random(seed)
    small = replayed(small_day(seed), random)
    board = Board(small, [orders(one, 1) for one in small.people], count_moves=True)
    placed = [Placed(0, ()) for _ in small.people]
    away = board.away(placed)
    for who, found in enumerate(board.orders):
        if not found:
            continue
        place = best_place(board, who, away)
        ranks = []
        for n, order in enumerate(found):
            for starts in every_place(order):
                one = [Placed(n, starts) if w == who else p for w, p in enumerate(placed)]
                ranks.append(rank(board, one, board.away(one)))
        placed[who] = place
        assert rank(board, placed, board.away(placed))[:2] == min(ranks)[:2]
        board.put(away, who, place, 1)


def replayed(day: Day, random: Random) -> Day:
    """The day as if it had begun: breaks have places already, good ones or not."""
    people = tuple(
        replace(
            one,
            items=tuple(
                replace(i, starts=one.starts + 5 * random.randint(4, 30)) for i in one.items
            ),
        )
        for one in day.people
    )
    return replace(day, people=people, not_before=1)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_replanning_a_small_day_is_as_good_as_brute_force_can(seed: int) -> None:
    small = replayed(small_day(seed, 2), Random(seed))
    plan = plan_day(small)
    best = brute_force(small)
    assert (not plan.collisions) == (best is not None)
    if best is not None:
        assert plan.objective == best
        assert plan.objective == plan.missing + MOVE_COST * plan.moved


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_ways_have_the_bound_of_the_whole_programme_and_none_that_counts_is_left_out(
    seed: int,
) -> None:
    small = replayed(small_day(seed), Random(seed))
    board = Board(small, [orders(one, 1) for one in small.people], count_moves=True)
    first = [Placed(0, found[0].low if found else ()) for found in board.orders]
    if not all(board.orders) or board.over(board.away(first)):
        return
    columns = Columns(board, first, lambda: None)
    columns.relax(INFINITE)
    programme = Programme(board)
    whole = programme.relax(programme.objective(), 20)
    assert whole is not None
    assert columns.bound == pytest.approx(whole.bound + programme.missing_elsewhere(), abs=1e-4)
    every = {
        Way(k, Placed(n, starts))
        for k, group in enumerate(columns.groups)
        for n, order in enumerate(board.orders[group[0]])
        for starts in every_place(order)
    }
    assert set(columns.with_lead(10**6) or ()) == every
    solved = columns.choose(sorted(every, key=str), first, 20, (INFINITE, 0))
    assert solved.placed is not None
    cost = board.cost(solved.placed, board.away(solved.placed))
    lead = cost - columns.bound
    near = columns.choose(columns.with_lead(lead) or [], first, 20, (INFINITE, 0))
    assert near.placed is not None
    assert board.cost(near.placed, board.away(near.placed)) == cost == plan_day(small).objective


def test_a_full_office_day_keeps_every_rule() -> None:
    office = day([person(n) for n in range(6)], needed=5, most_away=2)
    plan = plan_day(office)
    assert plan.proven
    assert_keeps_all_rules(office, plan)


def test_the_coverage_of_a_plan_adds_up() -> None:
    office = day([person(n) for n in range(4)], needed=4, most_away=2)
    plan = plan_day(office)
    assert plan.objective == sum(slot.missing * slot.weight for slot in plan.cover)
    assert sum(slot.away for slot in plan.cover) == 4 * (9 + 2 + 2)


def test_breaks_go_where_the_fewest_calls_are_expected() -> None:
    alone = replace(
        day([person(1, shorts=0, longest_stretch=600)], needed=1),
        weight={slot: 1.0 if 168 <= slot < 177 else 9.0 for slot in range(300)},
    )
    assert plan_day(alone).starts == {10: 14 * 60}


def test_a_pinned_break_stays_and_the_others_go_around_it() -> None:
    pinned = Item(11, "short", 10, starts=655, fixed=True)
    one = person(1)
    one = replace(one, items=(one.items[0], pinned, one.items[2]))
    plan = plan_day(day([one, person(2)], needed=2))
    assert plan.starts[11] == 655
    assert plan.proven


def test_replanning_moves_nothing_without_need() -> None:
    people = [person(n) for n in range(4)]
    first = plan_day(day(people, needed=3, most_away=2))
    kept = [
        replace(one, items=tuple(replace(i, starts=first.starts[i.key]) for i in one.items))
        for one in people
    ]
    again = plan_day(day(kept, needed=3, most_away=2, not_before=NINE + 5))
    assert again.moved == 0
    assert again.starts == first.starts


def test_replanning_moves_the_fewest_breaks() -> None:
    """The lunch of one collides with a new pinned break: only that one gives way."""
    people = [person(n, shorts=0, longest_stretch=600) for n in range(3)]
    places = {0: 720, 10: 780, 20: 840}
    kept = [
        replace(one, items=tuple(replace(i, starts=places[i.key]) for i in one.items))
        for one in people
    ]
    kept[2] = replace(kept[2], items=(replace(kept[2].items[0], starts=785, fixed=True),))
    plan = plan_day(day(kept, needed=0, not_before=NINE + 5))
    assert (plan.moved, plan.missing, plan.proven) == (1, 0, True)
    assert plan.starts[0] == 720
    assert plan.starts[20] == 785


def test_nothing_is_replanned_into_the_past_and_a_taken_break_counts() -> None:
    one = replace(person(1, shorts=1), items=person(1, shorts=1).items[:1], resumed=11 * 60)
    plan = plan_day(day([one], needed=1, not_before=13 * 60))
    assert plan.starts[10] >= 13 * 60


def test_a_rule_that_can_no_longer_be_kept_during_the_day_is_bent_and_named() -> None:
    late = person(1, shorts=0, longest_stretch=180)
    plan = plan_day(day([late], needed=1, not_before=14 * 60 + 30))
    assert plan.feasible
    assert plan.starts[10] >= 14 * 60 + 30
    assert "P1" in plan.bent[0]


def test_late_in_the_day_breaks_without_room_are_named_and_the_others_planned() -> None:
    plan = plan_day(day([person(1), person(2, ends=1320)], needed=1, not_before=17 * 60 + 30))
    assert plan.feasible
    assert "P1: there is no room left today for 1 breaks." in plan.bent
    assert {11, 12, 20, 21, 22} >= set(plan.starts) > {20, 21, 22}
    assert min(plan.starts.values()) >= 17 * 60 + 30


def test_during_the_day_lunch_comes_late_rather_than_not_at_all() -> None:
    people = [person(n, shorts=0, longest_stretch=600) for n in range(3)]
    late = day(people, needed=1, not_before=13 * 60 + 30)
    plan = plan_day(late)
    assert plan.feasible
    assert plan.bent[0].startswith("The hours allowed for lunch")
    assert max(slot.away for slot in plan.cover) == 1
    assert plan_day(replace(late, not_before=0)).bent == ()


def test_who_had_bad_breaks_lately_gets_the_more_even_ones() -> None:
    tired = replace(person(2), burden=3.0)
    office = day([person(1), tired, person(3)], needed=2)
    plan = plan_day(office)

    def unevenness(one: Person) -> float:
        starts = sorted(plan.starts[item.key] for item in one.items)
        even = [NINE + 118, NINE + 2 * 118 + 10, NINE + 3 * 118 + 55]
        return sum((a - b) ** 2 for a, b in zip(starts, even, strict=True))

    least = min(unevenness(one) for one in office.people)
    assert unevenness(tired) <= least * 1.5 + 1000


@pytest.mark.parametrize(
    ("rules", "named"),
    [
        ({"longest_stretch": 60}, "the longest stretch at the screen"),
        ({"first_stretch": 400}, "the first stretch without a break"),
        ({"spacing": 300}, "the time between two breaks"),
    ],
)
def test_a_person_whose_rules_collide_is_named_with_the_rule(
    rules: dict[str, int], named: str
) -> None:
    plan = plan_day(day([person(1, **rules)], needed=1))
    assert not plan.feasible
    assert len(plan.collisions) == 1
    assert plan.collisions[0].startswith("P1:")
    assert named in plan.collisions[0]


def test_a_shift_that_no_plan_can_give_its_breaks_does_not_keep_the_others_from_theirs() -> None:
    stuck = person(1, longest_stretch=60)
    pinned = replace(stuck.items[1], starts=NOON, fixed=True)
    stuck = replace(stuck, items=(stuck.items[0], pinned, stuck.items[2]))
    office = day([stuck, person(2), person(3)], needed=2)
    plan = plan_day(office)
    assert plan.feasible
    assert plan.proven
    assert plan.left_out == (1,)
    assert plan.collisions[0].startswith("P1:")
    assert plan.starts.keys() == {item.key for one in office.people[1:] for item in one.items}
    assert_keeps_all_rules(replace(office, people=office.people[1:]), plan)
    # What the shift has already stays, and nobody else leaves meanwhile.
    assert [slot.away for slot in plan.cover if NOON <= slot.start < NOON + 10] == [1, 1]
    assert not any(NOON - 45 < at < NOON + 10 for at in plan.starts.values() if at > NOON - 10)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6))
def test_the_others_of_an_impossible_shift_are_planned_as_well_as_brute_force_can(
    seed: int,
) -> None:
    small = small_day(seed, 2)
    stuck = replace(small_person(Random(seed), 9), spacing=5, longest_stretch=10)
    plan = plan_day(replace(small, people=(*small.people, stuck)))
    at_work = dict.fromkeys(range(stuck.starts // 5, stuck.ends // 5), 1)
    best = brute_force(replace(small, others=at_work))
    assert plan.feasible == (best is not None)
    assert any(sentence.startswith("P9:") for sentence in plan.collisions)
    if best is not None:
        assert plan.objective == best
        assert plan.proven


def test_breaks_longer_than_the_shift_are_said_not_to_fit() -> None:
    plan = plan_day(day([person(1, NOON, NOON + 40)], needed=1))
    assert plan.collisions == ("P1: the breaks do not fit into the shift.",)


def test_too_few_allowed_away_is_explained_with_hours_and_names() -> None:
    people = [person(n, shorts=0, longest_stretch=600) for n in range(5)]
    plan = plan_day(day(people, needed=1))
    assert not plan.feasible
    assert "than the 1 allowed at once" in plan.collisions[0]
    assert "P" in plan.collisions[0]


def test_the_same_day_gives_the_same_plan() -> None:
    office = day([person(n) for n in range(5)], needed=4, most_away=2)
    assert plan_day(office).starts == plan_day(office).starts


def test_a_day_without_anybody_is_planned_at_once() -> None:
    plan = plan_day(day([], needed=2))
    assert plan.proven
    assert plan.starts == {}


def test_a_long_search_can_be_cancelled_and_is_told_how_far_it_is() -> None:
    day = office(40, 0.9, distinct=True)
    told: list[tuple[int, int]] = []

    def tell(done: int, most: int) -> None:
        told.append((done, most))
        if done > 300:
            raise Cancelled

    with pytest.raises(Cancelled):
        plan_day(replace(day, not_before=800), told=tell)
    assert told[0][1] == 6000
    assert told[-1][0] < 2500


def test_replanning_a_large_day_ends_in_seconds_and_says_its_gap() -> None:
    """Every shift is another one by then, which is the hard case."""
    day = office(50, 1.0, distinct=True)
    first = plan_day(day)
    people = tuple(
        replace(p, items=tuple(replace(i, starts=first.starts[i.key]) for i in p.items))
        for p in day.people[3:]
    )
    plan = plan_day(replace(day, people=people, not_before=545))
    assert plan.feasible
    assert plan.proven or 0 < plan.gap < 0.1
    assert plan.milliseconds < 12_000
