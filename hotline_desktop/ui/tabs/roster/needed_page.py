"""People needed by weekday and hour, and the office's rules that go with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHeaderView,
    QLabel,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core import settings
from hotline_desktop.core.roster import rules
from hotline_desktop.core.roster.needed import needed_table, set_needed
from hotline_desktop.core.settings import Setting
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field

from .rules_form import number_edit

FIRST_HOUR, LAST_HOUR = 6, 22
MOST_PEOPLE = 500


class NeededPage(QWidget):
    """A table of figures; an empty cell leaves it to the log. Each takes effect at once."""

    def __init__(self, told: Callable[[], object]) -> None:
        super().__init__()
        self._told = told
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(3 * theme.GRID)
        column.addLayout(self._build_rules())
        hint = QLabel(
            tr(
                "People needed on the line. Where a cell is empty, the calls of the same weekday"
                " in the last eight weeks decide."
            )
        )
        hint.setWordWrap(True)
        theme.set_role(hint, "muted")
        column.addWidget(hint)
        known = needed_table()
        hours = {hour for _, hour in known} | set(range(FIRST_HOUR, LAST_HOUR))
        self.hours = sorted(hours)
        self.table = QTableWidget(len(self.hours), 7)
        self.table.setAccessibleName(tr("People needed"))
        locale = QLocale()
        short = QLocale.FormatType.ShortFormat
        self.table.setHorizontalHeaderLabels([locale.dayName(day, short) for day in range(1, 8)])
        self.table.setVerticalHeaderLabels([f"{hour:02}:00" for hour in self.hours])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setDefaultSectionSize(theme.ROW)
        self.table.setMinimumHeight(220)
        for row, hour in enumerate(self.hours):
            for weekday in range(7):
                people = known.get((weekday, hour))
                item = QTableWidgetItem("" if people is None else str(people))
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(row, weekday, item)
        self.table.itemChanged.connect(self._write)
        column.addWidget(self.table, 1)

    def _build_rules(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * theme.GRID)
        away = number_edit(MOST_PEOPLE)
        away.setSpecialValueText(tr("As many as the office's rule"))
        entries: tuple[tuple[str, QSpinBox, Setting[int]], ...] = (
            (tr("Away at once, at most"), away, rules.MOST_AWAY),
            (tr("Work between two breaks"), number_edit(240, tr("min")), rules.SPACING),
            (tr("Calls to be answered"), number_edit(99, "%"), rules.TARGET_PERCENT),
            (tr("within"), number_edit(600, tr("s")), rules.TARGET_SECONDS),
        )
        for n, (label, edit, setting) in enumerate(entries):
            edit.setValue(settings.get(setting))
            edit.valueChanged.connect(lambda value, s=setting: self._put(s, value))
            grid.addWidget(field(label, edit), n // 2, n % 2)
        return grid

    def _put(self, setting: Setting[int], value: int) -> None:
        settings.put(setting, value)
        self._told()

    def _write(self, item: QTableWidgetItem) -> None:
        text = item.text().strip()
        people = min(int(text), MOST_PEOPLE) if text.isdecimal() else None
        set_needed(item.column(), self.hours[item.row()], people)
        shown = "" if people is None else str(people)
        if item.text() != shown:
            self.table.blockSignals(True)
            item.setText(shown)
            self.table.blockSignals(False)
        self._told()
