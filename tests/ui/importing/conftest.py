"""An import wizard that is open, and a log as offices keep it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from openpyxl import Workbook
from pytestqt.qtbot import QtBot

from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.import_wizard import ImportWizard, open_import_wizard
from tests.ui.importing.steps import HEADINGS, ROWS


@pytest.fixture
def context(context: Context, anna_here: int) -> Context:
    return context


@pytest.fixture
def wizard(context: Context, qtbot: QtBot) -> Iterator[ImportWizard]:
    made = open_import_wizard(context)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    if shiboken6.isValid(made):
        made.close()
    qtbot.waitUntil(lambda: not context.tasks.busy)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log with a title above, headings in the third row, and a second sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Журнал"
    for row in (["Журнал обращений за март"], [], HEADINGS, *ROWS):
        sheet.append(list(row))
    book.create_sheet("Сотрудники").append(["ФИО", "Внутренний номер"])
    book["Сотрудники"].append(["Смирнова Анна", 101])
    file = tmp_path / "Журнал 2026.xlsx"
    book.save(file)
    return file
