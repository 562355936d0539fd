"""What callers can expect of a day: how long they wait, and how busy those are who answer.

The calls that the log lets expect, through Erlang C with the people who are on the line.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from statistics import fmean

from hotline_desktop.core.number_texts import number_text
from hotline_desktop.core.text import tr

from .needed import INTERVAL, Forecast, IntervalNeed, needed_table
from .planner.values import SLOT
from .staffing import Staffing, offered_load, staffing
from .times import clock


def answered(part: IntervalNeed, found: Forecast, there: Sequence[int]) -> Staffing:
    """What the people of a half-hour achieve; ``there`` is how many, by slot of five minutes.

    Where they come and go, a part of a person counts as nobody.
    """
    slots = there[part.start // SLOT : (part.start + INTERVAL) // SLOT]
    people = int(fmean(slots)) if slots else 0
    load = offered_load(part.calls, INTERVAL * 60, found.handling_time)
    return staffing(load, people, found.handling_time, found.target.seconds)


def day_words(found: Forecast, there: Sequence[int], needed: Sequence[int]) -> str:
    """The mean wait and the occupancy of a day, or from when on the queue only grows.

    Only half-hours count in which somebody is needed: callers of a closed line wait for nobody.
    """
    if found.too_thin:
        return tr("the log is too thin to forecast")
    busy = [
        (part, answered(part, found, there))
        for part in found.intervals
        if part.calls and any(needed[part.start // SLOT : (part.start + INTERVAL) // SLOT])
    ]
    if not busy:
        return tr("no calls expected")
    lost = next((part.start for part, got in busy if math.isinf(got.mean_wait)), None)
    if lost is not None:
        return tr("too few for the calls at {time}", time=clock(lost))
    calls = sum(part.calls for part, _ in busy)
    people = sum(got.agents for _, got in busy)
    wait = sum(part.calls * got.mean_wait for part, got in busy) / calls
    share = sum(got.agents * got.occupancy for _, got in busy) / people
    return tr(
        "mean wait {wait} s, occupancy {occupancy} %",
        wait=f"{wait:.0f}",
        occupancy=f"{100 * share:.0f}",
    )


def moment_words(
    found: Forecast, day: date, minute: int, there: Sequence[int], needed: Sequence[int]
) -> str:
    """A moment of a day in lines: who is on the line and needed, why, and what callers get."""
    slot = minute // SLOT
    if not 0 <= slot < min(len(there), len(needed)):
        return ""
    counts = tr(
        "{time}: {there} on the line, {needed} needed",
        time=clock(minute), there=there[slot], needed=needed[slot],
    )  # fmt: skip
    by_hand = (day.weekday(), minute // 60) in needed_table()
    lines = [counts, tr("By the supervisor's figure.") if by_hand else ""]
    part = next((p for p in found.intervals if p.start == minute // INTERVAL * INTERVAL), None)
    if found.too_thin:
        lines.append(found.too_thin)
    elif part is not None:
        lines += _from_log(found, part, answered(part, found, there))
    return "\n".join(filter(None, lines))


def _from_log(found: Forecast, part: IntervalNeed, got: Staffing) -> list[str]:
    span = f"{clock(part.start)}–{clock(part.start + INTERVAL)}"
    lines = [
        tr(
            "{span}: {calls} calls of {seconds} s expected, as on %n such days.",
            found.days,
            span=span,
            calls=number_text(part.calls, "decimal"),
            seconds=f"{found.handling_time:.0f}",
        )
    ]
    if not part.calls:
        return lines
    lines.append(
        tr(
            "For {level} % within {seconds} s: {people}.",
            level=f"{100 * found.target.share:.0f}",
            seconds=f"{found.target.seconds:g}",
            people=tr("%n people", part.staffing.agents),
        )
    )
    if math.isinf(got.mean_wait):
        return [*lines, tr("Those on the line are too few: the queue only grows.")]
    lines.append(
        tr(
            "Now: {level} %, mean wait {wait} s, occupancy {occupancy} %.",
            level=f"{100 * got.service_level:.0f}",
            wait=f"{got.mean_wait:.0f}",
            occupancy=f"{100 * got.occupancy:.0f}",
        )
    )
    return lines
