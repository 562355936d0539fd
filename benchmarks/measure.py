"""How things are measured, and how a result is shown."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

import psutil

FRAME = 0.016
"""Seconds that a display of 60 Hz gives a frame."""


@dataclass(frozen=True)
class Result:
    """One line of the table. ``measured`` and ``peer`` are words with their units."""

    what: str
    measured: str
    peer: str
    ratio: str
    bar: str
    ok: bool | None

    @property
    def cells(self) -> tuple[str, ...]:
        verdict = {True: "yes", False: "**no**", None: "–"}[self.ok]
        return (self.what, self.measured, self.peer, self.ratio, self.bar, verdict)


def table(results: Sequence[Result]) -> str:
    """The results as a Markdown table."""
    head = ("what", "measured", "peer", "ratio", "bar", "ok")
    rows = [head, ("---",) * len(head), *(result.cells for result in results)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def against(what: str, own: float, peer: float, peer_name: str, most: float) -> Result:
    """A duration in seconds against that of a peer."""
    ratio = own / peer
    shown = f"{seconds(peer)} ({peer_name})"
    return Result(what, seconds(own), shown, f"{ratio:.1f}×", f"≤ {most:g}×", ratio <= most)


def frames(what: str, own: float, most: int) -> Result:
    """A duration in seconds against frames of 16 ms."""
    ratio = own / FRAME
    return Result(what, seconds(own), "a frame, 16 ms", f"{ratio:.2f}", f"≤ {most}", ratio <= most)


def seconds(value: float) -> str:
    """A duration in the unit that reads best."""
    return f"{value:.1f} s" if value >= 1 else f"{value * 1000:.2f} ms"


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work took."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that so many per cent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


@dataclass(frozen=True)
class Run:
    """What a process took: seconds, MB at the most with all its children, what it printed.

    Time and memory come from runs of their own: looking at the memory of busy processes every few
    milliseconds takes a processor that they want. ``megabytes`` is 0 where nobody looked.
    """

    seconds: float
    megabytes: float
    printed: str


def run(arguments: Sequence[str], *, watch: bool = True, **environment: str) -> Run:
    """Run a process; with ``watch``, look at the memory of it and its children."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        arguments, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment}
    )
    most = _most_memory(process) if watch else 0.0
    printed = process.communicate()[0]
    taken = time.perf_counter() - begin
    if process.returncode:
        raise SystemExit(f"{' '.join(arguments)} ended with {process.returncode}")
    return Run(taken, most / 1e6, printed)


def _most_memory(process: subprocess.Popen[str]) -> float:
    """Bytes at the most until the process ends."""
    watched = psutil.Process(process.pid)
    most = 0.0
    while process.poll() is None:
        most = max(most, _memory(watched))
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.02)
    return most


def _memory(process: psutil.Process) -> float:
    """Bytes of a process and its children; what they share counts once where that is known."""
    total = 0.0
    with suppress(psutil.Error):
        for each in (process, *process.children(recursive=True)):
            info: Any = each.memory_full_info() if sys.platform == "linux" else each.memory_info()
            total += getattr(info, "pss", info.rss)
    return total


def python(module: str, *arguments: str, watch: bool = True) -> Run:
    """Run a module of these benchmarks in a process of its own."""
    return run([sys.executable, "-m", module, *arguments], watch=watch)


TURNS = 3


def in_turns(*works: Callable[[bool], Run]) -> list[Run]:
    """Run several works turn by turn: the median of their times, then the memory of each.

    Args:
        works: each is told whether its memory is looked at.
    """
    times = list(zip(*([work(False).seconds for work in works] for _ in range(TURNS)), strict=True))
    watched = [work(True) for work in works]
    return [
        replace(run, seconds=statistics.median(taken))
        for run, taken in zip(watched, times, strict=True)
    ]
