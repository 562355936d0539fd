"""Putting a backup in the place of the database."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from hotline_desktop.core.paths import database_file
from hotline_desktop.core.text import tr

from .backup_files import backups_dir, drop_old_backups, free_name
from .database import close_database
from .errors import (
    DatabaseCorrupt,
    DatabaseForeign,
    no_backup,
    too_new,
    translate_errors,
    unsuitable,
)
from .files import Progress, companions, copy_database, read_header, sync_folder
from .upgrade import newest_version


def restore_backup(
    file: Path, data_dir: Path, now: datetime, progress: Progress | None = None
) -> Path | None:
    """Put a backup in the place of the data folder's database, and close the latter for that.

    What was there is kept: a good one as a ``before-restore`` backup, a damaged one as it is
    (``damaged`` in the name). A process killed meanwhile leaves the one or the other whole.
    Open the database again afterwards.

    Returns:
        Where the former database was kept; None if there was none.

    Raises:
        DatabaseTooNew: the backup was made by a newer version.
        DatabaseCorrupt, DatabaseForeign: it is damaged or no backup of ours.
        DatabaseLocked: another window or program has the present database open.
        StorageError: it could not be written; the present database is untouched.
    """
    target = database_file(data_dir)
    if file.exists() and not file.is_file() and not file.is_dir():
        raise unsuitable(
            tr("{file} is not an ordinary file.", file=file), tr("Choose another file.")
        )
    if file.exists() and not os.access(file, os.R_OK):
        raise unsuitable(
            tr("{file} cannot be used: {detail}.", file=file, detail=tr("there is no permission")),
            tr("Choose another file or folder."),
        )
    with _speaking_of(file):
        header = read_header(file)
    known = newest_version()
    if header.user_version > known:
        raise too_new(file, header.user_version, known)
    if file.resolve() == target.resolve():
        raise unsuitable(tr("This is the data itself, not a backup."), tr("Choose another file."))
    close_database()
    with translate_errors(target):
        data_dir.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.restored")
    try:
        with _speaking_of(file):
            copy_database(file, fresh, progress, still=True)
        kept = _keep(target, data_dir, now) if target.exists() else None
        with translate_errors(target):
            _let_nobody_use(target)
            for companion in companions(target):
                companion.unlink(missing_ok=True)
            fresh.replace(target)
            sync_folder(data_dir)
    finally:
        with suppress(OSError):
            fresh.unlink()
    return kept


@contextmanager
def _speaking_of(backup: Path) -> Iterator[None]:
    """It is the backup that is damaged, not the data."""
    try:
        yield
    except DatabaseCorrupt as error:
        raise no_backup(backup) from error


def _keep(target: Path, data_dir: Path, now: datetime) -> Path:
    folder = backups_dir(data_dir)
    with translate_errors(folder):
        folder.mkdir(exist_ok=True)
    kept = free_name(folder, now, "before-restore")
    try:
        read_header(target)
        _let_nobody_use(target)
        copy_database(target, kept)
        drop_old_backups(folder)
    except (DatabaseCorrupt, DatabaseForeign):
        kept = free_name(folder, now, "damaged")
        _copy_as_it_is(target, kept)
    return kept


def _copy_as_it_is(source: Path, target: Path) -> None:
    log = companions(source)[0]
    with translate_errors(target):
        shutil.copyfile(source, target)
        if log.exists():
            shutil.copyfile(log, companions(target)[0])


def _let_nobody_use(file: Path) -> None:
    """Make sure that no connection is open, and bring the write-ahead log into the file.

    Replacing a file that another process has open would mix its log into the new one.
    """
    if not file.exists():
        return
    try:
        with (
            translate_errors(file),
            closing(sqlite3.connect(file, timeout=1, isolation_level=None)) as connection,
        ):
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except DatabaseCorrupt:
        pass  # nobody works with that one
