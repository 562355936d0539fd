"""The tab of the line: choosing, adding and retiring lines, and its first pages."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core.line.hours import DateException
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.line.readiness import ITEMS
from hotline_desktop.core.line.reception import partner_operators, receptions
from hotline_desktop.core.line.reception_settings import own_cost
from hotline_desktop.ui import menus
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.settings import SettingsDialog
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.line.hours_page import HoursPage
from hotline_desktop.ui.tabs.line.launch_sheet import launch_sheet
from hotline_desktop.ui.tabs.line.line_page import DetailsPage
from hotline_desktop.ui.tabs.line.pages import PAGES
from hotline_desktop.ui.tabs.line.readiness_page import ReadinessPage
from hotline_desktop.ui.tabs.line.reception_page import ReceptionPage
from hotline_desktop.ui.tabs.line.tab import LineTab
from hotline_desktop.ui.widgets.message_bar import Toast


@pytest.fixture
def tab(context: Context, qtbot: QtBot) -> LineTab:
    made = LineTab(context)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    return made


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


def test_a_window_that_cannot_save_says_plainly_how_to_stay_or_to_quit(
    context: Context, qtbot: QtBot
) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    window.go("hotline/line")
    line = window.stack.currentWidget()
    assert isinstance(line, LineTab)
    details_page(line).name.clear()
    assert not window.close()
    toast = window.findChild(Toast)
    assert toast is not None
    buttons = {button.text(): button for button in toast.findChildren(QPushButton)}
    assert list(buttons) == ["Quit without saving", "Stay"]
    buttons["Quit without saving"].click()
    assert not window.isVisible()
    assert [line.name for line in lines()] == ["Горячая линия"]


def test_hours_and_dates_are_changed(tab: LineTab, qtbot: QtBot) -> None:
    page = hours_page(tab)
    assert page.week.typed() == ["09:00–18:00"] * 5 + ["", ""]
    page.week.days[0].setText("8-12, 13-17")
    page.week.copy_monday()
    row = page.add_date()
    assert row.exception().first == date(2026, 3, 5)
    row.name.setText("Inventory")
    qtbot.keyClick(page.week.days[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hours = lines()[0].hours
    fridays = [(p.starts, p.ends) for p in hours.periods if p.weekday == 4]
    assert fridays == [(480, 720), (780, 1020)]
    assert hours.exceptions == (DateException(date(2026, 3, 5), "Inventory"),)


def test_a_season_shows_at_once_what_it_means(tab: LineTab, qtbot: QtBot) -> None:
    page = hours_page(tab)
    for day in page.week.days:
        day.clear()
    box = page.add_season()
    qtbot.keyClicks(box.week.days[0], "8-20")
    assert page.preview.now_words.text() == "Now: closed, opens 22 June at 08:00"
    assert page.preview.text.toPlainText() == (
        "С 20 июня по 25 августа мы работаем в понедельник с 08:00 до 20:00."
    )
    page.preview.choose_language("en")
    page.preview.kind.setCurrentIndex(page.preview.kind.findData("leaflet"))
    page.preview.copy.click()
    assert QGuiApplication.clipboard().text() == "20 June – 25 August: Mon 08:00–20:00"
    assert page.keep()
    assert lines()[0].hours.seasons[0].first == (6, 20)
    qtbot.mouseClick(box.remove, Qt.MouseButton.LeftButton)
    assert page.keep()
    assert lines()[0].hours.seasons == ()


def test_holidays_are_shown_with_what_applies(tab: LineTab, qtbot: QtBot) -> None:
    page = hours_page(tab)

    def texts() -> list[str]:
        labels = page.holidays.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    assert texts()[:3] == ["Sun 8 Mar", "International Women's Day", "closed"]
    assert texts()[3:6] == ["Mon 9 Mar", "International Women's Day (observed)", "09:00–18:00"]
    page.rule.setCurrentIndex(page.rule.findData("closed"))
    qtbot.waitUntil(lambda: texts()[5:6] == ["closed"])
    assert page.keep()
    assert lines()[0].hours.applies(date(2026, 3, 9)).source == "holiday"


def test_tab_reaches_what_is_typed_before_the_cross_that_removes_it(
    tab: LineTab, qtbot: QtBot
) -> None:
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    tab.show_page("reception")
    page = tab.page()
    assert isinstance(page, ReceptionPage)
    row = page.add_change()
    row.mode.setCurrentIndex(row.mode.findData("mixed"))
    QApplication.processEvents()
    row.mode.setFocus()
    for wanted in (row.partner, row.monthly, row.included, row.per_call, row.per_minute):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert wanted.hasFocus(), wanted.accessibleName()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert row.remove.hasFocus()


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


def test_hours_that_cannot_be_read_are_said_and_nothing_is_saved(tab: LineTab) -> None:
    page = hours_page(tab)
    page.week.days[2].setText("all day")
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


def readiness_page(tab: LineTab) -> ReadinessPage:
    tab.show_page("readiness")
    page = tab.page()
    assert isinstance(page, ReadinessPage)
    return page


def test_the_checklist_is_ticked_given_out_and_added_to(
    tab: LineTab, said: list[Message], qtbot: QtBot
) -> None:
    page = readiness_page(tab)
    assert page.progress_words.text() == "4 of 23 done"
    page.focus_first()
    assert tab.focusWidget() is page.rows["purpose", 0].open  # what is to be done first
    room = page.rows["room", 0]
    qtbot.mouseClick(room.tick, Qt.MouseButton.LeftButton, pos=QPoint(8, 16))
    assert page.progress_words.text() == "5 of 23 done"
    qtbot.keyClicks(page.rows["internet", 0].owner, "Anna")
    qtbot.keyClick(page.rows["internet", 0].owner, Qt.Key.Key_Return)
    page.rows["internet", 0].due.set_value(date(2026, 3, 2))
    assert page.rows["internet", 0].words.text() == "Overdue."
    page.offer_own(4)
    qtbot.keyClicks(page.new_items[4], "Plants")
    qtbot.keyClick(page.new_items[4], Qt.Key.Key_Return)
    own = next(row for (code, _), row in page.rows.items() if not code)
    assert (own.title.text(), page.counts[4].text()) == ("Plants", "1 of 7")
    page.remove_own(own)
    assert page.counts[4].text() == "1 of 6"
    said[-1].on_action()  # type: ignore[misc]
    assert page.counts[4].text() == "1 of 7"


def test_each_item_leads_to_where_it_is_done(context: Context, qtbot: QtBot) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    ids = {tab.id for tab in window.tabs}
    for item in ITEMS:
        if item.where in menus.PLACES or not item.where:
            continue
        name, _, part = item.where.partition("/")
        assert name in ids, item.code
        assert not part or part in {page.id for page in PAGES}, item.code
    window.go("hotline/readiness")
    tab = window.stack.currentWidget()
    assert isinstance(tab, LineTab)
    page = readiness_page(tab)
    page.rows["hours", 0].open.click()
    assert isinstance(tab.page(), HoursPage)
    readiness_page(tab).rows["backups", 0].open.click()
    assert window.findChildren(SettingsDialog)


def test_the_launch_sheet_says_what_is_missing(tab: LineTab, tmp_path: Path) -> None:
    page = readiness_page(tab)
    assert tab.line is not None
    text = launch_sheet(tab.line, page._context.now()).toPlainText()
    assert "Without a contract: +7 495 123-45-67" in text
    assert "☑" in text
    page.save_pdf(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_the_keyboard_walks_through_the_pages_and_into_one(context: Context, qtbot: QtBot) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go("hotline/line")
    tab = window.stack.currentWidget()
    assert isinstance(tab, LineTab)
    assert tab.side.hasFocus()
    qtbot.keyClick(tab.side, Qt.Key.Key_Down)
    assert isinstance(tab.page(), HoursPage)
    assert tab.side.hasFocus()
    qtbot.keyClick(tab.side, Qt.Key.Key_Return)
    assert hours_page(tab).week.days[0].hasFocus()


def test_the_window_does_not_close_over_hours_that_cannot_be_saved(
    context: Context, said: list[Message], qtbot: QtBot
) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    window.go("hotline/hours")
    tab = window.stack.currentWidget()
    assert isinstance(tab, LineTab)
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
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go("hotline/line")
    tab = window.stack.currentWidget()
    assert isinstance(tab, LineTab)
    qtbot.keyClick(tab.side, Qt.Key.Key_Return)
    page = tab.page()
    assert isinstance(page, DetailsPage)
    assert page.purpose.hasFocus()
    page.purpose.setPlainText("Applicants ask")
    qtbot.keyClick(page.purpose, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.focus_first()
    assert page.name.hasFocus()


def test_a_new_season_begins_with_the_usual_week(tab: LineTab) -> None:
    tab.show_page("hours")
    page = hours_page(tab)
    assert page.add_season().week.typed() == page.week.typed()
    page.week.days[0].setText("all day")
    assert not any(page.add_season().week.typed())
