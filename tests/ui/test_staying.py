"""Closing the window: into the tray, with a question, or for good."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core import settings
from hotline_desktop.core.roster import breaks, reminder_settings, shifts
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.ui import events, tabs
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.break_reminders import BreakRemindersDialog
from hotline_desktop.ui.dialogs.settings import SettingsDialog
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.others import Others
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from hotline_desktop.ui.tray import Tray
from tests.ui.plain_tabs import TABS, pages
from tests.ui.showing import shown

# Off screen Qt misses the trays of X.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support")


class ByTheFrame(QCloseEvent):
    """A close event as the window system sends it, for the button of the frame."""

    def spontaneous(self) -> bool:
        return True


class InATray(Tray):
    """An icon on a desktop that has a tray, which the display of the tests has not."""

    there = True

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, window.desk)
        self.said: list[tuple[str, str]] = []
        self.window_wanted.connect(window.come_back)

    @property
    def is_there(self) -> bool:
        return self.there

    def say(self, title: str, body: str) -> None:
        self.said.append((title, body))


@pytest.fixture
def context(context: Context, anna_here: int, now: datetime) -> Context:
    shift = shifts.add_shift(anna_here, now.date(), 540, 1080, BreakRules(short_breaks=0))
    breaks.place_breaks({shifts.shift(shift).breaks[0].id: 900})
    return context


@pytest.fixture
def window(context: Context, qtbot: QtBot) -> MainWindow:
    return shown(MainWindow(context, TABS), qtbot)


def close(window: MainWindow) -> bool:
    """Close it by its frame; whether it went for good."""
    event = ByTheFrame()
    event.accept()
    window.closeEvent(event)
    return event.isAccepted()


def question(window: MainWindow) -> str:
    toast = window.message_bar.toast
    return toast.message.text if toast is not None else ""


def press(window: MainWindow, words: str) -> None:
    assert window.message_bar.toast is not None
    buttons = window.message_bar.toast.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words).click()


def test_with_a_tray_the_window_hides_and_keeps_what_is_typed(window: MainWindow) -> None:
    tray = window.tray = InATray(window)
    assert not close(window)
    assert window.isHidden()
    assert pages(window)[0].kept == 1
    assert window.context.state.value("window/geometry") is not None
    assert window.reminding._clock.isActive()
    tray.window_wanted.emit()
    assert window.isVisible()


def test_it_is_said_once_that_the_program_goes_on(window: MainWindow) -> None:
    tray = window.tray = InATray(window)
    for _ in range(2):
        close(window)
        window.come_back()
    assert [title for title, _ in tray.said] == ["Hotline Desktop goes on in the tray"]


def test_what_is_said_once_waits_for_a_reminder(window: MainWindow, now: datetime) -> None:
    tray = window.tray = InATray(window)
    (lunch,) = shifts.shifts(now.date())[0].breaks
    breaks.place_breaks({lunch.id: 810})  # now
    window.context.changes.tell(events.ROSTER)
    close(window)
    assert [title for title, _ in tray.said] == ["Lunch now: 60 minutes, planned for 13:30."]
    window.come_back()
    window.reminding.start()
    close(window)
    assert tray.said[-1][0] == "Hotline Desktop goes on in the tray"


def test_dialogs_go_along_and_come_back(window: MainWindow) -> None:
    window.tray = InATray(window)
    dialog = window.show_reminder_settings()
    close(window)
    assert dialog.isHidden()
    window.come_back()
    assert dialog.isVisible()


def test_quit_in_the_tray_ends_it(window: MainWindow, qtbot: QtBot) -> None:
    tray = window.tray = InATray(window)
    close(window)
    with qtbot.waitSignal(window.closed):
        next(a for a in tray.menu.actions() if a.text() == "Quit").trigger()
    assert not window.reminding._clock.isActive()


def test_a_tray_that_goes_leaves_a_minimised_window(window: MainWindow) -> None:
    tray = window.tray = InATray(window)
    close(window)
    window.reminding.refresh()
    assert window.isHidden()
    tray.there = False
    window.reminding.refresh()
    assert window.isMinimized()


def test_a_start_before_the_tray_is_there_goes_to_it_after_all(window: MainWindow) -> None:
    tray = window.tray = InATray(window)
    tray.there = False
    window.staying.start_small()
    window.reminding.refresh()
    assert window.isMinimized()
    tray.there = True
    window.reminding.refresh()
    assert window.isHidden()
    tray.window_wanted.emit()
    window.showMinimized()
    window.reminding.refresh()
    assert window.isVisible(), "whoever minimises it later wants it there"


def test_the_settings_lead_to_those_of_the_reminders(window: MainWindow) -> None:
    action = next(a for a in window.menus["edit"].actions() if "Settings" in a.text())
    action.trigger()
    (dialog,) = window.findChildren(SettingsDialog)
    button = next(b for b in dialog.findChildren(QPushButton) if "Reminders" in b.text())
    button.click()
    (shown,) = window.findChildren(BreakRemindersDialog)
    assert shown.isVisible()


def test_what_a_call_held_back_comes_when_its_card_is_closed(
    context: Context, now: datetime, qtbot: QtBot
) -> None:
    calls = next(tab for tab in tabs.TABS if tab.id == "calls")
    window = shown(MainWindow(context, (calls,)), qtbot)
    page = window.pages[0]
    assert isinstance(page, CallsTab)
    heard: list[str] = []
    window.reminding.unsaid.connect(lambda title, _body: heard.append(title))
    page.new_call()
    page.card.caller.type_number("123")
    shift = shifts.shifts(now.date())[0]
    breaks.place_breaks({shift.breaks[0].id: 810})  # now
    context.changes.tell(events.ROSTER)
    page.card.hang_up()
    context.changes.tell(events.ROSTER)
    assert heard == [], "who has hung up still writes"
    page.put_aside()
    assert heard == ["Lunch now: 60 minutes, planned for 13:30."]


def test_without_a_tray_closing_asks_while_breaks_are_to_come(window: MainWindow) -> None:
    assert not close(window)
    assert window.isVisible()
    assert question(window).startswith("Close the program?")
    press(window, "Minimise")
    assert window.isMinimized()
    window.come_back()
    assert not close(window)
    press(window, "Cancel")
    assert window.isVisible()
    assert not close(window)


def test_the_answer_quit_and_closing_twice_end_it(window: MainWindow, qtbot: QtBot) -> None:
    assert not close(window)
    assert close(window), "who closes it again while it is asked means it"


def test_quit_is_an_answer(window: MainWindow, qtbot: QtBot) -> None:
    close(window)
    with qtbot.waitSignal(window.closed):
        press(window, "Quit")


def test_the_program_and_the_session_close_without_asking(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


@pytest.mark.parametrize("reason", ["nobody", "setting", "no breaks"])
def test_nothing_is_asked_where_nothing_would_be_lost(window: MainWindow, reason: str) -> None:
    if reason == "nobody":
        settings.put(settings.OPERATOR_HERE, 0)
    elif reason == "setting":
        settings.put(reminder_settings.KEEP_IN_TRAY, False)
    else:
        only = shifts.shifts(window.context.now().date())[0].breaks[0]
        breaks.skip_break(only.id, "busy")
    window.reminding.refresh()
    assert close(window)


def test_a_start_in_the_tray_shows_no_window(context: Context, qtbot: QtBot) -> None:
    window = MainWindow(context, TABS)
    qtbot.addWidget(window)
    window.tray = InATray(window)
    window.staying.start_small()
    assert window.isHidden()
    assert window.reminding._clock.isActive()


def test_without_a_tray_it_starts_minimised(context: Context, qtbot: QtBot) -> None:
    window = MainWindow(context, TABS)
    qtbot.addWidget(window)
    window.staying.start_small()
    assert window.isMinimized()


def test_in_the_tray_the_data_is_looked_at_seldom(window: MainWindow) -> None:
    others = Others(window.context, window)
    window.hide()
    assert others._timer.interval() >= timedelta(minutes=1).total_seconds() * 1000
    window.show()
    assert others._timer.interval() < 5_000
