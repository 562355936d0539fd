"""What a line is: name, purpose, term, numbers, languages, time zone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.line.lines import KINDS, PERIODIC, LineInfo, change_line
from hotline_desktop.core.line.numbers import HeldNumber, Number, held_numbers, set_numbers
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme, translation
from hotline_desktop.ui.dialogs.base import field, section
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.widgets.optional_date import OptionalDate, to_qdate

from .page import FormPage

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

WIDEST = 180 * theme.GRID


class DetailsPage(FormPage):
    """What callers and the program know the line by."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Line"))
        today = context.now().date()
        self.name, self.organisation, self.email = QLineEdit(), QLineEdit(), QLineEdit()
        self.others = QLineEdit()
        self.purpose = QPlainTextEdit()
        self.purpose.setTabChangesFocus(True)
        self.purpose.setFixedHeight(18 * theme.GRID)
        self.purpose.setPlaceholderText(
            tr("Which questions are answered, and for whom: admissions, a service, a campaign.")
        )
        self.kind, self.language, self.zone = QComboBox(), QComboBox(), QComboBox()
        for code, title in KINDS.items():
            self.kind.addItem(title(), code)
        for code, name in translation.LANGUAGES.items():
            self.language.addItem(name, code)
        self.zone.setEditable(True)
        self.zone.addItems(sorted(available_timezones()))
        self.opens = OptionalDate(tr("Opens on"), today)
        self.closes = OptionalDate(tr("Closes after"), today)
        self.others.setPlaceholderText(tr("such as French, Polish"))
        self.email.setPlaceholderText("help@example.org")
        self.seasons = QPushButton(tr("Set its seasons on the page “Hours”"))
        theme.set_role(self.seasons, "link")
        self.seasons.clicked.connect(lambda: self.go.emit("hotline/hours"))
        self._pair(
            field(tr("&Name of the line"), self.name),
            field(tr("&Organisation, as it is named to callers"), self.organisation),
        )
        self._wide(field(tr("&Purpose"), self.purpose))
        self._pair(field(tr("&Kind"), self.kind), self._dates())
        self._wide(self.seasons)
        self._build_numbers()
        self._pair(
            field(tr("E-&mail address"), self.email),
            field(tr("&Time zone"), self.zone),
        )
        self._pair(
            field(tr("Callers' lan&guage"), self.language, tr("Script and texts are in it.")),
            field(tr("&Spoken as well"), self.others),
        )
        self.body.addStretch(1)
        for box in (self.kind, self.language, self.zone):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        for edit in (self.name, self.organisation, self.email, self.others):
            edit.textEdited.connect(self.edited)
        self.purpose.textChanged.connect(self.edited)
        self.zone.editTextChanged.connect(self.edited)
        for box in (self.kind, self.language):
            box.currentIndexChanged.connect(self.edited)
        self.kind.currentIndexChanged.connect(self._offer_seasons)
        for day in (self.opens, self.closes):
            day.changed.connect(self.edited)

    def _wide(self, widget: QWidget) -> None:
        widget.setMaximumWidth(WIDEST)
        self.body.addWidget(widget)

    def _pair(self, left: QWidget, right: QWidget) -> None:
        pair = QWidget()
        grid = QGridLayout(pair)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4 * theme.GRID)
        for column, widget in enumerate((left, right)):
            grid.addWidget(widget, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        self._wide(pair)

    def _dates(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        for day in (self.opens, self.closes):
            day.box.setMinimumWidth(36 * theme.GRID)
            column.addWidget(day, alignment=Qt.AlignmentFlag.AlignLeft)
        return box

    def _build_numbers(self) -> None:
        self.body.addWidget(section(tr("Numbers")))
        hint = QLabel(tr("The first one is made known: in texts, on leaflets, in the script."))
        hint.setWordWrap(True)
        theme.set_role(hint, "muted")
        self.body.addWidget(hint)
        self.numbers: list[NumberRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2 * theme.GRID)
        self.body.addLayout(self._rows)
        self.held = QLabel()
        self.held.setWordWrap(True)
        theme.set_role(self.held, "caption")
        self.body.addWidget(self.held)
        self.add = QPushButton(icon("plus"), tr("Add a number"))
        self.add.clicked.connect(self.add_and_type)
        self.body.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignLeft)

    def add_number(self, held: HeldNumber | None = None) -> NumberRow:
        """One more row for a number."""
        row = NumberRow(held or HeldNumber(Number("")))
        row.setMaximumWidth(WIDEST)
        row.number.textEdited.connect(self.edited)
        row.label.textEdited.connect(self.edited)
        row.remove.clicked.connect(lambda: self._removed(row))
        self.numbers.append(row)
        self._rows.addWidget(row)
        return row

    def add_and_type(self) -> None:
        """One more row, ready to be typed into."""
        self.add_number().number.setFocus()

    def _removed(self, row: NumberRow) -> None:
        self.add.setFocus()
        self._drop(row)
        self.edited()

    def _drop(self, row: NumberRow) -> None:
        self.numbers.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _offer_seasons(self) -> None:
        self.seasons.setVisible(self.kind.currentData() == PERIODIC)

    def fill(self, line: LineInfo) -> None:
        self.name.setText(line.name)
        self.organisation.setText(line.organisation)
        self.purpose.setPlainText(line.purpose)
        self.kind.setCurrentIndex(self.kind.findData(line.kind))
        self.email.setText(line.email)
        self.zone.setCurrentText(line.zone.key)
        self.language.setCurrentIndex(self.language.findData(line.language))
        self.others.setText(line.other_languages)
        for edit in (self.name, self.organisation, self.email, self.others):
            edit.setCursorPosition(0)  # a long name is read from its beginning
        self.opens.set_value(line.opens)
        self.closes.set_value(line.closes)
        self._offer_seasons()
        self._fill_numbers(line)

    def shown_of(self, line: LineInfo) -> object:
        return line, self._held(line)

    def _held(self, line: LineInfo) -> list[HeldNumber]:
        return held_numbers(line.id, self.context.now().astimezone(line.zone).date())

    def _fill_numbers(self, line: LineInfo) -> None:
        for row in list(self.numbers):
            self._drop(row)
        found = self._held(line)
        for held in found:
            if held.own:
                self.add_number(held)
        if not self.numbers:
            self.add_number()
        given = [
            tr("{number}: from the contract with {carrier}, {until}",
               number=one.number.number, carrier=contract.carrier, until=term_words(one))
            for one in found if (contract := one.contract or one.coming) and not one.own
        ]  # fmt: skip
        self.held.setText("\n".join(given))
        self.held.setVisible(bool(given))

    def typed(self) -> tuple[dict[str, Any], list[Number]]:
        values = {
            "name": self.name.text().strip(),
            "organisation": self.organisation.text().strip(),
            "purpose": self.purpose.toPlainText().strip(),
            "kind": self.kind.currentData(),
            "email": self.email.text().strip(),
            "timezone": self.zone.currentText().strip(),
            "language": self.language.currentData(),
            "other_languages": self.others.text().strip(),
            "opens": self.opens.value(),
            "closes": self.closes.value(),
        }
        return values, [value for row in self.numbers if (value := row.value()).number]

    def store(self, line: LineInfo) -> None:
        values, numbers = self.typed()
        with transaction():
            change_line(line.id, **values)
            set_numbers(line.id, numbers)

    def focus_first(self) -> None:
        # A new line has no organisation's words yet: its name comes first, then what is missing.
        if self.name.text() != tr("New line") and not self.purpose.toPlainText().strip():
            self.purpose.setFocus()
            return
        self.name.setFocus()
        self.name.selectAll()


def term_words(held: HeldNumber) -> str:
    """``until 31.12.2027``, or ``from 01.12.2026`` where the contract is still to begin."""

    def written(day: date) -> str:
        return QLocale().toString(to_qdate(day), QLocale.FormatType.ShortFormat)

    if held.contract is not None:
        return tr("until {day}", day=written(held.contract.ends))
    return tr("from {day}", day=written(held.coming.starts)) if held.coming else ""


class NumberRow(QWidget):
    """A telephone number, what it is for, and the contract that holds it."""

    def __init__(self, held: HeldNumber) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        self.number, self.label = QLineEdit(held.number.number), QLineEdit(held.number.label)
        self.number.setAccessibleName(tr("Telephone number"))
        self.number.setPlaceholderText("8 800 000-00-00")
        self.label.setAccessibleName(tr("What the number is for"))
        self.label.setPlaceholderText(tr("from abroad, fax …"))
        self.contract = QLabel()
        theme.set_role(self.contract, "caption")
        contract = held.contract or held.coming
        if contract is not None:
            words = tr("{carrier}, {until}", carrier=contract.carrier, until=term_words(held))
            self.contract.setText(words)
        self.remove = QToolButton()
        self.remove.setIcon(icon("x"))
        self.remove.setToolTip(tr("Remove this number"))
        self.remove.setAccessibleName(tr("Remove this number"))
        row.addWidget(self.number, 3)
        row.addWidget(self.label, 3)
        row.addWidget(self.contract, 2)
        row.addWidget(self.remove)

    def value(self) -> Number:
        """What stands in the row."""
        return Number(self.number.text().strip(), self.label.text().strip())
