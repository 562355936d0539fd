"""The card of a contact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QStringListModel, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)

from hotline_desktop.core import lists
from hotline_desktop.core.contacts import browse, commands
from hotline_desktop.core.contacts.presence import (
    STATES,
    TONES,
    UNKNOWN,
    described,
    presence,
    with_substitute,
)
from hotline_desktop.core.contacts.values import ContactValues, Email, Phone, Skill
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr
from hotline_desktop.core.topics import add_path, find_path
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.dates import day_text
from hotline_desktop.ui.dialogs.base import field
from hotline_desktop.ui.widgets.elided import ElidedButton
from hotline_desktop.ui.widgets.list_card import EntryCard
from hotline_desktop.ui.widgets.pair import Pair

from .parts import EmailPart, Parts, PhonePart
from .skill_part import SkillPart

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

PHOTO = 18 * theme.GRID
SUBSTITUTES_OFFERED = 20


class ContactCard(EntryCard):
    """Who it is, where he or she is now, how to reach whom, and what may be asked."""

    def __init__(self, context: Context, open_contact: Callable[[int], object]) -> None:
        super().__init__(context)
        self._open_contact = open_contact
        self._id: int | None = None
        self._stored = ContactValues()
        self._shown: dict[str, Any] = {}
        self._substitute_id: int | None = None
        self.photo = QLabel()
        self.photo.setAccessibleName(tr("Photo"))
        self.where = QLabel()
        self.where.setWordWrap(True)
        self.where.setMargin(6)
        self.instead = ElidedButton()
        theme.set_role(self.instead, "link")
        self.instead.clicked.connect(self._show_substitute)
        self.name, self.position, self.department = QLineEdit(), QLineEdit(), QLineEdit()
        self.first = self.name
        self.organisation, self.room, self.hours = QLineEdit(), QLineEdit(), QLineEdit()
        self.substitute = QLineEdit()
        self._names = QStringListModel()
        completer = QCompleter(self._names, self.substitute)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(lambda _text: self.edited.emit())
        self.substitute.setCompleter(completer)
        self.operator = QComboBox()
        self.operator.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.operator.setMinimumContentsLength(6)
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(72)
        self.phones = Parts(tr("Telephones"), tr("Another number"), self._new_phone, Phone(""))
        self.emails = Parts(tr("E-mails"), tr("Another address"), self._new_email, Email(""))
        self.skills = Parts(
            tr("Competent for"), tr("Another topic"), lambda: SkillPart(self._add_topic), Skill()
        )
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        theme.set_role(self.facts, "caption")
        self._lay_out()
        for edit in self._lines().values():
            edit.textEdited.connect(self._typed)
        self.substitute.textEdited.connect(self._offer_names)
        self.notes.textChanged.connect(self._typed)
        self.operator.activated.connect(self._typed)
        for parts in (self.phones, self.emails, self.skills):
            parts.edited.connect(self._typed)
        self._filling = False

    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "name": self.name, "position": self.position, "department": self.department,
            "organisation": self.organisation, "room": self.room, "hours": self.hours,
            "substitute": self.substitute,
        }  # fmt: skip

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 16)
        layout.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.GRID)
        words.addWidget(field(tr("Full name"), self.name))
        words.addWidget(self.where)
        words.addWidget(self.instead, 0, Qt.AlignmentFlag.AlignLeft)
        head.addLayout(words, 1)
        layout.addLayout(head)
        layout.addWidget(
            Pair(field(tr("Position"), self.position), field(tr("Department"), self.department))
        )
        for parts in (self.phones, self.emails, self.skills):
            layout.addWidget(parts)
        layout.addWidget(
            field(tr("Working hours"), self.hours, tr("For example: Mon–Fri 9–18, lunch 13–14"))
        )
        layout.addWidget(
            Pair(field(tr("Substitute"), self.substitute), field(tr("Room"), self.room))
        )
        operator = field(tr("Takes calls as"), self.operator)
        layout.addWidget(Pair(field(tr("Organisation"), self.organisation), operator))
        layout.addWidget(field(tr("Notes"), self.notes))
        layout.addWidget(self.facts)
        layout.addStretch(1)

    def _new_phone(self) -> PhonePart:
        part = PhonePart()
        part.copied.connect(self._tell_copied)
        return part

    def _new_email(self) -> EmailPart:
        part = EmailPart()
        part.copied.connect(self._tell_copied)
        return part

    def _tell_copied(self, text: str) -> None:
        self._context.messages.note(tr("Copied: {text}", text=text))

    def _add_topic(self, name: str) -> int | None:
        if (known := find_path(name)) is not None:
            return known
        try:
            made = add_path(name)[-1]
        except UserError as error:
            self._context.messages.error(error)
            return None
        self._context.messages.note(tr("New topic: {name}", name=name))
        # When it is chosen, so that nobody reads the card again before.
        QTimer.singleShot(0, self, lambda: self._context.changes.tell(events.LISTS, self))
        return made

    def _typed(self, *_ignored: object) -> None:
        if not self._filling:
            self.edited.emit()

    def _offer_names(self, text: str) -> None:
        ids = browse.search(text, SUBSTITUTES_OFFERED)
        found = browse.contacts(ids, photos=False)
        self._names.setStringList([c.values.name for c in found if c.values.name])

    def show_entry(self, entry_id: int | None) -> None:
        self._id = entry_id
        self._stored = ContactValues() if entry_id is None else browse.contact(entry_id).values
        self._filling = True
        self._fill(self._stored)
        self._filling = False
        self.show_presence()
        self._show_facts()

    def _fill(self, values: ContactValues) -> None:
        for name, edit in self._lines().items():
            edit.setText(getattr(values, name))
            edit.setCursorPosition(0)
        if self.notes.toPlainText() != values.notes:
            self.notes.setPlainText(values.notes)
        self.phones.show_values(values.phones or (Phone(""),))
        self.emails.show_values(values.emails)
        self.skills.show_values(values.skills)
        who = lists.canonical(Operator).get(values.operator_id or 0)
        self.operator.clear()
        self.operator.addItem(tr("Takes no calls"), None)
        for entry in lists.entries(Operator, retired=True):
            if not entry.retired or entry.id == who:
                self.operator.addItem(entry.name, entry.id)
        self.operator.setCurrentIndex(max(0, self.operator.findData(who)))
        self._shown = self._typed_fields()
        self._show_photo(values.photo)

    def _show_photo(self, photo: bytes | None) -> None:
        picture = QPixmap()
        shown = photo is not None and picture.loadFromData(photo)
        if shown:
            ratio = self.devicePixelRatioF()
            side = QSize(PHOTO, PHOTO) * ratio
            picture = picture.scaled(
                side,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture.setDevicePixelRatio(ratio)
        self.photo.setPixmap(picture)
        self.photo.setVisible(shown)

    def show_presence(self) -> None:
        """Say where the contact is now, and who stands in."""
        self.where.hide()
        self.instead.hide()
        self._substitute_id = None
        if self._id is None:
            return
        now = self._context.now()
        found = presence(browse.contact(self._id), now)
        if found.state == UNKNOWN and not found.substitute:
            return
        self.where.show()
        theme.set_role(self.where, f"notice-{TONES.get(found.state, 'info')}")
        if found.substitute_id is None or found.at_work:
            self.where.setText(with_substitute(found, now))
            return
        self.where.setText(described(found, now))
        self._substitute_id = found.substitute_id
        other = presence(browse.contact(found.substitute_id), now)
        who = tr("Instead: {name}", name=found.substitute)
        self.instead.set_whole(f"{who} · {STATES[other.state]()}")
        self.instead.show()

    def _show_substitute(self) -> None:
        if self._substitute_id is not None:
            self._open_contact(self._substitute_id)

    def _show_facts(self) -> None:
        self.facts.setVisible(self._id is not None)
        at = self._stored.verified_at
        self.facts.setText(
            tr("Verified on {day}", day=day_text(at, office_zone())) if at else tr("Never verified")
        )

    def values(self) -> ContactValues:
        """What is typed and chosen; what nobody touched just as it was stored."""
        typed = self._typed_fields()
        touched = {name: text for name, text in typed.items() if text != self._shown.get(name)}
        return replace(
            self._stored,
            **touched,
            phones=self.phones.values(),
            emails=self.emails.values(),
            skills=self.skills.values(),
        )

    def _typed_fields(self) -> dict[str, Any]:
        return {
            **{name: edit.text().strip() for name, edit in self._lines().items()},
            "operator_id": self.operator.currentData(),
            "notes": self.notes.toPlainText().strip(),
        }

    def is_there(self, entry_id: int) -> bool:
        return bool(browse.contacts([entry_id], photos=False))

    def become_new(self) -> None:
        self._id = None

    def dirty(self) -> bool:
        return self.values() != self._stored

    def store(self) -> int:
        for part in self.skills.parts:
            part.settle()
        typed, now, by = self.values(), self._context.now(), operator_here()
        if self._id is None:
            self._id = commands.add_contact(typed, by=by, now=now)
        else:
            changes = {n: v for n, v in vars(typed).items() if v != getattr(self._stored, n)}
            commands.change_contact(self._id, changes, by=by, now=now)
        self._stored = browse.contact(self._id).values
        self._shown = self._typed_fields()
        self.show_presence()
        self._show_facts()
        return self._id
