"""What carriers would cost: over the own calls, at a stated traffic, ranked, taken on."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from hotline_desktop.core import settings
from hotline_desktop.core.carriers.contracts import contracts
from hotline_desktop.core.carriers.fields import FIELDS
from hotline_desktop.core.carriers.offers import offers
from hotline_desktop.core.carriers.verdict import CALLS_IN, TERM, WEIGHTS
from hotline_desktop.core.line.lines import add_line, change_line, line_info
from hotline_desktop.exchange.workbooks.carriers import write_offers
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.line.carriers.page import CarriersPage
from hotline_desktop.ui.tabs.line.carriers.traffic import CHOSEN, STATED, WHOLE
from tests.ui.line.carriers.offers import cell, rest


def test_offers_cost_what_the_own_calls_would_have(page: CarriersPage) -> None:
    # February: 28 calls of two minutes.
    assert cell(page, "monthly", 0) == "₽500.00"
    assert cell(page, "monthly", 1) == "₽212.00"
    assert cell(page, "term", 1) == "₽2,544.00\nthe cheapest"
    assert page.told.text().startswith("28 incoming and 0 outgoing calls a month of 2:00")
    assert "Cheapest over 12 months: Волна · Старт" in page.verdict.verdict.text()


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
