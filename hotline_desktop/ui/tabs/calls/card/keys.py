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
