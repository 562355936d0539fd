"""A database with calls, counted from outside and damaged on the disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from hotline_desktop.core.storage.tables import Call, Line, Topic

PAGE = 4096


def add_calls(line: Line, now: datetime, numbers: range, topic: Topic | None = None) -> None:
    for number in numbers:
        Call.create(
            uid=f"call-{number}", position=number + 1, line=line, topic=topic, started_at=now,
            entered_at=now, question=f"Question {number} " + "о стоимости обучения " * 5,
        )  # fmt: skip


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
