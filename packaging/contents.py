"""What goes into the frozen program and what stays out."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

Entry = tuple[str, str, str]
"""PyInstaller's: name inside, path of the source, kind."""

EXCLUDED_MODULES = [
    # Libraries use these for things that the program does not do.
    "PIL", "lxml", "defusedxml", "pandas", "matplotlib", "scipy", "IPython", "setuptools",
    "tkinter", "pydoc", "pdb", "doctest", "lib2to3", "distutils", "ensurepip", "curses",
    "readline", "numpy.f2py", "numpy.tests", "pytest", "hypothesis", "cupy", "h5py", "OpenGL",
    # There is no network traffic, and hashlib works without OpenSSL.
    "ssl", "_ssl", "_hashlib",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtPdf",
    "PySide6.QtSql", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtDesigner",
    "PySide6.QtHelp", "PySide6.QtUiTools", "PySide6.QtXml", "PySide6.QtConcurrent",
]  # fmt: skip

_QT = [
    r"Qt6(Qml|Quick|Pdf|VirtualKeyboard|Labs|EglF[Ss]|WlShell|Sql|Designer|Help|UiTools)",
    r"Qt6(WaylandCompositor|WaylandEglCompositor|Concurrent|Xml|ShaderTools)",
    r"plugins/(designer|egldeviceintegrations|generic|networkinformation|qmllint|qmltooling)/",
    r"plugins/(sqldrivers|tls|vectorimageformats|virtualkeyboard)/",
    r"plugins/wayland-graphics-integration-(server/|client/(?!libqt-plugin-wayland-egl))",
    r"plugins/wayland-shell-integration/lib(wl-shell|ivi|fullscreen|qt-shell)",
    r"plugins/platforms/(lib)?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|direct2d)\b",
    r"plugins/platforminputcontexts/(lib)?qtvirtualkeyboard",
    r"plugins/imageformats/(lib)?q(pdf|tga|tiff|wbmp|webp|icns)\b",
    r"plugins/platformthemes/libqgtk3",
    r"PySide6/.*translations/(?!qt(base)?_(ru|en)\.qm)",
    r"opengl32sw|d3dcompiler",
    r"\.dist-info/RECORD$",  # says how it was installed here, which differs each time
]

# While one builds under Wine its own copies stand in for these; each Windows has them itself.
_WINDOWS = [r"^(icuuc|mscms|bcryptprimitives|dxgi|d3d\d+|api-ms-win-[\w-]+|ucrt(base|wine))\.dll$"]

_LEFT_OUT = re.compile("|".join([*_QT, *_WINDOWS]))

_FROM_THE_SYSTEM = re.compile(
    r"^lib(ffi|sqlite3|bz2|lzma|z|uuid|xkbcommon|xkbcommon-x11"
    r"|xcb-(cursor|icccm|image|keysyms|render-util|util|xkb))\.so"
)
"""What is taken along of the Linux on which one builds: what the interpreter needs, and small
libraries of X11 that many desktops lack. Everything else is asked for as a package: it belongs to
the drivers and daemons of the computer, or would raise the oldest system on which this starts."""


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that are not left out, in the order of their names."""
    return sorted(entry for entry in entries if _is_wanted(*entry))


def _is_wanted(name: str, source: str, kind: str) -> bool:
    name = name.replace("\\", "/")
    if _LEFT_OUT.search(name):
        return False
    of_the_system = sys.platform.startswith("linux") and re.match(r"(/usr)?/lib", source)
    if kind == "BINARY" and of_the_system and "python" not in name:
        return _FROM_THE_SYSTEM.match(Path(name).name) is not None
    return True


def cleaned(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The same, the interpreter's own libraries without traces of where it was built.

    Symbols for a debugger are taken out of the large one, and no library may look for others in a
    folder of the computer on which one builds.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for name, source, kind in entries:
        if kind != "SYMLINK" and re.search(r"^libpython|/lib-dynload/", name):
            clean = folder / Path(name).name
            shutil.copy(source, clean)
            commands = [["patchelf", "--remove-rpath"]]
            if name.startswith("libpython"):
                commands.append(["strip", "--strip-unneeded"])
            for command in commands:
                subprocess.run([*command, str(clean)], check=True)
            origin[str(clean)] = source
            found.append((name, str(clean), kind))
        else:
            found.append((name, source, kind))
    return found


origin: dict[str, str] = {}
"""Cleaned library → what it was made of."""


def note_sources(entries: Iterable[Entry], file: Path) -> None:
    """Write down where everything came from; licences and the bill of materials need it."""
    taken = (source for _name, source, kind in entries if kind != "SYMLINK")
    sources = sorted({origin.get(str(source), str(source)) for source in taken})
    python = ".".join(str(number) for number in sys.version_info[:3])
    file.write_text(json.dumps({"python": python, "files": sources}, indent=0), "utf-8")
