"""Who changed what in a contact."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QWidget

from hotline_desktop.core import lists
from hotline_desktop.core.contacts.history import PARTS, edits_of
from hotline_desktop.core.contacts.values import Phone
from hotline_desktop.core.history import entered_at
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.storage.tables import Contact, Operator, Topic
from hotline_desktop.core.text import tr
from hotline_desktop.ui.dates import day_text
from hotline_desktop.ui.widgets import history

LABELS: dict[str, Callable[[], str]] = {
    "name": lambda: tr("Full name"),
    "position": lambda: tr("Position"),
    "department": lambda: tr("Department"),
    "organisation": lambda: tr("Organisation"),
    "room": lambda: tr("Room"),
    "hours": lambda: tr("Working hours"),
    "substitute": lambda: tr("Substitute"),
    "operator_id": lambda: tr("Takes calls as"),
    "notes": lambda: tr("Notes"),
    "phones": lambda: tr("Telephones"),
    "emails": lambda: tr("E-mails"),
    "skills": lambda: tr("Competent for"),
    "picture": lambda: tr("Photo"),
    "verified_at": lambda: tr("Verified"),
}


def history_lines(contact_id: int) -> list[history.Told]:
    """The edits of a contact in words, newest first."""
    entered = entered_at(Contact, contact_id)
    return history.told(edits_of(contact_id), LABELS, _words, PARTS, entered)


def _words(name: str, value: Any) -> str:
    if value in (None, ""):
        return ""
    if name == "verified_at":
        return day_text(datetime.fromtimestamp(value, UTC), office_zone())
    if name == "operator_id":
        return lists.names(Operator).get(value, "")
    if name == "picture":
        short = QLocale.DataSizeFormat.DataSizeTraditionalFormat
        return tr("picture of {size}", size=QLocale().formattedDataSize(value, 0, short))
    if name == "phones":
        return Phone(*value).shown
    if name == "emails":
        return str(value[0])
    if name == "skills":
        topic = lists.names(Topic).get(value[0] or 0, "")
        return ": ".join(filter(None, (topic, value[1])))
    return " ".join(str(value).split())


def show_history(parent: QWidget, contact_id: int) -> QDialog:
    """Open the history beside the card."""
    return history.show(parent, history_lines(contact_id))
