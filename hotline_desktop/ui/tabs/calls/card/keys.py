"""The keys of the outcomes."""

from __future__ import annotations

from hotline_desktop.core.calls import outcomes

OUTCOME_KEYS = {
    outcomes.ANSWERED: "F5",
    outcomes.REFERRED: "F6",
    outcomes.CALLBACK: "F7",
    outcomes.UNRESOLVED: "F8",
}
QUICK_KEYS = {kind: f"Ctrl+Shift+{n}" for n, kind in enumerate(outcomes.WITHOUT_QUESTION, start=1)}
"""Calls without a question: the key files the card at once."""

ANSWER_KEYS, COLLEAGUE_KEYS, CALL_KEYS = (1, 2, 3, 4, 5), (6, 7), (9, 0)
"""The digits that, with Alt, choose a prepared answer, a colleague, an earlier call."""

HISTORY_KEY = "Ctrl+Shift+H"

SUGGESTION_KEYS = {
    "Alt+Down": "next_answer",
    "Alt+Up": "previous_answer",
    "Alt+Right": "next_wording",
    "Alt+Left": "previous_wording",
    "Alt+Return": "mark",
    "Alt+M": "mail",
}
"""What else is done with the suggestions."""
