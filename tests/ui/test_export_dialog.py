"""Spreadsheets out, through the real window."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from hotline_desktop.core.calls import commands
from hotline_desktop.core.calls.browse import CallFilter, CallSort
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.export_dialog import (
    ExportDialog,
    open_export,
    save_blank_template,
)
from hotline_desktop.ui.messages import Message


@pytest.fixture
def context(context: Context, hotline: int, now: datetime) -> Context:
    for hours, question in ((1, "Какие документы нужны?"), (2, "Есть ли общежитие?")):
        call = CallValues(hotline, now - timedelta(hours=hours), question=question)
        commands.file_call(call, by=None, now=now)
    return context


def shown(context: Context, qtbot: QtBot, wanted: CallFilter = CallFilter()) -> ExportDialog:  # noqa: B008
    dialog = open_export(context, None, wanted, CallSort())
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not context.tasks.busy)
    return dialog


def export(dialog: ExportDialog, target: Path, qtbot: QtBot) -> None:
    dialog.export(target)
    qtbot.waitUntil(lambda: dialog.export_button.isEnabled() and bool(dialog.notice.text))


def table(file: Path) -> list[tuple[object, ...]]:
    return list(load_workbook(file).worksheets[0].values)


def test_what_is_shown_goes_out_by_itself(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot, CallFilter(text="общежитие"))
    assert dialog.shown.isChecked()
    assert "1" in dialog.shown.text()
    assert "2" in dialog.everything.text()
    target = tmp_path / "shown.xlsx"
    export(dialog, target, qtbot)
    assert len(table(target)) == 2
    assert "shown.xlsx" in dialog.notice.text


def test_everything_goes_out_with_the_lists(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot, CallFilter(text="общежитие"))
    dialog.everything.click()
    dialog.with_lists.click()
    target = tmp_path / "all.xlsx"
    export(dialog, target, qtbot)
    assert len(table(target)) == 3
    assert "Operators" in load_workbook(target).sheetnames


def test_without_a_filter_everything_is_proposed(context: Context, qtbot: QtBot) -> None:
    assert shown(context, qtbot).everything.isChecked()


def test_columns_are_chosen_and_remembered(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot)
    dialog.few_button.click()
    dialog.columns["question"].click()
    target = tmp_path / "few.xlsx"
    export(dialog, target, qtbot)
    assert table(target)[0][1:] == ("Date and time", "Question")
    again = shown(context, qtbot)
    assert again.fields == ["started", "question"]
    again.all_button.click()
    assert len(again.fields) == len(again.columns)


def test_arrow_keys_go_from_column_to_column(context: Context, qtbot: QtBot) -> None:
    dialog = shown(context, qtbot)
    dialog.activateWindow()
    dialog.columns["direction"].setFocus()
    qtbot.keyClick(dialog.columns["direction"], Qt.Key.Key_Down)
    assert QApplication.focusWidget().text() == "Number"
    qtbot.keyClick(dialog.columns["number"], Qt.Key.Key_Space)
    assert "number" not in dialog.fields


def test_the_name_may_be_typed_without_its_ending(
    context: Context, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def name(_parent: object, _title: str, start: str, filters: str) -> tuple[str, str]:
        asked.append(start)
        return str(tmp_path / "march"), filters.split(";;")[1]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    dialog = shown(context, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "march.csv" in dialog.notice.text)
    assert asked[0].endswith("Calls 2026-03-04.xlsx")
    with (tmp_path / "march.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 3


def test_the_folder_opens_from_the_result(
    context: Context, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog = shown(context, qtbot)
    export(dialog, tmp_path / "out.xlsx", qtbot)
    dialog.notice.button.click()
    assert Path(opened[0].toLocalFile()) == tmp_path


def test_a_file_that_cannot_be_written_says_so(
    context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = shown(context, qtbot)
    export(dialog, tmp_path / "missing" / "out.xlsx", qtbot)
    assert "could not be written" in dialog.notice.text
    assert "The folder does not exist" in dialog.notice.text


def test_a_blank_template_is_written_where_it_is_wanted(
    context: Context, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    target = tmp_path / "blank"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    save_blank_template(context)
    qtbot.waitUntil(lambda: bool(said))
    assert (said[0].text, said[0].action) == ("The template is in “blank.xlsx”.", "Open folder")
    assert "Date and time" in table(tmp_path / "blank.xlsx")[0]
