"""What can be read of a damaged database is saved."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from hotline_desktop.core.answers import browse as answers_found
from hotline_desktop.core.answers import commands as answers
from hotline_desktop.core.answers.values import AnswerValues
from hotline_desktop.core.contacts import browse as contacts_found
from hotline_desktop.core.contacts import commands as contacts
from hotline_desktop.core.contacts.values import ContactValues
from hotline_desktop.core.search import everything, index
from hotline_desktop.core.storage import tables
from hotline_desktop.core.storage.backup import salvage
from hotline_desktop.core.storage.database import (
    DatabaseCorrupt,
    DatabaseMissing,
    check_database,
    close_database,
    open_database,
)
from hotline_desktop.core.storage.tables import Call
from tests.core.storage.damage import PAGE, damage


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
