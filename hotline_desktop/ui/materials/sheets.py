"""The three sheets: a leaflet with tear-off strips, a poster, labels."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hotline_desktop.core.advertising import LABEL, POSTER
from hotline_desktop.core.advertising.materials import LABEL_GRIDS, Material

from .painting import (
    A4,
    ACCENT,
    CENTER,
    LEFT,
    LINE,
    MIDDLE,
    PALE,
    TOP,
    cut_line,
    paint_qr,
    write,
)

EDGE = 120
"""Room at the edges, which most printers leave white."""

STRIP = 760
"""Length of a tear-off strip."""


def paint_sheet(painter: QPainter, wanted: Material) -> None:
    """Paint a whole A4 sheet, measured in tenths of a millimetre."""
    if wanted.kind == POSTER:
        _poster(painter, wanted)
    elif wanted.kind == LABEL:
        _labels(painter, wanted)
    else:
        _leaflet(painter, wanted)


def _leaflet(painter: QPainter, wanted: Material) -> None:
    bottom = A4.height() - 60
    cut = bottom - STRIP
    wide = A4.width() - 2 * EDGE
    top = 150.0
    top += write(painter, QRectF(EDGE, top, wide, 110), wanted.organisation, 58, color=PALE) + 50
    top += write(painter, QRectF(EDGE, top, wide, 520), wanted.headline, 200, bold=True) + 60
    top += write(painter, QRectF(EDGE, top, wide, 340), wanted.text, 78) + 70
    top += write(
        painter, QRectF(EDGE, top, wide, 240), wanted.number, 230, bold=True, color=ACCENT,
        wrap=False,
    ) + 70  # fmt: skip
    room = QRectF(EDGE, top, wide, cut - top - 60)
    _hours_and_code(painter, room, wanted, 62, 460)
    cut_line(painter, 0, cut, A4.width(), cut)
    each = (A4.width() - 2 * 60) / wanted.strips
    for number in range(wanted.strips + 1):
        x = 60 + number * each
        cut_line(painter, x, cut, x, bottom)
        if number < wanted.strips:
            _strip(painter, QRectF(x, cut, each, STRIP), wanted)


def _hours_and_code(
    painter: QPainter, room: QRectF, wanted: Material, letters: float, largest: float
) -> None:
    """The hours at the left, the QR code with its sentence at the right, at the foot of a room."""
    side = min(largest, room.height() - 90) if wanted.uri else 0.0
    if side > 150:
        box = QRectF(room.right() - side - 60, room.bottom() - side - 80, side, side)
        paint_qr(painter, box, wanted.uri)
        below = QRectF(box.left() - 120, box.bottom(), side + 240, 90)
        write(painter, below, wanted.word("scan"), 34, color=PALE, align=CENTER | TOP)
    else:
        side = 0.0
    left = QRectF(room.left(), room.top(), room.width() - side - 100, room.height())
    lines = list(wanted.hours)
    if wanted.email:
        lines += ["", wanted.email] if lines else [wanted.email]
    if wanted.hours:
        title = QRectF(left.left(), left.top(), left.width(), letters * 1.6)
        used = write(painter, title, wanted.word("hours"), letters, bold=True)
        left.setTop(left.top() + used + letters * 0.3)
    write(painter, left, "\n".join(lines), letters)


def _strip(painter: QPainter, box: QRectF, wanted: Material) -> None:
    """One tear-off strip: the text runs upwards."""
    painter.save()
    painter.translate(box.left(), box.bottom())
    painter.rotate(-90)
    long, high = box.height(), box.width()
    inner = QRectF(36, high * 0.12, long - 72, high * 0.76)
    number = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.58)
    write(painter, number, wanted.number, 88, bold=True, align=CENTER | MIDDLE, wrap=False)
    name = QRectF(inner.left(), number.bottom(), inner.width(), inner.height() * 0.42)
    write(painter, name, wanted.line, 40, color=PALE, align=CENTER | MIDDLE)
    painter.restore()


def _poster(painter: QPainter, wanted: Material) -> None:
    wide = A4.width() - 2 * EDGE
    painter.fillRect(QRectF(0, 0, A4.width(), 90), ACCENT)
    top = 210.0
    room = QRectF(EDGE, top, wide, 130)
    top += write(painter, room, wanted.organisation, 66, color=PALE, align=CENTER | TOP) + 110
    room = QRectF(EDGE, top, wide, 760)
    top += write(painter, room, wanted.headline, 290, bold=True, align=CENTER | TOP) + 90
    room = QRectF(EDGE, top, wide, 360)
    top += write(painter, room, wanted.text, 96, align=CENTER | TOP) + 110
    room = QRectF(EDGE, top, wide, 300)
    top += write(
        painter, room, wanted.number, 290, bold=True, color=ACCENT, align=CENTER | TOP, wrap=False
    ) + 110  # fmt: skip
    _hours_and_code(painter, QRectF(EDGE, top, wide, A4.height() - 170 - top), wanted, 70, 640)
    painter.fillRect(QRectF(0, A4.height() - 90, A4.width(), 90), ACCENT)


def _labels(painter: QPainter, wanted: Material) -> None:
    across, down = LABEL_GRIDS[wanted.labels]
    wide, high = A4.width() / across, A4.height() / down
    for row in range(down):
        for column in range(across):
            _label(painter, QRectF(column * wide, row * high, wide, high), wanted)
    painter.setPen(LINE)
    for column in range(1, across):
        cut_line(painter, column * wide, 0, column * wide, A4.height())
    for row in range(1, down):
        cut_line(painter, 0, row * high, A4.width(), row * high)


def _label(painter: QPainter, box: QRectF, wanted: Material) -> None:
    inner = box.adjusted(60, 60, -60, -60)
    side = min(inner.height(), inner.width() * 0.36) if wanted.uri else 0.0
    if side:
        code = QRectF(inner.right() - side, inner.center().y() - side / 2, side, side)
        paint_qr(painter, code, wanted.uri)
    words = QRectF(inner.left(), inner.top(), inner.width() - side - 20, inner.height())
    heights = (0.34, 0.28, 0.38)
    rooms, top = [], words.top()
    for share in heights:
        rooms.append(QRectF(words.left(), top, words.width(), words.height() * share))
        top += rooms[-1].height()
    write(painter, rooms[0], wanted.headline, 60, bold=True, align=LEFT | MIDDLE)
    write(painter, rooms[1], wanted.number, 90, bold=True, color=ACCENT, align=LEFT | MIDDLE,
          wrap=False)  # fmt: skip
    write(painter, rooms[2], "\n".join(wanted.hours), 40, color=PALE)
