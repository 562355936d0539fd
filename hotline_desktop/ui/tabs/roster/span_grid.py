"""A cell a person and day: what the grids of a week and of a month have in common."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from hotline_desktop.core.roster.absences import KINDS
from hotline_desktop.core.roster.holidays import day_words
from hotline_desktop.core.roster.shifts import WorkShift
from hotline_desktop.core.roster.times import clock
from hotline_desktop.core.roster.week_view import PersonSpan, SpanView
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.widgets.avatar import paint_avatar

from .look import PAD, cut_text

Align = Qt.AlignmentFlag
Key = Qt.Key


class SpanGrid(QAbstractScrollArea):
    """The picture of some days; a kind of grid says how large its cells are and paints them.

    Signals:
        chosen: another cell is selected; its words.
        menu_wanted: for the selected cell, at this global point.
        day_wanted: look at this day.
        delete_wanted: of the shifts in the selected cell.
        copy_wanted: of those shifts. ``paste_wanted``: of what was copied, into that cell.
    """

    chosen = Signal(str)
    menu_wanted = Signal(object)
    day_wanted = Signal(object)
    delete_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal()

    HEADER = 11 * theme.GRID
    ROW = 11 * theme.GRID
    FOOT = 0
    HOURS = 14 * theme.GRID
    LEAST = 0
    """The narrowest cell; where there is less room the days scroll sideways."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: SpanView | None = None
        self.names: dict[int, str] = {}
        self.row = self.column = 0
        self.today: date | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self.viewport().update)

    def show_span(self, view: SpanView, names: dict[int, str], today: date) -> None:
        """Show these days; ``names`` are those of the templates."""
        self.view, self.names, self.today = view, names, today
        self.row = max(0, min(self.row, len(view.people) - 1))
        self.column = max(0, min(self.column, view.length - 1))
        self._set_range()
        self._tell()
        self.viewport().update()

    def selected(self) -> tuple[PersonSpan, date] | None:
        """The person and day of the selected cell."""
        if self.view is None or not self.view.people:
            return None
        return self.view.people[self.row], self.view.day(self.column)

    def select(self, row: int, column: int) -> None:
        """Select a cell and bring it into sight."""
        if self.view is None or not self.view.people:
            return
        self.row = max(0, min(row, len(self.view.people) - 1))
        self.column = max(0, min(column, self.view.length - 1))
        down, room = self.verticalScrollBar(), self._room()
        down.setValue(min(max(down.value(), (self.row + 1) * self.ROW - room), self.row * self.ROW))
        across, wide = self.horizontalScrollBar(), self._wide()
        seen = self.viewport().width() - self._left() - self._hours()
        at = round(self.column * wide)
        across.setValue(min(max(across.value(), round(at + wide - seen)), at))
        self._tell()
        self.viewport().update()

    def _tell(self) -> None:
        at = self.selected()
        words = "" if at is None else self._words(self.row, self.column)
        self.setAccessibleDescription(words)
        self.chosen.emit(words)

    def _words(self, row: int, column: int) -> str:
        assert self.view is not None
        person, day = self.view.people[row], self.view.day(column)
        parts = [self.shift_text(shift) for shift in person.days[column]]
        away = person.away[column]
        if away is not None:
            parts.append(KINDS[away.kind]())
        words = tr(
            "{name}, {day}: {what}",
            name=person.name,
            day=QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM"),
            what=", ".join(parts) or tr("free"),
        )
        special = day_words(self.view.special.get(day))
        return f"{words} · {special}" if special else words

    def shift_text(self, shift: WorkShift) -> str:
        """The template's name and the times."""
        name = self.names.get(shift.template_id or 0, "")
        return f"{name} {clock(shift.starts)}–{clock(shift.ends)}".strip()

    # -- geometry -----------------------------------------------------------------------------

    def _left(self) -> float:
        return min(190.0, max(112.0, self.viewport().width() * 0.2))

    def _hours(self) -> float:
        return self.HOURS if self.viewport().width() >= 800 else 0

    def _wide(self) -> float:
        length = self.view.length if self.view else 7
        return max(self.LEAST, (self.viewport().width() - self._left() - self._hours()) / length)

    def _room(self) -> int:
        return self.viewport().height() - self.HEADER - self.FOOT

    def cell(self, row: int, column: int) -> QRectF:
        """Where a cell lies."""
        wide = self._wide()
        x = self._left() + column * wide - self.horizontalScrollBar().value()
        y = self.HEADER + row * self.ROW - self.verticalScrollBar().value()
        return QRectF(x, y, wide, self.ROW)

    def _column_at(self, x: float) -> int | None:
        right = self.viewport().width() - self._hours()
        if self.view is None or not self._left() <= x < right:
            return None
        column = int((x - self._left() + self.horizontalScrollBar().value()) // self._wide())
        return min(self.view.length - 1, column)

    def _cell_at(self, point: QPointF) -> tuple[int, int] | None:
        if self.view is None or not self.HEADER <= point.y() < self.HEADER + self._room():
            return None
        row = int((point.y() - self.HEADER + self.verticalScrollBar().value()) // self.ROW)
        if not 0 <= row < len(self.view.people):
            return None
        column = self._column_at(point.x())
        return row, self.column if column is None else column

    def _set_range(self) -> None:
        room, rows = self._room(), len(self.view.people) if self.view else 0
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, rows * self.ROW - room))
        down.setPageStep(max(1, room))
        down.setSingleStep(self.ROW)
        seen = self.viewport().width() - self._left() - self._hours()
        length = self.view.length if self.view else 7
        across.setRange(0, max(0, round(length * self._wide() - seen)))
        across.setPageStep(max(1, int(seen)))
        across.setSingleStep(int(self._wide()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_range()

    # -- painting -----------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        view = self.view
        if view is None:
            return
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.viewport().rect(), theme.color("surface"))
            left, right = self._left(), self.viewport().width() - self._hours()
            for row, person in enumerate(view.people):
                y = self.cell(row, 0).y()
                if self.HEADER - self.ROW < y < self.viewport().height() - self.FOOT:
                    painter.save()
                    painter.setClipRect(QRectF(left, self.HEADER, right - left, self._room()))
                    for column in range(view.length):
                        self._paint_ground(painter, row, column)
                        self.paint_cell(painter, row, column, person)
                        self._paint_selection(painter, row, column)
                    painter.restore()
                    painter.save()
                    painter.setClipRect(
                        QRectF(0, self.HEADER, self.viewport().width(), self._room())
                    )
                    self._paint_person(painter, y, person)
                    painter.restore()
            self.paint_header(painter, view)

    def paint_header(self, painter: QPainter, view: SpanView) -> None:
        """The days above the cells, and what stands below them."""
        raise NotImplementedError

    def paint_cell(self, painter: QPainter, row: int, column: int, person: PersonSpan) -> None:
        """What somebody does on a day."""
        raise NotImplementedError

    def _paint_ground(self, painter: QPainter, row: int, column: int) -> None:
        box = self.cell(row, column)
        if self.view is not None and self.view.is_off(column):
            painter.fillRect(box, theme.color("hover"))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _paint_selection(self, painter: QPainter, row: int, column: int) -> None:
        if (row, column) == (self.row, self.column):
            box, strong = self.cell(row, column), self.hasFocus()
            painter.setPen(QPen(theme.color("accent" if strong else "border"), 2 if strong else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -1, -1), 5, 5)

    def _paint_person(self, painter: QPainter, y: float, person: PersonSpan) -> None:
        width, row = self.viewport().width(), self.ROW
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(0, y + row), QPointF(width, y + row))
        disc = QRectF(PAD, y + (row - 26) / 2, 26, 26)
        paint_avatar(painter, disc, person.operator_id, person.name, person.colour, person.photo)
        painter.setPen(theme.color("text"))
        room = QRectF(disc.right() + 8, y, self._left() - disc.right() - 12, row)
        cut_text(painter, room, person.name, theme.font())
        if self._hours():
            x = width - self._hours()
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(x, y), QPointF(x, y + row))
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font("caption"))
            shown = QLocale().toString(person.working_minutes / 60, "g", 4)
            box = QRectF(x, y, self._hours() - 12, row)
            align = Align.AlignRight | Align.AlignVCenter
            painter.drawText(box, align, tr("{hours} h", hours=shown))

    # -- mouse and keyboard -------------------------------------------------------------------

    def open_cell(self) -> None:
        """What Enter and a double click do."""
        self.ask_menu()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPointF) -> str:
        """What is to be said of a point: the day in the heading, the cell below."""
        at, column = self._cell_at(point), self._column_at(point.x())
        if self.view is None or column is None:
            return ""
        if at is not None:
            return self._words(*at)
        day = self.view.day(column)
        return day_words(self.view.special.get(day)) if point.y() < self.HEADER else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position())
        if at is not None:
            self.select(*at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position())
        if at is not None:
            self.select(*at)
            self.open_cell()
            return
        column = self._column_at(event.position().x())
        if self.view is not None and column is not None and event.position().y() < self.HEADER:
            self.day_wanted.emit(self.view.day(column))

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
            below: QPoint = self.cell(self.row, self.column).bottomLeft().toPoint()
            self.menu_wanted.emit(self.viewport().mapToGlobal(below))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.view.length - 1 if self.view else 0
        ways = {
            Key.Key_Left: (0, -1),
            Key.Key_Right: (0, 1),
            Key.Key_Up: (-1, 0),
            Key.Key_Down: (1, 0),
            Key.Key_Home: (0, -last),
            Key.Key_End: (0, last),
        }
        key = Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif key in ways:
            down, across = ways[key]
            self.select(self.row + down, self.column + across)
        elif key in (Key.Key_Return, Key.Key_Enter):
            self.open_cell()
        elif key == Key.Key_Insert:
            self.ask_menu()
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            self.delete_wanted.emit()
        else:
            event.ignore()
