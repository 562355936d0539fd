"""Weaknesses and strengths of a review, edited where they stand; actions that are still open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.dates import span
from hotline_desktop.core.review.finding import STRENGTH, WEAKNESS
from hotline_desktop.core.review.kept import Point
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon

from .due import DueChip

OWNER_WIDTH = 44 * theme.GRID
NARROW = 760
"""Logical pixels below which owner and date stand under the action."""


@dataclass(frozen=True)
class Desk:
    """What the rows need to work: who can be named, what day it is, how things are stored.

    Attributes:
        change: stores values of a point; gives the point as it is then.
        finish: marks a point as done at this instant, None as open.
        remove: takes a point out.
        add: adds an own one: kind and title.
        note: stores what is said of the period as a whole.
        calls: whether a point has calls to show; ``open_calls`` shows them.
    """

    today: Callable[[], date]
    people: Callable[[], list[str]]
    change: Callable[[Point, dict[str, Any]], Point]
    finish: Callable[[Point, bool], Point]
    remove: Callable[[Point], object]
    add: Callable[[str, str], object]
    note: Callable[[str], object]
    calls: Callable[[Point], bool]
    open_calls: Callable[[Point], object]


class PointRow(QWidget):
    """One finding; ``earlier`` where it comes from an earlier review."""

    def __init__(self, point: Point, desk: Desk, *, earlier: bool = False) -> None:
        super().__init__()
        self.point, self._desk = point, desk
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * theme.GRID, 0, 2 * theme.GRID)
        column.setSpacing(theme.GRID)
        head = QHBoxLayout()
        head.setSpacing(2 * theme.GRID)
        mark = QLabel("▼" if point.kind == WEAKNESS else "▲")
        mark.setAccessibleName(kind_name(point.kind))
        mark.setFixedWidth(3 * theme.GRID)
        theme.set_role(mark, "bad" if point.kind == WEAKNESS else "good")
        head.addWidget(mark)
        self.title = QLineEdit(point.title)
        theme.set_role(self.title, "inline-strong")
        self.title.setAccessibleName(kind_name(point.kind))
        self.title.setCursorPosition(0)
        self.title.editingFinished.connect(lambda: self._keep_text("title", self.title))
        head.addWidget(self.title, 1)
        if desk.calls(point):
            head.addWidget(self._button("list", tr("Show the calls"), self._open_calls))
        if not earlier:
            head.addWidget(self._button("x", tr("Remove"), lambda: self._desk.remove(self.point)))
        column.addLayout(head)
        words = point.evidence
        if earlier:
            words = f"{tr('Review of {days}', days=span(*point.of))}. {words}"
        if words:
            evidence = QLabel(words)
            theme.set_role(evidence, "caption")
            evidence.setWordWrap(True)
            evidence.setContentsMargins(6 * theme.GRID + 2, 0, 0, 0)
            evidence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(evidence)
        column.addLayout(self._build_action(point))

    def _build_action(self, point: Point) -> QBoxLayout:
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(5 * theme.GRID, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        self.action = QLineEdit(point.action)
        self.action.setPlaceholderText(tr("What is to be done?"))
        self.action.setAccessibleName(tr("Action"))
        self.action.setCursorPosition(0)
        self.action.editingFinished.connect(lambda: self._keep_text("action", self.action))
        self.done = QCheckBox(tr("Done"))
        self.owner = QComboBox()
        self.due = DueChip(self._desk.today)
        if point.kind == STRENGTH:
            theme.set_role(self.action, "inline")
            row.addWidget(self.action, 1)
            return row
        self.done.setChecked(point.done_at is not None)
        self.done.toggled.connect(self._finish)
        self.owner.setEditable(True)
        self.owner.setFixedWidth(OWNER_WIDTH)
        self.owner.addItems(["", *self._desk.people()])
        self.owner.setCurrentText(point.owner)
        self.owner.setAccessibleName(tr("Who does it"))
        self.owner.lineEdit().setPlaceholderText(tr("Who does it"))
        self.owner.activated.connect(lambda _n: self._keep_owner())
        self.owner.lineEdit().editingFinished.connect(self._keep_owner)
        self.due.show_due(point.due)
        self.due.changed.connect(lambda: self._change(due=self.due.due))
        row.addWidget(self.action, 1)
        terms = QHBoxLayout()
        terms.setSpacing(2 * theme.GRID)
        for widget in (self.owner, self.due, self.done):
            terms.addWidget(widget)
        terms.addStretch(0)
        row.addLayout(terms)
        self._show_done()
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if self.width() >= NARROW else way.TopToBottom)

    def _button(self, name: str, text: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(text)
        button.setAccessibleName(f"{text}: {self.point.title}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(act)
        return button

    def _open_calls(self) -> None:
        self._desk.open_calls(self.point)

    def _keep_text(self, name: str, edit: QLineEdit) -> None:
        text = " ".join(edit.text().split())
        if name == "title" and not text:
            edit.setText(self.point.title)  # a finding without words would be none
        elif text != getattr(self.point, name):
            self._change(**{name: text})

    def _keep_owner(self) -> None:
        name = " ".join(self.owner.currentText().split())
        if name != self.point.owner:
            self._change(owner=name)

    def _change(self, **values: Any) -> None:
        self.point = self._desk.change(self.point, values)

    def _finish(self, done: bool) -> None:
        self.point = self._desk.finish(self.point, done)
        self._show_done()

    def _show_done(self) -> None:
        for widget in (self.action, self.owner, self.due):
            widget.setEnabled(not self.done.isChecked())

    def keep(self) -> None:
        """Store what is being typed."""
        self._keep_text("title", self.title)
        self._keep_text("action", self.action)
        if self.point.kind == WEAKNESS:
            self._keep_owner()


class NotesEdit(QPlainTextEdit):
    """A few lines of text.

    Signals:
        left: the keyboard went elsewhere.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("What else was there: an event, an outage, a campaign"))
        self.setAccessibleName(tr("Notes on these days"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(18 * theme.GRID)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def kind_name(kind: str) -> str:
    """Weakness or strength."""
    return tr("Weakness") if kind == WEAKNESS else tr("Strength")


class Points(QWidget):
    """All findings of a period, and what is still open from before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows: list[PointRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.inputs: dict[str, QLineEdit] = {}
        self.notes = NotesEdit()
        self.notes.left.connect(self._keep_notes)
        self._said = ""

    def keep(self) -> None:
        """Store what is being typed."""
        for row in self.rows:
            row.keep()
        self._keep_notes()

    def _keep_notes(self) -> None:
        text = self.notes.toPlainText().strip()
        if text != self._said:
            self._said = text
            self._desk.note(text)

    def show_points(
        self, points: Sequence[Point], earlier: Sequence[Point], why_none: str, notes: str
    ) -> None:
        """Show these.

        Args:
            points: of the period. ``earlier``: open actions of earlier reviews.
            why_none: what to say where a kind has no findings.
            notes: what is said of the period as a whole.
        """
        while self._column.count():
            part = self._column.takeAt(0).widget()
            if part is not None and part is not self.notes:
                part.hide()
                part.deleteLater()
        self.rows, self.inputs = [], {}
        if earlier:
            self._heading(tr("Still open from earlier reviews"))
            for point in earlier:
                self._row(PointRow(point, self._desk, earlier=True))
        for kind, title, hint in (
            (WEAKNESS, tr("Weaknesses"), tr("Add a weakness of your own and press Enter")),
            (STRENGTH, tr("Strengths"), tr("Add a strength of your own and press Enter")),
        ):
            self._heading(title)
            own = [point for point in points if point.kind == kind]
            for point in own:
                self._row(PointRow(point, self._desk))
            if not own:
                none = QLabel(why_none)
                theme.set_role(none, "muted")
                none.setWordWrap(True)
                none.setContentsMargins(0, theme.GRID, 0, 2 * theme.GRID)
                self._column.addWidget(none)
            self._input(kind, hint)
        self._heading(tr("Notes on these days"))
        self._column.addWidget(self.notes)
        self._said = notes
        self.notes.setPlainText(notes)

    def _heading(self, title: str) -> None:
        label = QLabel(title)
        theme.set_role(label, "heading")
        label.setContentsMargins(0, 4 * theme.GRID, 0, theme.GRID)
        self._column.addWidget(label)

    def _row(self, row: PointRow) -> None:
        self.rows.append(row)
        self._column.addWidget(row)

    def _input(self, kind: str, hint: str) -> None:
        edit = QLineEdit()
        edit.setPlaceholderText(hint)
        edit.setAccessibleName(hint)
        edit.returnPressed.connect(lambda: self._add(kind, edit))
        self.inputs[kind] = edit
        self._column.addWidget(edit)

    def _add(self, kind: str, edit: QLineEdit) -> None:
        if edit.text().strip():
            text = edit.text()
            edit.clear()
            self._desk.add(kind, text)
