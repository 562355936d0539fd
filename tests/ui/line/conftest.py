"""The tab of the line."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop.ui.context import Context
from hotline_desktop.ui.tabs.line.tab import LineTab
from tests.ui.showing import shown


@pytest.fixture
def tab(context: Context, qtbot: QtBot) -> LineTab:
    return shown(LineTab(context), qtbot, 1200, 640)
