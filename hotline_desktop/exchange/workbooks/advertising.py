"""Advertising as a workbook: what each channel and each placement brought."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from hotline_desktop.core.advertising.results import Result, Results
from hotline_desktop.core.text import tr

from ..replacing import replacing
from .columns import Column, Value
from .workbook import WorkbookWriter


def write_advertising(target: Path, language: str, found: Results) -> None:
    """Write a sheet of placements and one of channels.

    Raises:
        UserError: the file cannot be written; nothing is left behind.
    """
    figures = [
        Column("calls", tr("Calls"), "count"),
        Column("resolved", tr("Resolved"), "count"),
        Column("cost", tr("Cost"), "money"),
        Column("per_call", tr("A call costs"), "money", 18),
        Column("per_resolved", tr("A resolved one"), "money", 18),
    ]
    placements = [
        Column("channel", tr("Channel"), width=20),
        Column("name", tr("What it is"), width=30),
        Column("place", tr("Where"), width=26),
        Column("starts", tr("First day"), "day", 13),
        Column("ends", tr("Last day"), "day", 13),
        *figures,
        Column("contact", tr("Contact"), width=30),
        Column("text", tr("What it says"), width=50),
    ]
    channel = Column("channel", tr("Channel"), width=30)
    with replacing(target) as file, WorkbookWriter(file, language) as book:
        book.add_sheet(tr("Advertisements"), placements, _placements(found))
        book.add_sheet(tr("Channels"), [channel, *figures], _channels(found))
        book.save({"area": "advertising", "language": language})


def _placements(found: Results) -> Iterator[list[Value]]:
    for channel in found.channels:
        for placing, result in channel.placements:
            yield [
                channel.name, placing.name, placing.place, _day(placing.starts),
                _day(placing.ends), *_figures(result), placing.contact, placing.text,
            ]  # fmt: skip


def _channels(found: Results) -> Iterator[list[Value]]:
    for channel in found.channels:
        yield [channel.name, *_figures(channel.result)]


def _figures(result: Result) -> list[Value]:
    return [
        result.calls,
        result.resolved,
        *map(_money, (result.cost, result.per_call, result.per_resolved)),
    ]


def _money(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)


def _day(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time())
