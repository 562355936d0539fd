"""The month of the roster in a window: looked at, gone through, marked."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core.roster import absences, shifts
from hotline_desktop.core.roster.holidays import special_day
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.setup import NewHotline, create_hotline
from hotline_desktop.ui import theme, translation
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.roster.month_grid import MonthGrid, short_time
from hotline_desktop.ui.tabs.roster.tab import RosterTab

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
DAY = date(2026, 3, 4)


def opened(context: Context, qtbot: QtBot, width: int = 1280) -> RosterTab:
    theme.follow("light")
    tab = RosterTab(context)
    qtbot.addWidget(tab)
    # As in the window: how small it gets is not for the tab to say.
    tab.setMinimumSize(300, 200)
    tab.resize(width, 600)
    tab.show()
    tab.activateWindow()
    tab.show_span("month")
    qtbot.waitUntil(tab.month.grid.hasFocus)
    return tab


def month_of(tab: RosterTab) -> MonthGrid:
    assert isinstance(tab.month.grid, MonthGrid)
    return tab.month.grid


def test_a_month_of_31_days_fits_into_a_usual_window(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    grid = month_of(opened(context, qtbot))
    assert grid.horizontalScrollBar().maximum() == 0
    last = grid.cell(0, 30)
    assert last.right() <= grid.viewport().width() - grid.HOURS + 1
    assert last.width() >= grid.LEAST


def test_where_room_is_short_the_days_scroll_and_the_chosen_one_is_seen(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    grid = month_of(opened(context, qtbot, width=640))
    qtbot.keyClick(grid, Key.Key_End)
    assert grid.selected() is not None
    assert grid.column == 30
    assert grid.horizontalScrollBar().value() > 0
    assert grid.cell(0, 30).right() <= grid.viewport().width() + 1
    qtbot.keyClick(grid, Key.Key_Home)
    assert grid.horizontalScrollBar().value() == 0


def test_keys_go_through_days_and_months_and_enter_opens_the_day(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    shifts.add_shift(anna, date(2026, 3, 5), 540, 1080, BreakRules())
    tab = opened(context, qtbot)
    grid = month_of(tab)
    qtbot.keyClick(grid, Key.Key_Right)
    assert "09:00–18:00" in tab.month.chosen.text()
    qtbot.keyClick(grid, Key.Key_Right, Ctrl)
    assert tab.days.day == date(2026, 4, 4)
    assert grid.view is not None
    assert (grid.view.first, grid.view.length) == (date(2026, 4, 1), 30)
    qtbot.keyClick(grid, Key.Key_Left, Ctrl)
    qtbot.keyClick(grid, Key.Key_Right)
    qtbot.keyClick(grid, Key.Key_Return)
    assert tab.span == "day"
    assert tab.day.day == date(2026, 3, 5)


def test_a_month_after_the_31st_ends_with_its_own_last_day(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    tab = opened(context, qtbot)
    tab.days.choose(date(2026, 1, 31))
    tab.days.go(1)
    assert tab.days.day == date(2026, 2, 28)


def test_day_week_and_month_are_two_keys_apart(context: Context, qtbot: QtBot, anna: int) -> None:
    tab = opened(context, qtbot)
    spans = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up):
        qtbot.keyClick(tab.focusWidget() or tab, key, Ctrl)
        spans.append(tab.span)
    assert spans == ["week", "day", "week", "month"]


def test_an_absence_is_noted_in_the_month_and_taken_back(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    tab = opened(context, qtbot)
    tab.days.choose(date(2026, 3, 20))
    tab.month.grid.select(0, 3)
    menu = tab.month.menu()
    assert menu is not None
    away = next(a.menu() for a in menu.actions() if a.text() == "Absent")
    assert isinstance(away, QMenu)
    away.actions()[1].trigger()
    assert [(a.kind, a.first) for a in absences.absences(DAY, DAY)] == [("sick", DAY)]
    assert tab.month.selected_day() == DAY
    qtbot.keyClick(tab.month.grid, Key.Key_Z, Ctrl)
    assert absences.absences(DAY, DAY) == []


def test_the_supervisor_marks_a_shortened_day_and_sees_it_everywhere(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    tab = opened(context, qtbot)
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    menu = tab.month.menu()
    assert menu is not None
    marks = next(a.menu() for a in menu.actions() if a.text().endswith("is…"))
    assert isinstance(marks, QMenu)
    next(a for a in marks.actions() if a.text() == "Shortened day").trigger()
    assert "Shortened day" in tab.month.chosen.text()
    heading = QPointF(tab.month.grid.cell(0, 3).center().x(), 5)
    assert tab.month.grid.tip_at(heading) == "Shortened day"
    tab.show_span("day")
    assert tab.day.special.isVisible()
    assert tab.day.special.text() == "Shortened day"
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert special_day(DAY) is None
    assert not tab.day.special.isVisible()


def test_an_office_without_people_offers_nothing_to_plan(
    nobodys_context: Context, qtbot: QtBot, now: datetime
) -> None:
    create_hotline(NewHotline("Office", "Line", "", "en", "Europe/Moscow", ()), now)
    tab = opened(nobodys_context, qtbot)
    tab.show_span("day")
    assert not tab.bar.plan.isEnabled()
    assert not tab.bar.add.isEnabled()
    assert tab.day.summary.text() == ""
    assert tab.day.empty.isVisible()
    assert tab.day.chosen.text() == ""


def test_the_words_above_the_days_are_letters_where_room_is_short(
    context: Context, qtbot: QtBot, anna: int
) -> None:
    tab = opened(context, qtbot, width=631)
    for span in ("month", "day", "week"):
        tab.show_span(span)
        assert tab.minimumSizeHint().width() <= 631
    assert tab.bar.choices["month"].accessibleName() == "Month"
    assert not tab.bar.choices["month"].isVisible()
    menu = tab.bar.switch.menu()
    menu.actions()[-1].trigger()
    assert tab.people.isVisible()
    assert tab.bar.switch.text() == "People"
    assert tab.minimumSizeHint().width() <= 631


@pytest.mark.parametrize("width", [631, 900, 1270, 1347, 1475, 1590, 1725, 1824])
def test_the_bar_fits_every_window_in_the_longer_language(
    context: Context, qtbot: QtBot, anna: int, width: int
) -> None:
    with translation.speaking("ru"):
        tab = opened(context, qtbot, width=width)
        for page in ("day", "week", "month", "now", "ledger", "people"):
            tab.bar.choices[page].click()
            qtbot.waitUntil(tab.pages.currentWidget().isVisible)
            assert tab.minimumSizeHint().width() <= width, page
            own = [
                button
                for button in tab.findChildren(QPushButton)
                if button.isVisible() and button.parent() in (tab.bar.plan.parent(), tab.days)
            ]
            assert own
            qtbot.waitUntil(lambda of=own: all(b.width() >= b.sizeHint().width() for b in of))
            assert all(b.mapTo(tab, b.rect().bottomRight()).x() < width for b in own), page


def test_times_are_as_short_as_they_can_be() -> None:
    assert [short_time(m) for m in (540, 570, 1440, 1500)] == ["9", "9:30", "0", "1"]
