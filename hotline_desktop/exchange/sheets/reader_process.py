"""Reads a spreadsheet in a process of its own and writes its cells to standard output.

Parsers of spreadsheets can be killed by a hostile file. This process may die; the program that
started it does not. It imports nothing of the program but a few small siblings, so that it starts
quickly. Each output line is a JSON object:

``{"format": "xlsx"}``, then for each sheet ``{"sheet": {"name": ..., "hidden": ...}}``,
``{"rows": [[...], ...]}`` in pieces and ``{"end": {"rows": n, "columns": n}}``; at last
``{"done": true}``, or ``{"error": code, "detail": text}``.

Cells: text, numbers and booleans as themselves, ``{"t": ...}`` date and time, ``{"d": ...}`` date,
``{"c": ...}`` time of day, ``{"s": seconds}`` duration; an empty cell is the empty text.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any, BinaryIO

from . import file_types
from .file_types import Refused

FLAG = "--read-spreadsheet"
MEMORY_LIMIT = 2 << 30
"""Address space of this process in bytes."""

CPU_LIMIT = 600
"""Seconds of work after which the system ends a reader that lost its parent."""

MOST_ROWS = 1_100_000
MOST_COLUMNS = 500
LONGEST_CELL = 1_000_000
PIECE = 256


def main(argv: list[str]) -> int:
    """Read the spreadsheet named in ``argv``; returns the exit code.

    0 all was written, 1 refused, 2 wrong usage, 4 the output could not be written.
    """
    paths = [argument for argument in argv if argument != FLAG]
    if len(paths) != 1:
        return 2
    limit_resources()
    out = os.fdopen(1, "wb", closefd=False)
    try:
        error = _refusal(paths[0], out)
        if error:
            _write(out, error)
        out.flush()
    except OSError:
        return 4
    return 1 if error else 0


def limit_resources() -> None:
    """Let the system stop this process when it wants too much; Windows leaves it to the parent."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_LIMIT, CPU_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _refusal(path: str, out: BinaryIO) -> dict[str, str] | None:
    """Write the whole file out; returns why that was not possible."""
    try:
        _convert(path, out)
    except Refused as refused:
        return {"error": refused.code, "detail": refused.detail}
    except MemoryError:
        return {"error": "memory", "detail": ""}
    except FileNotFoundError:
        return {"error": "vanished", "detail": ""}
    except PermissionError:
        return {"error": "permission", "detail": ""}
    except OSError as error:
        return {"error": "unreadable", "detail": error.strerror or ""}
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - calamine's PanicException is no Exception
        return {"error": "broken", "detail": str(error)[:200]}
    return None


def _convert(path: str, out: BinaryIO) -> None:
    kind = file_types.kind_of(path)
    _write(out, {"format": kind})
    if kind == "csv":
        from . import text_tables

        _write(out, {"sheet": {"name": "", "hidden": False}})
        with text_tables.open_table(path, LONGEST_CELL) as rows:
            _write_rows(out, rows)
    else:
        _write_workbook(path, out)
    _write(out, {"done": True})


def _write_workbook(path: str, out: BinaryIO) -> None:
    import python_calamine as calamine

    readable = broken = 0
    try:
        workbook = calamine.CalamineWorkbook.from_filelike(open(path, "rb"))  # noqa: PTH123, SIM115
    except calamine.PasswordError:
        raise Refused("password")
    except calamine.CalamineError as error:
        raise Refused("broken", str(error)[:200])
    for index, sheet in enumerate(workbook.sheets_metadata):
        if sheet.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        hidden = sheet.visible != calamine.SheetVisibleEnum.Visible
        _write(out, {"sheet": {"name": sheet.name, "hidden": hidden}})
        try:
            table = workbook.get_sheet_by_index(index)
        except calamine.PasswordError:
            raise Refused("password")
        except (KeyboardInterrupt, SystemExit, MemoryError):
            raise
        except BaseException:  # noqa: BLE001 - a panic in one sheet is no reason to lose the others
            broken += 1
            _write(out, {"end": {"rows": 0, "columns": 0, "broken": True}})
            continue
        readable += 1
        start = table.start
        _write_rows(out, table.iter_rows(), shift=start[1] if start else 0)
    if broken and not readable:
        raise Refused("broken")


def _write_rows(out: BinaryIO, rows: Iterable[list[Any]], shift: int = 0) -> None:
    """Write rows in pieces, without the empty end of rows and of the sheet."""
    margin: list[Any] = [""] * min(shift, MOST_COLUMNS)
    piece: list[list[Any]] = []
    count = blank = widest = 0
    for row in rows:
        cells = list(row)
        while cells and cells[-1] == "":
            cells.pop()
        if not cells:
            blank += 1
            continue
        if blank:
            piece.extend([] for _ in range(blank))
            count, blank = count + blank, 0
        widest = max(widest, shift + len(cells))
        piece.append((margin + cells)[:MOST_COLUMNS] if shift else cells[:MOST_COLUMNS])
        count += 1
        if count > MOST_ROWS:
            raise Refused("too_long")
        if len(piece) >= PIECE:
            _write(out, {"rows": piece})
            piece = []
    if piece:
        _write(out, {"rows": piece})
    _write(out, {"end": {"rows": count, "columns": widest}})


def _write(out: BinaryIO, line: dict[str, Any]) -> None:
    text = json.dumps(line, ensure_ascii=False, default=_encoded, separators=(",", ":"))
    out.write(text.encode("utf-8", "replace") + b"\n")


def _encoded(value: object) -> dict[str, Any]:
    if isinstance(value, datetime):
        return {"t": value.isoformat()}
    if isinstance(value, date):
        return {"d": value.isoformat()}
    if isinstance(value, time):
        return {"c": value.isoformat()}
    if isinstance(value, timedelta):
        return {"s": value.total_seconds()}
    raise TypeError(type(value).__name__)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
