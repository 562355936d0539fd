"""The icon in the tray: the state of the breaks at this desk, and what one does about it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from hotline_desktop.core.roster import reminders
from hotline_desktop.core.roster.reminders import Desk
from hotline_desktop.core.text import tr

from .desk_menu import fill_quiet
from .notifications import has_bus
from .resources import icon, pixmap
from .tabs.roster.desk_strip import DeskStrip

if TYPE_CHECKING:
    from collections.abc import Callable

PICTURES = {
    "calm": ("calendar-clock", "#2563c9"),
    "soon": ("hourglass", "#8a5a00"),
    "due": ("bell", "#b3261e"),
    "on_break": ("coffee", "#1b7a43"),
    "over": ("alarm-clock", "#b3261e"),
    "quiet": ("bell-off", "#5f6670"),
}
"""State → picture and ground. They differ by shape; the ground shows on dark panels and light."""

WATCHES_AFTER_MS = 1_000
"""What watches for trays is loaded when the window has been painted."""

TRAYS = "org.kde.StatusNotifierWatcher"
"""Who knows the trays on the bus."""

SIDES = (16, 22, 24, 32, 48, 64)
TOAST_MS = 15_000
SETTLES_MS = 1_500
"""A tray of X needs that long to seat a new icon; a balloon before would hang in the void."""


def tray_state(desk: Desk, now: datetime) -> str:
    """Which picture the tray shows: a key of ``PICTURES``; during a call nothing presses."""
    running, item = reminders.running(desk), reminders.coming(desk)
    if running is not None and running.begun is not None:
        return "over" if now >= running.begun + running.length else "on_break"
    if reminders.is_quiet(desk, now):
        return "quiet"
    if item is None or desk.call_open or item.said not in ("ahead", "due"):
        return "calm"
    return "due" if item.said == "due" else "soon"


def tray_picture(state: str) -> QIcon:
    """The picture of a state in the sizes that trays ask for."""
    name, ground = PICTURES[state]
    found = QIcon()
    for side in SIDES:
        inner = side - 2 * max(1, side // 8)
        glyph = pixmap(name, inner, "#ffffff")
        drawn = QPixmap(side, side)
        drawn.fill(Qt.GlobalColor.transparent)
        with QPainter(drawn) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(0, 0, side, side), side / 5, side / 5)
            painter.drawPixmap((side - inner) // 2, (side - inner) // 2, glyph)
        found.addPixmap(drawn)
    return found


class Tray(QObject):
    """Follows the strip of a window, and says what no notification service said.

    Args:
        window: goes when "Quit" is chosen. ``strip``: its strip, which does what the menu offers.

    Signals:
        window_wanted: the icon or a balloon was clicked.
    """

    window_wanted = Signal()

    def __init__(self, window: QWidget, strip: DeskStrip) -> None:
        super().__init__(window)
        self._strip, self._reminding = strip, strip.reminding
        self.menu = QMenu(window)
        self._add("info", tr("Show the window"), self.window_wanted.emit)
        self.menu.addSeparator()
        self.start = self._add("coffee", tr("Start the break"), strip.start.click)
        self.back = self._add("check", tr("I'm back"), strip.back.click)
        self.later = self._add("clock", tr("Later"), strip.later.click)
        self.loud = self._add("bell", tr("End quiet mode"), strip.loud.click)
        self.quiet = self.menu.addMenu(icon("bell-off"), tr("Quiet mode"))
        self.quiet.aboutToShow.connect(self._offer_quiet)
        self._offer_quiet()
        self.menu.addSeparator()
        self._add("log-out", tr("Quit"), window.close)
        self._age = QElapsedTimer()
        self._take_seat()
        strip.looked.connect(self.refresh)
        self._reminding.unsaid.connect(self.say)
        if has_bus():
            QTimer.singleShot(WATCHES_AFTER_MS, self, self._watch_bus)

    def _take_seat(self) -> None:
        """Make the icon, in a tray on the bus if there is one, and else in that of X.

        Which of them, Qt looks once for each icon. One for X sits down by itself when a tray comes.
        """
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.window_wanted)
        self.state = ""
        self.refresh()
        self._age.start()
        self.icon.show()
        self._found = self.is_there

    def _watch_bus(self) -> None:
        """Change seats when a tray comes to the bus or leaves it; Qt tells nobody."""
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        mode = QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange
        watcher = QDBusServiceWatcher(TRAYS, QDBusConnection.sessionBus(), mode, self)
        watcher.serviceOwnerChanged.connect(self._change_seats)
        if self.is_there != self._found:  # it came or went meanwhile
            self._change_seats()

    def _change_seats(self) -> None:
        self.icon.hide()
        self.icon.deleteLater()
        self._take_seat()

    def _add(self, name: str, text: str, act: Callable[[], object]) -> QAction:
        action = self.menu.addAction(icon(name), text)
        action.triggered.connect(lambda _on=False: act())
        return action

    def _offer_quiet(self) -> None:
        self.quiet.clear()
        fill_quiet(self.quiet, self._reminding)

    @property
    def is_there(self) -> bool:
        """Whether the desktop has a tray at present."""
        return self.icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def refresh(self) -> None:
        """Show the state that the strip shows."""
        state = tray_state(self._reminding.desk, self._reminding.now)
        if self._reminding.trial_until is not None:
            state = "due"
        if state != self.state:
            self.state = state
            self.icon.setIcon(tray_picture(state))
        words = f"Hotline Desktop\n{self._strip.text.text()}".strip()
        if words != self.icon.toolTip():
            self.icon.setToolTip(words)
        for action, button in (
            (self.start, self._strip.start),
            (self.back, self._strip.back),
            (self.later, self._strip.later),
            (self.loud, self._strip.loud),
        ):
            action.setVisible(not button.isHidden())

    def say(self, title: str, body: str) -> None:
        """Show a balloon; on Windows it is a notification of the system."""

        def show() -> None:
            if self.is_there:
                self.icon.showMessage(title, body, tray_picture(self.state), TOAST_MS)

        QTimer.singleShot(max(0, SETTLES_MS - self._age.elapsed()), self, show)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.window_wanted.emit()
