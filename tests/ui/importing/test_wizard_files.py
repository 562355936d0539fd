"""The import wizard gets its file: dropped, chosen, unreadable, too slow."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from hotline_desktop.core.calls import browse
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.import_wizard import ImportWizard, open_import_wizard
from hotline_desktop.ui.main_window import MainWindow
from tests.ui.importing.steps import finish, preview
from tests.ui.showing import shown


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 made up", "not a spreadsheet but a PDF"),
        (b"", "empty"),
        (b"PK\x03\x04 cut off", "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_inside_the_window(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot, content: bytes, words: str
) -> None:
    file = tmp_path / "strange.xlsx"
    file.write_bytes(content)
    wizard.start_with(file)
    notice = wizard.file_page.notice
    qtbot.waitUntil(lambda: words in notice.text, timeout=20_000)
    assert "Nothing was changed." in notice.text
    assert wizard.file_page.drop.isVisible()
    assert not wizard.next.isEnabled()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
def test_a_pipe_that_might_never_end_is_not_even_opened(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    os.mkfifo(tmp_path / "calls.csv")
    wizard.start_with(tmp_path / "calls.csv")
    notice = wizard.file_page.notice
    qtbot.waitUntil(lambda: "not an ordinary file" in notice.text, timeout=20_000)


def test_reading_can_be_cancelled(wizard: ImportWizard, log: Path, qtbot: QtBot) -> None:
    wizard.start_with(log)
    assert wizard.file_page.busy.isVisible()
    qtbot.mouseClick(wizard.file_page.busy.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wizard.file_page.drop.isVisible(), timeout=20_000)
    assert wizard.file_page.opened is None
    assert wizard.file_page.notice.text == ""


def drop(file: Path, target: MainWindow | ImportWizard) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place, copy = QPoint(20, 20), Qt.DropAction.CopyAction
    QApplication.sendEvent(target, QDragEnterEvent(place, copy, data, button, none))
    QApplication.sendEvent(target, QDropEvent(place, copy, data, button, none))


def test_a_file_dropped_on_the_main_window_starts_the_wizard(
    context: Context, log: Path, qtbot: QtBot
) -> None:
    window = shown(MainWindow(context), qtbot)
    drop(log, window)
    wizard = open_import_wizard(context, window)
    assert not wizard.isModal()
    qtbot.waitUntil(lambda: wizard.file_page.ready, timeout=20_000)
    preview(wizard, qtbot)
    finish(wizard, qtbot)

    wizard.result_page.show_button.click()
    wanted, _sort = window.wanted_calls()
    assert [len(browse.page(wanted)), wanted.since is not None] == [3, True]
    window.close()
    qtbot.waitUntil(lambda: not wizard.isVisible())


def test_the_file_dialog_is_asked_for_the_file(
    wizard: ImportWizard, log: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(log), ""))
    qtbot.mouseClick(wizard.file_page.drop.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wizard.file_page.ready, timeout=20_000)
    assert wizard.file_page.file_name.whole == "Журнал 2026.xlsx"
