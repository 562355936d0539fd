"""The telephone numbers of a line, and the contracts that hold them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
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
        coming: where none does, the contract that will hold it later.
        own: written down for the line itself, not only in the contract.
    """

    number: Number
    contract: Agreement | None = None
    coming: Agreement | None = None
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
    """The line's own numbers, and those that contracts give it on this date or later.

    Two ways of writing a number are the same number.
    """
    region = settings.get(settings.REGION)
    found = {
        _same(one.number, region): HeldNumber(one) for one in numbers_of(line_id) if one.number
    }
    known = contracts(line_id)
    later = sorted((one for one in known if one.starts > day), key=lambda one: one.starts)
    for contract in [one for one in known if one.holds(day)] + later:
        for written in contract.numbers:
            key = _same(written, region)
            held = found.get(key) or HeldNumber(Number(written), own=False)
            if held.contract is None and held.coming is None:
                holds = contract.holds(day)
                found[key] = (
                    replace(held, contract=contract) if holds else replace(held, coming=contract)
                )
    return list(found.values())


def _same(written: str, region: str) -> str:
    return phones.normalise(written, region) or written.strip()
