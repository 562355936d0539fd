"""Builds the Windows program and its installer on Linux, under Wine.

The ordinary way is ``dev.py package`` on Windows. This one lets everybody see that the same sources
give a Windows program that installs and works. It needs Python 3.11, whose standard library is
combined with the interpreter for Windows.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import nsis
from freeze import LOCKS, add_papers, build_python, steady_environment
from project import NAME, ROOT, WORK, PackagingError, run

HERE = ROOT / "packaging" / "wine"
BASE = WORK / "wine"
PYTHON = BASE / "python"
PREFIX = BASE / "prefix"
COMPILER = "x86_64-w64-mingw32-gcc"
STANDARD_LEFT_OUT = (
    "site-packages", "lib-dynload", "config-3*", "test", "tests", "__pycache__", "_sysconfigdata*",
)  # fmt: skip
STAND_INS = ("icuuc", "mscms", "bcryptprimitives")
RUNTIMES = ("vcruntime140", "vcruntime140_1", "msvcp140", "msvcp140_1", "msvcp140_2")


def make() -> list[Path]:
    """Build and pack; returns the installer.

    Raises:
        PackagingError: a step failed.
    """
    if sys.version_info[:2] != (3, 11):
        raise PackagingError("Building for Windows under Wine needs Python 3.11.")
    stamp = PYTHON / "installed.txt"
    wanted = "".join(lock.read_text("utf-8") for lock in LOCKS)
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        make_python()
        stamp.write_text(wanted, "utf-8")
    if not (PREFIX / "system.reg").exists():
        make_prefix(PREFIX)
    return [nsis.make_installer(freeze())]


def freeze() -> Path:
    """Freeze the program for Windows; returns its folder."""
    folder = BASE / NAME
    shutil.rmtree(folder, ignore_errors=True)
    run(build_python(), ROOT / "packaging" / "icons.py", WORK / "icons")
    environment = {
        **wine_environment(PREFIX), **steady_environment(), "HOTLINE_PACKAGE_WORK": windows(WORK),
    }  # fmt: skip
    wine(
        PYTHON / "python.exe", "-m", "PyInstaller", "--noconfirm", "--clean",
        "--log-level", "ERROR", "--distpath", windows(BASE), "--workpath",
        windows(BASE / "pyinstaller"), windows(ROOT / "hotline.spec"), environment=environment,
    )  # fmt: skip
    if not (folder / f"{NAME}-gui.exe").exists():
        raise PackagingError("PyInstaller made no program for Windows; see above.")
    add_papers(folder)
    return folder


def make_python() -> None:
    """Put a Python for Windows together, with the libraries of the lock files."""
    shutil.rmtree(PYTHON, ignore_errors=True)
    standard = Path(os.__file__).parent
    shutil.copytree(standard, PYTHON / "Lib", ignore=shutil.ignore_patterns(*STANDARD_LEFT_OUT))
    packages = PYTHON / "Lib" / "site-packages"
    for lock in LOCKS:
        _install(_for_windows(lock), packages)
    _unpack_interpreter()
    for name in RUNTIMES:
        shutil.copy(packages / "shiboken6" / f"{name}.dll", PYTHON)
    _compile_start()


def _for_windows(lock: Path) -> Path:
    """The lock file as pip would read it on Windows; here it would go by Linux."""
    kept = []
    for entry in re.split(r"(?m)^(?=\w)", lock.read_text("utf-8")):
        marker = re.search(r" ; (.*?) \\\n", entry)
        named = "" if marker is None else marker[1]
        if "sys_platform == 'linux'" in named or "darwin" in named or ">= '3.12'" in named:
            continue
        kept.append(re.sub(r" ; .*? \\\n", " \\\n", entry))
    target = BASE / lock.name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(kept), "utf-8")
    return target


def _install(lock: Path, target: Path) -> None:
    run(
        build_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--no-deps", "--require-hashes", *WHEELS, "--target", target, "-r", lock,
    )  # fmt: skip


WHEELS = (
    "--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp",
    "--only-binary=:all:",
)  # fmt: skip


def _unpack_interpreter() -> None:
    downloads = BASE / "downloads"
    run(
        build_python(), "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
        "--no-deps", "--require-hashes", *WHEELS, "-d", downloads, "-r", HERE / "interpreter.lock",
    )  # fmt: skip
    modules = PYTHON / "DLLs"
    modules.mkdir()
    with zipfile.ZipFile(next(downloads.glob("panda3d-*.whl"))) as wheel:
        for member in wheel.namelist():
            name = Path(member).name
            if re.search(r"^deploy_libs/(\w+\.pyd|(libffi-8|sqlite3)\.dll)$", member):
                (modules / name).write_bytes(wheel.read(member))
            if name == "python311.dll":
                (PYTHON / name).write_bytes(wheel.read(member))
    (modules / "_tkinter.pyd").unlink()


def _compile_start() -> None:
    """Make python.exe and python3.dll, which hands the names of the stable interface on."""
    build = BASE / "start"
    build.mkdir(exist_ok=True)
    exports = _handing_on(PYTHON / "python311.dll", "python3", build)
    _compile_library("empty", exports, PYTHON / "python3.dll")
    (build / "python311.def").write_text("LIBRARY python311.dll\nEXPORTS\nPy_Main\n", "utf-8")
    library = build / "libpython311.a"
    run("x86_64-w64-mingw32-dlltool", "-d", build / "python311.def", "-l", library)
    run(COMPILER, "-O2", "-municode", "-o", PYTHON / "python.exe", HERE / "python.c", library)


def _handing_on(library: Path, name: str, folder: Path, own: frozenset[str] = frozenset()) -> Path:
    """The definition of a library ``name`` that hands all names but its own on to another one."""
    listing = run("x86_64-w64-mingw32-objdump", "-p", library, stdout=subprocess.PIPE).stdout
    table = listing.partition("[Ordinal/Name Pointer] Table")[2].partition("\n\n")[0]
    lines = [
        f'  "{found}"\n' if found in own else f'  "{found}" = {library.stem}.{found}\n'
        for found in re.findall(r"(?m)^\s*\[.*?(\S+)$", table)
    ]
    target = folder / f"{name}.def"
    target.write_text(f"LIBRARY {name}.dll\nEXPORTS\n" + "".join(lines), "utf-8")
    return target


def _compile_library(name: str, exports: Path | None, target: Path) -> None:
    sources = [HERE / f"{name}.c", *([exports] if exports else ["-Wl,--export-all-symbols"])]
    run(
        COMPILER, "-w", "-fno-builtin", "-shared", "-nostdlib", "-o", target, *sources,
        "-Wl,-e,DllMainCRTStartup", "-ladvapi32",
        # Else the time and the folder would be in it.
        "-Wl,--no-insert-timestamp", "-Wl,--disable-auto-image-base",
    )  # fmt: skip


def make_prefix(prefix: Path) -> None:
    """Make a Windows of Wine's, with stand-ins for what Wine lacks and Windows has."""
    prefix.parent.mkdir(parents=True, exist_ok=True)
    environment = {**wine_environment(prefix), "WINEDLLOVERRIDES": "mscoree,mshtml="}
    run("wineboot", "-i", env=environment, stderr=subprocess.DEVNULL)
    wine("winecfg", "-v", "win10", environment=environment)
    run("wineserver", "-w", env=environment)
    system = prefix / "drive_c/windows/system32"
    for name in STAND_INS:
        _compile_library(name, None, system / f"{name}.dll")
    # Wine takes its own libraries by a mark in their head, whatever the name of the file is.
    theirs = (system / "ucrtbase.dll").read_bytes().replace(b"Wine builtin", b"Wine besides", 1)
    (system / "ucrtwine.dll").write_bytes(theirs)
    own = frozenset({"creal", "crealf", "cimag", "cimagf"})
    exports = _handing_on(system / "ucrtwine.dll", "ucrtbase", prefix, own)
    _compile_library("ucrtbase", exports, system / "ucrtbase.dll")


def wine_environment(prefix: Path) -> dict[str, str]:
    """What Wine is started with: its folder, no display, no questions about .NET and HTML."""
    kept = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    return {
        **kept, "WINEPREFIX": str(prefix), "WINEARCH": "win64", "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": f"mscoree,mshtml=;ucrtbase,{','.join(STAND_INS)}=n",
    }  # fmt: skip


def wine(
    *command: str | Path, environment: dict[str, str], check: bool = True
) -> subprocess.CompletedProcess[str]:
    """Run a Windows program, its words shown and kept.

    Raises:
        PackagingError: it failed, and ``check`` says that it must not.
    """
    # Through a pipe: Wine's console is no terminal.
    words = ["wine", *(str(word) for word in command)]
    with subprocess.Popen(
        words, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
    ) as process:  # fmt: skip
        assert process.stdout is not None
        said = []
        for line in process.stdout:
            said.append(line)
            print(line, end="", flush=True)
    if check and process.returncode != 0:
        raise PackagingError(f"{Path(words[1]).name} ended with {process.returncode}")
    return subprocess.CompletedProcess(words, process.returncode, "".join(said))


def windows(path: Path) -> str:
    """The path as a program under Wine writes it."""
    return "Z:" + str(path.absolute()).replace("/", "\\")
