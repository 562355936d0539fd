"""Step 1: the file, its sheet and the row of headings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ....core.errors import Cancelled
from ....core.storage.errors import for_user
from ....core.text import tr
from ....exchange.lists import area_importing
from ....exchange.lists.registry import CALLS, LISTS
from ....exchange.sheets.readers import SheetInfo
from ... import theme
from ...context import Context
from ...resources import pixmap
from ...tasks import Progress, Task
from ...widgets.elided import ElidedLabel
from . import session
from .drop_zone import DropZone
from .parts import BusyLine, Notice
from .session import Opened, Reading
from .sheet_part import SheetPart

SUFFIXES = ("xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt", "vcf", "vcard")
"""What the file dialog shows at first; what a file is, its content says."""


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
        self._info: SheetInfo | None = None
        self._task: Task | None = None
        self.area = ""
        self.drop = DropZone()
        self.drop.wanted.connect(self.choose_file)
        self.busy = BusyLine()
        self.notice = Notice()
        self.file_row = self._build_file_row()
        self.sheet = SheetPart()
        self.sheet.sheet_picked.connect(self._sheet_picked)
        self.sheet.header_picked.connect(self.set_header)
        self.sheet.proceed.connect(self.proceed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * theme.GRID)
        for widget in (self.file_row, self.busy, self.notice):
            layout.addWidget(widget)
        self._rest = QWidget()
        for widget in (self.drop, self.sheet, self._rest):
            layout.addWidget(widget, 1)
        self._show_state()

    def _build_file_row(self) -> QWidget:
        row = QWidget()
        picture = QLabel()
        side = 6 * theme.GRID
        ratio = self.devicePixelRatioF()
        picture.setPixmap(pixmap("file-spreadsheet", side, theme.tokens().accent, ratio))
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
        line.addWidget(self._build_holds())
        line.addWidget(self.other_button)
        return row

    def _build_holds(self) -> QWidget:
        """What the file is about, found out and correctable."""
        self.holds = QComboBox()
        self.holds.setAccessibleName(tr("What the file holds"))
        self.holds.setToolTip(tr("What the file holds"))
        for area in (CALLS, *LISTS):
            self.holds.addItem(area_importing.name_of(area), area)
        self.holds.activated.connect(lambda _index: self.read_as(str(self.holds.currentData())))
        return self.holds

    def read_as(self, area: str) -> None:
        """Read the sheet on show as this list."""
        self.area = area
        info, opened = self._info, self.opened
        if info is not None and opened is not None:
            self.reading = None
            self._look(lambda _progress: session.propose(opened.spreadsheet, info.name, area))

    # --- the file ---

    def choose_file(self) -> None:
        """Ask for a file with the system's own dialog."""
        patterns = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
        folder = str(self._context.state.value("import/folder", ""))
        filters = f"{tr('Spreadsheets and vCards')} ({patterns});;{tr('All files')} (*)"
        name, _ = QFileDialog.getOpenFileName(self, tr("Import from a file"), folder, filters)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read this file in the background."""
        self.forget()
        self._context.state.setValue("import/folder", str(path.parent))
        self.file_name.set_whole(path.name)
        self.folder.set_whole(str(path.parent))
        self.notice.clear()

        area = self.area

        def work(progress: Progress) -> Opened:
            return session.open_file(path, progress, area)

        task = self._context.tasks.run(
            work,
            lambda found: self._was_read(task, found),
            lambda error: self._failed(task, error),
        )
        self._task = task
        self.busy.follow(task, tr("Reading the file…"))
        self._show_state()
        self.changed.emit()

    def _was_read(self, task: Task, found: Opened) -> None:
        if task is not self._task or task.cancelled:
            found.spreadsheet.close()
            self._failed(task, Cancelled())
            return
        self._task = None
        self.opened = found
        if not found.reading.cards:
            self.sheet.show_file(found.spreadsheet, found.reading.info.name)
        self._take(found.reading)
        self._show_state()
        self.changed.emit()

    def _failed(self, task: Task, error: BaseException) -> None:
        if task is not self._task:
            return
        self._task = None
        if not isinstance(error, Cancelled):
            known = for_user(error)
            if known is not None:
                self.notice.refuse(known)
            else:
                self.notice.say(
                    "bad", tr("The file could not be read."), tr("Nothing was changed.")
                )
                self._context.messages.handle(error)
        self._show_state()
        self.changed.emit()

    def forget(self) -> None:
        """Let go of the file; what is under way is cancelled."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self.opened is not None:
            self.opened.spreadsheet.close()
        self.opened = None
        self.reading = None

    def show_nothing(self) -> None:
        """Ask for a file anew."""
        self.forget()
        self.notice.clear()
        self._show_state()

    def _show_state(self) -> None:
        opened, busy = self.opened is not None, self._task is not None
        self.drop.setVisible(not opened and not busy)
        self.file_row.setVisible(opened or busy)
        self.other_button.setVisible(opened)
        cards = self.reading is not None and self.reading.cards
        self.holds.setVisible(opened)
        self.sheet.setVisible(opened and not cards)
        self._rest.setVisible((busy and not opened) or cards)
        self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard where the next step begins."""
        if self.opened is not None and not (self.reading is not None and self.reading.cards):
            self.sheet.take_focus()
        elif self.opened is None and self._task is None:
            self.drop.button.setFocus()

    # --- sheet and headings ---

    def _sheet_picked(self, info: SheetInfo) -> None:
        if self.opened is None:
            return
        spreadsheet = self.opened.spreadsheet
        self.reading, self._info = None, None
        self.notice.clear()
        if info.broken:
            self._task = None
            self.sheet.show_nothing()
            self.notice.say(
                "warn", tr("This sheet is damaged and cannot be read."), tr("Choose another one.")
            )
            self.changed.emit()
            return
        self._look(lambda _progress: session.propose(spreadsheet, info.name, self.area))

    def set_header(self, row: int | None) -> None:
        """Read the sheet with its headings in this row, 0 is the first; None: without headings."""
        info = self._info
        if info is None:
            return
        area = self.reading.area if self.reading is not None else self.area or CALLS
        self.reading = None
        self._look(lambda _progress: session.with_header(info, row, area))

    def _look(self, work: Callable[[Progress], Reading]) -> None:
        """Let the columns be guessed again, which takes longer than a frame."""
        task = self._context.tasks.run(
            work,
            lambda reading: self._looked(task, reading),
            lambda error: self._failed(task, error),
        )
        self._task = task
        self.changed.emit()

    def _looked(self, task: Task, reading: Reading) -> None:
        if task is self._task and self.opened is not None:
            self._task = None
            self._take(reading)
            self.changed.emit()

    def _take(self, reading: Reading) -> None:
        self.reading = reading
        self._info = reading.info
        self.holds.setCurrentIndex(self.holds.findData(reading.area))
        self.holds.setEnabled(not reading.cards)
        self.sheet.setVisible(not reading.cards)
        self._rest.setVisible(reading.cards)
        if reading.cards:
            count = tr("%n card(s) can be read.", reading.info.rows)
            self.notice.say("good", count, tr("What cannot be read is listed in the next step."))
            return
        self.sheet.show_reading(reading)
        if reading.mapping.ours:
            self.notice.say(
                "good", tr("This workbook is from Hotline Desktop, so its columns are known.")
            )
        elif reading.remembered:
            self.notice.say("info", tr("A file like this was imported before: read as last time."))
        else:
            self.notice.clear()

    # --- what the wizard asks ---

    def why_not_next(self) -> str:
        """Why one cannot go on, empty where one can or will be able to in a moment."""
        if self.reading is not None or self._task is not None:
            return ""
        return tr("Choose a file first.") if self.opened is None else tr("Choose another sheet.")

    @property
    def ready(self) -> bool:
        """Whether there is a reading to go on with."""
        return self.reading is not None and self._task is None
