"""The tab of contacts, in a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists, suggest, topics
from hotline_desktop.core.contacts import browse, commands
from hotline_desktop.core.contacts.values import ContactValues, Email, Phone, Skill
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from hotline_desktop.ui.tabs.contacts.history_view import history_lines
from hotline_desktop.ui.tabs.contacts.tab import ContactsTab
from tests.ui.clock import Clock
from tests.ui.showing import shown

LUNCH, PLAIN = "пн–пт 9–18, обед 13–14", "пн–пт 9–18"


@pytest.fixture
def stored(hotline: int, now: datetime) -> dict[str, int]:
    """A few contacts: at lunch, at work, left alone for long, and one filed twice."""
    housing = lists.add(Topic, "Общежитие")
    picture = QPixmap(8, 8)
    picture.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    made = {
        "lunch": ContactValues(
            name="Белова Анна", hours=LUNCH, department="Жилищный отдел",
            phones=(Phone("8 (495) 000-20-01", "12", "work"), Phone("204")),
            emails=(Email("belova@example.org", "home"),), skills=(Skill(housing, "", 3),),
            substitute="Зотов Пётр", photo=bytes(buffer.data().data()), photo_type="PNG",
        ),
        "work": ContactValues(name="Зотов Пётр", hours=PLAIN, room="12", notes="тихий"),
        "old": ContactValues(name="Архив", hours="по записи"),
        "twice": ContactValues(name="Пётр ЗОТОВ", phones=(Phone("205"),)),
    }  # fmt: skip
    ages = {"old": timedelta(days=400)}
    return {
        name: commands.add_contact(v, by=None, now=now - ages.get(name, timedelta(days=3)))
        for name, v in made.items()
    }


@pytest.fixture
def tab(context: Context, stored: dict[str, int], qtbot: QtBot) -> ContactsTab:
    return shown(ContactsTab(context), qtbot, 1200, 700)


def typed(edit: QLineEdit, text: str) -> None:
    """As typed by hand; key clicks know no Cyrillic."""
    edit.setText(text)
    edit.textEdited.emit(text)


def choose(tab: ContactsTab, contact_id: int) -> None:
    assert tab.table.select_id(contact_id, tab.ids().index(contact_id))
    assert tab.list.entry == contact_id


@pytest.mark.parametrize("text", ["беловой", "20-01", "belova@", "жилищный", "204"])
def test_a_contact_is_found_by_anything(
    tab: ContactsTab, stored: dict[str, int], text: str
) -> None:
    tab.list.search.setText(text)
    assert tab.ids() == [stored["lunch"]]


def test_the_list_is_a_sound_model_and_tells_who_is_there(
    tab: ContactsTab, stored: dict[str, int], qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(tab.table.paged)
    model = tab.table.paged
    now = next(n for n, column in enumerate(model.columns) if column.key == "now")
    said = {model.id_at(row): model.index(row, now).data() for row in range(model.rowCount())}
    assert said[stored["lunch"]] == "At lunch"
    assert said[stored["work"]] == "At work"
    assert said[stored["old"]] == ""
    assert model.columns[now].tooltip is not None
    assert "Зотов Пётр stands in" in model.columns[now].tooltip(
        model.row_at(tab.ids().index(stored["lunch"]))
    )


def test_filters_narrow_each_other(tab: ContactsTab, stored: dict[str, int], clock: Clock) -> None:
    tab.at_work.click()
    assert tab.ids() == [stored["work"]]
    clock.now += timedelta(hours=1)
    assert tab.ids() == [stored["lunch"], stored["work"]]
    tab.topic.setCurrentIndex(tab.topic.findText("Общежитие"))
    assert tab.ids() == [stored["lunch"]]
    tab.at_work.click()
    tab.topic.setCurrentIndex(0)
    found = {}
    for index in range(tab.shown.count()):
        tab.shown.setCurrentIndex(index)
        found[tab.shown.currentData()] = set(tab.ids())
    assert found["stale"] == {stored["old"]}
    assert found["double"] == {stored["work"], stored["twice"]}
    assert found["all"] == set(stored.values())


def test_the_card_says_who_is_at_lunch_and_opens_who_stands_in(
    tab: ContactsTab, stored: dict[str, int], clock: Clock
) -> None:
    choose(tab, stored["lunch"])
    assert tab.card.where.text() == "At lunch, back at 14:00"
    assert tab.card.instead.text() == "Instead: Зотов Пётр · At work"
    assert not tab.card.photo.pixmap().isNull()
    clock.now += timedelta(hours=1)
    tab._look_again()
    assert tab.card.where.text() == "At work until 18:00"
    assert not tab.card.instead.isVisible()
    clock.now -= timedelta(hours=1)
    tab._look_again()
    tab.list.search.setText("белова")
    tab.card.instead.click()
    assert tab.list.entry == stored["work"]


def test_looking_at_a_contact_changes_nothing(tab: ContactsTab, stored: dict[str, int]) -> None:
    for id in stored.values():
        before = browse.contact(id).values
        choose(tab, id)
        assert not tab.card.dirty()
        assert tab.card.values() == before


def test_what_is_typed_is_stored_with_all_its_parts(
    tab: ContactsTab, stored: dict[str, int], qtbot: QtBot
) -> None:
    choose(tab, stored["work"])
    card = tab.card
    number = card.phones.parts[0]
    typed(number.number, "8 495 000-20-09")
    typed(number.extension, "7")
    typed(number.label, "mobile")
    card.emails.add_button.click()
    typed(card.emails.parts[0].address, "zotov@example.org")
    card.skills.add_button.click()
    skill = card.skills.parts[0]
    skill.topic.setCurrentIndex(skill.topic.findText("Общежитие"))
    skill.level.setCurrentIndex(2)
    typed(skill.words, "заселение")
    assert card.dirty()
    assert tab.list.keep()
    values = browse.contact(stored["work"]).values
    assert values.phones == (Phone("8 495 000-20-09", "7", "cell"),)
    assert values.emails == (Email("zotov@example.org"),)
    assert values.skills == (Skill(lists.find(Topic, "Общежитие"), "заселение", 2),)
    assert not card.dirty()
    card.skills.parts[0].removed.emit()
    assert tab.list.keep()
    assert browse.contact(stored["work"]).values.skills == ()


def test_where_room_is_short_numbers_are_whole_and_nothing_is_cut(
    tab: ContactsTab, stored: dict[str, int], qtbot: QtBot
) -> None:
    choose(tab, stored["lunch"])
    instead = tab.card.instead
    assert (instead.isVisible(), instead.text()) == (True, "Instead: Зотов Пётр · At work")
    instead.set_whole("Instead: Константинопольская Александра Владимировна · At work")
    tab.resize(595, 340)
    numbers = [part.number for part in tab.card.phones.parts]
    padded = numbers[0].fontMetrics().horizontalAdvance("+7 (495) 000-20-01") + 24
    qtbot.waitUntil(lambda: tab.card.width() < 320)
    qtbot.waitUntil(lambda: all(number.width() > padded for number in numbers))
    assert tab.card.width() == tab.list._area.viewport().width()
    assert instead.text() != instead.toolTip()
    assert tab.card.department.width() == tab.card.hours.width(), "a pair stands below each other"
    tab.resize(2000, 700)
    qtbot.waitUntil(lambda: instead.text() == instead.toolTip())


def test_a_new_contact_is_added_by_keyboard_alone(tab: ContactsTab, qtbot: QtBot) -> None:
    qtbot.keyClick(tab.table, Qt.Key.Key_Insert)
    assert tab.card.name.hasFocus() or not tab.isActiveWindow()
    typed(tab.card.name, "Новиков")
    qtbot.keyClick(tab.card.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tab.list.entry == browse.find_named("Новиков")
    assert tab.table.current_row().line.name == "Новиков"


def test_numbers_are_copied_and_links_open_the_telephone_and_the_mail_program(
    tab: ContactsTab, stored: dict[str, int]
) -> None:
    class Opener:
        opened: list[str] = []  # noqa: RUF012

    from PySide6.QtCore import QObject, Slot

    class Handler(QObject):
        @Slot(QUrl)
        def open(self, url: QUrl) -> None:
            Opener.opened.append(url.toString())

    handler = Handler()
    for scheme in ("tel", "mailto"):
        QDesktopServices.setUrlHandler(scheme, handler, "open")
    try:
        choose(tab, stored["lunch"])
        tab.card.phones.parts[0].call()
        tab.card.phones.parts[1].call()
        tab.card.emails.parts[0].write()
        tab.card.phones.parts[0].copy()
    finally:
        for scheme in ("tel", "mailto"):
            QDesktopServices.unsetUrlHandler(scheme)
    assert Opener.opened == ["tel:+74950002001;ext=12", "tel:204", "mailto:belova@example.org"]
    assert QApplication.clipboard().text() == "8 (495) 000-20-01"
    texts = [action.text() for action in tab.menu().actions()]
    assert "Call 8 (495) 000-20-01, 12" in texts
    assert "Write to belova@example.org" in texts


def test_the_keyboard_goes_on_where_a_deleted_contact_was(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.activateWindow()
    tab.table.setFocus()
    qtbot.waitUntil(tab.table.hasFocus)
    before = tab.ids()
    tab.table.select_id(before[1], 1)
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert tab.ids() == [before[0], *before[2:]]
    assert tab.table.selected_ids() == [before[2]]
    assert tab.list.entry == before[2]


def test_a_deleted_contact_comes_back_by_undo_and_from_the_bin(
    tab: ContactsTab, stored: dict[str, int], context: Context
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    tab.delete([stored["old"], stored["twice"]])
    assert browse.count() == 2
    dialog = tab.show_bin()
    assert dialog.table.paged.rowCount() == 2
    assert dialog.table.select_id(stored["old"])
    dialog.restore_button.click()
    assert browse.count() == 3
    assert tab.table.paged.rowCount() == 3
    dialog.close()
    assert said[0].on_action is not None
    said[0].on_action()
    assert browse.count() == 4


def test_duplicates_stand_side_by_side_and_are_made_one_with_a_way_back(
    tab: ContactsTab, stored: dict[str, int], context: Context, qtbot: QtBot
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    dialog = tab.show_duplicates()
    with qtbot.waitSignal(dialog.filled):
        pass
    pair = dialog.table.current_row()
    assert (pair.kept.id, pair.gone.id) == (stored["work"], stored["twice"])
    assert "<b>Зотов Пётр</b>" in dialog.kept._words.text()
    dialog.turn_button.click()
    assert dialog.table.current_row().kept.id == stored["twice"]
    dialog.turn_button.click()
    dialog.merge_button.click()
    assert not dialog.merge_button.isEnabled()
    merged = browse.contact(stored["work"]).values
    assert (merged.room, merged.phones) == ("12", (Phone("205"),))
    assert browse.in_bin() == [stored["twice"]]
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert browse.contact(stored["work"]).values.phones == ()
    assert browse.count() == 4
    dialog.close()


def test_the_history_tells_each_edit_with_who_and_when(
    tab: ContactsTab, stored: dict[str, int], now: datetime
) -> None:
    changes = {"room": "14", "phones": (Phone("206"),), "skills": (Skill(None, "ключи"),)}
    commands.change_contact(stored["work"], changes, by=1, now=now)
    turned = {"phones": (Phone("207"), Phone("206"))}
    commands.change_contact(stored["work"], turned, by=1, now=now + timedelta(minutes=1))
    photo = {"photo": b"picture" * 300}
    commands.change_contact(stored["work"], photo, by=1, now=now + timedelta(minutes=2))
    pictured, newest, edited, entered = history_lines(stored["work"])
    assert pictured[1] == ["Photo: – → picture of 2 kB"]
    assert newest[1] == ["Telephones: – → 207"], "what only moved is not told"
    assert edited[0].endswith("13:30 · Анна Смирнова")
    assert edited[1] == [
        "Room: 12 → 14", "Telephones: – → 206", "Competent for: – → ключи",
    ]  # fmt: skip
    assert entered[1] == ["Entered"]
    choose(tab, stored["work"])
    dialog = tab.show_history()
    assert dialog is not None
    dialog.close()


@pytest.mark.parametrize("order", ["department", "name"])
def test_the_directory_is_saved_as_pdf(
    tab: ContactsTab, stored: dict[str, int], tmp_path: Path, order: str
) -> None:
    tab.list.search.setText("белова")
    dialog = tab.show_print()
    assert dialog.order is not None
    for group, key in ((dialog.order, order), (dialog.which, "all")):
        next(b for b in group.buttons() if b.property("key") == key).setChecked(True)
    target = tmp_path / "directory.pdf"
    dialog.save_pdf(target)
    written = target.read_bytes()
    assert written.startswith(b"%PDF")
    assert b"/ToUnicode" in written, "letters, not pictures of them"
    text = dialog.document().toPlainText()
    first = "Жилищный отдел" if order == "department" else "А\n"
    assert first in text
    for words in ("Белова Анна", "8 (495) 000-20-01, 12", "Общежитие", "Архив", "Зотов Пётр"):
        assert words in text
    dialog.close()


def test_a_stored_value_nobody_touched_stays_just_as_it_was(
    tab: ContactsTab, stored: dict[str, int], now: datetime
) -> None:
    odd = replace(
        browse.contact(stored["work"]).values,
        notes=" с пробелом \n",
        phones=(Phone(" 204 ", "", "WORK pref"),),
    )
    id = commands.add_contact(replace(odd, name="Странный"), by=None, now=now)
    tab.reload()
    choose(tab, id)
    tab.card.room.setText("77")
    assert tab.list.keep()
    found = browse.contact(id).values
    assert (found.room, found.notes, found.phones) == ("77", odd.notes, odd.phones)


def test_a_new_competence_is_suggested_at_the_desk_at_once(
    context: Context, tab: ContactsTab, stored: dict[str, int], qtbot: QtBot
) -> None:
    desk = shown(CallsTab(context), qtbot)
    desk.new_call()
    suggest.refresh()
    qtbot.waitUntil(lambda: suggest.ready() and not context.tasks.busy, timeout=20_000)
    choose(tab, stored["work"])
    tab.card.skills.add_button.click()
    typed(tab.card.skills.parts[0].words, "утерянные пропуска")
    assert tab.list.keep()

    def named() -> list[str]:
        return [who.name for who in suggest.quick("утерян пропуск").contacts]

    qtbot.waitUntil(lambda: named() == ["Зотов Пётр"], timeout=20_000)


def test_the_first_competence_is_noted_before_there_is_a_topic(
    context: Context, qtbot: QtBot
) -> None:
    tab = shown(ContactsTab(context), qtbot)
    tab.list.new_entry()
    tab.card.name.setText("Петрова Ольга")
    tab.card.skills.add()
    tab.card.skills.parts[0].words.setText("общежитие")
    assert tab.list.keep()
    (found,) = browse.contacts(browse.listed())
    assert found.values.skills == (Skill(None, "общежитие"),)


def test_a_new_topic_is_made_in_the_card_by_keyboard_alone(context: Context, qtbot: QtBot) -> None:
    tab = shown(ContactsTab(context), qtbot)
    tab.list.new_entry()
    tab.card.name.setText("Петрова Ольга")
    tab.card.skills.add()
    part = tab.card.skills.parts[0]
    part.words.setText("Общежитие")

    def ask() -> None:
        part.topic.setFocus()
        qtbot.keyClick(part.topic, Qt.Key.Key_End)
        qtbot.waitUntil(part.new_topic.hasFocus)

    ask()
    assert part.new_topic.selectedText() == "Общежитие", "own words are offered as its name"
    qtbot.keyClick(part.new_topic, Qt.Key.Key_Escape)
    assert (lists.entries(Topic), part.topic.currentText()) == ([], "Without a topic")
    assert part.topic.hasFocus()
    ask()
    qtbot.keyClick(part.new_topic, Qt.Key.Key_Return)
    (topic,) = lists.entries(Topic)
    assert (part.topic.currentText(), part.words.text()) == (topic.name, "") == ("Общежитие", "")
    ask()
    part.new_topic.setText("Общежитие / Оплата")
    assert tab.list.keep(), "Ctrl+Enter in the field makes it too"
    (found,) = browse.contacts(browse.listed())
    paid = lists.find(Topic, "Оплата")
    assert found.values.skills == (Skill(paid),)
    assert paid in topics.within(topic.id)
    qtbot.waitUntil(lambda: tab.topic.findData(paid) > 0)
    ask()
    part.new_topic.setText("общежитие")
    tab.list.search.setFocus()
    assert (part.topic.currentData(), len(lists.entries(Topic))) == (topic.id, 2)
