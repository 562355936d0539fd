"""The settings, what the program says of itself, and that every dialog fits its screen."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core import settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.about import AboutDialog
from hotline_desktop.ui.dialogs.backups import BackupsDialog
from hotline_desktop.ui.dialogs.bin import BinDialog
from hotline_desktop.ui.dialogs.first_start import FirstStart
from hotline_desktop.ui.dialogs.lists import ListsDialog
from hotline_desktop.ui.dialogs.report import ReportDialog
from hotline_desktop.ui.dialogs.settings import SettingsDialog
from hotline_desktop.ui.dialogs.shortcuts import ShortcutsDialog
from tests.ui.showing import shown


def test_a_setting_takes_effect_at_once(context: Context, qtbot: QtBot) -> None:
    dialog = shown(SettingsDialog(context), qtbot)
    number = dialog.region.findData("KZ")
    with qtbot.waitSignal(context.changes.changed):
        dialog.region.setCurrentIndex(number)
        dialog.region.activated.emit(number)
    assert settings.get(settings.REGION) == "KZ"


def test_backups_go_to_another_folder_if_it_can_be_written(
    context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = shown(SettingsDialog(context), qtbot)
    dialog.use_folder(tmp_path)
    assert settings.get(settings.BACKUP_FOLDER) == str(tmp_path)
    assert list(tmp_path.glob(".hotline*")) == []
    with pytest.raises(UserError, match="Nothing can be written"):
        dialog.use_folder(tmp_path / "missing")
    assert settings.get(settings.BACKUP_FOLDER) == str(tmp_path)


def test_every_dialog_is_modeless_and_fits_a_screen_at_double_scale(
    context: Context, now: datetime, qtbot: QtBot
) -> None:
    folder = context.data_dir
    dialogs = (
        SettingsDialog(context), ListsDialog(context, "operators"),
        BinDialog(context), BackupsDialog(context, print), ShortcutsDialog(),
        AboutDialog(context), ReportDialog("x"), FirstStart(folder, lambda: now),
    )  # fmt: skip
    for dialog in dialogs:
        shown(dialog, qtbot)
        assert not dialog.isModal()
        least = dialog.layout().totalMinimumSize()
        assert least.boundedTo(QSize(683, 384)) == least, type(dialog).__name__
        unnamed = [
            type(widget).__name__
            for widget in dialog.findChildren(QPushButton)
            if widget.isVisible() and not (widget.text() or widget.accessibleName())
        ]
        assert unnamed == []
        dialog.close()
    QApplication.processEvents()


def test_the_settings_say_why_a_checkout_cannot_start_with_the_session(
    context: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    dialog = shown(SettingsDialog(context), qtbot)
    dialog.autostart.click()
    assert not dialog.autostart.isChecked()
    assert "Install the program" in dialog.problem.text()


def test_the_settings_start_the_program_with_the_session(
    context: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("sys.frozen", True, raising=False)
    dialog = shown(SettingsDialog(context), qtbot)
    dialog.autostart.click()
    entry = (tmp_path / "autostart" / "hotline-desktop.desktop").read_text("utf-8")
    assert f"--data-dir {context.data_dir}" in entry
    assert SettingsDialog(context).autostart.isChecked()


def test_a_support_bundle_is_saved_from_the_about_dialog(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = shown(AboutDialog(context), qtbot)
    target = tmp_path / "support.zip"
    dialog.save_bundle(target)
    qtbot.waitUntil(lambda: not context.tasks.busy)
    with ZipFile(target) as bundle:
        assert "facts.json" in bundle.namelist()


def test_an_installed_program_shows_the_licences_of_all_its_parts(
    context: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "THIRD-PARTY-LICENSES.txt").write_text("All of them", "utf-8")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "hotline-desktop"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    (texts,) = AboutDialog(context).findChildren(QPlainTextEdit)
    assert texts.toPlainText() == "All of them"
