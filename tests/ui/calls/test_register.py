"""The register: a call is found, looked at, deleted."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.calls import browse, drafts
from hotline_desktop.ui import translation
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from tests.ui.calls.desk import Ctrl, Key, calls, file_call, opened, press, type_text


def test_looking_at_a_call_changes_nothing(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    id = file_call(hotline, now, question="Раз", number="8 495 000-00-01", duration=61, wait=7)
    before = browse.call_row(id)
    tab = opened(context, qtbot)
    tab.open_call(id)
    tab.file()
    assert browse.call_row(id) == before
    assert drafts.drafts() == []


def test_delete_goes_to_the_bin_and_comes_back(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    file_call(hotline, now, question="Раз")
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    tab = opened(context, qtbot)
    tab.register.table.setFocus()
    qtbot.keyClick(tab.register.table, Key.Key_Delete)
    assert calls() == []
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert len(calls()) == 1
    assert tab.register.table.selected_ids() == [calls()[0].id]


def test_search_and_chips_narrow_the_table_and_the_totals_follow(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    answered = lists.outcome_of_kind("answered")
    file_call(hotline, now, question="Какие документы?", outcome_id=answered, duration=60)
    file_call(hotline, now - timedelta(days=3), question="Документы", outcome_id=answered)
    file_call(hotline, now, question="Оплата")
    tab = opened(context, qtbot)
    press(qtbot, Key.Key_F, Ctrl)
    type_text(qtbot, "документами")
    assert tab.register.table.paged.rowCount() == 2
    tab.register.filters.today.click()
    assert tab.register.table.paged.rowCount() == 1
    qtbot.waitUntil(lambda: tab.register.totals.text().startswith("1 call(s)  ·  1 answered"))
    assert "1:00" in tab.register.totals.text()
    tab.register.show_all()
    assert tab.register.table.paged.rowCount() == 3


def test_a_mistyped_keyboard_layout_is_offered(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    file_call(hotline, now, question="Общежитие")
    tab = opened(context, qtbot)
    tab.register.search.setText("j,ot;bnbt")
    assert tab.register.table.paged.rowCount() == 0
    tab.register.table._empty._button.click()
    assert tab.register.search.text() == "общежитие"
    assert tab.register.table.paged.rowCount() == 1


def test_on_a_narrow_screen_card_and_register_take_turns(tab: CallsTab, qtbot: QtBot) -> None:
    tab.resize(640, 330)
    assert tab.register.isVisible()
    tab.new_call()
    assert tab.card.isVisible()
    assert not tab.register.isVisible()
    press(qtbot, Key.Key_Escape)
    assert tab.register.isVisible()
    tab.resize(1366, 640)
    tab.new_call()
    assert tab.register.isVisible()
    assert tab.card.isVisible()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_on_the_smallest_common_screen_the_register_needs_no_bar(
    language: str, context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    for n in range(40):
        file_call(hotline, now - timedelta(minutes=n), question="Раз")
    translation.install(language)
    tab = opened(context, qtbot)
    tab.resize(1280 - 104, 640)  # beside the rail
    tab.new_call()
    table = tab.register.table
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0)
    assert tab.card.isVisible()
    assert table.horizontalScrollBar().maximum() == 0
