"""Two offers, and the table that compares them."""

from __future__ import annotations

from decimal import Decimal

from pytestqt.qtbot import QtBot

from hotline_desktop.core.carriers.values import Offer
from hotline_desktop.ui.tabs.line.carriers.model import ROWS
from hotline_desktop.ui.tabs.line.carriers.page import CarriersPage

D = Decimal
FLAT = Offer("Город", "Офис", subscription=D("500"), ratings=(("coverage", 2),))
STEEP = Offer("Волна", "Старт", subscription=D("100"), incoming=D("2"), step="second",
              numbers="8 800 000-00-00, 8 800 000-00-01", notice_days=30,
              ratings=(("coverage", 5),))  # fmt: skip


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
