"""The demonstration's line: what it is for, its season, dates and holidays."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from ..line.hours import CLOSED, DateException, Hours, Period, Season
from ..line.hours_store import put_hours
from ..line.lines import change_line, line_info
from ..line.readiness import add_entry, change_entry, checklist
from ..line.reception import MIXED, OWN, Reception, Terms, set_partners, set_receptions
from ..line.reception_settings import OwnCost, state_own_cost

WEEK = (
    *(Period(weekday, 9 * 60, 18 * 60) for weekday in range(5)),
    Period(5, 10 * 60, 15 * 60),
)
SEASON_WEEK = (
    *(Period(weekday, 8 * 60, 20 * 60) for weekday in range(6)),
    Period(6, 10 * 60, 16 * 60),
)


def describe_line(line_id: int, text: dict[str, Any], now: datetime) -> None:
    """Say what the line is for and when it is open; ``text`` is of the demonstration's language."""
    change_line(line_id, purpose=text["purpose"], email=text["email"])
    zone = line_info(line_id).zone
    today = now.astimezone(zone).date()
    # The Wednesday after next and the weekend after it, whenever the demonstration is made.
    meeting = today + timedelta(days=(2 - today.weekday()) % 7 + 7)
    repairs = meeting + timedelta(days=10)
    hours = Hours(
        zone,
        WEEK,
        (
            DateException(meeting, text["short_day"], ((9 * 60, 14 * 60),)),
            DateException(repairs, text["closed_days"], (), repairs + timedelta(days=1)),
        ),
        (Season(text["season"], (6, 20), (8, 25), SEASON_WEEK),),
        CLOSED,
    )
    put_hours(line_id, hours)


def agree_reception(line_id: int, text: dict[str, Any], operator_id: int, now: datetime) -> None:
    """Own staff at first, for six weeks with a call centre, for which this operator works."""
    today = now.astimezone(line_info(line_id).zone).date()
    terms = Terms(
        Decimal(text["monthly"]),
        text["included_calls"],
        Decimal(text["per_call"]),
        Decimal(text["per_minute"]),
    )
    set_receptions(
        line_id,
        [
            Reception(today - timedelta(days=120), OWN),
            Reception(today - timedelta(days=42), MIXED, text["partner"], terms),
        ],
    )
    set_partners([operator_id], [])
    hourly, monthly = Decimal(text["own_hourly"]), Decimal(text["own_monthly"])
    state_own_cost(OwnCost(hourly, monthly, Decimal("0.7"), by_roster=False))


def begin_checklist(line_id: int, text: dict[str, Any], people: list[str], now: datetime) -> None:
    """Half done: some items are ticked, some have an owner and a date, one is the office's own."""
    today = now.astimezone(line_info(line_id).zone).date()
    known = {entry.code: entry for entry in checklist(line_info(line_id), now)}
    for code in ("room", "workplaces", "internet"):
        change_entry(line_id, known[code], now, done=True, owner=people[0])
    change_entry(line_id, known["equipment"], now, owner=people[1], due=today + timedelta(days=5))
    change_entry(line_id, known["briefing"], now, owner=people[2], due=today + timedelta(days=9))
    added = add_entry(line_id, 4, text["own_item"])
    own = next(e for e in checklist(line_info(line_id), now) if e.id == added)
    change_entry(line_id, own, now, owner=people[1], due=today + timedelta(days=7))
