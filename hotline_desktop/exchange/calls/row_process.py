"""Turns the rows of a long sheet into records in a process of its own, beside the one that writes.

The parent sends pieces of the spool as they are and gets back what each row says, with its words
found for the search. The child knows neither the database nor the user's language: a row that it
refuses comes back as cells, for the parent to read again and say why.

Both ends are this program, so they speak pickle: first a ``Task``, then pieces of lines from the
parent and a ``Piece`` for each from the child, until the parent closes the pipe. A pipe holds far
less than either, so threads of the parent's fill and empty them while it writes, and nobody waits.
"""

from __future__ import annotations

import gc
import os
import pickle
import struct
import subprocess
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Semaphore
from typing import IO, Any
from zoneinfo import ZoneInfo

from hotline_desktop.core.calls.worked import Worked
from hotline_desktop.core.line.hours import Hours
from hotline_desktop.core.search import words
from hotline_desktop.core.search.index import Words

from ..sheets import reader_errors
from ..sheets.cells import Cell
from ..sheets.layout import Mapping
from ..sheets.readers import child_environment, rows_of
from .records import Record, RowReader, call_of, plain_columns

FLAG = "--convert-rows"
LINES_AT_ONCE = 10
"""Lines in a piece: as many rows as are written in one transaction, so that both are busy."""

PIECES_AHEAD = 3
"""How many pieces the child is given before the first of them is taken."""

PATIENCE = 0.2
"""Seconds after which a waiting import asks whether it was cancelled."""

LARGE_FILE = 1 << 20
"""Bytes of a file that has so many rows that a process of its own reads them."""

_LENGTH = struct.Struct("=Q")
_ready: list[subprocess.Popen[bytes]] = []


@dataclass(frozen=True)
class Task:
    """How the rows are read: ``region`` is whose rules read numbers, ``hours`` are the line's."""

    mapping: Mapping
    zone: ZoneInfo
    latest: datetime
    region: str
    line_id: int
    hours: Hours


@dataclass(frozen=True)
class Piece:
    """Some rows: how many, what they say, and the refused ones as row number and cells."""

    rows: int
    records: list[Record]
    refused: list[tuple[int, list[Cell]]]

    def packed(self) -> tuple[Any, ...]:
        """The same in plain values, which are pickled in half the time."""
        return self.rows, [_packed(record) for record in self.records], self.refused

    @classmethod
    def unpacked(cls, packed: tuple[Any, ...]) -> Piece:
        """What ``packed`` made of it."""
        rows, records, refused = packed
        return cls(rows, [_unpacked(*record) for record in records], refused)


def _packed(record: Record) -> tuple[Any, ...]:
    *said, worked = record
    return (*said, worked and (worked.columns, tuple(worked.words)))


def _unpacked(
    row: int, values: dict[str, Any], digest: str, uid: str, worked: tuple[Any, Any] | None
) -> Record:
    call = worked and Worked(worked[0], Words(*worked[1]), digest)
    return Record(row, values, digest, uid, call)


@contextmanager
def standing_by(path: Path) -> Iterator[None]:
    """Let the child get ready while a large file is read, which leaves a processor idle.

    It wants half a second before it can convert anything.
    """
    with suppress(OSError):
        if path.stat().st_size > LARGE_FILE:
            _ready.append(_started())
    try:
        yield
    finally:
        while _ready:
            with _ready.pop() as unused:
                unused.kill()


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=child_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def converted(
    task: Task, lines: Iterable[bytes], path: Path, waiting: Callable[[], object]
) -> Generator[Piece, None, None]:
    """What the rows of these lines of the spool say, the child always some steps ahead.

    Close it: the child ends with it.

    Args:
        task: how they are read.
        lines: of the sheet, from its first.
        path: of the spreadsheet, for errors.
        waiting: called several times a second while the child is busy; may raise.

    Raises:
        SpreadsheetError: the child was killed.
    """
    said: SimpleQueue[bytes] = SimpleQueue()
    room = Semaphore(PIECES_AHEAD)
    with ThreadPoolExecutor(2) as threads, _ready.pop() if _ready else _started() as child:
        assert child.stdin is not None
        assert child.stdout is not None
        feeding = threads.submit(_feed, child.stdin, task, lines, room)
        threads.submit(_listen, child.stdout, said)
        try:
            while message := _next(said, waiting):
                room.release()
                yield Piece.unpacked(_loaded(message))
            # Who waits for room for a dead child would wait forever: first see how it ended.
            if child.wait() != 0:
                raise reader_errors.refusal("broken_off", path)
            feeding.result()
        finally:
            child.kill()
            # Only when it is gone does writing to it fail for sure, which ends the feeding thread.
            child.wait()
            room.release()


def _next(said: SimpleQueue[bytes], waiting: Callable[[], object]) -> bytes:
    while True:
        try:
            return said.get(timeout=PATIENCE)
        except Empty:
            waiting()


def _feed(pipe: IO[bytes], task: Task, lines: Iterable[bytes], room: Semaphore) -> None:
    """Give the child its work until there is no more, or no child."""
    with suppress(BrokenPipeError), pipe:
        _send(pipe, task)
        for chunk in _chunks(lines):
            room.acquire()
            _send(pipe, chunk)


def _listen(pipe: IO[bytes], said: SimpleQueue[bytes]) -> None:
    """Take what the child says off its pipe; nothing is its end."""
    try:
        while message := _heard(pipe):
            said.put(message)
    finally:
        said.put(b"")


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    # Not this module by name: what it sends would then belong to "__main__".
    return [sys.executable, "-m", "hotline_desktop", FLAG]


def _chunks(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    chunk: list[bytes] = []
    for line in lines:
        chunk.append(line)
        if len(chunk) == LINES_AT_ONCE:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _send(pipe: IO[bytes], what: object) -> None:
    message = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(message)))
    pipe.write(message)
    pipe.flush()


def _heard(pipe: IO[bytes]) -> bytes:
    """The next message; empty at the end of the pipe, or where it ends amid one."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return b""
    (length,) = _LENGTH.unpack(head)
    message = pipe.read(length)
    return message if len(message) == length else b""


def _loaded(message: bytes) -> Any:
    return pickle.loads(message)  # noqa: S301 - from this program


def main() -> int:
    """The child: convert what comes in until nothing comes any more."""
    source, out = os.fdopen(0, "rb", closefd=False), os.fdopen(1, "wb", closefd=False)
    gc.disable()  # rows hold no cycles
    words.warm_up()
    if not (message := _heard(source)):
        return 0
    task: Task = _loaded(message)
    reader = RowReader(task.mapping, task.zone, task.latest)
    row = 0
    while message := _heard(source):
        rows = [cells for line in _loaded(message) for cells in rows_of(line)]
        try:
            _send(out, _piece(task, reader, row, rows).packed())
        except BrokenPipeError:
            break
        row += len(rows)
    return 0


def _piece(task: Task, reader: RowReader, first: int, rows: list[list[Cell]]) -> Piece:
    """What these rows of the sheet say, as far as they stand below the heading."""
    records: list[Record] = []
    refused: list[tuple[int, list[Cell]]] = []
    for row, cells in enumerate(rows, first):
        if row < task.mapping.first_row:
            continue
        read = reader.read(row, cells)
        if isinstance(read, Record):
            records.append(_worked(task, read))
        elif read is not None:
            refused.append((row, cells))
    below = first + len(rows) - max(first, task.mapping.first_row)
    return Piece(max(0, below), records, refused)


def _worked(task: Task, record: Record) -> Record:
    """With the call that it would be, unless that hangs on more than lists of names."""
    if record.values.get("line"):
        return record
    values = call_of(record.values, plain_columns(record.values), task.line_id)
    return record._replace(worked=Worked.out(values, task.region, task.hours, record.digest))
