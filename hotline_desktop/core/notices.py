"""Dated things that the program says by itself, each until it is settled, put off or dismissed.

A new kind is one function in ``PROVIDERS``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from .carriers import contracts
from .line.lines import lines
from .line.readiness import due_soon
from .review.first import first_reviews_due
from .roster.day_view import office_zone
from .storage.database import transaction
from .storage.tables import NoticeAnswer


@dataclass(frozen=True)
class Notice:
    """One thing that should not be forgotten.

    Attributes:
        id: names the thing and the day it is about, the same each time it is said: what was
            dismissed under this id is never said again.
        text: one sentence.
        day: when it is due, in the line's own calendar; a day that has passed is overdue.
        where: the tab that shows more, with the page in it: ``hotline/contracts``.
    """

    id: str
    text: str
    day: date
    where: str


Provider: TypeAlias = Callable[[datetime], list[Notice]]
"""What there is to say at an instant."""


def _contracts(now: datetime) -> list[Notice]:
    return [
        Notice(f"contract {due.contract.id} {due.on}", due.sentence, due.on, "hotline/contracts")
        for due in contracts.due((line.id for line in lines()), _today(now))
    ]


def _first_reviews(now: datetime) -> list[Notice]:
    return [
        Notice(f"review {due.line_id} {due.day}", due.sentence, due.day,
               f"review/opening-{due.line_id}")
        for due in first_reviews_due(now)
    ]  # fmt: skip


def _readiness(now: datetime) -> list[Notice]:
    return [
        Notice(f"ready {line.id} {entry.code or entry.id} {entry.due}", entry.title, entry.due,
               "hotline/readiness")
        for line in lines() for entry in due_soon(line, now) if entry.due is not None
    ]  # fmt: skip


PROVIDERS: tuple[Provider, ...] = (_contracts, _first_reviews, _readiness)


def notices(now: datetime) -> list[Notice]:
    """What is to be shown now, the most urgent first; not what was put off or dismissed."""
    today = _today(now)
    answered = dict(NoticeAnswer.select(NoticeAnswer.notice, NoticeAnswer.until).tuples())
    silent = {id for id, until in answered.items() if until is None or until > today}
    said = (notice for provider in PROVIDERS for notice in provider(now))
    return sorted(
        (notice for notice in said if notice.id not in silent),
        key=lambda notice: (notice.day, notice.id),
    )


def put_off(notice_id: str, days: int, now: datetime) -> None:
    """Say it again in so many days."""
    _answer(notice_id, _today(now) + timedelta(days=days))


def dismiss(notice_id: str) -> None:
    """Never say it again."""
    _answer(notice_id, None)


def say_again(notice_id: str) -> None:
    """Take back that a notice was put off or dismissed."""
    with transaction():
        NoticeAnswer.delete().where(NoticeAnswer.notice == notice_id).execute()


def _answer(notice_id: str, until: date | None) -> None:
    with transaction():
        NoticeAnswer.insert(notice=notice_id, until=until).on_conflict(
            conflict_target=[NoticeAnswer.notice], preserve=[NoticeAnswer.until]
        ).execute()


def _today(now: datetime) -> date:
    return now.astimezone(office_zone()).date()
