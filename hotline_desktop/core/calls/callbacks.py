"""Callbacks that are still owed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from hotline_desktop.core.line.hours import Hours
from hotline_desktop.core.storage.tables import database

from .rows import COLUMNS, CallRow

DEFAULT_DELAY = timedelta(hours=1)


@dataclass(frozen=True)
class Owed:
    """How many callbacks are open, due until the end of today, and overdue."""

    open: int
    today: int
    overdue: int


def open_callbacks(limit: int = 2000) -> list[CallRow]:
    """The calls whose callback is owed, the longest overdue first."""
    sql = (
        f"SELECT {COLUMNS}, NULL FROM call WHERE callback_due IS NOT NULL AND callback_done IS NULL"
        " AND deleted_at IS NULL ORDER BY callback_due, id LIMIT ?"
    )
    return [CallRow(*row) for row in database.execute_sql(sql, (limit,))]


def owed(now: datetime, end_of_day: datetime) -> Owed:
    """The counts shown in the tab and the status line."""
    sql = (
        "SELECT COUNT(*), COALESCE(SUM(callback_due < ?), 0), COALESCE(SUM(callback_due < ?), 0)"
        " FROM call WHERE callback_due IS NOT NULL AND callback_done IS NULL"
        " AND deleted_at IS NULL"
    )
    marks = (int(end_of_day.timestamp()), int(now.timestamp()))
    return Owed(*database.execute_sql(sql, marks).fetchone())


def proposed_due(now: datetime, hours: Hours) -> datetime:
    """An hour from now, or an hour after the line opens next where it is closed by then."""
    due = now + DEFAULT_DELAY
    if not hours.is_open(due):
        opens = hours.changes_at(due)
        due = due if opens is None else opens + DEFAULT_DELAY
    return due.replace(second=0, microsecond=0)
