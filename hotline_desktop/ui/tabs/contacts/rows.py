"""A contact as a row of the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from hotline_desktop.core.contacts.directory import Line, lines
from hotline_desktop.core.contacts.presence import (
    STATES,
    TONES,
    UNKNOWN,
    Presence,
    with_substitute,
)
from hotline_desktop.core.text import tr
from hotline_desktop.ui.dates import day_text
from hotline_desktop.ui.table import Chip, Column


@dataclass(frozen=True)
class ContactRow:
    """What the list shows of a contact; ``where`` in words is said at ``now``."""

    id: int
    line: Line
    where: Presence
    now: datetime


def read_rows(ids: Sequence[int], now: datetime) -> list[ContactRow]:
    """The rows of these contacts."""
    return [ContactRow(found.id, found, found.where, now) for found in lines(ids, now)]


def chip_of(where: Presence) -> Chip | None:
    """The state as a coloured word; nothing where it is not known."""
    if where.state == UNKNOWN:
        return None
    return Chip(STATES[where.state](), TONES.get(where.state, "neutral"))


def columns(zone: ZoneInfo) -> tuple[Column, ...]:
    """The columns of the list."""

    def chip(row: ContactRow) -> Chip | None:
        return chip_of(row.where)

    def now_text(row: ContactRow) -> str:
        found = chip(row)
        return found.text if found else ""

    def now_tip(row: ContactRow) -> str:
        return with_substitute(row.where, row.now)

    return (
        Column("name", lambda: tr("Full name"), lambda r: r.line.name, sort="name", width=190,
               stretch=True, strong=True),
        Column("now", lambda: tr("Now"), now_text, width=120, chip=chip, tooltip=now_tip),
        Column("phone", lambda: tr("Telephone"), lambda r: r.line.phone, width=150),
        Column("department", lambda: tr("Department"), lambda r: r.line.department,
               sort="department", width=150, muted=True),
        Column("competences", lambda: tr("Competences"), lambda r: r.line.competences, width=160,
               muted=True, hidden=True),
        Column("position", lambda: tr("Position"), lambda r: r.line.position, sort="position",
               width=150, muted=True, hidden=True),
        Column("room", lambda: tr("Room"), lambda r: r.line.room, sort="room", width=70,
               muted=True, hidden=True),
        Column("verified", lambda: tr("Verified"), lambda r: day_text(r.line.verified_at, zone),
               sort="verified", width=100, muted=True, hidden=True),
    )  # fmt: skip
