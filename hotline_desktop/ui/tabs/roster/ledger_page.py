"""The ledger of breaks: what was planned and what was had, by person and period."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core import lists
from hotline_desktop.core.roster.day_view import kind_word, office_zone, state_word
from hotline_desktop.core.roster.ledger import (
    LedgerRow,
    LedgerSum,
    ledger,
    periods,
    remark,
    sums,
)
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import capital, tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.saving import Write, save_workbook, write_to
from hotline_desktop.ui.table import Chip, Column, ListListing
from hotline_desktop.ui.table_view import TableView

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

PERIODS: dict[str, Callable[[], str]] = {
    "today": lambda: tr("Today"),
    "week": lambda: tr("This week"),
    "last_week": lambda: tr("Last week"),
    "month": lambda: tr("This month"),
    "last_month": lambda: tr("Last month"),
}
TONES = {"taken": "good", "running": "info", "missed": "bad", "skipped": "neutral"}


@dataclass(frozen=True)
class SumRow:
    """A person's sums as a row."""

    id: int
    name: str
    sums: LedgerSum


@dataclass(frozen=True)
class BreakRow:
    """A break as a row."""

    id: int
    name: str
    row: LedgerRow


class LedgerPage(QWidget):
    """Sums above, the breaks of whoever is chosen below."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: list[LedgerRow] = []
        self._chosen: int | None = None
        self.sums = TableView(
            _sum_columns(), name="ledger-sums", label=tr("Breaks by person"), state=context.state
        )
        self.breaks = TableView(
            _break_columns(), name="ledger", label=tr("Breaks"), state=context.state
        )
        nothing = tr("No breaks in this period"), tr("Give out shifts and plan their breaks.")
        self.sums.set_empty(*nothing, icon="coffee")
        self.breaks.set_empty(nothing[0], icon="coffee")
        self.sums.picked.connect(self._choose)
        self.foot = QLabel()
        self.foot.setWordWrap(True)
        theme.set_role(self.foot, "caption")
        self.foot.setContentsMargins(16, 4, 16, 8)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.sums)
        split.addWidget(self.breaks)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_top())
        column.addWidget(split, 1)
        column.addWidget(self.foot)
        self.keyboard = self.sums

    def _build_top(self) -> QWidget:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(2 * theme.GRID)
        self.period = QComboBox()
        self.period.setAccessibleName(tr("Period"))
        for key, title in PERIODS.items():
            self.period.addItem(title(), key)
        self.period.setCurrentIndex(1)
        self.period.currentIndexChanged.connect(lambda _n: self.reload())
        self.dates = QLabel()
        theme.set_role(self.dates, "muted")
        self.everybody = QPushButton(tr("Everybody"))
        theme.set_role(self.everybody, "quiet")
        self.everybody.setToolTip(tr("Show the breaks of everybody below"))
        self.everybody.clicked.connect(self._choose_everybody)
        self.excel = QPushButton(icon("file-up"), tr("Export to Excel…"))
        self.excel.clicked.connect(self.ask_file)
        row.addWidget(self.period)
        row.addWidget(self.dates)
        row.addStretch(1)
        row.addWidget(self.everybody)
        row.addWidget(self.excel)
        return top

    def _days(self) -> tuple[date, date]:
        now = self._context.now().astimezone(office_zone())
        return periods(now.date())[self.period.currentData()]

    def reload(self) -> None:
        """Read the breaks of the period."""
        first, last = self._days()
        self._rows = ledger(first, last, office_zone(), self._context.now())
        names = lists.names(Operator)
        found = [SumRow(one.operator_id, names[one.operator_id], one) for one in sums(self._rows)]
        self.sums.set_listing(ListListing(sorted(found, key=lambda row: row.name.casefold())))
        self.dates.setText(_day(first) if first == last else f"{_day(first)} – {_day(last)}")
        self.excel.setEnabled(bool(self._rows))
        self._show_breaks()
        owed = sum(row.sums.owed for row in found)
        self.foot.setText(
            tr("%n minutes of breaks were not had. Missed breaks of today are offered again.", owed)
            if owed
            else tr("Everybody had the breaks that were due.") if found else ""
        )  # fmt: skip

    def _choose(self, row: SumRow | None) -> None:
        self._chosen = row.id if row is not None else None
        self._show_breaks()

    def _choose_everybody(self) -> None:
        self.sums.clearSelection()
        self._choose(None)

    def _show_breaks(self) -> None:
        names = lists.names(Operator)
        shown = [row for row in self._rows if self._chosen in (None, row.operator_id)]
        shown.sort(
            key=lambda row: (row.date, row.planned is None, row.planned or self._context.now())
        )
        self.breaks.set_listing(
            ListListing(BreakRow(n, names[row.operator_id], row) for n, row in enumerate(shown))
        )
        self.everybody.setVisible(self._chosen is not None)

    def ask_file(self) -> None:
        """Ask where to write the ledger of the period, and write it."""
        save_workbook(self._context, self, tr("Ledger"), self._write())

    def export(self, target: Path) -> None:
        """Write the ledger of the period as a workbook."""
        write_to(self._context, target, self._write())

    def _write(self) -> Write:
        from hotline_desktop.exchange.roster.ledger_table import export_ledger

        rows, zone = list(self._rows), office_zone()
        return lambda target, language: export_ledger(target, rows, zone, language)


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def _sum_columns() -> tuple[Column, ...]:
    def count(key: str, title: Callable[[], str], name: str) -> Column:
        def text(row: SumRow) -> str:
            return QLocale().toString(getattr(row.sums, name)) if getattr(row.sums, name) else "–"

        return Column(key, title, text, width=104, align="right")

    def owed(row: SumRow) -> Chip | None:
        return Chip(tr("%n min", row.sums.owed), "warn") if row.sums.owed else None

    return (
        Column("name", lambda: tr("Full name"), lambda r: r.name, width=200, stretch=True,
               strong=True),
        count("breaks", lambda: tr("Breaks"), "breaks"),
        count("taken", lambda: tr("Had"), "taken"),
        count("late", lambda: tr("Late"), "late"),
        count("skipped", lambda: tr("Done without"), "skipped"),
        count("missed", lambda: tr("Not had"), "missed"),
        count("coming", lambda: tr("Still to come"), "coming"),
        count("due", lambda: tr("Minutes due"), "minutes_due"),
        count("had", lambda: tr("Minutes had"), "minutes_had"),
        Column("owed", lambda: tr("Owed"), lambda r: owed(r).text if owed(r) else "", width=90,
               align="right", chip=owed),
    )  # fmt: skip


def _break_columns() -> tuple[Column, ...]:
    def at(name: str) -> Callable[[Any], str]:
        def text(row: BreakRow) -> str:
            found: datetime | None = getattr(row.row, name)
            return f"{found.astimezone(office_zone()):%H:%M}" if found is not None else ""

        return text

    def chip(row: BreakRow) -> Chip:
        return Chip(capital(state_word(row.row.state)), TONES.get(row.row.state, "neutral"))

    def had(row: BreakRow) -> str:
        due, minutes = row.row.length, row.row.minutes
        return tr("{had} of {due} min", had=minutes, due=due) if minutes is not None else (
            tr("%n min", due)
        )  # fmt: skip

    return (
        Column("date", lambda: tr("Date"), lambda r: _day(r.row.date), width=104, whole=True),
        Column("name", lambda: tr("Full name"), lambda r: r.name, width=180),
        Column("kind", lambda: tr("Kind"), lambda r: kind_word(r.row.kind), width=90),
        Column("planned", lambda: tr("Planned"), at("planned"), width=84),
        Column("start", lambda: tr("Begun"), at("taken_start"), width=84),
        Column("end", lambda: tr("Ended"), at("taken_end"), width=84),
        Column("minutes", lambda: tr("Length"), had, width=110, muted=True),
        Column("state", lambda: tr("State"), lambda r: state_word(r.row.state), width=110,
               chip=chip),
        Column("remark", lambda: tr("Remark"), lambda r: remark(r.row), width=240, stretch=True,
               muted=True),
    )  # fmt: skip
