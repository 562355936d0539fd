"""A backup takes the place of the data, and what was there is kept."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from hotline_desktop.core.storage.backup import (
    daily_backup,
    list_backups,
    make_backup,
    restore_backup,
)
from hotline_desktop.core.storage.database import (
    DatabaseCorrupt,
    DatabaseForeign,
    DatabaseLocked,
    DatabaseMissing,
    DatabaseTooNew,
    StorageError,
    check_database,
    close_database,
    open_database,
    transaction,
)
from hotline_desktop.core.storage.tables import Call, Line
from tests.core.storage.damage import add_calls, calls_in, damage


def test_restoring_brings_back_the_backup_and_keeps_what_was_there(
    data_dir: Path, database: Path, now: datetime
) -> None:
    backup = daily_backup(data_dir, now).made
    with transaction():
        add_calls(Line.get(), now, range(300, 310))
    kept = restore_backup(backup, data_dir, now + timedelta(hours=1))
    open_database(database)
    assert check_database().counts["call"] == 300
    assert calls_in(kept) == 310
    assert backup.exists()
    reasons = [info.reason for info in list_backups(data_dir)]
    assert reasons == ["before-restore", "daily"]


def test_restoring_into_an_empty_folder(data_dir: Path, tmp_path: Path, now: datetime) -> None:
    backup = daily_backup(data_dir, now).made
    assert restore_backup(backup, tmp_path / "new", now) is None
    open_database(tmp_path / "new" / "hotline.sqlite")
    assert Call.select().count() == 300


def test_restoring_over_a_damaged_database_keeps_it_as_it_is(
    data_dir: Path, database: Path, now: datetime
) -> None:
    backup = daily_backup(data_dir, now).made
    close_database()
    damage(database, "call")
    spoilt = database.read_bytes()
    (data_dir / "hotline.sqlite-wal").write_bytes(b"stale")
    kept = restore_backup(backup, data_dir, now)
    assert kept.read_bytes() == spoilt
    assert kept.name.endswith("Z-damaged.sqlite")
    open_database(database)
    assert check_database().counts["call"] == 300
    assert [info.reason for info in list_backups(data_dir)] == ["daily"]


@pytest.mark.parametrize("content", [b"", b"no database at all" * 500])
def test_restoring_over_a_file_that_is_no_database(
    data_dir: Path, database: Path, now: datetime, content: bytes
) -> None:
    backup = daily_backup(data_dir, now).made
    close_database()
    database.write_bytes(content)
    assert restore_backup(backup, data_dir, now).read_bytes() == content
    open_database(database)
    assert Call.select().count() == 300


def test_what_is_no_good_backup_is_refused_and_nothing_changed(
    data_dir: Path, database: Path, tmp_path: Path, now: datetime
) -> None:
    good = tmp_path / "good.sqlite"
    make_backup(good)
    newer, foreign, rotten = (tmp_path / name for name in ("newer", "foreign", "rotten"))
    for file in (newer, rotten):
        shutil.copyfile(good, file)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE other (id)")
    damage(rotten, "call")
    for file, expected in (
        (newer, DatabaseTooNew),
        (foreign, DatabaseForeign),
        (rotten, DatabaseCorrupt),
        (tmp_path / "none", DatabaseMissing),
        (database, StorageError),
    ):
        with pytest.raises(expected):
            restore_backup(file, data_dir, now)
    assert calls_in(database) == 300
    assert not list(data_dir.glob(".*"))


def test_restoring_waits_for_nobody_who_works_with_the_data(
    data_dir: Path, database: Path, now: datetime
) -> None:
    backup = daily_backup(data_dir, now).made
    with closing(sqlite3.connect(database)) as other:
        other.execute("SELECT count(*) FROM call").fetchone()
        with pytest.raises(DatabaseLocked):
            restore_backup(backup, data_dir, now)
        assert other.execute("SELECT count(*) FROM call").fetchone()[0] == 300
    assert not list(data_dir.glob(".*"))
