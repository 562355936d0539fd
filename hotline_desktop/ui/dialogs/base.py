"""What all dialogs share: a heading, a body that scrolls where room is short, a row of buttons."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import UserError
from ...core.text import tr
from .. import theme
from ..widgets.in_layout import in_layout
from ..widgets.scrolling import scrolling

MARGIN = 6 * theme.GRID
GAP = 3 * theme.GRID


class Dialog(QDialog):
    """A dialog of the program.

    Args:
        title: shown in the frame of the window and as a heading.
        hint: one sentence below the heading, may be empty.
        size: wanted; less where the screen is smaller.
        scrolls: False where the body is a table or list that scrolls by itself.
    """

    def __init__(
        self,
        title: str,
        *,
        hint: str = "",
        size: QSize | None = None,
        scrolls: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._size = size or QSize(520, 420)
        outer = QVBoxLayout(self)
        outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        outer.setContentsMargins(0, MARGIN - theme.GRID, 0, MARGIN - theme.GRID)
        outer.setSpacing(GAP)
        self.heading = QLabel(title)
        self.heading.setProperty("role", "title")
        self.heading.setWordWrap(True)
        self.heading.setContentsMargins(MARGIN, 0, MARGIN, 0)
        outer.addWidget(self.heading)
        self.hint = QLabel(hint)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(MARGIN, 0, MARGIN, 0)
        outer.addWidget(self.hint)
        self.hint.setVisible(bool(hint))
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(MARGIN, theme.GRID, MARGIN, theme.GRID)
        self.body.setSpacing(GAP)
        self._scrolling = scrolling(content) if scrolls else None
        outer.addWidget(self._scrolling or content, 1)
        self.problem = QLabel()
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.problem.hide()
        outer.addWidget(self.problem)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.buttons.setSpacing(2 * theme.GRID)
        self.buttons.addStretch(1)
        outer.addLayout(self.buttons)
        room = self.screen().availableSize()
        self.resize(
            min(self._size.width(), room.width() - 16), min(self._size.height(), room.height() - 48)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; page up and down scroll the body."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.click()
            return
        if self._scrolling is not None and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar, up = self._scrolling.verticalScrollBar(), event.key() == Qt.Key.Key_PageUp
            step = QAbstractSlider.SliderAction
            bar.triggerAction(step.SliderPageStepSub if up else step.SliderPageStepAdd)
            return
        super().keyPressEvent(event)

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            # Never so narrow that a button is cut off, never larger than the screen.
            room = self.screen().availableSize()
            least = self.layout().totalMinimumSize().boundedTo(room)
            self.setMinimumSize(least)
            self.resize(self.size().expandedTo(least))
        super().setVisible(visible)

    def add_button(
        self, text: str, act: Callable[[], object], *, role: str = "", left: bool = False
    ) -> QPushButton:
        """A button in the bottom row; ``left`` puts it at the other end."""
        button = QPushButton(text)
        if role:
            button.setProperty("role", role)
        button.setAutoDefault(role == "primary")
        button.setDefault(role == "primary")
        button.clicked.connect(lambda: self.attempt(act))
        if left:
            self.buttons.insertWidget(0, button)
        else:
            self.buttons.addWidget(button)
        placed = [one for one in in_layout(self.buttons) if isinstance(one, QWidget)]
        for before, after in itertools.pairwise(placed):
            self.setTabOrder(before, after)
        return button

    def add_close(self) -> QPushButton:
        """A button that closes the dialog."""
        return self.add_button(tr("Close"), self.close)

    def attempt(self, act: Callable[[], object]) -> None:
        """Do something; what the user can mend is said above the buttons."""
        self.problem.hide()
        try:
            act()
        except UserError as error:
            self.problem.setText(str(error))
            self.problem.show()


def field(label: str, widget: QWidget, hint: str = "") -> QWidget:
    """An input below its label, with a hint below it."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GRID)
    name = QLabel(label)
    name.setBuddy(widget)
    column.addWidget(name)
    column.addWidget(widget)
    plain = label.replace("&", "")
    if not widget.accessibleName():
        widget.setAccessibleName(plain)
    if hint:
        note = QLabel(hint)
        note.setProperty("role", "caption")
        note.setWordWrap(True)
        column.addWidget(note)
        widget.setAccessibleDescription(hint)
    return box


def pair(first: QWidget, second: QWidget) -> QHBoxLayout:
    """Two fields side by side, equally wide."""
    row = QHBoxLayout()
    row.addWidget(first, 1)
    row.addWidget(second, 1)
    return row


def section(title: str) -> QLabel:
    """A heading within a dialog."""
    label = QLabel(title)
    label.setProperty("role", "heading")
    label.setContentsMargins(0, theme.GRID, 0, 0)
    return label
