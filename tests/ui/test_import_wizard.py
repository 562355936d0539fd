"""Spreadsheets in, through the real window and with the keyboard."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.calls import browse
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.calls.rows import CallRow
from hotline_desktop.core.imports.batches import list_batches
from hotline_desktop.core.storage.tables import Operator, Source, Topic
from hotline_desktop.exchange import exporting
from hotline_desktop.exchange.importing import CREATE, LEAVE_OUT
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.import_batches import ImportBatchesDialog
from hotline_desktop.ui.dialogs.import_wizard import (
    COLUMNS,
    FILE,
    PREVIEW,
    RESULT,
    ImportWizard,
    open_import_wizard,
)
from hotline_desktop.ui.dialogs.importing import fields
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.calls.tab import CallsTab

Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier

HEADINGS = ("№", "Дата", "Время", "Телефон", "ФИО звонившего", "Вопрос", "Тема", "Кто принял",
            "Продолжительность, мин", "Откуда узнали")  # fmt: skip
ROWS = (
    (1, "02.03.2026", "9:15", "8 (495) 000-11-22", "Сергеева О. Н.", "Какие нужны документы?",
     "Документы", "Смирнова Анна", 3, "Сайт"),
    (2, "02.03.2026", "10:40", "8 (495) 000-11-23", "Гуляев Илья", "До какого числа приём?",
     "Сроки", "Орлов П.", 2, "Радио «Маяк»"),
    (3, "03.03.2026", "11:05", "8 (495) 000-11-24", "", "Есть ли общежитие?",
     "Общежитие", "Ким Виктория", 5, "Листовка"),
    (4, "31.02.2026", "12:00", "8 (495) 000-11-25", "Нет такого дня", "", "", "", 1, ""),
)  # fmt: skip


pytestmark = pytest.mark.usefixtures("anna_here")


@pytest.fixture
def wizard(context: Context, qtbot: QtBot) -> Iterator[ImportWizard]:
    made = open_import_wizard(context)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    if shiboken6.isValid(made):
        made.close()
    qtbot.waitUntil(lambda: not context.tasks.busy)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log with a title above, headings in the third row, and a second sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Журнал"
    for row in (["Журнал обращений за март"], [], HEADINGS, *ROWS):
        sheet.append(list(row))
    book.create_sheet("Сотрудники").append(["ФИО", "Внутренний номер"])
    book["Сотрудники"].append(["Смирнова Анна", 101])
    file = tmp_path / "Журнал 2026.xlsx"
    book.save(file)
    return file


def csv(folder: Path, text: str, name: str = "log.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def read(wizard: ImportWizard, file: Path, qtbot: QtBot) -> None:
    wizard.start_with(file)
    qtbot.waitUntil(lambda: wizard.file_page.ready, timeout=20_000)


def press(wizard: ImportWizard, key: Key, qtbot: QtBot) -> None:
    """A key where the keyboard is."""
    qtbot.keyClick(wizard.focusWidget() or wizard, key)


def preview(wizard: ImportWizard, qtbot: QtBot) -> None:
    """Go on to the last step and wait for it."""
    while wizard.step != PREVIEW:
        wizard.go_next()
    qtbot.waitUntil(lambda: not wizard.preview_page.is_busy, timeout=20_000)


def finish(wizard: ImportWizard, qtbot: QtBot) -> None:
    wizard.go_next()
    qtbot.waitUntil(lambda: wizard.step == RESULT, timeout=20_000)


def calls() -> list[CallRow]:
    return browse.page(CallFilter(), limit=1000)


def row_of(wizard: ImportWizard, heading: str):  # type: ignore[no-untyped-def]
    return next(row for row in wizard.columns_page.rows if row.heading.whole == heading)


def test_a_log_goes_in_with_three_presses_of_enter(
    wizard: ImportWizard, log: Path, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)

    press(wizard, Key.Key_Return, qtbot)
    assert wizard.step == COLUMNS
    press(wizard, Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: wizard.preview_page.plan is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not wizard.preview_page.is_busy)
    counts = {name: figure.number.text() for name, figure in wizard.preview_page.figures.items()}
    assert counts == {"new": "3", "changed": "0", "same": "0", "refused": "1"}
    press(wizard, Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: wizard.step == RESULT, timeout=20_000)

    newest = calls()[0]
    assert [call.question for call in calls()] == [
        "Есть ли общежитие?", "До какого числа приём?", "Какие нужны документы?",
    ]  # fmt: skip
    assert newest.duration == 300
    assert newest.started.isoformat() == "2026-03-03T08:05:00+00:00"


def test_the_way_back_is_on_the_keyboard_too(wizard: ImportWizard, log: Path, qtbot: QtBot) -> None:
    read(wizard, log, qtbot)
    qtbot.keyClick(wizard, Key.Key_N, Alt)
    qtbot.waitUntil(lambda: wizard.step == COLUMNS)
    qtbot.keyClick(wizard, Key.Key_B, Alt)
    qtbot.waitUntil(lambda: wizard.step == FILE)
    qtbot.keyClick(wizard, Key.Key_N, Alt)
    qtbot.waitUntil(lambda: wizard.step == COLUMNS)
    press(wizard, Key.Key_Backspace, qtbot)
    assert wizard.step == FILE


def test_sheet_and_headings_are_proposed_and_can_be_changed(
    wizard: ImportWizard, log: Path, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)
    part = wizard.file_page.sheet
    assert [part.sheets.paged.row_at(n).info.name for n in range(2)] == ["Журнал", "Сотрудники"]
    assert part.header.value() == 3

    part.header.setValue(4)
    qtbot.waitUntil(lambda: wizard.file_page.ready)
    reading = wizard.file_page.reading
    assert reading is not None
    assert reading.mapping.header_row == 3

    part.no_header.click()
    qtbot.waitUntil(lambda: wizard.file_page.ready)
    assert wizard.file_page.reading is not None
    assert wizard.file_page.reading.mapping.header_row is None
    assert not part.header.isEnabled()

    part.sheets.selectRow(1)
    qtbot.waitUntil(lambda: wizard.file_page.ready)
    assert wizard.file_page.reading.info.name == "Сотрудники"


def test_a_click_on_a_row_makes_it_the_headings(
    wizard: ImportWizard, log: Path, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)
    table = wizard.file_page.sheet.rows
    assert table is not None
    place = table.visualRect(table.paged.index(3, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: wizard.file_page.ready)
    assert wizard.file_page.reading is not None
    assert wizard.file_page.reading.mapping.header_row == 3


def test_two_columns_for_one_field_are_refused_in_words(
    wizard: ImportWizard, log: Path, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)
    wizard.go_next()
    row_of(wizard, "ФИО звонившего").set_choice("number")
    assert "“Телефон”, “ФИО звонившего”" in wizard.reason.text()
    assert not wizard.next.isEnabled()
    row_of(wizard, "ФИО звонившего").set_choice("caller_name")
    assert wizard.next.isEnabled()
    assert wizard.reason.text() == ""


def test_without_a_start_there_is_no_next(wizard: ImportWizard, log: Path, qtbot: QtBot) -> None:
    read(wizard, log, qtbot)
    wizard.go_next()
    row_of(wizard, "Дата").set_choice(fields.LEAVE_OUT)
    assert wizard.reason.text().startswith("When did the calls begin?")
    wizard.go_next()
    assert wizard.step == COLUMNS


def test_what_was_guessed_and_what_was_chosen_is_marked(
    wizard: ImportWizard, log: Path, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)
    wizard.go_next()
    assert row_of(wizard, "Телефон").mark.text() == "by its heading"
    row_of(wizard, "Телефон").set_choice("notes")
    assert row_of(wizard, "Телефон").mark.text() == "chosen"
    assert row_of(wizard, "№").choice == fields.LEAVE_OUT


def test_day_and_month_can_be_told_apart_by_hand(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    read(wizard, csv(tmp_path, "Date and time;Question\n01/02/2026 9:00;Fees\n"), qtbot)
    wizard.go_next()
    days = row_of(wizard, "Date and time").days
    assert days.isVisible()
    days.setCurrentIndex(days.findData(False))
    preview(wizard, qtbot)
    finish(wizard, qtbot)
    assert calls()[0].started.isoformat() == "2026-01-02T06:00:00+00:00"


def test_the_unit_of_a_duration_can_be_chosen(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    text = "Date and time;Question;Duration\n2026-03-01 9:00;Fees;7\n"
    read(wizard, csv(tmp_path, text), qtbot)
    wizard.go_next()
    unit = row_of(wizard, "Duration").unit
    assert unit.isVisible()
    unit.setCurrentIndex(unit.findData("minutes"))
    preview(wizard, qtbot)
    finish(wizard, qtbot)
    assert calls()[0].duration == 420


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


def test_our_own_workbook_needs_no_columns(
    wizard: ImportWizard, log: Path, tmp_path: Path, now: datetime, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)
    preview(wizard, qtbot)
    finish(wizard, qtbot)
    own = tmp_path / "own.xlsx"
    exporting.export_workbook(own, exporting.Export(now))
    read(wizard, own, qtbot)
    wizard.go_next()
    assert wizard.step == PREVIEW
    qtbot.waitUntil(lambda: not wizard.preview_page.is_busy)
    assert wizard.preview_page.plan is not None
    assert wizard.preview_page.plan.same == 3
    wizard.go_back()
    assert wizard.step == FILE


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


def test_escape_loses_no_choices(wizard: ImportWizard, log: Path, qtbot: QtBot) -> None:
    read(wizard, log, qtbot)
    wizard.go_next()
    press(wizard, Key.Key_Escape, qtbot)
    assert wizard.isVisible()
    assert wizard.step == COLUMNS
    wizard.go_back()
    press(wizard, Key.Key_Escape, qtbot)
    assert not wizard.isVisible()


def test_a_large_import_makes_a_backup_first(
    wizard: ImportWizard, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    read(wizard, long_log(tmp_path, 1100), qtbot)
    preview(wizard, qtbot)
    assert "backup" in wizard.preview_page.notice.text
    finish(wizard, qtbot)
    assert [file.name for file in (context.data_dir / "backups").iterdir()] != []


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
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
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


def test_a_call_can_be_taken_while_the_wizard_is_open(context: Context, qtbot: QtBot) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    wizard = open_import_wizard(context, window)
    with qtbot.waitActive(wizard):
        wizard.activateWindow()
    press(wizard, Key.Key_F2, qtbot)
    qtbot.waitUntil(window.isActiveWindow)
    drafts_open = [page.card.state() for page in window.pages if isinstance(page, CallsTab)]
    assert [state is not None and state.is_new for state in drafts_open] == [True]
    assert wizard.isVisible()
    window.close()
    qtbot.waitUntil(lambda: not context.tasks.busy)


def test_a_second_call_of_the_menu_brings_the_same_window(
    wizard: ImportWizard, context: Context
) -> None:
    assert open_import_wizard(context) is wizard


def test_the_file_dialog_is_asked_for_the_file(
    wizard: ImportWizard, log: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(log), ""))
    qtbot.mouseClick(wizard.file_page.drop.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wizard.file_page.ready, timeout=20_000)
    assert wizard.file_page.file_name.whole == "Журнал 2026.xlsx"


def test_imports_are_listed_and_taken_back(
    wizard: ImportWizard, context: Context, log: Path, qtbot: QtBot
) -> None:
    window = ImportBatchesDialog(context)
    qtbot.addWidget(window)
    window.show()
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
