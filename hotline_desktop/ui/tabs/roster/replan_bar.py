"""A quiet offer to plan the breaks of the day again, with the reason and one button."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from hotline_desktop.core.roster.day_view import DayView
from hotline_desktop.core.roster.replanning import Times, reasons_to_replan, times_of
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon

SHOWN = 2


class ReplanBar(QFrame):
    """Says it once for each reason: what was planned or put away since is not offered again.

    Signals:
        wanted_now: plan again.
        put_away: not now.
    """

    wanted_now = Signal()
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.set_role(self, "notice-info")
        self.wanted = False
        self._day: date | None = None
        self._reasons: list[str] = []
        self._answered: set[str] = set()
        self._times: Times = {}
        self._planned: Times = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(2 * theme.GRID)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.plan = QPushButton(icon("coffee"), tr("Plan again"))
        self.plan.clicked.connect(self.wanted_now)
        self.close_button = QPushButton(icon("x"), "")
        theme.set_role(self.close_button, "quiet")
        self.close_button.setAccessibleName(tr("Not now"))
        self.close_button.setToolTip(tr("Not now"))
        self.close_button.clicked.connect(self._put_away)
        row.addWidget(self.text, 1)
        row.addWidget(self.plan)
        row.addWidget(self.close_button)
        self.hide()

    def look(self, view: DayView, minute: int | None) -> None:
        """Show or hide the offer for this day."""
        self._times = times_of(view)
        if view.day != self._day:
            self._day, self._answered, self._planned = view.day, set(), self._times
        self._reasons = reasons_to_replan(view, minute, self._planned)
        # What is over may come again, and is then another thing.
        self._answered &= set(self._reasons)
        fresh = [reason for reason in self._reasons if reason not in self._answered]
        self.wanted = bool(fresh)
        rest = len(fresh) - SHOWN
        said = " ".join(fresh[:SHOWN])
        self.text.setText(f"{said} {tr('%n more', rest)}." if rest > 0 else said)
        self.setVisible(self.wanted)

    def answer(self) -> None:
        """These reasons are known: a plan is on the way."""
        self._answered |= set(self._reasons)
        self._planned = self._times
        self.wanted = False
        self.hide()

    def _put_away(self) -> None:
        self.answer()
        self.put_away.emit()
