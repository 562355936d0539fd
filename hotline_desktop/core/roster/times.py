"""Between the wall-clock minutes of a day and instants."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core.text import tr

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


def length(minutes: int) -> str:
    """So many minutes as one says it: 8 h, 8 h 15 min, 45 min."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return tr("%n min", rest)
    if not rest:
        return tr("{hours} h", hours=hours)
    return tr("{hours} h {minutes} min", hours=hours, minutes=rest)


def monday_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())
