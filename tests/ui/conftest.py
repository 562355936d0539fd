"""What the tests of the window share: its clock, what its parts are given, what is said in it."""

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
from hotline_desktop.ui import theme
from hotline_desktop.ui.context import Context, make_context
from hotline_desktop.ui.messages import Message
from tests.ui.clock import Clock


@pytest.fixture
def clock(now: datetime) -> Clock:
    """What the window takes for now; a Wednesday, 13:30 in Moscow at first."""
    return Clock(now)


@pytest.fixture
def nobodys_context(database: Path, clock: Clock, qtbot: QtBot) -> Iterator[Context]:
    """What tabs and dialogs are given before there is a line or an operator.

    In the light theme; its work is over when the test is.
    """
    theme.follow("light")
    made = make_context(database.parent, clock)
    yield made
    made.tasks.stop()
    qtbot.waitUntil(lambda: not made.tasks.busy)
    theme.follow("light")


@pytest.fixture
def context(nobodys_context: Context, hotline: int) -> Context:
    """What tabs and dialogs of a small office are given."""
    return nobodys_context


@pytest.fixture
def said(context: Context) -> list[Message]:
    """What the window says at its foot, as it comes."""
    heard: list[Message] = []
    context.messages.posted.connect(heard.append)
    return heard


@pytest.fixture
def anna(hotline: int) -> int:
    """The id of an operator."""
    return lists.find(Operator, "Анна Смирнова") or 0


@pytest.fixture
def anna_here(anna: int) -> int:
    """The same, who sits at this desk."""
    settings.put(settings.OPERATOR_HERE, anna)
    return anna


@pytest.fixture
def shift_id(anna: int, now: datetime) -> int:
    """Anna's shift from nine to six, lunch at one and a break at eleven."""
    id = shifts.add_shift(anna, now.date(), 540, 1080, BreakRules(short_breaks=2))
    lunch, first, _ = shifts.shift(id).breaks
    breaks.place_breaks({lunch.id: 780, first.id: 660})
    return id
