"""How reminders of breaks behave at this desk, and a trial of all the ways in which they come."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QWidget

from ...core import settings
from ...core.roster import reminder_settings
from ...core.settings import Setting
from ...core.text import tr
from .. import events, theme
from ..resources import pixmap
from .base import Dialog, field, section

if TYPE_CHECKING:
    from ..context import Context
    from ..reminding import Reminding
    from ..tray import Tray

NUMBERS: tuple[tuple[Setting[int], Callable[[], str], Callable[[int], str]], ...] = (
    (reminder_settings.AHEAD, lambda: tr("&Notice before a break"), lambda n: tr("%n minutes", n)),
    (reminder_settings.LATER, lambda: tr("“&Later” puts off by"), lambda n: tr("%n minutes", n)),
    (
        reminder_settings.MOST_LATER,
        lambda: tr("A break can be &put off"),
        lambda n: tr("%n times", n),
    ),
    (
        reminder_settings.LATE_CAP,
        lambda: tr("Counts as &missed after"),
        lambda n: tr("%n minutes", n),
    ),
)

WAYS = ("call", "strip", "tray", "desktop", "button")
"""What a trial tells of, in this order."""

MARKS = {"good": "circle-check", "warn": "circle-alert", "muted": "clock"}
"""Colour of a result → its icon: they differ by shape too."""


class BreakRemindersDialog(Dialog):
    """Each choice takes effect at once.

    Args:
        tray: the icon of the window, None where the desktop has no tray.
    """

    def __init__(
        self,
        context: Context,
        reminding: Reminding,
        tray: Tray | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            tr("Reminders of breaks"),
            hint=tr("They make no sound and never come during an open call."),
            size=QSize(560, 640),
            parent=parent,
        )
        self._context, self._reminding, self._tray = context, reminding, tray
        self.body.addWidget(section(tr("When")))
        grid = QGridLayout()
        grid.setSpacing(4 * theme.GRID)
        self.numbers: list[QComboBox] = []
        for place, (setting, label, words) in enumerate(NUMBERS):
            combo = self._combo(setting, words)
            self.numbers.append(combo)
            grid.addWidget(field(label(), combo), place // 2, place % 2)
        self.body.addLayout(grid)
        self.body.addWidget(section(tr("Where")))
        self.on_desktop = self._check(
            reminder_settings.ON_DESKTOP, tr("Notifications of the &system")
        )
        self.in_tray = self._check(
            reminder_settings.KEEP_IN_TRAY, tr("&Closing the window leaves reminders in the tray")
        )
        self._note(tr("Where there is no tray, closing asks while breaks are still to come."))
        self.body.addWidget(section(tr("Trial")))
        row = QHBoxLayout()
        self.trial = self.add_button(tr("Show me a reminder now"), self.try_out)
        row.addWidget(self.trial)
        row.addStretch(1)
        self.body.addLayout(row)
        self._results = QGridLayout()
        self._results.setColumnStretch(1, 1)
        self._results.setHorizontalSpacing(2 * theme.GRID)
        self.body.addLayout(self._results)
        self.results: dict[str, tuple[str, str]] = {}
        self.body.addStretch(1)
        self.add_close()
        reminding.said_by.connect(self._shown_by)
        reminding.unsaid.connect(self._not_shown)
        reminding.answered.connect(
            partial(self._tell, "button", "good", tr("Its button works as well."))
        )

    def _combo(self, setting: Setting[int], words: Callable[[int], str]) -> QComboBox:
        combo = QComboBox()
        for value in setting.choices:
            combo.addItem(words(value), value)
        combo.setCurrentIndex(combo.findData(settings.get(setting)))
        combo.activated.connect(lambda _index: self._put(setting, combo.currentData()))
        return combo

    def _check(self, setting: Setting[bool], text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(settings.get(setting))
        box.toggled.connect(lambda on: self._put(setting, on))
        self.body.addWidget(box)
        return box

    def _note(self, text: str) -> None:
        note = QLabel(text)
        note.setProperty("role", "caption")
        note.setWordWrap(True)
        self.body.addWidget(note)

    def _put(self, setting: Setting, value: object) -> None:  # type: ignore[type-arg]
        self.attempt(lambda: settings.put(setting, value))
        self._context.changes.tell(events.SETTINGS, self)

    # -- the trial ----------------------------------------------------------------------------

    def try_out(self) -> None:
        """Show a reminder everywhere, and say which ways it has found."""
        self.results.clear()
        if not self._reminding.try_out():
            self._tell("call", "warn", tr("A call is open: reminders wait until it is filed."))
            return
        self._tell("strip", "good", tr("In the window: the strip above the tabs."))
        if self._tray is not None and self._tray.is_there:
            self._tell("tray", "good", tr("In the tray: the icon shows a bell on red."))
        else:
            self._tell("tray", "warn", tr("This desktop has no tray."))
        if not settings.get(reminder_settings.ON_DESKTOP):
            self._tell("desktop", "muted", tr("Notifications are switched off above."))
        elif self._reminding.notifications is not None:
            self._tell("desktop", "muted", tr("Notification: waiting for the desktop…"))

    def _shown_by(self, service: str) -> None:
        if self.results:
            words = tr("On the desktop: a notification, shown by {service}.", service=service)
            self._tell("desktop", "good", words)

    def _not_shown(self, _title: str, _body: str) -> None:
        if self._tray is not None and self._tray.is_there:
            self._tell("desktop", "good", tr("On the desktop: a message at the icon in the tray."))
        else:
            self._tell("desktop", "warn", tr("Nothing on this desktop shows notifications."))

    def _tell(self, about: str, color: str, words: str) -> None:
        self.results[about] = color, words
        while (item := self._results.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        told = [self.results[about] for about in WAYS if about in self.results]
        for row, (tint, text) in enumerate(told):
            mark, label = QLabel(), QLabel(text)
            ink = getattr(theme.tokens(), tint)
            mark.setPixmap(pixmap(MARKS[tint], 4 * theme.GRID, ink, self.devicePixelRatioF()))
            label.setWordWrap(True)
            self._results.addWidget(mark, row, 0)
            self._results.addWidget(label, row, 1)
