"""Answers, colleagues and earlier calls that fit what a caller says.

``quick`` goes by words and keeps up with the typing; ``full`` adds meaning and may take a few
tenths of a second, the first time one to two seconds more: call it from a worker. Both read what
``refresh`` took into memory, which a worker calls after changes; the first call does it by itself.

The functions are imported when they are first asked for: NumPy is not needed to open a window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .values import SimilarCall, SuggestedAnswer, SuggestedContact, Suggestions

if TYPE_CHECKING:
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

__all__ = [
    "SimilarCall", "SuggestedAnswer", "SuggestedContact", "Suggestions", "compute_latest",
    "compute_missing", "forget", "full", "has_answers", "meaning_helps", "merged", "quick",
    "ready", "refresh",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    from . import service

    return getattr(service, name)
