"""How many people a flow of calls needs: Erlang B and Erlang C.

``erlangs`` is the offered load: calls per second times the mean handling time in seconds. The
formulas are A. K. Erlang's of 1917, in the form of Robert B. Cooper, "Introduction to Queueing
Theory", 2nd edition, 1981, sections 3.3 (loss) and 3.4 (delay). Calls come at random, are handled
in times that are distributed exponentially, and nobody who waits hangs up: with impatient callers
the waits of a short-handed line are shorter than stated here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.text import tr

MOST_AGENTS = 100_000


@dataclass(frozen=True)
class Target:
    """A service level: this ``share`` of the calls answered within ``seconds``."""

    share: float
    seconds: float

    def __post_init__(self) -> None:
        if not (0 < self.share < 1 and self.seconds >= 0):
            raise ValueError("a target is a share between 0 and 1, within 0 seconds or more")


@dataclass(frozen=True)
class Staffing:
    """What a number of agents achieves.

    Attributes:
        agents: people on the line.
        service_level: share of calls answered within the target's seconds.
        mean_wait: seconds, over all calls; infinite where the queue only grows.
        occupancy: share of their time that agents spend on calls, 1 where the queue only grows.
    """

    agents: int
    service_level: float
    mean_wait: float
    occupancy: float


def offered_load(calls: float, interval: float, handling_time: float) -> float:
    """The load in erlangs of ``calls`` in ``interval`` seconds, ``handling_time`` seconds each."""
    if not (calls >= 0 and interval > 0 and handling_time > 0):
        raise ValueError("calls must not be negative, interval and handling time be above zero")
    return calls * handling_time / interval


def erlang_b(erlangs: float, agents: int) -> float:
    """The share of calls that find all lines taken, where nobody waits.

    By the recursion B(0) = 1, B(n) = a·B(n-1) / (n + a·B(n-1)), which needs no factorials and
    loses no digits.
    """
    blocked = 1.0
    for n in range(1, agents + 1):
        blocked = erlangs * blocked / (n + erlangs * blocked)
    return blocked


def lines_for(erlangs: float, blocked: float) -> int:
    """The fewest lines of which at most the share ``blocked`` of calls finds none free."""
    if not 0 < blocked < 1:
        raise ValueError("the share of blocked calls lies between 0 and 1")
    share, n = 1.0, 0
    while share > blocked:
        n += 1
        share = erlangs * share / (n + erlangs * share)
    return n


def erlang_c(erlangs: float, agents: int, blocked: float) -> float:
    """The share of calls that have to wait: C = B / (1 - ρ(1 - B)), ρ = a/n; 1 from ρ = 1 on.

    Args:
        erlangs: the load a. ``agents``: how many there are, n.
        blocked: B, the share of ``erlang_b`` for the same.
    """
    if erlangs <= 0:
        return 0.0
    if erlangs >= agents:
        return 1.0
    return blocked / (1 - erlangs / agents * (1 - blocked))


def staffing(erlangs: float, agents: int, handling_time: float, seconds: float) -> Staffing:
    """What ``agents`` achieve under this load, answering within ``seconds``."""
    return _achieved(erlangs, agents, handling_time, seconds, erlang_b(erlangs, agents))


def agents_needed(erlangs: float, handling_time: float, target: Target) -> Staffing:
    """The fewest agents that meet the target, and what they achieve. No load needs nobody.

    Raises:
        UserError: more calls than anybody could answer.
    """
    if erlangs > MOST_AGENTS / 2:
        raise UserError(
            tr("More calls than any office can answer."), action=tr("Check the numbers.")
        )
    blocked, agents = 1.0, 0
    while True:
        achieved = _achieved(erlangs, agents, handling_time, target.seconds, blocked)
        if achieved.service_level >= target.share:
            return achieved
        agents += 1
        blocked = erlangs * blocked / (agents + erlangs * blocked)


def _achieved(
    erlangs: float, agents: int, handling_time: float, seconds: float, blocked: float
) -> Staffing:
    """P(wait > t) = C·exp(-(n - a)·t/T), the mean wait is C·T/(n - a)."""
    if erlangs <= 0:
        return Staffing(agents, 1.0, 0.0, 0.0)
    if erlangs >= agents:
        return Staffing(agents, 0.0, math.inf, 1.0)
    waiting = erlang_c(erlangs, agents, blocked)
    late = waiting * math.exp(-(agents - erlangs) * seconds / handling_time)
    return Staffing(
        agents, 1 - late, waiting * handling_time / (agents - erlangs), erlangs / agents
    )
