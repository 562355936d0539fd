"""How sure a difference is. No verdict comes from a handful of calls."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from statistics import NormalDist

ERROR = 0.05
"""A verdict is wrong by chance at most once in twenty times."""

Z = NormalDist().inv_cdf(1 - ERROR / 2)

FEWEST = 30
"""Calls in a group below which nothing is said of it."""


@cache
def critical(groups: int) -> float:
    """How many standard deviations are beyond chance where so many groups are compared at once.

    The error is shared out among them (C. E. Bonferroni, 1936).
    """
    return NormalDist().inv_cdf(1 - ERROR / (2 * max(1, groups)))


@dataclass(frozen=True)
class Share:
    """``part`` of ``whole``."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """0 to 1, 0 of nothing."""
        return self.part / self.whole if self.whole else 0.0

    def interval(self) -> tuple[float, float]:
        """Where the true share lies, 95 % sure (E. B. Wilson's score interval, 1927)."""
        n, p = self.whole, self.value
        if not n:
            return 0.0, 1.0
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
        return max(0.0, middle - half), min(1.0, middle + half)

    def without(self, other: Share) -> Share:
        """The rest of the group when ``other`` is taken out."""
        return Share(self.part - other.part, self.whole - other.whole)


def shares_differ(one: Share, other: Share, groups: int = 1) -> bool:
    """Whether two shares differ by more than chance: the test of two proportions, pooled.

    ``groups`` is how many such comparisons are made at once, here and below.
    """
    if min(one.whole, other.whole) < FEWEST:
        return False
    pooled = (one.part + other.part) / (one.whole + other.whole)
    spread = math.sqrt(pooled * (1 - pooled) * (1 / one.whole + 1 / other.whole))
    return spread > 0 and abs(one.value - other.value) / spread > critical(groups)


def counts_differ(one: int, one_days: int, other: int, other_days: int, groups: int = 1) -> bool:
    """Whether two numbers of calls over so many days differ by more than chance.

    Calls that come at random: given their sum, ``one`` is binomial with the share of its days
    (Przyborowski and Wilenski, 1940), taken as normal.
    """
    total = one + other
    if total < FEWEST:
        return False
    share = one_days / (one_days + other_days)
    return abs(one - total * share) / math.sqrt(total * share * (1 - share)) > critical(groups)


@dataclass(frozen=True)
class Mean:
    """The mean of ``count`` values with this sum and sum of squares."""

    count: int
    sum: float
    squares: float

    @property
    def value(self) -> float:
        """The mean, 0 of nothing."""
        return self.sum / self.count if self.count else 0.0

    @property
    def variance(self) -> float:
        """Of the values, unbiased."""
        if self.count < 2:
            return 0.0
        return max(0.0, (self.squares - self.sum * self.sum / self.count) / (self.count - 1))

    def without(self, other: Mean) -> Mean:
        """The rest of the group when ``other`` is taken out."""
        return Mean(self.count - other.count, self.sum - other.sum, self.squares - other.squares)


def means_differ(one: Mean, other: Mean, groups: int = 1) -> bool:
    """Whether two means differ by more than chance (B. L. Welch's test, 1947, for many values)."""
    if min(one.count, other.count) < FEWEST:
        return False
    spread = math.sqrt(one.variance / one.count + other.variance / other.count)
    return spread > 0 and abs(one.value - other.value) / spread > critical(groups)
