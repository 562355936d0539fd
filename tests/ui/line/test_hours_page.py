"""The page of hours: weeks, seasons, dates and holidays, and what they mean."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hotline_desktop.core.line.hours import DateException
from hotline_desktop.core.line.lines import lines
from hotline_desktop.ui.tabs.line.reception_page import ReceptionPage
from hotline_desktop.ui.tabs.line.tab import LineTab
from tests.ui.line.pages import hours_page


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


def test_hours_that_cannot_be_read_are_said_and_nothing_is_saved(tab: LineTab) -> None:
    page = hours_page(tab)
    page.week.days[2].setText("all day")
    assert not page.keep()
    assert "all day" in page.problem.text()
    assert len(lines()[0].hours.periods) == 5


def test_a_new_season_begins_with_the_usual_week(tab: LineTab) -> None:
    tab.show_page("hours")
    page = hours_page(tab)
    assert page.add_season().week.typed() == page.week.typed()
    page.week.days[0].setText("all day")
    assert not any(page.add_season().week.typed())
