"""The call card: one call as it is typed, from the ring to the filing."""

from .card import CallCard
from .keys import (
    ANSWER_KEYS,
    CALL_KEYS,
    COLLEAGUE_KEYS,
    HISTORY_KEY,
    OUTCOME_KEYS,
    QUICK_KEYS,
    SUGGESTION_KEYS,
)
from .script import BACK_KEY, NEXT_KEY
from .state import CardState

__all__ = [
    "ANSWER_KEYS", "BACK_KEY", "CALL_KEYS", "COLLEAGUE_KEYS", "HISTORY_KEY", "NEXT_KEY",
    "OUTCOME_KEYS", "QUICK_KEYS", "SUGGESTION_KEYS", "CallCard", "CardState",
]  # fmt: skip
