"""The pages of a line, opened."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from hotline_desktop.ui.context import Context
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.tabs.line.hours_page import HoursPage
from hotline_desktop.ui.tabs.line.line_page import DetailsPage
from hotline_desktop.ui.tabs.line.tab import LineTab
from tests.ui.showing import in_front


def in_window(context: Context, qtbot: QtBot, page: str) -> tuple[MainWindow, LineTab]:
    """The whole window, led by its menu to a page of the line."""
    window = in_front(MainWindow(context), qtbot)
    window.go(f"hotline/{page}")
    tab = window.stack.currentWidget()
    assert isinstance(tab, LineTab)
    return window, tab


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
