"""Search finds any word in any form, names, and numbers in any punctuation."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hotline_desktop.core import lists
from hotline_desktop.core import settings as program
from hotline_desktop.core.calls.browse import CallFilter, list_names, page
from hotline_desktop.core.calls.commands import (
    change_call,
    delete_calls,
    file_call,
    insert_calls,
    restore_calls,
)
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.errors import Cancelled
from hotline_desktop.core.search import index, query, words
from hotline_desktop.core.storage.tables import Operator, Source, Topic
from hotline_desktop.core.storage.tables import database as db

File = Callable[..., int]


@pytest.fixture
def file(hotline: int, now: datetime) -> File:
    def file_one(question: str = "", **values: object) -> int:
        call = CallValues(line_id=hotline, started_at=now, question=question, **values)  # type: ignore[arg-type]
        return file_call(call, by=None, now=now)

    return file_one


def found(text: str) -> list[int]:
    return [row.id for row in page(CallFilter(text=text))]


def empty_index() -> None:
    db.execute_sql("DELETE FROM call_search")


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("Сколько людей в группе", "человек"),
        ("Он шёл пешком", "идти"),
        ("Он шёл пешком", "шел"),
        ("Для детей льготы", "ребёнок"),
        ("Детали из стали", "сталь"),
        ("Они стали студентами", "стать"),
        ("Приём документов", "документ"),
        ("Приём документов", "документами"),
        ("Приём документов", "ПРИЕМ"),
        ("Приём документов", "приё"),
        ("егэшные баллы", "егэшный"),
        ("Звонила Иванова", "Ивановой"),
        ("He went home", "go"),
        ("He went home", "going"),
        ("Has it been paid?", "pay"),
        ("Two children", "child"),
        ("There are mice", "mouse"),
        ("applications are open", "application"),
        ("Приехал из Санкт-Петербурга", "санкт-петербург"),
        ("José asked", "jose"),
        ("Приёмная комиссия", "комис приемн"),
        ("кабинет №305", "305"),
    ],
)
def test_a_word_is_found_in_any_form(file: File, said: str, typed: str) -> None:
    other = file("Совсем о другом, something else")
    call = file(said)
    assert call in found(typed)
    assert other not in found(typed)


@pytest.mark.parametrize("typed", ["документ", "егэ", "Смирнова", "подать", "общежитие"])
def test_a_call_stays_found_while_its_word_is_typed(file: File, typed: str) -> None:
    call = file("Смирнова спросила: можно ли подать документ на общежитие после ЕГЭ")
    for length in range(1, len(typed) + 1):
        assert found(typed[:length]) == [call]


@pytest.mark.parametrize(
    "written",
    ["8 (495) 123-45-67", "+7 495 123-45-67", "123-45-67", "84951234567", "4951234567", "4567"],
)
def test_a_number_is_found_while_it_is_typed_in_any_punctuation(file: File, written: str) -> None:
    call = file("Вопрос", number="+7 495 1234567")
    file("Вопрос", number="8 812 765-43-21")
    for length in range(1, len(written) + 1):
        if any(c.isdigit() for c in written[:length]):
            assert call in found(written[:length]), written[:length]
    assert found(written) == [call]


def test_foreign_internal_and_extension_numbers_are_found(file: File) -> None:
    foreign = file("a", number="+44 20 7946 0123")
    internal = file("b", number="215")
    extension = file("c", number="8 495 123-45-67 доб. 777")
    assert found("7946 0123") == [foreign]
    assert found("8 10 44 20 7946") == [foreign]
    assert found("215") == [internal]
    assert found("777") == [extension]


def test_a_number_within_a_text_is_found(file: File) -> None:
    call = file("Просит перезвонить на 8 916 555-44-33 после обеда")
    assert found("+7 916 555") == [call]
    assert found("555-44-33") == [call]


def test_words_combine(file: File) -> None:
    both = file("Документы на общежитие")
    one = file("Документы на бюджет")
    other = file("Оплата общежития")
    assert found("документ общежитие") == [both]
    assert set(found("бюджет OR оплата")) == {one, other}
    assert set(found("бюджет ИЛИ оплата")) == {one, other}
    assert found("документы -общежитие") == [one]
    assert found("-документы") == [other]
    assert found('"на общежитие"') == [both]
    assert found('"общежитие на"') == []


def test_a_phrase_is_found_as_written_only(file: File) -> None:
    file("документы")
    assert found('"документ"') == []
    assert found('"документы"') != []


def test_calls_are_found_by_the_names_of_their_list_entries(file: File) -> None:
    topic = lists.add(Topic, "Вступительные испытания")
    operator = lists.find(Operator, "Анна Смирнова")
    source = lists.find(Source, "Newspaper")
    call = file("Вопрос", topic_id=topic, taken_by_id=operator, source_id=source)
    other = file("Вопрос")
    for typed in ("испытание", "вступит", "Смирновой", "анна", "newspapers"):
        assert found(typed) == [call], typed
    lists.rename(Topic, topic, "Экзамены")
    assert found("испытание") == []
    assert found("экзамен") == [call]
    exams = lists.add(Topic, "Контрольные")
    lists.merge(Topic, [topic], exams)
    assert found("контрольная") == [call]
    assert other in found("вопрос")


def test_the_index_follows_edits_the_bin_and_undo(file: File, now: datetime) -> None:
    call = file("Стипендия")
    change_call(call, {"question": "Каникулы"}, by=None, now=now)
    assert found("стипендия") == []
    assert found("каникул") == [call]
    delete_calls([call], by=None, now=now)
    assert found("каникулы") == []
    restore_calls([call], by=None, now=now)
    assert found("каникулы") == [call]


@pytest.mark.parametrize("text", ["", "   ", "—", "()", '"', "- -", "OR", "...", "-"])
def test_a_text_without_a_word_filters_nothing(text: str) -> None:
    assert query.match_expression(text, "RU") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.one_of(
        st.text(max_size=300),
        st.text("аб1 \"'()-+*:^{}ORANDNEаё\ue000\0", max_size=60),
        st.lists(
            st.sampled_from(
                ["OR", "AND", "NOT", "NEAR", "(", ")", '"', "-", "x", "12", "raw:", "*"]
            ),
            max_size=40,
        ).map(" ".join),
    )
)
def test_nothing_typed_breaks_the_search(hotline: int, text: str) -> None:
    page(CallFilter(text=text))
    expression = query.number_expression(text, "RU")
    if expression is not None:
        db.execute_sql("SELECT 1 FROM call_search WHERE call_search MATCH ?", (expression,))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=80))
def test_whatever_was_written_is_found_by_its_words(database: object, text: str) -> None:
    with db.atomic() as transaction:
        index.add([index.Entry(1, (text,))])
        for word in words.words(text):
            expression = query.match_expression(word, "RU")
            rows = db.execute_sql(
                "SELECT rowid FROM call_search WHERE call_search MATCH ?", (expression,)
            ).fetchall()
            assert rows == [(1,)], word
        transaction.rollback()


def test_many_words_and_many_names_are_no_trouble(file: File) -> None:
    call = file("а " * 300)
    names = query.Names(topics={id: f"аб {id}" for id in range(1000)})
    expression = query.match_expression("а " * 100, "RU", names)
    rows = db.execute_sql("SELECT rowid FROM call_search WHERE call_search MATCH ?", (expression,))
    assert len(rows.fetchall()) == 1
    assert call


def test_the_other_keyboard_layout_is_offered() -> None:
    assert words.other_layout("ljrevtyn") == "документ"
    assert words.other_layout("Ghbtv") == "Прием"
    assert words.other_layout("руддщ") == "hello"
    assert words.other_layout("12 34") == ""
    assert words.other_layout("юла and") == ""


def test_a_rebuild_restores_what_is_lost_and_removes_what_is_gone(
    hotline: int, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "AT_ONCE", 10)
    calls = [
        CallValues(hotline, now + timedelta(minutes=i), question=f"вопрос {i + 1000}")
        for i in range(35)
    ]
    ids = insert_calls(calls, by=None, now=now)
    empty_index()
    index.add([index.Entry(7, ("бездомная запись",))])
    delete_calls(ids[:1], by=None, now=now)
    seen: list[tuple[int, int]] = []
    index.rebuild(lambda done, total: seen.append((done, total)))
    assert seen[0] == (0, 34)
    assert seen[-1] == (34, 34)
    assert found("1034") == ids[-1:]
    assert found("1000") == []
    assert db.execute_sql("SELECT COUNT(*) FROM call_search").fetchone() == (34,)


def test_an_index_of_other_word_rules_is_stale_until_rebuilt(
    file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not index.is_stale()
    file("Вопрос")
    assert not index.is_stale()
    monkeypatch.setattr(words, "VERSION", words.VERSION + 1)
    assert index.is_stale()

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        index.rebuild(cancel)
    assert index.is_stale()
    index.rebuild()
    assert not index.is_stale()


def test_an_emptied_index_is_stale(file: File) -> None:
    file("Вопрос")
    empty_index()
    assert index.is_stale()


def test_the_dictionary_loads_once_however_many_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_dictionary", None)
    opened = []
    original = words._open_dictionary
    monkeypatch.setattr(words, "_open_dictionary", lambda: opened.append(1) or original())
    threads = [threading.Thread(target=words.warm_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert opened == [1]


def test_names_are_read_with_the_filter(hotline: int) -> None:
    assert "Анна Смирнова" in list_names().operators.values()
    assert program.get(program.REGION) == "RU"
