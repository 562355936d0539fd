"""The month as one widget: who works when, in few letters, with the hours of each person."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from hotline_desktop.core.roster.absences import CODES
from hotline_desktop.core.roster.shifts import WorkShift
from hotline_desktop.core.roster.week_view import PersonSpan, SpanView
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

from .look import PAD, cut_text
from .span_grid import Align, SpanGrid


def short_time(minutes: int) -> str:
    """``9`` or ``9:30``; after midnight that of the next day."""
    hours, rest = divmod(minutes % (24 * 60), 60)
    return f"{hours}:{rest:02}" if rest else str(hours)


class MonthGrid(SpanGrid):
    """The month's picture. Enter and a double click open the day."""

    HEADER = 10 * theme.GRID
    ROW = 9 * theme.GRID
    FOOT = 6 * theme.GRID
    LEAST = 31

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Shifts of the month"), parent)

    def _left(self) -> float:
        return min(180.0, max(112.0, self.viewport().width() * 0.14))

    def open_cell(self) -> None:
        at = self.selected()
        if at is not None:
            self.day_wanted.emit(at[1])

    def paint_header(self, painter: QPainter, view: SpanView) -> None:
        width, left = self.viewport().width(), self._left()
        bottom = self.viewport().height() - self.FOOT
        for top, high in ((0, self.HEADER), (bottom, self.FOOT)):
            painter.fillRect(QRectF(0, top, width, high), theme.color("surface"))
        painter.save()
        painter.setClipRect(QRectF(left, 0, width - left - self._hours(), bottom + self.FOOT))
        for column in range(view.length):
            self._paint_day(painter, view, column)
        painter.restore()
        painter.setPen(theme.color("muted"))
        room = QRectF(PAD, bottom, left - PAD, self.FOOT)
        cut_text(painter, room, tr("People a day"), theme.font("caption"))
        painter.setPen(QPen(theme.color("border"), 1))
        for y in (self.HEADER, bottom):
            painter.drawLine(QPointF(0, y), QPointF(width, y))

    def _paint_day(self, painter: QPainter, view: SpanView, column: int) -> None:
        day, box = view.day(column), self.cell(0, column)
        top = QRectF(box.x(), 0, box.width(), self.HEADER)
        special, today = view.special.get(day), day == self.today
        if view.is_off(column):
            painter.fillRect(top, theme.color("hover"))
        holiday = special is not None and special.kind == "off"
        painter.setPen(theme.color("bad" if holiday else "muted"))
        painter.setFont(theme.font("caption"))
        word = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
        painter.drawText(top.adjusted(0, 3, 0, -self.HEADER / 2), Align.AlignCenter, word[:2])
        number = top.adjusted(0, self.HEADER / 2 - 3, 0, -3)
        if today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(number.center(), 10, 10)
        ink = "accent_text" if today else "bad" if holiday else "text"
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font(bold=today or holiday))
        # A shortened day is told by its asterisk, a holiday by the weight as well as the colour.
        star = "*" if special is not None and special.kind == "short" else ""
        painter.drawText(number, Align.AlignCenter, f"{day.day}{star}")
        foot = QRectF(box.x(), self.viewport().height() - self.FOOT, box.width(), self.FOOT)
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font("caption"))
        painter.drawText(foot, Align.AlignCenter, str(view.people_on(column) or "–"))

    def paint_cell(self, painter: QPainter, row: int, column: int, person: PersonSpan) -> None:
        inner = self.cell(row, column).adjusted(2, 3, -1, -3)
        away, shifts = person.away[column], person.days[column]
        if away is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("neutral_soft"))
            painter.drawRoundedRect(inner, 3, 3)
            painter.setBrush(QBrush(theme.color("border"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(inner, 3, 3)
            painter.setPen(theme.color("text"))
            painter.setFont(theme.font("caption", bold=True))
            painter.drawText(inner, Align.AlignCenter, CODES[away.kind]())
        elif shifts:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(inner, 3, 3)
            self._paint_times(painter, inner, shifts)

    def _paint_times(self, painter: QPainter, box: QRectF, shifts: tuple[WorkShift, ...]) -> None:
        font = theme.font("caption")
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        first = shifts[0]
        times = (short_time(first.starts), short_time(first.ends))
        more = "+" if len(shifts) > 1 else ""
        line = "–".join(times) + more
        if QFontMetricsF(font).horizontalAdvance(line) <= box.width() - 2:
            painter.drawText(box, Align.AlignCenter, line)
            return
        half = box.height() / 2
        painter.drawText(box.adjusted(0, 1, 0, -half), Align.AlignCenter, times[0])
        painter.drawText(box.adjusted(0, half, 0, -1), Align.AlignCenter, times[1] + more)
