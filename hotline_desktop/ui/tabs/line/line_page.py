"""What a line is: name, organisation, numbers, language, time zone."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtWidgets import QComboBox, QLineEdit

from hotline_desktop.core.line.lines import LineInfo, change_line
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field

from .page import FormPage

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

WIDEST = 160 * theme.GRID


class DetailsPage(FormPage):
    """What callers and the program know the line by."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Line"))
        self.name, self.organisation, self.number = QLineEdit(), QLineEdit(), QLineEdit()
        self.zone = QComboBox()
        self.zone.setEditable(True)
        self.zone.addItems(sorted(available_timezones()))
        for label, widget in (
            (tr("&Name of the line"), self.name),
            (tr("&Organisation, as it is named to callers"), self.organisation),
            (tr("Telephone n&umber"), self.number),
            (tr("&Time zone"), self.zone),
        ):
            box = field(label, widget)
            box.setMaximumWidth(WIDEST)
            self.body.addWidget(box)
        self.body.addStretch(1)
        for edit in (self.name, self.organisation, self.number):
            edit.textEdited.connect(self.edited)
        self.zone.editTextChanged.connect(self.edited)

    def fill(self, line: LineInfo) -> None:
        self.name.setText(line.name)
        self.organisation.setText(line.organisation)
        self.number.setText(line.number)
        self.zone.setCurrentText(line.zone.key)

    def typed(self) -> dict[str, str]:
        return {
            "name": self.name.text().strip(),
            "organisation": self.organisation.text().strip(),
            "number": self.number.text().strip(),
            "timezone": self.zone.currentText().strip(),
        }

    def store(self, line: LineInfo) -> None:
        change_line(line.id, **self.typed())

    def focus_first(self) -> None:
        self.name.setFocus()
        self.name.selectAll()
