"""One item of the checklist: ticked, whose it is, by when, and what is missing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from hotline_desktop.core.line.readiness import Entry
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon, pixmap
from hotline_desktop.ui.widgets.optional_date import OptionalDate

MARK = 5 * theme.GRID
OWNER = 34 * theme.GRID
OPEN = 20 * theme.GRID
DUE = 48 * theme.GRID


class EntryRow(QWidget):
    """A row of the checklist.

    Signals:
        changed: what is to be changed of the entry, by name.
        go: the place where it is done is wanted.
        removed: an own item is to go.
    """

    changed = Signal(dict)
    go = Signal(str)
    removed = Signal()

    def __init__(self, entry: Entry, today: date) -> None:
        super().__init__()
        self.entry, self._today = entry, today
        self._filling = False
        self.mark = QLabel()
        self.mark.setFixedSize(MARK, theme.CONTROL)
        self.tick = QCheckBox()
        self.tick.setFixedSize(MARK, theme.CONTROL)
        self.title, self.words = QLabel(), QLabel()
        for label in (self.title, self.words):
            label.setWordWrap(True)
        theme.set_role(self.words, "caption")
        self.title.setMinimumHeight(theme.CONTROL)
        self.owner = QLineEdit()
        self.owner.setPlaceholderText(tr("Who"))
        self.owner.setFixedWidth(OWNER)
        self.due = OptionalDate(tr("Due"), today, quiet=True)
        self.due.setMinimumSize(DUE, theme.CONTROL)
        self.open = QPushButton(tr("Open"))
        theme.set_role(self.open, "link")
        self.open.setFixedWidth(OPEN)
        self.more = QToolButton()
        self.more.setIcon(icon("ellipsis"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        self.more.setMenu(menu)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, theme.GRID // 2, 0, theme.GRID // 2)
        self._grid.setHorizontalSpacing(2 * theme.GRID)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        for place in (self.mark, self.tick):
            self._grid.addWidget(place, 0, 0)
        self._grid.addWidget(self.title, 0, 1)
        self._grid.addWidget(self.words, 1, 1)
        self.set_narrow(False)
        self.tick.clicked.connect(lambda on: self._tell(done=on))
        self.owner.editingFinished.connect(self._owner_typed)
        self.due.changed.connect(self._due_chosen)
        self.open.clicked.connect(lambda: self.go.emit(self.entry.where))
        theme.notifier().changed.connect(self._draw_mark)
        self.show_entry(entry)

    def set_narrow(self, narrow: bool) -> None:
        """Put owner and date below the words where there is no room beside them."""
        row, first = (2, 1) if narrow else (0, 2)
        wide = self._grid.addWidget
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        for widget in (self.open, self.owner, self.due):
            # Columns stay where they are; a row of its own goes where nothing stands in it.
            size = widget.sizePolicy()
            size.setRetainSizeWhenHidden(not narrow or widget is self.open)
            widget.setSizePolicy(size)
        if narrow:
            wide(self.owner, row, first, left)
            wide(self.due, row + 1, first, left)
        else:
            wide(self.owner, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
            wide(self.due, 0, 3, 2, 1, Qt.AlignmentFlag.AlignTop)
        wide(self.open, 0, 4, 2, 1, Qt.AlignmentFlag.AlignTop)
        wide(self.more, 0, 5, 2, 1, Qt.AlignmentFlag.AlignTop)

    def show_entry(self, entry: Entry) -> None:
        """Show the item as it is now; what is being typed stays."""
        self._filling = True
        self.entry = entry
        self.title.setText(entry.title)
        late = entry.due is not None and entry.due < self._today and not entry.done
        words = tr("Not needed here.") if entry.dropped else entry.words
        if late and not entry.dropped:
            words = " ".join(filter(None, [words, tr("Overdue.")]))
        self.words.setText(words)
        self.words.setVisible(bool(words))
        theme.set_role(self.title, "muted" if entry.dropped else "")
        self.mark.setVisible(entry.sees or entry.dropped)
        self.tick.setVisible(not entry.sees and not entry.dropped)
        self.tick.setChecked(entry.done)
        self.tick.setAccessibleName(entry.title)
        self.owner.setAccessibleName(tr("Who does it: {item}", item=entry.title))
        if not self.owner.hasFocus():
            self.owner.setText(entry.owner)
        self.due.box.setAccessibleName(tr("Due: {item}", item=entry.title))
        self.due.set_value(entry.due)
        # What is done needs nobody any more.
        closed = entry.done or entry.dropped
        self.owner.setVisible(bool(entry.owner) or not closed or self.owner.hasFocus())
        self.due.setVisible(entry.due is not None or not closed)
        self.open.setVisible(bool(entry.where))
        self.open.setAccessibleName(tr("Open: {item}", item=entry.title))
        self.more.setAccessibleName(tr("More about: {item}", item=entry.title))
        self.more.setToolTip(tr("More"))
        self._draw_mark()
        self._filling = False

    def _draw_mark(self) -> None:
        done = self.entry.done and not self.entry.dropped
        name, tone = ("circle-check", "good") if done else ("circle-dashed", "muted")
        ratio = self.devicePixelRatioF()
        self.mark.setPixmap(pixmap(name, 18, getattr(theme.tokens(), tone), ratio))
        state = tr("done") if done else tr("not done yet")
        self.mark.setAccessibleName(f"{self.entry.title}: {state}")
        self.mark.setToolTip(tr("The program sees this for itself."))

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        if self.entry.dropped:
            again = menu.addAction(tr("Needed after all"))
            again.triggered.connect(lambda: self._tell(dropped=False))
        else:
            drop = menu.addAction(tr("Not needed here"))
            drop.triggered.connect(lambda: self._tell(dropped=True))
        if not self.entry.code:
            remove = menu.addAction(icon("trash-2"), tr("Remove this item"))
            remove.triggered.connect(self.removed)

    def _owner_typed(self) -> None:
        owner = self.owner.text().strip()
        if owner != self.entry.owner:
            self._tell(owner=owner)

    def _due_chosen(self) -> None:
        if self.due.value() != self.entry.due:
            self._tell(due=self.due.value())

    def _tell(self, **changes: object) -> None:
        if not self._filling:
            self.changed.emit(changes)
