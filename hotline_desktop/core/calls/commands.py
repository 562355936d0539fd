"""Everything that writes the register. Each command is one transaction.

The full-text index is kept here and nowhere else; the history of edits is kept by triggers.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from hotline_desktop.core import lists, settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.hours_store import hours_of
from hotline_desktop.core.search import index
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Call, Draft, database
from hotline_desktop.core.text import tr

from . import outcomes, worked
from .values import CallValues
from .worked import COLUMNS, STARTED, TEXT_NAMES, VALUE_NAMES, Worked, derived, end_of

POSITIONS_PER_SECOND = 65536
HIDDEN = 0
"""``deleted_at`` of a call whose import is under way."""
INSERT_AT_ONCE = 10_000


def file_call(
    values: CallValues, *, by: int | None, now: datetime, draft_id: int | None = None
) -> int:
    """Register a call and drop the draft that it was typed in; returns the call's id.

    A call that continues another one fulfils the callback promised there, unless it ends in a
    promise itself.
    """
    with transaction():
        (id,) = insert_calls([values], by=by, now=now)
        if values.continues_id is not None and _kind(values.outcome_id) != outcomes.CALLBACK:
            _mark_called_back(values.continues_id, values.started_at, by, now)
        if draft_id is not None:
            Draft.delete_by_id(draft_id)
    return id


def insert_calls(calls: Sequence[CallValues], *, by: int | None, now: datetime) -> list[int]:
    """Register many calls in the order given; returns their ids.

    Args:
        calls: what to register.
        by: the operator who enters them.
        now: the instant of entry.
    """
    region = settings.get(settings.REGION)
    hours = {line: hours_of(line) for line in {values.line_id for values in calls}}
    entries = [Worked.out(values, region, hours[values.line_id]) for values in calls]
    with transaction():
        return insert_worked(entries, by=by, now=now)


def insert_worked(
    calls: Sequence[Worked], *, by: int | None, now: datetime, hidden: bool = False
) -> list[int]:
    """Register calls whose columns are worked out already; call it within a transaction.

    Not with one of its own: one within another keeps what every page was before.

    Args:
        calls: what to register.
        by: the operator who enters them.
        now: the instant of entry.
        hidden: nobody is to see them before ``core.imports.writing.finish_batch``.
    """
    last = _last_positions(calls) if len(calls) > 1 else {}
    (first,) = database.execute_sql("SELECT COALESCE(MAX(id), 0) + 1 FROM call").fetchone()
    entered, deleted = int(now.timestamp()), HIDDEN if hidden else None
    # Neighbours, so that a long import does not touch the whole index of them each time.
    uid = secrets.randbits(63)
    rows = []
    entries = []
    for place, (columns, words, digest) in enumerate(calls):
        position = _next_position(columns[STARTED], last)
        named = first + place, f"{uid + place:016x}", position
        rows.append((*columns, *named, by, entered, digest, deleted))
        entries.append(index.Entry(position, (), "", worked.marks_of(columns), words))
    for start in range(0, len(rows), INSERT_AT_ONCE):
        database.connection().executemany(_INSERT, rows[start : start + INSERT_AT_ONCE])
        index.add(entries[start : start + INSERT_AT_ONCE])
    return list(range(first, first + len(rows)))


# Not through the model: for many rows it takes longer to phrase the query than to run it.
_COLUMNS = (
    *COLUMNS, "id", "uid", "position", "entered_by_id", "entered_at", "import_row", "deleted_at",
)  # fmt: skip
_INSERT = f"INSERT INTO call ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"


def change_call(call_id: int, changes: dict[str, Any], *, by: int | None, now: datetime) -> None:
    """Change some fields, named as in ``CallValues``; the history says who and when.

    With another channel the advertisement goes, unless it is among the changes.
    """
    with transaction():
        call = Call.get_by_id(call_id)
        before = CallValues(**{name: getattr(call, name) for name in VALUE_NAMES})
        after = replace(before, **changes)
        if after.source_id != before.source_id and "placement_id" not in changes:
            after.placement_id = None  # the advertisement was one of the other channel
        row = derived(after, settings.get(settings.REGION), hours_of(call.line_id))
        if "ended_at" not in changes and {"started_at", "duration"} & changes.keys():
            row |= end_of(after.started_at, after.duration, None)
        row |= {name: getattr(after, name) for name in VALUE_NAMES if name not in row}
        if after.started_at == before.started_at:
            row["position"] = call.position
            if after.line_id == before.line_id:
                row["outside_hours"] = call.outside_hours
        else:
            row["position"] = _next_position(int(after.started_at.timestamp()), {})
        Call.update(**row, changed_by_id=by, changed_at=now).where(Call.id == call_id).execute()
        if call.deleted_at is None:
            index.remove([call.position])
            index.add([_searchable(row)])


def delete_calls(ids: Iterable[int], *, by: int | None, now: datetime) -> None:
    """Put calls into the bin."""
    ids = list(ids)
    with transaction():
        positions = Call.select(Call.position).where(Call.id.in_(ids), Call.deleted_at.is_null())
        index.remove([position for (position,) in positions.tuples()])
        Call.update(deleted_at=now, changed_by_id=by, changed_at=now).where(
            Call.id.in_(ids)
        ).execute()


def restore_calls(ids: Iterable[int], *, by: int | None, now: datetime) -> None:
    """Take calls out of the bin."""
    ids = list(ids)
    with transaction():
        query = Call.select().where(Call.id.in_(ids), Call.deleted_at.is_null(False))
        index.add([_searchable(row) for row in query.dicts()])
        Call.update(deleted_at=None, changed_by_id=by, changed_at=now).where(
            Call.id.in_(ids)
        ).execute()


def fulfil_callback(call_id: int, *, by: int | None, now: datetime) -> int:
    """Register the outgoing call that keeps the promise; returns its id."""
    call = Call.get_by_id(call_id)
    return file_call(
        CallValues(
            line_id=call.line_id,
            started_at=now,
            direction="out",
            number=call.number,
            caller_name=call.caller_name,
            organisation=call.organisation,
            question=call.question,
            topic_id=call.topic_id,
            outcome_id=lists.outcome_of_kind(outcomes.ANSWERED),
            taken_by_id=by,
            continues_id=call_id,
        ),
        by=by,
        now=now,
    )


def unfile_call(call_id: int, *, by: int | None, now: datetime) -> None:
    """Take a filing back: the call goes to the bin, a promise that it kept is open again."""
    with transaction():
        call = Call.get_by_id(call_id)
        delete_calls([call_id], by=by, now=now)
        if call.continues_id is not None:
            Call.update(callback_done=None, changed_by_id=by, changed_at=now).where(
                Call.id == call.continues_id, Call.callback_done == call.started_at
            ).execute()


def postpone_callback(call_id: int, due: datetime, *, by: int | None, now: datetime) -> None:
    """Promise to call back at another time."""
    change_call(call_id, {"callback_due": due}, by=by, now=now)


def _mark_called_back(call_id: int, at: datetime, by: int | None, now: datetime) -> None:
    Call.update(callback_done=at, changed_by_id=by, changed_at=now).where(
        Call.id == call_id, Call.callback_due.is_null(False), Call.callback_done.is_null()
    ).execute()


def _kind(outcome_id: int | None) -> str | None:
    return None if outcome_id is None else lists.kinds()[outcome_id]


def _last_positions(calls: Sequence[Worked]) -> dict[int, int]:
    """The last position taken in each second that one of the calls began at."""
    seconds = {call.columns[STARTED] for call in calls}
    found = database.execute_sql(
        "SELECT value * ?1, (SELECT MAX(position) FROM call"
        " WHERE position BETWEEN value * ?1 AND value * ?1 + ?1 - 1) FROM json_each(?2)",
        (POSITIONS_PER_SECOND, json.dumps(sorted(seconds))),
    )
    return {first: first - 1 if taken is None else taken for first, taken in found}


def _next_position(second: int, last: dict[int, int]) -> int:
    """The first free position at this second; ``last`` remembers those given out and not stored."""
    first = second * POSITIONS_PER_SECOND
    if first not in last:
        (found,) = database.execute_sql(
            "SELECT MAX(position) FROM call WHERE position BETWEEN ? AND ?",
            (first, first + POSITIONS_PER_SECOND - 1),
        ).fetchone()
        last[first] = first - 1 if found is None else found
    last[first] += 1
    if last[first] >= first + POSITIONS_PER_SECOND:
        raise UserError(
            tr("Far too many calls begin in the same second."),
            tr("Nothing was changed."),
            tr("Check the column with the date and time."),
        )
    return last[first]


def _searchable(row: dict[str, Any]) -> index.Entry:
    """What the full-text index is told of a call: a row of column → value."""

    def reference(name: str) -> int | None:
        found = row.get(name, row.get(name.removesuffix("_id")))
        return None if found is None else int(found)

    return index.Entry(
        row["position"],
        tuple(row[name] for name in TEXT_NAMES),
        row["caller_id"] or row["number"],
        tuple(map(reference, worked.MARKS)),
    )
