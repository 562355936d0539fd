"""A test of an installation from within: does everything that was packed arrive and work?"""

from __future__ import annotations

import os
import pkgutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
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
                said = check(Path(folder))
            except Exception as error:  # noqa: BLE001 - whatever is broken here is the finding
                failed += 1
                print(f"{tr('FAILED')}  {title}: {error!r}", file=sys.stderr)
            else:
                print(f"ok  {title}", *([said] if said else []))
        store.close_database()
    print(tr("All is well.") if not failed else tr("%n check(s) failed.", failed))
    return 1 if failed else 0


def _checks() -> dict[str, Callable[[Path], str | None]]:
    return {
        tr("every file of the installation"): _files,
        tr("icons"): _icons,
        tr("translations"): _translations,
        tr("time zones and holidays"): _calendar,
        tr("every step of upgrading data"): _migrations,
        tr("register a call and find it in another form of the word"): _register,
        tr("backup and full check"): _backup,
        tr("spreadsheet out and in, through the reading process"): _spreadsheet,
        tr("a long list in, through the second process"): _long_list,
        tr("blank template"): _template,
        tr("demo data"): _demo,
        tr("suggestions by meaning"): _meaning,
        tr("plan of breaks"): _plan,
        tr("the window, off screen"): _window,
        tr("printing into a PDF"): _pdf,
        tr("tray"): _tray,
        tr("a call that a telephone tells of arrives within a second"): _telephone,
    }


def _files(_folder: Path) -> None:
    """All that was packed is there: what removes files from a program seldom says so."""
    if getattr(sys, "frozen", False):
        home = Path(sys.executable).parent
        names = (home / "FILES.txt").read_text("utf-8").split("\n")
        missing = [name for name in names if name and not (home / name).exists()]
        assert not missing, ", ".join(missing)
    for name in ("icons/LICENSE", "demo/en.toml", "demo/ru.toml"):
        assert resource(name).is_file(), name


def _icons(_folder: Path) -> None:
    from PySide6.QtSvg import QSvgRenderer

    files = sorted(resource("icons").glob("*.svg"))
    assert len(files) > 1, resource("icons")
    for file in files:
        assert QSvgRenderer(str(file)).isValid(), file.name


def _translations(_folder: Path) -> None:
    from PySide6.QtCore import QLibraryInfo, QTranslator

    for name in ("hotline_en", "hotline_ru", "qt_missing_ru"):
        file = resource(f"translations/{name}.qm")
        assert QTranslator().load(str(file)), file
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert QTranslator().load("qtbase_ru", theirs), theirs


def _calendar(_folder: Path) -> None:
    from zoneinfo import ZoneInfo

    import holidays

    noon = datetime(2026, 7, 1, 12, tzinfo=ZoneInfo("Asia/Vladivostok"))
    assert noon.utcoffset() == timedelta(hours=10)
    russian = holidays.country_holidays("RU", years=2026, language="ru")
    english = holidays.country_holidays("RU", years=2026, language="en_US")
    victory = date(2026, 5, 9)
    assert "День Победы" in russian[victory], russian[victory]
    assert "Victory Day" in english[victory], english[victory]


def _migrations(_folder: Path) -> None:
    from .core.storage import migrations, upgrade

    modules = {module.name for module in pkgutil.iter_modules(migrations.__path__)}
    scripts = {file.stem for file in upgrade.MIGRATIONS.glob("[0-9]*.py")}
    assert scripts, upgrade.MIGRATIONS
    assert modules == scripts, modules ^ scripts


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
    from .exchange.calls import importing, mapping
    from .exchange.calls.exporting import Export, export_workbook
    from .exchange.sheets.readers import open_spreadsheet

    now = datetime.now(UTC)
    export_workbook(folder / "calls.xlsx", Export(exported_at=now))
    with open_spreadsheet(folder / "calls.xlsx") as spreadsheet:
        found = mapping.propose(spreadsheet)
        line = browse.page(browse.CallFilter())[0].line_id
        plan = importing.plan_import(spreadsheet, found, line_id=line, now=now)
        assert (plan.new, plan.changed, plan.same) == (0, 0, 1), plan.counts


def _long_list(folder: Path) -> None:
    from .exchange.calls import importing, mapping
    from .exchange.sheets.readers import open_spreadsheet
    from .exchange.sheets.sheet_rows import LONG

    rows = LONG + 10
    began = datetime(2026, 1, 12, 9)  # noqa: DTZ001 - a table says the clock of its line
    lines = ["Дата и время;Номер;Вопрос"]
    for number in range(rows):
        moment = began + timedelta(minutes=number)
        lines.append(f"{moment:%d.%m.%Y %H:%M};+7495{number:07};Когда приём?")
    file = folder / "long.csv"
    file.write_text("\n".join(lines), "utf-8")
    with open_spreadsheet(file) as spreadsheet:
        found = mapping.propose(spreadsheet)
        line = browse.page(browse.CallFilter())[0].line_id
        plan = importing.plan_import(spreadsheet, found, line_id=line, now=datetime.now(UTC))
        assert plan.new == rows, plan.counts


def _template(folder: Path) -> None:
    from .exchange.calls.template import blank_template
    from .exchange.sheets.readers import open_spreadsheet

    blank_template(folder / "template.xlsx", "ru", datetime.now(UTC))
    with open_spreadsheet(folder / "template.xlsx") as spreadsheet:
        assert spreadsheet.sheets


def _demo(folder: Path) -> None:
    from .core.demo import create_demo

    store.open_database(database_file(folder / "demo"), now=datetime.now(UTC))
    create_demo("ru", datetime.now(UTC))
    assert browse.totals(browse.CallFilter()).calls > 100


def _meaning(_folder: Path) -> None:
    from .core.suggest import encoder

    same, near, far = encoder.encode(
        ["Где забрать паспорт?", "Where do I get my passport?", "Во сколько обед?"]
    )
    assert same @ near > same @ far, (same @ near, same @ far)


def _plan(_folder: Path) -> None:
    from .core.roster.planner.programme import highs

    solver = highs().Highs()
    solver.silent()
    one, other = solver.addBinary(), solver.addBinary()
    solver.addConstr(one + other <= 1)
    solver.maximize(2 * one + other)
    assert solver.getObjectiveValue() == 2


def _window(folder: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from .ui.app import make_application
    from .ui.context import make_context
    from .ui.main_window import MainWindow

    application = make_application()
    window = MainWindow(make_context(folder / "demo"))
    window.show()
    for number in range(len(window.tabs)):
        window.show_tab(number)
        application.processEvents()
    assert not window.grab().toImage().isNull()
    window.close()


def _pdf(folder: Path) -> None:
    from PySide6.QtGui import QPageLayout
    from PySide6.QtPrintSupport import QPrinter

    from .ui import paper

    pages = paper.layout(QPageLayout.Orientation.Portrait)
    document = paper.new_document("Hotline Desktop", "", f"<p>{QUESTION}</p>", pages)
    paper.save_pdf(folder / "page.pdf", "Hotline Desktop", document.print_, pages)
    assert (folder / "page.pdf").read_bytes().startswith(b"%PDF")
    QPrinter()


def _tray(_folder: Path) -> None:
    from PySide6.QtWidgets import QSystemTrayIcon

    from .ui.tray import PICTURES, tray_picture

    pictures = [tray_picture(state).pixmap(16, 16).toImage() for state in PICTURES]
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])
    assert not QSystemTrayIcon(tray_picture("calm")).icon().isNull()


def _telephone(folder: Path) -> str:
    """What a softphone starts, and waits for, hands its call to the window that is open."""
    from PySide6.QtCore import QCoreApplication

    from . import call_event
    from .core.phone.events import events_in, utc_now
    from .ui.single_instance import SingleInstance

    window = SingleInstance(folder / "demo")
    assert window.acquire()
    heard: list[list[str]] = []
    window.raised.connect(heard.append)
    seconds = []
    for _turn in range(3):  # the first finds nothing in the caches of the disk
        began = time.monotonic()
        words = [*call_event.program(), "--data-dir", str(folder / "demo"), "call-event", "ring"]
        with subprocess.Popen(
            [*words, NUMBER], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as helper:  # fmt: skip
            while helper.poll() is None:
                QCoreApplication.processEvents()
                time.sleep(0.002)
            seconds.append(time.monotonic() - began)
            assert helper.returncode == 0, helper.communicate()
    window.release()
    assert [events_in(words, utc_now())[0].number for words in heard] == [NUMBER] * 3, heard
    assert min(seconds) < 1, seconds
    return f"({min(seconds):.2f} s)"
