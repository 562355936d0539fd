"""Turns the rows of a long sheet into records in a process of its own, beside the one that writes.

The parent sends pieces of the spool as they are and gets back what each row says, with its words
found for the search. The child knows neither the database nor the user's language: a row that it
refuses comes back as cells, for the parent to read again and say why.

Both ends are this program, so they speak pickle: first a ``Task``, then pieces of lines from the
parent and a ``Piece`` for each from the child, until the parent closes the pipe.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import IO
from zoneinfo import ZoneInfo

from ..core.calls.worked import Worked
from ..core.line.hours import Hours
from . import reader_errors
from .cells import Cell
from .layout import Mapping
from .readers import child_environment, rows_of
from .records import Record, RowReader, call_of, plain_columns

FLAG = "--convert-rows"
LINES_AT_ONCE = 10
"""Lines in a piece: as many rows as are written in one transaction, so that both are busy."""


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


def converted(task: Task, lines: Iterable[bytes], path: Path) -> Iterator[Piece]:
    """What the rows of these lines of the spool say, the child always one step ahead.

    Args:
        task: how they are read.
        lines: of the sheet, from its first.
        path: of the spreadsheet, for errors.

    Raises:
        SpreadsheetError: the child was killed.
    """
    with subprocess.Popen(
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=child_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            _send(child.stdin, task)
            waiting = False
            for chunk in _chunks(lines):
                # The child is reading when it has been heard, so neither waits for the other.
                piece = pickle.load(child.stdout) if waiting else None  # noqa: S301 - our own child
                _send(child.stdin, chunk)
                waiting = True
                if piece is not None:
                    yield piece
            if waiting:
                yield pickle.load(child.stdout)  # noqa: S301 - our own child
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            raise reader_errors.refusal("killed", path)
        finally:
            child.kill()


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
    pickle.dump(what, pipe, pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def main() -> int:
    """The child: convert what comes in until nothing comes any more."""
    source, out = os.fdopen(0, "rb", closefd=False), os.fdopen(1, "wb", closefd=False)
    gc.disable()  # rows hold no cycles
    try:
        task: Task = pickle.load(source)  # noqa: S301 - our own parent
        reader = RowReader(task.mapping, task.zone, task.latest)
        row = 0
        while True:
            chunk: list[bytes] = pickle.load(source)  # noqa: S301 - our own parent
            rows = [cells for line in chunk for cells in rows_of(line)]
            _send(out, _piece(task, reader, row, rows))
            row += len(rows)
    except (EOFError, BrokenPipeError):
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
    return replace(record, worked=Worked.out(values, task.region, task.hours, record.digest))
