"""The dialogs, the import wizard with a foreign log, and data that cannot be opened."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from hotline_desktop.core import settings
from hotline_desktop.core.calls.browse import CallFilter, CallSort
from hotline_desktop.core.storage.database import database_path
from hotline_desktop.core.storage.errors import corrupt

from ..dialogs.about import AboutDialog
from ..dialogs.backups import BackupsDialog
from ..dialogs.bin import BinDialog
from ..dialogs.break_reminders import BreakRemindersDialog
from ..dialogs.export_dialog import open_export
from ..dialogs.first_start import FirstStart
from ..dialogs.import_batches import open_import_batches
from ..dialogs.import_wizard import open_import_wizard
from ..dialogs.lists import ListsDialog
from ..dialogs.notices import NoticesDialog
from ..dialogs.report import ReportDialog
from ..dialogs.settings import SettingsDialog
from ..dialogs.shortcuts import ShortcutsDialog
from ..dialogs.storage_problem import StorageProblem
from ..pictures import settle
from .camera import Camera


def dialogs(shoot: Camera) -> None:
    window, context = shoot.window, shoot.window.context
    shoot.dialog("first-start", FirstStart(context.data_dir, context.now, window))
    shoot.dialog("settings", SettingsDialog(context, window))
    reminders = BreakRemindersDialog(context, window.reminding, window.tray, window)
    reminders.try_out()
    shoot.dialog("break-reminders", reminders)
    window.reminding.be_quiet(context.now() + timedelta(hours=1))
    shoot("quiet-mode")
    window.reminding.end_quiet()
    for page in ("topics", "outcomes", "sources", "operators"):
        shoot.dialog(f"lists-{page}", ListsDialog(context, page, window))
    shoot.dialog("reminders", NoticesDialog(context, window.go, window))
    shoot.dialog("bin", BinDialog(context, window))
    shoot.dialog("backups", BackupsDialog(context, window.restore, window))
    shoot.dialog("shortcuts", ShortcutsDialog(window))
    shoot.dialog("about", AboutDialog(context, window))
    shoot.dialog("unexpected-error", ReportDialog("Traceback …", window))


def exchange(shoot: Camera) -> None:
    window, context = shoot.window, shoot.window.context
    export = open_export(context, window, CallFilter(), CallSort())
    shoot.dialog("export", export)
    sheet = _foreign_log(context.data_dir / "log.csv")
    wizard = open_import_wizard(context, window)
    shoot("import-choose-file", wizard)
    wizard.start_with(sheet)
    settle(wizard.next.isEnabled)
    shoot("import-file", wizard)
    for name in ("import-columns", "import-preview", "import-result"):
        wizard.go_next()
        settle(lambda: not context.tasks.busy)
        shoot(name, wizard)
    wizard.close()
    shoot.dialog("imports", open_import_batches(context, window))


FOREIGN = {
    "ru": (
        "Дата;Время;Телефон;ФИО;Вопрос;Тема;Результат;Длительность",
        "8 (495) 000-{day:02}-00;Звонивший {day};Какие нужны документы?;Документы;Дан ответ",
        "31.02.2026;9:00;;;Этой даты нет;;;",
    ),
    "en": (
        "Date;Time;Phone;Name;Question;Topic;Result;Duration",
        "020 7946 00{day:02};Caller {day};Which documents are needed?;Documents;Answered",
        "31.02.2026;9:00;;;There is no such date;;;",
    ),
}


def _foreign_log(file: Path) -> Path:
    """A log as another office might keep it."""
    heading, row, wrong = FOREIGN["ru" if settings.get(settings.LANGUAGE) == "ru" else "en"]
    lines = [heading]
    lines += [
        f"{day:02}.02.2026;{9 + day % 8}:{day:02};{row.format(day=day)};{day % 5}:{day:02}"
        for day in range(1, 25)
    ]
    file.write_text("\r\n".join([*lines, wrong]), encoding="cp1251")
    return file


def problems(shoot: Camera) -> None:
    context = shoot.window.context
    file = database_path()
    assert file is not None
    error = corrupt(Path(file.name))
    shoot.dialog("damaged", StorageProblem(error, context.data_dir, context.now))


STATES = (dialogs, exchange, problems)
"""In the order in which a newcomer would meet them."""
