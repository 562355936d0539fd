"""Rows of a mapped sheet → what they say of a call, or why they are refused."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from hotline_desktop.core import phones
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.calls.worked import Worked
from hotline_desktop.core.text import tr

from ..sheets import values
from ..sheets.cells import Cell
from ..sheets.values import Unreadable
from .mapping import Mapping

LONGEST_TEXT = 100_000
"""Characters of a question, an answer or notes."""

LONGEST_NAME = 1_000
"""Characters of any other text."""

LONGEST_CALL = 7 * 86400
EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)

LIST_FIELDS = ("topic", "operator", "source", "outcome", "line")
TEXTS = ("caller_name", "organisation", "question", "answer", "referred_to", "external_id")
LONG_TEXTS = frozenset({"question", "answer", "notes"})
_YES_NO = ("answered", "abandoned", "resolved")


class Record(NamedTuple):
    """What a row says of a call.

    Attributes:
        row: of the sheet, 0 is the first.
        values: for every mapped field what its cell says, None or "" where it is empty; instants
            are aware. ``started`` is always there.
        digest: the same for every row that says the same.
        uid: names the call in our own workbooks.
        worked: the call that it would be, but for the entries of lists that it names; where
            another process has worked it out already.
    """

    row: int
    values: dict[str, Any]
    digest: str
    uid: str = ""
    worked: Worked | None = None


@dataclass(frozen=True)
class Refusal:
    """A row that does not go in, and why; or but for what the reason says where ``partly``."""

    row: int
    reason: str
    partly: bool = False


class _BadCell(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RowReader:
    """Reads the rows of one sheet.

    Args:
        mapping: how it is laid out.
        zone: time zone of the times without one.
        latest: a call that starts later is refused: day and month are surely mixed up.
    """

    def __init__(self, mapping: Mapping, zone: ZoneInfo, latest: datetime) -> None:
        self._mapping = mapping
        self._zone = zone
        self._latest = latest
        self._used = sorted({c for found in mapping.columns.values() for c in found})
        self._plain = [
            (field, column, reader)
            for field, reader in self._readers().items()
            if (column := mapping.column(field)) is not None
        ]
        self._texts = [
            (field, column)
            for field in (*TEXTS, *LIST_FIELDS)
            if (column := mapping.column(field)) is not None
        ]
        self._notes = [
            (column, f"{mapping.heading(column)}: " if column in mapping.labelled else "")
            for column in mapping.columns.get("notes", ())
        ]

    def _readers(self) -> dict[str, Callable[[Cell, int], Any]]:
        readers: dict[str, Callable[[Cell, int], Any]] = {
            "duration": self._duration,
            "wait": self._duration,
            "direction": lambda cell, _: values.direction(cell),
            "urgency": lambda cell, _: values.urgency(cell),
            "number": lambda cell, _: values.phone(cell),
            **{field: lambda cell, _: values.yes_no(cell) for field in _YES_NO},
        }
        return readers

    def read(self, row: int, cells: Sequence[Cell]) -> Record | Refusal | None:
        """What the row says; None where it is empty as far as it is mapped."""
        width = len(cells)
        if all(column >= width or values.is_empty(cells[column]) for column in self._used):
            return None
        try:
            found = self._values(cells, width)
            check(found, self._latest)
        except _BadCell as bad:
            return Refusal(row, bad.reason)
        column = self._mapping.column("id")
        uid = values.text(cells[column]) if column is not None and column < width else ""
        return Record(row, found, digest_of(found), uid)

    def _values(self, cells: Sequence[Cell], width: int) -> dict[str, Any]:
        started = self._started(cells)
        if started is None:
            raise _BadCell(tr("There is no date."))
        found: dict[str, Any] = {"started": started}
        for field, column, reader in self._plain:
            cell = cells[column] if column < width else ""
            try:
                found[field] = reader(cell, column)
            except Unreadable:
                raise self._bad(field, column, cell)
        for field, column in self._texts:
            found[field] = values.text(cells[column]) if column < width else ""
        for field in ("ended", "callback_due", "callback_done"):
            column_of = self._mapping.column(field)
            if column_of is not None:
                cell = cells[column_of] if column_of < width else ""
                found[field] = self._later(field, cell, column_of, found)
        if self._notes:
            found["notes"] = "\n".join(
                label + shown
                for column, label in self._notes
                if column < width and (shown := values.text(cells[column]))
            )
        if "number" in found:
            found["withheld"] = phones.is_withheld(found["number"])
        kind = outcome_kind(found)
        if kind:
            found["outcome_kind"] = kind
        return found

    def _bad(self, field: str, column: int, cell: Cell) -> _BadCell:
        what = {
            "duration": tr("a duration"),
            "wait": tr("a duration"),
            "direction": tr("a direction"),
            "urgency": tr("an urgency"),
            **dict.fromkeys(_YES_NO, tr("yes or no")),
        }.get(field, tr("a date or time"))
        return _BadCell(
            tr(
                "{column}: “{value}” is not {kind}.",
                column=self._mapping.heading(column),
                value=values.text(cell)[:60],
                kind=what,
            )
        )

    def _duration(self, cell: Cell, column: int) -> int | None:
        return values.duration(cell, self._mapping.units.get(column, "seconds"))

    def _moment(self, field: str, column: int, cell: Cell) -> values.Moment | None:
        try:
            return values.moment(cell, day_first=self._mapping.day_first.get(column, True))
        except Unreadable:
            raise self._bad(field, column, cell)

    def _started(self, cells: Sequence[Cell]) -> datetime | None:
        parts: list[values.Moment | None] = []
        pair = ("started", "") if "started" in self._mapping.columns else ("date", "time")
        last = 0
        for field in pair:
            column = self._mapping.column(field) if field else None
            if column is None:
                parts.append(None)
                continue
            last = column
            parts.append(self._moment(field, column, cells[column] if column < len(cells) else ""))
        day, clock = parts
        if isinstance(day, time) or (day is None and clock is not None):
            raise _BadCell(
                tr("{column}: a time without a date.", column=self._mapping.heading(last))
            )
        found = values.combined(day, clock)
        return None if found is None else self._instant(found, last)

    def _instant(self, found: datetime, column: int) -> datetime:
        try:
            return values.instant(found, self._zone)
        except (OverflowError, ValueError):
            raise _BadCell(
                tr("{column}: this date is impossible.", column=self._mapping.heading(column))
            )

    def _later(self, field: str, cell: Cell, column: int, found: dict[str, Any]) -> datetime | None:
        """End or callback: a moment, a time of the same day (or after midnight), or a tick."""
        started: datetime = found["started"]
        if field != "ended":
            word = values.text(cell).casefold()
            if word in values.YES_NO_WORDS and not isinstance(cell, int | float):
                if not values.yes_no(cell):
                    return None
                if field == "callback_done":
                    return found.get("callback_due") or started
                return self._end_of_day(started)
        day = self._moment(field, column, cell)
        if day is None:
            return None
        if isinstance(day, time):
            local = datetime.combine(started.astimezone(self._zone).date(), day)
            if self._instant(local, column) < started:
                local += timedelta(days=1)
            return self._instant(local, column)
        moment = values.combined(day, None)
        assert moment is not None
        if field == "callback_due" and not isinstance(day, datetime):
            moment = moment.replace(hour=23, minute=59)
        return self._instant(moment, column)

    def _end_of_day(self, started: datetime) -> datetime:
        local = started.astimezone(self._zone).replace(hour=23, minute=59, second=0, tzinfo=None)
        return values.instant(local, self._zone)


COLUMN_OF = {
    "started": "started_at", "ended": "ended_at", "duration": "duration", "wait": "wait",
    "direction": "direction", "number": "number", "caller_name": "caller_name",
    "organisation": "organisation", "question": "question", "answer": "answer",
    "urgency": "urgency", "referred_to": "referred_to", "callback_due": "callback_due",
    "callback_done": "callback_done", "notes": "notes", "external_id": "external_id",
}  # fmt: skip
"""Field → field of ``CallValues``, but for entries of lists."""


def plain_columns(said: dict[str, Any], *, ours: bool = False) -> dict[str, Any]:
    """What a row says as fields of ``CallValues``, but for entries of lists.

    Args:
        said: ``Record.values``.
        ours: an empty cell empties its field.
    """
    row = {column: said[name] for name, column in COLUMN_OF.items() if name in said}
    if row.get("urgency", 0) is None and ours:
        row["urgency"] = 0
    if not row.get("direction", True):
        del row["direction"]
    return row


def call_of(said: dict[str, Any], row: dict[str, Any], line_id: int) -> CallValues:
    """A row as a call to be filed.

    Args:
        said: ``Record.values``.
        row: fields of ``CallValues``, None where nothing is said.
        line_id: the line, where the row names none.
    """
    if said.get("withheld"):
        row = row | {"withheld": True, "number": ""}
    known = {name: value for name, value in row.items() if value is not None}
    return CallValues(**({"line_id": line_id} | known))


def outcome_kind(found: dict[str, Any]) -> str:
    """The outcome that yes-or-no columns tell, where no column names it.

    Not answered or abandoned: a hang-up. Answered but not resolved: not resolved. Else answered.
    """
    if found.get("outcome"):
        return ""
    answered, resolved = found.get("answered"), found.get("resolved")
    abandoned = found.get("abandoned")
    if abandoned or answered is False:
        return outcomes.HANGUP
    if resolved is False:
        return outcomes.UNRESOLVED
    if resolved or answered or abandoned is False:
        return outcomes.ANSWERED
    return ""


def check(found: dict[str, Any], latest: datetime) -> None:
    """Refuse what no call can be; whether it ends before it begins, the register must be asked.

    Raises:
        _BadCell: it says what is wrong.
    """
    started = found["started"]
    if started > latest:
        raise _BadCell(tr("The call would be in the future."))
    if started < EARLIEST:
        raise _BadCell(tr("The date is before 1970."))
    for field in ("duration", "wait"):
        seconds = found.get(field)
        if seconds is not None and not 0 <= seconds <= LONGEST_CALL:
            raise _BadCell(
                tr("A duration is below zero.")
                if seconds < 0
                else tr("A duration is longer than a week.")
            )
    for field, value in found.items():
        if isinstance(value, str) and len(value) > LONGEST_NAME:
            longest = LONGEST_TEXT if field in LONG_TEXTS else LONGEST_NAME
            if len(value) > longest:
                raise _BadCell(
                    tr(
                        "A text is too long: {count} characters, {most} at most.",
                        count=len(value),
                        most=longest,
                    )
                )


def digest_of(found: dict[str, Any]) -> str:
    """The same for every row that says the same, however its cells are written.

    ``RowReader`` puts the fields in one order, whatever the order of the columns.
    """
    said = [
        (name, int(value.timestamp()) if isinstance(value, datetime) else value)
        for name, value in found.items()
        if value is not None and value != ""
    ]
    return hashlib.blake2b(repr(said).encode(), digest_size=12).hexdigest()
