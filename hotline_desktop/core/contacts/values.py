"""Contacts as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

LEVELS = (0, 1, 2, 3)
"""How well somebody knows a matter: not said, a little, well, thoroughly."""

Extra = tuple[str, str, tuple[tuple[str, str], ...], str]
"""A line of a vCard that has no field of its own: group, name, parameters, value as written.

A name that begins with ``=`` says how a field was written on the card that it came from.
"""


@dataclass(frozen=True)
class Phone:
    """A number as typed, its extension, and in words which number it is."""

    number: str
    extension: str = ""
    label: str = ""

    @property
    def shown(self) -> str:
        """The number with its extension, as one says it."""
        return f"{self.number}, {self.extension}" if self.extension else self.number


@dataclass(frozen=True)
class Email:
    """An address, and in words which one it is."""

    address: str
    label: str = ""


@dataclass(frozen=True)
class Skill:
    """What somebody can answer: a topic, own words, or both. ``level`` is one of ``LEVELS``."""

    topic_id: int | None = None
    words: str = ""
    level: int = 0
    remark: str = ""


@dataclass(frozen=True)
class ContactValues:
    """What is known of a contact; see the table for the meaning of each field."""

    name: str = ""
    position: str = ""
    department: str = ""
    organisation: str = ""
    room: str = ""
    hours: str = ""
    substitute: str = ""
    operator_id: int | None = None
    notes: str = ""
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    skills: tuple[Skill, ...] = ()
    photo: bytes | None = None
    photo_type: str = ""
    extra: tuple[Extra, ...] = ()
    verified_at: datetime | None = None

    @property
    def shown_name(self) -> str:
        """The name, or whatever else tells this contact from others."""
        for text in (self.name, self.organisation):
            if text:
                return text
        if self.emails:
            return self.emails[0].address
        return self.phones[0].shown if self.phones else ""


@dataclass(frozen=True)
class Contact:
    """A stored contact. ``uid`` names it in files, ``deleted`` says that it is in the bin."""

    id: int
    uid: str
    values: ContactValues
    deleted: bool = False
