"""Charts on paper, in the colours of paper whatever the theme."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QPainter

from hotline_desktop.core.charts import Chart
from hotline_desktop.ui import theme

from .chart_plot import Plot

TEXT = 11
"""Pixels of the letters, 96 to an inch."""


def paint(painter: QPainter, target: QRectF, chart: Chart) -> None:
    """Paint a chart into a rectangle of a page or picture, as vectors, in the colours of paper."""
    plot = Plot(chart, theme.LIGHT, TEXT, thickness=painter.transform().m11())
    plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    plot.resize(target.size().toSize())
    plot.show()
    plot.grab()  # now the axes know how wide their words are
    for layout in (plot.plot.layout, plot.ci.layout):
        layout.activate()
    plot.fit()
    plot.scene().render(painter, target, QRectF(plot.rect()))
    plot.hide()
    plot.deleteLater()
    QCoreApplication.sendPostedEvents(plot, QEvent.Type.DeferredDelete.value)
