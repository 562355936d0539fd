"""A desk with a lunch in five minutes, whose reminders are heard."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.core.roster import shifts
from hotline_desktop.core.roster.shifts import PlannedBreak
from hotline_desktop.ui.context import make_context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.notifications import Notice, Notifications
from hotline_desktop.ui.reminding import Reminding
from hotline_desktop.ui.tabs.roster.desk_strip import DeskStrip

DAY = date(2026, 3, 4)


class OnDesktop(Notifications):
    """Remembers what it was to show, and shows nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.notices: list[Notice | None] = []

    def show(self, notice: Notice) -> None:
        self.notices.append(notice)

    def withdraw(self) -> None:
        self.notices.append(None)


class Desk:
    """A strip in a window of its own, five minutes before a lunch, with a clock to be set."""

    def __init__(self, folder: Path, now: datetime, qtbot: QtBot) -> None:
        self.now, self.in_call = now, False
        self.context = make_context(folder, lambda: self.now)
        self.said: list[Message] = []
        self.context.messages.posted.connect(self.said.append)
        self.window = QWidget()
        self.window.resize(900, 700)
        qtbot.addWidget(self.window)
        self.desktop = OnDesktop()
        self.reminding = Reminding(self.context, lambda: self.in_call, self.desktop, self.window)
        self.strip = DeskStrip(self.reminding, self.window)
        self.window.show()

    def look(self, minutes: int = 0) -> None:
        self.now += timedelta(minutes=minutes)
        self.reminding.refresh()

    def lunch(self) -> PlannedBreak:
        return shifts.shifts(DAY)[0].breaks[0]
