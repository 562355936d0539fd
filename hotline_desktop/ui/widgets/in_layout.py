"""What a layout holds, looked at without a trace."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLayout, QWidget
from shiboken6 import Shiboken

from .flow import FlowLayout


def in_layout(layout: QLayout) -> Iterator[QWidget | QLayout]:
    """Its widgets and inner layouts, in order.

    Qt deletes the item of a widget together with it, but what stands for the item in Python lives
    as long as the layout. It would be taken for whatever comes to lie at that address next, and
    the program would crash when that is deleted: so it is let go of at once.
    """
    for place in range(layout.count()):
        item = layout.itemAt(place)
        assert item is not None
        widget, inner = item.widget(), item.layout()
        if inner is None and not isinstance(layout, FlowLayout):
            Shiboken.invalidate(item)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield inner
