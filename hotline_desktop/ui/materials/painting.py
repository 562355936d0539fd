"""Tools of the sheets: all measures are tenths of a millimetre."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication

from hotline_desktop.core.advertising.materials import qr_rows
from hotline_desktop.ui import theme

A4 = QRectF(0, 0, 2100, 2970)
INK, PALE, ACCENT, LINE = QColor("#14181d"), QColor("#4f5964"), QColor("#1f57b5"), QColor("#9aa4b0")

LEFT = Qt.AlignmentFlag.AlignLeft
CENTER = Qt.AlignmentFlag.AlignHCenter
TOP = Qt.AlignmentFlag.AlignTop
MIDDLE = Qt.AlignmentFlag.AlignVCenter
LEAST = 18
"""Height of the smallest letters: 1.8 mm."""


def sheet_font(size: float, *, bold: bool = False) -> QFont:
    """The program's font, letters of this height."""
    font = QFont(theme.base_font(QApplication.font()))
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def fitting_font(
    text: str, room: QRectF, most: float, *, bold: bool = False, wrap: bool = True
) -> QFont:
    """The font with the largest letters up to ``most`` with which a text fits into the room."""
    size = most
    while size > LEAST:
        font = sheet_font(size, bold=bold)
        needed = _needed(text, room, font, wrap=wrap)
        if needed.width() <= room.width() and needed.height() <= room.height():
            return font
        size *= 0.94
    return sheet_font(LEAST, bold=bold)


def _needed(text: str, room: QRectF, font: QFont, *, wrap: bool) -> QRectF:
    metrics = QFontMetricsF(font)
    flags = Qt.TextFlag.TextWordWrap if wrap else Qt.TextFlag.TextSingleLine
    # Without end below: the height is what is asked for.
    return metrics.boundingRect(QRectF(0, 0, room.width(), 100_000), int(flags), text)


def write(
    painter: QPainter,
    room: QRectF,
    text: str,
    most: float,
    *,
    bold: bool = False,
    color: QColor = INK,
    align: Qt.AlignmentFlag = LEFT | TOP,
    wrap: bool = True,
) -> float:
    """Write a text as large as it fits, up to letters of ``most``; returns the height it took."""
    if not text:
        return 0.0
    font = fitting_font(text, room, most, bold=bold, wrap=wrap)
    painter.setFont(font)
    painter.setPen(color)
    flags = Qt.TextFlag.TextWordWrap if wrap else Qt.TextFlag.TextSingleLine
    painter.drawText(room, int(flags | align), text)
    return min(room.height(), _needed(text, room, font, wrap=wrap).height())


def paint_qr(painter: QPainter, box: QRectF, content: str) -> None:
    """A QR code with its quiet zone of four squares, which belongs to the box."""
    rows = qr_rows(content)
    side = box.width() / (len(rows) + 8)
    painter.fillRect(box, Qt.GlobalColor.white)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                # A hair wider, so that no light shows between neighbours.
                painter.fillRect(
                    QRectF(
                        box.left() + (x + 4) * side,
                        box.top() + (y + 4) * side,
                        side * 1.02,
                        side * 1.02,
                    ),
                    Qt.GlobalColor.black,
                )


def cut_line(painter: QPainter, x1: float, y1: float, x2: float, y2: float) -> None:
    """A dashed line to cut along."""
    pen = QPen(LINE, 3)
    pen.setDashPattern([4, 4])
    painter.setPen(pen)
    painter.drawLine(round(x1), round(y1), round(x2), round(y2))
