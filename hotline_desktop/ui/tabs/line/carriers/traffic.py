"""What offers are compared at: the line's own calls or a stated traffic, term and blocking."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core import settings
from hotline_desktop.core.carriers.comparison import Wish
from hotline_desktop.core.carriers.verdict import BLOCKED, CALLS_IN, CALLS_OUT, SECONDS, TERM
from hotline_desktop.core.settings import Setting
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field
from hotline_desktop.ui.widgets.flow import FlowLayout
from hotline_desktop.ui.widgets.inset import inset
from hotline_desktop.ui.widgets.optional_date import from_qdate
from hotline_desktop.ui.widgets.typed_date import DateEdit, TimeEdit

WHOLE, CHOSEN, STATED = "whole", "chosen", "stated"
MOST_CALLS = 1_000_000

TRAFFIC: tuple[tuple[str, Callable[[], str]], ...] = (
    (WHOLE, lambda: tr("Own calls, all whole months")),
    ("1", lambda: tr("Own calls, last month")),
    ("3", lambda: tr("Own calls, last 3 months")),
    ("12", lambda: tr("Own calls, last 12 months")),
    (CHOSEN, lambda: tr("Own calls, chosen months")),
    (STATED, lambda: tr("Stated by hand")),
)
SHOWN = Setting("carrier_traffic", WHOLE, tuple(key for key, _ in TRAFFIC))


class TrafficBar(QWidget):
    """The choices; they are kept as soon as they are made.

    Signals:
        changed: something is to be compared anew.
    """

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.kind = QComboBox()
        for key, words in TRAFFIC:
            self.kind.addItem(words(), key)
        self.first, self.last = _month(today), _month(today)
        self.calls_in = _spin(CALLS_IN)
        self.calls_out = _spin(CALLS_OUT)
        self.length = inset(TimeEdit(QTime(0, 0).addSecs(settings.get(SECONDS))))
        self.length.setDisplayFormat("m:ss")
        self.term = inset(QSpinBox())
        self.term.setRange(1, 120)
        self.term.setValue(settings.get(TERM))
        self.blocked = inset(QDoubleSpinBox())
        self.blocked.setRange(0.1, 20)
        self.blocked.setDecimals(1)
        self.blocked.setSingleStep(0.5)
        self.blocked.setValue(settings.get(BLOCKED))
        flow = FlowLayout(spacing=3 * theme.GRID)
        flow.addWidget(field(tr("Traffic"), self.kind))
        self._chosen = [
            field(tr("From"), self.first),
            field(tr("To"), self.last),
        ]
        self._stated = [
            field(tr("Incoming a month"), self.calls_in),
            field(tr("Outgoing a month"), self.calls_out),
            field(tr("Length of a call"), self.length),
        ]
        for box in (*self._chosen, *self._stated):
            flow.addWidget(box)
        flow.addWidget(field(tr("Term, months"), self.term))
        flow.addWidget(field(tr("May find it busy, %"), self.blocked))
        for input in (self.kind, self.first, self.last, self.calls_in, self.calls_out,
                      self.length, self.term, self.blocked):  # fmt: skip
            input.setFixedHeight(theme.CONTROL + 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * theme.GRID)
        row.addLayout(flow, 1)
        column = QVBoxLayout()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(2 * theme.GRID)
        column.addSpacing(self.fontMetrics().height() + theme.GRID)
        column.addLayout(self.buttons)
        column.addStretch(1)
        row.addLayout(column)
        self.kind.currentIndexChanged.connect(lambda _index: self._kind_chosen())
        for edit in (self.first, self.last):
            edit.dateChanged.connect(lambda _date: self.changed.emit())
        for spin in (self.calls_in, self.calls_out, self.term, self.blocked):
            spin.valueChanged.connect(lambda _value: self._keep())
        self.length.timeChanged.connect(lambda _time: self._keep())
        self.start_with(own_calls=True)

    def start_with(self, *, own_calls: bool) -> None:
        """Show the choice made last; a line without calls of its own has only stated ones."""
        kind = settings.get(SHOWN) if own_calls else STATED
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self._show_fields()

    def wish(self, zone: ZoneInfo, now: datetime) -> Wish:
        """What is chosen."""
        kind = self.kind.currentData()
        if kind == STATED:
            return Wish(logged=False)
        if kind == WHOLE:
            return Wish()
        if kind == CHOSEN:
            first, last = sorted((from_qdate(self.first.date()), from_qdate(self.last.date())))
            return Wish(chosen=(first, last))
        last = now.astimezone(zone).date().replace(day=1) - timedelta(days=1)
        first = last
        for _ in range(int(kind) - 1):
            first = first.replace(day=1) - timedelta(days=1)
        return Wish(chosen=(first, last))

    def _kind_chosen(self) -> None:
        settings.put(SHOWN, self.kind.currentData())
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        kind = self.kind.currentData()
        for box in self._chosen:
            box.setVisible(kind == CHOSEN)
        for box in self._stated:
            box.setVisible(kind == STATED)

    def _keep(self) -> None:
        settings.put(CALLS_IN, self.calls_in.value())
        settings.put(CALLS_OUT, self.calls_out.value())
        settings.put(SECONDS, QTime(0, 0).secsTo(self.length.time()))
        settings.put(TERM, self.term.value())
        settings.put(BLOCKED, round(self.blocked.value(), 1))
        self.changed.emit()


def _month(today: date) -> DateEdit:
    edit = DateEdit(QDate(today.year, today.month, 1).addMonths(-1))
    edit.setDisplayFormat("MM.yyyy")
    return edit


def _spin(setting: Setting[int]) -> QSpinBox:
    spin = inset(QSpinBox())
    spin.setRange(0, MOST_CALLS)
    spin.setSingleStep(50)
    spin.setGroupSeparatorShown(True)
    spin.setValue(settings.get(setting))
    return spin
