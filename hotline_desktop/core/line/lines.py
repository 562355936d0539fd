"""The lines of the office and what is said on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo, available_timezones

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Line, Script
from hotline_desktop.core.text import tr

from .hours import Hours, hours_of
from .phrases import DEFAULT_SCRIPTS


@dataclass(frozen=True)
class LineInfo:
    """A line as the desk needs it."""

    id: int
    name: str
    organisation: str
    number: str
    language: str
    hours: Hours

    @property
    def zone(self) -> ZoneInfo:
        """The time zone that the line lives in."""
        return self.hours.zone


def lines(*, retired: bool = False) -> list[LineInfo]:
    """The lines in use, oldest first."""
    query = Line.select().order_by(Line.id)
    if not retired:
        query = query.where(Line.retired_at.is_null())
    return [_info(line) for line in query]


def line_info(line_id: int) -> LineInfo:
    """One line."""
    return _info(Line.get_by_id(line_id))


def _info(line: Line) -> LineInfo:
    return LineInfo(
        line.id,
        line.name,
        line.organisation,
        line.number,
        line.language,
        hours_of(line.id),
    )


def add_line(
    *, name: str, organisation: str, number: str, language: str, timezone: str, now: datetime
) -> int:
    """A new line with the usual script of its callers' language; returns its id.

    Raises:
        UserError: a name is missing or the time zone is unknown.
    """
    _check(name, timezone)
    with transaction():
        line = Line.create(
            name=name.strip(),
            organisation=organisation.strip(),
            number=number.strip(),
            language=language,
            timezone=timezone,
            created_at=now,
        )
        for kind, phrases in DEFAULT_SCRIPTS.get(language, DEFAULT_SCRIPTS["en"]).items():
            Script.create(line=line, kind=kind, created_at=now, **phrases)
    return int(line.id)


def change_line(line_id: int, **values: str) -> None:
    """Change name, organisation, number, language or timezone of a line.

    Raises:
        UserError: a name is missing or the time zone is unknown.
    """
    _check(values.get("name", "-"), values.get("timezone", "UTC"))
    with transaction():
        Line.update(**values).where(Line.id == line_id).execute()


def retire_line(line_id: int, now: datetime) -> None:
    """Offer a line no longer; its calls stay.

    Raises:
        UserError: it is the last one in use.
    """
    with transaction():
        others = Line.select().where(Line.retired_at.is_null(), Line.id != line_id)
        if not others.exists():
            raise UserError(tr("The last line cannot be retired."))
        Line.update(retired_at=now).where(Line.id == line_id).execute()


def take_back_line(line_id: int) -> None:
    """Offer a retired line again."""
    with transaction():
        Line.update(retired_at=None).where(Line.id == line_id).execute()


def _check(name: str, timezone: str) -> None:
    if not name.strip():
        raise UserError(tr("A line needs a name."))
    if timezone not in available_timezones():
        raise UserError(tr("“{name}” is not a time zone.", name=timezone))
