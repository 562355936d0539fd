"""A chart in the window: the picture with its title, and the same as a table.

pyqtgraph is imported when the first chart is shown, never at the start of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedLayout,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.charts import HEAT, ROWS, Chart
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table_view import TableView

from .text_table import text_table

if TYPE_CHECKING:
    from .chart_plot import Plot

HEIGHT = 56 * theme.GRID
ROW_HEIGHT = 6 * theme.GRID
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class ChartView(QWidget):
    """One chart with its title. Arrow keys walk over its values, Enter chooses, T shows a table.

    Signals:
        chosen: series and index of what was clicked or entered; the series is -1 where a whole
            column (or lying row) is meant.
    """

    chosen = Signal(int, int)

    def __init__(self, chart: Chart | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._plot: Plot | None = None
        self._at = (-1, -1)
        self._drawn = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = QLabel()
        theme.set_role(self.title, "heading")
        self.title.setWordWrap(True)
        self._switch = QToolButton()
        self._switch.setIcon(icon("list"))
        self._switch.setCheckable(True)
        self._switch.setToolTip(tr("Show as a table (T)"))
        self._switch.setAccessibleName(tr("Show as a table"))
        self._switch.toggled.connect(self._turn)
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        row.addWidget(self._switch, alignment=Qt.AlignmentFlag.AlignTop)
        self._place = QWidget()
        self._stack = QStackedLayout(self._place)
        self._stack.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(row)
        layout.addWidget(self._place, 1)
        self._table: TableView | None = None
        theme.notifier().changed.connect(self._redraw)
        if chart is not None:
            self.show_chart(chart)

    def show_chart(self, chart: Chart) -> None:
        """Show this from now on."""
        self._chart = chart
        self.title.setText(chart.title)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.about)
        self._place.setMinimumHeight(self._height())
        self._at = (-1, -1)
        self._redraw()

    def sizeHint(self) -> QSize:
        return QSize(90 * theme.GRID, self._height() + 8 * theme.GRID)

    def _height(self) -> int:
        chart = self._chart
        if chart is not None and chart.kind == ROWS:
            return max(3, chart.size) * ROW_HEIGHT * max(1, len(chart.series)) + 4 * theme.GRID
        if chart is not None and chart.kind == HEAT:
            return max(3, len(chart.series)) * ROW_HEIGHT + 8 * theme.GRID
        return HEIGHT

    # --- picture and table ---

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._drawn:
            self._draw()

    def _redraw(self) -> None:
        self._drawn = False
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        if self._chart is None:
            return
        from .chart_plot import Plot, caption_pixels

        self._drawn = True
        for shown in (self._plot, self._table):
            if shown is not None:
                self._stack.removeWidget(shown)
                shown.hide()
                shown.deleteLater()
        self._table = None
        self._plot = Plot(self._chart, theme.tokens(), caption_pixels())
        self._plot.pointed.connect(self._point)
        self._plot.chosen.connect(self._choose)
        self._stack.addWidget(self._plot)
        self._turn(self._switch.isChecked())

    def _turn(self, as_table: bool) -> None:
        if self._chart is None or self._plot is None:
            return
        if as_table and self._table is None:
            head, *rows = table_rows(self._chart)
            words = [n == 0 for n in range(len(head))]
            self._table = text_table(self._chart.title, head, rows, words)
            self._table.opened.connect(lambda row: self.chosen.emit(-1, row.id))
            self._stack.addWidget(self._table)
        self._stack.setCurrentWidget(self._table if as_table and self._table else self._plot)

    # --- pointer and keys ---

    def _choose(self, series: int, index: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(series, index)

    def _point(self, series: int, index: int) -> None:
        if self._plot is None or self._chart is None or index < 0:
            QToolTip.hideText()
            return
        place = self._plot.cursor().pos()
        QToolTip.showText(place, self._words(series, index), self._plot)

    def _words(self, series: int, index: int) -> str:
        """What a value is, in words."""
        chart = self._chart
        assert chart is not None
        label = chart.label(index)
        if chart.kind == HEAT:
            return f"{chart.series[series].name}, {label}: {chart.written(series, index)}"
        if len(chart.series) == 1:
            return f"{label}: {chart.written(0, index)}"
        lines = [f"{one.name}: {chart.written(n, index)}" for n, one in enumerate(chart.series)]
        return "\n".join([label, *lines])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ARROWS and self._step(key):
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at[1] >= 0:
            self.chosen.emit(*self._at)
        elif key == Qt.Key.Key_T and not event.modifiers():
            self._switch.toggle()
        elif key == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.copy()
        else:
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> bool:
        """Walk to a neighbour; False where the chart does not go that way."""
        chart = self._chart
        if chart is None or self._plot is None or not chart.size:
            return False
        series, index = self._at
        forth = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(key, 0)
        down = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if chart.kind == ROWS:
            forth, down = down, 0
        if chart.kind != HEAT:
            if not forth:
                return False
            index = index + forth if index >= 0 else 0
        elif index < 0:
            series, index = 0, 0
        else:
            series, index = series + down, index + forth
        rows = len(chart.series) if chart.kind == HEAT else 0
        if not 0 <= index < chart.size or (rows and not 0 <= series < rows):
            return chart.kind != ROWS
        self._at = (series, index)
        self._plot.place_cursor(series, index)
        words = self._words(series, index)
        self.setAccessibleDescription(words)
        QToolTip.showText(self.mapToGlobal(QPoint(self.width() // 2, 0)), words, self)
        return True

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._at = (-1, -1)
        if self._plot is not None:
            self._plot.place_cursor(-1, -1)

    def contextMenuEvent(self, event: object) -> None:
        menu = QMenu(self)
        copy = QAction(icon("copy-plus"), tr("Copy as a table"), menu)
        copy.triggered.connect(self.copy)
        table = QAction(icon("list"), tr("Show as a table"), menu)
        table.setCheckable(True)
        table.setChecked(self._switch.isChecked())
        table.toggled.connect(self._switch.setChecked)
        menu.addActions([copy, table])
        menu.popup(event.globalPos())  # type: ignore[attr-defined]

    def copy(self) -> None:
        """Put the values into the clipboard, for a spreadsheet."""
        if self._chart is not None:
            lines = ["\t".join(row) for row in table_rows(self._chart)]
            QApplication.clipboard().setText("\n".join(lines))


def table_rows(chart: Chart) -> list[list[str]]:
    """The chart as a table: its heading, then a row for each label."""
    head = [chart.x_title, *(series.name for series in chart.series)]
    return [head] + [
        [chart.label(n), *(chart.written(s, n) for s in range(len(chart.series)))]
        for n in range(chart.size)
    ]
