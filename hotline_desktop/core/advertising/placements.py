"""Placements: where and when the line is advertised.

The channel of a placement (newspaper, radio, …) is an entry of the list of how callers heard of the
line. So a call that names a placement names its channel too, and one that only names the channel is
counted there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from hotline_desktop.core import lists
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.lists import Entry
from hotline_desktop.core.money import NOTHING
from hotline_desktop.core.storage.cache import while_unchanged
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Placement, Source
from hotline_desktop.core.text import tr

HEARD_DAYS = 7
"""How many days after its end a placement is still offered: people keep newspapers."""


@dataclass(frozen=True)
class Placing:
    """An advertisement.

    Attributes:
        source_id: its channel, of the list of sources.
        name: what it is: “half a page”. ``place``: where: “Our District”.
        starts: first day. ``ends``: last day, None for one that stays.
        cost: all of it, VAT included.
        contact: whom to call about it. ``text``: what it says.
    """

    line_id: int
    source_id: int
    name: str
    starts: date
    ends: date | None = None
    place: str = ""
    cost: Decimal = NOTHING
    contact: str = ""
    text: str = ""
    id: int = 0

    @property
    def title(self) -> str:
        """What and where in one line."""
        return ", ".join(part for part in (self.name, self.place) if part)

    def runs(self, day: date) -> bool:
        """Whether it is to be seen or heard on this day."""
        return self.starts <= day and (self.ends is None or day <= self.ends)

    def is_offered(self, day: date) -> bool:
        """Whether callers may name it on this day."""
        return self.runs(day) or self.runs(day - timedelta(days=HEARD_DAYS))


def placements(line_id: int) -> list[Placing]:
    """The placements of a line, the latest first."""
    query = Placement.select().where(Placement.line == line_id, Placement.deleted_at.is_null())
    return [_placing(row) for row in query.order_by(Placement.starts.desc(), Placement.id.desc())]


def add_placement(placing: Placing, now: datetime) -> int:
    """Note a placement; returns its id.

    Raises:
        UserError: it has no name, or ends before it starts.
    """
    _check(placing)
    with transaction():
        return int(Placement.create(created_at=now, **_columns(placing)).id)


def change_placement(placing: Placing) -> None:
    """Put ``placing`` in the place of the one with its id.

    Raises:
        UserError: it has no name, or ends before it starts.
    """
    _check(placing)
    with transaction():
        Placement.update(**_columns(placing)).where(Placement.id == placing.id).execute()


def repeat_placement(placing: Placing, first: date, now: datetime) -> int:
    """Note the same placement once more, for as many days from ``first`` on; returns its id."""
    ends = None if placing.ends is None else first + (placing.ends - placing.starts)
    return add_placement(replace(placing, starts=first, ends=ends, id=0), now)


def delete_placements(ids: Sequence[int], now: datetime | None) -> None:
    """Take placements off the list, their calls keep them; without ``now`` they come back."""
    with transaction():
        Placement.update(deleted_at=now).where(Placement.id.in_(ids)).execute()


@while_unchanged
def names() -> dict[int, str]:
    """Every placement's id → its channel and what it is, deleted ones too."""
    channels = lists.names(Source)
    return {
        row.id: f"{channels.get(row.source_id, '')}: {_placing(row).title}"
        for row in Placement.select()
    }


def offered(line_id: int, day: date) -> list[Entry]:
    """What a caller may name on this day: the placements that run, as list entries."""
    known = names()
    return [Entry(one.id, known[one.id]) for one in placements(line_id) if one.is_offered(day)]


@while_unchanged
def channels() -> dict[int, int]:
    """Every placement's id → the entry of the list of sources that is its channel."""
    return dict(Placement.select(Placement.id, Placement.source).tuples())


def _check(placing: Placing) -> None:
    if not placing.name.strip():
        raise UserError(tr("An advertisement needs a name: what it is."))
    if placing.ends is not None and placing.ends < placing.starts:
        raise UserError(tr("An advertisement does not end before it starts."))


def _columns(placing: Placing) -> dict[str, Any]:
    return {
        "line": placing.line_id,
        "source": placing.source_id,
        "name": placing.name.strip(),
        "place": placing.place.strip(),
        "starts": placing.starts,
        "ends": placing.ends,
        "cost": placing.cost,
        "contact": placing.contact.strip(),
        "text": placing.text.strip(),
    }


def _placing(row: Placement) -> Placing:
    return Placing(
        row.line_id,
        row.source_id,
        row.name,
        row.starts,
        row.ends,
        row.place,
        row.cost,
        row.contact,
        row.text,
        row.id,
    )
