"""A sheet as it will come out, in the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hotline_desktop.core.advertising.materials import KINDS, Material
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

from .painting import A4
from .sheets import paint_sheet

EDGE = 4 * theme.GRID


class SheetPreview(QWidget):
    """Paints a material as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted: Material | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_material(self, wanted: Material) -> None:
        """Show this from now on."""
        self._wanted = wanted
        self.setAccessibleName(tr("Preview: {what}", what=KINDS[wanted.kind]()))
        said = [wanted.headline, wanted.text, wanted.number, *wanted.hours]
        self.setAccessibleDescription("\n".join(part for part in said if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, 594)

    def minimumSizeHint(self) -> QSize:
        return QSize(210, 297)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._wanted is None:
            return
        room = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        scale = min(room.width() / A4.width(), room.height() / A4.height())
        wide, high = A4.width() * scale, A4.height() * scale
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(room.center().x() - wide / 2, room.center().y() - high / 2)
            sheet = QRectF(0, 0, wide, high)
            painter.setPen(theme.color("border"))
            painter.setBrush(QColor("white"))
            painter.drawRect(sheet)
            painter.setClipRect(sheet)
            painter.scale(scale, scale)
            paint_sheet(painter, self._wanted)
