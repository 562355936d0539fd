"""Callbacks that were promised: the longest overdue first, kept in one step."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core import settings
from hotline_desktop.core.calls import callbacks, commands
from hotline_desktop.core.calls.rows import CallRow, instant
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table import Chip, Column, ListListing
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.tabs.calls.columns import CallTexts
from hotline_desktop.ui.tabs.calls.formats import day_words
from hotline_desktop.ui.tabs.calls.offers import read_offers

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

MINUTE_MS = 60_000

NARROW = 1020
"""Logical pixels below which the buttons stand under the summary."""


class CallbacksTab(QWidget):
    """The list, and what can be done with each.

    Signals:
        badge: how many callbacks are overdue.
        open_requested: look at the call in the register.
    """

    badge = Signal(int)
    open_requested = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._now = context.now
        self._texts = CallTexts(self._now, lambda: settings.get(settings.REGION))
        theme.set_role(self, "panel")
        self.table = TableView(
            self._columns(), name="callbacks", label=tr("Callbacks"), state=context.state
        )
        self.table.set_empty(
            tr("Nobody is waiting for a call"),
            tr("A call filed as “Callback promised” waits here until somebody has called back."),
            icon="phone-outgoing",
        )
        self.table.opened.connect(lambda row: self.open_requested.emit(row.id))
        self.table.selectionModel().selectionChanged.connect(self._show_actions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_bar())
        layout.addWidget(self.table, 1)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.called_back)
        context.changes.changed.connect(self._changed)
        # What is overdue changes with the clock alone.
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE_MS)
        self._clock.timeout.connect(self.reload)
        self._clock.start()
        self._load_lists()
        self.reload()

    def take_keyboard(self) -> None:
        """Put the keyboard at the list."""
        self.table.setFocus()

    def _build_bar(self) -> QWidget:
        bar = QWidget()
        row = self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight, bar)
        row.setContentsMargins(16, 12, 16, 8)
        row.setSpacing(8)
        self._summary = QLabel()
        theme.set_role(self._summary, "heading")
        row.addWidget(self._summary, 1)
        self._open = QPushButton(tr("Open the call"))
        self._open.setToolTip("Enter")
        self._open.clicked.connect(self._open_current)
        self._later = QPushButton(tr("Not reached: later"))
        self._later.setProperty("menu", True)
        menu = QMenu(self._later)
        for text, wait in (
            (tr("In 30 minutes"), timedelta(minutes=30)),
            (tr("In 2 hours"), timedelta(hours=2)),
            (tr("Tomorrow at this time"), timedelta(days=1)),
            (tr("In a week"), timedelta(days=7)),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _on=False, w=wait: self.postpone(self._now() + w))
        self._later.setMenu(menu)
        self._done = QPushButton(icon("phone-outgoing", "accent_text"), tr("Called back"))
        theme.set_role(self._done, "primary")
        self._done.setToolTip("Ctrl+Enter")
        self._done.clicked.connect(self.called_back)
        buttons = QHBoxLayout()
        for button in (self._open, self._later, self._done):
            buttons.addWidget(button)
        row.addLayout(buttons)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._bar.setDirection(way.LeftToRight if self.width() >= NARROW else way.TopToBottom)

    def _columns(self) -> tuple[Column, ...]:
        texts = self._texts
        return (
            Column(
                "due",
                lambda: tr("Call back by"),
                self._due,
                width=216,
                whole=True,
                chip=self._due_chip,
            ),
            Column("caller", lambda: tr("Caller"), lambda r: r.caller_name, width=150, strong=True),
            Column("number", lambda: tr("Number"), texts.number, width=146, whole=True),
            Column("question", lambda: tr("Question"), texts.question, width=200, stretch=True),
            Column("topic", lambda: tr("Topic"), texts.topic, width=112, muted=True),
            Column("operator", lambda: tr("Promised by"), texts.operator, width=112, muted=True),
            Column("started", lambda: tr("Called"), texts.started, width=112, muted=True),
        )

    def _due(self, row: CallRow) -> str:
        due = instant(row.callback_due)
        line = self._texts.zones.get(row.line_id, self._texts.line)
        return day_words(due, self._now(), line) if due and line else ""

    def _due_chip(self, row: CallRow) -> Chip:
        late = (row.callback_due or 0) < self._now().timestamp()
        text = self._due(row)
        return Chip(tr("Overdue · {when}", when=text) if late else text, "bad" if late else "warn")

    def _load_lists(self) -> None:
        known = lines(retired=True)
        self._texts.zones = {line.id: line for line in known}
        self._texts.line = known[0] if known else None
        self._texts.offers = read_offers()

    def _changed(self, area: str, _initiator: object) -> None:
        if area in (events.LISTS, events.LINE, events.SETTINGS, events.EVERYTHING):
            self._load_lists()
        self.reload()

    def reload(self) -> None:
        """Read the list again."""
        rows = callbacks.open_callbacks()
        if rows != getattr(self, "_rows", None):
            self._rows = rows
            self.table.set_listing(ListListing(rows))
            if rows and not self.table.selected_ids():
                self.table.selectRow(0)
        else:
            self.table.viewport().update()
        self._show_counts()
        self._show_actions()

    def stop(self) -> None:
        """The window closes: ask the data nothing more."""
        self._clock.stop()

    def announce(self) -> None:
        """Tell the window what it could not hear while the tab was made."""
        self._show_counts()

    def _show_counts(self) -> None:
        now = self._now()
        line = self._texts.line
        midnight = now if line is None else _next_midnight(now.astimezone(line.zone))
        owed = callbacks.owed(now, midnight)
        parts = [tr("%n callback(s) promised", owed.open)]
        if owed.today:
            parts.append(tr("%n due by tonight", owed.today))
        if owed.overdue:
            parts.append(tr("%n overdue", owed.overdue))
        self._summary.setText(" · ".join(parts) if owed.open else tr("Callbacks"))
        self.badge.emit(owed.overdue)

    def _show_actions(self, *_ignored: object) -> None:
        some = bool(self.table.selected_ids())
        for button in (self._open, self._later, self._done):
            button.setEnabled(some)

    def called_back(self) -> None:
        """Register the outgoing calls that keep the selected promises."""
        ids = self.table.selected_ids()
        if not ids:
            return
        made = [commands.fulfil_callback(id, by=operator_here(), now=self._now()) for id in ids]
        self._context.changes.tell(events.CALLS, self)
        self._context.messages.note(
            tr("%n call(s) back registered.", len(made)), tr("Undo"), lambda: self._undo(made)
        )

    def _undo(self, made: list[int]) -> None:
        for id in made:
            commands.unfile_call(id, by=operator_here(), now=self._now())
        self._context.changes.tell(events.CALLS, self)

    def postpone(self, due: datetime) -> None:
        """Promise the selected ones for another time."""
        rows = self.table.selected_rows()
        if not rows:
            return
        for row in rows:
            commands.postpone_callback(row.id, due, by=operator_here(), now=self._now())
        self._context.changes.tell(events.CALLS, self)
        before = {row.id: instant(row.callback_due) for row in rows}
        self._context.messages.note(tr("Postponed."), tr("Undo"), lambda: self._put_back(before))

    def _put_back(self, before: dict[int, datetime | None]) -> None:
        for id, due in before.items():
            if due is not None:
                commands.postpone_callback(id, due, by=operator_here(), now=self._now())
        self._context.changes.tell(events.CALLS, self)

    def _open_current(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.open_requested.emit(row.id)


def _next_midnight(local: datetime) -> datetime:
    return datetime.combine(local.date() + timedelta(days=1), time(), local.tzinfo)
