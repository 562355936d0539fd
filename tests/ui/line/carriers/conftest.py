"""Two offers compared over the calls of two months."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.carriers.offers import add_offer
from hotline_desktop.core.line.lines import line_info
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.tabs.line.carriers.page import CarriersPage
from tests.ui.line.carriers.offers import FLAT, STEEP, rest


@pytest.fixture
def context(context: Context, hotline: int, now: datetime) -> Context:
    insert_calls(
        [CallValues(hotline, now - timedelta(days=n), duration=120) for n in range(60, 0, -1)],
        by=None,
        now=now,
    )
    return context


@pytest.fixture
def page(context: Context, hotline: int, now: datetime, qtbot: QtBot) -> CarriersPage:
    add_offer(hotline, FLAT, now)
    add_offer(hotline, STEEP, now)
    made = CarriersPage(context)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show_line(line_info(hotline))
    made.show()
    rest(made, qtbot)
    return made
