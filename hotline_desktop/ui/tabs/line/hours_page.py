"""When a line is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.hours import CLOSED, OWN, USUAL, DateException, Hours, Season
from hotline_desktop.core.line.hours_store import put_hours
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.line.spans import format_spans, parse_spans
from hotline_desktop.core.roster.holidays import calendar
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import section
from hotline_desktop.ui.resources import icon

from .hours_preview import Holidays, TextsPreview
from .hours_rows import DateRow, SeasonBox
from .page import FormPage
from .week_edit import WeekEdit

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

EXAMPLE = "9:00–13:00, 14:00–18:00"
NARROW = 900
"""Logical pixels: below, the preview stands under what is typed."""

SUMMER = Season("", (6, 20), (8, 25))
"""What a new season begins as."""


class HoursPage(FormPage):
    """The week, seasons, dates and holidays, and what they mean."""

    def __init__(self, context: Context) -> None:
        hint = tr("When the line is open, such as {example}. Empty: closed.", example=EXAMPLE)
        super().__init__(context, tr("Hours"), hint)
        self.week = WeekEdit()
        self.week.edited.connect(self.edited)
        self.seasons: list[SeasonBox] = []
        self.dates: list[DateRow] = []
        self.preview = TextsPreview(context)
        left = QWidget()
        self._column = QVBoxLayout(left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3 * theme.GRID)
        self._column.addWidget(self.week)
        self._seasons = self._list_of(tr("Seasons, the same each year"))
        self.add_season_button = self._add_button(tr("Add a season"), self.add_season)
        self._dates = self._list_of(tr("Dates that differ"))
        self.add_date_button = self._add_button(tr("Add a date"), self.add_date)
        self._build_holidays()
        self._column.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(8 * theme.GRID)
        self._columns.addWidget(left, 3)
        self._columns.addWidget(self.preview, 2)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)

    def _list_of(self, title: str) -> QVBoxLayout:
        self._column.addWidget(section(title))
        rows = QVBoxLayout()
        rows.setSpacing(2 * theme.GRID)
        self._column.addLayout(rows)
        return rows

    def _add_button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(icon("plus"), text)
        button.clicked.connect(lambda _on=False: act())  # type: ignore[operator]
        self._column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return button

    def _build_holidays(self) -> None:
        self._column.addWidget(section(tr("Public holidays and the office's days off")))
        self.rule = QComboBox()
        self.rule.setAccessibleName(tr("What becomes of holidays"))
        for text, rule in (
            (tr("Open as usual"), USUAL),
            (tr("Closed"), CLOSED),
            (tr("Hours of their own"), OWN),
        ):
            self.rule.addItem(text, rule)
        self.holiday_hours = QLineEdit()
        self.holiday_hours.setPlaceholderText(tr("closed"))
        self.holiday_hours.setAccessibleName(tr("Hours of holidays"))
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.rule)
        row.addWidget(self.holiday_hours, 1)
        row.addStretch(1)
        self._column.addLayout(row)
        self.holidays = Holidays()
        self.holidays.other_wanted.connect(self._other_hours)
        self._column.addWidget(self.holidays)
        self.rule.currentIndexChanged.connect(self.edited)
        self.holiday_hours.textEdited.connect(self.edited)

    # --- what stands in it ---

    def fill(self, line: LineInfo) -> None:
        hours = line.hours
        self.week.set_periods(hours.periods)
        for box in list(self.seasons):
            self._drop_season(box)
        for season in hours.seasons:
            self._put_season(season)
        for row in list(self.dates):
            self._drop_date(row)
        for exception in hours.exceptions:
            self._put_date(exception)
        self.rule.setCurrentIndex(self.rule.findData(hours.holidays))
        self.holiday_hours.setText(format_spans(list(hours.holiday_spans)))
        self.preview.choose_language(line.language)

    def typed(self) -> object:
        return (
            self.week.typed(),
            [box.typed() for box in self.seasons],
            [row.typed() for row in self.dates],
            self.rule.currentData(),
            self.holiday_hours.text().strip(),
        )

    def draft(self, line: LineInfo) -> Hours:
        """The hours that are typed.

        Raises:
            UserError: some of it cannot be understood.
        """
        return replace(
            line.hours,
            periods=self.week.periods(),
            seasons=tuple(box.season() for box in self.seasons),
            exceptions=tuple(row.exception() for row in self.dates),
            holidays=self.rule.currentData(),
            holiday_spans=tuple(parse_spans(self.holiday_hours.text())),
            special=calendar().special,
        )

    def store(self, line: LineInfo) -> None:
        put_hours(line.id, self.draft(line))

    def edited(self, *_: object) -> None:
        super().edited()
        self.holiday_hours.setVisible(self.rule.currentData() == OWN)
        if self.line is None:
            return
        try:
            hours = self.draft(self.line)
        except UserError:
            return  # Half typed: what it meant before stays on show.
        self.preview.show_hours(self.line, hours)
        self.holidays.show_hours(hours, self._today())

    def focus_first(self) -> None:
        self.week.days[0].setFocus()

    # --- seasons and dates ---

    def add_season(self) -> SeasonBox:
        """One more season, to be filled in."""
        box = self._put_season(SUMMER)
        box.name.setFocus()
        self.edited()
        return box

    def _put_season(self, season: Season) -> SeasonBox:
        box = SeasonBox(season)
        box.edited.connect(self.edited)
        box.remove.clicked.connect(lambda: self._removed_season(box))
        self.seasons.append(box)
        self._seasons.addWidget(box)
        return box

    def _removed_season(self, box: SeasonBox) -> None:
        self.add_season_button.setFocus()
        self._drop_season(box)
        self.edited()

    def _drop_season(self, box: SeasonBox) -> None:
        self.seasons.remove(box)
        _take_away(self._seasons, box)

    def add_date(self) -> DateRow:
        """One more date, the day after the latest, closed."""
        after = max([self._today(), *(row.last_date() for row in self.dates)]) + timedelta(days=1)
        row = self._put_date(DateException(after))
        row.day.setFocus()
        self.edited()
        return row

    def _other_hours(self, exception: DateException) -> None:
        row = self._put_date(exception)
        row.hours.setFocus()
        self.edited()

    def _put_date(self, exception: DateException) -> DateRow:
        row = DateRow(exception)
        row.edited.connect(self.edited)
        row.remove.clicked.connect(lambda: self._removed_date(row))
        self.dates.append(row)
        self._dates.addWidget(row)
        return row

    def _removed_date(self, row: DateRow) -> None:
        self.add_date_button.setFocus()
        self._drop_date(row)
        self.edited()

    def _drop_date(self, row: DateRow) -> None:
        self.dates.remove(row)
        _take_away(self._dates, row)

    def _today(self) -> date:
        assert self.line is not None
        return self.context.now().astimezone(self.line.zone).date()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.setDirection(
            QBoxLayout.Direction.TopToBottom
            if self.width() < NARROW
            else QBoxLayout.Direction.LeftToRight
        )


def _take_away(rows: QVBoxLayout, widget: QWidget) -> None:
    rows.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
