"""The tab of the line: its pages, its lines, its name and numbers, reception."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.line.reception import partner_operators, receptions
from hotline_desktop.core.line.reception_settings import own_cost
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.line.hours_page import HoursPage
from hotline_desktop.ui.tabs.line.line_page import DetailsPage
from hotline_desktop.ui.tabs.line.reception_page import ReceptionPage
from hotline_desktop.ui.tabs.line.tab import LineTab
from hotline_desktop.ui.widgets.message_bar import Toast
from tests.ui.line.pages import details_page, hours_page, in_window


def test_the_menu_leads_to_a_page(context: Context, qtbot: QtBot) -> None:
    _window, tab = in_window(context, qtbot, "hours")
    assert isinstance(tab.page(), HoursPage)


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


def test_a_window_that_cannot_save_says_plainly_how_to_stay_or_to_quit(
    context: Context, qtbot: QtBot
) -> None:
    window, tab = in_window(context, qtbot, "line")
    details_page(tab).name.clear()
    assert not window.close()
    toast = window.findChild(Toast)
    assert toast is not None
    buttons = {button.text(): button for button in toast.findChildren(QPushButton)}
    assert list(buttons) == ["Quit without saving", "Stay"]
    buttons["Quit without saving"].click()
    assert not window.isVisible()
    assert [line.name for line in lines()] == ["Горячая линия"]


def test_numbers_and_dates_of_the_line_are_kept(tab: LineTab, qtbot: QtBot) -> None:
    page = details_page(tab)
    page.add.click()
    qtbot.keyClicks(page.numbers[-1].number, "8 800 000-00-00")
    qtbot.keyClicks(page.numbers[-1].label, "free")
    page.opens.set_value(date(2026, 4, 1))
    page.closes.set_value(date(2026, 3, 1))
    page.kind.setCurrentIndex(page.kind.findData("one-off"))
    assert not page.keep()
    assert "before it opens" in page.problem.text()
    page.closes.set_value(date(2026, 8, 1))
    assert page.keep()
    line = lines()[0]
    assert [(n.number, n.label) for n in line.numbers] == [
        ("+7 495 123-45-67", ""), ("8 800 000-00-00", "free"),
    ]  # fmt: skip
    assert (line.kind, line.opens, line.closes) == ("one-off", date(2026, 4, 1), date(2026, 8, 1))
    assert tab.now_words.whole == "Closed, opens 1 April at 09:00"


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
    assert tab.now_words.whole == "Open until 18:00"


def test_reception_is_noted_and_both_sides_are_compared(
    tab: LineTab, now: datetime, qtbot: QtBot
) -> None:
    tab.show_page("reception")
    page = tab.page()
    assert isinstance(page, ReceptionPage)
    row = page.add_change()
    row.mode.setCurrentIndex(row.mode.findData("mixed"))
    assert not page.keep()
    assert "name" in page.problem.text()
    qtbot.keyClicks(row.partner, "Partner")
    qtbot.keyClicks(row.per_call, "12.5x")
    assert not page.keep()
    row.per_call.setText("12.5")
    second = list(page.operators)[1]
    page.operators[second].click()
    qtbot.keyClicks(page.hourly, "300")
    assert page.keep()
    (agreed,) = receptions(lines()[0].id)
    assert (agreed.partner, str(agreed.terms.per_call)) == ("Partner", "12.5")
    assert partner_operators() == {second}
    assert str(own_cost().hourly) == "300"
    assert page.view.cells[1, 1].text() == "0"
    assert "costs less" in page.view.verdict.text()
    assert page.view.chart.isVisible()


def test_the_keyboard_walks_through_the_pages_and_into_one(context: Context, qtbot: QtBot) -> None:
    _window, tab = in_window(context, qtbot, "line")
    assert tab.side.hasFocus()
    qtbot.keyClick(tab.side, Qt.Key.Key_Down)
    assert isinstance(tab.page(), HoursPage)
    assert tab.side.hasFocus()
    qtbot.keyClick(tab.side, Qt.Key.Key_Return)
    assert hours_page(tab).week.days[0].hasFocus()


def test_the_window_does_not_close_over_hours_that_cannot_be_saved(
    context: Context, said: list[Message], qtbot: QtBot
) -> None:
    window, tab = in_window(context, qtbot, "hours")
    hours_page(tab).week.days[0].setText("all day")
    window.close()
    assert window.isVisible()
    assert "all day" in said[-1].text
    hours_page(tab).week.days[0].setText("10-17")
    window.close()
    assert not window.isVisible()
    assert lines()[0].hours.periods[0].starts == 600


def test_enter_leads_to_the_purpose_that_is_missing_not_over_the_name(
    context: Context, qtbot: QtBot
) -> None:
    _window, tab = in_window(context, qtbot, "line")
    qtbot.keyClick(tab.side, Qt.Key.Key_Return)
    page = tab.page()
    assert isinstance(page, DetailsPage)
    assert page.purpose.hasFocus()
    page.purpose.setPlainText("Applicants ask")
    qtbot.keyClick(page.purpose, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.focus_first()
    assert page.name.hasFocus()
