"""A test of an installation from within: does everything that was packed arrive and work?"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from .core import setup
from .core.calls import browse
from .core.calls.commands import file_call
from .core.calls.values import CallValues
from .core.paths import database_file, resource
from .core.storage import database as store
from .core.text import tr

NUMBER = "8 (495) 123-45-67"
QUESTION = "Когда открыта приёмная комиссия?"


def self_test() -> int:
    """Run every check in a temporary folder; print one line each; 0 when all went well."""
    failed = 0
    with tempfile.TemporaryDirectory(prefix="hotline-self-test-") as folder:
        for title, check in _checks().items():
            try:
                check(Path(folder))
            except Exception as error:  # noqa: BLE001 - whatever is broken here is the finding
                failed += 1
                print(f"{tr('FAILED')}  {title}: {error!r}", file=sys.stderr)
            else:
                print(f"ok  {title}")
        store.close_database()
    print(tr("All is well.") if not failed else tr("%n check(s) failed.", failed))
    return 1 if failed else 0


def _checks() -> dict[str, Callable[[Path], None]]:
    return {
        tr("resources"): _resources,
        tr("translations"): _translations,
        tr("time zones"): _time_zones,
        tr("register a call and find it in another form of the word"): _register,
        tr("backup and full check"): _backup,
        tr("spreadsheet out and in, through the reading process"): _spreadsheet,
        tr("demo data"): _demo,
        tr("the window, off screen"): _window,
    }


def _resources(_folder: Path) -> None:
    for name in ("icons/phone.svg", "icons/LICENSE", "demo/en.toml", "demo/ru.toml"):
        assert resource(name).is_file(), name


def _translations(_folder: Path) -> None:
    from PySide6.QtCore import QTranslator

    for language in ("en", "ru"):
        file = resource(f"translations/hotline_{language}.qm")
        assert QTranslator().load(str(file)), file


def _time_zones(_folder: Path) -> None:
    from zoneinfo import ZoneInfo

    noon = datetime(2026, 7, 1, 12, tzinfo=ZoneInfo("Asia/Vladivostok"))
    assert noon.utcoffset() == timedelta(hours=10)


def _register(folder: Path) -> None:
    now = datetime.now(UTC)
    store.open_database(database_file(folder / "data"), now=now)
    office = setup.NewHotline("Office", "Line", "", "ru", "Europe/Moscow")
    line = setup.create_hotline(office, now)
    filed = CallValues(line_id=line, started_at=now, number=NUMBER, question=QUESTION, duration=65)
    call = file_call(filed, by=None, now=now)
    for text in ("приемной комиссией", "+74951234567"):
        (found,) = browse.page(browse.CallFilter(text=text))
        assert found.id == call, text


def _backup(folder: Path) -> None:
    from .core.storage.backup import make_backup

    make_backup(folder / "backup.sqlite")
    report = store.check_database()
    assert report.ok, report.problems


def _spreadsheet(folder: Path) -> None:
    from .exchange import importing, mapping
    from .exchange.exporting import Export, export_workbook
    from .exchange.readers import open_spreadsheet

    now = datetime.now(UTC)
    export_workbook(folder / "calls.xlsx", Export(exported_at=now))
    with open_spreadsheet(folder / "calls.xlsx") as spreadsheet:
        found = mapping.propose(spreadsheet)
        line = browse.page(browse.CallFilter())[0].line_id
        plan = importing.plan_import(spreadsheet, found, line_id=line, now=now)
        assert (plan.new, plan.changed, plan.same) == (0, 0, 1), plan.counts


def _demo(folder: Path) -> None:
    from .core.demo import create_demo

    store.open_database(database_file(folder / "demo"), now=datetime.now(UTC))
    create_demo("ru", datetime.now(UTC))
    assert browse.totals(browse.CallFilter()).calls > 100


def _window(folder: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from .ui.app import make_application
    from .ui.context import make_context
    from .ui.main_window import MainWindow

    application = make_application()
    window = MainWindow(make_context(folder / "demo"))
    window.show()
    application.processEvents()
    assert not window.grab().toImage().isNull()
    window.close()
