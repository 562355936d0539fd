"""Spreadsheets in: a window of three steps beside the work, never in its way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.text import tr
from ...exchange.lists.registry import CALLS, LISTS
from .. import theme
from ..context import Context
from ..resources import program_icon
from ..widgets.scrolling import scrolling
from .importing.columns_page import ColumnsPage
from .importing.drop_zone import dropped_file
from .importing.file_page import FilePage
from .importing.parts import StepPath
from .importing.preview_page import Imported, PreviewPage
from .importing.result_page import ResultPage
from .importing.session import Reading

FILE, COLUMNS, PREVIEW, RESULT = range(4)
START = QSize(1040, 660)
SMALLEST = QSize(480, 300)

_open: list[ImportWizard] = []
"""Windows on show: they have no parent, which would keep them in front of a call's card."""


def open_import_wizard(
    context: Context, parent: QWidget | None = None, path: Path | None = None
) -> ImportWizard:
    """Show the wizard, or bring it to the front where it is open already.

    Args:
        context: of the main window.
        parent: the main window; the wizard closes with it.
        path: a file to begin with; without it the wizard asks for one.
    """
    wizard = next((shown for shown in _open if shown.belongs_to(context)), None)
    if wizard is None:
        wizard = ImportWizard(context, parent)
        _open.append(wizard)
        wizard.show()
    wizard.raise_()
    wizard.activateWindow()
    if path is not None:
        wizard.start_with(path)
    return wizard


class ImportWizard(QDialog):
    """File, columns, preview; at the end what was done."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._context = context
        self._main = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(tr("Import from a file"))
        self.setWindowIcon(program_icon())
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        if parent is not None:
            parent.destroyed.connect(self.close)
            parent.installEventFilter(self)
        self.file_page = FilePage(context)
        self.columns_page = ColumnsPage()
        self.preview_page = PreviewPage(context)
        self.result_page = ResultPage(context)
        self._shown_reading: Reading | None = None
        self._build()
        self._connect()
        self._restore()
        self._go(FILE)

    # --- building ---

    def _build(self) -> None:
        self.path = StepPath((tr("File and sheet"), tr("Columns"), tr("Preview and import")))
        head = QFrame()
        head.setProperty("role", "panel")
        row = QHBoxLayout(head)
        row.setContentsMargins(6 * theme.GRID, 0, 6 * theme.GRID, 0)
        row.addWidget(self.path)
        self.stack = QStackedWidget()
        for page in (self.file_page, self.columns_page, self.preview_page, self.result_page):
            self.stack.addWidget(_scrolling(page))
        self.reason = QLabel()
        self.reason.setProperty("role", "muted")
        self.reason.setWordWrap(True)
        self.back = QPushButton(tr("Back"))
        self.back.setShortcut(QKeySequence("Alt+B"))
        self.back.setToolTip(tr("Alt+B or Backspace"))
        self.back.clicked.connect(self.go_back)
        self.next = QPushButton(tr("Next"))
        self.next.setProperty("role", "primary")
        self.next.setDefault(True)
        self.next.clicked.connect(self.go_next)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(6 * theme.GRID, 3 * theme.GRID, 6 * theme.GRID, 3 * theme.GRID)
        buttons.setSpacing(2 * theme.GRID)
        buttons.addWidget(self.reason, 1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(_hairline())
        layout.addWidget(self.stack, 1)
        layout.addWidget(_hairline())
        layout.addLayout(buttons)

    def _connect(self) -> None:
        for page in (self.file_page, self.columns_page, self.preview_page, self.result_page):
            page.changed.connect(self._show_buttons)
        self.file_page.proceed.connect(self.go_next)
        self.preview_page.imported.connect(self._imported)
        self.result_page.show_calls.connect(self._show_calls)
        backspace = QShortcut(QKeySequence(Qt.Key.Key_Backspace), self)
        backspace.activated.connect(self.go_back)

        for keys in ("F2", "Ctrl+N"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._new_call)

    def belongs_to(self, context: Context) -> bool:
        """Whether it works on the data of this context."""
        return self._context is context

    # --- steps ---

    @property
    def step(self) -> int:
        """The page on show."""
        return self.stack.currentIndex()

    @property
    def nothing_left(self) -> bool:
        """All is done, or there is nothing new to import."""
        plan = self.preview_page.plan
        nothing_new = plan is not None and not plan.new + plan.changed
        return self.step == RESULT or (self.step == PREVIEW and nothing_new)

    def start_with(self, path: Path) -> None:
        """Read this file from the first step on, unless an import is under way."""
        if self.preview_page.importing:
            return
        self.preview_page.stop()
        self._go(FILE)
        self.file_page.read(path)

    def go_next(self) -> None:
        """One step on, if the one on show allows it."""
        if self.step == FILE and self.file_page.ready:
            reading = self.file_page.reading
            assert reading is not None
            if reading.known:
                self._preview(reading)
            else:
                if self._shown_reading is not reading:
                    self._shown_reading = reading
                    self.columns_page.show_reading(reading)
                self._go(COLUMNS)
        elif self.step == COLUMNS and not self.columns_page.why_not_next():
            reading = self.columns_page.reading
            assert reading is not None
            self._preview(replace(reading, mapping=self.columns_page.mapping))
        elif self.nothing_left:
            self.close()
        elif self.step == PREVIEW and not self.preview_page.why_not_next():
            self.preview_page.run()

    def go_back(self) -> None:
        """One step back, unless an import is under way or done."""
        if not self.back.isEnabled() or not self.back.isVisible():
            return
        if self.step == COLUMNS:
            self._go(FILE)
        elif self.step == PREVIEW:
            self.preview_page.stop()
            reading = self.file_page.reading
            self._go(FILE if reading is not None and reading.known else COLUMNS)
        elif self.step == RESULT:
            self.file_page.area = ""
            self.file_page.show_nothing()
            self._shown_reading = None
            self._go(FILE)

    def _preview(self, reading: Reading) -> None:
        opened = self.file_page.opened
        assert opened is not None
        self._go(PREVIEW)
        self.preview_page.start(opened.spreadsheet, reading.mapping, reading.area)

    def _go(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        self.path.go(step)
        self._show_buttons()
        if step == FILE:
            self.file_page.take_focus()
        elif step == COLUMNS:
            self.columns_page.focus_first()
        else:
            self.next.setFocus()

    def _show_buttons(self) -> None:
        pages = (self.file_page, self.columns_page, self.preview_page)
        why = "" if self.step == RESULT else pages[self.step].why_not_next()
        ready = self.nothing_left or (not why and (self.step != FILE or self.file_page.ready))
        self.reason.setText(why)
        theme.set_role(self.reason, "error" if self.step == COLUMNS else "muted")
        self.back.setVisible(self.step != FILE)
        self.back.setText(tr("Import another file") if self.step == RESULT else tr("Back"))
        # A change of the text takes the shortcut away.
        self.back.setShortcut(QKeySequence("Alt+B"))
        self.back.setEnabled(not self.preview_page.importing)
        self.next.setText(self._next_text())
        self.next.setShortcut(QKeySequence("Alt+N"))
        self.next.setToolTip(tr("Alt+N or Enter"))
        had_focus = self.next.hasFocus()
        self.next.setEnabled(ready)
        if had_focus and not ready:
            self.setFocus()
        elif ready and self.step == PREVIEW and self.focusWidget() in (None, self):
            self.next.setFocus()

    def _next_text(self) -> str:
        plan = self.preview_page.plan
        if self.nothing_left:
            return tr("Close")
        if self.step == PREVIEW and plan is not None:
            count, area = plan.new + plan.changed, self.preview_page.area
            if area != CALLS:
                return tr("Import {what}", what=LISTS[area].counted(count))
            return tr("Import %n call(s)", count)
        return tr("Import") if self.step == PREVIEW else tr("Next")

    # --- the end ---

    def _imported(self, done: Imported) -> None:
        self.result_page.show_result(done)
        self._go(RESULT)

    def _show_calls(self, first: date, last: date) -> None:
        if hasattr(self._main, "show_days"):
            self._main.show_days(first, last)
        self._show_main()

    def _new_call(self) -> None:
        """The phone may ring meanwhile: the card opens with the same key as everywhere."""
        if hasattr(self._main, "show_tab_named"):
            page = self._main.show_tab_named("calls")
            self._show_main()
            if hasattr(page, "new_call"):
                page.new_call()

    def _show_main(self) -> None:
        main = self._main
        if main is None:
            return
        if main.isMinimized():
            main.showNormal()
        main.raise_()
        main.activateWindow()

    # --- the window ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None and not self.preview_page.importing:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.start_with(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with the main window."""
        if watched is self._main and event.type() == QEvent.Type.Close:
            self.close()
        return super().eventFilter(watched, event)

    def reject(self) -> None:
        """Escape closes the window where nothing is lost by it: at the beginning and the end."""
        if self.step == FILE or self.nothing_left:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.preview_page.stop()
        self.file_page.forget()
        self._context.state.setValue("import/geometry", self.saveGeometry())
        if self in _open:
            _open.remove(self)
        # A dialog's own handler would call reject, which must not close during an import.
        event.accept()

    def _restore(self) -> None:
        kept = self._context.state.value("import/geometry")
        if not isinstance(kept, QByteArray) or not self.restoreGeometry(kept):
            room = self.screen().availableSize()
            self.resize(
                min(START.width(), room.width() - 16), min(START.height(), room.height() - 40)
            )


def _scrolling(page: QWidget) -> QWidget:
    """The page in a place that scrolls where the window is small."""
    frame = QWidget()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(6 * theme.GRID, 4 * theme.GRID, 6 * theme.GRID, 4 * theme.GRID)
    layout.addWidget(page)
    return scrolling(frame, sideways=True)


def _hairline() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    return line
