"""The charts and tables of a review, one section below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from hotline_desktop.core.number_texts import cell_text
from hotline_desktop.core.review.parts import Grid, Plot, Section
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.widgets.chart import ChartView
from hotline_desktop.ui.widgets.text_table import text_table

NARROW = 900
"""Logical pixels below which charts stand one below the other."""


class ChartsPage(QWidget):
    """All sections.

    Signals:
        opened: these calls are wanted; what they are, in words.
    """

    opened = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        theme.set_role(self, "panel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 16)
        self._column.setSpacing(6 * theme.GRID)
        self._column.addStretch(1)
        self._parts: list[QWidget] = []
        self._pairs: list[tuple[QGridLayout, list[ChartView]]] = []
        self._wide: bool | None = None

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these sections."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._pairs, self._wide = [], None
        self._parts = [self._section(one) for one in sections]
        for n, part in enumerate(self._parts):
            self._column.insertWidget(n, part)
        self._arrange()

    def _section(self, section: Section) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * theme.GRID)
        title = QLabel(section.title)
        theme.set_role(title, "title")
        column.addWidget(title)
        if section.note:
            note = QLabel(section.note)
            theme.set_role(note, "caption")
            note.setWordWrap(True)
            column.addWidget(note)
        grid = QGridLayout()
        grid.setHorizontalSpacing(6 * theme.GRID)
        grid.setVerticalSpacing(6 * theme.GRID)
        views = [self._chart(plot) for plot in section.plots]
        self._pairs.append((grid, views))
        column.addLayout(grid)
        for table in section.grids:
            column.addWidget(self._table(table))
        return part

    def _chart(self, plot: Plot) -> ChartView:
        view = ChartView(plot.chart)
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

        def open_calls(series: int, index: int) -> None:
            calls = plot.behind(series, index)
            if calls is not None:
                label = plot.chart.label(index)
                row = f"{plot.chart.series[series].name} " if series >= 0 else ""
                self.opened.emit(calls, f"{plot.chart.title}: {row}{label}")

        view.chosen.connect(open_calls)
        return view

    def _table(self, table: Grid) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        title = QLabel(table.title)
        theme.set_role(title, "heading")
        column.addWidget(title)
        rows = [
            [cell_text(*cell) for cell in zip(row, table.units, strict=True)] for row in table.rows
        ]
        view = text_table(table.title, table.head, rows, [unit == "text" for unit in table.units])
        high = view.verticalHeader().defaultSectionSize() * len(rows)
        view.setFixedHeight(high + view.horizontalHeader().sizeHint().height() + 2 * theme.GRID)
        if table.calls:
            view.setToolTip(tr("Enter or a double click shows the calls of the row."))
        view.opened.connect(lambda row: self._open_row(table, row.id))
        column.addWidget(view)
        return part

    def _open_row(self, table: Grid, row: int) -> None:
        calls = table.calls[row] if row < len(table.calls) else None
        if calls is not None:
            self.opened.emit(calls, f"{table.title}: {table.rows[row][0]}")

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= NARROW
        if wide == self._wide:
            return
        self._wide = wide
        for grid, views in self._pairs:
            for n in range(2):
                grid.setColumnStretch(n, int(wide or n == 0))
            for n, view in enumerate(views):
                if not wide:
                    grid.addWidget(view, n, 0)
                elif n == len(views) - 1 and n % 2 == 0:
                    grid.addWidget(view, n // 2, 0, 1, 2)  # the odd one takes the whole width
                else:
                    grid.addWidget(view, n // 2, n % 2)
