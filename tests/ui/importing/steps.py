"""The steps of the import wizard, gone through as its user does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hotline_desktop.core.calls import browse
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.calls.rows import CallRow
from hotline_desktop.ui.dialogs.import_wizard import PREVIEW, RESULT, ImportWizard

Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier


HEADINGS = ("№", "Дата", "Время", "Телефон", "ФИО звонившего", "Вопрос", "Тема", "Кто принял",
            "Продолжительность, мин", "Откуда узнали")  # fmt: skip
ROWS = (
    (1, "02.03.2026", "9:15", "8 (495) 000-11-22", "Сергеева О. Н.", "Какие нужны документы?",
     "Документы", "Смирнова Анна", 3, "Сайт"),
    (2, "02.03.2026", "10:40", "8 (495) 000-11-23", "Гуляев Илья", "До какого числа приём?",
     "Сроки", "Орлов П.", 2, "Радио «Маяк»"),
    (3, "03.03.2026", "11:05", "8 (495) 000-11-24", "", "Есть ли общежитие?",
     "Общежитие", "Ким Виктория", 5, "Листовка"),
    (4, "31.02.2026", "12:00", "8 (495) 000-11-25", "Нет такого дня", "", "", "", 1, ""),
)  # fmt: skip


def csv(folder: Path, text: str, name: str = "log.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def read(wizard: ImportWizard, file: Path, qtbot: QtBot) -> None:
    wizard.start_with(file)
    qtbot.waitUntil(lambda: wizard.file_page.ready, timeout=20_000)


def press(wizard: ImportWizard, key: Key, qtbot: QtBot) -> None:
    """A key where the keyboard is."""
    qtbot.keyClick(wizard.focusWidget() or wizard, key)


def preview(wizard: ImportWizard, qtbot: QtBot) -> None:
    """Go on to the last step and wait for it."""
    while wizard.step != PREVIEW:
        wizard.go_next()
    qtbot.waitUntil(lambda: not wizard.preview_page.is_busy, timeout=20_000)


def finish(wizard: ImportWizard, qtbot: QtBot) -> None:
    wizard.go_next()
    qtbot.waitUntil(lambda: wizard.step == RESULT, timeout=20_000)


def calls() -> list[CallRow]:
    return browse.page(CallFilter(), limit=1000)


def row_of(wizard: ImportWizard, heading: str):  # type: ignore[no-untyped-def]
    return next(row for row in wizard.columns_page.rows if row.heading.whole == heading)
