"""Cards in the making are kept at once, whoever holds the database, and never twice."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from hotline_desktop.core.calls import drafts
from hotline_desktop.core.storage.backup import make_backup, restore_backup
from hotline_desktop.core.storage.database import (
    DatabaseLocked,
    DatabaseMissing,
    close_database,
    open_database,
    transaction,
    wait_at_most,
)
from hotline_desktop.core.storage.tables import Draft, Operator


@contextmanager
def locked(file: Path) -> Iterator[None]:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def questions() -> list[str]:
    return [draft.card["question"] for draft in drafts.drafts()]


def test_a_new_card_is_kept_beside_a_locked_database_and_moves_in(
    database: Path, now: datetime
) -> None:
    with locked(database):
        begun = time.monotonic()
        id = drafts.save_draft(None, {"question": "Сколь"}, now)
        assert drafts.save_draft(id, {"question": "Сколько"}, now) == id < 0
        assert time.monotonic() - begun < 1, "nobody waits for the lock"
        assert questions() == ["Сколько"]
        assert not drafts.settle()
    assert drafts.settle()
    assert not drafts.is_waiting()
    assert questions() == ["Сколько"]
    assert drafts.drafts()[0].id > 0


def test_one_draft_is_dropped_and_the_other_stays(database: Path, now: datetime) -> None:
    first, second = (drafts.save_draft(None, {"question": said}, now) for said in ("a", "b"))
    drafts.discard_draft(first)
    assert [(draft.id, draft.card["question"]) for draft in drafts.drafts()] == [(second, "b")]


def test_what_is_kept_beside_is_newer_than_the_draft_in_the_database(
    database: Path, now: datetime
) -> None:
    id = drafts.save_draft(None, {"question": "old"}, now)
    other = drafts.save_draft(None, {"question": "another"}, now)
    with locked(database):
        assert drafts.save_draft(id, {"question": "new"}, now + timedelta(seconds=1)) == id
        assert questions() == ["new", "another"]
    assert drafts.save_draft(id, {"question": "newest"}, now + timedelta(seconds=2)) == id
    assert not drafts.is_waiting()
    assert [(d.id, d.card["question"]) for d in drafts.drafts()] == [
        (id, "newest"), (other, "another"),
    ]  # fmt: skip


def test_cards_left_one_after_another_are_all_kept(database: Path, now: datetime) -> None:
    with locked(database):
        first = drafts.save_draft(None, {"question": "one"}, now)
        second = drafts.save_draft(None, {"question": "two"}, now + timedelta(seconds=1))
        assert first != second
        drafts.discard_draft(first)
        drafts.save_draft(None, {"question": "three"}, now + timedelta(seconds=2))
    drafts.settle(besides=second)
    assert questions() == ["three", "two"]
    assert Draft.select().count() == 1, "the open card is saved by who has it open"


def test_a_card_that_was_filed_does_not_come_back(database: Path, now: datetime) -> None:
    with locked(database):
        id = drafts.save_draft(None, {"question": "filed"}, now)
    drafts.forget_filed(id)
    assert drafts.drafts() == []
    assert [path.name for path in database.parent.glob("unsaved*")] == []


def test_where_nothing_can_be_written_it_is_said(database: Path, now: datetime) -> None:
    (database.parent / drafts.BESIDE).with_suffix(".part").mkdir()
    with locked(database), pytest.raises(DatabaseLocked):
        drafts.save_draft(None, {"question": "lost?"}, now)


def test_a_database_that_was_deleted_takes_nothing_more(database: Path, now: datetime) -> None:
    database.rename(database.with_name("elsewhere.sqlite"))
    with pytest.raises(DatabaseMissing, match="is gone"), transaction():
        Operator.create(name="Анна")
    assert drafts.save_draft(None, {"question": "kept beside"}, now) < 0
    database.with_name("elsewhere.sqlite").rename(database)
    assert drafts.settle()
    assert questions() == ["kept beside"]


def test_a_short_patience_holds_for_one_transaction(database: Path) -> None:
    wait_at_most(0.3)
    with locked(database):
        begun = time.monotonic()
        with pytest.raises(DatabaseLocked), transaction(0):
            pytest.fail("the write lock was not ours")
        assert time.monotonic() - begun < 0.25
        with pytest.raises(DatabaseLocked), transaction():
            pytest.fail("the write lock was not ours")
        assert time.monotonic() - begun >= 0.3


def test_a_card_outlives_data_that_is_written_over_and_the_backup_that_takes_its_place(
    database: Path, now: datetime
) -> None:
    drafts.save_draft(None, {"question": "put aside"}, now)
    id = drafts.save_draft(None, {"question": "half"}, now)
    backup = database.with_name("backup.sqlite")
    make_backup(backup)
    drafts.save_draft(id, {"question": "half typed"}, now)
    with database.open("r+b") as stream:
        stream.write(b"\x9c" * 100)
    drafts.save_draft(id, {"question": "half typed words"}, now)
    drafts.rescue(database.parent)
    restore_backup(backup, database.parent, now)
    open_database(database)
    assert set(questions()) == {"half typed words", "put aside"}


def test_a_card_typed_since_the_backup_is_there_after_going_back(
    database: Path, now: datetime
) -> None:
    backup = database.with_name("backup.sqlite")
    make_backup(backup)
    drafts.save_draft(None, {"question": "typed since"}, now)
    close_database()
    drafts.rescue(database.parent)
    restore_backup(backup, database.parent, now)
    open_database(database)
    assert drafts.settle()
    assert questions() == ["typed since"]
    assert not drafts.is_waiting()
