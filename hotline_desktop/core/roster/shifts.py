"""Shift templates, usual weeks, and the shifts of a date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Break, Shift, ShiftTemplate, WeeklyShift
from hotline_desktop.core.text import tr

from .absences import absent
from .rules import BreakRules

RULE_NAMES = tuple(field.name for field in fields(BreakRules))
LONGEST_SHIFT = 24 * 60


@dataclass(frozen=True)
class Template:
    """A shift as it is given out again and again; minutes from midnight."""

    id: int
    name: str
    starts: int
    ends: int
    rules: BreakRules
    retired: bool = False


@dataclass(frozen=True)
class PlannedBreak:
    """A break of a shift; see the table ``Break``."""

    id: int
    kind: str
    starts: int | None
    length: int
    pinned: bool = False
    state: str = "planned"
    taken_start: datetime | None = None
    taken_end: datetime | None = None
    postponed: int = 0
    reason: str = ""
    offered: datetime | None = None
    missed: int | None = None
    put_off_until: datetime | None = None


@dataclass(frozen=True)
class WorkShift:
    """A person's shift on a date with its breaks, the planned ones in the order of time.

    ``uid`` names it in workbooks.
    """

    id: int
    operator_id: int
    date: date
    starts: int
    ends: int
    rules: BreakRules
    template_id: int | None = None
    notes: str = ""
    breaks: tuple[PlannedBreak, ...] = ()
    uid: str = ""

    @property
    def working_minutes(self) -> int:
        """The shift without its lunch, which is not working time."""
        return self.ends - self.starts - sum(b.length for b in self.breaks if b.kind == "lunch")


def rules_of(row: Any) -> BreakRules:
    """The break rules that a template or a shift carries."""
    return BreakRules(*(getattr(row, name) for name in RULE_NAMES))


def templates(*, retired: bool = False) -> list[Template]:
    """The templates on offer in the supervisor's order."""
    query = ShiftTemplate.select().order_by(ShiftTemplate.position, ShiftTemplate.id)
    if not retired:
        query = query.where(ShiftTemplate.retired_at.is_null())
    return [
        Template(t.id, t.name, t.starts, t.ends, rules_of(t), t.retired_at is not None)
        for t in query
    ]


def add_template(name: str, starts: int, ends: int, rules: BreakRules) -> int:
    """A new template; returns its id.

    Raises:
        UserError: no name, or the times make no shift.
    """
    check_times(starts, ends, name)
    with transaction():
        row = {"name": name.strip(), "starts": starts, "ends": ends, **asdict(rules)}
        return int(ShiftTemplate.insert(**row, position=ShiftTemplate.select().count()).execute())


def change_template(
    template_id: int, *, name: str, starts: int, ends: int, rules: BreakRules
) -> None:
    """Change a template; shifts already given out stay as they are.

    Raises:
        UserError: no name, or the times make no shift.
    """
    check_times(starts, ends, name)
    with transaction():
        row = {"name": name.strip(), "starts": starts, "ends": ends, **asdict(rules)}
        ShiftTemplate.update(**row).where(ShiftTemplate.id == template_id).execute()


def retire_template(template_id: int, now: datetime | None) -> None:
    """Offer a template no longer; without ``now`` offer it again."""
    with transaction():
        ShiftTemplate.update(retired_at=now).where(ShiftTemplate.id == template_id).execute()


def set_week(operator_id: int, week: Mapping[int, Iterable[int]]) -> None:
    """Replace an operator's usual week: weekday (0 is Monday) → templates."""
    with transaction():
        WeeklyShift.delete().where(WeeklyShift.operator == operator_id).execute()
        for weekday, ids in week.items():
            for id in set(ids):
                WeeklyShift.create(operator=operator_id, weekday=weekday, template=id)


def usual_weeks() -> dict[int, tuple[tuple[int, ...], ...]]:
    """Everybody's usual week: operator → for Monday to Sunday the templates, by their start."""
    found: dict[int, list[list[int]]] = {}
    columns = WeeklyShift.operator, WeeklyShift.weekday, WeeklyShift.template
    rows = WeeklyShift.select(*columns).join(ShiftTemplate)
    for who, weekday, template in rows.order_by(ShiftTemplate.starts, WeeklyShift.id).tuples():
        found.setdefault(who, [[] for _ in range(7)])[weekday].append(template)
    return {who: tuple(map(tuple, week)) for who, week in found.items()}


def shifts(
    first: date, last: date | None = None, *, operator_id: int | None = None
) -> list[WorkShift]:
    """The shifts that begin from ``first`` to ``last`` (or on ``first`` alone), in order."""
    query = Shift.select().where(Shift.date >= first, Shift.date <= (last or first))
    if operator_id is not None:
        query = query.where(Shift.operator == operator_id)
    rows = list(query.order_by(Shift.date, Shift.starts, Shift.operator))
    breaks = _breaks_of([row.id for row in rows])
    return [_shift(row, breaks[row.id]) for row in rows]


def shift(shift_id: int) -> WorkShift:
    """One shift."""
    return _shift(Shift.get_by_id(shift_id), _breaks_of([shift_id])[shift_id])


def _breaks_of(ids: Sequence[int]) -> dict[int, list[PlannedBreak]]:
    found: dict[int, list[PlannedBreak]] = defaultdict(list)
    query = Break.select().where(Break.shift.in_(ids))
    for row in query.order_by(Break.starts.is_null(), Break.starts, Break.id):
        found[row.shift_id].append(
            PlannedBreak(
                row.id,
                row.kind,
                row.starts,
                row.length,
                row.pinned,
                row.state,
                row.taken_start,
                row.taken_end,
                row.postponed,
                row.reason,
                row.offered,
                row.missed,
                row.put_off_until,
            )
        )
    return found


def _shift(row: Any, breaks: list[PlannedBreak]) -> WorkShift:
    return WorkShift(
        row.id, row.operator_id, row.date, row.starts, row.ends, rules_of(row),
        row.template_id, row.notes, tuple(breaks), row.uid,
    )  # fmt: skip


def add_shift(
    operator_id: int, day: date, starts: int, ends: int, rules: BreakRules,
    *, template_id: int | None = None, notes: str = "",
) -> int:  # fmt: skip
    """A new shift with breaks that are not planned yet; returns its id.

    Raises:
        UserError: the times make no shift.
    """
    check_times(starts, ends)
    with transaction():
        row = Shift.create(
            operator=operator_id, date=day, starts=starts, ends=ends, template=template_id,
            notes=notes, **asdict(rules),
        )  # fmt: skip
        _fit_breaks(row.id, rules)
    return int(row.id)


def add_from_template(operator_id: int, day: date, template: Template) -> int:
    """A shift as the template has it; returns its id."""
    return add_shift(
        operator_id, day, template.starts, template.ends, template.rules, template_id=template.id
    )


def change_shift(
    shift_id: int, *, starts: int, ends: int, rules: BreakRules, notes: str | None = None
) -> None:
    """Other times, rules or notes (None: as before).

    Breaks that were taken stay, those no longer inside the shift lose their place.

    Raises:
        UserError: the times make no shift.
    """
    check_times(starts, ends)
    with transaction():
        said = {} if notes is None else {"notes": notes}
        Shift.update(starts=starts, ends=ends, **asdict(rules), **said).where(
            Shift.id == shift_id
        ).execute()
        _fit_breaks(shift_id, rules)
        Break.update(starts=None, pinned=False).where(
            Break.shift == shift_id,
            Break.state == "planned",
            (Break.starts < starts) | (Break.starts + Break.length > ends),
        ).execute()


def delete_shift(shift_id: int) -> None:
    """Take a shift out of the roster, its breaks with it."""
    with transaction():
        Shift.delete().where(Shift.id == shift_id).execute()


def _fit_breaks(shift_id: int, rules: BreakRules) -> None:
    """As many breaks as the rules say; what was taken is never removed."""
    wanted = (
        ("lunch", 1 if rules.lunch_length else 0, rules.lunch_length),
        ("short", rules.short_breaks, rules.short_length),
    )
    for kind, count, length in wanted:
        rows = list(Break.select().where(Break.shift == shift_id, Break.kind == kind))
        for _ in range(count - len(rows)):
            Break.create(shift=shift_id, kind=kind, length=length)
        planned = [row.id for row in rows if row.state == "planned"]
        surplus = planned[: max(0, len(rows) - count)]
        Break.delete().where(Break.id.in_(surplus)).execute()
        Break.update(length=length).where(
            Break.id.in_(planned), Break.length != length, ~Break.pinned
        ).execute()


def apply_weeks(first: date, last: date, operators: Iterable[int]) -> int:
    """Give out the usual weeks from ``first`` to ``last``; returns how many shifts were added.

    Somebody who is absent, or has a shift on that date already, is left as is.
    """
    known = {template.id: template for template in templates(retired=True)}
    added = 0
    with transaction():
        busy = {(s.operator_id, s.date) for s in shifts(first, last)}
        weeks = usual_weeks()
        for operator_id in operators:
            week = weeks.get(operator_id, ((),) * 7)
            for day in _days(first, last):
                if (operator_id, day) in busy or absent(operator_id, day):
                    continue
                for id in week[day.weekday()]:
                    add_from_template(operator_id, day, known[id])
                    added += 1
    return added


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def check_times(starts: int, ends: int, name: str = "-") -> None:
    """Refuse times that make no shift, and a template without a name.

    Raises:
        UserError: it says which.
    """
    if not name.strip():
        raise UserError(tr("A shift template needs a name."))
    if not 0 <= starts < LONGEST_SHIFT or not starts < ends <= starts + LONGEST_SHIFT:
        raise UserError(
            tr("A shift begins on its date and ends after its start, within 24 hours."),
            action=tr("For a shift past midnight give the end on the next day."),
        )
