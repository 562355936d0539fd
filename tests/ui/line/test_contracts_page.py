"""Contracts with carriers: noted, settled, renewed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop.core.carriers.contracts import contracts
from hotline_desktop.core.line.lines import line_info
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.tabs.line.contracts_page import ContractsPage


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
