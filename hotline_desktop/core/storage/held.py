"""Whether the open file still is the one that was opened, and a database at all.

SQLite notices neither: it writes on to a file that nobody can find any more, or to its log beside a
file that something else wrote over, and all that is lost at the next start.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from .errors import StorageError, corrupt, gone
from .files import MAGIC
from .tables.base import database


def hold(file: Path) -> None:
    """Keep an eye on a database that is being opened."""
    let_go()
    # It stays open as long as the connections do: to close any handle of a file gives up all the
    # locks that this process has on it (https://sqlite.org/howtocorrupt.html, 2.2).
    database.held = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))


def let_go() -> None:
    """The database was closed."""
    if database.held is not None:
        with suppress(OSError):
            os.close(database.held)
        database.held = None


def check_in_place() -> None:
    """Look whether the open database is where it was and begins as a database does.

    Raises:
        DatabaseMissing: it was moved, deleted or replaced.
        DatabaseCorrupt: something else wrote over it.
    """
    if database.held is None:
        return
    file = Path(str(database.database))
    try:
        there = file.stat()
    except FileNotFoundError:
        raise gone(file) from None
    # On Windows nobody can replace a file that is open, and its numbers of files may change.
    if os.name == "posix" and not os.path.samestat(there, os.fstat(database.held)):
        raise gone(file)
    if _head(file, database.held) != MAGIC:
        raise corrupt(file)


def out_of_place() -> StorageError | None:
    """What ``check_in_place`` finds, behind whatever strange consequence it had."""
    try:
        check_in_place()
    except StorageError as error:
        return error
    return None


def _head(file: Path, held: int) -> bytes:
    if os.name == "posix":
        return os.pread(held, len(MAGIC), 0)
    with file.open("rb") as stream:  # there, locks go with the handle that took them
        return stream.read(len(MAGIC))
