"""The list of what the program says by itself, and what one does about each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from ...core import notices
from ...core.notices import Notice
from ...core.roster.day_view import office_zone
from ...core.text import tr
from .. import events, theme
from ..widgets.empty_state import EmptyState
from .base import Dialog

if TYPE_CHECKING:
    from ..context import Context

LATER: tuple[tuple[int, Callable[[], str]], ...] = (
    (1, lambda: tr("Tomorrow")),
    (7, lambda: tr("In a week")),
    (30, lambda: tr("In a month")),
)


class NoticesDialog(Dialog):
    """Notices, the most urgent first.

    Args:
        go: shows the place that a notice names.
    """

    def __init__(
        self, context: Context, go: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Reminders"), size=QSize(620, 420), parent=parent)
        self._context, self._go = context, go
        self.shown: list[Notice] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2 * theme.GRID)
        self.body.addLayout(self._list)
        self._nothing = EmptyState()
        self._nothing.say(
            tr("No reminders"),
            tr("Ends of contracts and other dates are said here in good time."),
            icon="bell",
        )
        self.body.addWidget(self._nothing, 1)
        self.body.addStretch()
        self.add_close()
        context.changes.changed.connect(self.reload)
        self.reload()

    def reload(self, *_: object) -> None:
        """Read the notices again."""
        self.shown = notices.notices(self._context.now())
        while (item := self._list.takeAt(0)) is not None:
            row = item.widget()
            row.hide()
            row.deleteLater()
        for notice in self.shown:
            self._list.addWidget(self._row(notice))
        self._nothing.setVisible(not self.shown)

    def _show_place(self, where: str) -> None:
        self._go(where)
        self.close()  # else it would hide what it shows

    def _row(self, notice: Notice) -> QWidget:
        today = self._context.now().astimezone(office_zone()).date()
        row = QFrame()
        theme.set_role(row, "notice-warn" if notice.day <= today else "notice-info")
        text = QLabel(notice.text)
        text.setWordWrap(True)
        day = QLabel(day_words(notice.day, today))
        theme.set_role(day, "caption")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text)
        words.addWidget(day)
        show = QPushButton(tr("Show"))
        show.clicked.connect(lambda: self._show_place(notice.where))
        later = QPushButton(tr("Later"))
        later.setProperty("menu", True)
        menu = QMenu(later)
        for days, name in LATER:
            menu.addAction(name()).triggered.connect(partial(self._put_off, notice, days))
        later.setMenu(menu)
        done = QPushButton(tr("Done"))
        done.setToolTip(tr("Say it no more"))
        done.clicked.connect(lambda: self._dismiss(notice))
        across = QHBoxLayout(row)
        across.setContentsMargins(3 * theme.GRID, 2 * theme.GRID, 2 * theme.GRID, 2 * theme.GRID)
        across.setSpacing(theme.GRID)
        across.addLayout(words, 1)
        for button in (show, later, done):
            theme.set_role(button, "quiet")
            button.setAutoDefault(False)
            across.addWidget(button)
        return row

    def _put_off(self, notice: Notice, days: int, _on: bool = False) -> None:
        notices.put_off(notice.id, days, self._context.now())
        self._answered(notice, tr("It will be said again later."))

    def _dismiss(self, notice: Notice) -> None:
        notices.dismiss(notice.id)
        self._answered(notice, tr("It will not be said again."))

    def _answered(self, notice: Notice, text: str) -> None:
        self._tell()
        self._context.messages.note(text, tr("Undo"), lambda: self._undo(notice))

    def _undo(self, notice: Notice) -> None:
        notices.say_again(notice.id)
        self._tell()

    def _tell(self) -> None:
        self._context.changes.tell(events.NOTICES, self)


def day_words(day: date, today: date) -> str:
    """How far a day is, in words, with the date."""
    date_text = QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
    days = (day - today).days
    if days < 0:
        return tr("%n days overdue, {date}", -days, date=date_text)
    if days == 0:
        return tr("today, {date}", date=date_text)
    return tr("in %n days, {date}", days, date=date_text)
