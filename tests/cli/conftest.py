"""Runs the program as a script does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.cli.program import BAD_ROW, GOOD_ROWS, HEADING, Run, environment


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the program over a data folder of the test's own; the folder does not exist yet."""

    def run(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
        command = [
            sys.executable, "-m", "hotline_desktop", "--data-dir", str(tmp_path / "data"),
            *(["--lang", "en"] if "--lang" not in arguments else []), *map(str, arguments),
        ]  # fmt: skip
        done = subprocess.run(
            command, cwd=tmp_path, env=environment(**more), capture_output=True,
            encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
        assert "Traceback" not in done.stdout + done.stderr
        return done

    return run


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in (HEADING, *GOOD_ROWS, BAD_ROW):
        book.active.append(row)
        for cell in book.active[book.active.max_row]:
            cell.data_type = "s" if cell.value else cell.data_type
    book.save(tmp_path / "log.xlsx")
    return tmp_path / "log.xlsx"
