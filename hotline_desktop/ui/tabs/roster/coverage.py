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
    runs = _runs(look, slots)
    unit = chart.height() / max(1, *(max(run[2:]) for run in runs)) if runs else 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    good, bad, soft = theme.color("good_soft"), theme.color("bad"), theme.color("bad_soft")
    line = QPolygonF()
    for first, after, there, needed in runs:
        left, right = scale.x(first * 5), scale.x(after * 5)
        wanted, high = chart.bottom() - needed * unit, there * unit
        if needed > there:
            painter.fillRect(QRectF(left, wanted, right - left + 1, needed * unit), soft)
        ink = bad if needed > there else good
        painter.fillRect(QRectF(left, chart.bottom() - high, right - left + 1, high), ink)
        line.append(QPointF(left, wanted))
        line.append(QPointF(right, wanted))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("text"), 1.5))
    painter.drawPolyline(line)
    _numbers(painter, look, chart.bottom() + 3)
    painter.restore()


def _runs(look: Look, slots: range) -> list[tuple[int, int, int, int]]:
    """Neighbouring slots that look alike: the first, the one after the last, there, needed."""
    found: list[tuple[int, int, int, int]] = []
    for slot in slots:
        pair = look.there[slot] if slot < len(look.there) else 0, look.view.needed[slot]
        if found and found[-1][2:] == pair:
            found[-1] = (found[-1][0], slot + 1, *pair)
        else:
            found.append((slot, slot + 1, *pair))
    return found


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
