"""Whether a line is open now, in the words of the window."""

from __future__ import annotations

from datetime import datetime

from hotline_desktop.core.text import tr

from .hours import Hours
from .hours_words import RUSSIAN, language_of

WEEK = 7


def state_words(hours: Hours, now: datetime) -> str:
    """``open until 18:00`` or ``closed, opens 20 June at 09:00``, in the line's own time."""
    change = hours.changes_at(now)
    until = _moment(change, now, hours) if change else ""
    if hours.is_open(now):
        return tr("open until {time}", time=until) if until else tr("open")
    return tr("closed, opens {time}", time=until) if until else tr("closed")


def _moment(at: datetime, now: datetime, hours: Hours) -> str:
    local, today = at.astimezone(hours.zone), now.astimezone(hours.zone)
    days = (local.date() - today.date()).days
    time = f"{local:%H:%M}"
    if days == 0:
        return time
    if days == 1:
        return tr("tomorrow at {time}", time=time)
    words = language_of(tr("en_US")[:2])  # the language of the window
    if days < WEEK:
        day = words.days[local.weekday()]
        return f"{day.lower() if words is RUSSIAN else day} {time}"
    day = words.day((local.month, local.day))
    if local.year != today.year:
        day = f"{day} {local.year}"
    return tr("{day} at {time}", day=day, time=time)
