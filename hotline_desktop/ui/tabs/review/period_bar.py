"""Which days and which lines are reviewed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.review.choices import CHOICES, opening_day, period_of, span_of
from hotline_desktop.core.review.period import LONGEST_DAYS, Period
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.widgets.typed_date import DateEdit

OWN = "own"


class PeriodBar(QWidget):
    """A usual period or days of one's own, and the line where there are several.

    Signals:
        changed: other days or another line were chosen.
    """

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Period"))
        for key, title in CHOICES.items():
            self.choice.addItem(title(), key)
        self.choice.addItem(tr("Other days"), OWN)
        self.choice.activated.connect(lambda _n: self._choose(str(self.choice.currentData())))
        row.addWidget(self.choice)
        self.first, self.last = DateEdit(), DateEdit()
        for edit, name in ((self.first, tr("From")), (self.last, tr("Until"))):
            edit.setCalendarPopup(True)
            edit.setKeyboardTracking(False)
            edit.setAccessibleName(name)
            edit.dateChanged.connect(self._own_days)
        row.addWidget(self.first)
        row.addWidget(QLabel("–"))
        row.addWidget(self.last)
        self.line = QComboBox()
        self.line.setAccessibleName(tr("Line"))
        self.line.activated.connect(lambda _n: self._line_chosen())
        self.line.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.line.setMinimumContentsLength(12)
        row.addWidget(self.line)
        row.addStretch(1)
        self.offer_lines()
        self._choose("last_7", tell=False)

    def offer_lines(self) -> None:
        """Offer the lines there are now; one alone is not offered."""
        chosen = self.line.currentData()
        known = lines()
        self.line.clear()
        self.line.addItem(tr("All lines"), 0)
        for line in known:
            self.line.addItem(line.name, line.id)
        self.line.setCurrentIndex(max(0, self.line.findData(chosen)))
        self.line.setVisible(len(known) > 1)

    def period(self) -> Period:
        """What is chosen.

        Raises:
            UserError: it is longer than ten years.
        """
        first, last = (_date(edit.date()) for edit in (self.first, self.last))
        if abs((last - first).days) >= LONGEST_DAYS:
            raise UserError(tr("A review covers ten years at most."))
        return period_of((first, last), self._lines())

    def _lines(self) -> frozenset[int]:
        line_id = self.line.currentData()
        return frozenset({line_id}) if line_id else frozenset()

    def show_days(self, first: date, last: date, lines: frozenset[int] = frozenset()) -> None:
        """Choose these days, and the line where it is one."""
        one = next(iter(lines)) if len(lines) == 1 else 0
        self.line.setCurrentIndex(max(0, self.line.findData(one)))
        self._put(first, last)
        usual = next(
            (
                key
                for key in CHOICES
                if span_of(key, self._today(), self._opening()) == (first, last)
            ),
            OWN,
        )
        self.choice.setCurrentIndex(self.choice.findData(usual))
        self.changed.emit()

    def choose(self, key: str, line_id: int = 0) -> None:
        """Choose one of the usual periods, of a line where its id is given."""
        if line_id:
            self.line.setCurrentIndex(max(0, self.line.findData(line_id)))
        self.choice.setCurrentIndex(self.choice.findData(key))
        self._choose(key)

    def _opening(self) -> date | None:
        return opening_day(self._lines())

    def _choose(self, key: str, *, tell: bool = True) -> None:
        if key == OWN:
            self.first.setFocus()
            return
        span = span_of(key, self._today(), self._opening())
        if span is not None:
            self._put(*span)
        if tell:
            self.changed.emit()

    def _put(self, first: date, last: date) -> None:
        for edit, day in ((self.first, first), (self.last, last)):
            edit.blockSignals(True)
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.blockSignals(False)

    def _own_days(self) -> None:
        self.choice.setCurrentIndex(self.choice.findData(OWN))
        self.changed.emit()

    def _line_chosen(self) -> None:
        if self.choice.currentData() == "opening":
            self._choose("opening")
        else:
            self.changed.emit()


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
