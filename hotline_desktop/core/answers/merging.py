"""Two answers to one question made into one, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Lesson
from hotline_desktop.core.text import tr

from .browse import answer
from .commands import change_answer, delete_answers, restore_answers
from .values import AnswerValues


@dataclass(frozen=True)
class Merge:
    """What a merge did, for taking it back.

    Attributes:
        kept_id: the answer that remains.
        gone_id: the one that went to the bin.
        before: the remaining one as it was.
        lessons: what callers had been given of the other one.
    """

    kept_id: int
    gone_id: int
    before: AnswerValues
    lessons: tuple[int, ...]


def merge_answers(kept_id: int, gone_id: int, *, by: int | None, now: datetime) -> Merge:
    """Make two answers one: variants that say something else and evidence go to ``kept_id``.

    The question of the other one becomes one of the words that callers use; it goes to the bin.

    Raises:
        UserError: both are the same answer.
    """
    if kept_id == gone_id:
        raise UserError(tr("An answer cannot be merged with itself."), tr("Nothing was changed."))
    with transaction():
        kept, gone = answer(kept_id).values, answer(gone_id).values
        said = {" ".join(wording.text.split()) for wording in kept.variants}
        more = tuple(
            replace(wording, id=0)
            for wording in gone.variants
            if " ".join(wording.text.split()) not in said
        )
        keywords = "; ".join(filter(None, (kept.keywords, gone.question, gone.keywords)))
        lessons = tuple(
            id for (id,) in Lesson.select(Lesson.id).where(Lesson.answer == gone_id).tuples()
        )
        changes = {"variants": kept.variants + more, "keywords": keywords}
        change_answer(kept_id, changes, by=by, now=now)
        Lesson.update(answer=kept_id).where(Lesson.answer == gone_id).execute()
        delete_answers([gone_id], by=by, now=now)
    return Merge(kept_id, gone_id, kept, lessons)


def unmerge(merge: Merge, *, by: int | None, now: datetime) -> None:
    """Take a merge back: both answers and the evidence for each are as before."""
    with transaction():
        changes = {"variants": merge.before.variants, "keywords": merge.before.keywords}
        change_answer(merge.kept_id, changes, by=by, now=now)
        for start in range(0, len(merge.lessons), 500):
            part = merge.lessons[start : start + 500]
            Lesson.update(answer=merge.gone_id).where(Lesson.id.in_(part)).execute()
        restore_answers([merge.gone_id], by=by, now=now)
