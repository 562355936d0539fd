"""What the advertising brought, by channel and placement, in a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.advertising.results import Result, Results
from hotline_desktop.core.charts import ROWS, Chart, Series
from hotline_desktop.core.money import written
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table import Column, ListListing
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.widgets.chart import ChartView
from hotline_desktop.ui.widgets.optional_date import from_qdate, to_qdate
from hotline_desktop.ui.widgets.typed_date import DateEdit

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

ALL, MONTH, QUARTER, YEAR, CHOSEN = "all", "30", "90", "365", "chosen"
TABLE, SIDE = 780, 400
NARROW = 820


@dataclass(frozen=True)
class ResultRow:
    """A channel, or one of its placements below it."""

    id: int
    channel: str
    name: str
    result: Result
    placement_id: int = 0


def _money(value: Decimal | None) -> str:
    return written(value) if value else "–"


COLUMNS: tuple[Column, ...] = (
    Column("channel", lambda: tr("Channel"), lambda r: r.channel, width=140, strong=True),
    Column("name", lambda: tr("Advertisement"), lambda r: r.name, width=220, stretch=True,
           muted=True),
    Column("calls", lambda: tr("Calls"), lambda r: QLocale().toString(r.result.calls), width=70,
           align="right"),
    Column("resolved", lambda: tr("Resolved"), lambda r: QLocale().toString(r.result.resolved),
           width=84, align="right"),
    Column("cost", lambda: tr("Cost"), lambda r: _money(r.result.cost), width=96, align="right"),
    Column("per_call", lambda: tr("A call costs"), lambda r: _money(r.result.per_call), width=110,
           align="right"),
    Column("per_resolved", lambda: tr("A resolved one"), lambda r: _money(r.result.per_resolved),
           width=120, align="right"),
)  # fmt: skip


class ResultsPage(QWidget):
    """The figures of a period.

    Signals:
        period_changed: other days are wanted.
        opened: id of a placement.
        export_wanted: the figures are wanted as a workbook.
    """

    period_changed = Signal()
    opened = Signal(int)
    export_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.period = QComboBox()
        for text, key in (
            (tr("All the time"), ALL),
            (tr("Last 30 days"), MONTH),
            (tr("Last 90 days"), QUARTER),
            (tr("Last 365 days"), YEAR),
            (tr("Chosen days"), CHOSEN),
        ):
            self.period.addItem(text, key)
        self.period.setAccessibleName(tr("Period"))
        self.first, self.last = DateEdit(), DateEdit()
        today = context.now().date()
        for edit, day, name in (
            (self.first, today - timedelta(days=30), tr("From")),
            (self.last, today, tr("To")),
        ):
            edit.setCalendarPopup(True)
            edit.setDate(to_qdate(day))
            edit.setAccessibleName(name)
            edit.hide()
            edit.dateChanged.connect(lambda _date: self.period_changed.emit())
        self.asked = QLabel()
        self.asked.setWordWrap(True)
        theme.set_role(self.asked, "muted")
        self.export = QPushButton(icon("file-up"), tr("Export to Excel…"))
        self.export.clicked.connect(self.export_wanted)
        self.table = TableView(
            COLUMNS, name="advertising-results", label=tr("What it brought"), state=context.state
        )
        self.table.set_empty(
            tr("Nobody has said how they heard of you"),
            tr("Ask callers, and choose it in the call card under “Heard of us from”."),
            icon="megaphone",
        )
        self.chart = ChartView()
        side = QWidget()
        theme.set_role(side, "side")
        beside = QVBoxLayout(side)
        beside.setContentsMargins(*[4 * theme.GRID] * 4)
        beside.addWidget(self.chart)
        beside.addStretch(1)
        split = QSplitter()
        split.setObjectName("advertising-results")
        split.addWidget(self.table)
        split.addWidget(side)
        split.setCollapsible(0, False)
        split.setStretchFactor(0, 1)
        split.setSizes([TABLE, SIDE])
        self._split, self._narrow = split, False
        top = QHBoxLayout()
        top.setContentsMargins(4 * theme.GRID, 3 * theme.GRID, 4 * theme.GRID, 0)
        top.setSpacing(2 * theme.GRID)
        for widget in (self.period, self.first, self.last):
            top.addWidget(widget)
        top.addWidget(self.asked, 1)
        top.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(split, 1)
        self.period.currentIndexChanged.connect(lambda _index: self._period_chosen())
        self.table.opened.connect(self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        if (width < NARROW) != self._narrow:
            self._narrow = not self._narrow
            # The chart gives way; the edge of the table pulls it out again.
            self._split.setSizes([width, 0] if self._narrow else [width - SIDE, SIDE])

    def days(self, today: date) -> tuple[date | None, date | None]:
        """First and last day of the period, None where it has no bound."""
        kind = self.period.currentData()
        if kind == ALL:
            return None, None
        if kind == CHOSEN:
            first, last = sorted(from_qdate(edit.date()) for edit in (self.first, self.last))
            return first, last
        return today - timedelta(days=int(kind) - 1), today

    def _period_chosen(self) -> None:
        chosen = self.period.currentData() == CHOSEN
        self.first.setVisible(chosen)
        self.last.setVisible(chosen)
        self.period_changed.emit()

    def _open(self, row: ResultRow) -> None:
        if row.placement_id:
            self.opened.emit(row.placement_id)

    def show_results(self, found: Results) -> None:
        """Show these figures."""
        rows: list[ResultRow] = []
        for channel in found.channels:
            rows.append(ResultRow(len(rows), channel.name, "", channel.result))
            for placing, result in channel.placements:
                if result.calls or result.cost:
                    rows.append(ResultRow(len(rows), "", placing.title, result, placing.id))
        self.table.set_listing(ListListing(rows))
        self.export.setEnabled(bool(rows))
        share = round(100 * found.asked / found.calls) if found.calls else 0
        self.asked.setText(
            tr(
                "{asked} of {calls} callers said how they heard of you: {share} %.",
                asked=QLocale().toString(found.asked),
                calls=QLocale().toString(found.calls),
                share=share,
            )
        )
        heard = [channel for channel in found.channels if channel.result.calls]
        self.chart.setVisible(bool(heard))
        if heard:
            self.chart.show_chart(
                Chart(
                    ROWS,
                    tr("How callers heard of you"),
                    tuple(channel.name for channel in heard),
                    (Series(tr("Calls"), tuple(float(c.result.calls) for c in heard)),),
                )
            )
