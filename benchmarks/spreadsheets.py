"""Spreadsheets in and out, against LibreOffice and bare openpyxl. Everything runs in processes."""

from __future__ import annotations

import shutil
import sys
from functools import partial
from pathlib import Path

from benchmarks.logs import folder, log_of
from benchmarks.measure import Result, Run, in_turns, python, run, seconds

CALLS = 100_000
MOST_MEMORY = 300
IMPORT_BAR, EXPORT_BAR = 4, 1.5


def results() -> list[Result]:
    """All measurements of import and export."""
    place = folder() / "spreadsheets"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    log = log_of(CALLS) / "hotline.sqlite"
    workbook = place / "calls.xlsx"
    bare, own = in_turns(
        lambda watch: python("benchmarks.bare_workbook", str(log), str(workbook), watch=watch),
        lambda watch: python(
            "benchmarks.own_workbook", str(log), str(place / "own.xlsx"), watch=watch
        ),
    )
    shape = f"{CALLS:,} calls × 12 columns"
    found = [
        _times(f"export {shape}", own, bare, "bare openpyxl, write-only", EXPORT_BAR),
        _memory("memory of the export, at the most", own, bare, None),
    ]
    soffice = shutil.which("soffice")
    if soffice is None:
        (came_in,) = in_turns(partial(_import, workbook, place))
        found.append(
            Result(
                f"import {shape}", seconds(came_in.seconds), "LibreOffice is not installed", "–",
                f"≤ {IMPORT_BAR}×", None,
            )
        )  # fmt: skip
        found.append(_memory("memory of the import, at the most", came_in, None, MOST_MEMORY))
        return found
    convert = _converter(soffice, place)
    came_in, office = in_turns(
        partial(_import, workbook, place), lambda watch: run([*convert, str(workbook)], watch=watch)
    )
    return [
        *found,
        _times(f"import {shape}", came_in, office, "LibreOffice to CSV", IMPORT_BAR),
        _memory("memory of the import, at the most", came_in, office, MOST_MEMORY),
    ]


def _times(what: str, own: Run, peer: Run, name: str, most: float) -> Result:
    ratio = own.seconds / peer.seconds
    return Result(
        what, seconds(own.seconds), f"{seconds(peer.seconds)} ({name})", f"{ratio:.1f}×",
        f"≤ {most:g}×", ratio <= most,
    )  # fmt: skip


def _memory(what: str, own: Run, peer: Run | None, most: int | None) -> Result:
    return Result(
        what, f"{own.megabytes:.0f} MB", f"{peer.megabytes:.0f} MB" if peer else "–",
        f"{own.megabytes / peer.megabytes:.1f}×" if peer else "–",
        f"≤ {most} MB" if most else "–", own.megabytes <= most if most else None,
    )  # fmt: skip


def _import(workbook: Path, place: Path, watch: bool) -> Run:
    """By the command line: reading, proposing columns, lists, register, search and the backup."""
    data = place / "data"
    shutil.rmtree(data, ignore_errors=True)
    command = [
        sys.executable, "-m", "hotline_desktop", "--data-dir", str(data), "--lang", "ru",
        "import", "calls", str(workbook), "--json",
    ]  # fmt: skip
    return run(command, watch=watch)


def _converter(soffice: str, place: Path) -> list[str]:
    """The command that opens a workbook and writes it as CSV, set up by a first small run."""
    convert = [
        soffice, f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless",
        "--convert-to", "csv", "--outdir",
    ]  # fmt: skip
    small = place / "small.csv"
    small.write_text("a,b\n1,2\n", encoding="utf-8")
    run([*convert, str(place / "first"), str(small)])
    return [*convert, str(place)]
