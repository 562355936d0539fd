"""A call desk with an operator and two topics."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from tests.ui.calls.desk import opened


@pytest.fixture
def context(context: Context, anna_here: int) -> Context:
    lists.add(Topic, "Общежитие")
    lists.add(Topic, "Оплата обучения")
    return context


@pytest.fixture
def tab(context: Context, qtbot: QtBot) -> CallsTab:
    return opened(context, qtbot)
