"""The sheets of a file, the first rows of one, and the row of its headings."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.ui.widgets.inset import inset

from ....core.text import tr
from ....exchange.calls import mapping
from ....exchange.sheets import values
from ....exchange.sheets.readers import SheetInfo, Spreadsheet
from ... import theme
from ...table import Chip, Column, ListListing
from ...table_view import TableView
from . import session
from .session import Reading

ROWS_SHOWN = 60
MOST_COLUMNS = 60
LONGEST_CELL = 200


@dataclass(frozen=True)
class _Sheet:
    id: str
    info: SheetInfo


@dataclass(frozen=True)
class _Row:
    id: int
    cells: tuple[str, ...]


class SheetPart(QWidget):
    """Shows a file that was read.

    Signals:
        sheet_picked: another sheet is wanted; its ``SheetInfo``.
        header_picked: the headings are in another row, 0 is the first; None: there are none.
        proceed: Enter was pressed in a table.
    """

    sheet_picked = Signal(object)
    header_picked = Signal(object)
    proceed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self._header: int | None = None
        self._sheet_shown: SheetInfo | None = None
        self.rows: TableView | None = None
        self.sheets = self._build_sheets()
        self.header = inset(QSpinBox())
        self.header.setMinimum(1)
        self.header.setAccessibleName(tr("Headings are in row"))
        self.header.setKeyboardTracking(False)
        self.header.valueChanged.connect(self._header_changed)
        word = QLabel(tr("Headings are in &row"))
        word.setBuddy(self.header)
        self.no_header = QCheckBox(tr("There are no &headings"))
        self.no_header.toggled.connect(self._header_changed)
        self.hint = QLabel(tr("Click the row with the headings if it is another one."))
        self.hint.setProperty("role", "caption")
        self.hint.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(2 * theme.GRID)
        line.addWidget(word)
        line.addWidget(self.header)
        line.addSpacing(2 * theme.GRID)
        line.addWidget(self.no_header)
        line.addStretch(1)
        self._right = QVBoxLayout()
        self._right.setSpacing(2 * theme.GRID)
        self._right.addLayout(line)
        self._right.addWidget(self.hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * theme.GRID)
        row.addWidget(self.sheets)
        row.addLayout(self._right, 1)
        self.setMinimumHeight(56 * theme.GRID)

    def _build_sheets(self) -> TableView:
        table = TableView(
            (
                Column("name", lambda: tr("Sheet"), _sheet_name, width=120, stretch=True),
                Column(
                    "size", lambda: tr("Rows"), _sheet_size, width=70, align="right", muted=True
                ),
            ),
            name="import-sheets",
            label=tr("Sheets of the file"),
        )
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setFixedWidth(52 * theme.GRID)
        table.picked.connect(self._picked)
        table.opened.connect(lambda _row: self.proceed.emit())
        return table

    # --- what is shown ---

    def show_file(self, spreadsheet: Spreadsheet, chosen: str) -> None:
        """Offer the sheets of a file; nothing is told of the one that is chosen."""
        found = session.sheets(spreadsheet)
        names = [info.name for info in found]
        self._filling = True
        self.sheets.setVisible(len(found) > 1)
        self.sheets.set_listing(ListListing(_Sheet(info.name, info) for info in found))
        if chosen in names:
            self.sheets.selectRow(names.index(chosen))
        self._filling = False
        self._sheet_shown = None

    def show_reading(self, reading: Reading) -> None:
        """Show the rows of a sheet and where its headings are."""
        known = reading.mapping.ours
        self._header = reading.mapping.header_row
        self._filling = True
        self.header.setMaximum(max(1, min(len(reading.info.samples), ROWS_SHOWN)))
        self.header.setValue(1 if self._header is None else self._header + 1)
        self.header.setEnabled(self._header is not None and not known)
        self.no_header.setChecked(self._header is None)
        self.no_header.setEnabled(not known)
        self._filling = False
        self.hint.setVisible(not known)
        self._show_rows(reading.info)

    def show_nothing(self) -> None:
        """No rows, because the sheet cannot be read."""
        self._sheet_shown = None
        if self.rows is not None:
            self.rows.set_listing(ListListing([]))

    def take_focus(self) -> None:
        """Put the keyboard on the choice that comes first."""
        (self.sheets if self.sheets.isVisibleTo(self) else self.rows or self.header).setFocus()

    def _show_rows(self, info: SheetInfo) -> None:
        before = self.rows
        if before is not None and self._sheet_shown is info:
            before.viewport().update()
            return
        rows = [
            _Row(n, tuple(values.text(cell)[:LONGEST_CELL] for cell in cells))
            for n, cells in enumerate(info.samples[:ROWS_SHOWN])
        ]
        width = min(max((len(row.cells) for row in rows), default=1), MOST_COLUMNS)
        table = TableView(
            (_number_column(), *(self._cell_column(n) for n in range(width))),
            name="import-rows",
            label=tr("First rows of the sheet"),
        )
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.horizontalHeader().setSectionsMovable(False)
        table.set_listing(ListListing(rows))
        table.clicked.connect(lambda index: self._clicked(index.row()))
        table.opened.connect(lambda _row: self.proceed.emit())
        if before is not None:
            self._right.removeWidget(before)
            before.hide()
            before.deleteLater()
        self.rows, self._sheet_shown = table, info
        self._right.addWidget(table, 1)

    def _cell_column(self, number: int) -> Column:
        def text(row: _Row) -> str:
            return row.cells[number] if number < len(row.cells) else ""

        def chip(row: _Row) -> Chip | None:
            return Chip(text(row), "accent") if row.id == self._header and text(row) else None

        return Column(
            str(number), lambda: mapping.column_letter(number), text, width=130, chip=chip
        )

    # --- what is chosen ---

    def _picked(self, row: _Sheet | None) -> None:
        if not self._filling and row is not None and row.info is not self._sheet_shown:
            self.sheet_picked.emit(row.info)

    def _header_changed(self) -> None:
        if self._filling:
            return
        self.header.setEnabled(not self.no_header.isChecked())
        row = None if self.no_header.isChecked() else self.header.value() - 1
        if row != self._header:
            self._header = row
            if self.rows is not None:
                self.rows.viewport().update()
            self.header_picked.emit(row)

    def _clicked(self, number: int) -> None:
        if self.no_header.isEnabled() and number < self.header.maximum():
            self.no_header.setChecked(False)
            self.header.setValue(number + 1)


def _number_column() -> Column:
    return Column(
        "row", lambda: "", lambda row: str(row.id + 1), width=44, align="right", muted=True
    )


def _sheet_name(row: _Sheet) -> str:
    name = row.info.name or tr("Table")
    if row.info.broken:
        return tr("{name} (damaged)", name=name)
    return tr("{name} (hidden)", name=name) if row.info.hidden else name


def _sheet_size(row: _Sheet) -> str:
    return "" if row.info.broken else QLocale().toString(row.info.rows)
