"""Rules that look at hours, topics, people and at the register itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hotline_desktop.core import lists
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.number_texts import number_text
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.core.text import tr

from .advice import advice
from .figures import Tally
from .finding import STRENGTH, WEAKNESS, Finding, beyond_chance, interval_words, percent
from .measures import handling
from .reading import Reading
from .statistics import FEWEST, Share, counts_differ, means_differ, shares_differ
from .time_sections import staffing_by_hour

MOST_OF_A_RULE = 3
"""Groups that one rule names: the ones with the greatest effect."""

FEWEST_DAYS = 3
BUSY = 0.85
"""Occupancy from which people tire: usual in workforce management."""

FEWEST_HOURS = 40


def _greatest(found: list[Finding]) -> list[Finding]:
    return sorted(found, key=lambda one: -one.effect)[:MOST_OF_A_RULE]


def lost_hours(reading: Reading) -> Iterator[Finding]:
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
                        own=percent(own.value),
                        rest=percent(rest.value),
                    ),
                    beyond_chance(own.whole, rest.whole, len(large)),
                    action,
                    (own.value - rest.value) * own.whole,
                    replace(calls, hours=frozenset({hour})),
                )
            )
    yield from _greatest(found)


def topic_rules(reading: Reading) -> Iterator[Finding]:
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
            beyond_chance(now.calls, before.calls, groups), action,
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
        tr("{own} resolved at first contact, {rest} with other topics.", own=percent(own.value),
           rest=percent(rest.value)),
        beyond_chance(own.whole, rest.whole, groups), action,
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
            beyond_chance(own.count, rest.count, groups), action,
            (own.value - rest.value) * own.count / max(1.0, rest.value),
            _topic_calls(reading, id),
        )  # fmt: skip


# --- people ---


def short_handed(reading: Reading) -> Iterator[Finding]:
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


def too_busy(reading: Reading) -> Iterator[Finding]:
    hours = sum(reading.team.minutes.values()) / 60
    occupancy = reading.team.occupancy
    if occupancy is not None and occupancy > BUSY and hours >= FEWEST_HOURS:
        title, action = advice("busy", WEAKNESS)
        yield Finding(
            "busy", WEAKNESS, title,
            tr("{value} of the time on the line is spent on calls, more than {limit}.",
               value=percent(occupancy), limit=percent(BUSY)),
            tr("%n hours on the line.", round(hours)), action,
            (occupancy - BUSY) * reading.figures.total.calls,
        )  # fmt: skip


# --- the register itself ---


def unsaid(reading: Reading) -> Iterator[Finding]:
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
                tr("{value}, more than {limit}.", value=percent(share.value),
                   limit=percent(limit)),
                interval_words(share), action, (share.value - limit) * total / 4,
                reading.period.calls(trait),
            )  # fmt: skip
