"""Real processes on one database: writing together, and killed in the middle of things."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from hotline_desktop.core.storage import upgrade
from hotline_desktop.core.storage.backup import list_backups, newest_good_backup
from hotline_desktop.core.storage.database import (
    DatabaseLocked,
    check_database,
    close_database,
    open_database,
    transaction,
)
from hotline_desktop.core.storage.tables import Call, Line, Operator

ROOT = Path(__file__).parents[3]

FILING = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from hotline_desktop.core.storage.database import open_database, transaction
from hotline_desktop.core.storage.tables import Call, database

name, first, last = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
at = datetime(2026, 3, 4, tzinfo=UTC)
open_database(Path(sys.argv[1]))
longest = 0
for number in range(first, last):
    begun = time.monotonic()
    with transaction():
        Call.create(uid=f"{name}-{number}", position=number, line=1, started_at=at, entered_at=at,
                    question="Сколько стоит обучение? " * 20)
        database.execute_sql("INSERT INTO call_search (rowid, raw, lemma) VALUES (?, ?, ?)",
                             (number, "сколько стоит", "сколько стоить"))
    longest = max(longest, time.monotonic() - begun)
    print(f"{name}-{number}", flush=True)
print(longest, flush=True)
"""

STOPS_HALFWAY = """
import sys
def halfway(*_progress):
    print("halfway", flush=True)
    sys.stdin.read()
"""

BACKING_UP = (
    STOPS_HALFWAY
    + """
from datetime import UTC, datetime
from pathlib import Path
from hotline_desktop.core.storage import files
from hotline_desktop.core.storage.backup import daily_backup
from hotline_desktop.core.storage.database import open_database

files.STEP = 5
open_database(Path(sys.argv[1]))
daily_backup(Path(sys.argv[1]).parent, datetime(2026, 3, 5, tzinfo=UTC), halfway)
"""
)

RESTORING = (
    STOPS_HALFWAY
    + """
from datetime import UTC, datetime
from pathlib import Path
from hotline_desktop.core.storage import files
from hotline_desktop.core.storage.backup import list_backups, restore_backup

files.STEP = 5
data_dir = Path(sys.argv[1]).parent
restore_backup(list_backups(data_dir)[0].path, data_dir, datetime(2026, 3, 5, tzinfo=UTC), halfway)
"""
)

UPGRADING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from hotline_desktop.core.storage.database import open_database

open_database(
    Path(sys.argv[1]), migrations=Path(sys.argv[2]), now=datetime(2026, 3, 5, tzinfo=UTC)
)
print("upgraded", flush=True)
"""

FIRST_MIGRATION = """
def up(migrator, db):
    db.execute_sql("ALTER TABLE draft ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
"""

SLOW_MIGRATION = """
import sys
def up(migrator, db):
    db.execute_sql("CREATE TABLE half (id INTEGER PRIMARY KEY)")
    db.execute_sql("DELETE FROM operator")
    print("halfway", flush=True)
    sys.stdin.read()
    db.execute_sql("CREATE TABLE other_half (id INTEGER PRIMARY KEY)")
"""


@contextmanager
def running(script: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def kill(process: subprocess.Popen[str]) -> list[str]:
    """End a process as ``kill -9`` does; the lines that it had still written."""
    process.kill()
    rest = process.stdout.read().splitlines()
    process.wait()
    assert sys.platform == "win32" or process.returncode == -signal.SIGKILL
    return rest


@pytest.fixture
def file(database: Path, now: datetime) -> Iterator[Path]:
    """A database with a line, an operator and no connection of this process."""
    with transaction():
        Line.create(
            id=1, name="Line", organisation="", timezone="UTC", language="en", created_at=now
        )
        Operator.create(name="Анна")
    close_database()
    yield database
    close_database()


@pytest.fixture
def slow_migrations(tmp_path: Path) -> Path:
    folder = tmp_path / "migrations"
    shutil.copytree(upgrade.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    newest = upgrade.newest_version()
    (folder / f"{newest + 1:04}_mood.py").write_text(FIRST_MIGRATION)
    (folder / f"{newest + 2:04}_slow.py").write_text(SLOW_MIGRATION)
    return folder


def fill(file: Path, count: int, now: datetime) -> None:
    open_database(file)
    with transaction():
        for number in range(1, count + 1):
            Call.create(
                uid=str(number), position=number, line=1, started_at=now, entered_at=now,
                notes="n" * 2000,
            )  # fmt: skip
    close_database()


def sound(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


@pytest.mark.parametrize("filed", [1, 7, 40])
def test_killed_while_filing_every_committed_call_is_there(file: Path, filed: int) -> None:
    with running(FILING, file, "a", 1, 1_000_000) as process:
        told = [process.stdout.readline().strip() for _ in range(filed)]
        told += kill(process)
    open_database(file)
    there = {call.uid for call in Call.select(Call.uid)}
    assert set(told) <= there
    assert len(there) <= len(told) + 1, "at most the one that was being filed"
    assert check_database().problems == []
    with transaction():
        Operator.create(name="after")


def test_two_processes_file_at_once_and_nobody_waits_long(file: Path) -> None:
    with (
        running(FILING, file, "a", 1, 101) as one,
        running(FILING, file, "b", 1001, 1101) as two,
    ):
        answers = [process.communicate()[0].splitlines() for process in (one, two)]
    open_database(file)
    assert Call.select().count() == 200
    assert check_database().problems == []
    assert max(float(answer[-1]) for answer in answers) < 2.0


def test_a_reader_sees_whole_transactions_while_another_process_writes(file: Path) -> None:
    with running(FILING, file, "a", 1, 1_000_000) as process:
        open_database(file)
        for _ in range(20):
            process.stdout.readline()
            report = check_database()
            assert report.problems == []
        kill(process)


def test_killed_while_backing_up_the_old_backups_and_the_data_are_whole(
    file: Path, now: datetime
) -> None:
    fill(file, 100, now)
    with running(BACKING_UP, file) as process:
        assert process.stdout.readline() == "halfway\n"
        kill(process)
    assert list_backups(file.parent) == []
    with running(BACKING_UP, file) as process:
        process.communicate("")
    assert newest_good_backup(file.parent).calls == 100
    open_database(file)
    assert check_database().counts["call"] == 100


def test_killed_while_restoring_the_former_database_is_whole(file: Path, now: datetime) -> None:
    fill(file, 100, now)
    with running(BACKING_UP, file) as process:
        process.communicate("")
    open_database(file)
    Call.delete().where(Call.position > 60).execute()
    close_database()
    with running(RESTORING, file) as process:
        assert process.stdout.readline() == "halfway\n"
        kill(process)
    assert sound(file)
    open_database(file)
    assert Call.select().count() == 60
    close_database()
    with running(RESTORING, file) as process:
        process.communicate("")
    open_database(file)
    assert Call.select().count() == 100


def test_killed_while_upgrading_the_next_start_finishes_it(
    file: Path, slow_migrations: Path, now: datetime
) -> None:
    fill(file, 20, now)
    with running(UPGRADING, file, slow_migrations) as process:
        assert process.stdout.readline() == "halfway\n"
        kill(process)
    assert sound(file)
    assert [backup.reason for backup in list_backups(file.parent)] == ["before-upgrade"]
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == upgrade.newest_version()
        assert connection.execute("SELECT name FROM operator").fetchall() == [("Анна",)]
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchone()
    with running(UPGRADING, file, slow_migrations) as process:
        assert process.communicate("")[0] == "halfway\nupgraded\n"
    open_database(file, migrations=slow_migrations)
    assert check_database().counts["call"] == 20
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT mood FROM draft").fetchall() == []
        assert connection.execute("SELECT count(*) FROM other_half").fetchone() == (0,)


def test_two_processes_that_upgrade_at_once_do_it_once(file: Path, slow_migrations: Path) -> None:
    with (
        running(UPGRADING, file, slow_migrations) as one,
        running(UPGRADING, file, slow_migrations) as two,
    ):
        one.stdin.close()
        two.stdin.close()
        outputs = sorted(process.stdout.read() for process in (one, two))
        assert [process.wait() for process in (one, two)] == [0, 0]
    assert outputs == ["halfway\nupgraded\n", "upgraded\n"]


def test_processes_that_make_the_same_new_database_share_it(tmp_path: Path) -> None:
    file = tmp_path / "new" / "hotline.sqlite"
    with (
        running(UPGRADING, file, upgrade.MIGRATIONS) as one,
        running(UPGRADING, file, upgrade.MIGRATIONS) as two,
    ):
        assert [process.communicate()[0] for process in (one, two)] == ["upgraded\n"] * 2
    open_database(file)
    assert check_database().ok
    close_database()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_database_held_for_long_is_told_as_locked(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotline_desktop.core.storage.database.BUSY_TIMEOUT", 0.1)
    open_database(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLocked), transaction():
            pytest.fail("the write lock was not ours")
        assert Operator.select().count() == 1, "reading goes on"
        other.execute("ROLLBACK")
    with transaction():
        Operator.create(name="after")
