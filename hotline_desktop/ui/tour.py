"""The main job, done by itself through the real window: what one sees where there is no display.

A call is registered with keys, a workbook goes out, is edited and comes back; each step leaves a
picture and says what it did.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hotline_desktop.core import lists, settings
from hotline_desktop.core.calls import browse
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.text import tr
from hotline_desktop.exchange.exporting import Export, export_all
from hotline_desktop.exchange.importing import import_file

from . import theme
from .app import make_application
from .context import make_context, utc_now
from .main_window import MainWindow
from .pictures import picture, settle

SIZE = QSize(1366, 740)


def run(_data_dir: Path, target: Path) -> int:
    """Take the tour over the open demo data.

    Args:
        target: where pictures and the workbook go.

    Returns:
        0 when everything came out as it should.
    """
    make_application()
    theme.follow("light")
    operators = lists.entries(lists.Operator)
    settings.put(settings.OPERATOR_HERE, operators[0].id)
    context = make_context(_data_dir, utc_now)
    window = MainWindow(context)
    window.resize(SIZE)
    window.show()
    settle(lambda: not context.tasks.busy)
    pictures = [picture(window, target / "1-register.png")]
    before = browse.totals(CallFilter()).calls

    _register_a_call(window)
    pictures.append(picture(window, target / "2-card.png"))
    _press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(lambda: not context.tasks.busy)
    pictures.append(picture(window, target / "3-filed.png"))
    print(tr("%n call(s) registered through the window.", browse.totals(CallFilter()).calls - before))

    workbook = target / "calls.xlsx"
    rows = export_all(workbook, Export(CallFilter()))
    print(tr("%n call(s) exported to {file}.", rows, file=workbook))
    result = import_file(workbook, now=context.now())
    print(
        tr("Imported again: {new} new, {changed} changed, {same} the same.",
           new=result.new, changed=result.changed, same=result.same)
    )  # fmt: skip
    window.show_tab_named("callbacks")
    settle(lambda: not context.tasks.busy)
    pictures.append(picture(window, target / "4-callbacks.png"))
    window.close()
    settle(lambda: not context.tasks.busy)
    for file in pictures:
        print(file)
    done = browse.totals(CallFilter()).calls == before + 1
    return 0 if done and (result.new, result.changed) == (0, 0) else 1


def _register_a_call(window: MainWindow) -> None:
    window.show_tab_named("calls")
    settle()
    _press(Qt.Key.Key_F2)
    QTest.keyClicks(_focus(), "84950000001")
    for _ in range(2):
        _press(Qt.Key.Key_Tab)
    QTest.keyClicks(_focus(), "Demo Caller")
    for _ in range(2):
        _press(Qt.Key.Key_Tab)
    QTest.keyClicks(_focus(), "Which documents are needed?")
    _press(Qt.Key.Key_F5)
    settle()


def _focus() -> QWidget:
    found = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert found is not None
    return found


def _press(
    key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(_focus(), key, modifier)
