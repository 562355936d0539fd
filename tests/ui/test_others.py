"""What another process writes shows in the window without being asked for."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.storage.database import close_database
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.ui import events
from hotline_desktop.ui.context import make_context
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
