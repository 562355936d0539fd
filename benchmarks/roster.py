"""The breaks of a day planned, against their own proof; dragged; and reminded of, at rest."""

from __future__ import annotations

import math
import os
import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from benchmarks.measure import Result, frames, python, seconds
from hotline_desktop.core.roster.planner.solve import plan_day
from hotline_desktop.core.roster.planner.values import SLOT, Day, Item, Person, Plan

RUNS = 3
MOST_REPLANNING = 7.0
MOST_LOAD = 0.0001
"""Share of a processor that nobody can measure beside an idle program."""
TEMPLATES = ((540, 1080), (600, 1140), (720, 1260), (540, 1260), (660, 1200))
"""Shifts of 9 and 12 hours over a day from 9:00 to 21:00."""


def results() -> list[Result]:
    """A fully staffed day, a short-handed one, and one where all shifts differ."""
    return [
        _planned("50 operators × 12 h, lunch + 3 breaks", office(50, 0.85), 3.0),
        _planned("the same, too few people", office(50, 1.0), 3.0),
        _planned("the same, every shift another", office(50, 0.9, distinct=True), 3.0),
        _planned("10 operators, lunch + 3 breaks", office(10, 0.85), 0.3),
        _replanned(),
        _dragged(),
        *_at_rest(),
    ]


def _replanned() -> Result:
    """At nine in the morning three people are ill: every shift is another one by then."""
    day = office(50, 1.0, distinct=True)
    first = plan_day(day)
    people = tuple(
        replace(p, items=tuple(replace(i, starts=first.starts[i.key]) for i in p.items))
        for p in day.people[3:]
    )
    begin = time.perf_counter()
    plan = plan_day(replace(day, people=people, not_before=545))
    spent = time.perf_counter() - begin
    proof = f"proven optimum {plan.bound}" if plan.proven else f"gap {100 * plan.gap:.1f} %"
    good = plan.feasible and spent <= MOST_REPLANNING
    what = "plan 50 operators again in the morning, three ill"
    return Result(
        what, seconds(spent), proof, f"missing {plan.missing}", f"≤ {MOST_REPLANNING:g} s", good
    )


def _dragged() -> Result:
    printed = python("benchmarks.roster_drag").printed
    return frames("drag a break in a day of 50, to repainted, p95", float(printed), 1)


def _at_rest() -> list[Result]:
    """Two minutes of both at once: what troubles one of them troubles the other."""
    if sys.platform != "linux":
        return []
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with ThreadPoolExecutor() as pool:
        runs = pool.map(
            lambda kind: python("benchmarks.reminders_rest", kind), ("reminders", "idle")
        )
        own, idle = ([float(word) for word in run.printed.split()] for run in runs)
    minutes = 2
    load, most = (own[0] - idle[0]) / (60 * minutes), MOST_LOAD
    rings = own[2] / minutes
    return [
        Result(
            "reminders at rest, processor time a minute", seconds(own[0] / minutes),
            f"{seconds(idle[0] / minutes)} (idle event loop)", f"+{100 * load:.4f} %",
            f"≤ {100 * most:g} % of a processor", load <= most,
        ),
        Result(
            "reminders at rest, wake-ups a minute",
            f"{rings:g} of its clock, {own[1] / minutes:g} of its threads",
            f"{idle[1] / minutes:g} (idle event loop)", "", "≤ 1 of its clock", rings <= 1,
        ),
    ]  # fmt: skip


def _planned(what: str, day: Day, most: float) -> Result:
    plan_day(office(2, 0.5))  # loads the solver
    taken, plan = [], Plan({}, ())
    for _ in range(RUNS):
        begin = time.perf_counter()
        plan = plan_day(day)
        taken.append(time.perf_counter() - begin)
    own = sorted(taken)[RUNS // 2]
    peer = f"proven optimum {plan.bound}" if plan.proven else f"gap {100 * plan.gap:.1f} %"
    good = plan.proven and own <= most
    found = f"missing {plan.objective}"
    return Result(f"plan {what}", seconds(own), peer, found, f"≤ {most:g} s, proven", good)


def office(people: int, staffed: float, *, distinct: bool = False) -> Day:
    """A day with two peaks of calls; ``staffed`` is the share of those on shift who are needed."""
    dice = random.Random(1)
    team = []
    for n in range(people):
        starts, ends = dice.choice(TEMPLATES)
        if distinct:
            starts, ends = 540 + n // 2 * SLOT, 1260 - n * 7 % 12 * SLOT
        lunch = Item(n * 10, "lunch", 60, 720, 1080)
        shorts = tuple(Item(n * 10 + k, "short", 15) for k in (1, 2, 3))
        longest = 150 if ends - starts > 600 else 120
        team.append(Person(n, f"P{n}", starts, ends, (lunch, *shorts), 60, 45, longest, spacing=45))
    load = {
        slot: 0.55
        + 0.4 * math.exp(-(((slot - 140) / 20) ** 2))
        + 0.25 * math.exp(-(((slot - 190) / 22) ** 2))
        for slot in range(108, 252)
    }
    on = {slot: sum(p.starts <= slot * SLOT < p.ends for p in team) for slot in range(300)}
    needed = {s: min(math.ceil(people * 0.9 * x), int(on[s] * staffed)) for s, x in load.items()}
    return Day(tuple(team), needed, load, {slot: max(1, n // 3) for slot, n in on.items()})
