"""What is typed on a card is kept, whatever comes between."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.calls import browse, commands, drafts
from hotline_desktop.core.search import index
from hotline_desktop.core.storage.database import transaction, wait_at_most
from hotline_desktop.core.storage.errors import StorageError
from hotline_desktop.core.storage.tables import Call, Outcome
from hotline_desktop.ui import events
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from tests.ui.calls.desk import Ctrl, Key, Shift, calls, file_call, opened, press, type_text


def test_what_is_typed_is_there_again_after_the_program_was_killed(
    tab: CallsTab, context: Context, qtbot: QtBot
) -> None:
    tab.new_call()
    with qtbot.waitSignal(tab.shown._save_timer.timeout):
        type_text(qtbot, "84950000007")
    # No goodbye: another window over the same data, as after kill -9.
    again = opened(context, qtbot)
    state = again.card.state()
    assert state is not None
    assert state.number == "84950000007"


def test_escape_keeps_a_draft_that_can_be_taken_up_again(tab: CallsTab, qtbot: QtBot) -> None:
    tab.new_call()
    type_text(qtbot, "101")
    press(qtbot, Key.Key_Escape)
    assert tab.card.state() is None or not tab.card.isVisible()
    assert tab.drafts.isVisible()
    (draft,) = drafts.drafts()
    tab.resume(draft)
    state = tab.card.state()
    assert state is not None
    assert state.number == "101"


def test_a_second_call_does_not_lose_the_first(tab: CallsTab, qtbot: QtBot) -> None:
    tab.new_call()
    type_text(qtbot, "101")
    press(qtbot, Key.Key_F2)
    type_text(qtbot, "102")
    tab.save_draft()
    assert {d.card["number"] for d in drafts.drafts()} == {"101", "102"}


def test_an_empty_card_leaves_no_draft(tab: CallsTab, qtbot: QtBot) -> None:
    tab.new_call()
    press(qtbot, Key.Key_Escape)
    assert drafts.drafts() == []


def test_a_discarded_draft_comes_back(tab: CallsTab, said: list[Message]) -> None:
    tab.new_call(number="101")
    tab.discard()
    assert drafts.drafts() == []
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert [d.card["number"] for d in drafts.drafts()] == ["101"]


def test_editing_a_call_keeps_its_history_and_unsaved_edits_survive(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    id = file_call(hotline, now, question="Раз", number="101")
    tab = opened(context, qtbot)
    tab.open_call(id)
    with qtbot.waitSignal(tab.draft_open) as marked:
        tab.card.matter.question.setPlainText("Два")
    assert marked.args == [True]
    tab.put_aside()
    row = browse.call_row(id)
    assert row is not None
    assert row.question == "Раз"
    tab.resume(drafts.drafts()[0])
    with qtbot.waitSignal(tab.draft_open) as marked:
        tab.file()
    assert marked.args == [False]
    row = browse.call_row(id)
    assert row is not None
    assert row.question == "Два"
    assert drafts.drafts() == []
    tab.card.matter.question.setFocus()
    press(qtbot, Key.Key_H, Ctrl | Shift)
    history = next(box for box in tab.findChildren(QDialog) if box.isVisible())
    assert any("Два" in label.text() for label in history.findChildren(QLabel))
    history.close()


def test_what_could_be_kept_nowhere_is_kept_as_soon_as_there_is_room(
    tab: CallsTab, database: Path, qtbot: QtBot
) -> None:
    beside = database.parent / drafts.BESIDE
    beside.mkdir()  # nothing can be written there
    wait_at_most(0.05)
    tab.new_call()
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        tab.card.matter.question.setPlainText("Пока диск полон")
        with pytest.raises(StorageError):
            tab.save_draft()
        other.execute("ROLLBACK")
    beside.rmdir()
    qtbot.waitUntil(lambda: bool(drafts.drafts()), timeout=10_000)
    assert drafts.drafts()[0].card["question"] == "Пока диск полон"


@pytest.mark.parametrize("how", ["taken back", "in the bin"])
@pytest.mark.parametrize("told", [True, False])
def test_what_is_typed_into_a_call_that_goes_meanwhile_is_kept_as_a_new_one(
    how: str, told: bool, context: Context, said: list[Message], hotline: int, now: datetime,
    qtbot: QtBot,
) -> None:  # fmt: skip
    answered = lists.find(Outcome, "answered")
    first, second = (file_call(hotline, now, question="Раз", outcome_id=answered) for _ in range(2))
    tab = opened(context, qtbot)

    def goes(call: int) -> None:
        if how == "in the bin":
            commands.delete_calls([call], by=None, now=now)
        else:
            with transaction():
                index.remove([Call.get_by_id(call).position])
                Call.delete_by_id(call)
        if told:
            context.changes.tell(events.CALLS, context)

    tab.open_call(first)
    goes(first)
    tab.file()
    assert tab.shown.state() is None, "nothing was typed, so it closes"
    assert not said

    tab.open_call(second)
    tab.card.matter.question.setPlainText("Два")
    goes(second)
    tab.file()
    if not told:
        tab.file()  # it was said first
    assert [message.text for message in said if "as a new call" in message.text]
    assert [(call.question, call.outcome_id) for call in calls()] == [("Два", answered)]
    assert drafts.drafts() == []
