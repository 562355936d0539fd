"""Knowledge bases as other offices keep them go in as they are."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Alignment, Font

from hotline_desktop.core import lists, topics
from hotline_desktop.core.answers import browse
from hotline_desktop.core.answers.browse import AnswerFilter
from hotline_desktop.core.contacts import browse as contacts
from hotline_desktop.core.contacts.values import Skill
from hotline_desktop.core.imports import other_lists
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.exchange.calls.importing import save_refused
from hotline_desktop.exchange.entries import CREATE, LEAVE_OUT
from hotline_desktop.exchange.lists import area_importing, areas, likely
from hotline_desktop.exchange.sheets.readers import open_spreadsheet

SECTIONS = ("Приём документов", "Экзамены", "Общежитие", "Оплата", "Льготы", "Личный кабинет")
EACH = 50
"""Questions of a section: 300 in all."""


def question(section: int, number: int) -> str:
    subject = ("справку", "договор", "пропуск", "квитанцию", "анкету")[number % 5]
    return f"Как получить {subject} № {number + 1} по разделу «{SECTIONS[section]}»?"


def one_big_sheet(file: Path) -> Path:
    """Title rows, topics in merged cells, wordings in columns, a note of the author below."""
    book = openpyxl.Workbook()
    book.active.title = "Инструкция"
    book.active.append(["Как пользоваться базой"])
    sheet = book.create_sheet("База знаний")
    sheet.append(["База знаний контакт-центра"])
    sheet["A1"].font = Font(bold=True)
    sheet.append(["Обновлено 12.05.2026", None, None, None, None, None])
    sheet.append([])
    sheet.append(["№ п/п", "Рубрика", "Формулировка обращения", "Краткий ответ",
                  "Развёрнутый ответ", "Если клиент недоволен", "Теги"])  # fmt: skip
    row = 4
    for section, name in enumerate(SECTIONS):
        first = row + 1
        for number in range(EACH):
            row += 1
            short = f"Кратко {section}-{number}."
            upset = "Понимаю вас." if number % 10 == 0 else None
            sheet.append([row - 4, name if number == 0 else None, question(section, number), short,
                          f"Подробно {section}-{number}.\nСтрока вторая.", upset,
                          "срочно; бланк" if number == 3 else None])  # fmt: skip
        sheet.merge_cells(start_row=first, end_row=row, start_column=2, end_column=2)
        sheet.cell(first, 2).alignment = Alignment(vertical="center", textRotation=90)
    book.save(file)
    return file


def a_sheet_a_section(file: Path) -> Path:
    """The same base, a sheet for each section, headings in the second row."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for section, name in enumerate(SECTIONS):
        sheet = book.create_sheet(name)
        sheet.append([name.upper()])
        sheet.append(["Суть вопроса", "Вариант ответа 1", "Вариант ответа 2"])
        for number in range(EACH):
            other = f"Иначе {section}-{number}." if number % 2 else None
            sheet.append([question(section, number), f"Подробно {section}-{number}.", other])
    book.save(file)
    return file


def test_topics_in_merged_cells_and_wordings_in_columns(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    with open_spreadsheet(one_big_sheet(tmp_path / "база.xlsx")) as spreadsheet:
        assert likely.likely_area(spreadsheet, None) == "answers"
        mapping, _ = area_importing.propose("answers", spreadsheet)
        assert (mapping.sheet, mapping.header_row) == ("База знаний", 3)
        plan = area_importing.plan("answers", spreadsheet, mapping, now=now)
        assert (plan.new, plan.counts["refused"]) == (300, 0)
        assert [name.name for name in plan.unknown] == sorted(SECTIONS)
        result = area_importing.run("answers", plan, by=None, now=now)
        assert (result.new, browse.count()) == (300, 300)
        again = area_importing.plan("answers", spreadsheet, mapping, now=now)
        assert (again.new, again.changed, again.same) == (0, 0, 300)
    for section, name in enumerate(SECTIONS):
        topic = lists.find(Topic, name)
        assert topic is not None
        assert len(browse.listed(AnswerFilter(topic_id=topic))) == EACH
        id = browse.find_question(question(section, 10))
        assert id is not None
        said = browse.answer(id).values
        assert [(w.kind, w.text) for w in said.variants] == [
            ("short", f"Кратко {section}-10."),
            ("full", f"Подробно {section}-10.\nСтрока вторая."),
            ("upset", "Понимаю вас."),
        ]
    tagged = browse.find_question(question(0, 3))
    assert tagged is not None
    assert browse.answer(tagged).values.keywords == "срочно; бланк"


def test_a_sheet_for_each_section_is_one_base(hotline: int, tmp_path: Path, now: datetime) -> None:
    with open_spreadsheet(a_sheet_a_section(tmp_path / "разделы.xlsx")) as spreadsheet:
        mapping, _ = area_importing.propose("answers", spreadsheet)
        assert set(mapping.sheets) == set(SECTIONS)
        alone, _ = area_importing.propose("answers", spreadsheet, "Оплата")
        assert alone.sheets == ("Оплата",)
        plan = area_importing.plan("answers", spreadsheet, mapping, now=now)
        assert plan.new == 300
        area_importing.run("answers", plan, by=None, now=now)
    topic = lists.find(Topic, "Льготы")
    assert topic is not None
    assert len(browse.listed(AnswerFilter(topic_id=topic))) == EACH
    id = browse.find_question(question(4, 7))
    assert id is not None
    assert [w.text for w in browse.answer(id).values.variants] == ["Подробно 4-7.", "Иначе 4-7."]


def test_a_refused_row_of_a_later_sheet_is_named_and_saved_whole(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    book = openpyxl.Workbook()
    for number, name in enumerate(("Первый", "Второй")):
        sheet = book.active if number == 0 else book.create_sheet(name)
        sheet.title = name
        sheet.append(["Вопрос", "Ответ"])
        sheet.append([f"Что такое {name}?", "Лист."])
        sheet.append([f"Зачем {name}?", "Затем."])
    book["Второй"].insert_rows(2)
    book["Второй"]["B2"] = "Ответ без вопроса"
    book.save(tmp_path / "два.xlsx")
    with open_spreadsheet(tmp_path / "два.xlsx") as spreadsheet:
        mapping, _ = area_importing.propose("answers", spreadsheet)
        plan = area_importing.plan("answers", spreadsheet, mapping, now=now)
        assert (plan.new, plan.counts["refused"]) == (4, 1)
        result = area_importing.run("answers", plan, by=None, now=now)
        assert result.reasons == ["Sheet “Второй”, row 2: It has no question."]
        save_refused(spreadsheet, mapping, plan.refused, tmp_path / "refused.xlsx")
    saved = openpyxl.load_workbook(tmp_path / "refused.xlsx").active
    assert [cell.value for cell in saved[2]][1:] == ["Ответ без вопроса", "It has no question."]


@pytest.mark.parametrize(
    ("beside", "heading", "field"),
    [
        ("Тема", "Краткий ответ", "answer"),
        ("Тема", "Вариант ответа 2", "answer"),
        ("Тема", "Ответ (англ.)", "answer"),
        ("Вопрос", "Вид ответа", "variant"),
        ("Тема", "Полное наименование", "question"),
        ("Тема", "Зачитать вслух", "answer"),
    ],
)
def test_columns_of_wordings_are_known_by_their_headings(
    tmp_path: Path, beside: str, heading: str, field: str
) -> None:
    book = openpyxl.Workbook()
    book.active.append([beside, heading])
    book.active.append(["Оплата", "Слова"])
    book.save(tmp_path / "a.xlsx")
    with open_spreadsheet(tmp_path / "a.xlsx") as spreadsheet:
        mapping = areas.propose(areas.ANSWERS, spreadsheet)
    assert mapping.columns.get(field) == (1,)


def test_unknown_topics_of_answers_become_what_was_decided(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    fees = lists.add(Topic, "Плата за обучение")
    book = openpyxl.Workbook()
    book.active.append(["Раздел", "Вопрос", "Ответ"])
    for n, topic in enumerate(("Оплата", "Разное", "Приём / Сроки", "оплата")):
        book.active.append([topic, f"Вопрос номер {n}?", "Ответ."])
    book.save(tmp_path / "b.xlsx")
    decisions = {("topic", "Оплата"): fees, ("topic", "Разное"): LEAVE_OUT}
    with open_spreadsheet(tmp_path / "b.xlsx") as spreadsheet:
        mapping, _ = area_importing.propose("answers", spreadsheet)
        plan = area_importing.plan("answers", spreadsheet, mapping, now=now)
        assert [(u.name, u.count) for u in plan.unknown] == [
            ("Оплата", 2), ("Приём / Сроки", 1), ("Разное", 1),
        ]  # fmt: skip
        result = area_importing.run("answers", plan, by=None, now=now, decisions=decisions)
    filed = {a.values.question[-2]: a.values.topic_id for a in browse.answers(browse.listed())}
    dates = topics.find_path("Приём / Сроки")
    assert dates is not None
    assert filed == {"0": fees, "1": None, "2": dates, "3": fees}
    assert topics.path_name(dates) == "Приём / Сроки"
    assert result.batch is not None
    back = other_lists.take_back(result.batch, by=None, now=now)
    assert (back.removed, back.entries) == (4, 2)
    assert lists.find(Topic, "Приём") is None


def test_competences_are_own_words_unless_they_are_said_to_be_topics(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    fees = lists.add(Topic, "Плата за обучение")
    book = openpyxl.Workbook()
    book.active.append(["ФИО", "Зона ответственности"])
    book.active.append(["Лапина О. В.", "Оплата: рассрочка [3]; пропуска"])
    book.active.append(["Кузьмина Д. О.", "Оплата; Льготы"])
    book.save(tmp_path / "c.xlsx")
    decisions = {("topic", "Оплата"): fees, ("topic", "Льготы"): CREATE}
    with open_spreadsheet(tmp_path / "c.xlsx") as spreadsheet:
        mapping, _ = area_importing.propose("contacts", spreadsheet)
        plan = area_importing.plan("contacts", spreadsheet, mapping, now=now)
        assert {u.name for u in plan.unknown} == {"Оплата", "пропуска", "Льготы"}
        area_importing.run("contacts", plan, by=None, now=now, decisions=decisions)
    grants = lists.find(Topic, "Льготы")
    skills = {c.values.name[:3]: c.values.skills for c in contacts.contacts(contacts.listed())}
    assert skills == {
        "Лап": (Skill(fees, "рассрочка", 3), Skill(None, "пропуска")),
        "Куз": (Skill(fees), Skill(grants)),
    }
