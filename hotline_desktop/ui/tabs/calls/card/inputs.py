"""The inputs that the call card is made of."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QCompleter,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.lists import Entry
from hotline_desktop.ui import theme


def labelled(caption: str, field: QWidget) -> QWidget:
    """A field under its caption, which is its accessible name too."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.GRID // 2)
    label = QLabel(caption)
    theme.set_role(label, "caption")
    label.setBuddy(field)
    field.setAccessibleName(caption)
    layout.addWidget(label)
    layout.addWidget(field)
    layout.addStretch()  # beside a taller one it stays at the top
    return box


class PickBox(QComboBox):
    """A list entry, found by typing any part of its name.

    Text that is in no entry stays until the field is left; then ``unknown`` tells it.
    """

    picked = Signal()
    unknown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(14)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = self.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.activated.connect(lambda _index: self.picked.emit())

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Offer these, and keep what is chosen."""
        chosen = self.chosen()
        self.blockSignals(True)
        self.clear()
        self.addItem("", None)
        for entry in entries:
            self.addItem(entry.name, entry.id)
        self.blockSignals(False)
        self.choose(chosen)

    def chosen(self) -> int | None:
        """The id of the entry shown, None for none."""
        found: int | None = self.currentData()
        return found

    def choose(self, id: int | None, name: str = "") -> None:
        """Show an entry; one that is no longer offered is added under its ``name``."""
        index = self.findData(id) if id is not None else 0
        if index < 0 and name:
            self.addItem(name, id)
            index = self.count() - 1
        self.setCurrentIndex(max(index, 0))
        self.lineEdit().setCursorPosition(0)  # a long name is read from its beginning

    def wheelEvent(self, event: object) -> None:
        """Scrolling the card never changes an answer."""
        event.ignore()  # type: ignore[attr-defined]

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.completer().popup().hide()
            self.settle()

    def settle(self) -> bool:
        """Make an entry of the text that was typed; false, and ``unknown``, if there is none."""
        typed = self.currentText().strip()
        if typed == self.itemText(self.currentIndex()):
            return True
        index = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if index < 0:
            part = typed.casefold()
            near = [i for i in range(self.count()) if part in self.itemText(i).casefold()]
            index = near[0] if len(near) == 1 else -1
        self.setCurrentIndex(max(index, 0))
        self.setEditText(self.itemText(max(index, 0)))
        self.picked.emit()
        if index < 0:
            self.unknown.emit(typed)
        return index >= 0


class GrowingText(QPlainTextEdit):
    """Text that starts with ``lines`` lines and grows to ``most``; Tab leaves it."""

    def __init__(self, lines: int, most: int = 0) -> None:
        super().__init__()
        self._lines = lines
        self._most = most or lines * 2 + 1
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Set the text; the cursor stays where it is there already, or goes where one writes on."""
        if self.toPlainText() != text:
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def put_in(self, text: str) -> None:
        """Add a paragraph, unless it is there already; Ctrl+Z takes it out again."""
        there = self.toPlainText()
        if text and text not in there:
            cursor = self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(f"\n{text}" if there.strip() else text)

    def take_out(self, text: str) -> None:
        """Remove a paragraph that was put in, if nobody changed it."""
        there = self.toPlainText()
        if text and text in there:
            cursor = self.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(there.replace(text, "", 1).strip("\n"))

    def _fit(self) -> None:
        lines = min(max(self._lines, round(self.document().size().height())), self._most)
        height = lines * self.fontMetrics().lineSpacing() + 5 * theme.GRID
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())


class NumberField(QLineEdit):
    """A telephone number, with known callers offered while it is typed."""

    caller_chosen = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offers = QStringListModel(self)
        completer = QCompleter(self._offers, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._choose)
        self._popup = completer
        completer.setWidget(self)

    def offer(self, lines: list[str]) -> None:
        """Show these below the field; ``caller_chosen`` says which one was taken."""
        self._offers.setStringList(lines)
        if lines and self.hasFocus():
            self._popup.complete()
        else:
            self._popup.popup().hide()

    def _choose(self, line: str) -> None:
        lines = self._offers.stringList()
        if line in lines:
            self.caller_chosen.emit(lines.index(line))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._popup.popup()
        taken = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab)
        if popup.isVisible() and event.key() in taken:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


BESIDE = 14
"""Pixels of a button of a choice that its text does not take: its paddings and frame."""


class Choice(QWidget):
    """Buttons of which one, or none, is down; the arrow keys move between them."""

    chosen = Signal(object)

    def __init__(self, *, columns: int = 3, may_be_none: bool = False) -> None:
        super().__init__()
        self._columns, self._may_be_none = columns, may_be_none
        self._shown = columns
        self._widest = 0
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.GRID)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._values: dict[QAbstractButton, object] = {}
        self._group.buttonClicked.connect(self._clicked)

    def set_options(self, options: Iterable[tuple[object, str, str]]) -> None:
        """Offer these: value, text, tool tip."""
        wanted = self.value()
        for button in list(self._values):
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.deleteLater()
        self._values.clear()
        for value, text, tip in options:
            button = QPushButton(text)
            theme.set_role(button, "choice")
            button.setCheckable(True)
            button.setToolTip(f"{text} ({tip})" if tip else text)
            button.setAccessibleName(text)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setMinimumWidth(48)
            self._group.addButton(button)
            self._values[button] = value
        metrics = QFontMetrics(theme.font(bold=True))
        self._widest = max((metrics.horizontalAdvance(b.text()) for b in self._values), default=0)
        self._place(self._columns)
        self._fit()
        self.set_value(wanted)

    def _place(self, columns: int) -> None:
        self._shown = columns
        for number, button in enumerate(self._values):
            self._layout.addWidget(button, *divmod(number, columns))
        for column in range(self._columns):
            self._layout.setColumnStretch(column, 1 if column < columns else 0)

    def _fit(self) -> None:
        """As many columns as let the longest text stand whole, also when it is down and bold."""
        room = self.width() + theme.GRID
        columns = room // (self._widest + BESIDE + theme.GRID)
        columns = min(self._columns, max(1, columns))
        if columns != self._shown:
            self._place(columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def buttons(self) -> list[QAbstractButton]:
        """The buttons, in order."""
        return list(self._values)

    def value(self) -> object:
        """What is down, None for nothing."""
        return next((v for button, v in self._values.items() if button.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Press the button of this value, or none, without telling anybody."""
        for button, own in self._values.items():
            button.setChecked(own == value and value is not None)

    def focus(self) -> None:
        """Put the keyboard on the button that is down, else on the first."""
        for button in sorted(self._values, key=lambda b: not b.isChecked()):
            button.setFocus(Qt.FocusReason.TabFocusReason)
            return

    def press(self, value: object) -> None:
        """Choose as a click does."""
        self.set_value(value)
        self.chosen.emit(value)

    def _clicked(self, clicked: QAbstractButton) -> None:
        if not clicked.isChecked() and not self._may_be_none:
            clicked.setChecked(True)
        for button in self._values:
            if button is not clicked:
                button.setChecked(False)
        self.chosen.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = list(self._values)
        down = min(len(buttons), self._shown)
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -down,
            Qt.Key.Key_Down: down,
        }.get(Qt.Key(event.key()))
        focused = next((b for b in buttons if b.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        target = buttons[(buttons.index(focused) + step) % len(buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
