"""Shifts and breaks: the day at a glance."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from hotline_desktop.core import lists
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.ui import events, theme

from .bar import RosterBar
from .day_marks import fill_marks
from .day_page import DayPage
from .days import DayChooser
from .editing import Editing
from .ledger_page import LedgerPage
from .now_page import NowPage
from .paper_menu import RosterPaper
from .people_page import PeoplePage
from .week_page import SpanPage, fill_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotline_desktop.core.roster.checks import Finding
    from hotline_desktop.ui.context import Context

MINUTE_MS = 60_000
NEEDED_FROM = (events.CALLS, events.IMPORTS, events.LINE, events.SETTINGS, events.EVERYTHING)


class RosterTab(QWidget):
    """The roster's pages and the way through its days."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme.set_role(self, "panel")
        self.editing = Editing(context, self)
        self.day = DayPage(context, self.editing)
        self.week = SpanPage(context, self.editing, self.day.actions_)
        self.month = SpanPage(context, self.editing, self.day.actions_, month=True)
        self.days = DayChooser(self._today)
        self._last_today = self.days.day
        self.paper_menu = RosterPaper(context, self, self._looked_at)
        self.now, self.ledger = NowPage(context), LedgerPage(context)
        self.people = PeoplePage(context)
        self.views: dict[str, NowPage | LedgerPage | PeoplePage] = {
            "now": self.now, "ledger": self.ledger, "people": self.people,
        }  # fmt: skip
        self.bar = RosterBar(self.days)
        self.pages = QStackedWidget()
        self.span = "day"
        self.spans: dict[str, DayPage | SpanPage] = {
            "day": self.day, "week": self.week, "month": self.month,
        }  # fmt: skip
        self.shown = "day"
        for page in (*self.spans.values(), *self.views.values()):
            self.pages.addWidget(page)
        # Read when it is first looked at: the start of the program does without it.
        self._stale, self._met = True, False
        self._dialog: QDialog | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.pages, 1)
        for wide in (self.week, self.month):
            wide.day_wanted.connect(self._open_day)
            wide.found_wanted.connect(self._open_found)
            wide.marked.connect(self.reload)
        for page in (self.day, self.now):
            page.person_wanted.connect(self._add_person)
        self.days.chosen.connect(self._show)
        self.days.chosen.connect(lambda _day: self.bar.fit_words())
        self._connect_bar()
        self.editing.done.connect(self.reload)
        self.editing.templates_wanted.connect(self.open_rules)
        self.editing.changed.connect(self._show_undo)
        context.changes.changed.connect(self._changed)
        self._day_keys: list[QShortcut] = []
        for keys, act in (
            ("Ctrl+Left", lambda: self.days.go(-1)),
            ("Ctrl+Right", lambda: self.days.go(1)),
            ("Ctrl+Home", lambda: self.days.choose(self._today())),
            ("Ctrl+Return", self._plan),
            ("Ctrl+R", self.open_rules),
            ("Ctrl+P", self.paper_menu.preview),
        ):
            self._day_keys.append(self._key(keys, act))
        self._key("Ctrl+Up", lambda: self._step_on(1))
        self._key("Ctrl+Down", lambda: self._step_on(-1))
        self._clock = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._tick)
        self._wait()
        self._show_undo()

    def _connect_bar(self) -> None:
        bar = self.bar
        bar.page_wanted.connect(self._show_page)
        for button, act in (
            (bar.undo, self.editing.undo),
            (bar.redo, self.editing.redo),
            (bar.add, self._add),
            (bar.rules, self.open_rules),
            (bar.plan, self._plan),
        ):
            button.clicked.connect(act)
        self._fill_menu = QMenu(bar.fill)
        self._fill_menu.aboutToShow.connect(self._offer_fill)
        bar.fill.setMenu(self._fill_menu)
        paper = QMenu(bar.paper)
        self.paper_menu.fill(paper)
        bar.paper.setMenu(paper)

    def _key(self, keys: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def _today(self) -> date:
        return self._context.now().astimezone(self.day.zone).date()

    def show_span(self, span: str) -> None:
        """Show the ``day``, ``week`` or ``month``, with the day that was selected before."""
        before = self.spans[self.span]
        if isinstance(before, SpanPage) and span != self.span:
            self.days.day = before.selected_day()
        self.span = self.shown = span
        self.days.set_span(span)
        page = self.spans[span]
        self.pages.setCurrentWidget(page)
        self._show_tools()
        self._show(self.days.day)
        self._stale = False
        self.take_keyboard()

    def show_view(self, name: str) -> None:
        """Show who is where ``now``, the ``ledger`` or the ``people``."""
        self.shown = name
        page = self.views[name]
        page.reload()
        self.pages.setCurrentWidget(page)
        self._show_tools()
        self.take_keyboard()

    def _add_person(self) -> None:
        self.show_view("people")
        self.people.list.new_entry()

    def _show_tools(self) -> None:
        self.bar.show_tools(self.shown)
        for key in self._day_keys:
            key.setEnabled(self.shown in self.spans)

    def take_keyboard(self) -> None:
        """Put the keyboard at the picture or table on show."""
        # A focus proxy would do it too, but Tab would then pass over all that stands above.
        page: Any = self.pages.currentWidget()
        page.keyboard.setFocus(Qt.FocusReason.OtherFocusReason)

    def _looked_at(self) -> tuple[str, date]:
        page = self.spans[self.span]
        return self.span, page.selected_day() if isinstance(page, SpanPage) else self.days.day

    def _step_on(self, step: int) -> None:
        """From the day to the week and the month, and on to what stands beside them, or back."""
        names = list(self.bar.choices)
        self._show_page(names[max(0, min(names.index(self.shown) + step, len(names) - 1))])

    def _show_page(self, name: str) -> None:
        if name in self.spans:
            self.show_span(name)
        else:
            self.show_view(name)

    def _open_day(self, day: date) -> None:
        self.show_span("day")
        self.days.choose(day)

    def _open_found(self, found: Finding) -> None:
        self._open_day(found.date)
        self.day.go_to(found)

    def _show(self, day: date) -> None:
        self.spans[self.span].show_day(day)
        self._offer()

    def _plan(self) -> None:
        if not self.bar.plan.isEnabled():
            return
        self.show_span("day")
        self.day.plan()

    def open_rules(self) -> None:
        """Show the templates, the figures and the people of the roster."""
        from .rules_dialog import RosterDialog

        if self._dialog is None or not isValid(self._dialog) or not self._dialog.isVisible():
            self._dialog = RosterDialog(self._context, self.window())
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.show()
        self._dialog.raise_()

    def _offer_fill(self) -> None:
        self._fill_menu.clear()
        fill_menu(self._fill_menu, self.editing, self.days.day, self.span)
        page = self.spans[self.span]
        chosen = page.grid.selected() if isinstance(page, SpanPage) else None
        day = chosen[1] if chosen else self.days.day
        self._fill_menu.addSeparator()
        fill_marks(self._fill_menu, self._context, day, self.reload, self.editing)
        if self.bar.is_narrow:
            # Where room is short this menu is the way to paper as well.
            self._fill_menu.addSeparator()
            self.paper_menu.fill(self._fill_menu)

    def _offer(self) -> None:
        """Without people there is nothing to give out and nothing to plan."""
        some = bool(lists.entries(Operator))
        for button in (self.bar.add, self.bar.plan):
            button.setEnabled(some)

    def reload(self) -> None:
        """Read what is shown again."""
        self._stale = False
        if self.shown in self.views:
            self.views[self.shown].reload()
            # The picture of the day is old by now.
            self._stale = True
        else:
            self._show(self.days.day)

    def _changed(self, area: str, initiator: object) -> None:
        if initiator is self.editing:
            return
        if area == events.DRAFTS and self.shown == "now" and self.isVisible():
            self.now.reload()
        if area in (*NEEDED_FROM, events.ROSTER):
            self.day.forget_needed()
        if area == events.EVERYTHING:
            self.editing.stack.clear()
        if area in (*NEEDED_FROM, events.LISTS, events.ROSTER):
            # Filing a call must not wait for a picture that nobody looks at.
            self._stale = True
            if self.isVisible():
                self.reload()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._go_on()
            if self._stale:
                self.reload()
            if not self._met:
                # The keyboard's place: the picture, not the first button above it.
                self._met = True
                self.take_keyboard()
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._steps(event)
        ):
            # Here these keys go back and forth in the roster, not to what the window said last.
            event.accept()
            return True
        return super().event(event)

    def _steps(self, event: QKeyEvent) -> bool:
        if self.shown not in self.spans:
            return False
        return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
            QKeySequence.StandardKey.Redo
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.shown not in self.spans:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.editing.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or (
            event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.editing.redo()
        elif event.key() == Qt.Key.Key_Escape and self.day.plan_bar.proposal is not None:
            self.day.plan_bar.dismiss()
        else:
            super().keyPressEvent(event)

    def _show_undo(self, _steps: int = 0) -> None:
        self.bar.undo.setEnabled(self.editing.stack.canUndo())
        self.bar.redo.setEnabled(self.editing.stack.canRedo())

    def _add(self) -> None:
        self.day.add_shift_menu(self.bar.add.mapToGlobal(QPoint(0, self.bar.add.height())))

    def _wait(self) -> None:
        """Until the clock shows another minute."""
        now = self._context.now()
        self._clock.start(MINUTE_MS - now.second * 1000 - now.microsecond // 1000)

    def _go_on(self) -> None:
        """After midnight show the new day where the old one was shown as today."""
        today = self._today()
        if today == self._last_today or self.day.plan_bar.proposal is not None:
            return
        if self.days.day == self._last_today:
            if self.shown in self.spans:
                self.days.choose(today)
            else:
                self.days.day = today
        self._last_today = today

    def _tick(self) -> None:
        self._wait()
        if self.isVisible():
            self._go_on()
            if self.shown == "now":
                self.now.reload()
            else:
                self.day.tick()

    def stop(self) -> None:
        """The window closes: ask the data nothing more."""
        self._clock.stop()
