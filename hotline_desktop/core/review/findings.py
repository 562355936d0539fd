"""Strengths and weaknesses, found in the data by stated rules.

A rule is a function in ``RULES``. Each has a statistical guard, which its finding names: an
interval that lies wholly on one side of a limit, or a difference beyond chance between large
enough groups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from hotline_desktop.core import lists
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.roster.needed import office_target
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.core.text import tr
from hotline_desktop.core.written import number_text

from .advice import advice
from .content import staffing_by_hour
from .figures import Tally
from .measures import Measure, breaks_had, handling, measures, repeats
from .reading import Reading
from .statistics import FEWEST, Share, counts_differ, means_differ, shares_differ

STRENGTH, WEAKNESS = "strength", "weakness"
KINDS = (WEAKNESS, STRENGTH)

MOST_OF_A_RULE = 3
"""Groups that one rule names: the ones with the greatest effect."""

FEWEST_DAYS = 3
BUSY = 0.85
"""Occupancy from which people tire: usual in workforce management."""

FEWEST_HOURS = 40


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


def findings(reading: Reading) -> tuple[Finding, ...]:
    """Weaknesses first, then strengths, each from the greatest effect to the smallest."""
    found: dict[str, Finding] = {}
    for rule in RULES:
        for one in rule(reading):
            # A limit says more than a comparison: the first rule that names a figure stands.
            found.setdefault(one.key, one)
    return tuple(sorted(found.values(), key=lambda one: (KINDS.index(one.kind), -one.effect)))


def _percent(value: float) -> str:
    return number_text(value, "percent")


def _interval(share: Share) -> str:
    low, high = share.interval()
    return tr(
        "{part} of {whole}; with 95% certainty the share lies between {low} and {high}.",
        part=number_text(share.part),
        whole=number_text(share.whole),
        low=_percent(low),
        high=_percent(high),
    )


def _beyond_chance(one: int, other: int, groups: int = 1) -> str:
    words = tr(
        "{one} and {other} calls compared; the difference is beyond chance with 95% certainty",
        one=number_text(one),
        other=number_text(other),
    )
    if groups > 1:
        return words + tr(", as one of %n groups.", groups)
    return words + "."


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
                tr("{value}, less than {limit}.", value=measure.text, limit=_percent(edge))
                if below
                else tr("{value}, more than {limit}.", value=measure.text, limit=_percent(edge))
            )
            title, action = advice(limit.id, kind)
            yield Finding(
                limit.id, kind, title, words + _before(measure), _interval(share), action,
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
            _beyond_chance(measure.of, _of_before(reading, measure)),
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
            _beyond_chance(now, before), action, float(now - before),
            reading.period.calls("incoming"),
        )  # fmt: skip


# --- groups against the rest ---


def _greatest(found: list[Finding]) -> list[Finding]:
    return sorted(found, key=lambda one: -one.effect)[:MOST_OF_A_RULE]


def _lost_hours(reading: Reading) -> Iterator[Finding]:
    """Hours of the day in which more callers give up than in the others."""
    total = Share(reading.figures.total.unanswered, reading.figures.total.calls)
    by_hour = reading.figures.by_hour_of_day()
    large = [hour for hour, tally in by_hour.items() if tally.calls >= FEWEST]
    found = []
    for hour in large:
        own = Share(by_hour[hour].unanswered, by_hour[hour].calls)
        rest = total.without(own)
        if own.value > rest.value and shares_differ(own, rest, len(large)):
            title, action = advice("hour", WEAKNESS)
            calls = reading.period.calls("unanswered")
            found.append(
                Finding(
                    f"hour {hour}",
                    WEAKNESS,
                    title.format(hours=f"{hour:02}:00–{(hour + 1) % 24:02}:00"),
                    tr(
                        "{own} unanswered, {rest} at other times.",
                        own=_percent(own.value),
                        rest=_percent(rest.value),
                    ),
                    _beyond_chance(own.whole, rest.whole, len(large)),
                    action,
                    (own.value - rest.value) * own.whole,
                    replace(calls, hours=frozenset({hour})),
                )
            )
    yield from _greatest(found)


def _topics(reading: Reading) -> Iterator[Finding]:
    names = lists.names(Topic)
    found = {id: tally for id, tally in reading.figures.by_topic.items() if id is not None}
    for rule in (_topic_grew, _topic_contact, _topic_long):
        made = [
            one
            for id, tally in found.items()
            for one in rule(reading, id, names.get(id, ""), tally, len(found))
        ]
        yield from _greatest(made)


def _topic_calls(reading: Reading, id: int) -> CallFilter:
    return replace(reading.period.calls("incoming"), topics=frozenset({id}))


def _topic_grew(reading: Reading, id: int, name: str, now: Tally, groups: int) -> Iterator[Finding]:
    before = reading.before.by_topic.get(id, Tally())
    days = reading.period.days
    if not reading.counts_comparable or now.calls <= before.calls:
        return
    if counts_differ(now.calls, days, before.calls, days, groups):
        title, action = advice("topic_grew", WEAKNESS)
        yield Finding(
            f"topic grew {id}", WEAKNESS, title.format(topic=name),
            tr("{now} calls now, {before} before.", now=number_text(now.calls),
               before=number_text(before.calls)),
            _beyond_chance(now.calls, before.calls, groups), action,
            float(now.calls - before.calls), _topic_calls(reading, id),
        )  # fmt: skip


def _topic_contact(
    reading: Reading, id: int, name: str, now: Tally, groups: int
) -> Iterator[Finding]:
    total = reading.figures.total
    own = Share(now.first_contact, now.asked)
    rest = Share(total.first_contact, total.asked).without(own)
    if not shares_differ(own, rest, groups):
        return
    kind = STRENGTH if own.value > rest.value else WEAKNESS
    title, action = advice("topic_contact", kind)
    yield Finding(
        f"topic contact {id}", kind, title.format(topic=name),
        tr("{own} resolved at first contact, {rest} with other topics.", own=_percent(own.value),
           rest=_percent(rest.value)),
        _beyond_chance(own.whole, rest.whole, groups), action,
        abs(own.value - rest.value) * own.whole, _topic_calls(reading, id),
    )  # fmt: skip


def _topic_long(reading: Reading, id: int, name: str, now: Tally, groups: int) -> Iterator[Finding]:
    own = handling(now)
    rest = handling(reading.figures.total).without(own)
    if own.value > rest.value and means_differ(own, rest, groups):
        title, action = advice("topic_long", WEAKNESS)
        yield Finding(
            f"topic long {id}", WEAKNESS, title.format(topic=name),
            tr("{own} on average, {rest} with other topics.",
               own=number_text(own.value, "duration"), rest=number_text(rest.value, "duration")),
            _beyond_chance(own.count, rest.count, groups), action,
            (own.value - rest.value) * own.count / max(1.0, rest.value),
            _topic_calls(reading, id),
        )  # fmt: skip


# --- people ---


def _short_handed(reading: Reading) -> Iterator[Finding]:
    """Hours in which fewer people were on the line than the calls needed."""
    days = {day for (day, _), minutes in reading.team.minutes.items() if minutes > 0}
    if len(days) < FEWEST_DAYS:
        return
    by_hour = reading.figures.by_hour_of_day()
    short = {
        hour: (needed, there)
        for hour, (needed, there) in staffing_by_hour(reading).items()
        if needed - there >= 0.5 and by_hour[hour].calls >= FEWEST
    }
    if not short:
        return
    title, action = advice("short", WEAKNESS)
    calls = reading.period.calls("incoming")
    yield Finding(
        "short", WEAKNESS, title,
        "; ".join(
            tr("{hours}: {there} on the line, {needed} needed", hours=f"{hour:02}:00",
               there=number_text(there, "decimal"), needed=number_text(needed))
            for hour, (needed, there) in short.items()
        ) + ".",
        tr("Mean of %n days with shifts; only hours with at least {least} calls.", len(days),
           least=FEWEST),
        action,
        sum(by_hour[hour].calls * (1 - min(1.0, there / needed))
            for hour, (needed, there) in short.items()),
        replace(calls, hours=frozenset(short)),
    )  # fmt: skip


def _too_busy(reading: Reading) -> Iterator[Finding]:
    hours = sum(reading.team.minutes.values()) / 60
    occupancy = reading.team.occupancy
    if occupancy is not None and occupancy > BUSY and hours >= FEWEST_HOURS:
        title, action = advice("busy", WEAKNESS)
        yield Finding(
            "busy", WEAKNESS, title,
            tr("{value} of the time on the line is spent on calls, more than {limit}.",
               value=_percent(occupancy), limit=_percent(BUSY)),
            tr("%n hours on the line.", round(hours)), action,
            (occupancy - BUSY) * reading.figures.total.calls,
        )  # fmt: skip


# --- the register itself ---


def _unsaid(reading: Reading) -> Iterator[Finding]:
    """What the register is not told, so that a review cannot know it."""
    total = reading.figures.total.calls
    for id, tallies, trait, limit in (
        ("no_topic", reading.figures.by_topic, "no_topic", 0.15),
        ("no_source", reading.figures.by_source, "no_source", 0.5),
    ):
        share = Share(tallies.get(None, Tally()).calls, total)
        if total >= FEWEST and share.interval()[0] > limit:
            title, action = advice(id, WEAKNESS)
            yield Finding(
                id, WEAKNESS, title,
                tr("{value}, more than {limit}.", value=_percent(share.value),
                   limit=_percent(limit)),
                _interval(share), action, (share.value - limit) * total / 4,
                reading.period.calls(trait),
            )  # fmt: skip


RULES: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    _beyond_limits,
    _against_before,
    _more_calls,
    _lost_hours,
    _topics,
    _short_handed,
    _too_busy,
    _unsaid,
)
