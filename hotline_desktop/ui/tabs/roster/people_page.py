"""What the roster knows of people: usual week, hours, extension, skills."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.roster import shifts
from hotline_desktop.core.roster.staff import Staff, change_staff, staff
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field, section

from .rules_form import number_edit


class PeoplePage(QWidget):
    """A list of people, and the chosen one as a form. Each change takes effect at once."""

    def __init__(self, told: Callable[[], object]) -> None:
        super().__init__()
        self._told = told
        self._known: list[Staff] = staff()
        self._chosen: Staff | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(4 * theme.GRID)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("People"))
        self.list.setFixedWidth(220)
        for person in self._known:
            self.list.addItem(person.name)
        row.addWidget(self.list)
        column = QVBoxLayout()
        self.days = [QComboBox() for _ in range(7)]
        column.addWidget(section(tr("Usual week")))
        column.addLayout(self._build_week())
        column.addWidget(section(tr("Details")))
        self.texts = {name: QLineEdit() for name in ("extension", "skills", "languages", "notes")}
        titles = (tr("Extension"), tr("Skills"), tr("Languages"), tr("Notes"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * theme.GRID)
        for n, ((name, edit), title) in enumerate(zip(self.texts.items(), titles, strict=True)):
            edit.editingFinished.connect(partial(self._write, name))
            grid.addWidget(field(title, edit), n // 2, n % 2)
        self.hours = number_edit(168)
        self.hours.setSpecialValueText(tr("As usual in the office"))
        self.hours.valueChanged.connect(self._write_hours)
        grid.addWidget(field(tr("Working hours a week"), self.hours), 2, 0)
        column.addLayout(grid)
        column.addStretch(1)
        row.addLayout(column, 1)
        self.list.currentRowChanged.connect(self._show)
        if self._known:
            self.list.setCurrentRow(0)

    def _build_week(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * theme.GRID)
        locale = QLocale()
        for weekday, combo in enumerate(self.days):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(4)
            combo.activated.connect(partial(self._write_week, weekday))
            grid.addWidget(field(locale.dayName(weekday + 1), combo), weekday // 3, weekday % 3)
            grid.setColumnStretch(weekday % 3, 1)
        self.fill_templates()
        return grid

    def fill_templates(self) -> None:
        """Offer the templates as they are now."""
        known = shifts.templates()
        for combo in self.days:
            chosen = combo.currentData()
            combo.clear()
            combo.addItem(tr("free"), None)
            for one in known:
                combo.addItem(one.name, one.id)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))

    def _show(self, row: int) -> None:
        self._chosen = None
        person = staff()[row]
        for name, edit in self.texts.items():
            edit.setText(getattr(person, name))
        self.hours.setValue(person.weekly_minutes // 60)
        week = shifts.week_of(person.id)
        for weekday, combo in enumerate(self.days):
            given = week.get(weekday, [])
            combo.setCurrentIndex(max(0, combo.findData(given[0]) if given else 0))
        self._chosen = person

    def _write(self, name: str) -> None:
        if self._chosen is not None and self.texts[name].isModified():
            change_staff(self._chosen.id, **{name: self.texts[name].text()})
            self.texts[name].setModified(False)
            self._told()

    def _write_hours(self, hours: int) -> None:
        if self._chosen is not None:
            change_staff(self._chosen.id, weekly_minutes=60 * hours)
            self._told()

    def _write_week(self, weekday: int, _index: int) -> None:
        if self._chosen is None:
            return
        week = shifts.week_of(self._chosen.id)
        id = self.days[weekday].currentData()
        # A second shift of the day, from elsewhere, stays.
        week[weekday] = ([id] if id is not None else []) + week.get(weekday, [])[1:]
        shifts.set_week(self._chosen.id, week)
        self._told()
