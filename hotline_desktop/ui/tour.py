"""The main job, done by itself through the real window: what one sees where there is no display.

A call is registered with keys, a workbook goes out, is edited and comes back; each step leaves a
picture and says what it did.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from hotline_desktop.core import lists, settings
from hotline_desktop.core.calls import browse
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.imports.batches import recall_layout
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr
from hotline_desktop.exchange.calls import importing, mapping
from hotline_desktop.exchange.calls.exporting import Export, export_workbook
from hotline_desktop.exchange.calls.importing import ImportResult
from hotline_desktop.exchange.sheets.readers import open_spreadsheet

from . import theme
from .app import make_application
from .context import make_context, utc_now
from .main_window import MainWindow
from .pictures import picture, settle

SIZE = QSize(1366, 740)


def run(data_dir: Path, target: Path) -> int:
    """Take the tour over the open demo data.

    Args:
        data_dir: where the data is.
        target: where pictures and the workbook go.

    Returns:
        0 when everything came out as it should.
    """
    make_application()
    theme.follow("light")
    operators = lists.entries(Operator)
    settings.put(settings.OPERATOR_HERE, operators[0].id)
    context = make_context(data_dir, utc_now)
    window = MainWindow(context)
    window.resize(SIZE)
    window.show()
    settle(lambda: not context.tasks.busy)
    pictures = [picture(window, target / "1-register.png")]
    before = browse.totals(CallFilter()).calls

    _register_a_call(window)
    pictures.append(picture(window, target / "2-card.png"))
    _press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    settle(lambda: not context.tasks.busy)
    pictures.append(picture(window, target / "3-filed.png"))
    print(
        tr("%n call(s) registered through the window.", browse.totals(CallFilter()).calls - before)
    )

    workbook = target / "calls.xlsx"
    rows = export_workbook(workbook, Export(context.now()))
    print(tr("%n call(s) exported to {file}.", rows, file=workbook))
    result = _import(workbook, context.now())
    print(
        tr(
            "Imported again: {new} new, {changed} changed, {same} the same.",
            new=result.new,
            changed=result.changed,
            same=result.same,
        )
    )
    window.show_tab_named("callbacks")
    settle(lambda: not context.tasks.busy)
    pictures.append(picture(window, target / "4-callbacks.png"))
    window.close()
    settle(lambda: not context.tasks.busy)
    for file in pictures:
        print(file)
    done = browse.totals(CallFilter()).calls == before + 1
    return 0 if done and (result.new, result.changed) == (0, 0) else 1


def _import(file: Path, now: datetime) -> ImportResult:
    with open_spreadsheet(file) as spreadsheet:
        found = mapping.propose(spreadsheet, recall=recall_layout)
        plan = importing.plan_import(spreadsheet, found, line_id=lines()[0].id, now=now)
        return importing.run_import(plan, by=None, now=now)


def _register_a_call(window: MainWindow) -> None:
    window.show_tab_named("calls")
    settle()
    _press(Qt.Key.Key_F2)
    _type("84950000001")
    _press(Qt.Key.Key_Tab)
    _type(tr("Demo caller"))
    _press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    _type(tr("Which documents are needed?"))
    _press(Qt.Key.Key_F5)
    settle()


def _press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        _send(key.value, modifier, "")


def _type(text: str) -> None:
    for letter in text:
        _send(0, Qt.KeyboardModifier.NoModifier, letter)


def _send(key: int, modifier: Qt.KeyboardModifier, text: str) -> None:
    """A key as the keyboard sends it: as a shortcut first, then to an open list or the field."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    if target is None:
        raise RuntimeError("no field has the keyboard")
    window = target.window().windowHandle()
    receiver = target if QApplication.activePopupWidget() or window is None else window
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(receiver, QKeyEvent(kind, key, modifier, text))
