"""Any spreadsheet as sheets of typed cells.

The file is read by ``reader_process`` in a child process, whose output goes into a temporary file
that has no name. From then on nothing in the file can do harm, and rows are read from there as
often as wanted with little memory, even if the file itself is changed or removed meanwhile.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from typing import IO, Any, Self

import hotline_desktop
from hotline_desktop.core.errors import Cancelled

from . import reader_errors
from .cells import Cell
from .reader_errors import SpreadsheetError
from .reader_process import FLAG

MEMORY_LIMIT = 2 << 30
"""Bytes of memory that the reading process may take."""

TIME_LIMIT = 300.0
"""Seconds that reading may take in all."""

QUIET_LIMIT = 90.0
"""Seconds that reading may take without any new row."""

LARGEST_FILE = 500 << 20
LARGEST_SPOOL = 4 << 30
SAMPLE_ROWS = 256
_WAIT = 0.05


@dataclass(frozen=True)
class Limits:
    """What the reading process may use: bytes and seconds."""

    memory: int = MEMORY_LIMIT
    seconds: float = TIME_LIMIT
    quiet_seconds: float = QUIET_LIMIT
    spool: int = LARGEST_SPOOL


@dataclass(frozen=True)
class SheetInfo:
    """A sheet. ``samples`` are its first rows; ``broken`` says that it could not be read."""

    name: str
    rows: int
    columns: int
    hidden: bool = False
    broken: bool = False
    samples: list[list[Cell]] = field(default_factory=list, repr=False)


class Spreadsheet:
    """An opened spreadsheet; close it, or use it in a ``with`` statement."""

    def __init__(self, path: Path, spool: IO[bytes]) -> None:
        self.path = path
        self.format = ""
        self.sheets: list[SheetInfo] = []
        self._spool = spool
        self._starts: list[int] = []
        self._lock = threading.Lock()
        self._scan()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Forget the cells; the temporary file is gone."""
        self._spool.close()

    def sheet(self, name: str) -> SheetInfo | None:
        """The sheet of this name, whatever its case."""
        wanted = name.strip().casefold()
        return next((s for s in self.sheets if s.name.strip().casefold() == wanted), None)

    def rows(self, sheet: SheetInfo | str, start: int = 0) -> Iterator[list[Cell]]:
        """The rows of a sheet from row ``start`` on (0 is the first), without their empty ends."""
        found = self.sheet(sheet) if isinstance(sheet, str) else sheet
        if found is None:
            return
        seen = 0
        for line in self.lines(found):
            rows = rows_of(line)
            if seen + len(rows) > start:
                yield from rows[max(0, start - seen) :]
            seen += len(rows)

    def lines(self, sheet: SheetInfo) -> Iterator[bytes]:
        """The rows of a sheet as they were written, some hundred in each, for ``rows_of``."""
        at = self._starts[self.sheets.index(sheet)]
        while True:
            with self._lock:
                self._spool.seek(at)
                line = self._spool.readline()
                at = self._spool.tell()
            if not line.startswith(b'{"rows"'):
                return
            yield line

    def _scan(self) -> None:
        self._spool.seek(0)
        info: dict[str, Any] = {}
        samples: list[list[Cell]] = []
        while line := self._spool.readline():
            if line.startswith(b'{"rows"'):
                if len(samples) < SAMPLE_ROWS:
                    samples += _decode(line)["rows"]
            elif line.startswith(b'{"sheet"'):
                info, samples = _decode(line)["sheet"], []
                self._starts.append(self._spool.tell())
            elif line.startswith(b'{"end"'):
                self.sheets.append(SheetInfo(**info, **_decode(line)["end"], samples=samples))
            elif line.startswith(b'{"format"'):
                self.format = _decode(line)["format"]


def open_spreadsheet(
    path: Path | str,
    *,
    limits: Limits | None = None,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Spreadsheet:
    """Read a spreadsheet of any kind.

    Args:
        path: the file; its extension does not matter.
        limits: what reading may use.
        progress: told the bytes read so far, several times a second.
        cancelled: asked several times a second whether to stop.

    Raises:
        SpreadsheetError: it cannot be read; the error says why in one sentence.
        Cancelled: ``cancelled`` said so.
    """
    path = Path(path)
    check_file(path)
    limits = limits or Limits()
    spool = tempfile.TemporaryFile(prefix="hotline-")  # noqa: SIM115
    try:
        with tempfile.TemporaryFile() as complaints:
            code = _read(path, spool, complaints, limits, progress, cancelled)
            _check_end(path, spool, complaints, code)
        found = Spreadsheet(path, spool)
        if not any(sheet.rows for sheet in found.sheets):
            broken = any(sheet.broken for sheet in found.sheets)
            raise reader_errors.refusal("broken" if broken else "empty", path)
    except BaseException:
        spool.close()
        raise
    return found


def reader_command(path: Path) -> list[str]:
    """What starts the reading process, from a checkout, an installation or a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG, str(path)]
    return [sys.executable, "-m", "hotline_desktop.exchange.sheets.reader_process", FLAG, str(path)]


def check_file(path: Path) -> None:
    """Refuse what is no ordinary file: opening some of the others never ends.

    Raises:
        SpreadsheetError: it is none, cannot be read, is empty or enormous.
    """
    try:
        if path.is_dir():
            raise reader_errors.refusal("folder", path)
        status = path.stat()
        if not path.is_file():
            raise reader_errors.refusal("endless", path)
        if not os.access(path, os.R_OK):
            raise reader_errors.refusal("permission", path)
    except FileNotFoundError:
        raise reader_errors.refusal("vanished", path)
    except PermissionError:
        raise reader_errors.refusal("permission", path)
    except (OSError, ValueError) as error:
        raise reader_errors.refusal("unreadable", path, str(error))
    if status.st_size == 0:
        raise reader_errors.refusal("empty", path)
    if status.st_size > LARGEST_FILE:
        raise reader_errors.refusal("too_big", path)


def child_environment() -> dict[str, str]:
    """Where the program runs from a checkout, the child must find it whatever the folder is."""
    root = str(Path(hotline_desktop.__file__).resolve().parents[1])
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([root, before] if before else [root])}


def _read(
    path: Path,
    spool: IO[bytes],
    complaints: IO[bytes],
    limits: Limits,
    progress: Callable[[int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> int:
    """Let the child write the cells into ``spool``; returns its exit code."""
    with subprocess.Popen(
        reader_command(path.absolute()),
        stdin=subprocess.DEVNULL,
        stdout=spool,
        stderr=complaints,
        env=child_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        watch = _Watch(child.pid, limits, spool)
        try:
            while True:
                try:
                    return child.wait(_WAIT)
                except subprocess.TimeoutExpired:
                    pass
                if cancelled is not None and cancelled():
                    raise Cancelled
                written = watch.check(path)
                if progress is not None:
                    progress(written)
        finally:
            if child.poll() is None:
                child.kill()


class _Watch:
    """Sees that the child keeps to its limits; the only guard where the system offers none."""

    def __init__(self, pid: int, limits: Limits, spool: IO[bytes]) -> None:
        import psutil

        self._gone = psutil.Error
        try:
            self._process: psutil.Process | None = psutil.Process(pid)
        except psutil.Error:
            self._process = None
        self._limits = limits
        self._spool = spool
        self._began = self._moved = time.monotonic()
        self._written = 0

    def check(self, path: Path) -> int:
        """Bytes written so far.

        Raises:
            SpreadsheetError: the child wants more memory or time than it may have.
        """
        if self._memory() > self._limits.memory:
            raise reader_errors.refusal("memory", path)
        now = time.monotonic()
        written = os.fstat(self._spool.fileno()).st_size
        if written > self._limits.spool:
            raise reader_errors.refusal("too_big", path)
        if written > self._written:
            self._written, self._moved = written, now
        late = now - self._began > self._limits.seconds
        if late or now - self._moved > self._limits.quiet_seconds:
            raise reader_errors.refusal("time", path)
        return written

    def _memory(self) -> int:
        if self._process is None:
            return 0
        try:
            return int(self._process.memory_info().rss)
        except self._gone:
            return 0


def _check_end(path: Path, spool: IO[bytes], complaints: IO[bytes], code: int) -> None:
    """See whether the child wrote everything.

    Raises:
        SpreadsheetError: it did not, for the reason that it gave or that its end betrays.
    """
    size = spool.seek(0, os.SEEK_END)
    spool.seek(max(0, size - 2000))
    last = spool.read().rstrip(b"\n").rpartition(b"\n")[2]
    if code == 0 and last == b'{"done":true}':
        return
    if last.startswith(b'{"error"'):
        said = _decode(last)
        raise reader_errors.refusal(said["error"], path, said["detail"])
    complaints.seek(0)
    words = complaints.read(20_000)
    if b"memory allocation" in words or b"MemoryError" in words:
        raise reader_errors.refusal("memory", path)
    if code == 4:
        raise reader_errors.refusal("no_room", path)
    raise reader_errors.refusal("killed", path)


def rows_of(line: bytes) -> list[list[Cell]]:
    """The cells of one of a sheet's ``lines``."""
    rows: list[list[Cell]] = _decode(line)["rows"]
    return rows


def _decode(line: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(line, object_hook=_decoded)
    return found


def _decoded(value: dict[str, Any]) -> Any:
    if len(value) == 1:
        if "t" in value:
            return datetime.fromisoformat(value["t"])
        if "s" in value:
            return timedelta(seconds=value["s"])
        if "d" in value:
            return date.fromisoformat(value["d"])
        if "c" in value:
            return clock_time.fromisoformat(value["c"])
    return value


__all__ = ["Cell", "Limits", "SheetInfo", "Spreadsheet", "SpreadsheetError", "open_spreadsheet"]
