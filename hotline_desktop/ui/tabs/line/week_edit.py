"""The hours of a week, typed as people write them, with a picture beside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.hours import AROUND_THE_CLOCK, DAY, Period, Span
from hotline_desktop.core.line.spans import format_spans, parse_spans
from hotline_desktop.core.text import capital, tr
from hotline_desktop.ui import theme

BAR = QSize(60 * theme.GRID, 4 * theme.GRID)
QUARTERS = 4


class DayBar(QWidget):
    """A day from midnight to midnight; what is open is coloured."""

    def __init__(self) -> None:
        super().__init__()
        self.spans: list[Span] = []
        self.setMinimumWidth(BAR.width() // 3)
        self.setFixedHeight(BAR.height())

    def sizeHint(self) -> QSize:
        return BAR

    def show_spans(self, spans: Iterable[Span]) -> None:
        """Paint these periods."""
        self.spans = list(spans)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("neutral_soft"))
            painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
            painter.setBrush(theme.color("accent"))
            width = self.width() / DAY
            for starts, ends in self.spans:
                place = QRectF(starts * width, 0, max(2.0, (ends - starts) * width), self.height())
                painter.drawRoundedRect(place, 3, 3)
            painter.setPen(theme.color("surface"))
            for quarter in range(1, QUARTERS):
                x = round(self.width() * quarter / QUARTERS)
                painter.drawLine(x, 0, x, self.height())


class _Hours(QWidget):
    """The hours below the pictures of the days."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(BAR.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("muted"))
            middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            for quarter in range(QUARTERS + 1):
                x = self.width() * quarter / QUARTERS
                width = 8 * theme.GRID
                # The outermost stay within the picture.
                left = min(max(0.0, x - width / 2), self.width() - width)
                place = QRectF(left, 0, width, self.height())
                side = {0: Qt.AlignmentFlag.AlignLeft, QUARTERS: Qt.AlignmentFlag.AlignRight}
                painter.drawText(place, side.get(quarter, middle), str(24 * quarter // QUARTERS))


class WeekEdit(QWidget):
    """Seven days to type, each with its picture.

    Signals:
        edited: something was typed.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * theme.GRID)
        grid.setVerticalSpacing(theme.GRID)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        self.days: list[QLineEdit] = []
        self.bars: list[DayBar] = []
        for weekday in range(7):
            name = QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)
            label = QLabel(capital(name))
            edit, bar = QLineEdit(), DayBar()
            edit.setPlaceholderText(tr("closed"))
            edit.setAccessibleName(name)
            edit.textEdited.connect(self._typed)
            label.setBuddy(edit)
            for column, widget in enumerate((label, edit, bar)):
                grid.addWidget(widget, weekday, column)
            self.days.append(edit)
            self.bars.append(bar)
        links = QHBoxLayout()
        links.setSpacing(4 * theme.GRID)
        for text, act in (
            (tr("Monday's hours for all working days"), self.copy_monday),
            (tr("Around the clock"), lambda: self.set_periods(AROUND_THE_CLOCK)),
        ):
            link = QPushButton(text)
            theme.set_role(link, "link")
            link.clicked.connect(act)
            link.clicked.connect(self.edited)
            links.addWidget(link)
        links.addStretch(1)
        grid.addWidget(_Hours(), 7, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(grid)
        layout.addLayout(links)

    def set_periods(self, periods: Sequence[Period]) -> None:
        """Show the hours of a week."""
        for weekday, edit in enumerate(self.days):
            spans = [(p.starts, p.ends) for p in periods if p.weekday == weekday]
            edit.setText(format_spans(spans))
        self._draw()

    def copy_monday(self) -> None:
        """Give Tuesday to Friday the hours of Monday."""
        for edit in self.days[1:5]:
            edit.setText(self.days[0].text())
        self._draw()

    def typed(self) -> list[str]:
        """What stands in the fields."""
        return [edit.text().strip() for edit in self.days]

    def periods(self) -> tuple[Period, ...]:
        """The hours that are typed.

        Raises:
            UserError: one of the days cannot be understood.
        """
        return tuple(
            Period(weekday, *span)
            for weekday, edit in enumerate(self.days)
            for span in parse_spans(edit.text())
        )

    def _typed(self) -> None:
        self._draw()
        self.edited.emit()

    def _draw(self) -> None:
        spans: list[list[Span]] = [[] for _ in range(7)]
        for weekday, edit in enumerate(self.days):
            try:
                found = parse_spans(edit.text())
            except UserError:
                theme.set_role(edit, "error")
                continue
            theme.set_role(edit, "")
            for starts, ends in found:
                spans[weekday].append((starts, min(ends, DAY)))
                if ends > DAY:
                    spans[(weekday + 1) % 7].append((0, ends - DAY))
        for bar, day in zip(self.bars, spans, strict=True):
            bar.show_spans(day)
