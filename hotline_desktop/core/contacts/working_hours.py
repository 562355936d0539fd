"""Working hours as people write them: ``Mon–Fri 9:00–18:00, lunch 13–14; Sat 10:00–15:00``.

Words that say nothing of days and times are passed over, so “by appointment” does no harm.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

DAY = 24 * 60
NOON = 12 * 60
MORNING = 6 * 60

Span = tuple[int, int]

EVERY_DAY, WORKDAYS, WEEKEND = tuple(range(7)), tuple(range(5)), (5, 6)

_DAY_WORDS = (
    r"пн|понедельник\w*|mon(?:days?)?",
    r"вт|вторник\w*|tues?(?:days?)?",
    r"ср|сред\w+|wed(?:nesdays?)?",
    r"чт|четверг\w*|thu(?:rs?)?(?:days?)?",
    r"пт|пятниц\w*|fri(?:days?)?",
    r"сб|суббот\w*|sat(?:urdays?)?",
    r"вс|воскресен\w*|sun(?:days?)?",
)
_GROUPS = (
    (EVERY_DAY, r"ежедневно|каждый день|без выходных|daily|every day"),
    (WORKDAYS, r"будн\w*(?: дн\w+)?|рабоч\w+ дн\w+|weekdays|working days"),
    (WEEKEND, r"по выходным|weekends?"),
)
_CLOCK = (
    r"(?P<hour{0}>\d{{1,2}})(?:[:.](?P<minute{0}>\d\d))?"
    r"(?:\s*ч(?:ас\w*)?\b\.?)?\s*(?P<half{0}>[ap]\.?m\b\.?)?"
)
_DASH = r"-|–|—|‑|…|\.\.\.?"
_SPAN = rf"(?<!\d){_CLOCK.format(1)}\s*(?:{_DASH}|до|to|till|until)\s*{_CLOCK.format(2)}(?!\d)"
_WORDS: dict[str, str] = {
    "always": r"круглосуточно|24\s*/\s*7|24 (?:часа|hours)|around the clock",
    **{f"group_{n}": words for n, (_, words) in enumerate(_GROUPS)},
    **{f"day_{n}": words for n, words in enumerate(_DAY_WORDS)},
    "closed": r"выходн(?:ой|ые|ая)|не работа\w+|нерабоч\w+|закрыто|closed|off",
    "pause": r"обед\w*|перерыв\w*|lunch|break",
}
_TOKENS = re.compile(
    "|".join([f"(?P<span>{_SPAN})", *(rf"(?P<{n}>\b(?:{w})\b)" for n, w in _WORDS.items())])
)
_INNER = re.compile(r"(hour|minute|half)\d")
_JOINED = re.compile(rf"(?:{_DASH}|\b(?:по|to|through))\s*$")


@dataclass(frozen=True)
class Week:
    """When somebody works: weekday (0 is Monday) → spans in minutes from midnight, in order.

    An end past midnight is beyond 1440. ``pauses`` are cut out of the spans already; they are
    named to tell a pause from the end of work.
    """

    spans: dict[int, tuple[Span, ...]]
    pauses: dict[int, tuple[Span, ...]]


@dataclass
class _Group:
    """Days that were named together and what was said of them; no days: Monday to Friday."""

    days: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    pauses: list[Span] = field(default_factory=list)
    closed: bool = False

    @property
    def said(self) -> bool:
        return bool(self.spans or self.pauses or self.closed)


@lru_cache(maxsize=4096)
def parse(text: str) -> Week | None:
    """The week that such words describe; None where they name no time at all.

    Times without days are those of Monday to Friday. A pause named once, at the end, holds on all
    days, else on the days before it.
    """
    groups = _groups(text.casefold().replace("ё", "е"))
    if not any(group.spans for group in groups):
        return None
    pausing = [group for group in groups if group.pauses]
    everywhere = pausing[0].pauses if pausing == groups[-1:] else []
    work: dict[int, set[Span]] = defaultdict(set)
    pauses: dict[int, set[Span]] = defaultdict(set)
    for group in groups:
        for day in group.days or (() if group.closed else WORKDAYS):
            work[day] = set() if group.closed else work[day] | set(group.spans)
            pauses[day] |= {*group.pauses, *everywhere}
    return Week(
        {day: _without(work[day], pauses[day]) for day in work},
        {day: tuple(sorted(pauses[day])) for day in work},
    )


def _groups(text: str) -> list[_Group]:
    groups = [_Group()]
    in_pause = False
    last: int | None = None  # the day just named, from which a range may go on
    for token in _TOKENS.finditer(text):
        kind, _, number = next(
            name for name, found in token.groupdict().items() if found and not _INNER.match(name)
        ).partition("_")
        if kind in ("day", "group") and groups[-1].said:
            groups.append(_Group())
        group = groups[-1]
        if kind == "group":
            group.days += _GROUPS[int(number)][0]
        elif kind == "day":
            joined = last is not None and _JOINED.search(text[: token.start()])
            group.days += _days(last if joined else None, int(number))
        elif kind == "closed":
            group.closed = not group.spans
        elif kind == "always":
            group.days = group.days or list(EVERY_DAY)
            group.spans.append((0, DAY))
        elif kind == "span" and (span := _span(token)) is not None:
            if group.closed:
                # “Weekends 10–14” in a language whose word for them means closed, too.
                group.closed, group.days = False, group.days or list(WEEKEND)
            (group.pauses if in_pause else group.spans).append(span)
        in_pause = kind == "pause"
        last = int(number) if kind == "day" else None
    if not groups[0].days and not groups[-1].said:
        # The days stand after the times: “9–18 Mon–Fri, 10–15 Sat”.
        for group, after in pairwise(groups):
            group.days = after.days
    return [group for group in groups if group.said]


def _days(after: int | None, day: int) -> list[int]:
    """The day, or all that come after another one up to it."""
    if after is None:
        return [day]
    return [(after + n + 1) % 7 for n in range((day - after) % 7)]


def _span(token: re.Match[str]) -> Span | None:
    start, end = (
        _minutes(token[f"hour{n}"], token[f"minute{n}"], token[f"half{n}"]) for n in (1, 2)
    )
    if start >= DAY or end > DAY:
        return None
    if end <= start and end <= NOON and MORNING <= start <= NOON and not token["half2"]:
        end += NOON  # “9 to 5”
    return start, end if end > start else end + DAY


def _minutes(hours: str, minutes: str | None, half: str | None) -> int:
    hour = int(hours)
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return hour * 60 + int(minutes or 0)


def _without(spans: set[Span], pauses: set[Span]) -> tuple[Span, ...]:
    left = sorted(spans)
    for start, end in pauses:
        left = [
            part
            for a, b in left
            for part in ((a, min(b, start)), (max(a, end), b))
            if part[0] < part[1]
        ]
    return tuple(sorted(set(left)))
