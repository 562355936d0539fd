"""Own staff beside the call centre: the same figures of both, and where they cost the same."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from hotline_desktop.core.carriers.verdict import amount
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.line.reception_cost import (
    Compared,
    Side,
    basis_words,
    break_even_chart,
    break_even_words,
    compare_reception,
    last_days,
)
from hotline_desktop.core.number_texts import number_text
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import section
from hotline_desktop.ui.widgets.chart import ChartView

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

CHART = 76 * theme.GRID
SPANS = (30, 90, 365)


class ReceptionView(QWidget):
    """Compares the two sides over the last days."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._line: LineInfo | None = None
        self.span = QComboBox()
        self.span.setAccessibleName(tr("Days that are compared"))
        for days in SPANS:
            self.span.addItem(tr("The last %n days", days), days)
        self.span.currentIndexChanged.connect(lambda _n: self.reload())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(4 * theme.GRID)
        self._grid.setVerticalSpacing(theme.GRID)
        self._grid.setColumnStretch(0, 1)
        self.cells: dict[tuple[int, int], QLabel] = {}
        self.basis, self.verdict = QLabel(), QLabel()
        theme.set_role(self.basis, "caption")
        for label in (self.basis, self.verdict):
            label.setWordWrap(True)
        self.chart = ChartView()
        self.chart.setFixedHeight(CHART)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GRID)
        column.addWidget(section(tr("Compared")))
        column.addWidget(self.span, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._grid)
        column.addWidget(self.basis)
        column.addWidget(section(tr("Break-even")))
        column.addWidget(self.verdict)
        column.addWidget(self.chart)
        column.addStretch(1)

    def show_line(self, line: LineInfo) -> None:
        """Compare the calls of this line."""
        self._line = line
        self.reload()

    def reload(self) -> None:
        """Count again."""
        if self._line is None:
            return
        now = self._context.now()
        first, last = last_days(now, self._line, self.span.currentData())
        found = compare_reception(self._line, first, last, now)
        for row, cells in enumerate(_rows(found)):
            for column, text in enumerate(cells):
                self._cell(row, column).setText(text)
        self.basis.setText(basis_words(found))
        self.basis.setVisible(found.own.cost is not None)
        self.verdict.setText("\n".join(break_even_words(found)))
        chart = break_even_chart(found)
        self.chart.setVisible(chart is not None)
        if chart is not None:
            self.chart.show_chart(chart)

    def _cell(self, row: int, column: int) -> QLabel:
        if (row, column) not in self.cells:
            label = QLabel()
            if row == 0 or column == 0:
                theme.set_role(label, "muted")
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(label, row, column, side)
            self.cells[row, column] = label
        return self.cells[row, column]


def _rows(found: Compared) -> list[tuple[str, str, str]]:
    def both(title: str, figure: Callable[[Side], str]) -> tuple[str, str, str]:
        return title, figure(found.own), figure(found.partner)

    return [
        ("", tr("Own staff"), tr("Call centre")),
        both(tr("Incoming calls"), lambda side: number_text(side.tally.calls)),
        both(tr("Share answered"), lambda side: _share(side.tally.answered, side.tally.calls)),
        both(tr("Mean handling time"), _time),
        both(
            tr("Resolved at first contact"),
            lambda side: _share(side.tally.first_contact, side.tally.asked),
        ),
        both(tr("Cost"), lambda side: _money(side.cost)),
        both(tr("Cost per answered call"), lambda side: _money(side.per_call)),
    ]


def _share(part: int, whole: int) -> str:
    return number_text(part / whole, "percent") if whole else "–"


def _time(side: Side) -> str:
    seconds = side.tally.handling_time
    return "–" if seconds is None else number_text(seconds, "duration")


def _money(cost: Decimal | None) -> str:
    return "–" if cost is None else amount(cost)
