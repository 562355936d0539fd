"""The line: its name, what is said on it, and when it is open."""

from __future__ import annotations

from datetime import date
from zoneinfo import available_timezones

from PySide6.QtCore import QDate, QLocale, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core import settings
from ...core.errors import UserError
from ...core.line.hours import DateException, Period, set_hours
from ...core.line.lines import LineInfo, change_line, lines
from ...core.storage.database import transaction
from ...core.text import tr
from .. import events, theme
from ..context import Context
from ..resources import icon
from .base import Dialog, field
from .hours_text import format_spans, parse_spans

EXAMPLE = "9:00–13:00, 14:00–18:00"


class LineDialog(Dialog):
    """Everything about the line that is shown, saved together."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Line and hours"), size=QSize(640, 680), scrolls=False, parent=parent)
        self._context = context
        known = lines() or lines(retired=True)
        chosen = settings.get(settings.LAST_LINE)
        self.line: LineInfo = next((line for line in known if line.id == chosen), known[0])
        pages = QTabWidget()
        pages.setDocumentMode(True)
        pages.addTab(self._hours_page(), tr("&Hours"))
        pages.addTab(self._dates_page(), tr("&Dates"))
        pages.addTab(self._line_page(), tr("&Line"))
        self.body.addWidget(pages)
        self.pages = pages
        self.add_button(tr("Cancel"), self.close)
        self.add_button(tr("Save"), self.save, role="primary")

    def _hours_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4 * theme.GRID, 0, 0)
        column.setSpacing(2 * theme.GRID)
        hint = QLabel(
            tr("When the line is open, such as {example}. Empty: closed. A line without any hours "
               "is open around the clock.", example=EXAMPLE)
        )  # fmt: skip
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        column.addWidget(hint)
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * theme.GRID)
        grid.setVerticalSpacing(2 * theme.GRID)
        self.days: list[QLineEdit] = []
        for weekday in range(7):
            name = QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)
            label = QLabel(name[:1].upper() + name[1:])
            spans = [(p.starts, p.ends) for p in self.line.hours.periods if p.weekday == weekday]
            edit = QLineEdit(format_spans(spans))
            edit.setPlaceholderText(tr("closed"))
            edit.setAccessibleName(name)
            label.setBuddy(edit)
            grid.addWidget(label, weekday, 0)
            grid.addWidget(edit, weekday, 1)
            self.days.append(edit)
        column.addLayout(grid)
        copy = QPushButton(tr("Monday's hours for all working days"))
        copy.setProperty("role", "link")
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy_monday)
        column.addWidget(copy, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return _scrolling(page)

    def _dates_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4 * theme.GRID, 0, 0)
        column.setSpacing(2 * theme.GRID)
        hint = QLabel(tr("Holidays and other dates that differ from the week."))
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        column.addWidget(hint)
        self._dates = QVBoxLayout()
        self._dates.setSpacing(2 * theme.GRID)
        column.addLayout(self._dates)
        add = QPushButton(icon("plus"), tr("Add a date"))
        add.setAutoDefault(False)
        add.clicked.connect(lambda _on=False: self.add_date(None))
        column.addWidget(add, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.dates: list[DateRow] = []
        for exception in sorted(self.line.hours.exceptions.values(), key=lambda e: e.date):
            self.add_date(exception)
        return _scrolling(page)

    def _line_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4 * theme.GRID, 0, 0)
        column.setSpacing(3 * theme.GRID)
        line = self.line
        self.name, self.organisation = QLineEdit(line.name), QLineEdit(line.organisation)
        self.number = QLineEdit(line.number)
        self.zone = QComboBox()
        self.zone.setEditable(True)
        self.zone.addItems(sorted(available_timezones()))
        self.zone.setCurrentText(line.zone.key)
        for label, widget, hint in (
            (tr("&Name of the line"), self.name, ""),
            (tr("&Organisation, as it is named to callers"), self.organisation, ""),
            (tr("Telephone n&umber"), self.number, ""),
            (tr("&Time zone"), self.zone, ""),
        ):
            column.addWidget(field(label, widget, hint))
        column.addStretch(1)
        return _scrolling(page)

    def copy_monday(self) -> None:
        """Give Tuesday to Friday the hours of Monday."""
        for edit in self.days[1:5]:
            edit.setText(self.days[0].text())

    def add_date(self, exception: DateException | None = None) -> DateRow:
        """Add a date that differs; tomorrow's, closed, unless told otherwise."""
        row = DateRow(exception or DateException(self._next_free()))
        row.remove.clicked.connect(lambda: self._drop(row))
        self.dates.append(row)
        self._dates.addWidget(row)
        if exception is None:
            row.day.setFocus()
        return row

    def _next_free(self) -> date:
        taken = [row.day.date() for row in self.dates]
        now = self._context.now().astimezone(self.line.zone).date()
        day = QDate(now.year, now.month, now.day)
        latest = max([day, *taken])
        return date.fromordinal(date(latest.year(), latest.month(), latest.day()).toordinal() + 1)

    def _drop(self, row: DateRow) -> None:
        self.dates.remove(row)
        self._dates.removeWidget(row)
        row.deleteLater()

    def save(self) -> None:
        """Save everything.

        Raises:
            UserError: some of it cannot be understood; nothing was saved then.
        """
        periods = [
            Period(weekday, *span)
            for weekday, edit in enumerate(self.days)
            for span in parse_spans(edit.text())
        ]
        exceptions = [row.exception() for row in self.dates]
        if len({e.date for e in exceptions}) < len(exceptions):
            raise UserError(tr("One date stands in the list twice."))
        with transaction():
            change_line(
                self.line.id,
                name=self.name.text().strip(),
                organisation=self.organisation.text().strip(),
                number=self.number.text().strip(),
                timezone=self.zone.currentText().strip(),
            )
            set_hours(self.line.id, periods, exceptions)
        self._context.changes.tell(events.LINE, self)
        self._context.messages.note(tr("Saved."))
        self.close()


class DateRow(QWidget):
    """A date that differs from the week."""

    def __init__(self, exception: DateException) -> None:
        super().__init__()
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

    def exception(self) -> DateException:
        """What was typed.

        Raises:
            UserError: the hours cannot be understood.
        """
        day = self.day.date()
        return DateException(
            date(day.year(), day.month(), day.day()),
            self.name.text().strip(),
            tuple(parse_spans(self.hours.text())),
        )


def _scrolling(page: QWidget) -> QWidget:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.setProperty("role", "body")
    area.setWidget(page)
    return area
