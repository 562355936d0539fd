"""Charts of a workbook's own, beside their numbers."""

from __future__ import annotations

from typing import Any

from openpyxl.chart import BarChart, LineChart
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties

from hotline_desktop.core.charts import LINES, ROWS, STACKED, Chart

COLORS = ("2563C9", "C2620A", "2B8A57", "8253B8", "B83A64", "4D7F8F")
PALE, BAD, WARN = "C3CAD4", "B3261E", "C98A1B"
WIDTH, HEIGHT = 17.0, 8.0
"""Centimetres."""
ROW_CENTIMETRES = 0.53


def native_chart(chart: Chart, number_format: str) -> Any:
    """A chart without its values yet."""
    made: Any = LineChart() if chart.kind == LINES else BarChart()
    made.title, made.width, made.height = chart.title, WIDTH, _height(chart)
    for axis in (made.x_axis, made.y_axis):
        axis.delete = False
    made.y_axis.number_format = number_format
    made.y_axis.scaling.min = 0
    made.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill="E6E9EE"))
    made.legend = made.legend if len(chart.series) > 1 else None
    if made.legend is not None:
        made.legend.position = "b"
    if chart.kind == ROWS:
        made.type = "bar"
        made.x_axis.scaling.orientation = "maxMin"
        made.dataLabels = DataLabelList(showVal=True, showSerName=False, showCatName=False,
                                        showLegendKey=False, showPercent=False)  # fmt: skip
    if chart.kind == STACKED:
        made.grouping, made.overlap = "stacked", 100
    if chart.kind != LINES:
        made.gapWidth = 40
    return made


def color(made: Any, chart: Chart) -> None:
    """Give the values their colours."""
    used = 0
    for series, one in zip(made.series, chart.series, strict=True):
        color = {"bad": BAD, "warn": WARN}.get(one.tone, PALE if one.pale else "")
        if not color:
            color, used = COLORS[used % len(COLORS)], used + 1
        if chart.kind == LINES:
            series.graphicalProperties.line.solidFill = color
            series.smooth = False
        else:
            series.graphicalProperties.solidFill = color


def _height(chart: Chart) -> float:
    """Centimetres: lying bars need room each."""
    bars = chart.size * len(chart.series) if chart.kind == ROWS else 0
    return max(HEIGHT, 3.0 + 0.5 * bars)


def rows_of(chart: Chart) -> int:
    """Rows that a chart covers, and two below it."""
    return round(_height(chart) / ROW_CENTIMETRES) + 2
