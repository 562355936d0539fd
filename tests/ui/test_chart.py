"""Charts: with keys, as a table, on paper."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from pytestqt.qtbot import QtBot

from hotline_desktop.core.charts import BARS, HEAT, KINDS, LINES, ROWS, Chart, Mark, Series, ticks
from hotline_desktop.ui import paper, theme
from hotline_desktop.ui.widgets.chart import ChartView
from hotline_desktop.ui.widgets.chart_paper import paint
from hotline_desktop.ui.widgets.chart_plot import Plot

WEEK = ("пн", "вт", "ср", "чт", "пт")
CALLS = Series("Звонки", (12, 30, None, 4, 18))
BEFORE = Series("Неделей раньше", (10, 20, 30, 2, 1), pale=True)


def chart(kind: str, *series: Series) -> Chart:
    return Chart(kind, "Звонки по дням", WEEK, series or (CALLS,), x_title="День")


def shown(qtbot: QtBot, of: Chart) -> ChartView:
    view = ChartView(of)
    qtbot.addWidget(view)
    view.resize(520, 300)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.mark.parametrize("kind", KINDS)
def test_keys_walk_over_the_values_and_enter_chooses(qtbot: QtBot, kind: str) -> None:
    view = shown(qtbot, chart(kind, CALLS, BEFORE))
    view.setFocus()
    forth = Qt.Key.Key_Down if kind == ROWS else Qt.Key.Key_Right
    qtbot.keyClick(view, forth)
    qtbot.keyClick(view, forth)
    assert "вт" in view.accessibleDescription()
    assert "30" in view.accessibleDescription()
    with qtbot.waitSignal(view.chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == ([0, 1] if kind == HEAT else [-1, 1])


def test_a_click_on_a_bar_chooses_it(qtbot: QtBot) -> None:
    view = shown(qtbot, chart(BARS))
    plot = view.findChild(Plot)
    assert plot is not None
    middle = plot.mapFromScene(plot.box.mapViewToScene(QPoint(1, 5)))
    with qtbot.waitSignal(view.chosen) as chosen:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert chosen.args == [-1, 1]


def test_the_same_is_there_as_a_table_and_for_a_spreadsheet(qtbot: QtBot) -> None:
    view = shown(qtbot, chart(LINES, CALLS, BEFORE))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_T)
    table = view._table
    assert table is not None
    assert table.isVisible()
    assert table.model().index(1, 1).data() == "30"
    view.copy()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "День\tЗвонки\tНеделей раньше"
    assert copied[3] == "ср\t–\t30"


def test_it_follows_the_theme(qtbot: QtBot) -> None:
    view = shown(qtbot, chart(BARS))
    light = view.grab().toImage()
    theme.follow("dark")
    try:
        assert view.grab().toImage() != light
    finally:
        theme.follow("light")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext (poppler-utils)")
@pytest.mark.parametrize("kind", KINDS)
def test_its_words_can_be_selected_on_paper(qtbot: QtBot, tmp_path, kind: str) -> None:
    made = tmp_path / "chart.pdf"

    def draw(device) -> None:
        painter = QPainter(device)
        scale = device.logicalDpiX() / 96
        painter.scale(scale, scale)
        paint(painter, QRectF(0, 0, 600, 300), chart(kind, CALLS, BEFORE))
        painter.end()

    paper.save_pdf(made, "Проба", draw, paper.layout(paper.PORTRAIT))
    text = subprocess.run(["pdftotext", made, "-"], capture_output=True, text=True).stdout
    assert "пн" in text
    assert "пт" in text
    assert "Неделей раньше" in text.replace("\u00a0", " ")


def test_costs_over_calls_have_their_crossing_marked(qtbot: QtBot) -> None:
    costs = (Series("Один", (0.0, 10.0)), Series("Другой", (5.0, 5.0)))
    of = Chart(LINES, "Цена", (), costs, unit="money", xs=(0, 100), marks=(Mark(50, 5, "50"),))
    picture = QImage(QSize(800, 400), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        painter.scale(2, 2)
        paint(painter, QRectF(0, 0, 400, 200), of)
    assert of.label(1) == "100"
    inks = {picture.pixelColor(x, y).name() for x in range(800) for y in range(0, 400, 3)}
    assert {"#2563c9", "#c2620a"} <= inks


def test_axes_end_at_round_numbers() -> None:
    assert ticks(87) == [0, 25, 50, 75, 100]
    assert ticks(3) == [0, 1, 2, 3]
    assert ticks(0.83, unit="percent") == [0, 0.25, 0.5, 0.75, 1.0]
    assert ticks(200, unit="duration") == [0, 60, 120, 180, 240]
    assert ticks(0) == [0, 1]


def test_the_program_starts_without_pyqtgraph() -> None:
    code = (
        "import sys; import hotline_desktop.ui.main_window, hotline_desktop.ui.widgets.chart;"
        " print('pyqtgraph' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
