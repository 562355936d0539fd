"""The periods that are reviewed again and again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core.dates import within_reach
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.roster.times import monday_of
from hotline_desktop.core.storage.tables import database
from hotline_desktop.core.text import tr

from .period import Period

FIRST_DAYS = 7
"""Days after opening in which there is enough to find strong and weak sides."""

Span = tuple[date, date]

CHOICES: dict[str, Callable[[], str]] = {
    "last_7": lambda: tr("Last 7 days"),
    "last_week": lambda: tr("Last week"),
    "last_30": lambda: tr("Last 30 days"),
    "last_month": lambda: tr("Last month"),
    "opening": lambda: tr("Seven days after opening"),
}
"""In the order in which they are offered."""


def span_of(choice: str, today: date, opening: date | None = None) -> Span | None:
    """First and last day of a choice; None for the days after opening where it is not known."""
    yesterday = today - timedelta(days=1)
    if choice == "last_7":
        return today - timedelta(days=7), yesterday
    if choice == "last_30":
        return today - timedelta(days=30), yesterday
    if choice == "last_week":
        monday = monday_of(today) - timedelta(days=7)
        return monday, monday + timedelta(days=6)
    if choice == "last_month":
        last = today.replace(day=1) - timedelta(days=1)
        return last.replace(day=1), last
    if opening is None:
        return None
    return opening, opening + timedelta(days=FIRST_DAYS - 1)


def opening_day(line_ids: frozenset[int] = frozenset()) -> date | None:
    """When these lines (all without any) opened: the earliest day said, else the first call's."""
    said = [
        line.opens
        for line in lines(retired=True)
        if line.opens is not None and (not line_ids or line.id in line_ids)
    ]
    return min(said) if said else first_call_day(line_ids)


def first_call_day(line_ids: frozenset[int] = frozenset()) -> date | None:
    """The day of the first call registered on these lines (all without any)."""
    where = f"AND line_id IN ({', '.join(map(str, sorted(line_ids)))})" if line_ids else ""
    row = database.execute_sql(
        f"SELECT MIN(started_at) FROM call WHERE deleted_at IS NULL {where}"
    ).fetchone()
    if row[0] is None:
        return None
    return datetime.fromtimestamp(row[0], UTC).astimezone(office_zone()).date()


def period_of(span: Span, line_ids: frozenset[int] = frozenset()) -> Period:
    """The period in the office's own calendar; both ends included, in either order.

    Raises:
        UserError: a day lies out of reach.
    """
    first, last = sorted(map(within_reach, span))
    zone: ZoneInfo = office_zone()
    return Period(first, last, zone, line_ids)
