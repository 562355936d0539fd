"""Freezes the program: a folder with all that it needs, and the proof that it works."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from bill import bill_of_materials
from parts import licences_text, parts_of
from project import NAME, ROOT, WINDOWS, WORK, PackagingError, commit_time, run

LOCKS = (ROOT / "requirements.lock", ROOT / "requirements-package.lock")
STARTS = 5
SLOWEST_START = 1.2
"""A frozen start may take so many times one of ``python -m``."""


def freeze() -> Path:
    """Make the frozen program in the work folder; returns its folder."""
    shutil.rmtree(WORK / NAME, ignore_errors=True)
    python = build_python()
    run(python, ROOT / "packaging" / "icons.py", WORK / "icons")
    run(
        python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
        "--distpath", WORK, "--workpath", WORK / "pyinstaller", ROOT / "hotline.spec",
        env=steady_environment(),
    )  # fmt: skip
    add_papers(WORK / NAME)
    return WORK / NAME


def build_python() -> Path:
    """The Python of an environment that holds what goes in and the tools, and nothing else.

    So what a developer has installed for tests cannot find its way into the program.
    """
    home = WORK / "venv"
    python = home / ("Scripts/python.exe" if WINDOWS else "bin/python")
    stamp = home / "installed.txt"
    wanted = "".join(lock.read_text("utf-8") for lock in LOCKS)
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        run(sys.executable, "-m", "venv", "--clear", home)
        for lock in LOCKS:
            run(
                python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                "--no-deps", "--require-hashes", "-r", lock,
            )  # fmt: skip
        stamp.write_text(wanted, "utf-8")
    return python


def steady_environment() -> dict[str, str]:
    """An environment in which the same commit gives the same files."""
    steady = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(commit_time())}
    return {**os.environ, **steady, "HOTLINE_PACKAGE_WORK": str(WORK)}


def add_papers(folder: Path) -> None:
    """Put licences, the bill of materials and the list of files into the frozen program."""
    parts = parts_of(WORK / "sources.json")
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE.txt")
    (folder / "THIRD-PARTY-LICENSES.txt").write_text(licences_text(parts), "utf-8")
    (folder / "sbom.cdx.json").write_text(bill_of_materials(parts), "utf-8")
    list_files(folder)


def list_files(folder: Path) -> None:
    """Write FILES.txt, by which an installation finds out whether all of it is there."""
    (folder / "FILES.txt").touch()
    names = [p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir()]
    (folder / "FILES.txt").write_text("\n".join(sorted(names)) + "\n", "utf-8")


def program(folder: Path) -> Path:
    """The program that talks to a console."""
    return folder / (f"{NAME}.exe" if WINDOWS else NAME)


def self_test(folder: Path) -> None:
    """Let the frozen program test itself, with an environment of which it can take nothing.

    Raises:
        PackagingError: something is missing in it.
    """
    keep = ("SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "LOCALAPPDATA", "DBUS_SESSION_BUS_ADDRESS")
    bare = {name: os.environ[name] for name in keep if name in os.environ}
    with tempfile.TemporaryDirectory() as home:
        bare |= {"HOME": home, "PATH": os.defpath, "LANG": "C.UTF-8"}
        bare["QT_QPA_PLATFORM"] = "offscreen"
        run(program(folder), "--self-test", env=bare, cwd=home)


def start_ratio(folder: Path) -> tuple[float, float]:
    """Seconds from start to first paint: of the frozen program, and of ``python -m``."""
    with tempfile.TemporaryDirectory() as data:
        arguments = ["--demo", "--data-dir", data, "--first-paint"]
        commands = (
            [str(program(folder)), *arguments],
            [str(build_python()), "-m", "hotline_desktop", *arguments],
        )
        taken: tuple[list[float], list[float]] = ([], [])
        for turn in range(STARTS + 1):
            for command, times in zip(commands, taken, strict=True):
                seconds = _first_paint(command)
                if turn:  # The first one makes the data and fills the caches of the disk.
                    times.append(seconds)
    return median(taken[0]), median(taken[1])


def _first_paint(command: list[str]) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, cwd=ROOT
    )
    if done.returncode != 0:
        raise PackagingError(f"{command[0]} did not start: {done.stderr}")
    return float(done.stdout.split()[-2])
