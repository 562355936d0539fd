"""A column that scrolls where room is short."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from .tab_order import LayoutOrder

BAR = 12
"""Width of a scroll bar in logical pixels; the style sheet says the same."""


class _Bar(QScrollBar):
    """Shows itself only where there is something to scroll, but keeps its room.

    A bar that comes and goes changes the width, the width changes the height of wrapped texts, and
    the height says whether the bar is needed: Qt may go round that circle until its stack is full.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)


def keep_width(area: QScrollArea) -> None:
    """Give what scrolls in this area the same width whether its bar is shown or not."""
    area.setVerticalScrollBar(_Bar())
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)


def scrolling(
    content: QWidget, *, sideways: bool = False, tab_follows_layout: bool = True
) -> QScrollArea:
    """``content``, which has its layout already, in an area that scrolls up and down.

    The bar stands in the right margin of the content: the edge of what scrolls stays in line with
    what stands above and below, whether there is anything to scroll or not.

    Args:
        content: what scrolls; its margins are to be at least as wide as the bar.
        sideways: whether it may also scroll to the side.
        tab_follows_layout: False where the content has an order of its own.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    keep_width(area)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content.setProperty("role", "body")
    area.setWidget(content)
    if tab_follows_layout:
        LayoutOrder(content)
    margins = content.layout().contentsMargins()
    margins.setRight(max(0, margins.right() - BAR))
    content.layout().setContentsMargins(margins)
    return area
