"""The calls that a spreadsheet is compared with: as they are, and as they were."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from peewee import fn

from ..calls.commands import POSITIONS_PER_SECOND
from ..storage.tables import Call, database
from .batches import CALLS

INSTANTS = frozenset({"started_at", "ended_at", "callback_due", "callback_done"})
COLUMNS = (
    "id", "uid", "line_id", "direction", "number", "caller_id", "withheld", "caller_name",
    "organisation", "started_at", "ended_at", "duration", "wait", "question", "answer", "topic_id",
    "urgency", "outcome_id", "referred_to", "callback_due", "callback_done", "source_id",
    "placement_id", "notes",
    "taken_by_id", "external_id", "import_row", "deleted_at",
)  # fmt: skip
SELECT = ", ".join(f"call.{column}" for column in COLUMNS)
Stored = dict[str, Any]
"""A registered call: column → value as stored, instants in seconds since 1970 UTC."""


def last_call_id() -> int:
    """The newest call's id; 0 where there is none."""
    return int(Call.select(fn.MAX(Call.id)).scalar() or 0)


def calls_at(starts: Iterable[int], up_to: int) -> dict[int, list[Stored]]:
    """The calls that began at these seconds, those in the bin too, by second.

    Args:
        starts: seconds since 1970 UTC.
        up_to: calls with higher ids are left out.
    """
    rows = database.execute_sql(
        f"SELECT {SELECT} FROM json_each(?) AS wanted JOIN call"
        " ON call.position BETWEEN wanted.value * ? AND wanted.value * ? + ?"
        " WHERE call.id <= ? AND call.deleted_at IS NOT 0 ORDER BY call.position",
        (
            json.dumps(sorted(set(starts))),
            POSITIONS_PER_SECOND,
            POSITIONS_PER_SECOND,
            POSITIONS_PER_SECOND - 1,
            up_to,
        ),
    )
    found: dict[int, list[Stored]] = {}
    for row in rows:
        call = dict(zip(COLUMNS, row, strict=True))
        found.setdefault(call["started_at"], []).append(call)
    return found


def calls_named(uids: Iterable[str], up_to: int) -> dict[str, Stored]:
    """The calls with these uids, those in the bin too."""
    rows = database.execute_sql(
        f"SELECT {SELECT} FROM json_each(?) AS wanted JOIN call ON call.uid = wanted.value"
        " WHERE call.id <= ? AND call.deleted_at IS NOT 0",
        (json.dumps(sorted(set(uids))), up_to),
    )
    return {row[1]: dict(zip(COLUMNS, row, strict=True)) for row in rows}


def undo_since(calls: Sequence[Stored], at: dict[int, int]) -> dict[int, Stored]:
    """The calls as they were at an instant each: every later edit is thought away.

    Args:
        calls: as they are now.
        at: call id → seconds since 1970 UTC; calls that are not in it are left out.
    """
    then = {call["id"]: dict(call) for call in calls if call["id"] in at}
    if not then:
        return {}
    rows = database.execute_sql(
        "SELECT change.row, change.at, change.changes FROM json_each(?) AS wanted"
        " JOIN change ON change.table_name = 'call' AND change.row = wanted.value"
        " WHERE change.at > ? ORDER BY change.id DESC",
        (json.dumps(sorted(then)), min(at[id] for id in then)),
    )
    for row, changed_at, changes in rows:
        if changed_at > at[row]:
            for column, (before, _) in json.loads(changes).items():
                if column in then[row]:
                    then[row][column] = before
    return then


def last_imported(ids: Iterable[int]) -> dict[int, int]:
    """When each of these calls was last written by an import that still stands."""
    rows = database.execute_sql(
        "SELECT import_change.row, MAX(import_batch.at) FROM import_change"
        " JOIN import_batch ON import_batch.id = import_change.batch_id"
        " WHERE import_batch.area = ? AND import_batch.undone_at IS NULL"
        " AND import_change.row IN (SELECT value FROM json_each(?)) GROUP BY import_change.row",
        (CALLS, json.dumps(sorted(set(ids)))),
    )
    return {row: int(at) for row, at in rows}
