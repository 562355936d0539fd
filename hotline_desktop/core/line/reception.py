"""Who takes a line's calls: the office's own staff, a call centre (the partner), or both.

A call is the partner's when it came with an import that is marked as the partner's, or when an
operator took it who works for the partner; one that names no operator is the partner's on the
dates on which the call centre alone takes the calls. All others are the office's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import pairwise

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.money import NOTHING
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import PartnerBatch, PartnerOperator, database
from hotline_desktop.core.storage.tables import Reception as ReceptionRow
from hotline_desktop.core.text import tr

from .hours import instant_of
from .lines import lines

OWN, CENTRE, MIXED = "own", "centre", "mixed"
MODES: dict[str, Callable[[], str]] = {
    OWN: lambda: tr("Own staff"),
    CENTRE: lambda: tr("Call centre"),
    MIXED: lambda: tr("Own staff and call centre"),
}


@dataclass(frozen=True)
class Terms:
    """What a call centre is paid.

    Attributes:
        monthly: fee of a calendar month.
        included_calls: that many calls a month cost nothing beside the fee.
        per_call: of each further call.
        per_minute: of its talking time, which is counted by the second.
    """

    monthly: Decimal = NOTHING
    included_calls: int = 0
    per_call: Decimal = NOTHING
    per_minute: Decimal = NOTHING


@dataclass(frozen=True)
class Reception:
    """From ``starts`` on, until the next one starts."""

    starts: date
    mode: str
    partner: str = ""
    terms: Terms = field(default_factory=Terms)


def receptions(line_id: int) -> list[Reception]:
    """What was and is agreed for a line, the earliest first."""
    query = ReceptionRow.select().where(ReceptionRow.line == line_id).order_by(ReceptionRow.starts)
    return [
        Reception(
            row.starts,
            row.mode,
            row.partner,
            Terms(row.monthly, row.included_calls, row.per_call, row.per_minute),
        )
        for row in query
    ]


def set_receptions(line_id: int, found: Iterable[Reception]) -> None:
    """Replace what is agreed for a line.

    Raises:
        UserError: two start on one date, or a call centre has no name.
    """
    ordered = sorted(found, key=lambda one: one.starts)
    if any(one.starts == other.starts for one, other in pairwise(ordered)):
        raise UserError(tr("Two ways of reception start on one date."))
    if any(one.mode != OWN and not one.partner.strip() for one in ordered):
        raise UserError(tr("The call centre needs a name."))
    with transaction():
        ReceptionRow.delete().where(ReceptionRow.line == line_id).execute()
        for one in ordered:
            ReceptionRow.create(
                line=line_id,
                starts=one.starts,
                mode=one.mode,
                partner=one.partner.strip(),
                **vars(one.terms),
            )


def in_turn(agreed: list[Reception]) -> list[tuple[Reception, date | None]]:
    """Each with the date on which the next one takes over."""
    ends: list[date | None] = [one.starts for one in agreed[1:]]
    return list(zip(agreed, [*ends, None], strict=False))


def partner_operators() -> frozenset[int]:
    """The operators who work for the partner."""
    return frozenset(row.operator_id for row in PartnerOperator.select())


def partner_batches() -> frozenset[int]:
    """The imports that brought the partner's calls."""
    return frozenset(row.batch_id for row in PartnerBatch.select())


def set_partners(operators: Iterable[int], batches: Iterable[int]) -> None:
    """Say whose calls are the partner's."""
    with transaction():
        PartnerOperator.delete().execute()
        PartnerBatch.delete().execute()
        for operator_id in sorted(set(operators)):
            PartnerOperator.create(operator=operator_id)
        for batch_id in sorted(set(batches)):
            PartnerBatch.create(batch=batch_id)


def call_batches() -> list[tuple[int, str, int]]:
    """Imports of calls, the newest first: id, file, calls that it brought."""
    sql = (
        "SELECT id, file_name, new FROM import_batch WHERE area = 'calls' AND new > 0"
        " AND undone_at IS NULL AND alive_at IS NULL ORDER BY id DESC"
    )
    return [tuple(row) for row in database.execute_sql(sql)]


def partners_sql() -> str:
    """SQL over ``call``: 1 for the partner's calls, 0 for the office's own."""
    found = []
    if batches := partner_batches():
        chosen = ", ".join(map(str, sorted(batches)))
        found.append(
            "call.id IN (SELECT row FROM import_change"
            f" WHERE batch_id IN ({chosen}) AND before = '')"
        )
    if operators := partner_operators():
        chosen = ", ".join(map(str, sorted(operators)))
        # Null where nobody is named, which is neither.
        found.append(f"COALESCE(call.taken_by_id IN ({chosen}), 0)")
    if spans := _centre_spans():
        found.append(f"(call.taken_by_id IS NULL AND ({' OR '.join(spans)}))")
    return f"({' OR '.join(found)})" if found else "0"


def _centre_spans() -> list[str]:
    found = []
    for line in lines(retired=True):
        for one, until in in_turn(receptions(line.id)):
            if one.mode != CENTRE:
                continue
            since = int(instant_of(one.starts, 0, line.zone).timestamp())
            span = f"call.line_id = {line.id} AND call.started_at >= {since}"
            if until is not None:
                end = int(instant_of(until, 0, line.zone).timestamp())
                span += f" AND call.started_at < {end}"
            found.append(f"({span})")
    return found
