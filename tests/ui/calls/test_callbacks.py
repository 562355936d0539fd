"""Callers who were promised a call: at the desk and in the tab of callbacks."""

from __future__ import annotations

from datetime import datetime, timedelta

from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.calls import callbacks
from hotline_desktop.ui import theme
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.callbacks.tab import CallbacksTab
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from tests.ui.calls.desk import file_call, opened, type_text


def test_the_callers_earlier_calls_appear_while_the_number_is_typed(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    file_call(hotline, now - timedelta(days=1), number="+7 495 123-45-67", question="Когда?")
    tab = opened(context, qtbot)
    tab.new_call()
    type_text(qtbot, "8495123456")
    assert not tab.card.caller.earlier.isVisible()
    type_text(qtbot, "7")
    assert tab.card.caller.earlier.isVisible()


def test_an_open_callback_can_be_continued_and_is_then_kept(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    promised = file_call(
        hotline, now - timedelta(days=1), number="+7 495 123-45-67", question="Когда?",
        caller_name="Ольга", outcome_id=lists.outcome_of_kind("callback"), callback_due=now,
    )  # fmt: skip
    tab = opened(context, qtbot)
    tab.new_call(number="84951234567")
    tab.card.continue_requested.emit(promised)
    state = tab.card.state()
    assert state is not None
    assert (state.question, state.caller_name) == ("Когда?", "Ольга")
    tab.card.choose_outcome("answered")
    tab.file()
    assert callbacks.open_callbacks() == []


def test_a_promised_callback_gets_a_time(tab: CallsTab, now: datetime) -> None:
    tab.new_call(number="84951234567")
    tab.card.choose_outcome("callback")
    assert tab.card.outcome.callback.isVisible()
    tab.file()
    (row,) = callbacks.open_callbacks()
    assert row.callback_due == int((now + timedelta(hours=1)).timestamp())


def test_calling_back_has_words_of_its_own(tab: CallsTab) -> None:
    tab.new_call()
    tab.card.details.direction.press("out")
    assert "обещали перезвонить" in tab.card.script.text.text()
    tab.late_entry()
    assert tab.card.script.isHidden(), "nothing is said in a call that is over"


def test_calling_back_is_one_step_and_can_be_undone(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    for hours in (3, -1):
        file_call(
            hotline, now - timedelta(days=1), number="+7 495 123-45-67",
            outcome_id=lists.outcome_of_kind("callback"),
            callback_due=now + timedelta(hours=hours),
        )  # fmt: skip
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    theme.follow("light")
    tab = CallbacksTab(context)
    qtbot.addWidget(tab)
    badges: list[int] = []
    tab.badge.connect(badges.append)
    tab.show()
    tab.announce()
    assert badges[-1] == 1
    tab.called_back()
    assert len(callbacks.open_callbacks()) == 1
    assert badges[-1] == 0
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert len(callbacks.open_callbacks()) == 2
