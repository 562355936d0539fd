"""Starting with the session: for this user, in the tray, over one data folder.

On Linux that is a file in the autostart folder
(https://specifications.freedesktop.org/autostart-spec/latest/), on Windows a value of the registry
key ``Run`` (https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys).
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import appdirs

from .errors import UserError, reason
from .paths import default_data_dir, demo_data_dir
from .text import tr

RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
RUN_NAME = "Hotline Desktop"
"""The installer writes and removes a value of the same name."""

ENTRY = """\
[Desktop Entry]
Type=Application
Name=Hotline Desktop
Name[ru]=Горячая линия
Exec={command}
TryExec={program}
Icon=hotline-desktop
Terminal=false
X-GNOME-Autostart-enabled=true
"""


def installed_program() -> Path | None:
    """What a session can start; None where the program runs from a checkout."""
    here = Path(sys.executable)
    if getattr(sys, "frozen", False) and sys.platform != "win32":
        return here
    name = "hotline-desktop-gui.exe" if sys.platform == "win32" else "hotline-desktop-gui"
    beside = here.with_name(name)
    return beside if beside.exists() else None


def is_on() -> bool:
    """Whether the program starts with the session, over whatever data."""
    if sys.platform == "win32":
        return _registered()
    try:
        lines = entry_file().read_text("utf-8").splitlines()
    except OSError:
        return False
    # Desktops that offer a switch of their own leave the file and write one of these.
    return not {"Hidden=true", "X-GNOME-Autostart-enabled=false"}.intersection(lines)


def switch(on: bool, data_dir: Path) -> None:
    """Start with the session from now on, or no more.

    Args:
        on: what is wanted.
        data_dir: the data that the window opens with.

    Raises:
        UserError: the program is not installed, or the system refused.
    """
    program = installed_program()
    if on and program is None:
        raise UserError(
            tr("The program runs from a folder of sources, which a session cannot start."),
            action=tr("Install the program first."),
        )
    words = [str(program), "--minimized", *_which_data(data_dir)]
    try:
        if sys.platform == "win32":
            _register(words if on else None)
        elif on:
            command = " ".join(_quoted(word) for word in words)
            entry_file().parent.mkdir(parents=True, exist_ok=True)
            entry_file().write_text(ENTRY.format(command=command, program=program), "utf-8")
        else:
            entry_file().unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            tr("The start with the session could not be changed: {reason}.", reason=reason(error)),
            tr("Nothing was changed."),
        ) from error


def entry_file() -> Path:
    """The file that starts the program on Linux; it may not exist."""
    return Path(appdirs.user_config_dir("autostart")) / "hotline-desktop.desktop"


def _which_data(data_dir: Path) -> list[str]:
    if data_dir == default_data_dir():
        return []
    return ["--demo"] if data_dir == demo_data_dir() else ["--data-dir", str(data_dir)]


def _quoted(word: str) -> str:
    """An argument of ``Exec``, as the Desktop Entry Specification quotes it."""
    word = word.replace("%", "%%")
    if re.fullmatch(r"[\w/.,:+%@=-]+", word, re.ASCII):
        return word
    # Once for the quotes, and once more because values of text know the backslash too.
    return '"' + re.sub(r'(["`$\\])', r"\\\1", word).replace("\\", "\\\\") + '"'


if sys.platform == "win32":
    import winreg

    def _registered() -> bool:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                winreg.QueryValueEx(key, RUN_NAME)
        except OSError:
            return False
        return True

    def _register(words: list[str] | None) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            if words is not None:
                command = subprocess.list2cmdline(words)
                winreg.SetValueEx(key, RUN_NAME, 0, winreg.REG_SZ, command)
            elif _registered():
                winreg.DeleteValue(key, RUN_NAME)
