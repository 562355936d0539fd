"""The strip below the day: people on the line against people needed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

from .look import PAD, Look, cut_text
from .scale import HOUR, STRIP

Align = Qt.AlignmentFlag


def paint_strip(painter: QPainter, look: Look, width: int, top: int) -> None:
    """People on the line against those needed, five minutes a column, and a number an hour."""
    scale = look.scale
    painter.fillRect(QRectF(0, top, width, STRIP), theme.color("surface"))
    painter.setPen(QPen(theme.color("border"), 1))
    painter.drawLine(QPointF(0, top), QPointF(width, top))
    painter.setPen(theme.color("text"))
    room = QRectF(PAD, top + 6, scale.left - PAD - 4, 20)
    cut_text(painter, room, tr("On the line"), theme.font(bold=True))
    painter.setPen(theme.color("muted"))
    cut_text(painter, room.translated(0, 20), tr("of those needed"), theme.font("caption"))
    painter.save()
    painter.setClipRect(QRectF(scale.left, top, width - scale.left, STRIP))
    chart = QRectF(scale.left, top + 8, width, STRIP - 32)
    slots = range(scale.first // 5, min(scale.last // 5, len(look.view.needed)))
    there = [look.there[s] if s < len(look.there) else 0 for s in slots]
    needed = [look.view.needed[s] for s in slots]
    unit = chart.height() / max(1, *there, *needed) if there else 1
    wide = scale.hour / 12
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    good, bad = theme.color("good_soft"), theme.color("bad_soft")
    for n, slot in enumerate(slots):
        x = scale.x(slot * 5)
        if needed[n] > there[n]:
            painter.fillRect(
                QRectF(x, chart.bottom() - needed[n] * unit, wide + 1, needed[n] * unit), bad
            )
        if there[n]:
            ink = theme.color("bad") if needed[n] > there[n] else good
            painter.fillRect(
                QRectF(x, chart.bottom() - there[n] * unit, wide + 1, there[n] * unit), ink
            )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = QPolygonF()
    for n, slot in enumerate(slots):
        y = chart.bottom() - needed[n] * unit
        line.append(QPointF(scale.x(slot * 5), y))
        line.append(QPointF(scale.x(slot * 5 + 5), y))
    painter.setPen(QPen(theme.color("text"), 1.5))
    painter.drawPolyline(line)
    _numbers(painter, look, chart.bottom() + 3)
    painter.restore()


def _numbers(painter: QPainter, look: Look, y: float) -> None:
    """The worst moment of each hour: people on the line / people needed."""
    scale = look.scale
    for start in range(scale.first, scale.last, HOUR):
        slots = [s for s in range(start // 5, start // 5 + 12) if s < len(look.view.needed)]
        pairs = [(look.there[s] if s < len(look.there) else 0, look.view.needed[s]) for s in slots]
        if not pairs or not any(on or wanted for on, wanted in pairs):
            continue
        on, wanted = min(pairs, key=lambda pair: (pair[0] - pair[1], pair[0]))
        short = on < wanted
        painter.setFont(theme.font("caption", bold=short))
        painter.setPen(theme.color("bad" if short else "muted"))
        text = f"{on}/{wanted}"
        painter.drawText(QRectF(scale.x(start), y, scale.hour, 18), Align.AlignCenter, text)
