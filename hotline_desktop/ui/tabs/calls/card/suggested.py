"""What fits the question: prepared answers, colleagues to ask, earlier calls like this one.

Everything here has a key, and nothing takes the keyboard from the question. What is shown follows
each letter; what meaning finds comes a moment later, see ``steady``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent

from hotline_desktop.core import suggest
from hotline_desktop.core.answers.browse import answers as read_answers
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.suggest import SimilarCall, SuggestedAnswer
from hotline_desktop.core.text import tr

from .colleagues import Colleague, Colleagues
from .keys import ANSWER_KEYS, CALL_KEYS, COLLEAGUE_KEYS
from .part import Part
from .state import CardState
from .steady import Rows, Steady
from .suggestion_list import SuggestionList, warning
from .wordings import Wordings

ONE_LINE = 520
"""Logical pixels from which a colleague's name, number and whereabouts stand side by side."""

LEAST_WORDS = 2
"""So many words are typed before it is said that nothing fits."""


class Suggested(Part):
    """Rows for what fits the question.

    Signals:
        given: its filled-in words, "" where it is only marked, and its topic.
        taken_back: the words that were put in.
        referred, mailed: the colleague.
        words_used: what was answered in an earlier call.
        open_question: nothing fits, and it is to be noted.
        back: the keyboard belongs to the question again.
        resized: there is more to see, or less.
    """

    given = Signal(str, object)
    taken_back = Signal(str)
    referred = Signal(object)
    mailed = Signal(object)
    words_used = Signal(str)
    open_question = Signal()
    back = Signal()
    resized = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._line: LineInfo | None = None
        self._state: CardState | None = None
        self._question = ""
        self._most_answers = len(ANSWER_KEYS)
        self._current_id = 0
        self._wordings = Wordings(now)
        self._given: dict[int, int | None] = {}
        self._said: dict[int, str] = {}
        self._kept: dict[int, SuggestedAnswer] = {}
        self._asking: SuggestedAnswer | None = None
        self._open = True
        self.colleagues = Colleagues(now, self)
        self.colleagues.changed.connect(self._show)
        self._build()
        self.steady = Steady(
            self._rows, lambda: self._asking is not None, self.list.underMouse, self
        )
        self.steady.changed.connect(self._show)

    def _build(self) -> None:
        self.list = SuggestionList()
        self.list.pressed.connect(self.press)
        self.list.mail_wanted.connect(self.mail)
        self.list.open_question.connect(self.open_question)
        self.words = self.list.words
        self.words.another.connect(self.choose_variant)
        self.words.filled.connect(self._fields_filled)
        self.words.given_up.connect(self._fields_left)
        self.column.addWidget(self.list)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resized.emit()

    # -- the card ---------------------------------------------------------------------------

    def set_line(self, line: LineInfo) -> None:
        self._line = self._wordings.line = line
        self._wordings.forget_values()

    def fill(self, state: CardState) -> None:
        before, self._state = self._state, state
        self._wordings.operator_id = state.taken_by_id
        same = before is not None and (before.call_id, before.started_at) == (
            state.call_id, state.started_at,
        )  # fmt: skip
        self._given = dict(state.given)
        self._open = not state.given
        if not same:
            self._wordings.forget_choices()
            self._said, self._kept, self._current_id = {}, {}, 0
            self.steady.forget()
            self.list.keep_height(False)
            self._fields_left(keyboard=False)
        self._show()

    def collect(self) -> dict[str, Any]:
        return {"given": tuple(self._given.items())}

    def set_operator(self, operator_id: int | None) -> None:
        """Who speaks: the name in the wordings."""
        if self._state is not None:
            self._state = replace(self._state, taken_by_id=operator_id)
            self._wordings.operator_id = operator_id

    def set_room(self, height: int) -> None:
        """Show fewer rows where the card is low."""
        self._most_answers = len(ANSWER_KEYS) if height >= 640 else 4 if height >= 520 else 3
        self.words.set_lines(4 if height >= 520 else 2)
        self._show()

    # -- what is found ------------------------------------------------------------------------

    def follow(self, question: str) -> None:
        """The text that suggestions are found for."""
        if question.strip() != self._question.strip():
            self._open = True
            if self._asking is not None:
                self._fields_left(keyboard=False)  # whoever types on wants another answer
        self._question = question
        self.steady.follow(question)

    def show_topic(self, topic_id: int | None) -> None:
        """Name those who are competent for the topic that was chosen."""
        self.colleagues.set_topic(topic_id)

    def answers(self) -> tuple[SuggestedAnswer, ...]:
        """The answers on show, the best first; once one is given, that one until others are asked.

        So the card makes room for what comes next: the answer in words, and the outcome.
        """
        best = self.steady.known.answers
        ids = {answer.id for answer in best}
        kept = (a for id, a in self._kept.items() if id in self._given and id not in ids)
        best = (*kept, *best)[: self._most_answers]  # what is given stays to be taken back
        chosen = tuple(answer for answer in best if answer.id in self._given)
        return chosen if chosen and not self._open else best

    def people(self) -> list[Colleague]:
        """The colleagues on show."""
        here = self._state.taken_by_id if self._state is not None else None
        found = self.colleagues.among(self.steady.known.contacts)
        others = [who for who in found if who.operator_id is None or who.operator_id != here]
        return others[: len(COLLEAGUE_KEYS)]

    def calls(self) -> list[SimilarCall]:
        """Earlier calls on show: those that say something the prepared answers do not."""
        if self._given and not self._open:
            return []
        shown = {answer.id for answer in self.answers()}
        found: dict[str, SimilarCall] = {}
        for call in self.steady.known.calls:
            said = call.said or call.answer
            if said and call.answer_id not in shown:
                found.setdefault(" ".join(said.split()).casefold(), call)
        return list(found.values())[: len(CALL_KEYS)]

    def _rows(self) -> Rows:
        return self.answers(), self.people(), self.calls()

    def _show(self) -> None:
        if self._line is None:
            return
        answers, people, calls = self._rows()
        current = self._current(answers)
        mark = tr("given") if self._open else tr("given; others: {key}", key="Alt+↓")
        self.list.show_answers(answers, current, self._given, mark)
        self._show_words(answers, current)
        self.list.show_colleagues(people, wide=self.width() >= ONE_LINE)
        self.list.show_calls(calls, self._line, self._now())
        nothing = not answers and self._nothing_fits()
        self.list.show_nothing(nothing)
        shown = bool(answers or people or calls or nothing)
        self.setVisible(shown)
        # While somebody types, it only grows: the fields below do not jump with each letter.
        self.list.keep_height(shown and bool(self._question.strip()) and not self.steady.complete)

    def _show_words(
        self, answers: tuple[SuggestedAnswer, ...], current: SuggestedAnswer | None
    ) -> None:
        needed = current is not None and (self._open or not self._said.get(current.id))
        self.words.setVisible(needed)
        if current is None or self._line is None or not needed:
            return
        self.list.place_words(answers.index(current) + 1 if current in answers else 0)
        self.words.show_wording(
            current.variants, self._wordings.number(current), self._wordings.values(current),
            warning(current, self._line, self._now()),
        )  # fmt: skip

    def _nothing_fits(self) -> bool:
        typed = sum(len(word) > 2 for word in self._question.split())
        searched = self.steady.searched and self.steady.complete and typed >= LEAST_WORDS
        return searched and not self._given and suggest.has_answers()

    # -- choosing ------------------------------------------------------------------------------

    def _current(self, answers: tuple[SuggestedAnswer, ...]) -> SuggestedAnswer | None:
        if self._asking is not None or not answers:
            return self._asking
        return next((a for a in answers if a.id == self._current_id), answers[0])

    def step(self, by: int) -> None:
        """Show the words of the next or the previous answer."""
        self._open = True
        answers = self.answers()
        current = self._current(answers)
        if current is not None:
            place = (answers.index(current) + by) % len(answers)
            self._current_id = answers[place].id
            self._show()

    def turn(self, by: int) -> None:
        """Show the next or the previous wording of the answer on show."""
        current = self._current(self.answers())
        if current is not None and current.variants:
            self.choose_variant((self._wordings.number(current) + by) % len(current.variants))

    def choose_variant(self, number: int) -> None:
        """Show this wording of the answer on show."""
        current = self._current(self.answers())
        if current is not None:
            self._wordings.choose(current, number)
            self._show()

    def press(self, key: int) -> None:
        """What the digit does: give an answer, refer to a colleague, use an earlier call."""
        answers, people, calls = self.steady.meant()
        if key in ANSWER_KEYS:
            place = ANSWER_KEYS.index(key)
            if place < len(answers):
                self.give(answers[place])
        elif key in COLLEAGUE_KEYS:
            place = COLLEAGUE_KEYS.index(key)
            if place < len(people):
                self.referred.emit(people[place])
        elif key in CALL_KEYS:
            place = CALL_KEYS.index(key)
            if place < len(calls):
                self._use(calls[place])

    def mail(self, place: int | None = None) -> None:
        """Hand the question on by mail: to this colleague on show, or the first who has mail."""
        people = self.steady.meant()[1]
        people = people if place is None else people[place : place + 1]
        reachable = next((who for who in people if who.address), None)
        if reachable is not None:
            self.mailed.emit(reachable)

    def give(self, answer: SuggestedAnswer) -> None:
        """Put the answer's words into the card and note that it was given; again: take it back."""
        self._current_id = answer.id
        if answer.id in self._given:
            self._open = True
            del self._given[answer.id]
            self.taken_back.emit(self._said.pop(answer.id, ""))
            self._show()
            self.typed()
            return
        own = self._wordings.asked_for(answer)
        self._asking = answer
        if own and not self.words.fields:
            self._show()
            self.words.ask(own)
        else:
            self._fields_filled({})

    def mark(self) -> None:
        """Note that the answer on show was given, without its words."""
        current = self._current(self.steady.meant()[0])
        if current is None:
            return
        if current.id in self._given:
            self.give(current)
            return
        self._note(current, "")

    def _fields_filled(self, typed: dict[str, str]) -> None:
        answer, self._asking = self._asking, None
        had_fields = bool(self.words.fields)
        self.words.forget_fields()
        if answer is None:
            return
        self._note(answer, self._wordings.said(answer, typed))
        if had_fields:
            self.back.emit()

    def _fields_left(self, *, keyboard: bool = True) -> None:
        self._asking = None
        had_fields = bool(self.words.fields)
        self.words.forget_fields()
        if had_fields and keyboard:
            self.back.emit()

    def _note(self, answer: SuggestedAnswer, said: str) -> None:
        chosen = self._wordings.of(answer)
        self._given[answer.id] = chosen.id if chosen is not None else None
        self._said[answer.id], self._kept[answer.id] = said, answer
        self._open = False
        self._show()
        self.given.emit(said, answer.topic_id)

    def _use(self, call: SimilarCall) -> None:
        """Answer as in that call: by its prepared answer, else in its words."""
        stored = next(iter(read_answers([call.answer_id])), None) if call.answer_id else None
        if stored is None:
            self.words_used.emit(call.said or call.answer)
            return
        said = stored.values
        self.give(
            SuggestedAnswer(
                stored.id, said.question, 1.0, said.variants, said.topic_id, said.contact_id,
                said.valid_until,
            )
        )  # fmt: skip
