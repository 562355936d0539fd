"""Database files as such: looking at one without opening it for work, and copying it safely."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from .errors import DatabaseCorrupt, corrupt, foreign, missing, translate_errors

APPLICATION_ID = 0x484F544C
"""Marks our files in the SQLite header ("HOTL")."""

MAGIC = b"SQLite format 3\x00"
HEADER = 100
ABANDONED = 3600
"""Seconds without a new page after which a half-made copy is left from a process that is gone."""

STEP = 2048
"""Pages copied at a time (8 MB): often enough to show progress and to notice a cancel."""

Progress = Callable[[int, int], None]
"""Called with how much is done and how much there is."""


@dataclass(frozen=True)
class Header:
    """What the first hundred bytes of a database say (https://sqlite.org/fileformat.html)."""

    page_size: int
    pages: int
    user_version: int
    application_id: int
    size: int


def read_header(file: Path) -> Header:
    """Look at a database file without opening it.

    Raises:
        DatabaseMissing: there is no such file.
        DatabaseCorrupt: it is empty, cut off or no database.
        DatabaseForeign: it is the database of another program.
    """
    with translate_errors(file):
        if not file.exists():
            raise missing(file)
        with file.open("rb") as stream:
            head = stream.read(HEADER)
        size = file.stat().st_size
    if len(head) < HEADER or not head.startswith(MAGIC):
        raise corrupt(file)

    def number(at: int, width: int = 4) -> int:
        return int.from_bytes(head[at : at + width], "big")

    page_size = number(16, 2)
    header = Header(
        page_size=65536 if page_size == 1 else page_size,
        pages=number(28),
        user_version=number(60),
        application_id=number(68),
        size=size,
    )
    if header.application_id != APPLICATION_ID:
        raise foreign(file)
    wal = companions(file)[0]
    if not (wal.exists() and wal.stat().st_size) and header.page_size * header.pages > size:
        raise corrupt(file)
    return header


def companions(file: Path) -> tuple[Path, Path]:
    """The write-ahead log and the shared-memory index that belong to a database file."""
    return file.with_name(file.name + "-wal"), file.with_name(file.name + "-shm")


@contextmanager
def reading(file: Path, *, immutable: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write. ``immutable`` leaves no companions beside the file.

    Raises:
        StorageError: the file cannot be read.
    """
    address = _address(file, "immutable=1" if immutable else "mode=ro")
    with (
        translate_errors(file),
        closing(sqlite3.connect(address, uri=True, timeout=5, isolation_level=None)) as connection,
    ):
        yield connection


def _address(file: Path, option: str) -> str:
    # Path.as_uri() gives Windows shares an authority, which SQLite refuses.
    path = quote(os.fsencode(file.absolute().as_posix()))
    return f"file://{'' if path.startswith('/') else '/'}{path}?{option}"


def problems(connection: sqlite3.Connection, limit: int = 20) -> list[str]:
    """What SQLite's own full check finds wrong, in its words; reads the whole file."""
    rows = connection.execute(f"PRAGMA integrity_check({limit})").fetchall()
    return [row[0] for row in rows if row[0] != "ok"]


def copy_database(
    source: Path, target: Path, progress: Progress | None = None, *, still: bool = False
) -> None:
    """Copy a database that others may be writing to, check the copy, then put it in place.

    The copy is one consistent moment of the source; writers go on meanwhile. It stands alone
    (no write-ahead log beside it) and appears under its name only when it is complete, good and
    on the disk. A failed or cancelled copy leaves nothing behind.

    Args:
        source: a database of ours.
        target: replaced if it exists; its folder must exist. It may lie on a network share.
        progress: called with pages done and pages in all; may raise ``Cancelled``.
        still: nobody is using the source, such as a backup; it may lie on a read-only medium.

    Raises:
        DatabaseCorrupt: the source is damaged, so that a copy of it would be, too.
        StorageError: the source cannot be read or the target not written.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        immutable = still and not companions(source)[0].exists()
        with reading(source, immutable=immutable) as origin:
            _copy(origin, part, progress)
        with translate_errors(target):
            _stand_alone(part)
            with reading(part, immutable=True) as copy:
                if problems(copy, 1):
                    raise corrupt(source)
            sync(part)
            _sweep(part)
            part.replace(target)
            sync_folder(target.parent)
    except DatabaseCorrupt as error:
        raise corrupt(source) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _sweep(part: Path) -> None:
    """Remove what copies left that were killed: nobody has written to those for long."""
    written = part.stat().st_mtime
    for left in part.parent.glob(".*.sqlite*.part"):
        with suppress(OSError):
            if written - left.stat().st_mtime > ABANDONED:
                left.unlink()


def _copy(origin: sqlite3.Connection, part: Path, progress: Progress | None) -> None:
    def step(_status: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(total - remaining, total)

    # Holding one moment of the source keeps writers of other processes from making the copy
    # start over again; in WAL mode a reader holds up nobody.
    origin.execute("BEGIN")
    origin.execute("SELECT count(*) FROM sqlite_master").fetchone()
    # The part is nobody else's: no locks, which some network shares lack, and no journal.
    address = _address(part, "nolock=1")
    with (
        translate_errors(part),
        closing(sqlite3.connect(address, uri=True, isolation_level=None)) as copy,
    ):
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        origin.backup(copy, pages=STEP, progress=step)


def _stand_alone(part: Path) -> None:
    """Mark a copy as one without a write-ahead log: read and write version 1 in the header."""
    with part.open("r+b") as stream:
        stream.seek(18)
        stream.write(b"\x01\x01")


def sync(file: Path) -> None:
    """Wait until the file's content is on the disk."""
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the folder's list of names is on the disk, where the system knows of that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # some file systems refuse; the rename itself has happened
    finally:
        os.close(descriptor)
