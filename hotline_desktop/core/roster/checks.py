"""What is wrong with a roster, in plain sentences."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hotline_desktop.core import lists, settings
from hotline_desktop.core.line.lines import LineInfo, lines
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr

from .absences import absences
from .rules import (
    LONGEST_LUNCH,
    NO_LUNCH_NEEDED,
    REST_BETWEEN_SHIFTS,
    SHORTEST_LUNCH,
    WEEKLY_MINUTES,
)
from .shifts import WorkShift, shifts
from .times import clock, instant, length, minutes_of, monday_of


@dataclass(frozen=True)
class Finding:
    """Something to look at.

    ``kind`` is uncovered, overlap, rest, hours, absence or lunch; ``operator_id`` is None where
    it concerns nobody in particular. ``shift_id`` is the shift it is about, ``span`` the minutes
    of the date: where to look.
    """

    kind: str
    date: date
    sentence: str
    operator_id: int | None = None
    shift_id: int | None = None
    span: tuple[int, int] | None = None


def check_roster(first: date, last: date, zone: ZoneInfo) -> list[Finding]:
    """Everything the checks find from ``first`` to ``last``, in the order of dates."""
    around = shifts(monday_of(first) - timedelta(days=1), monday_of(last) + timedelta(days=6))
    names = lists.names(Operator)
    by_person: dict[int, list[WorkShift]] = defaultdict(list)
    for shift in around:
        by_person[shift.operator_id].append(shift)
    found: list[Finding] = []
    for operator_id, own in by_person.items():
        name = names[operator_id]
        found += _between(own, name, zone)
        found += _hours(own, name)
        found += [finding for shift in own for finding in _lunch(shift, name)]
    found += _absent(around, names)
    for line in lines():
        found += _uncovered(around, line, first, last)
    found = [finding for finding in found if first <= finding.date <= last]
    return sorted(found, key=lambda finding: (finding.date, finding.kind, finding.sentence))


def uncovered(line: LineInfo, first: date, last: date) -> list[Finding]:
    """Where a line is open from ``first`` to ``last`` and nobody is on shift."""
    return _uncovered(shifts(first - timedelta(days=1), last), line, first, last)


def _between(own: list[WorkShift], name: str, zone: ZoneInfo) -> list[Finding]:
    """Overlaps, and too little rest between the shifts of two days."""
    rest = settings.get(REST_BETWEEN_SHIFTS)
    spans = sorted(
        ((instant(s.date, s.starts, zone), instant(s.date, s.ends, zone), s) for s in own),
        key=lambda span: span[:2],
    )
    found = []
    for (_, end, earlier), (start, _, later) in pairwise(spans):
        free = int((start - end).total_seconds()) // 60
        if free < 0:
            sentence = tr(
                "{name}: the shifts from {first} and from {second} overlap.",
                name=name, first=clock(earlier.starts), second=clock(later.starts),
            )  # fmt: skip
            found.append(Finding("overlap", later.date, sentence, later.operator_id, later.id))
        elif earlier.date != later.date and free < rest:
            sentence = tr(
                "{name}: only {rest} of rest before this shift, {least} are wanted.",
                name=name, rest=length(free), least=length(rest),
            )  # fmt: skip
            found.append(Finding("rest", later.date, sentence, later.operator_id, later.id))
    return found


def _hours(own: list[WorkShift], name: str) -> list[Finding]:
    usual = Operator.get_by_id(own[0].operator_id).weekly_minutes
    most = usual or settings.get(WEEKLY_MINUTES)
    weeks: dict[date, list[WorkShift]] = defaultdict(list)
    for shift in own:
        weeks[monday_of(shift.date)].append(shift)
    found = []
    for week in weeks.values():
        worked = sum(shift.working_minutes for shift in week)
        if worked > most:
            sentence = tr(
                "{name}: {worked} of work this week, {most} are agreed.",
                name=name, worked=length(worked), most=length(most),
            )  # fmt: skip
            found.append(
                Finding("hours", week[-1].date, sentence, week[-1].operator_id, week[-1].id)
            )
    return found


def _lunch(shift: WorkShift, name: str) -> list[Finding]:
    """Labour Code, art. 108."""
    lunch = next((part.length for part in shift.breaks if part.kind == "lunch"), 0)
    if not lunch and shift.ends - shift.starts > NO_LUNCH_NEEDED:
        sentence = tr("{name}: a shift of more than four hours has no lunch.", name=name)
    elif lunch and not SHORTEST_LUNCH <= lunch <= LONGEST_LUNCH:
        sentence = tr(
            "{name}: a lunch of {minutes} minutes; 30 minutes to two hours are the rule.",
            name=name,
            minutes=lunch,
        )
    else:
        return []
    return [Finding("lunch", shift.date, sentence, shift.operator_id, shift.id)]


def _absent(around: list[WorkShift], names: dict[int, str]) -> list[Finding]:
    if not around:
        return []
    away = absences(around[0].date, around[-1].date)
    return [
        Finding(
            "absence",
            shift.date,
            tr("{name} has a shift but is absent that day.", name=names[shift.operator_id]),
            shift.operator_id,
            shift.id,
        )
        for shift in around
        if any(a.operator_id == shift.operator_id and a.first <= shift.date <= a.last for a in away)
    ]


def _uncovered(around: list[WorkShift], line: LineInfo, first: date, last: date) -> list[Finding]:
    """Hours in which the line is open and nobody is on shift; somebody absent does not count."""
    away = absences(first - timedelta(days=1), last)
    present = [
        (instant(s.date, s.starts, line.zone), instant(s.date, s.ends, line.zone))
        for s in around
        if not any(a.operator_id == s.operator_id and a.first <= s.date <= a.last for a in away)
    ]
    found = []
    for n in range((last - first).days + 1):
        day = first + timedelta(days=n)
        for start, end in line.hours.of_day(day):
            for gap in _gaps(start, end, sorted(present)):
                span = minutes_of(gap[0], day, line.zone), minutes_of(gap[1], day, line.zone)
                sentence = tr(
                    "{line}: open from {start} to {end}, but nobody is on shift.",
                    line=line.name,
                    start=clock(span[0]),
                    end=clock(span[1]),
                )
                found.append(Finding("uncovered", day, sentence, span=span))
    return found


def _gaps(
    start: datetime, end: datetime, present: list[tuple[datetime, datetime]]
) -> list[tuple[datetime, datetime]]:
    gaps = []
    for begins, ends in present:
        if begins >= end:
            break
        if begins > start:
            gaps.append((start, begins))
        start = max(start, ends)
    if start < end:
        gaps.append((start, end))
    return gaps
