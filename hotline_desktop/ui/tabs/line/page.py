"""What the pages of a line have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import LineInfo, line_info
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.dialogs.base import section
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

EDGE = 4 * theme.GRID
NARROW = 900
"""Logical pixels: below, what the fields mean stands under them."""


class LinePage(QWidget):
    """A page of the tab, about one line.

    Signals:
        go: another place is wanted: a tab, or a page of it: ``hotline/hours``.
    """

    go = Signal(str)

    def show_line(self, line: LineInfo) -> None:
        """Show this line; called again when anything about it may have changed."""
        raise NotImplementedError

    def keep(self) -> bool:
        """Store what is typed; False where it could not be, and the page has said why."""
        return True

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        self.setFocus()


class FormPage(LinePage):
    """Fields that are saved when the keyboard leaves the page, and with Ctrl+Enter.

    A page has its fields in ``body`` and says with ``typed()`` what stands in them.
    """

    def __init__(self, context: Context, title: str, hint: str = "") -> None:
        super().__init__()
        self.context = context
        self.line: LineInfo | None = None
        self._stored: Any = None
        self._shown: Any = None
        self.error: UserError | None = None
        self.heading = QLabel(title)
        theme.set_role(self.heading, "title")
        self.status = QLabel()
        theme.set_role(self.status, "caption")
        self.head = QHBoxLayout()
        self.head.setContentsMargins(EDGE, 4 * theme.GRID, EDGE, 0)
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.head.addWidget(self.status)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.setContentsMargins(EDGE, theme.GRID, EDGE, 0)
        theme.set_role(self.problem, "error")
        self.problem.hide()
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(EDGE, 3 * theme.GRID, EDGE, EDGE)
        self.body.setSpacing(3 * theme.GRID)
        if hint:
            words = QLabel(hint)
            words.setWordWrap(True)
            theme.set_role(words, "muted")
            self.body.addWidget(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addWidget(self.problem)
        column.addWidget(scrolling(content), 1)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.keep)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    # --- what a page says ---

    def fill(self, line: LineInfo) -> None:
        """Put what is stored into the fields."""
        raise NotImplementedError

    def shown_of(self, line: LineInfo) -> object:
        """All that the page shows: it is filled anew when this has changed."""
        return line

    def typed(self) -> object:
        """What stands in the fields, to be compared; never raises."""
        raise NotImplementedError

    def store(self, line: LineInfo) -> None:
        """Store what stands in the fields.

        Raises:
            UserError: it cannot be; nothing was stored then.
        """
        raise NotImplementedError

    # --- what they have in common ---

    def show_line(self, line: LineInfo) -> None:
        same = self.line is not None and line.id == self.line.id
        shown = self.shown_of(line)
        if same and (self.dirty() or shown == self._shown):
            return  # What is typed goes before what somebody else has stored.
        self.line = None
        self._all_is_well()
        self.fill(line)
        self.line, self._shown = line, shown
        self._stored = self.typed()
        self.edited()

    def dirty(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.line is not None and self.typed() != self._stored

    def edited(self, *_: object) -> None:
        """A field was changed: for the signals of the fields."""
        self.status.setText(tr("Not saved yet: Ctrl+Enter") if self.dirty() else "")

    def keep(self) -> bool:
        if self.line is None or not self.dirty():
            self._all_is_well()
            return True
        try:
            self.store(self.line)
        except UserError as error:
            self.say(error)
            return False
        self._all_is_well()
        self._stored = self.typed()
        # The fields stay as they are, and with them the keyboard's place.
        self.line = line_info(self.line.id)
        self._shown = self.shown_of(self.line)
        self.edited()
        self.context.changes.tell(events.LINE, self)
        return True

    def _all_is_well(self) -> None:
        self.error = None
        self.problem.hide()

    def say(self, error: UserError) -> None:
        """Say at the top of the page why it is not saved."""
        self.error = error
        self.problem.setText(str(error))
        self.problem.show()
        self.status.setText(tr("Not saved yet"))

    def attempt(self, act: Callable[[], object]) -> None:
        """Do something; what the user can mend is said at the top."""
        try:
            act()
        except UserError as error:
            self.say(error)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is None or new is None or not self.isAncestorOf(old):
            return
        # A list that drops down or a calendar is no leaving.
        if not self.isAncestorOf(new) and new.window() == self.window():
            self.keep()


class SplitFormPage(FormPage):
    """Fields in the column ``left``, and beside or below them ``right``: what they mean."""

    def __init__(self, context: Context, title: str, hint: str, right: QWidget) -> None:
        super().__init__(context, title, hint)
        fields = QWidget()
        self.left = QVBoxLayout(fields)
        self.left.setContentsMargins(0, 0, 0, 0)
        self.left.setSpacing(3 * theme.GRID)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(8 * theme.GRID)
        self._columns.addWidget(fields, 3)
        self._columns.addWidget(right, 2)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)

    def add_list(self, title: str) -> QVBoxLayout:
        """A heading, and below it rows that come and go."""
        self.left.addWidget(section(title))
        rows = QVBoxLayout()
        rows.setSpacing(2 * theme.GRID)
        self.left.addLayout(rows)
        return rows

    def add_button(self, text: str, act: Callable[[], object]) -> QPushButton:
        """A button that adds a row."""
        button = QPushButton(icon("plus"), text)
        button.clicked.connect(lambda _on=False: act())
        self.left.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)


def take_away(rows: QVBoxLayout, widget: QWidget) -> None:
    """Remove a row for good."""
    rows.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
