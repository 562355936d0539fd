"""A competence of a contact on a line, and new topics for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from hotline_desktop.core import lists
from hotline_desktop.core.contacts.values import Skill
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.core.text import tr
from hotline_desktop.core.topics import offered_names
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon

from .parts import Part, tool

LEVELS: tuple[Callable[[], str], ...] = (
    lambda: tr("not said"),
    lambda: tr("a little"),
    lambda: tr("well"),
    lambda: tr("thoroughly"),
)
"""Words for ``core.contacts.values.LEVELS``."""

NEW = -1
"""Stands in the choice for a topic that is not there yet."""


class SkillPart(Part[Skill]):
    """A topic, own words or both; how well, and a remark.

    Args:
        add_topic: makes a topic of a name, or finds it; returns its id, None where it has said why
            there is none.
    """

    def __init__(self, add_topic: Callable[[str], int | None]) -> None:
        super().__init__(tr("Remove this competence"))
        self._add_topic = add_topic
        self._offered: list[tuple[int, str]] | None = None
        self._chosen: int | None = None
        self.topic = self.first = self.choice(tr("Topic"))
        self.topic.currentIndexChanged.connect(self._remember)
        self.topic.activated.connect(self._choose)
        self.new_topic = _Name(self.settle, self._leave)
        self.words = self.line(tr("in own words"))
        self.level = self.choice(tr("How well"), 11)
        for number, name in enumerate(LEVELS):
            self.level.addItem(name(), number)
        self.remark = self.line(tr("remark"))
        self.more = tool("pencil", tr("Own words and a remark"), self.show_more)
        self.row.addWidget(self.topic, 1)
        self.row.addWidget(self.new_topic, 1)
        self.below(self.level)
        self.tools.addWidget(self.more)
        self.tools.addWidget(self._remove)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, theme.GRID)
        below.setSpacing(theme.GRID)
        below.addWidget(self.words, 1)
        below.addWidget(self.remark, 1)
        self.column.addWidget(self._below)

    def show_more(self) -> None:
        """Offer own words and a remark."""
        self._below.show()
        self.words.setFocus()

    def fill(self, value: Skill) -> None:
        self._close()
        self.offer(value.topic_id)
        self.level.setCurrentIndex(value.level)
        for edit, text in ((self.words, value.words), (self.remark, value.remark)):
            edit.setText(text)
            edit.setCursorPosition(0)
        self._below.setVisible(bool(value.words or value.remark or value.topic_id is None))

    def offer(self, chosen: int | None) -> None:
        """Offer the topics there are now, with this one chosen."""
        offered = offered_names()
        if offered != self._offered:
            self._offered = offered
            self.topic.clear()
            self.topic.addItem(tr("Without a topic"), None)
            for id, name in offered:
                self.topic.addItem(name, id)
            self.topic.addItem(icon("plus"), tr("New topic…"), NEW)
        place = self.topic.findData(chosen)
        if place < 0:
            # A retired topic stays as long as nobody chooses another one.
            self.topic.addItem(lists.names(Topic)[chosen or 0], chosen)
            place = self.topic.count() - 1
            self._offered = None
        self.topic.setCurrentIndex(place)

    def read(self) -> Skill | None:
        topic, words = self._chosen, self.words.text().strip()
        if topic is None and not words:
            return None
        return Skill(topic, words, self.level.currentData(), self.remark.text().strip())

    # --- a new topic

    def _remember(self) -> None:
        if self.topic.currentData() != NEW:
            self._chosen = self.topic.currentData()

    def _choose(self) -> None:
        if self.topic.currentData() != NEW:
            return
        self.topic.hide()
        self.new_topic.show()
        self.new_topic.setText(self.words.text().strip() if self._chosen is None else "")
        self.new_topic.selectAll()
        self.new_topic.setFocus()

    def settle(self) -> None:
        """Make a topic of what is typed; nothing typed makes none."""
        if self.new_topic.isHidden():
            return
        name = self.new_topic.text().strip()
        had_keyboard = self.new_topic.hasFocus()
        self._close()
        made = self._add_topic(name) if name else None
        self.offer(self._chosen if made is None else made)
        if made is not None and self.words.text().strip() == name:
            self.words.clear()
        if had_keyboard:
            self.topic.setFocus()
        self.edited.emit()

    def _leave(self) -> None:
        self.new_topic.clear()
        self.settle()

    def _close(self) -> None:
        self.new_topic.hide()
        self.topic.show()


class _Name(QLineEdit):
    """Where the name of a new topic is typed: Enter or leaving it makes it, Escape does not."""

    def __init__(self, given: Callable[[], None], left: Callable[[], None]) -> None:
        super().__init__()
        self._left = left
        self.setPlaceholderText(tr("Name of the new topic"))
        self.setAccessibleName(tr("Name of the new topic"))
        self.editingFinished.connect(given)
        self.hide()

    def event(self, event: QEvent) -> bool:
        # Escape is a shortcut of the card; here it only takes the field away.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._left()
        else:
            super().keyPressEvent(event)
