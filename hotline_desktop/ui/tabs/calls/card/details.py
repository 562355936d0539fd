"""When the call was, how long, in which direction, and who took it: seldom typed in a new call."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit

from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.number_texts import duration_text
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.tabs.calls.formats import parse_duration
from hotline_desktop.ui.tabs.calls.offers import Offers
from hotline_desktop.ui.widgets.typed_date import DateTimeEdit

from .inputs import Choice, PickBox, labelled
from .part import Part, from_qt, qt_zone, to_qt
from .state import CardState

NARROW = 90 * theme.GRID


class Details(Part):
    """Hidden in a new call until they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._state: CardState | None = None
        self.started = DateTimeEdit()
        self.started.setCalendarPopup(True)
        self.started.dateTimeChanged.connect(self._started_typed)
        self.taken_by = self.listen_to(PickBox(), "operators")
        self.length = QLineEdit()
        self.length.setPlaceholderText(tr("m:ss"))
        self.length.editingFinished.connect(self._length_typed)
        self.direction = Choice()
        self.direction.set_options([(d, outcomes.direction_name(d), "") for d in ("in", "out")])
        self.direction.setAccessibleName(tr("Direction"))
        self.direction.chosen.connect(self.typed)
        self._ways = labelled(tr("Direction"), self.direction)
        grid = self._grid = QGridLayout()
        grid.setSpacing(2 * theme.GRID)
        grid.addWidget(labelled(tr("Date and time"), self.started), 0, 0)
        grid.addWidget(labelled(tr("Duration"), self.length), 0, 1)
        grid.addWidget(labelled(tr("Taken by"), self.taken_by), 1, 0)
        grid.addWidget(self._ways, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        # Beside the name there is no room for two words then.
        self._grid.addWidget(self._ways, 2 if narrow else 1, 0 if narrow else 1, 1, 1 + narrow)

    def set_offers(self, offers: Offers) -> None:
        self.taken_by.set_entries(offers.operators)
        self._names = offers.names["operators"]

    def set_line(self, line: LineInfo) -> None:
        self.loading = True
        self.started.setTimeZone(qt_zone(line.zone))
        self.loading = False

    def fill(self, state: CardState) -> None:
        self._state = state
        self.started.setDateTime(to_qt(state.started_at))
        self.length.setText("" if state.duration is None else duration_text(state.duration))
        theme.set_role(self.length, "")
        self.taken_by.choose(state.taken_by_id, self._names.get(state.taken_by_id or 0, ""))
        self.direction.set_value(state.direction)
        self.setVisible(state.late or not state.is_new)

    def collect(self) -> dict[str, Any]:
        assert self._state is not None
        return {
            "started_at": self._started_at(self._state),
            "late": self._state.late,
            "duration": self._state.duration,
            "taken_by_id": self.taken_by.chosen(),
            "direction": str(self.direction.value() or "in"),
        }

    def _started_at(self, state: CardState) -> datetime:
        # The field knows whole seconds only: what nobody touched keeps its own.
        shown = from_qt(self.started.dateTime())
        same = shown == state.started_at.replace(microsecond=0)
        return state.started_at if same else shown

    def begin_at(self, started_at: datetime) -> None:
        """Begin at another time, as the telephone tells; nobody has typed it."""
        if self._state is not None and not self._state.late:
            self._state.started_at = started_at
            self.loading = True
            self.started.setDateTime(to_qt(started_at))
            self.loading = False

    def toggle(self) -> None:
        """Show and begin with the time, or hide."""
        self.setVisible(not self.isVisible())
        if self.isVisible():
            self.started.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _started_typed(self) -> None:
        if not self.loading and self._state is not None:
            self._state.late = True
            self.typed()

    def _length_typed(self) -> None:
        if self.loading or self._state is None:
            return
        seconds = parse_duration(self.length.text())
        wrong = bool(self.length.text().strip()) and seconds is None
        theme.set_role(self.length, "error" if wrong else "")
        if not wrong:
            self._state.duration = seconds
            self.typed()
