"""Facts about the project that every step of packaging shares."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WINDOWS = sys.platform == "win32"
WORK = Path(os.environ.get("HOTLINE_PACKAGE_WORK", ROOT / "build" / "package"))
"""Where everything is made."""

RESULTS = ROOT / "dist"
NAME = "hotline-desktop"
TITLE = "Hotline Desktop"
LIMITS = {"installer": 100, "installed": 300}
"""MB (10**6 bytes) at most."""


class PackagingError(Exception):
    """Packaging cannot go on; the text says why."""


def version() -> str:
    """The version of the program; it is written down in one place."""
    text = (ROOT / "hotline_desktop" / "__init__.py").read_text("utf-8")
    found = re.search(r'(?m)^__version__ = "([\d.]+)"$', text)
    assert found is not None
    return found[1]


def commit_time() -> int:
    """When this commit was made, in seconds: what is packed of it bears this time."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))


def run(*command: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    """Run a command and show what it says.

    Raises:
        PackagingError: it failed.
    """
    words = [str(word) for word in command]
    done = subprocess.run(words, check=False, text=True, **options)  # type: ignore[call-overload]
    if done.returncode != 0:
        raise PackagingError(f"{Path(words[0]).name} failed: {' '.join(words)}")
    return done  # type: ignore[no-any-return]


def size_of(path: Path) -> float:
    """MB of a file, or of all files in a folder."""
    files = [path] if path.is_file() else [f for f in path.rglob("*") if not f.is_symlink()]
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6
