"""The desk whose breaks are announced."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists, settings
from hotline_desktop.core.roster import breaks, shifts
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.storage.tables import Operator
from tests.ui.reminders.desk import DAY, Desk


@pytest.fixture
def desk(hotline: int, database: Path, qtbot: QtBot, now: datetime) -> Iterator[Desk]:
    anna = lists.find(Operator, "Анна Смирнова") or 0
    settings.put(settings.OPERATOR_HERE, anna)
    shifts.add_shift(anna, DAY, 540, 1080, BreakRules(short_breaks=0))
    made = Desk(database.parent, now, qtbot)
    breaks.place_breaks({made.lunch().id: 815})  # 13:35; it is 13:30 at the office
    made.look()
    yield made
    made.reminding.stop()
    made.context.tasks.stop()
