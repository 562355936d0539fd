"""The week as one widget: a cell a person and day, chips for the shifts in it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from hotline_desktop.core.roster.absences import KINDS
from hotline_desktop.core.roster.shifts import WorkShift
from hotline_desktop.core.roster.times import clock
from hotline_desktop.core.roster.week_view import PersonWeek, WeekView
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

from .look import PAD, cut_text
from .people import initials, person_colour

HEADER = 11 * theme.GRID
ROW = 11 * theme.GRID
HOURS = 14 * theme.GRID
Align = Qt.AlignmentFlag
Key = Qt.Key


class WeekGrid(QAbstractScrollArea):
    """The week's picture.

    Signals:
        chosen: another cell is selected; its words.
        menu_wanted: for the selected cell, at this global point.
        day_wanted: look at this day.
        delete_wanted: of the shifts in the selected cell.
    """

    chosen = Signal(str)
    menu_wanted = Signal(object)
    day_wanted = Signal(object)
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: WeekView | None = None
        self.names: dict[int, str] = {}
        self.row = self.weekday = 0
        self.today: date | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Shifts of the week"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    def show_week(self, view: WeekView, names: dict[int, str], today: date) -> None:
        """Show a week; ``names`` are those of the templates."""
        self.view, self.names, self.today = view, names, today
        self.row = max(0, min(self.row, len(view.people) - 1))
        self._set_range()
        self._tell()
        self.viewport().update()

    def selected(self) -> tuple[PersonWeek, date] | None:
        """The person and day of the selected cell."""
        if self.view is None or not self.view.people:
            return None
        return self.view.people[self.row], self.view.monday + timedelta(days=self.weekday)

    def select(self, row: int, weekday: int) -> None:
        """Select a cell and bring it into sight."""
        if self.view is None or not self.view.people:
            return
        self.row = max(0, min(row, len(self.view.people) - 1))
        self.weekday = max(0, min(weekday, 6))
        bar, room = self.verticalScrollBar(), self.viewport().height() - HEADER
        bar.setValue(min(max(bar.value(), (self.row + 1) * ROW - room), self.row * ROW))
        self._tell()
        self.viewport().update()

    def _tell(self) -> None:
        at = self.selected()
        words = ""
        if at is not None:
            person, day = at
            parts = [self.shift_text(shift) for shift in person.days[self.weekday]]
            away = person.away[self.weekday]
            if away is not None:
                parts.append(KINDS[away.kind]())
            words = tr(
                "{name}, {day}: {what}",
                name=person.name,
                day=QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM"),
                what=", ".join(parts) or tr("free"),
            )
        self.setAccessibleDescription(words)
        self.chosen.emit(words)

    def shift_text(self, shift: WorkShift) -> str:
        """The template's name and the times."""
        name = self.names.get(shift.template_id or 0, "")
        return f"{name} {clock(shift.starts)}–{clock(shift.ends)}".strip()

    # -- geometry -----------------------------------------------------------------------------

    def _left(self) -> float:
        return min(190.0, max(112.0, self.viewport().width() * 0.2))

    def _hours(self) -> float:
        return HOURS if self.viewport().width() >= 800 else 0

    def cell(self, row: int, weekday: int) -> QRectF:
        """Where a cell lies."""
        left = self._left()
        wide = (self.viewport().width() - left - self._hours()) / 7
        y = HEADER + row * ROW - self.verticalScrollBar().value()
        return QRectF(left + weekday * wide, y, wide, ROW)

    def _cell_at(self, point: QPointF) -> tuple[int, int] | None:
        if self.view is None or point.y() < HEADER:
            return None
        row = int((point.y() - HEADER + self.verticalScrollBar().value()) // ROW)
        weekday = int((point.x() - self._left()) // self.cell(0, 0).width())
        if not 0 <= row < len(self.view.people):
            return None
        return row, max(0, min(6, weekday))

    def _set_range(self) -> None:
        room = self.viewport().height() - HEADER
        rows = len(self.view.people) if self.view else 0
        self.verticalScrollBar().setRange(0, max(0, rows * ROW - room))
        self.verticalScrollBar().setPageStep(max(1, room))
        self.verticalScrollBar().setSingleStep(ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_range()

    # -- painting -----------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        view = self.view
        if view is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), theme.color("surface"))
        for row, person in enumerate(view.people):
            y = self.cell(row, 0).y()
            if HEADER - ROW < y < self.viewport().height():
                self._paint_row(painter, row, person)
        self._paint_header(painter, view)
        painter.end()

    def _paint_header(self, painter: QPainter, view: WeekView) -> None:
        width = self.viewport().width()
        painter.fillRect(QRectF(0, 0, width, HEADER), theme.color("surface"))
        locale = QLocale()
        for weekday in range(7):
            day = view.monday + timedelta(days=weekday)
            box = self.cell(0, weekday)
            box = QRectF(box.x(), 0, box.width(), HEADER)
            today = day == self.today
            painter.setPen(theme.color("accent" if today else "text"))
            title = locale.toString(QDate(day.year, day.month, day.day), "ddd d")
            painter.setFont(theme.font(bold=today))
            painter.drawText(box.adjusted(8, 5, 0, -HEADER / 2), Align.AlignVCenter, title)
            painter.setPen(theme.color("muted"))
            count = tr("%n people", view.people_on(weekday))
            room = box.adjusted(8, HEADER / 2 - 2, 0, -4)
            cut_text(painter, room, count, theme.font("caption"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(QPointF(0, HEADER), QPointF(width, HEADER))

    def _paint_row(self, painter: QPainter, row: int, person: PersonWeek) -> None:
        width, y = self.viewport().width(), self.cell(row, 0).y()
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(0, y + ROW), QPointF(width, y + ROW))
        disc = QRectF(PAD, y + (ROW - 24) / 2, 24, 24)
        ink, ground = person_colour(person.operator_id, person.colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(disc)
        painter.setPen(ink)
        painter.setFont(theme.font("caption", bold=True))
        painter.drawText(disc, Align.AlignCenter, initials(person.name))
        painter.setPen(theme.color("text"))
        room = QRectF(disc.right() + 8, y, self._left() - disc.right() - 12, ROW)
        cut_text(painter, room, person.name, theme.font())
        if self._hours():
            x = width - self._hours()
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(x, y), QPointF(x, y + ROW))
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font("caption"))
            hours = tr("{hours} h", hours=f"{person.working_minutes / 60:.3g}")
            box = QRectF(width - self._hours(), y, self._hours() - 12, ROW)
            painter.drawText(box, Align.AlignRight | Align.AlignVCenter, hours)
        for weekday in range(7):
            self._paint_cell(painter, row, weekday, person)

    def _paint_cell(self, painter: QPainter, row: int, weekday: int, person: PersonWeek) -> None:
        box = self.cell(row, weekday)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(box.topLeft(), box.bottomLeft())
        inner = box.adjusted(4, 4, -3, -3)
        away, shifts = person.away[weekday], person.days[weekday]
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
        if (row, weekday) == (self.row, self.weekday):
            strong = self.hasFocus()
            painter.setPen(QPen(theme.color("accent" if strong else "border"), 2 if strong else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -1, -1), 5, 5)

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

    # -- mouse and keyboard -------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position())
        if at is not None:
            self.select(*at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position())
        if at is not None:
            self.select(*at)
            self.ask_menu()
        elif self.view is not None and event.position().x() >= self._left():
            weekday = int((event.position().x() - self._left()) // self.cell(0, 0).width())
            self.day_wanted.emit(self.view.monday + timedelta(days=min(6, weekday)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.ask_menu()
            return
        at = self._cell_at(QPointF(self.viewport().mapFromGlobal(event.globalPos())))
        if at is not None:
            self.select(*at)
            self.menu_wanted.emit(event.globalPos())

    def ask_menu(self) -> None:
        """Ask for the menu of the selected cell, below it."""
        if self.selected() is not None:
            below: QPoint = self.cell(self.row, self.weekday).bottomLeft().toPoint()
            self.menu_wanted.emit(self.viewport().mapToGlobal(below))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Key.Key_Left: (0, -1),
            Key.Key_Right: (0, 1),
            Key.Key_Up: (-1, 0),
            Key.Key_Down: (1, 0),
        }
        key = Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif key in steps:
            down, across = steps[key]
            self.select(self.row + down, self.weekday + across)
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Insert):
            self.ask_menu()
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            self.delete_wanted.emit()
        else:
            event.ignore()
