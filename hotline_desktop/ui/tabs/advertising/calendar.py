"""The placements as bars over the weeks, channel by channel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from hotline_desktop.core.advertising.placements import Placing
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dates import month_title

from .list_page import dates_text

HEAD = 12 * theme.GRID
ROW = 9 * theme.GRID
GROUP = 8 * theme.GRID
NAMES = 56 * theme.GRID
LEAST_BAR = 6
WEEK = 7


@dataclass(frozen=True)
class Bar:
    """A placement in its row, or the name of a channel above its placements."""

    channel: str
    placing: Placing | None = None


class PlacementCalendar(QWidget):
    """Weeks across, placements down. Arrow keys choose one, Enter opens it.

    Signals:
        opened: id of a placement.
        moved: the weeks that are shown have changed.
    """

    opened = Signal(int)
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bars: list[Bar] = []
        self._chosen = -1
        self._today = self.first = date.min
        self.weeks = 26
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Calendar of the advertisements"))
        theme.notifier().changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar], today: date) -> None:
        """Show these, with today marked."""
        if today != self._today:
            self._today = today
            self.go_today()
        self._bars = list(bars)
        self._chosen = min(self._chosen, len(self._bars) - 1)
        self.updateGeometry()
        self.setMinimumHeight(self.sizeHint().height())
        self._tell()

    def go_today(self) -> None:
        """Show a third of the past and two thirds of what is to come."""
        monday = self._today - timedelta(days=self._today.weekday())
        self.first = monday - timedelta(weeks=self.weeks // 3)
        self._tell()

    def go(self, weeks: int) -> None:
        """Show later weeks, or earlier ones."""
        self.first += timedelta(weeks=weeks)
        self._tell()

    def set_weeks(self, weeks: int) -> None:
        """Show so many weeks at once."""
        self.weeks = weeks
        self.go_today()

    @property
    def last(self) -> date:
        """The last day shown."""
        return self.first + timedelta(days=self.weeks * WEEK - 1)

    def _tell(self) -> None:
        chosen = self.chosen()
        self.setAccessibleDescription(bar_words(chosen, self._today) if chosen else "")
        self.update()
        self.moved.emit()

    def chosen(self) -> Placing | None:
        """The placement that the keyboard is at."""
        return self._bars[self._chosen].placing if 0 <= self._chosen < len(self._bars) else None

    def sizeHint(self) -> QSize:
        tall = HEAD + sum(ROW if bar.placing else GROUP for bar in self._bars) + 2 * theme.GRID
        return QSize(800, tall)

    # --- painting ---

    def _x(self, day: date) -> float:
        width = self.width() - NAMES - 4 * theme.GRID
        return NAMES + width * (day - self.first).days / (self.weeks * WEEK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("caption"))
            self._paint_weeks(painter)
            top = float(HEAD)
            for number, bar in enumerate(self._bars):
                if bar.placing is None:
                    painter.setFont(theme.font(bold=True))
                    painter.setPen(theme.color("text"))
                    box = QRectF(4 * theme.GRID, top, NAMES, GROUP)
                    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, bar.channel)
                    top += GROUP
                else:
                    self._paint_bar(painter, bar.placing, top, number == self._chosen)
                    top += ROW

    def _paint_weeks(self, painter: QPainter) -> None:
        bottom, metrics = self.height(), painter.fontMetrics()
        self._paint_months(painter)
        for week in range(self.weeks + 1):
            monday = self.first + timedelta(weeks=week)
            x = self._x(monday)
            painter.setPen(theme.color("line"))
            painter.drawLine(round(x), HEAD - 2 * theme.GRID, round(x), bottom)
            if week == self.weeks:
                break
            painter.setPen(theme.color("muted"))
            if self._x(monday + timedelta(weeks=1)) - x > metrics.horizontalAdvance("00") + 6:
                painter.drawText(round(x) + theme.GRID, HEAD - 3 * theme.GRID, str(monday.day))
        if self.first <= self._today <= self.last:
            x = self._x(self._today)
            painter.setPen(theme.color("bad"))
            painter.drawLine(round(x), HEAD - 2 * theme.GRID, round(x), bottom)

    def _paint_months(self, painter: QPainter) -> None:
        mondays = [self.first + timedelta(weeks=week) for week in range(self.weeks)]
        begun = [day for n, day in enumerate(mondays) if n == 0 or day.day <= WEEK]
        painter.setPen(theme.color("text"))
        said, year = 0.0, 0
        for day, following in zip_longest(begun, begun[1:]):
            title = month_title(day)
            text = title if day.year != year else title.removesuffix(f" {day.year}")
            x, wide = self._x(day), painter.fontMetrics().horizontalAdvance(text) + 4 * theme.GRID
            # The rest of a month at the left edge yields to the next one.
            if x < said or (day == self.first and following and x + wide > self._x(following)):
                continue
            painter.drawText(round(x) + theme.GRID, 5 * theme.GRID, text)
            said, year = x + wide, day.year

    def _paint_bar(self, painter: QPainter, placing: Placing, top: float, chosen: bool) -> None:
        painter.setFont(theme.font())
        metrics = QFontMetrics(painter.font())
        if chosen:
            row = QRectF(0, top, self.width(), ROW)
            painter.fillRect(row, theme.color("selection" if self.hasFocus() else "hover"))
        name = metrics.elidedText(
            placing.title, Qt.TextElideMode.ElideRight, NAMES - 10 * theme.GRID
        )
        painter.setPen(theme.color("muted"))
        painter.drawText(
            QRectF(8 * theme.GRID, top, NAMES, ROW), Qt.AlignmentFlag.AlignVCenter, name
        )
        end = placing.ends or max(self._today, self.last)
        if placing.starts > self.last or end < self.first:
            return
        left = max(self._x(placing.starts), float(NAMES))
        right = min(self._x(end + timedelta(days=1)), self._x(self.last + timedelta(days=1)))
        box = QRectF(left, top + 6, max(LEAST_BAR, right - left), ROW - 12)
        tone = "accent" if placing.runs(self._today) else "info"
        if end < self._today:
            tone = "neutral"
        ink, ground = theme.tone(tone)
        painter.setPen(ink)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        inner = box.adjusted(6, 0, -6, 0)
        if inner.width() > 5 * theme.GRID:
            painter.setFont(theme.font("caption"))
            small = QFontMetrics(painter.font())
            words = small.elidedText(placing.title, Qt.TextElideMode.ElideRight, int(inner.width()))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)

    # --- mouse and keys ---

    def _at(self, y: float) -> int:
        top = HEAD
        for number, bar in enumerate(self._bars):
            tall = ROW if bar.placing else GROUP
            if top <= y < top + tall:
                return number if bar.placing else -1
            top += tall
        return -1

    def choose(self, number: int) -> None:
        """Put the cursor on a placement."""
        self._chosen = number
        self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(self._at(event.position().y()))

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._open()

    def _open(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.opened.emit(chosen.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            self._step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.go(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        number = self._chosen + step
        while 0 <= number < len(self._bars):
            if self._bars[number].placing is not None:
                self.choose(number)
                return
            number += step

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(event.pos().y())
            placing = self._bars[number].placing if number >= 0 else None
            if placing is not None:
                QToolTip.showText(event.globalPos(), bar_words(placing, self._today), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)


def bar_words(placing: Placing, today: date) -> str:
    """A placement with its dates."""
    return f"{placing.title}\n{dates_text(placing, today)}"


def span_words(first: date, last: date) -> str:
    """The months from one day to another."""
    return f"{month_title(first)} – {month_title(last)}"
