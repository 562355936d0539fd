"""The headings of the table of offers: names above, fields at the left."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from hotline_desktop.ui import theme

from .model import ROWS

TITLES = 44 * theme.GRID
AIR = 2 * theme.GRID - 1
WRAPPED = Qt.TextFlag.TextWordWrap


class Names(QHeaderView):
    """Carrier and tariff above each column, cut where they are too long."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(theme.font(bold=True)), QFontMetrics(theme.font("caption"))
        return QSize(0, sum(one.lineSpacing() for one in lines) + 4 * theme.GRID)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        said = self.model().headerData(section, Qt.Orientation.Horizontal)
        if said is None:
            return
        inner = rect.adjusted(2 * theme.GRID, 2 * theme.GRID, -theme.GRID, -2 * theme.GRID)
        carrier, _, tariff = str(said).partition("\n")
        looks = (
            (carrier, theme.font(bold=True), "text", Qt.AlignmentFlag.AlignTop),
            (tariff, theme.font("caption"), "muted", Qt.AlignmentFlag.AlignBottom),
        )
        for words, font, color, side in looks:
            painter.setFont(font)
            painter.setPen(theme.color(color))
            cut = Qt.TextElideMode.ElideRight
            shown = QFontMetrics(font).elidedText(words, cut, inner.width())
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | side), shown)
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class Titles(QHeaderView):
    """Names of the rows; what heads a group is written heavier."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self.setFixedWidth(TITLES)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        row = ROWS[section]
        painter.setFont(theme.font(bold=True) if row.is_heading else theme.font())
        painter.setPen(theme.color("text" if row.is_heading else "muted"))
        flags = WRAPPED | (
            Qt.AlignmentFlag.AlignBottom if row.is_heading else Qt.AlignmentFlag.AlignTop
        )
        inner = rect.adjusted(4 * theme.GRID, AIR, -theme.GRID, -AIR)
        painter.drawText(inner, int(flags), row.title())
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
