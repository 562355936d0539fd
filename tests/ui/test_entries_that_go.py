"""An import is taken back while one of its entries is open: nothing that was typed goes with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop.core.answers import browse as answers
from hotline_desktop.core.contacts import browse as contacts
from hotline_desktop.core.imports import other_lists
from hotline_desktop.core.roster.staff import staff
from hotline_desktop.exchange.lists.area_importing import import_file
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.importing.words import tell_changes
from hotline_desktop.ui.tabs.answers.tab import AnswersTab
from hotline_desktop.ui.tabs.contacts.tab import ContactsTab
from hotline_desktop.ui.tabs.roster.people_page import PeoplePage
from tests.ui.showing import shown

TABS: dict[str, tuple[Callable[[Context], Any], str, Callable[[], dict[int, str]]]] = {
    "contacts": (
        ContactsTab,
        "Full name;Phones\n{};201\n",
        lambda: {one.id: one.values.name for one in contacts.contacts(range(1, 99))},
    ),
    "answers": (
        AnswersTab,
        "Question;Answer\n{};Yes\n",
        lambda: {one.id: one.values.question for one in answers.answers(range(1, 99))},
    ),
    "staff": (
        PeoplePage,
        "Full name;Extension\n{};201\n",
        lambda: {one.id: one.values.name for one in staff()},
    ),
}


@pytest.mark.parametrize("typed", [False, True])
@pytest.mark.parametrize("area", TABS)
def test_an_entry_that_goes_with_its_import_keeps_what_was_typed_into_it(
    area: str, typed: bool, context: Context, now: datetime, tmp_path: Path, qtbot: QtBot
) -> None:
    make, text, names = TABS[area]
    file = tmp_path / f"{area}.csv"
    file.write_text(text.format("Brought in"), encoding="utf-8")
    batch = import_file(area, file, by=None, now=now).batch
    assert batch is not None
    tab = shown(make(context), qtbot, 1200, 700)
    tab.reload()
    brought = max(names())
    assert tab.table.select_id(brought, 0)
    assert tab.list.entry == brought
    if typed:
        tab.list.card.first.setText("Typed in")
        assert tab.list.card.dirty()

    other_lists.take_back(batch, by=None, now=now + timedelta(minutes=1))
    tell_changes(context.changes, area)
    if isinstance(tab, PeoplePage):
        tab.reload()

    assert brought not in names()
    assert tab.list.entry is None
    assert tab.list.keep()
    assert list(names().values()).count("Typed in") == typed
    qtbot.waitUntil(lambda: not context.tasks.busy)
