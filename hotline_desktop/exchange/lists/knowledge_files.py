"""What importing contacts, answers and past calls has in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.imports.other_lists import Change, write_batch
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.text import tr

from ..calls.importing import PreviewRow
from ..calls.records import Refusal
from ..entries import Names, UnknownName
from ..sheets.cells import Cell
from ..sheets.layout import Mapping
from ..sheets.readers import Spreadsheet, open_spreadsheet
from ..sheets.values import text
from . import areas
from .areas import Area

MOST_REASONS = 20

PREVIEWED = 20
"""Entries that a preview shows."""

Pairs = list[tuple[str, str]]
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Intake:
    """A mapped sheet on its way in.

    Attributes:
        by: who brings it in.
        names: finds the entries of lists that it speaks of, and knows what becomes of those that
            are in no list; without it each list does as is usual there.
        dry_run: only count.
        progress: told what is done and how much there is; raises ``Cancelled`` to stop.
    """

    spreadsheet: Spreadsheet
    mapping: Mapping
    by: int | None
    now: datetime
    names: Names | None = None
    dry_run: bool = False
    progress: Progress | None = None


@dataclass
class Counts:
    """What an import did, or would do. ``reasons`` say of each refused entry why.

    ``batch`` is its number, for taking it back; None where nothing was written. ``unknown`` are
    the topics that the list of topics does not have.
    """

    new: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0
    reasons: list[str] = field(default_factory=list)
    batch: int | None = None
    changes: list[Change] = field(default_factory=list, repr=False)
    binned: set[str] = field(default_factory=set, repr=False)
    preview: list[PreviewRow] = field(default_factory=list, repr=False)
    refused_rows: list[Refusal] = field(default_factory=list, repr=False)
    unknown: list[UnknownName] = field(default_factory=list, repr=False)

    def show(self, number: int, action: str, values: dict[str, str]) -> None:
        """Count a ``new``, ``changed`` or ``same`` entry; the first are kept for the preview."""
        setattr(self, action, getattr(self, action) + 1)
        if len(self.preview) < PREVIEWED:
            self.preview.append(PreviewRow(number, action, values))

    def added(self, id: int) -> None:
        """Note an entry that was written anew."""
        self.changes.append(Change(id, {}, {}))

    def settle(
        self,
        number: int,
        values: dict[str, str],
        id: int,
        before: Any,
        changes: dict[str, Any],
        write: Callable[[], object] | None,
    ) -> None:
        """Bring an entry that is there up to date, and note it with what it was before.

        Args:
            number: of its row, from 1.
            values: what the preview shows of it.
            id: its id.
            before: what it is.
            changes: what the file says otherwise.
            write: stores the changes; None where nothing is to be written.
        """
        if changes and write is not None:
            write()
            was = {name: getattr(before, name) for name in changes}
            self.changes.append(Change(id, was, changes))
        self.show(number, "changed" if changes else "same", values)

    def close(self, area: str, path: Path, names: Names, *, by: int | None, now: datetime) -> None:
        """Make a batch of what was written, in the caller's transaction."""
        self.unknown = names.unknown()
        if self.changes:
            counts = Counter(
                new=self.new, changed=self.changed, same=self.same, refused=self.refused
            )
            self.batch = write_batch(
                area, path.name, "", counts, self.changes, names.created, by=by, now=now
            )

    def refuse(self, where: str, reason: str, number: int = 0) -> None:
        """Note an entry that does not go in; ``number`` is that of its row, from 1."""
        self.refused += 1
        if len(self.preview) < PREVIEWED:
            self.preview.append(PreviewRow(number, "refused", reason=reason))
        self.refuse_part(where, reason, number, partly=False)

    def refuse_part(self, where: str, reason: str, number: int, *, partly: bool = True) -> None:
        """Note what of an entry could not be read; the rest of it goes in."""
        self.refused_rows.append(Refusal(number - 1, reason, partly))
        if len(self.reasons) < MOST_REASONS:
            self.reasons.append(f"{where}: {reason}")


@dataclass(frozen=True)
class TableRow:
    """A row of a mapped sheet: ``number`` as people count, field → its cells.

    ``alone`` is what the row says if only one of all its cells says anything, ``heads`` the
    headings of the cells. Where several sheets are read together, the row is of ``sheet``, and
    ``number`` counts on from the sheets before; ``place`` says where it is found.
    """

    number: int
    cells: dict[str, tuple[Cell, ...]]
    alone: str = ""
    heads: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sheet: str = ""
    place: str = ""

    def each(self, name: str) -> list[tuple[str, str]]:
        """The heading of each cell of the field that says anything, and what it says."""
        cells = zip(self.heads.get(name, ()), self.cells.get(name, ()), strict=False)
        return [(head, said) for head, cell in cells if (said := text(cell))]

    def text(self, name: str) -> str:
        """What the field's cells say, several of them one below the other."""
        return "\n".join(filter(None, map(text, self.cells.get(name, ()))))

    def texts(self, name: str) -> list[str]:
        """What each cell of the field says, empty ones left out."""
        return [found for cell in self.cells.get(name, ()) if (found := text(cell))]

    def day(self, name: str) -> date | None:
        """The field as a date; None where there is none to read."""
        for cell in self.cells.get(name, ()):
            if isinstance(cell, datetime):
                return cell.date()
            if isinstance(cell, date):
                return cell
            found = _written_day(text(cell))
            if found is not None:
                return found
        return None


def _written_day(written: str) -> date | None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%d/%m/%Y", "%Y-%m-%dT%H:%M:%S"):
        try:
            return datetime.strptime(written.strip()[:19], form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    return None


def mapping_for(
    area: Area, spreadsheet: Spreadsheet, sheet: str = "", pairs: Pairs | None = None
) -> Mapping:
    """How a sheet is read: as proposed, with some fields put elsewhere.

    Raises:
        UserError: there is no such sheet, field or column, or none that is needed.
    """
    mapping = areas.propose(area, spreadsheet, sheet, [column for _, column in pairs or ()])
    if pairs:
        mapping = areas.with_columns(area, mapping, pairs)
    areas.check_needed(area, mapping)
    return mapping


def mapped_rows(
    spreadsheet: Spreadsheet, mapping: Mapping, progress: Progress | None = None
) -> Iterator[TableRow]:
    """The rows of a sheet that say anything.

    Args:
        spreadsheet: what was opened.
        mapping: how it is read.
        progress: told the rows done and the rows in all; may raise ``Cancelled``.
    """
    infos = [spreadsheet.sheet(name) for name in mapping.sheets]
    sizes = [info.rows if info else 0 for info in infos]
    heads = {
        name: tuple(mapping.headings.get(c, "") for c in columns)
        for name, columns in mapping.columns.items()
    }
    for number, sheet in enumerate(mapping.sheets):
        before = sum(sizes[:number])
        for n, row in enumerate(spreadsheet.rows(sheet, mapping.first_row), mapping.first_row + 1):
            if progress is not None and n % 100 == 0:
                progress(before + n, sum(sizes))
            said = [found for cell in row if (found := text(cell))]
            cells = {
                name: tuple(row[c] for c in columns if c < len(row))
                for name, columns in mapping.columns.items()
            }
            alone = said[0] if len(said) == 1 else ""
            if alone or any(text(cell) for found in cells.values() for cell in found):
                place = tr("Row {number}", number=n)
                if mapping.also:
                    place = tr("Sheet “{sheet}”, row {number}", sheet=sheet, number=n)
                named = sheet if mapping.also else ""
                yield TableRow(before + n, cells, alone, heads, named, place)


def table_rows(
    area: Area, path: Path, sheet: str = "", pairs: Pairs | None = None
) -> Iterator[TableRow]:
    """The rows of a spreadsheet that say anything.

    Raises:
        UserError: the file cannot be read, or has no column that is needed.
    """
    with open_spreadsheet(path) as spreadsheet:
        yield from mapped_rows(spreadsheet, mapping_for(area, spreadsheet, sheet, pairs))


def office_zone() -> ZoneInfo:
    """The time zone in which dates without a time are meant: that of the oldest line."""
    known = lines(retired=True)
    return known[0].zone if known else ZoneInfo("UTC")


def noon(day: date, zone: ZoneInfo) -> datetime:
    """An instant that is on this day in the office's time zone and in those beside it."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=zone)


def unknown_ending(path: Path, known: tuple[str, ...]) -> UserError:
    """The refusal of a file name that says no format."""
    return UserError(
        tr("“{file}” has no ending that says what to write.", file=path.name),
        action=tr("Choose one of these endings: {endings}.", endings=", ".join(known)),
    )
