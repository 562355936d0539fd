"""What was deleted or damaged comes back: the bin, the backups, data that cannot be opened."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.calls import browse, commands
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.paths import database_file
from hotline_desktop.core.storage import errors
from hotline_desktop.core.storage.backup import backup_before, list_backups
from hotline_desktop.core.storage.database import close_database, open_database
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.backups import BackupsDialog
from hotline_desktop.ui.dialogs.base import Dialog
from hotline_desktop.ui.dialogs.bin import BinDialog
from hotline_desktop.ui.dialogs.storage_problem import StorageProblem
from hotline_desktop.ui.messages import Message
from tests.ui.showing import shown


def test_deleted_calls_come_back(
    context: Context, hotline: int, now: datetime, said: list[Message], qtbot: QtBot
) -> None:
    call = commands.file_call(CallValues(line_id=hotline, started_at=now), by=None, now=now)
    commands.delete_calls([call], by=None, now=now + timedelta(minutes=1))
    dialog = shown(BinDialog(context), qtbot)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)  # the first one is chosen
    assert dialog.table.paged.rowCount() == 0
    assert browse.totals(CallFilter()).calls == 1
    assert said[-1].text == "1 calls restored."


def test_a_backup_is_made_and_listed(context: Context, said: list[Message], qtbot: QtBot) -> None:
    dialog = shown(BackupsDialog(context, lambda _file: None), qtbot)
    assert dialog.table.paged.rowCount() == 0
    with qtbot.waitSignal(context.messages.posted):
        dialog.back_up_now()
    assert [row.reason for row in list_backups(context.data_dir)] == ["by-hand"]
    assert dialog.table.paged.rowCount() == 1


def test_going_back_to_a_backup_takes_two_presses(
    context: Context, now: datetime, qtbot: QtBot
) -> None:
    file = backup_before("daily", context.data_dir, now)
    wanted: list[Path] = []
    dialog = shown(BackupsDialog(context, wanted.append), qtbot)
    assert dialog.focusWidget() is dialog.table
    dialog.restore_button.click()  # the newest one is chosen, also where it is the only one
    assert wanted == []
    assert dialog.restore_button.text().startswith("Yes, go back to")
    dialog.restore_button.click()
    assert wanted == [file]


def buttons_of(dialog: Dialog) -> list[str]:
    return [button.text() for button in dialog.findChildren(QPushButton)]


def test_a_locked_file_can_be_tried_again(tmp_path: Path, now: datetime, qtbot: QtBot) -> None:
    dialog = shown(StorageProblem(errors.locked(), tmp_path, lambda: now), qtbot)
    assert "Try again" in buttons_of(dialog)
    assert "Restore the backup" not in buttons_of(dialog)


def test_damaged_data_is_replaced_by_the_newest_good_backup(
    context: Context, now: datetime, qtbot: QtBot
) -> None:
    lists.add(Topic, "Kept")
    backup_before("daily", context.data_dir, now)
    close_database()
    file = database_file(context.data_dir)
    file.write_bytes(b"nonsense" * 1000)
    with pytest.raises(errors.DatabaseCorrupt) as damaged:
        open_database(file)
    dialog = shown(StorageProblem(damaged.value, context.data_dir, lambda: now), qtbot)
    dialog.restore()
    assert dialog.result() == StorageProblem.DialogCode.Accepted
    assert "is kept as" in dialog.mended
    open_database(file)
    assert lists.find(Topic, "Kept") is not None


def test_or_what_can_be_read_of_it_is_saved(context: Context, now: datetime, qtbot: QtBot) -> None:
    lists.add(Topic, "Saved")
    close_database()
    file = database_file(context.data_dir)
    with file.open("r+b") as stream:
        stream.write(b"not a header at all")
    with pytest.raises(errors.StorageError):
        open_database(file)
    dialog = shown(StorageProblem(errors.corrupt(file), context.data_dir, lambda: now), qtbot)
    assert "Restore the backup" not in buttons_of(dialog)
    dialog.save()
    assert dialog.mended.startswith("0 calls could be read")
    assert "is kept as hotline-" in dialog.mended
    open_database(file)
    assert lists.find(Topic, "Saved") is not None
