"""The import wizard from step to step, with the keyboard, beside the call desk."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from hotline_desktop.exchange.calls import exporting
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.import_wizard import (
    COLUMNS,
    FILE,
    PREVIEW,
    RESULT,
    ImportWizard,
    open_import_wizard,
)
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from tests.ui.importing.steps import Alt, Key, calls, finish, press, preview, read
from tests.ui.showing import shown


def test_a_log_goes_in_with_three_presses_of_enter(
    wizard: ImportWizard, log: Path, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)

    press(wizard, Key.Key_Return, qtbot)
    assert wizard.step == COLUMNS
    press(wizard, Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: wizard.preview_page.plan is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not wizard.preview_page.is_busy)
    counts = {name: figure.number.text() for name, figure in wizard.preview_page.figures.items()}
    assert counts == {"new": "3", "changed": "0", "same": "0", "refused": "1"}
    press(wizard, Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: wizard.step == RESULT, timeout=20_000)

    newest = calls()[0]
    assert [call.question for call in calls()] == [
        "Есть ли общежитие?", "До какого числа приём?", "Какие нужны документы?",
    ]  # fmt: skip
    assert newest.duration == 300
    assert newest.started.isoformat() == "2026-03-03T08:05:00+00:00"


def test_the_way_back_is_on_the_keyboard_too(wizard: ImportWizard, log: Path, qtbot: QtBot) -> None:
    read(wizard, log, qtbot)
    qtbot.keyClick(wizard, Key.Key_N, Alt)
    qtbot.waitUntil(lambda: wizard.step == COLUMNS)
    qtbot.keyClick(wizard, Key.Key_B, Alt)
    qtbot.waitUntil(lambda: wizard.step == FILE)
    qtbot.keyClick(wizard, Key.Key_N, Alt)
    qtbot.waitUntil(lambda: wizard.step == COLUMNS)
    press(wizard, Key.Key_Backspace, qtbot)
    assert wizard.step == FILE


def test_our_own_workbook_needs_no_columns(
    wizard: ImportWizard, log: Path, tmp_path: Path, now: datetime, qtbot: QtBot
) -> None:
    read(wizard, log, qtbot)
    preview(wizard, qtbot)
    finish(wizard, qtbot)
    own = tmp_path / "own.xlsx"
    exporting.export_workbook(own, exporting.Export(now))
    read(wizard, own, qtbot)
    wizard.go_next()
    assert wizard.step == PREVIEW
    qtbot.waitUntil(lambda: not wizard.preview_page.is_busy)
    assert wizard.preview_page.plan is not None
    assert wizard.preview_page.plan.same == 3
    wizard.go_back()
    assert wizard.step == FILE


def test_escape_loses_no_choices(wizard: ImportWizard, log: Path, qtbot: QtBot) -> None:
    read(wizard, log, qtbot)
    wizard.go_next()
    press(wizard, Key.Key_Escape, qtbot)
    assert wizard.isVisible()
    assert wizard.step == COLUMNS
    wizard.go_back()
    press(wizard, Key.Key_Escape, qtbot)
    assert not wizard.isVisible()


def test_a_call_can_be_taken_while_the_wizard_is_open(context: Context, qtbot: QtBot) -> None:
    window = shown(MainWindow(context), qtbot)
    wizard = open_import_wizard(context, window)
    with qtbot.waitActive(wizard):
        wizard.activateWindow()
    press(wizard, Key.Key_F2, qtbot)
    qtbot.waitUntil(window.isActiveWindow)
    drafts_open = [page.card.state() for page in window.pages if isinstance(page, CallsTab)]
    assert [state is not None and state.is_new for state in drafts_open] == [True]
    assert wizard.isVisible()
    window.close()
    qtbot.waitUntil(lambda: not context.tasks.busy)


def test_a_second_call_of_the_menu_brings_the_same_window(
    wizard: ImportWizard, context: Context
) -> None:
    assert open_import_wizard(context) is wizard
