"""The search path of consoles on Windows: whether ``hotline-desktop`` is found by its name.

The installer asks for it. An installer of NSIS cannot do it itself: it cuts long values short.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

KEY = "Environment"
NAME = "Path"


def with_folder(path: str, folder: str) -> str:
    """The search path with the folder in it, at the end and once."""
    return ";".join([*filter(None, without_folder(path, folder).split(";")), folder])


def without_folder(path: str, folder: str) -> str:
    """The search path without the folder; everything else stays as it is."""
    same = folder.rstrip("\\").lower()
    return ";".join(part for part in path.split(";") if part.rstrip("\\").lower() != same)


def change(how: Callable[[str, str], str], folder: str) -> None:
    """Change this user's search path with one of the functions above; consoles opened later see it.

    Raises:
        OSError: the system refused.
    """
    if sys.platform != "win32":
        return
    import ctypes
    import winreg

    with winreg.CreateKeyEx(
        winreg.HKEY_CURRENT_USER, KEY, 0, winreg.KEY_READ | winreg.KEY_WRITE
    ) as key:
        try:
            before, kind = winreg.QueryValueEx(key, NAME)
        except FileNotFoundError:
            before, kind = "", winreg.REG_EXPAND_SZ
        after = how(str(before), folder)
        if after != before:
            winreg.SetValueEx(key, NAME, 0, kind, after)
    # WM_SETTINGCHANGE to all windows, waiting a second at most for each.
    ctypes.windll.user32.SendMessageTimeoutW(0xFFFF, 0x001A, 0, KEY, 2, 1000, None)
