"""The Debian package and the portable archive."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import tarfile
from datetime import UTC, datetime
from pathlib import Path

from freeze import list_files
from icons import SIDES
from parts import package_of
from project import NAME, RESULTS, ROOT, WORK, PackagingError, commit_time, run, version

FILES = ROOT / "packaging" / "linux"
ID = "invalid.hotline_desktop.hotline"

NOT_NEEDED_TO_START = "plugins/printsupport/"
"""What these want is recommended only: without CUPS one still prints into a PDF."""

CONTROL = """\
Package: hotline-desktop
Version: {version}
Section: misc
Priority: optional
Architecture: amd64
Maintainer: Hotline Desktop contributors <contributors@hotline-desktop.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Description: telephone hotline of a small office
 Registers calls faster and more safely than a spreadsheet, remembers who called
 before and who is still owed a call, finds anything by any word in any form,
 plans shifts and breaks so that the line stays covered, and takes old
 spreadsheets in and any list out. Works on this computer alone.
"""


def make_deb(folder: Path) -> Path:
    """Pack the frozen program as a .deb; returns the file."""
    root = WORK / "deb"
    shutil.rmtree(root, ignore_errors=True)
    home = root / "usr" / "lib" / NAME
    shutil.copytree(folder, home, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    add_desktop_files(root / "usr" / "share")
    documents = root / "usr" / "share" / "doc" / NAME
    documents.mkdir(parents=True)
    shutil.move(home / "LICENSE.txt", documents / "copyright")
    for name in ("THIRD-PARTY-LICENSES.txt", "sbom.cdx.json"):
        shutil.move(home / name, documents / name)
    list_files(home)
    compress(ROOT / "CHANGELOG.md", documents / "changelog.gz")
    give_ordinary_rights(root)
    floor, depends, recommends = needed_packages(folder)
    size = sum(f.lstat().st_size for f in root.rglob("*") if not f.is_dir()) // 1024
    control = root / "DEBIAN" / "control"
    control.parent.mkdir(mode=0o755)
    control.write_text(
        CONTROL.format(
            version=version(),
            size=size,
            depends=", ".join([f"libc6 (>= {floor})", *depends, "tzdata", "xkb-data", FONTS]),
            recommends=", ".join([*recommends, "xdg-utils"]),
        ),
        "utf-8",
    )
    for when in ("preinst", "prerm"):
        shutil.copy(FILES / "close-windows.sh", control.with_name(when))
        control.with_name(when).chmod(0o755)
    package = RESULTS / f"{NAME}_{version()}_amd64.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(commit_time())}
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, package, env=environment)
    return package


FONTS = "fonts-dejavu-core | fonts-liberation | fonts-liberation2 | fonts-noto-core"


def make_archive(folder: Path) -> Path:
    """Pack the frozen program as a .tar.xz that runs from any folder; returns the file."""
    top = f"{NAME}-{version()}"
    target = RESULTS / f"{top}-linux-x86_64.tar"
    extra = WORK / "portable"
    shutil.rmtree(extra, ignore_errors=True)
    add_desktop_files(extra / "share")

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = commit_time()
        entry.mode = 0o755 if entry.mode & 0o100 else 0o644
        return entry

    with tarfile.open(target, "w") as archive:
        for base in (folder, extra):
            for path in sorted(base.rglob("*")):
                if not path.is_dir() or path.is_symlink():
                    name = f"{top}/{path.relative_to(base).as_posix()}"
                    archive.add(path, name, recursive=False, filter=plain)
    run("xz", "-T0", "-f", target)  # on all cores; Python's own knows one
    return target.with_name(target.name + ".xz")


def add_desktop_files(share: Path) -> None:
    """Put the menu entry, its description, the manual page and the icons below ``share``."""
    texts = (
        (f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop"),
        (f"{ID}.metainfo.xml", share / "metainfo" / f"{ID}.metainfo.xml"),
    )
    for name, target in texts:
        target.parent.mkdir(parents=True)
        text = (FILES / name).read_text("utf-8").replace("@VERSION@", version())
        date = datetime.fromtimestamp(commit_time(), UTC).date().isoformat()
        target.write_text(text.replace("@DATE@", date), "utf-8")
    pictures = share / "icons" / "hicolor"
    drawing = pictures / "scalable" / "apps" / f"{NAME}.svg"
    drawing.parent.mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "icons" / "hotline.svg", drawing)
    for side in SIDES:
        picture = pictures / f"{side}x{side}" / "apps" / f"{NAME}.png"
        picture.parent.mkdir(parents=True)
        shutil.copy(WORK / "icons" / f"hotline-{side}.png", picture)
    manual = share / "man" / "man1" / f"{NAME}.1.gz"
    manual.parent.mkdir(parents=True)
    compress(FILES / f"{NAME}.1", manual)


def compress(source: Path, target: Path) -> None:
    text = source.read_text("utf-8").replace("@VERSION@", version())
    target.write_bytes(gzip.compress(text.encode(), mtime=0))


def give_ordinary_rights(root: Path) -> None:
    for path in root.rglob("*"):
        if not path.is_symlink():
            executable = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if executable else 0o644)
    root.chmod(0o755)


def needed_packages(folder: Path) -> tuple[str, list[str], list[str]]:
    """The oldest glibc, and the packages whose libraries are needed but not inside.

    Returns:
        The version of glibc; the packages needed; those that are good to have.

    Raises:
        PackagingError: this system lacks one of the libraries, so its package is not known.
    """
    inside = {path.name for path in folder.rglob("*")}
    floor: tuple[int, ...] = (2, 17)
    wanted: dict[str, bool] = {}
    for file in [folder / NAME, *folder.rglob("*.so*")]:
        if file.is_symlink():
            continue
        command = ["objdump", "-p", str(file)]
        shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for found in re.findall(r"GLIBC_(2\.\d+)", shown):
            floor = max(floor, tuple(int(number) for number in found.split(".")))
        must = NOT_NEEDED_TO_START not in str(file)
        for name in re.findall(r"NEEDED\s+(\S+)", shown):
            if name not in inside:
                wanted[name] = wanted.get(name, False) or must
    places = library_places()
    if missing := sorted(wanted.keys() - places.keys()):
        raise PackagingError(f"Not on this system: {', '.join(missing)}")
    packages: dict[str, bool] = {}
    for name, must in wanted.items():
        package = package_of(places[name]).removesuffix("t64")
        packages[package] = packages.get(package, False) or must
    packages.pop("libc6")
    depends = sorted(name for name, must in packages.items() if must)
    recommends = sorted(name for name, must in packages.items() if not must)
    return ".".join(str(number) for number in floor), depends, recommends


def library_places() -> dict[str, Path]:
    """Where this system keeps which library."""
    shown = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True)
    pattern = r"(?m)^\t(\S+) \(libc6,x86-64[^)]*\) => (\S+)$"
    return {name: Path(path) for name, path in re.findall(pattern, shown.stdout)}
