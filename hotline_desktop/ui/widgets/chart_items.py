"""What a chart is drawn of, sharp on a screen and on paper."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF


class Axis(pg.AxisItem):  # type: ignore[misc]
    """Draws at once: a recorded picture would be replayed in the wrong size on paper."""

    def paint(self, painter: QPainter, _option: object, _widget: object = None) -> None:
        painter.save()
        painter.setFont(self.style["tickFont"])
        specs = self.generateDrawSpecs(painter)
        if specs:
            self.drawPicture(painter, *specs)
        painter.restore()


class Cells(pg.GraphicsObject):  # type: ignore[misc]
    """Rectangles, each in a colour of its own."""

    def __init__(self, cells: list[tuple[QRectF, QColor]]) -> None:
        super().__init__()
        self._cells = cells
        self._bounds = QRectF()
        for place, _ in cells:
            self._bounds |= place

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, _option: object, _widget: object = None) -> None:
        for place, color in self._cells:
            painter.fillRect(place, color)


class Points(pg.GraphicsObject):  # type: ignore[misc]
    """Round points of a size in pixels."""

    def __init__(
        self, points: list[QPointF], radius: float, brush: QColor, pen: Any = Qt.PenStyle.NoPen
    ) -> None:
        super().__init__()
        self._points, self._radius, self._brush, self._line = points, radius, brush, pen

    def boundingRect(self) -> QRectF:
        return QPolygonF(self._points).boundingRect()

    def paint(self, painter: QPainter, _option: object, _widget: object = None) -> None:
        places = [painter.transform().map(point) for point in self._points]
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._line)
        painter.setBrush(self._brush)
        for place in places:
            painter.drawEllipse(place, self._radius, self._radius)
        painter.restore()
