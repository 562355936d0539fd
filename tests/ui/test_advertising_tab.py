"""Placements, their calendar and what they brought, in a window; and callers who name them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.advertising.placements import Placing, add_placement, placements
from hotline_desktop.core.advertising.results import results
from hotline_desktop.core.calls import browse, outcomes
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.line.lines import line_info
from hotline_desktop.core.storage.tables import Source
from hotline_desktop.exchange.calls.exporting import Export, export_workbook
from hotline_desktop.exchange.workbooks.advertising import write_advertising
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.advertising.tab import AdvertisingTab
from hotline_desktop.ui.tabs.calls.history_view import history_lines
from hotline_desktop.ui.tabs.calls.tab import CallsTab

D = Decimal


def source(code: str) -> int:
    found = lists.find(Source, code)
    assert found is not None
    return found


@pytest.fixture
def known(hotline: int, now: datetime) -> dict[str, int]:
    """An advertisement that runs, one that is over and one to come, with three calls."""
    paper, radio = source("newspaper"), source("radio")
    runs = Placing(hotline, paper, "Полоса", date(2026, 3, 1), date(2026, 3, 10), "Газета",
                   D("3000"))  # fmt: skip
    made = {
        "runs": add_placement(runs, now),
        "over": add_placement(replace(runs, name="Ролик", source_id=radio, place="Радио",
                                      starts=date(2026, 1, 1), ends=date(2026, 1, 9)), now),
        "coming": add_placement(replace(runs, name="Полоса 2", starts=date(2026, 4, 1),
                                        ends=None), now),
    }  # fmt: skip
    answered = lists.outcome_of_kind(outcomes.ANSWERED)
    call = CallValues(
        hotline, now - timedelta(days=1), outcome_id=answered, source_id=paper,
        placement_id=made["runs"],
    )  # fmt: skip
    insert_calls([call, replace(call, placement_id=None), replace(call, source_id=radio,
                 placement_id=None, outcome_id=None)], by=None, now=now)  # fmt: skip
    return made


@pytest.fixture
def tab(context: Context, known: dict[str, int], qtbot: QtBot) -> AdvertisingTab:
    made = AdvertisingTab(context)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def test_placements_are_searched_and_narrowed(tab: AdvertisingTab, known: dict[str, int]) -> None:
    page = tab.placements
    assert page.ids() == [known["coming"], known["runs"], known["over"]]
    found = {}
    for index in range(page.shown.count()):
        page.shown.setCurrentIndex(index)
        found[page.shown.currentData()] = page.ids()
    assert found["running"] == [known["runs"]]
    assert found["coming"] == [known["coming"]]
    assert found["over"] == [known["over"]]
    page.shown.setCurrentIndex(0)
    page.list.search.setText("радио ролик")
    assert page.ids() == [known["over"]]


def test_a_placement_is_added_repeated_deleted_and_brought_back(
    tab: AdvertisingTab, hotline: int
) -> None:
    page, card = tab.placements, tab.placements.card
    page.list.new_entry()
    card.channel.setCurrentIndex(card.channel.findData(source("internet")))
    card.name.setText("Баннер")
    card.cost.setText("1 500,50")
    card.starts.setDate(date(2026, 3, 2))
    card.ends.setDate(date(2026, 3, 4))
    assert page.list.keep()
    noted = next(one for one in placements(hotline) if one.name == "Баннер")
    assert (noted.cost, noted.ends, noted.source_id) == (
        D("1500.50"), date(2026, 3, 4), source("internet"),
    )  # fmt: skip
    assert page.table.selected_ids() == [noted.id]
    page.repeat()
    again = placements(hotline)[1]
    assert (again.name, again.starts, again.ends) == ("Баннер", date(2026, 3, 4), date(2026, 3, 6))
    said: list[Message] = []
    tab._context.messages.posted.connect(said.append)
    page.delete([again.id, noted.id])
    assert len(placements(hotline)) == 3
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert len(placements(hotline)) == 5


def test_what_is_wrong_stays_in_the_card(tab: AdvertisingTab, hotline: int) -> None:
    page, card = tab.placements, tab.placements.card
    said: list[Message] = []
    tab._context.messages.posted.connect(said.append)
    page.list.new_entry()
    card.name.setText("Баннер")
    card.cost.setText("дорого")
    assert not page.list.keep()
    assert said[-1].is_error
    assert (card.name.text(), card.cost.text(), len(placements(hotline))) == ("Баннер", "дорого", 3)


def test_the_card_tells_what_a_placement_brought(
    tab: AdvertisingTab, known: dict[str, int]
) -> None:
    tab.open_placement(known["runs"])
    card = tab.placements.card
    assert card.facts.text() == (
        "1 calls named it · 1 resolved · ₽3,000.00 a call · ₽3,000.00 a resolved one"
    )
    assert card.means.text() == "Calls on an open day: before 0.0, while it runs 1.0."
    assert card.chart.isVisible()
    tab.open_placement(known["coming"])
    assert not card.chart.isVisible()


def test_the_calendar_is_walked_with_keys(
    tab: AdvertisingTab, known: dict[str, int], qtbot: QtBot
) -> None:
    tab.show_page("calendar")
    calendar = tab.calendar
    assert calendar.first < date(2026, 3, 4) < calendar.last
    assert calendar.first.weekday() == 0
    calendar.setFocus()
    qtbot.keyClick(calendar, Qt.Key.Key_Down)
    chosen = calendar.chosen()
    assert chosen is not None
    assert chosen.id == known["runs"]
    assert calendar.accessibleDescription() == "Полоса, Газета\n1 Mar – 10 Mar"
    first = calendar.first
    qtbot.keyClick(calendar, Qt.Key.Key_Right)
    assert calendar.first == first + timedelta(weeks=1)
    qtbot.keyClick(calendar, Qt.Key.Key_Return)
    assert tab.placements.list.entry == known["runs"]
    assert tab.stack.currentWidget() is tab.placements


def test_results_follow_the_period_and_go_into_a_workbook(
    tab: AdvertisingTab, hotline: int, tmp_path: Path
) -> None:
    tab.show_page("results")
    table = tab.results.table
    shown = [table.paged.row_at(n) for n in range(table.paged.rowCount())]
    assert [(row.channel or row.name, row.result.calls) for row in shown if row] == [
        ("Newspaper", 2), ("Полоса, Газета", 1),
        ("Radio", 1), ("Ролик, Радио", 0),
    ]  # fmt: skip
    assert tab.results.asked.text() == "3 of 3 callers said how they heard of you: 100 %."
    tab.results.period.setCurrentIndex(tab.results.period.findData("30"))
    costs = [row.result.cost for row in shown_rows(tab) if row.channel]
    # Four of ten days of the running one; the other has no end and begins later.
    assert costs == [D("1200.00"), D(0)]
    target = tmp_path / "ads.xlsx"
    zone = line_info(hotline).zone
    write_advertising(target, "en", results(hotline, zone, date(2026, 3, 4)))
    book = load_workbook(target)
    rows = list(book["Advertisements"].iter_rows(values_only=True))
    assert rows[2][:9] == (
        "Newspaper", "Полоса", "Газета", datetime(2026, 3, 1), datetime(2026, 3, 10), 1, 1, 3000,
        3000,
    )  # fmt: skip
    channels = list(book["Channels"].iter_rows(values_only=True))
    assert channels[1] == ("Newspaper", 2, 2, 3000, 1500, 1500)


def shown_rows(tab: AdvertisingTab) -> list[object]:
    paged = tab.results.table.paged
    return [paged.row_at(n) for n in range(paged.rowCount())]


@pytest.fixture
def desk(context: Context, known: dict[str, int], qtbot: QtBot) -> CallsTab:
    made = CallsTab(context)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def test_the_call_card_offers_what_runs_and_notes_its_channel_too(
    desk: CallsTab, context: Context, known: dict[str, int], tmp_path: Path, now: datetime
) -> None:
    desk.new_call()
    box = desk.card.rest.source
    offered = [box.itemText(n) for n in range(box.count())]
    assert offered[:3] == ["", "Newspaper: Полоса, Газета", "Newspaper"]
    assert not any("Ролик" in text or "Полоса 2" in text for text in offered)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    desk.card.choose_outcome(outcomes.ANSWERED)
    desk.file()
    row = browse.page(CallFilter(), limit=1)[0]
    assert (row.source_id, row.placement_id) == (source("newspaper"), known["runs"])
    # It is shown again, can be changed for the mere channel, and the history tells both.
    desk.open_call(row.id)
    assert box.currentText() == "Newspaper: Полоса, Газета"
    box.choose(source("radio"))
    box.activated.emit(box.currentIndex())
    desk.file()
    row = browse.page(CallFilter(), limit=1)[0]
    assert (row.source_id, row.placement_id) == (source("radio"), None)
    told = history_lines(row.id, desk.register.texts)[0][1]
    assert "Advertisement: Newspaper: Полоса, Газета → –" in told
    target = tmp_path / "calls.xlsx"
    export_workbook(target, Export(now))
    sheet = load_workbook(target)["Calls"]
    column = next(cell.column for cell in sheet[1] if cell.value == "Advertisement")
    values = [sheet.cell(n, column).value for n in range(2, sheet.max_row + 1)]
    assert values.count("Newspaper: Полоса, Газета") == 1
