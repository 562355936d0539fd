"""Whose work is inside: every library that came along, with its version and licence."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path, PureWindowsPath

from project import ROOT, PackagingError

LICENCES = {
    "appdirs": "MIT",
    "colorama": "BSD-3-Clause",
    "dawg2-python": "MIT",
    "et-xmlfile": "MIT",
    "openpyxl": "MIT",
    "peewee": "MIT",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0",
    "pymorphy3": "MIT",
    "pymorphy3-dicts-ru": "MIT AND CC-BY-SA-3.0",
    "pyside6-essentials": "LGPL-3.0-only",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "segno": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "six": "MIT",
}
"""SPDX expressions where a library's own data has none, or offers a choice."""

NOTES = {
    "pymorphy3-dicts-ru": "The dictionary is made of the one of OpenCorpora (opencorpora.org), "
    "which is under Creative Commons Attribution-ShareAlike 3.0.",
    "pyside6-essentials": "Qt and Qt for Python are used under the GNU LGPL, version 3 (texts at "
    "the end of this file). Their libraries are separate files beside the program: anybody may "
    "replace them by others of the same interface. Their source is at download.qt.io. What Qt "
    "itself contains of others (FreeType, HarfBuzz, ICU, libjpeg-turbo, libpng, PCRE2, zlib and "
    "more) is named with its licences at doc.qt.io/qt-6/licenses-used-in-qt.html.",
    "shiboken6": "A part of Qt for Python; see PySide6_Essentials.",
}


@dataclass(frozen=True)
class Part:
    """A library inside: its licence as an SPDX expression, its texts, where it comes from."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]
    purl: str
    note: str = ""


def parts_of(sources: Path) -> list[Part]:
    """The parts that the files named in ``sources`` belong to, in the order of their names.

    Raises:
        PackagingError: a file belongs to nobody, or a library tells no licence.
    """
    noted = json.loads(sources.read_text("utf-8"))
    files = [_here(source) for source in noted["files"]]
    found = [_interpreter(files, noted["python"])]
    for folder in sorted({folder for file in files if (folder := _site(file))}):
        inside = {file for file in files if file.is_relative_to(folder)}
        found += _distributions(folder, inside)
    if sys.platform.startswith("linux"):
        found += _packages(file for file in files if re.match(r"(/usr)?/lib/", str(file)))
    return sorted(found, key=lambda part: part.name.lower())


def _here(source: str) -> Path:
    """The path as this system writes it; a build under Wine names the disk Z."""
    if sys.platform != "win32" and source[:2].upper() == "Z:":
        return Path(PureWindowsPath(source[2:]).as_posix())
    return Path(source)


def _site(file: Path) -> Path | None:
    return next((p for p in file.parents if p.name.lower() == "site-packages"), None)


def _interpreter(files: list[Path], version: str) -> Part:
    standard = next(file for file in files if file.name == "argparse.py").parent
    text = standard / "LICENSE.txt"
    if not text.exists():
        text = standard.parent / "LICENSE.txt"  # where Windows keeps it
    texts = (text.read_text("utf-8"),) if text.exists() else ()
    return Part("Python", version, "PSF-2.0", texts, f"pkg:generic/python@{version}")


def _distributions(folder: Path, inside: set[Path]) -> list[Part]:
    found = []
    # Windows does not tell capital letters from small ones, nor do its builders.
    left = {str(file).lower() for file in inside}
    for distribution in distributions(path=[str(folder)]):
        files = {str(folder / str(file)).lower() for file in distribution.files or ()}
        if files & left:
            found.append(_distribution(distribution, folder))
            left -= files
    if left:
        raise PackagingError(f"These files belong to no library: {sorted(left)[:5]}")
    return found


def _distribution(distribution: Distribution, folder: Path) -> Part:
    name = distribution.metadata["Name"]
    key = re.sub(r"[-_.]+", "-", name).lower()
    said = dict(distribution.metadata.items())  # type: ignore[attr-defined]
    licence = LICENCES.get(key) or said.get("License-Expression") or said.get("License", "")
    if not re.fullmatch(r"[\w.+-]+( (AND|OR|WITH) [\w.+-]+)*", licence):
        raise PackagingError(f"{name} names no licence: see LICENCES in packaging/parts.py.")
    texts = [
        (folder / str(file)).read_text("utf-8", "replace")
        for file in distribution.files or ()
        if re.search(r"(?i)(licen[cs]e|copying|notice)[^/]*$", str(file))
        and not str(file).endswith((".py", ".pyc"))
        and (folder / str(file)).exists()
    ]
    version = distribution.version
    purl = f"pkg:pypi/{key}@{version}"
    return Part(name, version, licence, tuple(dict.fromkeys(texts)), purl, NOTES.get(key, ""))


def _packages(files: Iterable[Path]) -> list[Part]:
    """Libraries of the Linux on which one builds, by Debian package."""
    names = set()
    for file in files:
        names.add(package_of(file))
    found = []
    for name in sorted(names):
        command = ["dpkg-query", "-W", "-f", "${Version} ${Architecture}", name]
        shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        version, architecture = shown.split()
        text = Path("/usr/share/doc") / name / "copyright"
        purl = f"pkg:deb/debian/{name}@{version}?arch={architecture}"
        note = "See the text for the licences of its parts."
        found.append(Part(name, version, "", (text.read_text("utf-8", "replace"),), purl, note))
    return found


def package_of(file: Path) -> str:
    """The Debian package that a library of the system belongs to.

    Raises:
        PackagingError: it belongs to none.
    """
    resolved = file.resolve()
    for path in (file, resolved, Path(str(resolved).removeprefix("/usr"))):
        command = ["dpkg-query", "-S", str(path)]
        shown = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        if shown:
            return shown.partition(":")[0].strip()
    raise PackagingError(f"{file} belongs to no package of this system.")


HEAD = """\
Hotline Desktop is under the MIT licence (file LICENSE). It contains the work of others, with
thanks to them:"""


def licences_text(parts: list[Part]) -> str:
    """What THIRD-PARTY-LICENSES says."""
    line = "=" * 100
    names = [f"  {part.name} {part.version}  {part.licence or '(see below)'}" for part in parts]
    pieces = [HEAD, "\n".join([*names, "  Lucide icons  ISC"])]
    for part in parts:
        pieces.append(f"{line}\n{part.name} {part.version}\n{part.licence}\n{part.note}".rstrip())
        pieces += part.texts
    pieces.append(f"{line}\nLucide icons\nISC")
    pieces.append((ROOT / "resources" / "icons" / "LICENSE").read_text("utf-8"))
    for name in ("LGPL-3.0", "GPL-3.0"):
        text = (ROOT / "packaging" / "licences" / f"{name}.txt").read_text("utf-8")
        pieces.append(f"{line}\n{name}\n\n{text}")
    return "\n\n".join(piece.strip("\n") for piece in pieces) + "\n"
