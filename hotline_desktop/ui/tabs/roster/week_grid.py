"""The week as one widget: chips with the name and the times of each shift."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from hotline_desktop.core.roster.absences import KINDS
from hotline_desktop.core.roster.holidays import day_words
from hotline_desktop.core.roster.shifts import WorkShift
from hotline_desktop.core.roster.times import clock
from hotline_desktop.core.roster.week_view import PersonSpan, SpanView
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

from .look import cut_text
from .span_grid import Align, SpanGrid


class WeekGrid(SpanGrid):
    """The week's picture. Enter and a double click ask what to do with the cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Shifts of the week"), parent)

    def paint_header(self, painter: QPainter, view: SpanView) -> None:
        width = self.viewport().width()
        painter.fillRect(QRectF(0, 0, width, self.HEADER), theme.color("surface"))
        locale = QLocale()
        for column in range(view.length):
            day = view.day(column)
            box = self.cell(0, column)
            box = QRectF(box.x(), 0, box.width(), self.HEADER)
            today = day == self.today
            if view.is_off(column):
                painter.fillRect(box, theme.color("hover"))
            special = view.special.get(day)
            holiday = special is not None and special.kind == "off"
            painter.setPen(theme.color("accent" if today else "bad" if holiday else "text"))
            title = locale.toString(QDate(day.year, day.month, day.day), "ddd d")
            painter.setFont(theme.font(bold=today))
            painter.drawText(box.adjusted(8, 5, 0, -self.HEADER / 2), Align.AlignVCenter, title)
            painter.setPen(theme.color("muted"))
            count = tr("%n people", view.people_on(column))
            words = day_words(special)
            count = f"{count} · {words}" if words else count
            room = box.adjusted(8, self.HEADER / 2 - 2, 0, -4)
            cut_text(painter, room, count, theme.font("caption"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(QPointF(0, self.HEADER), QPointF(width, self.HEADER))

    def paint_cell(self, painter: QPainter, row: int, column: int, person: PersonSpan) -> None:
        inner = self.cell(row, column).adjusted(4, 4, -3, -3)
        away, shifts = person.away[column], person.days[column]
        if away is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("neutral_soft"))
            painter.drawRoundedRect(inner, 4, 4)
            painter.setBrush(QBrush(theme.color("border"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(inner, 4, 4)
            self._word(painter, inner, KINDS[away.kind](), "muted")
        elif shifts:
            high = inner.height() / len(shifts)
            for n, shift in enumerate(shifts):
                chip = QRectF(inner.x(), inner.y() + n * high, inner.width(), high - 1)
                self._chip(painter, chip, shift, lines=2 if len(shifts) == 1 else 1)

    def _word(self, painter: QPainter, box: QRectF, text: str, ink: str) -> None:
        font = theme.font("caption", bold=True)
        wide = min(box.width() - 6, QFontMetricsF(font).horizontalAdvance(text) + 12)
        chip = QRectF(box.center().x() - wide / 2, box.center().y() - 10, wide, 20)
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(theme.color(ink))
        cut_text(painter, chip.adjusted(5, 0, -3, 0), text, font)

    def _chip(self, painter: QPainter, box: QRectF, shift: WorkShift, lines: int) -> None:
        painter.setPen(QPen(theme.color("accent"), 1))
        painter.setBrush(theme.color("accent_soft"))
        painter.drawRoundedRect(box, 4, 4)
        name = self.names.get(shift.template_id or 0, "")
        times = f"{clock(shift.starts)}–{clock(shift.ends)}"
        room = box.adjusted(6, 0, -4, 0)
        font = theme.font("caption")
        if QFontMetricsF(font).horizontalAdvance(times) > room.width():
            times = clock(shift.starts)
        painter.setPen(theme.color("text"))
        if lines == 2 and name:
            cut_text(
                painter, room.adjusted(0, 2, 0, -box.height() / 2), name, theme.font("caption")
            )
            painter.setPen(theme.color("accent"))
            cut_text(painter, room.adjusted(0, box.height() / 2 - 1, 0, -1), times, font)
        else:
            cut_text(painter, room, times, font)
