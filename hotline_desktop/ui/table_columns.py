"""The columns of a table: how wide they are, in which order, and which of them are on show."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QTableView

from ..core.text import tr
from . import theme
from .table import Column

GOOD_STRETCH, LEAST_STRETCH, GOOD_FIRM, LEAST_FIRM = 0.9, 0.4, 0.7, 0.45
"""Shares of their widths that columns keep where room is short: first the others give way, then
the stretch columns, then the others once more."""

MOST_FIRM, GIVEN = 1.6, 0.4
"""How far the other columns grow in a wide window, by their part of what is left over there."""

EDGE = 2 * theme.GRID
"""Pixels that the first and the last column have besides, as their cells stand further in."""


class TableColumns:
    """Shares out the width among the columns, and remembers what was done to them by hand.

    Args:
        view: the table; it has its model.
        columns: what it shows.
        name: under which widths, order and choice are remembered.
        state: where they are remembered, None not to.
    """

    def __init__(
        self, view: QTableView, columns: Sequence[Column], name: str, state: QSettings | None
    ) -> None:
        self._view, self._columns, self._name, self._state = view, columns, name, state
        self._header = view.horizontalHeader()
        self._unit = 1.0
        self._by_hand: set[str] = set()
        self._arranging = False
        header = self._header
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(10 * theme.GRID)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_menu)
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._save)

    def measure(self) -> None:
        """Follow the font: widths are counted in digits of it."""
        self._unit = QFontMetrics(theme.font()).horizontalAdvance("0") / 7.5
        self._load()

    def fit(self) -> None:
        """Share out the width among the columns nobody has set by hand.

        Stretch columns take what is left over, and let the others grow in a wide window. Where it
        is too little, the others give up some of theirs before anything has to be scrolled for.
        """
        header = self._header
        shown = [(i, c) for i, c in enumerate(self._columns) if not header.isSectionHidden(i)]
        loose = [(i, c) for i, c in shown if c.key not in self._by_hand]
        free = [(i, c) for i, c in loose if c.stretch]
        firm = [(i, c) for i, c in loose if not c.stretch]
        if not free:
            return
        room = self._view.viewport().width() - sum(
            header.sectionSize(i) for i, c in shown if c.key in self._by_hand
        )
        edges = self._edges()
        fixed = sum(c.width for _, c in firm if c.whole) * self._unit
        fixed += sum(EDGE for i, _ in firm if i in edges)
        wanted = sum(c.width for _, c in firm if not c.whole) * self._unit
        metrics = QFontMetrics(theme.font("caption"))
        stretch = sum(c.width for _, c in free) * self._unit

        def left_beside(kept: float) -> float:
            return (room - fixed - kept * stretch) / wanted if wanted else 1.0

        share = left_beside(GOOD_STRETCH)
        if share > 1:
            share = min(MOST_FIRM, 1 + GIVEN * (share - 1))
        elif share < GOOD_FIRM:
            share = max(LEAST_FIRM, min(GOOD_FIRM, left_beside(LEAST_STRETCH)))
        widths = {
            i: max(
                int(c.width * self._unit * (1.0 if c.whole else share)),
                metrics.horizontalAdvance(c.title()) + 5 * theme.GRID,
            )
            + (EDGE if i in edges else 0)
            for i, c in firm
        }
        rest = room - sum(widths.values())
        whole = sum(c.width for _, c in free)
        self._arranging = True
        for section, width in widths.items():
            header.resizeSection(section, width)
        for section, column in free:
            narrowest = int(column.width * self._unit * LEAST_STRETCH)
            header.resizeSection(section, max(narrowest, int(rest * column.width // whole)))
        self._arranging = False

    def shown(self) -> list[Column]:
        """The columns on show, from left to right."""
        header = self._header
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [self._columns[i] for i in order if not header.isSectionHidden(i)]

    def menu(self) -> QMenu:
        """A menu that shows and hides columns and puts them back as they were."""
        menu = QMenu(self._view)
        header = self._header
        for section, column in enumerate(self._columns):
            action = menu.addAction(column.title())
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(section))
            action.toggled.connect(lambda on, section=section: self._show(section, on))
        menu.addSeparator()
        menu.addAction(tr("Restore columns"), self._restore)
        return menu

    def _load(self) -> None:
        stored: dict[str, Any] = {}
        if self._state is not None:
            text = self._state.value(f"columns/{self._name}", "")
            try:
                stored = json.loads(str(text)) if text else {}
            except ValueError:
                stored = {}
        widths = stored.get("widths", {})
        hidden = stored.get("hidden")
        known = stored.get("order", [])
        header = self._header
        self._arranging = True
        keys = [column.key for column in self._columns]
        for section, column in enumerate(self._columns):
            width = widths.get(column.key, round(column.width * self._unit))
            header.resizeSection(section, int(width))
            if hidden is None or column.key not in known:
                header.setSectionHidden(section, column.hidden)
            else:
                header.setSectionHidden(section, column.key in hidden)
        for section in self._edges():
            if keys[section] not in widths:
                header.resizeSection(section, header.sectionSize(section) + EDGE)
        self._by_hand = {key for key in widths if key in keys}
        for place, key in enumerate(key for key in known if key in keys):
            header.moveSection(header.visualIndex(keys.index(key)), place)
        self._arranging = False
        self.fit()

    def _edges(self) -> set[int]:
        """The first and the last section on show."""
        header = self._header
        shown = [i for i in range(header.count()) if not header.isSectionHidden(i)]
        return set(sorted(shown, key=header.visualIndex)[:: max(1, len(shown) - 1)])

    def _save(self, *_: object) -> None:
        if self._arranging or self._state is None:
            return
        header = self._header
        places = [self._columns[header.logicalIndex(place)].key for place in range(header.count())]
        kept = {
            "order": places,
            "hidden": [c.key for i, c in enumerate(self._columns) if header.isSectionHidden(i)],
            "widths": {
                c.key: header.sectionSize(i)
                for i, c in enumerate(self._columns)
                if c.key in self._by_hand and not header.isSectionHidden(i)
            },
        }
        self._state.setValue(f"columns/{self._name}", json.dumps(kept))

    def _resized(self, section: int, _old: int, new: int) -> None:
        if self._arranging or new == 0:
            return
        self._by_hand.add(self._columns[section].key)
        self.fit()
        self._save()

    def _offer_menu(self, place: QPoint) -> None:
        self.menu().popup(self._header.mapToGlobal(place))

    def _show(self, section: int, on: bool) -> None:
        header = self._header
        if not on and header.hiddenSectionCount() == header.count() - 1:
            return
        self._arranging = True
        header.setSectionHidden(section, not on)
        self._arranging = False
        self.fit()
        self._save()

    def _restore(self) -> None:
        if self._state is not None:
            self._state.remove(f"columns/{self._name}")
        header = self._header
        self._arranging = True
        for section in range(header.count()):
            header.moveSection(header.visualIndex(section), section)
        self._load()
