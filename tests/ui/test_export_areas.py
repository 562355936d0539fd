"""Contacts and answers go out from the window, as shown or whole, and come back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop.core.answers import browse as answers
from hotline_desktop.core.answers import commands
from hotline_desktop.core.answers.values import AnswerValues, Wording
from hotline_desktop.core.contacts import browse as contacts
from hotline_desktop.core.contacts import commands as people
from hotline_desktop.core.contacts.values import ContactValues, Phone
from hotline_desktop.exchange.calls import exporting
from hotline_desktop.exchange.lists.area_importing import import_file
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.export_areas import AreaExportDialog


@pytest.fixture
def context(context: Context, now: datetime) -> Context:
    for name in ("Ann", "Bob"):
        values = ContactValues(name=name, phones=(Phone("204"),))
        people.add_contact(values, by=None, now=now)
    commands.add_answer(AnswerValues("=Why?", variants=(Wording("Because."),)), by=None, now=now)
    return context


def test_what_is_shown_goes_out_alone(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = AreaExportDialog(context, "contacts", contacts.listed()[:1])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.shown.isChecked()
    target = tmp_path / "shown.xlsx"
    dialog.export(target)
    qtbot.waitUntil(dialog.notice.isVisible, timeout=20_000)
    rows = list(openpyxl.load_workbook(target).worksheets[0].values)
    assert [row[1] for row in rows[1:]] == ["Ann"]


def test_cards_go_out_in_the_version_chosen(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = AreaExportDialog(context, "contacts")
    qtbot.addWidget(dialog)
    dialog.show()
    labels = [dialog.format.itemText(n) for n in range(dialog.format.count())]
    dialog.format.setCurrentIndex(labels.index("vCard 4.0"))
    target = tmp_path / "all.vcf"
    dialog.export(target)
    qtbot.waitUntil(dialog.notice.isVisible, timeout=20_000)
    assert target.read_text().count("VERSION:4.0") == 2


def test_everything_in_one_workbook_comes_back_list_by_list(
    context: Context, tmp_path: Path, now: datetime
) -> None:
    target = tmp_path / "all.xlsx"
    exporting.export_all(target, exporting.Export(now))
    book = openpyxl.load_workbook(target)
    sheet = book["Prepared answers"]
    assert sheet["C2"].data_type == "s"
    book["Contacts"]["B2"] = "Anna"
    book["Contacts"]["I3"] = "7"
    sheet["F2"] = "So."
    book.save(target)
    counts = import_file("contacts", target, by=None, now=now)
    assert (counts.new, counts.changed, counts.same) == (0, 2, 0)
    assert [c.values.name for c in contacts.contacts(contacts.listed())] == ["Anna", "Bob"]
    done = import_file("answers", target, by=None, now=now)
    assert (done.new, done.changed) == (0, 1)
    (found,) = answers.answers(answers.listed())
    assert (found.values.question, found.values.variants[0].text) == ("=Why?", "So.")
