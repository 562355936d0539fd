"""A row of a spreadsheet that is new → a call as the register takes it."""

from __future__ import annotations

from hotline_desktop.core import settings
from hotline_desktop.core.calls.worked import COLUMNS, Worked
from hotline_desktop.core.line.hours import Hours
from hotline_desktop.core.line.hours_store import hours_of

from .mapping import Mapping
from .matching import LIST_COLUMNS, Matcher
from .records import Record, call_of

KNOWN = 10_000
"""Rows that name the same entries are many: theirs are remembered, so many at the most."""

_NAMES = (*LIST_COLUMNS, "outcome_kind")
_Places = list[tuple[int, int | None]]


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
        self._known: dict[tuple[str | None, ...], _Places | None] = {}

    def worked(self, record: Record) -> Worked:
        """The call that a row becomes."""
        names = tuple(map(record.values.get, _NAMES))
        if names not in self._known:
            if len(self._known) == KNOWN:
                self._known.clear()
            self._known[names] = self._places(record)
        places = self._known[names]
        if record.worked is None or places is None:
            return self._anew(record)
        columns = list(record.worked.columns)
        for place, entry in places:
            columns[place] = entry
        return Worked(tuple(columns), record.worked.words, record.worked.digest)

    def _places(self, record: Record) -> _Places | None:
        """The entries that the row names and where they go; None if a list does not take one."""
        if self._left_out(record):
            return None
        entries = self._matcher.entries_of(record)
        return [(COLUMNS.index(column), entry) for column, entry in entries.items()]

    def _left_out(self, record: Record) -> list[str]:
        entries = self._matcher.entries_of(record)
        return [
            name
            for name, column in LIST_COLUMNS.items()
            if column in entries and entries[column] is None and record.values.get(name)
        ]

    def _anew(self, record: Record) -> Worked:
        row = self._matcher.columns_of(record)
        left_out = self._left_out(record)
        if record.values.get("line") and "line_id" not in row:
            left_out.append("line")
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
