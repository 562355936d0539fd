"""Undoing imports: on request, after an error, and what a killed process left."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from typing import Any

from ..calls import commands
from ..calls.worked import VALUE_NAMES
from ..errors import Cancelled, UserError
from ..search import index
from ..storage.database import DatabaseLocked, database_path, transaction, translate
from ..storage.tables import Call, Change, ImportBatch, ImportChange, database
from ..text import tr
from .batches import CALLS, LISTS, TakenBack
from .known import COLUMNS, INSTANTS, SELECT
from .writing import at_length, set_digests

AT_ONCE = 500
CHANGED_AT_ONCE = 200
"""Changed calls in one transaction, each with its history and its place in the search."""
PATIENCE = 0.2
"""Seconds after which a waiting import asks whether it was cancelled."""


@contextmanager
def alone(cancelled: Callable[[], bool] | None = None) -> Iterator[None]:
    """Wait for other imports, of other processes too, and sweep away what a killed one left.

    The lock is SQLite's own, on a file beside the data: it goes with the process that holds it.

    Raises:
        Cancelled: ``cancelled`` said so while waiting.
    """
    file = database_path()
    assert file is not None
    lock = sqlite3.connect(file.with_suffix(".importing"), timeout=PATIENCE, isolation_level=None)
    with closing(lock):
        while True:
            try:
                lock.execute("BEGIN EXCLUSIVE")
                break
            except sqlite3.OperationalError as error:
                if not isinstance(translate(error), DatabaseLocked):
                    raise
            if cancelled is not None and cancelled():
                raise Cancelled
        # Whoever was writing these is gone, or it would hold the lock.
        for batch in list(ImportBatch.select().where(ImportBatch.alive_at.is_null(False))):
            if batch.undone_at is None:
                drop_batch(batch.id)
            else:
                _take_back(batch.id, json.loads(batch.created), batch.by_id, batch.undone_at)
        index.settle()
        yield


def sweep() -> None:
    """Sweep away what a killed import left, unless one is under way just now."""
    with suppress(Cancelled), alone(lambda: True):
        pass


def drop_batch(batch_id: int) -> None:
    """Sweep away a batch that did not come to its end, and all that it brought."""
    batch = ImportBatch.get_by_id(batch_id)
    _restore_changed(batch_id, batch.by_id, batch.at)
    _remove_calls(batch_id, f"call.deleted_at = {commands.HIDDEN}")
    with transaction():
        remove_entries(json.loads(batch.created), batch.at)
        ImportBatch.delete().where(ImportBatch.id == batch_id).execute()


def _remove_calls(batch_id: int, which: str) -> int:
    """Delete new calls of a batch, some at a time, so that others can write between."""
    removed = 0
    while True:
        with transaction():
            rows = database.execute_sql(
                f"SELECT call.id, call.position {_NEW_CALLS} AND {which} LIMIT ?",
                (batch_id, AT_ONCE),
            ).fetchall()
            index.remove([position for _, position in rows])
            Call.delete().where(Call.id.in_([id for id, _ in rows])).execute()
        removed += len(rows)
        if len(rows) < AT_ONCE:
            return removed


_NEW_CALLS = (
    "FROM import_change JOIN call ON call.id = import_change.row"
    " WHERE import_change.batch_id = ? AND import_change.before = ''"
)
_UNTOUCHED = (
    "call.changed_at IS NULL AND NOT EXISTS (SELECT 1 FROM call AS next"
    " WHERE next.continues_id = call.id)"
)


def take_back(batch_id: int, *, by: int | None, now: datetime) -> TakenBack:
    """Undo an import as far as nobody has worked on since.

    New calls vanish; those that were edited or continued since go to the bin. Changed calls get
    their earlier values back, field by field, where nobody edited the field since. That goes some
    calls at a time, so that nobody waits; what a killed process leaves, the next sweep ends.

    Raises:
        UserError: there is no such import, or it was taken back already.
    """
    with alone():
        with transaction():
            batch = ImportBatch.get_or_none(
                ImportBatch.id == batch_id,
                ImportBatch.area == CALLS,
                ImportBatch.alive_at.is_null(),
            )
            if batch is None:
                raise UserError(tr("There is no import number {number}.", number=batch_id))
            if batch.undone_at is not None:
                raise UserError(
                    tr("This import was taken back already."), tr("Nothing was changed.")
                )
            ImportBatch.update(undone_at=now, alive_at=now).where(
                ImportBatch.id == batch_id
            ).execute()
        with at_length(batch.new + batch.changed):
            return _take_back(batch_id, json.loads(batch.created), by, now)


def _take_back(
    batch_id: int, created: dict[str, list[int]], by: int | None, now: datetime
) -> TakenBack:
    restored, kept = _restore_changed(batch_id, by, now)
    removed = _remove_calls(batch_id, _UNTOUCHED)
    with transaction():
        rows = database.execute_sql(
            f"SELECT call.id {_NEW_CALLS} AND call.deleted_at IS NULL", (batch_id,)
        ).fetchall()
        commands.delete_calls([id for (id,) in rows], by=by, now=now)
        entries = remove_entries(created, now)
        ImportBatch.update(alive_at=None).where(ImportBatch.id == batch_id).execute()
    return TakenBack(removed, len(rows), restored, kept, entries)


def _restore_changed(batch_id: int, by: int | None, now: datetime) -> tuple[int, int]:
    restored = kept = 0
    query = ImportChange.select().where(ImportChange.batch == batch_id, ImportChange.before != "")
    changes = list(query.order_by(ImportChange.id.desc()))
    for start in range(0, len(changes), CHANGED_AT_ONCE):
        with transaction():
            for change in changes[start : start + CHANGED_AT_ONCE]:
                if (done := _restore(change, by, now)) is not None:
                    restored, kept = restored + done, kept + (not done)
    return restored, kept


def _restore(change: ImportChange, by: int | None, now: datetime) -> bool | None:
    """Whether any field of a changed call got its earlier value; None where there is no call."""
    before, after = json.loads(change.before), json.loads(change.after)
    row = database.execute_sql(f"SELECT {SELECT} FROM call WHERE id = ?", (change.row,)).fetchone()
    if row is None:
        return None
    call = dict(zip(COLUMNS, row, strict=True))
    fields = {
        name: restorable(name, before[name])
        for name, value in after.items()
        if name in VALUE_NAMES and call[name] == value
    }
    if fields:
        commands.change_call(change.row, fields, by=by, now=now)
    set_digests([(change.row, before["import_row"])])
    return bool(fields)


def restorable(name: str, value: Any) -> Any:
    """A stored value as ``CallValues`` has it."""
    if name in INSTANTS and value is not None:
        return datetime.fromtimestamp(value, UTC)
    return bool(value) if name == "withheld" else value


_COLUMN_OF = {
    "topic": "topic_id", "source": "source_id", "outcome": "outcome_id", "operator": "taken_by_id",
}  # fmt: skip


def remove_entries(created: dict[str, list[int]], now: datetime) -> int:
    """Take away the list entries of a batch that nothing else refers to.

    One that the history still names is retired instead.
    """
    removed = 0
    for name, ids in created.items():
        table = LISTS[name]
        pair = f'"{_COLUMN_OF[name]}":['
        in_history = (
            f"SELECT 1 FROM change WHERE changes LIKE '%{pair}:id,%'"
            f" OR changes LIKE '%{pair}%,:id]%'"
        )
        in_use = _references(name)
        # A part comes after the whole that it was put under.
        for id in reversed(ids):
            if any(_finds(query, id) for query in in_use):
                continue
            if _finds(in_history, id):
                table.update(retired_at=now).where(table.id == id).execute()
            else:
                table.delete().where(table.id == id).execute()
                Change.delete().where(Change.table_name == name, Change.row == id).execute()
            removed += 1
    return removed


def _references(name: str) -> list[str]:
    """Queries that find whatever refers to an entry ``:id`` of a list, by the foreign keys."""
    keys = database.execute_sql(
        'SELECT entry.name, key."from" FROM sqlite_master AS entry'
        " JOIN pragma_foreign_key_list(entry.name) AS key"
        " WHERE entry.type = 'table' AND key.\"table\" = ?",
        (name,),
    )
    return [f'SELECT 1 FROM "{table}" WHERE "{column}" = :id' for table, column in keys]


def _finds(query: str, id: int) -> bool:
    found = database.execute_sql(f"{query} LIMIT 1".replace(":id", str(int(id)))).fetchone()
    return found is not None
