"""What the hours that are typed mean: now, on the coming holidays, and in words for callers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.line.hours import DateException, DayHours, Hours
from hotline_desktop.core.line.hours_texts import KINDS, hours_text
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.line.spans import format_spans
from hotline_desktop.core.line.state import state_words
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme, translation
from hotline_desktop.ui.dialogs.base import section
from hotline_desktop.ui.resources import icon

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

AHEAD_DAYS = 150
MOST_HOLIDAYS = 8


class TextsPreview(QWidget):
    """Open or closed now, and the ready-made texts, as the hours are typed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._line: LineInfo | None = None
        self.now_words = QLabel()
        self.now_words.setWordWrap(True)
        theme.set_role(self.now_words, "heading")
        self.kind, self.language = QComboBox(), QComboBox()
        self.kind.setAccessibleName(tr("What the text is for"))
        self.language.setAccessibleName(tr("Language of the text"))
        for box in (self.kind, self.language):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(6)
        for code, title in KINDS.items():
            self.kind.addItem(title(), code)
        for code, name in translation.LANGUAGES.items():
            self.language.addItem(name, code)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(48 * theme.GRID)
        self.text.setAccessibleName(tr("Ready-made text"))
        self.copy = QPushButton(icon("clipboard-copy"), tr("Copy"))
        self.copy.clicked.connect(self.copy_text)
        choice = QHBoxLayout()
        choice.setSpacing(2 * theme.GRID)
        choice.addWidget(self.kind, 2)
        choice.addWidget(self.language, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GRID)
        column.addWidget(self.now_words)
        column.addWidget(section(tr("Ready-made texts")))
        column.addLayout(choice)
        column.addWidget(self.text)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.copy)
        column.addLayout(foot)
        column.addStretch(1)
        self.kind.currentIndexChanged.connect(self._show_text)
        self.language.currentIndexChanged.connect(self._show_text)

    def choose_language(self, code: str) -> None:
        """Show the text in this language first."""
        self.language.setCurrentIndex(max(0, self.language.findData(code)))

    def show_hours(self, line: LineInfo, hours: Hours) -> None:
        """Show what these hours of the line mean."""
        self._line = replace(line, hours=hours)
        words = state_words(hours, self._context.now())
        self.now_words.setText(tr("Now: {state}", state=words))
        self._show_text()

    def _show_text(self) -> None:
        if self._line is not None:
            code, kind = self.language.currentData(), self.kind.currentData()
            self.text.setPlainText(hours_text(kind, self._line, code, self._context.now()))

    def copy_text(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._context.messages.note(tr("Copied."))


class Holidays(QWidget):
    """The holidays of the coming months, and what applies on each.

    Signals:
        other_wanted: these dates are to have hours of their own: a ``DateException``.
    """

    other_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * theme.GRID)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._shown: object = None

    def show_hours(self, hours: Hours, today: date) -> None:
        """Show the holidays from ``today`` on."""
        days = [today + timedelta(days=n) for n in range(AHEAD_DAYS)]
        found = [
            (day, special, hours.applies(day))
            for day in days
            if (special := hours.special(day)) is not None
        ]
        # Neighbours with one name, on which the same applies, are one row.
        rows = [
            list(same)
            for _, same in groupby(
                enumerate(found),
                key=lambda n: (n[1][0].toordinal() - n[0], n[1][1].name, n[1][2].spans),
            )
        ]
        shown = [(row[0][1], row[-1][1][0]) for row in rows[:MOST_HOLIDAYS]]
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, ((day, special, applies), last) in enumerate(shown):
            self._add(place, day, last, special.name, applies)

    def _add(self, place: int, day: date, last: date, name: str, applies: DayHours) -> None:
        title = QLabel(name)
        title.setWordWrap(True)
        what = QLabel(format_spans(list(applies.spans)) or tr("closed"))
        if not applies.spans:
            theme.set_role(what, "muted")
        other = QToolButton()
        other.setIcon(icon("pencil"))
        other.setToolTip(tr("Other hours on this date"))
        other.setAccessibleName(tr("Other hours on {day}", day=day_words(day)))
        exception = DateException(day, name, applies.spans, last if last != day else None)
        other.clicked.connect(lambda: self.other_wanted.emit(exception))
        days = day_words(day) if last == day else f"{day_words(day)} – {day_words(last)}"
        for column, widget in enumerate((QLabel(days), title, what, other)):
            self._grid.addWidget(widget, place, column)


def day_words(day: date) -> str:
    """``Fri 1 Jan``."""
    locale = QLocale()
    weekday = locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{weekday} {day.day} {locale.monthName(day.month, QLocale.FormatType.ShortFormat)}"
