"""Step 3: what will happen, what is to become of unknown names, and making it happen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ....core.errors import Cancelled
from ....core.settings import operator_here
from ....core.storage import backup
from ....core.storage.errors import for_user
from ....core.text import tr
from ....exchange.calls import importing
from ....exchange.calls.importing import ImportPlan, ImportResult, PreviewRow
from ....exchange.calls.mapping import Mapping
from ....exchange.lists import area_importing
from ....exchange.lists.registry import CALLS
from ....exchange.sheets.readers import Spreadsheet
from ... import theme
from ...context import Context
from ...table import ListListing
from ...table_view import TableView
from ...tasks import Progress, Task
from . import session
from .parts import BusyLine, Figure, Notice, is_there
from .preview_columns import preview_columns
from .unknown_names import UnknownNames
from .words import ACTIONS, imported_text, tell_changes

MOST_REFUSED = 2_000
"""Refused rows listed in the window; all of them can be saved."""


@dataclass(frozen=True)
class Imported:
    """What an import did. ``days`` are the first and the last day of its calls."""

    plan: ImportPlan
    result: ImportResult
    days: tuple[date, date] | None
    area: str = CALLS


def figures() -> dict[str, Figure]:
    """The four counts of an import."""
    return {
        "new": Figure(tr("new"), "good"),
        "changed": Figure(tr("changed"), "info"),
        "same": Figure(tr("already there"), "text"),
        "refused": Figure(tr("refused"), "bad"),
    }


class PreviewPage(QWidget):
    """The plan of an import.

    Signals:
        changed: something else can be done now.
        imported: it is done; an ``Imported``.
    """

    changed = Signal()
    imported = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.plan: ImportPlan | None = None
        self.area = CALLS
        self._task: Task | None = None
        self.importing = False
        self.busy = BusyLine()
        self.notice = Notice()
        self.figures = figures()
        self._figures = QWidget()
        row = QHBoxLayout(self._figures)
        row.setContentsMargins(0, 0, 0, 0)
        for figure in self.figures.values():
            row.addWidget(figure)
        row.addStretch(1)
        self.unknown = UnknownNames()
        self.unknown.changed.connect(lambda: self.plan and self._say_plan(self.plan))
        self._switch = self._build_switch()
        self.table: TableView | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(3 * theme.GRID)
        for widget in (self.busy, self._figures, self.notice, self._switch, self.unknown):
            self._layout.addWidget(widget)
        self._rest = QWidget()
        self._layout.addWidget(self._rest, 1)
        self._switch.hide()

    def _build_switch(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        self.first_rows = QPushButton(tr("First rows"))
        self.new_names, self.refused_rows = QPushButton(), QPushButton()
        group = QButtonGroup(self)
        for button in (self.first_rows, self.new_names, self.refused_rows):
            button.setProperty("role", "chip")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.toggled.connect(self._show_part)
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return box

    # --- planning ---

    def start(self, spreadsheet: Spreadsheet, mapping: Mapping, area: str = CALLS) -> None:
        """Find out what importing this into a list would do."""
        self.area = area
        self.stop()
        self.plan = None
        self.notice.clear()
        line_id, now = session.line_here().id, self._context.now()
        for figure in self.figures.values():
            figure.set_count(None)
        self.unknown.show_names([], area)
        self._switch.hide()
        self._clear_table()

        def work(progress: Progress) -> ImportPlan:
            if area != CALLS:
                return area_importing.plan(area, spreadsheet, mapping, now=now, progress=progress)
            return importing.plan_import(
                spreadsheet, mapping, line_id=line_id, now=now, progress=progress
            )

        self._run(work, self._planned, tr("Looking through the rows…"))

    def _run(
        self, work: Callable[[Progress], Any], done: Callable[[Any], object], text: str
    ) -> None:
        task = self._context.tasks.run(
            work,
            lambda found: self._done(task, done, found),
            lambda error: self._failed(task, error),
        )
        self._task = task
        self.busy.follow(task, text)
        self.changed.emit()

    def _done(self, task: Task, done: Callable[[Any], object], found: Any) -> None:
        if task is self._task:
            self._task = None
            done(found)
            self.changed.emit()

    def _planned(self, plan: ImportPlan) -> None:
        self.plan = plan
        for action in ACTIONS:
            self.figures[action].set_count(plan.counts[action])
        self.unknown.show_names(plan.unknown, self.area)
        number, whole = len(plan.refused), len(plan.refused) == plan.counts["refused"]
        self.refused_rows.setText(
            tr("Refused rows (%n)", number) if whole else tr("Could not be read (%n)", number)
        )
        self.refused_rows.setVisible(bool(plan.refused))
        self.new_names.setText(tr("New names (%n)", len(plan.unknown)))
        self.new_names.setVisible(bool(plan.unknown))
        self._switch.setVisible(bool(plan.unknown or plan.refused))
        self._say_plan(plan)
        first = self.first_rows if plan.new + plan.changed + plan.same else self.refused_rows
        if first.isChecked():
            self._show_part()
        first.setChecked(True)

    def _say_plan(self, plan: ImportPlan) -> None:
        if not plan.new and not plan.changed:
            if plan.refused and not plan.same:
                self.notice.say(
                    "warn",
                    tr("Not one row can be imported as the columns are now."),
                    tr("Go back and choose what the columns become, or look at the refused rows."),
                )
            elif plan.same:
                self.notice.say(
                    "good",
                    tr("All of this is in the register already.")
                    if self.area == CALLS
                    else tr("All of this is there already."),
                )
            else:
                self.notice.say(
                    "warn",
                    tr("There is no call in this sheet.")
                    if self.area == CALLS
                    else tr("There is nothing of the kind in this sheet."),
                )
        elif plan.counts["refused"] > plan.new + plan.changed + plan.same:
            self.notice.say(
                "warn",
                tr(
                    "More rows are refused than go in. Perhaps a column is read as the wrong thing."
                ),
                tr("Go back and check what the columns become."),
            )
        elif plan.unknown:
            large = tr("A backup is made before an import of this size.") if plan.is_large else ""
            self.notice.say(
                "info", self.unknown.summary(), large, tr("Decide otherwise…"), self.new_names.click
            )
        elif plan.is_large:
            self.notice.say("info", tr("A backup is made before an import of this size."))
        else:
            self.notice.clear()

    def _failed(self, task: Task, error: BaseException) -> None:
        if task is not self._task:
            return
        self._task = None
        if isinstance(error, Cancelled):
            self.notice.say("info", tr("Looking through the rows was cancelled."))
        else:
            self._refuse(error)
        self.changed.emit()

    def _refuse(self, error: BaseException) -> None:
        known = for_user(error)
        if known is not None:
            self.notice.refuse(known)
            return
        self.notice.say("bad", tr("The import failed."), tr("Nothing was changed."))
        self._context.messages.handle(error)

    def stop(self) -> None:
        """Cancel what is under way."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    # --- rows ---

    def _clear_table(self) -> None:
        self._rest.show()
        if self.table is not None:
            self._layout.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None

    def _show_part(self, on: bool = True) -> None:
        """Show the rows or the names, whichever is chosen."""
        if self.plan is None or not on:
            return
        self._clear_table()
        names = self.new_names.isChecked() and bool(self.plan.unknown)
        self.unknown.setVisible(names)
        if names:
            return
        refused = self.refused_rows.isChecked()
        rows = self._refused() if refused else self.plan.preview
        self.table = TableView(
            preview_columns(rows, with_reasons=refused, area=self.area),
            name="import-preview",
            label=tr("Refused rows") if refused else tr("The first rows as they will become"),
        )
        self.table.set_listing(ListListing(rows))
        self.table.setMinimumHeight(6 * theme.ROW)
        self._rest.hide()
        self._layout.addWidget(self.table, 1)

    def _refused(self) -> list[PreviewRow]:
        refused = self.plan.refused[:MOST_REFUSED] if self.plan is not None else []
        return [
            PreviewRow(row.row + 1, "partly" if row.partly else "refused", reason=row.reason)
            for row in refused
        ]

    # --- importing ---

    def run(self) -> None:
        """Import what was planned."""
        plan = self.plan
        if plan is None or self.is_busy:
            return
        decisions = self.unknown.decisions()
        by, now, data_dir = operator_here(), self._context.now(), self._context.data_dir

        def backed_up() -> None:
            backup.backup_before("before-import", data_dir, now)

        area = self.area

        def work(progress: Progress) -> Imported:
            if area != CALLS:
                done = area_importing.run(
                    area, plan, by=by, now=now, decisions=decisions, progress=progress,
                    before=backed_up,
                )  # fmt: skip
                return Imported(plan, done, None, area)
            result = importing.run_import(
                plan,
                by=by,
                now=now,
                decisions=decisions,
                progress=progress,
                before=backed_up,
            )
            return Imported(plan, result, session.days_of(result.batch))

        self.importing = True
        self.unknown.setEnabled(False)
        self.notice.clear()
        self._task = self._context.tasks.run(work, self._imported, self._not_imported)
        self.busy.follow(self._task, tr("Importing…"))
        self.changed.emit()

    def _imported(self, done: Imported) -> None:
        tell_changes(self._context.changes, done.area)
        if not is_there(self):
            # The window was closed too late to cancel.
            result = done.result
            self._context.messages.note(imported_text(result.new, result.changed, done.area) + ".")
            return
        self._ended()
        self.imported.emit(done)
        self.changed.emit()

    def _not_imported(self, error: BaseException) -> None:
        cancelled = isinstance(error, Cancelled)
        text = tr("The import was cancelled. Nothing was changed.")
        if not is_there(self):
            if cancelled:
                self._context.messages.note(text)
            else:
                self._context.messages.handle(error)
            return
        self._ended()
        if cancelled:
            self.notice.say("info", text)
        else:
            self._refuse(error)
        self.changed.emit()

    def _ended(self) -> None:
        self._task = None
        self.importing = False
        self.unknown.setEnabled(True)

    # --- what the wizard asks ---

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._task is not None

    def why_not_next(self) -> str:
        """Why there is nothing to import now, empty where there is."""
        if self.is_busy:
            return tr("One moment…")
        if self.plan is None:
            return tr("Go back and try again.")
        return "" if self.plan.new + self.plan.changed else tr("There is nothing new to import.")
