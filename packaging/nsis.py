"""The Windows installer, made with NSIS on either system."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from project import NAME, RESULTS, ROOT, WORK, PackagingError, run, version


def make_installer(
    folder: Path, target: Path | None = None, number: str | None = None, quick: bool = False
) -> Path:
    """Pack a frozen Windows program; returns the installer.

    Args:
        folder: of the program.
        target: the file to write, among the results by default.
        number: the version that it calls itself, this one by default.
        quick: for trials: larger, and made in seconds.

    Raises:
        PackagingError: NSIS is not installed.
    """
    RESULTS.mkdir(exist_ok=True)
    number = number or version()
    target = target or RESULTS / f"{NAME}-{number}-setup.exe"
    run(
        _makensis(), "-V2", "-INPUTCHARSET", "UTF8", f"-DVERSION={number}", f"-DSOURCE={folder}",
        f"-DICON={WORK / 'icons' / 'hotline.ico'}", f"-DSIDE={WORK / 'icons' / 'side.bmp'}",
        f"-DOUT={target}",
        *(["-DQUICK"] if quick else []), ROOT / "packaging" / "windows" / "installer.nsi",
    )  # fmt: skip
    return target


def _makensis() -> str:
    places = [os.environ.get(name, "") for name in ("ProgramFiles(x86)", "ProgramFiles")]
    path = os.pathsep.join([os.environ["PATH"], *(str(Path(p) / "NSIS") for p in places if p)])
    found = shutil.which("makensis", path=path)
    if found is None:
        raise PackagingError("The installer is made with NSIS 3: please install it and try again.")
    return found
