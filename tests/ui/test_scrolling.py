"""Columns that scroll where room is short."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.ui import theme
from hotline_desktop.ui.widgets.scrolling import BAR, scrolling


def test_what_scrolls_is_as_wide_with_a_bar_as_without(qtbot: QtBot) -> None:
    theme.follow("light")  # the style sheet says how wide a bar is
    content, edit = QWidget(), QLineEdit()
    column = QVBoxLayout(content)
    column.setContentsMargins(16, 0, 16, 0)
    column.addWidget(edit)
    column.addStretch(1)
    area = scrolling(content)
    qtbot.addWidget(area)
    area.resize(300, 200)
    with qtbot.waitExposed(area):
        area.show()
    bar = area.verticalScrollBar()
    assert bar.maximum() == 0
    assert area.width() - 1 - edit.geometry().right() == 16
    ground = bar.grab().toImage()
    assert len({ground.pixel(BAR // 2, y) for y in range(ground.height())}) == 1, "nothing is drawn"
    edge, width = edit.geometry().right(), content.width()
    content.setMinimumHeight(900)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert (edit.geometry().right(), content.width()) == (edge, width)
    shown = bar.grab().toImage()
    assert len({shown.pixel(BAR // 2, y) for y in range(shown.height())}) > 1
