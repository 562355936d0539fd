"""The call desk in a window: what an operator does with the keyboard."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.calls import browse, callbacks, commands, drafts, outcomes
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.calls.rows import CallRow
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.search import index
from hotline_desktop.core.storage.database import transaction, wait_at_most
from hotline_desktop.core.storage.errors import StorageError
from hotline_desktop.core.storage.tables import Call, Operator, Outcome, Topic
from hotline_desktop.ui import events, theme, translation
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.callbacks.tab import CallbacksTab
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from tests.ui.clock import Clock

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def context(context: Context, anna_here: int) -> Context:
    lists.add(Topic, "Общежитие")
    lists.add(Topic, "Оплата обучения")
    return context


def opened(context: Context, qtbot: QtBot) -> CallsTab:
    theme.follow("light")
    tab = CallsTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 640)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    return tab


@pytest.fixture
def tab(context: Context, qtbot: QtBot) -> CallsTab:
    return opened(context, qtbot)


def focus() -> QWidget:
    """Where the keyboard goes: an open list first, as on a real desktop."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(focus(), key, modifier)


def type_text(qtbot: QtBot, text: str) -> None:
    """As from a keyboard of any layout; QTest itself knows Latin letters only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier(0), letter)
            QApplication.sendEvent(focus(), event)


def calls(**wanted: object) -> list[CallRow]:
    return browse.page(CallFilter(**wanted))  # type: ignore[arg-type]


def file_call(line: int, now: datetime, **values: object) -> int:
    call = CallValues(**({"line_id": line, "started_at": now} | values))  # type: ignore[arg-type]
    return commands.file_call(call, by=None, now=now)


def test_a_call_is_registered_with_the_keyboard_alone(
    tab: CallsTab, qtbot: QtBot, clock: Clock
) -> None:
    tab.register.table.setFocus()
    press(qtbot, Key.Key_F2)
    type_text(qtbot, "84951234567")
    press(qtbot, Key.Key_Tab)
    type_text(qtbot, "Olga Petrova")
    press(qtbot, Key.Key_Tab)
    type_text(qtbot, "Is there a dormitory?")
    press(qtbot, Key.Key_Tab)
    type_text(qtbot, "Yes, two of them.")
    press(qtbot, Key.Key_Tab)
    type_text(qtbot, "общеж")
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_F5)
    press(qtbot, Key.Key_Tab)
    type_text(qtbot, "Lyceum 5")
    clock.now += timedelta(seconds=95)
    press(qtbot, Key.Key_Return, Ctrl)

    (call,) = calls()
    assert (call.caller_id, call.caller_name, call.organisation) == (
        "+74951234567", "Olga Petrova", "Lyceum 5",
    )  # fmt: skip
    assert (call.question, call.answer) == ("Is there a dormitory?", "Yes, two of them.")
    assert lists.names(Topic)[call.topic_id or 0] == "Общежитие"
    assert lists.kinds()[call.outcome_id or 0] == "answered"
    assert call.duration == 95
    assert lists.names(Operator)[call.taken_by_id or 0] == "Анна Смирнова"
    assert drafts.drafts() == []


def test_hanging_up_stops_the_timer(tab: CallsTab, qtbot: QtBot, clock: Clock) -> None:
    tab.new_call(number="101")
    clock.now += timedelta(seconds=40)
    press(qtbot, Key.Key_T, Ctrl)
    clock.now += timedelta(seconds=60)
    press(qtbot, Key.Key_F5)
    press(qtbot, Key.Key_Return, Ctrl)
    assert calls()[0].duration == 40


def test_a_call_without_a_question_is_one_key(tab: CallsTab, qtbot: QtBot) -> None:
    tab.new_call()
    press(qtbot, Key.Key_1, Ctrl | Shift)
    (call,) = calls()
    assert lists.kinds()[call.outcome_id or 0] == "silent"


def test_filing_without_an_outcome_asks_for_it_and_loses_nothing(
    tab: CallsTab, qtbot: QtBot
) -> None:
    tab.new_call(number="101")
    press(qtbot, Key.Key_Return, Ctrl)
    assert calls() == []
    assert tab.card.outcome.missing.isVisible()
    assert isinstance(focus(), QPushButton)
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Return, Ctrl)
    assert len(calls()) == 1


def test_filing_is_taken_back_with_everything_that_was_typed(
    tab: CallsTab, said: list[Message]
) -> None:
    tab.new_call(number="101")
    tab.card.matter.question.setPlainText("Срок?")
    tab.card.choose_outcome("answered")
    tab.file()
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert calls() == []
    state = tab.card.state()
    assert state is not None
    assert (state.number, state.question, state.is_new) == ("101", "Срок?", True)


def test_what_is_typed_is_there_again_after_the_program_was_killed(
    tab: CallsTab, context: Context, qtbot: QtBot
) -> None:
    tab.new_call()
    with qtbot.waitSignal(tab.shown._save_timer.timeout):
        type_text(qtbot, "84950000007")
    # No goodbye: another window over the same data, as after kill -9.
    again = opened(context, qtbot)
    state = again.card.state()
    assert state is not None
    assert state.number == "84950000007"


def test_escape_keeps_a_draft_that_can_be_taken_up_again(tab: CallsTab, qtbot: QtBot) -> None:
    tab.new_call()
    type_text(qtbot, "101")
    press(qtbot, Key.Key_Escape)
    assert tab.card.state() is None or not tab.card.isVisible()
    assert tab.drafts.isVisible()
    (draft,) = drafts.drafts()
    tab.resume(draft)
    state = tab.card.state()
    assert state is not None
    assert state.number == "101"


def test_a_second_call_does_not_lose_the_first(tab: CallsTab, qtbot: QtBot) -> None:
    tab.new_call()
    type_text(qtbot, "101")
    press(qtbot, Key.Key_F2)
    type_text(qtbot, "102")
    tab.save_draft()
    assert {d.card["number"] for d in drafts.drafts()} == {"101", "102"}


def test_an_empty_card_leaves_no_draft(tab: CallsTab, qtbot: QtBot) -> None:
    tab.new_call()
    press(qtbot, Key.Key_Escape)
    assert drafts.drafts() == []


def test_a_discarded_draft_comes_back(tab: CallsTab, said: list[Message]) -> None:
    tab.new_call(number="101")
    tab.discard()
    assert drafts.drafts() == []
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert [d.card["number"] for d in drafts.drafts()] == ["101"]


def test_editing_a_call_keeps_its_history_and_unsaved_edits_survive(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    id = file_call(hotline, now, question="Раз", number="101")
    tab = opened(context, qtbot)
    tab.open_call(id)
    with qtbot.waitSignal(tab.draft_open) as marked:
        tab.card.matter.question.setPlainText("Два")
    assert marked.args == [True]
    tab.put_aside()
    row = browse.call_row(id)
    assert row is not None
    assert row.question == "Раз"
    tab.resume(drafts.drafts()[0])
    with qtbot.waitSignal(tab.draft_open) as marked:
        tab.file()
    assert marked.args == [False]
    row = browse.call_row(id)
    assert row is not None
    assert row.question == "Два"
    assert drafts.drafts() == []
    tab.card.matter.question.setFocus()
    press(qtbot, Key.Key_H, Ctrl | Shift)
    history = next(box for box in tab.findChildren(QDialog) if box.isVisible())
    assert any("Два" in label.text() for label in history.findChildren(QLabel))
    history.close()


@pytest.mark.parametrize("how", ["taken back", "in the bin"])
@pytest.mark.parametrize("told", [True, False])
def test_what_is_typed_into_a_call_that_goes_meanwhile_is_kept_as_a_new_one(
    how: str, told: bool, context: Context, said: list[Message], hotline: int, now: datetime,
    qtbot: QtBot,
) -> None:  # fmt: skip
    answered = lists.find(Outcome, "answered")
    first, second = (file_call(hotline, now, question="Раз", outcome_id=answered) for _ in range(2))
    tab = opened(context, qtbot)

    def goes(call: int) -> None:
        if how == "in the bin":
            commands.delete_calls([call], by=None, now=now)
        else:
            with transaction():
                index.remove([Call.get_by_id(call).position])
                Call.delete_by_id(call)
        if told:
            context.changes.tell(events.CALLS, context)

    tab.open_call(first)
    goes(first)
    tab.file()
    assert tab.shown.state() is None, "nothing was typed, so it closes"
    assert not said

    tab.open_call(second)
    tab.card.matter.question.setPlainText("Два")
    goes(second)
    tab.file()
    if not told:
        tab.file()  # it was said first
    assert [message.text for message in said if "as a new call" in message.text]
    assert [(call.question, call.outcome_id) for call in calls()] == [("Два", answered)]
    assert drafts.drafts() == []


def test_looking_at_a_call_changes_nothing(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    id = file_call(hotline, now, question="Раз", number="8 495 000-00-01", duration=61, wait=7)
    before = browse.call_row(id)
    tab = opened(context, qtbot)
    tab.open_call(id)
    tab.file()
    assert browse.call_row(id) == before
    assert drafts.drafts() == []


def test_fields_beside_taller_ones_stand_as_high(context: Context, qtbot: QtBot) -> None:
    translation.install("ru")
    tab = opened(context, qtbot)
    tab.new_call()
    tab.resize(1100, 640)
    rest = tab.card.rest

    def places() -> list[int]:
        fields = (rest.source, rest.urgency.buttons()[0])
        return [field.mapTo(rest, field.rect().topLeft()).y() for field in fields]

    qtbot.waitUntil(lambda: rest.urgency.height() > 2 * rest.source.height())
    assert len(set(places())) == 1


def test_late_entry_keeps_who_took_the_call_apart_from_who_entered_it(tab: CallsTab) -> None:
    tab.late_entry()
    peter = lists.find(Operator, "Пётр Орлов")
    tab.card.details.taken_by.choose(peter)
    tab.card.details.length.setText("4:30")
    tab.card.details._length_typed()
    tab.card.choose_outcome("answered")
    tab.file()
    (call,) = calls()
    assert (call.taken_by_id, call.duration) == (peter, 270)
    assert lists.names(Operator)[call.entered_by_id or 0] == "Анна Смирнова"


def test_a_late_entry_begins_with_its_time(tab: CallsTab, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_N, Ctrl | Shift)
    assert tab.card.details.started.hasFocus()
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_F2)
    assert tab.card.caller.number.hasFocus()


def test_who_takes_a_referral_back_stays_at_the_outcome(tab: CallsTab, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_F2)
    press(qtbot, Key.Key_F6)
    assert tab.card.outcome.referred_to.hasFocus()
    press(qtbot, Key.Key_F5)
    assert focus() is tab.card.outcome.choice.buttons()[0]


def test_the_callers_earlier_calls_appear_while_the_number_is_typed(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    file_call(hotline, now - timedelta(days=1), number="+7 495 123-45-67", question="Когда?")
    tab = opened(context, qtbot)
    tab.new_call()
    type_text(qtbot, "8495123456")
    assert not tab.card.caller.earlier.isVisible()
    type_text(qtbot, "7")
    assert tab.card.caller.earlier.isVisible()


def test_an_open_callback_can_be_continued_and_is_then_kept(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    promised = file_call(
        hotline, now - timedelta(days=1), number="+7 495 123-45-67", question="Когда?",
        caller_name="Ольга", outcome_id=lists.outcome_of_kind("callback"), callback_due=now,
    )  # fmt: skip
    tab = opened(context, qtbot)
    tab.new_call(number="84951234567")
    tab.card.continue_requested.emit(promised)
    state = tab.card.state()
    assert state is not None
    assert (state.question, state.caller_name) == ("Когда?", "Ольга")
    tab.card.choose_outcome("answered")
    tab.file()
    assert callbacks.open_callbacks() == []


def test_a_promised_callback_gets_a_time(tab: CallsTab, now: datetime) -> None:
    tab.new_call(number="84951234567")
    tab.card.choose_outcome("callback")
    assert tab.card.outcome.callback.isVisible()
    tab.file()
    (row,) = callbacks.open_callbacks()
    assert row.callback_due == int((now + timedelta(hours=1)).timestamp())


def test_delete_goes_to_the_bin_and_comes_back(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    file_call(hotline, now, question="Раз")
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    tab = opened(context, qtbot)
    tab.register.table.setFocus()
    tab.register.table.selectRow(0)
    qtbot.keyClick(tab.register.table, Key.Key_Delete)
    assert calls() == []
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert len(calls()) == 1
    assert tab.register.table.selected_ids() == [calls()[0].id]


def test_search_and_chips_narrow_the_table_and_the_totals_follow(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    answered = lists.outcome_of_kind("answered")
    file_call(hotline, now, question="Какие документы?", outcome_id=answered, duration=60)
    file_call(hotline, now - timedelta(days=3), question="Документы", outcome_id=answered)
    file_call(hotline, now, question="Оплата")
    tab = opened(context, qtbot)
    press(qtbot, Key.Key_F, Ctrl)
    type_text(qtbot, "документами")
    assert tab.register.table.paged.rowCount() == 2
    tab.register.filters.today.click()
    assert tab.register.table.paged.rowCount() == 1
    qtbot.waitUntil(lambda: tab.register.totals.text().startswith("1 call(s)  ·  1 answered"))
    assert "1:00" in tab.register.totals.text()
    tab.register.show_all()
    assert tab.register.table.paged.rowCount() == 3


def test_lists_that_change_meanwhile_leave_half_a_word_alone(
    tab: CallsTab, context: Context, qtbot: QtBot
) -> None:
    tab.new_call()
    for _ in range(4):
        press(qtbot, Key.Key_Tab)
    type_text(qtbot, "общеж")
    lists.add(Topic, "Медосмотр")
    context.changes.tell(events.LISTS)
    type_text(qtbot, "ит")
    field = QApplication.focusWidget()
    assert isinstance(field, QComboBox)
    assert field.currentText() == "общежит"


def test_a_topic_that_is_typed_last_is_filed_too(
    tab: CallsTab, said: list[Message], qtbot: QtBot
) -> None:
    tab.new_call()
    for _ in range(4):
        press(qtbot, Key.Key_Tab)
    type_text(qtbot, "общеж")
    press(qtbot, Key.Key_F5)
    press(qtbot, Key.Key_Return, Ctrl)
    assert [lists.names(Topic)[call.topic_id or 0] for call in calls()] == ["Общежитие"]

    tab.new_call()
    for _ in range(4):
        press(qtbot, Key.Key_Tab)
    type_text(qtbot, "Стипендия")
    press(qtbot, Key.Key_F5)
    press(qtbot, Key.Key_Return, Ctrl)
    assert len(calls()) == 1, "what is in no list is told before the call is filed"
    assert "Стипендия" in said[-1].text
    press(qtbot, Key.Key_Return, Ctrl)
    assert len(calls()) == 2


def test_a_card_that_cannot_be_filed_stays_and_says_what_to_do(
    tab: CallsTab, database: Path, said: list[Message], qtbot: QtBot
) -> None:
    wait_at_most(0)
    tab.new_call()
    type_text(qtbot, "101")
    press(qtbot, Key.Key_F5)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        press(qtbot, Key.Key_Return, Ctrl)
        assert said[-1].is_error
        assert said[-1].action == "Try again"
        assert said[-1].on_action is not None
        assert [draft.card["number"] for draft in drafts.drafts()] == ["101"]
        other.execute("ROLLBACK")
    said[-1].on_action()
    (call,) = calls()
    assert call.number == "101"
    assert drafts.drafts() == []


def test_a_mistyped_keyboard_layout_is_offered(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    file_call(hotline, now, question="Общежитие")
    tab = opened(context, qtbot)
    tab.register.search.setText("j,ot;bnbt")
    assert tab.register.table.paged.rowCount() == 0
    tab.register.table._empty._button.click()
    assert tab.register.search.text() == "общежитие"
    assert tab.register.table.paged.rowCount() == 1


def test_a_new_topic_is_added_from_the_card(tab: CallsTab, said: list[Message]) -> None:
    tab.new_call(number="101")
    tab.card.matter.topic.setEditText("Стипендии")
    tab.card.matter.topic.settle()
    assert said[-1].stays  # until it is answered: the name is kept nowhere else
    assert said[-1].on_action is not None
    said[-1].on_action()
    state = tab.card.state()
    assert state is not None
    assert lists.names(Topic)[state.topic_id or 0] == "Стипендии"


def test_the_greeting_carries_the_operators_own_name(tab: CallsTab) -> None:
    tab.new_call()
    assert "Анна Смирнова" in tab.card.script.text.text()
    assert "Приёмная комиссия" in tab.card.script.text.text()


def test_the_script_goes_along_with_the_call(tab: CallsTab) -> None:
    tab.new_call(number="+7 495 123-45-67")
    text = tab.card.script.text
    assert text.text().endswith("Чем могу вам помочь?")
    tab.card.caller.name.setText("Ольга Иванова")
    tab.card.caller.name.textEdited.emit("Ольга Иванова")
    assert text.text() == "Чем могу вам помочь?"
    tab.card.matter.question.setPlainText("Когда")
    assert text.text() == "Да, слушаю вас."
    tab.card.matter.question.setPlainText("Когда экзамен?")
    tab.card.script.go_on()
    tab.card.matter.question.setPlainText("Когда экзамен по физике?")
    assert text.text().startswith("Правильно ли я понимаю"), "chosen by hand: it stays"
    tab.card.choose_outcome("answered")
    assert text.text().startswith("Спасибо за обращение")
    tab.card.script.go_back()
    assert text.text() == "Минуту, я найду точный ответ."


def test_calling_back_has_words_of_its_own(tab: CallsTab) -> None:
    tab.new_call()
    tab.card.details.direction.press("out")
    assert "обещали перезвонить" in tab.card.script.text.text()
    tab.late_entry()
    assert tab.card.script.isHidden(), "nothing is said in a call that is over"


def test_calling_back_is_one_step_and_can_be_undone(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    for hours in (3, -1):
        file_call(
            hotline, now - timedelta(days=1), number="+7 495 123-45-67",
            outcome_id=lists.outcome_of_kind("callback"),
            callback_due=now + timedelta(hours=hours),
        )  # fmt: skip
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    theme.follow("light")
    tab = CallbacksTab(context)
    qtbot.addWidget(tab)
    badges: list[int] = []
    tab.badge.connect(badges.append)
    tab.show()
    tab.announce()
    assert badges[-1] == 1
    tab.called_back()
    assert len(callbacks.open_callbacks()) == 1
    assert badges[-1] == 0
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert len(callbacks.open_callbacks()) == 2


def test_every_control_of_the_card_has_a_name(tab: CallsTab) -> None:
    tab.new_call()
    tab.card.details.toggle()
    unnamed = [
        widget
        for widget in tab.card.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
        and type(widget.parent()).__name__ not in ("PickBox", "QDateTimeEdit")
    ]
    assert unnamed == []


def test_the_card_is_drawn_in_the_colours_of_the_theme(tab: CallsTab) -> None:
    tab.new_call()
    corner = tab.card.grab().toImage().pixelColor(3, 3)
    assert corner == QColor(theme.tokens().surface)


def test_on_a_narrow_screen_card_and_register_take_turns(tab: CallsTab, qtbot: QtBot) -> None:
    tab.resize(640, 330)
    assert tab.register.isVisible()
    tab.new_call()
    assert tab.card.isVisible()
    assert not tab.register.isVisible()
    press(qtbot, Key.Key_Escape)
    assert tab.register.isVisible()
    tab.resize(1366, 640)
    tab.new_call()
    assert tab.register.isVisible()
    assert tab.card.isVisible()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_outcome_stands_whole_on_a_small_screen(
    language: str, context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    translation.install(language)
    for kind in lists.BUILT_IN[Outcome]:
        past = now - timedelta(hours=1)
        due = past if kind == outcomes.CALLBACK else None
        file_call(hotline, past, outcome_id=lists.outcome_of_kind(kind), callback_due=due)
    tab = opened(context, qtbot)
    tab.resize(1262, 640)
    table = tab.register.table
    column = next(i for i, c in enumerate(table.paged.columns) if c.key == "outcome")
    needed = max(
        table.itemDelegate().sizeHint(None, table.paged.index(row, column)).width()
        for row in range(table.paged.rowCount())
    )
    # The delegate's measure is of the larger type of plain cells.
    assert table.columnWidth(column) >= theme.SCALE["caption"] * needed
    assert table.horizontalHeader().length() <= table.viewport().width()
    tab.new_call()
    buttons = tab.card.outcome.choice.buttons()
    QApplication.processEvents()
    assert len({button.y() for button in tab.card.rest.urgency.buttons()}) == 1
    for width in (1262, 1100, 1010, 700):
        tab.resize(width, 640)
        QApplication.processEvents()
        bold = QFontMetrics(theme.font(bold=True))
        for button in (*buttons, *tab.card.details.direction.buttons()):
            assert bold.horizontalAdvance(button.text()) < button.width() or not button.isVisible()


def test_a_call_is_read_from_its_beginning(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    long = file_call(hotline, now, question="Раз\n" * 30, caller_name="Яковлев " * 9)
    other = file_call(hotline, now, question="Два\n" * 30)
    tab = opened(context, qtbot)
    tab.open_call(long)
    QApplication.processEvents()
    assert tab.card.caller.name.cursorPosition() == 0
    bar = tab.card.findChild(QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    tab.open_call(other)
    qtbot.waitUntil(lambda: bar.value() == 0)


def test_what_could_be_kept_nowhere_is_kept_as_soon_as_there_is_room(
    tab: CallsTab, database: Path, qtbot: QtBot
) -> None:
    beside = database.parent / drafts.BESIDE
    beside.mkdir()  # nothing can be written there
    wait_at_most(0.05)
    tab.new_call()
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        tab.card.matter.question.setPlainText("Пока диск полон")
        with pytest.raises(StorageError):
            tab.save_draft()
        other.execute("ROLLBACK")
    beside.rmdir()
    qtbot.waitUntil(lambda: bool(drafts.drafts()), timeout=10_000)
    assert drafts.drafts()[0].card["question"] == "Пока диск полон"
