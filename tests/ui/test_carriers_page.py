"""Offers side by side, in a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from hotline_desktop.core import settings
from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.carriers.contracts import contracts
from hotline_desktop.core.carriers.fields import FIELDS
from hotline_desktop.core.carriers.offers import add_offer, offers
from hotline_desktop.core.carriers.values import Offer
from hotline_desktop.core.carriers.verdict import CALLS_IN, TERM, WEIGHTS
from hotline_desktop.core.line.lines import add_line, change_line, line_info
from hotline_desktop.exchange.carriers_out import write_offers
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.line.carriers.model import ROWS
from hotline_desktop.ui.tabs.line.carriers.page import CarriersPage
from hotline_desktop.ui.tabs.line.carriers.traffic import CHOSEN, STATED, WHOLE
from hotline_desktop.ui.tabs.line.contracts_page import ContractsPage

D = Decimal
FLAT = Offer("Город", "Офис", subscription=D("500"), ratings=(("coverage", 2),))
STEEP = Offer("Волна", "Старт", subscription=D("100"), incoming=D("2"), step="second",
              numbers="8 800 000-00-00, 8 800 000-00-01", notice_days=30,
              ratings=(("coverage", 5),))  # fmt: skip


@pytest.fixture
def context(context: Context, hotline: int, now: datetime) -> Context:
    insert_calls(
        [CallValues(hotline, now - timedelta(days=n), duration=120) for n in range(60, 0, -1)],
        by=None,
        now=now,
    )
    return context


@pytest.fixture
def page(context: Context, hotline: int, now: datetime, qtbot: QtBot) -> CarriersPage:
    add_offer(hotline, FLAT, now)
    add_offer(hotline, STEEP, now)
    made = CarriersPage(context)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show_line(line_info(hotline))
    made.show()
    rest(made, qtbot)
    return made


def rest(page: CarriersPage, qtbot: QtBot) -> None:
    """Wait until the comparison is done."""
    qtbot.waitUntil(lambda: not page._soon.isActive() and not page._context.tasks.busy)


def row(name: str) -> int:
    return next(
        n for n, r in enumerate(ROWS) if name in (r.result, r.field.name if r.field else "")
    )


def cell(page: CarriersPage, name: str, column: int) -> str:
    return str(page.model.index(row(name), column).data())


def put(page: CarriersPage, name: str, column: int, value: str) -> bool:
    return page.model.setData(page.model.index(row(name), column), value)


def test_offers_cost_what_the_own_calls_would_have(page: CarriersPage) -> None:
    # February: 28 calls of two minutes.
    assert cell(page, "monthly", 0) == "₽500.00"
    assert cell(page, "monthly", 1) == "₽212.00"
    assert cell(page, "term", 1) == "₽2,544.00\nthe cheapest"
    assert page.told.text().startswith("28 incoming and 0 outgoing calls a month of 2:00")
    assert "Cheapest over 12 months: Волна · Старт" in page.verdict.verdict.text()


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
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    for number, (name, text) in enumerate((("subscription", "дорого"), ("carrier", "")), 1):
        index = page.model.index(row(name), 0)
        page.table.setCurrentIndex(index)
        page.table.edit(index)
        editor = open_editor(page)
        assert editor is not None
        editor.setText(text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda number=number: len(said) == number)
        assert said[-1].is_error
        qtbot.waitUntil(lambda editor=editor: open_editor(page) not in (None, editor))
        again = open_editor(page)
        assert again is not None
        assert again.text() == text
        qtbot.keyClick(again, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: open_editor(page) is None)
    assert list(offers(hotline).values()) == [FLAT, STEEP]


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
    editor = open_editor(page)
    assert editor is not None
    assert editor.text() == "Офис"
    editor.selectAll()
    qtbot.keyClicks(editor, "Plus")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: next(iter(offers(hotline).values())).name == "Plus")
    # Tab leads to the next field of the same offer.
    index = page.model.index(row("setup_fee"), 0)
    page.table.setCurrentIndex(index)
    page.table.edit(index)
    for price in ("100", "200", "300"):
        editor = open_editor(page)
        assert editor is not None
        qtbot.keyClicks(editor, price)
        qtbot.keyClick(editor, Qt.Key.Key_Tab)
        qtbot.waitUntil(lambda editor=editor: open_editor(page) not in (None, editor))
    first = next(iter(offers(hotline).values()))
    assert (first.setup_fee, first.memorable_fee, first.subscription) == (D(100), D(200), D(300))
    editor = open_editor(page)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    page.table.setFocus()
    # Another tariff is in the next column.
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    assert page.table.current_id() == page.model.ids[1]


def test_a_choice_is_made_with_arrow_keys_or_from_its_list(
    page: CarriersPage, hotline: int, qtbot: QtBot
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    index = page.model.index(row("number_kind"), 0)
    for arrows in (True, False):
        page.table.setCurrentIndex(index)
        page.table.edit(index)
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
    index = page.model.index(row("links"), 1)
    page.table.setCurrentIndex(index)
    page.table.edit(index)
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
    editor = open_editor(page)
    assert editor is not None
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
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    index = page.model.index(row("name"), 0)
    page.table.setCurrentIndex(index)
    page.table.edit(index)
    editor = open_editor(page)
    assert editor is not None
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


def test_a_line_without_calls_is_compared_at_what_is_stated(
    page: CarriersPage, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    other = add_line(
        name="B", organisation="", number="", language="en", timezone="UTC", now=now
    )  # fmt: skip
    page.show_line(line_info(other))
    assert page.bar.kind.currentData() == STATED
    assert page.bar.calls_in.isVisible()
    rest(page, qtbot)
    assert page.told.text().startswith("800 incoming and 100 outgoing calls a month")
    page.show_line(line_info(hotline))
    assert page.bar.kind.currentData() == WHOLE
    rest(page, qtbot)


def test_the_traffic_can_be_stated_or_taken_from_chosen_months(
    page: CarriersPage, qtbot: QtBot
) -> None:
    page.bar.kind.setCurrentIndex(page.bar.kind.findData(STATED))
    page.bar.calls_in.setValue(600)
    rest(page, qtbot)
    assert page.told.text().startswith("600 incoming and 100 outgoing calls a month of 3:00")
    assert settings.get(CALLS_IN) == 600
    page.bar.kind.setCurrentIndex(page.bar.kind.findData(CHOSEN))
    page.bar.first.setDate(date(2026, 1, 1))
    page.bar.last.setDate(date(2026, 1, 31))
    rest(page, qtbot)
    # From 3 January on, in Moscow.
    assert page.told.text().startswith("29 incoming")
    page.bar.first.setDate(date(2025, 1, 1))
    page.bar.last.setDate(date(2025, 1, 31))
    rest(page, qtbot)
    assert page.told.text().startswith("No conversation of this line")
    assert cell(page, "monthly", 0) == "–"


def test_weights_change_the_ranking_at_once(page: CarriersPage) -> None:
    assert page.verdict.ranking.text().startswith("1. Волна")
    page.verdict.sliders["coverage"].setValue(0)
    assert settings.get(WEIGHTS["coverage"]) == 0
    assert "5.0" in page.verdict.ranking.text()
    page.verdict.sliders["cost"].setValue(0)
    assert page.verdict.ranking.text() == "1. Город · Офис: –\n2. Волна · Старт: –"


def test_offers_are_added_duplicated_deleted_and_brought_back(
    page: CarriersPage, hotline: int, qtbot: QtBot
) -> None:
    page.table.go_to(page.model.ids[1])
    page.duplicate()
    assert [o.name for o in offers(hotline).values()] == ["Офис", "Старт", "Старт (copy)"]
    assert page.table.current_id() == page.model.ids[2]
    said: list[Message] = []
    page._context.messages.posted.connect(said.append)
    page.delete()
    assert len(offers(hotline)) == 2
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert len(offers(hotline)) == 3
    page.attach_link("file:///offer.pdf")
    page.table.go_to(page.model.ids[0])
    page.attach_link("file:///offer.pdf")
    assert offers(hotline)[page.model.ids[0]].links == ("file:///offer.pdf",)
    rest(page, qtbot)


def test_an_offer_becomes_a_contract_with_its_numbers_and_notice(
    page: CarriersPage, hotline: int, qtbot: QtBot
) -> None:
    settings.put(TERM, 12)
    page.table.go_to(page.model.ids[1])
    page.make_contract()
    (made,) = contracts(hotline)
    assert (made.carrier, made.starts, made.ends) == ("Волна", date(2026, 4, 1), date(2027, 3, 31))
    assert made.numbers == ("8 800 000-00-00", "8 800 000-00-01")
    assert (made.notice_days, made.offer_id) == (30, page.model.ids[1])
    change_line(hotline, opens=date(2026, 3, 16))
    page.show_line(line_info(hotline))
    page.make_contract()
    assert contracts(hotline)[-1].starts == date(2026, 3, 16), "the line opens before next month"
    rest(page, qtbot)


def test_the_comparison_goes_into_a_workbook(page: CarriersPage, tmp_path: Path) -> None:
    target = tmp_path / "offers.xlsx"
    write_offers(target, "en", page.model.offers, page.comparison)
    book = load_workbook(target)
    head, cheapest, dearer = book["Offers"].iter_rows(values_only=True)
    assert head[:6] == ("Carrier", "Tariff", "A month", "At the start", "Over the whole term",
                        "By your weights")  # fmt: skip
    assert cheapest[:5] == ("Волна", "Старт", 212, 0, 2544)
    assert dearer[:5] == ("Город", "Офис", 500, 0, 6000)
    assert len(head) == 4 + len(FIELDS)
    assert str(book["Verdict"]["A3"].value).startswith("Cheapest over 12 months: Волна")


@pytest.fixture
def deals(context: Context, hotline: int, qtbot: QtBot) -> ContractsPage:
    made = ContractsPage(context)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show_line(line_info(hotline))
    made.show()
    return made


def test_a_contract_is_noted_settled_renewed_and_deleted(
    deals: ContractsPage, hotline: int
) -> None:
    deals.list.new_entry()
    card = deals.card
    card.carrier.setText("Город")
    card.starts.setDate(date(2025, 4, 1))
    card.ends.setDate(date(2026, 3, 31))
    card.notice_days.setValue(14)
    card.numbers.setPlainText("8 495 000-00-10\n\n8 495 000-00-11")
    assert deals.keep()
    (noted,) = contracts(hotline)
    assert noted.numbers == ("8 495 000-00-10", "8 495 000-00-11")
    assert "8 495 000-00-11" in deals.bound.text()
    assert card.facts.text() == "Notice by: in 13 days, 17 March 2026."
    deals.settle()
    assert contracts(hotline)[0].settled
    deals.settle()
    assert not contracts(hotline)[0].settled
    deals.renew()
    after, before = contracts(hotline)
    assert (after.starts, after.ends) == (date(2026, 4, 1), date(2027, 3, 31))
    assert before.settled
    deals.delete([after.id, before.id])
    assert contracts(hotline) == []


def test_a_contract_that_cannot_be_stays_in_the_card(deals: ContractsPage, hotline: int) -> None:
    deals.list.new_entry()
    deals.card.carrier.setText("Город")
    deals.card.ends.setDate(date(2020, 1, 1))
    assert not deals.keep()
    assert contracts(hotline) == []
    assert deals.card.values() == replace(
        deals.card.values(), carrier="Город", ends=date(2020, 1, 1)
    )
