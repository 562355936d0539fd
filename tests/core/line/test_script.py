"""What is said on a line, and from when."""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line import script
from hotline_desktop.core.line.script import INCOMING, OUTGOING, ScriptValues
from hotline_desktop.core.storage.database import close_database, open_database
from hotline_desktop.core.storage.tables import Change, Line, Operator

TODAY = date(2026, 3, 4)


def test_a_new_line_has_a_complete_script_in_its_callers_language(hotline: int) -> None:
    assert script.script_missing(hotline, TODAY) == []
    said = script.script_for(hotline, INCOMING, TODAY)
    assert said.opening == "Чем могу вам помочь?"
    assert len(said.prompts) >= 3
    assert "перезвонить" in script.script_for(hotline, OUTGOING, TODAY).greeting


def test_a_version_holds_from_its_day_until_the_next(hotline: int, now: datetime) -> None:
    spring = ScriptValues(INCOMING, date(2026, 4, 1), "Весна! {operator}.", "Чем помочь?", (), "-")
    id = script.add_script(hotline, spring, by=None, now=now)
    assert script.script_for(hotline, INCOMING, date(2026, 3, 31)).greeting != "Весна! {operator}."
    assert script.script_for(hotline, INCOMING, date(2026, 4, 1)).greeting == "Весна! {operator}."
    assert script.script_missing(hotline, date(2026, 4, 1)) == ["Listening and clarifying"]
    script.delete_script(id, by=None, now=now)
    assert script.script_missing(hotline, date(2026, 4, 1)) == []
    script.restore_script(id, by=None, now=now)
    assert script.script_for(hotline, INCOMING, date(2026, 4, 1)) == spring


def test_two_versions_of_a_kind_cannot_begin_on_one_day(hotline: int, now: datetime) -> None:
    with pytest.raises(UserError):
        script.add_script(hotline, ScriptValues(INCOMING), by=None, now=now)
    other = script.in_force(hotline, OUTGOING, TODAY)
    assert other is not None
    with pytest.raises(UserError):
        script.change_script(other.id, ScriptValues(INCOMING), by=None, now=now)
    assert script.in_force(hotline, OUTGOING, TODAY) == other


def test_a_change_is_kept_in_the_history(hotline: int, now: datetime) -> None:
    found = script.in_force(hotline, INCOMING, TODAY)
    assert found is not None
    anna = Operator.get(Operator.name == "Анна Смирнова").id
    values = ScriptValues(INCOMING, None, "Алло", "", (" Да? ", ""), "Пока")
    script.change_script(found.id, values, by=anna, now=now)
    after = script.in_force(hotline, INCOMING, TODAY)
    assert after is not None
    assert (after.values.prompts, after.written_by, after.written_at) == (("Да?",), anna, now)
    edit = Change.get(Change.table_name == "script")
    assert edit.by_id == anna
    assert json.loads(edit.changes)["greeting"] == [found.values.greeting, "Алло"]
    missing = script.script_missing(hotline, TODAY)
    assert missing == ["Opening question", "The operator's name in the greeting"]


def test_placeholders_are_filled_in_or_left_to_be_said(hotline: int, now: datetime) -> None:
    anna = Operator.get(Operator.name == "Анна Смирнова").id
    values = script.spoken_values(hotline, now, anna, "Ольга")
    assert values["operator"] == "Анна Смирнова"
    assert values["caller"] == "Ольга"
    assert values["hours.today"] == "09:00–18:00"
    assert script.spoken_values(hotline, now, None)["operator"] == "…"
    said = ScriptValues(greeting="{operator}, {caller}, {город}")
    assert script.unknown_placeholders(said) == ["город"]


def test_an_operator_says_the_name_that_is_theirs(hotline: int, now: datetime) -> None:
    anna, peter = (entry.id for entry in lists.entries(Operator))
    lists.introduce_as(anna, "Аня")
    said = [script.spoken_values(hotline, now, who)["operator"] for who in (anna, peter)]
    assert said == ["Аня", "Пётр Орлов"]


def test_the_phrases_of_an_older_database_become_its_script(tmp_path: Path) -> None:
    stored = Path(__file__).parents[2] / "fixtures" / "database-0.1.0.sqlite"
    file = tmp_path / "hotline.sqlite"
    shutil.copyfile(stored, file)
    import sqlite3

    with sqlite3.connect(file) as connection:
        connection.execute(
            "UPDATE line SET greeting = '{organisation}, добрый день! {operator}. Слушаю вас?',"
            " closing = 'Всего доброго!'"
        )
    connection.close()
    open_database(file)
    try:
        line = Line.select().first().id
        said = script.script_for(line, INCOMING, TODAY)
        assert said.greeting == "{organisation}, добрый день! {operator}."
        assert (said.opening, said.closing) == ("Слушаю вас?", "Всего доброго!")
        assert script.script_missing(line, TODAY) == []
        assert script.script_for(line, OUTGOING, TODAY).greeting
    finally:
        close_database()
