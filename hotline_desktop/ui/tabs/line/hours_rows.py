"""Dates and seasons that differ from the week."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from hotline_desktop.core.line.hours import DateException, Season
from hotline_desktop.core.line.spans import format_spans, parse_spans
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.widgets.optional_date import date_edit, from_qdate

from .week_edit import WeekEdit

LEAP_YEAR = 2024
"""Stands for every year where a season is typed: it has all the days that there are."""


def remove_button(text: str) -> QToolButton:
    """A cross that takes a row away."""
    button = QToolButton()
    button.setIcon(icon("x"))
    button.setToolTip(text)
    button.setAccessibleName(text)
    return button


class DateRow(QWidget):
    """A date, or a range of dates, that differs from the week.

    Signals:
        edited: something was changed.
    """

    edited = Signal()

    def __init__(self, exception: DateException) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        self.day = date_edit(tr("First date"), exception.first)
        self.last = date_edit(tr("Last date"), exception.last or exception.first)
        self.name = QLineEdit(exception.name)
        self.name.setPlaceholderText(tr("Reason"))
        self.name.setAccessibleName(tr("Reason"))
        self.hours = QLineEdit(format_spans(list(exception.periods)))
        self.hours.setPlaceholderText(tr("closed"))
        self.hours.setAccessibleName(tr("Hours"))
        self.remove = remove_button(tr("Remove this date"))
        row.addWidget(self.day)
        row.addWidget(QLabel("–"))
        row.addWidget(self.last)
        row.addWidget(self.name, 2)
        row.addWidget(self.hours, 2)
        row.addWidget(self.remove)
        self.day.dateChanged.connect(self._first_changed)
        self.last.dateChanged.connect(self.edited)
        self.name.textEdited.connect(self.edited)
        self.hours.textEdited.connect(self.edited)

    def _first_changed(self) -> None:
        if self.last.date() < self.day.date():
            self.last.setDate(self.day.date())
        self.edited.emit()

    def last_date(self) -> date:
        """The last date of the row."""
        return from_qdate(self.last.date())

    def typed(self) -> tuple[date, date, str, str]:
        """What stands in the row."""
        first = from_qdate(self.day.date())
        return first, self.last_date(), self.name.text().strip(), self.hours.text().strip()

    def exception(self) -> DateException:
        """What was typed.

        Raises:
            UserError: the hours cannot be understood.
        """
        first, last, name, hours = self.typed()
        return DateException(
            first, name, tuple(parse_spans(hours)), last if last != first else None
        )


class SeasonBox(QFrame):
    """A part of the year with a week of its own.

    Signals:
        edited: something was changed.
    """

    edited = Signal()

    def __init__(self, season: Season) -> None:
        super().__init__()
        self.name = QLineEdit(season.name)
        self.name.setPlaceholderText(tr("Name of the season"))
        self.name.setAccessibleName(tr("Name of the season"))
        self.first = date_edit(tr("First day"), date(LEAP_YEAR, *season.first))
        self.last = date_edit(tr("Last day"), date(LEAP_YEAR, *season.last))
        for edit in (self.first, self.last):
            edit.setDisplayFormat("d MMMM")
            edit.setMinimumWidth(32 * theme.GRID)
            edit.dateChanged.connect(self.edited)
        self.week = WeekEdit()
        self.week.set_periods(season.periods)
        self.remove = remove_button(tr("Remove this season"))
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 2 * theme.GRID)
        whole.setSpacing(2 * theme.GRID)
        whole.setColumnStretch(0, 1)
        for place, widget in enumerate((self.name, self.first, QLabel("–"), self.last)):
            whole.addWidget(widget, 0, place)
        # Tab goes along the layout: what is typed comes before the cross that takes it away.
        whole.addWidget(self.week, 1, 0, 1, 5)
        whole.addWidget(self.remove, 0, 4)
        self.name.textEdited.connect(self.edited)
        self.week.edited.connect(self.edited)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def typed(self) -> tuple[str, date, date, list[str]]:
        """What stands in the box."""
        return (
            self.name.text().strip(),
            from_qdate(self.first.date()),
            from_qdate(self.last.date()),
            self.week.typed(),
        )

    def season(self) -> Season:
        """What was typed.

        Raises:
            UserError: the hours of a day cannot be understood.
        """
        name, first, last, _ = self.typed()
        return Season(name, (first.month, first.day), (last.month, last.day), self.week.periods())
