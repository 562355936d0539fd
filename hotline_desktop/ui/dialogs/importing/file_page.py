"""Step 1: the file, its sheet and the row of headings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ....core.errors import Cancelled, UserError
from ....core.text import tr
from ....exchange import mapping, values
from ....exchange.readers import SheetInfo
from ... import theme
from ...context import Context
from ...resources import icon, pixmap
from ...table import Chip, Column, ListListing
from ...table_view import TableView
from ...tasks import Progress, Task
from . import session
from .parts import BusyLine, ElidedLabel, Notice
from .session import Opened, Reading

ROWS_SHOWN = 60
MOST_COLUMNS = 60
SUFFIXES = ("xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt")


@dataclass(frozen=True)
class _Sheet:
    id: str
    info: SheetInfo


@dataclass(frozen=True)
class _Row:
    id: int
    cells: tuple[str, ...]


def dropped_file(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The one file of this computer that is being dropped, if it is one."""
    urls = event.mimeData().urls()
    if len(urls) == 1 and urls[0].isLocalFile():
        return Path(urls[0].toLocalFile())
    return None


class FilePage(QWidget):
    """Choose a file; once it is read, its sheet and headings.

    Signals:
        changed: something else is chosen, or nothing any more.
        proceed: Enter was pressed where it means to go on.
    """

    changed = Signal()
    proceed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.opened: Opened | None = None
        self.reading: Reading | None = None
        self._task: Task | None = None
        self._closed = False
        self._filling = False
        self.setAcceptDrops(True)
        self.drop = self._build_drop()
        self.busy = BusyLine()
        self.notice = Notice()
        self.file_row = self._build_file_row()
        self.table_part = self._build_table_part()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * theme.GRID)
        for widget in (self.drop, self.file_row, self.busy, self.notice):
            layout.addWidget(widget)
        layout.addWidget(self.table_part, 1)
        self._rest = QWidget()
        layout.addWidget(self._rest, 1)
        self._show_state()

    # --- building ---

    def _build_drop(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("drop")
        frame.setProperty("role", "panel")
        picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        picture.setPixmap(pixmap("file-spreadsheet", 40, theme.tokens().accent, 2.0))
        title = QLabel(tr("Drop a spreadsheet here"), alignment=Qt.AlignmentFlag.AlignCenter)
        title.setProperty("role", "heading")
        hint = QLabel(
            tr("Excel, LibreOffice or CSV, of any program or year. The file is only read."),
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        self.choose_button = QPushButton(icon("folder-open", "accent_text"), tr("Choose a file…"))
        self.choose_button.setProperty("role", "primary")
        self.choose_button.clicked.connect(self.choose_file)
        column = QVBoxLayout(frame)
        column.setContentsMargins(*[6 * theme.GRID] * 4)
        column.setSpacing(2 * theme.GRID)
        column.addStretch(1)
        column.addWidget(picture)
        column.addWidget(title)
        column.addWidget(hint)
        column.addSpacing(theme.GRID)
        column.addWidget(self.choose_button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        frame.setMinimumHeight(50 * theme.GRID)
        return frame

    def _build_file_row(self) -> QWidget:
        row = QWidget()
        picture = QLabel()
        picture.setPixmap(pixmap("file-spreadsheet", 24, theme.tokens().accent, 2.0))
        self.file_name = ElidedLabel(role="heading")
        self.folder = ElidedLabel(role="caption")
        self.other_button = QPushButton(tr("Choose another file…"))
        self.other_button.clicked.connect(self.choose_file)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.file_name)
        words.addWidget(self.folder)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3 * theme.GRID)
        line.addWidget(picture)
        line.addLayout(words, 1)
        line.addWidget(self.other_button)
        return row

    def _build_table_part(self) -> QWidget:
        part = QWidget()
        self.sheet_table = TableView(
            (
                Column("name", lambda: tr("Sheet"), self._sheet_name, width=120, stretch=True),
                Column(
                    "size", lambda: tr("Rows"), _sheet_rows, width=70, align="right", muted=True
                ),
            ),
            name="import-sheets",
            label=tr("Sheets of the file"),
        )
        self.sheet_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.sheet_table.setFixedWidth(56 * theme.GRID)
        self.sheet_table.picked.connect(self._sheet_picked)
        self.sheet_table.opened.connect(lambda _row: self.proceed.emit())
        header_word = QLabel(tr("Headings are in &row"))
        self.header_spin = QSpinBox()
        self.header_spin.setMinimum(1)
        self.header_spin.setAccessibleName(tr("Headings are in row"))
        self.header_spin.setKeyboardTracking(False)
        self.header_spin.valueChanged.connect(self._header_changed)
        header_word.setBuddy(self.header_spin)
        self.no_header = QCheckBox(tr("There are no &headings"))
        self.no_header.toggled.connect(self._header_changed)
        self.row_hint = QLabel(tr("Click the row with the headings if it is another one."))
        self.row_hint.setProperty("role", "caption")
        self.row_hint.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(2 * theme.GRID)
        line.addWidget(header_word)
        line.addWidget(self.header_spin)
        line.addSpacing(2 * theme.GRID)
        line.addWidget(self.no_header)
        line.addStretch(1)
        self._right = QVBoxLayout()
        self._right.setSpacing(2 * theme.GRID)
        self._right.addLayout(line)
        self._right.addWidget(self.row_hint)
        self.rows_table: TableView | None = None
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * theme.GRID)
        row.addWidget(self.sheet_table)
        row.addLayout(self._right, 1)
        part.setMinimumHeight(60 * theme.GRID)
        return part

    # --- the file ---

    def choose_file(self) -> None:
        """Ask for a file with the system's own dialog."""
        patterns = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
        folder = str(self._context.state.value("import/folder", ""))
        name, _ = QFileDialog.getOpenFileName(
            self,
            tr("Import calls"),
            folder,
            ";;".join((f"{tr('Spreadsheets')} ({patterns})", f"{tr('All files')} (*)")),
        )
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read this file in the background."""
        self.forget()
        self._context.state.setValue("import/folder", str(path.parent))
        self.file_name.set_whole(path.name)
        self.folder.set_whole(str(path.parent))
        self.notice.clear()

        def work(progress: Progress) -> Opened:
            return session.open_file(path, progress)

        task = self._context.tasks.run(
            work,
            lambda found: self._was_read(task, found),
            lambda error: self._not_read(task, error),
        )
        self._task = task
        self.busy.follow(task, tr("Reading the file…"))
        self._show_state()
        self.changed.emit()

    def _was_read(self, task: Task, found: Opened) -> None:
        if task is not self._task or task.cancelled:
            found.spreadsheet.close()
            if task is self._task:
                self._not_read(task, Cancelled())
            return
        self._task = None
        self.opened = found
        self._show_opened()
        self.take(found.reading)
        self._show_state()
        self.changed.emit()

    def _not_read(self, task: Task, error: BaseException) -> None:
        if task is not self._task:
            return
        self._task = None
        if isinstance(error, UserError):
            self.notice.refuse(error)
        elif not isinstance(error, Cancelled):
            self.notice.say("bad", tr("The file could not be read."), tr("Nothing was changed."))
            self._context.messages.handle(error)
        self._show_state()
        self.changed.emit()

    def forget(self) -> None:
        """Let go of the file."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self.opened is not None:
            self.opened.spreadsheet.close()
        self.opened = None
        self.reading = None

    def _show_state(self) -> None:
        opened, busy = self.opened is not None, self._task is not None
        self.drop.setVisible(not opened and not busy)
        self.file_row.setVisible(opened or busy)
        self.other_button.setVisible(opened)
        self.table_part.setVisible(opened)
        self._rest.setVisible(busy)
        self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard where the next step begins."""
        if self.opened is not None:
            table = self.sheet_table if self.sheet_table.isVisibleTo(self) else self.rows_table
            (table or self.header_spin).setFocus()
        elif self._task is None:
            self.choose_button.setFocus()

    def show_nothing(self) -> None:
        """Ask for a file anew."""
        self.notice.clear()
        self._show_state()

    # --- the sheet ---

    def _show_opened(self) -> None:
        assert self.opened is not None
        found = session.sheets(self.opened.spreadsheet)
        self.sheet_table.setVisible(len(found) > 1)
        self._filling = True
        self.sheet_table.set_listing(ListListing(_Sheet(info.name, info) for info in found))
        names = [info.name for info in found]
        chosen = self.opened.reading.info.name
        if chosen in names:
            self.sheet_table.selectRow(names.index(chosen))
        self._filling = False

    def _sheet_name(self, row: _Sheet) -> str:
        name = row.info.name or tr("Table")
        if row.info.broken:
            return tr("{name} (damaged)", name=name)
        return tr("{name} (hidden)", name=name) if row.info.hidden else name

    def _sheet_picked(self, row: _Sheet | None) -> None:
        if self._filling or row is None or self.opened is None:
            return
        if self.reading is not None and row.info is self.reading.info:
            return
        spreadsheet = self.opened.spreadsheet
        self.reading = None
        self.notice.clear()
        if row.info.broken:
            self._show_rows()
            self.notice.say(
                "warn", tr("This sheet is damaged and cannot be read."), tr("Choose another one.")
            )
            self.changed.emit()
            return

        def work(_progress: Progress) -> Reading:
            return session.propose(spreadsheet, row.info.name)

        self._look(work)

    def _look(self, work: object) -> None:
        """Let the columns be guessed again, which takes longer than a frame."""
        self.changed.emit()
        task = self._context.tasks.run(
            work,  # type: ignore[arg-type]
            lambda reading: self._looked(task, reading),
            lambda error: self._not_read(task, error),
        )
        self._task = task

    def _looked(self, task: Task, reading: Reading) -> None:
        if task is not self._task or self.opened is None:
            return
        self._task = None
        self.take(reading)
        self.changed.emit()

    # --- the headings ---

    def take(self, reading: Reading) -> None:
        """Show this reading of the file."""
        self.reading = reading
        self._filling = True
        known = reading.mapping.ours
        header = reading.mapping.header_row
        self.header_spin.setMaximum(max(1, min(len(reading.info.samples), ROWS_SHOWN)))
        self.header_spin.setValue(1 if header is None else header + 1)
        self.header_spin.setEnabled(header is not None and not known)
        self.no_header.setChecked(header is None)
        self.no_header.setEnabled(not known)
        self._filling = False
        self.row_hint.setVisible(not known)
        if known:
            self.notice.say(
                "good",
                tr("This workbook was exported by Hotline Desktop, so its columns are known."),
            )
        elif reading.remembered:
            self.notice.say("info", tr("A file like this was imported before: read as last time."))
        else:
            self.notice.clear()
        self._show_rows()

    def _header_changed(self) -> None:
        if self._filling or self.reading is None:
            return
        self.header_spin.setEnabled(not self.no_header.isChecked())
        row = None if self.no_header.isChecked() else self.header_spin.value() - 1
        self.set_header(row)

    def set_header(self, row: int | None) -> None:
        """Read the sheet with its headings in this row, 0 is the first; None: without headings."""
        if self.reading is None or self.reading.mapping.header_row == row:
            return
        if self.reading.mapping.ours:
            return
        info = self.reading.info
        self.reading = replace(self.reading, mapping=replace(self.reading.mapping, header_row=row))
        if self.rows_table is not None:
            self.rows_table.viewport().update()

        def work(_progress: Progress) -> Reading:
            return session.with_header(info, row)

        self._look(work)

    def _row_clicked(self, number: int) -> None:
        if self.header_spin.isEnabled() and number < self.header_spin.maximum():
            self.header_spin.setValue(number + 1)

    def _show_rows(self) -> None:
        before = self.rows_table
        if self.reading is None:
            if before is not None:
                before.set_listing(ListListing([]))
            return
        info = self.reading.info
        rows = [
            _Row(n, tuple(values.text(cell)[:200] for cell in cells))
            for n, cells in enumerate(info.samples[:ROWS_SHOWN])
        ]
        if before is not None and before.property("sheet") == info.name:
            before.viewport().update()
            return
        width = min(max((len(row.cells) for row in rows), default=1), MOST_COLUMNS)
        table = TableView(
            (self._number_column(), *(self._cell_column(n) for n in range(width))),
            name="import-rows",
            label=tr("First rows of the sheet"),
        )
        table.setProperty("sheet", info.name)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.horizontalHeader().setSectionsMovable(False)
        table.horizontalHeader().setSortIndicatorShown(False)
        table.set_listing(ListListing(rows))
        table.clicked.connect(lambda index: self._row_clicked(index.row()))
        table.opened.connect(lambda _row: self.proceed.emit())
        if before is not None:
            self._right.removeWidget(before)
            before.deleteLater()
        self.rows_table = table
        self._right.addWidget(table, 1)

    def _number_column(self) -> Column:
        return Column("row", lambda: "", lambda row: str(row.id + 1), width=44, align="right",
                      muted=True)  # fmt: skip

    def _cell_column(self, number: int) -> Column:
        def text(row: _Row) -> str:
            return row.cells[number] if number < len(row.cells) else ""

        def chip(row: _Row) -> Chip | None:
            reading = self.reading
            if reading is None or reading.mapping.header_row != row.id or not text(row):
                return None
            return Chip(text(row), "accent")

        return Column(
            str(number), lambda: mapping.column_letter(number), text, width=130, chip=chip
        )

    # --- dropping ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.read(path)

    # --- what the wizard asks ---

    def why_not_next(self) -> str:
        """Why one cannot go on, empty where one can."""
        if self._task is not None:
            return tr("Wait until the file is read.") if self.opened is None else ""
        if self.opened is None:
            return tr("Choose a file first.")
        if self.reading is None:
            return tr("Choose another sheet.")
        return ""

    @property
    def ready(self) -> bool:
        """Whether there is a reading to go on with."""
        return self.reading is not None and self._task is None

    def sizeHint(self) -> QSize:
        return QSize(960, 480)


def _sheet_rows(row: _Sheet) -> str:
    return "" if row.info.broken else QLocale().toString(row.info.rows)
