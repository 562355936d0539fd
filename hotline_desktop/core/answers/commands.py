"""Everything that writes prepared answers. Each command is one transaction.

Triggers of the database keep the history of answers and of their variants.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from hotline_desktop.core import lists
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.kept_entries import KeptEntries
from hotline_desktop.core.search import texts
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Answer as Row
from hotline_desktop.core.storage.tables import Call, Lesson, Variant
from hotline_desktop.core.text import tr

from .browse import answer, answers
from .values import DRAFT, AnswerValues, Wording

_PLAIN = (
    "question", "topic_id", "keywords", "state", "hot", "likelihood", "sharpness", "stance",
    "never_say", "contact_id", "valid_until", "verified_at",
)  # fmt: skip


def add_answer(values: AnswerValues, *, by: int | None, now: datetime, uid: str = "") -> int:
    """Write a new question with its variants; returns its id.

    Raises:
        UserError: the question is empty.
    """
    _check(values)
    with transaction():
        id = int(
            Row.insert(
                uid=uid or secrets.token_hex(8), created_at=now, changed_by=by, **_row(values)
            ).execute()
        )
        _write_variants(id, values.variants, by, now)
        texts.put("answer", [_text(id, values)])
    return id


def change_answer(
    answer_id: int, changes: dict[str, Any], *, by: int | None, now: datetime
) -> None:
    """Change some fields, named as in ``AnswerValues``; variants are told apart by their ids.

    Raises:
        UserError: the question would be empty.
    """
    with transaction():
        before = answer(answer_id)
        after = replace(before.values, **changes)
        _check(after)
        Row.update(**_row(after), changed_by=by, changed_at=now).where(
            Row.id == answer_id
        ).execute()
        if after.variants != before.values.variants:
            _write_variants(answer_id, after.variants, by, now)
        if not before.deleted:
            texts.put("answer", [_text(answer_id, after)])


def give(
    answer_id: int,
    question: str,
    *,
    by: int | None,
    now: datetime,
    variant_id: int | None = None,
    call_id: int | None = None,
) -> int:
    """Note that this answer was given to a caller's question: the next such caller profits.

    Args:
        answer_id: what was answered.
        question: in the caller's words.
        by: the operator.
        now: when.
        variant_id: the wording, if it is known.
        call_id: the registered call; an answer noted for it before is forgotten.

    Returns:
        The lesson's id.
    """
    with transaction():
        if call_id is not None:
            Lesson.delete().where(Lesson.call == call_id, Lesson.answer == answer_id).execute()
        return int(
            Lesson.insert(
                question=question.strip(), answer=answer_id, variant=variant_id, call=call_id,
                at=now, by=by,
            ).execute()
        )  # fmt: skip


def take_back(call_id: int, answer_id: int) -> None:
    """Forget that this answer was given in this call."""
    with transaction():
        Lesson.delete().where(Lesson.call == call_id, Lesson.answer == answer_id).execute()


def learn(lessons: Iterable[tuple[str, int]], *, by: int | None, now: datetime) -> int:
    """Past calls as evidence: a caller's words and the answer's id each; returns how many are new.

    What was learnt before is not learnt twice, so a file may be given again.
    """
    with transaction():
        known = set(
            Lesson.select(Lesson.answer, Lesson.question).where(Lesson.call.is_null()).tuples()
        )
        rows = []
        for said, answer_id in lessons:
            question = said.strip()
            if question and (answer_id, question) not in known:
                known.add((answer_id, question))
                rows.append({"question": question, "answer": answer_id, "at": now, "by": by})
        for start in range(0, len(rows), 500):
            Lesson.insert_many(rows[start : start + 500]).execute()
    return len(rows)


def answer_from_call(call_id: int, *, by: int | None, now: datetime) -> int:
    """Make a draft of what was asked and said in a call; returns the answer's id."""
    call = Call.get_by_id(call_id)
    said = call.answer.strip()
    with transaction():
        id = add_answer(
            AnswerValues(
                question=" ".join(call.question.split()) or tr("A new question"),
                topic_id=call.topic_id,
                variants=(Wording(said),) if said else (),
                state=DRAFT,
            ),
            by=by,
            now=now,
        )
        if call.question.strip():
            give(id, call.question, by=by, now=now, call_id=call_id)
    return id


def _check(values: AnswerValues) -> None:
    if not values.question.strip():
        raise UserError(tr("An answer needs the question that it answers."))


def _row(values: AnswerValues) -> dict[str, Any]:
    return {
        **{name: getattr(values, name) for name in _PLAIN},
        "question_key": lists.folded(values.question),
        "fields": json.dumps(values.fields, ensure_ascii=False),
    }


def _write_variants(
    answer_id: int, wanted: tuple[Wording, ...], by: int | None, now: datetime
) -> None:
    stored = {row.id: row for row in Variant.select().where(Variant.answer == answer_id)}
    gone = stored.keys() - {wording.id for wording in wanted}
    if gone:
        Variant.delete().where(Variant.id.in_(gone)).execute()
    for position, wording in enumerate(wanted):
        values = {
            "position": position, "kind": wording.kind, "language": wording.language,
            "text": wording.text, "changed_by": by, "changed_at": now,
        }  # fmt: skip
        row = stored.get(wording.id)
        if row is None:
            Variant.insert(answer=answer_id, **values).execute()
        elif (row.position, row.kind, row.language, row.text) != (
            position, wording.kind, wording.language, wording.text,
        ):  # fmt: skip
            Variant.update(**values).where(Variant.id == row.id).execute()


def _text(id: int, values: AnswerValues) -> texts.Text:
    said = (
        values.question, values.keywords, values.stance,
        *(wording.text for wording in values.variants),
    )  # fmt: skip
    topics = () if values.topic_id is None else (values.topic_id,)
    return texts.Text(id, said, (), topics)


def _texts(ids: list[int]) -> list[texts.Text]:
    return [_text(found.id, found.values) for found in answers(ids)]


KEPT = KeptEntries("answer", Row, _texts)
verify = KEPT.verify
delete_answers = KEPT.delete
restore_answers = KEPT.restore
reindex = KEPT.reindex
