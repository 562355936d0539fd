"""How the call ended, and what follows: a referral, a callback."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.calls.callbacks import proposed_due
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.tabs.calls.offers import Offers
from hotline_desktop.ui.widgets.typed_date import DateTimeEdit

from .inputs import Choice, PickBox, labelled
from .keys import OUTCOME_KEYS
from .part import Part, from_qt, qt_zone, to_qt
from .state import CardState


class Outcome(Part):
    """Four buttons say most; a list says the rest: the office's own outcomes, or an old call's."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._line: LineInfo | None = None
        self._offers: Offers | None = None
        self._due_at: datetime | None = None
        self.choice = Choice(columns=2, may_be_none=True)
        self.choice.chosen.connect(self._chosen)
        self.column.addWidget(labelled(tr("Outcome"), self.choice))
        self.missing = QLabel(tr("How did the call end? Choose an outcome, then file it."))
        theme.set_role(self.missing, "error")
        self.missing.setWordWrap(True)
        self.missing.hide()
        self.column.addWidget(self.missing)
        self.other = PickBox()
        self.other.picked.connect(self._other_picked)
        self.other.unknown.connect(lambda name: self.unknown_entry.emit("outcomes", name))
        self._other_box = labelled(tr("Outcome in detail"), self.other)
        self.column.addWidget(self._other_box)
        self.referred_to = QLineEdit()
        self.referred_to.textEdited.connect(self.typed)
        self._referral = labelled(tr("Referred to"), self.referred_to)
        self.column.addWidget(self._referral)
        self.callback = self._build_callback()
        self.column.addWidget(self.callback)

    def _build_callback(self) -> QWidget:
        self.due = DateTimeEdit()
        self.due.setCalendarPopup(True)
        self.due.dateTimeChanged.connect(self._due_typed)
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(labelled(tr("Call back by"), self.due), 1)
        for text, step in (
            (tr("+1 hour"), timedelta(hours=1)),
            (tr("Tomorrow"), timedelta(days=1)),
        ):
            later = QPushButton(text)
            theme.set_role(later, "choice")
            later.clicked.connect(lambda _on=False, s=step: self._promise(self._now() + s))
            row.addWidget(later, 0, Qt.AlignmentFlag.AlignBottom)
        box = QWidget()
        box.setLayout(row)
        return box

    def set_offers(self, offers: Offers) -> None:
        self._offers = offers
        self.other.set_entries(offers.outcomes)
        main = [(offers.first_of_kind(kind), key) for kind, key in OUTCOME_KEYS.items()]
        self.choice.set_options([(e.id, e.name, key) for e, key in main if e is not None])

    def set_line(self, line: LineInfo) -> None:
        self._line = line
        self.loading = True
        self.due.setTimeZone(qt_zone(line.zone))
        self.loading = False

    def fill(self, state: CardState) -> None:
        assert self._offers is not None
        self.other.choose(state.outcome_id, self._offers.name("outcomes", state.outcome_id))
        self.choice.set_value(state.outcome_id)
        self.referred_to.setText(state.referred_to)
        self._due_at = state.callback_due
        if state.callback_due is not None:
            self.due.setDateTime(to_qt(state.callback_due))
        self.missing.hide()
        self._show_kind()

    def collect(self) -> dict[str, Any]:
        return {
            "outcome_id": self._outcome_id(),
            "referred_to": self.referred_to.text(),
            "callback_due": self._due_at if self.kind() == outcomes.CALLBACK else None,
        }

    def kind(self) -> str:
        """The kind of the outcome that is chosen, empty for none."""
        outcome_id = self._outcome_id()
        return self._offers.kinds.get(outcome_id or 0, "") if self._offers else ""

    def _outcome_id(self) -> int | None:
        value = self.choice.value()
        return value if isinstance(value, int) else self.other.chosen()

    def choose(self, kind: str) -> None:
        """Choose the first outcome of this kind, as its key does."""
        entry = self._offers.first_of_kind(kind) if self._offers else None
        if entry is not None:
            self.choice.press(entry.id)
            if kind == outcomes.REFERRED:
                self.referred_to.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def propose(self, kind: str) -> None:
        """Choose the first outcome of this kind and leave the keyboard where it is."""
        entry = self._offers.first_of_kind(kind) if self._offers else None
        if entry is not None and entry.id != self._outcome_id():
            self.choice.press(entry.id)

    def refer_to(self, whom: str) -> None:
        """The caller is referred to somebody."""
        self.propose(outcomes.REFERRED)
        self.referred_to.setText(whom)
        self._show_kind()
        self.typed()

    def ask(self) -> None:
        """Say that an outcome is missing, and put the keyboard there."""
        self.missing.show()
        self.choice.focus()

    def asked_for(self) -> list[QWidget]:
        """What is to be seen once an outcome is chosen."""
        return [w for w in (self.choice, self.callback, self._referral) if w.isVisible()]

    def _chosen(self, outcome_id: object) -> None:
        self.other.choose(outcome_id if isinstance(outcome_id, int) else None)
        self._show_kind()
        self.typed()

    def _other_picked(self) -> None:
        self.choice.set_value(self.other.chosen())
        self._show_kind()
        self.typed()

    def _show_kind(self) -> None:
        kind = self.kind()
        if kind:
            self.missing.hide()
        leaves = self.referred_to.hasFocus()
        self._referral.setVisible(kind == outcomes.REFERRED or bool(self.referred_to.text()))
        if leaves and self._referral.isHidden():
            self.choice.focus()  # Qt would go on to the next field
        if kind == outcomes.CALLBACK and self._due_at is None and self._line is not None:
            self._promise(proposed_due(self._now(), self._line.hours))
        self.callback.setVisible(kind == outcomes.CALLBACK)
        own = [e for e in self._offers.outcomes if self._is_own(e.id)] if self._offers else []
        chosen = self.other.chosen() is not None
        self._other_box.setVisible(bool(own) or (chosen and self.choice.value() is None))

    def _is_own(self, id: int) -> bool:
        """Whether an outcome has neither a button nor a key of its own."""
        assert self._offers is not None
        first = self._offers.first_of_kind(self._offers.kinds[id])
        return first is None or first.id != id

    def _due_typed(self) -> None:
        if not self.loading:
            self._due_at = from_qt(self.due.dateTime())
            self.typed()

    def _promise(self, due: datetime) -> None:
        self._due_at = due.replace(second=0, microsecond=0)
        self.due.setDateTime(to_qt(self._due_at))
