"""The call card: one call as it is typed, from the ring to the filing.

The card shows and collects; what becomes of it is the tab's business.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, Qt, QTimer, QTimeZone, Signal
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core import phones
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.calls.callbacks import proposed_due
from hotline_desktop.core.calls.callers import KnownCaller, complete_name, complete_number
from hotline_desktop.core.line.lines import LineInfo, spoken
from hotline_desktop.core.lists import Entry
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.widgets.flow import FlowLayout

from .card_state import CardState
from .earlier import EarlierCalls
from .formats import clock_time, duration_text, parse_duration, short_instant
from .inputs import Choice, GrowingText, NumberField, PickBox, labelled

OUTCOME_KEYS = {
    outcomes.ANSWERED: "F5",
    outcomes.REFERRED: "F6",
    outcomes.CALLBACK: "F7",
    outcomes.UNRESOLVED: "F8",
}
QUICK_KEYS = {kind: f"Ctrl+Shift+{n}" for n, kind in enumerate(outcomes.WITHOUT_QUESTION, start=1)}


@dataclass(frozen=True)
class Offers:
    """What the lists offer to the card just now."""

    operators: list[Entry]
    topics: list[Entry]
    outcomes: list[Entry]
    sources: list[Entry]
    names: dict[str, dict[int, str]]
    kinds: dict[int, str]


class CallCard(QWidget):
    """Shows one ``CardState`` and keeps it as the operator types.

    Signals:
        edited: something was typed.
        file_requested, put_aside_requested, discard_requested: the buttons at the bottom.
        quick_filed: a call without a question ends with this outcome's id.
        continue_requested, open_requested: an earlier call, by its id.
        delete_requested: the registered call on show.
        unknown_entry: a name that is in no list: the list (``topics`` …) and the name.
    """

    edited = Signal()
    file_requested = Signal()
    put_aside_requested = Signal()
    discard_requested = Signal()
    quick_filed = Signal(int)
    continue_requested = Signal(int)
    open_requested = Signal(int)
    delete_requested = Signal()
    history_requested = Signal()
    unknown_entry = Signal(str, str)

    def __init__(self, now: Callable[[], datetime], region: Callable[[], str]) -> None:
        super().__init__()
        self._now, self._region = now, region
        self._line: LineInfo | None = None
        self._offers: Offers | None = None
        self._state: CardState | None = None
        self._callers: list[KnownCaller] = []
        self._loading = False
        theme.set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Call card"))
        self._build()
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._show_time)

    # -- building ---------------------------------------------------------------------------

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._build_head())
        outer.addWidget(_hairline())
        body = QWidget()
        body.setProperty("role", "body")
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(16, 10, 16, 12)
        self._body.setSpacing(8)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build_caller()
        self._build_question()
        self._build_outcome()
        self._build_rest()
        self._body.addStretch(1)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(_hairline())
        outer.addWidget(self._build_foot())
        self.setMinimumWidth(360)

    def _build_head(self) -> QWidget:
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(16, 10, 12, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        self._title = QLabel()
        theme.set_role(self._title, "heading")
        self._time = QLabel()
        self._time.setFont(theme.font("title", bold=True))
        self._time.setAccessibleName(tr("Duration of the call"))
        self._hang_up = QToolButton()
        self._hang_up.setIcon(icon("phone-off"))
        self._hang_up.setToolTip(tr("Hung up: stop the timer ({key})", key="Ctrl+T"))
        self._hang_up.setAccessibleName(tr("Hung up"))
        self._hang_up.clicked.connect(self.hang_up)
        self._meta = QPushButton()
        theme.set_role(self._meta, "link")
        self._meta.setToolTip(tr("Another time or colleague ({key})", key="Ctrl+L"))
        self._meta.clicked.connect(self.toggle_details)
        self._history = QToolButton()
        self._history.setIcon(icon("history"))
        self._history.setToolTip(tr("Who changed what"))
        self._history.setAccessibleName(tr("Who changed what"))
        self._history.clicked.connect(self.history_requested)
        self._delete = QToolButton()
        self._delete.setIcon(icon("trash-2"))
        self._delete.setToolTip(tr("Move to the bin"))
        self._delete.setAccessibleName(tr("Move to the bin"))
        self._delete.clicked.connect(self.delete_requested)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._meta, 1, 0, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(0, 1)
        for column, widget in enumerate(
            (self._time, self._hang_up, self._history, self._delete), start=1
        ):
            grid.addWidget(widget, 0, column, 2, 1)
        return head

    def _build_caller(self) -> None:
        self._greeting = QLabel()
        self._greeting.setWordWrap(True)
        self._greeting.setMinimumWidth(1)
        self._greeting.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        strip = _notice(self._greeting)
        self._script = strip
        self._body.addWidget(strip)

        self._details = QWidget()
        grid = QGridLayout(self._details)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self._started = QDateTimeEdit()
        self._started.setCalendarPopup(True)
        self._started.dateTimeChanged.connect(self._started_typed)
        self._taken_by = PickBox()
        self._length = QLineEdit()
        self._length.setPlaceholderText(tr("m:ss"))
        self._length.editingFinished.connect(self._length_typed)
        self._direction = Choice()
        self._direction.set_options([(d, outcomes.direction_name(d), "") for d in ("in", "out")])
        self._direction.setAccessibleName(tr("Direction"))
        grid.addWidget(labelled(tr("Date and time"), self._started), 0, 0)
        grid.addWidget(labelled(tr("Duration"), self._length), 0, 1)
        grid.addWidget(labelled(tr("Taken by"), self._taken_by), 1, 0)
        grid.addWidget(labelled(tr("Direction"), self._direction), 1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self._body.addWidget(self._details)

        row = QHBoxLayout()
        row.setSpacing(8)
        self._number = NumberField()
        self._number.setPlaceholderText("+7 …")
        self._number.textEdited.connect(self._number_typed)
        self._number.caller_chosen.connect(self._take_caller)
        self._withheld = QPushButton(tr("Withheld"))
        theme.set_role(self._withheld, "choice")
        self._withheld.setCheckable(True)
        self._withheld.setToolTip(tr("The caller hides the number ({key})", key="Ctrl+H"))
        self._withheld.toggled.connect(self._withheld_toggled)
        row.addWidget(labelled(tr("Number"), self._number), 1)
        row.addWidget(self._withheld, 0, Qt.AlignmentFlag.AlignBottom)
        self._body.addLayout(row)

        row = QHBoxLayout()
        row.setSpacing(8)
        self._name = NumberField()
        self._name.textEdited.connect(self._name_typed)
        self._name.caller_chosen.connect(self._take_caller)
        self._organisation = QLineEdit()
        row.addWidget(labelled(tr("Caller"), self._name), 1)
        row.addWidget(labelled(tr("Organisation"), self._organisation), 1)
        self._body.addLayout(row)
        self.earlier = EarlierCalls(self._now)
        self.earlier.continue_requested.connect(self.continue_requested)
        self.earlier.open_requested.connect(self.open_requested)
        self._body.addWidget(self.earlier)
        self._continues = QLabel()
        self._continues.setWordWrap(True)
        self._continued = _notice(self._continues)
        self._body.addWidget(self._continued)

    def _build_question(self) -> None:
        self._question = GrowingText(2)
        self._answer = GrowingText(1)
        self._topic = PickBox()
        self._urgency = Choice()
        self._urgency.set_options([(u, outcomes.urgency_name(u), "") for u in outcomes.URGENCIES])
        self._body.addWidget(labelled(tr("Question"), self._question))
        self._body.addWidget(labelled(tr("Topic"), self._topic))
        self._body.addWidget(labelled(tr("Answer given"), self._answer))

    def _build_outcome(self) -> None:
        self._outcome = Choice(columns=2, may_be_none=True)
        self._other_outcome = PickBox()
        self._body.addWidget(labelled(tr("Outcome"), self._outcome))
        self._missing = QLabel(tr("How did the call end? Choose an outcome, then file it."))
        theme.set_role(self._missing, "error")
        self._missing.setWordWrap(True)
        self._missing.hide()
        self._body.addWidget(self._missing)
        self._other = labelled(tr("Outcome in detail"), self._other_outcome)
        self._body.addWidget(self._other)
        self._referred_to = QLineEdit()
        self._referred = labelled(tr("Referred to"), self._referred_to)
        self._body.addWidget(self._referred)
        self._due = QDateTimeEdit()
        self._due.setCalendarPopup(True)
        self._due.dateTimeChanged.connect(self._due_typed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(labelled(tr("Call back by"), self._due), 1)
        for text, step in (
            (tr("+1 hour"), timedelta(hours=1)),
            (tr("Tomorrow"), timedelta(days=1)),
        ):
            later = QPushButton(text)
            theme.set_role(later, "choice")
            later.clicked.connect(lambda _on=False, s=step: self._set_due(self._now() + s))
            row.addWidget(later, 0, Qt.AlignmentFlag.AlignBottom)
        self._callback = QWidget()
        self._callback.setLayout(row)
        self._body.addWidget(self._callback)

    def _build_rest(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._source = PickBox()
        row.addWidget(labelled(tr("Heard of us from"), self._source), 1)
        row.addWidget(labelled(tr("Urgency"), self._urgency), 1)
        self._body.addLayout(row)
        self._notes = GrowingText(1)
        self._body.addWidget(labelled(tr("Notes"), self._notes))
        for line in (self._organisation, self._referred_to):
            line.textEdited.connect(self._typed)
        for text in (self._question, self._answer, self._notes):
            text.textChanged.connect(self._typed)
        for box, table in (
            (self._topic, "topics"), (self._source, "sources"),
            (self._taken_by, "operators"), (self._other_outcome, "outcomes"),
        ):  # fmt: skip
            box.picked.connect(self._typed)
            box.unknown.connect(lambda name, t=table: self.unknown_entry.emit(t, name))
        self._other_outcome.picked.connect(self._other_outcome_picked)
        self._outcome.chosen.connect(self._outcome_chosen)
        self._urgency.chosen.connect(self._typed)
        self._direction.chosen.connect(self._typed)

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(8)
        self._quick_box = QWidget()
        self._quick = FlowLayout(self._quick_box, spacing=theme.GRID)
        column.addWidget(self._quick_box)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._aside = QPushButton()
        self._aside.setToolTip(tr("Keep as a draft (Esc)"))
        self._aside.clicked.connect(self.put_aside_requested)
        self._discard = QPushButton(tr("Discard"))
        theme.set_role(self._discard, "quiet")
        self._discard.clicked.connect(self.discard_requested)
        self._file = QPushButton()
        theme.set_role(self._file, "primary")
        self._file.clicked.connect(self.file_requested)
        self._file.setToolTip("Ctrl+Enter")
        row.addWidget(self._discard)
        row.addStretch(1)
        row.addWidget(self._aside)
        row.addWidget(self._file)
        column.addLayout(row)
        return foot

    # -- what the card works with ------------------------------------------------------------

    def set_line(self, line: LineInfo) -> None:
        """The line that calls come in on: its zone, its script."""
        self._line = line
        zone = QTimeZone(str(line.zone.key).encode())
        for edit in (self._started, self._due):
            edit.blockSignals(True)
            edit.setTimeZone(zone)
            edit.blockSignals(False)
        self._show_script()

    def set_offers(self, offers: Offers) -> None:
        """What the lists offer; what is chosen stays."""
        self._offers = offers
        loading, self._loading = self._loading, True
        self._topic.set_entries(offers.topics)
        self._source.set_entries(offers.sources)
        self._taken_by.set_entries(offers.operators)
        self._other_outcome.set_entries(offers.outcomes)
        self._fill_outcomes(offers)
        self._loading = loading
        if self._state is not None:
            self.set_state(self._collected())

    def _fill_outcomes(self, offers: Offers) -> None:
        main: list[tuple[object, str, str]] = []
        for kind, key in OUTCOME_KEYS.items():
            entry = next((e for e in offers.outcomes if e.kind == kind), None)
            if entry is not None:
                main.append((entry.id, entry.name, key))
        self._outcome.set_options(main)
        self._quick.clear()
        for kind, key in QUICK_KEYS.items():
            for entry in (e for e in offers.outcomes if e.kind == kind):
                button = QPushButton(entry.name)
                theme.set_role(button, "chip")
                button.setToolTip(tr("File at once as “{name}” ({key})", name=entry.name, key=key))
                button.clicked.connect(lambda _on=False, id=entry.id: self.quick_filed.emit(id))
                self._quick.addWidget(button)

    def state(self) -> CardState | None:
        """The card as it stands, None while it is empty."""
        return None if self._state is None else self._collected()

    def set_state(self, state: CardState) -> None:
        """Show this call."""
        assert self._line is not None
        assert self._offers is not None
        self._loading = True
        self._state = replace(state)
        names = self._offers.names
        self._number.setText(state.number)
        self._number.offer([])
        self._withheld.setChecked(state.withheld)
        self._number.setEnabled(not state.withheld)
        self._name.setText(state.caller_name)
        self._name.offer([])
        self._organisation.setText(state.organisation)
        for text, value in (
            (self._question, state.question), (self._answer, state.answer),
            (self._notes, state.notes),
        ):  # fmt: skip
            if text.toPlainText() != value:
                text.setPlainText(value)
        self._topic.choose(state.topic_id, names["topics"].get(state.topic_id or 0, ""))
        self._source.choose(state.source_id, names["sources"].get(state.source_id or 0, ""))
        self._taken_by.choose(state.taken_by_id, names["operators"].get(state.taken_by_id or 0, ""))
        self._other_outcome.choose(
            state.outcome_id, names["outcomes"].get(state.outcome_id or 0, "")
        )
        self._outcome.set_value(state.outcome_id)
        self._urgency.set_value(state.urgency)
        self._direction.set_value(state.direction)
        self._referred_to.setText(state.referred_to)
        self._started.setDateTime(_qt(state.started_at))
        if state.callback_due is not None:
            self._due.setDateTime(_qt(state.callback_due))
        self._details.setVisible(state.late or not state.is_new)
        self._show_length(state)
        self._missing.hide()
        self._loading = False
        self._show_kind()
        self._show_head()
        self._show_script()
        self._look_up_caller()

    def type_number(self, text: str) -> None:
        """Put a number in, as if it were typed."""
        self._number.setText(text)
        self._number_typed(text)

    def type_question(self, text: str) -> None:
        """Put the question in, as if it were typed."""
        self._question.setPlainText(text)

    def keep_draft(self, draft_id: int | None) -> None:
        """Remember which draft keeps this card."""
        if self._state is not None:
            self._state.draft_id = draft_id

    def choose(self, table: str, id: int) -> None:
        """Choose an entry that was just added to a list."""
        boxes = {
            "topics": self._topic, "sources": self._source,
            "operators": self._taken_by, "outcomes": self._other_outcome,
        }  # fmt: skip
        boxes[table].choose(id)

    def ask_for_outcome(self) -> None:
        """Say, without a window in the way, that the outcome is missing."""
        self._missing.show()
        self._scroll.ensureWidgetVisible(self._outcome)
        self._outcome.focus()

    def focus_first(self) -> None:
        """Put the keyboard where the conversation begins."""
        state = self._state
        field = self._number if state is None or not state.number else self._question
        self._scroll.verticalScrollBar().setValue(0)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- typing ------------------------------------------------------------------------------

    def _typed(self, *_ignored: object) -> None:
        if not self._loading:
            self._show_quick()
            self.edited.emit()

    def _show_quick(self) -> None:
        """Calls without a question end in one click, until a question is typed."""
        new = self._state is not None and self._state.is_new
        self._quick_box.setVisible(new and self._question.document().isEmpty())

    def _number_typed(self, text: str) -> None:
        self._callers = complete_number(text)
        self._number.offer([self._caller_line(c, number=True) for c in self._callers])
        self._look_up_caller()
        self._typed()

    def _name_typed(self, text: str) -> None:
        self._callers = complete_name(text)
        self._name.offer([self._caller_line(c, number=False) for c in self._callers])
        self._look_up_caller()
        self._typed()

    def _caller_line(self, known: KnownCaller, *, number: bool) -> str:
        shown = phones.display(known.caller_id, self._region())
        parts = [shown, known.name] if number else [known.name, shown]
        return " · ".join(part for part in (*parts, known.organisation) if part)

    def _take_caller(self, index: int) -> None:
        if index >= len(self._callers):
            return
        known = self._callers[index]
        if known.caller_id:
            self._number.setText(phones.display(known.caller_id, self._region()))
        if known.name:
            self._name.setText(known.name)
        if known.organisation:
            self._organisation.setText(known.organisation)
        self._number.offer([])
        self._name.offer([])
        self._look_up_caller()
        self._typed()

    def _withheld_toggled(self, on: bool) -> None:
        self._number.setEnabled(not on)
        self._look_up_caller()
        self._typed()

    def _look_up_caller(self) -> None:
        number = "" if self._withheld.isChecked() else self._number.text()
        self.earlier.look_up(
            number=number,
            name=self._name.text(),
            besides=self._state.call_id if self._state else None,
            line=self._line,
            offers=self._offers,
            may_continue=bool(self._state and self._state.is_new),
        )

    def _started_typed(self) -> None:
        if self._loading or self._state is None:
            return
        self._state.late = True
        self._show_head()
        self._typed()

    def _length_typed(self) -> None:
        if self._loading or self._state is None:
            return
        seconds = parse_duration(self._length.text())
        wrong = bool(self._length.text().strip()) and seconds is None
        theme.set_role(self._length, "error" if wrong else "")
        if not wrong:
            self._state.duration = seconds
            self._show_time()
            self._typed()

    def _outcome_chosen(self, outcome_id: object) -> None:
        self._other_outcome.choose(outcome_id if isinstance(outcome_id, int) else None)
        self._show_kind()
        self._typed()

    def _other_outcome_picked(self) -> None:
        self._outcome.set_value(self._other_outcome.chosen())
        self._show_kind()

    def choose_outcome(self, kind: str) -> None:
        """Choose the first outcome of this kind, as its key does."""
        assert self._offers is not None
        entry = next((e for e in self._offers.outcomes if e.kind == kind), None)
        if entry is not None:
            self._outcome.press(entry.id)
            # What the outcome asks for takes its place in the layout first.
            QTimer.singleShot(0, self, self._show_outcome)
            if kind == outcomes.REFERRED:
                self._referred_to.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_outcome(self) -> None:
        shown = [w for w in (self._outcome, self._callback, self._referred) if w.isVisible()]
        for widget in shown:
            self._scroll.ensureWidgetVisible(widget, 0, 2 * theme.GRID)

    def quick_outcome(self, kind: str) -> None:
        """File at once as a call without a question, as its key does."""
        assert self._offers is not None
        entry = next((e for e in self._offers.outcomes if e.kind == kind), None)
        if entry is not None and self._state is not None and self._state.is_new:
            self.quick_filed.emit(entry.id)

    def toggle_withheld(self) -> None:
        """The caller hides the number, or not."""
        self._withheld.toggle()

    def _due_typed(self) -> None:
        if not self._loading and self._state is not None:
            self._state.callback_due = _py(self._due.dateTime())
            self._typed()

    def _set_due(self, due: datetime) -> None:
        self._due.setDateTime(_qt(due.replace(second=0, microsecond=0)))
        self._due_typed()

    def hang_up(self) -> None:
        """Stop the timer: writing the call up does not count as talking."""
        state = self._state
        if state is None or not state.is_new or state.late:
            return
        state.stopped_at = None if state.stopped_at else self._now()
        self._show_time()
        self._typed()

    def toggle_details(self) -> None:
        """Show or hide when the call was, how long, and who took it."""
        self._details.setVisible(not self._details.isVisible())
        if self._details.isVisible():
            self._started.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- showing -----------------------------------------------------------------------------

    def _kind(self) -> str:
        outcome_id = self._outcome.value() or self._other_outcome.chosen()
        kinds = self._offers.kinds if self._offers else {}
        return kinds.get(outcome_id, "") if isinstance(outcome_id, int) else ""

    def _show_kind(self) -> None:
        kind = self._kind()
        if kind:
            self._missing.hide()
        self._referred.setVisible(kind == outcomes.REFERRED or bool(self._referred_to.text()))
        promised = self._state is not None and self._state.callback_due is not None
        if kind == outcomes.CALLBACK and not promised and self._line and self._state:
            self._loading = True
            self._due.setDateTime(_qt(proposed_due(self._now(), self._line.hours)))
            self._state.callback_due = _py(self._due.dateTime())
            self._loading = False
        self._callback.setVisible(kind == outcomes.CALLBACK)
        # The four buttons say most; the list says the rest: own outcomes, or an old call's.
        mains = {value for value in (self._outcome.value(),) if value}
        more = self._offers is not None and any(
            e.kind in OUTCOME_KEYS and e.id not in self._main_ids() for e in self._offers.outcomes
        )
        chosen = self._other_outcome.chosen()
        self._other.setVisible(more or (chosen is not None and not mains))

    def _main_ids(self) -> set[int]:
        if self._offers is None:
            return set()
        firsts: dict[str, int] = {}
        for entry in self._offers.outcomes:
            firsts.setdefault(entry.kind, entry.id)
        return set(firsts.values())

    def _show_head(self) -> None:
        state = self._state
        if state is None or self._line is None or self._offers is None:
            return
        started = _py(self._started.dateTime())
        taken = self._offers.names["operators"].get(self._taken_by.chosen() or 0, "")
        if not state.is_new:
            title = tr("Call")
        elif state.late:
            title = tr("Late entry")
        else:
            title = tr("New call")
        self._title.setText(title)
        same_day = (
            started.astimezone(self._line.zone).date()
            == self._now().astimezone(self._line.zone).date()
        )
        when = clock_time(started, self._line) if same_day else short_instant(started, self._line)
        self._meta.setText(
            " · ".join(part for part in (when, taken or tr("Nobody sits here")) if part)
        )
        running = state.is_new and not state.late
        self._hang_up.setVisible(running)
        for button in (self._history, self._delete):
            button.setVisible(not state.is_new)
        self._show_quick()
        self._discard.setVisible(state.is_new)
        self._aside.setText(tr("Put aside") if state.is_new else tr("Close"))
        self._file.setText(tr("File call") if state.is_new else tr("Save"))
        self._continued.setVisible(state.continues_id is not None)
        self._continues.setText(tr("Continues an earlier call of this caller."))
        if running:
            self._timer.start()
        else:
            self._timer.stop()
        self._show_time()

    def _show_script(self) -> None:
        state = self._state
        shown = state is not None and state.is_new and state.direction == "in" and not state.late
        self._script.setVisible(shown)
        if not shown or self._line is None or self._offers is None:
            return
        operator = next(
            (e for e in self._offers.operators if e.id == self._taken_by.chosen()), None
        )
        name = (operator.introduces_as or operator.name) if operator else "…"
        self._greeting.setText(
            spoken(self._line.greeting, organisation=self._line.organisation, operator=name)
        )

    def _show_time(self) -> None:
        if self._state is None:
            return
        seconds = self._state.seconds(self._now())
        self._time.setText("" if seconds is None else duration_text(seconds))
        stopped = self._state.stopped_at is not None
        self._hang_up.setIcon(icon("play" if stopped else "phone-off"))

    def _show_length(self, state: CardState) -> None:
        self._length.setText("" if state.duration is None else duration_text(state.duration))
        theme.set_role(self._length, "")

    def _collected(self) -> CardState:
        assert self._state is not None
        kind = self._kind()
        outcome_id = self._outcome.value() or self._other_outcome.chosen()
        started = self._state.started_at
        shown = _py(self._started.dateTime())
        if shown != started.replace(microsecond=0):
            started = shown
        return replace(
            self._state,
            started_at=started,
            number=self._number.text(),
            withheld=self._withheld.isChecked(),
            caller_name=self._name.text(),
            organisation=self._organisation.text(),
            question=self._question.toPlainText(),
            answer=self._answer.toPlainText(),
            notes=self._notes.toPlainText(),
            topic_id=self._topic.chosen(),
            source_id=self._source.chosen(),
            taken_by_id=self._taken_by.chosen(),
            outcome_id=outcome_id if isinstance(outcome_id, int) else None,
            urgency=int(str(self._urgency.value() or 0)),
            direction=str(self._direction.value() or "in"),
            referred_to=self._referred_to.text(),
            callback_due=self._state.callback_due if kind == outcomes.CALLBACK else None,
        )


def _hairline() -> QFrame:
    line = QFrame()
    theme.set_role(line, "line")
    return line


def _notice(label: QLabel) -> QFrame:
    frame = QFrame()
    theme.set_role(frame, "notice-info")
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(10, 6, 10, 6)
    layout.addWidget(label)
    return frame


def _qt(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))


def _py(at: QDateTime) -> datetime:
    return datetime.fromtimestamp(at.toSecsSinceEpoch(), UTC)
