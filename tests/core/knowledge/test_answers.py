"""Prepared answers: written, found, given, looked after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from hotline_desktop.core import lists, topics
from hotline_desktop.core.answers import browse, commands, history, wording
from hotline_desktop.core.answers.browse import AnswerFilter
from hotline_desktop.core.answers.desk import desk_values
from hotline_desktop.core.answers.values import DRAFT, AnswerValues, Wording
from hotline_desktop.core.calls.commands import file_call
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.contacts import commands as people
from hotline_desktop.core.contacts.values import ContactValues, Phone
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.hours import Period
from hotline_desktop.core.line.hours_store import set_hours
from hotline_desktop.core.storage.tables import Lesson, Topic

DOCUMENTS = AnswerValues(
    question="До какого числа принимают документы?",
    keywords="срок подачи",
    variants=(
        Wording("Документы принимают до **20 июля**."),
        Wording("До 20 июля.", "short"),
        Wording("Until July 20.", "full", "en"),
    ),
)


def add(values: AnswerValues, now: datetime) -> int:
    return commands.add_answer(values, by=None, now=now)


def texts(answer_id: int) -> list[str]:
    return [wording.text for wording in browse.answer(answer_id).values.variants]


def test_an_answer_comes_back_as_it_was_written(hotline: int, now: datetime) -> None:
    topic = lists.add(Topic, "Сроки")
    full = replace(
        DOCUMENTS, topic_id=topic, state=DRAFT, hot=True, likelihood=3, sharpness=2,
        stance="Срок твёрдый", never_say="«Как-нибудь решим»", fields=("номер дела",),
        valid_until=date(2026, 7, 20), verified_at=now,
    )  # fmt: skip
    found = browse.answer(add(full, now)).values
    stored = tuple(replace(wording, id=0) for wording in found.variants)
    assert replace(found, variants=stored) == full


def test_an_answer_needs_a_question(hotline: int, now: datetime) -> None:
    with pytest.raises(UserError):
        add(AnswerValues(question=" "), now)


def test_answers_are_found_by_any_form_in_question_variants_and_topic(
    hotline: int, now: datetime
) -> None:
    topic = lists.add(Topic, "Поступление")
    id = add(replace(DOCUMENTS, topic_id=topic), now)
    add(AnswerValues(question="Есть ли общежитие?"), now)
    for text in ("документ", "июль", "July", "подача", "поступлению", "какое число"):
        assert browse.search(text) == [id], text


def test_filters_narrow_the_list(hotline: int, now: datetime) -> None:
    wide, narrow = lists.add(Topic, "Приём"), lists.add(Topic, "Сроки")
    topics.put_under(narrow, wide)
    id = add(replace(DOCUMENTS, topic_id=narrow, hot=True, valid_until=date(2026, 1, 1)), now)
    other = add(AnswerValues(question="Есть ли общежитие?", state=DRAFT), now)
    assert browse.listed() == [id, other]
    assert browse.listed(AnswerFilter(topic_id=wide)) == [id]
    assert browse.listed(AnswerFilter(hot=True)) == [id]
    assert browse.listed(AnswerFilter(state=DRAFT)) == [other]
    assert browse.listed(AnswerFilter(outdated_on=date(2026, 3, 4))) == [id]
    assert browse.listed(AnswerFilter(unverified_since=now)) == []
    assert browse.listed(AnswerFilter(unverified_since=now + timedelta(days=1))) == [id, other]


def test_the_history_tells_who_changed_which_words(hotline: int, now: datetime) -> None:
    id = add(DOCUMENTS, now)
    variants = browse.answer(id).values.variants
    changed = (replace(variants[0], text="До 25 июля."), variants[1])
    commands.change_answer(id, {"variants": changed, "keywords": ""}, by=1, now=now)
    assert texts(id) == ["До 25 июля.", "До 20 июля."]
    edits = history.edits_of(id)
    words = ["Документы принимают до **20 июля**.", "full", ""]
    assert [edit.changes for edit in edits] == [
        {"variants": (words, ["До 25 июля.", "full", ""])},
        {"variants": (["Until July 20.", "full", "en"], None)},
        {"keywords": ("срок подачи", "")},
    ]
    assert {edit.by_id for edit in edits} == {1}
    before = tuple(replace(wording, id=0) for wording in variants)
    was = history.undone(browse.answer(id).values, edits)
    assert (set(was.variants), was.keywords) == (set(before), DOCUMENTS.keywords)


def test_giving_an_answer_counts_and_teaches(hotline: int, now: datetime) -> None:
    id, never = add(DOCUMENTS, now), add(AnswerValues(question="Есть ли общежитие?"), now)
    call = file_call(CallValues(hotline, now, question="а до когда бумаги"), by=None, now=now)
    commands.give(id, "а до когда бумаги", by=1, now=now, call_id=call)
    commands.give(id, "а до когда бумаги", by=1, now=now, call_id=call)
    assert browse.usage()[id].times == 1
    assert browse.usage()[id].last == now
    assert browse.never_used() == [never]
    commands.take_back(call, id)
    assert browse.usage() == {}


def test_learning_the_same_file_twice_changes_nothing(hotline: int, now: datetime) -> None:
    id = add(DOCUMENTS, now)
    past = [("до когда бумаги", id), ("крайний срок", id), ("крайний срок ", id), ("", id)]
    assert commands.learn(past, by=None, now=now) == 2
    assert commands.learn(past, by=None, now=now) == 0
    assert Lesson.select().count() == 2


def test_what_nobody_could_answer_becomes_a_draft(hotline: int, now: datetime) -> None:
    referred = lists.outcome_of_kind("referred")
    call = file_call(
        CallValues(hotline, now, question="Можно ли  с собакой?", answer="Узнаем",
                   outcome_id=referred),
        by=None, now=now,
    )  # fmt: skip
    answered = lists.outcome_of_kind("answered")
    file_call(CallValues(hotline, now, question="Где вход?", outcome_id=answered), by=1, now=now)
    assert browse.unanswered() == [call]
    id = commands.answer_from_call(call, by=None, now=now)
    made = browse.answer(id).values
    assert (made.question, made.state) == ("Можно ли с собакой?", DRAFT)
    assert texts(id) == ["Узнаем"]
    assert browse.unanswered() == []


def test_the_bin_gives_answers_back(hotline: int, now: datetime) -> None:
    id = add(DOCUMENTS, now)
    commands.delete_answers([id], by=None, now=now)
    assert (browse.search("документы"), browse.count()) == ([], 0)
    commands.restore_answers([id], by=None, now=now)
    assert browse.search("документы") == [id]


def test_placeholders_are_filled_and_unknown_ones_asked_for() -> None:
    text = "Я {operator}, {organisation}. Дело {номер дела}: {contact.phone}"
    assert wording.asked_for(text) == ["номер дела"]
    filled = wording.fill(text, {"operator": "Анна", "organisation": "НИИ", "номер дела": "7"})
    assert filled == "Я Анна, НИИ. Дело 7: {contact.phone}"


def test_markup_is_bold_lists_and_links_and_nothing_else() -> None:
    text = "До **20 июля** <b>\n\n- паспорт\n- [сайт](https://example.org/a_b)\nи https://a.org/."
    assert wording.to_html(text) == (
        "<p>До <b>20 июля</b> &lt;b&gt;</p><ul><li>паспорт</li>"
        '<li><a href="https://example.org/a_b">сайт</a></li></ul>'
        '<p>и <a href="https://a.org/">https://a.org/</a>.</p>'
    )
    assert wording.to_plain(text) == (
        "До 20 июля <b>\n\n• паспорт\n• сайт (https://example.org/a_b)\nи https://a.org/."
    )
    assert "javascript" not in wording.to_html("[x](javascript:alert(1))").replace(
        "[x](javascript:alert(1))", ""
    )


def test_the_desk_knows_who_speaks_and_when_the_line_is_open(hotline: int, now: datetime) -> None:
    set_hours(hotline, [Period(now.weekday(), 540, 780), Period(now.weekday(), 840, 1080)])
    friend = people.add_contact(
        ContactValues(name="Орлов", phones=(Phone("204", "7"),)), by=None, now=now
    )
    values = desk_values(hotline, now, operator_id=1, contact_id=friend)
    assert wording.fill("{operator}, {organisation}: {contact.phone}", values) == (
        "Анна Смирнова, Приёмная комиссия: 204, 7"
    )
    assert values["hours.today"] == "09:00–13:00, 14:00–18:00"
    assert desk_values(hotline, now + timedelta(days=1))["hours.today"] == "сегодня не работаем"
