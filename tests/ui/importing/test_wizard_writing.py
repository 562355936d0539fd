"""What the import wizard writes, refuses, leaves out and takes back."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.imports.batches import list_batches
from hotline_desktop.core.storage.tables import Operator, Source, Topic
from hotline_desktop.exchange.calls.importing import CREATE, LEAVE_OUT
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.import_batches import ImportBatchesDialog
from hotline_desktop.ui.dialogs.import_wizard import FILE, PREVIEW, ImportWizard, open_import_wizard
from hotline_desktop.ui.messages import Message
from tests.ui.importing.steps import Key, calls, csv, finish, press, preview, read, row_of
from tests.ui.showing import shown


def test_unknown_names_are_added_matched_or_left_out(
    wizard: ImportWizard, log: Path, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)
    preview(wizard, qtbot)
    unknown = wizard.preview_page.unknown
    decided = unknown.decisions()
    anna = lists.find(Operator, "Анна Смирнова")
    assert decided["operator", "Смирнова Анна"] == anna
    assert decided["operator", "Ким Виктория"] == CREATE

    wizard.preview_page.new_names.click()
    assert unknown.isVisible()
    topics = unknown.groups[0]
    topics.all.setCurrentIndex(topics.all.findData(LEAVE_OUT))
    topics.all.activated.emit(topics.all.currentIndex())
    finish(wizard, qtbot)

    assert lists.find(Topic, "Документы") is None
    assert lists.find(Operator, "Ким Виктория") is not None
    assert lists.find(Source, "Радио «Маяк»") is not None
    first = calls()[-1]
    assert first.taken_by_id == anna
    assert first.topic_id is None
    assert "Документы" in first.notes


def test_refused_rows_are_shown_with_their_reasons_and_saved(
    wizard: ImportWizard, log: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)
    preview(wizard, qtbot)
    wizard.preview_page.refused_rows.click()
    table = wizard.preview_page.table
    assert table is not None
    refused = table.paged.row_at(0)
    assert (refused.number, "31.02.2026" in refused.reason) == (7, True)
    finish(wizard, qtbot)

    target = tmp_path / "refused.xlsx"
    wizard.result_page.save_refused(target)
    qtbot.waitUntil(lambda: "refused.xlsx" in wizard.result_page.notice.text)
    saved = list(load_workbook(target).active.values)
    assert len(saved) == 2
    assert "31.02.2026" in saved[1]


def test_an_import_is_taken_back_from_its_result(
    wizard: ImportWizard, log: Path, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)
    preview(wizard, qtbot)
    finish(wizard, qtbot)
    assert len(calls()) == 3
    qtbot.mouseClick(wizard.result_page.back_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wizard.result_page.title.text() == "The import was taken back")
    assert calls() == []
    assert lists.find(Operator, "Ким Виктория") is None


def test_the_same_file_again_brings_nothing_and_is_read_as_last_time(
    wizard: ImportWizard, log: Path, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)
    wizard.go_next()
    row_of(wizard, "№").set_choice("external_id")
    preview(wizard, qtbot)
    finish(wizard, qtbot)
    wizard.go_back()
    assert wizard.step == FILE
    read(wizard, log, qtbot)
    assert "as last time" in wizard.file_page.notice.text
    wizard.go_next()
    assert row_of(wizard, "№").choice == "external_id"
    assert row_of(wizard, "№").mark.text() == "as last time"
    preview(wizard, qtbot)
    assert wizard.preview_page.plan is not None
    assert wizard.preview_page.plan.same == 3
    assert wizard.reason.text() == "There is nothing new to import."
    assert wizard.next.text() == "Close"
    press(wizard, Key.Key_Escape, qtbot)
    assert not wizard.isVisible()


def long_log(folder: Path, rows: int) -> Path:
    lines = (f"2026-01-{n % 28 + 1:02} {n % 24}:{n % 60:02};Question {n}" for n in range(rows))
    return csv(folder, "Date and time;Question\n" + "\n".join(lines) + "\n", "long.csv")


def test_a_cancelled_import_leaves_nothing(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    read(wizard, long_log(tmp_path, 900), qtbot)
    preview(wizard, qtbot)
    wizard.go_next()
    assert not wizard.back.isEnabled()
    wizard.preview_page.busy.cancel.click()
    qtbot.waitUntil(lambda: not wizard.preview_page.is_busy, timeout=20_000)
    assert wizard.step == PREVIEW
    assert wizard.preview_page.notice.text == "The import was cancelled. Nothing was changed."
    assert calls() == []
    assert list_batches() == []


def test_closing_the_window_cancels_the_import(
    context: Context, said: list[Message], tmp_path: Path, qtbot: QtBot
) -> None:
    wizard = open_import_wizard(context)
    read(wizard, long_log(tmp_path, 900), qtbot)
    preview(wizard, qtbot)
    wizard.go_next()
    wizard.close()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[0].text == "The import was cancelled. Nothing was changed."
    assert calls() == []


def test_a_large_import_makes_a_backup_first(
    wizard: ImportWizard, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    read(wizard, long_log(tmp_path, 1100), qtbot)
    preview(wizard, qtbot)
    assert "backup" in wizard.preview_page.notice.text
    finish(wizard, qtbot)
    assert [file.name for file in (context.data_dir / "backups").iterdir()] != []


def test_imports_are_listed_and_taken_back(
    wizard: ImportWizard, context: Context, log: Path, qtbot: QtBot
) -> None:
    window = shown(ImportBatchesDialog(context), qtbot)
    assert window.table.paged.rowCount() == 0
    assert not window.take_back_button.isVisible()
    read(wizard, log, qtbot)
    preview(wizard, qtbot)
    finish(wizard, qtbot)

    batch = window.table.current_row()
    assert batch is not None
    assert (batch.file_name, batch.sheet, batch.new, batch.refused) == (log.name, "Журнал", 3, 1)
    assert "Removes 3" in window.sentence.text()
    window.take_back_button.setFocus()
    qtbot.keyClick(window.take_back_button, Key.Key_Return)
    qtbot.waitUntil(lambda: "removed" in window.notice.text, timeout=20_000)
    assert calls() == []
    assert window.table.current_row().undone is not None
    assert not window.take_back_button.isVisible()
    qtbot.waitUntil(lambda: not context.tasks.busy)
