"""Between the wall-clock minutes of a day and instants."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = 24 * 60


def instant(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """Wall-clock ``minutes`` after midnight; what summer time skips becomes the hour after."""
    days, rest = divmod(minutes, DAY)
    wall = datetime.combine(day + timedelta(days=days), time(*divmod(rest, 60)))
    return wall.replace(tzinfo=zone).astimezone(UTC)


def minutes_of(at: datetime, day: date, zone: ZoneInfo) -> int:
    """The wall-clock minutes of an instant after midnight of ``day``."""
    local = at.astimezone(zone)
    return (local.date() - day).days * DAY + local.hour * 60 + local.minute


def clock(minutes: int) -> str:
    """A time of day; after midnight that of the next day."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def monday_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())
