"""Which day or week is looked at, and the way to others."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QWidget,
    QWidgetAction,
)

from hotline_desktop.core.roster.times import monday_of
from hotline_desktop.core.text import capital, tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dates import month_title
from hotline_desktop.ui.resources import icon


def day_title(day: date, *, short: bool = False) -> str:
    """``Wed, 4 March 2026`` in the user's language."""
    locale = QLocale()
    form = "ddd, d MMM" if short else "ddd, d MMMM yyyy"
    text = locale.toString(QDate(day.year, day.month, day.day), form)
    return capital(text)


def week_title(monday: date, *, short: bool = False) -> str:
    """``2 March – 8 March 2026``."""
    locale, sunday = QLocale(), monday + timedelta(days=6)
    month = "MMM" if short else "MMMM"
    first = locale.toString(QDate(monday.year, monday.month, monday.day), f"d {month}")
    last = locale.toString(
        QDate(sunday.year, sunday.month, sunday.day), f"d {month}" if short else f"d {month} yyyy"
    )
    return f"{first} – {last}"


def days_of(span: str, day: date) -> tuple[date, date]:
    """First and last day of the ``day``, ``week`` or ``month`` that a day lies in."""
    if span == "week":
        return monday_of(day), monday_of(day) + timedelta(days=6)
    if span == "month":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return day, day


def fill_calendar(menu: QMenu, picked: Callable[[date], object]) -> QCalendarWidget:
    """Make a menu a calendar; ``picked`` hears of the day."""
    calendar = QCalendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for signal in (calendar.clicked, calendar.activated):
        signal.connect(lambda at: picked(date(at.year(), at.month(), at.day())))
    action = QWidgetAction(menu)
    action.setDefaultWidget(calendar)
    menu.addAction(action)
    return calendar


class DayChooser(QWidget):
    """Back, today, on, and a calendar.

    Signals:
        chosen: another day.
    """

    chosen = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.day = today()
        self._span, self._short = "day", False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        self.back = self._button("chevron-left", lambda: self.go(-1))
        self.on = self._button("chevron-right", lambda: self.go(1))
        self.today = QPushButton(tr("Today"))
        self.today.setProperty("role", "quiet")
        self.today.setToolTip("Ctrl+Home")
        self.today.clicked.connect(lambda: self.choose(self._today()))
        self.title = QPushButton()
        self.title.setProperty("role", "quiet")
        self.title.setFont(theme.font("heading", bold=True))
        self.title.setToolTip(tr("Choose a day"))
        menu = QMenu(self.title)
        self._calendar = fill_calendar(menu, self._picked)
        self.title.setMenu(menu)
        self.title.setProperty("menu", True)
        for widget in (self.back, self.on, self.title, self.today):
            row.addWidget(widget)
        self._tell()

    def _button(self, name: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(icon(name), "")
        button.setProperty("role", "quiet")
        button.clicked.connect(act)
        return button

    def _picked(self, day: date) -> None:
        self.title.menu().close()
        self.choose(day)

    def set_span(self, span: str) -> None:
        """Go by ``day``, ``week`` or ``month``."""
        self._span = span
        self._tell()

    def set_short(self, is_short: bool) -> None:
        """Say the day in fewer letters."""
        if is_short != self._short:
            self._short = is_short
            self._tell()

    def go(self, step: int) -> None:
        """To the day, week or month before (-1) or after (1)."""
        if self._span == "month":
            months = 12 * self.day.year + self.day.month - 1 + step
            year, month = divmod(months, 12)
            last = monthrange(year, month + 1)[1]
            self.choose(date(year, month + 1, min(self.day.day, last)))
        else:
            self.choose(self.day + timedelta(days=step * (7 if self._span == "week" else 1)))

    def choose(self, day: date) -> None:
        """Look at this day."""
        self.day = day
        self._tell()
        self.chosen.emit(day)

    def _tell(self) -> None:
        day = self.day
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        if self._span == "month":
            self.title.setText(month_title(day))
        elif self._span == "week":
            self.title.setText(week_title(monday_of(day), short=self._short))
        else:
            self.title.setText(day_title(day, short=self._short))
        names = {
            "day": (tr("Previous day"), tr("Next day")),
            "week": (tr("Previous week"), tr("Next week")),
            "month": (tr("Previous month"), tr("Next month")),
        }[self._span]
        for button, name, keys in zip((self.back, self.on), names, ("Left", "Right"), strict=True):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} (Ctrl+{keys})")
