"""Tab goes where the eye goes: along the layout, also through rows that came later."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLayout, QWidget

from .in_layout import in_layout


class LayoutOrder(QObject):
    """Keeps the order of Tab within ``content`` that of its layout."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._content = content
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.apply)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._soon.start()
        return super().eventFilter(watched, event)

    def apply(self) -> None:
        """Put the stops of Tab in order."""
        for before, after in itertools.pairwise(_stops(self._content)):
            QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """The widgets that Tab stops at, in the order in which the layouts hold them."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if (layout := widget.layout()) is not None:
        yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for held in in_layout(layout):
        yield from _stops(held) if isinstance(held, QWidget) else _stops_of(held)
