"""Which answers were given in a call, and what they teach."""

from __future__ import annotations

from datetime import datetime

import pytest

from hotline_desktop.core import lists, suggest
from hotline_desktop.core.answers import browse, commands
from hotline_desktop.core.answers.given import file_answered, given_in, note_given
from hotline_desktop.core.answers.values import AnswerValues, Wording
from hotline_desktop.core.calls.commands import unfile_call
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.storage.tables import Lesson
from hotline_desktop.core.suggest import encoder, service, vectors


@pytest.fixture(autouse=True)
def forgotten() -> object:
    suggest.forget()
    yield
    suggest.forget()


@pytest.fixture
def answer_ids(hotline: int, now: datetime) -> list[int]:
    return [
        commands.add_answer(
            AnswerValues(question, variants=(Wording("Да."), Wording("Конечно.", "short"))),
            by=None,
            now=now,
        )
        for question in ("Предоставляется ли жильё?", "Сколько стоит обучение?")
    ]


def call(line: int, now: datetime, question: str) -> CallValues:
    answered = lists.outcome_of_kind("answered")
    return CallValues(line, now, question=question, outcome_id=answered)


def test_what_was_given_is_kept_with_the_call(
    hotline: int, answer_ids: list[int], now: datetime
) -> None:
    first, second = answer_ids
    short = browse.answer(first).values.variants[1].id
    values = call(hotline, now, "Дадут ли койку?")
    id = file_answered(values, [(first, short), (second, None)], by=None, now=now)
    assert given_in(id) == ((first, short), (second, None))
    assert browse.usage()[first].times == 1
    note_given(id, "Дадут ли место?", [(second, None)], by=None, now=now)
    assert given_in(id) == ((second, None),)
    assert Lesson.get().question == "Дадут ли место?"
    note_given(id, "Дадут ли место?", [(9999, 1)], by=None, now=now)
    assert given_in(id) == (), "an answer that is gone is left out"


def test_the_next_caller_profits_at_once_and_not_from_what_was_taken_back(
    hotline: int, answer_ids: list[int], now: datetime
) -> None:
    suggest.refresh()
    assert not suggest.quick("койка в корпусе").fits
    values = call(hotline, now, "Дадут ли койку в корпусе?")
    id = file_answered(values, [(answer_ids[0], None)], by=None, now=now)
    suggest.refresh()
    found = suggest.quick("койка в корпусе")
    assert [answer.id for answer in found.answers][:1] == answer_ids[:1]
    assert found.calls[0].call_id == id
    unfile_call(id, by=None, now=now)
    suggest.refresh()
    assert not suggest.quick("койка в корпусе").fits
    assert not suggest.quick("койка в корпусе").calls
    assert browse.usage() == {}, "calls in the bin are not counted"


def test_many_filings_are_one_tail(hotline: int, answer_ids: list[int], now: datetime) -> None:
    suggest.refresh()
    base = service._memory
    assert base is not None
    for n in range(5):
        values = call(hotline, now, f"Вопрос номер {n}, тема {'абвгд'[n]}")
        file_answered(values, [(answer_ids[n % 2], None)], by=None, now=now)
        suggest.refresh()
    after = service._memory
    assert after is not None
    assert after.answers is base.answers, "only the tail is read"
    assert [len(part.keys) for part in after.past] == [0, 5]


@pytest.mark.skipif(not encoder.available(), reason="the encoder is not installed")
def test_the_meaning_of_a_new_call_joins_the_others(
    hotline: int, answer_ids: list[int], now: datetime
) -> None:
    encoder.encode(["прогрев"])
    suggest.compute_missing()
    suggest.refresh()
    first = suggest.full("Где я буду жить?").answers
    values = call(hotline, now, "Где мы будем жить и спать?")
    id = file_answered(values, [(answer_ids[0], None)], by=None, now=now)
    suggest.refresh()
    assert suggest.compute_latest() == 1
    assert list(vectors.load("call")) == [id]
    again = suggest.full("Где я буду жить?").answers
    assert again[0].id == answer_ids[0]
    assert not first or again[0].score > first[0].score
    assert suggest.compute_latest() == 0


def test_what_meaning_found_stays_while_somebody_types_on() -> None:
    def answer(id: int, score: float) -> suggest.SuggestedAnswer:
        return suggest.SuggestedAnswer(id, str(id), score)

    words = suggest.Suggestions((answer(1, 0.5), answer(2, 0.1)))
    meaning = suggest.Suggestions((answer(3, 0.6), answer(2, 0.3)))
    found = suggest.merged(words, meaning)
    assert [a.id for a in found.answers] == [3, 2, 1]
