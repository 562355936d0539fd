"""The telephone at the desk: cards open by themselves and take no keyboard from who types."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hotline_desktop.core.calls import browse, commands, drafts
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.phone.events import ANSWER, DIAL, END, MISSED, RING, event_of
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.telephone import TelephoneDialog
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from tests.ui.clock import Clock
from tests.ui.showing import shown

NUMBER = "+7 495 000-00-01"


@pytest.fixture
def window(context: Context, hotline: int, clock: Clock, qtbot: QtBot) -> MainWindow:
    commands.file_call(
        CallValues(hotline, clock.now - timedelta(days=1), number=NUMBER, caller_name="Иван Петров",
                   question="Когда приём?"),
        by=None, now=clock.now,
    )  # fmt: skip
    return shown(MainWindow(context), qtbot)


@pytest.fixture
def desk(window: MainWindow) -> CallsTab:
    page = window.show_tab_named("calls")
    assert isinstance(page, CallsTab)
    page.register.table.setFocus()
    return page


@pytest.fixture
def tell(window: MainWindow, clock: Clock) -> Callable[..., None]:
    """Tells the window of a call; seconds pass before."""

    def tell(kind: str, number: str = NUMBER, *, after: int = 0, name: str = "") -> None:
        clock.now += timedelta(seconds=after)
        window.telephone.hear(event_of(kind, number, at=clock.now, name=name))

    return tell


def test_a_ring_opens_the_card_with_number_and_earlier_calls(desk: CallsTab, tell: Any) -> None:
    tell(RING)
    state = desk.card.state()
    assert state is not None
    assert (state.number, state.is_new) == (NUMBER, True)
    assert desk.card.caller.earlier.isVisible()
    assert desk.card.isVisible()


def test_the_times_of_the_telephone_go_into_the_register(
    desk: CallsTab, tell: Any, clock: Clock
) -> None:
    rang = clock.now
    tell(RING)
    tell(ANSWER, after=7)
    tell(END, "", after=60)
    desk.card.choose_outcome("answered")
    clock.now += timedelta(minutes=5)
    desk.file()
    row = browse.page(browse.CallFilter())[0]
    assert (row.wait, row.duration) == (7, 60)
    assert row.started == rang + timedelta(seconds=7)
    assert drafts.drafts() == []


def test_a_half_typed_card_keeps_the_keyboard_and_the_call_waits(
    window: MainWindow, desk: CallsTab, tell: Any, qtbot: QtBot
) -> None:
    desk.new_call()
    desk.card.matter.question.insertPlainText("Сколько стоит об")
    desk.card.matter.question.setFocus()
    tell(RING)
    assert QApplication.focusWidget() is desk.card.matter.question
    assert desk.card.matter.question.toPlainText() == "Сколько стоит об"
    assert window.telephone.strip.isVisible()
    assert "Иван Петров" in window.telephone.strip.text.text()
    qtbot.keyClick(desk.card.matter.question, Qt.Key.Key_F2)
    state = desk.card.state()
    assert state is not None
    assert state.number == NUMBER
    assert not window.telephone.strip.isVisible()
    assert [draft.card["question"] for draft in drafts.drafts()] == ["Сколько стоит об"]


def test_a_call_that_nobody_took_into_a_card_is_kept_as_a_draft(
    window: MainWindow, desk: CallsTab, tell: Any, qtbot: QtBot
) -> None:
    desk.new_call()
    desk.card.matter.question.insertPlainText("Важный вопрос")
    tell(RING)
    tell(ANSWER, after=3)
    tell(END, after=40)
    kept = [draft.card for draft in drafts.drafts() if draft.card.get("phone")]
    (card,) = kept
    assert (card["number"], card["wait"]) == (NUMBER, 3)
    assert not window.telephone.strip.isVisible()
    assert desk.card.matter.question.toPlainText() == "Важный вопрос"


def test_a_missed_call_closes_its_untouched_card_and_stays_as_a_draft(
    desk: CallsTab, tell: Any
) -> None:
    tell(RING)
    tell(MISSED, after=20)
    assert not desk.card.isVisible()
    (draft,) = drafts.drafts()
    assert (draft.card["number"], draft.card["wait"]) == (NUMBER, 20)
    assert desk.drafts.isVisible()
    desk.resume(draft)
    state = desk.card.state()
    assert state is not None
    assert state.outcome_id is not None


def test_a_missed_call_in_whose_card_somebody_typed_stays_open(
    desk: CallsTab, tell: Any, qtbot: QtBot
) -> None:
    tell(RING)
    desk.card.matter.question.insertPlainText("Обещали перезвонить")
    tell(END, after=20)
    assert desk.card.isVisible()
    assert desk.card.matter.question.toPlainText() == "Обещали перезвонить"


def test_a_card_put_aside_still_learns_when_its_call_ended(
    desk: CallsTab, tell: Any, clock: Clock
) -> None:
    tell(RING)
    tell(ANSWER, after=2)
    desk.put_aside()
    tell(END, after=90)
    (draft,) = drafts.drafts()
    assert draft.card["stopped_at"] == clock.now.isoformat()


def test_a_filed_call_does_not_come_back_when_the_telephone_hangs_up(
    window: MainWindow, desk: CallsTab, tell: Any
) -> None:
    tell(RING)
    tell(ANSWER, after=2)
    desk.card.choose_outcome("answered")
    desk.file()
    tell(END, after=30)
    assert drafts.drafts() == []
    assert not window.telephone.strip.isVisible()


def test_in_another_tab_who_types_is_left_alone(
    window: MainWindow, desk: CallsTab, tell: Any, qtbot: QtBot
) -> None:
    tab: Any = window.show_tab_named("answers")
    tab.list.search.setFocus()
    tell(RING)
    assert window.stack.currentWidget() is tab
    assert QApplication.focusWidget() is tab.list.search
    qtbot.keyClick(tab.list.search, Qt.Key.Key_F2)
    assert window.stack.currentWidget() is desk


def test_a_link_opens_a_card_for_calling(desk: CallsTab, tell: Any) -> None:
    tell(DIAL, "tel:+74950000002")
    state = desk.card.state()
    assert state is not None
    assert (state.number, state.direction) == ("+74950000002", "out")


def test_a_link_clicked_over_a_half_typed_card_waits_to_be_called(
    window: MainWindow, desk: CallsTab, tell: Any
) -> None:
    desk.new_call()
    desk.card.matter.question.insertPlainText("Сколько стоит об")
    tell(DIAL, "tel:+74950000002")
    assert "To be called" in window.telephone.strip.text.text()
    window.telephone.strip.open.click()
    state = desk.card.state()
    assert state is not None
    assert (state.number, state.direction) == ("+74950000002", "out")


def test_a_simulated_call_goes_the_whole_way(
    window: MainWindow, desk: CallsTab, database: Path, qtbot: QtBot
) -> None:
    from hotline_desktop.core.phone.events import events_in, utc_now
    from hotline_desktop.ui.single_instance import SingleInstance

    instance = SingleInstance(database.parent)
    assert instance.acquire()
    instance.raised.connect(
        lambda given: [window.telephone.hear(event) for event in events_in(given, utc_now())]
    )
    dialog = window.show_telephone()
    assert isinstance(dialog, TelephoneDialog)
    qtbot.mouseClick(dialog.tell[RING], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Arrived" in dialog.outcome.text(), timeout=20_000)
    state = desk.card.state()
    assert state is not None
    assert state.number == NUMBER
    qtbot.waitUntil(lambda: dialog._process is None, timeout=20_000)
    instance.release()


def test_the_lines_for_softphones_call_the_helper(window: MainWindow) -> None:
    dialog = window.show_telephone()
    assert isinstance(dialog, TelephoneDialog)
    micro, twinkle, linphone = dialog.phones
    assert micro.lines[0] == "[Settings]"
    assert micro.lines[1].startswith("cmdIncomingCall=")
    assert micro.lines[1].endswith("call-event ring")
    assert twinkle.lines[0].startswith("script_incoming_call=")
    assert "call-event ring" in linphone.lines[0]


def test_an_event_that_was_told_twice_is_heard_once(
    window: MainWindow, desk: CallsTab, clock: Clock
) -> None:
    missed = event_of(MISSED, NUMBER, at=clock.now)
    window.telephone.hear(missed)
    window.telephone.hear(missed)
    assert len(drafts.drafts()) == 1


def test_who_rings_again_after_a_call_whose_end_was_not_told_gets_a_card(
    desk: CallsTab, tell: Any
) -> None:
    tell(RING)
    desk.card.choose_outcome("answered")
    desk.file()
    assert not desk.card.isVisible()
    tell(RING, after=3600)
    assert desk.card.isVisible()
