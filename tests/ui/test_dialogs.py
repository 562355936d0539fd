"""The dialogs: what is typed arrives in the core, and all of them fit their screen."""

from __future__ import annotations

import itertools
import sys
from datetime import datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists, settings, setup
from hotline_desktop.core.calls import browse, commands
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.line.spans import format_spans, parse_spans
from hotline_desktop.core.paths import database_file
from hotline_desktop.core.storage import errors
from hotline_desktop.core.storage.backup import backup_before, list_backups
from hotline_desktop.core.storage.database import close_database, open_database
from hotline_desktop.core.storage.tables import Operator, Outcome, Topic
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.about import AboutDialog
from hotline_desktop.ui.dialogs.backups import BackupsDialog
from hotline_desktop.ui.dialogs.base import Dialog
from hotline_desktop.ui.dialogs.bin import BinDialog
from hotline_desktop.ui.dialogs.first_start import FirstStart
from hotline_desktop.ui.dialogs.lists import ListsDialog
from hotline_desktop.ui.dialogs.report import ReportDialog
from hotline_desktop.ui.dialogs.settings import SettingsDialog
from hotline_desktop.ui.dialogs.shortcuts import ShortcutsDialog
from hotline_desktop.ui.dialogs.storage_problem import StorageProblem
from hotline_desktop.ui.messages import Message


def shown(dialog: Dialog, qtbot: QtBot) -> Dialog:
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


# --- hours ---


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", []),
        ("9-18", [(540, 1080)]),
        ("9:00–13:00, 14:00–18:00", [(540, 780), (840, 1080)]),
        ("14.00 - 18.30; 9 - 13", [(540, 780), (840, 1110)]),
        ("22:00—6:00", [(1320, 1800)]),
        ("0:00-24:00", [(0, 1440)]),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, spans: list[tuple[int, int]]) -> None:
    assert parse_spans(text) == spans


@pytest.mark.parametrize("text", ["morning", "9", "9:70-10", "25-26", "9-12-15", "9:00–13:00 и"])
def test_what_is_no_period_is_said(text: str) -> None:
    with pytest.raises(UserError, match="not a period"):
        parse_spans(text)


def test_periods_that_overlap_are_said() -> None:
    with pytest.raises(UserError, match="overlap"):
        parse_spans("9-13, 12-18")


@given(st.integers(0, 1439), st.integers(1, 1440))
def test_hours_are_written_as_they_are_read(starts: int, length: int) -> None:
    span = (starts, starts + length)
    if span[1] <= 1440 or span[1] - 1440 <= starts:
        assert parse_spans(format_spans([span])) == [span]


# --- lists ---


def names_of(dialog: ListsDialog) -> list[str]:
    model = dialog.table.paged
    return [model.row_at(row).name for row in range(model.rowCount())]  # type: ignore[union-attr]


@pytest.fixture
def topics(hotline: int) -> list[int]:
    return [lists.add(Topic, name) for name in ("Documents", "Dates", "Fees")]


def test_entries_are_added_and_renamed_with_the_keyboard(
    context: Context, topics: list[int], qtbot: QtBot
) -> None:
    dialog = ListsDialog(context)
    shown(dialog, qtbot)
    dialog.start_adding()
    qtbot.keyClicks(dialog.name, "Hostel")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert names_of(dialog) == ["Documents", "Dates", "Fees", "Hostel"]
    assert dialog.isVisible()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.name.text() == "Hostel"
    dialog.name.setText("Dormitory")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert names_of(dialog)[-1] == "Dormitory"


def test_escape_leaves_the_name_that_is_typed_before_the_dialog(
    context: Context, topics: list[int], qtbot: QtBot
) -> None:
    dialog = ListsDialog(context)
    shown(dialog, qtbot)
    dialog.start_adding()
    qtbot.keyClicks(dialog.name, "Hos")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert not dialog.editor.isVisible()
    assert names_of(dialog) == ["Documents", "Dates", "Fees"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_name_that_is_taken_is_said(context: Context, topics: list[int], qtbot: QtBot) -> None:
    dialog = ListsDialog(context)
    shown(dialog, qtbot)
    dialog.start_adding()
    dialog.name.setText("dates")
    dialog.attempt(dialog.save)
    assert "in the list already" in dialog.problem.text()
    assert dialog.editor.isVisible()


def test_entries_are_moved(context: Context, topics: list[int], qtbot: QtBot) -> None:
    dialog = ListsDialog(context)
    shown(dialog, qtbot)
    dialog.table.selectRow(2)
    dialog.move_entry(-1)
    assert names_of(dialog) == ["Documents", "Fees", "Dates"]
    assert dialog.table.current_row() == dialog.table.paged.row_at(1)


def test_retiring_is_one_undo_away(
    context: Context, topics: list[int], said: list[Message], qtbot: QtBot
) -> None:
    dialog = ListsDialog(context)
    shown(dialog, qtbot)
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert [entry.name for entry in lists.entries(Topic)] == ["Dates", "Fees"]
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert [entry.name for entry in lists.entries(Topic)] == ["Documents", "Dates", "Fees"]


def test_merging_is_one_undo_away(
    context: Context, topics: list[int], said: list[Message], qtbot: QtBot
) -> None:
    dialog = ListsDialog(context)
    shown(dialog, qtbot)
    dialog.table.selectRow(1)
    dialog.merge(topics[0])
    assert names_of(dialog) == ["Documents", "Fees"]
    assert dialog.split_tool.isVisible()
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert names_of(dialog) == ["Documents", "Dates", "Fees"]


def test_outcomes_of_different_kinds_do_not_merge(context: Context, qtbot: QtBot) -> None:
    dialog = ListsDialog(context, "outcomes")
    shown(dialog, qtbot)
    dialog.table.selectRow(0)
    dialog.attempt(lambda: dialog.merge(lists.outcome_of_kind("silent")))
    assert "different kinds" in dialog.problem.text()
    assert len(names_of(dialog)) == len(lists.entries(Outcome))


# --- bin and backups ---


def test_deleted_calls_come_back(
    context: Context, hotline: int, now: datetime, said: list[Message], qtbot: QtBot
) -> None:
    call = commands.file_call(CallValues(line_id=hotline, started_at=now), by=None, now=now)
    commands.delete_calls([call], by=None, now=now + timedelta(minutes=1))
    dialog = BinDialog(context)
    shown(dialog, qtbot)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)  # the first one is chosen
    assert dialog.table.paged.rowCount() == 0
    assert browse.totals(CallFilter()).calls == 1
    assert said[-1].text == "1 calls restored."


def test_a_backup_is_made_and_listed(context: Context, said: list[Message], qtbot: QtBot) -> None:
    dialog = BackupsDialog(context, lambda _file: None)
    shown(dialog, qtbot)
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
    dialog = BackupsDialog(context, wanted.append)
    shown(dialog, qtbot)
    assert dialog.focusWidget() is dialog.table
    dialog.restore_button.click()  # the newest one is chosen, also where it is the only one
    assert wanted == []
    assert dialog.restore_button.text().startswith("Yes, go back to")
    dialog.restore_button.click()
    assert wanted == [file]


# --- settings and first start ---


def test_a_setting_takes_effect_at_once(context: Context, qtbot: QtBot) -> None:
    dialog = SettingsDialog(context)
    shown(dialog, qtbot)
    number = dialog.region.findData("KZ")
    with qtbot.waitSignal(context.changes.changed):
        dialog.region.setCurrentIndex(number)
        dialog.region.activated.emit(number)
    assert settings.get(settings.REGION) == "KZ"


def test_backups_go_to_another_folder_if_it_can_be_written(
    context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = SettingsDialog(context)
    shown(dialog, qtbot)
    dialog.use_folder(tmp_path)
    assert settings.get(settings.BACKUP_FOLDER) == str(tmp_path)
    assert list(tmp_path.glob(".hotline*")) == []
    with pytest.raises(UserError, match="Nothing can be written"):
        dialog.use_folder(tmp_path / "missing")
    assert settings.get(settings.BACKUP_FOLDER) == str(tmp_path)


def test_five_answers_make_a_hotline(database: Path, now: datetime, qtbot: QtBot) -> None:
    dialog = FirstStart(database.parent, lambda: now)
    shown(dialog, qtbot)
    dialog.language.setCurrentIndex(dialog.language.findData("ru"))
    dialog.organisation.setText("Приёмная комиссия")
    dialog.line_name.setText("Абитуриенту")
    dialog.number.setText("8 800 000-00-00")
    dialog.operators.setPlainText("Анна Смирнова\n\n Пётр Орлов ")
    dialog.create_button.click()
    assert dialog.result() == FirstStart.DialogCode.Accepted
    line = lines()[0]
    assert (line.name, line.organisation, line.language) == (
        "Абитуриенту",
        "Приёмная комиссия",
        "ru",
    )
    assert [entry.name for entry in lists.entries(Operator)] == ["Анна Смирнова", "Пётр Орлов"]


def test_a_line_without_a_name_is_said(database: Path, now: datetime, qtbot: QtBot) -> None:
    dialog = FirstStart(database.parent, lambda: now)
    shown(dialog, qtbot)
    dialog.line_name.clear()
    dialog.create_button.click()
    assert dialog.problem.isVisible()
    assert not setup.is_set_up()


def test_a_number_without_a_digit_is_said_where_it_is_typed(
    database: Path, now: datetime, qtbot: QtBot
) -> None:
    dialog = FirstStart(database.parent, lambda: now)
    shown(dialog, qtbot)
    dialog.number.setText("none yet")
    dialog.create_button.click()
    assert "not a telephone number" in dialog.problem.text()
    assert dialog.focusWidget() is dialog.number
    assert not setup.is_set_up()


def test_enter_goes_on_to_the_next_question_and_escape_leaves_nothing(
    database: Path, now: datetime, qtbot: QtBot
) -> None:
    dialog = FirstStart(database.parent, lambda: now)
    shown(dialog, qtbot)
    dialog.language.setFocus()
    fields = (dialog.organisation, dialog.line_name, dialog.number, dialog.operators)
    for here, following in itertools.pairwise((dialog.language, *fields)):
        qtbot.keyClick(here, Qt.Key.Key_Return)
        assert dialog.focusWidget() is following
        assert not setup.is_set_up()
    qtbot.keyClicks(dialog.operators, "Anna")
    qtbot.keyClick(dialog.operators, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.operators, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [entry.name for entry in lists.entries(Operator)] == ["Anna"]


def test_answers_wait_for_who_closes_the_questions(
    database: Path, now: datetime, qtbot: QtBot
) -> None:
    first = FirstStart(database.parent, lambda: now)
    shown(first, qtbot)
    first.organisation.clear()
    qtbot.keyClicks(first.organisation, "Parks")
    first.operators.setPlainText("Anna")
    first.close()
    second = FirstStart(database.parent, lambda: now)
    shown(second, qtbot)
    assert second.organisation.text() == "Parks"
    second.create_button.click()
    assert [entry.name for entry in lists.entries(Operator)] == ["Anna"]
    third = FirstStart(database.parent, lambda: now)
    assert third.organisation.text() == ""


def test_or_one_looks_around_in_a_made_up_office(
    database: Path, now: datetime, qtbot: QtBot
) -> None:
    dialog = FirstStart(database.parent, lambda: now)
    shown(dialog, qtbot)
    dialog.demo_button.click()
    assert dialog.result() == FirstStart.DialogCode.Accepted
    assert settings.get(settings.DEMO)
    assert browse.totals(CallFilter()).calls > 100


# --- when the data cannot be opened ---


def buttons_of(dialog: Dialog) -> list[str]:
    return [button.text() for button in dialog.findChildren(QPushButton)]


def test_a_locked_file_can_be_tried_again(tmp_path: Path, now: datetime, qtbot: QtBot) -> None:
    dialog = StorageProblem(errors.locked(), tmp_path, lambda: now)
    shown(dialog, qtbot)
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
    dialog = StorageProblem(damaged.value, context.data_dir, lambda: now)
    shown(dialog, qtbot)
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
    with pytest.raises(errors.StorageError) as damaged:
        open_database(file)
    dialog = StorageProblem(errors.corrupt(file), context.data_dir, lambda: now)
    shown(dialog, qtbot)
    assert damaged.value is not None
    assert "Restore the backup" not in buttons_of(dialog)
    dialog.save()
    assert dialog.mended.startswith("0 calls could be read")
    assert "is kept as hotline-" in dialog.mended
    open_database(file)
    assert lists.find(Topic, "Saved") is not None


# --- all of them ---


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
    dialog = SettingsDialog(context)
    shown(dialog, qtbot)
    dialog.autostart.click()
    assert not dialog.autostart.isChecked()
    assert "Install the program" in dialog.problem.text()


def test_the_settings_start_the_program_with_the_session(
    context: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("sys.frozen", True, raising=False)
    dialog = SettingsDialog(context)
    shown(dialog, qtbot)
    dialog.autostart.click()
    entry = (tmp_path / "autostart" / "hotline-desktop.desktop").read_text("utf-8")
    assert f"--data-dir {context.data_dir}" in entry
    assert SettingsDialog(context).autostart.isChecked()


def test_a_support_bundle_is_saved_from_the_about_dialog(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = AboutDialog(context)
    shown(dialog, qtbot)
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
