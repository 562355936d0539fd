"""Two answers to one question become one, and two again."""

from __future__ import annotations

from datetime import datetime

import pytest

from hotline_desktop.core.answers import browse, commands
from hotline_desktop.core.answers.merging import merge_answers, unmerge
from hotline_desktop.core.answers.values import AnswerValues, Wording
from hotline_desktop.core.errors import UserError


def test_a_merge_keeps_every_wording_and_all_evidence(hotline: int, now: datetime) -> None:
    one = _add("Есть ли общежитие?", now, "Да.", "Да, всем иногородним.")
    other = _add("Дают ли места в общежитии?", now, "Да.", "Заявление подают в июле.")
    commands.give(other, "где жить первокурснику", by=None, now=now)

    merge_answers(one, other, by=None, now=now)

    said = [wording.text for wording in browse.answer(one).values.variants]
    assert said == ["Да.", "Да, всем иногородним.", "Заявление подают в июле."]
    assert browse.usage()[one].times == 1
    assert browse.listed() == [one]
    assert browse.search("дают места") == [one]


def test_a_merge_is_taken_back_whole(hotline: int, now: datetime) -> None:
    one = _add("Есть ли общежитие?", now, "Да.")
    other = _add("Дают ли места в общежитии?", now, "Заявление подают в июле.")
    commands.give(one, "есть общага", by=None, now=now)
    commands.give(other, "где жить", by=None, now=now)
    before = browse.answers([one, other])

    unmerge(merge_answers(one, other, by=None, now=now), by=None, now=now)

    assert browse.answers([one, other]) == before
    assert {id: use.times for id, use in browse.usage().items()} == {one: 1, other: 1}
    assert browse.search("дают места") == [other]


def test_an_answer_is_not_merged_with_itself(hotline: int, now: datetime) -> None:
    one = _add("Есть ли общежитие?", now, "Да.")
    with pytest.raises(UserError):
        merge_answers(one, one, by=None, now=now)
    assert browse.listed() == [one]


def _add(question: str, now: datetime, *said: str) -> int:
    values = AnswerValues(question=question, variants=tuple(map(Wording, said)))
    return commands.add_answer(values, by=None, now=now)
