"""What reception and advertising cost, beside what they brought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from hotline_desktop.core.advertising.results import results
from hotline_desktop.core.line.lines import LineInfo, lines
from hotline_desktop.core.line.reception import OWN, partners_sql, receptions
from hotline_desktop.core.line.reception_cost import Side, compare_reception
from hotline_desktop.core.text import tr

from .parts import Cell, Grid, Section, part_of
from .reading import Reading


def _lines(reading: Reading) -> list[LineInfo]:
    chosen = reading.period.lines
    return [line for line in lines(retired=True) if not chosen or line.id in chosen]


def reception(reading: Reading) -> Section | None:
    """Own staff and call centre beside each other, line by line, where a call centre is there."""
    period = reading.period
    rows: list[tuple[Cell, ...]] = []
    calls = []
    for line in _lines(reading):
        if partners_sql() == "0" and all(one.mode == OWN for one in receptions(line.id)):
            continue  # nobody else answers: nothing to compare
        found = compare_reception(line, period.first, period.last, reading.now)
        of_line = replace(period, lines=frozenset({line.id}))
        for name, trait, side in (
            (tr("Own staff"), "own_staff", found.own),
            (tr("Call centre"), "partner", found.partner),
        ):
            rows.append((f"{line.name}: {name}", *_side(side)))
            calls.append(of_line.calls(trait, "incoming"))
    if not rows:
        return None
    grid = Grid(
        tr("Own staff and call centre"),
        (tr("Who answers"), tr("Calls"), tr("Calls answered"), tr("First contact"), tr("Mean time"),
         tr("Cost"), tr("Cost per call")),
        ("text", "count", "percent", "percent", "duration", "money", "money"),
        tuple(rows),
        tuple(calls),
    )  # fmt: skip
    note = tr("The cost of a call is that of one that was taken.")
    return (
        Section("reception", tr("Who answers for us"), grids=(grid,), note=note) if rows else None
    )


def _side(side: Side) -> tuple[Cell, ...]:
    tally = side.tally
    return (
        tally.calls,
        part_of(tally.answered, tally.calls),
        part_of(tally.first_contact, tally.asked),
        tally.handling_time,
        _amount(side.cost),
        _amount(side.per_call),
    )


def _amount(money: Decimal | None) -> float | None:
    """Money as it is shown; sums were made in decimals before."""
    return None if money is None else float(money)


def advertising(reading: Reading) -> Iterator[Grid]:
    """What each placement of the period cost and brought."""
    period = reading.period
    today = reading.now.astimezone(period.zone).date()
    rows: list[tuple[Cell, ...]] = []
    calls = []
    for line in _lines(reading):
        found = results(line.id, period.zone, today, period.first, period.last)
        for channel in found.channels:
            for placing, result in channel.placements:
                if not result.calls and not result.cost:
                    continue
                rows.append((
                    f"{channel.name}: {placing.title}", result.calls, _amount(result.cost),
                    _amount(result.per_call), _amount(result.per_resolved),
                ))  # fmt: skip
                calls.append(replace(period.calls("incoming"), placements=frozenset({placing.id})))
    if rows:
        yield Grid(
            tr("Advertising of these days"),
            (tr("Advertisement"), tr("Calls"), tr("Cost"), tr("Cost per call"),
             tr("Cost per resolved call")),
            ("text", "count", "money", "money", "money"),
            tuple(rows),
            tuple(calls),
        )  # fmt: skip
