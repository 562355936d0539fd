"""Opening the database, writing to it, and checking that it is sound."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from hotline_desktop.core.text import tr

from . import upgrade as upgrading
from .backup_files import backups_dir, free_name
from .errors import (
    DatabaseCorrupt,
    DatabaseForeign,
    DatabaseLocked,
    DatabaseMissing,
    DatabaseReadOnly,
    DatabaseTooNew,
    DiskFailed,
    DiskFull,
    OnNetworkShare,
    StorageError,
    corrupt,
    missing,
    read_only,
    too_new,
    translate,
    translate_errors,
)
from .files import Progress, copy_database, problems, read_header, reading
from .held import check_in_place, hold, let_go
from .network import refuse_network_share
from .tables import TABLES, database

__all__ = [
    "CheckReport", "DatabaseCorrupt", "DatabaseForeign", "DatabaseLocked", "DatabaseMissing",
    "DatabaseReadOnly", "DatabaseTooNew", "DiskFailed", "DiskFull", "OnNetworkShare",
    "StorageError", "check_database", "close_database", "data_version", "database_path",
    "open_database",
    "transaction", "translate", "translate_errors", "wait_at_most",
]  # fmt: skip

BUSY_TIMEOUT = 5.0
"""Seconds to wait for another process's write; ours last milliseconds."""

PRAGMAS = {
    "journal_mode": "WAL",
    "foreign_keys": 1,
    "synchronous": "FULL",
    "cache_size": -2048,
    # Memory-mapped reads would be killed by a disk that fails, half-typed call and all.
    "mmap_size": 0,
    "temp_store": "MEMORY",
    "journal_size_limit": 64 << 20,
}


def open_database(
    file: Path,
    *,
    upgrade: bool = True,
    now: datetime | None = None,
    migrations: Path | None = None,
    progress: Progress | None = None,
) -> None:
    """Bind the program to a database, after making it or bringing it to today's schema.

    A verified backup is made before an upgrade. Only what is quick is checked here; damage
    deeper in a file is found by ``check_database`` and by the daily backup.

    Args:
        file: the database; it and its folders are made if missing.
        upgrade: False leaves an older database as it is and does not make a new one.
        now: names the backup before an upgrade.
        migrations: folder of the migration scripts, if not the program's own.
        progress: told about the backup before an upgrade: pages done, pages in all.

    Raises:
        StorageError: one of its kinds, each with a way out; nothing was changed then.
    """
    close_database()
    refuse_network_share(file.parent)
    with translate_errors(file):
        if not file.exists():
            if not upgrade:
                raise missing(file)
            file.parent.mkdir(parents=True, exist_ok=True)
            upgrading.create_database(file, migrations)
        found = _version(file)
        known = upgrading.newest_version(migrations)
        if found > known:
            raise too_new(file, found, known)
        if found < known and upgrade:
            folder = backups_dir(file.parent)
            folder.mkdir(exist_ok=True)
            backup = free_name(folder, now or datetime.now(UTC), "before-upgrade")
            copy_database(file, backup, progress)
            upgrading.upgrade_database(file, migrations)
    _bind(file)


def close_database() -> None:
    """Close this thread's connection and forget the file; without an open one, do nothing."""
    if not database.deferred:
        database.close()
        let_go()
        database.init(None)


def database_path() -> Path | None:
    """The file that the program is bound to."""
    return None if database.deferred else Path(str(database.database))


@contextmanager
def transaction(patience: float | None = None) -> Iterator[None]:
    """Everything inside is written, or nothing; the write lock is taken at once.

    One within another is part of the outer one, and is taken back alone if it fails.

    Args:
        patience: seconds to wait for another's write, if not as long as usual.

    Raises:
        StorageError: it could not be written.
    """
    with translate_errors():
        check_in_place()
        if patience is None or database.in_transaction():
            with database.atomic("IMMEDIATE"):
                yield
            return
        usual = database.connection().execute("PRAGMA busy_timeout").fetchone()[0]
        wait_at_most(patience)
        try:
            with database.atomic("IMMEDIATE"):
                yield
        finally:
            wait_at_most(usual / 1000)


def data_version() -> int | None:
    """A number that is another one after each write of another connection; None without a file.

    Raises:
        DatabaseMissing, DatabaseCorrupt: the file is not the one that was opened any more.
    """
    if database.deferred:
        return None
    with translate_errors():
        check_in_place()
        version: int = database.connection().execute("PRAGMA data_version").fetchone()[0]
        return version


def wait_at_most(seconds: float) -> None:
    """Let this thread's connection wait no longer than that for another's write."""
    database.connection().execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")


@dataclass(frozen=True)
class CheckReport:
    """What a full check found: ``problems`` in words, rows per table in ``counts``."""

    problems: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return not self.problems


def check_database() -> CheckReport:
    """Check the open database through and through; reads all of it, others may go on writing.

    Calls in the bin are not counted as ``call`` but as ``bin``.
    """
    file = database_path()
    if file is None:
        raise RuntimeError("no database is open")
    found: list[str] = []
    counts: dict[str, int] = {}
    try:
        with reading(file) as connection:
            connection.execute("BEGIN")
            found += problems(connection)
            for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
                found.append(
                    tr(
                        "Row {row} of {table} refers to a missing row of {parent}.",
                        row=row,
                        table=table,
                        parent=parent,
                    )
                )
            counts = _counts(connection)
            unindexed = connection.execute(_UNINDEXED).fetchone()[0]
    except DatabaseCorrupt as error:
        return CheckReport(found or [error.what], counts)
    if unindexed:
        found.append(tr("%n calls are missing in the search index.", unindexed))
    return CheckReport(found, counts)


_UNINDEXED = """
SELECT count(*) FROM call WHERE deleted_at IS NULL
AND NOT EXISTS (SELECT 1 FROM call_search_docsize WHERE id = call.position)
"""


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    counts = {}
    for table in TABLES:
        name = table._meta.table_name  # type: ignore[attr-defined]  # noqa: SLF001
        counts[name] = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
    # Neither what is in the bin counts as a call, nor what an import under way is bringing.
    for name, which in (("call", "deleted_at IS NULL"), ("bin", "deleted_at > 0")):
        counts[name] = connection.execute(f"SELECT count(*) FROM call WHERE {which}").fetchone()[0]
    return counts


def _version(file: Path) -> int:
    """The data version of our database file, through its write-ahead log.

    Raises:
        StorageError: it is not fit to be opened.
    """
    read_header(file)
    with (
        translate_errors(file),
        closing(sqlite3.connect(file, timeout=BUSY_TIMEOUT, isolation_level=None)) as connection,
    ):
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        if not {"call", "setting"} <= names:
            raise corrupt(file)
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute("PRAGMA busy_timeout = 0")
        try:
            # Of a read-only file SQLite lets this begin, and refuses only to write.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            # Someone else writing just now proves that the file can be written.
            if isinstance(translate(error, file), DatabaseReadOnly):
                raise read_only(file) from error
            if not isinstance(translate(error, file), DatabaseLocked):
                raise
    return version


def _bind(file: Path) -> None:
    database.init(str(file), pragmas=PRAGMAS, timeout=BUSY_TIMEOUT)
    try:
        with translate_errors(file):
            database.connect()
            hold(file)
    except BaseException:
        close_database()
        raise
