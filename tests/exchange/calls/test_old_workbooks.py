"""A workbook that comes back late undoes nothing of what was edited here meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hotline_desktop.core import lists
from hotline_desktop.core.answers import browse as answers
from hotline_desktop.core.answers import commands as write_answers
from hotline_desktop.core.answers.values import AnswerValues, Wording
from hotline_desktop.core.contacts import browse as contacts
from hotline_desktop.core.contacts import commands as write_contacts
from hotline_desktop.core.contacts.values import ContactValues, Email, Phone, Skill
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.exchange.lists import area_exporting
from hotline_desktop.exchange.lists.area_importing import import_file

Edit = Callable[[Worksheet, dict[str, int]], None]


@pytest.fixture
def exported(tmp_path: Path, now: datetime) -> Callable[..., Path]:
    """Exports a list and lets somebody edit the sheet; ``edit`` gets its headings' columns."""

    def export(area: str, edit: Edit | None = None) -> Path:
        file = tmp_path / f"{area}.xlsx"
        kind = area_exporting.format_for(area, file)
        area_exporting.export(area, file, kind=kind, language="en", now=now)
        if edit is not None:
            book = openpyxl.load_workbook(file)
            sheet = book.worksheets[0]
            heads = {cell.value: cell.column for row in sheet["1:6"] for cell in row if cell.value}
            edit(sheet, heads)
            book.save(file)
        return file

    return export


def row_of(sheet: Worksheet, text: str) -> int:
    return next(c.row for row in sheet.iter_rows() for c in row if c.value == text)


ORLOV = ContactValues(
    name="Лев Орлов",
    position="Секретарь",
    room="12",
    notes="Первая строка\nвторая; третья",
    phones=(Phone("+7 495 000-00-01", "12", "work"), Phone("204")),
    emails=(Email("orlov@example.org"),),
)


def test_contacts_keep_what_was_edited_here_and_take_what_was_edited_there(
    hotline: int, exported: Callable[..., Path], now: datetime
) -> None:
    topic = lists.add(Topic, "Сроки")
    id = write_contacts.add_contact(
        replace(ORLOV, skills=(Skill(topic, "льготы; квоты", 2, "до обеда"),)), by=None, now=now
    )

    def edit(sheet: Worksheet, heads: dict[str, int]) -> None:
        sheet.cell(row_of(sheet, "Лев Орлов"), heads["Room"]).value = "14"
        cell = sheet.cell(row_of(sheet, "Лев Орлов"), heads["Phones"])
        cell.value = f"{cell.value}; 207"

    file = exported("contacts", edit)
    later = now + timedelta(hours=1)
    write_contacts.change_contact(
        id,
        {
            "position": "Директор",
            "skills": (),
            "emails": (*ORLOV.emails, Email("lev@example.org")),
            "phones": (ORLOV.phones[0], Phone("205")),
        },
        by=None,
        now=later,
    )
    counts = import_file("contacts", file, by=None, now=later)
    assert (counts.new, counts.changed) == (0, 1)
    found = contacts.contact(id).values
    assert (found.position, found.room, found.skills) == ("Директор", "14", ())
    assert len(found.emails) == 2
    assert [phone.number for phone in found.phones] == ["+7 495 000-00-01", "205", "207"]
    assert import_file("contacts", file, by=None, now=later).same == 1


def test_a_workbook_nobody_edited_changes_nothing(
    hotline: int, exported: Callable[..., Path], now: datetime
) -> None:
    topic = lists.add(Topic, "Сроки")
    said = replace(ORLOV, skills=(Skill(topic, "льготы; квоты", 2, "до обеда (кроме среды)"),))
    id = write_contacts.add_contact(said, by=None, now=now)
    counts = import_file("contacts", exported("contacts"), by=None, now=now)
    assert (counts.new, counts.changed, counts.same) == (0, 0, 1)
    assert contacts.contact(id).values == said


def test_what_was_deleted_since_stays_in_the_bin(
    hotline: int, exported: Callable[..., Path], now: datetime
) -> None:
    who = write_contacts.add_contact(ORLOV, by=None, now=now)
    what = write_answers.add_answer(
        AnswerValues("Когда?", variants=(Wording("Завтра."),)), by=None, now=now
    )
    files = exported("contacts"), exported("answers")
    later = now + timedelta(hours=1)
    write_contacts.delete_contacts([who], by=None, now=later)
    write_answers.delete_answers([what], by=None, now=later)
    assert import_file("contacts", files[0], by=None, now=later).same == 1
    assert import_file("answers", files[1], by=None, now=later).same == 1
    assert (contacts.count(), answers.count()) == (0, 0)


def test_answers_keep_what_was_edited_here_and_take_what_was_edited_there(
    hotline: int, exported: Callable[..., Path], now: datetime
) -> None:
    values = AnswerValues(
        "Когда приём?",
        variants=(
            Wording("С 20 июня."),
            Wording("20 июня", "short"),
            Wording("June 20", "full", "en"),
        ),
        keywords="сроки",
    )
    id = write_answers.add_answer(values, by=None, now=now)

    def edit(sheet: Worksheet, heads: dict[str, int]) -> None:
        first = row_of(sheet, "Когда приём?")
        for row in range(first, first + 3):
            sheet.cell(row, heads["What we say"]).value = "Срок твёрдый"
        sheet.cell(first + 1, heads["Answer"]).value = "с 20 июня"

    file = exported("answers", edit)
    later = now + timedelta(hours=1)
    held = answers.answer(id).values.variants
    write_answers.change_answer(
        id,
        {"keywords": "даты", "variants": (replace(held[0], text="С 21 июня."), held[1])},
        by=None,
        now=later,
    )
    assert import_file("answers", file, by=None, now=later).changed == 1
    found = answers.answer(id).values
    assert (found.keywords, found.stance) == ("даты", "Срок твёрдый")
    assert sorted(w.text for w in found.variants) == ["С 21 июня.", "с 20 июня"]
    assert import_file("answers", file, by=None, now=later).same == 1
