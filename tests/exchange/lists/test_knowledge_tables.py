"""Contacts and answers in spreadsheets: foreign layouts go in, our own come back the same."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from hotline_desktop.core import lists, topics
from hotline_desktop.core.answers import browse as answers
from hotline_desktop.core.answers import commands
from hotline_desktop.core.answers.values import DRAFT, AnswerValues, Wording
from hotline_desktop.core.contacts import browse as contacts
from hotline_desktop.core.contacts import commands as people
from hotline_desktop.core.contacts.values import ContactValues, Email, Phone, Skill
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.exchange.lists import area_exporting
from hotline_desktop.exchange.lists.area_importing import import_file


def workbook(file: Path, rows: Sequence[Sequence[object]], title: str = "Лист1") -> Path:
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file


def export(area: str, target: Path, now: datetime) -> int:
    kind = area_exporting.format_for(area, target)
    return area_exporting.export(area, target, kind=kind, language="en", now=now)


def texts(question: str) -> list[tuple[str, str]]:
    id = answers.find_question(question)
    assert id is not None
    return [(wording.kind, wording.text) for wording in answers.answer(id).values.variants]


def test_a_foreign_knowledge_base_goes_in(hotline: int, tmp_path: Path, now: datetime) -> None:
    file = workbook(
        tmp_path / "base.xlsx",
        [
            ["База знаний, выгрузка"],
            [],
            ["№", "Раздел", "Базовый вопрос", "Вид ответа", "Текст ответа (для оператора)"],
            [1, "Сроки", "До какого числа?", "Полный", "До 20 июля."],
            [2, "Сроки", "до какого  числа?", "Кратко", "20.07"],
            [3, None, None, None, "Второй полный ответ"],
            [4, "Жильё", "Есть ли общежитие?", None, "=Да, есть"],
            [5, "Жильё", None, "вслух", "Место даётся всем."],
        ],
    )
    counts = import_file("answers", file, by=None, now=now)
    assert (counts.new, counts.refused) == (2, 0)
    assert texts("До какого числа?") == [
        ("full", "До 20 июля."), ("short", "20.07"), ("full", "Второй полный ответ"),
    ]  # fmt: skip
    assert texts("Есть ли общежитие?") == [("aloud", "Место даётся всем.")]
    assert lists.find(Topic, "Жильё") is not None
    again = import_file("answers", file, by=None, now=now)
    assert (again.new, again.changed, again.same) == (0, 0, 2)


def test_columns_without_headings_are_told_by_their_texts(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    rows = [[f"Вопрос {n}?", f"Это ответ номер {n}, и он заметно длиннее вопроса."]
            for n in range(4)]  # fmt: skip
    assert import_file("answers", workbook(tmp_path / "a.xlsx", rows), by=None, now=now).new == 4
    assert texts("Вопрос 2?")[0][1].startswith("Это ответ номер 2")


def test_columns_can_be_named(hotline: int, tmp_path: Path, now: datetime) -> None:
    file = workbook(tmp_path / "a.xlsx", [["A", "B", "C"], ["no", "Why?", "Because."]])
    pairs = [("question", "B"), ("answer", "3"), ("topic", "A")]
    assert import_file("answers", file, by=None, now=now, pairs=pairs).new == 1
    assert texts("Why?") == [("full", "Because.")]
    with pytest.raises(UserError):
        import_file("answers", file, by=None, now=now, pairs=[("colour", "A")])


def test_a_dry_run_writes_nothing(hotline: int, tmp_path: Path, now: datetime) -> None:
    file = workbook(tmp_path / "a.xlsx", [["Question", "Topic"], ["Why?", "Reasons"]])
    assert import_file("answers", file, by=None, now=now, dry_run=True).new == 1
    assert (answers.count(), lists.find(Topic, "Reasons")) == (0, None)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_answers_come_back_as_they_went_out(
    suffix: str, hotline: int, tmp_path: Path, now: datetime
) -> None:
    wide, narrow = lists.add(Topic, "Приём"), lists.add(Topic, "Сроки")
    topics.put_under(narrow, wide)
    friend = people.add_contact(ContactValues(name="Орлов"), by=None, now=now)
    values = AnswerValues(
        "=Когда?", narrow, (Wording("До **20**.\n- раз"), Wording("20", "short", "en")), "срок",
        DRAFT, True, 3, 2, "Твёрдо", "«Авось»", friend, ("номер", "дата"), date(2026, 7, 20), now,
    )  # fmt: skip
    id = commands.add_answer(values, by=None, now=now)
    before = answers.answer(id)
    commands.add_answer(AnswerValues("Пусто?"), by=None, now=now)
    file = tmp_path / f"answers{suffix}"
    assert export("answers", file, now) == 2
    counts = import_file("answers", file, by=None, now=now)
    assert (counts.new, counts.changed, counts.same) == (0, 0, 2)
    assert answers.answer(id) == before
    commands.change_answer(id, {"stance": "Иначе", "variants": ()}, by=None, now=now)
    assert import_file("answers", file, by=None, now=now).changed == 1
    after = answers.answer(id).values
    assert after.stance == "Твёрдо"
    assert [w.text for w in after.variants] == ["До **20**.\n- раз", "20"]


def test_a_foreign_list_of_contacts_goes_in(hotline: int, tmp_path: Path, now: datetime) -> None:
    lists.add(Topic, "Сроки")
    file = workbook(
        tmp_path / "staff.xlsx",
        [
            ["Отдел", "Фамилия", "Имя сотрудника", "Отчество", "Тел. раб.", "Доб.", "Мобильный",
             "E-mail", "Каб.", "По каким вопросам"],
            ["Приёмная", "Иванова", "Мария", "Петровна", "84951234567", 12, "8-916-000-00-01",
             "i@example.org", 214, "сроки; льготы"],
            [None, None, None, None, None, None, None, None, 5, None],
        ],
    )  # fmt: skip
    counts = import_file("contacts", file, by=None, now=now)
    assert (counts.new, counts.refused) == (1, 1)
    (found,) = contacts.contacts(contacts.listed())
    said = found.values
    assert (said.name, said.department, said.room) == ("Иванова Мария Петровна", "Приёмная", "214")
    assert said.phones == (Phone("84951234567", "12"), Phone("8-916-000-00-01"))
    assert said.emails == (Email("i@example.org"),)
    assert said.skills == (Skill(lists.find(Topic, "Сроки")), Skill(None, "льготы"))
    assert import_file("contacts", file, by=None, now=now).same == 1


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_contacts_come_back_as_they_went_out(
    suffix: str, hotline: int, tmp_path: Path, now: datetime
) -> None:
    topic = lists.add(Topic, "Сроки")
    values = ContactValues(
        name="Иванова М. П.", position="+Старшая", department="Отдел", organisation="НИИ",
        room="007", hours="9–17", substitute="Орлов", notes="раз\nдва",
        phones=(Phone("+7 495 123-45-67", "12", "work"), Phone("204", "", "вахта"), Phone("2")),
        emails=(Email("a@example.org", "личный"), Email("b@example.org")),
        skills=(Skill(topic, "копии", 3, "до обеда"), Skill(None, "льготы", 1), Skill(topic)),
        photo=b"\xff\xd8", photo_type="JPEG", verified_at=now,
    )  # fmt: skip
    id = people.add_contact(values, by=None, now=now)
    file = tmp_path / f"contacts{suffix}"
    assert export("contacts", file, now) == 1
    counts = import_file("contacts", file, by=None, now=now)
    assert (counts.new, counts.changed, counts.same) == (0, 0, 1), contacts.contact(id)
    people.change_contact(id, {"phones": (), "skills": (), "notes": ""}, by=None, now=now)
    import_file("contacts", file, by=None, now=now)
    assert contacts.contact(id).values == values


def test_a_callers_formula_stays_a_text(hotline: int, tmp_path: Path, now: datetime) -> None:
    commands.add_answer(AnswerValues("=1+1", variants=(Wording("@SUM"),)), by=None, now=now)
    export("answers", tmp_path / "a.csv", now)
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        row = list(csv.reader(stream))[1]
    assert "=1+1" not in row
    assert "@SUM" not in row


def test_topics_in_section_rows_and_in_merged_cells_reach_every_question(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    sections = workbook(
        tmp_path / "sections.xlsx",
        [
            ["№", "Вопрос клиента", "Что отвечать"],
            ["Приём", None, None],
            [1, "Когда начало?", "В июне.\nТочнее — 20-го."],
            [2, "Где подать?", "В корпусе 1."],
            ["Жильё", None, None],
            [3, "Есть ли место?", "Да."],
        ],
    )
    counts = import_file("answers", sections, by=None, now=now)
    assert (counts.new, counts.refused) == (3, 0)
    assert topic_of("Где подать?") == "Приём"
    assert topic_of("Есть ли место?") == "Жильё"
    assert texts("Когда начало?") == [("full", "В июне.\nТочнее — 20-го.")]
    merged = workbook(
        tmp_path / "merged.xlsx",
        [["Тема", "Вопрос", "Ответ"], ["Оплата", "Сколько?", "Сто."], [None, "Кому?", "Кассе."],
         ["Льготы", "Кто?", "Все."]],
    )  # fmt: skip
    assert import_file("answers", merged, by=None, now=now).new == 3
    assert (topic_of("Кому?"), topic_of("Кто?")) == ("Оплата", "Льготы")


def topic_of(question: str) -> str:
    id = answers.find_question(question)
    assert id is not None
    topic = answers.answer(id).values.topic_id
    return "" if topic is None else topics.path_name(topic)


def test_a_base_of_300_questions_goes_in_once(hotline: int, tmp_path: Path, now: datetime) -> None:
    rows: list[list[object]] = [["№ п/п", "Категория", "Запрос", "Тип", "Решение"]]
    for n in range(300):
        rows.append([n + 1, f"Раздел {n // 30}", f"Как быть в случае {n}?", "Полный", f"Так {n}."])
        rows.append([None, None, None, "Кратко", f"{n}"])
    file = workbook(tmp_path / "base.xlsx", rows)
    assert import_file("answers", file, by=None, now=now).new == 300
    assert texts("Как быть в случае 299?") == [("full", "Так 299."), ("short", "299")]
    assert topic_of("Как быть в случае 299?") == "Раздел 9"
    assert import_file("answers", file, by=None, now=now).same == 300
