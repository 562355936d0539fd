"""Writing an import of calls, hidden until its end, so that nobody waits for it."""

from __future__ import annotations

import gc
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

from peewee import DatabaseError

from ..calls import commands
from ..calls.worked import Worked
from ..search import index
from ..storage.database import transaction
from ..storage.tables import ImportBatch, ImportChange, database
from .batches import CALLS
from .known import COLUMNS, SELECT, Stored

OBJECTS_BETWEEN_COLLECTIONS = 500_000
"""Rows come and go without cycles: looking for those would take a tenth of a long import."""
MANY = 10_000
"""Rows from which an import is long."""
LONG_IMPORT = {"cache_size": -32768, "wal_autocheckpoint": 25_000, "synchronous": 1}
"""Minus KiB of pages in memory; pages of 4 KiB in the log; NORMAL: the log is not flushed to the
disk each time, for nothing of an import counts before its end."""


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
        # Flushes the log: an import that is said to be in must not go with the power. What is left
        # to do on a full disk is done by whoever writes next.
        with suppress(DatabaseError):
            database.execute_sql("PRAGMA wal_checkpoint(PASSIVE)")
    finally:
        gc.set_threshold(*threshold)
        for name, value in before.items():
            database.execute_sql(f"PRAGMA {name} = {value}")


def begin_batch(file_name: str, sheet: str, by: int | None, now: datetime) -> int:
    """A new batch that is under way: nobody sees it, nor the calls that are noted for it."""
    with transaction():
        batch = ImportBatch.create(
            area=CALLS, file_name=file_name, sheet=sheet, at=now, by=by,
            new=0, changed=0, same=0, refused=0,
        )  # fmt: skip
        _sign(int(batch.id))
    return int(batch.id)


def note_entries(batch_id: int, created: dict[str, list[int]]) -> None:
    """Remember the list entries that a batch has added so far, in the caller's transaction."""
    ImportBatch.update(created=json.dumps(created)).where(ImportBatch.id == batch_id).execute()


def write_new(batch_id: int, calls: Sequence[Worked], *, by: int | None, now: datetime) -> None:
    """Put some new calls in for a batch, still hidden; short, so that others can write between.

    Args:
        batch_id: the batch.
        calls: to register, each with the digest of its row.
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
        _sign(batch_id)


def _sign(batch_id: int) -> None:
    database.execute_sql(
        "UPDATE import_batch SET alive_at = strftime('%s', 'now') WHERE id = ?", (batch_id,)
    )


def finish_batch(batch_id: int, counts: Counter[str]) -> None:
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
        alive_at=None,
    ).where(ImportBatch.id == batch_id).execute()


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
    after = database.execute_sql(f"SELECT {SELECT} FROM call WHERE id = ?", (call["id"],))
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
