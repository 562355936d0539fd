"""Numbers, addresses and competences of a contact: as many as there are, each on a line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.contacts.links import call_link, mail_link
from hotline_desktop.core.contacts.values import Email, Phone
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.widgets.elided import ElidedChoice

Value = TypeVar("Value")

EXTENSION_WIDTH, LABEL_WIDTH = 14 * theme.GRID, 24 * theme.GRID

NARROW = 90 * theme.GRID
"""A line that is not so wide has its buttons below it."""

LABELS: dict[str, Callable[[], str]] = {
    "work": lambda: tr("work"),
    "cell": lambda: tr("mobile"),
    "home": lambda: tr("home"),
    "fax": lambda: tr("fax"),
    "main": lambda: tr("main"),
    "pager": lambda: tr("pager"),
    "other": lambda: tr("other"),
    "AssistantPhone": lambda: tr("assistant"),
}
"""Words of vCards for kinds of numbers and addresses, and what people call them."""


def label_shown(label: str) -> str:
    """A label in the user's words."""
    return " ".join(LABELS[word]() if word in LABELS else word for word in label.split())


def label_typed(shown: str) -> str:
    """The label that the user's words stand for."""
    known = {name(): word for word, name in LABELS.items()}
    return " ".join(known.get(word, word) for word in shown.split())


class Part(QWidget, Generic[Value]):
    """One of them.

    Signals:
        edited: something was typed or chosen.
        removed: it is not wanted any more.

    Attributes:
        first: the field that one begins with.
    """

    edited = Signal()
    removed = Signal()
    first: QWidget

    def __init__(self, remove: str) -> None:
        super().__init__()
        self._remove = tool("x", remove, self.removed.emit)
        self.row, self.tools = QHBoxLayout(), QHBoxLayout()
        self.row.setSpacing(theme.GRID)
        self.tools.setSpacing(0)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(theme.GRID)
        self._line.addLayout(self.row, 1)
        self._line.addLayout(self.tools)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GRID)
        self.column.addLayout(self._line)
        self._stored: Value | None = None
        self._shown: Value | None = None

    def minimumSizeHint(self) -> QSize:
        # The buttons go below the fields before anything is cut off.
        least = self.row.minimumSize().expandedTo(self.tools.minimumSize())
        return QSize(least.width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        side, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(down if narrow else side)

    def show_value(self, value: Value) -> None:
        """Put a value into the fields."""
        self.fill(value)
        self._stored, self._shown = value, self.read()

    def value(self) -> Value | None:
        """What the fields say, just as it was stored where nobody touched them."""
        typed = self.read()
        return self._stored if typed is not None and typed == self._shown else typed

    def fill(self, value: Value) -> None:
        """Put a value into the fields."""
        raise NotImplementedError

    def read(self) -> Value | None:
        """What the fields say; None where they say nothing."""
        raise NotImplementedError

    def below(self, *widgets: QWidget) -> None:
        """These go below the others where room is short, with the buttons."""
        for widget in widgets:
            self.tools.addWidget(widget)
            self.tools.addSpacing(theme.GRID)
        self.tools.addStretch(1)

    def line(self, hint: str, width: int = 0) -> QLineEdit:
        """A field of this line."""
        edit = QLineEdit()
        edit.setPlaceholderText(hint)
        edit.setAccessibleName(hint)
        edit.textEdited.connect(lambda _text: self.edited.emit())
        if width:
            edit.setFixedWidth(width)
        return edit

    def choice(self, name: str, least: int = 6) -> QComboBox:
        """A choice of this line that shows at least so many letters."""
        combo = ElidedChoice()
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(least)
        combo.activated.connect(lambda _index: self.edited.emit())
        return combo


class PhonePart(Part[Phone]):
    """A number with its extension and what it is."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Remove this number"))
        self.number = self.first = self.line(tr("Telephone"))
        self.extension = self.line(tr("Ext."), EXTENSION_WIDTH)
        self.label = self.line(tr("work, mobile…"), LABEL_WIDTH)
        self.row.addWidget(self.number, 1)
        self.row.addWidget(self.extension)
        self.below(self.label)
        self.tools.addWidget(tool("phone", tr("Call this number"), self.call))
        self.tools.addWidget(tool("copy", tr("Copy the number"), self.copy))
        self.tools.addWidget(self._remove)

    def fill(self, value: Phone) -> None:
        for edit, text in (
            (self.number, value.number),
            (self.extension, value.extension),
            (self.label, label_shown(value.label)),
        ):
            edit.setText(text)
            edit.setCursorPosition(0)

    def read(self) -> Phone | None:
        number, extension = self.number.text().strip(), self.extension.text().strip()
        if not number and not extension:
            return None
        label = label_typed(self.label.text())
        return Phone(number or extension, extension if number else "", label)

    def call(self) -> None:
        """Hand the number to the telephone program."""
        if (phone := self.value()) is not None:
            QDesktopServices.openUrl(QUrl(call_link(phone)))

    def copy(self) -> None:
        """Put the number on the clipboard."""
        if (phone := self.value()) is not None:
            QApplication.clipboard().setText(phone.number)
            self.copied.emit(phone.number)


class EmailPart(Part[Email]):
    """An address and what it is."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Remove this address"))
        self.address = self.first = self.line(tr("E-mail"))
        self.label = self.line(tr("work, home…"), LABEL_WIDTH)
        self.row.addWidget(self.address, 1)
        self.below(self.label)
        self.tools.addWidget(tool("mail", tr("Write to this address"), self.write))
        self.tools.addWidget(tool("copy", tr("Copy the address"), self.copy))
        self.tools.addWidget(self._remove)

    def fill(self, value: Email) -> None:
        for edit, text in ((self.address, value.address), (self.label, label_shown(value.label))):
            edit.setText(text)
            edit.setCursorPosition(0)

    def read(self) -> Email | None:
        address = self.address.text().strip()
        return Email(address, label_typed(self.label.text())) if address else None

    def write(self) -> None:
        """Open a letter to it."""
        if (email := self.value()) is not None:
            QDesktopServices.openUrl(QUrl(mail_link(email.address)))

    def copy(self) -> None:
        """Put the address on the clipboard."""
        if (email := self.value()) is not None:
            QApplication.clipboard().setText(email.address)
            self.copied.emit(email.address)


AnyPart = TypeVar("AnyPart", bound=Part[Any])


class Parts(QWidget, Generic[AnyPart]):
    """All numbers, addresses or competences.

    Lines once made are used again for the next contact: making them takes longer than a frame.

    Signals:
        edited: something was typed, added or taken away.
    """

    edited = Signal()

    def __init__(
        self, title: str, add_text: str, make: Callable[[], AnyPart], empty: object
    ) -> None:
        super().__init__()
        self._make, self._empty = make, empty
        self._made: list[AnyPart] = []
        self._used = 0
        heading = QLabel(title)
        self.add_button = QPushButton(icon("plus"), add_text)
        theme.set_role(self.add_button, "link")
        self.add_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.add_button.clicked.connect(self.add)
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self.add_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self._column.addLayout(top)

    @property
    def parts(self) -> list[AnyPart]:
        """The lines in use."""
        return self._made[: self._used]

    def show_values(self, values: tuple[Any, ...]) -> None:
        """Show these, and nothing else."""
        for number, value in enumerate(values):
            self._line(number).show_value(value)
        for part in self._made[len(values) :]:
            part.hide()
        self._used = len(values)
        for part in self.parts:
            part.show()

    def values(self) -> tuple[Any, ...]:
        """What is typed; lines that say nothing are left out."""
        return tuple(value for part in self.parts if (value := part.value()) is not None)

    def add(self) -> None:
        """Offer one more line."""
        part = self._line(self._used)
        part.show_value(self._empty)
        self._used += 1
        part.show()
        part.first.setFocus()

    def _line(self, number: int) -> AnyPart:
        if number == len(self._made):
            part = self._make()
            part.edited.connect(self.edited)
            part.removed.connect(lambda: self._remove(part))
            self._made.append(part)
            self._column.addWidget(part)
        return self._made[number]

    def _remove(self, part: AnyPart) -> None:
        self.add_button.setFocus()
        part.hide()
        self._made.remove(part)
        self._made.append(part)
        self._column.removeWidget(part)
        self._column.addWidget(part)
        self._used -= 1
        self.edited.emit()


def tool(name: str, label: str, act: Callable[[], object]) -> QToolButton:
    """A button that is an icon."""
    button = QToolButton()
    button.setIcon(icon(name))
    button.setToolTip(label)
    button.setAccessibleName(label)
    button.clicked.connect(lambda _on=False: act())
    return button
