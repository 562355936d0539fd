"""Contacts and answers come in through the same wizard as calls."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.answers import browse as answers
from hotline_desktop.core.contacts import browse as contacts
from hotline_desktop.core.imports import batches
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.exchange.lists import registry
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.import_batches import ImportBatchesDialog
from hotline_desktop.ui.dialogs.import_wizard import COLUMNS, PREVIEW, ImportWizard
from hotline_desktop.ui.dialogs.importing.areas import open_area_import
from tests.ui.importing.steps import finish, preview, read

BASE = (
    ("№", "Раздел", "Формулировка", "Что сказать"),
    (1, "Сроки", "До какого числа?", "До 20 июля."),
    (2, None, "Можно ли позже?", "Нет."),
    (3, "Жильё", None, "Ответ без вопроса"),
)
STAFF = (("ФИО", "Отдел", "Телефон"), ("Иванова М. П.", "Приёмная", "204"))


def workbook(file: Path, rows: tuple[tuple[object, ...], ...]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file


def test_the_wizard_finds_out_what_a_file_holds(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    read(wizard, workbook(tmp_path / "staff.xlsx", STAFF), qtbot)
    assert wizard.file_page.holds.currentData() == "contacts"
    base = ((*BASE[0][:2], "Вопрос", "Ответ"), *BASE[1:])
    read(wizard, workbook(tmp_path / "base.xlsx", base), qtbot)
    assert wizard.file_page.holds.currentData() == "answers"


def test_a_foreign_base_goes_in_and_is_taken_back_from_the_list(
    context: Context, wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[str] = []
    context.changes.changed.connect(lambda area, _by: told.append(area))
    open_area_import(context, None, "answers")
    read(wizard, workbook(tmp_path / "base.xlsx", BASE), qtbot)
    wizard.go_next()
    assert wizard.step == COLUMNS
    fields = wizard.columns_page.choices
    assert (fields[1], fields[2]) == ("topic", "question")
    wizard.columns_page.rows[3].set_choice("answer")
    preview(wizard, qtbot)
    plan = wizard.preview_page.plan
    assert plan is not None
    assert (plan.new, plan.counts["refused"], answers.count()) == (2, 1, 0)
    assert wizard.next.text() == "Import 2 answer(s)"
    finish(wizard, qtbot)
    assert wizard.result_page.title.text() == "Added: 2 answer(s)"
    assert answers.count() == 2
    assert "answers" in told
    dialog = ImportBatchesDialog(context)
    qtbot.addWidget(dialog)
    assert dialog.take_back_button.text() == "Take back 2 answer(s)"
    dialog.take_back()
    qtbot.waitUntil(lambda: answers.count() == 0, timeout=20_000)
    qtbot.waitUntil(lambda: not context.tasks.busy)
    # The next file of this shape is read as this one was.
    wizard.go_back()
    wizard.file_page.area = "answers"
    read(wizard, tmp_path / "base.xlsx", qtbot)
    assert wizard.file_page.reading is not None
    assert wizard.file_page.reading.remembered
    assert wizard.file_page.reading.mapping.columns["answer"] == (3,)


def test_cards_need_no_columns_and_the_unreadable_is_listed(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "all.vcf"
    file.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nTEL:204\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n"
    )
    read(wizard, file, qtbot)
    wizard.go_next()
    assert wizard.step == PREVIEW
    preview(wizard, qtbot)
    assert wizard.preview_page.plan is not None
    assert wizard.preview_page.plan.counts == {"new": 1, "changed": 0, "same": 0, "refused": 1}
    finish(wizard, qtbot)
    (found,) = contacts.contacts(contacts.listed())
    assert found.values.name == "Ann Lee"
    wizard.result_page.take_back()
    qtbot.waitUntil(lambda: contacts.count() == 0, timeout=20_000)
    assert batches.list_batches()[0].undone is not None


def test_a_card_whose_photo_is_broken_goes_in_and_is_listed(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "photo.vcf"
    file.write_text(
        "BEGIN:VCARD\nNOTE:nobody\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nPHOTO;ENCODING=b:/9j/4AAQ\nEND:VCARD\n"
    )
    read(wizard, file, qtbot)
    wizard.go_next()
    preview(wizard, qtbot)
    page = wizard.preview_page
    assert page.plan is not None
    assert page.plan.counts == {"new": 1, "changed": 0, "same": 0, "refused": 1}
    assert page.refused_rows.text() == "Could not be read (2)"
    assert [row.number for row in page.plan.preview] == [1, 2]
    page.refused_rows.click()
    assert page.table is not None
    shown = [page.table.paged.index(n, 1).data() for n in (0, 1)]
    assert shown == ["Refused", "In part"]
    finish(wizard, qtbot)
    target = tmp_path / "refused.xlsx"
    wizard.result_page.save_refused(target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    _, nobody, photo = openpyxl.load_workbook(target).active.values
    assert nobody[0] is None
    assert photo[0] == "Ann Lee"
    assert "photo" in str(photo[1])


def test_refused_rows_are_saved_with_their_reason(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = (("ФИО", "Отдел", "Телефон"), ("Орлов", "Архив", "1"), ("", "Архив", ""))
    read(wizard, workbook(tmp_path / "staff.xlsx", rows), qtbot)
    preview(wizard, qtbot)
    finish(wizard, qtbot)
    target = tmp_path / "refused.xlsx"
    wizard.result_page.save_refused(target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    qtbot.waitUntil(lambda: not wizard.result_page.busy.isVisible())
    saved = list(openpyxl.load_workbook(target).active.values)
    assert saved[1][1] == "Архив"
    assert "name" in str(saved[1][3])


def test_every_field_of_a_list_has_a_name(hotline: int) -> None:
    for found in registry.LISTS.values():
        assert found.area.words.keys() == found.labels.keys()


def test_unknown_topics_of_a_base_of_several_sheets_are_asked_about(
    hotline: int, wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    dates = lists.add(Topic, "Сроки приёма")
    book = openpyxl.Workbook()
    for name in ("Срок приема", "Жильё", "Прочее"):
        sheet = book.create_sheet(name)
        sheet.append(("Вопрос", "Короткий ответ", "Полный ответ"))
        sheet.append((f"Что такое {name}?", "Кратко.", f"Подробно: {name}."))
    book.remove(book.worksheets[0])
    book.save(tmp_path / "листы.xlsx")
    read(wizard, tmp_path / "листы.xlsx", qtbot)
    assert wizard.file_page.holds.currentData() == "answers"
    wizard.go_next()
    assert "“Жильё”" in wizard.columns_page.notice._detail.text()
    preview(wizard, qtbot)
    page = wizard.preview_page
    assert page.plan is not None
    assert page.plan.new == 3
    page.new_names.click()
    (group,) = page.unknown.groups
    chosen = {c.accessibleName(): c for c in group.choices}
    assert chosen["What becomes of “Срок приема”"].currentData() == dates
    other = chosen["What becomes of “Прочее”"]
    other.setCurrentIndex(other.findText("Leave without a topic"))
    finish(wizard, qtbot)
    filed = {a.values.question: a.values for a in answers.answers(answers.listed())}
    assert filed["Что такое Срок приема?"].topic_id == dates
    assert filed["Что такое Жильё?"].topic_id == lists.find(Topic, "Жильё")
    assert filed["Что такое Прочее?"].topic_id is None
    assert [w.kind for w in filed["Что такое Жильё?"].variants] == ["short", "full"]
