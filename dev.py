#!/usr/bin/env python3
"""Sets everything up and starts, tests or measures the program. Needs Python 3.11 and nothing else.

python3 dev.py run [ARGUMENTS]     start the program (arguments are passed on)
python3 dev.py test [ARGUMENTS]    lint, types and all tests (arguments go to pytest); where CI is
                                   set, or with --with-package, the frozen program tests itself too
python3 dev.py bench [ARGUMENTS]   the figures of the README
python3 dev.py package [--windows] what one installs: .deb and archive, or the Windows installer
python3 dev.py translations        bring the translators' files up to date
python3 dev.py lock                renew the lock files (needs uv)
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / ".installed.json"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
PACKAGE_LOCK = ROOT / "requirements-package.lock"
PACKAGING = (str(ROOT / "packaging" / "make.py"),)
WINDOWS = sys.platform == "win32"
TARGETS = ["hotline_desktop", "tests", "benchmarks", "tools", "packaging", "dev.py"]

# Qt's system libraries and the Debian packages that hold them.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
QT_WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What the tests of the real window need.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "xprop": "x11-utils",
    "dbus-run-session": "dbus",
    "dunst": "dunst",
    "trayer": "trayer",
    "xfce4-panel": "xfce4-panel",
}
# What freezing on Linux needs, and for the .deb what the libraries inside look for.
PACKAGE_PROGRAMS = {"objdump": "binutils", "patchelf": "patchelf", "xz": "xz-utils"}
PACKAGE_LIBRARIES = {
    "libcups.so.2": "libcups2",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
WINE_PROGRAMS = {
    "wine": "wine",
    "makensis": "nsis",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
}


class SetupError(Exception):
    """Setting up cannot go on; the text says what to do."""


def main(arguments: list[str]) -> int:
    commands = {
        "run": run,
        "test": test,
        "bench": bench,
        "package": package,
        "translations": translations,
        "lock": lock,
    }
    if sys.version_info < (3, 11):  # noqa: UP036 (older Pythons start this file too)
        print("Hotline Desktop needs Python 3.11 or newer.", file=sys.stderr)
        return 1
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments and arguments[0] in ("-h", "--help", "help") else 2
    try:
        return commands[arguments[0]](arguments[1:])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Starts the program, or shows its main job off screen where there is no display."""
    set_up(windows=has_display())
    if arguments or has_display():
        return python("-m", "hotline_desktop", *arguments)
    tour = ROOT / "build" / "tour"
    shutil.rmtree(tour, ignore_errors=True)
    tour.mkdir(parents=True)
    print("There is no display here, so this is what the window does, off screen:", flush=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    data = tour / "data"
    return python(
        "-m", "hotline_desktop", "--demo", "--data-dir", str(data), "--tour", str(tour)
    )  # fmt: skip


def test(arguments: list[str]) -> int:
    """Everything that must hold; the last step is pytest, whose closing line ends the output."""
    set_up(dev=True, windows=True)
    steps = [
        ("ruff check", ["-m", "ruff", "check", *TARGETS]),
        ("ruff format", ["-m", "ruff", "format", "--check", *TARGETS]),
        ("mypy", ["-m", "mypy"]),
    ]
    if "--with-package" in arguments or os.environ.get("CI"):
        arguments = [argument for argument in arguments if argument != "--with-package"]
        if not WINDOWS:
            need_system_packages(missing_for_packaging(windows=False))
        steps.append(("frozen program", [*PACKAGING, "--frozen-only"]))
    if can_use_apt():
        os.environ["HOTLINE_TEST_WINDOW"] = "required"
    failed = [title for title, command in steps if step(title, *command) != 0]
    workers = str(min(os.cpu_count() or 1, 4))
    if step("pytest", "-m", "pytest", "-n", workers, "--dist", "loadfile", *arguments) != 0:
        failed.append("pytest")
    if failed:
        print(f"Failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measures the program beside its peers."""
    set_up()
    return python("-m", "benchmarks", *arguments, cwd=ROOT)


def package(arguments: list[str]) -> int:
    """Makes what one installs; README says what and where it goes."""
    if not WINDOWS:
        need_system_packages(missing_for_packaging("--windows" in arguments))
    set_up(windows=True)
    return python(*PACKAGING, *arguments, cwd=ROOT)


def translations(arguments: list[str]) -> int:
    """Collects the texts of the program into the .ts files and compiles them."""
    set_up()
    if (code := python("-m", "tools.translations", *arguments, cwd=ROOT)) == 0:
        compile_translations()
    return code


def lock(_arguments: list[str]) -> int:
    """Renews the lock files: newest versions that fit, hashes, every platform, no index named."""
    uv = shutil.which("uv") or shutil.which("uv", path=str(scripts_dir()))
    if uv is None:
        raise SetupError("Renewing the lock files needs the program uv on the path.")
    title = '# Made by "python3 dev.py lock". Hashes hold for every platform; no index is named.\n'
    for file, sources in (
        (RUN_LOCK, ["pyproject.toml"]),
        (DEV_LOCK, ["pyproject.toml", "--group", "dev"]),
        (PACKAGE_LOCK, ["--group", "package"]),
    ):
        command = [
            str(uv), "pip", "compile", *sources, "--quiet", "--upgrade", "--universal",
            "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url",
            "--no-header", "--no-annotate", "--output-file", str(file),
        ]  # fmt: skip
        subprocess.run(command, cwd=ROOT, check=True)
        file.write_text(title + file.read_text("utf-8"), "utf-8", newline="\n")
    return 0


def set_up(dev: bool = False, windows: bool = False) -> None:
    """Brings the virtual environment to what the lock says. Quick when nothing changed.

    Args:
        dev: with the tools of the developer too.
        windows: Qt will show windows on a display, so its display libraries are needed.
    """
    need_system_packages(missing_system_packages(dev, windows))
    if not works(venv_python()):
        print("Making .venv ...", flush=True)
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
        if made.returncode != 0:
            raise SetupError("The virtual environment could not be made; see above.")
    wanted = {"run": digest(RUN_LOCK)}
    if dev:
        wanted["dev"] = digest(DEV_LOCK)
    installed = read_stamp()
    if any(installed.get(key) != value for key, value in wanted.items()):
        print("Installing the libraries of the lock file ...", flush=True)
        STAMP.unlink(missing_ok=True)
        file = DEV_LOCK if dev else RUN_LOCK
        code = python(
            "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
            "--require-hashes", "-r", str(file),
        )  # fmt: skip
        if code != 0:
            raise SetupError("The libraries could not be installed; see above.")
        STAMP.write_text(json.dumps(wanted), "utf-8")
    compile_translations()


def read_stamp() -> dict[str, str]:
    try:
        found = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def compile_translations() -> None:
    """Makes the .qm files that are missing or older than their .ts."""
    lrelease = scripts_dir() / ("pyside6-lrelease.exe" if WINDOWS else "pyside6-lrelease")
    for source in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        command = [str(lrelease), "-silent", str(source), "-qm", str(target)]
        if subprocess.run(command, check=False).returncode != 0:
            raise SetupError(f"{source.name} could not be compiled; see above.")


def need_system_packages(missing: list[str]) -> None:
    """Installs these Debian packages, or says which command does.

    Raises:
        SetupError: something is missing and installing it is not allowed here.
    """
    if not missing or not sys.platform.startswith("linux"):
        return
    if not can_use_apt():
        print("Probably missing on this system:", *missing, file=sys.stderr)
        return
    sudo = sudo_prefix()
    if sudo is None:
        names = " ".join(available_names(missing))
        raise SetupError(
            "Some packages of the system are missing. Please type this, then try again:\n"
            f"    sudo apt-get install -y {names}"
        )
    print("Installing packages of the system:", *missing, flush=True)
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    subprocess.run([*apt, "update"], check=False)
    found = available_names(missing)
    install = [*apt, "install", "-y", "--no-install-recommends", *found]
    if subprocess.run(install, stdout=subprocess.DEVNULL, check=False).returncode != 0:
        raise SetupError(f"These packages could not be installed: {' '.join(found)}")


def missing_system_packages(dev: bool, windows: bool) -> list[str]:
    missing = []
    if not works(venv_python()) and importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    libraries = {**QT_LIBRARIES, **(QT_WINDOW_LIBRARIES if windows else {})}
    missing += absent(libraries, loads)
    if dev:
        missing += absent(TEST_PROGRAMS, shutil.which)
    return missing


def missing_for_packaging(windows: bool) -> list[str]:
    """What freezing needs on Linux, and with ``windows`` also to build for Windows under Wine."""
    libraries = dict(PACKAGE_LIBRARIES)
    if sys.base_prefix == "/usr":  # Debian's Python leaves its library to another package.
        name = f"libpython3.{sys.version_info.minor}"
        libraries[f"{name}.so.1.0"] = name
    programs = {**PACKAGE_PROGRAMS, **(WINE_PROGRAMS if windows else {})}
    return absent(libraries, loads) + absent(programs, shutil.which)


def absent(packages: dict[str, str], found: Callable[[str], object]) -> list[str]:
    """The packages of those names that are not found here."""
    return [package for name, package in packages.items() if not found(name)]


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def available_names(packages: Iterable[str]) -> list[str]:
    """The names under which this release of Debian or Ubuntu has them (some end in t64)."""
    return [next((n for n in (name, f"{name}t64") if has_package(n)), name) for name in packages]


def has_package(name: str) -> bool:
    shown = subprocess.run(
        ["apt-cache", "policy", name], capture_output=True, text=True, check=False,
        env={**os.environ, "LC_ALL": "C"},
    ).stdout  # fmt: skip
    return "Candidate:" in shown and "Candidate: (none)" not in shown


def can_use_apt() -> bool:
    return sys.platform.startswith("linux") and shutil.which("apt-get") is not None


def sudo_prefix() -> list[str] | None:
    """What to put before a command of the administrator; None when that needs a password."""
    if not WINDOWS and os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def scripts_dir() -> Path:
    return VENV / ("Scripts" if WINDOWS else "bin")


def venv_python() -> Path:
    return scripts_dir() / ("python.exe" if WINDOWS else "python")


def works(executable: Path) -> bool:
    if not executable.exists():
        return False
    command = [str(executable), "-c", "import pip"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def step(title: str, *arguments: str) -> int:
    print(f"--- {title}", flush=True)
    return python(*arguments, cwd=ROOT)


def python(*arguments: str, cwd: Path | None = None) -> int:
    """Runs the environment's Python with the program on its path; waits for its exit code."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": path}
    with subprocess.Popen([str(venv_python()), *arguments], cwd=cwd, env=environment) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # The program got the same signal: it ends by itself and says so.
            return process.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
