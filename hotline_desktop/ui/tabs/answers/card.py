"""The card of a prepared answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSignalBlocker
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core import topics
from hotline_desktop.core.answers import browse, commands, wording
from hotline_desktop.core.answers.desk import desk_values
from hotline_desktop.core.answers.values import DRAFT, READY, AnswerValues, Wording
from hotline_desktop.core.line.lines import line_info, lines
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field, section
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.widgets.contact_pick import ContactPick
from hotline_desktop.ui.widgets.list_card import EntryCard
from hotline_desktop.ui.widgets.typed_date import DateEdit

from .rows import LEVELS
from .wording_edit import WordingEdit

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context


class AnswerCard(EntryCard):
    """Question, wordings, the supervisor's assessment, and how long all this holds."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._id: int | None = None
        self._stored = AnswerValues()
        self._filling = False
        self.topic_for_new: int | None = None
        self.wordings: list[WordingEdit] = []
        self._spare: list[WordingEdit] = []
        self._offered: list[tuple[int, str]] = []
        self.question = self.first = QLineEdit()
        self.topic = QComboBox()
        self.keywords = QLineEdit()
        self.draft = QCheckBox(tr("A draft: not suggested yet"))
        self._places = QVBoxLayout()
        self.more = QPushButton(icon("plus"), tr("Another wording"))
        self.more.clicked.connect(self.add_wording)
        self.unknown = QLabel()
        self.unknown.setWordWrap(True)
        theme.set_role(self.unknown, "error")
        self.ask = QPushButton(tr("Ask the operator for it"))
        self.ask.clicked.connect(self.ask_for_unknown)
        self.contact = ContactPick()
        self.fields = QLineEdit()
        self.hot = QCheckBox(tr("Hot topic"))
        self.valid = QCheckBox(tr("Valid until"))
        self.valid_until = DateEdit()
        self.valid_until.setCalendarPopup(True)
        self.valid_until.setAccessibleName(tr("Valid until"))
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        theme.set_role(self.facts, "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(field(tr("Question"), self.question))
        layout.addWidget(field(tr("Topic"), self.topic))
        layout.addWidget(section(tr("What we answer")))
        layout.addLayout(self._places)
        layout.addWidget(self.more)
        layout.addWidget(self.unknown)
        layout.addWidget(self.ask)
        layout.addWidget(
            field(tr("Other words callers use"), self.keywords, tr("They help to find it."))
        )
        layout.addWidget(
            field(
                tr("Fields to ask for"),
                self.fields,
                tr("Names with “;” between. In braces, each stands for what is typed in."),
            )
        )
        layout.addWidget(
            field(
                tr("Contact"),
                self.contact,
                tr("Whose name, telephone and e-mail the wordings may give."),
            )
        )
        layout.addWidget(self.draft)
        until = QHBoxLayout()
        until.addWidget(self.valid)
        until.addWidget(self.valid_until, 1)
        layout.addLayout(until)
        layout.addWidget(self.hot)
        layout.addWidget(self._build_risk())
        layout.addWidget(self.facts)
        layout.addStretch(1)
        for edit in (self.question, self.keywords, self.fields):
            edit.textEdited.connect(self._typed)
        self.contact.chosen.connect(self._contact_chosen)
        for box in (self.draft, self.hot, self.valid):
            box.toggled.connect(self._typed)
        self.hot.toggled.connect(self.risk.setVisible)
        self.valid.toggled.connect(self.valid_until.setEnabled)
        self.valid_until.dateChanged.connect(self._typed)
        self.topic.activated.connect(self._typed)

        for combo in (self.topic, self.likelihood, self.sharpness):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(4)

    def _build_risk(self) -> QWidget:
        self.risk = QWidget()
        column = QVBoxLayout(self.risk)
        column.setContentsMargins(0, 0, 0, 0)
        self.likelihood, self.sharpness = QComboBox(), QComboBox()
        pair = QHBoxLayout()
        for title, combo in (
            (tr("How likely"), self.likelihood),
            (tr("How sharp"), self.sharpness),
        ):
            for number, name in enumerate(LEVELS):
                combo.addItem(name(), number)
            combo.activated.connect(self._typed)
            pair.addWidget(field(title, combo), 1)
        column.addLayout(pair)
        self.stance, self.never_say = QPlainTextEdit(), QPlainTextEdit()
        for title, edit in (
            (tr("What we say"), self.stance),
            (tr("What we never say"), self.never_say),
        ):
            edit.setTabChangesFocus(True)
            edit.setFixedHeight(72)
            edit.textChanged.connect(self._typed)
            column.addWidget(field(title, edit))
        return self.risk

    def _typed(self, *_ignored: object) -> None:
        if not self._filling:
            self._show_unknown()
            self.edited.emit()

    def show_entry(self, entry_id: int | None) -> None:
        self._id = entry_id
        if entry_id is None:
            self._stored = AnswerValues(topic_id=self.topic_for_new)
        else:
            self._stored = browse.answer(entry_id).values
        self._filling = True
        self._fill(self._stored)
        self._filling = False
        self._show_unknown()
        self._show_facts()

    def _fill(self, values: AnswerValues) -> None:
        self.question.setText(values.question)
        self.question.setCursorPosition(0)
        self.keywords.setText(values.keywords)
        self.keywords.setCursorPosition(0)
        offered = topic_paths(values.topic_id)
        if offered != self._offered:
            self._offered = offered
            self.topic.clear()
            self.topic.addItem(tr("Without a topic"), None)
            for id, path in offered:
                self.topic.addItem(path, id)
        self.topic.setCurrentIndex(max(0, self.topic.findData(values.topic_id)))
        self.draft.setChecked(values.state == DRAFT)
        self.hot.setChecked(values.hot)
        self.risk.setVisible(values.hot)
        self.likelihood.setCurrentIndex(values.likelihood)
        self.sharpness.setCurrentIndex(values.sharpness)
        self.stance.setPlainText(values.stance)
        self.never_say.setPlainText(values.never_say)
        until = values.valid_until
        self.valid.setChecked(until is not None)
        self.valid_until.setEnabled(until is not None)
        shown = until or self._context.now().date()
        self.valid_until.setDate(QDate(shown.year, shown.month, shown.day))
        self.fields.setText("; ".join(values.fields))
        self.fields.setCursorPosition(0)
        self.contact.set_contact(values.contact_id)
        self._desk = self._desk_values(values.contact_id)
        wanted = values.variants or (Wording(""),)
        for edit in self.wordings[len(wanted) :]:
            self._drop(edit)
        for edit, said in zip(self.wordings, wanted, strict=False):
            edit.show_wording(said, self._desk)
        for said in wanted[len(self.wordings) :]:
            self._put(said)

    def _desk_values(self, contact_id: int | None) -> dict[str, str]:
        known = lines()
        if not known:
            return {}
        now = self._context.now()
        return desk_values(known[0].id, now, operator_id=operator_here(), contact_id=contact_id)

    def _contact_chosen(self, contact_id: int | None) -> None:
        self._desk = self._desk_values(contact_id)
        for edit in self.wordings:
            edit.show_desk(self._desk)
        self._typed()

    def _asked(self) -> tuple[str, ...]:
        names = (part.strip().strip("{}").strip() for part in self.fields.text().split(";"))
        return tuple(dict.fromkeys(filter(None, names)))

    def _put(self, said: Wording) -> WordingEdit:
        if self._spare:
            edit = self._spare.pop()
        else:
            edit = WordingEdit(self._asked)
            edit.edited.connect(self._typed)
            edit.removed.connect(lambda: self.remove_wording(edit))
        edit.show_wording(said, self._desk)
        self.wordings.append(edit)
        self._places.addWidget(edit)
        edit.show()
        return edit

    def _drop(self, edit: WordingEdit) -> None:
        self.wordings.remove(edit)
        self._places.removeWidget(edit)
        edit.hide()
        # Kept for the next wording: making one takes longer than showing another.
        self._spare.append(edit)

    def add_wording(self) -> None:
        """Offer a place for one more wording."""
        self._put(Wording("")).text.setFocus()

    def remove_wording(self, edit: WordingEdit) -> None:
        """Take a wording away."""
        self.more.setFocus()
        self._drop(edit)
        self._typed()

    def ask_for_unknown(self) -> None:
        """Make the placeholders that nobody knows fields that the operator is asked for."""
        self.fields.setText("; ".join((*self._asked(), *self._unknown())))
        self._typed()

    def _unknown(self) -> list[str]:
        text = "\n".join(edit.text.toPlainText() for edit in self.wordings)
        asked = self._asked()
        return [name for name in wording.asked_for(text) if name not in asked]

    def _show_unknown(self) -> None:
        names = ", ".join(f"{{{name}}}" for name in self._unknown())
        self.unknown.setText(tr("The program cannot fill in {names}.", names=names))
        self.unknown.setVisible(bool(names))
        self.ask.setVisible(bool(names))

    def _show_facts(self) -> None:
        self.facts.setVisible(self._id is not None)
        if self._id is None:
            return
        used = browse.usage([self._id]).get(self._id)
        parts = [tr("Given %n times", used.times) if used else tr("Never given yet")]
        if used:
            parts.append(tr("last on {day}", day=self._day(used.last)))
        verified = self._stored.verified_at
        if verified:
            parts.append(tr("verified on {day}", day=self._day(verified)))
        else:
            parts.append(tr("never verified"))
        self.facts.setText(" · ".join(parts))

    def _day(self, at: datetime) -> str:
        known = lines(retired=True)
        local = at.astimezone(line_info(known[0].id).zone) if known else at
        return QLocale().toString(
            QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat
        )

    def values(self) -> AnswerValues:
        """What is typed and chosen."""
        chosen = self.valid_until.date()
        until = date(chosen.year(), chosen.month(), chosen.day())
        said = tuple(v for edit in self.wordings if (v := edit.value()).text)
        return replace(
            self._stored,
            question=self.question.text().strip(),
            topic_id=self.topic.currentData(),
            keywords=self.keywords.text().strip(),
            variants=said,
            state=DRAFT if self.draft.isChecked() else READY,
            hot=self.hot.isChecked(),
            likelihood=self.likelihood.currentData(),
            sharpness=self.sharpness.currentData(),
            stance=self.stance.toPlainText().strip(),
            never_say=self.never_say.toPlainText().strip(),
            fields=self._asked(),
            contact_id=self.contact.contact_id,
            valid_until=until if self.valid.isChecked() else None,
        )

    def is_there(self, entry_id: int) -> bool:
        return bool(browse.answers([entry_id]))

    def become_new(self) -> None:
        self._id = None

    def dirty(self) -> bool:
        return self.values() != self._stored

    def store(self) -> int:
        typed, now, by = self.values(), self._context.now(), operator_here()
        if self._id is None:
            self._id = commands.add_answer(typed, by=by, now=now)
        else:
            changes = {n: v for n, v in vars(typed).items() if v != getattr(self._stored, n)}
            commands.change_answer(self._id, changes, by=by, now=now)
        self._stored = browse.answer(self._id).values
        if len(self._stored.variants) == len(self.wordings):
            # New wordings are known by their ids from now on.
            for edit, said in zip(self.wordings, self._stored.variants, strict=True):
                edit.stored(said)
        else:
            with QSignalBlocker(self):
                self.show_entry(self._id)
        self._show_facts()
        return self._id


def topic_paths(besides: int | None = None) -> list[tuple[int, str]]:
    """The topics on offer by their whole names; ``besides``: one that is chosen already."""
    found = topics.offered()
    if besides is None or any(id == besides for id, _ in found):
        return found
    return [*found, (besides, topics.path_name(besides))]
