"""Shifts and breaks: the day at a glance."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.resources import icon

from .day_page import DayPage
from .days import DayChooser
from .editing import Editing
from .week_page import WeekPage, fill_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotline_desktop.ui.context import Context

MINUTE_MS = 60_000
NARROW = 900
"""Logical pixels: below, icons stand for words."""

NEEDED_FROM = (events.CALLS, events.IMPORTS, events.LINE, events.SETTINGS, events.EVERYTHING)


class RosterTab(QWidget):
    """The roster's pages and the way through its days."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme.set_role(self, "panel")
        self.editing = Editing(context, self)
        self.day = DayPage(context, self.editing)
        self.week = WeekPage(context, self.editing, self.day.actions_)
        self.days = DayChooser(self._today)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.day)
        self.pages.addWidget(self.week)
        self._words: dict[QPushButton, str] = {}
        # Read when it is first looked at: the start of the program does without it.
        self._stale, self._met = True, False
        self._dialog: QDialog | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_bar())
        layout.addWidget(self.pages, 1)
        self.setFocusProxy(self.day.timeline)
        self.week.day_wanted.connect(self._open_day)
        self.days.chosen.connect(self._show)
        self.editing.done.connect(self.reload)
        self.editing.changed.connect(self._show_undo)
        context.changes.changed.connect(self._changed)
        for keys, act in (
            ("Ctrl+Left", lambda: self.days.go(-1)),
            ("Ctrl+Right", lambda: self.days.go(1)),
            ("Ctrl+Home", lambda: self.days.choose(self._today())),
            ("Ctrl+Return", self._plan),
            ("Ctrl+R", self.open_rules),
            ("Ctrl+Up", lambda: self.show_week(True)),
            ("Ctrl+Down", lambda: self.show_week(False)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._show_undo()

    def _build_bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 10, 12, 8)
        row.setSpacing(theme.GRID)
        self.as_day = self._choice(tr("Day"), "Ctrl+Down", lambda: self.show_week(False))
        self.as_week = self._choice(tr("Week"), "Ctrl+Up", lambda: self.show_week(True))
        self.as_day.setChecked(True)
        row.addWidget(self.days)
        row.addStretch(1)
        row.addWidget(self.as_day)
        row.addWidget(self.as_week)
        row.addSpacing(2 * theme.GRID)
        self.undo = self._button("undo-2", tr("Undo"), self.editing.undo, "Ctrl+Z", quiet=True)
        self.redo = self._button("redo-2", tr("Redo"), self.editing.redo, "Ctrl+Y", quiet=True)
        self.add = self._button("plus", tr("Add a shift"), self._add, "Insert")
        self.fill = QPushButton(icon("copy-plus"), tr("Fill"))
        self.fill.setAccessibleName(tr("Fill"))
        self._words[self.fill] = tr("Fill")
        self.fill.setProperty("menu", True)
        self.fill.setToolTip(tr("Copy shifts, or give out the usual weeks"))
        self._fill_menu = QMenu(self.fill)
        self._fill_menu.aboutToShow.connect(self._offer_fill)
        self.fill.setMenu(self._fill_menu)
        self.rules = self._button(
            "sliders-horizontal", tr("Templates and rules"), self.open_rules, "Ctrl+R", quiet=True
        )
        self.plan = self._button("coffee", tr("Plan breaks"), self._plan, "Ctrl+Enter")
        theme.set_role(self.plan, "primary")
        self.plan.setIcon(icon("coffee", "accent_text"))
        for button in (self.undo, self.redo, self.rules, self.add, self.fill, self.plan):
            row.addWidget(button)
        return bar

    def _button(
        self, name: str, text: str, act: Callable[[], object], keys: str, *, quiet: bool = False
    ) -> QPushButton:
        button = QPushButton(icon(name), "" if quiet else text)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({keys})")
        button.clicked.connect(act)
        if quiet:
            theme.set_role(button, "quiet")
        else:
            self._words[button] = text
        return button

    def _choice(self, text: str, keys: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        theme.set_role(button, "chip")
        button.setCheckable(True)
        button.setToolTip(keys)
        button.clicked.connect(act)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self.days.set_short(narrow)
        for button, text in self._words.items():
            button.setText("" if narrow else text)
        for button in (self.undo, self.redo):
            button.setHidden(narrow)

    def _today(self) -> date:
        return self._context.now().astimezone(self.day.zone).date()

    def show_week(self, is_week: bool) -> None:
        """Show the week instead of the day, or the day again."""
        self.as_day.setChecked(not is_week)
        self.as_week.setChecked(is_week)
        self.days.set_week(is_week)
        page = self.week if is_week else self.day
        self.pages.setCurrentWidget(page)
        self.add.setVisible(not is_week)
        self.plan.setVisible(not is_week)
        self.setFocusProxy(self.week.grid if is_week else self.day.timeline)
        self._show(self.days.day)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_day(self, day: date) -> None:
        self.days.day = day
        self.show_week(False)

    def _show(self, day: date) -> None:
        if self.pages.currentWidget() is self.week:
            self.week.show_day(day)
        else:
            self.day.show_day(day)

    def _plan(self) -> None:
        self.show_week(False)
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
        week = self.pages.currentWidget() is self.week
        fill_menu(self._fill_menu, self.editing, self.days.day, week=week)

    def reload(self) -> None:
        """Read what is shown again."""
        self._stale = False
        self._show(self.days.day)

    def _changed(self, area: str, initiator: object) -> None:
        if initiator is self.editing:
            return
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
            if self._stale:
                self.reload()
            if not self._met:
                # The keyboard's place: the picture, not the first button above it.
                self._met = True
                self.setFocus()
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
        return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
            QKeySequence.StandardKey.Redo
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
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
        self.undo.setEnabled(self.editing.stack.canUndo())
        self.redo.setEnabled(self.editing.stack.canRedo())

    def _add(self) -> None:
        self.day.add_shift_menu(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def _tick(self) -> None:
        if self.isVisible():
            self.day.tick()

    def stop(self) -> None:
        """The window closes: ask the data nothing more."""
        self._clock.stop()
