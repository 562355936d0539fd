"""What another process writes shows in the window without being asked for."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.storage.database import close_database, transaction
from hotline_desktop.core.storage.errors import StorageError
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.ui import events
from hotline_desktop.ui.context import make_context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.others import Others


def test_only_what_others_write_is_told(
    hotline: int, database: Path, now: datetime, qtbot: QtBot
) -> None:
    context = make_context(database.parent, lambda: now)
    told: list[str] = []
    context.changes.changed.connect(lambda area, _initiator: told.append(area))
    parent = QObject()
    others = Others(context, parent)
    lists.add(Topic, "Общежитие")
    others.look()
    assert told == [], "who writes here says so itself"
    with closing(sqlite3.connect(database)) as other:
        other.execute("INSERT INTO topic (name, position) VALUES ('Оплата', 1)")
        other.commit()
    others.look()
    assert told == [events.LISTS, events.CALLS]
    others.look()
    assert len(told) == 2
    close_database()
    others.look()
    assert len(told) == 2, "nothing is asked of a closed database"


@pytest.mark.skipif(os.name != "posix", reason="nobody can replace an open file there")
@pytest.mark.parametrize("how", ["garbage", "replaced", "deleted"])
def test_a_file_that_is_gone_or_overwritten_is_said_once_with_a_way_out(
    how: str, hotline: int, database: Path, now: datetime, qtbot: QtBot
) -> None:
    context = make_context(database.parent, lambda: now)
    parent = QObject()
    others = Others(context, parent)
    said: list[Message] = []
    bugs: list[str] = []
    ways_out: list[str] = []
    context.messages.posted.connect(said.append)
    context.messages.bug_found.connect(bugs.append)
    context.messages.way_out = lambda: ways_out.append("backups")
    if how == "garbage":
        database.write_bytes(b"\x9c" * database.stat().st_size)
    elif how == "deleted":
        database.unlink()
    else:
        other = database.with_name("other")
        other.write_bytes(b"\x9c" * 5000)
        other.replace(database)
    others.look()
    others.look()
    context.messages.handle(KeyError(3))
    assert len(said) == 1
    assert said[0].is_error
    assert not bugs
    assert said[0].on_action is not None
    said[0].on_action()
    assert ways_out == ["backups"]
    with pytest.raises(StorageError), transaction():
        pass
    task = context.tasks.run(lambda _progress: lists.entries(Topic))
    with qtbot.waitSignal(task.finished):
        pass
    assert database.exists() == (how != "deleted"), "no empty one takes its place"
