"""Who changed what in contacts, and what they were at an instant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from hotline_desktop.core import history
from hotline_desktop.core.history import Edit

from .values import ContactValues, Email, Phone, Skill

PARTS = {
    "phones": lambda written: Phone(*written),
    "emails": lambda written: Email(*written),
    "skills": lambda written: Skill(*written),
}
"""Parts of a contact, from what the triggers write of each."""


def edits_of(contact_id: int) -> list[Edit]:
    """The edits of a contact, newest first."""
    return history.edits_of("contact", contact_id)


def undone(values: ContactValues, edits: Iterable[Edit]) -> ContactValues:
    """The contact as it was before these edits, newest first; its photo stays as it is."""
    return history.undone(values, edits, PARTS, _value)


def _value(name: str, written: Any) -> Any:
    if name == "verified_at" and written is not None:
        return datetime.fromtimestamp(written, UTC)
    return written
