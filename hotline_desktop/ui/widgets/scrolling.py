"""A column that scrolls where room is short."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from .tab_order import LayoutOrder

BAR = 12
"""Width of a scroll bar in logical pixels; the style sheet says the same."""


def scrolling(
    content: QWidget, *, sideways: bool = False, tab_follows_layout: bool = True
) -> QScrollArea:
    """``content``, which has its layout already, in an area that scrolls up and down.

    The bar stands in the right margin of the content: the edge of what scrolls stays in line with
    what stands above and below, whether there is a bar or not.

    Args:
        content: what scrolls; its margins are to be at least as wide as the bar.
        sideways: whether it may also scroll to the side.
        tab_follows_layout: False where the content has an order of its own.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content.setProperty("role", "body")
    area.setWidget(content)
    if tab_follows_layout:
        LayoutOrder(content)
    layout = content.layout()
    whole = layout.contentsMargins().right()

    def make_room(low: int, high: int) -> None:
        margins = layout.contentsMargins()
        margins.setRight(max(0, whole - BAR) if high > low else whole)
        layout.setContentsMargins(margins)

    area.verticalScrollBar().rangeChanged.connect(make_room)
    return area
