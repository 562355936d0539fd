"""What the parts of the card have in common."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDateTime, QTimeZone, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.ui import theme
from hotline_desktop.ui.tabs.calls.offers import Offers

from .inputs import PickBox
from .state import CardState


class Part(QWidget):
    """Some fields of the card.

    Signals:
        edited: the operator typed or chose something.
        unknown_entry: a name that is in no list: the list (``topics`` …) and the name.
    """

    edited = Signal()
    unknown_entry = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.loading = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * theme.GRID)

    def set_offers(self, offers: Offers) -> None:
        """What the lists offer now; what is chosen stays."""

    def set_line(self, line: LineInfo) -> None:
        """The line that the call is on."""

    def show_state(self, state: CardState) -> None:
        """Fill the fields, telling nobody."""
        self.loading = True
        self.fill(state)
        self.loading = False

    def fill(self, state: CardState) -> None:
        """Put a card's values into the fields."""
        raise NotImplementedError

    def collect(self) -> dict[str, Any]:
        """The fields as they stand, named as in ``CardState``."""
        raise NotImplementedError

    def typed(self, *_ignored: object) -> None:
        """Something was typed or chosen by hand."""
        if not self.loading:
            self.edited.emit()

    def listen_to(self, box: PickBox, table: str) -> PickBox:
        """Hear what is picked in a list, and which name is not in it."""
        box.picked.connect(self.typed)
        box.unknown.connect(lambda name: self.unknown_entry.emit(table, name))
        return box

    def add_row(self, *widgets: QWidget, spacing: int = 2 * theme.GRID) -> QHBoxLayout:
        """Place widgets side by side, sharing the width."""
        row = QHBoxLayout()
        row.setSpacing(spacing)
        for widget in widgets:
            row.addWidget(widget, 1)
        self.column.addLayout(row)
        return row


def notice(label: QLabel) -> QFrame:
    """A soft coloured strip around a sentence."""
    frame = QFrame()
    theme.set_role(frame, "notice-info")
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(10, 6, 10, 6)
    label.setWordWrap(True)
    label.setMinimumWidth(1)
    layout.addWidget(label)
    return frame


def qt_zone(zone: ZoneInfo) -> QTimeZone:
    """The zone for a field; its offset of today where this system has no zones, as a bare Linux."""
    found = QTimeZone(str(zone.key).encode())
    if found.isValid():
        return found
    offset = datetime.now(zone).utcoffset()
    assert offset is not None
    return QTimeZone(int(offset.total_seconds()))


def to_qt(at: datetime) -> QDateTime:
    """An instant for a field of date and time; the field has the zone."""
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))


def from_qt(at: QDateTime) -> datetime:
    """What a field of date and time says, in UTC."""
    return datetime.fromtimestamp(at.toSecsSinceEpoch(), UTC)
