"""Prepared answers as plain values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from hotline_desktop.core.text import tr

FULL, SHORT, ALOUD, UPSET = "full", "short", "aloud", "upset"

KINDS: dict[str, Callable[[], str]] = {
    FULL: lambda: tr("Full"),
    SHORT: lambda: tr("Short"),
    ALOUD: lambda: tr("To read aloud"),
    UPSET: lambda: tr("For an upset caller"),
}
"""Kinds of wording and their names. A wording in another language has its ``language`` besides."""

READY, DRAFT = "ready", "draft"


@dataclass(frozen=True)
class Wording:
    """One variant of an answer; ``id`` is 0 until it is stored, ``language`` "" the line's own."""

    text: str
    kind: str = FULL
    language: str = ""
    id: int = 0


@dataclass(frozen=True)
class AnswerValues:
    """A question and its prepared answers; see the table for the meaning of each field."""

    question: str = ""
    topic_id: int | None = None
    variants: tuple[Wording, ...] = ()
    keywords: str = ""
    state: str = READY
    hot: bool = False
    likelihood: int = 0
    sharpness: int = 0
    stance: str = ""
    never_say: str = ""
    contact_id: int | None = None
    fields: tuple[str, ...] = ()
    valid_until: date | None = None
    verified_at: datetime | None = None


@dataclass(frozen=True)
class Answer:
    """A stored answer. ``uid`` names it in files, ``deleted`` says that it is in the bin."""

    id: int
    uid: str
    values: AnswerValues
    deleted: bool = False
