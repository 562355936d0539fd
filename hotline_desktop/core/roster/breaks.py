"""What becomes of the breaks of a day: placed, begun, over, put off, skipped, missed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from peewee import fn

from hotline_desktop.core import settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Break
from hotline_desktop.core.text import tr

from .reminder_settings import MOST_LATER
from .shifts import PlannedBreak


def place_breaks(starts: Mapping[int, int | None]) -> dict[int, int | None]:
    """Put breaks at these minutes (None: nowhere); returns where they were, to undo it.

    Breaks that have begun or were skipped meanwhile are left alone.
    """
    before: dict[int, int | None] = {}
    with transaction():
        rows = Break.select().where(Break.id.in_(list(starts)), Break.state.in_(OPEN))
        for row in rows:
            before[row.id] = row.starts
            Break.update(starts=starts[row.id], state="planned").where(Break.id == row.id).execute()
    return before


OPEN = ("planned", "missed")
"""A missed break can be offered again on the same day."""


def start_break(break_id: int, now: datetime) -> None:
    """Somebody goes on a break, whether reminded or not.

    Raises:
        UserError: it has begun or is over, or another break of the shift is running.
    """
    with transaction():
        row = Break.get_by_id(break_id)
        if row.state not in OPEN:
            raise UserError(tr("This break has begun already or is over."))
        if Break.select().where(Break.shift == row.shift_id, Break.state == "running").exists():
            raise UserError(
                tr("Another break is still running."), action=tr("Say first that you are back.")
            )
        Break.update(state="running", taken_start=now, taken_end=None).where(
            Break.id == break_id
        ).execute()


def end_break(break_id: int, now: datetime) -> None:
    """Somebody is back; a break that is not running stays as it is."""
    with transaction():
        row = Break.get_by_id(break_id)
        if row.state == "running":
            Break.update(state="taken", taken_end=max(now, row.taken_start)).where(
                Break.id == break_id
            ).execute()


def offer_break(break_id: int, now: datetime) -> None:
    """Note when the reminder of a break was first shown; said again, it stays at the first."""
    with transaction():
        Break.update(offered=now).where(Break.id == break_id, Break.offered.is_null()).execute()


def postpone_break(break_id: int, until: datetime) -> int:
    """A break is put off for a few minutes; returns how often it was.

    Raises:
        UserError: it was put off as often as allowed.
    """
    with transaction():
        row = Break.get_by_id(break_id)
        if row.postponed >= settings.get(MOST_LATER):
            raise UserError(
                tr("This break was put off %n times already.", row.postponed),
                action=tr("Start it, or skip it and say why."),
            )
        Break.update(postponed=row.postponed + 1, put_off_until=until).where(
            Break.id == break_id
        ).execute()
    return int(row.postponed) + 1


def skip_break(break_id: int, reason: str) -> None:
    """Somebody does without a break.

    Raises:
        UserError: no reason is given.
    """
    if not reason.strip():
        raise UserError(tr("Please say why the break is skipped."))
    with transaction():
        Break.update(state="skipped", reason=reason.strip()).where(
            Break.id == break_id, Break.state.in_(OPEN)
        ).execute()


def miss_break(break_id: int) -> None:
    """A planned break was not begun in time; replanning offers it again."""
    with transaction():
        first = fn.coalesce(Break.missed, Break.starts)
        Break.update(state="missed", missed=first).where(
            Break.id == break_id, Break.state == "planned"
        ).execute()


def restore_break(before: PlannedBreak) -> None:
    """Undo whatever was done to a break: it is again as it was read."""
    with transaction():
        Break.update(
            starts=before.starts, length=before.length, pinned=before.pinned, state=before.state,
            taken_start=before.taken_start, taken_end=before.taken_end,
            postponed=before.postponed, reason=before.reason, offered=before.offered,
            missed=before.missed, put_off_until=before.put_off_until,
        ).where(Break.id == before.id).execute()  # fmt: skip
