"""Charts on paper and as pictures, in the colours of paper whatever the theme."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

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


def image(chart: Chart, size: QSize, ratio: float = 2.0) -> QImage:
    """A chart as a picture on white."""
    made = QImage(size * ratio, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        paint(painter, QRectF(0, 0, size.width(), size.height()), chart)
    return made
