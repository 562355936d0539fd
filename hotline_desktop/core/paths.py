"""Where the program keeps its data and finds its resources."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import appdirs

PACKAGE = Path(__file__).resolve().parent.parent
APPLICATION = "Hotline Desktop" if sys.platform in ("win32", "darwin") else "hotline-desktop"


SERVER_PREFIX = "hotline-desktop-"
"""Begins the name under which a window listens."""


def default_data_dir() -> Path:
    """The user's own data folder, where the system wants it; it may not exist yet."""
    found = Path(appdirs.user_data_dir(APPLICATION, appauthor=False))
    # For a Russian user name appdirs gives the short name of the folder, such as "____~PIX".
    return found.resolve() if sys.platform == "win32" else found


def demo_data_dir() -> Path:
    """The folder of the demonstration, beside the real one so that the two never mix."""
    real = default_data_dir()
    return real.with_name(real.name + (" Demo" if " " in real.name else "-demo"))


def database_file(data_dir: Path) -> Path:
    return data_dir / "hotline.sqlite"


def look_file(data_dir: Path) -> Path:
    """Where the window remembers its own shape."""
    return data_dir / "desk.ini"


def log_file(data_dir: Path) -> Path:
    return data_dir / "hotline.log"


def crash_file(data_dir: Path) -> Path:
    """Where the program was when a library brought it down."""
    return data_dir / "hotline.log.crash"


def server_name(data_dir: Path) -> str:
    """The name under which the window of this data folder listens for other starts."""
    digest = hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()
    return SERVER_PREFIX + digest[:20]


def resource(name: str) -> Path:
    """A file or folder that comes with the program, such as ``icons/phone.svg``.

    Works from a frozen build, from an installed wheel and from a checkout, in this order.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources" / name
    installed = PACKAGE / "resources"
    folder = installed if installed.is_dir() else PACKAGE.parent / "resources"
    return folder / name


def licences_file() -> Path:
    """The licences of all parts where the program is installed, those of the icons elsewhere."""
    name = "THIRD-PARTY-LICENSES.txt"
    beside = Path(sys.executable).parent / name
    places = [beside, Path("/usr/share/doc/hotline-desktop", name)]
    found = [place for place in places if getattr(sys, "frozen", False) and place.is_file()]
    return found[0] if found else resource("icons/LICENSE")
