"""The telephone numbers of a line, and the contracts that hold them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hotline_desktop.core import phones, settings
from hotline_desktop.core.carriers.contracts import Agreement, contracts
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import LineNumber


@dataclass(frozen=True)
class Number:
    """A telephone number of a line, as typed, and what it is for: “fax”, “from abroad”."""

    number: str
    label: str = ""


@dataclass(frozen=True)
class HeldNumber:
    """A number of a line on a date.

    Attributes:
        contract: the contract that holds it on that date, None without one.
        own: written down for the line itself, not only in the contract.
    """

    number: Number
    contract: Agreement | None = None
    own: bool = True


def numbers_of(line_id: int) -> tuple[Number, ...]:
    """The numbers written down for a line, the main one first."""
    query = LineNumber.select().where(LineNumber.line == line_id)
    ordered = query.order_by(LineNumber.position, LineNumber.id)
    return tuple(Number(row.number, row.label) for row in ordered)


def set_numbers(line_id: int, numbers: Iterable[Number]) -> None:
    """Replace the numbers of a line; the first is the one that is made known."""
    with transaction():
        LineNumber.delete().where(LineNumber.line == line_id).execute()
        for position, one in enumerate(one for one in numbers if one.number.strip()):
            LineNumber.create(
                line=line_id,
                number=one.number.strip(),
                label=one.label.strip(),
                position=position,
            )


def held_numbers(line_id: int, day: date) -> list[HeldNumber]:
    """The line's own numbers and those that contracts give it on this date, each with its contract.

    Two ways of writing a number are the same number.
    """
    region = settings.get(settings.REGION)
    holding: dict[str, tuple[str, Agreement]] = {}
    for contract in contracts(line_id):
        if contract.holds(day):
            for written in contract.numbers:
                holding.setdefault(_same(written, region), (written, contract))
    found = []
    for number in numbers_of(line_id):
        held = holding.pop(_same(number.number, region), None)
        found.append(HeldNumber(number, held[1] if held else None))
    return found + [
        HeldNumber(Number(written), contract, own=False) for written, contract in holding.values()
    ]


def _same(written: str, region: str) -> str:
    return phones.normalise(written, region) or written.strip()
