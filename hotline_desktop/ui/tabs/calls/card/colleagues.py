"""Colleagues to ask, with their numbers and whether they are there now."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from hotline_desktop.core.contacts.browse import competent, contacts
from hotline_desktop.core.contacts.presence import TONES, Presence, presences, with_substitute
from hotline_desktop.core.contacts.values import Contact
from hotline_desktop.core.suggest import SuggestedContact
from hotline_desktop.core.text import tr

AGAIN_MS = 20_000
"""So often it is looked whether those on show are still there."""


@dataclass(frozen=True)
class Colleague:
    """Somebody to ask: how to reach him or her, and where he or she is now, in words."""

    id: int
    name: str
    reason: str = ""
    phone: str = ""
    address: str = ""
    presence: str = ""
    tone: str = ""
    operator_id: int | None = None

    def tip(self) -> str:
        """All of it, a line each."""
        letter = tr("By mail: {key}", key="Alt+M") if self.address else ""
        lines = (self.name, self.reason, self.phone, self.address, self.presence, letter)
        return "\n".join(filter(None, lines))


class Colleagues(QObject):
    """Looks colleagues up after the letter that named them is on the screen.

    Signals:
        changed: something more is known about those asked for.
    """

    changed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._wanted: list[SuggestedContact] = []
        self._for_topic: list[SuggestedContact] = []
        self._topic: int | None = None
        self._known: dict[int, Colleague] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look_up)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._look_up)

    def forget(self) -> None:
        """Ask anew about everybody."""
        self._known = {}
        self._look_up()

    def set_topic(self, topic_id: int | None) -> None:
        """Whoever is competent for this topic is named too."""
        if topic_id != self._topic:
            self._topic = topic_id
            found = [] if topic_id is None else competent(topic_id)
            self._for_topic = [SuggestedContact(c.contact_id, c.name, c.reason) for c in found]
            self.changed.emit()

    def among(self, suggested: Iterable[SuggestedContact]) -> list[Colleague]:
        """Those suggested and those competent for the topic, as far as they were looked up."""
        wanted = {who.id: who for who in (*suggested, *self._for_topic)}
        self._wanted = list(wanted.values())
        if any(id not in self._known for id in wanted):
            self._soon.start()
        if wanted and not self._again.isActive():
            self._again.start()
        return [self._known[id] for id in wanted if id in self._known]

    def _look_up(self) -> None:
        if not self._wanted:
            self._again.stop()
            return
        reasons = {who.id: who.reason for who in self._wanted}
        now = self._now()
        people = contacts(reasons, photos=False)
        where = presences(people, now)
        found = {c.id: _colleague(c, reasons[c.id], where[c.id], now) for c in people}
        if any(self._known.get(id) != who for id, who in found.items()):
            self._known |= found
            self.changed.emit()


def _colleague(contact: Contact, reason: str, where: Presence, now: datetime) -> Colleague:
    said = contact.values
    return Colleague(
        contact.id,
        said.shown_name,
        reason,
        said.phones[0].shown if said.phones else "",
        said.emails[0].address if said.emails else "",
        with_substitute(where, now),
        TONES.get(where.state, "neutral"),
        said.operator_id,
    )
