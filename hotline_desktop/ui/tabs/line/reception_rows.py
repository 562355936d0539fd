"""From when on who takes the calls, and on which terms."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.reception import MODES, OWN, Reception, Terms
from hotline_desktop.core.money import parse_money, written
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field
from hotline_desktop.ui.widgets.optional_date import date_edit, from_qdate

from .hours_rows import remove_button


def money_edit(name: str, amount: Decimal) -> QLineEdit:
    """An amount of money; nothing is shown as an empty field."""
    edit = QLineEdit()
    edit.setAccessibleName(name)
    edit.setPlaceholderText("0")
    show_money(edit, amount)
    return edit


def show_money(edit: QLineEdit, amount: Decimal) -> None:
    """Put an amount into a field."""
    edit.setText(written(amount) if amount else "")


class ReceptionBox(QWidget):
    """One way of reception.

    Signals:
        edited: something was changed.
    """

    edited = Signal()

    def __init__(self, one: Reception) -> None:
        super().__init__()
        self.starts = date_edit(tr("From"), one.starts)
        self.mode = QComboBox()
        self.mode.setAccessibleName(tr("Who takes the calls"))
        for code, title in MODES.items():
            self.mode.addItem(title(), code)
        self.mode.setCurrentIndex(self.mode.findData(one.mode))
        self.partner = QLineEdit(one.partner)
        self.partner.setAccessibleName(tr("Name of the call centre"))
        self.partner.setPlaceholderText(tr("Name of the call centre"))
        self.remove = remove_button(tr("Remove this change"))
        self._terms = QWidget()
        grid = QGridLayout(self._terms)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * theme.GRID)
        grid.addWidget(self.partner, 0, 0, 1, 4)
        self.monthly = money_edit(tr("Fee a month"), one.terms.monthly)
        self.included = QLineEdit(str(one.terms.included_calls or ""))
        self.included.setPlaceholderText("0")
        self.per_call = money_edit(tr("Per call"), one.terms.per_call)
        self.per_minute = money_edit(tr("Per minute"), one.terms.per_minute)
        for column, (label, edit) in enumerate((
            (tr("Fee a month"), self.monthly),
            (tr("Calls included"), self.included),
            (tr("Per call"), self.per_call),
            (tr("Per minute"), self.per_minute),
        )):  # fmt: skip
            grid.addWidget(field(label, edit), 1, column, Qt.AlignmentFlag.AlignTop)
            edit.textEdited.connect(self.edited)
        # Tab goes along the layout: what is typed comes before the cross that takes it away.
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 2 * theme.GRID)
        whole.setHorizontalSpacing(2 * theme.GRID)
        whole.setVerticalSpacing(theme.GRID)
        whole.setColumnStretch(1, 1)
        whole.addWidget(self.starts, 0, 0)
        whole.addWidget(self.mode, 0, 1)
        whole.addWidget(self._terms, 1, 0, 1, 3)
        whole.addWidget(self.remove, 0, 2)
        self.starts.dateChanged.connect(self.edited)
        self.partner.textEdited.connect(self.edited)
        self.mode.currentIndexChanged.connect(self._offer_terms)
        self.mode.currentIndexChanged.connect(self.edited)
        self._offer_terms()

    def _offer_terms(self) -> None:
        outside = self.mode.currentData() != OWN
        self._terms.setVisible(outside)

    def starts_on(self) -> date:
        """The date in the row."""
        return from_qdate(self.starts.date())

    def typed(self) -> tuple[object, ...]:
        """What stands in the row."""
        edits = (self.partner, self.monthly, self.included, self.per_call, self.per_minute)
        return (
            self.starts_on(), self.mode.currentData(), *(edit.text().strip() for edit in edits),
        )  # fmt: skip

    def reception(self) -> Reception:
        """What was typed.

        Raises:
            UserError: an amount or a number cannot be understood.
        """
        if self.mode.currentData() == OWN:
            return Reception(self.starts_on(), OWN)
        included = self.included.text().strip()
        if included and not included.isdecimal():
            raise UserError(tr("“{text}” is not a number of calls.", text=included))
        return Reception(
            self.starts_on(),
            self.mode.currentData(),
            self.partner.text().strip(),
            Terms(
                parse_money(self.monthly.text()),
                int(included or 0),
                parse_money(self.per_call.text()),
                parse_money(self.per_minute.text()),
            ),
        )
