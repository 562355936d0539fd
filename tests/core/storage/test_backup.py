"""Backups: one whole file, made daily, listed, the old ones put away."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import settings
from hotline_desktop.core.errors import Cancelled
from hotline_desktop.core.storage import tables
from hotline_desktop.core.storage.backup import (
    backup_before,
    daily_backup,
    list_backups,
    make_backup,
    newest_good_backup,
)
from hotline_desktop.core.storage.backup_files import KEPT
from hotline_desktop.core.storage.database import (
    DatabaseCorrupt,
    DatabaseMissing,
    StorageError,
    check_database,
    close_database,
    open_database,
    transaction,
)
from hotline_desktop.core.storage.tables import Operator
from tests.core.storage.damage import calls_in, damage


def test_a_backup_is_one_whole_file_that_opens(data_dir: Path, tmp_path: Path) -> None:
    target = tmp_path / "Копия базы #1?.sqlite"
    make_backup(target)
    assert [path.name for path in tmp_path.glob("*.sqlite*")] == [target.name]
    close_database()
    open_database(target)
    assert check_database().counts["call"] == 300


def test_a_backup_holds_what_is_only_in_the_log_yet(data_dir: Path, tmp_path: Path) -> None:
    assert (data_dir / "hotline.sqlite-wal").stat().st_size > 0
    make_backup(tmp_path / "copy.sqlite")
    assert calls_in(tmp_path / "copy.sqlite") == 300


def test_writers_go_on_during_a_backup_and_it_stays_one_moment(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: datetime
) -> None:
    monkeypatch.setattr("hotline_desktop.core.storage.files.STEP", 5)
    written = []

    def write_meanwhile(done: int, total: int) -> None:
        with transaction():
            written.append(Operator.create(name=f"{done} of {total}"))

    make_backup(tmp_path / "copy.sqlite", write_meanwhile)
    assert len(written) > 10
    with closing(sqlite3.connect(tmp_path / "copy.sqlite")) as connection:
        assert connection.execute("SELECT count(*) FROM operator").fetchone()[0] == 0


def test_a_cancelled_backup_leaves_the_older_one(data_dir: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    target.write_text("older")

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make_backup(target, cancel)
    assert target.read_text() == "older"
    assert not list(tmp_path.glob(".*"))


def test_what_a_killed_copy_left_goes_with_the_next_one(data_dir: Path, tmp_path: Path) -> None:
    target = tmp_path / "safe.sqlite"
    left = [tmp_path / ".safe.sqlite.11.part", tmp_path / "..hotline.sqlite.restored.12.part"]
    busy = tmp_path / ".other.sqlite.13.part"
    for file in (*left, busy):
        file.write_bytes(b"half a copy")
    for file in left:
        os.utime(file, (file.stat().st_atime, file.stat().st_mtime - 7200))
    make_backup(target)
    assert sorted(file for file in tmp_path.iterdir() if file.suffix == ".part") == [busy]
    assert target.exists()


def test_a_backup_never_replaces_the_data(data_dir: Path) -> None:
    for name in ("hotline.sqlite", "hotline.sqlite-wal"):
        with pytest.raises(StorageError, match="data itself"):
            make_backup(data_dir / name)


def test_a_backup_needs_a_file_in_a_folder_that_exists(data_dir: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="is a folder"):
        make_backup(tmp_path)
    with pytest.raises(DatabaseMissing, match="none does not exist"):
        make_backup(tmp_path / "none" / "copy.sqlite")


def test_there_is_one_backup_a_day_of_the_desk(data_dir: Path) -> None:
    moscow = ZoneInfo("Europe/Moscow")
    morning = datetime(2026, 3, 4, 1, 0, tzinfo=moscow)
    assert daily_backup(data_dir, morning).made is not None
    assert daily_backup(data_dir, morning.replace(hour=23)).made is None
    assert daily_backup(data_dir, morning + timedelta(days=1)).made is not None


def test_the_last_fourteen_daily_backups_are_kept(data_dir: Path, now: datetime) -> None:
    others = data_dir / "backups" / "notes.txt"
    others.parent.mkdir()
    others.write_text("not ours to delete")
    wanted = backup_before("by-hand", data_dir, now)
    for day in range(20):
        daily_backup(data_dir, now + timedelta(days=day))
        backup_before("before-import", data_dir, now + timedelta(days=day))
    daily = [info for info in list_backups(data_dir) if info.reason == "daily"]
    assert [info.made_at for info in daily] == [
        now + timedelta(days=day) for day in range(19, 19 - KEPT, -1)
    ]
    assert KEPT == 14
    assert wanted.exists()
    assert [info.reason for info in list_backups(data_dir)].count("before-import") == KEPT
    assert others.exists()


def test_the_names_of_backups_sort_by_time_and_say_why(data_dir: Path, now: datetime) -> None:
    names = [
        backup_before("before-import", data_dir, now).name,
        backup_before("before-import", data_dir, now).name,
        daily_backup(data_dir, now + timedelta(seconds=1)).made.name,
    ]
    assert names == [
        "hotline-2026-03-04-103000Z-before-import.sqlite",
        "hotline-2026-03-04-103000Z.2-before-import.sqlite",
        "hotline-2026-03-04-103001Z-daily.sqlite",
    ]
    assert names == sorted(names)
    assert [info.path.name for info in reversed(list_backups(data_dir))] == names


def test_the_list_tells_good_backups_from_broken_ones(data_dir: Path, now: datetime) -> None:
    daily_backup(data_dir, now)
    broken = daily_backup(data_dir, now + timedelta(days=1)).made
    broken.write_bytes(broken.read_bytes()[:50_000])
    newest, older = list_backups(data_dir)
    assert (newest.verified, newest.calls) == (False, None)
    assert (older.verified, older.calls) == (True, 300)
    assert older.size == older.path.stat().st_size
    assert newest_good_backup(data_dir) == older


def test_a_backup_that_rotted_on_the_disk_is_not_the_newest_good_one(
    data_dir: Path, now: datetime
) -> None:
    good = daily_backup(data_dir, now).made
    rotten = daily_backup(data_dir, now + timedelta(days=1)).made
    damage(rotten, "call")
    assert newest_good_backup(data_dir).path == good


def test_backups_go_to_the_folder_that_is_set(
    data_dir: Path, tmp_path: Path, now: datetime
) -> None:
    folder = tmp_path / "Другой диск"
    folder.mkdir()
    settings.put(settings.BACKUP_FOLDER, str(folder))
    done = daily_backup(data_dir, now)
    assert done.problem is None
    assert done.made.parent == folder
    close_database()
    (info,) = list_backups(data_dir)
    assert info.path == done.made, "found also when the settings cannot be read"


def test_a_backup_folder_out_of_reach_is_told_and_the_data_folder_used(
    data_dir: Path, tmp_path: Path, now: datetime
) -> None:
    settings.put(settings.BACKUP_FOLDER, str(tmp_path / "unplugged"))
    done = daily_backup(data_dir, now)
    assert done.made.parent == data_dir / "backups"
    assert "unplugged cannot be reached" in done.problem.what
    assert daily_backup(data_dir, now).problem is not None, "told again at the next start"


def test_the_daily_backup_finds_damage_and_keeps_the_old_backups(
    data_dir: Path, database: Path, now: datetime
) -> None:
    for day in range(KEPT):
        daily_backup(data_dir, now + timedelta(days=day))
    close_database()
    damage(database, "call")
    open_database(database)
    with pytest.raises(DatabaseCorrupt) as refused:
        daily_backup(data_dir, now + timedelta(days=KEPT))
    assert refused.value.file == database
    assert len(list_backups(data_dir)) == KEPT
    assert not list((data_dir / "backups").glob(".*"))


def test_leftovers_of_killed_processes_are_swept_up_in_the_end(
    data_dir: Path, now: datetime
) -> None:
    (data_dir / "backups").mkdir()
    old = data_dir / "backups" / ".hotline-2026-03-01-103000Z-daily.sqlite.99.part"
    young = data_dir / ".hotline.sqlite.restored"
    for file, age in ((old, 2), (young, 0)):
        file.write_bytes(b"half")
        os.utime(file, ((now - timedelta(hours=age)).timestamp(),) * 2)
    daily_backup(data_dir, now)
    assert not old.exists()
    assert young.exists(), "perhaps still at work"


def test_a_worker_can_make_the_backup(data_dir: Path, now: datetime) -> None:
    made = []

    def work() -> None:
        with tables.database.connection_context():
            made.append(daily_backup(data_dir, now))

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert made[0].made.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders")
def test_what_is_not_an_ordinary_file_is_never_replaced(database: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(StorageError, match="not an ordinary file"):
        make_backup(pipe)
    assert pipe.is_fifo()
