"""A row of a spreadsheet that is new → a call as the register takes it."""

from __future__ import annotations

from hotline_desktop.core import settings
from hotline_desktop.core.calls.worked import COLUMNS, Worked
from hotline_desktop.core.line.hours import Hours
from hotline_desktop.core.line.hours_store import hours_of

from .mapping import Mapping
from .matching import LIST_COLUMNS, Matcher
from .records import Record, call_of

_PLACES = {name: COLUMNS.index(column) for name, column in LIST_COLUMNS.items()}


class Filing:
    """Works the new calls of an import out.

    Args:
        mapping: of the sheet.
        line_id: the line of calls whose row names none.
        matcher: knows the entries of the lists.
    """

    def __init__(self, mapping: Mapping, line_id: int, matcher: Matcher) -> None:
        self._mapping = mapping
        self._line = line_id
        self._matcher = matcher
        self._region = settings.get(settings.REGION)
        self._hours: dict[int, Hours] = {}

    def worked(self, record: Record) -> Worked:
        """The call that a row becomes."""
        entries = self._matcher.entries_of(record)
        left_out = [
            name
            for name, column in LIST_COLUMNS.items()
            if column in entries and entries[column] is None and record.values.get(name)
        ]
        if record.worked is None or left_out:
            return self._anew(record, left_out)
        columns = list(record.worked.columns)
        for name, column in LIST_COLUMNS.items():
            if column in entries:
                columns[_PLACES[name]] = entries[column]
        return record.worked._replace(columns=tuple(columns))

    def _anew(self, record: Record, left_out: list[str]) -> Worked:
        row = self._matcher.columns_of(record)
        if record.values.get("line") and "line_id" not in row:
            left_out = [*left_out, "line"]
        if left_out:
            # What the lists do not take is kept in the notes.
            named = [
                f"{self._mapping.heading(column)}: {record.values[name]}"
                for name in left_out
                if (column := self._mapping.column(name)) is not None
            ]
            row["notes"] = "\n".join(filter(None, [row.get("notes") or "", *named]))
        values = call_of(record.values, row, self._line)
        if values.line_id not in self._hours:
            self._hours[values.line_id] = hours_of(values.line_id)
        return Worked.out(values, self._region, self._hours[values.line_id], record.digest)
