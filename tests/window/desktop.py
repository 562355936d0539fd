"""The running program on a display, and its keyboard."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 30.0


def wait_for(what: Callable[[], bool], title: str) -> None:
    """Wait for another process to do something; there is no signal to wait on across processes."""
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, f"waited in vain: {title}"
        time.sleep(0.05)


@dataclass
class Program:
    """The running program and its keyboard."""

    data_dir: Path
    environment: dict[str, str]
    process: subprocess.Popen[bytes]

    def xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True,
            timeout=PATIENCE, check=False,
        )  # fmt: skip
        return done.stdout.strip()

    def windows(self) -> list[str]:
        """The visible windows of this process."""
        mine = ("search", "--onlyvisible", "--all", "--pid", str(self.process.pid))
        return self.xdotool(*mine, "--name", "Hotline Desktop").split()

    def has_keyboard(self) -> bool:
        """Whether keys go to a window of this process."""
        return self.xdotool("getactivewindow", "getwindowpid") == str(self.process.pid)

    def wait_for_window(self) -> None:
        """Wait until the window is there and has the keyboard."""
        wait_for(lambda: bool(self.windows()) or self.process.poll() is not None, "the window")
        assert self.process.poll() is None, "the program ended"
        wait_for(self.has_keyboard, "the keyboard")

    def press(self, *keys: str) -> None:
        self.xdotool("key", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", "15", text)

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        """What the database on disk says."""
        file = self.data_dir / "hotline.sqlite"
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(sql).fetchall()

    def start_again(self) -> int:
        """Start the program a second time over the same data; returns its exit code."""
        return subprocess.run(
            [sys.executable, "-m", "hotline_desktop", "--data-dir", str(self.data_dir)],
            env=self.environment, timeout=PATIENCE, check=False,
        ).returncode  # fmt: skip
