"""Strengths and weaknesses, found in the data by stated rules.

A rule is a function in ``RULES``. Each has a statistical guard, which its finding names: an
interval that lies wholly on one side of a limit, or a difference beyond chance between large
enough groups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.number_texts import number_text
from hotline_desktop.core.roster.needed import office_target
from hotline_desktop.core.text import tr

from .advice import advice
from .finding import KINDS, STRENGTH, WEAKNESS, Finding, beyond_chance, interval_words, percent
from .group_rules import lost_hours, short_handed, too_busy, topic_rules, unsaid
from .measures import Measure, breaks_had, measures, repeats
from .reading import Reading
from .statistics import FEWEST, Share, counts_differ


def findings(reading: Reading) -> tuple[Finding, ...]:
    """Weaknesses first, then strengths, each from the greatest effect to the smallest."""
    found: dict[str, Finding] = {}
    for rule in RULES:
        for one in rule(reading):
            # A limit says more than a comparison: the first rule that names a figure stands.
            found.setdefault(one.key, one)
    return tuple(sorted(found.values(), key=lambda one: (KINDS.index(one.kind), -one.effect)))


# --- limits ---


@dataclass(frozen=True)
class Limit:
    """A figure that is good on one side of a limit and bad on the other.

    ``good`` and ``bad`` are shares; None where one side says nothing. Where ``good`` is above
    ``bad`` more is better.
    """

    id: str
    share: Callable[[Reading], Share]
    good: float | None
    bad: float | None
    more_is_better: bool = True


def _of(part: str, whole: str) -> Callable[[Reading], Share]:
    return lambda reading: Share(
        getattr(reading.figures.total, part), getattr(reading.figures.total, whole)
    )


def _limits() -> tuple[Limit, ...]:
    target = office_target().share
    return (
        Limit("answered", _of("answered", "calls"), 0.95, 0.90),
        Limit("quick", _of("quick", "waited"), target, target),
        Limit("first_contact", _of("first_contact", "asked"), 0.80, 0.70),
        Limit("unresolved", _of("unresolved", "asked"), 0.05, 0.10, more_is_better=False),
        Limit("callbacks", _of("kept", "promised"), 0.95, 0.90),
        Limit("outside", _of("outside", "calls"), None, 0.05, more_is_better=False),
        Limit("repeats", lambda reading: repeats(reading.figures), 0.10, 0.30,
              more_is_better=False),
        Limit("answers_used", _of("answers_used", "asked"), 0.50, 0.20),
        Limit("breaks", lambda reading: breaks_had(reading.team), 0.90, 0.80),
    )  # fmt: skip


def _beyond_limits(reading: Reading) -> Iterator[Finding]:
    known = {one.id: one for one in measures(reading)}
    for limit in _limits():
        share, measure = limit.share(reading), known.get(limit.id)
        if measure is None or share.whole < FEWEST:
            continue
        low, high = share.interval()
        sign = 1 if limit.more_is_better else -1
        for kind, edge, passed in (
            (
                STRENGTH,
                limit.good,
                low >= (limit.good or 0) if sign > 0 else high <= (limit.good or 0),
            ),
            (WEAKNESS, limit.bad, high < (limit.bad or 0) if sign > 0 else low > (limit.bad or 1)),
        ):
            if edge is None or not passed:
                continue
            below = (sign > 0) == (kind == WEAKNESS)
            words = (
                tr("{value}, less than {limit}.", value=measure.text, limit=percent(edge))
                if below
                else tr("{value}, more than {limit}.", value=measure.text, limit=percent(edge))
            )
            title, action = advice(limit.id, kind)
            yield Finding(
                limit.id, kind, title, words + _before(measure), interval_words(share), action,
                max(1.0, abs(share.value - edge) * share.whole), _shown(reading, measure, kind),
            )  # fmt: skip


_AT_FAULT = {
    "answered": "unanswered", "quick": "slow", "first_contact": "later_contact",
    "callbacks": "late",
}  # fmt: skip
"""A figure of good calls → the trait of those that spoil it."""


def _shown(reading: Reading, measure: Measure, kind: str) -> CallFilter | None:
    """The calls to look at: with a weakness those that make it."""
    trait = _AT_FAULT.get(measure.id)
    if kind == WEAKNESS and trait is not None:
        return reading.period.calls(trait, as_of=reading.now)
    return measure.calls


def _before(measure: Measure) -> str:
    if measure.before is None:
        return ""
    return " " + tr("The period before: {value}.", value=measure.before_text)


# --- the period before ---


def _against_before(reading: Reading) -> Iterator[Finding]:
    for measure in measures(reading):
        if not measure.verdict or measure.value is None or measure.before is None:
            continue
        if measure.unit == "count":
            continue
        kind = STRENGTH if measure.verdict > 0 else WEAKNESS
        better = tr("{figure}: better than before", figure=measure.title)
        worse = tr("{figure}: worse than before", figure=measure.title)
        scale = max(abs(measure.value), abs(measure.before)) if measure.unit == "duration" else 1
        yield Finding(
            measure.id,
            kind,
            better if kind == STRENGTH else worse,
            tr("{value} now, {before} before ({change}).", value=measure.text,
               before=measure.before_text, change=measure.change),
            beyond_chance(measure.of, _of_before(reading, measure)),
            advice(measure.id, kind)[1],
            abs(measure.value - measure.before) / scale * measure.of,
            _shown(reading, measure, kind),
        )  # fmt: skip


def _of_before(reading: Reading, measure: Measure) -> int:
    total = reading.before.total
    sizes = {
        "answered": total.calls, "outside": total.calls, "quick": total.waited,
        "handling": total.timed, "callbacks": total.promised,
        "repeats": reading.before.repeats.known, "breaks": breaks_had(reading.team_before).whole,
    }  # fmt: skip
    return sizes.get(measure.id, total.asked)


def _more_calls(reading: Reading) -> Iterator[Finding]:
    now, before, days = reading.figures.total.calls, reading.before.total.calls, reading.period.days
    if reading.counts_comparable and now > before and counts_differ(now, days, before, days):
        title, action = advice("calls", WEAKNESS)
        yield Finding(
            "calls", WEAKNESS, title,
            tr("{now} calls now, {before} before.", now=number_text(now),
               before=number_text(before)),
            beyond_chance(now, before), action, float(now - before),
            reading.period.calls("incoming"),
        )  # fmt: skip


RULES: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    _beyond_limits,
    _against_before,
    _more_calls,
    lost_hours,
    topic_rules,
    short_handed,
    too_busy,
    unsaid,
)
