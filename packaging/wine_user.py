"""A user with a Russian name under Wine: programs, registry, display and keyboard for the trial."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import wine
from project import NAME, TITLE, PackagingError

SCREEN = ":88"
PERSON = "Мария Петрова"
PREFIX = wine.BASE / "trial"
HOME = PREFIX / "drive_c" / "users" / PERSON
LOCAL = HOME / "AppData" / "Local"
INSTALLED = LOCAL / "Programs" / TITLE
FOLDERS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer"
PATIENCE = 60.0


def need(holds: bool, otherwise: str) -> None:
    if not holds:
        raise PackagingError(otherwise)


def soon(holds: Callable[[], bool], title: str) -> None:
    """Wait for another process."""
    need(comes(holds, PATIENCE), f"waited in vain: {title}")


def comes(holds: Callable[[], bool], seconds: float) -> bool:
    """Whether it holds before so many seconds are over; no signal goes across processes."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.3)
    return True


def prepare() -> None:
    shutil.rmtree(PREFIX, ignore_errors=True)
    wine.make_prefix(PREFIX)
    (HOME / "Temp").mkdir(parents=True)
    places = {
        "Local AppData": LOCAL,
        "AppData": HOME / "AppData" / "Roaming",
        "Programs": HOME / "Start Menu" / "Programs",
        "Desktop": HOME / "Desktop",
        "Personal": HOME / "Документы",
    }
    for name, place in places.items():
        place.mkdir(parents=True, exist_ok=True)
        for key in ("Shell Folders", "User Shell Folders"):
            _reg("add", f"{FOLDERS}\\{key}", "/v", name, "/d", windows(place), "/f")
    _reg("add", r"HKCU\Environment", "/v", "Path", "/d", r"C:\Инструменты", "/f")


def display() -> list[subprocess.Popen[bytes]]:
    command = ["Xvfb", SCREEN, "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    soon(lambda: bool(xdotool("getmouselocation")), "the display")
    on_screen = {**os.environ, "DISPLAY": SCREEN}
    return [subprocess.Popen(["openbox"], env=on_screen, stderr=subprocess.DEVNULL), server]


def environment() -> dict[str, str]:
    profile = windows(HOME)
    return {
        **wine.wine_environment(PREFIX), "DISPLAY": SCREEN, "USERPROFILE": profile,
        "USERNAME": PERSON, "LOCALAPPDATA": windows(LOCAL), "TEMP": f"{profile}\\Temp",
        "TMP": f"{profile}\\Temp", "LANG": "C.UTF-8",
    }  # fmt: skip


def windows(path: Path) -> str:
    return "C:\\" + path.relative_to(PREFIX / "drive_c").as_posix().replace("/", "\\")


def run_windows(*command: str | Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    return wine.wine(*command, environment=environment(), check=check)


def program(*arguments: str, code: int = 0, quiet: bool = False) -> str:
    words = ["wine", str(INSTALLED / f"{NAME}.exe"), *arguments]
    done = subprocess.run(
        words, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if not quiet:
        print(f"> {NAME} {' '.join(arguments)}\n{done.stdout[-1500:]}", flush=True)
        need(done.returncode == code, f"it ended with {done.returncode}")
    return done.stdout


def seconds(*command: str | Path) -> float:
    """How long a program took."""
    began = time.monotonic()
    run_windows(*command)
    return time.monotonic() - began


@contextmanager
def busy(loops: int) -> Iterator[None]:
    """Meanwhile other programs want so many processors for themselves."""
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(loops)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


def _reg(*arguments: str) -> str:
    command = ["wine", "reg", *arguments]
    done = subprocess.run(
        command, env=environment(), capture_output=True, encoding="utf-8", errors="replace",
        check=False,
    )  # fmt: skip
    # What it did not find it says in the same place.
    return done.stdout if done.returncode == 0 else ""


def registry(key: str, name: str) -> str:
    """What the registry says there; empty where there is nothing."""
    return _reg("query", key, *(["/v", name] if name else ["/ve"])).strip()


def xdotool(*arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments], capture_output=True, text=True, check=False,
        env={**os.environ, "DISPLAY": SCREEN},
    )  # fmt: skip
    return done.stdout.strip()


def window_of(title: str) -> str:
    return xdotool("search", "--onlyvisible", "--name", title)


@contextmanager
def begun(what: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A program that shows itself, ended at the latest with the step."""
    with subprocess.Popen(
        ["wine", str(what)], env=environment(), stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def demo_data() -> Path:
    """The folder of the demonstration's data."""
    return LOCAL / f"{TITLE} Demo"


def drafts() -> str:
    """The cards that are kept and not filed, as they lie in the data."""
    return str(_ask("SELECT * FROM draft"))


def data_version() -> int:
    """The version of the data's own form."""
    return int(_ask("PRAGMA user_version")[0][0])


def _ask(question: str) -> list[tuple[str | int, ...]]:
    """What a copy of the data says: SQLite here and SQLite under Wine ignore each other's locks."""
    with TemporaryDirectory() as folder:
        for part in demo_data().glob("hotline.sqlite*"):
            if not part.name.endswith("-shm"):
                shutil.copy(part, folder)
        with closing(sqlite3.connect(Path(folder) / "hotline.sqlite")) as database:
            return database.execute(question).fetchall()


def keys(*pressed: str) -> None:
    xdotool("key", "--clearmodifiers", "--delay", "80", *pressed)
