"""The Windows installer, made with NSIS on either system."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from project import NAME, RESULTS, ROOT, WORK, PackagingError, run, version


def make_installer(folder: Path) -> Path:
    """Pack a frozen Windows program; returns the installer.

    Raises:
        PackagingError: NSIS is not installed.
    """
    RESULTS.mkdir(exist_ok=True)
    target = RESULTS / f"{NAME}-{version()}-setup.exe"
    run(
        _makensis(), "-V2", "-INPUTCHARSET", "UTF8", f"-DVERSION={version()}",
        f"-DSOURCE={folder}", f"-DICON={WORK / 'icons' / 'hotline.ico'}", f"-DOUT={target}",
        ROOT / "packaging" / "windows" / "installer.nsi",
    )  # fmt: skip
    return target


def _makensis() -> str:
    places = [os.environ.get(name, "") for name in ("ProgramFiles(x86)", "ProgramFiles")]
    path = os.pathsep.join([os.environ["PATH"], *(str(Path(p) / "NSIS") for p in places if p)])
    found = shutil.which("makensis", path=path)
    if found is None:
        raise PackagingError("The installer is made with NSIS 3: please install it and try again.")
    return found
