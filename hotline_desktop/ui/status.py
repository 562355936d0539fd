"""The status line: is the line open, what is owed, what is unsaved, who sits here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QStatusBar, QWidget

from ..core import lists, settings
from ..core.calls import callbacks
from ..core.line.lines import LineInfo, lines
from ..core.line.state import state_words
from ..core.storage.tables import Operator
from ..core.text import tr
from . import events, theme
from .context import Context
from .desk_menu import fill_desk_menu
from .reminding import Reminding
from .resources import icon, pixmap
from .widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from ..core.notices import Notice

REFRESH_MS = 20_000
NARROW = 1000
"""Logical pixels: below, numbers and icons stand for words."""


class StatusLine(QStatusBar):
    """Follows clock and changes by itself.

    Signals:
        callbacks_wanted: the count of callbacks was clicked.
        draft_wanted: the mark of an unsaved draft was clicked.
        notices_wanted: the count of things to remember was clicked.
        demo_over: the demonstration is to go.
    """

    callbacks_wanted = Signal()
    draft_wanted = Signal()
    notices_wanted = Signal()
    demo_over = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setSizeGripEnabled(False)
        self.line = ElidedLabel(inset=2 * theme.GRID)
        self._dot = QLabel()
        self._narrow = False
        self._is_open = False
        self._here: LineInfo | None = None
        self.demo = self._button("sparkles", tr("Remove the demo data and begin with your own"))
        self.demo.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a stray space removes nothing
        self.demo.clicked.connect(self.demo_over)
        self.draft = self._button("pencil", tr("Go to the draft"))
        self.draft.hide()
        self.draft.clicked.connect(self.draft_wanted)
        self.notices = self._button("bell", tr("Show the reminders"))
        self.notices.hide()
        self.notices.clicked.connect(self.notices_wanted)
        self.breaks = self._button("coffee", tr("Breaks and reminders"))
        self.breaks.setProperty("menu", True)
        self.breaks.hide()
        self.owed = self._button("phone-outgoing", tr("Show the callbacks"))
        self.owed.clicked.connect(self.callbacks_wanted)
        self.operator = self._button("user-round", tr("Who sits at this desk"))
        self.operator.setProperty("menu", True)
        self._menu = QMenu(self.operator)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.operator.setMenu(self._menu)
        self.lines = self._button("headset", tr("Whose calls this desk takes"))
        self.lines.setProperty("menu", True)
        self._lines_menu = QMenu(self.lines)
        self._lines_menu.aboutToShow.connect(self._fill_lines)
        self.lines.setMenu(self._lines_menu)
        self.addWidget(self._dot)
        self.addWidget(self.lines)
        self.addWidget(self.line, 1)
        for widget in (self.demo, self.draft, self.notices, self.owed, self.breaks, self.operator):
            self.addPermanentWidget(widget)
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        context.changes.changed.connect(self.refresh)
        theme.notifier().changed.connect(self._draw_dot)
        self.refresh()

    def _button(self, icon_name: str, tip: str) -> QPushButton:
        button = QPushButton(icon(icon_name), "")
        button.setProperty("role", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def set_draft(self, is_open: bool) -> None:
        """Say whether something typed is not filed yet."""
        self.draft.setVisible(is_open)

    def follow(self, reminding: Reminding, open_settings: Callable[[], object]) -> None:
        """Show quiet mode, and offer what can be done about breaks and reminders."""
        menu = QMenu(self.breaks)
        menu.aboutToShow.connect(lambda: fill_desk_menu(menu, reminding, open_settings))
        self.breaks.setMenu(menu)
        reminding.looked.connect(lambda: self._show_breaks(reminding))

    def _show_breaks(self, reminding: Reminding) -> None:
        until = reminding.desk.quiet_until if reminding.is_quiet() else None
        words = tr("Breaks and reminders")
        if until is not None:
            words = tr("Quiet until {time}", time=f"{until.astimezone(reminding.zone):%H:%M}")
        self.breaks.setVisible(bool(reminding.operator) or until is not None)
        self.breaks.setText(words if until is not None and not self._narrow else "")
        self.breaks.setIcon(icon("coffee") if until is None else icon("bell-off", "warn"))
        self.breaks.setToolTip(words)
        self.breaks.setAccessibleName(words)

    def set_notices(self, found: Sequence[Notice]) -> None:
        """Say how many things there are to remember."""
        words = tr("%n reminders", len(found))
        self.notices.setText(str(len(found)))
        self.notices.setToolTip("\n".join([words, *(notice.text for notice in found)]))
        self.notices.setAccessibleName(words)
        self.notices.setVisible(bool(found))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        # A window that was closed asks nothing of a database that may be closed as well.
        self._timer.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < NARROW) != self._narrow:
            self._narrow = not self._narrow
            self.refresh()

    def refresh(self, *_: object) -> None:
        """Read everything again: it is little."""
        now = self._context.now()
        known = lines()
        chosen = settings.get(settings.LAST_LINE)
        line = next((found for found in known if found.id == chosen), known[0] if known else None)
        self._here = line
        self.lines.setVisible(len(known) > 1)
        self._show_line(line, now)
        self._show_owed(line, now)
        here = settings.get(settings.OPERATOR_HERE)
        name = lists.names(Operator).get(here, "")
        self.operator.setText(name or tr("Who sits here?"))
        self.demo.setVisible(settings.get(settings.DEMO))
        self.demo.setText("" if self._narrow else tr("Remove the demo data"))
        self.draft.setText("" if self._narrow else tr("Unsaved draft"))

    def _show_line(self, line: LineInfo | None, now: datetime) -> None:
        self._dot.setVisible(line is not None)
        self.line.setVisible(line is not None)
        if line is None:
            return
        self._is_open = line.hours.is_open(now)
        self._draw_dot()
        # Where room is short, the name gives way: what this desk must know is until when.
        self.line.set_whole(line_words(line, now), gives_way=line.name)
        self._dot.setContentsMargins(3 * theme.GRID, 0, 0, 0)

    def _draw_dot(self) -> None:
        name, color = ("circle-check", "good") if self._is_open else ("clock", "muted")
        tint = getattr(theme.tokens(), color)
        self._dot.setPixmap(pixmap(name, 4 * theme.GRID, tint, self.devicePixelRatioF()))

    def _show_owed(self, line: LineInfo | None, now: datetime) -> None:
        zone = line.zone if line else UTC
        today = now.astimezone(zone)
        midnight = datetime.combine(
            today.date() + timedelta(days=1), datetime.min.time(), tzinfo=zone
        )
        owed = callbacks.owed(now, midnight)
        self.owed.setVisible(owed.open > 0)
        if owed.overdue:
            text = tr("%n callbacks overdue", owed.overdue)
        elif owed.today:
            text = tr("%n callbacks due today", owed.today)
        else:
            text = tr("%n callbacks promised", owed.open)
        self.owed.setText(str(owed.overdue or owed.today or owed.open) if self._narrow else text)
        self.owed.setToolTip(text)
        self.owed.setIcon(icon("phone-outgoing", "bad" if owed.overdue else "muted"))
        self.owed.setAccessibleName(text)

    def _fill_menu(self) -> None:
        self._menu.clear()
        here = settings.get(settings.OPERATOR_HERE)
        for entry in [lists.Entry(0, tr("Nobody")), *lists.entries(Operator)]:
            action = self._menu.addAction(entry.name)
            action.setCheckable(True)
            action.setChecked(entry.id == here)
            action.triggered.connect(lambda _on, id=entry.id: self._sit_down(id))

    def _fill_lines(self) -> None:
        self._lines_menu.clear()
        for line in lines():
            action = self._lines_menu.addAction(line.name)
            action.setCheckable(True)
            action.setChecked(self._here is not None and line.id == self._here.id)
            action.triggered.connect(lambda _on, id=line.id: self._take_calls_of(id))

    def _take_calls_of(self, line_id: int) -> None:
        settings.put(settings.LAST_LINE, line_id)
        self._context.changes.tell(events.SETTINGS, self)

    def _sit_down(self, operator_id: int) -> None:
        settings.put(settings.OPERATOR_HERE, operator_id)
        self._context.changes.tell(events.SETTINGS, self)


def line_words(line: LineInfo, now: datetime) -> str:
    """``Hotline: open until 18:00``, in the line's own time."""
    return f"{line.name}: {state_words(line.hours, now)}"
