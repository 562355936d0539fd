"""When a line is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
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

from .hours_preview import Holidays, TextsPreview
from .hours_rows import DateRow, SeasonBox
from .page import SplitFormPage, take_away
from .week_edit import WeekEdit

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

EXAMPLE = "09:00–13:00, 14:00–18:00"
SUMMER = Season("", (6, 20), (8, 25))
"""What a new season begins as."""


class HoursPage(SplitFormPage):
    """The week, seasons, dates and holidays, and what they mean."""

    def __init__(self, context: Context) -> None:
        self.preview = TextsPreview(context)
        hint = tr("When the line is open, such as {example}. Empty: closed.", example=EXAMPLE)
        super().__init__(context, tr("Hours"), hint, self.preview)
        self.week = WeekEdit()
        self.week.edited.connect(self.edited)
        self.seasons: list[SeasonBox] = []
        self.dates: list[DateRow] = []
        self.left.addWidget(self.week)
        self._seasons = self.add_list(tr("Seasons, the same each year"))
        self.add_season_button = self.add_button(tr("Add a season"), self.add_season)
        self._dates = self.add_list(tr("Dates that differ"))
        self.add_date_button = self.add_button(tr("Add a date"), self.add_date)
        self._build_holidays()
        self.left.addStretch(1)

    def _build_holidays(self) -> None:
        self.left.addWidget(section(tr("Public holidays and the office's days off")))
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
        self.left.addLayout(row)
        self.holidays = Holidays()
        self.holidays.other_wanted.connect(self._other_hours)
        self.left.addWidget(self.holidays)
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
        """One more season, with the hours of the usual week to be changed."""
        try:
            usual = self.week.periods()
        except UserError:
            usual = ()  # The week says itself what is wrong with it.
        box = self._put_season(replace(SUMMER, periods=usual))
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
        take_away(self._seasons, box)

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
        take_away(self._dates, row)

    def _today(self) -> date:
        assert self.line is not None
        return self.context.now().astimezone(self.line.zone).date()
