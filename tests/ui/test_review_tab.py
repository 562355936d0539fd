"""The tab of the review, in a window: periods, figures, findings, files."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.review import kept
from hotline_desktop.core.review.finding import WEAKNESS
from hotline_desktop.core.storage.tables import Operator, Outcome, ReviewPoint, Topic
from hotline_desktop.ui import translation
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.review.tab import ReviewTab
from hotline_desktop.ui.widgets.chart import ChartView
from tests.ui.showing import shown

MONDAY = date(2026, 2, 23)
SUNDAY = date(2026, 3, 1)


@pytest.fixture
def calls(hotline: int, now: datetime) -> list[int]:
    """Two weeks of 70 calls each; in the second one every third caller gives up."""
    topic, anna = lists.add(Topic, "Сроки"), next(iter(lists.names(Operator)))
    hangup, answered = map(lists.outcome_of_kind, (outcomes.HANGUP, outcomes.ANSWERED))
    begin = datetime(2026, 2, 16, 9, tzinfo=now.tzinfo)
    made = [
        CallValues(
            hotline, begin + timedelta(days=n % 7 + 7 * week, minutes=n * 5), duration=90 + n,
            wait=5, topic_id=topic, taken_by_id=anna, question="До какого числа приём?",
            outcome_id=hangup if week and n % 3 == 0 else answered,
        )
        for week in range(2)
        for n in range(70)
    ]  # fmt: skip
    return insert_calls(made, by=None, now=now)


@pytest.fixture
def tab(context: Context, calls: list[int], qtbot: QtBot) -> ReviewTab:
    return _shown(context, qtbot)


def _shown(context: Context, qtbot: QtBot) -> ReviewTab:
    made = ReviewTab(context)
    qtbot.addWidget(made)
    made.resize(1250, 700)
    made.period.choose("last_week")
    made.show()
    qtbot.waitUntil(lambda: made.report is not None and not context.tasks.busy)
    return made


def test_last_week_is_compared_with_the_one_before(tab: ReviewTab) -> None:
    assert tab.report is not None
    assert (tab.report.period.first, tab.report.period.last) == (MONDAY, SUNDAY)
    tiles = {tile.measure.id: tile for tile in tab.figures.tiles.tiles}
    assert tiles["calls"].measure.text == "70"
    assert "−34" in tiles["answered"].accessibleName()
    assert tiles["answered"].measure.verdict == -1
    assert "16 – 22 February 2026" in tab.figures.compared.text()


def test_the_keyboard_walks_over_the_figures_and_enter_shows_their_calls(
    tab: ReviewTab, qtbot: QtBot
) -> None:
    first, second = tab.figures.tiles.tiles[:2]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    assert second.measure.definition in tab.figures.tiles.meaning.text()
    with qtbot.waitSignal(tab.calls_requested) as asked:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    wanted, title = asked.args
    assert "answered" in wanted.traits
    assert title == "Calls answered · 23 February – 1 March 2026"


def test_the_keyboard_waits_at_the_period_and_goes_to_the_figures_when_they_are_read(
    context: Context, calls: list[int], qtbot: QtBot
) -> None:
    tab = ReviewTab(context)
    qtbot.addWidget(tab)
    tab.period.choose("last_week")
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    tab.take_keyboard()
    qtbot.waitUntil(lambda: tab.report is not None and not context.tasks.busy)
    first = tab.figures.tiles.tiles[0]
    assert first.hasFocus()
    qtbot.waitUntil(lambda: tab.figures.points.rows[0].title.isVisible())
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert tab.figures.points.isAncestorOf(tab.focusWidget())


def test_the_register_shows_the_calls_of_a_figure_until_its_chip_is_lifted(
    context: Context, calls: list[int], qtbot: QtBot
) -> None:
    window = shown(MainWindow(context), qtbot)
    review = window.show_tab_named("review")
    assert isinstance(review, ReviewTab)
    review.period.choose("last_week")
    qtbot.waitUntil(lambda: review.report is not None and not context.tasks.busy)
    lost = next(t for t in review.figures.tiles.tiles if t.measure.id == "unanswered")
    lost.click()
    page = window.show_tab_named("calls")
    register = page.register
    qtbot.waitUntil(lambda: "24" in register.totals.text())
    assert register.filters.given.text().startswith("Unanswered")
    register.filters.given.click()
    qtbot.waitUntil(lambda: "140" in register.totals.text())
    assert register.filters.given.isHidden()
    window.close()


def test_the_first_edit_keeps_the_review_and_what_was_typed_comes_back(
    tab: ReviewTab, context: Context, qtbot: QtBot
) -> None:
    row = next(r for r in tab.figures.points.rows if r.point.key == "answered")
    assert row.point.id == 0
    assert kept.reviews() == []
    row.action.setFocus()
    row.action.selectAll()
    qtbot.keyClicks(row.action, "Two people at noon")
    row.owner.setCurrentText("Анна Смирнова")
    tab.show_page("charts")  # what is typed is stored before anything else happens
    row.due.menu().actions()[1].trigger()
    (review,) = kept.reviews()
    stored = next(point for point in kept.points(review.id) if point.key == "answered")
    assert stored.action == "Two people at noon"
    assert stored.owner == "Анна Смирнова"
    assert stored.due == date(2026, 3, 11)
    again = _shown(context, qtbot)
    same = next(r for r in again.figures.points.rows if r.point.key == "answered")
    assert same.action.text() == "Two people at noon"
    assert same.owner.currentText() == "Анна Смирнова"


def test_notes_are_kept_when_the_keyboard_leaves_them(
    tab: ReviewTab, context: Context, qtbot: QtBot
) -> None:
    notes = tab.figures.points.notes
    notes.setFocus()
    qtbot.keyClicks(notes, "Snow on Tuesday")
    tab.show_page("charts")
    (review,) = kept.reviews()
    assert review.notes == "Snow on Tuesday"
    assert _shown(context, qtbot).figures.points.notes.toPlainText() == "Snow on Tuesday"


def test_own_findings_are_added_and_removed_with_a_way_back(
    tab: ReviewTab, context: Context, qtbot: QtBot
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    edit = tab.figures.points.inputs[WEAKNESS]
    qtbot.keyClicks(edit, "The room is noisy")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not context.tasks.busy)
    titles = [row.title.text() for row in tab.figures.points.rows]
    assert "The room is noisy" in titles
    own = tab.figures.points.rows[titles.index("The room is noisy")]
    tab.figures.points._desk.remove(own.point)
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert "The room is noisy" not in [row.title.text() for row in tab.figures.points.rows]
    assert said[-1].on_action is not None
    said[-1].on_action()
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert "The room is noisy" in [row.title.text() for row in tab.figures.points.rows]


def test_open_actions_of_the_last_review_are_shown_until_done(
    context: Context, calls: list[int], now: datetime, qtbot: QtBot
) -> None:
    from hotline_desktop.core.review.choices import period_of

    id = kept.keep(period_of((date(2026, 2, 16), date(2026, 2, 22))), (), now)
    point = kept.add_point(id, WEAKNESS, "Долго ждут", action="Позвать Петра")
    tab = _shown(context, qtbot)
    first = tab.figures.points.rows[0]
    assert first.point.id == point
    first.done.click()
    assert ReviewPoint.get_by_id(point).done_at == now
    tab.reload()
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert point not in [row.point.id for row in tab.figures.points.rows]


def test_charts_lead_to_their_calls(tab: ReviewTab, qtbot: QtBot) -> None:
    tab.show_page("charts")
    view = tab.charts.findChild(ChartView)
    assert view is not None
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(tab.charts.opened) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args[1] == "Calls by day: 23\u00a0Feb"


def test_days_without_a_call_say_what_to_do(tab: ReviewTab, context: Context, qtbot: QtBot) -> None:
    tab.period.show_days(date(2025, 1, 6), date(2025, 1, 12))
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert tab.pages.currentWidget() is tab.empty
    tab.period.choose("last_week")
    qtbot.waitUntil(lambda: tab.pages.currentWidget() is not tab.empty)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext (poppler-utils)")
def test_the_pdf_can_be_selected_in_either_language(tab: ReviewTab, tmp_path: Path) -> None:
    tab.save_as(tmp_path / "review.pdf", "ru")
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "review.pdf", "-"], capture_output=True, text=True
    ).stdout.replace("\u00a0", " ")
    for words in (
        "Итоги работы горячей линии", "23 февраля – 1 марта 2026", "Приёмная комиссия",
        "Слишком многие не могут дозвониться", "Доля входящих звонков", "Звонки по дням",
        "Анна Смирнова", "Сроки", "Что сделать", "1 из ",
    ):  # fmt: skip
        assert words in text, words
    assert tab.figures.heading.text() == "23 February – 1 March 2026"
    tab.save_as(tmp_path / "review-en.pdf")
    english = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "review-en.pdf", "-"], capture_output=True, text=True
    ).stdout
    assert "Review of the hotline" in english
    assert "Too many callers do not get through" in english


def test_the_workbook_has_native_charts_and_numbers(tab: ReviewTab, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    target = tmp_path / "review.xlsx"
    tab.save_as(target)
    book = load_workbook(target)
    assert book.sheetnames[:2] == ["Figures", "Findings"]
    figures = {row[0].value: row for row in book["Figures"].iter_rows(min_row=6)}
    assert figures["Calls"][1].value == 70
    assert figures["Calls answered"][1].value == pytest.approx(46 / 70)
    assert figures["Calls answered"][1].number_format == "0.0%"
    assert figures["Calls answered"][4].value == "worse"
    with ZipFile(target) as archive:
        charts = [name for name in archive.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) >= 4


def test_nothing_typed_by_callers_becomes_a_formula(
    context: Context, calls: list[int], hotline: int, now: datetime, qtbot: QtBot, tmp_path: Path
) -> None:
    from openpyxl import load_workbook

    evil = lists.add(Topic, "=1+1")
    at = datetime(2026, 2, 25, 10, tzinfo=now.tzinfo)
    insert_calls([CallValues(hotline, at, topic_id=evil)], by=None, now=now)
    _shown(context, qtbot).save_as(tmp_path / "review.xlsx")
    cells = [
        cell
        for sheet in load_workbook(tmp_path / "review.xlsx")
        for row in sheet.iter_rows()
        for cell in row
        if cell.value == "=1+1"
    ]
    assert cells
    assert {cell.data_type for cell in cells} == {"s"}


def test_another_ending_is_refused_in_a_sentence(
    tab: ReviewTab, context: Context, tmp_path: Path
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    tab.save_as(tmp_path / "review.docx")
    assert ".docx" in said[-1].text
    assert list(tmp_path.glob("review*")) == []


def test_speaking_another_language_is_over_afterwards(hotline: int) -> None:
    from hotline_desktop.core.text import tr

    with translation.speaking("ru"):
        assert tr("Weaknesses") == "Слабые стороны"
        assert "Бросили трубку" in lists.names(Outcome).values()
    assert tr("Weaknesses") == "Weaknesses"
    assert "Hang-up" in lists.names(Outcome).values()


def test_the_preview_shows_all_pages(tab: ReviewTab, qtbot: QtBot) -> None:
    tab.print_preview()
    dialog = tab.findChild(QPrintPreviewDialog)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    pages = dialog.findChild(QPrintPreviewWidget)
    assert pages is not None
    assert pages.pageCount() >= 4
    dialog.close()
