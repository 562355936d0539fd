"""Shifts and absences from spreadsheets and back: one a row, or a row a person and days across."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any

from hotline_desktop.core import lists
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster import shifts
from hotline_desktop.core.roster.absences import KINDS, absences
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.shift_values import (
    AbsenceValues,
    Placed,
    ShiftValues,
    absence_of,
    add_values,
    change_values,
    values_of,
)
from hotline_desktop.core.roster.times import clock
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr

from ..entries import Names
from ..lists.knowledge_files import Counts, Intake, mapped_rows, office_zone
from ..workbooks.columns import Column, Value
from . import shift_cells
from .shift_rows import Reader, Said
from .words import SHIFTS, WEEKDAY_NAMES, WEEKDAYS

EVER = date(1970, 1, 1), date(9999, 12, 31)
Known = dict[int, ShiftValues | AbsenceValues]


def take_shifts(intake: Intake) -> Counts:
    """Take shifts and absences in from a sheet whose columns are known; none is taken away."""
    spreadsheet, mapping = intake.spreadsheet, intake.mapping
    if "operator" not in mapping.columns:
        raise UserError(
            tr("No column of the sheet “{name}” says whose the shifts are.", name=mapping.sheet)
            if mapping.sheet
            else tr("No column of this table says whose the shifts are."),
            tr("Nothing was changed."),
        )
    counts = Counts()
    with transaction():
        reader = Reader(spreadsheet, mapping, counts, intake.now.astimezone(office_zone()).date())
        wanted = [said for row in mapped_rows(spreadsheet, mapping, intake.progress)
                  for said in reader.read(row)]  # fmt: skip
        writer = _Writer(counts, mapping.ours, intake.dry_run)
        for said in wanted:
            writer.take(said)
        counts.close(
            SHIFTS.name, spreadsheet.path, intake.names or Names(), by=intake.by, now=intake.now
        )
    return counts


class _Writer:
    """What is said → the roster."""

    def __init__(self, counts: Counts, ours: bool, dry_run: bool) -> None:
        self._counts, self._ours, self._dry = counts, ours, dry_run
        templates = shifts.templates(retired=True)
        self._rules = {t.id: t.rules for t in templates}
        self._template_names = {t.id: t.name for t in templates}
        self._known: Known = {}
        self._uids: dict[str, int] = {}
        self._by_day: dict[tuple[int, date], list[int]] = {}
        self._away: dict[int, list[int]] = {}
        for shift in shifts.shifts(*EVER):
            self._note(shift.id, values_of(shift), shift.uid)
        for absence in absences(*EVER):
            self._note(-absence.id, absence_of(absence), absence.uid)
        self._next = 0

    def _note(self, row: int, values: ShiftValues | AbsenceValues, uid: str) -> None:
        self._known[row] = values
        self._uids[uid] = row
        if isinstance(values, ShiftValues):
            self._by_day.setdefault((values.operator_id, values.date), []).append(row)
        else:
            self._away.setdefault(values.operator_id, []).append(row)

    def take(self, said: Said) -> None:
        """Add it, or change what is there."""
        row = self._uids.get(said.uid) if said.uid else None
        if row is None or type(self._known[row]) is not type(said.values):
            row = self._same(said)
        if row is None:
            self._add(said)
            return
        before = self._known[row]
        changes = self._changes(before, said)
        after = replace(before, **changes)
        try:
            if isinstance(after, ShiftValues):
                shifts.check_times(after.starts, after.ends)
            words = shown(after, self._template_names)
            write = None if self._dry else partial(change_values, row, changes)
            self._counts.settle(said.number, words, row, before, changes, write)
        except UserError as error:
            self._refuse(said, error)
            return
        self._known[row] = after

    def _refuse(self, said: Said, error: UserError) -> None:
        where = tr("Row {number}", number=said.number)
        self._counts.refuse(where, error.what, said.number)

    def _same(self, said: Said) -> int | None:
        values = said.values
        if isinstance(values, AbsenceValues):
            for row in self._away.get(values.operator_id, ()):
                there = self._known[row]
                assert isinstance(there, AbsenceValues)
                covered = there.first <= values.first and values.last <= there.last
                touches = there.first <= values.last and values.first <= there.last
                if there.kind == values.kind and (covered if said.whole else touches):
                    return row
            return None
        rows = self._by_day.get((values.operator_id, values.date), [])
        found: list[tuple[int, ShiftValues]] = [
            (row, there) for row in rows if isinstance(there := self._known[row], ShiftValues)
        ]
        for row, there in found:
            if there.starts == values.starts:
                return row
        if said.whole and len(found) == 1:
            return found[0][0]
        overlap = [r for r, v in found if v.starts < values.ends and values.starts < v.ends]
        return overlap[0] if len(overlap) == 1 else None

    def _changes(self, before: ShiftValues | AbsenceValues, said: Said) -> dict[str, Any]:
        if isinstance(said.values, AbsenceValues):
            names = ("operator_id",) if said.whole else ("operator_id", "kind", "first", "last")
        else:
            names = ("operator_id", "date", "starts", "ends")
        wanted = {name: getattr(said.values, name) for name in names}
        if said.notes is not None and (self._ours or said.notes):
            wanted["notes"] = said.notes
        if isinstance(said.values, ShiftValues) and isinstance(before, ShiftValues):
            template = said.values.template_id
            if template is not None or (self._ours and not said.across):
                wanted["template_id"] = template
            wanted["breaks"] = self._breaks(before.breaks, said)
        return {name: value for name, value in wanted.items() if value != getattr(before, name)}

    def _breaks(self, before: tuple[Placed, ...], said: Said) -> tuple[Placed, ...]:
        """The breaks as said, in the order in which the roster has them."""
        kept = before
        for kind, parts in (("lunch", said.lunch), ("short", said.shorts)):
            own = tuple(part for part in before if part.kind == kind)
            if parts is not None and (self._ours or parts) and _order(parts) != _order(own):
                kept = (*(part for part in kept if part.kind != kind), *parts)
        return before if kept is before else _order(kept)

    def _add(self, said: Said) -> None:
        values = said.values
        rules = BreakRules()
        if isinstance(values, ShiftValues):
            rules = self._rules.get(values.template_id or 0, rules)
            lunch, shorts = said.lunch, said.shorts
            # Who writes a shift of a known kind into an own list need not say its breaks.
            empty_means_none = self._ours and values.template_id is None
            if lunch is None or not (lunch or empty_means_none):
                lunch = (Placed("lunch", None, rules.lunch_length),) if rules.lunch_length else ()
            if shorts is None or not (shorts or empty_means_none):
                shorts = (Placed("short", None, rules.short_length),) * rules.short_breaks
            values = replace(values, breaks=_order((*lunch, *shorts)))
            rules = replace(
                rules,
                lunch_length=lunch[0].length if lunch else 0,
                short_breaks=len(shorts),
                short_length=shorts[0].length if shorts else rules.short_length,
            )
        try:
            if isinstance(values, ShiftValues):
                shifts.check_times(values.starts, values.ends)
            self._next -= 1
            row = 10**9 - self._next
            if not self._dry:
                row = add_values(values, rules, said.uid if self._ours else "")
                self._counts.added(row)
        except UserError as error:
            self._refuse(said, error)
            return
        self._note(row, values, said.uid)
        self._counts.show(said.number, "new", shown(values, self._template_names))


def _order(parts: tuple[Placed, ...]) -> tuple[Placed, ...]:
    return tuple(sorted(parts, key=lambda part: (part.starts is None, part.starts or 0)))


def shown(said: ShiftValues | AbsenceValues, templates: dict[int, str]) -> dict[str, str]:
    """A shift or an absence as the preview of an import shows it; ``templates`` by their names."""
    cells = zip((column.name for column in columns()), _cells("", said, templates), strict=True)
    found = {name: value for name, value in cells if value not in (None, "")}
    return {
        name: value.date().isoformat() if isinstance(value, datetime) else str(value)
        for name, value in found.items()
    }


# --- out


def columns() -> list[Column]:
    """The columns of an export, the hidden id first."""
    return [
        Column("id", "Hotline Desktop id", width=20, hidden=True),
        Column("date", tr("Date"), "day", width=12),
        Column("weekday", tr("Weekday"), width=14),
        Column("operator", tr("Operator"), width=28),
        Column("shift", tr("Shift"), width=20),
        Column("starts", tr("Begins"), width=9),
        Column("ends", tr("Ends"), width=9),
        Column("lunch", tr("Lunch"), width=14),
        Column("breaks", tr("Breaks"), width=40),
        Column("worked", tr("Working hours of the shift"), "count", width=10),
        Column("notes", tr("Notes"), width=28),
        Column("last", tr("Last day of absence"), "day", width=14),
    ]


def listed(first: date = EVER[0], last: date = EVER[1]) -> list[int]:
    """Numbers of the shifts and absences of these days by date; see ``read_values``."""
    found = [(s.date, 0, s.starts, s.id) for s in shifts.shifts(first, last)]
    found += [(a.first, 1, 0, -a.id) for a in absences(first, last)]
    return [row for *_, row in sorted(found)]


def read(ids: list[int]) -> Iterator[tuple[str, ShiftValues | AbsenceValues]]:
    """Uid and values of shifts and absences, in the order asked for."""
    own = {shift.id: (shift.uid, values_of(shift)) for shift in shifts.shifts(*EVER)}
    away = {-one.id: (one.uid, absence_of(one)) for one in absences(*EVER)}
    for id in ids:
        if id in own:
            yield own[id]
        elif id in away:
            yield away[id]


def rows(ids: list[int]) -> Iterator[list[Value]]:
    """The cells of an export."""
    templates = {one.id: one.name for one in shifts.templates(retired=True)}
    for uid, said in read(ids):
        yield _cells(uid, said, templates)


def _cells(uid: str, said: ShiftValues | AbsenceValues, templates: dict[int, str]) -> list[Value]:
    names = lists.names(Operator)
    if isinstance(said, AbsenceValues):
        return [
            uid, midnight(said.first), _weekday(said.first), names[said.operator_id],
            KINDS[said.kind](), "", "", "", "", None, said.notes, midnight(said.last),
        ]  # fmt: skip
    lunch = sum(part.length for part in said.breaks if part.kind == "lunch")
    return [
        uid, midnight(said.date), _weekday(said.date), names[said.operator_id],
        templates.get(said.template_id or 0, ""), clock(said.starts), clock(said.ends),
        shift_cells.write_breaks(said.breaks, "lunch"),
        shift_cells.write_breaks(said.breaks, "short"),
        round((said.ends - said.starts - lunch) / 60, 2), said.notes, None,
    ]  # fmt: skip


def _weekday(day: date) -> str:
    return WEEKDAY_NAMES[WEEKDAYS[day.weekday()]]()


def midnight(day: date) -> datetime:
    """A date as a workbook stores it."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - spreadsheets know no zones
