"""Whether a line is open now, in the words of the window."""

from __future__ import annotations

from datetime import datetime

from hotline_desktop.core.text import tr

from .hours import Hours
from .hours_words import language_of

WEEK = 7


def state_words(hours: Hours, now: datetime) -> str:
    """``open until 18:00`` or ``closed, opens on Monday at 09:00``, in the line's own time."""
    change, is_open = hours.changes_at(now), hours.is_open(now)
    if change is None:
        return tr("open") if is_open else tr("closed")
    local = change.astimezone(hours.zone)
    day, time = _day(local, now.astimezone(hours.zone), until=is_open), f"{local:%H:%M}"
    if is_open:
        time = tr("{day}, {time}", day=day, time=time) if day else time
        return tr("open until {time}", time=time)
    time = tr("{day} at {time}", day=day, time=time) if day else tr("at {time}", time=time)
    return tr("closed, opens {time}", time=time)


def _day(at: datetime, now: datetime, *, until: bool) -> str:
    """The day of ``at``, "" for today."""
    days = (at.date() - now.date()).days
    if days < 2:
        return tr("tomorrow") if days else ""
    words = language_of(tr("en_US")[:2])  # the language of the window
    if days < WEEK:
        weekday = at.weekday()
        return words.until_day(weekday) if until else words.said_days(weekday, weekday)
    if at.year == now.year:
        return words.day((at.month, at.day))
    return words.whole_date(at.date())
