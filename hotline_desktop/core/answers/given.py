"""Which prepared answers were given in a call: kept with it, and evidence for the next caller."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from hotline_desktop.core.calls.commands import file_call
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Answer, Lesson, Variant

from .commands import give, take_back

Given = tuple[int, int | None]
"""An answer, and the wording of it if that is known."""


def given_in(call_id: int) -> tuple[Given, ...]:
    """The prepared answers that were given in a call, in order."""
    query = Lesson.select(Lesson.answer, Lesson.variant).where(Lesson.call == call_id)
    return tuple((answer, variant) for answer, variant in query.order_by(Lesson.id).tuples())


def note_given(
    call_id: int, question: str, given: Sequence[Given], *, by: int | None, now: datetime
) -> None:
    """Make these the answers given in a call: what was noted besides is forgotten.

    Answers and wordings that somebody removed for good meanwhile are left out.
    """
    with transaction():
        before = dict(given_in(call_id))
        wanted = dict(given)
        for answer_id in before.keys() - wanted.keys():
            take_back(call_id, answer_id)
        Lesson.update(question=question.strip()).where(Lesson.call == call_id).execute()
        for answer_id, variant_id in wanted.items():
            if answer_id in before and before[answer_id] == variant_id:
                continue
            if not Answer.select().where(Answer.id == answer_id).exists():
                continue
            known = Variant.select().where(Variant.id == variant_id).exists()
            give(
                answer_id, question, by=by, now=now, call_id=call_id,
                variant_id=variant_id if known else None,
            )  # fmt: skip


def file_answered(
    values: CallValues,
    given: Sequence[Given],
    *,
    by: int | None,
    now: datetime,
    draft_id: int | None = None,
) -> int:
    """Register a call and note which answers were given in it; returns the call's id."""
    if not given:
        return file_call(values, by=by, now=now, draft_id=draft_id)
    with transaction():
        id = file_call(values, by=by, now=now, draft_id=draft_id)
        note_given(id, values.question, given, by=by, now=now)
    return id
