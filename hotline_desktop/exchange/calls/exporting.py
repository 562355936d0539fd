"""Calls out of the register: into a workbook that comes back exactly, or a plain text table."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from pathlib import Path
from zoneinfo import ZoneInfo

from hotline_desktop.core import lists
from hotline_desktop.core.advertising import placements
from hotline_desktop.core.calls import browse, outcomes
from hotline_desktop.core.calls.browse import CallFilter, CallSort
from hotline_desktop.core.calls.fields import BY_NAME, FIELDS
from hotline_desktop.core.calls.rows import CallRow
from hotline_desktop.core.imports.batches import LISTS
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.storage.tables import Operator, Outcome, Source, Topic
from hotline_desktop.core.text import tr

from ..replacing import replacing
from ..workbooks.columns import Column, Value
from ..workbooks.safe_cells import plain_text
from ..workbooks.workbook import WorkbookWriter

FORMAT = 1
"""Raised when a file would be misread by a program that knows only earlier ones."""

ALL_FIELDS = tuple(field.name for field in FIELDS)
PAGE = 1000

Progress = Callable[[int, int], object]
"""Called with rows done and rows in all; raises ``Cancelled`` to stop."""

_WIDTHS = {
    "started": 17, "number": 23, "caller_name": 24, "organisation": 24, "question": 44,
    "answer": 44, "notes": 32, "topic": 22, "operator": 20, "entered_by": 20, "source": 20,
    "callback_due": 17, "callback_done": 17, "ended": 17, "entered": 17, "outcome": 20,
    "referred_to": 22, "line": 20, "placement": 28,
}  # fmt: skip
_KINDS = {"instant": "instant", "duration": "duration", "number": "phone"}
_TABLES: dict[str, lists.List] = {
    "topic": Topic, "outcome": Outcome, "source": Source, "operator": Operator,
    "entered_by": Operator,
}  # fmt: skip


@dataclass(frozen=True)
class Export:
    """What to write.

    Attributes:
        exported_at: now, in UTC.
        language: of the dates and of the separator in text tables; headings follow ``tr``.
        wanted, sort: which calls, in which order.
        fields: names of ``core.calls.fields``, in the order of the columns.
    """

    exported_at: datetime
    language: str = "en"
    wanted: CallFilter = field(default_factory=CallFilter)
    sort: CallSort = field(default_factory=CallSort)
    fields: Sequence[str] = ALL_FIELDS


def export_workbook(target: Path, export: Export, progress: Progress | None = None) -> int:
    """Write calls into a workbook.

    Args:
        target: the file; it is replaced only when all is written.
        progress: told how far it is; by raising ``Cancelled`` it stops the work.

    Returns:
        The number of calls.

    Raises:
        UserError: the file cannot be written; nothing is left behind then.
    """
    zone = zone_of(export.wanted)
    with replacing(target) as file, WorkbookWriter(file, export.language, choices()) as book:
        columns = (id_column(), *sheet_columns(export.fields))
        rows = _rows(export, zone, progress, id_first=True)
        count = book.add_sheet(tr("Calls"), columns, rows)
        book.save(about(export.language, zone, columns, export.exported_at))
    return count


def export_all(target: Path, export: Export, progress: Progress | None = None) -> int:
    """Write all that the office has into one workbook: calls, each list, contacts and answers.

    Arguments, result and errors are those of ``export_workbook``.
    """
    from ..lists import area_exporting

    zone = zone_of(export.wanted)
    with replacing(target) as file, WorkbookWriter(file, export.language, choices()) as book:
        columns = (id_column(), *sheet_columns(export.fields))
        rows = _rows(export, zone, progress, id_first=True)
        count = book.add_sheet(tr("Calls"), columns, rows)
        for title, table in list_titles().items():
            book.add_sheet(title, _list_columns(), _list_rows(table))
        for name in area_exporting.SHEETS:
            area_exporting.add_sheet(book, name)
        said = about(export.language, zone, columns, export.exported_at)
        for name, sheet in area_exporting.SHEETS.items():
            said[f"sheet of {name}"] = sheet.title()
        book.save(said)
    return count


def list_titles() -> dict[str, lists.List]:
    """The supervisor's lists by the names of their sheets."""
    return {
        tr("Topics"): Topic,
        tr("Outcomes"): Outcome,
        tr("Sources"): Source,
        tr("Operators"): Operator,
    }


def _list_columns() -> tuple[Column, ...]:
    return (
        Column("name", tr("Name"), width=36),
        Column("calls", tr("Calls"), "count"),
        Column("retired", tr("Retired")),
    )


def _list_rows(table: lists.List) -> Iterator[list[Value]]:
    for entry in lists.entries(table, retired=True, counts=True):
        yield [entry.name, entry.calls, tr("Yes") if entry.retired else tr("No")]


def export_text_table(target: Path, export: Export, progress: Progress | None = None) -> int:
    """Write calls as CSV: UTF-8, ``;`` between cells in Russian as Excel wants it there.

    Arguments, result and errors are those of ``export_workbook``. The id comes last, since it
    cannot be hidden.
    """
    zone = zone_of(export.wanted)
    delimiter = ";" if export.language == "ru" else ","
    count = 0
    with replacing(target) as file, file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
        columns = (*sheet_columns(export.fields), id_column())
        writer.writerow([column.heading for column in columns])
        for row in _rows(export, zone, progress, id_first=False):
            writer.writerow([plain_text(value, export.language) for value in row])
            count += 1
    return count


def sheet_columns(fields: Sequence[str]) -> tuple[Column, ...]:
    """The columns that carry these fields."""
    return tuple(
        Column(
            name,
            BY_NAME[name].label(),
            _KINDS.get(BY_NAME[name].kind, "text"),
            _WIDTHS.get(name, 13),
            choices="operator" if name == "entered_by" else name,
        )
        for name in fields
    )


def id_column() -> Column:
    """What makes the way back exact; not shown."""
    return Column("id", "Hotline Desktop id", width=34, hidden=True)


def about(
    language: str, zone: ZoneInfo, columns: Sequence[Column], now: datetime
) -> dict[str, str | int]:
    """What a file says of itself for when it comes back."""
    return {
        "format": FORMAT,
        "area": "calls",
        "exported_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "language": language,
        "timezone": zone.key,
        "fields": ",".join(column.name for column in columns),
        **entries_by_uid(*LISTS),
    }


def entries_by_uid(*names_of: str) -> dict[str, str]:
    """Which entries of lists the names in a file mean, for when they are called otherwise."""
    found = {}
    for name_of in names_of:
        uids = lists.uids(LISTS[name_of])
        for entry in lists.entries(LISTS[name_of], retired=True):
            found[f"{name_of} {uids[entry.id]}"] = entry.name
    return found


def choices() -> dict[str, list[str]]:
    """What the drop-down lists offer, in the supervisor's order."""
    offered = {
        name: [entry.name for entry in lists.entries(table)]
        for name, table in _TABLES.items()
        if name != "entered_by"
    }
    offered["line"] = [line.name for line in lines()]
    offered["direction"] = [outcomes.direction_name(way) for way in ("in", "out")]
    offered["urgency"] = [outcomes.urgency_name(urgency) for urgency in outcomes.URGENCIES]
    offered["outside_hours"] = [tr("Yes"), tr("No")]
    return offered


def zone_of(wanted: CallFilter) -> ZoneInfo:
    """The time zone of a whole file: that of the only line wanted, else of the oldest one."""
    known = lines(retired=True)
    chosen = [line for line in known if line.id in wanted.lines] or known
    return chosen[0].zone if chosen else ZoneInfo("UTC")


def _rows(
    export: Export, zone: ZoneInfo, progress: Progress | None, *, id_first: bool
) -> Iterator[list[Value]]:
    """The calls as rows of plain cell values, the id before or after the fields."""
    makers = [_maker(name, zone) for name in export.fields]
    makers.insert(0 if id_first else len(makers), lambda call: call.uid)
    total = browse.totals(export.wanted).calls if progress else 0
    done, key = 0, None
    while True:
        calls = browse.page(export.wanted, export.sort, key, PAGE)
        for call in calls:
            yield [make(call) for make in makers]
        done += len(calls)
        if progress:
            progress(done, max(done, total))
        if len(calls) < PAGE:
            return
        key = calls[-1].key


def _maker(name: str, zone: ZoneInfo) -> Callable[[CallRow], Value]:
    """What makes the cell of a field."""
    meant = BY_NAME[name]
    stored = attrgetter(meant.column)
    if meant.kind == "list":
        own = {"line": _line_names, "placement": placements.names}
        names = own[name]() if name in own else lists.names(_TABLES[name])
        return lambda call: names.get(stored(call))
    if name == "number":
        withheld = tr("withheld")
        return lambda call: call.number or (withheld if call.withheld else None)
    if meant.kind == "instant":
        return lambda call: _local(stored(call), zone)
    if meant.kind == "duration":
        return lambda call: _elapsed(stored(call))
    if meant.kind in _WORDS:
        words = _WORDS[meant.kind]()
        return lambda call: words[stored(call)]
    return stored


def _line_names() -> Mapping[int, str]:
    return {line.id: line.name for line in lines(retired=True)}


def _local(seconds: int | None, zone: ZoneInfo) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, zone).replace(tzinfo=None)


def _elapsed(seconds: int | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)


_WORDS: dict[str, Callable[[], Mapping[int | str, str]]] = {
    "urgency": lambda: {level: outcomes.urgency_name(level) for level in outcomes.URGENCIES},
    "direction": lambda: {way: outcomes.direction_name(way) for way in ("in", "out")},
    "yes_no": lambda: {0: tr("No"), 1: tr("Yes")},
}
