"""The caller's earlier calls, under the number in the card."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.calls.callers import earlier_calls
from hotline_desktop.core.calls.rows import CallRow, instant
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.tabs.calls.formats import day_words
from hotline_desktop.ui.tabs.calls.offers import Offers

SHOWN = 3
FOUND = 50


class EarlierCalls(QWidget):
    """Open callbacks first, then the latest calls; each opens, an open matter can be continued."""

    continue_requested = Signal(int)
    open_requested = Signal(int)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._asked: tuple[object, ...] | None = None
        self._entries: list[QWidget] = []
        self._compact = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self.hide()

    def look_up(
        self,
        *,
        number: str,
        name: str,
        besides: int | None,
        line: LineInfo,
        offers: Offers,
        may_continue: bool,
    ) -> None:
        """Show what this caller called about before; nothing where the caller is not known."""
        rows = earlier_calls(number=number, name=name, besides=besides, limit=FOUND)
        asked = (tuple(rows), may_continue)
        if asked == self._asked:
            return
        self._asked = asked
        self._entries = []
        while self._layout.count():
            old = self._layout.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.setVisible(bool(rows))
        if not rows:
            return
        more = "+" if len(rows) == FOUND else ""
        head = QLabel(tr("%n earlier call(s)", len(rows)) + more)
        theme.set_role(head, "caption")
        self._layout.addWidget(head)
        open_first = sorted(rows, key=lambda row: not _is_open(row, offers))
        for row in open_first[:SHOWN]:
            entry = self._entry(row, line, offers, may_continue, name)
            self._entries.append(entry)
            self._layout.addWidget(entry)
        self.set_compact(self._compact)

    def set_compact(self, on: bool) -> None:
        """Once the caller speaks, the first entry is enough."""
        self._compact = on
        for entry in self._entries[1:]:
            entry.setVisible(not on)

    def _entry(
        self, row: CallRow, line: LineInfo, offers: Offers, may_continue: bool, name: str
    ) -> QWidget:
        is_open = _is_open(row, offers)
        frame = QFrame()
        theme.set_role(frame, "notice-warn" if is_open else "")
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(8 if is_open else 0, 0, 4, 0)
        layout.setSpacing(8)
        topic = offers.name("topics", row.topic_id)
        words = [day_words(row.started, self._now(), line)]
        if row.caller_name and name and row.caller_name.casefold() != name.strip().casefold():
            words.append(row.caller_name)
        words.append(" ".join((row.question or topic or row.notes).split()))
        text = Elided(" · ".join(word for word in words if word))
        due = instant(row.callback_due)
        if is_open and due is not None:
            state = tr("Call back: {when}", when=day_words(due, self._now(), line))
        else:
            state = offers.name("outcomes", row.outcome_id)
        layout.addWidget(text, 1)
        label = QLabel(state)
        theme.set_role(label, "caption")
        label.setToolTip(state)
        label.setMinimumWidth(40)
        layout.addWidget(label)
        text.clicked.connect(lambda id=row.id: self.open_requested.emit(id))
        if may_continue and is_open:
            button = QPushButton(tr("Continue"))
            theme.set_role(button, "link")
            button.setToolTip(tr("Take this matter up again with this call"))
            button.clicked.connect(lambda _on=False, id=row.id: self.continue_requested.emit(id))
            layout.addWidget(button)
        return frame


class Elided(QPushButton):
    """A line of text that opens something, cut where the room ends."""

    def __init__(self, text: str) -> None:
        super().__init__()
        theme.set_role(self, "link")
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setMinimumWidth(60)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        room = self.width() - 8
        self.setText(self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room))


def _is_open(row: CallRow, offers: Offers) -> bool:
    owed = row.callback_due is not None and row.callback_done is None
    return owed or offers.kinds.get(row.outcome_id or 0) == outcomes.UNRESOLVED
