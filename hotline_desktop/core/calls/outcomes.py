"""The kinds of outcome: what the program itself knows of how a call ended."""

from __future__ import annotations

from hotline_desktop.core.text import tr

ANSWERED, REFERRED, CALLBACK, UNRESOLVED = "answered", "referred", "callback", "unresolved"
SILENT, WRONG_NUMBER, HANGUP, ABUSE, THANKS = "silent", "wrong_number", "hangup", "abuse", "thanks"

WITH_QUESTION = (ANSWERED, REFERRED, CALLBACK, UNRESOLVED)
WITHOUT_QUESTION = (SILENT, WRONG_NUMBER, HANGUP, ABUSE, THANKS)
KINDS = WITH_QUESTION + WITHOUT_QUESTION

URGENCIES = (0, 1, 2)


def urgency_name(urgency: int) -> str:
    """The word for 0 normal, 1 high, 2 urgent."""
    return (tr("Normal"), tr("High"), tr("Urgent"))[urgency]


def direction_name(direction: str) -> str:
    """The word for ``in`` and ``out``."""
    return tr("Outgoing") if direction == "out" else tr("Incoming")
