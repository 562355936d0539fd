"""The tab of prepared answers, in a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists, topics
from hotline_desktop.core.answers import browse, commands
from hotline_desktop.core.answers.values import DRAFT, AnswerValues, Wording
from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.contacts.commands import add_contact
from hotline_desktop.core.contacts.values import ContactValues, Phone
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dates import date_text
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.answers.history_view import history_lines
from hotline_desktop.ui.tabs.answers.tab import AnswersTab
from tests.ui.showing import shown


@pytest.fixture
def stored(hotline: int, now: datetime) -> dict[str, int]:
    """A few answers: a plain one, a hot one, a draft and one that no longer holds."""
    housing = lists.add(Topic, "Общежитие")
    made = {
        "plain": AnswerValues("Когда заселяют в общежитие?", housing, (Wording("С 25 августа."),)),
        "hot": AnswerValues("Почему подняли плату?", hot=True, likelihood=1, sharpness=2),
        "hotter": AnswerValues("Правда ли, что вуз закрывают?", hot=True, likelihood=3,
                               sharpness=3),
        "draft": AnswerValues("Есть ли бассейн?", state=DRAFT),
        "old": AnswerValues("До какого числа приём?", valid_until=date(2026, 1, 31)),
    }  # fmt: skip
    then = now - timedelta(days=10)
    return {name: commands.add_answer(v, by=None, now=then) for name, v in made.items()}


@pytest.fixture
def tab(context: Context, stored: dict[str, int], qtbot: QtBot) -> AnswersTab:
    return _shown(context, qtbot)


def _shown(context: Context, qtbot: QtBot) -> AnswersTab:
    return shown(AnswersTab(context), qtbot, 1100, 700)


def _choose(tab: AnswersTab, answer_id: int) -> None:
    assert tab.table.select_id(answer_id, tab.ids().index(answer_id))
    assert tab.list.entry == answer_id


def test_a_question_is_found_in_any_form_of_its_words(
    tab: AnswersTab, stored: dict[str, int]
) -> None:
    tab.list.search.setText("заселение общежития")
    tab.list.search.setText("общежитием")
    assert tab.ids() == [stored["plain"]]


def test_choices_show_drafts_what_is_outdated_and_risks_in_their_order(
    tab: AnswersTab, stored: dict[str, int]
) -> None:
    found = {}
    for index in range(tab.shown.count()):
        tab.shown.setCurrentIndex(index)
        found[tab.shown.currentData()] = tab.ids()
    assert found["hot"] == [stored["hotter"], stored["hot"]]
    assert found["drafts"] == [stored["draft"]]
    assert found["outdated"] == [stored["old"]]
    assert found["stale"] == []


def test_a_topic_shows_its_answers_and_those_of_narrower_ones(
    tab: AnswersTab, stored: dict[str, int]
) -> None:
    wider = lists.add(Topic, "Студенческая жизнь")
    housing = lists.find(Topic, "Общежитие")
    assert housing is not None
    tab.tree.reload()
    tab.tree.move_topic(housing, wider)
    items = [tab.tree.topLevelItem(n) for n in range(tab.tree.topLevelItemCount())]
    (item,) = [item for item in items if item.text(0).startswith("Студенческая")]
    assert item.text(1) == "1"
    tab.tree.setCurrentItem(item)
    assert tab.ids() == [stored["plain"]]
    assert topics.parents()[housing] == wider


def test_what_is_typed_into_the_card_is_stored_and_the_preview_fills_placeholders(
    tab: AnswersTab, stored: dict[str, int]
) -> None:
    _choose(tab, stored["plain"])
    edit = tab.card.wordings[0]
    edit.text.setPlainText("**{organisation}** на связи, {имя}.")
    assert "<b>Приёмная комиссия</b>" in edit.preview.text()
    assert "{имя}" in tab.card.unknown.text()
    tab.card.ask.click()
    assert not tab.card.unknown.isVisibleTo(tab.card)
    assert tab.list.keep()
    values = browse.answer(stored["plain"]).values
    assert values.variants[0].text == "**{organisation}** на связи, {имя}."
    assert values.fields == ("имя",)


def test_bold_lists_and_links_are_put_around_what_is_selected(
    tab: AnswersTab, stored: dict[str, int]
) -> None:
    _choose(tab, stored["draft"])
    edit = tab.card.wordings[0]
    edit.text.setPlainText("первое\nвторое")
    edit.text.selectAll()
    edit.items()
    assert edit.text.toPlainText() == "- первое\n- второе"
    edit.text.setPlainText("важно")
    edit.text.selectAll()
    edit.bold()
    assert edit.text.toPlainText() == "**важно**"
    edit.text.selectAll()
    edit.bold()
    edit.text.selectAll()
    edit.link()
    assert edit.text.toPlainText() == "[важно](https://)"


def test_a_second_save_changes_the_new_wording_and_adds_none(
    tab: AnswersTab, stored: dict[str, int]
) -> None:
    _choose(tab, stored["plain"])
    tab.card.add_wording()
    tab.card.wordings[1].text.setPlainText("Кратко.")
    assert tab.list.keep()
    tab.card.wordings[1].text.setPlainText("Коротко.")
    assert tab.list.keep()
    said = [wording.text for wording in browse.answer(stored["plain"]).values.variants]
    assert said == ["С 25 августа.", "Коротко."]
    assert not tab.card.dirty()


def test_a_new_answer_takes_the_chosen_topic_and_needs_a_question(
    tab: AnswersTab, context: Context, stored: dict[str, int]
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    tab.tree.setCurrentItem(tab.tree.topLevelItem(1))
    tab.list.new_entry()
    tab.card.wordings[0].text.setPlainText("Да.")
    assert not tab.list.keep()
    assert said[-1].is_error
    tab.card.question.setText("Есть ли душ?")
    assert tab.list.keep()
    assert tab.list.entry is not None
    values = browse.answer(tab.list.entry).values
    assert (values.question, values.topic_id) == ("Есть ли душ?", lists.find(Topic, "Общежитие"))


def test_a_deleted_answer_comes_back(
    tab: AnswersTab, context: Context, stored: dict[str, int]
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    _choose(tab, stored["hot"])
    tab.delete_button.click()
    assert stored["hot"] not in tab.ids()
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert stored["hot"] in tab.ids()


def test_verified_today_is_noted(tab: AnswersTab, stored: dict[str, int], now: datetime) -> None:
    _choose(tab, stored["plain"])
    tab.verify_button.click()
    assert browse.answer(stored["plain"]).values.verified_at == now


def test_like_questions_nobody_answered_become_one_draft_that_has_learnt(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    unresolved = lists.outcome_of_kind("unresolved")
    questions = ("Есть ли парковка для студентов?", "Парковка для студентов есть?", "Где музей?")
    insert_calls(
        [
            CallValues(line_id=hotline, started_at=now - timedelta(hours=n), question=question,
                       outcome_id=unresolved)
            for n, question in enumerate(questions)
        ],
        by=None, now=now,
    )  # fmt: skip
    tab = _shown(context, qtbot)
    dialog = tab.show_open_questions()
    assert [len(row.call_ids) for row in dialog.table.selected_rows()] == [2]
    dialog.make_button.click()
    (id,) = browse.listed()
    assert tab.list.entry == id
    assert browse.answer(id).values.state == DRAFT
    assert browse.usage()[id].times == 2
    assert len(browse.unanswered()) == 1


def test_two_alike_become_one_and_two_again(
    tab: AnswersTab, context: Context, stored: dict[str, int], now: datetime, qtbot: QtBot
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    twin = commands.add_answer(AnswerValues("Когда заселяют в общежития?"), by=None, now=now)
    commands.give(stored["plain"], "когда заселение", by=None, now=now)
    dialog = tab.show_near()
    qtbot.waitUntil(lambda: dialog.merge_button.isEnabled())
    dialog.merge_button.click()
    assert twin not in tab.ids()
    assert stored["plain"] in tab.ids()
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert twin in tab.ids()
    dialog.close()


def test_the_contact_of_an_answer_is_chosen_by_a_few_letters(
    tab: AnswersTab, stored: dict[str, int], now: datetime
) -> None:
    person = ContactValues(name="Белова Анна", department="Жилищный отдел", phones=(Phone("204"),))
    who = add_contact(person, by=None, now=now)
    _choose(tab, stored["plain"])
    pick = tab.card.contact
    tab.card.wordings[0].text.setPlainText("Звоните: {contact.name}, {contact.phone}.")
    pick.setText("жилищ")
    pick.textEdited.emit("жилищ")
    model = pick.completer().completionModel()
    assert model.index(0, 0).data() == "Белова Анна · Жилищный отдел"
    pick.completer().activated[QModelIndex].emit(model.index(0, 0))
    assert (pick.contact_id, pick.text()) == (who, "Белова Анна")
    assert "Белова Анна, 204." in tab.card.wordings[0].preview.text()
    assert tab.list.keep()
    assert browse.answer(stored["plain"]).values.contact_id == who
    assert not tab.card.dirty()
    pick.setText("никого такого")
    pick.editingFinished.emit()
    assert pick.contact_id == who, "a name nobody has changes nothing"
    pick.clear()
    assert tab.list.keep()
    assert browse.answer(stored["plain"]).values.contact_id is None


def test_own_fields_are_written_named_and_offered_in_the_wording(
    tab: AnswersTab, stored: dict[str, int]
) -> None:
    _choose(tab, stored["plain"])
    tab.card.fields.setText("номер заявления; {имя};")
    tab.card.fields.textEdited.emit("")
    menu = QMenu()
    tab.card.wordings[0].fill_placeholders(menu)
    action = next(a for a in menu.actions() if a.text() == "{номер заявления}")
    action.trigger()
    assert "{номер заявления}" in tab.card.wordings[0].text.toPlainText()
    assert not tab.card.unknown.isVisibleTo(tab.card)
    assert tab.list.keep()
    assert browse.answer(stored["plain"]).values.fields == ("номер заявления", "имя")


def test_the_history_of_an_answer_tells_each_wording(
    tab: AnswersTab, stored: dict[str, int], now: datetime
) -> None:
    housing = lists.find(Topic, "Общежитие")
    (said,) = browse.answer(stored["plain"]).values.variants
    changes = {
        "variants": (replace(said, text="С 26 августа."), Wording("26 августа", "short")),
        "topic_id": None,
        "valid_until": date(2026, 9, 1),
        "fields": ("имя",),
        "hot": True,
    }
    commands.change_answer(stored["plain"], changes, by=1, now=now)
    edited, entered = history_lines(stored["plain"])
    assert housing is not None
    assert edited[0].endswith("· Анна Смирнова")
    assert set(edited[1]) == {
        "Topic: Общежитие → –",
        "Hot topic: no → yes",
        "Fields to ask for: – → имя",
        f"Valid until: – → {date_text(date(2026, 9, 1))}",
        "Wording: Full: С 25 августа. → Full: С 26 августа.; Short: 26 августа",
    }
    assert entered[1] == ["Entered"]


def test_deleted_answers_come_back_from_their_bin(tab: AnswersTab, stored: dict[str, int]) -> None:
    tab.delete([stored["plain"]])
    assert browse.search("общежитие") == []
    dialog = tab.show_bin()
    assert dialog.table.current_row().id == stored["plain"]
    dialog.restore_button.click()
    assert browse.search("общежитие") == [stored["plain"]]
    assert not dialog.restore_button.isEnabled()
    dialog.close()


@pytest.mark.parametrize("order", ["topic", "question"])
def test_the_book_of_answers_is_saved_as_pdf(
    tab: AnswersTab, stored: dict[str, int], tmp_path: Path, order: str
) -> None:
    dialog = tab.show_print()
    assert dialog.order is not None
    next(b for b in dialog.order.buttons() if b.property("key") == order).setChecked(True)
    dialog.save_pdf(tmp_path / "book.pdf")
    assert (tmp_path / "book.pdf").read_bytes().startswith(b"%PDF")
    text = dialog.document().toPlainText()
    assert ("Without a topic" in text) == (order == "topic")
    places = [text.index(words) for words in ("Когда заселяют", "С 25 августа.", "Есть ли бассейн")]
    assert sorted(places) == (places if order == "topic" else [places[2], *places[:2]])
    assert f"No longer valid since {date_text(date(2026, 1, 31))}" in text
    dialog.close()


def test_escape_while_a_topic_is_named_leaves_none_behind(tab: AnswersTab, qtbot: QtBot) -> None:
    before = [entry.name for entry in lists.entries(Topic)]
    housing = lists.find(Topic, "Общежитие")
    tab.tree.reload(housing)
    names = {Qt.Key.Key_Escape: before, Qt.Key.Key_Return: [*before, "Pool"]}
    for key, expected in names.items():
        tab.tree.add_topic()
        (editor,) = tab.tree.findChildren(QLineEdit)
        qtbot.keyClicks(editor, "Pool")
        tab.tree.reload()  # something else changed meanwhile
        qtbot.keyClick(editor, key)
        qtbot.waitUntil(lambda: not tab.tree.findChildren(QLineEdit))
        qtbot.waitUntil(lambda e=expected: [x.name for x in lists.entries(Topic)] == e)
    added = lists.find(Topic, "Pool")
    assert tab.tree.topic() == added
    assert topics.parents()[added or 0] == housing


def test_a_topic_is_renamed_without_the_count_behind_its_name(
    tab: AnswersTab, qtbot: QtBot
) -> None:
    tab.tree.reload(lists.find(Topic, "Общежитие"))
    item = tab.tree.currentItem()
    assert item is not None
    assert (item.text(0), item.text(1)) == ("Общежитие", "1")
    tab.tree.setFocus()
    tab.tree.setCurrentItem(item, 1)
    qtbot.keyClick(tab.tree, Qt.Key.Key_Return)
    (editor,) = tab.tree.findChildren(QLineEdit)
    assert editor.selectedText() == "Общежитие"
    qtbot.keyClicks(editor, "Campus")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lists.find(Topic, "Campus") is not None)
    qtbot.waitUntil(lambda: not tab.tree.findChildren(QLineEdit))


def test_a_new_answer_begins_at_its_top(tab: AnswersTab, stored: dict[str, int]) -> None:
    tab.resize(1100, 420)
    _choose(tab, stored["plain"])
    bar = tab.list._area.verticalScrollBar()
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    tab.list.new_entry()
    assert bar.value() == 0
    assert tab.new_topic.isVisible()
