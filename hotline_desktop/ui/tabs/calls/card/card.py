"""The card as a whole: its parts in the order of a conversation.

The card shows and collects; what becomes of it is the tab's business.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.contacts.handing_on import letter_link, mail_subject, mail_text
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.phone.calls import PhoneCall
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.tabs.calls.offers import Offers
from hotline_desktop.ui.tasks import Tasks
from hotline_desktop.ui.widgets.scrolling import scrolling

from .caller import Caller
from .colleagues import Colleague
from .details import Details
from .foot import Foot
from .head import Head
from .inputs import PickBox
from .matter import Matter, Rest
from .outcome import Outcome
from .part import Part
from .script import ScriptStrip
from .state import CardState
from .suggested import Suggested
from .suggester import Suggester

NARROWEST = 360
LOW = 420
"""Logical pixels: below, as on a small screen at 200 %, the head is one line."""


class CallCard(QWidget):
    """Shows one ``CardState`` and keeps it as the operator types.

    Signals:
        edited: something was typed.
        file_requested, put_aside_requested, discard_requested: the buttons at the bottom.
        quick_filed: a call without a question ends with this outcome's id.
        continue_requested, open_requested: an earlier call, by its id.
        history_requested, delete_requested: of the registered call on show.
        unknown_entry: a name that is in no list: the list (``topics`` …) and the name.
        handed_on: a letter to this address; whether a mail program took it, and whether its text
            was too long for that and is on the clipboard.
    """

    edited = Signal()
    file_requested = Signal()
    put_aside_requested = Signal()
    discard_requested = Signal()
    quick_filed = Signal(int)
    continue_requested = Signal(int)
    open_requested = Signal(int)
    history_requested = Signal()
    delete_requested = Signal()
    unknown_entry = Signal(str, str)
    handed_on = Signal(str, bool, bool)

    def __init__(
        self, now: Callable[[], datetime], region: Callable[[], str], tasks: Tasks
    ) -> None:
        super().__init__()
        self._now = now
        self._line: LineInfo | None = None
        self._offers: Offers | None = None
        self._state: CardState | None = None
        theme.set_role(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Call card"))
        self.setMinimumWidth(NARROWEST)
        self.head, self.foot = Head(now), Foot()
        self.details, self.caller = Details(), Caller(now, region)
        self.suggested = Suggested(now)
        self.suggester = Suggester(tasks, self)
        self.matter, self.outcome, self.rest = Matter(self.suggested), Outcome(now), Rest()
        self._parts: tuple[Part, ...] = (
            self.details, self.caller, self.matter, self.suggested, self.outcome, self.rest,
        )  # fmt: skip
        self.script = ScriptStrip(now)
        self._build()
        self._connect()

    def _build(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(2 * theme.GRID)
        column.addWidget(self.script)
        for part in (self.details, self.caller, self.matter, self.outcome, self.rest):
            column.addWidget(part)
        # Seldom typed, so it makes room for what is.
        self.rest.column.insertWidget(0, self.caller.organisation_box)
        column.addStretch(1)
        self._scroll = scrolling(body, tab_follows_layout=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        outer.addWidget(_hairline())
        outer.addWidget(self._scroll, 1)
        outer.addWidget(_hairline())
        outer.addWidget(self.foot)

    def _connect(self) -> None:
        self.head.hung_up.connect(self.hang_up)
        self.head.details_wanted.connect(self.details.toggle)
        self.head.history_requested.connect(self.history_requested)
        self.head.delete_requested.connect(self.delete_requested)
        self.foot.file_requested.connect(self.file_requested)
        self.foot.put_aside_requested.connect(self.put_aside_requested)
        self.foot.discard_requested.connect(self.discard_requested)
        self.foot.quick_filed.connect(self.quick_filed)
        self.caller.continue_requested.connect(self.continue_requested)
        self.caller.open_requested.connect(self.open_requested)
        self.matter.question.textChanged.connect(self._follow_question)
        self.suggester.found.connect(self.suggested.steady.show_found)
        self.suggester.deepened.connect(self.suggested.steady.show_deepened)
        self.suggested.resized.connect(lambda: QTimer.singleShot(0, self, self._keep_in_sight))
        self.suggested.given.connect(self._answer_given)
        self.suggested.taken_back.connect(self.matter.answer.take_out)
        self.suggested.words_used.connect(lambda said: self._answer_given(said, None))
        self.suggested.referred.connect(self.refer_to)
        self.suggested.mailed.connect(self.hand_on)
        self.suggested.open_question.connect(lambda: self.choose_outcome(outcomes.UNRESOLVED))
        self.suggested.back.connect(self.matter.question.setFocus)
        for part in self._parts:
            part.edited.connect(self._typed)
            part.unknown_entry.connect(self.unknown_entry)

    # -- what the card works with ------------------------------------------------------------

    def set_line(self, line: LineInfo) -> None:
        """The line that calls come in on: its zone, its script."""
        self._line = line
        self.script.forget()
        for part in self._parts:
            part.set_line(line)

    def set_offers(self, offers: Offers) -> None:
        """What the lists offer; what is typed and chosen stays, half a word with its cursor too."""
        field: QWidget | None = self.focusWidget()
        field = field.lineEdit() if isinstance(field, QComboBox) else field
        typed = (field.text(), field.cursorPosition()) if isinstance(field, QLineEdit) else None
        shown = self.state()
        self._offers = offers
        for part in self._parts:
            part.set_offers(offers)
        self.foot.set_offers(offers)
        if shown is not None:
            self.set_state(shown)
        if typed is not None and isinstance(field, QLineEdit):
            field.setText(typed[0])
            field.setCursorPosition(typed[1])

        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes down the card; the buttons of the outcome are made anew with the lists."""
        chain = [
            self.matter.topic, *self.outcome.choice.buttons(), self.outcome.other,
            self.outcome.referred_to, self.outcome.due, self.caller.organisation, self.rest.source,
        ]  # fmt: skip
        for before, after in itertools.pairwise(chain):
            self.setTabOrder(before, after)

    def settle(self) -> bool:
        """Take what is typed in the lists as if left; false if something is in none of them."""
        settled = [box.settle() for box in self.findChildren(PickBox)]
        return all(settled)

    def state(self) -> CardState | None:
        """The card as it stands, None before the first one."""
        if self._state is None:
            return None
        typed = {name: value for part in self._parts for name, value in part.collect().items()}
        return replace(self._state, **typed)

    def set_state(self, state: CardState) -> None:
        """Show this call."""
        before, top = self._state, self._scroll.verticalScrollBar().value()
        self._state = replace(state)
        if state.is_new:
            self.suggester.warm_up()
        for part in self._parts:
            # Parts remember what cannot be read off their fields: each its own copy.
            part.show_state(replace(state))
        self._show_around()
        # A registered call that is only looked at asks for nothing.
        self._suggest_for(state.question if state.is_new else "")
        if before is None or (before.call_id, before.started_at) != (
            state.call_id, state.started_at,
        ):  # fmt: skip
            top = 0  # another call is read from its beginning
        # What is hidden and shown again moves the view once the layout is done.
        QTimer.singleShot(0, self, partial(self._scroll.verticalScrollBar().setValue, top))

    def keep_draft(self, draft_id: int | None) -> None:
        """Remember which draft keeps this card."""
        if self._state is not None:
            self._state.draft_id = draft_id

    def choose(self, table: str, id: int) -> None:
        """Choose an entry that was just added to a list."""
        boxes = {
            "topics": self.matter.topic,
            "sources": self.rest.source,
            "operators": self.details.taken_by,
            "outcomes": self.outcome.other,
        }
        boxes[table].choose(id)

    # -- suggestions -------------------------------------------------------------------------

    def _follow_question(self) -> None:
        if not self.matter.loading:
            self._suggest_for(self.matter.question.toPlainText())

    def _suggest_for(self, text: str) -> None:
        self.suggested.follow(text)
        self.suggester.ask(text)

    def _keep_in_sight(self) -> None:
        """Where the card is low: the question at the top, and below it what fits."""
        question, frame = self.matter.question, self.suggested.list
        body = self._scroll.widget()
        if body is None or not question.hasFocus() or not frame.isVisible():
            return
        room = self._scroll.viewport().height()
        top = question.mapTo(body, QPoint(0, 0)).y() - 6 * theme.GRID
        bottom = frame.mapTo(body, QPoint(0, frame.height())).y() + theme.GRID
        self._scroll.verticalScrollBar().setValue(max(0, min(top, bottom - room)))

    def _answer_given(self, said: str, topic_id: int | None) -> None:
        """The words stand in the card, the topic is proposed, and one key files the call."""
        self.matter.answer.put_in(said)
        if topic_id is not None and self.matter.topic.chosen() is None:
            self.matter.propose_topic(topic_id)
        if self.outcome.kind() == "":
            self.outcome.propose(outcomes.ANSWERED)
        self._typed()

    def refer_to(self, whom: Colleague) -> None:
        """The caller is referred to a colleague."""
        self.outcome.refer_to(", ".join(filter(None, (whom.name, whom.phone))))

    def hand_on(self, whom: Colleague) -> None:
        """Write the question to a colleague, in the desk's own mail program."""
        state = self.state()
        if state is None or self._offers is None:
            return
        operator = self._offers.name("operators", state.taken_by_id)
        text = mail_text(
            question=state.question, caller=state.caller_name, number=state.number,
            answer=state.answer, operator=operator,
        )  # fmt: skip
        subject = mail_subject(state.question, self._offers.name("topics", state.topic_id))
        link, cut = letter_link(whom.address, subject, text)
        if cut:
            QGuiApplication.clipboard().setText(text)
        opened = QDesktopServices.openUrl(QUrl.fromEncoded(link.encode()))
        if opened:
            self.outcome.refer_to(f"{whom.name}, {whom.address}")
        self.handed_on.emit(whom.address, opened, cut)

    def press_suggestion(self, what: int | str) -> None:
        """Do what a key of the suggestions says: a digit, or a name of ``SUGGESTION_KEYS``."""
        if isinstance(what, int):
            self.suggested.press(what)
            return
        {
            "next_answer": lambda: self.suggested.step(1),
            "previous_answer": lambda: self.suggested.step(-1),
            "next_wording": lambda: self.suggested.turn(1),
            "previous_wording": lambda: self.suggested.turn(-1),
            "mark": self.suggested.mark,
            "mail": self.suggested.mail,
        }[what]()

    # -- what keys do ------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Put the keyboard where the conversation begins."""
        state = self._state
        field: QWidget = self.caller.number
        if state is not None and state.number:
            field = self.matter.question
        elif state is not None and state.late and state.is_new and not state.has_content():
            field = self.details.started  # it is late: when was it, and whose
        self._scroll.verticalScrollBar().setValue(0)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_outcome(self, kind: str) -> None:
        """Choose the first outcome of this kind, as its key does."""
        self.outcome.choose(kind)
        # What the outcome asks for takes its place in the layout first.
        QTimer.singleShot(0, self, self._show_outcome)

    def ask_for_outcome(self) -> None:
        """Say, without a window in the way, that the outcome is missing."""
        self.outcome.ask()
        QTimer.singleShot(0, self, self._show_outcome)

    def _show_outcome(self) -> None:
        body = self._scroll.widget()
        body.layout().activate()  # else it is shown where it was before it took its room
        body.adjustSize()
        for widget in self.outcome.asked_for():
            self._scroll.ensureWidgetVisible(widget, 0, 2 * theme.GRID)

    def quick_outcome(self, kind: str) -> None:
        """File at once as a call without a question, as its key does."""
        entry = self._offers.first_of_kind(kind) if self._offers else None
        if entry is not None and self._state is not None and self._state.is_new:
            self.quick_filed.emit(entry.id)

    def toggle_withheld(self) -> None:
        """The caller hides the number, or not."""
        self.caller.withheld.toggle()

    def hang_up(self) -> None:
        """Stop the timer, or let it run on: writing the call up does not count as talking."""
        state = self.state()
        if self._state is None or state is None or not state.is_new or state.late:
            return
        self._state.stopped_at = None if self._state.stopped_at else self._now()
        self._typed()

    def follow(self, call: PhoneCall) -> None:
        """Take the times that the telephone tells; the keyboard and what is typed stay."""
        state = self.state()
        if self._state is not None and state is not None and state.is_new:
            told = state.following(call)
            self._state.stopped_at, self._state.wait = told.stopped_at, told.wait
            self.details.begin_at(told.started_at)
            self._typed()

    # -- showing -----------------------------------------------------------------------------

    def _typed(self) -> None:
        self._show_around()
        self.edited.emit()

    def _show_around(self) -> None:
        """Head, script and foot follow what the parts say."""
        state = self.state()
        if state is None or self._line is None or self._offers is None:
            return
        self.head.show_state(state, self._line, self._offers.name("operators", state.taken_by_id))
        self.foot.show_buttons(new=state.is_new, question=bool(state.question))
        self.script.show_state(state, self._line)
        self.caller.earlier.set_compact(bool(state.question.strip()))
        self.suggested.set_operator(state.taken_by_id)
        self.suggested.show_topic(state.topic_id if state.is_new else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.suggested.set_room(self.height())
        self.head.set_low(self.height() < LOW)


def _hairline() -> QFrame:
    line = QFrame()
    theme.set_role(line, "line")
    return line
