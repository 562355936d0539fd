"""What a reminder says, and the breaks of an operator as the reminders want them."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hotline_desktop.core.text import tr

from .breaks import OPEN
from .reminders import Desk, Message, Note, Reminded, coming, is_quiet, owed, running
from .shifts import PlannedBreak, WorkShift, shifts
from .times import instant

NEAR = timedelta(minutes=15)
"""A break so near is more important than one that was missed."""

STAGES = {"planned": "waiting"}
"""The roster's word for a break's state → the reminders', where they differ."""


def breaks_at_desk(operator_id: int, zone: ZoneInfo, now: datetime) -> list[Reminded]:
    """The placed breaks of somebody's shifts of today, and of a night shift not over yet.

    One that was begun without a place counts from when it was begun.
    """
    return [
        Reminded(
            part.id,
            part.kind,
            start,
            timedelta(minutes=part.length),
            STAGES.get(part.state, part.state),
            said="missed" if part.state == "missed" else "",
            begun=part.taken_start,
            until=_until(part, start),
            later_count=part.postponed,
            last=instant(shift.date, shift.ends, zone),
            missed=None if part.missed is None else instant(shift.date, part.missed, zone),
        )
        for shift in _shifts_now(operator_id, zone, now)
        for part in shift.breaks
        if (start := _start(part, shift, zone)) is not None
    ]


def _until(part: PlannedBreak, start: datetime) -> datetime | None:
    """Until when it is put off, unless it has been planned for later since."""
    until = part.put_off_until
    return until if until is not None and until > start else None


def open_breaks(
    operator_id: int, zone: ZoneInfo, now: datetime
) -> list[tuple[PlannedBreak, datetime | None]]:
    """The breaks that somebody can still begin, planned or not, with their planned instants."""
    return [
        (part, _start(part, shift, zone))
        for shift in _shifts_now(operator_id, zone, now)
        if instant(shift.date, shift.ends, zone) > now
        for part in shift.breaks
        if part.state in OPEN
    ]


def _shifts_now(operator_id: int, zone: ZoneInfo, now: datetime) -> list[WorkShift]:
    today = now.astimezone(zone).date()
    return [
        shift
        for shift in shifts(today - timedelta(days=1), today, operator_id=operator_id)
        if shift.date == today or instant(shift.date, shift.ends, zone) > now
    ]


def _start(part: PlannedBreak, shift: WorkShift, zone: ZoneInfo) -> datetime | None:
    return part.taken_start if part.starts is None else instant(shift.date, part.starts, zone)


def start_words(part: PlannedBreak, start: datetime | None, zone: ZoneInfo) -> str:
    """What a menu offers to begin: which break, and for when it was planned."""
    lunch, at = part.kind == "lunch", f"{start.astimezone(zone):%H:%M}" if start else ""
    if not at:
        return tr("Start the lunch (no plan yet)") if lunch else tr("Start a break (no plan yet)")
    if part.state == "missed":
        return (
            tr("Start the lunch (missed at {time})", time=at)
            if lunch
            else tr("Start a break (missed at {time})", time=at)
        )
    return (
        tr("Start the lunch (planned for {time})", time=at)
        if lunch
        else tr("Start a break (planned for {time})", time=at)
    )


def sentences(message: Message, zone: ZoneInfo, now: datetime) -> list[str]:
    """The lines of a reminder, one a break."""
    return [_sentence(note, zone, now) for note in message.notes]


def _sentence(note: Note, zone: ZoneInfo, now: datetime) -> str:
    item = note.item
    at = f"{item.start.astimezone(zone):%H:%M}"
    lunch = item.kind == "lunch"
    if note.what == "ahead":
        minutes = max(1, round((item.due - now).total_seconds() / 60))
        if lunch:
            return tr("Lunch in %n minutes.", minutes)
        return tr("Break in %n minutes.", minutes)
    if note.what == "due":
        length = int(item.length.total_seconds()) // 60
        if lunch:
            return tr("Lunch now: %n minutes, planned for {time}.", length, time=at)
        return tr("Break now: %n minutes, planned for {time}.", length, time=at)
    if note.what == "time_up":
        return tr("Lunch is over.") if lunch else tr("The break is over.")
    if item.last is not None and now >= item.last:
        return (
            tr("Lunch at {time} was missed.", time=at)
            if lunch
            else tr("The break at {time} was missed.", time=at)
        )
    if lunch:
        return tr("Lunch at {time} was missed and will be planned again.", time=at)
    return tr("The break at {time} was missed and will be planned again.", time=at)


def state_text(desk: Desk, zone: ZoneInfo, now: datetime) -> str:
    """The state of the desk in a few words, for the tray and the strip in the window."""
    item = running(desk)
    if item is not None and item.begun is not None:
        left = -(-int((item.begun + item.length - now).total_seconds()) // 60)
        if left <= 0:
            return tr("Back at work? %n minutes over", -left)
        return tr("At lunch, %n minutes left", left) if item.kind == "lunch" else tr(
            "On a break, %n minutes left", left
        )  # fmt: skip
    if is_quiet(desk, now) and desk.quiet_until is not None:
        return tr("Quiet until {time}", time=f"{desk.quiet_until.astimezone(zone):%H:%M}")
    item, missed = coming(desk), owed(desk, now)
    if missed is not None and (item is None or item.due - now > NEAR):
        at = f"{missed.start.astimezone(zone):%H:%M}"
        return (
            tr("Lunch at {time} was missed: take it when it suits", time=at)
            if missed.kind == "lunch"
            else tr("The break at {time} was missed: take it when it suits", time=at)
        )
    if item is None:
        return tr("No more breaks today")
    if item.due <= now:
        return tr("Lunch is due") if item.kind == "lunch" else tr("A break is due")
    at = f"{item.due.astimezone(zone):%H:%M}"
    if item.missed is not None and item.missed != item.start:
        before = f"{item.missed.astimezone(zone):%H:%M}"
        return (
            tr("Lunch at {time} instead of {before}", time=at, before=before)
            if item.kind == "lunch"
            else tr("Break at {time} instead of {before}", time=at, before=before)
        )
    return (
        tr("Lunch at {time}", time=at) if item.kind == "lunch" else tr("Break at {time}", time=at)
    )
