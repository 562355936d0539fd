"""Offers of carriers as a workbook: one a row, every field, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from hotline_desktop.core.carriers.compare import judge
from hotline_desktop.core.carriers.comparison import Comparison, traffic_words
from hotline_desktop.core.carriers.fields import FIELDS, Field, raw, shown
from hotline_desktop.core.carriers.values import Offer
from hotline_desktop.core.carriers.verdict import verdict, weights
from hotline_desktop.core.text import tr

from ..replacing import replacing
from .columns import Column, Value
from .workbook import WorkbookWriter

_KINDS = {"money": "money", "whole": "count", "percent": "count"}


def write_offers(
    target: Path, language: str, offers: Mapping[int, Offer], comparison: Comparison
) -> None:
    """Write the offers, the cheapest first, and the verdict on a sheet of its own.

    Raises:
        UserError: the file cannot be written; nothing is left behind.
    """
    results = [
        Column("monthly", tr("A month"), "money"),
        Column("once", tr("At the start"), "money"),
        Column("term", tr("Over the whole term"), "money", 18),
        Column("score", tr("By your weights"), "count"),
    ]
    columns = [*map(_column, FIELDS[:2]), *results, *map(_column, FIELDS[2:])]
    said = [traffic_words(comparison), *verdict(comparison.costs, comparison.term)]
    with replacing(target) as file, WorkbookWriter(file, language) as book:
        book.add_sheet(tr("Offers"), columns, _rows(offers, comparison))
        verdict_column = Column("verdict", tr("Verdict"), width=100)
        book.add_sheet(tr("Verdict"), [verdict_column], ([line] for line in said))
        book.save({"area": "offers", "language": language})


def _column(field: Field) -> Column:
    width = 40 if field.kind in ("long", "links", "discounts") else 20
    kind = _KINDS.get(field.kind, "text")
    return Column(field.name, field.label(), kind, width if kind == "text" else 14)


def _rows(offers: Mapping[int, Offer], comparison: Comparison) -> Iterator[list[Value]]:
    costs = {cost.offer_id: cost for cost in comparison.costs}
    scores = {one.offer_id: one.mean for one in judge(comparison.costs, weights())}
    for id in sorted(
        offers, key=lambda id: (costs[id].term if id in costs else Decimal("inf"), id)
    ):
        cost, score = costs.get(id), scores.get(id)
        results: list[Value] = [None] * 3
        if cost is not None:
            results = [float(cost.monthly), float(cost.once), float(cost.term)]
        cells = [_cell(offers[id], field) for field in FIELDS]
        yield [*cells[:2], *results, None if score is None else round(float(score), 2), *cells[2:]]


def _cell(offer: Offer, field: Field) -> Value:
    if field.kind in _KINDS:
        return float(raw(offer, field))
    return shown(offer, field)
