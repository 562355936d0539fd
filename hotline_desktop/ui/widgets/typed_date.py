"""Dates and times that can be typed as they are written.

Qt moves on by itself when a part is full and takes the separator that is typed then for a second
step, and it cuts the 31st to the days of the month that stood there before: ``31.08.2027`` typed
over a day in November became 30 November. Here digits and separators are read as one writing.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QSignalBlocker, Qt, QTime
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QValidator
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QTimeEdit, QWidget

SEPARATORS = " .,/-:"
MODIFIERS = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
})  # fmt: skip
CENTURY = 2000
"""Added to a year of two digits."""

_Section = QDateTimeEdit.Section
_PARTS = {
    _Section.YearSection: "year", _Section.MonthSection: "month", _Section.DaySection: "day",
    _Section.HourSection: "hour", _Section.MinuteSection: "minute",
    _Section.SecondSection: "second",
}  # fmt: skip

if TYPE_CHECKING:
    _Edit = QDateTimeEdit
else:
    _Edit = object  # Qt's classes cannot be inherited twice.


class _Typed(_Edit):
    """Reads what is typed from the section with the cursor on."""

    _first = 0
    _parts: tuple[str, ...] = ()
    """What is typed into this and the next sections, as it was typed."""
    _before = QDateTime()
    """What stood there before."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in MODIFIERS:
            return  # on most keyboards a colon is typed with Shift: the writing goes on
        if len(text) == 1 and text in "0123456789" and self._take_digit(text):
            return
        if len(text) == 1 and text in SEPARATORS:
            self._separate()
            return
        self._finish()
        super().keyPressEvent(event)

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        if self._parts:
            return QValidator.State.Acceptable, text, place
        return super().validate(text, place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._finish()
        super().focusOutEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        # Typing and the arrow keys go from part to part; Tab leaves.
        self._finish()
        return QWidget.focusNextPrevChild(self, next)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._finish()
        super().mousePressEvent(event)

    def _take_digit(self, digit: str) -> bool:
        if self.isReadOnly():
            return False
        if not self._parts:
            self._first, self._parts = self.currentSectionIndex(), ("",)
            self._before = self.dateTime()
        last = self._first + len(self._parts) - 1
        if len(self._parts[-1]) == self._room(last):
            if last + 1 == self.sectionCount():
                return True
            self._parts, last = (*self._parts, ""), last + 1
        if self.sectionAt(last) not in _PARTS:
            self._finish()
            return False
        self._parts = (*self._parts[:-1], self._parts[-1] + digit)
        self.setDateTime(self._read(finished=False))
        self._show_as_typed()
        return True

    def _separate(self) -> None:
        """Go on to the next part; Qt would take a separator for Tab, and leave."""
        if not self._parts:
            self.setSelectedSection(self.sectionAt(self.currentSectionIndex() + 1))
        elif self._parts[-1] and self._first + len(self._parts) < self.sectionCount():
            self._parts += ("",)

    def _room(self, section: int) -> int:
        return 4 if self.sectionAt(section) == _Section.YearSection else 2

    def _read(self, *, finished: bool) -> QDateTime:
        day, time = self._before.date(), self._before.time()
        found = {
            "year": day.year(), "month": day.month(), "day": day.day(),
            "hour": time.hour(), "minute": time.minute(), "second": time.second(),
        }  # fmt: skip
        for number, digits in enumerate(self._parts):
            name = _PARTS.get(self.sectionAt(self._first + number))
            if not digits or name is None:
                continue
            value = int(digits)
            if name == "year":
                if len(digits) < 4 and not finished:
                    continue
                value += CENTURY if len(digits) <= 2 else 0
            if name == "hour" and self.displayedSections() & _Section.AmPmSection:
                value = value % 12 + (12 if found["hour"] >= 12 else 0)
            found[name] = value
        year = min(max(found["year"], MINYEAR), MAXYEAR)
        month = min(max(found["month"], 1), 12)
        last = monthrange(year, month)[1]
        when = QDateTime(self._before)
        when.setDate(QDate(year, month, min(max(found["day"], 1), last)))
        when.setTime(
            QTime(min(found["hour"], 23), min(found["minute"], 59), min(found["second"], 59))
        )
        return when

    def _show_as_typed(self) -> None:
        edit = self.lineEdit()
        places = []
        for number, digits in enumerate(self._parts):
            self.setSelectedSection(self.sectionAt(self._first + number))
            places.append((edit.selectionStart(), len(edit.selectedText()), digits))
        text = edit.text()
        for start, length, digits in reversed(places):
            text = text[:start] + digits + text[start + length :]
        shorter = sum(length - len(digits) for _start, length, digits in places[:-1])
        with QSignalBlocker(edit):
            edit.setText(text)
            edit.setCursorPosition(places[-1][0] - shorter + len(places[-1][2]))

    def _finish(self) -> None:
        if self._parts:
            when, last = self._read(finished=True), self._first + len(self._parts) - 1
            self._parts = ()
            self.setDateTime(when)
            self.setCurrentSectionIndex(last)


class DateEdit(_Typed, QDateEdit):
    """A date."""


class DateTimeEdit(_Typed, QDateTimeEdit):
    """An instant."""


class TimeEdit(_Typed, QTimeEdit):
    """A time of day, or a length of time."""
