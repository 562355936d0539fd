"""The checklist before the opening, and the launch sheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from hotline_desktop.core.line.readiness import ITEMS
from hotline_desktop.ui import menus
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.settings import SettingsDialog
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.line.hours_page import HoursPage
from hotline_desktop.ui.tabs.line.launch_sheet import launch_sheet
from hotline_desktop.ui.tabs.line.pages import PAGES
from hotline_desktop.ui.tabs.line.readiness_page import ReadinessPage
from hotline_desktop.ui.tabs.line.tab import LineTab
from tests.ui.line.pages import in_window


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
    window, tab = in_window(context, qtbot, "readiness")
    ids = {tab.id for tab in window.tabs}
    for item in ITEMS:
        if item.where in menus.PLACES or not item.where:
            continue
        name, _, part = item.where.partition("/")
        assert name in ids, item.code
        assert not part or part in {page.id for page in PAGES}, item.code
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
