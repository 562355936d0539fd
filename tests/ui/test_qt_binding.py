"""What the program needs of its Qt binding."""

from __future__ import annotations

import sys

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot


def test_a_call_that_returns_nothing_takes_no_reference_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 lost one at every such call, and Python 3.11 then ends the process."""
    target, drawn = QPixmap(8, 8), QPixmap(4, 4)
    painter = QPainter(target)
    before = sys.getrefcount(None)
    for _ in range(1000):
        painter.drawPixmap(QPoint(0, 0), drawn)
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost < 100
