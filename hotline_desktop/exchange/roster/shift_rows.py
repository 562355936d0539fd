"""Rows of a roster → what they say of shifts and absences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hotline_desktop.core import lists
from hotline_desktop.core.roster import shifts
from hotline_desktop.core.roster.shift_values import AbsenceValues, Placed, ShiftValues
from hotline_desktop.core.roster.shifts import Template
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr

from ..entries import likely_entry
from ..lists.knowledge_files import Counts, TableRow
from ..sheets import values
from ..sheets.cells import Unreadable
from ..sheets.layout import Mapping
from ..sheets.readers import Spreadsheet
from . import shift_cells
from .day_headings import dates_of


class _BadCell(Exception):
    pass


@dataclass(frozen=True)
class Said:
    """What a row or a cell of a roster says; ``None`` where it says nothing of it.

    Attributes:
        whole: it stands alone for the person's day: other times are a change, no second shift.
        across: it comes from a cell below a day, which names no template and no notes.
    """

    number: int
    values: ShiftValues | AbsenceValues
    uid: str = ""
    lunch: tuple[Placed, ...] | None = None
    shorts: tuple[Placed, ...] | None = None
    notes: str | None = None
    whole: bool = False
    across: bool = False


class Reader:
    """Rows → what they say; what cannot be read is refused."""

    def __init__(
        self, spreadsheet: Spreadsheet, mapping: Mapping, counts: Counts, today: date
    ) -> None:
        self._counts = counts
        self._names = lists.names(Operator)
        self._people: dict[str, int | None] = {}
        self._templates = {lists.folded(t.name): t for t in shifts.templates(retired=True)}
        info = spreadsheet.sheet(mapping.sheet)
        above = info.samples[: mapping.header_row or 0] if info else []
        around = [mapping.sheet, *(values.text(cell) for row in above for cell in row)]
        days = mapping.columns.get("days", ())
        headings = {n: mapping.headings.get(n, "") for n in days}
        dates = dates_of(headings, around, today)
        self._dates = [dates.get(column) for column in days]

    def read(self, row: TableRow) -> Iterator[Said]:
        """What a row says; a row a person may say many things."""
        try:
            who = self._person(row.text("operator"))
            if not self._dates:
                yield self._row(row, who)
        except _BadCell as bad:
            self._refuse(row, str(bad))
            return
        if self._dates:
            yield from self._days(row, who)

    def _refuse(self, row: TableRow, reason: str, where: str = "") -> None:
        said = tr("Row {number}", number=row.number)
        self._counts.refuse(f"{said}, {where}" if where else said, reason, row.number)

    def _person(self, name: str) -> int:
        name = " ".join(name.split())
        if not name:
            raise _BadCell(tr("There is no operator."))
        if name not in self._people:
            id = lists.find(Operator, name)
            self._people[name] = id if id is not None else likely_entry(name, self._names)
        id = self._people[name]
        if id is None:
            raise _BadCell(tr("No operator is called “{name}”.", name=name[:60]))
        return id

    def _row(self, row: TableRow, who: int) -> Said:
        day = row.day("date")
        if day is None:
            raise _BadCell(tr("There is no date."))
        named = row.text("shift")
        notes = row.text("notes") if "notes" in row.cells else None
        kind = shift_cells.absence_kind(named)
        if kind:
            away = AbsenceValues(who, kind, day, row.day("last") or day, notes or "")
            return Said(row.number, away, row.text("id"), notes=notes)
        template = self._templates.get(lists.folded(named))
        starts, ends = self._times(row, named, template)
        lunch = shorts = None
        try:
            if "lunch" in row.cells:
                lunch = shift_cells.read_breaks(_span_text(row, "lunch"), "lunch", starts)
            if "breaks" in row.cells:
                shorts = shift_cells.read_breaks(_span_text(row, "breaks"), "short", starts)
        except Unreadable:
            raise _BadCell(
                tr("The breaks are not written like {example}.", example="10:45–11:00, 15:00–15:15")
            ) from None
        if named and template is None and shift_cells.find_span(named) is None and notes is None:
            notes = named
        shift = ShiftValues(who, day, starts, ends, template.id if template else None, notes or "")
        return Said(row.number, shift, row.text("id"), lunch, shorts, notes)

    def _times(self, row: TableRow, named: str, template: Template | None) -> tuple[int, int]:
        try:
            for text in (row.text("times"), named, row.text("starts")):
                if (found := shift_cells.find_span(text)) is not None:
                    return found
            cells = [(row.cells.get(name) or ("",))[0] for name in ("starts", "ends")]
            starts, ends = (shift_cells.minutes(cell) for cell in cells)
        except Unreadable:
            raise _BadCell(tr("Start or end is no time of day.")) from None
        if starts is not None and ends is not None:
            return shift_cells.span(starts, ends)
        if template is None:
            raise _BadCell(tr("There is neither start and end nor a known shift."))
        return template.starts, template.ends

    def _days(self, row: TableRow, who: int) -> Iterator[Said]:
        away: list[tuple[date, str]] = []
        for day, cell in zip(self._dates, row.cells.get("days", ()), strict=False):
            said = values.text(cell)
            if not said or day is None:
                continue
            try:
                spans, absence = shift_cells.day_cell(said, self._templates)
            except Unreadable:
                reason = tr(
                    "“{value}” is neither times nor a shift nor an absence.", value=said[:60]
                )
                self._refuse(row, reason, day.isoformat())
                continue
            if absence:
                away.append((day, absence))
            for span in spans:
                shift = ShiftValues(who, day, span.starts, span.ends, span.template_id)
                yield Said(row.number, shift, whole=len(spans) == 1, across=True)
        for first, last, kind in _runs(away):
            absent = AbsenceValues(who, kind, first, last)
            yield Said(row.number, absent, whole=True, across=True)


def _span_text(row: TableRow, name: str) -> str:
    return ", ".join(row.texts(name))


def _runs(days: list[tuple[date, str]]) -> Iterator[tuple[date, date, str]]:
    """Days of absence that follow one another, put together."""
    found: list[tuple[date, date, str]] = []
    for day, kind in sorted(days):
        if found and found[-1][2] == kind and day - found[-1][1] == timedelta(days=1):
            found[-1] = (found[-1][0], day, kind)
        else:
            found.append((day, day, kind))
    yield from found
