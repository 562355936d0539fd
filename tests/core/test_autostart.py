"""Starting with the session: a file that desktops read, and what is said where that cannot be."""

from __future__ import annotations

import configparser
import shlex
import sys
from pathlib import Path

import pytest

from hotline_desktop.core import autostart
from hotline_desktop.core.console_path import with_folder, without_folder
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.paths import default_data_dir, demo_data_dir

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has a registry for it")


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program as it lies in an installation, in a folder that needs quoting."""
    program = tmp_path / "a $strange folder" / "hotline-desktop"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    return program


def started() -> list[str]:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(autostart.entry_file(), "utf-8")
    # Values of text know the backslash, and only then the quotes of a command are read.
    command = entry["Desktop Entry"]["Exec"].replace("\\\\", "\\").replace("%%", "%")
    return [word.replace("\\$", "$") for word in shlex.split(command)]


def test_the_session_starts_the_program_in_the_tray_until_it_is_switched_off(
    installed: Path,
) -> None:
    assert not autostart.is_on()
    autostart.switch(True, default_data_dir())
    assert autostart.is_on()
    assert started() == [str(installed), "--minimized"]
    autostart.switch(False, default_data_dir())
    assert not autostart.is_on()
    assert not autostart.entry_file().exists()


def test_it_opens_the_data_that_the_window_showed(installed: Path, tmp_path: Path) -> None:
    autostart.switch(True, tmp_path / "100 % data")
    assert started()[2:] == ["--data-dir", str(tmp_path / "100 % data")]
    autostart.switch(True, demo_data_dir())
    assert started()[2:] == ["--demo"]


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_a_desktop_switched_off_is_off(installed: Path, line: str) -> None:
    autostart.switch(True, default_data_dir())
    with autostart.entry_file().open("a") as file:
        file.write(line + "\n")
    assert not autostart.is_on()


def test_a_folder_of_sources_cannot_start_with_the_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(UserError, match="Install the program"):
        autostart.switch(True, default_data_dir())
    assert not autostart.is_on()


def test_a_folder_that_cannot_be_written_is_said(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where a folder belongs")
    with pytest.raises(UserError, match="could not be changed"):
        autostart.switch(True, default_data_dir())


def test_the_search_path_keeps_everything_else() -> None:
    before = r"%USERPROFILE%\AppData\Local\Microsoft\WindowsApps;C:\Tools"
    folder = r"C:\Users\Мария\AppData\Local\Programs\Hotline Desktop"
    after = with_folder(before, folder)
    assert after == f"{before};{folder}"
    assert with_folder(after, folder) == after
    assert without_folder(after + "\\", folder) == before
    assert with_folder("", folder) == folder
