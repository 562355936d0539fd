"""When a line is open."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.hours import DateException, Period, set_hours
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.line.spans import format_spans, parse_spans
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import section
from hotline_desktop.ui.resources import icon

from .page import FormPage

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

EXAMPLE = "9:00–13:00, 14:00–18:00"
WIDEST = 160 * theme.GRID


class HoursPage(FormPage):
    """The week and the dates that differ from it."""

    def __init__(self, context: Context) -> None:
        hint = tr(
            "When the line is open, such as {example}. Empty: closed. A line without any hours is "
            "open around the clock.", example=EXAMPLE
        )  # fmt: skip
        super().__init__(context, tr("Hours"), hint)
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * theme.GRID)
        grid.setVerticalSpacing(2 * theme.GRID)
        self.days: list[QLineEdit] = []
        for weekday in range(7):
            name = QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)
            label = QLabel(name[:1].upper() + name[1:])
            edit = QLineEdit()
            edit.setPlaceholderText(tr("closed"))
            edit.setAccessibleName(name)
            edit.textEdited.connect(self.edited)
            label.setBuddy(edit)
            grid.addWidget(label, weekday, 0)
            grid.addWidget(edit, weekday, 1)
            self.days.append(edit)
        week = QWidget()
        week.setMaximumWidth(WIDEST)
        week.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(week)
        copy = QPushButton(tr("Monday's hours for all working days"))
        copy.setProperty("role", "link")
        copy.clicked.connect(self.copy_monday)
        self.body.addWidget(copy, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(section(tr("Dates that differ from the week")))
        self.dates: list[DateRow] = []
        self._dates = QVBoxLayout()
        self._dates.setSpacing(2 * theme.GRID)
        self.body.addLayout(self._dates)
        add = QPushButton(icon("plus"), tr("Add a date"))
        add.clicked.connect(lambda _on=False: self.add_date(None))
        self.body.addWidget(add, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def fill(self, line: LineInfo) -> None:
        for weekday, edit in enumerate(self.days):
            spans = [(p.starts, p.ends) for p in line.hours.periods if p.weekday == weekday]
            edit.setText(format_spans(spans))
        for row in list(self.dates):
            self._drop(row)
        for exception in sorted(line.hours.exceptions.values(), key=lambda e: e.date):
            self.add_date(exception)

    def typed(self) -> object:
        return [edit.text() for edit in self.days], [row.typed() for row in self.dates]

    def store(self, line: LineInfo) -> None:
        periods = [
            Period(weekday, *span)
            for weekday, edit in enumerate(self.days)
            for span in parse_spans(edit.text())
        ]
        exceptions = [row.exception() for row in self.dates]
        if len({e.date for e in exceptions}) < len(exceptions):
            raise UserError(tr("One date stands in the list twice."))
        set_hours(line.id, periods, exceptions)

    def focus_first(self) -> None:
        self.days[0].setFocus()

    def copy_monday(self) -> None:
        """Give Tuesday to Friday the hours of Monday."""
        for edit in self.days[1:5]:
            edit.setText(self.days[0].text())
        self.edited()

    def add_date(self, exception: DateException | None = None) -> DateRow:
        """Add a date that differs; tomorrow's, closed, unless told otherwise."""
        row = DateRow(exception or DateException(self._next_free()))
        row.remove.clicked.connect(lambda: self._removed(row))
        row.day.dateChanged.connect(self.edited)
        row.name.textEdited.connect(self.edited)
        row.hours.textEdited.connect(self.edited)
        self.dates.append(row)
        self._dates.addWidget(row)
        if exception is None:
            row.day.setFocus()
            self.edited()
        return row

    def _next_free(self) -> date:
        assert self.line is not None
        today = self.context.now().astimezone(self.line.zone).date()
        return max([today, *(row.exception_date() for row in self.dates)]) + timedelta(days=1)

    def _removed(self, row: DateRow) -> None:
        self.setFocus()
        self._drop(row)
        self.edited()

    def _drop(self, row: DateRow) -> None:
        self.dates.remove(row)
        self._dates.removeWidget(row)
        row.hide()
        row.deleteLater()


class DateRow(QWidget):
    """A date that differs from the week."""

    def __init__(self, exception: DateException) -> None:
        super().__init__()
        self.setMaximumWidth(WIDEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        day = exception.date
        self.day = QDateEdit(QDate(day.year, day.month, day.day))
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(tr("Date"))
        self.name = QLineEdit(exception.name)
        self.name.setPlaceholderText(tr("Reason"))
        self.name.setAccessibleName(tr("Reason"))
        self.hours = QLineEdit(format_spans(list(exception.periods)))
        self.hours.setPlaceholderText(tr("closed"))
        self.hours.setAccessibleName(tr("Hours"))
        self.remove = QToolButton()
        self.remove.setIcon(icon("x"))
        self.remove.setToolTip(tr("Remove this date"))
        self.remove.setAccessibleName(tr("Remove this date"))
        row.addWidget(self.day)
        row.addWidget(self.name, 2)
        row.addWidget(self.hours, 2)
        row.addWidget(self.remove)

    def exception_date(self) -> date:
        """The date that stands in the row."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def typed(self) -> tuple[date, str, str]:
        """What stands in the row."""
        return self.exception_date(), self.name.text().strip(), self.hours.text()

    def exception(self) -> DateException:
        """What was typed.

        Raises:
            UserError: the hours cannot be understood.
        """
        return DateException(
            self.exception_date(), self.name.text().strip(), tuple(parse_spans(self.hours.text()))
        )
