"""What was imported, and taking it back."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QWidget

from ...core import lists
from ...core.errors import Cancelled
from ...core.imports.batches import Batch, TakenBack
from ...core.settings import operator_here
from ...core.storage.errors import for_user
from ...core.storage.tables import Operator
from ...core.text import tr
from ...exchange.lists import area_importing
from ...exchange.lists.registry import CALLS, LISTS
from .. import events, theme
from ..context import Context
from ..table import Chip, Column, ListListing
from ..table_view import TableView
from ..tabs.calls.formats import short_instant
from ..tasks import Progress
from .base import Dialog
from .importing import session
from .importing.parts import BusyLine, Notice, is_there
from .importing.words import taken_back_text, tell_changes


def open_import_batches(context: Context, parent: QWidget | None = None) -> ImportBatchesDialog:
    """Show the imports of this data folder beside the work."""
    dialog = ImportBatchesDialog(context, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    return dialog


class ImportBatchesDialog(Dialog):
    """Lists the imports; the selected one can be taken back as a whole."""

    def __init__(self, context: Context, *, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Imports"),
            hint=tr("Every import can be taken back as a whole, whenever it was."),
            size=QSize(1060, 520),
            scrolls=False,
            parent=parent,
        )
        self._context = context
        self._names = lists.names(Operator)
        self._line = session.line_here()
        self.table = TableView(
            self._columns(), name="imports", label=tr("Imports"), state=context.state
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.set_empty(
            tr("Nothing was imported yet"),
            tr("Choose “Import” in the File menu to bring in a spreadsheet."),
            icon="file-spreadsheet",
        )
        self.table.picked.connect(self._show_choice)
        self.table.setMinimumHeight(4 * theme.ROW)
        self.body.addWidget(self.table, 1)
        self.notice = Notice()
        self.busy = BusyLine()
        self.busy.cancel.hide()
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.busy)
        row = QHBoxLayout()
        row.addWidget(self.sentence, 1)
        self.body.addLayout(row)
        self.add_close()
        self.take_back_button = self.add_button("", self.take_back)
        context.changes.changed.connect(self._changed)
        self.reload()

    def _columns(self) -> tuple[Column, ...]:
        def count(number: int) -> str:
            return QLocale().toString(number) if number else ""

        return (
            Column("at", lambda: tr("When"), lambda b: short_instant(b.at, self._line), width=130,
                   whole=True),
            Column(
                "file", lambda: tr("File"), lambda b: b.file_name, width=170, stretch=True,
                strong=True,
            ),
            Column(
                "area", lambda: tr("List"),
                lambda b: area_importing.name_of(b.area), width=130,
            ),
            Column("sheet", lambda: tr("Sheet"), lambda b: b.sheet, width=80, muted=True),
            Column("new", lambda: tr("Added"), lambda b: count(b.new), width=60, align="right"),
            Column(
                "changed", lambda: tr("Changed"), lambda b: count(b.changed), width=84,
                align="right",
            ),
            Column(
                "refused", lambda: tr("Refused"), lambda b: count(b.refused), width=84,
                align="right",
            ),
            Column(
                "by", lambda: tr("By"), lambda b: self._names.get(b.by_id, ""), width=120,
                muted=True,
            ),
            Column("state", lambda: tr("State"), self._state, width=135, chip=self._state_chip),
        )  # fmt: skip

    def _state(self, batch: Batch) -> str:
        return tr("Taken back") if batch.undone else tr("Imported")

    def _state_chip(self, batch: Batch) -> Chip:
        return Chip(self._state(batch), "neutral" if batch.undone else "good")

    def _changed(self, area: str, _initiator: object) -> None:
        if area in (events.IMPORTS, events.LISTS, events.EVERYTHING):
            self._names = lists.names(Operator)
            self.reload()

    def reload(self) -> None:
        """Read the list again."""
        chosen = self.table.current_row()
        batches = area_importing.list_batches()
        self.table.set_listing(ListListing(batches))
        ids = [batch.id for batch in batches]
        if batches:
            self.table.selectRow(ids.index(chosen.id) if chosen and chosen.id in ids else 0)
        self._show_choice()

    def _show_choice(self, *_ignored: object) -> None:
        batch: Batch | None = self.table.current_row()
        possible = batch is not None and batch.undone is None and self.busy.task is None
        self.take_back_button.setVisible(batch is not None and batch.undone is None)
        self.take_back_button.setEnabled(possible)
        if batch is None:
            self.sentence.clear()
        elif batch.undone is not None:
            at = short_instant(batch.undone, self._line)
            self.sentence.setText(tr("Taken back on {when}.", when=at))
        else:
            count, area = batch.new + batch.changed, batch.area
            self.take_back_button.setText(
                tr("Take back %n call(s)", count)
                if area == CALLS
                else tr("Take back {what}", what=LISTS[area].counted(count))
            )
            self.sentence.setText(_what_happens(batch, area))

    def take_back(self) -> None:
        """Undo the selected import."""
        batch: Batch | None = self.table.current_row()
        if batch is None or batch.undone is not None or self.busy.task is not None:
            return
        area, batch_id, by, now = batch.area, batch.id, operator_here(), self._context.now()
        self.notice.clear()
        self.take_back_button.setEnabled(False)

        def work(_progress: Progress) -> TakenBack:
            return area_importing.take_back(batch_id, by=by, now=now)

        task = self._context.tasks.run(
            work, lambda done: self._taken_back(done, area), self._failed
        )
        self.busy.follow(task, tr("Taking it back…"))
        self.busy.cancel.hide()
        task.finished.connect(self._show_choice)

    def _taken_back(self, done: TakenBack, area: str) -> None:
        tell_changes(self._context.changes, area)
        if is_there(self):
            self.notice.say("good", taken_back_text(done, area))
        else:
            self._context.messages.note(taken_back_text(done, area))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        known = for_user(error)
        if known is not None and is_there(self):
            self.notice.refuse(known)
        else:
            self._context.messages.handle(error)


def _what_happens(batch: Batch, area: str) -> str:
    parts = []
    if area != CALLS:
        counted = LISTS[area].counted
        if batch.new:
            parts.append(tr("Removes what came with it: {what}.", what=counted(batch.new)))
        if batch.changed:
            what = counted(batch.changed)
            parts.append(tr("Gives the earlier values back: {what}.", what=what))
        parts.append(tr("What was edited since is kept."))
        return " ".join(parts)
    if batch.new:
        parts.append(tr("Removes %n call(s) that came with it.", batch.new))
    if batch.changed:
        parts.append(tr("Gives %n call(s) the earlier values back.", batch.changed))
    parts.append(tr("What was edited since is kept."))
    return " ".join(parts)
