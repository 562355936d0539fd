"""An office that begins today: what is empty says what to do, and one key or click does it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core import setup
from hotline_desktop.ui import theme
from hotline_desktop.ui.context import Context, make_context
from hotline_desktop.ui.tabs.contacts.tab import ContactsTab
from hotline_desktop.ui.tabs.roster.tab import RosterTab
from hotline_desktop.ui.widgets.elided import ElidedChoice
from tests.ui.showing import shown


@pytest.fixture
def context(database: Path, now: datetime, qtbot: QtBot) -> Iterator[Context]:
    theme.follow("light")
    setup.create_hotline(setup.NewHotline("", "Hotline", "", "en", "UTC"), now)
    made = make_context(database.parent, lambda: now)
    yield made
    made.tasks.stop()
    qtbot.waitUntil(lambda: not made.tasks.busy)


@pytest.mark.parametrize("page", ["day", "now"])
def test_a_roster_of_nobody_leads_to_the_first_person(
    context: Context, qtbot: QtBot, page: str
) -> None:
    tab = shown(RosterTab(context), qtbot, 1200, 640)
    if page == "now":
        tab.show_view("now")
    buttons = tab.pages.currentWidget().findChildren(QPushButton)
    [new] = [one for one in buttons if one.isVisible() and one.text() == "New person"]
    new.click()
    assert tab.pages.currentWidget() is tab.people
    assert tab.people.card.first.isVisible()
    assert tab.people.list.entry is None


def test_beside_an_empty_list_nothing_asks_to_choose_from_it(
    context: Context, qtbot: QtBot
) -> None:
    tab = shown(ContactsTab(context), qtbot, 1200, 640)
    said = [label for label in tab.findChildren(QPushButton) if label.isVisible()]
    assert any(button.text() == "New contact" for button in said)
    assert not tab.list.nothing.isVisible()
    tab.list.new_entry()
    tab.card.first.setText("Anna Smirnova")
    assert tab.list.keep()
    tab.reload()
    tab.list.show_nothing()
    assert tab.list.nothing.isVisible()


@pytest.mark.parametrize("name", ["Hotline", "Горячая линия для поступающих"])
def test_a_choice_shows_its_whole_name_where_there_is_room(qtbot: QtBot, name: str) -> None:
    theme.follow("light")
    choice = ElidedChoice()
    qtbot.addWidget(choice)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    choice.addItem(name)
    choice.resize(choice.sizeHint())
    choice.show()
    assert choice.shown_text() == name
    choice.resize(choice.width() - 3 * theme.GRID, choice.height())
    assert choice.shown_text() != name
