"""Backups and what they are for: restoring, and saving what can be read."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import settings
from hotline_desktop.core.answers import browse as answers_found
from hotline_desktop.core.answers import commands as answers
from hotline_desktop.core.answers.values import AnswerValues
from hotline_desktop.core.contacts import browse as contacts_found
from hotline_desktop.core.contacts import commands as contacts
from hotline_desktop.core.contacts.values import ContactValues
from hotline_desktop.core.errors import Cancelled
from hotline_desktop.core.search import everything, index
from hotline_desktop.core.storage import tables
from hotline_desktop.core.storage.backup import (
    backup_before,
    daily_backup,
    list_backups,
    make_backup,
    newest_good_backup,
    restore_backup,
    salvage,
)
from hotline_desktop.core.storage.backup_files import KEPT
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
from hotline_desktop.core.storage.tables import Call, Line, Operator, Topic

PAGE = 4096


@pytest.fixture
def data_dir(database: Path, now: datetime) -> Path:
    """The data folder of an open database with one line and 300 calls."""
    with transaction():
        line = Line.create(
            name="Line", organisation="Office", timezone="UTC", language="en", created_at=now
        )
        topic = Topic.create(name="Fees")
        add_calls(line, now, range(300), topic)
    index.rebuild()
    return database.parent


def add_calls(line: Line, now: datetime, numbers: range, topic: Topic | None = None) -> None:
    for number in numbers:
        Call.create(
            uid=f"call-{number}", position=number + 1, line=line, topic=topic, started_at=now,
            entered_at=now, question=f"Question {number} " + "о стоимости обучения " * 5,
        )  # fmt: skip


@pytest.fixture(autouse=True)
def closed_afterwards() -> Iterator[None]:
    yield
    close_database()


def calls_in(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("SELECT count(*) FROM call").fetchone()[0])


def damage(file: Path, table: str, *, every: int = 1) -> None:
    """Overwrite pages of a table (its leaves, not where it begins)."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = [
            page
            for (page,) in connection.execute(
                "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", [table]
            )
        ]
    content = bytearray(file.read_bytes())
    for page in pages[1::every]:
        content[(page - 1) * PAGE : page * PAGE] = b"\xa5" * PAGE
    file.write_bytes(content)


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


def test_an_undamaged_database_is_salvaged_whole(
    data_dir: Path, database: Path, tmp_path: Path
) -> None:
    report = salvage(database, tmp_path / "saved.sqlite")
    assert report.saved["call"] == 300
    assert not any(report.lost.values())
    close_database()
    open_database(tmp_path / "saved.sqlite")
    assert Call.get(Call.uid == "call-7").topic.name == "Fees"


def test_a_salvaged_database_asks_for_a_new_search_index_whatever_is_filed_before(
    data_dir: Path, database: Path, tmp_path: Path, now: datetime
) -> None:
    salvage(database, tmp_path / "saved.sqlite")
    close_database()
    open_database(tmp_path / "saved.sqlite")
    index.add([index.Entry(1, ("filed meanwhile",))])
    assert index.is_stale()
    assert check_database().problems == ["299 calls are missing in the search index."]
    index.rebuild()
    assert not index.is_stale()
    assert check_database().ok


def test_contacts_and_answers_are_found_again_after_a_repair(
    data_dir: Path, database: Path, tmp_path: Path, now: datetime
) -> None:
    contact = contacts.add_contact(ContactValues(name="Olga Petrova"), by=None, now=now)
    answer = answers.add_answer(AnswerValues(question="When is it open?"), by=None, now=now)
    salvage(database, tmp_path / "saved.sqlite")
    close_database()
    open_database(tmp_path / "saved.sqlite")
    Call.delete().execute()
    assert everything.is_stale(), "also where no call is left"
    everything.rebuild()
    assert contacts_found.search("petrova") == [contact]
    assert answers_found.search("open") == [answer]
    assert not everything.is_stale()


def test_around_damaged_pages_all_other_rows_are_saved(
    data_dir: Path, database: Path, tmp_path: Path
) -> None:
    close_database()
    damage(database, "call", every=3)
    before = database.read_bytes()
    told: list[tuple[str, int]] = []
    report = salvage(database, tmp_path / "saved.sqlite", lambda *news: told.append(news))
    assert database.read_bytes() == before
    assert 150 < report.saved["call"] < 300
    assert report.saved["call"] + report.lost["call"] == 300
    assert report.saved["line"] == report.saved["topic"] == 1
    assert told
    open_database(tmp_path / "saved.sqlite")
    found = check_database()
    assert found.counts["call"] == report.saved["call"]
    (problem,) = found.problems
    assert "search index" in problem
    assert all(call.question.startswith("Question") for call in Call.select())


def test_rows_far_apart_are_all_saved(data_dir: Path, database: Path, tmp_path: Path) -> None:
    close_database()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE call SET id = id + 5000000 WHERE id > 1")
        connection.execute("UPDATE call SET id = 9223372036854775807 WHERE id = 1")
        connection.commit()
    assert salvage(database, tmp_path / "saved.sqlite").saved["call"] == 300


def test_calls_whose_line_and_topic_are_lost_are_saved_all_the_same(
    data_dir: Path, database: Path, tmp_path: Path
) -> None:
    close_database()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DELETE FROM line")
        connection.execute("DELETE FROM topic")
        connection.commit()
    report = salvage(database, tmp_path / "saved.sqlite")
    assert report.saved["call"] == 300
    open_database(tmp_path / "saved.sqlite")
    assert not tables.database.execute_sql("PRAGMA foreign_key_check").fetchall()
    call = Call.get()
    assert call.topic is None
    assert call.line.name == "Recovered line"


@pytest.mark.parametrize("spoilt", [16, 100, PAGE])
def test_a_spoilt_beginning_of_the_file_is_mended(
    data_dir: Path, database: Path, tmp_path: Path, spoilt: int
) -> None:
    close_database()
    with database.open("r+b") as stream:
        stream.write(b"\xa5" * spoilt)
    with pytest.raises(DatabaseCorrupt):
        open_database(database)
    report = salvage(database, tmp_path / "saved.sqlite")
    assert report.saved["call"] == 300
    open_database(tmp_path / "saved.sqlite")
    assert Call.select().count() == 300


def test_a_spoilt_list_of_tables_is_mended(data_dir: Path, database: Path, tmp_path: Path) -> None:
    close_database()
    damage(database, "sqlite_schema")
    report = salvage(database, tmp_path / "saved.sqlite")
    assert report.saved["call"] == 300


def test_nothing_to_salvage_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "broken"
    file.write_bytes(b"\xa5" * 50_000)
    with pytest.raises(DatabaseCorrupt):
        salvage(file, tmp_path / "saved.sqlite")
    assert [path.name for path in tmp_path.glob("*saved*")] == []
    with pytest.raises(DatabaseMissing):
        salvage(tmp_path / "none", tmp_path / "saved.sqlite")


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
