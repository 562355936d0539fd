"""Until when an action is to be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidgetAction

from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme


class DueChip(QToolButton):
    """A chip with the date; its menu offers the usual terms, a calendar, and no date.

    Signals:
        changed: another date was chosen.
    """

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.due: date | None = None
        theme.set_role(self, "chip")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self)
        for text, days in (
            (tr("Tomorrow"), 1),
            (tr("In a week"), 7),
            (tr("In two weeks"), 14),
            (tr("In a month"), 30),
        ):
            action = menu.addAction(text)
            action.triggered.connect(
                lambda _on=False, n=days: self._choose(self._today() + timedelta(days=n))
            )
        menu.addSeparator()
        self._calendar = QCalendarWidget()
        self._calendar.setGridVisible(False)
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        self._calendar.setAccessibleName(tr("Due date"))
        self._calendar.activated.connect(self._picked)
        self._calendar.clicked.connect(self._picked)
        own = QWidgetAction(menu)
        own.setDefaultWidget(self._calendar)
        menu.addAction(own)
        menu.addSeparator()
        menu.addAction(tr("No date")).triggered.connect(lambda _on=False: self._choose(None))
        menu.aboutToShow.connect(self._show_month)
        self.setMenu(menu)
        # As wide whatever it says, so that the rows stand in columns.
        longest = self.fontMetrics().horizontalAdvance(tr("overdue: {date}", date="00.00.0000"))
        self.setMinimumWidth(longest + 9 * theme.GRID)
        self.show_due(None)

    def show_due(self, due: date | None) -> None:
        """Show this date."""
        self.due = due
        if due is None:
            words = tr("No date")
        else:
            day = QDate(due.year, due.month, due.day)
            words = QLocale().toString(day, QLocale.FormatType.ShortFormat)
            if due < self._today():
                words = tr("overdue: {date}", date=words)
        self.setText(words)
        self.setAccessibleName(tr("Due: {date}", date=words))

    def _show_month(self) -> None:
        day = self.due or self._today() + timedelta(days=7)
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _picked(self, day: QDate) -> None:
        self.menu().close()
        self._choose(date(day.year(), day.month(), day.day()))

    def _choose(self, due: date | None) -> None:
        if due != self.due:
            self.show_due(due)
            self.changed.emit()
