"""The call card: one call as it is typed, from the ring to the filing."""

from .card import CallCard
from .keys import OUTCOME_KEYS, QUICK_KEYS
from .script import BACK_KEY, NEXT_KEY
from .state import CardState

__all__ = ["BACK_KEY", "NEXT_KEY", "OUTCOME_KEYS", "QUICK_KEYS", "CallCard", "CardState"]
