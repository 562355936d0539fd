"""Deleted calls, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QDate, QLocale, QSize
from PySide6.QtWidgets import QWidget

from ...core import lists
from ...core.calls import browse, commands
from ...core.calls.browse import CallFilter
from ...core.calls.rows import CallRow
from ...core.line.lines import lines
from ...core.settings import operator_here
from ...core.storage.tables import Outcome
from ...core.text import tr
from .. import events
from ..context import Context
from ..table import Column
from ..table_view import TableView
from .base import Dialog


class _Bin:
    """The deleted calls, the latest call first."""

    def page(self, after: Any | None, limit: int) -> Sequence[CallRow]:
        return browse.page(CallFilter(in_bin=True), after=after, limit=limit)

    def anchors(self, step: int) -> tuple[int, Sequence[Any]]:
        return browse.anchors(CallFilter(in_bin=True), step=step)


class BinDialog(Dialog):
    """The list of deleted calls. Restoring one puts it back as it was."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Deleted calls"),
            hint=tr("Deleted calls are kept here, and can be put back into the register."),
            size=QSize(820, 520),
            scrolls=False,
            parent=parent,
        )
        self._context = context
        self._zones = {line.id: line.zone for line in lines(retired=True)}
        self._outcomes = lists.names(Outcome)
        self.table = TableView(
            self._columns(),
            name="bin",
            label=tr("Deleted calls"),
            tasks=context.tasks,
            state=context.state,
        )
        self.table.set_empty(tr("Nothing has been deleted"), icon="trash-2")
        self.table.opened.connect(lambda _row: self.attempt(self.restore))
        self.body.addWidget(self.table)
        self.add_close()
        self.restore_button = self.add_button(tr("Restore"), self.restore, role="primary")
        self.table.selectionModel().selectionChanged.connect(self._show_actions)
        context.changes.changed.connect(self._changed)
        self.table.set_listing(_Bin())
        self._show_actions()

    def _columns(self) -> list[Column]:
        return [
            Column("started", lambda: tr("Date and time"), self._started, width=130,
                   whole=True, muted=True),
            Column("caller", lambda: tr("Caller"), _caller, width=150),
            Column("question", lambda: tr("Question"), lambda r: r.question, width=220,
                   stretch=True),
            Column("outcome", lambda: tr("Outcome"),
                   lambda r: self._outcomes.get(r.outcome_id or 0, ""), width=120),
            Column("deleted", lambda: tr("Deleted"), self._deleted, width=130, whole=True,
                   muted=True),
        ]  # fmt: skip

    def _started(self, row: CallRow) -> str:
        return _moment(row.started.astimezone(self._zones.get(row.line_id)))

    def _deleted(self, row: CallRow) -> str:
        if row.deleted_at is None:
            return ""
        return _moment(datetime.fromtimestamp(row.deleted_at, self._zones.get(row.line_id)))

    def restore(self) -> None:
        """Put the selected calls back."""
        ids = self.table.selected_ids()
        if not ids:
            return
        here = operator_here()
        commands.restore_calls(ids, by=here, now=self._context.now())
        self._context.changes.tell(events.CALLS, self)
        self._context.messages.note(tr("%n calls restored.", len(ids)))
        self.table.reload()

    def _changed(self, area: str, initiator: object) -> None:
        if area in (events.CALLS, events.IMPORTS, events.EVERYTHING) and initiator is not self:
            self.table.reload()

    def _show_actions(self) -> None:
        self.restore_button.setEnabled(self.table.selectionModel().hasSelection())


def _caller(row: CallRow) -> str:
    return row.caller_name or row.organisation or row.number


def _moment(at: datetime) -> str:
    day = QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.ShortFormat)
    return f"{day} {at:%H:%M}"
