"""Shift templates and their break rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.roster import shifts
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.shifts import Template
from hotline_desktop.core.roster.times import clock
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field
from hotline_desktop.ui.resources import icon

from .rules_form import RulesForm

Attempt = Callable[[Callable[[], object]], None]


class TemplatesPage(QWidget):
    """A list of templates, and the chosen one as a form.

    Args:
        attempt: does something and shows what the user can mend.
        told: called after a change was written.
    """

    def __init__(
        self, now: Callable[[], datetime], attempt: Attempt, told: Callable[[], object]
    ) -> None:
        super().__init__()
        self._now, self._attempt, self._told = now, attempt, told
        self._known: list[Template] = []
        self._id: int | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(4 * theme.GRID)
        left = QVBoxLayout()
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Shift templates"))
        self.list.setMinimumWidth(96)  # where room is short the form has it
        self.list.setMaximumWidth(220)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show)
        left.addWidget(self.list, 1)
        self.new = QPushButton(icon("plus"), tr("New template"))
        self.new.clicked.connect(self.begin)
        left.addWidget(self.new)
        row.addLayout(left)
        right = QVBoxLayout()
        self.name = QLineEdit()
        right.addWidget(field(tr("Name"), self.name))
        self.form = RulesForm()
        right.addWidget(self.form)
        buttons = QHBoxLayout()
        self.retire = QPushButton(tr("Offer no longer"))
        self.retire.clicked.connect(lambda: self._attempt(self._retire))
        self.save = QPushButton(tr("Save template"))
        theme.set_role(self.save, "primary")
        self.save.clicked.connect(lambda: self._attempt(self._save))
        for button in (self.new, self.retire, self.save):
            button.setAutoDefault(False)
        buttons.addWidget(self.retire)
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        right.addLayout(buttons)
        right.addStretch(1)
        row.addLayout(right, 1)
        self.reload()

    def reload(self, chosen: int | None = None) -> None:
        """Read the templates again and show one of them."""
        self._known = shifts.templates()
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._known:
            self.list.addItem(f"{one.name}  {clock(one.starts)}–{clock(one.ends)}")
        self.list.blockSignals(False)
        ids = [one.id for one in self._known]
        if ids:
            self.list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
            self._show(self.list.currentRow())
        else:
            self.begin()

    def begin(self) -> None:
        """A form for a new template."""
        self.list.setCurrentRow(-1)
        self._id = None
        self.name.clear()
        self.form.show_values(9 * 60, 18 * 60, BreakRules())
        self.retire.hide()
        self.name.setFocus()

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._known):
            return
        one = self._known[row]
        self._id = one.id
        self.name.setText(one.name)
        self.form.show_values(one.starts, one.ends, one.rules)
        self.retire.show()

    def _save(self) -> None:
        starts, ends, rules = self.form.values()
        name = self.name.text()
        if self._id is None:
            self._id = shifts.add_template(name, starts, ends, rules)
        else:
            shifts.change_template(self._id, name=name, starts=starts, ends=ends, rules=rules)
        self.reload(self._id)
        self._told()

    def _retire(self) -> None:
        if self._id is not None:
            shifts.retire_template(self._id, self._now())
            self.reload()
            self._told()
