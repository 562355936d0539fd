"""The end of the wizard: what was imported, and the way back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ....core.errors import Cancelled
from ....core.imports.batches import TakenBack
from ....core.settings import operator_here
from ....core.text import tr
from ....exchange.calls import importing
from ....exchange.lists import area_importing
from ....exchange.lists.registry import CALLS
from ... import theme
from ...context import Context
from ...resources import icon, pixmap
from ...tasks import Progress
from ...widgets.flow import FlowLayout
from .parts import BusyLine, Notice, is_there, say_failed
from .preview_page import Imported, figures
from .words import ACTIONS, imported_text, taken_back_text, tell_changes


class ResultPage(QWidget):
    """What an import did.

    Signals:
        changed: something else can be done now.
        show_calls: the register with the imported calls is wanted; their first and last day.
    """

    changed = Signal()
    show_calls = Signal(object, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.done: Imported | None = None
        self._icon = QLabel()
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.file = QLabel()
        self.file.setProperty("role", "muted")
        self.file.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(4 * theme.GRID)
        words = QVBoxLayout()
        words.setSpacing(theme.GRID)
        words.addWidget(self.title)
        words.addWidget(self.file)
        head.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.figures = figures()
        counts = QHBoxLayout()
        for figure in self.figures.values():
            counts.addWidget(figure)
        counts.addStretch(1)
        self.notice = Notice()
        self.busy = BusyLine()
        self.show_button = QPushButton(icon("list"), tr("Show calls"))
        self.show_button.clicked.connect(self._show)
        self.save_button = QPushButton(icon("save"), tr("Save refused rows…"))
        self.save_button.clicked.connect(self.choose_refused_file)
        self.back_button = QPushButton(icon("undo-2"), tr("Take it back"))
        self.back_button.clicked.connect(self.take_back)
        actions = QWidget()
        flow = FlowLayout(actions, spacing=2 * theme.GRID)
        for button in (self.show_button, self.save_button, self.back_button):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * theme.GRID, 0, 0)
        layout.setSpacing(5 * theme.GRID)
        layout.addLayout(head)
        layout.addLayout(counts)
        layout.addWidget(actions)
        layout.addWidget(self.busy)
        layout.addWidget(self.notice)
        layout.addStretch(1)

    def show_result(self, done: Imported) -> None:
        """Tell of this import."""
        self.done = done
        result, plan = done.result, done.plan
        self._icon.setPixmap(pixmap("circle-check", 40, theme.tokens().good, 2.0))
        self.title.setText(imported_text(result.new, result.changed, done.area))
        sheet = plan.mapping.sheet
        name = plan.spreadsheet.path.name
        self.file.setText(tr("from “{file}”, sheet “{sheet}”", file=name, sheet=sheet)
                          if sheet else tr("from “{file}”", file=name))  # fmt: skip
        for action in ACTIONS:
            self.figures[action].set_count(getattr(result, action))
        self.show_button.setVisible(done.days is not None)
        self.save_button.setVisible(bool(result.refused_rows))
        self.back_button.setVisible(result.batch is not None)
        self.back_button.setEnabled(True)
        self.busy.hide()
        self.notice.clear()
        if result.refused:
            self.notice.say(
                "info",
                tr("%n row(s) did not go in.", result.refused),
                tr("Save them with their reasons, correct them there and import that workbook."),
            )
        elif result.refused_rows:
            number = len(result.refused_rows)
            self.notice.say(
                "info",
                tr("On %n card(s) something could not be read. The rest is in.", number),
                "\n".join(result.reasons[:3]),
            )

    def _show(self) -> None:
        if self.done is not None and self.done.days is not None:
            self.show_calls.emit(*self.done.days)

    def choose_refused_file(self) -> None:
        """Ask where the refused rows go."""
        if self.done is None:
            return
        path = self.done.plan.spreadsheet.path
        start = path.with_name(tr("{name} – refused rows", name=path.stem) + ".xlsx")
        name, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save refused rows"),
            str(start),
            tr("Excel workbook") + " (*.xlsx)",
        )
        if name:
            target = Path(name)
            self.save_refused(target if target.suffix else target.with_suffix(".xlsx"))

    def save_refused(self, target: Path) -> None:
        """Write the refused rows into this workbook."""
        assert self.done is not None
        plan, refused = self.done.plan, self.done.result.refused_rows

        def work(progress: Progress) -> None:
            progress()
            importing.save_refused(plan.spreadsheet, plan.mapping, refused, target)

        def saved(_result: None) -> None:
            if is_there(self):
                self.notice.say("good", tr("The refused rows are in “{file}”.", file=target.name))

        task = self._context.tasks.run(work, saved, self._failed)
        self.busy.follow(task, tr("Saving…"))

    def take_back(self) -> None:
        """Undo the import."""
        if self.done is None or self.done.result.batch is None:
            return
        batch, by, now = self.done.result.batch, operator_here(), self._context.now()
        self.back_button.setEnabled(False)

        def work(_progress: Progress) -> TakenBack:
            return area_importing.take_back(batch, by=by, now=now)

        task = self._context.tasks.run(work, self._taken_back, self._failed)
        self.busy.follow(task, tr("Taking it back…"))
        self.busy.cancel.hide()

    def _taken_back(self, done: TakenBack) -> None:
        area = self.done.area if self.done is not None else CALLS
        tell_changes(self._context.changes, area)
        if not is_there(self):
            self._context.messages.note(taken_back_text(done, area))
            return
        for button in (self.back_button, self.show_button):
            button.hide()
        self._icon.setPixmap(pixmap("undo-2", 40, theme.tokens().muted, 2.0))
        self.title.setText(tr("The import was taken back"))
        self.notice.say("good", taken_back_text(done, area))
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        if not is_there(self):
            self._context.messages.handle(error)
            return
        self.back_button.setEnabled(True)
        if isinstance(error, Cancelled):
            return
        say_failed(self.notice, error, self._context.messages)
