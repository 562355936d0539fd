"""What the checks find, below the picture: one sentence, all on demand; each leads to its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.widgets.scrolling import keep_width

HIGHEST = 96
"""Logical pixels of the sentences after the first; more are scrolled."""


class Note(NamedTuple):
    """A sentence, and what leads to its place; None where there is none."""

    text: str
    go: Callable[[], object] | None = None


class Sentence(QLabel):
    """A sentence that leads somewhere by a click or Enter."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self._go: Callable[[], object] | None = None

    def say(self, note: Note) -> None:
        """Show this one."""
        self.setText(note.text)
        self._go = note.go
        leads = note.go is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setToolTip(tr("Show it") if leads else "")

    def _underline(self, on: bool) -> None:
        font = self.font()
        font.setUnderline(on and self._go is not None)
        self.setFont(font)

    def open(self) -> None:
        """Go there."""
        if self._go is not None:
            self._go()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._underline(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._underline(False)


class DayNotes(QFrame):
    """A soft strip that is only there when there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        theme.set_role(self, "notice-warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 4)
        column.setSpacing(4)
        top = QHBoxLayout()
        self.first = Sentence()
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._fold)
        top.addWidget(self.first, 1)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        inside = QWidget()
        inside.setProperty("role", "body")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.rest: list[Sentence] = []
        self._area = QScrollArea()
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep_width(self._area)
        self._area.viewport().setAutoFillBackground(False)
        self._area.hide()
        column.addWidget(self._area)
        self._notes: list[Note] = []
        self.hide()

    def say(self, notes: Sequence[Note]) -> None:
        """Show these; none hides the strip."""
        self._notes = list(notes)
        self.setVisible(bool(notes))
        self.first.say(self._notes[0] if notes else Note(""))
        self.more.setVisible(len(self._notes) > 1)
        if len(self._notes) < 2:
            self.more.setChecked(False)
        self._fold(self.more.isChecked())

    def _fold(self, open_: bool) -> None:
        if open_:
            self._fill()
        self._area.setVisible(open_)
        self.more.setText(tr("Fewer") if open_ else tr("%n more", max(0, len(self._notes) - 1)))

    def _fill(self) -> None:
        wanted = self._notes[1:]
        while len(self.rest) < len(wanted):
            sentence = Sentence()
            self.rest.append(sentence)
            self._column.addWidget(sentence)
        for n, sentence in enumerate(self.rest):
            sentence.setVisible(n < len(wanted))
            if n < len(wanted):
                sentence.say(wanted[n])
        needed = self._column.heightForWidth(self.first.width())
        self._area.setFixedHeight(min(needed, HIGHEST))
