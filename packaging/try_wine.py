"""Tries the Windows installer under Wine, as a user with a Russian name and on a virtual display.

    .venv/bin/python packaging/try_wine.py [PICTURES]

Takes what ``dev.py package --windows`` made: installs an older version silently, lets it test
itself, works on the console and in the window, installs the newer version over the running one,
uninstalls. Pictures of the window go to the folder given. Needs xvfb, openbox, xdotool and
imagemagick. Wine is no Windows: RELEASE-CHECKLIST.md says what else has to be seen.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import nsis
import wine
from project import NAME, RESULTS, TITLE, PackagingError, run, version

SCREEN = ":88"
PERSON = "Мария Петрова"
PREFIX = wine.BASE / "trial"
HOME = PREFIX / "drive_c" / "users" / PERSON
LOCAL = HOME / "AppData" / "Local"
INSTALLED = LOCAL / "Programs" / TITLE
OLDER = "0.0.1"
FOLDERS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\HotlineDesktop"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
PATIENCE = 60.0


def main(pictures: Path) -> int:
    pictures.mkdir(parents=True, exist_ok=True)
    helpers = _display()
    try:
        _prepare()
        trial = Trial(pictures)
        for step in (
            trial.install_older, trial.look_around, trial.self_test, trial.console,
            trial.take_a_call, trial.upgrade_over_running, trial.hear_a_telephone,
            trial.uninstall,
        ):  # fmt: skip
            print(f"\n=== {(step.__doc__ or '').strip()}", flush=True)
            step()
    except PackagingError as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    finally:
        subprocess.run(["wineserver", "-k"], env=_environment(), check=False)
        for helper in helpers:
            helper.terminate()
    print("\n=== All is well under Wine.")
    return 0


class Trial:
    """The steps, in their order; each raises PackagingError where it goes wrong."""

    def __init__(self, pictures: Path) -> None:
        self._pictures = pictures
        self._older = nsis.make_installer(
            wine.BASE / NAME, PREFIX / "older-setup.exe", OLDER, quick=True
        )
        self._window: subprocess.Popen[bytes] | None = None

    def install_older(self) -> None:
        """An older version is installed, silently and for this user"""
        _wine(self._older, "/S", "/AUTOSTART")

    def look_around(self) -> None:
        """Its files, its entry in the start menu, its place in the registry"""
        for name in (f"{NAME}.exe", f"{NAME}-gui.exe", "uninstall.exe", "LICENSE.txt"):
            need((INSTALLED / name).exists(), f"{name} is missing")
        need(bool(list(HOME.rglob(f"{TITLE}.lnk"))), "the start menu has no entry")
        need(OLDER in _registry(UNINSTALL, "DisplayVersion"), "no version in the registry")
        need("--minimized" in _registry(RUN, TITLE), "it does not start with the session")
        need("Programs" in _registry(r"HKCU\Environment", "Path"), "it is not on the path")
        command = r"HKCU\Software\Classes\HotlineDesktop.tel\shell\open\command"
        need("%1" in _registry(command, ""), "it does not offer itself for tel:")

    def self_test(self) -> None:
        """It tests itself"""
        _program("--self-test")

    def console(self) -> None:
        """The console: a workbook goes out and comes back, by a Russian path; codes"""
        need(version() in _program("--version"), "another version")
        need("Мария" in _program("--lang", "ru", "demo"), "the user's folder has another name")
        data = _windows(LOCAL / f"{TITLE} Demo")
        folder = HOME / "Документы"
        folder.mkdir(exist_ok=True)
        book = _windows(folder / "звонки.xlsx")
        _program("--data-dir", data, "export", "calls", book)
        shown = _program("--data-dir", data, "--json", "import", "calls", book, "--dry-run")
        need('"new": 0' in shown, f"what came back is new: {shown}")
        other = _windows(HOME / "другие данные")
        _program("--data-dir", other, "import", "calls", book)
        need(
            "+7" in _program("--data-dir", other, "search", "calls", "общежития"),
            "nothing is found in the data that came in",
        )
        need(_program("nonsense", code=2) != "", "wrong usage says nothing")

    def take_a_call(self) -> None:
        """The window: a call is taken with the keyboard; another card is left half typed"""
        self._start()
        self._call("+74950001122", "Try of the installer")
        self._picture("card")
        _keys("F5")
        _keys("ctrl+Return")
        soon(lambda: self._is_filed("Try of the installer"), "the call is filed")
        self._picture("filed")
        self._call("+74950003344", "Half typed")

    def upgrade_over_running(self) -> None:
        """The newer version comes over the running one, which closes and keeps the card"""
        _wine(RESULTS / f"{NAME}-{version()}-setup.exe", "/S")
        assert self._window is not None
        need(self._window.wait(PATIENCE) == 0, "the window ended badly")
        need(version() in _registry(UNINSTALL, "DisplayVersion"), "the old version is registered")
        need("--minimized" in _registry(RUN, TITLE), "it no more starts with the session")
        _program("--self-test")
        self._start()
        need(self._is_filed("Try of the installer"), "the call is gone")
        self._picture("after the upgrade")

    def hear_a_telephone(self) -> None:
        """A softphone tells of a call"""
        if "call-event" not in _program("--help"):
            print("This version does not listen to telephones yet.")
            return
        began = time.monotonic()
        _wine(
            INSTALLED / f"{NAME}-gui.exe", "--data-dir", _windows(LOCAL / f"{TITLE} Demo"),
            "call-event", "ring", "+74957778899",
        )  # fmt: skip
        print(f"the helper took {time.monotonic() - began:.1f} s under Wine")
        time.sleep(2)
        self._picture("call event")

    def uninstall(self) -> None:
        """Uninstalled without a question; the data stay"""
        _wine(INSTALLED / "uninstall.exe", "/S")
        # The uninstaller goes on as a copy of itself, since it cannot delete what runs.
        soon(lambda: not INSTALLED.exists(), "the folder goes")
        soon(lambda: not _registry(r"HKCU\Software\HotlineDesktop", ""), "its last key goes")
        need((LOCAL / f"{TITLE} Demo" / "hotline.sqlite").exists(), "the data are gone")
        need(not list(HOME.rglob(f"{TITLE}.lnk")), "the start menu keeps its entry")
        for key, name in (
            (UNINSTALL, "DisplayName"), (RUN, TITLE), (r"HKCU\Software\HotlineDesktop", ""),
            (r"HKCU\Software\Classes\HotlineDesktop.tel", ""),
        ):  # fmt: skip
            need(not _registry(key, name), f"the registry keeps {key}")
        need("Hotline" not in _registry(r"HKCU\Environment", "Path"), "the path keeps it")

    def _start(self) -> None:
        words = ["wine", str(INSTALLED / f"{NAME}-gui.exe"), "--lang", "ru", "--demo"]
        # Under Wine a program with a window starts only where its words go into a pipe.
        self._window = subprocess.Popen(
            words, env=_environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )  # fmt: skip
        soon(lambda: bool(_xdotool("search", "--onlyvisible", "--name", TITLE)), "the window")
        time.sleep(3)  # its first paint

    def _call(self, number: str, caller: str) -> None:
        _keys("F2")
        _xdotool("type", "--delay", "40", number)
        _keys("Tab")
        _xdotool("type", "--delay", "40", caller)
        time.sleep(1.5)  # it is kept a moment after the last key

    def _is_filed(self, caller: str) -> bool:
        return "+7" in _program("--demo", "search", "calls", caller, quiet=True)

    def _picture(self, name: str) -> None:
        file = self._pictures / f"wine {name}.png"
        run("import", "-window", "root", file, env={**os.environ, "DISPLAY": SCREEN})
        print(f"picture: {file}")


def need(holds: bool, otherwise: str) -> None:
    if not holds:
        raise PackagingError(otherwise)


def soon(holds: Callable[[], bool], title: str) -> None:
    """Wait for another process; there is no signal across processes."""
    end = time.monotonic() + PATIENCE
    while not holds():
        need(time.monotonic() < end, f"waited in vain: {title}")
        time.sleep(0.3)


def _prepare() -> None:
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
            _reg("add", f"{FOLDERS}\\{key}", "/v", name, "/d", _windows(place), "/f")
    _reg("add", r"HKCU\Environment", "/v", "Path", "/d", r"C:\Инструменты", "/f")


def _display() -> list[subprocess.Popen[bytes]]:
    command = ["Xvfb", SCREEN, "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    soon(lambda: bool(_xdotool("getmouselocation")), "the display")
    on_screen = {**os.environ, "DISPLAY": SCREEN}
    return [subprocess.Popen(["openbox"], env=on_screen, stderr=subprocess.DEVNULL), server]


def _environment() -> dict[str, str]:
    profile = _windows(HOME)
    return {
        **wine.wine_environment(PREFIX), "DISPLAY": SCREEN, "USERPROFILE": profile,
        "USERNAME": PERSON, "LOCALAPPDATA": _windows(LOCAL), "TEMP": f"{profile}\\Temp",
        "TMP": f"{profile}\\Temp", "LANG": "C.UTF-8",
    }  # fmt: skip


def _windows(path: Path) -> str:
    return "C:\\" + path.relative_to(PREFIX / "drive_c").as_posix().replace("/", "\\")


def _wine(*command: str | Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    return wine.wine(*command, environment=_environment(), check=check)


def _program(*arguments: str, code: int = 0, quiet: bool = False) -> str:
    words = ["wine", str(INSTALLED / f"{NAME}.exe"), *arguments]
    done = subprocess.run(
        words, env=_environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if not quiet:
        print(f"> {NAME} {' '.join(arguments)}\n{done.stdout[-1500:]}", flush=True)
        need(done.returncode == code, f"it ended with {done.returncode}")
    return done.stdout


def _reg(*arguments: str) -> str:
    command = ["wine", "reg", *arguments]
    return subprocess.run(
        command, env=_environment(), capture_output=True, encoding="utf-8", errors="replace",
        check=False,
    ).stdout  # fmt: skip


def _registry(key: str, name: str) -> str:
    """What the registry says there; empty where there is nothing."""
    return _reg("query", key, *(["/v", name] if name else ["/ve"])).strip()


def _xdotool(*arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments], capture_output=True, text=True, check=False,
        env={**os.environ, "DISPLAY": SCREEN},
    )  # fmt: skip
    return done.stdout.strip()


def _keys(*keys: str) -> None:
    _xdotool("key", "--clearmodifiers", "--delay", "80", *keys)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else wine.BASE / "pictures"))
