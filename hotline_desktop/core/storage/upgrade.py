"""Making a new database and bringing an old one to today's schema."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from peewee import SqliteDatabase

from .errors import corrupt, translate_errors
from .files import APPLICATION_ID, companions, sync, sync_folder

MIGRATIONS = Path(__file__).parent / "migrations"

logging.getLogger("peewee.migrations").setLevel(logging.WARNING)


def newest_version(migrations: Path | None = None) -> int:
    """The number of the newest migration: the version of the data this program writes."""
    scripts = (migrations or MIGRATIONS).glob("[0-9]*.py")
    return max((int(script.name.partition("_")[0]) for script in scripts), default=0)


def create_database(file: Path, migrations: Path | None = None) -> None:
    """Make a new database; it appears under its name only when it is complete.

    So an empty or half-made file of that name always means damage. If another process makes it
    at the same moment, the first one's is kept.

    Raises:
        StorageError: it could not be written.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.new")
    leftovers = (part, part.with_name(part.name + "-journal"), *companions(part))
    try:
        with translate_errors(file):
            _remove(leftovers)
            # Speed before safety is right here: nobody sees the file until it is synced.
            with _connected(part, {"synchronous": "OFF", "journal_mode": "MEMORY"}) as database:
                _migrate(database, migrations or MIGRATIONS)
                database.pragma("journal_mode", "WAL")
            sync(part)
            _set_orphans_aside(file, part)
            _move_if_absent(part, file)
            sync_folder(file.parent)
    finally:
        _remove(leftovers)


def upgrade_database(file: Path, migrations: Path | None = None) -> None:
    """Apply the pending migrations, all of them or none, and note the new version.

    A process killed meanwhile leaves the database as it was; a second process waits and then
    finds nothing to do.

    Raises:
        DatabaseCorrupt: a migration left references to rows that do not exist.
        StorageError: it could not be written.
    """
    with (
        translate_errors(file),
        _connected(file, {"journal_mode": "WAL", "synchronous": "FULL"}) as database,
    ):
        _migrate(database, migrations or MIGRATIONS)
        if database.execute_sql("PRAGMA foreign_key_check").fetchone():
            raise corrupt(file)


def _migrate(database: SqliteDatabase, migrations: Path) -> None:
    from playhouse.migrations import Runner  # slow to import, seldom needed

    # One transaction around all: each migration becomes a savepoint in it, and two processes
    # that start together cannot both apply the same one. Foreign keys are off meanwhile, as
    # SQLite asks for changes of tables (https://sqlite.org/lang_altertable.html).
    database.pragma("foreign_keys", 0)
    with database.atomic("EXCLUSIVE"):
        Runner(database, str(migrations)).up()
        database.pragma("application_id", APPLICATION_ID)
        database.pragma("user_version", newest_version(migrations))


@contextmanager
def _connected(file: Path, pragmas: dict[str, str]) -> Iterator[SqliteDatabase]:
    """A connection of its own, so that the program's is bound only to a database fit for use."""
    database = SqliteDatabase(str(file), pragmas=pragmas, timeout=60)
    database.connect()
    try:
        yield database
    finally:
        database.close()


def _set_orphans_aside(file: Path, part: Path) -> None:
    """Keep the log of a database that is gone from being taken for the new one's.

    A log as young as ``part`` is that of another process which was quicker in making the database.
    """
    for orphan in companions(file):
        if orphan.exists() and orphan.stat().st_mtime < part.stat().st_mtime - 60:
            orphan.replace(orphan.with_name(orphan.name + ".orphan"))


def _move_if_absent(part: Path, file: Path) -> None:
    try:
        file.hardlink_to(part)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links, such as a memory stick's
        if not file.exists():
            part.rename(file)


def _remove(files: tuple[Path, ...]) -> None:
    for leftover in files:
        with suppress(OSError):
            leftover.unlink()
