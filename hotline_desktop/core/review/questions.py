"""Which prepared answers were given, and what was asked in vain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from hotline_desktop.core.answers.care import open_questions
from hotline_desktop.core.calls import browse
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.storage.tables import Answer

LOOKED_AT = 200
"""The latest calls with an open question that are put together; older ones are only counted."""


def prepared_answers() -> int:
    """How many there are to give."""
    return int(Answer.select().where(Answer.deleted_at.is_null()).count())


def given_answers(used: Mapping[int, int], most: int) -> tuple[tuple[str, int], ...]:
    """The question of each prepared answer that was given most, and in how many calls."""
    ids = list(used)[:most]
    rows = Answer.select(Answer.id, Answer.question).where(Answer.id.in_(ids)).tuples()
    questions = dict(rows)
    return tuple((questions[id], used[id]) for id in ids if id in questions)


def asked_in_vain(calls: CallFilter, most: int) -> list[tuple[str, int, datetime]]:
    """Like questions put together: the wording, how many calls, when it was asked last."""
    ids = [row.id for row in browse.page(calls, limit=LOOKED_AT)]
    return [(one.question, len(one.call_ids), one.last) for one in open_questions(among=ids)[:most]]
