"""The running program on a display, and its keyboard."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PATIENCE = 30.0


def wait_for(what: Callable[[], bool], title: str, seconds: float = PATIENCE) -> None:
    """Wait for another process to do something; there is no signal to wait on across processes."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, f"waited in vain: {title}"
        time.sleep(0.05)


def ctl(*arguments: str) -> str:
    return subprocess.run(
        ["dunstctl", *arguments], capture_output=True, text=True, check=False
    ).stdout


def displayed() -> int:
    return int(ctl("count", "displayed") or -1)


@dataclass
class Program:
    """The program over one data folder, and its keyboard.

    Attributes:
        data_dir: its data folder.
        environment: what it runs in, with the display.
        arguments: given at each start.
        module: what is run.
    """

    data_dir: Path
    environment: dict[str, str]
    arguments: tuple[str, ...] = ()
    module: str = "hotline_desktop"
    process: subprocess.Popen[bytes] = field(init=False)

    @property
    def command(self) -> list[str]:
        return [sys.executable, "-m", self.module, "--data-dir", str(self.data_dir)]

    # --- the process ---

    def start(self, *, shown: bool = True) -> None:
        """Start it, and wait until its window has the keyboard if it is to show one."""
        self.process = subprocess.Popen([*self.command, *self.arguments], env=self.environment)
        if not shown:
            return
        wait_for(lambda: bool(self.windows()) or self.process.poll() is not None, "the window")
        assert self.process.poll() is None, "the program ended"
        wait_for(self.has_keyboard, "the keyboard")

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.kill()
        self.process.wait()

    def quit(self) -> None:
        """Close it by its shortcut."""
        self.press("ctrl+q")
        assert self.process.wait(PATIENCE) == 0

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command, or a second window, over the same data beside it."""
        return subprocess.run(
            [*self.command, *arguments], env=self.environment, capture_output=True, text=True,
            timeout=60, check=False,
        )  # fmt: skip

    # --- the display ---

    def xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True,
            timeout=PATIENCE, check=False,
        )  # fmt: skip
        return done.stdout.strip()

    def windows(self, name: str = "Hotline Desktop") -> list[str]:
        """The visible windows of this process with this in their title."""
        mine = ("search", "--onlyvisible", "--all", "--pid", str(self.process.pid))
        return self.xdotool(*mine, "--name", name).split()

    def has_keyboard(self) -> bool:
        """Whether keys go to a window of this process."""
        return self.xdotool("getactivewindow", "getwindowpid") == str(self.process.pid)

    def title(self) -> str:
        """The title of the window that has the keyboard."""
        return self.xdotool("getactivewindow", "getwindowname")

    def press(self, *keys: str) -> None:
        self.xdotool("key", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", "15", text)

    # --- the data ---

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """What the database on disk says."""
        file = self.data_dir / "hotline.sqlite"
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(sql).fetchall()

    def calls(self) -> int:
        """How many calls there are."""
        (found,) = self.ask("SELECT count(*) FROM call WHERE deleted_at IS NULL")[0]
        return int(found)

    def cards(self) -> list[dict[str, Any]]:
        """The cards that are kept and not filed, wherever they are kept."""
        found = [json.loads(card) for (card,) in self.ask("SELECT card FROM draft")]
        beside = self.data_dir / "unsaved-cards.json"
        if beside.exists():
            found += [entry["card"] for entry in json.loads(beside.read_text("utf-8"))]
        return found

    def is_kept(self, **values: str) -> bool:
        """Whether a card with exactly these values is kept."""
        return any(values.items() <= card.items() for card in self.cards())

    def is_sound(self) -> bool:
        """Whether the check of the command line finds nothing wrong."""
        return bool(json.loads(self.run("--json", "check").stdout)["ok"])
