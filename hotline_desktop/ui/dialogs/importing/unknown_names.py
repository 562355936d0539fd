"""Names in a spreadsheet that the lists do not have, and what is to become of each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from ....core import lists
from ....core.imports.batches import LISTS
from ....core.lists import Entry
from ....core.text import tr
from ....exchange.calls.importing import CREATE, LEAVE_OUT, UnknownName
from ... import theme
from ...widgets.elided import ElidedLabel

SHOWN = 40
"""Names of one list that are asked about one by one; the rest goes by what is said of all."""

EACH = -2
"""At the choice for all names of a list: they were decided one by one."""

WIDTH = 68 * theme.GRID

LEFT_OUT: dict[str, tuple[Callable[[], str], Callable[[], str], Callable[[int], str]]] = {
    "calls": (
        lambda: tr("Keep in the notes only"),
        lambda: tr("Keep all in the notes only"),
        lambda n: tr("%n kept in the notes only", n),
    ),
    "answers": (
        lambda: tr("Leave without a topic"),
        lambda: tr("Leave all without a topic"),
        lambda n: tr("%n left without a topic", n),
    ),
    "contacts": (
        lambda: tr("Leave in own words"),
        lambda: tr("Leave all in own words"),
        lambda n: tr("%n left in own words", n),
    ),
}
"""What becomes of names that are left out, by the list that they come with: one, all, how many."""


def _title(field: str, count: int) -> str:
    titles = {
        "topic": lambda: tr("%n topic(s) not in your list", count),
        "operator": lambda: tr("%n operator(s) not in your list", count),
        "source": lambda: tr("%n source(s) not in your list", count),
        "outcome": lambda: tr("%n outcome(s) not in your list", count),
    }
    return titles[field]()


class _Choice(QComboBox):
    """A choice that the wheel passes over."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFixedWidth(WIDTH)
        self.setMaxVisibleItems(20)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Group(QFrame):
    """The unknown names of one list.

    Signals:
        changed: something else was decided.
    """

    changed = Signal()

    def __init__(
        self, field: str, names: list[UnknownName], entries: list[Entry], area: str
    ) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._left_out = LEFT_OUT.get(area, LEFT_OUT["calls"])
        self._otherwise = LEAVE_OUT if area == "contacts" else CREATE
        self._field, self._names = field, names
        self.choices: list[_Choice] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(*[4 * theme.GRID] * 4)
        grid.setHorizontalSpacing(4 * theme.GRID)
        grid.setVerticalSpacing(2 * theme.GRID)
        grid.setColumnStretch(0, 1)
        title = ElidedLabel(_title(field, len(names)), "heading")
        grid.addWidget(title, 0, 0)
        self.all = _Choice(_title(field, len(names)))
        self.all.addItem(tr("Each as chosen below"), EACH)
        self.all.addItem(tr("Add all to the list"), CREATE)
        self.all.addItem(self._left_out[1](), LEAVE_OUT)
        self.all.activated.connect(self._all_chosen)
        many = len(names) > 1
        self.all.setVisible(many)
        grid.addWidget(self.all, 0, 2)
        for number, unknown in enumerate(names[:SHOWN], 1):
            name = ElidedLabel(unknown.name)
            count = QLabel(tr("%n row(s)", unknown.count))
            count.setProperty("role", "muted")
            choice = self._choice(unknown, entries)
            self.choices.append(choice)
            grid.addWidget(name, number, 0)
            grid.addWidget(count, number, 1)
            grid.addWidget(choice, number, 2)
        rest = len(names) - SHOWN
        if rest > 0:
            more = QLabel(
                tr("… and %n more: added to the list, unless said otherwise above.", rest)
                if self._otherwise == CREATE
                else tr("… and %n more: left in own words, unless said otherwise above.", rest)
            )
            more.setProperty("role", "muted")
            more.setWordWrap(True)
            grid.addWidget(more, SHOWN + 1, 0, 1, 3)

    def _choice(self, unknown: UnknownName, entries: list[Entry]) -> _Choice:
        choice = _Choice(tr("What becomes of “{name}”", name=unknown.name))
        choice.addItem(tr("Add to the list"), CREATE)
        choice.addItem(self._left_out[0](), LEAVE_OUT)
        choice.setCurrentIndex(choice.findData(self._otherwise))
        if unknown.similar_id:
            choice.insertSeparator(choice.count())
            choice.addItem(tr("It is “{name}”", name=unknown.similar_name), unknown.similar_id)
            choice.setCurrentIndex(choice.count() - 1)
        others = [entry for entry in entries if entry.id != unknown.similar_id]
        if others:
            choice.insertSeparator(choice.count())
        for entry in others:
            choice.addItem(tr("It is “{name}”", name=entry.name), entry.id)
        choice.activated.connect(self._one_chosen)
        return choice

    def _one_chosen(self) -> None:
        self.all.setCurrentIndex(0)
        self.changed.emit()

    def _all_chosen(self) -> None:
        wanted = self.all.currentData()
        if wanted == EACH:
            return
        for choice in self.choices:
            choice.setCurrentIndex(choice.findData(wanted))
        self.changed.emit()

    def decisions(self) -> dict[tuple[str, str], int]:
        """(field, name) → what was decided."""
        chosen = self.all.currentData()
        otherwise = self._otherwise if chosen == EACH else int(chosen)
        found = {(self._field, name.name): otherwise for name in self._names}
        for name, choice in zip(self._names, self.choices, strict=False):
            found[self._field, name.name] = int(choice.currentData())
        return found


class UnknownNames(QWidget):
    """All unknown names, list by list.

    Signals:
        changed: something else was decided.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.groups: list[_Group] = []
        self._area = "calls"
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(3 * theme.GRID)
        self.hide()

    def show_names(self, names: list[UnknownName], area: str = "calls") -> None:
        """Ask about these names, which come with this list."""
        self._area = area
        for group in self.groups:
            self._layout.removeWidget(group)
            group.hide()
            group.deleteLater()
        self.groups = []
        for field in LISTS:
            of_field = [name for name in names if name.field == field]
            if of_field:
                entries = lists.entries(LISTS[field])
                of_field.sort(key=lambda name: -name.count)
                group = _Group(field, of_field, entries, area)
                self.groups.append(group)
                group.changed.connect(self.changed)
                self._layout.addWidget(group)
        self.hide()

    def decisions(self) -> dict[tuple[str, str], int]:
        """(field, name) → an entry's id, ``CREATE`` or ``LEAVE_OUT``."""
        found: dict[tuple[str, str], int] = {}
        for group in self.groups:
            found |= group.decisions()
        return found

    def summary(self) -> str:
        """What becomes of the names, in one sentence."""
        decided = list(self.decisions().values())
        added, kept = decided.count(CREATE), decided.count(LEAVE_OUT)
        known = len(decided) - added - kept
        parts = [
            tr("%n will be added", added) if added else "",
            tr("%n taken for one that is there", known) if known else "",
            LEFT_OUT.get(self._area, LEFT_OUT["calls"])[2](kept) if kept else "",
        ]
        what = ", ".join(part for part in parts if part)
        return tr("%n name(s) not in your lists: {what}.", len(decided), what=what)
