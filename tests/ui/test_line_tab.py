"""The tab of the line: choosing, adding and retiring lines, and its first pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hotline_desktop.core.line.lines import lines
from hotline_desktop.ui import theme
from hotline_desktop.ui.context import Context, make_context
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.line.hours_page import HoursPage
from hotline_desktop.ui.tabs.line.line_page import DetailsPage
from hotline_desktop.ui.tabs.line.tab import LineTab


@pytest.fixture
def context(hotline: int, database: Path, now: datetime, qtbot: QtBot) -> Iterator[Context]:
    theme.follow("light")
    made = make_context(database.parent, lambda: now)
    yield made
    made.tasks.stop()
    qtbot.waitUntil(lambda: not made.tasks.busy)


@pytest.fixture
def tab(context: Context, qtbot: QtBot) -> LineTab:
    made = LineTab(context)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    return made


@pytest.fixture
def said(context: Context) -> list[Message]:
    found: list[Message] = []
    context.messages.posted.connect(found.append)
    return found


def hours_page(tab: LineTab) -> HoursPage:
    tab.show_page("hours")
    page = tab.page()
    assert isinstance(page, HoursPage)
    return page


def details_page(tab: LineTab) -> DetailsPage:
    tab.show_page("line")
    page = tab.page()
    assert isinstance(page, DetailsPage)
    return page


def test_the_menu_leads_to_a_page(context: Context, qtbot: QtBot) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    window.go("hotline/hours")
    shown = window.stack.currentWidget()
    assert isinstance(shown, LineTab)
    assert isinstance(shown.page(), HoursPage)


def test_a_line_is_renamed_when_the_page_is_left(tab: LineTab, qtbot: QtBot) -> None:
    page = details_page(tab)
    page.name.selectAll()
    qtbot.keyClicks(page.name, "Help line")
    assert page.status.text()
    tab.show_page("hours")
    assert [line.name for line in lines()] == ["Help line"]
    assert not page.dirty()


def test_a_line_without_a_name_keeps_the_page(tab: LineTab, qtbot: QtBot) -> None:
    page = details_page(tab)
    page.name.clear()
    tab.show_page("hours")
    assert tab.page() is page
    assert page.problem.isVisible()
    assert [line.name for line in lines()] == ["Горячая линия"]


def test_hours_and_dates_are_changed(tab: LineTab, qtbot: QtBot) -> None:
    page = hours_page(tab)
    assert [edit.text() for edit in page.days] == ["9:00–18:00"] * 5 + ["", ""]
    page.days[0].setText("8-12, 13-17")
    page.copy_monday()
    row = page.add_date()
    assert row.exception().date == date(2026, 3, 5)
    row.name.setText("Inventory")
    qtbot.keyClick(page.days[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hours = lines()[0].hours
    fridays = [(p.starts, p.ends) for p in hours.periods if p.weekday == 4]
    assert fridays == [(480, 720), (780, 1020)]
    closed = hours.exceptions[date(2026, 3, 5)]
    assert (closed.name, closed.periods) == ("Inventory", ())


def test_hours_that_cannot_be_read_are_said_and_nothing_is_saved(tab: LineTab) -> None:
    page = hours_page(tab)
    page.days[2].setText("all day")
    assert not page.keep()
    assert "all day" in page.problem.text()
    assert len(lines()[0].hours.periods) == 5


def test_lines_are_added_chosen_retired_and_taken_back(
    tab: LineTab, said: list[Message], qtbot: QtBot
) -> None:
    tab.add_line()
    assert [line.name for line in lines()] == ["Горячая линия", "New line"]
    assert details_page(tab).name.text() == "New line"
    tab.choose_line(lines()[0].id)
    assert details_page(tab).name.text() == "Горячая линия"
    tab.retire_line()
    assert [line.name for line in lines()] == ["New line"]
    assert tab.line is not None
    assert tab.line.name == "New line"
    said[-1].on_action()  # type: ignore[misc]
    assert tab.line.name == "Горячая линия"
    assert len(lines()) == 2


def test_the_last_line_cannot_be_retired(tab: LineTab, said: list[Message]) -> None:
    tab.retire_line()
    assert said[-1].is_error
    assert len(lines()) == 1


def test_the_tab_says_whether_the_line_is_open(tab: LineTab) -> None:
    assert tab.now_words.text() == "Open until 18:00"
