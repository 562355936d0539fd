"""The window as a whole."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists, settings, text
from hotline_desktop.core.answers import browse as known_answers
from hotline_desktop.core.contacts import browse
from hotline_desktop.core.line.lines import add_line, lines
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.ui import events, theme, translation
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.shortcuts import ShortcutsDialog
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.status import line_words
from hotline_desktop.ui.tabs.line.readiness_page import ReadinessPage
from hotline_desktop.ui.tabs.line.tab import LineTab
from tests.ui.plain_tabs import TABS, pages
from tests.ui.showing import in_front, shown

Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(context: Context, qtbot: QtBot) -> MainWindow:
    return shown(MainWindow(context, TABS), qtbot)


def test_control_and_a_number_go_to_a_tab(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_2, Control)
    assert window.stack.currentIndex() == 1
    assert window.rail.buttons[1].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_1, Control)
    assert window.stack.currentIndex() == 0


def test_the_arrows_walk_through_the_tabs(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.rail.buttons[0], Qt.Key.Key_Down)
    assert window.stack.currentIndex() == 1
    qtbot.keyClick(window.rail.buttons[1], Qt.Key.Key_Down)
    assert window.stack.currentIndex() == 0


def test_a_tab_shows_its_number(window: MainWindow) -> None:
    pages(window)[1].badge.emit(3)
    button = window.rail.buttons[1]
    assert (button.badge, button.accessibleDescription()) == (3, "3")


def test_an_unsaved_draft_is_marked(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.status.draft.isVisible()
    pages(window)[0].draft_open.emit(True)
    assert window.status.draft.isVisible()
    window.show_tab(1)
    qtbot.mouseClick(window.status.draft, Qt.MouseButton.LeftButton)
    assert window.stack.currentIndex() == 0


def test_a_call_asked_for_by_one_tab_is_opened_in_the_register(window: MainWindow) -> None:
    window.show_tab(1)
    pages(window)[1].open_requested.emit(17)
    assert pages(window)[0].opened == [17]
    assert window.stack.currentIndex() == 0


def test_the_status_line_says_until_when_the_line_is_open(window: MainWindow) -> None:
    assert window.status.line.text() == "Горячая линия: open until 18:00"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2026-03-04 18:30", "Горячая линия: closed, opens tomorrow at 09:00"),
        ("2026-03-04 08:30", "Горячая линия: closed, opens at 09:00"),
        ("2026-03-07 12:00", "Горячая линия: closed, opens on Monday at 09:00"),
    ],
)
def test_and_when_it_opens_again(hotline: int, at: str, words: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    line = lines()[0]
    moment = datetime.fromisoformat(at).replace(tzinfo=line.zone)
    assert line_words(line, moment) == words
    QLocale.setDefault(before)


def test_with_several_lines_the_desk_chooses_whose_calls_it_takes(
    window: MainWindow, context: Context, now: datetime
) -> None:
    assert not window.status.lines.isVisible()
    second = add_line(
        name="Second", organisation="", number="", language="en", timezone="UTC", now=now
    )
    context.changes.tell(events.LINE)
    assert window.status.lines.isVisible()
    window.status._fill_lines()
    actions = window.status._lines_menu.actions()
    assert [(a.text(), a.isChecked()) for a in actions] == [
        ("Горячая линия", True), ("Second", False),
    ]  # fmt: skip
    actions[1].trigger()
    assert settings.get(settings.LAST_LINE) == second
    assert window.status.line.text().startswith("Second: ")


def test_who_sits_here_is_chosen_in_the_status_line(window: MainWindow) -> None:
    assert window.status.operator.text() == "Who sits here?"
    window.status._fill_menu()
    names = [action.text() for action in window.status._menu.actions()]
    assert names == ["Nobody", "Анна Смирнова", "Пётр Орлов"]
    window.status._menu.actions()[1].trigger()
    assert settings.get(settings.OPERATOR_HERE) == lists.find(Operator, "Анна Смирнова")
    assert window.status.operator.text() == "Анна Смирнова"


def test_another_language_rebuilds_the_window_in_place(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = {"Calls": "Звонки"}

    def install(language: str) -> str:
        text.install(lambda source, n: words.get(source, source) if language == "ru" else source)
        return language

    monkeypatch.setattr(translation, "install", install)
    app = QApplication.instance()
    app.setProperty("hotline_language", "en")
    window.show_tab(1)
    before = pages(window)[0]
    window.set_language("ru")
    assert window.rail.buttons[0].text() == "Звонки"
    assert window.stack.currentIndex() == 1
    assert before.kept == 1
    window.context.messages.note("Saved.")
    assert window.message_bar.toast is not None
    app.setProperty("hotline_language", None)


def test_the_theme_follows_the_setting_at_once(window: MainWindow) -> None:
    window.set_theme("dark")
    assert theme.tokens() is theme.DARK
    assert settings.get(settings.THEME) == "dark"


def test_tab_and_size_are_there_again_next_time(
    window: MainWindow, context: Context, qtbot: QtBot
) -> None:
    window.resize(700, 500)
    window.show_tab(1)
    window.close()
    assert pages(window)[0].kept == 1
    again = MainWindow(context, TABS)
    qtbot.addWidget(again)
    assert again.stack.currentIndex() == 1
    assert (again.width(), again.height()) == (700, 500)


def test_the_window_fits_a_small_screen_at_double_scale(window: MainWindow) -> None:
    assert window.minimumSize().width() <= 683
    assert window.minimumSize().height() <= 384
    window.resize(683, 350)
    assert window.rail.width() == 52


def test_f1_shows_the_keys_and_only_once(window: MainWindow) -> None:
    first = window.open_dialog(ShortcutsDialog)
    assert not first.isModal()
    assert window.open_dialog(ShortcutsDialog) is first
    keys = {label.text() for label in first.findChildren(QLabel)}
    assert {"F1", "F2, Ctrl+N", "Ctrl+Enter"} <= keys
    first.close()


def test_undo_takes_back_what_was_said_last(window: MainWindow) -> None:
    undone: list[int] = []
    window.context.messages.note("Deleted.", "Undo", lambda: undone.append(1))
    window.undo()
    assert undone == [1]
    window.undo()
    assert window.message_bar.toast is not None
    assert window.message_bar.toast.message.text == "There is nothing to undo."


def test_demo_data_is_marked_and_can_be_removed(context: Context, qtbot: QtBot) -> None:
    settings.put(settings.DEMO, True)
    window = MainWindow(context, TABS)
    qtbot.addWidget(window)
    assert window.windowTitle() == "Hotline Desktop – demo data"
    texts = [action.text() for action in window.menus["file"].actions()]
    assert "Remove the &demo data and begin" in texts
    window.remove_demo()
    assert window.starts_over


def test_real_data_cannot_be_removed_like_that(window: MainWindow) -> None:
    texts = [action.text() for action in window.menus["file"].actions()]
    assert "Remove the &demo data and begin" not in texts
    window.remove_demo()
    assert not window.starts_over


def test_it_does_not_close_over_an_entry_that_cannot_be_saved(
    context: Context, qtbot: QtBot
) -> None:
    window = shown(MainWindow(context), qtbot)
    contacts: Any = window.show_tab_named("contacts")
    contacts.list.new_entry()
    contacts.card.position.setText("Dean")
    contacts.card.edited.emit()
    answers: Any = window.show_tab_named("answers")
    answers.list.new_entry()
    answers.card.question.setText("When are the exams?")
    answers.card.edited.emit()
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    window.close()
    assert window.isVisible()
    assert "A contact needs a name" in said[-1].text
    contacts.card.name.setText("Anna")
    window.close()
    assert not window.isVisible()
    assert [browse.contact(id).values.position for id in browse.listed()] == ["Dean"]
    assert known_answers.count() == 1


def test_the_empty_register_leads_to_the_checklist(context: Context, qtbot: QtBot) -> None:
    window = shown(MainWindow(context), qtbot)
    calls: Any = window.show_tab_named("calls")
    qtbot.mouseClick(calls.register.table._empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    hotline = window.stack.currentWidget()
    assert isinstance(hotline, LineTab)
    assert isinstance(hotline.page(), ReadinessPage)


def test_a_directory_is_ready_to_be_searched_or_added_to_when_its_tab_is_chosen(
    context: Context, qtbot: QtBot
) -> None:
    window = in_front(MainWindow(context), qtbot)
    for name in ("contacts", "answers"):
        tab: Any = window.show_tab_named(name)
        assert tab.list.search.hasFocus()
        qtbot.keyClick(tab.list.search, Qt.Key.Key_Insert)
        assert tab.card.isAncestorOf(QApplication.focusWidget())
    advertising: Any = window.show_tab_named("advertising")
    assert advertising.placements.list.search.hasFocus()
