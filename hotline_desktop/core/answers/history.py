"""Who changed what in prepared answers, and what they were at an instant."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from hotline_desktop.core import history
from hotline_desktop.core.history import Edit

from .values import AnswerValues, Wording

PARTS = {"variants": lambda written: Wording(*written)}
"""Parts of an answer, from what the triggers write of each; wordings without their ids."""


def edits_of(answer_id: int) -> list[Edit]:
    """The edits of an answer and its wordings, newest first."""
    return history.edits_of("answer", answer_id)


def undone(values: AnswerValues, edits: Iterable[Edit]) -> AnswerValues:
    """The answer as it was before these edits, newest first; wordings without their ids."""
    plain = replace(values, variants=tuple(replace(w, id=0) for w in values.variants))
    return history.undone(plain, edits, PARTS, _value)


def _value(name: str, written: Any) -> Any:
    if name == "hot":
        return bool(written)
    if name == "fields":
        return tuple(json.loads(written))
    if written is not None and name == "verified_at":
        return datetime.fromtimestamp(written, UTC)
    if written is not None and name == "valid_until":
        return date.fromisoformat(written)
    return written
