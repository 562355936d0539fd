"""A call at the desk, from F2 to the register, with the keyboard."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.calls import drafts
from hotline_desktop.core.storage.database import wait_at_most
from hotline_desktop.core.storage.tables import Operator, Topic
from hotline_desktop.ui import events
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from tests.ui.calls.desk import Ctrl, Key, Shift, calls, focus, press, type_text
from tests.ui.clock import Clock


def test_a_call_is_registered_with_the_keyboard_alone(
    tab: CallsTab, qtbot: QtBot, clock: Clock
) -> None:
    tab.register.table.setFocus()
    press(qtbot, Key.Key_F2)
    type_text(qtbot, "84951234567")
    press(qtbot, Key.Key_Tab)
    type_text(qtbot, "Olga Petrova")
    press(qtbot, Key.Key_Tab)
    type_text(qtbot, "Is there a dormitory?")
    press(qtbot, Key.Key_Tab)
    type_text(qtbot, "Yes, two of them.")
    press(qtbot, Key.Key_Tab)
    type_text(qtbot, "общеж")
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_F5)
    press(qtbot, Key.Key_Tab)
    type_text(qtbot, "Lyceum 5")
    clock.now += timedelta(seconds=95)
    press(qtbot, Key.Key_Return, Ctrl)

    (call,) = calls()
    assert (call.caller_id, call.caller_name, call.organisation) == (
        "+74951234567", "Olga Petrova", "Lyceum 5",
    )  # fmt: skip
    assert (call.question, call.answer) == ("Is there a dormitory?", "Yes, two of them.")
    assert lists.names(Topic)[call.topic_id or 0] == "Общежитие"
    assert lists.kinds()[call.outcome_id or 0] == "answered"
    assert call.duration == 95
    assert lists.names(Operator)[call.taken_by_id or 0] == "Анна Смирнова"
    assert drafts.drafts() == []


def test_hanging_up_stops_the_timer(tab: CallsTab, qtbot: QtBot, clock: Clock) -> None:
    tab.new_call(number="101")
    clock.now += timedelta(seconds=40)
    press(qtbot, Key.Key_T, Ctrl)
    clock.now += timedelta(seconds=60)
    press(qtbot, Key.Key_F5)
    press(qtbot, Key.Key_Return, Ctrl)
    assert calls()[0].duration == 40


def test_a_call_without_a_question_is_one_key(tab: CallsTab, qtbot: QtBot) -> None:
    tab.new_call()
    press(qtbot, Key.Key_1, Ctrl | Shift)
    (call,) = calls()
    assert lists.kinds()[call.outcome_id or 0] == "silent"


def test_filing_without_an_outcome_asks_for_it_and_loses_nothing(
    tab: CallsTab, qtbot: QtBot
) -> None:
    tab.new_call(number="101")
    press(qtbot, Key.Key_Return, Ctrl)
    assert calls() == []
    assert tab.card.outcome.missing.isVisible()
    assert isinstance(focus(), QPushButton)
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Return, Ctrl)
    assert len(calls()) == 1


def test_filing_is_taken_back_with_everything_that_was_typed(
    tab: CallsTab, said: list[Message]
) -> None:
    tab.new_call(number="101")
    tab.card.matter.question.setPlainText("Срок?")
    tab.card.choose_outcome("answered")
    tab.file()
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert calls() == []
    state = tab.card.state()
    assert state is not None
    assert (state.number, state.question, state.is_new) == ("101", "Срок?", True)


def test_late_entry_keeps_who_took_the_call_apart_from_who_entered_it(tab: CallsTab) -> None:
    tab.late_entry()
    peter = lists.find(Operator, "Пётр Орлов")
    tab.card.details.taken_by.choose(peter)
    tab.card.details.length.setText("4:30")
    tab.card.details._length_typed()
    tab.card.choose_outcome("answered")
    tab.file()
    (call,) = calls()
    assert (call.taken_by_id, call.duration) == (peter, 270)
    assert lists.names(Operator)[call.entered_by_id or 0] == "Анна Смирнова"


def test_a_late_entry_begins_with_its_time(tab: CallsTab, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_N, Ctrl | Shift)
    assert tab.card.details.started.hasFocus()
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_F2)
    assert tab.card.caller.number.hasFocus()


def test_who_takes_a_referral_back_stays_at_the_outcome(tab: CallsTab, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_F2)
    press(qtbot, Key.Key_F6)
    assert tab.card.outcome.referred_to.hasFocus()
    press(qtbot, Key.Key_F5)
    assert focus() is tab.card.outcome.choice.buttons()[0]


def test_lists_that_change_meanwhile_leave_half_a_word_alone(
    tab: CallsTab, context: Context, qtbot: QtBot
) -> None:
    tab.new_call()
    for _ in range(4):
        press(qtbot, Key.Key_Tab)
    type_text(qtbot, "общеж")
    lists.add(Topic, "Медосмотр")
    context.changes.tell(events.LISTS)
    type_text(qtbot, "ит")
    field = QApplication.focusWidget()
    assert isinstance(field, QComboBox)
    assert field.currentText() == "общежит"


def test_a_topic_that_is_typed_last_is_filed_too(
    tab: CallsTab, said: list[Message], qtbot: QtBot
) -> None:
    tab.new_call()
    for _ in range(4):
        press(qtbot, Key.Key_Tab)
    type_text(qtbot, "общеж")
    press(qtbot, Key.Key_F5)
    press(qtbot, Key.Key_Return, Ctrl)
    assert [lists.names(Topic)[call.topic_id or 0] for call in calls()] == ["Общежитие"]

    tab.new_call()
    for _ in range(4):
        press(qtbot, Key.Key_Tab)
    type_text(qtbot, "Стипендия")
    press(qtbot, Key.Key_F5)
    press(qtbot, Key.Key_Return, Ctrl)
    assert len(calls()) == 1, "what is in no list is told before the call is filed"
    assert "Стипендия" in said[-1].text
    assert said[-1].detail.startswith("The call is not saved yet")
    press(qtbot, Key.Key_Return, Ctrl)
    assert len(calls()) == 2


def test_a_card_that_cannot_be_filed_stays_and_says_what_to_do(
    tab: CallsTab, database: Path, said: list[Message], qtbot: QtBot
) -> None:
    wait_at_most(0)
    tab.new_call()
    type_text(qtbot, "101")
    press(qtbot, Key.Key_F5)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        press(qtbot, Key.Key_Return, Ctrl)
        assert said[-1].is_error
        assert said[-1].action == "Try again"
        assert said[-1].on_action is not None
        assert [draft.card["number"] for draft in drafts.drafts()] == ["101"]
        other.execute("ROLLBACK")
    said[-1].on_action()
    (call,) = calls()
    assert call.number == "101"
    assert drafts.drafts() == []


def test_a_new_topic_is_added_from_the_card(tab: CallsTab, said: list[Message]) -> None:
    tab.new_call(number="101")
    tab.card.matter.topic.setEditText("Стипендии")
    tab.card.matter.topic.settle()
    assert not said[-1].detail, "nobody wanted to file it"
    assert said[-1].stays  # until it is answered: the name is kept nowhere else
    assert said[-1].on_action is not None
    said[-1].on_action()
    state = tab.card.state()
    assert state is not None
    assert lists.names(Topic)[state.topic_id or 0] == "Стипендии"
