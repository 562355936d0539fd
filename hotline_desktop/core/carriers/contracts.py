"""Contracts with carriers: their term, the day by which notice is due, the numbers they bind."""

from __future__ import annotations

import calendar
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Contract
from hotline_desktop.core.text import tr

from .values import Offer

WARNED_DAYS = 30
"""How many days before notice is due, or a contract ends, the office is told."""


@dataclass(frozen=True)
class Agreement:
    """A contract for numbers of a line; ``ends`` is its last day.

    Attributes:
        numbers: as typed; they belong to the line for the term.
        notice_days: how long before the end notice is to be given.
        renews: goes on by itself unless notice is given in time.
        settled: nothing is left to decide: notice was given, or it was renewed.
    """

    line_id: int
    carrier: str
    starts: date
    ends: date
    numbers: tuple[str, ...] = ()
    notice_days: int = 0
    reference: str = ""
    renews: bool = False
    notes: str = ""
    offer_id: int | None = None
    settled: bool = False
    id: int = 0

    @property
    def notice_by(self) -> date:
        """The last day on which notice can be given."""
        return self.ends - timedelta(days=self.notice_days)

    def holds(self, day: date) -> bool:
        """Whether the numbers are the line's on this day; one that renews itself goes on."""
        return self.starts <= day and (day <= self.ends or (self.renews and not self.settled))


@dataclass(frozen=True)
class Due:
    """Something that a contract asks for soon, or has asked for. ``days`` from today to ``on``."""

    contract: Agreement
    on: date
    days: int
    sentence: str


def end_of_term(starts: date, months: int) -> date:
    """The last day of a term of whole months: 15 January and 12 months end on 14 January."""
    years, month = divmod(starts.month - 1 + months, 12)
    year = starts.year + years
    day = min(starts.day, calendar.monthrange(year, month + 1)[1])
    return date(year, month + 1, day) - timedelta(days=1)


def agreement_for(
    line_id: int, offer_id: int, offer: Offer, term: int, today: date, opens: date | None = None
) -> Agreement:
    """The contract that accepts an offer for ``term`` months, from the next month on.

    A line that ``opens`` before that is to have its numbers from then on.
    """
    starts = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    if opens is not None and today <= opens < starts:
        starts = opens
    numbers = (number.strip() for number in re.split(r"[,;\n]", offer.numbers))
    return Agreement(
        line_id,
        offer.carrier,
        starts,
        end_of_term(starts, term),
        tuple(filter(None, numbers)),
        offer.notice_days,
        notes=offer.title,
        offer_id=offer_id,
    )


def contracts(line_id: int) -> list[Agreement]:
    """The contracts of a line, the newest first."""
    query = Contract.select().where(Contract.line == line_id)
    return [_agreement(row) for row in query.order_by(Contract.starts.desc(), Contract.id.desc())]


def add_contract(agreement: Agreement, now: datetime) -> int:
    """Note a contract; returns its id.

    Raises:
        UserError: it ends before it starts, or nobody is named.
    """
    _check(agreement)
    with transaction():
        return int(Contract.create(created_at=now, **_columns(agreement, now)).id)


def change_contract(agreement: Agreement, now: datetime) -> None:
    """Put ``agreement`` in the place of the contract with its id.

    Raises:
        UserError: it ends before it starts, or nobody is named.
    """
    _check(agreement)
    with transaction():
        columns = _columns(agreement, now)
        Contract.update(**columns).where(Contract.id == agreement.id).execute()


def delete_contract(contract_id: int) -> None:
    """Forget a contract."""
    with transaction():
        Contract.delete().where(Contract.id == contract_id).execute()


def settle(contract_id: int, now: datetime | None) -> None:
    """Nothing is left to decide about a contract; without ``now`` there is again."""
    with transaction():
        Contract.update(settled_at=now).where(Contract.id == contract_id).execute()


def bound_numbers(line_id: int, day: date) -> list[str]:
    """The numbers that contracts bind to the line on this day."""
    held = [number for one in contracts(line_id) if one.holds(day) for number in one.numbers]
    return list(dict.fromkeys(held))


def due(line_ids: Iterable[int], today: date) -> list[Due]:
    """What the contracts ask for within ``WARNED_DAYS``, or should have been given; soonest first.

    The day of notice counts while notice can still be given; after it the end of the contract.
    """
    found = []
    for line_id in line_ids:
        for one in contracts(line_id):
            if one.settled or one.starts > today:
                continue
            on = one.notice_by if today <= one.notice_by else one.ends
            days = (on - today).days
            if days <= WARNED_DAYS and not (days < 0 and one.renews):
                found.append(Due(one, on, days, _sentence(one, on, days)))
    return sorted(found, key=lambda one: (one.on, one.contract.id))


def _sentence(one: Agreement, on: date, days: int) -> str:
    if days < 0:
        return tr("The contract with {carrier} has ended.", carrier=one.carrier)
    if on == one.ends and one.renews and one.notice_days:
        return tr("The contract with {carrier} goes on: notice is no longer possible.",
                  carrier=one.carrier)  # fmt: skip
    if on == one.ends:
        if days == 0:
            return tr("The contract with {carrier} ends today.", carrier=one.carrier)
        return tr("The contract with {carrier} ends in %n days.", days, carrier=one.carrier)
    if days == 0:
        return tr("Notice to {carrier} can be given for the last time today.", carrier=one.carrier)
    return tr("Notice to {carrier} can be given for %n more days.", days, carrier=one.carrier)


def _check(agreement: Agreement) -> None:
    if not agreement.carrier.strip():
        raise UserError(tr("A contract needs the name of the carrier."))
    if agreement.ends < agreement.starts:
        raise UserError(tr("A contract does not end before it starts."))


def _columns(agreement: Agreement, now: datetime) -> dict[str, Any]:
    return {
        "line": agreement.line_id,
        "offer": agreement.offer_id,
        "carrier": agreement.carrier.strip(),
        "reference": agreement.reference.strip(),
        "numbers": json.dumps(agreement.numbers, ensure_ascii=False),
        "starts": agreement.starts,
        "ends": agreement.ends,
        "notice_days": agreement.notice_days,
        "renews": agreement.renews,
        "notes": agreement.notes,
        "settled_at": now if agreement.settled else None,
    }


def _agreement(row: Contract) -> Agreement:
    return replace(
        Agreement(row.line_id, row.carrier, row.starts, row.ends),
        numbers=tuple(json.loads(row.numbers)),
        notice_days=row.notice_days,
        reference=row.reference,
        renews=row.renews,
        notes=row.notes,
        offer_id=row.offer_id,
        settled=row.settled_at is not None,
        id=row.id,
    )
