"""The page where the script is written."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.core.line import script
from hotline_desktop.core.line.lines import line_info
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from hotline_desktop.ui.tabs.line.script_page import ScriptPage

TODAY = date(2026, 3, 4)


pytestmark = pytest.mark.usefixtures("anna_here")


@pytest.fixture
def page(context: Context, hotline: int, qtbot: QtBot) -> ScriptPage:
    made = ScriptPage(context)
    qtbot.addWidget(made)
    made.show_line(line_info(hotline))
    made.resize(900, 600)
    made.show()
    return made


def test_phrases_are_shown_as_they_will_be_read(page: ScriptPage) -> None:
    assert "Меня зовут Анна Смирнова." in page.previews[script.GREETING].text()
    page.edits[script.GREETING].setPlainText("{operator} слушает, {город}.")
    assert page.previews[script.GREETING].text() == "Анна Смирнова слушает, {город}."
    assert page.unknown.text() == "Nothing is filled in for {город}."
    assert page.previews[script.PROMPTS].text().count("\n") == 3


def test_what_is_written_is_said_at_the_desk(
    page: ScriptPage, context: Context, hotline: int, qtbot: QtBot
) -> None:
    desk = CallsTab(context)
    qtbot.addWidget(desk)
    desk.new_call()
    page.edits[script.GREETING].setPlainText("Алло, {operator}!")
    assert page.dirty()
    assert page.keep()
    assert script.script_for(hotline, script.INCOMING, TODAY).greeting == "Алло, {operator}!"
    assert desk.card.script.text.text() == "Алло, Анна Смирнова! Чем могу вам помочь?"


def test_a_new_version_begins_tomorrow_and_can_be_taken_away_and_back(
    page: ScriptPage, context: Context, hotline: int
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    assert not page.drop.isEnabled(), "the only version stays"
    page.another.click()
    assert page.since.date() == QDate(2026, 3, 5)
    page.edits[script.CLOSING].setPlainText("До встречи!")
    assert page.keep()
    assert script.script_for(hotline, script.INCOMING, TODAY).closing != "До встречи!"
    assert script.script_for(hotline, script.INCOMING, date(2026, 3, 5)).closing == "До встречи!"
    page.drop.click()
    assert script.script_for(hotline, script.INCOMING, date(2026, 3, 5)).closing != "До встречи!"
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert page.edits[script.CLOSING].toPlainText() == "До встречи!"


def test_two_versions_of_one_day_are_refused_in_words(page: ScriptPage, hotline: int) -> None:
    page.another.click()
    page.another.click()
    page.since.setDate(QDate(2026, 3, 5))
    assert not page.keep()
    assert "begins on this day" in page.problem.text()
    assert len(script.scripts(hotline)) == 4


def test_calling_back_is_chosen_above(page: ScriptPage) -> None:
    texts = [page.version.itemText(n) for n in range(page.version.count())]
    assert texts == [
        "Incoming calls · from the beginning · holds now",
        "Calling back · from the beginning · holds now",
    ]
    page.version.setCurrentIndex(1)
    page.version.activated.emit(1)
    assert "обещали перезвонить" in page.edits[script.GREETING].toPlainText()


def test_a_placeholder_goes_where_one_types(page: ScriptPage, qtbot: QtBot) -> None:
    top: QWidget = page.window()
    with qtbot.waitActive(top):
        top.activateWindow()
    page.edits[script.CLOSING].setFocus()
    page.insert(script.CALLER)
    assert "{caller}" in page.edits[script.CLOSING].toPlainText()
