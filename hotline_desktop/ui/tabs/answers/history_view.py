"""Who changed what in a prepared answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from hotline_desktop.core import lists
from hotline_desktop.core.answers.history import PARTS, edits_of
from hotline_desktop.core.answers.values import DRAFT, KINDS
from hotline_desktop.core.contacts.browse import contacts
from hotline_desktop.core.history import entered_at
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.storage.tables import Answer, Topic
from hotline_desktop.core.text import tr
from hotline_desktop.ui.dates import date_text, day_text
from hotline_desktop.ui.widgets import history

from .rows import LEVELS

LABELS: dict[str, Callable[[], str]] = {
    "question": lambda: tr("Question"),
    "topic_id": lambda: tr("Topic"),
    "variants": lambda: tr("Wording"),
    "keywords": lambda: tr("Other words callers use"),
    "state": lambda: tr("State"),
    "hot": lambda: tr("Hot topic"),
    "likelihood": lambda: tr("How likely"),
    "sharpness": lambda: tr("How sharp"),
    "stance": lambda: tr("What we say"),
    "never_say": lambda: tr("What we never say"),
    "contact_id": lambda: tr("Contact"),
    "fields": lambda: tr("Fields to ask for"),
    "valid_until": lambda: tr("Valid until"),
    "verified_at": lambda: tr("Verified"),
}


def history_lines(answer_id: int) -> list[history.Told]:
    """The edits of an answer in words, newest first."""
    entered = entered_at(Answer, answer_id)
    return history.told(edits_of(answer_id), LABELS, _words, PARTS, entered)


def _words(name: str, value: Any) -> str:
    if value in (None, "", "[]"):
        return ""
    known: dict[str, Callable[[Any], str]] = {
        "topic_id": lambda id: lists.names(Topic).get(id, ""),
        "variants": _wording,
        "state": lambda state: tr("Draft") if state == DRAFT else tr("Ready"),
        "hot": lambda hot: tr("yes") if hot else tr("no"),
        "likelihood": lambda level: LEVELS[level](),
        "sharpness": lambda level: LEVELS[level](),
        "contact_id": lambda id: "".join(
            c.values.shown_name for c in contacts([id], deleted=True, photos=False)
        ),
        "fields": lambda written: ", ".join(written.strip("[]").replace('"', "").split(", ")),
        "valid_until": lambda written: date_text(date.fromisoformat(written)),
        "verified_at": lambda at: day_text(datetime.fromtimestamp(at, UTC), office_zone()),
    }
    if name in known:
        return known[name](value)
    return " ".join(str(value).split())


def _wording(part: list[str]) -> str:
    text, kind, language = part
    named = ", ".join(filter(None, (KINDS[kind]() if kind in KINDS else kind, language)))
    return f"{named}: {' '.join(text.split())}"


def show_history(parent: QWidget, answer_id: int) -> QDialog:
    """Open the history beside the card."""
    return history.show(parent, history_lines(answer_id))
