"""The roster of the demonstration: a month back and two weeks ahead, and a living today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from ..roster.absences import add_absence
from ..roster.needed import set_needed
from ..roster.rules import BreakRules
from ..roster.shifts import Template, add_template, set_week, templates
from ..roster.staff import change_person
from ..roster.times import DAY, instant, minutes_of
from ..storage.tables import Break, Shift

DAYS_BACK, DAYS_AHEAD = 30, 14
PLACED_AHEAD = 1
"""Days ahead whose breaks have places; those after wait for the planner."""

FULL, LATE, SHORT, SATURDAY, SUNDAY, DUTY = range(6)
SHAPES = (
    (9 * 60, 18 * 60, BreakRules()),
    (10 * 60, 18 * 60, BreakRules(45, 13 * 60, 15 * 60 + 30, 2)),
    (9 * 60, 15 * 60, BreakRules(30, 12 * 60, 14 * 60, 2, 10)),
    (10 * 60, 15 * 60, BreakRules(30, 12 * 60, 13 * 60 + 30, 1)),
    (11 * 60, 15 * 60, BreakRules(0, 0, 0, 1)),
    (17 * 60, 23 * 60, BreakRules(0, 0, 0, 2)),
)
DUTY_LENGTH = 6 * 60
WEEKS = (
    (FULL, FULL, FULL, FULL, FULL, None, None),
    (FULL, FULL, FULL, FULL, FULL, None, None),
    (FULL, FULL, None, FULL, FULL, SATURDAY, None),
    (LATE, LATE, LATE, LATE, LATE, None, None),
    (SHORT, SHORT, SHORT, SHORT, SHORT, None, None),
    (LATE, LATE, LATE, None, LATE, SATURDAY, None),
)
NEEDED = {9: 2, 10: 4, 11: 4, 12: 3, 13: 3, 14: 3, 15: 4, 16: 3, 17: 2}
FEWEST_NOW = 2
"""People at work whenever somebody looks at the demonstration, in the evening and at night too."""

NEEDED_SATURDAY = dict.fromkeys(range(10, 15), 1)


@dataclass(frozen=True)
class _Given:
    """A shift to be written, and where in the list of operators its person stands."""

    person: int
    operator_id: int
    day: date
    template: Template


def create_roster(
    operators: Sequence[int],
    names: Sequence[str],
    people: Sequence[dict[str, Any]],
    zone: ZoneInfo,
    now: datetime,
    random: Random,
) -> None:
    """Templates, usual weeks, needed staff, absences, and shifts with what became of their breaks.

    Args:
        operators: ids, in the order of the office's list.
        names: of the templates in the order of ``SHAPES``.
        people: what else is known of each operator, fields of ``StaffValues``; ``hours`` a week.
    """
    for operator_id, said in zip(operators, people, strict=False):
        values = dict(said)
        values["weekly_minutes"] = 60 * values.pop("hours", 0)
        change_person(operator_id, values, now=now)
    for name, (starts, ends, rules) in zip(names, SHAPES, strict=True):
        add_template(name, starts, ends, rules)
    known = templates()
    for operator_id, week in zip(operators, WEEKS, strict=False):
        set_week(
            operator_id, {n: [known[kind].id] for n, kind in enumerate(week) if kind is not None}
        )
    for weekday in range(5):
        for hour, needed in NEEDED.items():
            set_needed(weekday, hour, needed)
    for hour, needed in NEEDED_SATURDAY.items():
        set_needed(5, hour, needed)
    today = now.astimezone(zone).date()
    away = _absences(operators, today)
    given = [
        _Given(person, operator_id, day, known[kind])
        for day in (today + timedelta(days=n) for n in range(-DAYS_BACK, DAYS_AHEAD + 1))
        for person, operator_id in enumerate(operators[: len(WEEKS)])
        if (kind := _kind(person, day, today)) is not None and (operator_id, day) not in away
    ]
    given += _duty(given, operators, away, known[DUTY], zone, now)
    _write(given, zone, now, random)


def _duty(
    given: Sequence[_Given],
    operators: Sequence[int],
    away: set[tuple[int, date]],
    template: Template,
    zone: ZoneInfo,
    now: datetime,
) -> list[_Given]:
    """Shifts around the present where too few people are at work, so that today is alive."""
    today = now.astimezone(zone).date()
    sick = operators[5:6]
    begins = minutes_of(now, today, zone) // 60 * 60 - 2 * 60
    day = today if begins >= 0 else today - timedelta(days=1)
    starts = begins % DAY
    minute = minutes_of(now, day, zone)
    spans: dict[int, list[tuple[int, int]]] = {
        who: [] for who in operators[: len(WEEKS)] if who not in sick and (who, day) not in away
    }
    for one in given:
        offset = (one.day - day).days * DAY
        if one.operator_id in spans:
            spans[one.operator_id].append(
                (one.template.starts + offset, one.template.ends + offset)
            )
    missing = FEWEST_NOW - sum(
        any(first <= minute < last for first, last in own) for own in spans.values()
    )
    found: list[_Given] = []
    # Who had the day off comes before who works that day as well.
    for who, own in sorted(spans.items(), key=lambda at: any(0 <= f < DAY for f, _ in at[1])):
        first = max([starts, *(last for _, last in own if last <= minute)])
        last = min([starts + DUTY_LENGTH, *(first for first, _ in own if first > minute)])
        busy = any(start <= minute < end for start, end in own)
        if len(found) < missing and not busy:
            around = replace(template, starts=first, ends=last)
            found.append(_Given(operators.index(who), who, day, around))
    return found


def _kind(person: int, day: date, today: date) -> int | None:
    if day == today and day.weekday() == 6:
        return SUNDAY if person < 3 else None  # so that a Sunday's visitor sees people at work
    return WEEKS[person][day.weekday()]


def _absences(operators: Sequence[int], today: date) -> set[tuple[int, date]]:
    """Absences around today; returns the days without a shift for it."""
    monday = today - timedelta(days=today.weekday())
    spans = [
        (4, "vacation", monday + timedelta(days=7), monday + timedelta(days=20)),
        (3, "training", monday - timedelta(days=6), monday - timedelta(days=5)),
    ]
    days = set()
    for person, kind, first, last in spans:
        if person < len(operators):
            add_absence(operators[person], kind, first, last)
            days |= {
                (operators[person], first + timedelta(days=n))
                for n in range((last - first).days + 1)
            }
    # Who fell ill this morning still has the shift: the checks say so.
    if len(operators) > 5:
        add_absence(operators[5], "sick", today, today + timedelta(days=2))
    return days


def _write(given: list[_Given], zone: ZoneInfo, now: datetime, random: Random) -> None:
    rows = [
        {
            "operator": one.operator_id, "date": one.day, "template": one.template.id,
            "starts": one.template.starts, "ends": one.template.ends, "notes": "",
            **asdict(one.template.rules),
        }
        for one in given
    ]  # fmt: skip
    for n in range(0, len(rows), 100):
        Shift.insert_many(rows[n : n + 100]).execute()
    ids = {(row.operator_id, row.date, row.starts): row.id for row in Shift.select()}
    breaks: list[dict[str, Any]] = []
    for one in given:
        for kind, starts, length in _places(one):
            shift = ids[one.operator_id, one.day, one.template.starts]
            row = {"shift": shift, "kind": kind, "length": length}
            breaks.append(row | _fate(one, starts, length, zone, now, random))
    for n in range(0, len(breaks), 100):
        Break.insert_many(breaks[n : n + 100]).execute()


def _places(one: _Given) -> list[tuple[str, int, int]]:
    """Breaks as a supervisor would place them by hand: lunches in turn, the rest in between."""
    rules, starts, ends = one.template.rules, one.template.starts, one.template.ends
    turn = (one.person + one.day.toordinal()) % 3
    middle, found = (starts + ends) // 2, []
    after = middle
    if rules.lunch_length:
        middle = min(rules.lunch_from + turn * 30, rules.lunch_to - rules.lunch_length)
        after = middle + rules.lunch_length
        found.append(("lunch", middle, rules.lunch_length))
    if rules.short_breaks:
        at = _grid((starts + middle) / 2) + (turn - 1) * 10
        found.append(("short", at, rules.short_length))
    rest = rules.short_breaks - 1
    for n in range(rest):
        at = _grid(after + (ends - after) * (n + 1) / (rest + 1))
        found.append(("short", at - 5, rules.short_length))
    return found


def _grid(minutes: float) -> int:
    return round(minutes / 5) * 5


def _fate(
    one: _Given, starts: int, length: int, zone: ZoneInfo, now: datetime, random: Random
) -> dict[str, Any]:
    """Where a break is and what became of it by now."""
    today = now.astimezone(zone).date()
    row: dict[str, Any] = {
        "starts": starts, "state": "planned", "taken_start": None, "taken_end": None, "reason": "",
    }  # fmt: skip
    if one.day > today + timedelta(days=PLACED_AHEAD):
        return row | {"starts": None}
    late, longer, luck = random.choice((0, 0, 1, 2, 4, 7)), random.choice((-1, 0, 0, 2)), random
    if starts + late >= minutes_of(now, one.day, zone) or one.day > today:
        return row
    # The one who fell ill today takes no breaks.
    if one.day == today and one.person == 5:
        return row
    if one.day < today and luck.random() < 0.04:
        return row | {"state": "missed"}
    begun = instant(one.day, starts + late, zone)
    over = begun + timedelta(minutes=length + longer)
    if over > now:
        return row | {"state": "running", "taken_start": begun}
    return row | {"state": "taken", "taken_start": begun, "taken_end": over}
