"""The sheet of shortcuts."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...core.text import tr
from .. import theme
from ..shortcuts import Group, groups
from .base import Dialog, section

ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


class ShortcutsDialog(Dialog):
    """All keys in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Keyboard shortcuts"), size=QSize(900, 680), parent=parent)
        columns = QHBoxLayout()
        columns.setSpacing(8 * theme.GRID)
        sides = [QVBoxLayout(), QVBoxLayout()]
        for side in sides:
            side.setSpacing(4 * theme.GRID)
            columns.addLayout(side, 1)
        heights = [0, 0]
        for group in groups():
            lower = heights.index(min(heights))
            heights[lower] += len(group.keys) + 2
            sides[lower].addWidget(_sheet(group))
        for side in sides:
            side.addStretch(1)
        self.body.addLayout(columns)
        self.add_close().setFocus()


def _sheet(group: Group) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(4 * theme.GRID)
    grid.setVerticalSpacing(theme.GRID + 2)
    grid.setColumnStretch(1, 1)
    grid.addWidget(section(group.title), 0, 0, 1, 2)
    for row, (keys, meaning) in enumerate(group.keys, start=1):
        key = QLabel(re.sub("Up|Down|Left|Right", lambda name: ARROWS[name[0]], keys))
        key.setProperty("role", "muted")
        key.setFixedWidth(33 * theme.GRID)
        what = QLabel(meaning)
        what.setWordWrap(True)
        grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(what, row, 1, Qt.AlignmentFlag.AlignTop)
    return box
