"""How reminders behave at this desk, as set, and for how long they can be silenced."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core import settings
from hotline_desktop.core.settings import Setting

from .reminders import ReminderSettings
from .shifts import shifts
from .times import instant

AHEAD = Setting("remind_ahead", 3, (1, 2, 3, 5, 10, 15))
"""Minutes of notice before a break."""

LATER = Setting("remind_later", 5, (5, 10, 15))
"""Minutes by which "Later" puts a break off."""

MOST_LATER = Setting("remind_most_later", 3, (1, 2, 3, 5))
"""How often a break can be put off."""

LATE_CAP = Setting("remind_late_cap", 30, (15, 30, 45, 60))
"""Minutes after its time from which a break that has not begun counts as missed."""

ON_DESKTOP = Setting("remind_on_desktop", True)
"""Reminders are notifications of the system too, not only in the window and its icon."""

KEEP_IN_TRAY = Setting("keep_in_tray", True)
"""A closed window goes on in the tray for as long as somebody sits at the desk."""

QUIET_LENGTHS = (15, 30, 60, 120)
"""Minutes that quiet mode is offered for."""

QUIET_STEP = timedelta(minutes=30)
QUIET_TIMES = 10
"""How many times of day quiet mode is offered until, half an hour apart."""

LONGEST_QUIET = timedelta(hours=24)
"""A longer one is a slip, or a clock that was set back far."""


def reminder_settings() -> ReminderSettings:
    """How reminders behave, as set."""
    return ReminderSettings(
        timedelta(minutes=settings.get(AHEAD)),
        timedelta(minutes=settings.get(LATER)),
        settings.get(MOST_LATER),
        timedelta(minutes=settings.get(LATE_CAP)),
    )


def quiet_times(now: datetime, zone: ZoneInfo) -> list[datetime]:
    """The full and half hours of the line's clock after ``now``."""
    local = now.astimezone(zone).replace(minute=0, second=0, microsecond=0)
    first = local.astimezone(now.tzinfo)
    while first <= now:
        first += QUIET_STEP
    return [first + n * QUIET_STEP for n in range(QUIET_TIMES)]


def shift_end(operator_id: int, zone: ZoneInfo, now: datetime) -> datetime | None:
    """When the shift ends that an operator is on, None off duty."""
    today = now.astimezone(zone).date()
    ends = [
        instant(shift.date, shift.ends, zone)
        for shift in shifts(today - timedelta(days=1), today, operator_id=operator_id)
        if instant(shift.date, shift.starts, zone) <= now < instant(shift.date, shift.ends, zone)
    ]
    return max(ends, default=None)
