"""Nine steps to a running hotline: what is done, what is missing, and the way there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.line.readiness import (
    STEPS,
    Entry,
    add_entry,
    change_entry,
    checklist,
    delete_entry,
    progress,
)
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, paper, theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.saving import ask_pdf
from hotline_desktop.ui.widgets.scrolling import scrolling

from .launch_sheet import PAGES, launch_sheet
from .page import EDGE, LinePage
from .readiness_rows import EntryRow

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

NARROW = 820
"""Logical pixels: below, owner and date stand under the words."""


class ReadinessPage(LinePage):
    """The checklist of a line."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._line: LineInfo | None = None
        self.rows: dict[tuple[str, int], EntryRow] = {}
        self.counts: dict[int, QLabel] = {}
        self.new_items: dict[int, QLineEdit] = {}
        self._places: dict[int, QVBoxLayout] = {}
        heading = QLabel(tr("Readiness"))
        theme.set_role(heading, "title")
        self.progress_words = QLabel()
        theme.set_role(self.progress_words, "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Readiness"))
        self.print = QPushButton(icon("printer"), tr("Launch sheet"))
        self.print.setToolTip(f"{tr('Print preview…')} (Ctrl+P)")
        self.print.clicked.connect(self.print_preview)
        self.pdf = QPushButton(icon("file-down"), tr("Save as PDF…"))
        self.pdf.setAccessibleName(tr("Save as PDF…"))
        self.pdf.setToolTip(tr("Save as PDF…"))
        self.pdf.clicked.connect(self.ask_pdf)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 4 * theme.GRID, EDGE, 2 * theme.GRID)
        head.setSpacing(2 * theme.GRID)
        head.addWidget(heading)
        head.addWidget(self.progress_words, 1)
        head.addWidget(self.print)
        head.addWidget(self.pdf)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self._build_steps(), 1)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.print_preview)

    def _build_steps(self) -> QWidget:
        content = QWidget()
        steps = QVBoxLayout(content)
        steps.setContentsMargins(EDGE, 2 * theme.GRID, EDGE, EDGE)
        steps.setSpacing(theme.GRID)
        for step, title in STEPS.items():
            name, count = QLabel(f"{step}. {title()}"), QLabel()
            theme.set_role(name, "heading")
            theme.set_role(count, "caption")
            top = QHBoxLayout()
            top.setContentsMargins(0, 3 * theme.GRID, 0, 0)
            top.addWidget(name)
            top.addWidget(count)
            more = QToolButton()
            more.setIcon(icon("plus"))
            more.setToolTip(tr("One more thing to do"))
            more.setAccessibleName(tr("One more thing to do: {step}", step=title()))
            more.clicked.connect(partial(self.offer_own, step))
            top.addWidget(more)
            top.addStretch(1)
            rows = QVBoxLayout()
            rows.setSpacing(0)
            new = QLineEdit()
            new.setPlaceholderText(tr("What is to be done, then Enter"))
            new.hide()
            new.setAccessibleName(tr("One more thing to do: {step}", step=title()))
            new.setMaximumWidth(100 * theme.GRID)
            new.returnPressed.connect(partial(self.add_own, step))
            for part in (top, rows):
                steps.addLayout(part)
            steps.addWidget(new)
            self.counts[step], self._places[step], self.new_items[step] = count, rows, new
        return scrolling(content)

    # --- what is shown ---

    def show_line(self, line: LineInfo) -> None:
        self._line = line
        now = self._context.now()
        entries = checklist(line, now)
        keys = [(entry.code, entry.id) for entry in entries]
        if keys != list(self.rows):
            self._build_rows(entries)
        for key, entry in zip(keys, entries, strict=True):
            self.rows[key].show_entry(entry)
        for step, count in self.counts.items():
            done, needed = progress([entry for entry in entries if entry.step == step])
            count.setText(tr("{done} of {needed}", done=done, needed=needed))
        done, needed = progress(entries)
        self.progress_words.setText(tr("{done} of {needed} done", done=done, needed=needed))
        self.bar.setRange(0, max(1, needed))
        self.bar.setValue(done)

    def _build_rows(self, entries: list[Entry]) -> None:
        assert self._line is not None
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows.clear()
        today = self._context.now().astimezone(self._line.zone).date()
        for entry in entries:
            row = EntryRow(entry, today)
            row.set_narrow(self.width() < NARROW)
            row.changed.connect(partial(self._change, row))
            row.removed.connect(partial(self.remove_own, row))
            row.go.connect(self.go)
            self._places[entry.step].addWidget(row)
            self.rows[entry.code, entry.id] = row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pdf.setText("" if self.width() < NARROW else tr("Save as PDF…"))
        for row in self.rows.values():
            row.set_narrow(self.width() < NARROW)

    def focus_first(self) -> None:
        left = (row for row in self.rows.values() if not (row.entry.done or row.entry.dropped))
        row = next(left, None)
        place = self.print if row is None else row.open if row.entry.where else row.tick
        place.setFocus()

    # --- what is done ---

    def _change(self, row: EntryRow, changes: dict[str, Any]) -> None:
        if self._line is not None:
            change_entry(self._line.id, row.entry, self._context.now(), **changes)
            self._tell()

    def offer_own(self, step: int) -> None:
        """Offer a place for one more item of a step."""
        self.new_items[step].show()
        self.new_items[step].setFocus()

    def add_own(self, step: int) -> None:
        """Add what was typed below a step to it."""
        edit = self.new_items[step]
        if self._line is None or not edit.text().strip():
            return
        add_entry(self._line.id, step, edit.text())
        edit.clear()
        edit.hide()
        self._tell()

    def remove_own(self, row: EntryRow) -> None:
        """Take an own item off the list, with a way back."""
        assert self._line is not None
        entry, line_id = row.entry, self._line.id
        delete_entry(entry.id)
        self._tell()
        self._context.messages.note(
            tr("“{item}” was removed.", item=entry.title),
            tr("Undo"),
            lambda: self._put_back(line_id, entry),
        )

    def _put_back(self, line_id: int, entry: Entry) -> None:
        added = add_entry(line_id, entry.step, entry.title)
        again = Entry(added, "", entry.step, entry.title, entry.done)
        change_entry(
            line_id, again, self._context.now(), owner=entry.owner, due=entry.due,
            done=entry.done, dropped=entry.dropped,
        )  # fmt: skip
        self._tell()

    def _tell(self) -> None:
        if self._line is not None:
            self.show_line(self._line)
        self._context.changes.tell(events.LINE, self)

    # --- paper ---

    def print_preview(self) -> None:
        """Show the launch sheet as it would be printed."""
        if self._line is not None:
            document = launch_sheet(self._line, self._context.now())
            paper.preview(document.print_, PAGES, self)

    def ask_pdf(self) -> None:
        """Ask for a file and write the launch sheet into it."""
        if self._line is None:
            return
        name = f"{tr('Launch sheet')} {self._line.name}.pdf".replace("/", "-")
        ask_pdf(self, name, self.save_pdf)

    def save_pdf(self, target: Path) -> None:
        """Write the launch sheet as PDF."""
        if self._line is None:
            return
        document = launch_sheet(self._line, self._context.now())
        title = tr("Launch sheet: {line}", line=self._line.name)
        try:
            paper.save_pdf(target, title, document.print_, PAGES)
        except UserError as error:
            self._context.messages.error(error)
        else:
            self._context.messages.note(tr("Saved as {file}.", file=target.name))
