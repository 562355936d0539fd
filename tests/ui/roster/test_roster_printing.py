"""The roster as PDF and in the print preview."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.roster import absences, breaks, shifts
from hotline_desktop.core.roster.holidays import mark_day
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.roster.printing import document
from hotline_desktop.ui.tabs.roster.tab import RosterTab
from tests.ui.showing import shown

DAY = date(2026, 3, 4)


@pytest.fixture
def tab(context: Context, qtbot: QtBot) -> RosterTab:
    anna, peter = (lists.find(Operator, name) or 0 for name in ("Анна Смирнова", "Пётр Орлов"))
    id = shifts.add_shift(anna, DAY, 540, 1080, BreakRules(short_breaks=0))
    breaks.place_breaks({shifts.shift(id).breaks[0].id: 780})
    absences.add_absence(peter, "vacation", DAY, DAY)
    mark_day(DAY, "short")
    return shown(RosterTab(context), qtbot, 1200, 600)


def written(tab: RosterTab, file: Path) -> tuple[int, str]:
    """Pages and words of what the tab saves; the file holds letters, on A4 lying."""
    tab.paper_menu.save_pdf(file)
    found = file.read_bytes()
    assert found.startswith(b"%PDF")
    assert b"/ToUnicode" in found
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", found)
    assert box is not None
    assert [round(float(side)) for side in box.groups()] == [842, 595]
    made = document(tab.span, tab.days.day, tab.day.zone, "Горячая линия")
    assert len(re.findall(rb"/Type /Page\b(?!s)", found)) == made.pageCount()
    return made.pageCount(), made.toPlainText()


def test_a_day_is_printed_with_breaks_and_absences(tab: RosterTab, tmp_path: Path) -> None:
    pages, text = written(tab, tmp_path / "day.pdf")
    assert pages == 1
    for words in (
        "Анна Смирнова", "09:00–18:00", "13:00–14:00", "Пётр Орлов", "Vacation", "Горячая линия",
        "Shortened day",
    ):  # fmt: skip
        assert words in text


@pytest.mark.parametrize("span", ["week", "month"])
def test_weeks_and_months_fit_on_a_page(tab: RosterTab, tmp_path: Path, span: str) -> None:
    tab.show_span(span)
    pages, text = written(tab, tmp_path / "roster.pdf")
    assert pages == 1
    assert "Анна Смирнова" in text
    assert "March 2026" in text
    assert ("09:00–18:00" if span == "week" else "31") in text


def test_many_people_go_on_on_the_next_page(tab: RosterTab, tmp_path: Path) -> None:
    for number in range(60):
        lists.add(Operator, f"Оператор {number}")
    tab.show_span("month")
    pages, text = written(tab, tmp_path / "roster.pdf")
    assert pages > 1
    assert "Оператор 59" in text


def test_where_nothing_can_be_written_it_is_said(
    tab: RosterTab, context: Context, tmp_path: Path
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    tab.paper_menu.save_pdf(tmp_path / "nowhere" / "day.pdf")
    assert said[-1].is_error
    assert not (tmp_path / "nowhere").exists()


def test_the_preview_shows_the_page(tab: RosterTab, qtbot: QtBot) -> None:
    tab.paper_menu.preview()
    dialog = tab.findChild(QPrintPreviewDialog)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    pages = dialog.findChild(QPrintPreviewWidget)
    assert pages is not None
    assert pages.pageCount() == 1
    dialog.close()
