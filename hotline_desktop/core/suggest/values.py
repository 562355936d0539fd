"""Suggestions as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from hotline_desktop.core.answers.values import Wording


@dataclass(frozen=True)
class SuggestedAnswer:
    """A prepared answer. ``score`` is 0 to 1; from about 0.5 it is most likely what is wanted.

    ``never_say`` is the supervisor's warning where the matter is a hot one.
    """

    id: int
    question: str
    score: float
    variants: tuple[Wording, ...] = ()
    topic_id: int | None = None
    contact_id: int | None = None
    valid_until: date | None = None
    never_say: str = ""


@dataclass(frozen=True)
class SuggestedContact:
    """Somebody to ask, and why in words."""

    id: int
    name: str
    reason: str


@dataclass(frozen=True)
class SimilarCall:
    """An earlier question like this one.

    Attributes:
        call_id: the registered call; None where it was learnt from a file.
        question: what was asked then.
        answer_id: the prepared answer that was given.
        answer: what was answered: the prepared answer's question, or the words in the register.
        score: how alike, 0 to 1.
        at: when the call was; None where it was learnt from a file.
        said: what the register says was answered.
    """

    call_id: int | None
    question: str
    answer_id: int | None
    answer: str
    score: float
    at: datetime | None = None
    said: str = ""


@dataclass(frozen=True)
class Suggestions:
    """What fits a caller's words; ``fits`` is False where no prepared answer does."""

    answers: tuple[SuggestedAnswer, ...] = ()
    contacts: tuple[SuggestedContact, ...] = ()
    calls: tuple[SimilarCall, ...] = ()

    @property
    def fits(self) -> bool:
        return bool(self.answers)
