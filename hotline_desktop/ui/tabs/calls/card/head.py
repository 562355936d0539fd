"""The head of the card: what it is, how long the call lasts, who took it when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QWidget

from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.number_texts import duration_text
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.tabs.calls.formats import list_instant

from .keys import HISTORY_KEY
from .state import CardState

SECOND_MS = 1000


class Head(QWidget):
    """Title, running time, and what can be done with a registered call.

    Signals:
        hung_up: stop the timer, or let it run on.
    """

    hung_up = Signal()
    details_wanted = Signal()
    history_requested = Signal()
    delete_requested = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._state: CardState | None = None
        self._title = QLabel()
        theme.set_role(self._title, "heading")
        self._time = QLabel()
        self._time.setFont(theme.font("title", bold=True))
        self._time.setAccessibleName(tr("Duration of the call"))
        self._hang_up = _tool("phone-off", tr("Hung up"), "Ctrl+T")
        self._hang_up.clicked.connect(self.hung_up)
        self._meta = QPushButton()
        theme.set_role(self._meta, "link")
        self._meta.setToolTip(tr("Another time or colleague ({key})", key="Ctrl+L"))
        self._meta.clicked.connect(self.details_wanted)
        self._history = _tool("history", tr("Who changed what"), HISTORY_KEY)
        self._history.clicked.connect(self.history_requested)
        self._delete = _tool("trash-2", tr("Move to the bin"))
        self._delete.clicked.connect(self.delete_requested)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 12, 8)
        grid.setHorizontalSpacing(2 * theme.GRID)
        grid.setVerticalSpacing(2)
        self._grid = grid
        grid.addWidget(self._title, 0, 0)
        self.set_low(False)
        right = (self._time, self._hang_up, self._history, self._delete)
        for column, widget in enumerate(right, start=2):
            grid.addWidget(widget, 0, column, 2, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._show_time)

    def set_low(self, low: bool) -> None:
        """One line where the card is low, else two."""
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self._meta, 0 if low else 1, 1 if low else 0, left)
        self._grid.setColumnStretch(0, 0 if low else 1)
        self._grid.setColumnStretch(1, 1 if low else 0)
        self._grid.setContentsMargins(16, 2 if low else 10, 12, 2 if low else 8)

    def show_state(self, state: CardState, line: LineInfo, taken_by: str) -> None:
        """Say which call this is; the time runs while the call does."""
        self._state = state
        if not state.is_new:
            self._title.setText(tr("Call"))
        else:
            self._title.setText(tr("Late entry") if state.late else tr("New call"))
        when = list_instant(state.started_at, self._now(), line)
        self._meta.setText(f"{when} · {taken_by or tr('Nobody sits here')}")
        running = state.is_new and not state.late
        self._hang_up.setVisible(running)
        self._history.setVisible(not state.is_new)
        self._delete.setVisible(not state.is_new)
        if running:
            self._timer.start()
        else:
            self._timer.stop()
        self._show_time()

    def _show_time(self) -> None:
        if self._state is None:
            return
        seconds = self._state.seconds(self._now())
        self._time.setText("" if seconds is None else duration_text(seconds))
        self._hang_up.setIcon(icon("play" if self._state.stopped_at else "phone-off"))


def _tool(icon_name: str, name: str, key: str = "") -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(icon_name))
    button.setToolTip(f"{name} ({key})" if key else name)
    button.setAccessibleName(name)
    return button
