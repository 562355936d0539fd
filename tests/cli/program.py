"""The program as a process: where it runs, a log for it, and what it answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


GOOD_ROWS = [
    ["04.03.2026", "10:15", "Иванова Мария", "8 (495) 123-45-67", "=1+1?", "Exams", "Anna", "2:05"],
    ["04.03.2026", "11:20", "Петров", "+7 900 1234567", "Где общежитие?", "Rooms", "Boris", "0:45"],
    ["05.03.2026", "09:02", "Smith", "+44 20 7946 0018", "Which exams?", "Exams", "Anna", "3:10"],
    ["05.03.2026", "17:48", "", "112", "Wrong number", "", "Boris", "0:05"],
    ["06.03.2026", "12:00", "Кузнецов", "", "До какого числа?", "Rooms", "Anna", "1:00"],
]  # fmt: skip
HEADING = ["Date", "Time", "Caller", "Phone", "Question", "Topic", "Operator", "Duration"]
BAD_ROW = ["not a date", "", "Nobody", "", "?", "", "", ""]
CALLS = len(GOOD_ROWS)


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        kept.pop(name, None)
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", **more}


def python(code: str, data_dir: Path) -> subprocess.CompletedProcess[str]:
    """A script of a few lines in a process of its own; its argument is the data folder."""
    return subprocess.run(
        [sys.executable, "-c", code, data_dir],
        env=environment(), capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def answer(done: subprocess.CompletedProcess[str]) -> Any:
    """The JSON of a command that worked and complained about nothing."""
    assert done.stderr == ""
    assert done.returncode == 0
    return json.loads(done.stdout)


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """The sentence of a command that was refused and printed nothing else."""
    assert done.returncode == 1
    assert done.stdout == ""
    return done.stderr
