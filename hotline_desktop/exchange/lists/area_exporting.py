"""Lists other than calls out of the program: one writer for all of them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from hotline_desktop.core.answers import browse as answers
from hotline_desktop.core.contacts import browse as contacts
from hotline_desktop.core.text import tr

from ..calls.exporting import FORMAT, entries_by_uid
from ..replacing import replacing
from ..roster import shift_grid, shifts_table, staff_table
from ..vcards import vcard
from ..workbooks.columns import Column, Value
from ..workbooks.safe_cells import plain_text
from ..workbooks.workbook import WorkbookWriter
from . import answers_table, contacts_table
from .knowledge_files import office_zone, unknown_ending


@dataclass(frozen=True)
class Sheet:
    """A list as a sheet: its title, its columns, its ids in order, and the rows of some ids."""

    title: Callable[[], str]
    columns: Callable[[], list[Column]]
    listed: Callable[[], list[int]]
    rows: Callable[[list[int]], Iterator[list[Value]]]


@dataclass(frozen=True)
class Format:
    """A kind of file.

    Attributes:
        suffix: its ending with the dot. ``label``: its name.
        version: of vCards, if it is one.
        grid: a roster with a row a person and days across.
    """

    suffix: str
    label: Callable[[], str]
    version: str = ""
    grid: bool = False


SHEETS: dict[str, Sheet] = {
    "contacts": Sheet(
        lambda: tr("Contacts"), contacts_table.columns, contacts.listed, contacts_table.rows
    ),
    "answers": Sheet(
        lambda: tr("Prepared answers"), answers_table.columns, answers.listed, answers_table.rows
    ),
    "staff": Sheet(
        lambda: tr("People of the line"), staff_table.columns, staff_table.listed, staff_table.rows
    ),
    "shifts": Sheet(
        lambda: tr("Shifts and absences"),
        shifts_table.columns,
        shifts_table.listed,
        shifts_table.rows,
    ),
}

_TABLES = (
    Format(".xlsx", lambda: tr("Excel workbook")),
    Format(".csv", lambda: tr("Text table (CSV)")),
)
_CARDS = (
    Format(".vcf", lambda: tr("vCard 3.0, for most programs"), "3.0"),
    Format(".vcf", lambda: tr("vCard 4.0"), "4.0"),
    Format(".vcf", lambda: tr("vCard 2.1, for old telephones"), "2.1"),
)


_GRID = Format(".xlsx", lambda: tr("Excel workbook, days across"), grid=True)


def formats(area: str) -> tuple[Format, ...]:
    """What a list can be written as, the usual one first."""
    if area == "shifts":
        return (*_TABLES, _GRID)
    return (*_TABLES, *_CARDS) if area == "contacts" else _TABLES


def listed(area: str) -> list[int]:
    """Ids of all entries of a list, in its order."""
    return SHEETS[area].listed()


def format_for(area: str, target: Path, version: str = "3.0", *, grid: bool = False) -> Format:
    """The format that a file name asks for; ``grid``: with days across, where there is such.

    Raises:
        UserError: none has this ending.
    """
    for kind in formats(area):
        if (target.suffix.lower(), grid) == (kind.suffix, kind.grid) and kind.version in (
            "", version,
        ):  # fmt: skip
            return kind
    raise unknown_ending(target, tuple(dict.fromkeys(kind.suffix for kind in formats(area))))


def export(
    area: str,
    target: Path,
    *,
    kind: Format,
    language: str,
    now: datetime,
    ids: Sequence[int] | None = None,
) -> int:
    """Write a list; returns how many entries.

    Args:
        area: a key of ``SHEETS``.
        target: the file; it is replaced only when all is written.
        kind: one of ``formats``.
        language: of the separators of a text table.
        now: the instant of the export.
        ids: which entries, in which order; None: all.

    Raises:
        UserError: the file cannot be written; nothing is left behind.
    """
    wanted = SHEETS[area].listed() if ids is None else list(ids)
    if kind.version:
        return vcard.export_cards(target, kind.version, wanted)
    columns = shift_grid.columns(wanted) if kind.grid else SHEETS[area].columns()
    with replacing(target) as file:
        if kind.suffix == ".xlsx":
            with WorkbookWriter(file, language) as book:
                if kind.grid:
                    book.add_sheet(
                        SHEETS[area].title(), columns, shift_grid.rows(wanted), wide=True
                    )
                else:
                    add_sheet(book, area, wanted)
                book.save(about(area, columns, language, now))
        else:
            _write_csv(file, columns, SHEETS[area].rows(wanted), language)
    return len(wanted)


def add_sheet(book: WorkbookWriter, area: str, ids: list[int] | None = None) -> None:
    """Put a list into a workbook as one of its sheets; ``ids`` None: all of it."""
    sheet = SHEETS[area]
    wanted = sheet.listed() if ids is None else ids
    book.add_sheet(sheet.title(), sheet.columns(), sheet.rows(wanted))


def about(
    area: str, columns: Sequence[Column], language: str, now: datetime
) -> dict[str, str | int]:
    """What a file says of itself for when it comes back."""
    return {
        "format": FORMAT,
        "area": area,
        "language": language,
        "exported_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "timezone": office_zone().key,
        "fields": ",".join(column.name for column in columns),
        **entries_by_uid("topic"),
    }


def _write_csv(
    file: Path, columns: Sequence[Column], rows: Iterator[list[Value]], language: str
) -> None:
    """A text table as the spreadsheets of the language expect it."""
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        delimiter = ";" if language == "ru" else ","
        writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow([column.heading for column in columns])
        kinds = [column.kind for column in columns]
        for row in rows:
            writer.writerow(
                [
                    f"{value:%d.%m.%Y}" if kind == "day" and isinstance(value, datetime)
                    else plain_text(value, language)
                    for kind, value in zip(kinds, row, strict=True)
                ]
            )  # fmt: skip
