"""Imports as the register sees them: what is there already, batches, and taking them back."""

from __future__ import annotations

import gc
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from peewee import fn

from .calls import commands
from .calls.commands import POSITIONS_PER_SECOND
from .calls.worked import VALUE_NAMES, Worked
from .errors import Cancelled, UserError
from .search import index
from .storage.database import DatabaseLocked, database_path, transaction, translate
from .storage.tables import (
    Call,
    ImportBatch,
    ImportChange,
    ImportLayout,
    ListItem,
    Operator,
    Outcome,
    Source,
    Topic,
    database,
)
from .text import tr

AREA = "calls"
LISTS: dict[str, type[ListItem]] = {
    "topic": Topic,
    "operator": Operator,
    "source": Source,
    "outcome": Outcome,
}
"""Lists that an import may add to, by the field that names their entries."""

INSTANTS = frozenset({"started_at", "ended_at", "callback_due", "callback_done"})
AT_ONCE = 500
CHANGED_AT_ONCE = 200
"""Changed calls in one transaction, each with its history and its place in the search."""
OBJECTS_BETWEEN_COLLECTIONS = 500_000
"""Rows come and go without cycles: looking for those would take a tenth of a long import."""
MANY = 10_000
"""Rows from which an import is long."""
LONG_IMPORT = {"cache_size": -65536, "wal_autocheckpoint": 25_000}
"""Minus KiB of pages in memory; pages of 4 KiB in the log."""

COLUMNS = (
    "id", "uid", "line_id", "direction", "number", "caller_id", "withheld", "caller_name",
    "organisation", "started_at", "ended_at", "duration", "wait", "question", "answer", "topic_id",
    "urgency", "outcome_id", "referred_to", "callback_due", "callback_done", "source_id",
    "placement_id", "notes",
    "taken_by_id", "external_id", "import_row", "deleted_at",
)  # fmt: skip
_SELECT = ", ".join(f"call.{column}" for column in COLUMNS)

Stored = dict[str, Any]
"""A registered call: column → value as stored, instants in seconds since 1970 UTC."""


class Batch(NamedTuple):
    """An import as listed. ``undone`` is when it was taken back."""

    id: int
    file_name: str
    sheet: str
    at: datetime
    by_id: int | None
    new: int
    changed: int
    same: int
    refused: int
    undone: datetime | None


@dataclass(frozen=True)
class TakenBack:
    """What taking a batch back did.

    Attributes:
        removed: new calls that are gone.
        binned: new calls that somebody worked on since; they are in the bin.
        restored: calls that have their earlier values again.
        kept: changed calls left as they are, since all that had changed was edited again.
        entries: list entries that the import had added and nothing else uses; they are gone, or
            retired where the history of a call names them.
    """

    removed: int = 0
    binned: int = 0
    restored: int = 0
    kept: int = 0
    entries: int = 0


@contextmanager
def at_length(rows: int) -> Iterator[None]:
    """Set this connection up for a long import, which touches pages all over the place.

    A larger page cache, a log that is folded into the database less often, a garbage collector
    that looks for cycles less often, and a search index that is put in order once, at the end.

    Args:
        rows: how many there will be; few are written as ever.
    """
    if rows < MANY:
        yield
        return
    threshold = gc.get_threshold()
    before = {name: database.execute_sql(f"PRAGMA {name}").fetchone()[0] for name in LONG_IMPORT}
    try:
        gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
        for name, value in LONG_IMPORT.items():
            database.execute_sql(f"PRAGMA {name} = {value}")
        with index.bulk():
            yield
    finally:
        gc.set_threshold(*threshold)
        for name, value in before.items():
            database.execute_sql(f"PRAGMA {name} = {value}")


@contextmanager
def connected() -> Iterator[None]:
    """The database, with a connection of this thread's own where it has none."""
    if not database.is_closed():
        yield
        return
    with database.connection_context():
        yield


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
        f"SELECT {_SELECT} FROM json_each(?) AS wanted JOIN call"
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
        f"SELECT {_SELECT} FROM json_each(?) AS wanted JOIN call ON call.uid = wanted.value"
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
        (AREA, json.dumps(sorted(set(ids)))),
    )
    return {row: int(at) for row, at in rows}


# --- writing a batch


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


def begin_batch(file_name: str, sheet: str, by: int | None, now: datetime) -> int:
    """A new batch that is under way: nobody sees it, nor the calls that are noted for it."""
    with transaction():
        batch = ImportBatch.create(
            area=AREA, file_name=file_name, sheet=sheet, at=now, by=by,
            new=0, changed=0, same=0, refused=0,
        )  # fmt: skip
        _sign(int(batch.id))
    return int(batch.id)


def write_new(
    batch_id: int,
    calls: Sequence[Worked],
    created: dict[str, list[int]],
    *,
    by: int | None,
    now: datetime,
) -> None:
    """Put some new calls in for a batch, still hidden; short, so that others can write between.

    Args:
        batch_id: the batch.
        calls: to register, each with the digest of its row.
        created: the list entries added so far.
        by: the operator who imports.
        now: the instant of the import.
    """
    with transaction():
        ids = commands.insert_worked(calls, by=by, now=now, hidden=True)
        database.execute_sql(
            "INSERT INTO import_change (batch_id, row, before, after)"
            " SELECT ?, id, '', '' FROM call WHERE id BETWEEN ? AND ?",
            (batch_id, ids[0], ids[-1]),
        )
        ImportBatch.update(created=json.dumps(created)).where(ImportBatch.id == batch_id).execute()
        _sign(batch_id)


def _sign(batch_id: int) -> None:
    database.execute_sql(
        "UPDATE import_batch SET alive_at = strftime('%s', 'now') WHERE id = ?", (batch_id,)
    )


def finish_batch(batch_id: int, counts: Counter[str], created: dict[str, list[int]]) -> None:
    """Show everything that the batch brought, at once, in the caller's transaction."""
    database.execute_sql(
        "UPDATE call SET deleted_at = NULL WHERE deleted_at = ? AND id IN"
        " (SELECT row FROM import_change WHERE batch_id = ?)",
        (commands.HIDDEN, batch_id),
    )
    ImportBatch.update(
        new=counts["new"],
        changed=counts["changed"],
        same=counts["same"],
        refused=counts["refused"],
        created=json.dumps(created),
        alive_at=None,
    ).where(ImportBatch.id == batch_id).execute()


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


def write_change(
    batch_id: int,
    call: Stored,
    changes: dict[str, Any],
    digest: str,
    *,
    by: int | None,
    now: datetime,
) -> None:
    """Change a call for a batch and remember what it was.

    Args:
        batch_id: the batch.
        call: as stored now.
        changes: fields as in ``CallValues``.
        digest: of the spreadsheet row.
        by: the operator who imports.
        now: the instant of the import.
    """
    commands.change_call(call["id"], changes, by=by, now=now)
    after = database.execute_sql(f"SELECT {_SELECT} FROM call WHERE id = ?", (call["id"],))
    became = dict(zip(COLUMNS, after.fetchone(), strict=True))
    names = [column for column in COLUMNS if became[column] != call[column]]
    ImportChange.insert(
        batch=batch_id,
        row=call["id"],
        before=json.dumps({name: call[name] for name in [*names, "import_row"]}),
        after=json.dumps({name: became[name] for name in names}),
    ).execute()
    set_digests([(call["id"], digest)])


def set_digests(digests: Iterable[tuple[int, str]]) -> None:
    """Remember which spreadsheet rows calls were last imported from: call id and digest each."""
    database.connection().executemany(
        "UPDATE call SET import_row = ? WHERE id = ?", [(digest, id) for id, digest in digests]
    )


# --- batches afterwards


def list_batches() -> list[Batch]:
    """All imports of calls, newest first."""
    finished = (ImportBatch.area == AREA) & ImportBatch.alive_at.is_null()
    query = ImportBatch.select().where(finished).order_by(ImportBatch.id.desc())
    return [
        Batch(
            batch.id, batch.file_name, batch.sheet, batch.at, batch.by_id, batch.new,
            batch.changed, batch.same, batch.refused, batch.undone_at,
        )
        for batch in query
    ]  # fmt: skip


def span_of(batch_id: int) -> tuple[datetime, datetime] | None:
    """When the first and the last call of a batch began; None where none of them is left."""
    first, last = database.execute_sql(
        "SELECT MIN(call.started_at), MAX(call.started_at) FROM import_change"
        " JOIN call ON call.id = import_change.row"
        " WHERE import_change.batch_id = ? AND call.deleted_at IS NULL",
        (batch_id,),
    ).fetchone()
    if first is None:
        return None
    return datetime.fromtimestamp(first, UTC), datetime.fromtimestamp(last, UTC)


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
                ImportBatch.id == batch_id, ImportBatch.area == AREA, ImportBatch.alive_at.is_null()
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
    row = database.execute_sql(f"SELECT {_SELECT} FROM call WHERE id = ?", (change.row,)).fetchone()
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


# --- layouts


def recall_layout(shape: str) -> str | None:
    """The mapping last used for a spreadsheet of this shape."""
    layout = ImportLayout.get_or_none(ImportLayout.area == AREA, ImportLayout.shape == shape)
    return None if layout is None else str(layout.mapping)


def remember_layout(shape: str, mapping: str, now: datetime) -> None:
    """Keep a mapping for the next spreadsheet of this shape."""
    with transaction():
        ImportLayout.insert(area=AREA, shape=shape, mapping=mapping, used_at=now).on_conflict(
            conflict_target=[ImportLayout.area, ImportLayout.shape],
            update={ImportLayout.mapping: mapping, ImportLayout.used_at: now},
        ).execute()
