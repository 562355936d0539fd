"""Carriers' offers side by side: cells edited with the keyboard, nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from hotline_desktop.core.carriers.offers import add_offer, offers
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.line.carriers.model import ROWS
from hotline_desktop.ui.tabs.line.carriers.page import CarriersPage
from tests.ui.line.carriers.offers import FLAT, STEEP, D, cell, put, rest, row


def test_a_cell_is_edited_in_place_and_everything_follows(
    page: CarriersPage, hotline: int, qtbot: QtBot
) -> None:
    assert put(page, "subscription", 1, "800")
    assert [o.subscription for o in offers(hotline).values()] == [D(500), D(800)]
    rest(page, qtbot)
    assert cell(page, "term", 0).endswith("the cheapest")


def test_what_cannot_be_read_stays_to_be_mended(
    page: CarriersPage, hotline: int, qtbot: QtBot
) -> None:
    said: list[Message] = []
    page._context.messages.posted.connect(said.append)
    for number, (name, text) in enumerate((("subscription", "дорого"), ("carrier", "")), 1):
        edit(page, qtbot, name)
        editor = the_editor(page)
        editor.setText(text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda number=number: len(said) == number)
        assert said[-1].is_error
        qtbot.waitUntil(lambda editor=editor: open_editor(page) not in (None, editor))
        again = the_editor(page)
        assert again.text() == text
        qtbot.keyClick(again, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: open_editor(page) is None)
    assert list(offers(hotline).values()) == [FLAT, STEEP]


def edit(page: CarriersPage, qtbot: QtBot, name: str, offer: int = 0) -> QModelIndex:
    """Open the editor of a field of an offer, in the window that has the keyboard."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    index = page.model.index(row(name), offer)
    page.table.setCurrentIndex(index)
    page.table.edit(index)
    return index


def the_editor(page: CarriersPage) -> QLineEdit:
    editor = open_editor(page)
    assert editor is not None
    return editor


def open_editor(page: CarriersPage) -> QLineEdit | None:
    return next((e for e in page.table.findChildren(QLineEdit) if e.isVisible()), None)


def test_the_table_is_filled_in_with_the_keyboard_alone(
    page: CarriersPage, hotline: int, qtbot: QtBot
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.table.go_to(page.model.ids[0])
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_editor(page) is not None)
    editor = the_editor(page)
    assert editor.text() == "Офис"
    editor.selectAll()
    qtbot.keyClicks(editor, "Plus")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: next(iter(offers(hotline).values())).name == "Plus")
    # Tab leads to the next field of the same offer.
    edit(page, qtbot, "setup_fee")
    for price in ("100", "200", "300"):
        editor = the_editor(page)
        qtbot.keyClicks(editor, price)
        qtbot.keyClick(editor, Qt.Key.Key_Tab)
        qtbot.waitUntil(lambda editor=editor: open_editor(page) not in (None, editor))
    first = next(iter(offers(hotline).values()))
    assert (first.setup_fee, first.memorable_fee, first.subscription) == (D(100), D(200), D(300))
    editor = the_editor(page)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    page.table.setFocus()
    # Another tariff is in the next column.
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    assert page.table.current_id() == page.model.ids[1]


def test_a_choice_is_made_with_arrow_keys_or_from_its_list(
    page: CarriersPage, hotline: int, qtbot: QtBot
) -> None:
    for arrows in (True, False):
        edit(page, qtbot, "number_kind")
        (box,) = page.table.findChildren(QComboBox)
        if arrows:
            for _ in range(3):
                qtbot.keyClick(box, Qt.Key.Key_Down)
            qtbot.keyClick(box, Qt.Key.Key_Tab)
        else:
            box.showPopup()
            qtbot.keyClick(box.view(), Qt.Key.Key_Up)
            qtbot.keyClick(box.view(), Qt.Key.Key_Return)
        wanted = "sip" if arrows else "freephone"
        qtbot.waitUntil(lambda w=wanted: next(iter(offers(hotline).values())).number_kind == w)
        qtbot.waitUntil(lambda b=box: b not in page.table.findChildren(QComboBox))
    rest(page, qtbot)


@pytest.mark.parametrize("key", ["Ctrl+Return", "Tab"])
def test_a_long_text_is_finished_with_the_keyboard(
    page: CarriersPage, hotline: int, qtbot: QtBot, key: str
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    index = page.model.index(row("coverage"), 1)
    page.table.setCurrentIndex(index)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.currentIndex().row() == row("setup_fee"), "past the heading"
    index = edit(page, qtbot, "links", 1)
    (editor,) = page.table.findChildren(QPlainTextEdit)
    assert page.table.viewport().rect().contains(editor.geometry())
    qtbot.keyClicks(editor, "https://example.org/a")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "https://example.org/b")
    qtbot.keySequence(editor, key)
    qtbot.waitUntil(lambda: not page.table.findChildren(QPlainTextEdit))
    assert page.table.currentIndex() == index
    kept = offers(hotline)[page.model.ids[1]].links
    assert kept == ("https://example.org/a", "https://example.org/b")
    rest(page, qtbot)


def test_costs_worked_out_meanwhile_leave_what_is_typed(
    page: CarriersPage, hotline: int, qtbot: QtBot
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.table.go_to(page.model.ids[0])
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_editor(page) is not None)
    editor = the_editor(page)
    page.model.dataChanged.emit(page.model.index(0, 0), page.model.index(len(ROWS) - 1, 0))
    assert editor.selectedText() == editor.text() != ""
    qtbot.keyClicks(editor, "Gamma")
    page.model.dataChanged.emit(page.model.index(0, 0), page.model.index(len(ROWS) - 1, 0))
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: next(iter(offers(hotline).values())).carrier == "Gamma")


@pytest.mark.parametrize("by", ["Insert", "Ctrl+D", "another desk"])
def test_other_offers_leave_what_is_typed(
    page: CarriersPage, hotline: int, qtbot: QtBot, by: str
) -> None:
    edit(page, qtbot, "name")
    editor = the_editor(page)
    editor.selectAll()
    qtbot.keyClicks(editor, "Plus")
    if by == "another desk":
        add_offer(hotline, replace(FLAT, name="New"), page._context.now())
        page.reload()
    else:
        qtbot.keySequence(editor, by)
    assert len(offers(hotline)) == 3
    assert next(iter(offers(hotline).values())).name == "Plus"
    rest(page, qtbot)  # Qt warns of an editor that went while it was open
