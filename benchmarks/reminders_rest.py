"""Two minutes at rest: an idle event loop, or one with the reminders of a desk on duty.

Prints seconds of processor time and how often its threads woke up, both as the kernel counts them
(voluntary context switches of all threads), and how often the reminders' own clock rang.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hotline_desktop.core import lists, settings
from hotline_desktop.core.paths import database_file
from hotline_desktop.core.roster import breaks, shifts
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.setup import NewHotline, create_hotline
from hotline_desktop.core.storage.database import open_database
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.ui import theme
from hotline_desktop.ui.app import make_application
from hotline_desktop.ui.context import make_context
from hotline_desktop.ui.reminding import Reminding
from hotline_desktop.ui.tabs.roster.desk_strip import DeskStrip

SETTLE, REST = 5, 120
"""Seconds."""


def wake_ups() -> int:
    """How often the threads of this process have slept and been woken."""
    count = 0
    for status in Path("/proc/self/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                count += int(line.split()[1])
    return count


def on_duty(folder: Path) -> tuple[QWidget, Reminding]:
    """The reminders of somebody at eight o'clock whose first break is at one."""
    eight = datetime(2026, 3, 4, 8, tzinfo=UTC)
    open_database(database_file(folder))
    create_hotline(NewHotline("Office", "Line", "", "en", "UTC", ("Anna",)), eight)
    anna = lists.find(Operator, "Anna") or 0
    settings.put(settings.OPERATOR_HERE, anna)
    rules = BreakRules(short_breaks=0)
    shift = shifts.shift(shifts.add_shift(anna, eight.date(), 420, 1080, rules))
    breaks.place_breaks({shift.breaks[0].id: 780})
    # Counted from the middle of a minute, so that two full ones lie within.
    ahead = eight + timedelta(seconds=30 - SETTLE) - datetime.now(UTC)
    window = QWidget()
    context = make_context(folder, lambda: datetime.now(UTC) + ahead)
    reminding = Reminding(context, lambda: False, parent=window)
    DeskStrip(reminding, window)
    window.show()
    reminding.refresh()
    return window, reminding


def main(kind: str) -> None:
    """Rest, and print what it took."""
    application = make_application()
    theme.follow("light")
    with tempfile.TemporaryDirectory() as name:
        if kind == "reminders":
            window, reminding = on_duty(Path(name))
        else:
            window, reminding = QWidget(), None
            window.show()
        start: list[float] = []

        def begin() -> None:
            start.extend((wake_ups(), reminding.wakes if reminding else 0, time.process_time()))

        def end() -> None:
            taken = time.process_time() - start[2]
            rings = (reminding.wakes if reminding else 0) - start[1]
            # The ring of this very timer is not part of the rest.
            print(taken, wake_ups() - start[0] - 1, rings)
            if reminding is not None:
                reminding.stop()
            application.quit()

        QTimer.singleShot(SETTLE * 1000, begin)
        QTimer.singleShot((SETTLE + REST) * 1000, end)
        QApplication.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
