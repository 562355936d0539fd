"""Remembering what small tables say."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from hotline_desktop.core import lists, settings
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Topic, database


def selects(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    asked: list[str] = []
    execute = database.execute_sql

    def counting(sql: str, *args: object, **kwargs: object) -> object:
        if sql.startswith("SELECT"):
            asked.append(sql)
        return execute(sql, *args, **kwargs)

    monkeypatch.setattr(database, "execute_sql", counting)
    return asked


def test_nothing_is_asked_twice_while_nothing_changes(
    hotline: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists.add(Topic, "Общежитие")
    first = lists.names(Topic)
    asked = selects(monkeypatch)
    assert lists.names(Topic) == first
    assert asked == []


def test_own_changes_are_seen_at_once(hotline: int) -> None:
    lists.names(Topic)
    id = lists.add(Topic, "Общежитие")
    assert lists.names(Topic) == {id: "Общежитие"}
    settings.put(settings.REGION, "KZ")
    assert settings.get(settings.REGION) == "KZ"


def test_changes_of_another_process_are_seen_at_once(hotline: int, database: Path) -> None:
    id = lists.add(Topic, "Общежитие")
    assert lists.names(Topic) == {id: "Общежитие"}
    with sqlite3.connect(database) as other:
        other.execute("UPDATE topic SET name = 'Стипендия'")
    other.close()
    assert lists.names(Topic) == {id: "Стипендия"}


def test_what_was_rolled_back_is_forgotten(hotline: int) -> None:
    def fail() -> None:
        with transaction():
            lists.add(Topic, "Общежитие")
            assert len(lists.names(Topic)) == 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert lists.names(Topic) == {}
