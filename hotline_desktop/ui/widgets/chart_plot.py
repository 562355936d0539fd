"""A chart drawn with pyqtgraph.

Import this only when a chart is about to be shown: pyqtgraph takes a third of a second.
"""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QMouseEvent,
)
from PySide6.QtWidgets import QGraphicsRectItem

from hotline_desktop.core.charts import HEAT, LINES, ROWS, STACKED, Chart, ticks
from hotline_desktop.core.number_texts import number_text
from hotline_desktop.ui import theme

from .chart_items import Axis, Cells, Points

OWN = {
    False: ("#2563c9", "#c2620a", "#2b8a57", "#8253b8", "#b83a64", "#4d7f8f"),
    True: ("#7db0ff", "#f2b263", "#7fd6a0", "#c3a4f5", "#f59bb4", "#8cc3d6"),
}
"""Colours of series one after another, light and dark; each is 3:1 or better on its ground."""

BAR = 0.72
"""Part of its place that a bar or a group of bars takes."""

MOST_NUMBERS = 16
"""Bars that have their value written above them: more would be noise."""

MOST_POINTS = 40
LONGEST_LABEL = 220
BESIDE_AXIS = 12


class Plot(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """One chart.

    Args:
        chart: what to show.
        tokens: the colours.
        pixels: height of the letters.
        thickness: how much thicker lines are drawn, for devices with finer dots.

    Signals:
        pointed: the pointer is over a series and an index, -1 for all or none.
        chosen: they were clicked.
    """

    pointed = Signal(int, int)
    chosen = Signal(int, int)

    def __init__(
        self, chart: Chart, tokens: theme.Tokens, pixels: int, thickness: float = 1.0
    ) -> None:
        super().__init__()
        self.chart, self._t, self._thick = chart, tokens, thickness
        self._font = QFont(theme.font())
        self._font.setPixelSize(pixels)
        self._metrics = QFontMetricsF(self._font)
        self._ends: list[tuple[pg.TextItem, float, float]] = []
        self._cells: list[tuple[pg.TextItem, str]] = []
        self._cursor: QGraphicsRectItem | None = None
        self.setBackground(None)
        self.viewport().setStyleSheet("background: transparent;")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.ci.setContentsMargins(0, 0, 0, 0)
        self.ci.layout.setSpacing(4)
        if self._has_key():
            self._add_key()
        axes = {side: Axis(side) for side in ("left", "bottom")}
        self.plot = self.addPlot(row=1, col=0, axisItems=axes)
        self.box = self.plot.getViewBox()
        self.box.setMouseEnabled(False, False)
        self.box.setDefaultPadding(0)
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        for axis in axes.values():
            axis.setPen(None)
            axis.setTickPen(None)
            axis.setTextPen(self._t.muted)
            axis.setTickFont(self._font)
            axis.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)
        {LINES: self._lines, ROWS: self._rows, HEAT: self._heat}.get(chart.kind, self._bars)()
        # An axis learns how wide its words are when it is painted first.
        self.box.sigResized.connect(self.fit)

    # --- what all kinds share ---

    def color(self, number: int) -> QColor:
        """The colour of a series."""
        series = self.chart.series[number]
        if series.tone:
            return QColor(getattr(self._t, series.tone))
        if series.pale:
            return QColor(self._t.disabled if self.chart.kind == LINES else self._t.border)
        before = sum(not (one.tone or one.pale) for one in self.chart.series[:number])
        own = OWN[self._t.dark]
        return QColor(own[before % len(own)])

    def _has_key(self) -> bool:
        if self.chart.kind == HEAT:
            return False
        return len(self.chart.series) > 1 and not self._names_at_ends()

    def _names_at_ends(self) -> bool:
        return self.chart.kind == LINES and len(self.chart.series) > 1 and self.chart.size > 1

    def _add_key(self) -> None:
        words = "&nbsp;&nbsp;&nbsp; ".join(
            f'<span style="color:{self.color(number).name()}">■</span>&nbsp;{_nowrap(series.name)}'
            for number, series in enumerate(self.chart.series)
        )
        label = pg.LabelItem(justify="left")
        label.item.setFont(self._font)
        label.setText(words, color=self._t.muted, size=f"{self._font.pixelSize()}px")
        label.item.setFont(self._font)
        self.addItem(label, row=0, col=0)

    def _value_axis(self, side: str) -> float:
        """Few lines at round numbers; returns the end of the axis."""
        found = ticks(self.chart.highest(), unit=self.chart.unit)
        axis = self.plot.getAxis(side)
        axis.setTicks([[(at, number_text(at, _axis_unit(self.chart.unit, found))) for at in found]])
        for at in found:
            line = pg.InfiniteLine(
                at, angle=0, pen=self._pen(self._t.line if at else self._t.border)
            )
            line.setZValue(-10)
            self.plot.addItem(line)
        # Half a line of letters stands above the highest line.
        return found[-1] * 1.05

    def _pen(self, color: QColor | str, width: float = 1.0) -> Any:
        return pg.mkPen(color, width=width * self._thick)

    def _text(self, text: str, x: float, y: float, anchor: tuple[float, float], color: Any) -> Any:
        item = pg.TextItem(text, color=color, anchor=anchor)
        item.setFont(self._font)
        item.textItem.document().setDocumentMargin(1)
        item.setPos(x, y)
        self.plot.addItem(item, ignoreBounds=True)
        return item

    # --- the kinds ---

    def _lines(self) -> None:
        chart = self.chart
        xs = list(chart.xs) or list(map(float, range(chart.size)))
        self._top = self._value_axis("left")
        for number, series in enumerate(chart.series):
            points = [(x, y) for x, y in zip(xs, series.values, strict=True) if y is not None]
            if not points:
                continue
            color = self.color(number)
            width = 1.5 if series.pale else 2.0
            pen = self._pen(color, width)
            item = pg.PlotCurveItem(*map(list, zip(*points, strict=True)), pen=pen, antialias=True)
            item.setZValue(-1 if series.pale else number)
            self.plot.addItem(item)
            if chart.size <= MOST_POINTS:
                self._dots(points, 3, color, over=item.zValue())
            if self._names_at_ends():
                ink = self._t.muted if series.pale else color
                end = self._text(series.name, *points[-1], (0, 0.5), ink)
                self._ends.append((end, *points[-1]))
        for mark in chart.marks:
            self._dots(
                [(mark.x, mark.y)],
                4,
                QColor(self._t.surface),
                self._pen(self._t.text, 1.5),
                over=50,
            )
            self._text(mark.text, mark.x, mark.y, (0.5, 1.25), self._t.text)
        self._xs = xs

    def _dots(
        self, points: list[tuple[float, float]], radius: float, color: QColor,
        pen: Any = Qt.PenStyle.NoPen, *, over: float,
    ) -> None:  # fmt: skip
        places = [QPointF(x, y) for x, y in points]
        dots = Points(places, radius * self._thick, color, pen)
        dots.setZValue(over)
        self.plot.addItem(dots)

    def _bars(self) -> None:
        chart = self.chart
        self._top = self._value_axis("left")
        stacked = chart.kind == STACKED
        wide = BAR if stacked else BAR / max(1, len(chart.series))
        floor = [0.0] * chart.size
        for number, series in enumerate(chart.series):
            values = [value or 0.0 for value in series.values]
            left = [x - BAR / 2 + (0 if stacked else number * wide) for x in range(chart.size)]
            self.plot.addItem(
                pg.BarGraphItem(
                    x0=left,
                    width=wide * (1 if stacked or len(chart.series) == 1 else 0.94),
                    y0=list(floor) if stacked else 0.0,
                    height=values,
                    brush=self.color(number),
                    pen=None,
                )
            )
            if stacked:
                floor = [low + value for low, value in zip(floor, values, strict=True)]
        if chart.size <= MOST_NUMBERS and (stacked or len(chart.series) == 1):
            tops = floor if stacked else [value or 0.0 for value in chart.series[0].values]
            for x, top in enumerate(tops):
                if top:
                    self._text(number_text(top, chart.unit), x, top, (0.5, 1), self._t.text)
            self._top = max(self._top, max(tops, default=0) * 1.14)

    def _rows(self) -> None:
        chart = self.chart
        thick = BAR / max(1, len(chart.series))
        for number, series in enumerate(chart.series):
            values = [value or 0.0 for value in series.values]
            top = [y - BAR / 2 + number * thick for y in range(chart.size)]
            self.plot.addItem(
                pg.BarGraphItem(
                    x0=0,
                    width=values,
                    y0=top,
                    height=thick * 0.94,
                    brush=self.color(number),
                    pen=None,
                )
            )
            if len(chart.series) == 1 or not series.pale:
                for y, value in enumerate(values):
                    middle = top[y] + thick / 2
                    words = chart.written(number, y)
                    self._text("\u00a0" + words, value, middle, (0, 0.5), self._t.text)
        axis = self.plot.getAxis("left")
        axis.setTextPen(self._t.text)
        axis.setStyle(autoExpandTextSpace=True)
        self.plot.hideAxis("bottom")
        self.box.invertY(True)

    def _heat(self) -> None:
        chart = self.chart
        high = chart.highest() or 1.0
        low, full = QColor(self._t.neutral_soft), QColor(self._t.accent)
        cells = [
            (column, row, value or 0.0)
            for row, series in enumerate(chart.series)
            for column, value in enumerate(series.values)
        ]
        shades = [_between(low, full, (value / high) ** 0.8) for _, _, value in cells]
        places = [QRectF(column - 0.47, row - 0.45, 0.94, 0.9) for column, row, _ in cells]
        self.plot.addItem(Cells(list(zip(places, shades, strict=True))))
        for (column, row, value), shade in zip(cells, shades, strict=True):
            if value:
                # One of the two always keeps 4.5:1, which softer inks do not.
                ink = max(("#000000", "#ffffff"), key=lambda c: theme.contrast(c, shade.name()))
                words = number_text(value, chart.unit)
                self._cells.append((self._text(words, column, row, (0.5, 0.5), ink), words))
        axis = self.plot.getAxis("left")
        axis.setTicks([[(row, series.name) for row, series in enumerate(chart.series)]])
        self.box.invertY(True)

    # --- fitting into a size ---

    def fit(self, *_resized: object) -> None:
        """Give labels the room that they need at the size the chart has now."""
        chart = self.chart
        wide, tall = max(1.0, self.box.width()), max(1.0, self.box.height())
        if chart.kind == LINES:
            self._fit_lines(wide, tall)
        elif chart.kind == ROWS:
            room = 16 + max((self._metrics.horizontalAdvance(chart.written(n, i))
                            for n in range(len(chart.series)) for i in range(chart.size)),
                           default=0)  # fmt: skip
            end = (chart.highest() or 1.0) * wide / max(1.0, wide - room)
            self.box.setRange(xRange=(0, end), yRange=(-0.5, chart.size - 0.5), padding=0)
            longest = min(LONGEST_LABEL, self.width() * 0.4)
            cut = Qt.TextElideMode.ElideRight
            short = [self._metrics.elidedText(label, cut, longest) for label in chart.labels]
            self.plot.getAxis("left").setTicks([list(enumerate(short))])
        elif chart.kind == HEAT:
            self.box.setRange(
                xRange=(-0.5, chart.size - 0.5), yRange=(-0.5, len(chart.series) - 0.5), padding=0
            )
            for item, words in self._cells:
                item.setVisible(self._metrics.horizontalAdvance(words) + 2 < wide / chart.size)
            self._fit_labels(wide, chart.size)
        else:
            self.box.setRange(xRange=(-0.5, chart.size - 0.5), yRange=(0, self._top), padding=0)
            self._fit_labels(wide, chart.size)

    def _fit_lines(self, wide: float, tall: float) -> None:
        chart, xs = self.chart, self._xs
        first, last = (xs[0], xs[-1]) if len(xs) > 1 else (-0.5, 0.5)
        room = max(
            (self._metrics.horizontalAdvance(item.toPlainText()) + 12 for item, _, _ in self._ends),
            default=10.0,
        )
        room = min(room, wide * 0.4)
        for item, _, _ in self._ends:
            item.setTextWidth(room - 8)  # a long name goes on in a second line
        # The first label stands under the first point; an axis writes only what lies within it
        # and some pixels beside it.
        half = self._metrics.horizontalAdvance(chart.label(0)) / 2 if chart.size else 0
        left = max(6.0, half - BESIDE_AXIS)
        span = (last - first) * wide / (wide - room - left)
        start = first - span * left / wide
        self.box.setRange(xRange=(start, start + span), yRange=(0, self._top), padding=0)
        nearest, below = -self._top, 0.0
        for item, x, y in sorted(self._ends, key=lambda end: end[2]):
            half = item.boundingRect().height() / 2 * self._top / tall
            nearest, below = max(y, nearest + below + half), half
            item.setPos(x + span * 6 / wide, nearest)
        if chart.xs:
            axis = self.plot.getAxis("bottom")
            found = [
                at
                for at in ticks(last, max(2, int(wide / 80)), chart.x_unit)
                if first <= at <= last
            ]
            axis.setTicks([[(at, number_text(at, chart.x_unit)) for at in found]])
            if chart.x_title:
                size = f"{self._font.pixelSize()}px"
                axis.setLabel(chart.x_title, **{"color": self._t.muted, "font-size": size})
        else:
            self._fit_labels(wide - room - left, chart.size)

    def _fit_labels(self, wide: float, count: int) -> None:
        """Write as many labels below as there is room for, at even steps."""
        labels = self.chart.labels
        needed = 10 + max(map(self._metrics.horizontalAdvance, labels), default=0)
        fewest = needed * count / max(1.0, wide)
        step = next((n for n in (1, 2, 3, 5, 7, 10, 14, 28, 30, 60, 90) if n >= fewest), count)
        axis = self.plot.getAxis("bottom")
        axis.setTicks([[(at, label) for at, label in enumerate(labels) if at % step == 0]])

    # --- pointing ---

    def at(self, place: QPointF) -> tuple[int, int]:
        """Series and index at a place of the widget; -1 where all or none is meant."""
        if not self.box.sceneBoundingRect().contains(place):
            return -1, -1
        found = self.box.mapSceneToView(place)
        chart = self.chart
        if chart.kind == HEAT:
            row, column = round(found.y()), round(found.x())
            inside = 0 <= row < len(chart.series) and 0 <= column < chart.size
            return (row, column) if inside else (-1, -1)
        if chart.kind == ROWS:
            index = round(found.y())
        elif chart.kind == LINES:
            index = min(range(chart.size), key=lambda n: abs(self._xs[n] - found.x()), default=-1)
        else:
            index = round(found.x())
        return -1, index if 0 <= index < chart.size else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(*self.at(self.mapToScene(event.position().toPoint())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.ignore()  # a click of the whole chart gives it the keyboard

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        series, index = self.at(self.mapToScene(event.position().toPoint()))
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.chosen.emit(series, index)
        event.ignore()

    def wheelEvent(self, event: Any) -> None:
        event.ignore()  # the page scrolls

    def place_cursor(self, series: int, index: int) -> None:
        """Frame what the keyboard is at; an index of -1 takes the frame away."""
        if self._cursor is not None:
            self.box.removeItem(self._cursor)
            self._cursor = None
        if index < 0:
            return
        (left, right), (bottom, top) = self.box.viewRange()
        if self.chart.kind == HEAT:
            frame = QRectF(index - 0.47, series - 0.45, 0.94, 0.9)
        elif self.chart.kind == ROWS:
            frame = QRectF(left, index - 0.45, right - left, 0.9)
        elif self.chart.kind == LINES:
            half = (right - left) * 4 / max(1.0, self.box.width())
            frame = QRectF(self._xs[index] - half, bottom, 2 * half, top - bottom)
        else:
            frame = QRectF(index - 0.47, bottom, 0.94, top - bottom)
        self._cursor = QGraphicsRectItem(frame)
        self._cursor.setPen(pg.mkPen(self._t.accent, width=1.5))
        self.box.addItem(self._cursor, ignoreBounds=True)


def caption_pixels() -> int:
    """Height of the letters in a window."""
    return QFontInfo(theme.font("caption")).pixelSize()


def _axis_unit(unit: str, found: list[float]) -> str:
    """Round numbers need no decimals."""
    return "count" if unit in ("decimal", "money") and all(at == int(at) for at in found) else unit


def _nowrap(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(" ", "&nbsp;")


def _between(low: QColor, high: QColor, part: float) -> QColor:
    pairs = ((low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue()))
    return QColor(*(round(a + (b - a) * part) for a, b in pairs))
