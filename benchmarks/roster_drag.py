"""Drags a break through a day of 50 operators; prints the 95th percentile of move to repaint."""

from __future__ import annotations

import random
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.measure import percentile
from hotline_desktop.core import lists
from hotline_desktop.core.paths import database_file
from hotline_desktop.core.roster import breaks, shifts
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.setup import NewHotline, create_hotline
from hotline_desktop.core.storage.database import open_database
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.ui import theme
from hotline_desktop.ui.app import make_application
from hotline_desktop.ui.context import make_context
from hotline_desktop.ui.tabs.roster.tab import RosterTab

PEOPLE = 50
MOVES = 300
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
Left, NoModifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def office(folder: Path) -> None:
    """A day from 9 to 21 with lunch and three breaks each."""
    dice = random.Random(1)
    open_database(database_file(folder))
    names = tuple(f"Operator {n}" for n in range(PEOPLE))
    create_hotline(NewHotline("Office", "Line", "", "en", "UTC", names), NOON)
    for entry in lists.entries(Operator):
        id = shifts.add_shift(entry.id, NOON.date(), 540, 1260, BreakRules())
        places = (720 + 5 * dice.randrange(24), 630, 900, 1080)
        parts = shifts.shift(id).breaks
        breaks.place_breaks({b.id: at for b, at in zip(parts, places, strict=True)})


def main() -> None:
    """Drag the first person's lunch back and forth, a step of five minutes at a time."""
    make_application()
    theme.follow("light")
    with tempfile.TemporaryDirectory() as name:
        office(Path(name))
        context = make_context(Path(name), lambda: NOON)
        tab = RosterTab(context)
        tab.resize(1270, 700)
        tab.show()
        QApplication.processEvents()
        timeline = tab.day.timeline
        viewport = timeline.viewport()
        scale = timeline.scale()
        assert timeline.view is not None
        shift = timeline.view.people[0].shifts[0]
        lunch = next(part for part in shift.breaks if part.kind == "lunch")
        assert lunch.starts is not None
        at = scale.bar(0, lunch.starts, lunch.starts + lunch.length).center()
        step = scale.hour / 12

        def send(kind: QEvent.Type, point: QPointF, held: Qt.MouseButton) -> None:
            where = QPointF(viewport.mapToGlobal(point))
            button = Left if kind != QEvent.Type.MouseMove else Qt.MouseButton.NoButton
            QApplication.sendEvent(
                viewport, QMouseEvent(kind, point, where, button, held, NoModifier)
            )

        send(QEvent.Type.MouseButtonPress, at, Left)
        taken, covers = [], set()
        for move in range(MOVES):
            steps = 12 - abs(move % 48 - 24)
            begin = time.perf_counter()
            send(QEvent.Type.MouseMove, QPointF(at.x() + steps * step, at.y()), Left)
            QApplication.processEvents()  # what is to be painted is painted here
            taken.append(time.perf_counter() - begin)
            covers.add(tuple(timeline.there))
        assert len(covers) > 10, "the coverage follows"
        print(percentile(taken, 95))
        tab.stop()


if __name__ == "__main__":
    main()
