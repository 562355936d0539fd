"""Tries the Windows installer under Wine, as a user with a Russian name and on a virtual display.

    .venv/bin/python packaging/try_wine.py [PICTURES [OLDER]]

Takes what ``dev.py package --windows`` made: installs an older version silently, lets it test
itself, works on the console and in the window, installs the newer version over the running one,
uninstalls. Pictures of the window go to the folder given; without the installer of an older version
one is made of this by giving it a lower number. Needs xvfb, openbox, xdotool and
imagemagick. Wine is no Windows: RELEASE-CHECKLIST.md says what else has to be seen.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import nsis
import wine
from project import NAME, RESULTS, TITLE, PackagingError, run, version
from wine_user import (
    HOME,
    INSTALLED,
    PATIENCE,
    PREFIX,
    SCREEN,
    begun,
    busy,
    comes,
    data_version,
    demo_data,
    display,
    drafts,
    environment,
    keys,
    need,
    prepare,
    program,
    registry,
    run_windows,
    seconds,
    soon,
    window_of,
    windows,
    xdotool,
)  # fmt: skip

OLDER = "0.0.1"
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\HotlineDesktop"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"


def main(pictures: Path, older: Path | None = None) -> int:
    pictures.mkdir(parents=True, exist_ok=True)
    helpers = display()
    try:
        prepare()
        trial = Trial(pictures, older)
        for step in (
            trial.install_older, trial.look_around, trial.self_test, trial.console,
            trial.take_a_call, trial.upgrade_over_running, trial.hear_a_telephone,
            trial.uninstall, trial.turn_the_pages, trial.read_what_stays,
        ):  # fmt: skip
            print(f"\n=== {(step.__doc__ or '').strip()}", flush=True)
            step()
    except PackagingError as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    finally:
        subprocess.run(["wineserver", "-k"], env=environment(), check=False)
        for helper in helpers:
            helper.terminate()
    print("\n=== All is well under Wine.")
    return 0


class Trial:
    """The steps, in their order; each raises PackagingError where it goes wrong."""

    def __init__(self, pictures: Path, older: Path | None) -> None:
        self._pictures = pictures
        self._number = OLDER if older is None else older.name.split("-")[2]
        self._older = older or nsis.make_installer(
            wine.BASE / NAME, PREFIX / "older-setup.exe", OLDER, quick=True
        )
        self._window: subprocess.Popen[bytes] | None = None

    def install_older(self) -> None:
        """An older version is installed, silently and for this user"""
        run_windows(self._older, "/S", "/AUTOSTART")

    def look_around(self) -> None:
        """Its files, its entry in the start menu, its place in the registry"""
        for name in (f"{NAME}.exe", f"{NAME}-gui.exe", "uninstall.exe", "LICENSE.txt"):
            need((INSTALLED / name).exists(), f"{name} is missing")
        need(bool(list(HOME.rglob(f"{TITLE}.lnk"))), "the start menu has no entry")
        need(self._number in registry(UNINSTALL, "DisplayVersion"), "no version in the registry")
        need("--minimized" in registry(RUN, TITLE), "it does not start with the session")
        need("Programs" in registry(r"HKCU\Environment", "Path"), "it is not on the path")
        command = r"HKCU\Software\Classes\HotlineDesktop.tel\shell\open\command"
        need("%1" in registry(command, ""), "it does not offer itself for tel:")

    def self_test(self) -> None:
        """It tests itself"""
        program("--self-test")

    def console(self) -> None:
        """The console: a workbook goes out and comes back, by a Russian path; codes"""
        program("--version")
        need("Мария" in program("--lang", "ru", "demo"), "the user's folder has another name")
        data = windows(demo_data())
        folder = HOME / "Документы"
        folder.mkdir(exist_ok=True)
        book = windows(folder / "звонки.xlsx")
        program("--data-dir", data, "export", "calls", book)
        shown = program("--data-dir", data, "--json", "import", "calls", book, "--dry-run")
        need('"new": 0' in shown, f"what came back is new: {shown}")
        other = windows(HOME / "другие данные")
        program("--data-dir", other, "import", "calls", book)
        need(
            "+7" in program("--data-dir", other, "search", "calls", "общежития"),
            "nothing is found in the data that came in",
        )
        need(program("nonsense", code=2) != "", "wrong usage says nothing")

    def take_a_call(self) -> None:
        """The window: a call is taken with the keyboard; another card is left half typed"""
        self._start()
        self._call("+74950001122", "Try of the installer")
        self._picture("card")
        keys("F5")
        keys("ctrl+Return")
        soon(lambda: self._is_filed("Try of the installer"), "the call is filed")
        self._picture("filed")
        self._call("+74950003344", "Half typed")

    def upgrade_over_running(self) -> None:
        """The newer version comes over the running one, which closes and keeps the card"""
        before = data_version()
        run_windows(RESULTS / f"{NAME}-{version()}-setup.exe", "/S")
        assert self._window is not None
        need(self._window.wait(PATIENCE) == 0, "the window ended badly")
        need(version() in registry(UNINSTALL, "DisplayVersion"), "the old version is registered")
        need("--minimized" in registry(RUN, TITLE), "it no more starts with the session")
        need(version() in program("--version"), "another version")
        program("--self-test")
        self._start()
        need(self._is_filed("Try of the installer"), "the call is gone")
        need("Half typed" in drafts(), "the half-typed card is gone")
        print(f"data of version {before} are of version {data_version()} now")
        kept = list((demo_data() / "backups").glob("*before-upgrade*"))
        need(bool(kept) or before == data_version(), "no backup was made before the upgrade")
        self._picture("after the upgrade")

    def hear_a_telephone(self) -> None:
        """A softphone tells of a call"""
        telephone = (
            INSTALLED / f"{NAME}-gui.exe", "--data-dir", windows(demo_data()),
            "call-event",
        )  # fmt: skip
        for title, loops in (("at rest", 0), ("busy", os.cpu_count() or 1)):
            with busy(loops):
                times = sorted(seconds(*telephone, "ring", "+74957778899") for _ in range(20))
            print(f"the helper, the computer {title}: {times[10]:.2f} s, at most {times[-1]:.2f} s")
            need(times[10] < 1, "the helper keeps softphones waiting")
        time.sleep(2)
        self._picture("call event")
        run_windows(*telephone, "missed", "+74957778899")
        soon(lambda: "7778899" in drafts(), "the missed call is kept")
        need("Half typed" in drafts(), "the half-typed card is gone")

    def uninstall(self) -> None:
        """Uninstalled without a question; the data stay"""
        run_windows(INSTALLED / "uninstall.exe", "/S")
        # The uninstaller goes on as a copy of itself, since it cannot delete what runs.
        soon(lambda: not INSTALLED.exists(), "the folder goes")
        soon(lambda: not registry(r"HKCU\Software\HotlineDesktop", ""), "its last key goes")
        need((demo_data() / "hotline.sqlite").exists(), "the data are gone")
        need(not list(HOME.rglob(f"{TITLE}.lnk")), "the start menu keeps its entry")
        for key, name in (
            (UNINSTALL, "DisplayName"), (RUN, TITLE), (r"HKCU\Software\HotlineDesktop", ""),
            (r"HKCU\Software\Classes\HotlineDesktop.tel", ""),
        ):  # fmt: skip
            need(not registry(key, name), f"the registry keeps {key}")
        need("Hotline" not in registry(r"HKCU\Environment", "Path"), "the path keeps it")

    def turn_the_pages(self) -> None:
        """The newer version once more, page by page; its last page starts the program"""
        with begun(RESULTS / f"{NAME}-{version()}-setup.exe") as process:
            soon(lambda: bool(window_of(TITLE)), "its first page")
            for page in ("welcome", "components", "folder"):
                time.sleep(4)  # pages have one title
                self._picture(f"page {page}")
                keys("Return")
            done = (INSTALLED / "uninstall.exe").exists
            if not comes(done, PATIENCE / 2):
                keys("Return")  # a page was late
            soon(done, "it is installed")
            time.sleep(6)
            self._picture("page last")
            keys("Return")
            need(process.wait(PATIENCE) == 0, "the installer ended badly")
        soon(lambda: bool(window_of(TITLE)), "it is started")
        time.sleep(5)
        self._picture("started by the installer")

    def read_what_stays(self) -> None:
        """Uninstalled before the first questions are answered; a sentence says what stays"""
        with begun(INSTALLED / "uninstall.exe"):
            soon(lambda: not (INSTALLED / f"{NAME}.exe").exists(), "the program goes")
            time.sleep(3)
            self._picture("data stay")
            keys("Return")
            soon(lambda: not INSTALLED.exists(), "the folder goes")
        self._picture("uninstalled")

    def _start(self) -> None:
        words = ["wine", str(INSTALLED / f"{NAME}-gui.exe"), "--lang", "ru", "--demo"]
        # Under Wine a program with a window starts only where its words go into a pipe.
        self._window = subprocess.Popen(
            words, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )  # fmt: skip
        soon(lambda: bool(window_of(TITLE)), "the window")
        time.sleep(3)  # its first paint

    def _call(self, number: str, caller: str) -> None:
        keys("F2")
        xdotool("type", "--delay", "40", number)
        keys("Tab")
        xdotool("type", "--delay", "40", caller)
        time.sleep(1.5)  # it is kept a moment after the last key

    def _is_filed(self, caller: str) -> bool:
        return "+7" in program("--demo", "search", "calls", caller, quiet=True)

    def _picture(self, name: str) -> None:
        file = self._pictures / f"wine {name}.png"
        run("import", "-window", "root", file, env={**os.environ, "DISPLAY": SCREEN})
        print(f"picture: {file}")


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(given or [wine.BASE / "pictures"])))
