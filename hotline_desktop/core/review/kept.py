"""Reviews that are kept: findings as edited, actions with owner and date, followed until done."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Review as Row
from hotline_desktop.core.storage.tables import ReviewPoint
from hotline_desktop.core.text import tr

from .finding import Finding
from .period import Period


@dataclass(frozen=True)
class Point:
    """A finding in a review, the supervisor's own ones too; see the table ``ReviewPoint``.

    ``id`` is 0 and ``review_id`` None while the review is not kept yet. ``of`` is the period of
    its review.
    """

    id: int
    review_id: int | None
    of: tuple[date, date]
    key: str
    kind: str
    title: str
    evidence: str
    action: str
    owner: str = ""
    due: date | None = None
    done_at: datetime | None = None
    edited: bool = False

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return bool(self.action) and self.done_at is None


@dataclass(frozen=True)
class Kept:
    """A review that is kept."""

    id: int
    first: date
    last: date
    lines: frozenset[int]
    notes: str
    created_at: datetime


def reviews() -> list[Kept]:
    """All reviews kept, the latest period first."""
    return [_kept(row) for row in Row.select().order_by(Row.last.desc(), Row.first.desc())]


def review_of(period: Period) -> Kept | None:
    """The review kept of exactly this period."""
    row = Row.get_or_none(
        Row.first == period.first, Row.last == period.last, Row.lines == _lines(period)
    )
    return None if row is None else _kept(row)


def _kept(row: Any) -> Kept:
    lines = frozenset(json.loads(row.lines))
    return Kept(row.id, row.first, row.last, lines, row.notes, row.created_at)


def _lines(period: Period) -> str:
    return json.dumps(sorted(period.lines))


def proposed(period: Period, findings: Sequence[Finding]) -> list[Point]:
    """What a review of the period would begin with."""
    of = period.first, period.last
    return [
        Point(0, None, of, one.key, one.kind, one.title, _evidence(one), one.action)
        for one in findings
    ]


def _evidence(finding: Finding) -> str:
    return f"{finding.evidence} {finding.guard}".strip()


def points(review_id: int) -> list[Point]:
    """The findings of a kept review: weaknesses first, in their order."""
    query = (
        ReviewPoint.select(ReviewPoint, Row)
        .join(Row)
        .where(ReviewPoint.review == review_id, ReviewPoint.deleted_at.is_null())
        .order_by(ReviewPoint.kind.desc(), ReviewPoint.position, ReviewPoint.id)
    )
    return [_point(row) for row in query]


def open_actions(period: Period) -> list[Point]:
    """What is still to be done from reviews of earlier periods, what is due first.

    Proposals that nobody took up are none: only what was edited, given to somebody or added.
    """
    query = (
        ReviewPoint.select(ReviewPoint, Row)
        .join(Row)
        .where(
            Row.last < period.last,
            ReviewPoint.deleted_at.is_null(),
            ReviewPoint.done_at.is_null(),
            ReviewPoint.action != "",
            ReviewPoint.edited,
            ReviewPoint.kind == "weakness",
        )
        .order_by(ReviewPoint.due.is_null(), ReviewPoint.due, Row.last, ReviewPoint.position)
    )
    return [_point(row) for row in query]


def _point(row: Any) -> Point:
    return Point(
        row.id, row.review_id, (row.review.first, row.review.last), row.key, row.kind, row.title,
        row.evidence, row.action, row.owner, row.due, row.done_at, row.edited,
    )  # fmt: skip


def keep(period: Period, findings: Sequence[Finding], now: datetime) -> int:
    """Keep the review of a period with these findings; returns its id.

    Kept already, it is found anew: what nobody edited is replaced, all else stays as it is, and
    what was removed stays away.
    """
    with transaction():
        kept = review_of(period)
        if kept is None:
            row = {"first": period.first, "last": period.last, "lines": _lines(period)}
            id = int(Row.insert(**row, created_at=now).execute())
        else:
            id = kept.id
            ReviewPoint.delete().where(
                ReviewPoint.review == id, ~ReviewPoint.edited, ReviewPoint.deleted_at.is_null()
            ).execute()
        known = {
            key for (key,) in ReviewPoint.select(ReviewPoint.key)
            .where(ReviewPoint.review == id).tuples()
        }  # fmt: skip
        for position, one in enumerate(findings):
            if one.key not in known:
                ReviewPoint.create(
                    review=id, key=one.key, kind=one.kind, position=position, title=one.title,
                    evidence=_evidence(one), action=one.action,
                )  # fmt: skip
    return id


def add_point(review_id: int, kind: str, title: str, *, action: str = "") -> int:
    """A finding of the supervisor's own, at the end of its kind; returns its id.

    Raises:
        UserError: it says nothing.
    """
    with transaction():
        last = ReviewPoint.select().where(ReviewPoint.review == review_id).count()
        made = ReviewPoint.create(
            review=review_id, kind=kind, title=_said(title), action=action.strip(), position=last,
            edited=True,
        )  # fmt: skip
    return int(made.id)


def change_point(point_id: int, **values: Any) -> None:
    """Change kind, title, evidence, action, owner or due date of a finding.

    Raises:
        UserError: the title would be empty.
    """
    unknown = set(values) - {"kind", "title", "evidence", "action", "owner", "due"}
    if unknown:
        raise ValueError(f"cannot change {unknown}")
    if "title" in values:
        values["title"] = _said(values["title"])
    with transaction():
        ReviewPoint.update(**values, edited=True).where(ReviewPoint.id == point_id).execute()


def _said(title: str) -> str:
    title = " ".join(title.split())
    if not title:
        raise UserError(tr("Say in a few words what was found."))
    return title


def set_done(point_id: int, at: datetime | None) -> None:
    """Note that an action was done; None: it is still open."""
    with transaction():
        ReviewPoint.update(done_at=at, edited=True).where(ReviewPoint.id == point_id).execute()


def remove_point(point_id: int, at: datetime | None) -> None:
    """Take a finding out; None puts it back."""
    with transaction():
        ReviewPoint.update(deleted_at=at).where(ReviewPoint.id == point_id).execute()


def write_notes(review_id: int, notes: str) -> None:
    """What the supervisor says of the period as a whole."""
    with transaction():
        Row.update(notes=notes.strip()).where(Row.id == review_id).execute()
