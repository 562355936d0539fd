"""A strength or a weakness, and the words that its guard is told in."""

from __future__ import annotations

from dataclasses import dataclass

from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.number_texts import number_text
from hotline_desktop.core.text import tr

from .statistics import Share

STRENGTH, WEAKNESS = "strength", "weakness"
KINDS = (WEAKNESS, STRENGTH)


@dataclass(frozen=True)
class Finding:
    """A strength or a weakness.

    Attributes:
        key: names the rule, and the group that it was found for.
        evidence: the figure and what it is compared with. ``guard``: why it is no chance.
        action: what is proposed.
        effect: how many calls (or what weighs as much) it is about.
        calls: those calls, where they can be listed.
    """

    key: str
    kind: str
    title: str
    evidence: str
    guard: str
    action: str
    effect: float
    calls: CallFilter | None = None


def percent(value: float) -> str:
    return number_text(value, "percent")


def interval_words(share: Share) -> str:
    low, high = share.interval()
    return tr(
        "{part} of {whole}; with 95% certainty the share lies between {low} and {high}.",
        part=number_text(share.part),
        whole=number_text(share.whole),
        low=percent(low),
        high=percent(high),
    )


def beyond_chance(one: int, other: int, groups: int = 1) -> str:
    words = tr(
        "{one} and {other} calls compared; the difference is beyond chance with 95% certainty",
        one=number_text(one),
        other=number_text(other),
    )
    if groups > 1:
        return words + tr(", as one of %n groups.", groups)
    return words + "."
