"""What changed, told to whoever shows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

CALLS = "calls"
LISTS = "lists"
LINE = "line"
SETTINGS = "settings"
IMPORTS = "imports"
DRAFTS = "drafts"
ROSTER = "roster"
ANSWERS = "answers"
CONTACTS = "contacts"
CARRIERS = "carriers"
ADVERTISING = "advertising"
NOTICES = "notices"
EVERYTHING = "everything"
"""Areas. ``EVERYTHING`` is sent when the whole database was replaced by a backup."""


class Changes(QObject):
    """The one place through which parts of the window learn of changes.

    ``changed(area, initiator)`` follows a command of the core that has succeeded; the initiator is
    the widget that called it, which usually needs no reload.
    """

    changed = Signal(str, object)

    def tell(self, area: str, initiator: object = None) -> None:
        """Say that an area changed."""
        self.changed.emit(area, initiator)
