"""Errors that are no bugs: each says what happened, what is safe and what to do."""

from __future__ import annotations


class UserError(Exception):
    """Something the user can understand and act upon. Texts are already translated.

    Args:
        what: what happened, one sentence.
        safe: what is not lost, one sentence, may be empty.
        action: what to do now, one sentence, may be empty.
    """

    def __init__(self, what: str, safe: str = "", action: str = "") -> None:
        super().__init__(" ".join(part for part in (what, safe, action) if part))
        self.what = what
        self.safe = safe
        self.action = action


class Cancelled(Exception):
    """The user cancelled long work; nothing of it remains."""
