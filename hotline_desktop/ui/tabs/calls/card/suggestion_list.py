"""How suggestions look: a row each, the words of one answer, the way on where nothing fits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.suggest import SimilarCall, SuggestedAnswer
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.tabs.calls.formats import day_words

from .colleagues import Colleague
from .keys import ANSWER_KEYS, CALL_KEYS, COLLEAGUE_KEYS
from .suggestion_row import SuggestionRow
from .wording_view import WordingView


class SuggestionList(QFrame):
    """Shows what it is given, and tells which row was clicked.

    Signals:
        pressed: the digit of a row.
        mail_wanted: to the colleague in this place.
        open_question: nothing fits, and it is to be noted.
    """

    pressed = Signal(int)
    mail_wanted = Signal(int)
    open_question = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.set_role(self, "suggestions")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 3, 2, 3)
        self._column.setSpacing(0)
        self.answer_rows = self._add_rows(ANSWER_KEYS)
        self.words = WordingView()
        self._column.insertWidget(1, self.words)
        self._add_nothing()
        self.colleague_rows = self._add_rows(COLLEAGUE_KEYS)
        self.call_rows = self._add_rows(CALL_KEYS)
        for place, row in enumerate(self.colleague_rows):
            row.aside.connect(lambda p=place: self.mail_wanted.emit(p))
        self._column.addStretch(1)

    def _add_rows(self, keys: tuple[int, ...]) -> list[SuggestionRow]:
        rows = [SuggestionRow(key) for key in keys]
        for row in rows:
            self._column.addWidget(row)
            row.clicked.connect(lambda _on=False, key=row.key: self.pressed.emit(key))
        return rows

    def _add_nothing(self) -> None:
        self.nothing_said = QLabel(tr("No prepared answer fits."))
        theme.set_role(self.nothing_said, "caption")
        self.nothing_said.setContentsMargins(8, 3, 8, 0)
        self._column.addWidget(self.nothing_said)
        self.nothing = QPushButton(tr("Note it as an open question (F8)"))
        theme.set_role(self.nothing, "link")
        self.nothing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing.clicked.connect(self.open_question)
        way_on = QHBoxLayout()
        way_on.setContentsMargins(8, 0, 8, 0)
        way_on.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(way_on)

    # -- what is shown -------------------------------------------------------------------------

    def show_answers(
        self,
        answers: Sequence[SuggestedAnswer],
        current: SuggestedAnswer | None,
        given: Collection[int],
        mark: str,
    ) -> None:
        """Show answers.

        Args:
            answers: the best first.
            current: the one whose words stand below it.
            given: ids of those that were given.
            mark: remark beside these.
        """
        for row, answer in zip(self.answer_rows, answers, strict=False):
            done = answer.id in given
            row.show_line(
                answer.question, mark if done else "", tip=answer.question,
                current=answer is current, done=done,
            )  # fmt: skip
        _hide(self.answer_rows[len(answers) :])

    def place_words(self, place: int) -> None:
        """Put the words of an answer below this many rows."""
        if self._column.indexOf(self.words) != place:
            self._column.removeWidget(self.words)
            self._column.insertWidget(place, self.words)

    def show_colleagues(self, people: Sequence[Colleague], *, wide: bool) -> None:
        """Show colleagues, each in one line where there is room."""
        for row, who in zip(self.colleague_rows, people, strict=False):
            title, note = who.name, who.phone
            if wide:
                title, note = " · ".join(filter(None, (who.name, who.phone))), who.presence
            row.show_line(
                title, note, "" if wide else who.presence, tone=who.tone, icon="user-round",
                tip=who.tip(), aside="mail" if who.address else "",
            )  # fmt: skip
        _hide(self.colleague_rows[len(people) :])

    def show_calls(self, calls: Sequence[SimilarCall], line: LineInfo, now: datetime) -> None:
        """Show what was said in earlier calls."""
        for row, call in zip(self.call_rows, calls, strict=False):
            said = " ".join((call.said or call.answer).split())
            when = day_words(call.at, now, line) if call.at else ""
            question = " ".join(call.question.split())
            tip = "\n".join(filter(None, (when, question, "→ " + said)))
            row.show_line(said, when, icon="history", tip=tip)
        _hide(self.call_rows[len(calls) :])

    def show_nothing(self, nothing: bool) -> None:
        """Say that nothing fits, or say nothing."""
        self.nothing.setVisible(nothing)
        self.nothing_said.setVisible(nothing)

    def keep_height(self, keep: bool) -> None:
        """Only grow from now on, or take the height that is needed."""
        least = max(self.minimumHeight(), self.sizeHint().height()) if keep else 0
        self.setMinimumHeight(least)


def warning(answer: SuggestedAnswer, line: LineInfo, now: datetime) -> str:
    """What is to be minded before this answer is given, a line each."""
    said = []
    if answer.valid_until is not None and answer.valid_until < now.astimezone(line.zone).date():
        at = datetime.combine(answer.valid_until, datetime.min.time(), line.zone)
        day = day_words(at, now, line).rsplit(" ", 1)[0]
        said.append(tr("Was valid until {date}: ask before you say it.", date=day))
    if answer.never_say:
        said.append(tr("Never say: {text}", text=answer.never_say))
    return "\n".join(said)


def _hide(rows: Sequence[SuggestionRow]) -> None:
    for row in rows:
        row.hide()
