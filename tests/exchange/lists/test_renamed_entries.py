"""A workbook of ours means the list entries it left with, whatever they are called by now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hotline_desktop.core import lists, topics
from hotline_desktop.core.answers import browse as answers
from hotline_desktop.core.answers import commands as write_answers
from hotline_desktop.core.answers.values import AnswerValues, Wording
from hotline_desktop.core.calls import commands
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.contacts import browse as contacts
from hotline_desktop.core.contacts import commands as write_contacts
from hotline_desktop.core.contacts.values import ContactValues, Skill
from hotline_desktop.core.imports.taking_back import take_back
from hotline_desktop.core.storage.database import close_database, open_database
from hotline_desktop.core.storage.tables import Call, Operator, Outcome, Source, Topic
from hotline_desktop.exchange.calls.exporting import Export, export_text_table, export_workbook
from hotline_desktop.exchange.calls.importing import ImportResult, plan_import, run_import
from hotline_desktop.exchange.calls.mapping import propose
from hotline_desktop.exchange.lists import area_exporting
from hotline_desktop.exchange.lists.area_importing import import_file
from hotline_desktop.exchange.sheets.readers import open_spreadsheet

START = datetime(2026, 3, 2, 6, 15, tzinfo=UTC)


@pytest.fixture
def entries(hotline: int, now: datetime) -> dict[str, int]:
    """One call with an entry of each list."""
    found = {
        "topic": lists.add(Topic, "Приём"),
        "source": lists.add(Source, "=Биллборд"),
        "outcome": lists.outcome_of_kind("referred"),
        "operator": lists.add(Operator, "Ольга Белова"),
    }
    call = CallValues(
        hotline, START, question="Когда?", topic_id=found["topic"], source_id=found["source"],
        outcome_id=found["outcome"], taken_by_id=found["operator"],
    )  # fmt: skip
    commands.insert_calls([call], by=None, now=now)
    return found


@pytest.fixture
def workbook(entries: dict[str, int], tmp_path: Path, now: datetime) -> Path:
    target = tmp_path / "exported.xlsx"
    export_workbook(target, Export(exported_at=now))
    return target


@pytest.fixture
def bring_in(hotline: int, now: datetime) -> Callable[[Path], ImportResult]:
    def run(file: Path) -> ImportResult:
        later = now + timedelta(hours=1)
        with open_spreadsheet(file) as spreadsheet:
            plan = plan_import(spreadsheet, propose(spreadsheet), line_id=hotline, now=later)
            assert not plan.unknown
            return run_import(plan, by=None, now=later)

    return run


def edit(file: Path, heading: str, value: str) -> Path:
    """Say something in each row of a column, and in the first empty row below with a start."""
    book = openpyxl.load_workbook(file)
    sheet = book.worksheets[0]
    column = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, column[heading]).value = value
    sheet.cell(3, column[heading]).value = value
    sheet.cell(3, column["Date and time"]).value = datetime(2026, 3, 4, 10)
    book.save(file)
    return file


def the_call() -> Call:
    return Call.get(Call.started_at == START)


def test_renamed_entries_are_known_again(
    entries: dict[str, int], workbook: Path, bring_in: Any
) -> None:
    for table, name in ((Topic, "Поступление"), (Source, "Щит"), (Operator, "Ольга Чернова"),
                        (Outcome, "Отправлен к коллеге")):  # fmt: skip
        lists.rename(table, entries[table._meta.table_name], name)
    result = bring_in(workbook)
    assert (result.new, result.changed, result.same) == (0, 0, 1)
    assert the_call().topic_id == entries["topic"]


def test_a_name_that_another_entry_has_by_now_still_means_the_old_one(
    entries: dict[str, int], workbook: Path, bring_in: Any
) -> None:
    lists.rename(Topic, entries["topic"], "Поступление")
    lists.add(Topic, "Приём")
    assert bring_in(workbook).same == 1
    assert the_call().topic_id == entries["topic"]


def test_entries_merged_since_are_what_they_were_merged_into(
    entries: dict[str, int], workbook: Path, bring_in: Any
) -> None:
    wide = lists.add(Topic, "Вуз")
    lists.merge(Topic, [entries["topic"]], wide)
    assert bring_in(workbook).same == 1
    assert the_call().topic_id == entries["topic"], "splitting them gives it back"
    result = bring_in(edit(workbook, "Topic", "Приём"))
    assert (result.new, result.changed, result.same) == (1, 0, 1)
    assert Call.get(Call.started_at != START).topic_id == wide


def test_retired_entries_stay_what_they_are(
    entries: dict[str, int], workbook: Path, bring_in: Any, now: datetime
) -> None:
    lists.retire(Topic, entries["topic"], now)
    lists.rename(Topic, entries["topic"], "Старый приём")
    assert bring_in(workbook).same == 1
    assert len(lists.entries(Topic, retired=True)) == 1


def test_an_edited_cell_may_say_todays_name(
    entries: dict[str, int], workbook: Path, bring_in: Any
) -> None:
    other = lists.add(Topic, "Общежитие")
    lists.rename(Topic, entries["topic"], "Поступление")
    result = bring_in(edit(workbook, "Topic", "Поступление"))
    assert (result.new, result.changed, result.same) == (1, 0, 1)
    assert bring_in(edit(workbook, "Topic", "Общежитие")).changed == 2
    assert {call.topic_id for call in Call.select()} == {other}


def test_a_name_that_was_merged_is_known_in_any_file(
    entries: dict[str, int], bring_in: Any, tmp_path: Path
) -> None:
    lists.merge(Topic, [entries["topic"]], lists.add(Topic, "Вуз"))
    file = tmp_path / "log.csv"
    file.write_text("Date;Question;Topic\n05.03.2026 10:00;Когда?;приём\n", encoding="utf-8")
    assert bring_in(file).new == 1
    assert Call.get(Call.started_at != START).topic_id == topics.find_path("Вуз")


def test_a_name_that_was_changed_is_known_in_any_file(
    entries: dict[str, int], hotline: int, bring_in: Any, tmp_path: Path, now: datetime
) -> None:
    file = tmp_path / "ours.csv"
    export_text_table(file, Export(exported_at=now))
    log = tmp_path / "log.csv"
    log.write_text("Date;Question;Topic\n05.03.2026 10:00;Когда?;приём\n", encoding="utf-8")
    for table, name in ((Topic, "topic"), (Source, "source"), (Operator, "operator")):
        lists.rename(table, entries[name], f"Иначе {name}")
        lists.rename(table, entries[name], f"Теперь {name}")
    lists.rename(Outcome, entries["outcome"], "Отдано другим")
    assert bring_in(file).same == 1
    assert bring_in(log).new == 1
    assert Call.get(Call.started_at != START).topic_id == entries["topic"]
    lists.add(Topic, "Приём")
    assert lists.find(Topic, "приём") != entries["topic"], "today's names go first"


def test_the_old_name_of_an_entry_that_was_taken_back_means_nothing(
    entries: dict[str, int], hotline: int, bring_in: Any, tmp_path: Path, now: datetime
) -> None:
    log = tmp_path / "log.csv"
    log.write_text("Date;Question;Topic\n05.03.2026 10:00;Где?;Оплата\n", encoding="utf-8")
    with open_spreadsheet(log) as spreadsheet:
        plan = plan_import(spreadsheet, propose(spreadsheet), line_id=hotline, now=now)
        done = run_import(plan, by=None, now=now + timedelta(days=2))
    lists.rename(Topic, topics.find_path("Оплата") or 0, "Деньги")
    assert done.batch is not None
    take_back(done.batch, by=None, now=now)
    lists.add(Topic, "Общежитие")
    assert lists.find_earlier(Topic, "Оплата") is None


def test_a_workbook_of_another_database_goes_by_its_names(
    workbook: Path, tmp_path: Path, now: datetime
) -> None:
    from hotline_desktop.core import setup

    close_database()
    open_database(tmp_path / "another" / "hotline.sqlite", now=now)
    setup.create_hotline(setup.NewHotline("", "Линия", "", "ru", "Europe/Moscow"), now)
    # The same numbers in the lists, and other meanings.
    foreign = lists.add(Topic, "Ремонт")
    lists.add(Operator, "Пётр Серов")
    with open_spreadsheet(workbook) as spreadsheet:
        plan = plan_import(spreadsheet, propose(spreadsheet), line_id=1, now=now)
        assert {(one.field, one.name) for one in plan.unknown} >= {
            ("topic", "Приём"), ("source", "=Биллборд"), ("operator", "Ольга Белова"),
        }  # fmt: skip
        assert run_import(plan, by=None, now=now).new == 1
    call = the_call()
    assert call.topic_id != foreign
    assert (call.topic.name, call.source.name) == ("Приём", "=Биллборд")
    assert (call.taken_by.name, call.outcome.code) == ("Ольга Белова", "referred")


def test_answers_and_contacts_know_a_renamed_topic_too(
    entries: dict[str, int], tmp_path: Path, now: datetime
) -> None:
    topic = entries["topic"]
    said = AnswerValues("Когда?", topic_id=topic, variants=(Wording("Завтра."),))
    what = write_answers.add_answer(said, by=None, now=now)
    who = write_contacts.add_contact(
        ContactValues(name="Лев Орлов", skills=(Skill(topic, "льготы", 2),)), by=None, now=now
    )
    files = {}
    for area in ("answers", "contacts"):
        files[area] = tmp_path / f"{area}.xlsx"
        kind = area_exporting.format_for(area, files[area])
        area_exporting.export(area, files[area], kind=kind, language="en", now=now)
    lists.rename(Topic, topic, "Поступление")
    later = now + timedelta(hours=1)
    assert import_file("answers", files["answers"], by=None, now=later).same == 1
    assert import_file("contacts", files["contacts"], by=None, now=later).same == 1
    assert answers.answer(what).values.topic_id == topic
    assert contacts.contact(who).values.skills == (Skill(topic, "льготы", 2),)
    assert len(lists.entries(Topic, retired=True)) == 1
