"""Opening the database: fresh, old, too new, damaged, foreign."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peewee import SqliteDatabase
from playhouse.schema_diff import diff_models

from hotline_desktop.core.calls import browse
from hotline_desktop.core.storage import tables, upgrade
from hotline_desktop.core.storage.backup import list_backups
from hotline_desktop.core.storage.database import (
    DatabaseCorrupt,
    DatabaseForeign,
    DatabaseMissing,
    DatabaseTooNew,
    OnNetworkShare,
    StorageError,
    check_database,
    close_database,
    database_path,
    open_database,
    transaction,
)
from hotline_desktop.core.storage.network import NETWORK_FILE_SYSTEMS, file_system
from hotline_desktop.core.storage.tables import Call, Change, Draft, Line, Operator, Topic

STORED = Path(__file__).parents[1] / "fixtures" / "database-0.1.0.sqlite"

ADDS_A_COLUMN = """
def up(migrator, db):
    db.execute_sql("ALTER TABLE draft ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
"""


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    file = tmp_path / "data" / "hotline.sqlite"
    file.parent.mkdir()
    shutil.copyfile(STORED, file)
    return file


@pytest.fixture
def next_version(tmp_path: Path) -> Path:
    """The migrations of a version to come: one more than today's."""
    folder = tmp_path / "migrations"
    shutil.copytree(upgrade.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / f"{upgrade.newest_version() + 1:04}_mood.py").write_text(ADDS_A_COLUMN)
    return folder


@pytest.fixture(autouse=True)
def closed_afterwards() -> object:
    yield
    close_database()


def schema(file: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(file)) as connection:
        return set(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql NOTNULL"))


def test_a_fresh_database_is_made_with_its_folders(tmp_path: Path) -> None:
    file = tmp_path / "a" / "б в" / "hotline.sqlite"
    open_database(file)
    assert database_path() == file
    assert check_database().ok
    close_database()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_fresh_schema_equals_the_live_tables(database: Path, tmp_path: Path) -> None:
    assert not diff_models(tables.database, tables.TABLES)
    ours = schema(database)
    close_database()
    live = SqliteDatabase(str(tmp_path / "live"))
    with live.bind_ctx(tables.TABLES), live.connection_context():
        live.create_tables(tables.TABLES)

    def words(entries: set[tuple[str, str]]) -> dict[str, list[str]]:
        spaced = {name: sql.replace("(", " ( ").replace(")", " ) ") for name, sql in entries}
        return {name: sql.replace(",", " , ").split() for name, sql in spaced.items()}

    frozen = {
        name: sql
        for name, sql in words(ours).items()
        if "_search" not in name
        and not name.endswith(("_added", "_changed", "_removed"))
        and not name.startswith("schema_migration")
    }
    assert frozen == words(schema(tmp_path / "live"))


def test_the_open_database_is_set_up_for_safety(database: Path) -> None:
    pragma = tables.database.pragma
    assert pragma("journal_mode") == "wal"
    assert pragma("foreign_keys") == 1
    assert pragma("synchronous") == 2, "FULL"
    assert pragma("busy_timeout") == 5000


def test_a_stored_database_of_0_1_0_opens_with_all_that_is_in_it(stored: Path) -> None:
    open_database(stored)
    assert check_database().counts["call"] == 3
    first = Call.get(Call.uid == "call-0")
    assert first.question == "До какого числа принимают документы?"
    assert first.started_at == datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
    assert first.taken_by.name == "Анна Смирнова"
    assert Topic.get(Topic.name == "Сроки").merged_into.name == "Сроки приёма"
    assert json.loads(Change.get().changes) == {"answer": ["", "До 20 июля."]}
    assert Draft.select().count() == 1
    found = browse.page(browse.CallFilter(text="справки"))
    assert [call.question for call in found] == ["Нужна ли медицинская справка?"]
    assert not diff_models(tables.database, tables.TABLES)


def test_an_older_database_is_backed_up_and_upgraded(
    stored: Path, next_version: Path, now: datetime
) -> None:
    open_database(stored, now=now, migrations=next_version)
    assert tables.database.pragma("user_version") == upgrade.newest_version(next_version)
    assert tables.database.execute_sql("SELECT mood FROM draft").fetchall() == [("",)]
    assert check_database().ok
    (backup,) = list_backups(stored.parent)
    assert (backup.reason, backup.made_at, backup.calls) == ("before-upgrade", now, 3)
    with closing(sqlite3.connect(backup.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 1


def test_an_upgraded_schema_equals_a_fresh_one(
    stored: Path, next_version: Path, tmp_path: Path
) -> None:
    open_database(stored, migrations=next_version)
    close_database()
    open_database(tmp_path / "fresh.sqlite", migrations=next_version)
    close_database()
    assert schema(stored) == schema(tmp_path / "fresh.sqlite")


def test_a_failing_migration_leaves_the_database_as_it_was(
    stored: Path, next_version: Path, now: datetime
) -> None:
    number = upgrade.newest_version(next_version) + 1
    (next_version / f"{number:04}_bad.py").write_text(
        "def up(migrator, db):\n"
        "    db.execute_sql('DELETE FROM call')\n"
        "    raise ZeroDivisionError\n"
    )
    before = schema(stored)
    with pytest.raises(ZeroDivisionError):
        open_database(stored, now=now, migrations=next_version)
    assert schema(stored) == before
    open_database(stored)
    assert Call.select().count() == 3


def test_an_older_database_can_be_opened_without_upgrading(
    stored: Path, next_version: Path
) -> None:
    open_database(stored, upgrade=False, migrations=next_version)
    assert Call.select().count() == 3
    assert not list_backups(stored.parent)


def test_a_missing_file_is_not_made_without_upgrading(tmp_path: Path) -> None:
    with pytest.raises(DatabaseMissing):
        open_database(tmp_path / "none.sqlite", upgrade=False)
    assert not list(tmp_path.glob("*.sqlite"))


def test_a_database_of_a_newer_version_is_refused_naming_both(
    stored: Path, next_version: Path
) -> None:
    open_database(stored, migrations=next_version)
    close_database()
    before = stored.read_bytes()
    with pytest.raises(DatabaseTooNew) as refused:
        open_database(stored)
    newest = upgrade.newest_version()
    assert f"version {newest + 1}" in refused.value.what
    assert f"up to {newest})" in refused.value.what
    assert stored.read_bytes() == before


def test_an_empty_file_is_damage_not_a_fresh_start(stored: Path) -> None:
    stored.write_bytes(b"")
    with pytest.raises(DatabaseCorrupt):
        open_database(stored)
    assert stored.read_bytes() == b""


@pytest.mark.parametrize("content", [b"x", b"PK\x03\x04" * 3000, "Дата;Время\n".encode() * 100])
def test_a_file_that_is_no_database_is_refused(stored: Path, content: bytes) -> None:
    stored.write_bytes(content)
    with pytest.raises(DatabaseCorrupt):
        open_database(stored)
    assert stored.read_bytes() == content


def test_a_file_that_was_cut_off_is_found_at_once(stored: Path) -> None:
    stored.write_bytes(stored.read_bytes()[:-5000])
    with pytest.raises(DatabaseCorrupt):
        open_database(stored)


def test_the_log_of_a_database_that_is_gone_does_not_spoil_a_new_one(stored: Path) -> None:
    open_database(stored)
    with transaction():
        Operator.create(name="in the log")
    log = stored.with_name("hotline.sqlite-wal")
    orphan = log.read_bytes()
    close_database()
    stored.unlink()
    log.write_bytes(orphan)
    os.utime(log, (1e9, 1e9))
    open_database(stored)
    assert not Operator.select().exists()
    assert check_database().ok
    assert log.with_name("hotline.sqlite-wal.orphan").read_bytes() == orphan


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="cannot be used"):
        open_database(tmp_path / "file" / "hotline.sqlite")


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "hotline.sqlite").mkdir()
    with pytest.raises(StorageError, match="cannot be used"):
        open_database(tmp_path / "hotline.sqlite")


def test_the_database_of_another_program_is_left_alone(stored: Path) -> None:
    stored.unlink()
    with closing(sqlite3.connect(stored)) as connection:
        connection.execute("CREATE TABLE places (url TEXT)")
    before = stored.read_bytes()
    with pytest.raises(DatabaseForeign):
        open_database(stored)
    assert stored.read_bytes() == before


def test_damage_in_the_middle_is_found_by_the_full_check(stored: Path) -> None:
    content = bytearray(stored.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    stored.write_bytes(content)
    with pytest.raises(DatabaseCorrupt) as refused:
        open_database(stored)
    assert refused.value.file == stored
    assert database_path() is None


def test_reading_a_damaged_page_is_told_as_damage(stored: Path) -> None:
    open_database(stored)
    close_database()
    with closing(sqlite3.connect(stored)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'topic'")
        at = (root.fetchone()[0] - 1) * 4096
    content = bytearray(stored.read_bytes())
    content[at : at + 4096] = b"\xa5" * 4096
    stored.write_bytes(content)
    open_database(stored)
    with pytest.raises(DatabaseCorrupt) as refused, transaction():
        list(Topic.select())
    assert refused.value.file == stored
    assert not check_database().ok


def test_text_that_is_no_text_is_told_as_damage(database: Path) -> None:
    tables.database.execute_sql(
        "INSERT INTO operator (name, position, introduces_as) VALUES (CAST(x'ff' AS TEXT), 1, '')"
    )
    with pytest.raises(DatabaseCorrupt), transaction():
        list(Operator.select())


def test_every_storage_error_says_what_is_safe_and_what_to_do(stored: Path) -> None:
    stored.write_bytes(b"")
    with pytest.raises(StorageError) as refused:
        open_database(stored)
    assert refused.value.what
    assert refused.value.safe
    assert refused.value.action


def write_and_fail() -> None:
    with transaction():
        Operator.create(name="goes")
        raise ZeroDivisionError


def test_a_transaction_within_another_is_taken_back_alone(database: Path, now: datetime) -> None:
    with transaction():
        Operator.create(name="stays")
        with pytest.raises(ZeroDivisionError):
            write_and_fail()
        Operator.create(name="stays, too")
    assert [operator.name for operator in Operator.select()] == ["stays", "stays, too"]


def test_a_failed_transaction_leaves_nothing(database: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert not Operator.select().exists()


def test_each_thread_has_its_own_connection(database: Path) -> None:
    def work() -> None:
        with tables.database.connection_context(), transaction():
            Operator.create(name="from a worker")

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert Operator.get().name == "from a worker"


def a_call(now: datetime) -> Call:
    line = Line.create(name="Line", organisation="", timezone="UTC", language="en", created_at=now)
    return Call.create(uid="1", position=1, line=line, started_at=now, entered_at=now)


def test_an_edit_of_a_call_is_written_down_by_the_database_itself(
    database: Path, now: datetime
) -> None:
    call, anna = a_call(now), Operator.create(name="Анна")
    Call.update(
        notes="Не «да», а \"нет\"\n", duration=90, position=2, caller_key="x",
        changed_by=anna, changed_at=now,
    ).execute()  # fmt: skip
    change = Change.get()
    assert (change.table_name, change.row, change.by, change.at) == ("call", call.id, anna, now)
    assert json.loads(change.changes) == {
        "notes": ["", 'Не «да», а "нет"\n'],
        "duration": [None, 90],
    }


def test_an_edit_that_changes_nothing_is_not_written_down(database: Path, now: datetime) -> None:
    a_call(now)
    Call.update(notes="", duration=None, position=5, import_row="x", changed_at=now).execute()
    assert not Change.select().exists()


def test_every_editable_column_of_a_call_is_in_its_history(database: Path) -> None:
    (sql,) = (text for name, text in schema(database) if name == "call_changed")
    untold = {
        "id", "uid", "position", "caller_key", "import_row", "changed_by_id", "changed_at",
    }  # fmt: skip
    for field in Call._meta.sorted_fields:
        column = field.column_name
        assert (f"OLD.{column} " in sql or f"OLD.{column}," in sql) != (column in untold), column


MOUNTS = """\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:40 / /home/anna/My\\040share rw shared:5 - cifs //server/share rw
31 22 0:41 / /mnt/n rw - nfs4 server:/n rw
32 31 0:42 / /mnt/n/local rw - ext4 /dev/vdb rw
33 22 0:43 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
"""


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/home/anna/data", "ext4"),
        ("/home/anna/My share", "cifs"),
        ("/home/anna/My share/hotline", "cifs"),
        ("/home/anna/My shared", "ext4"),
        ("/mnt/n/x", "nfs4"),
        ("/mnt/n/local/x", "ext4"),
        ("/run/user/1000/gvfs/smb-share:server=s", "fuse.gvfsd-fuse"),
    ],
)
def test_the_file_system_of_a_folder_is_that_of_the_nearest_mount(
    folder: str, expected: str
) -> None:
    assert file_system(folder, MOUNTS) == expected
    assert (expected in NETWORK_FILE_SYSTEMS) == (expected != "ext4")


def test_a_network_share_is_refused_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotline_desktop.core.storage.network.is_on_network", lambda folder: True)
    with pytest.raises(OnNetworkShare):
        open_database(tmp_path / "share" / "hotline.sqlite")
    assert not (tmp_path / "share").exists()
