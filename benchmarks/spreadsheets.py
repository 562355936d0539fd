"""Spreadsheets in and out, against LibreOffice and bare openpyxl. Everything runs in processes."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from benchmarks.logs import folder, log_of
from benchmarks.measure import Result, Run, python, run, seconds

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
    bare = python("benchmarks.bare_workbook", str(log), str(workbook))
    own = python("benchmarks.own_workbook", str(log), str(place / "own.xlsx"))
    shape = f"{CALLS:,} calls × 12 columns"
    found = [
        _times(f"export {shape}", own, bare, "bare openpyxl, write-only", EXPORT_BAR),
        _memory("memory of the export, at the most", own, bare, None),
    ]
    came_in = _import(workbook, place)
    office = _libreoffice(workbook, place)
    if office is None:
        found.append(
            Result(
                f"import {shape}", seconds(came_in.seconds), "LibreOffice is not installed", "–",
                f"≤ {IMPORT_BAR}×", None,
            )
        )  # fmt: skip
    else:
        found.append(_times(f"import {shape}", came_in, office, "LibreOffice to CSV", IMPORT_BAR))
    found.append(_memory("memory of the import, at the most", came_in, office, MOST_MEMORY))
    return found


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


def _import(workbook: Path, place: Path) -> Run:
    """By the command line: reading, proposing columns, lists, register, search and the backup."""
    data = str(place / "data")
    return run(
        [
            sys.executable, "-m", "hotline_desktop", "--data-dir", data, "--lang", "ru",
            "import", "calls", str(workbook), "--json",
        ]
    )  # fmt: skip


def _libreoffice(workbook: Path, place: Path) -> Run | None:
    """Opening the same workbook and writing it as CSV; the first start, with its set-up, apart."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return None
    convert = [
        soffice, f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless",
        "--convert-to", "csv", "--outdir", str(place),
    ]  # fmt: skip
    small = place / "small.csv"
    small.write_text("a,b\n1,2\n", encoding="utf-8")
    run([*convert[:-1], str(place / "first"), str(small)])
    return run([*convert, str(workbook)])
