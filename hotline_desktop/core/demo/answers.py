"""Prepared answers of the made-up office, with the calls in which they were given."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from .. import topics
from ..answers.commands import add_answer
from ..answers.values import ALOUD, FULL, SHORT, UPSET, AnswerValues, Wording
from ..calls import outcomes
from ..lists import outcome_of_kind
from ..storage.tables import Call, Lesson
from .texts import texts

VERIFIED_BEFORE = timedelta(days=40)


def create_answers(language: str, topic_ids: Sequence[int], by: int, now: datetime) -> None:
    """Write the answers, put topics under wider ones, and note which calls got which answer.

    Args:
        language: ``en`` or ``ru``.
        topic_ids: the office's topics in their order.
        by: the operator who wrote them all.
        now: the moment of the demonstration.
    """
    text = texts(f"answers_{language}")
    for topic, wider in text["wider"].items():
        topics.put_under(topic_ids[int(topic)], topic_ids[wider])
    answered = (
        Call.select(Call.id, Call.question, Call.started_at, Call.taken_by)
        .where(Call.outcome == outcome_of_kind(outcomes.ANSWERED), Call.deleted_at.is_null())
        .tuples()
    )
    calls = [(id, question, question.casefold(), at, who) for id, question, at, who in answered]
    lessons = []
    for entry in text["answers"]:
        answer_id = add_answer(_values(entry, topic_ids, now), by=by, now=now - VERIFIED_BEFORE)
        asked = entry.get("asked", ())
        lessons += [
            {"question": question, "answer": answer_id, "call": id, "at": at, "by": who}
            for id, question, folded, at, who in calls
            if any(words in folded for words in asked)
        ]
    for start in range(0, len(lessons), 500):
        Lesson.insert_many(lessons[start : start + 500]).execute()


def _values(entry: dict[str, Any], topic_ids: Sequence[int], now: datetime) -> AnswerValues:
    variants = [Wording(entry[kind], kind) for kind in (FULL, SHORT, ALOUD, UPSET) if kind in entry]
    if "en" in entry:
        variants.append(Wording(entry["en"], FULL, "en"))
    days = entry.get("valid_days")
    likelihood, sharpness = entry.get("hot", (0, 0))
    return AnswerValues(
        question=entry["question"],
        topic_id=topic_ids[entry["topic"]],
        variants=tuple(variants),
        keywords=entry.get("keywords", ""),
        state=entry.get("state", "ready"),
        hot="hot" in entry,
        likelihood=likelihood,
        sharpness=sharpness,
        stance=entry.get("stance", ""),
        never_say=entry.get("never_say", ""),
        fields=tuple(entry.get("fields", ())),
        valid_until=None if days is None else (now + timedelta(days=days)).date(),
        verified_at=now - VERIFIED_BEFORE,
    )
