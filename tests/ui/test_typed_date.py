"""Dates are stored as they are typed, whatever stood in the field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.ui.widgets.typed_date import DateEdit, DateTimeEdit, TimeEdit

RUSSIAN, AMERICAN = QLocale("ru_RU"), QLocale("en_US")


def field(qtbot: QtBot, locale: QLocale, day: QDate) -> DateEdit:
    edit = DateEdit(day)
    qtbot.addWidget(edit)
    edit.setLocale(locale)
    edit.setDisplayFormat(locale.dateFormat(QLocale.FormatType.ShortFormat))
    edit.show()
    edit.setSelectedSection(edit.sectionAt(0))
    return edit


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31.08.2027", QDate(2027, 8, 31)),
        ("31082027", QDate(2027, 8, 31)),
        ("01.02.2027", QDate(2027, 2, 1)),
        ("5.3.27", QDate(2027, 3, 5)),
        ("5 3 2027", QDate(2027, 3, 5)),
        ("29.02.2028", QDate(2028, 2, 29)),
        ("31.02.2027", QDate(2027, 2, 28)),
        ("7", QDate(2026, 11, 7)),
        ("7.12", QDate(2026, 12, 7)),
    ],
)
def test_a_date_is_typed_over_a_day_in_november(qtbot: QtBot, typed: str, day: QDate) -> None:
    edit = field(qtbot, RUSSIAN, QDate(2026, 11, 25))
    qtbot.keyClicks(edit, typed)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.date() == day
    assert edit.text() == day.toString("dd.MM.yyyy")


def test_the_month_comes_first_where_it_is_written_first(qtbot: QtBot) -> None:
    edit = field(qtbot, AMERICAN, QDate(2026, 11, 25))
    qtbot.keyClicks(edit, "2/28/2027")
    assert edit.date() == QDate(2027, 2, 28)


def test_what_is_typed_is_seen_as_it_is_typed(qtbot: QtBot) -> None:
    edit = field(qtbot, RUSSIAN, QDate(2026, 11, 25))
    seen = []
    for key in "31.08.20":
        qtbot.keyClicks(edit, key)
        seen.append(edit.text())
    assert seen[1] == "31.11.2026"
    assert seen[-1] == "31.08.20"


def test_a_part_alone_can_be_changed(qtbot: QtBot) -> None:
    edit = field(qtbot, RUSSIAN, QDate(2026, 11, 25))
    edit.setSelectedSection(DateEdit.Section.MonthSection)
    qtbot.keyClicks(edit, "2")
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.date() == QDate(2026, 3, 25)


def test_tab_leaves_a_date_at_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    edit, after = DateEdit(QDate(2026, 11, 25)), QLineEdit()
    for widget in (edit, after):
        widget.setParent(window)
    column = QVBoxLayout(window)
    column.addWidget(edit)
    column.addWidget(after)
    window.show()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_an_instant_is_typed_in_one_go(qtbot: QtBot) -> None:
    edit = DateTimeEdit(QDateTime(QDate(2026, 11, 25), QTime(14, 50)))
    qtbot.addWidget(edit)
    edit.setDisplayFormat("dd.MM.yyyy HH:mm")
    edit.setSelectedSection(DateTimeEdit.Section.DaySection)
    qtbot.keyClicks(edit, "31.12.2026 9:30")
    assert edit.dateTime() == QDateTime(QDate(2026, 12, 31), QTime(9, 30))


def test_a_colon_with_shift_goes_on_and_leaves_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    edit, after = DateTimeEdit(QDateTime(QDate(2026, 11, 25), QTime(17, 8))), QLineEdit()
    edit.setDisplayFormat("dd.MM.yyyy HH:mm")
    for widget in (edit, after):
        layout.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    edit.setFocus()
    edit.setSelectedSection(edit.sectionAt(0))
    for letter in "31.08.2026 09:30":
        if letter == ":":
            qtbot.keyPress(edit, Qt.Key.Key_Shift)  # as on most keyboards
        qtbot.keyClicks(edit, letter)
    assert edit.hasFocus()
    assert after.text() == ""
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    edit.setFocus()
    edit.setSelectedSection(edit.sectionAt(3))
    for letter in ":", "4", "5":
        qtbot.keyClicks(edit, letter)
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert edit.dateTime() == QDateTime(QDate(2026, 8, 31), QTime(9, 45))


@pytest.mark.parametrize(
    ("typed", "time"), [("08:00", QTime(8, 0)), ("0800", QTime(8, 0)), ("8:5", QTime(8, 5))]
)
def test_a_time_is_typed_over_all_that_stood_there(qtbot: QtBot, typed: str, time: QTime) -> None:
    edit = TimeEdit(QTime(18, 30))
    qtbot.addWidget(edit)
    edit.setDisplayFormat("HH:mm")
    edit.show()
    edit.setSelectedSection(TimeEdit.Section.MinuteSection)
    edit.selectAll()
    qtbot.keyClicks(edit, typed)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.time() == time
