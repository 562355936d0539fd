"""The dialog of operators, topics and outcomes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.storage.tables import Outcome, Topic
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.lists import ListsDialog
from hotline_desktop.ui.messages import Message
from tests.ui.showing import shown


def names_of(dialog: ListsDialog) -> list[str]:
    model = dialog.table.paged
    return [model.row_at(row).name for row in range(model.rowCount())]  # type: ignore[union-attr]


@pytest.fixture
def topics(hotline: int) -> list[int]:
    return [lists.add(Topic, name) for name in ("Documents", "Dates", "Fees")]


def test_entries_are_added_and_renamed_with_the_keyboard(
    context: Context, topics: list[int], qtbot: QtBot
) -> None:
    dialog = shown(ListsDialog(context), qtbot)
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
    dialog = shown(ListsDialog(context), qtbot)
    dialog.start_adding()
    qtbot.keyClicks(dialog.name, "Hos")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert not dialog.editor.isVisible()
    assert names_of(dialog) == ["Documents", "Dates", "Fees"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_name_that_is_taken_is_said(context: Context, topics: list[int], qtbot: QtBot) -> None:
    dialog = shown(ListsDialog(context), qtbot)
    dialog.start_adding()
    dialog.name.setText("dates")
    dialog.attempt(dialog.save)
    assert "in the list already" in dialog.problem.text()
    assert dialog.editor.isVisible()


def test_entries_are_moved(context: Context, topics: list[int], qtbot: QtBot) -> None:
    dialog = shown(ListsDialog(context), qtbot)
    dialog.table.selectRow(2)
    dialog.move_entry(-1)
    assert names_of(dialog) == ["Documents", "Fees", "Dates"]
    assert dialog.table.current_row() == dialog.table.paged.row_at(1)


def test_retiring_is_one_undo_away(
    context: Context, topics: list[int], said: list[Message], qtbot: QtBot
) -> None:
    dialog = shown(ListsDialog(context), qtbot)
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert [entry.name for entry in lists.entries(Topic)] == ["Dates", "Fees"]
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert [entry.name for entry in lists.entries(Topic)] == ["Documents", "Dates", "Fees"]


def test_merging_is_one_undo_away(
    context: Context, topics: list[int], said: list[Message], qtbot: QtBot
) -> None:
    dialog = shown(ListsDialog(context), qtbot)
    dialog.table.selectRow(1)
    dialog.merge(topics[0])
    assert names_of(dialog) == ["Documents", "Fees"]
    assert dialog.split_tool.isVisible()
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert names_of(dialog) == ["Documents", "Dates", "Fees"]


def test_outcomes_of_different_kinds_do_not_merge(context: Context, qtbot: QtBot) -> None:
    dialog = shown(ListsDialog(context, "outcomes"), qtbot)
    dialog.table.selectRow(0)
    dialog.attempt(lambda: dialog.merge(lists.outcome_of_kind("silent")))
    assert "different kinds" in dialog.problem.text()
    assert len(names_of(dialog)) == len(lists.entries(Outcome))
