"""Things to remember, in the window."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core import notices
from hotline_desktop.core.carriers.contracts import Agreement, add_contract
from hotline_desktop.ui import events
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.notices import NoticesDialog, day_words
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.notices import NoticeWatch
from hotline_desktop.ui.tabs import TABS
from tests.ui.clock import Clock
from tests.ui.showing import shown


@pytest.fixture
def context(context: Context, hotline: int, now: datetime) -> Context:
    add_contract(
        Agreement(hotline, "Альфа", date(2025, 4, 1), date(2026, 3, 31), notice_days=14), now
    )
    return context


@pytest.fixture
def window(context: Context, qtbot: QtBot) -> MainWindow:
    return shown(MainWindow(context, TABS[:1]), qtbot)


def press(dialog: NoticesDialog, text: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


def test_the_status_line_counts_and_shows_them(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.status.notices.isVisible)
    assert window.status.notices.text() == "1"
    assert "Notice to Альфа" in window.status.notices.toolTip()
    window.status.notices.click()
    assert [n.where for n in window.findChild(NoticesDialog).shown] == ["hotline/contracts"]


def test_done_is_said_no_more_and_can_be_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.show_notices()
    assert isinstance(dialog, NoticesDialog)
    press(dialog, "Done")
    assert dialog.shown == []
    assert not window.status.notices.isVisible()
    window.undo()
    assert len(dialog.shown) == 1
    assert window.status.notices.isVisible()


def test_later_puts_it_off_by_the_days_chosen(window: MainWindow, now: datetime) -> None:
    dialog = window.show_notices()
    later = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Later")
    later.menu().actions()[1].trigger()
    assert notices.notices(now + timedelta(days=6)) == []
    assert len(notices.notices(now + timedelta(days=7))) == 1


def test_show_leads_to_the_tab(window: MainWindow, context: Context) -> None:
    went: list[str] = []
    dialog = NoticesDialog(context, went.append, window)
    dialog.show()
    press(dialog, "Show")
    assert went == ["hotline/contracts"]
    assert not dialog.isVisible(), "it would hide what it shows"
    window.go("calls")
    assert window.stack.currentIndex() == 0


def test_it_is_told_once_a_day_and_never_during_a_call(context: Context, clock: Clock) -> None:
    open_call = [True]
    watch = NoticeWatch(context, lambda: open_call[0])
    told: list[tuple[str, str]] = []
    watch.unsaid.connect(lambda title, body: told.append((title, body)))
    watch.look()
    assert told == []
    open_call[0] = False
    context.changes.tell(events.CALLS)
    watch.look()
    assert told == [("1 reminders", "Notice to Альфа can be given for 13 more days.")]
    clock.now += timedelta(days=1)
    watch.look()
    assert len(told) == 2
    watch.stop()


def test_days_are_told_in_words() -> None:
    today = date(2026, 3, 4)
    assert day_words(date(2026, 3, 2), today) == "2 days overdue, 2 March 2026"
    assert day_words(today, today) == "today, 4 March 2026"
    assert day_words(date(2026, 3, 9), today) == "in 5 days, 9 March 2026"
