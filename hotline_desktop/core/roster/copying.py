"""Shifts copied to other days and people, with the places of their breaks."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Break, Shift
from hotline_desktop.core.text import tr

from .absences import absent
from .breaks import OPEN
from .shifts import WorkShift, delete_shift, shifts

FOUR_WEEKS = timedelta(days=28)


def copy_month(first: date) -> int:
    """Fill the month from ``first`` on from the one before it; see ``copy_days``.

    Every day is as the one four weeks before: weekdays fall on weekdays, and two days on, two off
    go on without a break. The last days of a long month are as those eight weeks before.
    """
    rest = monthrange(first.year, first.month)[1] - FOUR_WEEKS.days
    source = first - FOUR_WEEKS
    with transaction():
        added = copy_days(source, first - timedelta(days=1), FOUR_WEEKS)
        return added + copy_days(source, source + timedelta(days=rest - 1), 2 * FOUR_WEEKS)


def copy_days(first: date, last: date, by: timedelta) -> int:
    """Copy a span of days to ``by`` later; returns how many shifts.

    Somebody who is absent on the target, or has a shift there already, is left as is.
    """
    added = 0
    with transaction():
        busy = {(s.operator_id, s.date) for s in shifts(first + by, last + by)}
        for old in shifts(first, last):
            day = old.date + by
            if (old.operator_id, day) in busy or absent(old.operator_id, day):
                continue
            _copy(old, old.operator_id, day)
            added += 1
    return added


def paste_shifts(copied: Sequence[WorkShift], operator_id: int, day: date) -> None:
    """Give somebody these shifts on a day, in place of what is there.

    Raises:
        UserError: a break of what is there has begun already.
    """
    with transaction():
        for old in shifts(day, operator_id=operator_id):
            if any(part.state not in OPEN for part in old.breaks):
                raise UserError(
                    tr("A break of this shift has begun already: it is not replaced."),
                    action=tr("Change its times instead."),
                )
            delete_shift(old.id)
        for shift in copied:
            _copy(shift, operator_id, day)


def _copy(old: WorkShift, operator_id: int, day: date) -> None:
    row = Shift.create(
        operator=operator_id, date=day, starts=old.starts, ends=old.ends,
        template=old.template_id, **asdict(old.rules),
    )  # fmt: skip
    for part in old.breaks:
        Break.create(
            shift=row.id, kind=part.kind, starts=part.starts, length=part.length,
            pinned=part.pinned,
        )  # fmt: skip
