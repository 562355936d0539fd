"""The window against an empty one: start, memory, a keystroke of search to the repainted table.

Each start is a process of its own, ours and the empty window turn by turn.
"""

from __future__ import annotations

import os
import sys
from statistics import median

from benchmarks.logs import log_of
from benchmarks.measure import Result, against, frames, python

STARTS = 5
MOST_EXTRA_MEMORY = 60


def results() -> list[Result]:
    """All measurements of the window."""
    if not os.environ.get("DISPLAY") and sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    small, large = log_of(100_000), log_of(1_000_000)
    own: list[tuple[float, float]] = []
    empty: list[tuple[float, float]] = []
    for turn in range(STARTS + 1):
        starts = _start("own", str(small)), _start("empty")
        if turn:  # The first only fills the caches of the disk.
            own.append(starts[0])
            empty.append(starts[1])
    times = [median(start[0] for start in of) for of in (own, empty)]
    memory = [median(start[1] for start in of) for of in (own, empty)]
    extra = memory[0] - memory[1]
    found = [
        against(
            "start to first paint, 100,000 calls", times[0], times[1], "empty QMainWindow", 3
        ),
        Result(
            "memory after that", f"{memory[0]:.0f} MB", f"{memory[1]:.0f} MB (the same)",
            f"+{extra:.0f} MB", f"≤ +{MOST_EXTRA_MEMORY} MB", extra <= MOST_EXTRA_MEMORY,
        ),
    ]  # fmt: skip
    for log, calls, most in ((small, 100_000, 2), (large, 1_000_000, 6)):
        what = f"search keystroke to repainted table, {calls:,} calls, p95"
        taken = float(python("benchmarks.window_typing", str(log)).printed.split()[-1])
        found.append(frames(what, taken, most))
    return found


def _start(*arguments: str) -> tuple[float, float]:
    """Seconds to the first paint and MB after it."""
    printed = python("benchmarks.window_start", *arguments).printed.split()
    return float(printed[-2]), float(printed[-1])
