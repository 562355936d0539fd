"""Answers, colleagues and earlier calls that fit what a caller says.

``quick`` goes by words and keeps up with the typing; ``full`` adds meaning and may take a few
tenths of a second, the first time one to two seconds more: call it from a worker. Both read what
``refresh`` took into memory, which a worker calls after changes; the first call does it by itself.
"""

from .service import (
    compute_latest,
    compute_missing,
    forget,
    full,
    has_answers,
    meaning_helps,
    merged,
    quick,
    ready,
    refresh,
)
from .values import SimilarCall, SuggestedAnswer, SuggestedContact, Suggestions

__all__ = [
    "SimilarCall", "SuggestedAnswer", "SuggestedContact", "Suggestions", "compute_latest",
    "compute_missing", "forget", "full", "has_answers", "meaning_helps", "merged", "quick",
    "ready", "refresh",
]  # fmt: skip
