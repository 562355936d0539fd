"""The import wizard understands a sheet: headings, columns, units."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hotline_desktop.ui.dialogs.import_wizard import COLUMNS, ImportWizard
from hotline_desktop.ui.dialogs.importing import fields
from tests.ui.importing.steps import calls, csv, finish, preview, read, row_of


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
